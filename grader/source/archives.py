"""The files of archives: zip here, tar in tar.py, 7z in seven_zip.py, and archives that lie in another one.
Nothing is extracted to disk, and nothing is allocated on the word of a header.
"""

import io
import os
import stat
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from ...exercises import Text
from .seven_zip import SEVEN_ZIP, seven_zip_in
from .tar import Budget, is_tar, tar_in
from .untrusted import (
    MAX_ENTRIES,
    MAX_SEEN,
    NOT_PLAIN,
    OUTSIDE,
    Entry,
    Refusal,
    damaged,
    is_safe,
    no_twins,
    open_plain,
    passed_over,
    too_many,
)

ARCHIVE_ENDINGS = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz", ".rar", ".7z", ".zst")
OTHERS = ((b"Rar!", "RAR"), (b"\x28\xb5\x2f\xfd", "zstd"))
MAX_ARCHIVE = 64 << 20  # bytes of all archives that lie in others, or beside other files
MAX_ARCHIVES = 20
MAX_TABLE = 4 << 20  # bytes of a zip's own list of entries
PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LISTED = struct.Struct("<28x3H12x")  # an entry in a zip's list: the lengths of its name, extra field, comment
END_OF_ZIP = struct.Struct("<4s4H2LH")
UNIX_TIME = 0x5455  # the extra field of a zip entry that holds its moment in UTC
LOCKED = Text(fr="est chiffré", en="is encrypted")
UNKNOWN_PACKING = Text(
    fr="est comprimé d'une façon que dlx ne lit pas", en="is packed in a way that dlx does not read"
)


@dataclass(frozen=True)
class Box:
    """An archive among other files: the files in it, whose paths begin with its own, or why it has none."""

    entry: Entry
    entries: tuple[Entry, ...]
    why: Text | None = None


def is_archive(path: str) -> bool:
    """Whether a file is an archive, by the ending of its name.

    Returns:
        True too for kinds that dlx cannot read.
    """
    return path.lower().endswith(ARCHIVE_ENDINGS)


@contextmanager
def archive_entries(path: Path, name: str = "") -> Iterator[list[Entry]]:
    """The files of an archive, readable while it is open. What kind it is, its first bytes tell.

    Args:
        path: the archive, hostile: nothing of it is extracted to disk.
        name: what sentences call it; empty means the name in `path`.

    Yields:
        One entry per file, in the archive's order; at most MAX_ENTRIES beside tools and pictures.

    Raises:
        Refusal: it is no archive that dlx reads, is damaged, holds too many files or two of one name.
        OSError: it cannot be opened.
    """
    with open_plain(path) as stream, _opened(stream, name or path.name, Budget()) as entries:
        yield entries


def _opened(stream: IO[bytes], name: str, budget: Budget) -> AbstractContextManager[list[Entry]]:
    start = stream.read(512)
    stream.seek(0)
    kind = next((kind for magic, kind in OTHERS if start.startswith(magic)), None)
    if kind is not None:
        raise _unread(name, kind)
    if start.startswith(SEVEN_ZIP):
        return nullcontext(seven_zip_in(stream, name, budget))
    return nullcontext(tar_in(stream, budget)) if is_tar(start) else zip_in(stream, name)


@contextmanager
def unpacked(entries: Sequence[Entry], depth: int) -> Iterator[list[Box]]:
    """The archives among these files, and those in them, `depth` levels deep.

    Args:
        entries: files, hostile; an archive among them is read whole, within 64 MiB in all.
        depth: 1 for the archives themselves only.

    Yields:
        One box per archive, in order, at most MAX_ARCHIVES that are read; their entries are open meanwhile.
    """
    with ExitStack() as stack:
        boxes: list[Box] = []
        waiting = [(entry, depth) for entry in entries if is_archive(entry.path)]
        room, budget = MAX_ARCHIVE, Budget()
        while waiting:
            entry, left = waiting.pop(0)
            many = len(boxes) >= MAX_ARCHIVES
            box = Box(entry, (), _too_large(entry.path)) if many else _box(entry, room, budget, stack)
            room -= min(entry.size, room)
            boxes.append(box)
            if left > 1:
                waiting += [(inner, left - 1) for inner in box.entries if is_archive(inner.path)]
        yield boxes


def _box(entry: Entry, room: int, budget: Budget, stack: ExitStack) -> Box:
    if entry.why is not None:
        why = Text(fr=f"{entry.path} {entry.why.fr}.", en=f"{entry.path} {entry.why.en}.")
        return Box(entry, (), why)
    if entry.size > room:
        return Box(entry, (), _too_large(entry.path))
    try:
        data = entry.read(room + 1)
        if len(data) > room:
            return Box(entry, (), _too_large(entry.path))
        found = stack.enter_context(_opened(io.BytesIO(data), entry.path, budget))
    except Refusal as refusal:
        why = refusal.text
        if entry.path not in why.en:
            why = Text(fr=f"{entry.path} : {why.fr}", en=f"{entry.path}: {why.en}")
        return Box(entry, (), why)
    except OSError:
        why = Text(fr=f"{entry.path} est illisible.", en=f"{entry.path} cannot be read.")
        return Box(entry, (), why)
    return Box(entry, tuple(replace(inner, path=f"{entry.path}/{inner.path}") for inner in found))


def _too_large(name: str) -> Text:
    return Text(
        fr=f"{name} n'a pas été ouvert : les archives rendues dépassent 64 Mio ou sont plus de 20.",
        en=f"{name} was not opened: the archives handed in are larger than 64 MiB or more than 20.",
    )


def _unread(name: str, kind: str) -> Refusal:
    return Refusal(
        f"{name} est une archive {kind}, que dlx ne lit pas. Rendez une archive zip, ou les fichiers "
        "eux-mêmes.",
        f"{name} is an archive of the kind {kind}, which dlx does not read. Hand in a zip archive, or the "
        "files themselves.",
    )


# --- zip ------------------------------------------------------------------------------------------
@contextmanager
def zip_in(stream: IO[bytes], name: str) -> Iterator[list[Entry]]:
    """The files of a zip archive, readable while it is open, in its order; folders are left out.

    Raises:
        Refusal: it is no zip archive, is damaged, holds too many files or two of one name.
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
    no_twins(info.orig_filename for info in own)
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
    unsafe = not is_safe(plain)
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
