"""One student's work as the judge takes it: texts, and why others could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

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


def sha_of(files: Mapping[str, str], slug: str) -> str | None:
    """What identifies the answer to one exercise: its text, and those of the helper modules it came with.

    Args:
        files: as a Submission has them.
        slug: of the exercise.

    Returns:
        The sha256 of the text in hex; where there are helpers, of the text, and of each one's name and text.
        None without an answer.
    """
    text = files.get(slug)
    if text is None:
        return None
    helpers = {name: files[name] for name in sorted(files) if name.startswith(f"{slug}/")}
    parts = [text, *(part for name, helper in helpers.items() for part in (name, helper))]
    joined = "".join(f"{len(part)}:{part}" for part in parts) if helpers else text
    return sha256(joined.encode()).hexdigest()
