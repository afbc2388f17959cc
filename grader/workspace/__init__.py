"""TODO."""

from .exchange_client import Exchange, Feedback, check, courses, fetch_feedback
from .handin import Plan, Receipt, hand_in, hand_in_to, plan
from .progress import Progress, load_progress
from .workspace import (
    MARKER,
    NOTEBOOK,
    PYTHON,
    Workspace,
    Written,
    convert,
    find_workspace,
    is_first,
    is_stub,
    need_workspace,
    read,
    reset,
    start,
    user_name,
)

__all__ = [
    "MARKER",
    "NOTEBOOK",
    "PYTHON",
    "Exchange",
    "Feedback",
    "Plan",
    "Progress",
    "Receipt",
    "Workspace",
    "Written",
    "check",
    "convert",
    "courses",
    "fetch_feedback",
    "find_workspace",
    "hand_in",
    "hand_in_to",
    "is_first",
    "is_stub",
    "load_progress",
    "need_workspace",
    "plan",
    "read",
    "reset",
    "start",
    "user_name",
]
