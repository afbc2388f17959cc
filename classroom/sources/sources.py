"""Where submissions come from: each form is recognised by itself and read into parcels, one attempt each.

    a folder of workspaces, archives, .py files and notebooks; one of these alone      (here)
    Moodle's "download all submissions", as the zip or unpacked                        moodle.py
    an nbgrader exchange (inbound) and a submitted/ tree                               exchange_inbound.py

Nothing is read here but names and lists of files (see parcel.py).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...exercises import Course
from ...grader.files import unreadable
from ...grader.source import file_entry
from ...grader.submissions import folder_entries, student_of, submissions_in
from ..evidence import MARKER
from . import exchange_inbound, moodle
from .parcel import Aside, Claim, Parcel, listed


@contextmanager
def parcels(path: Path, course: Course) -> Iterator[Iterator[Parcel | Aside]]:
    """What is handed in at `path`, one parcel after the other; readable while this is open.

    Raises:
        UserError: it cannot be read at all.
    """
    found = _parcels(path, course)
    try:
        yield found
    finally:
        found.close()  # type: ignore[attr-defined]


def kind_of(path: Path) -> str:
    """How a source is understood.

    Returns:
        "nbgrader" for an exchange or a submitted/ tree, "moodle" for its download of a class, zipped or not;
        else "folder", which may be a single file.

    Raises:
        UserError: it cannot be read.
    """
    try:
        if exchange_inbound.recognised(path):
            return "nbgrader"
        return "moodle" if moodle.recognised(path) else "folder"
    except OSError as error:
        raise unreadable(path, error) from error


def _parcels(path: Path, course: Course) -> Iterator[Parcel | Aside]:
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
