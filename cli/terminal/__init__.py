"""What all commands share: the language, click in two languages, the screen, the exit codes.

In: arguments, the environment, sentences in both languages.
Out: help, errors and results on the terminal, or JSON.
Never: decides anything about work, or imports numpy.
"""

from .bilingual import (
    Group,
    LazyGroup,
    Option,
    argument,
    command,
    complaint,
    fill_example,
    json_option,
    note,
    option,
)
from .codes import (
    BROKEN_PIPE,
    FAILING,
    HUNG_UP,
    INTERRUPTED,
    OUR_FAULT,
    TERMINATED,
    USAGE,
    code_of_report,
    code_of_stop,
)
from .console import Console, has_colour, safe, safe_line
from .keys import LEFT, RIGHT, key_by_key, typed
from .language import choose, speak
from .wrapping import HELD, width_of, wrapped

__all__ = [
    "BROKEN_PIPE",
    "FAILING",
    "HELD",
    "HUNG_UP",
    "INTERRUPTED",
    "LEFT",
    "OUR_FAULT",
    "RIGHT",
    "TERMINATED",
    "USAGE",
    "Console",
    "Group",
    "LazyGroup",
    "Option",
    "argument",
    "choose",
    "code_of_report",
    "code_of_stop",
    "command",
    "complaint",
    "fill_example",
    "has_colour",
    "json_option",
    "key_by_key",
    "note",
    "option",
    "safe",
    "safe_line",
    "speak",
    "typed",
    "width_of",
    "wrapped",
]
