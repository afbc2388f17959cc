"""One piece of work under a sequence of checks: sessions, request ids, replay.

Requests are numbered per check (check index * BLOCK + position), so that the same check asks the same
numbers of every work. That makes two savings safe:

* what the reference answered to a request is remembered, and asked again only if the request differs;
* the requests that checks are known to make are sent ahead in one write. If a check then asks for
  something else, the child is thrown away and a fresh one is asked request by request.

What is sent ahead, the work can read ahead. So nothing is sent before the work is loaded, nothing hidden
while a public check runs (what the work says there is shown), and no request that was made out of an
earlier reply (it would hold the right one): see Script.
"""

import os
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from importlib.util import find_spec
from typing import Any

import numpy as np

from ..bench import MAX_RECEIVED, Bench, Died, Limits, Reply, Session, Value, wire
from ..reports import Verdict
from .fixtures import Failed, Request

BLOCK = 10_000
LOAD_ID = 1
LOAD_SECONDS = 5.0
OPTIONAL = ("torch",)
MAX_PATIENCE = 4.0
BUDGET_CALLS = 3  # an exercise may run out of time this often before the rest is not tried


@dataclass(frozen=True)
class Script:
    """The requests that can be sent ahead, by check; none of a later check while one of `pauses` runs."""

    frames: Mapping[int, Sequence[bytes]] = field(default_factory=dict)
    pauses: frozenset[int] = frozenset()
    whole: frozenset[int] = frozenset()  # the checks of which every request is sent ahead

    def batch(self, check: int) -> dict[int, Sequence[bytes]]:
        """What to send when `check` begins, by check."""
        last = min((pause for pause in self.pauses if pause >= check), default=None)
        wanted = (c for c in self.frames if c >= check and (last is None or c <= last))
        return {c: self.frames[c] for c in wanted}


@dataclass(frozen=True)
class Source:
    """Files that form one piece of work; `module` names the one that is asked."""

    module: str
    files: Mapping[str, str]

    @property
    def text(self) -> str:
        return self.files[self.module]

    def imports(self, library: str) -> bool:
        return re.search(rf"^\s*(import|from)\s+{library}\b", self.text, re.MULTILINE) is not None


@dataclass(frozen=True)
class Rules:
    """What an exercise allows its work."""

    libraries: tuple[str, ...]
    seconds: float
    memory_mb: int

    def suiting(self, source: Source) -> "Rules":
        """These rules, with the optional library that the work imports although the exercise does not
        need it: a right answer may be written with it, and only who uses it pays for it."""
        wanted = [lib for lib in OPTIONAL if lib not in self.libraries and source.imports(lib)]
        found = tuple(lib for lib in wanted if find_spec(lib) is not None)
        return replace(self, libraries=self.libraries + found) if found else self

    @property
    def limits(self) -> Limits:
        cpu = int(LOAD_SECONDS + 20 * self.seconds) + 10
        return Limits(self.memory_mb << 20, cpu)


def patience() -> float:
    """How much longer than on an idle machine a call may take: the clock is fair to the work when others
    use the processors."""
    try:
        crowd = os.getloadavg()[0] / (os.cpu_count() or 1)
    except (AttributeError, OSError):
        return 1.0
    return min(max(1.0, crowd), MAX_PATIENCE)


def _id(check: int, position: int) -> int:
    return check * BLOCK + position + 2


class Children:
    """The children of one submission, handed from one exercise to the next while they are healthy."""

    def __init__(self) -> None:
        self._idle: dict[tuple[tuple[str, ...], Limits], list[Session]] = {}

    def take(self, rules: Rules) -> Session | None:
        idle = self._idle.get((rules.libraries, rules.limits))
        return idle.pop() if idle else None

    def give(self, rules: Rules, session: Session) -> None:
        self._idle.setdefault((rules.libraries, rules.limits), []).append(session)

    def close(self) -> None:
        for idle in self._idle.values():
            for session in idle:
                session.close()
        self._idle.clear()

    def __enter__(self) -> "Children":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Work:
    """Asks one piece of work in the bench. A child that dies is replaced for the next check.

    With `children`, the first child may have served an earlier exercise of the same submission; `fresh`
    says whether it had not. What such a child fails must be asked of a fresh one.
    """

    def __init__(
        self,
        bench: Bench,
        rules: Rules,
        source: Source,
        script: Script | None = None,
        children: Children | None = None,
    ) -> None:
        self._bench, self._rules, self._source = bench, rules, source
        self._children = children
        self._patience = patience()
        self._seconds = rules.seconds * self._patience
        self.fresh = True
        self._script = script or Script()
        self._sent_until = 0
        self._received = 0
        self._session: Session | None = None
        self._ahead: Sequence[bytes] = ()
        self._asked: list[bytes] = []
        self._check = -1
        self._timeouts = 0
        self.load_failure: Reply | None = None
        self.output: list[str] = []

    def begin(self, check: int) -> None:
        """The next requests belong to this check. A check that has begun is not given another try."""
        if check == self._check and not self._asked:
            return
        self._check, self._asked, self._ahead = check, [], ()
        if self._session is not None and self._session.dead is not None:
            self._received += self._session.received
            self._session = None
        if self._session is None and self._timeouts < BUDGET_CALLS:
            self._open()
        self._ahead = self._script.frames.get(check, ())
        if self._ahead and check > self._sent_until and self._session is not None:
            batch = self._script.batch(check)
            self._sent_until = max(batch)
            ids = [_id(c, position) for c in batch for position in range(len(batch[c]))]
            self._session.send(b"".join(f for frames in batch.values() for f in frames), *ids)

    def fingerprint(self) -> bytes | None:
        """A digest of all that the work replies to the check that has begun, if that can be known
        before the check runs. Equal fingerprints get equal verdicts: a check is a pure function of
        the replies, and the requests were the same. Once the budget is spent it is not: the verdict
        then comes of what was before, and must not be remembered for others."""
        if self._check not in self._script.whole or not self._ahead or self._session is None:
            return None
        if self._timeouts >= BUDGET_CALLS:
            return None
        ids = [_id(self._check, position) for position in range(len(self._ahead))]
        replies = self._session.foresee(ids, self._seconds)
        return None if replies is None else blake2b(replies, digest_size=20).digest()

    def pass_over(self) -> None:
        """The verdict on what has been replied is known already."""
        if self._session is not None:
            self._session.skip()

    def _open(self) -> None:
        if self.load_failure is not None:
            return
        self._session = self._children.take(self._rules) if self._children else None
        if self._session is not None:
            self.fresh = False
        else:
            self._session = self._bench.open(self._rules.libraries, self._rules.limits)
        self._session.received, self._session.allowance = 0, MAX_RECEIVED - self._received
        self._sent_until = 0
        files = {name: text.encode("utf-8", "replace") for name, text in self._source.files.items()}
        self._session.send(wire.frame(LOAD_ID, "load", [self._source.module, files]), LOAD_ID)
        reply = self._session.receive(LOAD_ID, max(LOAD_SECONDS * self._patience, self._seconds))
        if not isinstance(reply, Value):
            self.load_failure = reply
            self._session.close()
        elif reply.output:
            self.output.append(reply.output)

    def call(self, request: Request) -> tuple[int, Reply]:
        """Ask the work; the reply is its value, its exception, or how it died."""
        position = len(self._asked)
        id_ = _id(self._check, position)
        if self.load_failure is not None:
            return LOAD_ID, self.load_failure
        if self._timeouts >= BUDGET_CALLS:
            return id_, Died("timeout")
        frame = wire.frame(id_, "call", list(request))
        assert self._session is not None
        if position >= len(self._ahead) or self._ahead[position] != frame:
            if position < len(self._ahead) or self._sent_until > self._check:
                self._start_over()
            self._ahead = ()
            self._session.send(frame, id_)
        self._asked.append(frame)
        reply = self._session.receive(id_, self._seconds)
        if isinstance(reply, Died) and reply.reason == "timeout":
            self._timeouts += 1
        if not isinstance(reply, Died) and reply.output:
            self.output.append(reply.output)
        return id_, reply

    def _start_over(self) -> None:
        """A fresh child that has been asked what this check asked so far, and nothing else."""
        assert self._session is not None
        self._session.close()
        self._received += self._session.received
        self._script = Script()
        self._open()
        for position, frame in enumerate(self._asked):
            self._session.send(frame, _id(self._check, position))

    def close(self) -> None:
        if self._session is None:
            return
        if self._children is not None and self._session.dead is None:
            self._children.give(self._rules, self._session)
        else:
            self._session.close()

    def __enter__(self) -> "Work":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass
class Memory:
    """What a trusted piece of work answered before, shared by all who grade."""

    open_work: Callable[[], Work]
    replies: dict[int, tuple[bytes, Reply]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def asked(self, check: int) -> list[tuple[bytes, Reply]]:
        """The requests remembered of a check, with their replies, in order."""
        return [self.replies[id_] for id_ in sorted(self.replies) if id_ // BLOCK == check]


class Disturbed:
    """A caller that answers as remembered but with other values: what a check then asks otherwise, it
    makes out of replies."""

    def __init__(self, asked: Sequence[tuple[bytes, Reply]]) -> None:
        self._asked, self._check = asked, 0
        self.same = 0  # how many requests, from the first, were the same
        self._count = 0

    def begin(self, check: int) -> None:
        self._check = check

    def call(self, request: Request) -> tuple[int, Reply]:
        id_ = _id(self._check, self._count)
        known = self._asked[self._count] if self._count < len(self._asked) else None
        if known is None or wire.frame(id_, "call", list(request)) != known[0]:
            raise Failed(Verdict.SKIPPED)
        self._count += 1
        self.same = self._count
        reply = known[1]
        return id_, Value(_other(reply.value), ()) if isinstance(reply, Value) else reply


def _other(value: Any) -> Any:
    """A value of the same form with other numbers and texts."""
    if isinstance(value, wire.Tensor):
        return wire.Tensor(_other(value.array))
    if isinstance(value, np.ndarray):
        return ~value if value.dtype.kind == "b" else value + value.dtype.type(1)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float | complex):
        return value + 1
    if isinstance(value, str):
        return value + "x"
    if isinstance(value, list | tuple):
        return type(value)(_other(entry) for entry in value)
    if isinstance(value, dict):
        return {key: _other(entry) for key, entry in value.items()}
    return value


class Replayed:
    """A caller that answers from memory and asks the bench only what was never asked."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._live: Work | None = None
        self._check = 0
        self._asked: list[Request] = []

    def begin(self, check: int) -> None:
        self.close()
        self._check, self._asked = check, []

    def call(self, request: Request) -> tuple[int, Reply]:
        id_ = _id(self._check, len(self._asked))
        frame = wire.frame(id_, "call", list(request))
        known = self._memory.replies.get(id_)
        if self._live is None and known is not None and known[0] == frame:
            self._asked.append(request)
            return id_, known[1]
        if self._live is None:
            self._live = self._memory.open_work()
            self._live.begin(self._check)
            for earlier in self._asked:
                self._live.call(earlier)
        self._asked.append(request)
        _, reply = self._live.call(request)
        with self._memory.lock:
            self._memory.replies.setdefault(id_, (frame, reply))
        return id_, reply

    def close(self) -> None:
        if self._live is not None:
            self._live.close()
            self._live = None
