"""TODO."""

from .autograded import write
from .course import is_course, kernel_notebooks, write_course
from .marker import show

__all__ = [
    "is_course",
    "kernel_notebooks",
    "show",
    "write",
    "write_course",
]
