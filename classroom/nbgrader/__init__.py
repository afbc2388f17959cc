"""The same exercises as a course of nbgrader: its folder, its steps, its pages.

In: the course; nbgrader's own steps, which call this room from the settings of a course.
Out: source notebooks; marks through the judge in the place of a kernel; what formgrader shows.
Never: runs a student's cell in a kernel of its own accord, or trusts a mark that a notebook brings.
"""

from .autograded import show_marks, write_autograded
from .config import configure
from .course import kernel_notebooks, write_course

__all__ = [
    "configure",
    "kernel_notebooks",
    "show_marks",
    "write_autograded",
    "write_course",
]
