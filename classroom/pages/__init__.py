"""TODO."""

from .pages import exercise_fragment, student_page
from .publish import COUNTS, Published, facts, publish

__all__ = [
    "COUNTS",
    "Published",
    "exercise_fragment",
    "facts",
    "publish",
    "student_page",
]
