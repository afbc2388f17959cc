"""Find the files of a folder or of a zip archive without following, extracting or trusting anything.

Entries are counted before one is read; each gives up to so many bytes, or says why it may not be read.
"""

import os
import re
import stat
import struct
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol

from ...exercises import Text

MAX_ENTRIES = 200
MAX_SEEN = 20_000  # with what is passed over: a folder of a tool
MAX_TABLE = 4 << 20  # bytes of a zip's own list of entries
MAX_DEPTH = 8
READING = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)
FIRST_YEAR, LAST_YEAR = 1980, 2999  # of a moment that is believed
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
CACHES = (
    "__pycache__",
    "__MACOSX",
    "node_modules",
    "venv",
    "dlx-reports",
    ".ipynb_checkpoints",
    "site-packages",
)
TOOLS = (".DS_Store", "Thumbs.db", "desktop.ini")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".ico")
SAFE_PART = re.compile(r"[^\x00-\x1f\x7f\\:]{1,255}")
LISTED = struct.Struct("<28x3H12x")  # an entry in a zip's list: the lengths of its name, extra field, comment
END_OF_ZIP = struct.Struct("<4s4H2LH")
UNIX_TIME = 0x5455  # the extra field of a zip entry that holds its moment in UTC
NOT_PLAIN = Text(fr="n'est pas un fichier ordinaire (un lien ?)", en="is not a plain file (a link?)")
LOCKED = Text(fr="est chiffré", en="is encrypted")
UNKNOWN_PACKING = Text(
    fr="est comprimé d'une façon que dlx ne lit pas", en="is packed in a way that dlx does not read"
)
OUTSIDE = Text(fr="a un chemin qui n'est pas sûr", en="has a path that is not safe")


class Refusal(Exception):
    """The whole submission cannot be taken; `text` says why."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(fr=fr, en=en)


class Reader(Protocol):
    """Bytes that come from outside: `read(n)` gives up to n of them."""

    def read(self, n: int, /) -> bytes: ...


@dataclass(frozen=True)
class Entry:
    """A file that was found; `why` it may not be read, or None. `size` is what the disk or the archive says
    of it, in bytes: a claim. `modified` is without a time zone where the archive does not tell it."""

    path: str
    open: Callable[[], AbstractContextManager[Reader]]
    size: int
    why: Text | None = None
    modified: datetime | None = None

    def read(self, limit: int) -> bytes:
        """The first bytes.

        Raises:
            Refusal: they are damaged.
            OSError: they cannot be read.
        """
        with self.open() as stream:
            return stream.read(limit)


def too_many(count: str) -> Refusal:
    """The refusal of more than MAX_ENTRIES files, ready to be raised.

    Returns:
        The sentence, with `count` as it was given: a number, or "200+" where nobody counted to the end.
    """
    return Refusal(
        f"Plus de {MAX_ENTRIES} fichiers ({count}) : rendez seulement ceux des exercices, par exemple "
        "avec dlx submit.",
        f"More than {MAX_ENTRIES} files ({count}): hand in only those of the exercises, for instance "
        "with dlx submit.",
    )


def passed_over(path: str) -> bool:
    """Whether a file is a tool's (.git, .venv) or a picture: such files are counted, and never read.

    Returns:
        What its path says; a hidden file that lies beside the answers is not meant.
    """
    *folders, name = path.replace("\\", "/").split("/")
    private = any(part in CACHES or (part.startswith(".") and part.strip(".")) for part in folders)
    return private or name in CACHES or name in TOOLS or name.lower().endswith(PICTURES)


# --- folders --------------------------------------------------------------------------------------
def walk(folder: Path) -> Iterator[Path]:
    """The files below a folder. Links, caches and hidden folders are named, never entered.

    Yields:
        Paths that begin with `folder`: files, links, pipes, and each folder that is not entered, those
        deeper than MAX_DEPTH among them. By name within a folder, what lies in its folders after it.

    Raises:
        Refusal: there are too many: more than MAX_ENTRIES, folders and hidden ones included.
        OSError: a folder cannot be read.
    """
    count = seen = 0
    waiting = [(folder, 0)]
    while waiting:
        place, depth = waiting.pop()
        with os.scandir(place) as entries:
            for entry in sorted(entries, key=lambda e: e.name):
                seen += 1
                count += not passed_over(entry.name)
                if count > MAX_ENTRIES or seen > MAX_SEEN:
                    raise too_many(f"{MAX_ENTRIES}+")
                private = entry.name in CACHES or entry.name.startswith(".")
                if entry.is_dir(follow_symlinks=False) and not private and depth < MAX_DEPTH:
                    waiting.append((Path(entry.path), depth + 1))
                else:
                    yield Path(entry.path)


def file_entry(folder: Path, path: Path, within: Path | None = None) -> Entry:
    """A file of a folder; a link, or a file with a second name on the disk, is not plain. What lies below
    `within` (or `folder`) is its author's, who may put links there at any moment: none is followed.

    Args:
        folder: what the entry's path is relative to.
        path: the file, below `folder`.
        within: a folder at or above `folder`, from which on nothing is trusted; None means `folder`.

    Returns:
        The entry, opened and looked at again only when it is read; `modified` is in UTC.

    Raises:
        OSError: there is no such file any more.
    """
    found = os.lstat(path)
    parents = [p for p in path.parents if p.is_relative_to(folder) and p != folder]
    linked = found.st_nlink != 1 or any(parent.is_symlink() for parent in parents)
    plain = stat.S_ISREG(found.st_mode) and not linked
    name = legible(path.relative_to(folder).as_posix())
    moment = None
    with suppress(OverflowError, ValueError, OSError):  # a date that no calendar has
        moment = likely(datetime.fromtimestamp(found.st_mtime, UTC))
    why = None if plain else NOT_PLAIN
    return Entry(name, lambda: _open_below(within or folder, path), found.st_size, why, moment)


def likely(moment: datetime) -> datetime | None:
    """The moment, unless nothing was handed in then: one at an end of the calendar has no local time.

    Returns:
        The moment as it is if its year lies between 1980 and 2999, else None.
    """
    return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None


def legible(name: str) -> str:
    """A name on the disk as text that can be stored and shown: bytes that are no UTF-8 become codes.

    Returns:
        The same text, with a code such as \\udce9 for each such byte.
    """
    return name.encode("utf-8", "backslashreplace").decode()


@contextmanager
def open_plain(path: Path) -> Iterator[IO[bytes]]:
    """A regular file, open for reading; never a link, never a pipe that would block.

    Yields:
        The open file, closed at the end.

    Raises:
        Refusal: it is something else.
        OSError: it cannot be opened, a link for instance.
    """
    with _regular_file(os.open(path, READING), path) as stream:
        yield stream


@contextmanager
def _open_below(folder: Path, path: Path) -> Iterator[IO[bytes]]:
    """The same for a file below `folder`, with no link on the way from there and no second name.

    Raises:
        Refusal: it is something else, or has become so.
        OSError: it cannot be opened.
    """
    if os.open not in os.supports_dir_fd:
        with open_plain(path) as stream:
            yield stream
        return
    *folders, name = path.relative_to(folder).parts
    place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in folders:
            inner = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=place)
            os.close(place)
            place = inner
        descriptor = os.open(name, READING, dir_fd=place)
    finally:
        os.close(place)
    with _regular_file(descriptor, path) as stream:
        if os.fstat(descriptor).st_nlink > 1:
            raise _not_plain(path)
        yield stream


@contextmanager
def _regular_file(descriptor: int, path: Path) -> Iterator[IO[bytes]]:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise _not_plain(path)
    with os.fdopen(descriptor, "rb") as stream:
        yield stream


def _not_plain(path: Path) -> Refusal:
    name = legible(path.name)
    return Refusal(f"{name} n'est pas un fichier ordinaire.", f"{name} is not a plain file.")


# --- archives -------------------------------------------------------------------------------------
@contextmanager
def zip_entries(path: Path, name: str = "") -> Iterator[list[Entry]]:
    """The files of a zip archive, readable while it is open; `name` is what sentences call it.

    Args:
        path: the archive, hostile: nothing of it is extracted to disk.
        name: what sentences call it; empty means the name in `path`.

    Yields:
        One entry per file, at most MAX_ENTRIES, in the archive's order; folders are left out.

    Raises:
        Refusal: it is no zip archive, is damaged, holds too many files or two of one name.
        OSError: it cannot be opened.
    """
    with open_plain(path) as stream, zip_in(stream, name or path.name) as entries:
        yield entries


@contextmanager
def zip_in(stream: IO[bytes], name: str) -> Iterator[list[Entry]]:
    """The same of an archive that is open already, or that lies in another one.

    Args:
        stream: its bytes, hostile, where one can go back and forth.
        name: what sentences call it.

    Yields:
        As `zip_entries`.

    Raises:
        Refusal: as `zip_entries`.
    """
    count_entries(stream, name)
    try:
        archive = zipfile.ZipFile(stream)
    except Exception as error:  # zipfile raises a dozen kinds on archives made to hurt
        raise damaged(type(error).__name__) from error
    with archive:
        yield _entries(archive)


def _entries(archive: zipfile.ZipFile) -> list[Entry]:
    infos = archive.infolist()
    own = [info for info in infos if not passed_over(info.orig_filename)]
    if len(own) > MAX_ENTRIES:
        raise too_many(str(len(infos)))
    _no_twins(own)
    return [zip_entry(archive, info) for info in infos if not _is_folder(info)]


def count_entries(stream: IO[bytes], name: str) -> None:
    """Refuse a list of 20 000 entries by what the archive's last bytes say of it, before it is read.

    Raises:
        Refusal: too many, or no zip archive.
    """
    end = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, end - END_OF_ZIP.size - 0xFFFF))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) < at + END_OF_ZIP.size:
        raise not_zip(name)
    *_, entries, table, _, _ = END_OF_ZIP.unpack_from(tail, at)
    if entries > MAX_SEEN or table > MAX_TABLE or _own_names(stream, end - len(tail) + at - table, table):
        raise too_many(str(entries))
    if tail[max(0, at - 20) : at].startswith(b"PK\6\7"):
        raise damaged("zip64")


def _own_names(stream: IO[bytes], start: int, size: int) -> bool:
    """Whether a zip's list holds more than MAX_ENTRIES files that are not passed over; the list is read in
    small pieces and not kept."""
    count, at = 0, max(0, start)
    while count <= MAX_ENTRIES and at < start + size:
        stream.seek(at)
        head = stream.read(LISTED.size)
        if len(head) < LISTED.size or head[:4] != b"PK\1\2":
            break
        name, extra, comment = LISTED.unpack(head)
        count += not passed_over(stream.read(name).decode("latin-1"))
        at += LISTED.size + name + extra + comment
    stream.seek(0)
    return count > MAX_ENTRIES


def not_zip(name: str) -> Refusal:
    return Refusal(
        f"{name} n'est pas une archive zip. Préparez-la avec dlx submit, ou rendez le fichier .py.",
        f"{name} is not a zip archive. Prepare it with dlx submit, or hand in the .py file.",
    )


def damaged(detail: str) -> Refusal:
    return Refusal(
        f"L'archive est abîmée ({detail}). Préparez-la de nouveau, avec dlx submit.",
        f"The archive is damaged ({detail}). Prepare it again, with dlx submit.",
    )


def _no_twins(infos: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for info in infos:
        name = unicodedata.normalize("NFKC", info.orig_filename).casefold()
        if name in seen:
            shown = info.orig_filename[:80]
            raise Refusal(
                f"Deux fichiers de l'archive ont le même nom : {shown}. Gardez-en un seul.",
                f"Two files of the archive have the same name: {shown}. Keep only one.",
            )
        seen.add(name)


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.orig_filename.endswith(("/", "\\")) and info.file_size == 0


def zip_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str | None = None) -> Entry:
    """A file of an archive, under its own name or another.

    Args:
        archive: open, and to stay so until the entry is read.
        info: what the archive says of the file, hostile.
        name: the path to give it, checked like the archive's own; None means that one.

    Returns:
        The entry, its path cut to 300 characters. It may not be read if its path is not safe, if it is no
        plain file, or if it is encrypted or packed otherwise than stored or deflated.
    """
    name = info.orig_filename if name is None else name
    plain = name if "/" in name else name.replace("\\", "/")  # as old programs of Windows write it
    kind = stat.S_IFMT(info.external_attr >> 16)
    unsafe = any(p in ("", ".", "..") or not SAFE_PART.fullmatch(p) for p in plain.split("/"))
    name = name if unsafe else plain
    why = None
    if unsafe:
        why = OUTSIDE
    elif kind not in (0, stat.S_IFREG):
        why = NOT_PLAIN
    elif info.flag_bits & 0x1:
        why = LOCKED
    elif info.compress_type not in PACKINGS:
        why = UNKNOWN_PACKING
    return Entry(name[:300], lambda: _Member(archive, info), info.file_size, why, moment_of(info))


def moment_of(info: zipfile.ZipInfo) -> datetime | None:
    """When the file was last changed, in UTC if the archive says so; None where it says nonsense."""
    extra = info.extra
    while len(extra) >= 4:
        tag, size = struct.unpack_from("<HH", extra)
        if tag == UNIX_TIME and size >= 5 and len(extra) >= 9 and extra[4] & 1:
            return datetime.fromtimestamp(struct.unpack_from("<i", extra, 5)[0], UTC)
        extra = extra[4 + size :]
    try:
        return datetime(*info.date_time) if info.date_time[0] > 1980 else None
    except ValueError:
        return None


class _Member:
    """A file of an archive while it is read: zipfile raises a dozen kinds on a wrong checksum, a cut stream,
    a lying header..., all of which mean damage."""

    def __init__(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        self._archive, self._info = archive, info

    def __enter__(self) -> "_Member":
        try:
            self._stream = self._archive.open(self._info)
        except Exception as error:
            raise damaged(type(error).__name__) from error
        return self

    def read(self, n: int, /) -> bytes:
        try:
            return self._stream.read(n)
        except Exception as error:
            raise damaged(type(error).__name__) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
