"""The only door to the key: references, hidden checks and known answers, for those who have them.

The key is the folder `solutions` (the teachers' distribution, or the one named by DLX_SOLUTIONS). Nothing
else in dlx imports it or knows where it lies.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ...exercises import Check, ContentError, Exercise, Text, read_checks, read_toml

DEFAULT_SECONDS = 2.0
DEFAULT_MEMORY_MB = 1024


@dataclass(frozen=True)
class KnownAnswer:
    """A known mistake: its file, the checks that it fails, its sentence."""

    name: str
    source: str
    fails: tuple[str, ...]
    sentence: Text


@dataclass(frozen=True)
class AnswerKey:
    """What the teacher has of one exercise.

    `reference`, `accepted` and `known` hold texts of whole files; `equivalent` are the mutants that no check
    can kill, with the reason. A call may take `seconds`, a child `memory_mb` mebibytes.
    """

    folder: Path
    reference: str
    checks: tuple[Check, ...]
    checks_source: str
    accepted: Mapping[str, str]
    known: tuple[KnownAnswer, ...]
    equivalent: Mapping[str, str]
    seconds: float
    memory_mb: int


def solutions_root() -> Path | None:
    """Find the folder of the key.

    Returns:
        The folder that DLX_SOLUTIONS names, whether it exists or not; else that of the teachers'
        distribution, if it is installed; else None, as for a student.
    """
    named = os.environ.get("DLX_SOLUTIONS")
    if named:
        return Path(named).resolve()
    try:
        spec = find_spec("dlx.solutions")
    except ModuleNotFoundError:
        return None
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent.resolve()


def answer_key(exercise: Exercise, root: Path | None = None) -> AnswerKey | None:
    """The key of an exercise, or None where there is none.

    Args:
        exercise: the exercise; its chapter and slug name the folder.
        root: the folder of all keys; None means the one that `solutions_root` finds.

    Returns:
        The key with all its texts read, or None: no key on this machine, or none of this exercise.

    Raises:
        ContentError: the key is there but incomplete.
    """
    root = root or solutions_root()
    return None if root is None else _read_key(exercise, root)


def _read_key(exercise: Exercise, root: Path) -> AnswerKey | None:
    folder = root / exercise.chapter / exercise.slug
    if not folder.is_dir():
        return None
    path = folder / "grader.toml"
    table = read_toml(path)
    limits = table.get("limits", {})
    known = tuple(
        KnownAnswer(
            name=name,
            source=_text(folder / "known" / "wrong_answer" / f"{name}.py"),
            fails=tuple(entry.get("fails", ())),
            sentence=Text(fr=entry.get("fr", "").strip(), en=entry.get("en", "").strip()),
        )
        for name, entry in table.get("known", {}).items()
    )
    accepted = sorted((folder / "known" / "accepted").glob("*.py"))
    return AnswerKey(
        folder=folder,
        reference=_text(folder / f"{exercise.slug}.py"),
        checks=read_checks(table.get("checks", {}), path),
        checks_source=_text(folder / "test_hidden.py"),
        accepted={p.stem: _text(p) for p in accepted},
        known=known,
        equivalent=table.get("equivalent", {}),
        seconds=float(limits.get("seconds", DEFAULT_SECONDS)),
        memory_mb=int(limits.get("memory_mb", DEFAULT_MEMORY_MB)),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ContentError(f"{path}: {error.strerror}") from error
