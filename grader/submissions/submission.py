"""One student's work as the judge takes it: texts, and why others could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...exercises import Text


@dataclass(frozen=True)
class Submission:
    """One student's work: module name -> source text. `problems` say, by module name, why a file could
    not be read; `notes` say what was left aside."""

    student: str
    files: Mapping[str, str]
    notes: tuple[Text, ...] = ()
    problems: Mapping[str, Text] = field(default_factory=dict)
