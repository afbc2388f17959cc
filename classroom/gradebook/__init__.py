"""nbgrader's own gradebook: the marks of a class written there, and what counts read from it.

In: the evidence; the marks, overrides and comments of humans in the database.
Out: rows of nbgrader; the marks that count, with penalties.
Never: writes over what a human wrote, or shows a password of a database.
"""

from .counted_marks import CountedMark, marks_that_count, read_marks
from .course_cells import is_course, naive_utc
from .gradebook import Synced, forget, overridden, sync
from .gradebook_db import course_id, database_url, names_in_gradebook, student_id
from .gradebook_marks import read_chapter

__all__ = [
    "CountedMark",
    "Synced",
    "course_id",
    "database_url",
    "forget",
    "is_course",
    "marks_that_count",
    "naive_utc",
    "names_in_gradebook",
    "overridden",
    "read_chapter",
    "read_marks",
    "student_id",
    "sync",
]
