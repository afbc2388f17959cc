"""What the evidence says of a chapter, ready for nbgrader's gradebook."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from ...grader.reports import ExerciseReport, Verdict
from ..evidence import ClassFolder, Late, Person, Store, late_of
from .course_cells import naive_utc
from .gradebook_db import student_id


@dataclass(frozen=True)
class PersonMarks:
    """One person's chapter as the gradebook shall say it; `scores` has None where dlx itself failed."""

    student: str
    pseudonym: str
    submitted_at: datetime | None  # naive, in UTC; None where no platform recorded it
    extension: timedelta | None
    late: Late
    scores: Mapping[str, float | None]


@dataclass(frozen=True)
class ChapterMarks:
    """A chapter as the gradebook shall say it; `points` are those of the newest grading, by slug."""

    name: str
    due: datetime | None  # naive, in UTC
    points: Mapping[str, float]
    entries: tuple[PersonMarks, ...]


def chapters(store: Store) -> list[str]:
    """The chapters in which somebody handed in work that can be read."""
    return sorted({submission.chapter for submission in store.current()})


def read_chapter(folder: ClassFolder, store: Store, name: str, people: Mapping[str, Person]) -> ChapterMarks:
    """The marks of one chapter, ready for the gradebook."""
    due = folder.settings.due.get(name)
    extensions = store.extensions()
    entries: list[PersonMarks] = []
    newest, points = -1, dict[str, float]()
    for mark in store.marks(name):
        extension, _ = extensions.get((mark.pseudonym, name), (None, ""))
        late = late_of(folder, mark.submission, extension)
        entries.append(
            PersonMarks(
                student=student_id(folder, people[mark.pseudonym]),
                pseudonym=mark.pseudonym,
                submitted_at=naive_utc(mark.submission.submitted_at)
                if mark.submission.dated.trusted
                else None,
                extension=extension - due if due and extension and extension > due else None,
                late=late,
                scores={e.slug: _score(e) for e in mark.report.exercises},
            )
        )
        if mark.grading.id > newest:
            newest, points = mark.grading.id, {}
        if mark.grading.id == newest:
            found = {e.slug: sum(c.points for c in e.checks) for e in mark.report.exercises}
            points = {**found, **{s: max(p, found.get(s, 0.0)) for s, p in points.items()}}
    return ChapterMarks(name, naive_utc(due) if due else None, points, tuple(entries))


def _score(exercise: ExerciseReport) -> float | None:
    return None if exercise.verdict is Verdict.GRADER_ERROR else exercise.earned
