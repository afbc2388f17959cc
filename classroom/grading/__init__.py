"""Grading a class through crashes, and again when a check was mended.

In: the evidence, an engine, the terms.
Out: results committed one by one; who moves when graded again, and why.
Never: touches a mark that a human gave, lets a mark fall silently, or grades twice what is known.
"""

from .grading import ClassRun, Counts, faults, grade_class, plan, verdicts
from .regrade import CheckMove, Kind, Move, Regrading, compare, grade_again, grading_now, to_grade, write
from .report_cache import Ledger, Pile, terms_of

__all__ = [
    "CheckMove",
    "ClassRun",
    "Counts",
    "Kind",
    "Ledger",
    "Move",
    "Pile",
    "Regrading",
    "compare",
    "faults",
    "grade_again",
    "grade_class",
    "grading_now",
    "plan",
    "terms_of",
    "to_grade",
    "verdicts",
    "write",
]
