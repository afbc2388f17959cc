"""TODO."""

from . import lockdown, wire
from .bench import Bench, Isolation
from .lockdown import Limits
from .responder import Responder
from .session import MAX_RECEIVED, BenchError, Died, Raised, Reply, Session, Value, read_reply
from .wire import Handle, Odd, Tensor

__all__ = [
    "MAX_RECEIVED",
    "Bench",
    "BenchError",
    "Died",
    "Handle",
    "Isolation",
    "Limits",
    "Odd",
    "Raised",
    "Reply",
    "Responder",
    "Session",
    "Tensor",
    "Value",
    "lockdown",
    "read_reply",
    "wire",
]
