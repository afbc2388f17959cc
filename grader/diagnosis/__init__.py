"""Words and pictures for verdicts: the mistake by its name, or what differs, or a small public case.

In: the runs of the checks, the replies of known mistakes, the text of the work.
Out: the same results with sentences in French and English, and pictures.
Never: changes a verdict, or shows a hidden input, an expected value or the right answer.
"""

from .diagnose import describe
from .explain import NOT_STARTED, explain
from .failures import describe_failure
from .pictures import within_budget
from .recognised import dump, to_plain

__all__ = [
    "NOT_STARTED",
    "describe",
    "describe_failure",
    "dump",
    "explain",
    "to_plain",
    "within_budget",
]
