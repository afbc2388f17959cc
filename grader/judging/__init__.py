"""TODO."""

from .judge import Judge
from .submission_grading import (
    Broken,
    NotIsolated,
    Order,
    ReportFolder,
    Result,
    broken,
    hide_memory,
    mark,
    mark_one,
    to_dict,
)

__all__ = [
    "Broken",
    "Judge",
    "NotIsolated",
    "Order",
    "ReportFolder",
    "Result",
    "broken",
    "hide_memory",
    "mark",
    "mark_one",
    "to_dict",
]
