"""A plugin for `nbgrader export`: nbgrader's own columns, quoted, with names, and never a formula.

    nbgrader export --exporter dlx.classroom.exports.exporter.QuotedCsv --to grades.csv

In the folder of a class, pseudonyms become student numbers and names again. This module imports nbgrader, so
only nbgrader may import it.
"""

from pathlib import Path
from typing import Any

from nbgrader.plugins import ExportPlugin

from ...grader.files import UserError, write_atomic
from ..evidence import Person, Store, open_class
from ..gradebook import read_marks, student_id
from .tables import PRIVATE, Cell, Table, csv_bytes

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)


class QuotedCsv(ExportPlugin):  # type: ignore[misc]
    """Like nbgrader's CSV exporter, as a file that a spreadsheet reads right."""

    def export(self, gradebook: Any) -> None:
        to = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", to)
        table = _table(gradebook, set(map(str, self.assignment)), set(map(str, self.student)))
        write_atomic(to, csv_bytes(table), PRIVATE)


def _table(gradebook: Any, assignments: set[str], students: set[str]) -> Table:
    people, marks, rows = _people(), read_marks(gradebook), list[tuple[Cell, ...]]()
    for assignment in gradebook.assignments:
        if assignments and assignment.name not in assignments:
            continue
        for student in gradebook.students:
            person = people.get(student.id)
            if students and not {student.id, person.number if person else ""} & students:
                continue
            mark = marks.get(assignment.name, {}).get(student.id)
            due, at = assignment.duedate, mark.submitted_at if mark else None
            points = (mark.score, mark.penalty, mark.final) if mark else (0.0, 0.0, 0.0)
            moments = ("" if due is None else str(due), "" if at is None else str(at))
            rows.append((assignment.name, *moments, *_who(student, person), *points, assignment.max_score))
    return Table(COLUMNS, tuple(rows))


def _who(student: Any, person: Person | None) -> tuple[str, str, str, str]:
    if person is not None:
        return person.number, person.last_name, person.first_name, person.email
    return student.id, student.last_name or "", student.first_name or "", student.email or ""


def _people() -> dict[str, Person]:
    """Who is who, where the current folder is that of a class; else nobody."""
    try:
        folder = open_class(Path.cwd())
    except UserError:
        return {}
    with Store(folder.database) as store:
        return {student_id(folder, person): person for person in store.people()}
