"""The bench's server: imports the libraries once, then forks one short-lived child per piece of work.

    judge ──control (stream socket)──> zygote ──fork──> child ──locks itself down──> responder
      └───────────── one stream socket per child, passed with the fork request ───────────┘

The zygote is exec'ed, so no byte of the judge's memory was ever in it. It obeys two commands, `fork` and
`end`, runs no foreign code, stays single-threaded, and is the reaper of everything that descends from it.
It dies with the judge, and every child dies with it. A child that ends, however it ends, changes nothing
for the next one: each is a fresh fork of the same untouched memory.

The process is started as `python -I -S -c BOOT` (see server.py), reads its configuration and the source of
these modules from the control socket, and never opens a file of dlx.
"""

import contextlib
import gc
import importlib
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from typing import Any

from . import apart, lockdown, own_folder, responder

with contextlib.suppress(ImportError):  # Windows has none, and no zygote
    import resource

CONTROL = 3


def read_exactly(fd: int, count: int) -> bytes:
    """`count` bytes from `fd`, or none if it was closed before."""
    parts = []
    while count:
        part = os.read(fd, min(count, 1 << 20))
        if not part:
            return b""
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def write_all(fd: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def preload(libraries: list[str], announce: Callable[[str | None], None]) -> None:
    """Import the libraries and touch what every answer touches, so that children find it warm. Each is
    announced before: the judge can name the one that takes this process down."""
    import ast  # noqa: F401
    import collections  # noqa: F401
    import dataclasses  # noqa: F401
    import functools  # noqa: F401
    import itertools  # noqa: F401
    import random  # noqa: F401
    import statistics  # noqa: F401
    import typing  # noqa: F401

    for library in libraries:
        announce(library)
        importlib.import_module(library)
    announce(None)
    _warm_numpy()
    if "torch" in sys.modules:  # some other library may have imported it
        _warm_torch(optimisers="torch.optim" in libraries)
    gc.collect()
    gc.freeze()
    if "torch" in sys.modules:
        collapse()


def _warm_numpy() -> None:
    import numpy as np

    np.random.default_rng(0).normal(size=3)
    np.lib.stride_tricks.sliding_window_view(np.zeros((3, 3)), (2, 2)).max()
    np.einsum("ij,jk->ik", np.eye(2), np.eye(2)) @ np.eye(2)


def _warm_torch(optimisers: bool) -> None:
    import torch

    torch.set_num_threads(1)  # a pool of threads does not survive a fork
    with torch.no_grad():
        layer = torch.nn.Conv2d(1, 2, 3)
        torch.nn.functional.max_pool2d(torch.relu(layer(torch.zeros(1, 1, 8, 8))), 2).sum()
        torch.nn.Linear(2, 2)(torch.zeros(1, 2))
    if optimisers:
        parameter = torch.zeros(1, requires_grad=True)
        torch.optim.Adam([parameter])  # imports torch._dynamo, which a locked-down child cannot


def collapse() -> None:
    """Gather this process's memory in large pages, where the kernel can (Linux 6.1): a fork copies one
    entry per page, and a child that touches few pages takes few faults."""
    import ctypes

    libc, size, collapse_now = ctypes.CDLL(None), 2 << 20, 25
    with contextlib.suppress(OSError), open("/proc/self/maps") as maps:
        for words in map(str.split, maps.read().splitlines()):
            if words[1] == "rw-p" and words[5:] in ([], ["[heap]"]):
                first, last = (int(word, 16) for word in words[0].split("-"))
                for page in range(-(-first // size) * size, last // size * size, size):
                    libc.madvise(ctypes.c_void_p(page), ctypes.c_size_t(size), collapse_now)


def child(
    channel: int,
    prepared: lockdown.Lockdown,
    limits: lockdown.Limits,
    enter: Callable[[], None],
    folder: str | None,
) -> None:
    """Become a responder: own session, two descriptors, no powers. Never returns."""
    try:
        os.setsid()
        null = os.open(os.devnull, os.O_RDWR)
        high = os.dup2(channel, 200, inheritable=False)
        for fd in (0, 1, 2):
            os.dup2(null, fd)
        low = 3
        for fd in sorted({high, prepared.ruleset or high}):
            os.closerange(low, fd)
            low = fd + 1
        os.closerange(low, 1024)
        os.dup2(high, CONTROL, inheritable=False)
        os.close(high)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGPIPE, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        os.environ.clear()
        own_folder.announce(folder)
        enter()
        lockdown.take_on(prepared, limits)
        responder.serve(lambda count: read_exactly(CONTROL, count), lambda data: write_all(CONTROL, data))
    finally:
        os._exit(0)


class Zygote:
    """The loop of the server, on an open control socket."""

    def __init__(self, control: socket.socket, config: dict[str, Any]) -> None:
        self.control = control
        self.config = config
        self.alive: dict[int, int | None] = {}  # pid -> what it was given to be counted apart
        lockdown.prctl(lockdown.PR_SET_PDEATHSIG, signal.SIGKILL)
        lockdown.prctl(lockdown.PR_SET_CHILD_SUBREAPER, 1)
        preload(config["libraries"], lambda library: self.tell({"importing": library}))
        needed = [os.__file__, *config["path"]]
        fenced = "landlock" in config["layers"] and lockdown.landlock_abi() > 0
        self.apart, notes = apart.settle(
            config["uid"],
            config["uids"] and tuple(config["uids"]),
            needed,
            config["folder"] if fenced else None,
        )
        lockdown.prctl(lockdown.PR_SET_PDEATHSIG, signal.SIGKILL)  # a change of uid resets it
        lockdown.prctl(lockdown.PR_SET_DUMPABLE, 0)
        self.prepared = lockdown.prepare(
            config["layers"], config["readable"], self.apart.threads, self.apart.folder
        )
        self.tell(
            {
                "layers": list(self.prepared.layers),
                "abi": self.prepared.abi,
                "notes": [*self.prepared.notes, *notes],
                "user": self.apart.user,
                "threads": len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self") else 1,
            }
        )

    def tell(self, message: dict[str, Any]) -> None:
        self.control.sendall(json.dumps(message).encode() + b"\n")

    def run(self) -> None:
        """Obey until the judge closes the control socket."""
        pending = b""
        while True:
            data, descriptors, _, _ = socket.recv_fds(self.control, 4096, 8)
            if not data:
                return
            pending += data
            *lines, pending = pending.split(b"\n")
            for line in lines:
                command = json.loads(line)
                if command["do"] == "fork":
                    self.fork(descriptors.pop(0), lockdown.Limits(*command["limits"]))
                else:
                    self.end(command["pid"])
            self.reap()

    def fork(self, channel: int, limits: lockdown.Limits) -> None:
        given = self.apart.next()
        pid = os.fork()
        if pid == 0:
            child(channel, self.prepared, limits, lambda: self.apart.enter(given), self.apart.folder)
        os.close(channel)
        self.alive[pid] = given
        self.tell({"pid": pid})

    def end(self, pid: int) -> None:
        if pid in self.alive:
            with contextlib.suppress(OSError):
                os.killpg(pid, signal.SIGKILL)
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)

    def reap(self) -> None:
        """Bury the dead; what is not ours by name is a stray descendant and is killed."""
        with contextlib.suppress(ChildProcessError):
            while True:
                pid, _ = os.waitpid(-1, os.WNOHANG)
                if pid == 0:
                    break
                self.apart.bury(self.alive.pop(pid, None))
        if "seccomp" not in self.prepared.layers:
            self._kill_strays()

    def _kill_strays(self) -> None:
        with contextlib.suppress(OSError), open(f"/proc/self/task/{os.getpid()}/children") as children:
            for word in children.read().split():
                if int(word) not in self.alive:
                    os.kill(int(word), signal.SIGKILL)


def main(control: socket.socket, config: dict[str, Any]) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.setswitchinterval(0.005)
    time.tzset()
    low = os.dup(control.fileno())  # where a child's sweep finds it, however many the judge had open
    control.close()
    Zygote(socket.socket(fileno=low), config).run()
