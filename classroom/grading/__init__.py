"""Grading a class through crashes, and again when a check was mended.

In: the evidence, an engine, the terms.
Out: results committed one by one; who moves when graded again, and why.
Never: touches a mark that a human gave, lets a mark fall silently, or grades twice what is known.
"""

from .grading import ClassRun, Counts, Lacking, faults, grade_class, plan_grading, verdicts
from .regrade import (
    CheckMove,
    Kind,
    MarkMove,
    Regrading,
    compare_results,
    grade_again,
    grading_now,
    to_grade,
    write_regraded,
)
from .report_cache import ManySubmissions, ReportCache, terms_of

__all__ = [
    "CheckMove",
    "ClassRun",
    "Counts",
    "Kind",
    "Lacking",
    "ManySubmissions",
    "MarkMove",
    "Regrading",
    "ReportCache",
    "compare_results",
    "faults",
    "grade_again",
    "grade_class",
    "grading_now",
    "plan_grading",
    "terms_of",
    "to_grade",
    "verdicts",
    "write_regraded",
]
