"""TODO."""

from .answer_files import left_aside
from .intake import (
    FILES,
    OTHER_ARCHIVES,
    Collected,
    Refused,
    collect,
    collect_entries,
    collect_many,
    folder_entries,
    student_of,
    submissions_in,
)
from .submission import Submission

__all__ = [
    "FILES",
    "OTHER_ARCHIVES",
    "Collected",
    "Refused",
    "Submission",
    "collect",
    "collect_entries",
    "collect_many",
    "folder_entries",
    "left_aside",
    "student_of",
    "submissions_in",
]
