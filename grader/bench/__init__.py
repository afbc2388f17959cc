"""Where foreign code runs: locked-down child processes, and a language of plain data to ask them.

In: the text of a piece of work, requests as plain data, limits of time and memory.
Out: replies as plain data (Value, Raised, Died), none of which is believed to be more than that; an
    isolation level.
Never: puts a reference, a check, an expected value or a mark beside a student's work, or unpickles a byte.
"""

from . import wire
from .bench import Bench, Isolation
from .libraries import LibraryError, library_versions
from .lockdown import Limits, hide_memory
from .responder import MAX_HANDLES, MAX_OUTPUT, Responder
from .session import (
    MAX_RECEIVED,
    BenchError,
    Died,
    Raised,
    Reply,
    Session,
    Value,
    read_reply,
    write_reply,
)
from .wire import Handle, Laid, Made, Odd, Tensor

__all__ = [
    "MAX_HANDLES",
    "MAX_OUTPUT",
    "MAX_RECEIVED",
    "Bench",
    "BenchError",
    "Died",
    "Handle",
    "Isolation",
    "Laid",
    "LibraryError",
    "Limits",
    "Made",
    "Odd",
    "Raised",
    "Reply",
    "Responder",
    "Session",
    "Tensor",
    "Value",
    "hide_memory",
    "library_versions",
    "read_reply",
    "wire",
    "write_reply",
]
