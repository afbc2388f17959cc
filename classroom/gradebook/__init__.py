"""nbgrader's own gradebook: the marks of a class written there, and what counts read from it.

In: the evidence; the marks, overrides and comments of humans in the database.
Out: rows of nbgrader; the marks that count, with penalties.
Never: writes over what a human wrote, or shows a password of a database.
"""

from .counted_marks import BookedMark, booked, read
from .course_cells import is_course, naive
from .gradebook import Synced, forget, overridden, sync
from .gradebook_db import address, course_id, student_id

__all__ = [
    "BookedMark",
    "Synced",
    "address",
    "booked",
    "course_id",
    "forget",
    "is_course",
    "naive",
    "overridden",
    "read",
    "student_id",
    "sync",
]
