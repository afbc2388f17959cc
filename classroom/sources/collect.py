"""Collect submissions: keep the originals, take the work in, find out whose it is, record one per chapter.

    parcel -> pieces -> originals by hash -> intake -> person -> (chapter, work) -> Store

Each piece is one transaction: a crash loses none that was recorded, and a second run goes on. Moments are,
from the best to the least: the platform's (Moodle's zip, nbgrader's timestamp.txt); what the archive of
`dlx submit` says, never later than its file; the date of the file. The second is the student's own word: it
is counted and said, so that a teacher may ask.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath
from zoneinfo import ZoneInfo

from ...exercises import Course, Text
from ...grader.source import Entry, open_plain
from ...grader.submissions import ANSWER_ENDINGS, Collected, Refused, collect, collect_entries, left_aside
from ..evidence import (
    MAX_KEPT,
    MOODLE,
    ClassFolder,
    KeptFile,
    Originals,
    Person,
    RosterLine,
    Store,
    WorkContent,
    lateness,
    now,
)
from .identity import Identities
from .moodle import only_typed
from .parcel import ARCHIVES, Aside, Parcel, is_archive, pieces
from .sources import parcels

FUTURE = timedelta(days=1)
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
    sure: bool  # whether the moment is a platform's
    claimed: bool  # whether it is the student's own word


class Collector:
    """Collects into one class.

    Args:
        folder: the class: its settings, and where originals are kept.
        store: its evidence, which every piece is recorded in.
        course: says which files answer which exercise.
        chapter: the only chapter to collect, or None for all.
    """

    def __init__(self, folder: ClassFolder, store: Store, course: Course, chapter: str | None = None) -> None:
        self.store, self.course, self.chapter = store, course, chapter
        self.settings = folder.settings
        self.zone = ZoneInfo(folder.settings.timezone)
        self.originals = Originals(folder.originals)
        self.people = Identities(store)
        self.harvest = Harvest()
        self._known = {(s.pseudonym, s.chapter, s.original) for s in store.submissions()}
        self._extensions = store.extensions()
        self._seen: dict[str, Person] = {}

    def enrol(self, lines: Sequence[RosterLine]) -> None:
        """Take a roster in, at one stroke; who handed in before keeps the pseudonym."""
        self.people.enrol(lines)

    def collect(self, path: Path) -> Iterator[Parcel]:
        """Collect what lies at `path`; gives each parcel once it is recorded.

        Raises:
            UserError: it cannot be read at all, or the class cannot be written.
        """
        self.originals.tidy()
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

    def finish(self) -> Harvest:
        """The counts, with who is missing and who is not in the roster."""
        harvest = self.harvest
        harvest.notes = self.people.notes
        people = self.store.people()
        harvest.strangers = [
            self._seen[p.pseudonym] for p in people if p.pseudonym in self._seen and not p.in_roster
        ]
        handed_in = {s.pseudonym for s in self.store.submissions() if self.chapter in (None, s.chapter)}
        harvest.missing = [p for p in people if p.in_roster and p.pseudonym not in handed_in]
        return harvest

    # --- a parcel -------------------------------------------------------------------------------
    def _attempts(self, parcel: Parcel) -> Iterator[Attempt]:
        if parcel.refusal is not None:
            kept = [self.originals.keep(entry) for entry in parcel.entries]
            label = KeptFile(parcel.label, 0)
            original = self.originals.keep_list(kept or [label])
            yield self._attempt(parcel, original, Refused(parcel.who.name, parcel.refusal))
            return
        for piece in pieces(parcel) or [()]:
            part = replace(parcel, entries=piece)
            kept = [self.originals.keep(entry) for entry in piece]
            original = self.originals.keep_list(kept or [KeptFile(parcel.label, 0)])
            yield self._attempt(part, original, self._take_in(part, kept))

    def _take_in(self, piece: Parcel, kept: Sequence[KeptFile]) -> Collected | Refused:
        """What the files hold, read from where they are kept: what is graded is what is kept."""
        name = piece.who.name
        typed = only_typed(piece.entries)
        if typed is not None:
            return Refused(name, typed)
        if not piece.entries:
            return Refused(name, Text(fr="Rien n'a été rendu.", en="Nothing was handed in."))
        first, *others = piece.entries
        alone = not others and (first.why is not None or first.path.endswith(ANSWER_ENDINGS))
        if alone or is_archive(first.path):
            return self._one_file(piece, first, kept[0], others)
        entries = [_stored(entry, place) for entry, place in zip(piece.entries, kept, strict=True)]
        return collect_entries(name, entries, self.course, by_names=True)

    def _one_file(
        self, piece: Parcel, entry: Entry, kept: KeptFile, others: Sequence[Entry]
    ) -> Collected | Refused:
        shown = _nameless(entry.path, piece.who.name, self.course)
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
        found = collect(kept.place, self.course, name=shown)
        if isinstance(found, Collected) and others:
            return replace(found, notes=(*found.notes, left_aside([o.path for o in others])))
        return found

    def _attempt(self, piece: Parcel, original: str, found: Collected | Refused) -> Attempt:
        latest = piece.modified
        if latest is not None:
            latest = (latest if latest.tzinfo else latest.replace(tzinfo=self.zone)).astimezone(UTC)
        created = found.claims.created
        if piece.moment is not None or (piece.dated and latest is not None):
            return Attempt(piece, original, found, piece.moment or latest or now(), True, False)
        moment = min(latest or now(), now() + FUTURE)
        claimed = created is not None and created < moment
        return Attempt(piece, original, found, min(moment, created or moment), False, claimed)

    # --- recording ------------------------------------------------------------------------------
    def _record(self, attempt: Attempt) -> None:
        found = attempt.found
        person = self.people.of(attempt.parcel.who, found.claims.student, attempt.parcel.source)
        self._seen[person.pseudonym] = person
        number = attempt.parcel.who.moodle_id  # of this assignment only: what is handed back needs it
        source = f"{attempt.parcel.source}{MOODLE}{number}" if number else attempt.parcel.source
        for chapter, content in self._contents(found):
            key = (person.pseudonym, chapter, attempt.original)
            self.harvest.found += 1
            # Without a platform's moment, the same files again are not a new attempt: copies get new dates.
            again = not attempt.sure and key in self._known
            if again or not self.store.add_submission(
                person.pseudonym, chapter, attempt.original, source, attempt.moment, content
            ):
                self.harvest.known += 1
                continue
            self._known.add(key)
            self._count(attempt, person, chapter, content)

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
        slugs = {exercise.slug for exercise in exercises}
        return WorkContent(
            files={slug: text for slug, text in found.files.items() if slug in slugs},
            exercises=tuple(exercise.name for exercise in exercises),
            problems={slug: text for slug, text in found.problems.items() if slug in slugs},
            notes=found.notes,
        )

    def _count(self, attempt: Attempt, person: Person, chapter: str, content: WorkContent | Text) -> None:
        harvest = self.harvest
        if isinstance(content, Text):
            harvest.refused += 1
            harvest.refusals.append(Refusal(person, attempt.parcel.label, content))
            return
        harvest.collected += 1
        harvest.claimed += attempt.claimed
        harvest.chapters[chapter] = harvest.chapters.get(chapter, 0) + 1
        extended, _ = self._extensions.get((person.pseudonym, chapter), (None, ""))
        due, policy = self.settings.due.get(chapter), self.settings.late
        late = lateness(attempt.moment, due, extended, policy, self.zone)
        if late.seconds:
            harvest.late.append((person, chapter, late.seconds))


def _stored(entry: Entry, kept: KeptFile) -> Entry:
    """The same file, read from where it is kept; one that is too large says so by its size."""
    place = kept.place
    if place is None:
        return replace(entry, size=max(entry.size, MAX_KEPT + 1)) if kept.sha else entry
    return replace(entry, open=lambda: open_plain(place), size=kept.size)


def _nameless(path: str, who: str, course: Course) -> str:
    """A file's own name, unless it says who handed it in: these words are kept with the work, go to the
    engines and are read by graders. The name of an exercise says what it is about."""
    name = PurePosixPath(path)
    if any(exercise.slug == name.stem for exercise in course.exercises):
        return name.name
    ending = name.suffix if name.suffix in (*ANSWER_ENDINGS, *ARCHIVES) else ""
    return f"*{ending}" if _words(name.stem) & _words(who) else name.name


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}|\d{4,}", unicodedata.normalize("NFKD", text).casefold()))
