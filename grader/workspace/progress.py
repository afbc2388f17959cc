"""How far the student is: which exercises passed their checks, how many hints were read.

Kept in .dlx/progress.json of the workspace. Losing it loses nothing that matters, so a damaged file is
put aside under another name and a new one begun.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...exercises import Exercise, Text
from ..files import UserError, write_atomic, write_new
from .workspace import PRIVATE, Workspace

NAME = "progress.json"
SCHEMA = "dlx-progress/1"


@dataclass
class Progress:
    """What is remembered, by exercise name. `note` says that an old file was unreadable."""

    path: Path
    exercises: dict[str, dict[str, Any]] = field(default_factory=dict)
    note: Text | None = None

    def accepted(self, exercise: Exercise) -> bool:
        """Whether its last check passed in full."""
        return self.exercises.get(exercise.name, {}).get("accepted") is True

    def hints(self, exercise: Exercise) -> int:
        """How many of its hints were read; 0 too where the file says nonsense."""
        seen = self.exercises.get(exercise.name, {}).get("hints")
        return seen if type(seen) is int and seen > 0 else 0

    def note_check(self, exercise: Exercise, accepted: bool) -> None:
        """Remember how a check ended; on disk only after `save`."""
        self.exercises.setdefault(exercise.name, {})["accepted"] = accepted

    def note_hint(self, exercise: Exercise, seen: int) -> None:
        """Remember that so many hints were read; on disk only after `save`."""
        self.exercises.setdefault(exercise.name, {})["hints"] = seen

    def save(self) -> Text | None:
        """Write it down; where that fails, the sentence that says so: no command depends on it."""
        table = {"schema": SCHEMA, "exercises": self.exercises}
        data = json.dumps(table, indent=1, sort_keys=True) + "\n"
        try:
            write_atomic(self.path, data.encode())
        except UserError as error:
            return error.text
        return None


def load_progress(workspace: Workspace) -> Progress:
    """What was remembered of this workspace; nothing, if it cannot be read.

    Returns:
        The progress, with a note where a damaged file was put aside to begin a new one.
    """
    path = workspace.root / PRIVATE / NAME
    try:
        data = path.read_bytes()
    except OSError:
        return Progress(path)
    try:
        exercises = json.loads(data)["exercises"]
        if all(isinstance(entry, dict) for entry in exercises.values()):
            return Progress(path, exercises)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        pass
    return Progress(path, note=_put_aside(path, data))


def _put_aside(path: Path, data: bytes) -> Text:
    number = 1
    try:
        while not write_new(copy := path.with_name(f"{path.name}.bak-{number}"), data):
            number += 1
        path.unlink()
        kept = copy.name
    except (OSError, UserError):
        kept = path.name
    return Text(
        fr=f"Le fichier de progression était illisible ; il est gardé ({PRIVATE}/{kept}) et un nouveau "
        "commence. Vos exercices ne sont pas touchés : dlx check les retrouve.",
        en=f"The progress file could not be read; it is kept ({PRIVATE}/{kept}) and a new one begins. "
        "Your exercises are untouched: dlx check finds them again.",
    )
