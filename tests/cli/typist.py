"""Somebody at a terminal: real keys into a pseudo-terminal, and what its screen has shown."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

# Whoever runs the tests may ignore the end of terminals (nohup); somebody at a terminal does not.
MAIN = "import signal; signal.signal(signal.SIGHUP, signal.SIG_DFL); from dlx.cli.main import main; main()"
PATIENCE = 60  # seconds until a test is given up


class Typist:
    """Types into a command and reads what it shows."""

    def __init__(self, process: "subprocess.Popen[bytes]", screen: int) -> None:
        self.process, self.screen = process, screen
        self.shown = ""

    @property
    def page(self) -> list[str]:
        """The lines that a command which draws pages has drawn last, read to the end of the page."""
        self.wait("\x1b[J", self.shown.rfind("\x1b[H"))
        drawn = self.shown.rpartition("\x1b[H")[2].partition("\x1b[J")[0]
        return re.sub(r"\x1b\[[0-9;]*[mK]", "", drawn).split("\n")

    def resize(self, columns: int, lines: int) -> None:
        """Make the terminal another size."""
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def type(self, keys: str, until: str) -> str:
        """Type, and wait until something new is shown; what was shown since."""
        start = len(self.shown)
        os.write(self.screen, keys.encode())
        return self.wait(until, start)

    def wait(self, until: str, start: int = 0) -> str:
        end = time.monotonic() + PATIENCE
        while until not in self.shown[start:]:
            assert time.monotonic() < end, f"{until!r} never came: {self.shown[start:]!r}"
            if not self._more():
                assert until in self.shown[start:], f"{until!r} never came: {self.shown[start:]!r}"
        return self.shown[start:]

    def rest(self) -> int:
        """Read all that is still shown; the exit code."""
        end = time.monotonic() + PATIENCE
        while self._more():
            assert time.monotonic() < end, f"it does not end: {self.shown[-500:]!r}"
        return self.process.wait(PATIENCE)

    def _more(self) -> bool:
        ready, _, _ = select.select([self.screen], [], [], 1)
        if not ready:
            return self.process.poll() is None
        try:
            found = os.read(self.screen, 65536)
        except OSError:  # the other end is closed
            return False
        self.shown += found.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(found)


@contextmanager
def typing(
    arguments: Sequence[str],
    folder: Path,
    columns: int = 80,
    program: str = MAIN,
    lines: int = 24,
    **settings: str,
) -> Iterator[Typist]:
    """A command of dlx, or another program, on a terminal of this size, with somebody before it."""
    screen, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    unset = {"COLUMNS": "", "LINES": ""}  # the terminal itself says how large it is
    environment = {**os.environ, **unset, "LC_ALL": "C.UTF-8", "TERM": "xterm", **settings}
    environment = {name: value for name, value in environment.items() if value}
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        cwd=folder,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(terminal)
    try:
        yield Typist(process, screen)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.wait()
        os.close(screen)
