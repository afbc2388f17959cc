"""TODO."""

from .report import WORDS, CheckResult, ExerciseReport, Panel, Picture, PictureKind, Report, Row, Verdict

__all__ = [
    "WORDS",
    "CheckResult",
    "ExerciseReport",
    "Panel",
    "Picture",
    "PictureKind",
    "Report",
    "Row",
    "Verdict",
]
