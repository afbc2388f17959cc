"""TODO."""

from .counted_marks import BookedMark, booked, read
from .gradebook import Synced, answer_of, forget, overridden, slug_of, sync
from .gradebook_db import address, course_id, student_id

__all__ = [
    "BookedMark",
    "Synced",
    "address",
    "answer_of",
    "booked",
    "course_id",
    "forget",
    "overridden",
    "read",
    "slug_of",
    "student_id",
    "sync",
]
