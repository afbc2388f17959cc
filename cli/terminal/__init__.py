"""TODO."""

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
