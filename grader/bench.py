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
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any

from . import wire
from .lockdown import LAYERS, Limits
from .transport import Ended, PipeTransport, SocketTransport, Transport

HERE = Path(__file__).parent
SHIPPED = ("wire", "syscalls", "lockdown", "responder", "zygote")
UNPRIVILEGED_UID = 65534
START_SECONDS = 60.0
LOAD_SECONDS = 5.0
MAX_RECEIVED = 64 << 20  # bytes of replies that one exercise may make the judge hold
MAX_FORESEEN = 64 << 10
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OMP_WAIT_POLICY": "passive",
    "PYTHONHASHSEED": "0",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent",
}
PACKAGES = {
    "numpy": ("numpy", "numpy.libs"),
    "torch": (
        "torch torchgen functorch torch.libs sympy mpmath networkx jinja2 markupsafe filelock fsspec "
        "typing_extensions.py setuptools _distutils_hack nvidia triton cuda"
    ).split(),
}
BOOT = """
import json, socket, sys, types
if sys.argv[1] == "-":
    read = sys.stdin.buffer
else:
    control = socket.socket(fileno=int(sys.argv[1]))
    read = control.makefile("rb", 0)
def exactly(n):
    parts = b""
    while len(parts) < n:
        parts += read.read(n - len(parts))
    return parts
config = json.loads(exactly(int(exactly(12))))
sys.path += config["path"]
for name in ("dlx", "dlx.grader"):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = []
for name, source in config["sources"].items():
    full = "dlx.grader." + name
    module = sys.modules[full] = types.ModuleType(full)
    module.__package__ = "dlx.grader"
    setattr(sys.modules["dlx.grader"], name, module)
    exec(compile(source, "<dlx " + name + ">", "exec"), vars(module))
if sys.argv[1] == "-":
    sys.modules["dlx.grader.responder"].serve(exactly, lambda d: (sys.__stdout__.buffer.write(d), sys.__stdout__.buffer.flush()))
else:
    read.close()
    sys.modules["dlx.grader.zygote"].main(control, config)
"""


class BenchError(Exception):
    """The bench itself failed: our fault, never the student's."""


@dataclass(frozen=True)
class Value:
    """A call that returned: plain data, the indices of the array arguments it changed, what it printed."""

    value: Any
    changed: tuple[int, ...] = ()
    output: str = ""


@dataclass(frozen=True)
class Raised:
    """A call that raised, as text; `line` is the line of the work's own file, 0 if unknown."""

    types: tuple[str, ...]
    message: str
    line: int
    column: int
    code: str
    names: tuple[str, ...]
    output: str = ""


@dataclass(frozen=True)
class Died:
    """A child that gave no answer: "timeout", "ended", "protocol" or "size"."""

    reason: str


Reply = Value | Raised | Died


def _clean(value: Any, size: int) -> str:
    return value[:size] if isinstance(value, str) else ""


def read_reply(op: str, value: Any) -> Reply:
    """Believe nothing of a frame's content but its types."""
    if op == "value" and type(value) is list and len(value) == 3:
        result, changed, output = value
        indices = tuple(i for i in changed if type(i) is int) if type(changed) is list else ()
        return Value(result, indices, _clean(output, 4096))
    if op == "error" and type(value) is dict:
        names = [value.get(key) for key in ("types", "names")]
        texts = [tuple(_clean(n, 80) for n in ns[:40]) if type(ns) is list else () for ns in names]
        numbers = [v if type(v) is int and 0 <= v < 10**6 else 0 for v in (value.get("line"), value.get("column"))]
        return Raised(
            types=texts[0],
            message=_clean(value.get("message"), 500),
            line=numbers[0],
            column=numbers[1],
            code=_clean(value.get("code"), 200),
            names=texts[1],
            output=_clean(value.get("output"), 4096),
        )
    return Died("protocol")


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
            frame = self._unread.popleft() if self._unread else self._read(seconds)
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

    def _read(self, seconds: float) -> tuple[bytes, bytes] | None:
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
            self._die("timeout")
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
            frame = self._read(seconds)
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

    def _die(self, reason: str) -> Died:
        self.dead = Died(reason)
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


class _Server:
    """A running zygote for one set of libraries."""

    def __init__(self, libraries: Sequence[str], layers: Sequence[str], bubblewrap: str | None) -> None:
        ours, theirs = socket.socketpair()
        readable, path = _readable(libraries)
        command = [*_bubblewrap(bubblewrap, readable), _interpreter(), "-I", "-S", "-B", "-c", BOOT]
        errors = tempfile.TemporaryFile()
        self._scratch = tempfile.TemporaryDirectory(prefix="dlx-bench-")  # libraries want one at import
        scratch = "/tmp" if bubblewrap else self._scratch.name
        self._process = subprocess.Popen(
            [*command, str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            cwd="/",
            env={**ENVIRONMENT, "TMPDIR": scratch, "TORCHINDUCTOR_CACHE_DIR": scratch},
            start_new_session=True,
        )
        theirs.close()
        self._control, self._errors, self._lock = ours, errors, threading.Lock()
        self._pending = b""
        config = {
            "libraries": list(libraries),
            "layers": list(layers),
            "readable": readable,
            "path": path,
            "uid": UNPRIVILEGED_UID,
            "sources": _sources(),
        }
        data = json.dumps(config).encode()
        try:
            self._control.settimeout(START_SECONDS)
            self._control.sendall(b"%012d" % len(data) + data)
        except OSError as error:
            raise BenchError(self._failure()) from error

    def wait(self) -> dict[str, Any]:
        """What the zygote says of itself when it has imported its libraries."""
        return self._hear()

    def _failure(self) -> str:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)
        try:
            self._errors.seek(0)
            lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        except ValueError:  # another thread has closed it
            lines = []
        return lines[-1][:300] if lines else f"the bench's server ended ({self._process.returncode})"

    def _hear(self) -> dict[str, Any]:
        while b"\n" not in self._pending:
            try:
                data = self._control.recv(4096)
            except ConnectionError as error:
                raise BenchError(self._failure()) from error
            except OSError as error:
                raise BenchError(f"the bench's server does not answer: {error}") from error
            if not data:
                raise BenchError(self._failure())
            self._pending += data
        line, self._pending = self._pending.split(b"\n", 1)
        message: dict[str, Any] = json.loads(line)
        return message

    def fork(self, limits: Limits) -> Session:
        ours, theirs = socket.socketpair()
        request = {"do": "fork", "limits": [limits.memory, limits.cpu_seconds]}
        try:
            with self._lock, theirs:
                data = json.dumps(request).encode() + b"\n"
                socket.send_fds(self._control, [data], [theirs.fileno()])
                pid = self._hear()["pid"]
        except OSError as error:
            ours.close()
            raise BenchError(f"the bench's server is gone: {self._failure()}") from error
        except BenchError:
            ours.close()
            raise
        return Session(SocketTransport(ours, lambda: self._end(pid)))

    def _end(self, pid: int) -> None:
        with self._lock, contextlib.suppress(OSError):
            self._control.sendall(json.dumps({"do": "end", "pid": pid}).encode() + b"\n")

    def close(self) -> None:
        self._control.close()
        self._process.kill()
        self._process.wait()
        self._errors.close()
        self._scratch.cleanup()


def _interpreter() -> str:
    return getattr(sys, "_base_executable", None) or sys.executable


def _sources() -> dict[str, str]:
    return {name: (HERE / f"{name}.py").read_text(encoding="utf-8") for name in SHIPPED}


def _readable(libraries: Sequence[str]) -> tuple[list[str], list[str]]:
    """(what a child may read, what its import path needs): the standard library without its
    site-packages, the system's shared libraries, and the named packages one by one."""
    stdlib = Path(os.__file__).parent
    entries = [p for p in stdlib.iterdir() if p.name not in ("site-packages", "dist-packages")]
    system = ["/lib64", "/usr/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo", "/etc/localtime"]
    multiarch = sysconfig.get_config_var("MULTIARCH") or f"{os.uname().machine}-linux-gnu"
    system += [f"/lib/{multiarch}", f"/usr/lib/{multiarch}", "/dev/null", "/dev/urandom"]
    interpreter = Path(_interpreter())
    libraries_of_python = sysconfig.get_config_var("LIBDIR") or ""
    readable = os.access(libraries_of_python, os.R_OK | os.X_OK)
    shared = sorted(Path(libraries_of_python).glob("libpython3*")) if readable else []
    own = [interpreter, interpreter.resolve(), *shared]
    packages, path = _packages(libraries)
    paths = [*map(str, entries), *system, *map(str, own), *packages]
    return [p for p in dict.fromkeys(paths) if os.path.exists(p)], path


def _packages(libraries: Sequence[str]) -> tuple[list[str], list[str]]:
    found, path = [], []
    for library in dict.fromkeys(name.split(".")[0] for name in libraries):
        spec = find_spec(library)
        if spec is None or spec.origin is None:
            raise BenchError(f"the library {library} is not installed; install it and try again")
        site = Path(spec.origin).parent.parent
        path.append(str(site))
        found += [str(site / name) for name in PACKAGES.get(library, (library,))]
    return found, list(dict.fromkeys(path))


def _bubblewrap(program: str | None, readable: Sequence[str]) -> list[str]:
    """The command that gives the zygote its own view of the machine, once for all its children."""
    if program is None:
        return []
    seen = [p for p in readable if not p.startswith("/dev/")]
    folders = sorted({str(parent) for p in seen for parent in Path(p).parents} - {"/", *seen})
    binds = [word for folder in folders for word in ("--perms", "0755", "--dir", folder)]
    binds += [word for p in seen for word in ("--ro-bind", p, p)]
    root = ["--cap-drop", "ALL"]
    if os.getuid() == 0:  # to become an unprivileged user itself, once its libraries are loaded
        root += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_KILL"]
    namespaces = "--unshare-pid --unshare-net --unshare-ipc --unshare-uts --unshare-cgroup-try".split()
    view = ["--size", str(16 << 20), "--tmpfs", "/tmp"]  # first: the interpreter may lie below it
    view += [*binds, "--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--remount-ro", "/"]
    return [program, *namespaces, "--die-with-parent", "--new-session", *root, *view, "--chdir", "/"]


@dataclass(frozen=True)
class Isolation:
    """What the self-test found. `open_doors` names what the probe could still do."""

    level: int
    line: str
    open_doors: tuple[str, ...]


@contextlib.contextmanager
def _as_our_fault() -> Iterator[None]:
    """What the system refuses the judge (descriptors, memory, processes) is no fault of the work."""
    try:
        yield
    except OSError as error:
        raise BenchError(f"the bench cannot be used: {error}") from error


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
        self._notes = [] if self._bubblewrap else ["bwrap: not used" if not bubblewrap else "bwrap: not installed"]
        self._direct = sys.platform != "linux" if direct is None else direct
        self._servers: dict[tuple[str, ...], _Server] = {}
        self._isolation: dict[tuple[str, ...], Isolation] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._starter = ThreadPoolExecutor(1)  # a server ends with the thread that started it

    def start(self, libraries: Sequence[str]) -> Isolation:
        """Start the server for these libraries and test it; at once if it is up already.

        Raises:
            BenchError: no server can be started.
        """
        key = tuple(libraries)
        with self._lock:
            if key not in self._isolation:
                self._begin(key)
            return self._isolation[key]

    def _begin(self, key: tuple[str, ...]) -> None:
        with _as_our_fault():
            self._isolation[key] = self._starter.submit(self._start, key).result()

    def _start(self, key: tuple[str, ...]) -> Isolation:
        if self._closed:
            raise BenchError("the bench is closed")
        if self._direct:
            return Isolation(0, "sandbox: level 0 (a separate process, no isolation)", ("everything",))
        _packages(key)  # what is not installed is not bubblewrap's fault
        hello: dict[str, Any] | None = None
        if self._bubblewrap is not None:
            try:
                self._servers[key] = _Server(key, self._layers, self._bubblewrap)
                hello = self._servers[key].wait()
            except BenchError as error:
                self._notes.append(str(error) if "bwrap" in str(error) else f"bwrap: {error}")
                self._bubblewrap = None
                if key in self._servers:
                    self._servers.pop(key).close()
        if hello is None:
            self._servers[key] = _Server(key, self._layers, None)
            hello = self._servers[key].wait()
        return self._self_test(key, hello)

    def _self_test(self, key: tuple[str, ...], hello: dict[str, Any]) -> Isolation:
        doors = dict(self._probe(key))
        open_doors = tuple(name for name, shut in doors.items() if not shut and name != "view")
        fences = ["bubblewrap"] if self._bubblewrap else []
        for layer in hello["layers"]:
            fences.append({"landlock": f"Landlock {hello['abi']}"}.get(layer, layer))
        level = 0 if open_doors else 3 if doors["view"] and self._bubblewrap else 2
        notes = [*hello["notes"], *self._notes, *(f"open: {door}" for door in open_doors)]
        detail = "; ".join([", ".join([*fences, hello["user"]]), *notes])
        return Isolation(level, f"sandbox: level {level} ({detail})", open_doors)

    def _probe(self, key: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
        source = (HERE / "probe.py").read_text(encoding="utf-8")
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
        _, path = _packages(key)
        config = json.dumps({"path": path, "sources": _sources()}).encode()
        command = [_interpreter(), "-I", "-S", "-B", "-c", BOOT, "-"]
        transport = PipeTransport(command, {**os.environ, **ENVIRONMENT, "PATH": os.environ.get("PATH", "")})
        transport.queue(b"%012d" % len(config) + config)
        return Session(transport)

    def open(self, libraries: Sequence[str], limits: Limits) -> Session:
        """A fresh child with these libraries.

        Raises:
            BenchError: the server is gone and cannot be started again.
        """
        key = tuple(libraries)
        self.start(key)
        server = self._servers.get(key)
        with _as_our_fault():
            try:
                return self._fork(key, limits)
            except (BenchError, KeyError):
                with self._lock:  # another thread may have started it again already
                    if server is not None and self._servers.get(key) is server:
                        self._servers.pop(key).close()
                        self._begin(key)
                return self._fork(key, limits)

    def exposes(self, path: Path, libraries: Sequence[str]) -> bool:
        """Whether a child could read `path` although every layer holds."""
        readable, _ = _readable(libraries)
        around = {str(path), *map(str, path.parents)}
        return not self._direct and not around.isdisjoint(os.path.realpath(p) for p in readable)

    @property
    def isolation(self) -> Isolation:
        """The weakest of the servers started so far."""
        return min(self._isolation.values(), key=lambda i: i.level)

    def close(self) -> None:
        self._closed = True
        for server in self._servers.values():
            server.close()
        self._servers.clear()
        self._isolation.clear()
        self._starter.shutdown()

    def __enter__(self) -> "Bench":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
