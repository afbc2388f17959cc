"""The judge's side of the bench: start the servers, open a session per piece of work, end it for good.

    Bench ── one server per set of libraries ── Session (one child, one piece of work)

Which processes: the judge (this one), one zygote per set of libraries, one child per session. Which pipe:
a stream socket per session, and one control socket per zygote. Who kills whom: the session ends its child
through the zygote; the kernel ends every child when the zygote dies, and the zygote when the judge dies.
What survives a crash of a child: everything but that session.

Where there is no fork to build on (Windows, macOS), or no Linux sandbox, a session is a fresh interpreter
that speaks the same protocol over pipes: the judge is as safe from it as from any process of the same
user, which is level 0: enough for one's own work, not for marks for others.
"""

import contextlib
import json
import os
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from . import server, wire
from .libraries import closure, complete
from .lockdown import LAYERS, Limits
from .session import BenchError, Session, Value
from .transport import PipeTransport

PASSED_ON = ("PATH", "SYSTEMROOT", "TEMP", "TMPDIR")  # what a fresh interpreter needs elsewhere than on Linux


@dataclass(frozen=True)
class Isolation:
    """What the self-test found. `open_doors` names what the probe could still do."""

    level: int
    line: str
    open_doors: tuple[str, ...]


NOTHING_RAN = Isolation(0, "", ())


@contextlib.contextmanager
def _as_our_fault() -> Iterator[None]:
    """What the system refuses the judge (descriptors, memory, processes) is no fault of the work."""
    try:
        yield
    except OSError as error:
        raise BenchError(f"the bench cannot be used: {error}") from error


@cache
def _readable(libraries: tuple[str, ...]) -> frozenset[str]:
    paths, _ = server.readable_paths(libraries)
    return frozenset(map(os.path.realpath, paths))


class Bench:
    """Where foreign code runs. Use as a context manager; threads may share it.

    Args:
        layers: which of lockdown.LAYERS to use; fewer only in tests of the layers.
        bubblewrap: whether to try bubblewrap around the servers.
        direct: a fresh interpreter per session and no sandbox (other platforms).
    """

    def __init__(
        self,
        layers: Sequence[str] = LAYERS,
        bubblewrap: bool = True,
        direct: bool | None = None,
    ) -> None:
        self._layers = tuple(layers)
        self._bubblewrap = shutil.which("bwrap") if bubblewrap else None
        self._why_not = "bwrap: not installed" if bubblewrap else "bwrap: not used"
        self._direct = sys.platform != "linux" if direct is None else direct
        self._servers: dict[tuple[str, ...], server.Server] = {}
        self._started: dict[tuple[str, ...], Future[Isolation]] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._starters = ThreadPoolExecutor()  # a server ends with the thread that started it

    def announce(self, libraries: Sequence[str]) -> None:
        """Begin to start the server for these libraries, without waiting for it."""
        key = complete(libraries)
        with self._lock:
            if key not in self._started:
                self._begin(key)

    def start(self, libraries: Sequence[str]) -> Isolation:
        """Start the server for these libraries and test it; at once if it is up already.

        Raises:
            LibraryError: one of them is not installed or cannot be imported.
            BenchError: no server can be started.
        """
        key = complete(libraries)
        self.announce(key)
        with _as_our_fault():
            try:
                return self._started[key].result()
            except Exception:
                self._started.pop(key, None)  # the next call tries again
                raise

    def _begin(self, key: tuple[str, ...]) -> None:
        if self._closed:
            raise BenchError("the bench is closed")
        self._started[key] = self._starters.submit(self._start, key)

    def _start(self, key: tuple[str, ...]) -> Isolation:
        """Start and test one server. Where bubblewrap fails, it is given up for this set of libraries only,
        and what is left says so."""
        closure(key)  # what is not installed is not bubblewrap's fault
        if self._direct:
            return Isolation(0, "sandbox: level 0 (a separate process, no isolation)", ("everything",))
        if self._bubblewrap is None:
            return self._try(key, None, self._why_not)
        try:
            return self._try(key, self._bubblewrap)
        except (BenchError, OSError) as error:
            if self._closed:
                raise
            return self._try(key, None, f"no bubblewrap around {', '.join(key)}: {error}")

    def _try(self, key: tuple[str, ...], bubblewrap: str | None, *notes: str) -> Isolation:
        running = self._servers[key] = server.Server(key, self._layers, bubblewrap)
        try:
            return self._self_test(key, running.wait(), bubblewrap is not None, notes)
        except BaseException:
            self._servers.pop(key, running).close()
            raise

    def _self_test(
        self, key: tuple[str, ...], hello: dict[str, Any], bubblewrap: bool, notes: Sequence[str]
    ) -> Isolation:
        doors = dict(self._probe(key))
        open_doors = tuple(name for name, shut in doors.items() if not shut and name != "view")
        fences = ["bubblewrap"] if bubblewrap else []
        for layer in hello["layers"]:
            fences.append({"landlock": f"Landlock {hello['abi']}"}.get(layer, layer))
        level = 0 if open_doors else 3 if doors["view"] and bubblewrap else 2
        notes = [*hello["notes"], *notes, *(f"open: {door}" for door in open_doors)]
        detail = "; ".join([", ".join([*fences, hello["user"]]), *notes])
        return Isolation(level, f"sandbox: level {level} ({detail})", open_doors)

    def _probe(self, key: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
        source = Path(__file__).with_name("probe.py").read_text(encoding="utf-8")
        memory = 64 << 20
        with (
            tempfile.NamedTemporaryFile(prefix="dlx-canary-") as canary,
            socket.create_server(("127.0.0.1", 0)) as listener,
            self._fork(key, Limits(memory, 10)) as session,
        ):
            os.chmod(canary.name, 0o644)
            canary.write(b"canary")
            canary.flush()
            folders = ["/tmp", "/var/tmp", "/dev/shm", "/", os.getcwd()]
            questions: list[tuple[str, str, list[Any]]] = [
                ("files", "reading", [canary.name, os.getpid()]),
                ("network", "network", [listener.getsockname()[1]]),
                ("processes", "processes", []),
                ("signals", "signals", [os.getpid()]),
                ("writing", "writing", [folders]),
                ("memory", "memory", [4 * memory]),
                ("view", "hidden", [canary.name]),
            ]
            session.send(wire.frame(1, "load", ["probe", {"probe": source.encode()}]), 1)
            for id_, (_, function, arguments) in enumerate(questions, 2):
                session.send(wire.frame(id_, "call", [["name", function, None], arguments, {}]), id_)
            for id_, (door, _, _) in enumerate(questions, 2):
                reply = session.receive(id_, 10.0)
                yield door, isinstance(reply, Value) and reply.value is True

    def _fork(self, key: tuple[str, ...], limits: Limits) -> Session:
        if not self._direct:
            return self._servers[key].fork(limits)
        config = json.dumps({"path": closure(key).path, "sources": server.sources()}).encode()
        command = [server.interpreter(), "-I", "-S", "-B", "-c", server.BOOT, "-"]
        passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        transport = PipeTransport(command, {**server.ENVIRONMENT, **passed})
        transport.queue(b"%012d" % len(config) + config)
        return Session(transport)

    def open(self, libraries: Sequence[str], limits: Limits) -> Session:
        """A fresh child with these libraries.

        Raises:
            BenchError: the server is gone and cannot be started again.
        """
        key = complete(libraries)
        self.start(key)
        running = self._servers.get(key)
        with _as_our_fault():
            try:
                return self._fork(key, limits)
            except (BenchError, KeyError):
                with self._lock:  # another thread may have started it again already
                    if running is not None and self._servers.get(key) is running:
                        self._servers.pop(key).close()
                        self._begin(key)
                self.start(key)
                return self._fork(key, limits)

    def exposes(self, path: Path, libraries: Sequence[str]) -> bool:
        """Whether a child could read `path` although every layer holds."""
        around = {str(path), *map(str, path.parents)}
        return not self._direct and not around.isdisjoint(_readable(complete(libraries)))

    @property
    def isolation(self) -> Isolation:
        """The weakest of the servers started so far."""
        return self.isolation_of(list(self._started))

    def isolation_of(self, sets: Iterable[Sequence[str]]) -> Isolation:
        """The weakest of the servers started for these sets of libraries."""
        return min(self._found(sets), key=lambda isolation: isolation.level, default=NOTHING_RAN)

    def weakened(self) -> tuple[Isolation, ...]:
        """The servers that are held less firmly than another one: this machine can do better."""
        found = self._found(list(self._started))
        best = max((isolation.level for isolation in found), default=0)
        return tuple(isolation for isolation in found if isolation.level < best)

    def _found(self, sets: Iterable[Sequence[str]]) -> list[Isolation]:
        started = [self._started.get(key) for key in dict.fromkeys(map(complete, sets))]
        return [f.result() for f in started if f is not None and f.done() and not f.exception()]

    def close(self) -> None:
        """End every server, and with it every child, for good: a closed bench opens nothing any more."""
        with self._lock:
            self._closed = True
        for running in list(self._servers.values()):
            running.close()
        self._starters.shutdown()
        for running in self._servers.values():  # one that was on its way
            running.close()
        self._servers.clear()
        self._started.clear()

    def __enter__(self) -> "Bench":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
