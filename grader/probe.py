"""The self-test's work: tries what a locked-down process must not be able to do.

It is loaded in the bench like any student's file, at every start; each function returns True if the door
was shut. The level of the sandbox is what this file could not do, never what was configured.
"""

import os
import socket


def _shut(action):  # type: ignore[no-untyped-def]
    try:
        action()
    except (OSError, MemoryError):
        return True
    return False


def _read(path):  # type: ignore[no-untyped-def]
    with open(path, "rb") as file:
        file.read(1)


def reading(path, judge):  # type: ignore[no-untyped-def]
    doors = (path, f"/proc/{judge}/environ", f"/proc/{judge}/mem", f"/proc/{judge}/maps")
    return all(_shut(lambda door=door: _read(door)) for door in doors)


def hidden(path):  # type: ignore[no-untyped-def]
    return not os.path.exists(path)


def network(port):  # type: ignore[no-untyped-def]
    return _shut(lambda: socket.create_connection(("127.0.0.1", port), 0.5))


def _fork():  # type: ignore[no-untyped-def]
    if os.fork() == 0:
        os._exit(0)


def processes():  # type: ignore[no-untyped-def]
    return _shut(_fork) and _shut(lambda: os.execv("/bin/true", ["true"]))


def signals(judge):  # type: ignore[no-untyped-def]
    return _shut(lambda: os.kill(judge, 0)) and _shut(lambda: os.kill(-1, 0))


def writing(folders):  # type: ignore[no-untyped-def]
    def write(folder):  # type: ignore[no-untyped-def]
        path = os.path.join(folder, f".dlx_probe_{os.getpid()}")
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
        os.unlink(path)

    return all(_shut(lambda folder=folder: write(folder)) for folder in folders)


def memory(count):  # type: ignore[no-untyped-def]
    return _shut(lambda: bytearray(count))
