"""From what somebody handed in to the texts of one Submission, exercise by exercise.

In: a workspace, a folder, a zip archive, a .py file or a notebook, all of it hostile.
Out: Submission, Collected or Refused, with notes on what was left aside and why.
Never: runs or imports what it reads, or raises for what a student can do to a file.
"""

from .intake import (
    Collected,
    Refused,
    collect,
    collect_entries,
    collect_many,
    folder_entries,
    student_of,
    submissions_in,
)
from .matching import ANSWER_ENDINGS, form_of
from .submission import Submission, sha_of

__all__ = [
    "ANSWER_ENDINGS",
    "Collected",
    "Refused",
    "Submission",
    "collect",
    "collect_entries",
    "collect_many",
    "folder_entries",
    "form_of",
    "sha_of",
    "student_of",
    "submissions_in",
]
