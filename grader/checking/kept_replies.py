"""What trusted work answered, kept on disk for the next command.

A file holds the replies of one exercise's reference under one seed; its name is a hash of all that they
depend on. It is read as bytes from anywhere would be, a file that is cut or altered counts for nothing, and
what it holds is used for the very requests that were asked only (see remembered.py). It lies where the marks
lie: the replies are right answers to hidden checks.
"""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ..bench import Died, Reply, read_reply, wire, write_reply
from ..files import UserError, make_folder, write_atomic
from .remembered import Memory

ENDING = ".replies"
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
            for place, id_, frame, reply in _records(data[DIGEST:]):
                memories[place].replies.setdefault(id_, (frame, reply))
        except (OSError, wire.WireError, ValueError, TypeError, IndexError):
            return False
        return True

    def keep(self, memories: Sequence[Memory]) -> None:
        """Write what these memories hold, in the place of what other terms left of this exercise. A folder
        that cannot be written costs nothing but time."""
        with contextlib.suppress(OSError, UserError, wire.WireError, _Unkept):
            data = b"".join(
                _record(place, id_, frame, reply)
                for place, memory in enumerate(memories)
                for id_, (frame, reply) in memory.replies.items()
            )
            make_folder(self.folder)
            self.folder.chmod(0o700)
            write_atomic(self.path, sha256(data).digest() + data, mode=0o600)
            for old in self.folder.glob(f"{self._stem}*{ENDING}"):
                if old != self.path:
                    old.unlink(missing_ok=True)


class _Unkept(Exception):
    """Among these is no reply but a death: another time, it may answer."""


def _record(place: int, id_: int, frame: bytes, reply: Reply) -> bytes:
    if isinstance(reply, Died):
        raise _Unkept
    op, value = write_reply(reply)
    return wire.frame(id_, op, [place, frame, value])


def _records(data: bytes) -> Iterator[tuple[int, int, bytes, Reply]]:
    at = 0
    while at < len(data):
        start = at + wire.HEAD.size
        header, body = wire.sizes(data[at:start])
        at = start + header + body
        id_, op, (place, frame, value) = wire.parse(data[start : start + header], data[start + header : at])
        yield place, id_, frame, read_reply(op, value)
