"""One piece of work under a sequence of checks: sessions, request ids, replay.

Requests are numbered per check (check index * BLOCK + position), so that the same check asks the same
numbers of every work. That makes two savings safe:

* what the reference answered to a request is remembered, and asked again only if the request differs;
* the requests that a check is known to make are sent ahead in one write. If the check then asks for
  something else, the child is thrown away and a fresh one is asked request by request.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from . import wire
from .bench import LOAD_SECONDS, Bench, Died, Reply, Session, Value
from .checks import Request
from .lockdown import Limits

BLOCK = 10_000
LOAD_ID = 1
BUDGET_CALLS = 4  # an exercise may run out of time this often before the rest is not tried

Script = Mapping[int, Sequence[bytes]]


@dataclass(frozen=True)
class Source:
    """Files that form one piece of work; `module` names the one that is asked."""

    module: str
    files: Mapping[str, str]

    @property
    def text(self) -> str:
        return self.files[self.module]


@dataclass(frozen=True)
class Rules:
    """What an exercise allows its work."""

    libraries: tuple[str, ...]
    seconds: float
    memory_mb: int

    @property
    def limits(self) -> Limits:
        cpu = int(LOAD_SECONDS + 20 * self.seconds) + 10
        return Limits(self.memory_mb << 20, cpu)


class Work:
    """Asks one piece of work in the bench. A child that dies is replaced for the next check."""

    def __init__(self, bench: Bench, rules: Rules, source: Source, script: Script | None = None) -> None:
        self._bench, self._rules, self._source = bench, rules, source
        self._script = script or {}
        self._session: Session | None = None
        self._ahead: Sequence[bytes] = ()
        self._asked: list[bytes] = []
        self._check = 0
        self._timeouts = 0
        self.load_failure: Reply | None = None
        self.output: list[str] = []

    def begin(self, check: int) -> None:
        """The next requests belong to this check."""
        self._check, self._asked = check, []
        if self._session is not None and self._session.dead is not None:
            self._session = None
        if self._session is None:
            self._ahead = ()
            self._open(check)
        self._ahead = self._script.get(check, ())

    def _open(self, check: int) -> None:
        if self.load_failure is not None:
            return
        self._session = self._bench.open(self._rules.libraries, self._rules.limits)
        files = dict(self._source.files)
        load = wire.frame(LOAD_ID, "load", [self._source.module, files])
        ahead = [f for index, frames in self._script.items() if index >= check for f in frames]
        self._session.send(b"".join([load, *ahead]))
        reply = self._session.receive(LOAD_ID, max(LOAD_SECONDS, self._rules.seconds))
        if not isinstance(reply, Value):
            self.load_failure = reply
            self._session.close()
        elif reply.output:
            self.output.append(reply.output)

    def call(self, request: Request) -> tuple[int, Reply]:
        """Ask the work; the reply is its value, its exception, or how it died."""
        position = len(self._asked)
        id_ = self._check * BLOCK + position + 2
        if self.load_failure is not None:
            return id_, self.load_failure
        if self._timeouts >= BUDGET_CALLS:
            return id_, Died("timeout")
        frame = wire.frame(id_, "call", list(request))
        assert self._session is not None
        if position >= len(self._ahead) or self._ahead[position] != frame:
            if position < len(self._ahead):
                self._start_over()
            self._ahead = ()
            self._session.send(frame)
        self._asked.append(frame)
        reply = self._session.receive(id_, self._rules.seconds)
        if isinstance(reply, Died) and reply.reason == "timeout":
            self._timeouts += 1
        if not isinstance(reply, Died) and reply.output:
            self.output.append(reply.output)
        return id_, reply

    def _start_over(self) -> None:
        """A fresh child that has been asked what this check asked so far, and nothing else."""
        assert self._session is not None
        self._session.close()
        self._script = {}
        self._open(self._check)
        for frame in self._asked:
            self._session.send(frame)

    def close(self) -> None:
        if self._session is not None:
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

    def script(self) -> dict[int, list[bytes]]:
        """The requests remembered, by check."""
        script: dict[int, list[bytes]] = {}
        for id_ in sorted(self.replies):
            script.setdefault(id_ // BLOCK, []).append(self.replies[id_][0])
        return script


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
        id_ = self._check * BLOCK + len(self._asked) + 2
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
