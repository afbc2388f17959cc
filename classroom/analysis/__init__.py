"""What the marks of a class say about exercises, checks and works: item analysis, alerts, likeness.

In: reports and marks under pseudonyms.
Out: statistics, alerts in plain sentences, pairs of works that look alike.
Never: changes a mark, accuses, or reads a file.
"""

from .attention_list import Finding, findings, most_useful
from .similarity import Pair, Similar, similar
from .statistics import Distribution, distribution
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
    "distribution",
    "findings",
    "most_useful",
    "similar",
]
