"""What trusted work answered, kept on disk for the next command.

A file holds the replies of one exercise's reference under one seed; its name is a hash of all that they
depend on. It is read as bytes from anywhere would be, a file that is cut or altered counts for nothing, and
what it holds is used for the very requests that were asked only (see checking/remembered.py). It lies where
the marks lie: the replies are right answers to hidden checks.
"""

import contextlib
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..bench import Died, Reply, read_reply, wire, write_reply
from ..checking import Memory
from ..files import UserError, make_folder, write_atomic

ENDING = ".replies"
RECORD = "kept"
DIGEST = 32  # bytes of SHA-256 before the records


@dataclass(frozen=True)
class KeptReplies:
    """The replies of one exercise in a folder; `terms` are all that they depend on."""

    folder: Path
    exercise: str
    terms: tuple[str, ...]

    @property
    def path(self) -> Path:
        """The file of these terms."""
        name = sha256("\0".join((self.exercise, *self.terms)).encode()).hexdigest()
        return self.folder / f"{self._stem}{name[:32]}{ENDING}"

    @property
    def _stem(self) -> str:
        return f"{self.exercise.replace('/', '.')}-"

    def recall(self, memories: Sequence[Memory]) -> bool:
        """Fill these memories with what was kept of each.

        Args:
            memories: in the order in which they were kept.

        Returns:
            Whether anything was; if not, they are left as they are.
        """
        try:
            data = self.path.read_bytes()
            if sha256(data[DIGEST:]).digest() != data[:DIGEST]:
                return False
            found = [
                (memories[place].replies, id_, (request, reply))
                for places, id_, request, reply in _records(data[DIGEST:])
                for place in places
            ]
        except (OSError, wire.WireError, struct.error, ValueError, TypeError, IndexError):
            return False
        for replies, id_, known in found:
            replies.setdefault(id_, known)
        return True

    def keep(self, memories: Sequence[Memory]) -> None:
        """Write what these memories hold, in the place of what other terms left of this exercise. A folder
        that cannot be written costs nothing but time."""
        with contextlib.suppress(OSError, UserError, wire.WireError, _Unkept):
            data = b"".join(_records_of(memories))
            make_folder(self.folder)
            self.folder.chmod(0o700)
            write_atomic(self.path, sha256(data).digest() + data, mode=0o600)
            for old in self.folder.glob(f"{self._stem}*{ENDING}"):
                if old != self.path:
                    old.unlink(missing_ok=True)


class _Unkept(Exception):
    """Among these is no reply but a death: another time, it may answer."""


def _records_of(memories: Sequence[Memory]) -> Iterator[bytes]:
    """A record of each request with its reply and the memories that hold both: those of a check that asks the
    work and the reference the same are written once."""
    found: dict[tuple[int, bytes, bytes], list[int]] = {}
    for place, memory in enumerate(memories):
        for id_, (request, reply) in memory.replies.items():
            if isinstance(reply, Died):
                raise _Unkept
            op, value = write_reply(reply)
            found.setdefault((id_, request, wire.frame(id_, op, value)), []).append(place)
    for (id_, request, answer), places in found.items():
        yield wire.frame(id_, RECORD, [places, request, answer])


def _records(data: bytes) -> Iterator[tuple[list[int], int, bytes, Reply]]:
    for id_, _, (places, request, answer) in _frames(data):
        for _, op, value in _frames(answer):
            yield places, id_, request, read_reply(op, value)


def _frames(data: bytes) -> Iterator[tuple[int, str, Any]]:
    at = 0
    while at < len(data):
        start = at + wire.HEAD.size
        header, body = wire.sizes(data[at:start])
        at = start + header + body
        yield wire.parse(data[start : start + header], data[start + header : at])
