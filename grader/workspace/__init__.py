"""The student's folder: opening exercises, finding the work, how far one is, handing in.

In: a folder with its dlx.toml, the exercises of the course, the name of a student.
Out: files added or kept, progress, an archive with its receipt, or a deposit in an nbgrader exchange.
Never: overwrites or deletes what the student wrote, or imports numpy.
"""

from .answers import Answer, read_answer
from .course_copy import Change, Step, changes, first_told, remember_course, update
from .exchange_client import Exchange, Feedback, check_exchange, courses, fetch_feedback
from .handin import REASONS, Plan, Receipt, Sent, hand_in, hand_in_to, plan_handing_in
from .helpers import helpers_of
from .progress import Progress, Standing, load_progress
from .putting_back import convert, is_first, reset
from .renamed import lookalikes
from .workspace import (
    MARKER,
    NOTEBOOK,
    PRIVATE,
    PYTHON,
    Workspace,
    Written,
    find_workspace,
    is_stub,
    need_workspace,
    read_file,
    remember_student,
    start,
    user_name,
)

__all__ = [
    "MARKER",
    "NOTEBOOK",
    "PRIVATE",
    "PYTHON",
    "REASONS",
    "Answer",
    "Change",
    "Exchange",
    "Feedback",
    "Plan",
    "Progress",
    "Receipt",
    "Sent",
    "Standing",
    "Step",
    "Workspace",
    "Written",
    "changes",
    "check_exchange",
    "convert",
    "courses",
    "fetch_feedback",
    "find_workspace",
    "first_told",
    "hand_in",
    "hand_in_to",
    "helpers_of",
    "is_first",
    "is_stub",
    "load_progress",
    "lookalikes",
    "need_workspace",
    "plan_handing_in",
    "read_answer",
    "read_file",
    "remember_course",
    "remember_student",
    "reset",
    "start",
    "update",
    "user_name",
]
