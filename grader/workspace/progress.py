"""How far the student is: which exercises passed their checks, with which content, how many hints were read.

Kept in .dlx/progress.json of the workspace. Losing it loses nothing that matters, so a damaged file is
put aside under another name and a new one begun. What is said of a file is said of its content: one that was
changed since its last check neither passes nor fails.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from ...exercises import Exercise, Text
from ..files import UserError, write_atomic, write_new
from .answers import content_of
from .workspace import PRIVATE, Workspace

NAME = "progress.json"
SCHEMA = "dlx-progress/1"


class Standing(StrEnum):
    """What the last check says of a file as it is now. NOT_STARTED: it holds no answer yet; INCOMPLETE:
    nothing in it is wrong so far; UNSURE: it was checked before dlx kept contents."""

    UNCHECKED = "unchecked"
    PASSES = "passes"
    FAILS = "fails"
    NOT_STARTED = "not_started"
    INCOMPLETE = "incomplete"
    CHANGED = "changed"
    UNSURE = "unsure"


SHORT = (Standing.NOT_STARTED, Standing.INCOMPLETE)  # it did not pass, and nothing is wrong


@dataclass
class Progress:
    """What is remembered, by exercise name. `note` says that an old file was unreadable."""

    path: Path
    exercises: dict[str, dict[str, Any]] = field(default_factory=dict)
    note: Text | None = None

    def standing(self, exercise: Exercise, path: Path) -> Standing:
        """What is known of the student's file as it is now.

        Args:
            exercise: whose last check is meant.
            path: the student's file, read only where there was a check.
        """
        entry: Mapping[str, Any] = self.exercises.get(exercise.name, {})
        accepted, checked = entry.get("accepted"), entry.get("content")
        if type(accepted) is not bool:
            return Standing.UNCHECKED
        if not isinstance(checked, str):
            return Standing.UNSURE
        if checked != content_of(path, exercise):
            return Standing.CHANGED
        if accepted:
            return Standing.PASSES
        return next((each for each in SHORT if each == entry.get("ended")), Standing.FAILS)

    def hints(self, exercise: Exercise) -> int:
        """How many of its hints were read; 0 too where the file says nonsense."""
        seen = self.exercises.get(exercise.name, {}).get("hints")
        return seen if type(seen) is int and seen > 0 else 0

    def note_check(self, exercise: Exercise, ended: Standing, content: str) -> None:
        """Remember how a check of this content (see `content_of`) ended; on disk only after `save`."""
        entry = self.exercises.setdefault(exercise.name, {})
        entry.update(accepted=ended is Standing.PASSES, content=content)
        entry.pop("ended", None)
        if ended in SHORT:
            entry["ended"] = ended.value

    def doubt_check(self, exercise: Exercise) -> None:
        """What was checked is to be checked again, by other checks; on disk only after `save`."""
        self.exercises.get(exercise.name, {}).pop("content", None)

    def forget_check(self, exercise: Exercise) -> None:
        """As if it had never been checked; on disk only after `save`."""
        entry = self.exercises.get(exercise.name, {})
        for known in ("accepted", "ended", "content"):
            entry.pop(known, None)

    def note_hint(self, exercise: Exercise, seen: int) -> None:
        """Remember that so many hints were read; on disk only after `save`."""
        self.exercises.setdefault(exercise.name, {})["hints"] = seen

    def predicted(self, exercise: Exercise) -> bool:
        """Whether its predictions were asked for."""
        return self.exercises.get(exercise.name, {}).get("predicted") is True

    def note_prediction(self, exercise: Exercise) -> None:
        """Remember that they were; on disk only after `save`."""
        self.exercises.setdefault(exercise.name, {})["predicted"] = True

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
