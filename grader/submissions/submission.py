"""One student's work as the judge takes it: texts, and why others could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...exercises import Text


@dataclass(frozen=True)
class Submission:
    """One student's work: module name -> source text; a helper module that one of them imports has the name
    `slug/module`. `problems` say, by module name, why a file could
    not be read; `notes` say what was left aside."""

    student: str
    files: Mapping[str, str]
    notes: tuple[Text, ...] = ()
    problems: Mapping[str, Text] = field(default_factory=dict)

    def files_for(self, slug: str) -> dict[str, str]:
        """What the answer to one exercise can import: itself, the other answers, and its own helpers.

        Returns:
            The texts by module name.
        """
        own = {name.removeprefix(f"{slug}/"): text for name, text in self.files.items()}
        return {name: text for name, text in own.items() if "/" not in name}
