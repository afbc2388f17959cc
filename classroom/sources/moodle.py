"""Moodle's "download all submissions": the zip, or the folder that it was unpacked into.

    Family Given_12345_assignsubmission_file_/work.zip        files, in a folder of each person
    Family Given_12345_assignsubmission_file_work.zip         the same without folders
    Family Given_12345_assignsubmission_onlinetext_/onlinetext.html

The number is Moodle's own for a participant. The zip is read where it lies, whatever its size.
"""

import contextlib
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ...exercises import Text
from ...grader.files import UserError
from ...grader.source import MAX_ENTRIES, Entry, file_entry, too_many, walk, zip_entry
from .class_zip import class_zip
from .parcel import Aside, Claim, Parcel, listed

FOLDER = re.compile(r"(.+?)_(\d+)_assignsubmission_(file|onlinetext)(?:_(.*)|\.html)?", re.DOTALL)
MOST = 200_000  # members of a class's zip
ONLINE = "onlinetext"
UTF_8 = 0x800


def recognised(path: Path) -> bool:
    """Whether this is what Moodle gives for a whole class."""
    if path.is_symlink():
        return False
    if path.is_dir():
        return any(FOLDER.fullmatch(_nfc(child.name)) for child in path.iterdir())
    if path.suffix.lower() != ".zip" or not path.is_file():
        return False
    try:
        with class_zip(path) as archive:
            return any(_split(name_of(info)) is not None for info in archive.infolist()[:MOST])
    except Exception:  # zipfile raises a dozen kinds on archives made to hurt
        return False


def read(path: Path) -> Iterator[Parcel | Aside]:
    """A parcel for each person; what is not named as Moodle names it is left aside.

    Raises:
        UserError: it cannot be read.
        OSError: it cannot be read.
    """
    yield from _folders(path) if path.is_dir() else _members(path)


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's name. Where the zip does not say that it is UTF-8, it may be all the same."""
    name = info.orig_filename
    if not info.flag_bits & UTF_8:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    if "/" not in name:
        name = name.replace("\\", "/")
    return _nfc(name)


def _nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _split(name: str) -> tuple[Claim, str] | None:
    """(whose file this is, its path in that person's folder), or None. A folder around all is skipped."""
    parts = name.split("/")
    for at, part in enumerate(parts[:2]):
        found = FOLDER.fullmatch(part)
        if found is not None:
            inner = "/".join(filter(None, [found[4] or "", *parts[at + 1 :]]))
            if found[3] == ONLINE and not inner:
                inner = f"{ONLINE}.html"
            return Claim(found[1].replace("_", " ").strip(), found[2]), inner
    return None


# --- the zip --------------------------------------------------------------------------------------
def _members(path: Path) -> Iterator[Parcel | Aside]:
    others: list[str] = []
    people: dict[str, tuple[Claim, list[zipfile.ZipInfo]]] = {}
    with class_zip(path) as archive:
        infos = archive.infolist()
        if len(infos) > MOST:
            raise UserError(
                fr=f"{path.name} contient {len(infos)} fichiers : plus que dlx n'en lit ({MOST}). "
                "Téléchargez les travaux groupe par groupe.",
                en=f"{path.name} holds {len(infos)} files: more than dlx reads ({MOST}). Download the "
                "submissions group by group.",
            )
        for info in infos:
            found = _split(name_of(info))
            if found is None and not info.is_dir():
                others.append(name_of(info))
            elif found is not None and found[1] and not info.is_dir():
                people.setdefault(found[0].moodle_id, (found[0], []))[1].append(info)
        yield Aside(tuple(others))
        for who, mine in sorted(people.values(), key=lambda pair: (pair[0].name, pair[0].moodle_id)):
            yield _parcel(archive, path.name, who, mine)


def _parcel(archive: zipfile.ZipFile, source: str, who: Claim, infos: Sequence[zipfile.ZipInfo]) -> Parcel:
    def entries() -> Iterator[Entry]:
        for count, info in enumerate(infos):
            if count == MAX_ENTRIES:
                raise too_many(str(len(infos)))
            split = _split(name_of(info))
            assert split is not None
            yield zip_entry(archive, info, split[1])

    return replace(listed(who, source, f"{who.name} ({who.moodle_id})", entries), dated=True)


# --- unpacked -------------------------------------------------------------------------------------
def _folders(path: Path) -> Iterator[Parcel | Aside]:
    others: list[str] = []
    people: dict[str, tuple[Claim, list[tuple[Path, str]]]] = {}
    for child in sorted(path.iterdir()):
        found = _split(_nfc(child.name))
        if found is not None:
            people.setdefault(found[0].moodle_id, (found[0], []))[1].append((child, found[1]))
        elif not child.name.startswith("."):
            others.append(child.name)
    yield Aside(tuple(others))
    for who, mine in people.values():
        yield listed(who, path.name, f"{who.name} ({who.moodle_id})", partial(_files, mine))


def _files(children: Sequence[tuple[Path, str]]) -> Iterator[Entry]:
    for child, name in children:
        if child.is_dir() and not child.is_symlink():
            yield from (file_entry(child, path) for path in walk(child))
        else:
            yield replace(file_entry(child.parent, child), path=name or child.name)


def only_typed(entries: Sequence[Entry]) -> Text | None:
    """The sentence for somebody who typed into Moodle's text box and handed in no file, or None."""
    if not entries or any(not entry.path.startswith(ONLINE) for entry in entries):
        return None
    return Text(
        fr="Un texte saisi dans Moodle, sans fichier : il ne peut pas être noté par dlx. Demandez "
        "l'archive de dlx submit, ou les fichiers.",
        en="A text typed into Moodle, without a file: dlx cannot grade it. Ask for the archive of dlx "
        "submit, or for the files.",
    )
