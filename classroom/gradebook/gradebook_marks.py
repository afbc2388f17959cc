"""What the evidence says of a chapter, ready for nbgrader's gradebook."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
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
    """The marks of one chapter, ready for the gradebook: out of the points of today.

    Args:
        folder: the class, of which the dates due are taken.
        store: its evidence.
        name: of the chapter.
        people: everybody, by pseudonym.

    Returns:
        The points of each exercise, and everybody who has a mark; one that stands on older checks has the
        same share of these points.
    """
    due = folder.settings.due.get(name)
    extensions = store.extensions()
    entries: list[PersonMarks] = []
    newest, points = -1, dict[str, float]()
    worth, of_hidden = dict[str, dict[str, float]](), dict[str, bool]()
    hidden = False
    for mark in store.marks(name):
        extension, _ = extensions.get((mark.pseudonym, name), (None, ""))
        late = late_of(folder, mark.submission, extension)
        worth[mark.pseudonym] = {e.slug: _worth(e) for e in mark.report.exercises}
        of_hidden[mark.pseudonym] = mark.grading.hidden
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
            newest, points, hidden = mark.grading.id, {}, mark.grading.hidden
        if mark.grading.id == newest:
            found = worth[mark.pseudonym]
            points = {**found, **{s: max(p, found.get(s, 0.0)) for s, p in points.items()}}
    entries = [
        replace(e, scores=with_same_share(e.scores, worth[e.pseudonym], points))
        if of_hidden[e.pseudonym] is hidden
        else e
        for e in entries
    ]
    return ChapterMarks(name, naive_utc(due) if due else None, points, tuple(entries))


def with_same_share(
    scores: Mapping[str, float | None], worth: Mapping[str, float], points: Mapping[str, float]
) -> Mapping[str, float | None]:
    """The scores of a mark that stands on older checks, out of the points of today: its share stays.

    Each exercise keeps its own share where all together then have theirs; else what is missing is given, and
    what is too much taken, in proportion to the room that there is.

    Args:
        scores: by slug, None where dlx itself failed.
        worth: out of what they were given.
        points: out of what they will be read.
    """
    known = {slug: score for slug, score in scores.items() if score is not None and slug in points}
    if all(math.isclose(worth[slug], points[slug]) for slug in known):
        return scores
    most, least = sum(worth[slug] for slug in known), sum(points[slug] for slug in known)
    wanted = sum(known.values()) / most * least if most else 0.0
    moved = {
        slug: score / worth[slug] * points[slug] if worth[slug] else 0.0 for slug, score in known.items()
    }
    missing = wanted - sum(moved.values())
    room = {slug: points[slug] - now if missing > 0 else now for slug, now in moved.items()}
    total = sum(room.values())
    return {**scores, **{s: now + (missing * room[s] / total if total else 0.0) for s, now in moved.items()}}


def _worth(exercise: ExerciseReport) -> float:
    return sum(check.points for check in exercise.checks)


def _score(exercise: ExerciseReport) -> float | None:
    return None if exercise.verdict is Verdict.GRADER_ERROR else exercise.earned
