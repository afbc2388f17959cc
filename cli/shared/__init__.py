"""What commands share beyond click: the exercises that are meant, reports and progress on the screen.

In: the workspace around, the names that were typed, reports, the ticks of a long run.
Out: exercises, or a sentence about the name; lines on the terminal.
Never: decides anything about work, or is loaded by `dlx --help`.
"""

from .chosen_exercises import Here, chosen, exercises_named, here, only_one
from .progress_bar import progress
from .screen import show_exercise, show_isolation, show_progress, show_report

__all__ = [
    "Here",
    "chosen",
    "exercises_named",
    "here",
    "only_one",
    "progress",
    "show_exercise",
    "show_isolation",
    "show_progress",
    "show_report",
]
