"""The judge: from a Submission to its Report, and the terms on which marks for others are given.

In: a Submission, exercises, a bench, the secret seed of a run.
Out: a Report, or a fault of ours that costs the student nothing; one JSON file each where reports are
    filed.
Never: runs student code in its own process, or takes a verdict from anything that a student sent.
"""

from ..checking import patience
from .judge import Judge
from .seen_calls import NoExpression, SeenCall, SeenValue, seen_calls, seen_expression
from .submission_grading import (
    Broken,
    MarkingOrder,
    NotIsolated,
    ReportFolder,
    Result,
    fault_of_ours,
    mark,
    mark_one,
    to_dict,
)

__all__ = [
    "Broken",
    "Judge",
    "MarkingOrder",
    "NoExpression",
    "NotIsolated",
    "ReportFolder",
    "Result",
    "SeenCall",
    "SeenValue",
    "fault_of_ours",
    "mark",
    "mark_one",
    "patience",
    "seen_calls",
    "seen_expression",
    "to_dict",
]
