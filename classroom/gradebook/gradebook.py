"""Write the marks of a class into nbgrader's own gradebook, and never over what a human wrote there.

A chapter is an assignment, an exercise a notebook with one grade cell and one answer cell for comments. Only
what changed is written: a chapter is read in a few queries, and written in one transaction, so that a crash
leaves it as before or as after. Columns that belong to humans (manual_score, extra_credit, comments) are
never among those written.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC
from typing import Any

from ...grader.notebooks import ANSWER, grade_id
from ..evidence import ClassFolder, Person, Store
from . import counted_marks
from .course_cells import is_course
from .gradebook_db import course_id, gradebook, names_in_gradebook, student_id
from .gradebook_marks import ChapterMarks, PersonMarks, chapters, read_chapter

NO_NAME = {"fr": "(pseudonyme)", "en": "(pseudonym)"}  # nbgrader shows "None, None" where there is no name


@dataclass(frozen=True)
class HumanMark:
    """A mark that a human gave and that stays, though dlx's own has moved."""

    pseudonym: str
    exercise: str
    automatic: float
    manual: float


@dataclass(frozen=True)
class Synced:
    """What `sync` did. `written` and `unchanged` count the marks (a person and a chapter), `overrides` all
    exercises that a human marked, `kept` those whose automatic mark moved this time, `late` the late ones,
    `waiting` the exercises that a human must mark because dlx failed on them."""

    students: int = 0
    written: int = 0
    unchanged: int = 0
    overrides: int = 0
    kept: tuple[HumanMark, ...] = ()
    late: int = 0
    waiting: int = 0

    def __add__(self, other: "Synced") -> "Synced":
        return Synced(
            students=max(self.students, other.students),
            written=self.written + other.written,
            unchanged=self.unchanged + other.unchanged,
            overrides=self.overrides + other.overrides,
            kept=self.kept + other.kept,
            late=self.late + other.late,
            waiting=self.waiting + other.waiting,
        )


def sync(folder: ClassFolder, store: Store) -> Synced:
    """Bring the gradebook to what the evidence says. Doing it twice changes nothing the second time.

    Args:
        folder: the class; its gradebook is made if there is none.
        store: the evidence: everybody is written, and every mark that counts.

    Returns:
        What was written, what was there already, and what waits for a human.

    Raises:
        UserError: nbgrader is not installed, or the database cannot be used.
    """
    people = {person.pseudonym: person for person in store.people()}
    with gradebook(folder) as book:
        done = Synced(students=_write_students(folder, book, people.values()))
        folder = _with_dates(folder, book)
        for name in chapters(store):
            chapter = read_chapter(folder, store, name, people)
            if chapter.entries:
                done += _Writer(book, chapter, course_id(folder)).write()
    return done


def _with_dates(folder: ClassFolder, book: Any) -> ClassFolder:
    """In a course of nbgrader, a date due that a teacher typed in formgrader counts where dlx-class.toml has
    none."""
    if not is_course(folder.root):
        return folder
    typed = {a.name: a.duedate.replace(tzinfo=UTC) for a in book.assignments if a.duedate is not None}
    return replace(folder, settings=replace(folder.settings, due={**typed, **folder.settings.due}))


def forget(folder: ClassFolder, person: Person, others: Iterable[Person] = ()) -> bool:
    """Remove a person with all marks from the gradebook.

    Args:
        folder: the class.
        person: removed under the pseudonym and the number, whatever the settings call them now.
        others: everybody else; no row of theirs is touched, whatever number somebody handed in under.

    Returns:
        False if they are not in it. What humans wrote about them goes too.

    Raises:
        UserError: nbgrader is not installed, or the database cannot be used.
    """
    found = False
    with gradebook(folder) as book:
        for name in names_in_gradebook(folder, person, others):
            if any(student.id == name for student in book.students):
                book.remove_student(name)
                found = True
    return found


def overridden(folder: ClassFolder, chapter: str) -> set[str]:
    """The pseudonyms of those for whom a human set a mark, or extra credit, in a chapter.

    Args:
        folder: the class.
        chapter: its name.

    Returns:
        People of the evidence only; empty where the gradebook has no such chapter.

    Raises:
        UserError: nbgrader is not installed, or the database cannot be used.
    """
    touched = counted_marks.overridden_ids(folder, chapter)
    with Store(folder.database) as store:
        return {p.pseudonym for p in store.people() if student_id(folder, p) in touched}


# --- writing --------------------------------------------------------------------------------------
def _write_students(folder: ClassFolder, book: Any, people: Iterable[Person]) -> int:
    """Everybody, also those who handed in nothing. A pseudonym is never beside the name that it hides."""
    from nbgrader.api import Student
    from sqlalchemy import insert, select, update

    rows = {row.id: row for row in book.db.execute(select(Student.id, Student.last_name, Student.first_name))}
    new, changed, count = [], [], 0
    for person in people:
        count += 1
        id_ = student_id(folder, person)
        first, last = person.first_name[:120], person.last_name[:120]
        if id_ == person.pseudonym or not (first or last):
            first, last = NO_NAME[folder.settings.language], id_
        wanted = {"id": id_, "last_name": last, "first_name": first}
        if id_ not in rows:
            new.append({**wanted, "email": ""})
        elif (rows[id_].last_name, rows[id_].first_name) != (last, first):
            changed.append(wanted)
    if new:
        book.db.execute(insert(Student), new)
    if changed:
        book.db.execute(update(Student), changed)
    book.db.commit()
    return count


@dataclass
class _Cells:
    """Where the marks of one exercise go, by identifiers in the database."""

    notebook: str
    grade: str
    answer: str


@dataclass
class _Changes:
    """Rows to insert and to update, by table."""

    new: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    old: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: str, **row: Any) -> str:
        from nbgrader.api import new_uuid

        id_ = str(new_uuid())
        self.new.setdefault(table, []).append({"id": id_, **row})
        return id_

    def change(self, table: str, id_: str, before: Mapping[str, Any], **row: Any) -> bool:
        """Only the columns that differ; `before` has them all."""
        differing = {name: value for name, value in row.items() if before[name] != value}
        if differing:
            # Rows of one statement must name the same columns.
            self.old.setdefault(table, []).append({"id": id_, **row})
        return bool(differing)


class _Writer:
    """Writes one chapter: reads what is there, finds what differs, writes that."""

    def __init__(self, book: Any, chapter: ChapterMarks, course: str) -> None:
        self.book, self.chapter, self.course = book, chapter, course
        self.changes = _Changes()
        self.kept: list[HumanMark] = []
        self.counts = {"written": 0, "unchanged": 0, "overrides": 0, "late": 0, "waiting": 0}

    def write(self) -> Synced:
        cells = self._assignment()
        self._read_assignment()
        for entry in self.chapter.entries:
            changed = self._entry(entry, cells)
            self.counts["written" if changed else "unchanged"] += 1
            self.counts["late"] += bool(entry.late.seconds)
        self._flush()
        return Synced(kept=tuple(self.kept), **self.counts)

    def _assignment(self) -> dict[str, _Cells]:
        """The assignment with its notebooks and cells, made or brought up to date; their identifiers."""
        from nbgrader.api import Assignment, GradeCell, Notebook, SolutionCell

        db, chapter = self.book.db, self.chapter
        found = db.query(Assignment).filter(Assignment.name == chapter.name).one_or_none()
        if found is None:
            found = Assignment(name=chapter.name, course_id=self.course)
            db.add(found)
        if found.duedate != chapter.due:
            found.duedate = chapter.due
        notebooks = {notebook.name: notebook for notebook in found.notebooks}
        cells: dict[str, _Cells] = {}
        for slug, points in chapter.points.items():
            notebook = notebooks.get(slug) or Notebook(name=slug, assignment=found)
            grade = next((cell for cell in notebook.grade_cells if cell.name == slug), None)
            if grade is None:
                grade = GradeCell(name=slug, notebook=notebook, max_score=points, cell_type="code")
            if grade.max_score != points:
                grade.max_score = points
            name = grade_id(slug, ANSWER)
            answer = next((cell for cell in notebook.solution_cells if cell.name == name), None)
            answer = answer or SolutionCell(name=name, notebook=notebook)
            db.add_all([notebook, grade, answer])
            db.flush()
            cells[slug] = _Cells(notebook.id, grade.id, answer.id)
        self.assignment = found.id
        return cells

    def _read_assignment(self) -> None:
        """All that the gradebook says about this assignment, in four queries."""
        from nbgrader.api import Comment, Grade, SubmittedAssignment, SubmittedNotebook
        from sqlalchemy import select

        sa, sn, g, c = SubmittedAssignment, SubmittedNotebook, Grade, Comment
        run, mine = self.book.db.execute, sa.assignment_id == self.assignment
        query = select(sa.id, sa.student_id, sa.timestamp, sa.extension).where(mine)
        self.submissions = {row.student_id: row for row in run(query)}
        query = select(sn.id, sn.assignment_id, sn.notebook_id, sn.late_submission_penalty).join(
            sa, sn.assignment_id == sa.id
        )
        self.notebooks = {(row.assignment_id, row.notebook_id): row for row in run(query.where(mine))}
        columns = (g.id, g.notebook_id, g.cell_id, g.auto_score, g.manual_score, g.extra_credit)
        query = select(*columns, g.needs_manual_grade).join(sn, g.notebook_id == sn.id)
        self.grades: dict[str, dict[str, Any]] = {}
        for row in run(query.join(sa, sn.assignment_id == sa.id).where(mine)):
            self.grades.setdefault(row.notebook_id, {})[row.cell_id] = row
        query = select(c.notebook_id, c.cell_id).join(sn, c.notebook_id == sn.id)
        rows = run(query.join(sa, sn.assignment_id == sa.id).where(mine))
        self.comments = {(row.notebook_id, row.cell_id) for row in rows}

    def _entry(self, entry: PersonMarks, cells: Mapping[str, _Cells]) -> bool:
        """Whether anything about this person's chapter differs from what the gradebook says."""
        row = self.submissions.get(entry.student)
        wanted = {"timestamp": entry.submitted_at, "extension": entry.extension}
        if row is None:
            changed = True
            owner = {"assignment_id": self.assignment, "student_id": entry.student}
            submission = self.changes.add("SubmittedAssignment", **owner, **wanted)
        else:
            submission = row.id
            changed = self.changes.change("SubmittedAssignment", row.id, row._mapping, **wanted)
        for slug in entry.scores.keys() & cells.keys():
            changed |= self._exercise(entry, slug, submission, cells[slug])
        return changed

    def _exercise(self, entry: PersonMarks, slug: str, submission: str, cells: _Cells) -> bool:
        row = self.notebooks.get((submission, cells.notebook))
        grades = self.grades.get(row.id, {}) if row is not None else {}
        grade = grades.get(cells.grade)
        others = sum(_total(other) for cell, other in grades.items() if cell != cells.grade)
        automatic, waits = self._mark(entry, slug, grade)
        penalty = entry.late.penalty(_total(grade, automatic) + others) or None
        if row is None:
            owner = {"assignment_id": submission, "notebook_id": cells.notebook}
            notebook = self.changes.add("SubmittedNotebook", **owner, late_submission_penalty=penalty)
            changed = True
        else:
            notebook = row.id
            changed = self.changes.change(
                "SubmittedNotebook", row.id, row._mapping, late_submission_penalty=penalty
            )
        wanted = {"auto_score": automatic, "needs_manual_grade": waits}
        if grade is None:
            self.changes.add("Grade", notebook_id=notebook, cell_id=cells.grade, **wanted)
            changed = True
        else:
            changed |= self.changes.change("Grade", grade.id, grade._mapping, **wanted)
        if (notebook, cells.answer) not in self.comments:
            self.changes.add("Comment", notebook_id=notebook, cell_id=cells.answer)
        return changed

    def _mark(self, entry: PersonMarks, slug: str, grade: Any) -> tuple[float | None, bool]:
        """(the automatic mark, whether a human must look). A fault of ours leaves the mark that was there."""
        score = entry.scores[slug]
        before = grade.auto_score if grade is not None else None
        manual = grade.manual_score if grade is not None else None
        automatic = before if score is None else score
        waits = score is None and manual is None
        self.counts["waiting"] += waits
        if manual is not None:
            self.counts["overrides"] += 1
            if automatic is not None and automatic != before:
                self.kept.append(HumanMark(entry.pseudonym, f"{self.chapter.name}/{slug}", automatic, manual))
        return automatic, waits

    def _flush(self) -> None:
        """One transaction; a table after those that it refers to."""
        from nbgrader import api
        from sqlalchemy import insert, update

        for name in ("SubmittedAssignment", "SubmittedNotebook", "Grade", "Comment"):
            table = getattr(api, name)
            if rows := self.changes.new.get(name):
                self.book.db.execute(insert(table), rows)
            if rows := self.changes.old.get(name):
                self.book.db.execute(update(table), rows)
        self.book.db.commit()


def _total(grade: Any, automatic: float | None = None) -> float:
    """What nbgrader counts for a cell: a human's mark, or else ours, and the extra credit."""
    if grade is None:
        return automatic or 0.0
    if automatic is None:
        automatic = grade.auto_score
    base = grade.manual_score if grade.manual_score is not None else automatic
    return (base or 0.0) + (grade.extra_credit or 0.0) if base is not None else 0.0
