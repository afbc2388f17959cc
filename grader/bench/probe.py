"""The self-test's work: tries what a locked-down process must not be able to do.

It is loaded in the bench like any student's file, at every start; each function returns True if the door
was shut. The level of the sandbox is what this file could not do, never what was configured.
"""

import os
import socket
from collections.abc import Callable, Iterable
from functools import partial


def _shut(action: Callable[[], object]) -> bool:
    try:
        action()
    except (OSError, MemoryError):
        return True
    return False


def _read(path: str) -> None:
    with open(path, "rb") as file:
        file.read(1)


def reading(path: str, judge: int) -> bool:
    doors = (path, f"/proc/{judge}/environ", f"/proc/{judge}/mem", f"/proc/{judge}/maps")
    return all(_shut(partial(_read, door)) for door in doors)


def hidden(path: str) -> bool:
    return not os.path.exists(path)


def network(port: int) -> bool:
    return _shut(lambda: socket.create_connection(("127.0.0.1", port), 0.5))


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def processes() -> bool:
    return _shut(_fork) and _shut(lambda: os.execv("/bin/true", ["true"]))


def signals(judge: int) -> bool:
    return _shut(lambda: os.kill(judge, 0)) and _shut(lambda: os.kill(-1, 0))


def _write(folder: str) -> None:
    path = os.path.join(folder, f".dlx_probe_{os.getpid()}")
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    os.unlink(path)


def writing(folders: Iterable[str]) -> bool:
    return all(_shut(partial(_write, folder)) for folder in folders)


def memory(count: int) -> bool:
    return _shut(lambda: bytearray(count))
