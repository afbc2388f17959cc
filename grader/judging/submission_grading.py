"""Mark a submission: take it in, grade it, stamp it, file its report.

Marks for others need an isolation of level 2; one's own work may be graded at any level.
"""

import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ...exercises import Course, Exercise, Text, missing_library
from ..bench import Bench, Isolation, LibraryError, hide_memory
from ..files import UserError, write_atomic
from ..reports import CheckResult, ExerciseReport, Report, Verdict, doors_text, isolation_text
from ..submissions import Collected, Refused, collect
from .judge import Judge, sets_used

LEVEL_FOR_OTHERS = 2
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(10))}


class NotIsolated(UserError):
    """This machine does not isolate enough for marks for others."""

    code = 3

    def __init__(self, isolation: Isolation) -> None:
        self.isolation = isolation
        line, doors = isolation_text(isolation.line), doors_text(isolation.open_doors)
        here = line.fr.removeprefix("isolement : ")
        super().__init__(
            fr=f"Noter le travail d'autrui demande un isolement de niveau {LEVEL_FOR_OTHERS} ; ici : "
            f"{here}. Ouvert : {doors.fr}. Utilisez un Linux avec Landlock ou bubblewrap (voyez dlx "
            "doctor), ou ajoutez --unsafe-no-sandbox : chaque rapport le dira.",
            en=f"Grading other people's work needs isolation of level {LEVEL_FOR_OTHERS}; here: "
            f"{line.en}. Open: {doors.en}. Use a Linux with Landlock or bubblewrap (see dlx doctor), "
            "or add --unsafe-no-sandbox: every report will say so.",
        )

    def __reduce__(self) -> tuple[type["NotIsolated"], tuple[Isolation]]:
        return NotIsolated, (self.isolation,)  # it may be raised on another machine


@dataclass(frozen=True)
class Broken:
    """A submission that dlx could not grade, through a fault of its own; it costs the student nothing."""

    student: str
    reason: Text


def fault_of_ours(student: str, fault: str) -> Broken:
    """The result for a submission that dlx could not grade.

    Args:
        student: whose submission it is.
        fault: what broke, in the few English words of an exception; the same stand in both languages.

    Returns:
        The result, with the sentence that names the fault and says to run the command again.
    """
    return Broken(
        student,
        Text(
            fr=f"Panne de dlx, qui ne coûte rien à l'étudiant ({fault}). Relancez la même commande : ce "
            "travail sera noté de nouveau.",
            en=f"A fault of dlx, which costs the student nothing ({fault}). Run the same command again: this "
            "work will be graded again.",
        ),
    )


@dataclass(frozen=True)
class MarkingOrder:
    """How one submission is to be marked.

    `chosen` are the exercises to mark; if empty, all of each chapter that the submission touches. `student`
    takes the place of the name that was found, unless it is None. `hidden`, `seed`: see Judge. `unsafe` gives
    marks for others (`for_others`) at any isolation, with a stamp that says so.
    """

    course: Course
    chosen: Sequence[Exercise]
    hidden: bool
    seed: str
    student: str | None
    for_others: bool
    unsafe: bool


def mark(path: Path, order: MarkingOrder, bench: Bench) -> Report | Refused:
    """Take in and grade the submission at `path`; see `hide_memory` for what it does to this process.

    Args:
        path: a workspace, a folder, a zip archive, a .py file or a notebook, all of it hostile.
        order: which exercises, with which seed, for whom.
        bench: where the work runs; its servers are started as needed, the caller closes it.

    Returns:
        The report, or why the submission cannot be taken.

    Raises:
        NotIsolated: the marks are for others and the bench cannot hold their work.
        BenchError: the bench cannot be started.
    """
    hide_memory()
    found = collect(path, order.course, order.chosen)
    if isinstance(found, Refused):
        return found
    submission = found if order.student is None else replace(found, student=order.student)
    rehearsal = not order.for_others and not order.hidden
    judge = Judge(bench, order.seed, hidden=order.hidden, awaited=rehearsal)
    return mark_one(judge, submission, order.for_others, order.unsafe)


def mark_one(judge: Judge, submission: Collected, for_others: bool, unsafe: bool) -> Report:
    """Grade one submission. Exercises whose libraries are missing or broken here cost nothing.

    Args:
        judge: with its seed and its bench, whose servers are started as needed.
        submission: what was collected, with the exercises that it is about.
        for_others: whether the marks are for somebody else, which needs isolation of level 2.
        unsafe: grade at any level; the report is stamped, whatever the level here.

    Returns:
        One report with all exercises, in the order of the submission; one that cannot run here is left out,
        with the reason and its public checks, which cost nothing.

    Raises:
        NotIsolated: the marks are for others, not `unsafe`, and the bench cannot hold their work.
    """
    missing = {e.name: why for e in submission.exercises if (why := missing_library(e)) is not None}
    for exercise in submission.exercises:
        for used in () if exercise.name in missing else sets_used(submission, exercise):
            try:
                isolation = judge.bench.start(used)
            except LibraryError as error:
                missing[exercise.name] = error.text
                break
            if for_others and not unsafe and isolation.level < LEVEL_FOR_OTHERS:
                raise NotIsolated(isolation)
    possible = [e for e in submission.exercises if e.name not in missing]
    report = judge.grade(submission, possible)
    graded = {exercise.name: exercise for exercise in report.exercises}
    exercises = tuple(graded.get(e.name) or _not_graded(e, missing[e.name]) for e in submission.exercises)
    return replace(report, exercises=exercises, stamp=_stamp(report) if unsafe else None)


def _not_graded(exercise: Exercise, why: Text) -> ExerciseReport:
    checks = tuple(
        CheckResult(c.name, c.title, True, c.points, Verdict.GRADER_ERROR, why) for c in exercise.checks
    )
    return ExerciseReport(exercise.name, exercise.title, checks, 0.0, left_out=why)


def _stamp(report: Report) -> Text:
    return Text(
        fr=f"Noté avec --unsafe-no-sandbox : l'isolement n'a pas été exigé (ici : niveau {report.level}).",
        en=f"Graded with --unsafe-no-sandbox: isolation was not required (here: level {report.level}).",
    )


# --- the reports on disk --------------------------------------------------------------------------
Result = Report | Refused | Broken


@dataclass
class ReportFolder:
    """One JSON file per submission, readable by its owner only; two never share a name."""

    path: Path
    _names: set[str] = field(default_factory=set)

    def add(self, result: Result) -> Path:
        """File a result under the next name that is free.

        Raises:
            UserError: it cannot be written.
        """
        return self.write(self.reserve(result.student), result)

    def reserve(self, student: str) -> str:
        """A file name for this student, given to nobody else; the same calls give the same names."""
        stem = name = _file_name(student)
        number = 1
        while name.casefold() in self._names:
            number += 1
            name = f"{stem}-{number}"
        self._names.add(name.casefold())
        return f"{name}.json"

    def write(self, name: str, result: Result) -> Path:
        """File a result under a name that was reserved.

        Raises:
            UserError: it cannot be written.
        """
        path = self.path / name
        data = json.dumps(to_dict(result), indent=1) + "\n"
        write_atomic(path, data.encode(), mode=0o600)
        return path


def to_dict(result: Result) -> dict[str, Any]:
    """Plain data for JSON.

    Returns:
        The dict of a Report, or for a refusal or a fault its schema, the student and the reason.
    """
    if isinstance(result, Report):
        return result.to_dict()
    schema = "dlx-refusal/1" if isinstance(result, Refused) else "dlx-fault/1"
    why = {"fr": result.reason.fr, "en": result.reason.en}
    return {"schema": schema, "student": result.student, "reason": why}


def _file_name(student: str) -> str:
    """A student's name as a file name that no system can misread."""
    plain = unicodedata.normalize("NFC", student)
    name = re.sub(r"[^\w.-]+", "_", plain).strip("._-")[:60]
    return f"_{name}" if not name or name.partition(".")[0].upper() in DEVICES else name
