"""The files of a tar archive, plain or compressed by gzip, bzip2 or xz, read once from its begin to its end.

Written by hand: the module of the standard library searches headers with patterns that a hostile archive can
keep busy for hours on the older ones of the admitted Pythons.
"""

import bz2
import gzip
import io
import lzma
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import IO

from .untrusted import (
    MAX_ENTRIES,
    MAX_SEEN,
    NOT_PLAIN,
    OUTSIDE,
    Entry,
    Reader,
    Refusal,
    damaged,
    is_safe,
    likely,
    passed_over,
    too_many,
)

BLOCK = 512
MAX_UNPACKED = 128 << 20  # bytes that are unpacked in all, to find what is looked for
MAX_SECONDS = 30.0
MAX_NAME = 64 << 10  # of a header that holds a long name
MAX_MEMORY = 128 << 20  # what unpacking xz may take
PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0")
KEPT = (".py", ".ipynb", ".txt", ".json", ".zip", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
PLAIN, FOLDER, LONG_NAME, EXTENDED, OF_ALL = (b"0", b"\0", b"7"), b"5", b"L", b"x", b"g"
BROKEN = (OSError, EOFError, ValueError, lzma.LZMAError)  # what the libraries raise on damaged bytes


def is_tar(start: bytes) -> bool:
    """Whether a file that begins with these 512 bytes is a tar archive, or packed as one may be."""
    return start.startswith(PACKED) or start[257:262] == b"ustar"


class Budget:
    """How many bytes may still be unpacked, of all archives of one submission together (but zips, which are
    unpacked file by file), and how long another program may take for it."""

    def __init__(self) -> None:
        self.left = MAX_UNPACKED
        self.seconds = MAX_SECONDS


def tar_in(stream: IO[bytes], budget: Budget) -> list[Entry]:
    """The files of a tar archive; their bytes are kept where they may be answers.

    Args:
        stream: the archive, hostile, where one can go back to the begin.
        budget: what is unpacked is taken from it.

    Returns:
        One entry per file, in the archive's order.

    Raises:
        Refusal: it is damaged or too large, or holds too many files.
    """
    try:
        return list(_members(_Bounded(_plain(stream), budget)))
    except BROKEN as error:
        raise damaged(type(error).__name__) from error


def _plain(stream: IO[bytes]) -> Reader:
    start = stream.read(6)
    stream.seek(0)
    if start.startswith(PACKED[0]):
        return gzip.GzipFile(fileobj=stream)
    if start.startswith(PACKED[1]):
        return bz2.BZ2File(stream)
    return _Xz(stream) if start.startswith(PACKED[2]) else stream


class _Xz:
    """Unpacks xz within a bound of memory, which the library's own file does not have."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._unpack = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=MAX_MEMORY)

    def read(self, n: int, /) -> bytes:
        while not self._unpack.eof:
            packed = self._stream.read(BLOCK) if self._unpack.needs_input else b""
            if self._unpack.needs_input and not packed:
                raise EOFError
            if plain := self._unpack.decompress(packed, n):
                return plain
        return b""


def too_much_unpacked() -> Refusal:
    return Refusal(
        "Les archives contiennent plus de 128 Mio. Rendez seulement les fichiers des exercices.",
        "The archives hold more than 128 MiB. Hand in only the files of the exercises.",
    )


class _Bounded:
    """Gives exactly as many bytes as are asked for, within the budget."""

    def __init__(self, stream: Reader, budget: Budget) -> None:
        self._stream, self._budget = stream, budget

    def take(self, size: int, keep: bool = True) -> bytes:
        self._budget.left -= size
        if self._budget.left < 0:
            raise too_much_unpacked()
        parts = []
        while size:
            part = self._stream.read(min(size, 1 << 16))
            if not part:
                raise EOFError
            size -= len(part)
            parts += [part] if keep else []
        return b"".join(parts)


def _members(stream: _Bounded) -> Iterator[Entry]:
    longer, own, seen = "", 0, 0
    while (head := stream.take(BLOCK)).strip(b"\0"):
        size, kind = _size(head), head[156:157]
        seen += 1
        if kind in (LONG_NAME, EXTENDED, OF_ALL):
            if size > MAX_NAME:
                raise damaged("header")
            said = stream.take(size)
            longer = _text(said) if kind == LONG_NAME else _said_path(said) if kind == EXTENDED else longer
            stream.take(-size % BLOCK)
            continue
        name, longer = (longer or _name(head)).removeprefix("./"), ""
        kept = kind in PLAIN and name.lower().endswith(KEPT) and not passed_over(name)
        data = stream.take(size if kind in PLAIN else 0, kept)
        stream.take(-size % BLOCK if kind in PLAIN else 0)
        if kind == FOLDER or not name:
            continue
        own += not passed_over(name)
        if own > MAX_ENTRIES or seen > MAX_SEEN:
            raise too_many(f"{MAX_ENTRIES}+")
        yield _entry(name, kind, size, data, head)


def _entry(name: str, kind: bytes, size: int, data: bytes, head: bytes) -> Entry:
    why = OUTSIDE if not is_safe(name) else None if kind in PLAIN else NOT_PLAIN
    moment = None
    with suppress(ValueError, OverflowError, OSError):
        moment = likely(datetime.fromtimestamp(_octal(head[136:148]), UTC))
    return Entry(name[:300], lambda: io.BytesIO(data), size, why, moment)


def _size(head: bytes) -> int:
    """The size that a header says, if the header is whole."""
    if sum(head) - sum(head[148:156]) + 8 * ord(" ") != _octal(head[148:156]):
        raise damaged("header")
    size = _octal(head[124:136])
    if size < 0:
        raise damaged("size")
    return size


def _octal(digits: bytes) -> int:
    return int(digits.strip(b"\0 ") or b"0", 8) if digits[:1] < b"\x80" else -1


def _name(head: bytes) -> str:
    prefix = _text(head[345:500]) if head[257:263] == b"ustar\0" else ""
    return f"{prefix}/{_text(head[:100])}" if prefix else _text(head[:100])


def _text(data: bytes) -> str:
    return data.partition(b"\0")[0].decode("utf-8", "backslashreplace")


def _said_path(data: bytes) -> str:
    """The path in an extended header: records of `length key=value`."""
    while data:
        length = data[:20].partition(b" ")[0]
        if not length.isdigit() or not 0 < int(length) <= len(data):
            return ""
        record, data = data[len(length) + 1 : int(length)], data[int(length) :]
        if record.startswith(b"path="):
            return _text(record[5:].rstrip(b"\n"))
    return ""
