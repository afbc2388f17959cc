"""A conversation with one child: requests out, replies back, each reply checked before it is believed.

The reply to a request is a value, an exception as text, or the way in which the child died. Nothing else of
the child is looked at: not its exit code, not what it prints, not how long it lives.
"""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from . import wire
from .transport import Ended, Transport

MAX_RECEIVED = 64 << 20  # bytes of replies that one exercise may make the judge hold
MAX_FORESEEN = 64 << 10


class BenchError(Exception):
    """The bench itself failed: our fault, never the student's."""


@dataclass(frozen=True)
class Value:
    """A call that returned: plain data, the indices of the array arguments it changed (below 0: what an
    earlier call returned or was given), what it printed."""

    value: Any
    changed: tuple[int, ...] = ()
    output: str = ""

    @property
    def inputs_changed(self) -> tuple[int, ...]:
        """The places of the arguments that it changed."""
        return tuple(place for place in self.changed if place >= 0)


@dataclass(frozen=True)
class Raised:
    """A call that raised, as text; `line` is the line of the work's own file, 0 if unknown."""

    types: tuple[str, ...]
    message: str
    line: int
    column: int
    output: str = ""


@dataclass(frozen=True)
class Died:
    """A child that gave no answer: "timeout", "ended", "protocol" or "size". `waited` says how many seconds
    were waited for it where that is known: 0 for a call that was not even begun."""

    reason: str
    waited: float | None = field(default=None, compare=False)


Reply = Value | Raised | Died


def _clean(value: Any, size: int) -> str:
    return value[:size] if isinstance(value, str) else ""


def read_reply(op: str, value: Any) -> Reply:
    """Believe nothing of a frame's content but its types.

    Args:
        op: what the frame says that it is: "value" or "error".
        value: its content as `wire.parse` rebuilt it: plain data, and as hostile as the child.

    Returns:
        The value, or the exception as text, each text cut to a bound (4096 characters of what was printed,
        500 of a message); Died("protocol") where the content has not the form that `op` promises.
    """
    if op == "value" and type(value) is list and len(value) == 3:
        result, changed, output = value
        indices = tuple(i for i in changed if type(i) is int) if type(changed) is list else ()
        return Value(result, indices, _clean(output, 4096))
    if op == "error" and type(value) is dict:
        types = value.get("types")
        numbers = [
            v if type(v) is int and 0 <= v < 10**6 else 0 for v in (value.get("line"), value.get("column"))
        ]
        return Raised(
            types=tuple(_clean(name, 80) for name in types[:40]) if type(types) is list else (),
            message=_clean(value.get("message"), 500),
            line=numbers[0],
            column=numbers[1],
            output=_clean(value.get("output"), 4096),
        )
    return Died("protocol")


def write_reply(reply: Value | Raised) -> tuple[str, Any]:
    """What `read_reply` makes this reply of.

    Returns:
        The op of the frame, and its content.
    """
    if isinstance(reply, Value):
        return "value", [reply.value, list(reply.changed), reply.output]
    return "error", {
        "types": list(reply.types),
        "message": reply.message,
        "line": reply.line,
        "column": reply.column,
        "output": reply.output,
    }


class Session:
    """One child with one piece of work. Requests may be sent ahead; replies come in the same order."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._awaited: deque[int] = deque()
        self._unread: deque[tuple[bytes, bytes]] = deque()
        self.received = 0
        self.allowance = MAX_RECEIVED
        self.dead: Died | None = None

    def send(self, frames: bytes, *ids: int) -> None:
        """Queue the requests with these ids; they leave while replies are awaited."""
        if self.dead is None:
            self._awaited.extend(ids)
            self._transport.queue(frames)

    def receive(self, id_: int, seconds: float) -> Reply:
        """The reply to request `id_`; earlier unread replies are dropped. Each may take `seconds`,
        and must answer the request that was sent, in its turn: an invented one would buy time."""
        while self._unread or self.dead is None:
            frame = self._unread.popleft() if self._unread else self._next_frame(seconds)
            if frame is None:
                break
            try:
                found, op, value = wire.parse(*frame)
            except (wire.WireError, MemoryError):
                return self._die("protocol")
            if not self._awaited or found != self._awaited.popleft():
                return self._die("protocol")
            if found == id_:
                return read_reply(op, value)
        assert self.dead is not None
        return self.dead

    def _next_frame(self, seconds: float) -> tuple[bytes, bytes] | None:
        """The next frame, unparsed; None if the session died instead."""
        try:
            deadline = time.monotonic() + seconds
            header, body = wire.sizes(self._transport.read(wire.HEAD.size, deadline))
            self.received += header + body
            if self.received > self.allowance:
                self._die("size")
                return None
            words = self._transport.read(header, deadline)
            return words, self._transport.read(body, deadline)
        except TimeoutError:
            self._die("timeout", seconds)
        except Ended:
            self._die("ended")
        except (wire.WireError, MemoryError):
            self._die("protocol")
        return None

    def foresee(self, ids: Sequence[int], seconds: float) -> bytes | None:
        """The bytes of the replies to `ids`, left unread for `receive`; None if they do not all come
        or are many. Frame by frame, lengths included: where one ends is part of what was said."""
        while self.dead is None and self._awaited and self._awaited[0] != ids[0]:
            self.receive(self._awaited[0], seconds)
        size = 0
        while self.dead is None and len(self._unread) < len(ids) and size <= MAX_FORESEEN:
            frame = self._next_frame(seconds)
            if frame is not None:
                self._unread.append(frame)
                size += len(frame[0]) + len(frame[1])
        if self.dead is not None or size > MAX_FORESEEN:
            return None
        return b"".join(b"%d %d " % (len(h), len(b)) + h + b for h, b in self._unread)

    def skip(self) -> None:
        """Drop what was foreseen."""
        for _ in range(len(self._unread)):
            self._awaited.popleft()
        self._unread.clear()

    def _die(self, reason: str, waited: float | None = None) -> Died:
        self.dead = Died(reason, waited)
        self.close()
        return self.dead

    def close(self) -> None:
        """Kill the child and everything that descends from it."""
        if self.dead is None:
            self.dead = Died("ended")
        self._transport.close()

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
