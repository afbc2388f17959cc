"""Where submissions come from: each form is recognised by itself and read into parcels, one attempt each.

    a folder of workspaces, archives, .py files and notebooks; one of these alone      (here)
    Moodle's "download all submissions", as the zip or unpacked                        moodle.py
    an nbgrader exchange (inbound) and a submitted/ tree                               exchange.py

Nothing is read here but names and lists of files: a parcel gives its bytes when it is asked.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from ...exercises import Course, Text
from ...grader.files import reason, unreadable
from ...grader.source import CACHES, Entry, Refusal, file_entry, legible
from ...grader.submissions import FILES, OTHER_ARCHIVES, folder_entries, student_of, submissions_in
from ..evidence import MARKER

ARCHIVES = (".zip", *OTHER_ARCHIVES)
Listing = Callable[[], Iterable[Entry]]


@dataclass(frozen=True)
class Claim:
    """Who somebody is said to be. `sure` where a platform or the teacher's own folders say it, rather than
    the name of a file."""

    name: str
    moodle_id: str = ""
    sure: bool = True


@dataclass(frozen=True)
class Parcel:
    """What one person handed in at one moment, as files. `source` names no person; `label` is for the screen.

    `moment` is what the platform says, or None: then it is the latest of the files, which is `dated` if the
    platform wrote those dates too. `refusal` says why the files cannot even be listed, `note` what a teacher
    must know.
    """

    who: Claim
    source: str
    label: str
    entries: tuple[Entry, ...]
    moment: datetime | None = None
    dated: bool = False
    refusal: Text | None = None
    note: Text | None = None

    @property
    def modified(self) -> datetime | None:
        """The latest moment of the files."""
        moments = [entry.modified for entry in self.entries if entry.modified is not None]
        return max(moments, key=lambda moment: moment.replace(tzinfo=None), default=None)


@dataclass(frozen=True)
class Aside:
    """Names that were left aside where submissions were looked for."""

    names: tuple[str, ...]


@contextmanager
def parcels(path: Path, course: Course) -> Iterator[Iterator[Parcel | Aside]]:
    """What is handed in at `path`, one parcel after the other; readable while this is open.

    Raises:
        UserError: it cannot be read at all.
    """
    found = _read(path, course)
    try:
        yield found
    finally:
        found.close()  # type: ignore[attr-defined]


def kind_of(path: Path) -> str:
    """How a source is understood: "nbgrader", "moodle" or "folder".

    Raises:
        UserError: it cannot be read.
    """
    from . import exchange_inbound, moodle

    try:
        if exchange_inbound.recognised(path):
            return "nbgrader"
        return "moodle" if moodle.recognised(path) else "folder"
    except OSError as error:
        raise unreadable(path, error) from error


def _read(path: Path, course: Course) -> Iterator[Parcel | Aside]:
    from . import exchange_inbound, moodle

    kind = kind_of(path)
    try:
        if kind == "nbgrader":
            yield from exchange_inbound.read(path)
        elif kind == "moodle":
            yield from moodle.read(path)
        else:
            yield from _folder(path, course)
    except OSError as error:
        raise unreadable(path, error) from error


def _folder(path: Path, course: Course) -> Iterator[Parcel | Aside]:
    """A folder of submissions, or one submission."""
    works, aside = submissions_in(path, course)
    if aside:
        yield Aside(tuple(aside))
    alone = works == [path]
    source = path.resolve().name if not alone else path.resolve().parent.name
    for work in works:
        own = os.path.isfile(work / MARKER)  # the class itself, or another one
        if alone or not own:
            yield of_path(work, course, source)


def of_path(path: Path, course: Course, source: str) -> Parcel:
    """The parcel of a folder, or of a file."""
    folder = path.is_dir() and not path.is_symlink()
    who = Claim(student_of(path), sure=folder)
    if folder:
        return listed(who, source, path.name, lambda: folder_entries(path, course))
    return listed(who, source, path.name, lambda: [file_entry(path.parent, path)])


def listed(who: Claim, source: str, label: str, entries: Listing, moment: datetime | None = None) -> Parcel:
    """A parcel of the files that `entries()` lists; where it breaks off, of those before, with the reason.
    Names may come from a disk, and are made legible."""
    found: list[Entry] = []
    refusal = None
    try:
        for entry in entries():
            found.append(entry)
    except Refusal as error:
        refusal = error.text
    except OSError as error:
        why = reason(error)
        refusal = Text(fr=f"Illisible : {why.fr}.", en=f"Unreadable: {why.en}.")
    who = replace(who, name=legible(who.name))
    return Parcel(who, legible(source), legible(label), tuple(found), moment, refusal=refusal)


# --- the pieces of a parcel -----------------------------------------------------------------------
def pieces(parcel: Parcel) -> list[tuple[Entry, ...]]:
    """Each archive is handed in by itself, in the order of their names, which tell their moments where `dlx
    submit` gave them; the other files are one submission together. What is no answer beside archives goes
    with the first one."""
    archives = sorted((e for e in parcel.entries if is_archive(e.path)), key=lambda entry: entry.path)
    others = [entry for entry in parcel.entries if not is_archive(entry.path)]
    if not archives or any(may_answer(entry.path) for entry in others):
        rest = [tuple(others)] if others else []
        return [*((archive,) for archive in archives), *rest]
    return [(archives[0], *others), *((archive,) for archive in archives[1:])]


def is_archive(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in ARCHIVES


def may_answer(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return path.endswith(FILES) and not any(part in CACHES for part in parts)
