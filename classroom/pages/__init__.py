"""The pages that people read: one per student and chapter, one per chapter for the teacher.

In: marks, reports with pictures, statistics, receipts.
Out: self-contained HTML without scripts, published into the folder of the class.
Never: puts a student's text on a page unescaped, or key material or another person's name on a student's
    page.
"""

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
