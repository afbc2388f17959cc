"""Erase a person, or what is older than a date, so that nothing of it is left in the class folder.

What is to go is first written down (evidence/erasing.json), then done, then that note is removed: after a
crash `finish` does the rest, and doing a part twice does no harm. What has left the folder (exports,
feedback that was sent, backups, a database server's own files) cannot be reached from here, and is named.
"""

import json
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from ...grader.files import UserError, unwritable, write_atomic
from ..evidence import DAY_SECONDS, REPLACED, ClassFolder, Originals, Person, Store, Submission, may_mean

NOTE = "erasing.json"
BY_STUDENT = ("autograded", "feedback", "submitted")  # nbgrader's folders, each with one folder per student
EXPORTS = "export"
TEMPORARY = re.compile(r"^\.(.+)\.\d+\.tmp$")
TABLES = (".csv", ".xlsx", ".zip")  # what else a teacher may have left beside them


@dataclass(frozen=True)
class Erasure:
    """What is to go. `people` go with all that is theirs; of the others, the `submissions` (ids), and what
    was written about the chapters in `pairs` (pseudonym, chapter), of which no submission stays.

    `names` are pairs (pseudonym, what nbgrader's folders may call this person); `originals` are the files of
    the submissions, below the folder of originals; `chapters` are those of the class's own pages.
    """

    people: tuple[Person, ...] = ()
    submissions: tuple[int, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    originals: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The text of the note that outlives a crash."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> "Erasure":
        """What `to_json` told; of any other text a ValueError, KeyError or TypeError."""
        table = json.loads(text)
        return cls(
            people=tuple(Person(**person) for person in table["people"]),
            submissions=tuple(table["submissions"]),
            pairs=tuple((pseudonym, chapter) for pseudonym, chapter in table["pairs"]),
            names=tuple((pseudonym, name) for pseudonym, name in table["names"]),
            originals=tuple(table["originals"]),
            chapters=tuple(table["chapters"]),
        )


@dataclass(frozen=True)
class Erased:
    """What has gone. `compact`: its bytes too, for nobody else was using the databases (if not, `finish` does
    it later); `beyond` are the files that may still speak of it."""

    submissions: int
    originals: int
    files: tuple[Path, ...]
    in_gradebook: bool
    compact: bool
    beyond: tuple[Path, ...]


# --- what is to go --------------------------------------------------------------------------------
def all_of_person(folder: ClassFolder, store: Store, person: Person) -> Erasure:
    """All that there is of a person.

    Args:
        folder: the class.
        store: its evidence; nothing is removed yet.
        person: somebody who is in it.

    Returns:
        Everything of theirs; the class's own pages of the chapters go too, for they speak of everybody.
    """
    mine = store.submissions(person.pseudonym)
    return Erasure(
        people=(person,),
        submissions=tuple(submission.id for submission in mine),
        names=_names(store, [person]),
        originals=_files_under(folder, mine),
        chapters=tuple(_pages_about(store, person, mine)),
    )


def _pages_about(store: Store, person: Person, mine: Sequence[Submission]) -> list[str]:
    """The chapters whose own page may name somebody: those of the roster, and those whose work says no
    chapter, are on every one."""
    everywhere = person.in_roster or any(not submission.chapter for submission in mine)
    named = store.submissions() if everywhere else mine
    return sorted({submission.chapter for submission in named if submission.chapter})


def older_than(folder: ClassFolder, store: Store, moment: datetime) -> Erasure:
    """What was handed in before a moment. Who handed it in, and marks in the gradebook, are not of it.

    Args:
        folder: the class.
        store: its evidence; nothing is removed yet.
        moment: an aware one; what came at that very moment stays.

    Returns:
        The old submissions, and what was written about a person's chapter of which nothing younger is there.
    """
    old, young = [], set()
    for submission in store.submissions():
        if submission.submitted_at < moment:
            old.append(submission)
        else:
            young.add((submission.pseudonym, submission.chapter))
    pairs = sorted({(s.pseudonym, s.chapter) for s in old} - young)
    people = [person for person in store.people() if any(person.pseudonym == p for p, _ in pairs)]
    return Erasure(
        submissions=tuple(submission.id for submission in old),
        pairs=tuple(pairs),
        names=_names(store, people),
        originals=_files_under(folder, old),
        chapters=tuple(sorted({submission.chapter for submission in old if submission.chapter})),
    )


def submissions_to_erase(store: Store, erasure: Erasure) -> list[Submission]:
    """The submissions that are to go, the oldest first.

    Args:
        store: the evidence, before anything was removed.
        erasure: what is to go.

    Returns:
        The submissions; those of other people are not among them, though their work be the same.
    """
    ids = set(erasure.submissions)
    return [submission for submission in store.submissions() if submission.id in ids]


def _names(store: Store, people: Iterable[Person]) -> tuple[tuple[str, str], ...]:
    """A number is whatever was handed in under: one that is the pseudonym of another names nothing here."""
    taken = {person.pseudonym for person in store.people()}
    both = ((p.pseudonym, name) for p in people for name in (p.pseudonym, p.number))
    return tuple((p, name) for p, name in both if name and (name == p or name not in taken))


# --- doing it -------------------------------------------------------------------------------------
def erase(folder: ClassFolder, store: Store, erasure: Erasure) -> Erased:
    """Do it; once this has begun, it is done to the end, if need be by `finish`.

    Args:
        folder: the class, whose evidence holds the note of what is to go until it has gone.
        store: its evidence.
        erasure: what `of_person` or `before` gave.

    Returns:
        What has gone, and the files that may still speak of it.

    Raises:
        UserError: a file cannot be removed, or the gradebook cannot be used; what is left, `finish` does.
    """
    write_atomic(folder.evidence / NOTE, erasure.to_json().encode(), mode=0o600)
    return _carry_out(folder, store, erasure)


def unfinished(folder: ClassFolder) -> Erasure | None:
    """What was begun and not ended, or None.

    Raises:
        UserError: the note about it cannot be read.
    """
    path = folder.evidence / NOTE
    try:
        return Erasure.from_json(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise UserError(
            fr=f"{path} dit ce qui devait encore être effacé, et ne peut pas être lu ({error}). Effacez ce "
            "fichier, puis relancez la commande.",
            en=f"{path} says what was still to be erased, and cannot be read ({error}). Delete that file, "
            "then run the command again.",
        ) from error


def finish_erasure(folder: ClassFolder, store: Store) -> Erasure | None:
    """Do the rest of what a crash interrupted.

    Args:
        folder: the class.
        store: its evidence.

    Returns:
        What was to go, or None if nothing had been left undone.

    Raises:
        UserError: the note about it cannot be read, or as `erase`.
    """
    erasure = unfinished(folder)
    if erasure is not None:
        _carry_out(folder, store, erasure)
    return erasure


def was_erased(erasure: Erasure, who: str) -> bool:
    """Whether `who` is somebody whom this erased.

    Args:
        erasure: what `finish` gave; it still knows who they were.
        who: what a teacher typed, as for `find_person`.

    Returns:
        True if one of these people answers to it.
    """
    return any(may_mean(person, who) for person in erasure.people)


def _carry_out(folder: ClassFolder, store: Store, erasure: Erasure) -> Erased:
    """The evidence first: from then on nothing writes the files anew. The gradebook last: it may be on a
    server that does not answer, and all the rest is then gone already."""
    for person in erasure.people:
        store.forget(person.pseudonym)
    store.forget_submissions(erasure.submissions)
    store.forget_notes(erasure.pairs)
    with Originals(folder.originals).alone() as alone:
        originals = _remove_originals(folder, erasure.originals, store.originals(), alone)
    files = tuple(_remove_files(folder, erasure))
    _remove_half_written(folder)
    compact = store.compact() and alone
    booked = _forget_in_gradebook(folder, erasure.people, store.people())
    compact &= not erasure.people or _compact_gradebook(folder)
    if compact:
        (folder.evidence / NOTE).unlink(missing_ok=True)
    beyond = tuple(_exported(folder))
    return Erased(len(erasure.submissions), originals, files, booked, compact, beyond)


def sweep(folder: ClassFolder, store: Store) -> int:
    """Remove what interrupted commands left: originals of which no submission speaks, half-written files.

    Args:
        folder: the class.
        store: its evidence.

    Returns:
        How many files have gone; half-written ones only if they are a day old, and while something is being
        collected, originals too.
    """
    gone = _remove_half_written(folder)
    with Originals(folder.originals).alone() as alone:
        return gone + _remove_originals(folder, (), store.originals(), alone)


def _remove_half_written(folder: ClassFolder) -> int:
    """What a command was writing when it was killed; what is younger than a day may be on its way, but for
    the note of an erasure, which is this command's. Returns how many."""
    own = [folder.root / name for name in (*BY_STUDENT, EXPORTS)]
    inside = [path for place in (folder.reports, folder.evidence, *own) for path in place.rglob(".*.tmp")]
    newest, count = time.time() - DAY_SECONDS, 0
    for path in (*inside, *folder.root.glob(".*.tmp")):
        note = path.parent == folder.evidence and _final_name(path) == NOTE
        if TEMPORARY.fullmatch(path.name) and (note or path.lstat().st_mtime < newest):
            path.unlink(missing_ok=True)
            count += 1
    return count


def _exported(folder: ClassFolder) -> Iterator[Path]:
    """What was exported, or put there to be collected: it may still speak of those who have gone."""
    kept = (folder.root / EXPORTS, folder.evidence / REPLACED)
    places = [*(path for place in kept for path in place.rglob("*")), *folder.root.glob("*")]
    for path in sorted(places):
        if path.is_file() and (path.parent != folder.root or path.suffix.lower() in TABLES):
            yield path


def _remove_originals(folder: ClassFolder, files: Iterable[str], kept: Iterable[str], alone: bool) -> int:
    """Remove these files unless one of the `kept` submissions holds them; also what an interrupted
    collection left behind, in which nobody can be told from another: if nothing is being collected all of
    it, or else what is a day old. Returns how many."""
    originals = Originals(folder.originals)
    newest = time.time() + (DAY_SECONDS if alone else -DAY_SECONDS)
    needed = {path for id_ in kept for path in _places(originals, id_)}
    gone = {folder.originals / name for name in files}
    count = 0
    for path in folder.originals.glob("[0-9a-f][0-9a-f]/*"):
        if path not in needed and (path in gone or path.lstat().st_mtime < newest):
            path.unlink(missing_ok=True)
            count += 1
    for path in originals.incoming():
        if path.lstat().st_mtime < newest:
            path.unlink(missing_ok=True)
            count += 1
    return count


def _files_under(folder: ClassFolder, submissions: Iterable[Submission]) -> tuple[str, ...]:
    """All files of these submissions, named before the first one goes: a list that has gone names none."""
    originals = Originals(folder.originals)
    places = {place for id_ in {s.original for s in submissions} for place in _places(originals, id_)}
    return tuple(sorted(place.relative_to(folder.originals).as_posix() for place in places))


def _places(originals: Originals, id_: str) -> set[Path]:
    files = {kept.place for kept in originals.files(id_) if kept.place is not None}
    return {originals.list_of(id_), *files}


# --- files ----------------------------------------------------------------------------------------
def _remove_files(folder: ClassFolder, erasure: Erasure) -> Iterator[Path]:
    """Remove what was written about these people and chapters; yields each path that has gone."""
    for path in _files_of(folder, erasure):
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise unwritable(path, error) from error
        yield path


def _files_of(folder: ClassFolder, erasure: Erasure) -> Iterator[Path]:
    """Found by looking, never by joining a name: a number may be anything, also `..`."""
    gone = {person.pseudonym for person in erasure.people}
    pages = {f"class-{chapter}.html" for chapter in erasure.chapters}
    for home in (folder.reports, *(folder.root / name for name in BY_STUDENT)):
        called = {name: p for p, name in erasure.names if home != folder.reports or name == p}
        for child in _children(home):
            who = called.get(child.name)
            if who in gone or (home == folder.reports and _final_name(child) in pages):
                yield child
            elif who is not None:
                chapters = {chapter for pseudonym, chapter in erasure.pairs if pseudonym == who}
                yield from (
                    path for path in _children(child) if _final_name(path).partition(".")[0] in chapters
                )


def _final_name(path: Path) -> str:
    """The name of a file, or the one that a file was to get when its writing was interrupted."""
    return TEMPORARY.sub(r"\1", path.name)


def _children(folder: Path) -> list[Path]:
    if folder.is_symlink() or not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted(Path(entry.path) for entry in entries)


# --- the gradebook --------------------------------------------------------------------------------
def has_gradebook(folder: ClassFolder) -> bool:
    """Whether there is one; one on a server is believed to be there.

    Returns:
        For SQLite, whether the file is there. Nothing is opened.
    """
    file = folder.gradebook_file
    return file is None or file.is_file()


def _forget_in_gradebook(folder: ClassFolder, people: Iterable[Person], others: Sequence[Person]) -> bool:
    if not has_gradebook(folder):
        return False
    from ..gradebook import forget

    found = [forget(folder, person, others) for person in people]
    return any(found)


def _compact_gradebook(folder: ClassFolder) -> bool:
    """Write a gradebook in SQLite anew; False if another program uses it. A server sees to its own."""
    file = folder.gradebook_file
    if file is None or not file.is_file():
        return True
    try:
        with closing(sqlite3.connect(file, timeout=2, isolation_level=None)) as db:
            db.execute("VACUUM")
    except sqlite3.OperationalError:
        return False
    return True
