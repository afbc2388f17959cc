"""Read from nbgrader's gradebook what counts: marks with the overrides of humans, penalties, comments.

The arithmetic is nbgrader's: a cell counts manual_score where there is one, or else auto_score, and its extra
credit; the late penalty of a chapter is taken from the sum, which does not fall below 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..evidence import ClassFolder
from .gradebook_db import gradebook


@dataclass(frozen=True)
class CountedMark:
    """One person's chapter in the gradebook, in points; `submitted_at` is naive, in UTC.

    `exercises` maps slugs to points, before the penalty; `comments` are those of humans, `overridden` the
    exercises that a human marked, `waits` says that a human must still mark something.
    """

    points: float
    penalty: float
    score: float
    submitted_at: datetime | None
    exercises: Mapping[str, float] = field(default_factory=dict)
    comments: Mapping[str, str] = field(default_factory=dict)
    overridden: frozenset[str] = frozenset()
    waits: bool = False

    @property
    def final(self) -> float:
        """What counts: exactly what nbgrader exports as `score`."""
        return max(0.0, self.score - self.penalty)


Booked = Mapping[str, Mapping[str, CountedMark]]


def marks_that_count(folder: ClassFolder) -> Booked:
    """chapter -> who (as the gradebook names them) -> what counts.

    Returns:
        Everybody who has a submission in the gradebook, in every assignment that it has, ours or not.

    Raises:
        UserError: nbgrader is not installed, or the database cannot be used.
    """
    with gradebook(folder) as book:
        return read_marks(book)


def overridden_ids(folder: ClassFolder, chapter: str) -> set[str]:
    """Those for whom a human set a mark, or extra credit, in a chapter; as the gradebook names them.

    Raises:
        UserError: nbgrader is not installed, or the database cannot be used.
    """
    with gradebook(folder) as book:
        from nbgrader.api import Grade

        found = _cells(book, Grade.manual_score.is_not(None) | Grade.extra_credit.is_not(None))
        return {row.student_id for row in found if row.assignment == chapter}


def read_marks(book: Any) -> dict[str, dict[str, CountedMark]]:
    """The same as `booked`, of an open gradebook.

    Returns:
        chapter -> who -> what counts; a chapter in which nobody has a submission is not there.
    """
    from nbgrader import api
    from sqlalchemy import select

    sa, found = api.SubmittedAssignment, dict[str, dict[str, CountedMark]]()
    exercises, overrides, waits = _marks(book)
    comments = _comments(book)
    assignments = {row.id: row for row in book.db.execute(select(api.Assignment.id, api.Assignment.name))}
    most = {a.name: float(a.max_score) for a in book.db.query(api.Assignment)}
    columns = (sa.id, sa.student_id, sa.assignment_id, sa.timestamp, sa.score, sa.late_submission_penalty)
    for row in book.db.execute(select(*columns)):
        name = assignments[row.assignment_id].name
        key = row.id
        found.setdefault(name, {})[row.student_id] = CountedMark(
            points=most[name],
            penalty=row.late_submission_penalty,
            score=row.score,
            submitted_at=row.timestamp,
            exercises=exercises.get(key, {}),
            comments=comments.get(key, {}),
            overridden=frozenset(overrides.get(key, ())),
            waits=key in waits,
        )
    return found


def _marks(book: Any) -> tuple[dict[str, dict[str, float]], dict[str, set[str]], set[str]]:
    """By submission: the points of each exercise, those that a human marked, whether one must still."""
    exercises: dict[str, dict[str, float]] = {}
    overrides: dict[str, set[str]] = {}
    waits: set[str] = set()
    for row in _cells(book):
        of_exercise = exercises.setdefault(row.submission, {})
        of_exercise[row.notebook] = of_exercise.get(row.notebook, 0.0) + row.score
        if row.manual_score is not None or row.extra_credit is not None:
            overrides.setdefault(row.submission, set()).add(row.notebook)
        if row.needs_manual_grade:
            waits.add(row.submission)
    return exercises, overrides, waits


def _cells(book: Any, *wanted: Any) -> list[Any]:
    from nbgrader import api
    from sqlalchemy import select

    g, sn, sa = api.Grade, api.SubmittedNotebook, api.SubmittedAssignment
    columns = (g.score, g.manual_score, g.extra_credit, g.needs_manual_grade, sa.student_id)
    names = (
        sa.id.label("submission"),
        api.Notebook.name.label("notebook"),
        api.Assignment.name.label("assignment"),
    )
    query = (
        select(*columns, *names)
        .join(sn, g.notebook_id == sn.id)
        .join(sa, sn.assignment_id == sa.id)
        .join(api.Notebook, sn.notebook_id == api.Notebook.id)
        .join(api.Assignment, sa.assignment_id == api.Assignment.id)
    )
    return list(book.db.execute(query.where(*wanted)))


def _comments(book: Any) -> dict[str, dict[str, str]]:
    """By submission: what humans wrote about each exercise."""
    from nbgrader import api
    from sqlalchemy import select

    c, sn, found = api.Comment, api.SubmittedNotebook, dict[str, dict[str, str]]()
    query = (
        select(c.manual_comment, sn.assignment_id, api.Notebook.name)
        .join(sn, c.notebook_id == sn.id)
        .join(api.Notebook, sn.notebook_id == api.Notebook.id)
        .where(c.manual_comment.is_not(None))
        .order_by(c.id)
    )
    for row in book.db.execute(query):
        of_submission = found.setdefault(row.assignment_id, {})
        before = of_submission.get(row.name)
        of_submission[row.name] = f"{before}\n{row.manual_comment}" if before else row.manual_comment
    return found
