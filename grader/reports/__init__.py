"""What comes out of grading, as frozen data; every screen and file is a face of a Report.

In: verdicts, points, sentences and pictures from the judge; JSON of an earlier report.
Out: Report, ExerciseReport, CheckResult, Picture and their JSON.
Never: decides, compares or imports numpy: a command loads it at no cost.
"""

from .isolation_words import doors_text, isolation_text
from .limits import bounded
from .report import (
    LARGER,
    MOST_PRINTED,
    SCALE,
    SMALLER,
    WORDS,
    CheckResult,
    ExerciseReport,
    Panel,
    Picture,
    PictureKind,
    Report,
    Row,
    Verdict,
)

__all__ = [
    "LARGER",
    "MOST_PRINTED",
    "SCALE",
    "SMALLER",
    "WORDS",
    "CheckResult",
    "ExerciseReport",
    "Panel",
    "Picture",
    "PictureKind",
    "Report",
    "Row",
    "Verdict",
    "bounded",
    "doors_text",
    "isolation_text",
]
