"""The zip of a class, in which what is damaged about one member costs that member only.

Python's zipfile refuses a whole archive if its list says one thing that cannot be read: an extra field that
is too long, a name that is not the UTF-8 that it claims to be, a version that nobody knows. Here the list is
read first, and such a thing is taken out of what zipfile sees; the file itself stays as it is.
"""

import contextlib
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from ...grader.source import END_OF_ZIP

MAX_TABLE = 32 << 20  # bytes of its list of members
MEMBER = struct.Struct("<4s3H18x3H12x")  # versions, flags; the lengths of name, extra field and comment
NEEDED, FLAGS = 6, 8  # where these stand
UTF_8, LATEST = 0x800, 63
NUMBERS = (20, 24, 42)  # where the sizes and the place stand; their values may be in the extra field
LARGE, NAME = 0x0001, 0x7075  # kinds of extra fields


@contextlib.contextmanager
def class_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip of a class, open for reading.

    Raises:
        zipfile.BadZipFile: it is none, or its list cannot be held in memory.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        start, size = _table(file)
        file.seek(start)
        seen: Any = _Mended(file, start, _mended(file.read(size)))
        with zipfile.ZipFile(seen) as archive:
            yield archive


def _table(file: IO[bytes]) -> tuple[int, int]:
    """(where the list of members begins, its bytes), by the last bytes of the file. Of an archive of more
    than 4 GiB the list is read as it is: (0, 0)."""
    file.seek(0, 2)
    end = file.tell()
    file.seek(max(0, end - END_OF_ZIP.size - 0xFFFF))
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) < at + END_OF_ZIP.size:
        raise zipfile.BadZipFile("no end of a zip")
    size = int(END_OF_ZIP.unpack_from(tail, at)[5])
    if size == 0xFFFFFFFF or tail[max(0, at - 20) : at].startswith(b"PK\6\7"):
        return 0, 0
    if size > MAX_TABLE:
        raise zipfile.BadZipFile("too long a list")
    return max(0, end - len(tail) + at - size), size


def _mended(table: bytes) -> bytes:
    """The list without what zipfile stumbles over; every byte stays in its place."""
    found, at = bytearray(table), 0
    while at + MEMBER.size <= len(found) and found[at : at + 4] == b"PK\1\2":
        _, _, needed, flags, *lengths = MEMBER.unpack_from(found, at)
        name, extra, comment = lengths
        begin = at + MEMBER.size
        if needed > LATEST:
            struct.pack_into("<H", found, at + NEEDED, LATEST)
        if flags & UTF_8 and not _is_text(bytes(found[begin : begin + name])):
            struct.pack_into("<H", found, at + FLAGS, flags & ~UTF_8)
        large = [struct.unpack_from("<L", found, at + place)[0] for place in NUMBERS].count(0xFFFFFFFF)
        if not _is_whole(bytes(found[begin + name : begin + name + extra]), large):
            found[begin + name : begin + name + extra] = bytes(extra)
        at = begin + name + extra + comment
    return bytes(found)


def _is_text(name: bytes) -> bool:
    with contextlib.suppress(UnicodeDecodeError):
        name.decode("utf-8")
        return True
    return False


def _is_whole(extra: bytes, large: int) -> bool:
    """Whether an extra field is made of pieces as long as they say, and those that zipfile looks into hold
    what it wants: so many `large` numbers, another name."""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        piece = extra[4 : length + 4]
        if len(piece) < length or (kind == LARGE and length < 8 * large):
            return False
        if kind == NAME and (length < 5 or not _is_text(piece[5:])):
            return False
        extra = extra[length + 4 :]
    return True


class _Mended:
    """A file of which one part reads otherwise."""

    def __init__(self, file: IO[bytes], at: int, part: bytes) -> None:
        self._file, self._at, self._part = file, at, part
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        start = self._file.tell()
        found = self._file.read(size)
        first, last = max(start, self._at), min(start + len(found), self._at + len(self._part))
        if first >= last:
            return found
        part = self._part[first - self._at : last - self._at]
        return found[: first - start] + part + found[last - start :]
