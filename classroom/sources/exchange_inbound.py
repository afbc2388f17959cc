"""What nbgrader holds: the inbound folder of its exchange, or a submitted/ tree.

    inbound/<student>+<assignment>+<moment>[+<random>]/    files, timestamp.txt, submission_secret.txt
    submitted/<student>/<assignment>/                      files, timestamp.txt

An assignment may be called anything: the files say which chapter they are about.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from ...exercises import Text
from ...grader.source import Entry, Refusal, file_entry, legible, likely, open_plain, walk
from .parcel import Aside, Claim, Parcel, listed

ATTEMPT = re.compile(r"([^+/.][^+/]*)\+([^+/]+)\+(\d{4}-\d\d-\d\d [^+/]{8,40})(?:\+([^/]+))?")
STAMP = "timestamp.txt"
NOT_WORK = (STAMP, "submission_secret.txt")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d{1,6})?)\s*(\S*)", re.ASCII)
OFFSET = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?", re.ASCII)
# What a clock calls its zone: hours from UTC. Letters that mean several zones are left out.
ABBREVIATED = {
    "": 0, "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MET": 1, "CEST": 2,
    "MEST": 2, "EET": 2, "EEST": 3, "MSK": 3, "NDT": -2.5, "NST": -3.5, "ADT": -3, "EDT": -4, "EST": -5,
    "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "AKDT": -8, "AKST": -9, "HST": -10, "JST": 9,
    "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip


def recognised(path: Path) -> bool:
    """Whether nbgrader wrote this folder."""
    return path.is_dir() and not path.is_symlink() and _kind(path) is not None


def read(path: Path) -> Iterator[Parcel | Aside]:
    """A parcel for each attempt; what is not named as nbgrader names it is left aside.

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


def _inbound(folder: Path) -> Iterator[Parcel | Aside]:
    children = [child for child in sorted(folder.iterdir()) if not child.name.startswith(".")]
    folders = [child for child in children if child.is_dir() and not child.is_symlink()]
    attempts = [(child, found) for child in folders if (found := ATTEMPT.fullmatch(child.name))]
    named = {child for child, _ in attempts}
    yield Aside(tuple(child.name for child in children if child not in named))
    owners = {child: _owner(child) for child, _ in attempts}
    accounts = any(owners[child] == found[1] for child, found in attempts)  # students are called so here
    for child, found in attempts:
        parcel = _parcel(child, found[1], found[2], found[3], "exchange")
        owner = owners[child]
        doubtful = accounts and owner is not None and owner != found[1]
        yield replace(parcel, note=_not_theirs(parcel.label, owner)) if doubtful else parcel


def _owner(folder: Path) -> str | None:
    """The account that wrote a folder; None where it has no name, or is the one of the exchange itself."""
    try:
        same = folder.lstat().st_uid == folder.parent.lstat().st_uid
        return None if same else folder.owner()
    except (OSError, KeyError, NotImplementedError):
        return None


def _not_theirs(label: str, owner: str | None) -> Text:
    """Whoever may hand in may do so under any name: only the account tells."""
    return Text(
        fr=f"La remise {label} a été écrite par le compte {owner} : est-elle bien de cette personne ?",
        en=f"The attempt {label} was written by the account {owner}: is it really that person's?",
    )


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
    said, stamped = _stamp(folder)
    moment = stamped or _moment(otherwise)

    def entries() -> list[Entry]:
        found = [file_entry(folder, path, folder.parent) for path in walk(folder)]
        return [entry for entry in found if entry.path not in NOT_WORK]

    label = f"{student}/{assignment}"
    parcel = listed(Claim(student, exchange=True), f"nbgrader {source}: {assignment}", label, entries, moment)
    return replace(parcel, note=_unclear(parcel.label, legible(said))) if said and stamped is None else parcel


def _unclear(label: str, said: str) -> Text:
    shown = " ".join(said.split())[:60]
    return Text(
        fr=f"{STAMP} de {label} ne dit pas de moment clair (« {shown} ») : c'est celui du nom du dossier qui "
        "compte ; s'il n'en dit pas, la date est inconnue.",
        en=f"{STAMP} of {label} tells no clear moment (“{shown}”): that in the name of its folder counts; if "
        "there is none, the date is unknown.",
    )


def _stamp(folder: Path) -> tuple[str, datetime | None]:
    """(what the file says, the moment), as far as it can be read."""
    try:
        with open_plain(folder / STAMP) as stream:
            text = stream.read(100).decode("utf-8", "replace").strip()
            return text, _moment(text)
    except (OSError, Refusal):
        return "", None


def _moment(text: str) -> datetime | None:
    """The moment in UTC; without a time zone it is taken for UTC, as nbgrader does. None if it says none, or
    a zone that nobody knows."""
    found = MOMENT.match(text)
    zone = _zone(found[2]) if found is not None else None
    if found is None or zone is None:
        return None
    try:
        return likely(datetime.fromisoformat(found[1]).replace(tzinfo=zone).astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def _zone(name: str) -> tzinfo | None:
    hours = ABBREVIATED.get(name.upper())
    if hours is not None:
        return timezone(timedelta(hours=hours))
    if offset := OFFSET.fullmatch(name):
        minutes = 60 * int(offset[2]) + int(offset[3] or 0)
        return timezone(timedelta(minutes=int(f"{offset[1]}{minutes}"))) if minutes < 24 * 60 else None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a name that is no zone, a path, a folder of zones
        return None
