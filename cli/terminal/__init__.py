"""What all commands share: the language, click in two languages, the screen, which exercises are meant.

In: arguments, the environment, sentences in both languages.
Out: help, errors and results on the terminal, or JSON.
Never: decides anything about work, or imports numpy.
"""

from . import bilingual
from .bilingual import Group, LazyGroup, argument, command, fill, json_option, option
from .chosen_exercises import Here, chosen, here, named, only_one
from .console import Console, safe, safe_line
from .language import choose
from .progress_bar import exit_code, ticking

__all__ = [
    "Console",
    "Group",
    "Here",
    "LazyGroup",
    "argument",
    "bilingual",
    "choose",
    "chosen",
    "command",
    "exit_code",
    "fill",
    "here",
    "json_option",
    "named",
    "only_one",
    "option",
    "safe",
    "safe_line",
    "ticking",
]
