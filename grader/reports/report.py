"""What comes out of grading, as frozen data; every screen and file is a face of a Report.

Imports nothing but the course's vocabulary, so that a command may load it at no cost.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from ...exercises import Text

SCHEMA = "dlx-report/1"


class Verdict(StrEnum):
    """In order: the worst wins. INCOMPLETE is begun, and nothing in it is wrong so far; GRADER_ERROR is ours
    and costs the student nothing."""

    ACCEPTED = "accepted"
    SKIPPED = "skipped"
    NOT_ATTEMPTED = "not_attempted"
    UNREADABLE = "unreadable"
    INCOMPLETE = "incomplete"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    GRADER_ERROR = "grader_error"

    @property
    def rank(self) -> int:
        """Its place in the order above: 0 for ACCEPTED; the larger, the worse."""
        return list(Verdict).index(self)


WORDS = {
    Verdict.ACCEPTED: Text(fr="réussi", en="passed"),
    Verdict.SKIPPED: Text(fr="non essayé", en="not tried"),
    Verdict.NOT_ATTEMPTED: Text(fr="pas commencé", en="not started"),
    Verdict.UNREADABLE: Text(fr="illisible", en="could not be read"),
    Verdict.INCOMPLETE: Text(fr="à compléter", en="not complete"),
    Verdict.WRONG_ANSWER: Text(fr="réponse fausse", en="wrong answer"),
    Verdict.RUNTIME_ERROR: Text(fr="erreur", en="error"),
    Verdict.TIMEOUT: Text(fr="temps dépassé", en="out of time"),
    Verdict.MEMORY: Text(fr="mémoire dépassée", en="out of memory"),
    Verdict.GRADER_ERROR: Text(fr="panne de dlx", en="dlx's own fault"),
}


Row = str | tuple[float | str, ...]
"""One row of a panel: numbers, with "nan", "inf" and "-inf" for what JSON cannot hold, or a sign per cell."""
PictureKind = Literal["numbers", "map", "mask", "curve"]
SCALE = "0123456789abcdefghijklmnopqrstuv"  # the signs of a map, from its low to its high
LARGER, SMALLER = "ABCDEFGHIJKLMNOP", "abcdefghijklmnop"  # of a difference, from small to large


@dataclass(frozen=True)
class Panel:
    """One plane of an answer and, cell by cell, how far it is from the right one (empty if not shown).

    `index` is its place along the leading axes. Rows are numbers in "numbers" and "curve", where a difference
    of 0 means right; elsewhere they are signs, see pictures.py.
    """

    index: tuple[int, ...]
    mine: tuple[Row, ...]
    difference: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Picture:
    """What a student's answer looks like, as plain data; `shape` is that of the answer.

    `total` counts all planes, shown or not; one cell stands for `step` entries (rows, columns). `low` and
    `high` bound the answer, `largest` is the greatest absolute difference, `wrong` counts the wrong entries:
    None where there is nothing to say. An `example` is not the failed check's own answer, but that of the
    small case which the check's advice names.
    """

    kind: PictureKind
    shape: tuple[int, ...]
    panels: tuple[Panel, ...]
    total: int = 1
    step: tuple[int, int] = (1, 1)
    low: float | None = None
    high: float | None = None
    largest: float | None = None
    wrong: int | None = None
    example: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON: every number is finite."""
        panels = [
            {
                "index": list(panel.index),
                "mine": [_row(row) for row in panel.mine],
                "difference": [_row(row) for row in panel.difference],
            }
            for panel in self.panels
        ]
        return {**vars(self), "shape": list(self.shape), "step": list(self.step), "panels": panels}


@dataclass(frozen=True)
class CheckResult:
    """One check of one submission.

    `observed` says what was seen, `advice` what to try, both safe to show to the student.
    `misconception` is the file name of the known wrong answer that was recognised, or None.
    `line` is the line of the student's file that raised, or None. `picture` is there where one says more.
    `partial` are the points for an answer that is right in part.
    """

    name: str
    title: Text
    public: bool
    points: float
    verdict: Verdict
    observed: Text | None = None
    advice: Text | None = None
    misconception: str | None = None
    line: int | None = None
    picture: Picture | None = None
    partial: float = 0.0

    @property
    def earned(self) -> float:
        """All its points if it is accepted, else those for what is partly right."""
        return self.points if self.verdict is Verdict.ACCEPTED else self.partial


MOST_PRINTED = 2000  # characters of what a work printed that are kept


@dataclass(frozen=True)
class ExerciseReport:
    """One exercise of one submission; `output` is what the work printed, its first MOST_PRINTED characters: a
    face must escape it. `left_out` says why it was not graded here (a library is missing): that is nobody's
    fault, its checks cost nothing, and such a report is no mark."""

    name: str
    title: Text
    checks: tuple[CheckResult, ...]
    seconds: float
    output: str = ""
    sha256: str | None = None
    left_out: Text | None = None

    @property
    def cut(self) -> Text | None:
        """What is to be said below its output: that no more of it was kept."""
        if len(self.output) < MOST_PRINTED:
            return None
        return Text(
            fr=f"… (coupé : seuls les {MOST_PRINTED} premiers caractères sont montrés)",
            en=f"… (cut: only the first {MOST_PRINTED} characters are shown)",
        )

    @property
    def slug(self) -> str:
        """The exercise's own name, without that of its chapter."""
        return self.name.rpartition("/")[2]

    @property
    def verdict(self) -> Verdict:
        """The worst verdict of its checks."""
        return max((c.verdict for c in self.checks), key=lambda v: v.rank, default=Verdict.ACCEPTED)

    @property
    def accepted(self) -> bool:
        """Whether every check is accepted: one that failed through our fault is not."""
        return all(c.verdict is Verdict.ACCEPTED for c in self.checks)

    @property
    def earned(self) -> float:
        """The points of the checks that are accepted."""
        return sum(c.earned for c in self.checks)

    @property
    def points(self) -> float:
        """The points that could be earned: those of checks that failed through our fault do not count."""
        return sum(c.points for c in self.checks if c.verdict is not Verdict.GRADER_ERROR)


@dataclass(frozen=True)
class Report:
    """One submission. `sandbox` is the line that states what isolated the work, `level` how well (0 to 3);
    `stamp` is there when the isolation that marks for others need was not required.
    `notes` are sentences about the submission itself (refused files, ...)."""

    student: str
    exercises: tuple[ExerciseReport, ...]
    sandbox: str
    level: int
    hidden_checks: bool
    dlx_version: str
    stamp: Text | None = None
    notes: tuple[Text, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether every exercise is accepted."""
        return all(e.accepted for e in self.exercises)

    @property
    def earned(self) -> float:
        """The points earned in all exercises."""
        return sum(e.earned for e in self.exercises)

    @property
    def points(self) -> float:
        """The points that could be earned in all exercises, see ExerciseReport.points."""
        return sum(e.points for e in self.exercises)

    @property
    def grader_error(self) -> bool:
        """Whether a check failed through a fault of ours."""
        return any(e.verdict is Verdict.GRADER_ERROR for e in self.exercises if e.left_out is None)

    @property
    def left_out(self) -> dict[str, Text]:
        """The exercises that were not graded here, by their full names, and why."""
        return {e.name: e.left_out for e in self.exercises if e.left_out is not None}

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON: strings, numbers, lists, dicts with string keys."""
        return {
            "schema": SCHEMA,
            "student": self.student,
            "dlx_version": self.dlx_version,
            "sandbox": {"level": self.level, "line": self.sandbox},
            "stamp": _text(self.stamp),
            "hidden_checks": self.hidden_checks,
            "earned": self.earned,
            "points": self.points,
            "notes": [_text(note) for note in self.notes],
            "exercises": [_exercise(e) for e in self.exercises],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Report":
        """The report that `to_dict` made this of.

        Raises:
            ValueError: it is of another schema, or something is missing.
        """
        if data.get("schema") != SCHEMA:
            raise ValueError(f"a {SCHEMA} is wanted, not {str(data.get('schema'))[:40]}")
        try:
            return cls(
                student=data["student"],
                exercises=tuple(map(_read_exercise, data["exercises"])),
                sandbox=data["sandbox"]["line"],
                level=data["sandbox"]["level"],
                hidden_checks=data["hidden_checks"],
                dlx_version=data["dlx_version"],
                stamp=_read_text(data["stamp"]),
                notes=tuple(Text(**note) for note in data["notes"]),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"the report is incomplete: {error}") from error


def _text(text: Text | None) -> dict[str, str] | None:
    return None if text is None else {"fr": text.fr, "en": text.en}


def _exercise(exercise: ExerciseReport) -> dict[str, Any]:
    return {
        "name": exercise.name,
        "title": _text(exercise.title),
        "verdict": exercise.verdict.value,
        "earned": exercise.earned,
        "points": exercise.points,
        "seconds": round(exercise.seconds, 4),
        "sha256": exercise.sha256,
        "output": exercise.output,
        **({} if exercise.left_out is None else {"left_out": _text(exercise.left_out)}),
        "checks": [
            {
                "name": check.name,
                "title": _text(check.title),
                "public": check.public,
                "verdict": check.verdict.value,
                "earned": check.earned,
                "points": check.points,
                "observed": _text(check.observed),
                "advice": _text(check.advice),
                "misconception": check.misconception,
                "line": check.line,
                **({} if check.picture is None else {"picture": check.picture.to_dict()}),
            }
            for check in exercise.checks
        ],
    }


def _row(row: Row) -> str | list[float | str]:
    return row if isinstance(row, str) else list(row)


def _read_text(data: Mapping[str, str] | None) -> Text | None:
    return None if data is None else Text(**data)


def _read_exercise(data: Mapping[str, Any]) -> ExerciseReport:
    return ExerciseReport(
        name=data["name"],
        title=Text(**data["title"]),
        checks=tuple(map(_read_check, data["checks"])),
        seconds=data["seconds"],
        output=data["output"],
        sha256=data["sha256"],
        left_out=_read_text(data.get("left_out")),
    )


def _read_check(data: Mapping[str, Any]) -> CheckResult:
    verdict = Verdict(data["verdict"])
    return CheckResult(
        name=data["name"],
        title=Text(**data["title"]),
        public=data["public"],
        points=data["points"],
        verdict=verdict,
        partial=0.0 if verdict is Verdict.ACCEPTED else data["earned"],
        observed=_read_text(data["observed"]),
        advice=_read_text(data["advice"]),
        misconception=data["misconception"],
        line=data["line"],
        picture=_read_picture(data.get("picture")),
    )


def _read_picture(data: Mapping[str, Any] | None) -> Picture | None:
    """None where there is none: reports written before there were pictures have no such entry."""
    if data is None:
        return None
    rows, columns = data["step"]
    panels = tuple(
        Panel(tuple(panel["index"]), _read_rows(panel["mine"]), _read_rows(panel["difference"]))
        for panel in data["panels"]
    )
    changed = {"shape": tuple(data["shape"]), "panels": panels, "step": (rows, columns)}
    return Picture(**{**data, **changed})


def _read_rows(rows: list[Any]) -> tuple[Row, ...]:
    return tuple(row if isinstance(row, str) else tuple(row) for row in rows)
