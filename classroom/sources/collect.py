"""Collect submissions: keep the originals, take the work in, find out whose it is, record one per chapter.

    parcel -> pieces -> originals by hash -> intake -> person -> (chapter, work) -> Store

Each piece is one transaction: a crash loses none that was recorded, and a second run goes on. Moments are,
from the best to the least: the platform's record (its worksheet, nbgrader's timestamp.txt); the dates in its
zip, unless they are those of the download; what the archive of `dlx submit` says, never later than its file;
the date of the file. Only the first two make anybody late.
"""

import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from ...exercises import Course, Text
from ...grader.source import Entry, is_archive, open_plain
from ...grader.submissions import Collected, Refused, collect, collect_entries, form_of
from ..evidence import (
    MAX_KEPT,
    MOODLE,
    ClassFolder,
    Dated,
    KeptFile,
    Originals,
    Person,
    RosterLine,
    Store,
    Submission,
    WorkContent,
    WorksheetLine,
    credible,
    late_of,
    now,
)
from .attaching import WORK
from .dating import aware, bring_dates
from .disputes import disputes
from .identity import Identities, Known
from .moodle import only_typed
from .parcel import Aside, Claim, Parcel
from .sources import parcels

FUTURE = timedelta(days=1)
WORD = re.compile(r"\\u[0-9a-f]{4}|[^\W\d_]{2,}|\d{4,}")  # a code stands for a byte that is no UTF-8
STARS = re.compile(r"\*(?:[ ._-]?\*)+")
TOO_LARGE = Text(
    fr="Plus de 64 Mio : seule l'empreinte de l'original est gardée, et le travail n'est pas noté.",
    en="Larger than 64 MiB: only the hash of the original is kept, and the work is not graded.",
)


@dataclass(frozen=True)
class Refusal:
    """A submission that was refused now: what the teacher sees of it, and why."""

    person: Person
    label: str
    reason: Text


@dataclass
class Harvest:
    """What one run found; `found` is the sum of the three below it."""

    found: int = 0
    collected: int = 0
    refused: int = 0
    known: int = 0
    claimed: int = 0  # moments that are the student's own word
    undated: int = 0  # works that count, of the whole class, whose date no platform recorded
    redated: int = 0  # attempts that a worksheet gave a date
    sheet_without_dates: bool = False
    chapters: dict[str, int] = field(default_factory=dict)
    late: list[tuple[Person, str, float]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    strangers: list[Person] = field(default_factory=list)
    missing: list[Person] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)


@dataclass(frozen=True)
class Attempt:
    """A piece that was taken in: all that is recorded of it."""

    parcel: Parcel
    original: str
    found: Collected | Refused
    moment: datetime
    dated: Dated


class Collector:
    """Collects into one class.

    Args:
        folder: the class: its settings, and where originals are kept.
        store: its evidence, which every piece is recorded in.
        course: says which files answer which exercise.
        chapter: the only chapter to collect, or None for all.
    """

    def __init__(self, folder: ClassFolder, store: Store, course: Course, chapter: str | None = None) -> None:
        self.folder, self.store, self.course, self.chapter = folder, store, course, chapter
        self.zone = ZoneInfo(folder.settings.timezone)
        self.originals = Originals(folder.originals)
        self.people = Identities(store)
        self.harvest = Harvest()
        self._known: dict[tuple[str, str, str], list[Submission]] = {}
        self._before = store.submissions()
        self._redated: set[int] = set()
        self._seen: dict[str, Person] = {}
        self._labels: dict[str, str] = {}
        self._credible = False
        self._remember()

    def enrol(self, lines: Sequence[RosterLine]) -> None:
        """Take a roster in, at one stroke; who handed in before keeps the pseudonym."""
        self.people.enrol(lines)
        self._remember()

    def introduce(self, lines: Sequence[WorksheetLine]) -> None:
        """Take in who is who in one assignment, from its worksheet."""
        self.people.introduce([line.line for line in lines])
        self._remember()

    def date(self, lines: Sequence[WorksheetLine]) -> None:
        """Give what was collected, now or before, the dates of a worksheet."""
        self.harvest.sheet_without_dates = bool(lines) and all(line.moment is None for line in lines)
        people = {line.line: person for line in lines if (person := self.people.who(line.line)) is not None}
        self._redated |= bring_dates(self.store, lines, people, self.chapter, self.zone)

    def _remember(self) -> None:
        self._known.clear()
        for submission in self.store.submissions():
            key = (submission.pseudonym, submission.chapter, submission.original)
            self._known.setdefault(key, []).append(submission)

    def collect(self, path: Path) -> Iterator[Parcel]:
        """Collect what lies at `path`; gives each parcel once it is recorded.

        Raises:
            UserError: it cannot be read at all, or the class cannot be written.
        """
        self.originals.tidy()
        self._look_ahead(path)
        with self.originals.arriving(), parcels(path, self.course) as found:
            for parcel in found:
                if isinstance(parcel, Aside):
                    self.harvest.aside += parcel.names
                    continue
                if parcel.note is not None:
                    self.people.notes.append(parcel.note)
                for attempt in self._attempts(parcel):
                    with self.store.transaction():
                        self._record(attempt)
                yield parcel

    def _look_ahead(self, path: Path) -> None:
        """Who is named here, and when: no name and no date can be judged by itself."""
        claims, dates = dict[str, set[Claim]](), dict[str, datetime]()
        with parcels(path, self.course) as found:
            for parcel in found:
                if isinstance(parcel, Parcel):
                    claims.setdefault(parcel.source, set()).add(parcel.who)
                    moment = aware(parcel.modified, self.zone) if parcel.dated else None
                    if moment is not None:
                        dates[f"{parcel.source} {parcel.label}"] = moment
        self._credible = credible(list(dates.values()))
        for source, named in claims.items():
            self.people.expect(named, source)

    def finish(self) -> Harvest:
        """The counts, with who is late or missing, who is not in the roster, and what is disputed."""
        harvest, people = self.harvest, {person.pseudonym: person for person in self.store.people()}
        every, before = self.store.submissions(), {submission.id for submission in self._before}
        mine = [s for s in every if self.chapter in (None, s.chapter)]
        new = [s for s in every if s.id not in before]
        harvest.notes = [*self.people.notes, *disputes(mine, new, people, self._labels)]
        harvest.strangers = [p for p in people.values() if p.pseudonym in self._seen and not p.in_roster]
        handed_in = {submission.pseudonym for submission in mine}
        harvest.missing = [p for p in people.values() if p.in_roster and p.pseudonym not in handed_in]
        touched = {s.id for s in new} | self._redated
        harvest.late = self._late([s for s in every if s.id in touched and s.work is not None], people)
        harvest.undated = sum(not s.dated.trusted for s in self.store.current() if s in mine)
        harvest.redated = len(self._redated)
        for person in self.people.gone:  # their pages say what is another's now
            shutil.rmtree(self.folder.reports / person.pseudonym, ignore_errors=True)
        return harvest

    def _late(
        self, submissions: Sequence[Submission], people: Mapping[str, Person]
    ) -> list[tuple[Person, str, float]]:
        extensions, found = self.store.extensions(), []
        for submission in submissions:
            extended, _ = extensions.get((submission.pseudonym, submission.chapter), (None, ""))
            late = late_of(self.folder, submission, extended)
            if late.seconds:
                found.append((people[submission.pseudonym], submission.chapter, late.seconds))
        return found

    # --- a parcel -------------------------------------------------------------------------------
    def _attempts(self, parcel: Parcel) -> Iterator[Attempt]:
        if parcel.refusal is not None:
            kept = [self.originals.keep(entry) for entry in parcel.entries]
            label = KeptFile(parcel.label, 0)
            original = self.originals.keep_list(kept or [label])
            yield self._attempt(parcel, original, Refused(parcel.who.name, parcel.refusal))
            return
        kept = [self.originals.keep(entry) for entry in parcel.entries]
        original = self.originals.keep_list(kept or [KeptFile(parcel.label, 0)])
        yield self._attempt(parcel, original, self._take_in(parcel, kept))

    def _take_in(self, piece: Parcel, kept: Sequence[KeptFile]) -> Collected | Refused:
        """What the files hold, read from where they are kept: what is graded is what is kept."""
        name = piece.who.name
        typed = only_typed(piece.entries)
        if typed is not None:
            return Refused(name, typed)
        if not piece.entries:
            return Refused(name, Text(fr="Rien n'a été rendu.", en="Nothing was handed in."))
        first, *others = piece.entries
        known = form_of(first.path) is not None or is_archive(first.path)
        if not others and (first.why is not None or known):
            return self._one_file(piece, first, kept[0])
        entries = [
            replace(_stored(entry, place), path=_nameless(entry.path, name, self.course))
            for entry, place in zip(piece.entries, kept, strict=True)
        ]
        return collect_entries(name, entries, self.course)

    def _one_file(self, piece: Parcel, entry: Entry, kept: KeptFile) -> Collected | Refused:
        shown = PurePosixPath(_nameless(entry.path, piece.who.name, self.course)).name
        if entry.why is not None:
            why = Text(
                fr=f"{shown} {entry.why.fr} : il n'a pas été lu.",
                en=f"{shown} {entry.why.en}: it was not read.",
            )
            return Refused(piece.who.name, why)
        if kept.place is None:
            damaged = Text(
                fr=f"{shown} est abîmé ou illisible dans {piece.source}. Demandez-le de nouveau.",
                en=f"{shown} is damaged or unreadable in {piece.source}. Ask for it again.",
            )
            return Refused(piece.who.name, TOO_LARGE if kept.sha else damaged)
        return collect(kept.place, self.course, name=shown)

    def _attempt(self, piece: Parcel, original: str, found: Collected | Refused) -> Attempt:
        latest, created = aware(piece.modified, self.zone), found.claims.created
        if piece.moment is not None:
            return Attempt(piece, original, found, piece.moment, Dated.PLATFORM)
        if piece.dated and latest is not None:
            dated = Dated.ARCHIVE if self._credible and latest <= now() else Dated.DOWNLOAD
            return Attempt(piece, original, found, latest, dated)
        moment = min(latest or now(), now() + FUTURE)
        claimed = created is not None and created < moment
        return Attempt(
            piece, original, found, min(moment, created or moment), Dated.CLAIM if claimed else Dated.FILE
        )

    # --- recording ------------------------------------------------------------------------------
    def _record(self, attempt: Attempt) -> None:
        found, parcel = attempt.found, attempt.parcel
        known = self._owners(attempt)
        number = parcel.who.moodle_id  # of this assignment only: what is handed back needs it
        source = f"{parcel.source}{MOODLE}{number}" if number else parcel.source
        self._labels[attempt.original] = parcel.label
        for person in known.people:
            self._seen[person.pseudonym] = person
            for chapter, content in self._contents(found):
                key = (person.pseudonym, chapter, attempt.original)
                self.harvest.found += 1
                if self._again(key, attempt) or not self.store.add_submission(
                    *key[:2], attempt.original, source, attempt.moment, content, attempt.dated, known.named
                ):
                    self.harvest.known += 1
                    continue
                newest = max(self.store.submissions(person.pseudonym), key=lambda s: s.id)
                self._known.setdefault(key, []).append(newest)
                self._count(attempt, person, chapter, content)

    def _owners(self, attempt: Attempt) -> Known:
        """Whose it is; the teacher's word about this very work comes first."""
        parcel = attempt.parcel
        said = self.people.settled(WORK + attempt.original)
        return said or self.people.of(parcel.who, attempt.found.claims.student, parcel.source)

    def _again(self, key: tuple[str, str, str], attempt: Attempt) -> bool:
        """Whether this is known. Without a platform's moment, the same files again are not a new attempt:
        copies get new dates. A platform's moment is better than none."""
        known = self._known.get(key, [])
        if not known or not attempt.dated.trusted:
            return bool(known)
        unsure = next((s for s in known if not s.dated.trusted), None)
        if unsure is not None and self.people.register.date(unsure, attempt.moment, attempt.dated):
            self._redated.add(unsure.id)
        sheet = any(s.dated is Dated.WORKSHEET for s in known)
        return unsure is not None or sheet or attempt.moment in {s.submitted_at for s in known}

    def _contents(self, found: Collected | Refused) -> list[tuple[str, WorkContent | Text]]:
        """(chapter, its work) for each chapter that was handed in; or (the chapter, why it was refused)."""
        if isinstance(found, Refused):
            return [(self.chapter or "", found.reason)]
        touched = list(dict.fromkeys(e.chapter for e in found.exercises))
        wanted = [name for name in touched if self.chapter in (None, name)]
        if not wanted:
            return [(self.chapter or "", self._other_chapter(touched))]
        return [(name, self._content(found, name)) for name in wanted]

    def _other_chapter(self, touched: Sequence[str]) -> Text:
        names = ", ".join(touched)
        return Text(
            fr=f"Rien pour {self.chapter} ; trouvé : {names}. Retirez --chapter pour le prendre.",
            en=f"Nothing for {self.chapter}; found: {names}. Leave --chapter out to take it.",
        )

    def _content(self, found: Collected, chapter: str) -> WorkContent:
        exercises = [e for e in self.course.exercises if e.chapter == chapter]
        others = {exercise.slug for exercise in self.course.exercises if exercise.chapter != chapter}
        names = {name for name in found.files if name.partition("/")[0] not in others}
        return WorkContent(
            files={name: text for name, text in found.files.items() if name in names},
            exercises=tuple(exercise.name for exercise in exercises),
            problems={slug: text for slug, text in found.problems.items() if slug not in others},
            notes=found.notes,
        )

    def _count(self, attempt: Attempt, person: Person, chapter: str, content: WorkContent | Text) -> None:
        harvest = self.harvest
        if isinstance(content, Text):
            harvest.refused += 1
            harvest.refusals.append(Refusal(person, attempt.parcel.label, content))
            return
        harvest.collected += 1
        harvest.claimed += attempt.dated is Dated.CLAIM
        harvest.chapters[chapter] = harvest.chapters.get(chapter, 0) + 1


def _stored(entry: Entry, kept: KeptFile) -> Entry:
    """The same file, read from where it is kept; one that is too large says so by its size."""
    place = kept.place
    if place is None:
        return replace(entry, size=max(entry.size, MAX_KEPT + 1)) if kept.sha else entry
    return replace(entry, open=lambda: open_plain(place), size=kept.size)


def _nameless(path: str, who: str, course: Course) -> str:
    """A file's path without the words that say who handed it in: these words are kept with the work, go to
    the engines and are read by graders. The words of an exercise's name say what it is about."""
    names = _words(who) - {word for exercise in course.exercises for word in _words(exercise.slug)}
    hidden = WORD.sub(lambda word: "*" if _words(word[0]) & names else word[0], path)
    return STARS.sub("*", hidden)


def _words(text: str) -> set[str]:
    found = WORD.findall(unicodedata.normalize("NFKD", text).casefold())
    return {word for word in found if not word.startswith("\\")}
