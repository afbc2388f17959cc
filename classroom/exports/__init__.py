"""TODO."""

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
