"""The student's folder: opening exercises, finding the work, how far one is, handing in.

In: a folder with its dlx.toml, the exercises of the course, the name of a student.
Out: files added or kept, progress, an archive with its receipt, or a deposit in an nbgrader exchange.
Never: overwrites or deletes what the student wrote, or imports numpy.
"""

from .exchange_client import Exchange, Feedback, check_exchange, courses, fetch_feedback
from .handin import Plan, Receipt, hand_in, hand_in_to, plan_handing_in
from .helpers import helpers_of
from .progress import Progress, Standing, content_of, load_progress
from .workspace import (
    MARKER,
    NOTEBOOK,
    PRIVATE,
    PYTHON,
    Workspace,
    Written,
    convert,
    find_workspace,
    is_first,
    is_stub,
    need_workspace,
    read_file,
    reset,
    start,
    user_name,
)

__all__ = [
    "MARKER",
    "NOTEBOOK",
    "PRIVATE",
    "PYTHON",
    "Exchange",
    "Feedback",
    "Plan",
    "Progress",
    "Receipt",
    "Standing",
    "Workspace",
    "Written",
    "check_exchange",
    "content_of",
    "convert",
    "courses",
    "fetch_feedback",
    "find_workspace",
    "hand_in",
    "hand_in_to",
    "helpers_of",
    "is_first",
    "is_stub",
    "load_progress",
    "need_workspace",
    "plan_handing_in",
    "read_file",
    "reset",
    "start",
    "user_name",
]
