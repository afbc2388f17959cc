"""The only door to the key: references, hidden checks and known answers, for those who have them.

The key is the folder `solutions` (the teachers' distribution, or the one named by DLX_SOLUTIONS). Nothing
else in dlx imports it or knows where it lies.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...exercises import KEY, Check, Exercise, Text, read_checks, read_document, read_text
from .mistakes import REFERENCE, KnownAnswer, read_mistakes, read_variants

DEFAULT_SECONDS = 2.0
DEFAULT_MEMORY_MB = 1024
DEFAULT_CALLS = 120
DEFAULT_TOLERANCE = 1e-4
GENERATED = "test_generated_calls"
GENERATED_TITLE = Text(fr="Sur beaucoup d'appels variés", en="On many and varied calls")
GENERATED_ADVICE = Text(
    fr="Essayez ce que l'énoncé permet et que ses exemples ne montrent pas : d'autres tailles, d'autres "
    "valeurs, des options ensemble.",
    en="Try what the statement allows and its examples do not show: other sizes, other values, options "
    "together.",
)


@dataclass(frozen=True)
class Generated:
    """The check on generated calls: its domain's text and file, how many calls it makes at least, how it
    compares."""

    source: str
    path: str
    calls: int
    tolerance: float
    keeps_inputs: bool


@dataclass(frozen=True)
class AnswerKey:
    """What the teacher has of one exercise.

    `reference`, `accepted` and `known` hold texts of whole files; `equivalent` are the mutants that no check
    can kill, with the reason. A call may take `seconds`, a child `memory_mb` mebibytes. `checks` are the
    hidden ones, the one on generated calls, called GENERATED, as the last of them where there is a domain;
    `no_calls` says why there is none, where that is as it should be.
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
    generated: Generated | None = None
    no_calls: str = ""

    @property
    def bases(self) -> dict[str, str]:
        """The texts that a known mistake may edit, by name."""
        return {REFERENCE: self.reference, **self.accepted}


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
    document = read_document(folder / "grader.toml", KEY)
    table = document.table
    limits = table.get("limits", {})
    accepted = sorted((folder / "known" / "accepted").glob("*.py"))
    files = {REFERENCE: folder / f"{exercise.slug}.py", **{path.stem: path for path in accepted}}
    bases = {name: read_text(path) for name, path in files.items()}
    bases |= read_variants(document, bases)
    generated = _generated(exercise.domain, table.get("generated", {}))
    checks = read_checks(table.get("checks", {}))
    hidden = folder / "test_hidden.py"  # an exercise may have no hidden check but the generated one
    return AnswerKey(
        folder=folder,
        reference=bases[REFERENCE],
        checks=(*checks, _on_generated(table)) if generated else checks,
        checks_source=read_text(hidden) if hidden.is_file() else "",
        accepted={name: text for name, text in bases.items() if name != REFERENCE},
        known=read_mistakes(document, bases, folder),
        equivalent=table.get("equivalent", {}),
        seconds=float(limits.get("seconds", DEFAULT_SECONDS)),
        memory_mb=int(limits.get("memory_mb", DEFAULT_MEMORY_MB)),
        generated=generated,
        no_calls=str(table.get("generated", {}).get("none", "")),
    )


def _generated(domain: Path, table: Mapping[str, Any]) -> Generated | None:
    if not domain.is_file():
        return None
    return Generated(
        source=read_text(domain),
        path=str(domain),
        calls=int(table.get("calls", DEFAULT_CALLS)),
        tolerance=float(table.get("tolerance", DEFAULT_TOLERANCE)),
        keeps_inputs=bool(table.get("keeps_inputs", True)),
    )


def _on_generated(table: Mapping[str, Any]) -> Check:
    points = float(table.get("generated", {}).get("points", 1))
    return Check(GENERATED, points, GENERATED_TITLE, GENERATED_ADVICE)
