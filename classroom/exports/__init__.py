"""Marks and feedback with names, for a learning platform or a spreadsheet.

In: the marks that count, the people, the pages.
Out: CSV, XLSX, a platform's own worksheet filled in, a zip of feedback.
Never: lets a text become a formula, or overwrites a file that is not dlx's own.
"""

from .export import ClassMarks, read_class, table, write_marks
from .feedback_zip import Packed, pack
from .marksheet import Filled, fill
from .tables import write_table

__all__ = [
    "ClassMarks",
    "Filled",
    "Packed",
    "fill",
    "pack",
    "read_class",
    "table",
    "write_marks",
    "write_table",
]
