"""Single keys at a terminal, without Enter, on every system: none of their modules is imported elsewhere."""

import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

EVERY = 0.1  # seconds between two looks at whether to stop
KEY = re.compile(r"\x1b\[[0-9;]*[A-Za-z~]|\x1bO[A-Z]|.", re.DOTALL)  # an arrow is several characters
RIGHT, LEFT = "right", "left"

if sys.platform == "win32":
    ARROWS = {"M": RIGHT, "K": LEFT}

    @contextmanager
    def key_by_key() -> Iterator[Callable[[], None]]:
        """While it lasts, keys come at once and are not shown.

        Yields:
            What makes it so again after the process was stopped.
        """
        yield lambda: None  # msvcrt always does so

    def typed(stop: threading.Event) -> Iterator[str]:
        """The keys, one by one, until `stop` is set or the terminal is gone.

        Yields:
            A character, or the name of an arrow.
        """
        import msvcrt

        while not stop.wait(EVERY / 5):
            while msvcrt.kbhit():
                key = msvcrt.getwch()
                yield ARROWS.get(msvcrt.getwch(), "") if key in "\x00\xe0" else key

else:
    import codecs
    import os
    import select
    import termios
    import tty

    ARROWS = {"\x1b[C": RIGHT, "\x1bOC": RIGHT, "\x1b[D": LEFT, "\x1bOD": LEFT}

    @contextmanager
    def key_by_key() -> Iterator[Callable[[], None]]:
        """While it lasts, keys come at once and are not shown.

        Yields:
            What makes it so again after the process was stopped.
        """
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        tty.setcbreak(terminal, termios.TCSANOW)
        try:
            yield lambda: tty.setcbreak(terminal, termios.TCSANOW)
        finally:
            with suppress(termios.error):  # it may be gone
                termios.tcsetattr(terminal, termios.TCSANOW, before)

    def typed(stop: threading.Event) -> Iterator[str]:
        """The keys, one by one, until `stop` is set or the terminal is gone.

        Yields:
            A character, or the name of an arrow.
        """
        terminal, decoder = sys.stdin.fileno(), codecs.getincrementaldecoder("utf-8")("ignore")
        while not stop.is_set():
            if not select.select([terminal], [], [], EVERY)[0]:
                continue
            try:
                data = os.read(terminal, 1024)
            except OSError:
                return
            if not data:
                return
            for key in KEY.findall(decoder.decode(data)):
                yield ARROWS.get(key, key)
