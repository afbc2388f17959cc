"""What all commands share: the language, click in two languages, the screen, the exit codes.

In: arguments, the environment, sentences in both languages.
Out: help, errors and results on the terminal, or JSON.
Never: decides anything about work, or imports numpy.
"""

from . import bilingual
from .bilingual import Group, LazyGroup, argument, command, fill, json_option, option
from .codes import BROKEN_PIPE, FAILING, INTERRUPTED, OUR_FAULT, TERMINATED, USAGE, of_report, of_stop
from .console import Console, safe, safe_line
from .language import choose, speak

__all__ = [
    "BROKEN_PIPE",
    "FAILING",
    "INTERRUPTED",
    "OUR_FAULT",
    "TERMINATED",
    "USAGE",
    "Console",
    "Group",
    "LazyGroup",
    "argument",
    "bilingual",
    "choose",
    "command",
    "fill",
    "json_option",
    "of_report",
    "of_stop",
    "option",
    "safe",
    "safe_line",
    "speak",
]
