"""What nbgrader holds: the inbound folder of its exchange, or a submitted/ tree.

    inbound/<student>+<assignment>+<moment>[+<random>]/    files, timestamp.txt, submission_secret.txt
    submitted/<student>/<assignment>/                      files, timestamp.txt

An assignment may be called anything: the files say which chapter they are about.
"""

import contextlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from ..grader.entries import Entry, Refusal, file_entry, likely, open_plain, walk
from .sources import Claim, Parcel, listed

ATTEMPT = re.compile(r"([^+/.][^+/]*)\+([^+/]+)\+(\d{4}-\d\d-\d\d [^+/]{8,40})(?:\+([^/]+))?")
STAMP = "timestamp.txt"
NOT_WORK = (STAMP, "submission_secret.txt")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?)\s*([A-Za-z_/+:\d-]*)")


def recognised(path: Path) -> bool:
    """Whether nbgrader wrote this folder."""
    return path.is_dir() and not path.is_symlink() and _kind(path) is not None


def read(path: Path) -> Iterator[Parcel]:
    """A parcel for each attempt.

    Raises:
        OSError: a folder cannot be read.
    """
    kind = _kind(path)
    assert kind is not None
    yield from _inbound(kind[1]) if kind[0] == "inbound" else _submitted(kind[1])


def _kind(path: Path) -> tuple[str, Path] | None:
    """(which of the two, the folder of it): this folder, or one that lies in it."""
    if ATTEMPT.fullmatch(path.name):
        return None  # one attempt alone is read as any folder
    for place in (path, path / "inbound"):
        if place.is_dir() and any(ATTEMPT.fullmatch(child.name) for child in place.iterdir()):
            return "inbound", place
    inside = path / "submitted"
    if path.name == "submitted" and _is_tree(path):
        return "submitted", path
    if inside.is_dir() and _is_tree(inside):
        return "submitted", inside
    if _is_tree(path) and any((child / STAMP).is_file() for child in path.glob("*/*")):
        return "submitted", path
    return None


def _is_tree(folder: Path) -> bool:
    """Whether it holds folders of folders, and nothing else."""
    children = [child for child in folder.iterdir() if not child.name.startswith(".")]
    inner = [grandchild for child in children if child.is_dir() for grandchild in _inside(child) or ()]
    return bool(inner) and all(child.is_dir() for child in (*children, *inner) if child.name != ".DS_Store")


def _inside(folder: Path) -> list[Path] | None:
    """What a student's folder holds, or None for one that cannot be read: it costs nobody else anything."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return None


def _inbound(folder: Path) -> Iterator[Parcel]:
    for child in sorted(folder.iterdir()):
        found = ATTEMPT.fullmatch(child.name)
        if found is not None and child.is_dir() and not child.is_symlink():
            yield _parcel(child, found[1], found[2], found[3], "exchange")


def _submitted(folder: Path) -> Iterator[Parcel]:
    for person in sorted(folder.iterdir()):
        if person.name.startswith(".") or person.is_symlink() or not person.is_dir():
            continue
        assignments = _inside(person)
        if assignments is None:
            yield _parcel(person, person.name, "", "", "submitted")  # which says why
        for assignment in assignments or ():
            if not assignment.name.startswith(".") and assignment.is_dir():
                yield _parcel(assignment, person.name, assignment.name, "", "submitted")


def _parcel(folder: Path, student: str, assignment: str, otherwise: str, source: str) -> Parcel:
    moment = _stamp(folder) or _moment(otherwise)

    def entries() -> list[Entry]:
        found = [file_entry(folder, path, folder.parent) for path in walk(folder)]
        return [entry for entry in found if entry.path not in NOT_WORK]

    label = f"{student}/{assignment}"
    return listed(Claim(student), f"nbgrader {source}: {assignment}", label, entries, moment)


def _stamp(folder: Path) -> datetime | None:
    try:
        with open_plain(folder / STAMP) as stream:
            return _moment(stream.read(100).decode("utf-8", "replace").strip())
    except (OSError, Refusal):
        return None


def _moment(text: str) -> datetime | None:
    """The moment in UTC; without a time zone that is known, it is taken for UTC, as nbgrader does."""
    found = MOMENT.match(text)
    if found is None:
        return None
    zone: tzinfo = UTC
    with contextlib.suppress(ValueError, OSError):  # a name that is no time zone
        zone = ZoneInfo(found[2]) if found[2] not in ("", "UTC", "Z") else UTC
    try:
        return likely(datetime.fromisoformat(found[1]).replace(tzinfo=zone).astimezone(UTC))
    except (ValueError, OverflowError):
        return None
