"""TODO."""

from .grading import ClassRun, Counts, faults, grade_class, plan, verdicts
from .regrade import CheckMove, Kind, Move, Outcome, compare, grade_again, grading_now, to_grade, write
from .report_cache import Ledger, Pile, terms_of

__all__ = [
    "CheckMove",
    "ClassRun",
    "Counts",
    "Kind",
    "Ledger",
    "Move",
    "Outcome",
    "Pile",
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
