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
    INTERRUPTED,
    OUR_FAULT,
    TERMINATED,
    USAGE,
    code_of_report,
    code_of_stop,
)
from .console import Console, safe, safe_line
from .language import choose, speak
from .wrapping import width_of

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
    "Option",
    "argument",
    "choose",
    "code_of_report",
    "code_of_stop",
    "command",
    "complaint",
    "fill_example",
    "json_option",
    "note",
    "option",
    "safe",
    "safe_line",
    "speak",
    "width_of",
]
