"""The marks of a class as tables, with names: this is where pseudonyms become people again.

Everybody of the roster has a row, and everybody else who handed in something.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ...exercises import Text, load_course
from ...grader.files import UserError
from ..evidence import ClassFolder, Late, Person, Store, Submission, late_of
from ..gradebook import CountedMark, Synced, marks_that_count, student_id, sync
from .tables import IDENTITY, Cell, Table, rounded, write_table

FOLDER = "export"
COLUMNS = {
    "fr": (
        "{c}",
        "{c} : sur",
        "{c} : {slug}",
        "{c} : pénalité de retard",
        "{c} : rendu le",
        "{c} : remarque",
    ),
    "en": ("{c}", "{c}: out of", "{c}: {slug}", "{c}: late penalty", "{c}: submitted", "{c}: remark"),
}
GROUP = Text(fr="Groupe", en="Group")
NO_SUBMISSION = Text(fr="aucun travail rendu", en="no submission")
NOT_GRADED = Text(fr="pas encore noté", en="not graded yet")
REFUSED = Text(fr="travail illisible", en="work could not be read")
LATE = Text(fr="en retard", en="late")
TOO_LATE = Text(fr="trop tard", en="too late")
BY_HAND = Text(fr="note revue à la main", en="mark changed by hand")
WAITS = Text(fr="attend une note humaine", en="waits for a human's mark")
STRANGER = Text(fr="hors de la liste", en="not in the roster")


@dataclass(frozen=True)
class Row:
    """One person and chapter. `mark` is None where there is none; `remark` says why, or what is special."""

    person: Person
    chapter: str
    mark: CountedMark | None
    submission: Submission | None
    late: Late
    remark: str


@dataclass(frozen=True)
class ClassMarks:
    """All that an export needs: who there is, what counts, chapter by chapter."""

    folder: ClassFolder
    synced: Synced
    people: tuple[Person, ...]
    rows: Mapping[str, Mapping[str, Row]]  # chapter -> pseudonym -> row
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """That of headings and remarks: the reports' own."""
        return self.folder.settings.language


def read_class(
    folder: ClassFolder, store: Store, wanted: Sequence[str] = (), group: str | None = None
) -> ClassMarks:
    """Bring the gradebook up to date, then read what counts, in all chapters or those `wanted`.

    Args:
        folder: the class; its gradebook is made if there is none.
        store: the evidence of the class.
        wanted: names of chapters; empty for every one in which something was handed in.
        group: of the roster; only its people are given, or everybody for None.

    Returns:
        A row for each of these chapters, by name, and each person, by last name: everybody of the roster, and
        who else handed in something.

    Raises:
        UserError: the gradebook cannot be used, or nothing was handed in for a chapter, or nobody is in it.
    """
    groups = store.groups()
    if group is not None and not any(group in names for names in groups.values()):
        raise _no_group(group, sorted({name for names in groups.values() for name in names}))
    handed_in = {submission.chapter for submission in store.submissions() if submission.chapter}
    for name in wanted or [""]:
        if name not in handed_in and (name or not handed_in):
            raise _nothing(name, sorted(handed_in))
    synced = sync(folder, store)
    marks = marks_that_count(folder)
    reader = _Reader(folder, store, marks)
    chapters = sorted(set(wanted) or handed_in)
    people = tuple(
        p
        for p in store.people()
        if (p.in_roster or p.pseudonym in reader.known)
        and (group is None or group in groups.get(p.pseudonym, ()))
    )
    rows = {name: {p.pseudonym: reader.row(p, name) for p in people} for name in chapters}
    return ClassMarks(folder, synced, people, rows, groups)


def _no_group(name: str, known: Sequence[str]) -> UserError:
    there = ", ".join(known[:12]) or "-"
    return UserError(
        fr=f"Personne n'est dans le groupe {name}. Groupes de la liste : {there}. Une liste avec une colonne "
        "Groupe les donne : dlx class collect TRAVAUX --roster LISTE",
        en=f"Nobody is in the group {name}. Groups of the roster: {there}. A roster with a column Group "
        "gives them: dlx class collect SUBMISSIONS --roster FILE",
    )


def _nothing(name: str, found: Sequence[str]) -> UserError:
    if not name:
        return UserError(
            fr="Aucun travail dans cette classe. Commencez par : dlx class collect TRAVAUX",
            en="No work in this class. Begin with: dlx class collect SUBMISSIONS",
        )
    there = ", ".join(found) or "-"
    return UserError(
        fr=f"Aucun travail pour {name} dans cette classe. Il y en a pour : {there}.",
        en=f"No work for {name} in this class. There is some for: {there}.",
    )


class _Reader:
    def __init__(self, folder: ClassFolder, store: Store, marks: Mapping[str, Mapping[str, CountedMark]]):
        self.folder, self.marks, self.extensions = folder, marks, store.extensions()
        self.current = {(s.pseudonym, s.chapter): s for s in store.current()}
        everything = store.submissions()
        self.refused = {(s.pseudonym, s.chapter) for s in everything if s.refusal is not None}
        self.known = {s.pseudonym for s in everything}

    def row(self, person: Person, chapter: str) -> Row:
        who = person.pseudonym
        submission = self.current.get((who, chapter))
        mark = self.marks.get(chapter, {}).get(student_id(self.folder, person))
        if submission is None:
            unread = {(who, chapter), (who, "")} & self.refused
            return Row(
                person, chapter, mark, None, Late(), self._say(person, REFUSED if unread else None, mark)
            )
        late = late_of(self.folder, submission, self.extensions.get((who, chapter), (None,))[0])
        said = (
            NOT_GRADED
            if mark is None
            else TOO_LATE
            if late.refused
            else LATE
            if late.seconds
            else Text("", "")
        )
        return Row(person, chapter, mark, submission, late, self._say(person, said, mark))

    def _say(self, person: Person, said: Text | None, mark: CountedMark | None) -> str:
        language = self.folder.settings.language
        texts = [said or NO_SUBMISSION] if said or mark is None else []
        texts += [BY_HAND] if mark and mark.overridden else []
        texts += [WAITS] if mark and mark.waits else []
        texts += [] if person.in_roster else [STRANGER]
        return "; ".join(text[language] for text in texts if text[language])


# --- tables ---------------------------------------------------------------------------------------
def marks_table(marks: ClassMarks, chapters: Sequence[str], out_of: float | None = None) -> Table:
    """One row per person. With `out_of`, each chapter's mark is scaled to it and rounded to a hundredth.

    Args:
        marks: what `read_class` gave.
        chapters: the names of some of its chapters, in the order of the columns.
        out_of: the points of a full mark; None for the chapter's own. Exercises and penalties keep theirs.

    Returns:
        A table with names; a cell is None where there is nothing to put. Texts are not yet made harmless.
    """
    headings = list(IDENTITY[marks.language])
    grouped = bool(marks.groups)
    headings += [GROUP[marks.language]] if grouped else []
    slugs = {name: _slugs(marks, name) for name in chapters}
    for name in chapters:
        first, most, exercise, *rest = COLUMNS[marks.language]
        headings += [text.format(c=name) for text in (first, most)]
        headings += [exercise.format(c=name, slug=slug) for slug in slugs[name]]
        headings += [text.format(c=name) for text in rest]
    rows = []
    for person in marks.people:
        cells: list[Cell] = [person.number, person.last_name, person.first_name, person.email]
        cells += [", ".join(marks.groups.get(person.pseudonym, ()))] if grouped else []
        for name in chapters:
            cells += _cells(marks, marks.rows[name][person.pseudonym], slugs[name], out_of)
        rows.append(tuple(cells))
    return Table(tuple(headings), tuple(rows))


def _cells(marks: ClassMarks, row: Row, slugs: Sequence[str], out_of: float | None) -> list[Cell]:
    zone = ZoneInfo(marks.folder.settings.timezone)
    at = row.submission.submitted_at if row.submission else None
    when = _local(at, zone) if at else None
    if row.mark is None:
        return [None, None, *[None for _ in slugs], None, when, row.remark]
    mark = row.mark
    final, most = (mark.final, mark.points) if out_of is None else (scaled(mark, out_of), out_of)
    return [final, most, *[mark.exercises.get(slug) for slug in slugs], mark.penalty, when, row.remark]


def scaled(mark: CountedMark, out_of: float) -> float:
    """What counts, out of `out_of`, to a hundredth."""
    return rounded(mark.final / mark.points * out_of) if mark.points else 0.0


def _local(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")


def _slugs(marks: ClassMarks, chapter: str) -> list[str]:
    """The exercises of a chapter in the order of the course; then those that it no longer has."""
    order = [e.slug for c in load_course().chapters if c.name == chapter for e in c.exercises]
    found = {slug for row in marks.rows[chapter].values() if row.mark for slug in row.mark.exercises}
    return [slug for slug in order if slug in found] + sorted(found - set(order))


def write_marks(marks: ClassMarks, out_of: float | None = None, comma: bool = False) -> list[Path]:
    """Write export/marks-<chapter>.csv for every chapter.

    Args:
        marks: what `read_class` gave.
        out_of: the points of a full mark; None for those of each chapter.
        comma: decimal commas, and semicolons between the cells, as French spreadsheets want it.

    Returns:
        The files, in the order of the chapters' names.

    Raises:
        UserError: a file cannot be written, or one of that name is not ours.
    """
    written = []
    for name in marks.rows:
        path = marks.folder.root / FOLDER / f"marks-{name}.csv"
        write_table(path, marks_table(marks, [name], out_of), name, comma)
        written.append(path)
    return written
