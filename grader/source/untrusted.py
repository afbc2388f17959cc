"""Find the files of a folder without following, extracting or trusting anything.

Entries are counted before one is read; each gives up to so many bytes, or says why it may not be read.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Protocol

from ...exercises import Text

MAX_ENTRIES = 200
MAX_SEEN = 20_000  # with what is passed over: a folder of a tool
MAX_DEPTH = 8
READING = (
    os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
)
FIRST_YEAR, LAST_YEAR = 1980, 2999  # of a moment that is believed
CACHES = (
    "__pycache__",
    "__MACOSX",
    "node_modules",
    "venv",
    "dlx-reports",
    ".ipynb_checkpoints",
    "site-packages",
)
TOOLS = (".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".venv", ".idea", ".pytest_cache", ".mypy_cache")
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".ico")
SAFE_PART = re.compile(r"[^\x00-\x1f\x7f\\:]{1,255}")
NOT_PLAIN = Text(fr="n'est pas un fichier ordinaire (un lien ?)", en="is not a plain file (a link?)")
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


def damaged(detail: str) -> Refusal:
    return Refusal(
        f"L'archive est abîmée ({detail}). Préparez-la de nouveau, avec dlx submit.",
        f"The archive is damaged ({detail}). Prepare it again, with dlx submit.",
    )


def is_safe(path: str) -> bool:
    """Whether a path of an archive stays where it is put."""
    return all(part not in ("", ".", "..") and SAFE_PART.fullmatch(part) for part in path.split("/"))


def no_twins(names: Iterable[str]) -> None:
    """Refuse an archive in which a file has two contents.

    Raises:
        Refusal: two names are the same, but for case and Unicode's ways to write a letter.
    """
    seen: set[str] = set()
    for name in names:
        spelled = unicodedata.normalize("NFKC", name).casefold()
        if spelled in seen:
            raise Refusal(
                f"Deux fichiers de l'archive ont le même nom : {name[:80]}. Gardez-en un seul.",
                f"Two files of the archive have the same name: {name[:80]}. Keep only one.",
            )
        seen.add(spelled)


def passed_over(path: str) -> bool:
    """Whether a file is a tool's (.git, .venv) or a picture: such files are counted, and never read.

    Returns:
        What its path says; a hidden file that lies beside the answers is not meant.
    """
    *folders, name = path.replace("\\", "/").split("/")
    private = any(part in CACHES or (part.startswith(".") and part.strip(".")) for part in folders)
    beside = name.startswith("._")  # what macOS puts beside each file where it cannot keep it otherwise
    return private or beside or name in CACHES or name in TOOLS or name.lower().endswith(PICTURES)


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
