"""TODO."""

from . import diagnose
from .explain import NOT_STARTED, explain
from .failures import describe_failure
from .pictures import LARGER, SCALE, SMALLER, within_budget
from .recognised import FILE, dump, load_recognised, to_plain

__all__ = [
    "FILE",
    "LARGER",
    "NOT_STARTED",
    "SCALE",
    "SMALLER",
    "describe_failure",
    "diagnose",
    "dump",
    "explain",
    "load_recognised",
    "to_plain",
    "within_budget",
]
