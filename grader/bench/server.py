"""Start a zygote and talk to it: what it may read, the fence around it, how a child is asked for.

The judge's memory never reaches it: it is exec'ed, gets a small fixed environment, and is sent the source of
the few modules that it runs, so that it has no reason to read any file of dlx.
"""

import contextlib
import json
import os
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from . import own_folder
from .apart import uids_to_give
from .libraries import SITES, closure, complete, unimportable
from .lockdown import Limits
from .session import BenchError, Session
from .transport import SocketTransport

GRADER = Path(__file__).parent.parent
# what a child runs of dlx, by room and in this order: each is there before another one imports it
SHIPPED = (
    "bench.wire",
    "bench.syscalls",
    "bench.own_folder",
    "bench.lockdown",
    "bench.apart",
    "source.cells",
    "bench.draws",
    "bench.elsewhere",
    "bench.made",
    "bench.objects",
    "bench.responder",
    "bench.zygote",
)
STDLIB = Path(os.__file__).parent
OWN = "own"  # the folder in which each child mounts one of its own
UNPRIVILEGED_UID = 65534
START_SECONDS = 60.0
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OMP_WAIT_POLICY": "passive",
    "PYTHONHASHSEED": "0",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent",
    **own_folder.VARIABLES,
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
        part = read.read(n - len(parts))
        if not part:
            raise SystemExit
        parts += part
    return parts
config = json.loads(exactly(int(exactly(12))))
sys.path += config["path"]
for name in ("dlx", "dlx.grader", "dlx.grader.source", "dlx.grader.bench"):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = []
for name, source in config["sources"].items():
    room, _, short = ("dlx.grader." + name).rpartition(".")
    module = sys.modules[room + "." + short] = types.ModuleType(room + "." + short)
    module.__package__ = room
    setattr(sys.modules[room], short, module)
    exec(compile(source, "<dlx " + name + ">", "exec"), vars(module))
if sys.argv[1] == "-":
    out = sys.__stdout__.buffer
    sys.modules["dlx.grader.bench.responder"].serve(exactly, lambda data: (out.write(data), out.flush()))
else:
    read.close()
    sys.modules["dlx.grader.bench.zygote"].main(control, config)
"""


class Server:
    """A running zygote for one set of libraries."""

    def __init__(self, libraries: Sequence[str], layers: Sequence[str], bubblewrap: str | None) -> None:
        libraries = complete(libraries)
        ours, theirs = socket.socketpair()
        readable, path = readable_paths(libraries)
        command = [*bubblewrap_command(bubblewrap, readable), interpreter(), "-I", "-S", "-B", "-c", BOOT]
        errors = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the server)
        # libraries want a folder of their own at import; bubblewrap brings one
        self._scratch = None if bubblewrap else tempfile.TemporaryDirectory(prefix="dlx-bench-")
        scratch = self._scratch.name if self._scratch else "/tmp"
        if self._scratch:
            Path(scratch, OWN, own_folder.PLACE).mkdir(parents=True)
            Path(scratch).chmod(0o711)  # for a child is another user
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
            "uids": _uids() if os.getuid() == 0 else None,
            "sources": sources(),
            "folder": str(Path(scratch if self._scratch else "/", OWN)),
        }
        data = json.dumps(config).encode()
        try:
            self._control.settimeout(START_SECONDS)
            self._control.sendall(b"%012d" % len(data) + data)
        except OSError as error:
            raise BenchError(self._failure()) from error

    def wait(self) -> dict[str, Any]:
        """What the zygote says of itself when it has imported its libraries.

        Raises:
            LibraryError: one of them cannot be imported.
            BenchError: the zygote ended otherwise.
        """
        message: dict[str, Any] = {}
        while "layers" not in message:
            library = message.get("importing")
            try:
                message = self._hear()
            except BenchError as error:
                if library is None:
                    raise
                raise unimportable(library, str(error)) from error
        return message

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
                pid = self._pid()
        except OSError as error:
            ours.close()
            raise BenchError(f"the bench's server is gone: {self._failure()}") from error
        except BaseException:  # also of Ctrl-C: without its other end, a child that waits for work ends
            ours.close()
            raise
        return Session(SocketTransport(ours, lambda: self._end(pid)))

    def _pid(self) -> int:
        """The child that was asked for. Its answer is always awaited: the next would be given it."""
        try:
            return int(self._hear()["pid"])
        except KeyboardInterrupt:
            self._hear()
            raise

    def _end(self, pid: int) -> None:
        with self._lock, contextlib.suppress(OSError):
            self._control.sendall(json.dumps({"do": "end", "pid": pid}).encode() + b"\n")

    def close(self) -> None:
        self._control.close()
        self._process.kill()
        self._process.wait()
        self._errors.close()
        if self._scratch is not None:
            self._scratch.cleanup()


def _uids() -> tuple[int, int] | None:
    """The uids that children may be given: the zygote may see neither these files nor the names."""
    import pwd

    try:
        maps = [Path(f"/proc/self/{kind}_map").read_text(encoding="ascii") for kind in ("uid", "gid")]
    except OSError:
        return None
    return uids_to_give(maps, [user.pw_uid for user in pwd.getpwall()])


def interpreter() -> str:
    return getattr(sys, "_base_executable", None) or sys.executable


def sources() -> dict[str, str]:
    """The text of each module that a child runs, by its name below dlx.grader."""
    return {
        name: (GRADER / name.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")
        for name in SHIPPED
    }


def readable_paths(libraries: Sequence[str]) -> tuple[list[str], list[str]]:
    """(what a child may read, what its import path needs): the standard library without its
    site-packages, the system's shared libraries, and what the named libraries consist of."""
    entries = [p for p in STDLIB.iterdir() if p.name not in SITES]
    system = ["/lib64", "/usr/lib64", "/etc/ld.so.cache", "/usr/share/zoneinfo", "/etc/localtime"]
    multiarch = sysconfig.get_config_var("MULTIARCH") or f"{os.uname().machine}-linux-gnu"
    system += [f"/lib/{multiarch}", f"/usr/lib/{multiarch}", "/dev/null", "/dev/urandom"]
    program = Path(interpreter())
    libraries_of_python = sysconfig.get_config_var("LIBDIR") or ""
    readable = os.access(libraries_of_python, os.R_OK | os.X_OK)
    shared = sorted(Path(libraries_of_python).glob("libpython3*")) if readable else []
    own = [program, program.resolve(), *shared]
    needed = closure(complete(libraries))
    paths = [*map(str, entries), *system, *map(str, own), *needed.readable]
    return [p for p in dict.fromkeys(paths) if os.path.exists(p)], list(needed.path)


def bubblewrap_command(program: str | None, readable: Sequence[str]) -> list[str]:
    """The command that gives the zygote its own view of the machine, once for all its children."""
    if program is None:
        return []
    seen = [p for p in readable if not p.startswith("/dev/") and Path(p).parent != STDLIB]
    folders = {str(parent) for p in (*seen, str(STDLIB)) for parent in Path(p).parents} - {"/", *seen}
    sites = [str(STDLIB / name) for name in SITES if (STDLIB / name).is_dir()]
    # one mount for the standard library and one over its site-packages: hundreds would take 100 ms
    library = ["--ro-bind", str(STDLIB), str(STDLIB)]
    library += [word for site in sites for word in ("--size", str(1 << 20), "--tmpfs", site)]
    outer = [f for f in sorted(folders) if not Path(f).is_relative_to(STDLIB)]
    inner = [f for f in sorted(folders) if f not in outer and f != str(STDLIB) and f not in sites]
    view = ["--size", str(16 << 20), "--tmpfs", "/tmp"]  # first: the interpreter may lie below it
    view += [word for folder in outer for word in ("--perms", "0755", "--dir", folder)]
    view += library
    view += [word for folder in inner for word in ("--perms", "0755", "--dir", folder)]
    view += [word for p in seen for word in ("--ro-bind", p, p)]
    view += ["--proc", "/proc", "--dev", "/dev"]
    view += [word for place in (f"/{OWN}", f"/{OWN}/{own_folder.PLACE}") for word in ("--dir", place)]
    view += [word for place in ("/dev", *sites, "/") for word in ("--remount-ro", place)]
    root = ["--cap-drop", "ALL"]
    if os.getuid() == 0:  # to become an unprivileged user itself, once its libraries are loaded
        root += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_KILL"]
    namespaces = "--unshare-pid --unshare-net --unshare-ipc --unshare-uts --unshare-cgroup-try".split()
    return [program, *namespaces, "--die-with-parent", "--new-session", *root, *view, "--chdir", "/"]
