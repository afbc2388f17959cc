"""Marks and feedback with names, for a learning platform or a spreadsheet.

In: the marks that count, the people, the pages.
Out: CSV, XLSX, a platform's own worksheet filled in, a zip of feedback.
Never: lets a text become a formula, or overwrites a file that is not dlx's own.
"""

from .export import ClassMarks, marks_table, read_class, write_marks
from .feedback_zip import PackedFeedback, pack_feedback
from .marksheet import FilledWorksheet, fill_worksheet
from .tables import Table, write_table

__all__ = [
    "ClassMarks",
    "FilledWorksheet",
    "PackedFeedback",
    "Table",
    "fill_worksheet",
    "marks_table",
    "pack_feedback",
    "read_class",
    "write_marks",
    "write_table",
]
