"""Bytes to and from one child, with a deadline, whatever the platform offers.

Writing and reading are interleaved, so that requests may be sent ahead of replies without a deadlock.
"""

import contextlib
import queue
import select
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

CHUNK = 1 << 15  # small enough not to cost a mapping each time


class Ended(Exception):
    """The other side is gone."""


class Transport(Protocol):
    """What a session needs of its child."""

    def queue(self, data: bytes) -> None:
        """Send `data` now or while reading."""

    def read(self, count: int, deadline: float) -> bytes:
        """Exactly `count` bytes.

        Raises:
            TimeoutError: not before the deadline (monotonic seconds).
            Ended: the other side closed.
        """

    def close(self) -> None:
        """Kill the child; may be called twice."""


class SocketTransport:
    """A stream socket to a child of the zygote."""

    def __init__(self, sock: socket.socket, end: Callable[[], None]) -> None:
        sock.setblocking(False)
        self._sock, self._end, self._open = sock, end, True
        self._incoming, self._outgoing = bytearray(), bytearray()
        self._poll = select.poll()
        self._poll.register(sock, select.POLLIN)

    def queue(self, data: bytes) -> None:
        self._outgoing += data
        self._flush()

    def _flush(self) -> None:
        with contextlib.suppress(BlockingIOError):
            try:
                while self._outgoing:
                    del self._outgoing[: self._sock.send(self._outgoing)]
            except (BrokenPipeError, ConnectionResetError):
                self._outgoing.clear()
        wanted = select.POLLIN | (select.POLLOUT if self._outgoing else 0)
        self._poll.modify(self._sock, wanted)

    def read(self, count: int, deadline: float) -> bytes:
        while len(self._incoming) < count:
            self._fill(deadline)
        with memoryview(self._incoming) as whole, whole[:count] as part:
            data = bytes(part)
        del self._incoming[:count]
        return data

    def _fill(self, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        for _, event in self._poll.poll(left * 1000):
            if event & select.POLLOUT:
                self._flush()
            if event & (select.POLLIN | select.POLLHUP | select.POLLERR):
                try:
                    data = self._sock.recv(CHUNK)
                except BlockingIOError:
                    continue
                except ConnectionResetError as error:
                    raise Ended from error
                if not data:
                    raise Ended
                self._incoming += data

    def close(self) -> None:
        if self._open:
            self._open = False
            self._sock.close()
            self._end()


class PipeTransport:
    """A fresh interpreter behind two pipes, with a thread for each direction."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
        )
        self._incoming = bytearray()
        self._arriving: queue.Queue[bytes] = queue.Queue(maxsize=64)
        self._leaving: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        for work in (self._write_queued, self._listen):
            threading.Thread(target=work, daemon=True).start()

    def _write_queued(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            while data := self._leaving.get():
                self._process.stdin.write(data)
                self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with contextlib.suppress(OSError, ValueError):
            while data := self._process.stdout.read1(1 << 16):  # type: ignore[attr-defined]
                self._arriving.put(data)
        self._arriving.put(b"")

    def queue(self, data: bytes) -> None:
        self._leaving.put(data)

    def read(self, count: int, deadline: float) -> bytes:
        while len(self._incoming) < count:
            try:
                data = self._arriving.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise TimeoutError from None
            if not data:
                self._arriving.put(b"")
                raise Ended
            self._incoming += data
        data = bytes(self._incoming[:count])
        del self._incoming[:count]
        return data

    def close(self) -> None:
        self._leaving.put(b"")
        self._process.kill()
        self._process.wait()
