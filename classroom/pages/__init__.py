"""The page that a person reads about one piece of work, and its parts for a notebook or an email.

In: a report with its pictures, and what was said of a mark that moved.
Out: self-contained HTML without scripts, and sentences that say the same as each picture.
Never: puts a text of a student on a page unescaped, or reads a file.
"""

from .pages import exercise_fragment, student_page

__all__ = [
    "exercise_fragment",
    "student_page",
]
