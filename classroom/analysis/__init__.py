"""TODO."""

from .attention_list import Finding, findings, most_useful
from .similarity import Pair, Similar, similar
from .statistics import Distribution
from .tally import ChapterStatistics, CheckStatistics, ExerciseStatistics, Tally

__all__ = [
    "ChapterStatistics",
    "CheckStatistics",
    "Distribution",
    "ExerciseStatistics",
    "Finding",
    "Pair",
    "Similar",
    "Tally",
    "findings",
    "most_useful",
    "similar",
]
