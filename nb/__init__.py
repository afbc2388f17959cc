"""Checks inside a notebook: what `dlx check` says, below the cell that asks.

    import dlx.nb
    dlx.nb.check("the_slug")

The code that was run in this notebook so far is checked, in dlx's bench and not in the notebook's own
process; the first check of a session starts the bench, the following ones take some tens of milliseconds.

    dlx.nb.check()                             the exercise whose names the cells define
    dlx.nb.hint("the_slug")                    the next hint

    dlx.nb.quiz("the_quiz")                    the questions of your number
    dlx.nb.quiz("the_quiz", practice=True)     others, marked at once
"""

from .asking import check, mark
from .helping import hint
from .quizzing import quiz

__all__ = ["check", "hint", "mark", "quiz"]
