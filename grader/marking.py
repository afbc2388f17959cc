"""Mark submissions, one or a whole class: take each in, grade it, stamp it, file its report.

Marks for others need an isolation of level 2; one's own work may be graded at any level.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ..exercises import Course, Exercise, Text
from . import lockdown
from .batch import grade_many
from .bench import Bench, Isolation
from .files import UserError, write_atomic
from .intake import Collected, Refused, collect_many
from .judge import Judge
from .report import CheckResult, ExerciseReport, Report, Submission, Verdict
from .workspace import missing_library

LEVEL_FOR_OTHERS = 2
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(10))}


class NotIsolated(UserError):
    """This machine does not isolate enough for marks for others."""

    code = 3

    def __init__(self, isolation: Isolation) -> None:
        doors = ", ".join(isolation.open_doors)
        super().__init__(
            fr=f"Noter le travail d'autrui demande un isolement de niveau {LEVEL_FOR_OTHERS} ; ici : "
            f"{isolation.line}. Ouvert : {doors}. Utilisez un Linux avec Landlock ou bubblewrap (voyez dlx "
            "doctor), ou ajoutez --unsafe-no-sandbox : chaque rapport le dira.",
            en=f"Grading other people's work needs isolation of level {LEVEL_FOR_OTHERS}; here: "
            f"{isolation.line}. Open: {doors}. Use a Linux with Landlock or bubblewrap (see dlx doctor), "
            "or add --unsafe-no-sandbox: every report will say so.",
        )


@dataclass(frozen=True)
class Order:
    """What is to be marked, and how."""

    course: Course
    chosen: Sequence[Exercise]
    hidden: bool
    seed: str
    jobs: int
    student: str | None
    for_others: bool
    unsafe: bool


def mark(paths: Sequence[Path], order: Order, bench: Bench) -> Iterator[Report | Refused]:
    """A report per submission, as each is ready; a few submissions are in memory at a time.

    Raises:
        NotIsolated: the marks are for others and the bench cannot hold their work.
        BenchError: the bench cannot be started.
    """
    hide_memory()
    judge = Judge(bench, order.seed, hidden=order.hidden)
    refused: list[Refused] = []

    def taken_in() -> Iterator[Collected]:
        for found in collect_many(paths, order.course, order.chosen):
            if isinstance(found, Refused):
                refused.append(found)
            else:
                yield found if order.student is None else replace(found, student=order.student)

    def one(submission: Submission) -> Report:
        assert isinstance(submission, Collected)
        return mark_one(judge, submission, order.for_others, order.unsafe)

    for report in grade_many(one, taken_in(), order.jobs):
        yield report
        while refused:
            yield refused.pop(0)
    yield from refused


def hide_memory() -> None:
    """From now on nobody may read the memory of this process, which holds the key."""
    if sys.platform == "linux":
        lockdown.prctl(lockdown.PR_SET_DUMPABLE, 0)


def mark_one(judge: Judge, submission: Collected, for_others: bool, unsafe: bool) -> Report:
    """Grade one submission. Exercises whose libraries are missing here cost nothing.

    Raises:
        NotIsolated: the marks are for others, not `unsafe`, and the bench cannot hold their work.
    """
    missing = {e.name: why for e in submission.exercises if (why := missing_library(e)) is not None}
    possible = [e for e in submission.exercises if e.name not in missing]
    for exercise in possible:
        isolation = judge.bench.start(exercise.libraries)
        if for_others and not unsafe and isolation.level < LEVEL_FOR_OTHERS:
            raise NotIsolated(isolation)
    report = judge.grade(submission, possible)
    graded = {exercise.name: exercise for exercise in report.exercises}
    exercises = tuple(graded.get(e.name) or _not_graded(e, missing[e.name]) for e in submission.exercises)
    return replace(report, exercises=exercises, stamp=_stamp(report) if unsafe else None)


def _not_graded(exercise: Exercise, why: Text) -> ExerciseReport:
    checks = tuple(
        CheckResult(c.name, c.title, True, c.points, Verdict.GRADER_ERROR, why) for c in exercise.checks
    )
    return ExerciseReport(exercise.name, exercise.title, checks, 0.0)


def _stamp(report: Report) -> Text:
    return Text(
        fr=f"Noté avec --unsafe-no-sandbox : l'isolement n'a pas été exigé (ici : niveau {report.level}).",
        en=f"Graded with --unsafe-no-sandbox: isolation was not required (here: level {report.level}).",
    )


# --- the reports on disk --------------------------------------------------------------------------
@dataclass
class ReportFolder:
    """One JSON file per submission, readable by its owner only; two never share a name."""

    path: Path
    _names: set[str] = field(default_factory=set)

    def add(self, result: Report | Refused) -> Path:
        """File a result.

        Raises:
            UserError: it cannot be written.
        """
        stem = name = _file_name(result.student)
        number = 1
        while name.casefold() in self._names:
            number += 1
            name = f"{stem}-{number}"
        self._names.add(name.casefold())
        path = self.path / f"{name}.json"
        data = json.dumps(to_dict(result), indent=1) + "\n"
        write_atomic(path, data.encode(), mode=0o600)
        return path


def to_dict(result: Report | Refused) -> dict[str, Any]:
    """Plain data for JSON."""
    if isinstance(result, Report):
        return result.to_dict()
    why = {"fr": result.reason.fr, "en": result.reason.en}
    return {"schema": "dlx-refusal/1", "student": result.student, "reason": why}


def _file_name(student: str) -> str:
    """A student's name as a file name that no system can misread."""
    plain = unicodedata.normalize("NFC", student)
    name = re.sub(r"[^\w.-]+", "_", plain).strip("._-")[:60]
    return f"_{name}" if not name or name.partition(".")[0].upper() in DEVICES else name
