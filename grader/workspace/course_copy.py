"""Which course a workspace was opened with, and how it follows when the course changes.

    .dlx/course.json    path of each file that came from the course -> digest of what was written

A file that still has that digest is the course's own, and may be replaced by its successor; any other is the
student's, and the successor is laid beside it. Light: no numpy.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import ndiff
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...exercises import LANGUAGES, Course, Exercise, course_version
from ..files import UserError, write_atomic
from .putting_back import keep
from .workspace import (
    INTRODUCTION,
    NOTEBOOK,
    PRIVATE,
    Workspace,
    first_file,
    introduction_file,
    read_file,
    remember_version,
)

NAME = "course.json"
SCHEMA = "dlx-course-copy/1"
BESIDE = ".new"  # behind the name of what is laid beside a file of the student
MAX_DIFFED = 64 << 10  # bytes of a text whose changed lines are counted


class Step(StrEnum):
    """What becomes of a file: it is added (a figure, an introduction), it is put back where it is gone, it is
    replaced, its successor is laid beside it, or that it cannot be brought up to date is only said (of a
    notebook with work in it)."""

    ADD = "added"
    REPLACE = "replaced"
    RESTORE = "restored"
    LAY_BESIDE = "beside"
    SAY = "kept"


@dataclass(frozen=True)
class Change:
    """A file of the workspace whose successor in the course is another; `new` are its bytes."""

    exercise: Exercise
    path: Path
    step: Step
    old: bytes
    new: bytes
    checks: bool = False

    def lines(self) -> tuple[list[str], list[str]]:
        """The lines that go and those that come; none of a notebook or of what is long."""
        if self.path.suffix == NOTEBOOK or max(len(self.old), len(self.new)) > MAX_DIFFED:
            return [], []
        old, new = (data.decode("utf-8", "replace").splitlines() for data in (self.old, self.new))
        found = [line for line in ndiff(old, new) if line[:2] in ("- ", "+ ") and line[2:].strip()]
        gone = [line[2:] for line in found if line.startswith("- ")]
        return gone, [line[2:] for line in found if line.startswith("+ ")]


def remember_course(workspace: Workspace, exercises: Sequence[Exercise]) -> None:
    """Write down which files of these exercises are as the course gives them now.

    Args:
        workspace: where they lie.
        exercises: those that were opened or put back.

    Raises:
        UserError: it cannot be written.
    """
    known, told = _known(workspace)
    files = dict(known)
    for exercise in exercises:
        for path, successors, _ in _given(workspace, exercise):
            digest = _digest(read_file(path)) if path.is_file() else ""
            if digest in map(_digest, successors):
                files[_name(workspace, path)] = digest
    if files != known:
        _write(workspace, files, told)


def changes(workspace: Workspace, course: Course) -> list[Change]:
    """What the course, as it is installed now, would change in the workspace.

    Args:
        workspace: of which only files of opened exercises are looked at; nothing is written.
        course: the one that is installed.

    Returns:
        The changes in the order of the course. Of an answer that cannot be known to be the course's own,
        none; of another such file, that its successor is laid beside it. Of an exercise that has an answer, a
        statement or checks that are gone come back.
    """
    known, _ = _known(workspace)
    opened = [e for e in course.exercises if e.chapter in workspace.chapters]
    found = [change for exercise in opened for change in _changes(workspace, exercise, known)]
    return list({change.path: change for change in reversed(found)}.values())[::-1]  # a chapter's come once


def _changes(workspace: Workspace, exercise: Exercise, known: Mapping[str, str]) -> Iterator[Change]:
    for path, successors, checks in _given(workspace, exercise):
        answer, base = path == workspace.file_of(exercise), known.get(_name(workspace, path))
        if not os.path.lexists(path):
            yield Change(exercise, path, Step.ADD if base is None else Step.RESTORE, b"", successors[0])
            continue
        try:
            old = read_file(path)
        except UserError:
            continue
        now = _digest(old)
        if {now, base} & set(map(_digest, successors)) or (answer and base is None):
            continue
        step = Step.REPLACE if now == base else Step.SAY if path.suffix == NOTEBOOK else Step.LAY_BESIDE
        yield Change(exercise, path, step, old, _alike(old, successors), checks)


def _given(workspace: Workspace, exercise: Exercise) -> Iterator[tuple[Path, tuple[bytes, ...], bool]]:
    """(a file that came from the course, what the course gives now, whether it holds the checks). A notebook
    may be in either language. What is missing is given too, where there is an answer: it was lost, or came to
    the course later."""
    chapter = workspace.root / exercise.chapter
    folder, answer = chapter / exercise.slug, workspace.file_of(exercise)
    for source in exercise.given:
        if answer is not None or (folder / source.name).is_file():
            yield folder / source.name, (source.read_bytes(),), source == exercise.checks_file
    for source in exercise.around if answer is not None else ():
        yield chapter / source.name, (source.read_bytes(),), False
    introduction = chapter / f"{INTRODUCTION}{NOTEBOOK}"
    if introduction.is_file():
        yield introduction, tuple(introduction_file(exercise, one) for one in LANGUAGES), False
    if answer is not None:
        languages = LANGUAGES if answer.suffix == NOTEBOOK else LANGUAGES[:1]
        yield answer, tuple(first_file(exercise, answer.suffix, one) for one in languages), False


def _alike(old: bytes, successors: Sequence[bytes]) -> bytes:
    """The successor in the language of the old file: the one that shares the most lines with it."""
    lines = set(old.splitlines())
    return max(successors, key=lambda new: len(lines & set(new.splitlines())))


def update(workspace: Workspace, found: Sequence[Change]) -> Workspace:
    """Make the changes; each file is replaced at a single stroke, and what was stopped goes on next time.

    Args:
        workspace: whose marker names the version of the course.
        found: what `changes` gave.

    Returns:
        The workspace, of the course that is installed.

    Raises:
        UserError: a file cannot be written; it and those after it are as they were.
    """
    known, _ = _known(workspace)
    files = dict(known)
    for change in found:
        if change.step in (Step.ADD, Step.REPLACE, Step.RESTORE):
            write_atomic(change.path, change.new)
        elif change.step is Step.LAY_BESIDE:
            _lay(change.path.with_name(change.path.name + BESIDE), change.new)
        files[_name(workspace, change.path)] = _digest(change.new)
    _write(workspace, files, "")
    return remember_version(workspace, course_version())


def _lay(path: Path, new: bytes) -> None:
    """Write the new text beside the student's. What lies there may be a merge: it is kept, as .bak-1, …"""
    if path.is_file() and (old := read_file(path)) != new:
        keep(path, old)
    write_atomic(path, new)


def first_told(workspace: Workspace, found: Sequence[Change]) -> bool:
    """Whether these changes have not been told yet; from now on they have. That a file is gone is none of the
    course's.

    Args:
        workspace: that remembers it, where it can be written to.
        found: what `changes` gave.

    Returns:
        False too where there is none.
    """
    known, told = _known(workspace)
    found = [change for change in found if change.step is not Step.RESTORE]
    state = _digest("".join(f"{c.path}{_digest(c.new)}" for c in found).encode())
    if not found or state == told:
        return False
    try:
        _write(workspace, known, state)
    except UserError:
        return True  # it will be told again, which does no harm
    return True


# --- the record -----------------------------------------------------------------------------------
def _known(workspace: Workspace) -> tuple[Mapping[str, str], str]:
    """(digests by path, what was told last); nothing of a file that is missing or damaged."""
    path = workspace.root / PRIVATE / NAME
    try:
        table: Any = json.loads(path.read_bytes() if path.is_file() else b"")
        files = {str(name): str(digest) for name, digest in table["files"].items()}
        return files, str(table.get("told", ""))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}, ""


def _write(workspace: Workspace, files: Mapping[str, str], told: str) -> None:
    table = {"schema": SCHEMA, "told": told, "files": dict(sorted(files.items()))}
    write_atomic(workspace.root / PRIVATE / NAME, (json.dumps(table, indent=1) + "\n").encode())


def _name(workspace: Workspace, path: Path) -> str:
    return path.relative_to(workspace.root).as_posix()


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
