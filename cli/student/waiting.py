"""That dlx is at work, and for how long, on one line of the terminal that is gone afterwards."""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from ...exercises import Text
from ..terminal import Console, width_of

QUIET = 2.0  # seconds in which nothing is said
EVERY = 1.0
BUSY = 1.2  # times as much work as processors


@contextmanager
def waiting(console: Console) -> Iterator[None]:
    """Show the seconds that pass, on a terminal only, and leave nothing of it behind.

    Args:
        console: gives the language.

    Yields:
        Nothing; it is shown until the block ends.
    """
    width = width_of(sys.stderr)
    if width is None:
        yield
        return
    done = threading.Event()
    shower = threading.Thread(target=_show, args=(console, done, width), daemon=True)
    shower.start()
    try:
        yield
    finally:
        done.set()
        shower.join()


def _show(console: Console, done: threading.Event, width: int) -> None:
    start, shown = time.monotonic(), 0
    wait = QUIET
    while not done.wait(wait):
        line = words(time.monotonic() - start)[console.language][: width - 1]
        sys.stderr.write("\r" + line.ljust(shown))
        sys.stderr.flush()
        shown, wait = len(line), EVERY
    if shown:
        sys.stderr.write("\r" + " " * shown + "\r")
        sys.stderr.flush()


def words(seconds: float) -> Text:
    """What the line says after so many seconds.

    Returns:
        Also why it takes longer than usual, where others keep the processors busy.
    """
    from ...grader.judging import patience

    fr, en = f"Vérification… {seconds:.0f} s", f"Checking… {seconds:.0f} s"
    if patience() > BUSY:
        fr += " (la machine est occupée : dlx laisse plus de temps)"
        en += " (the machine is busy: dlx allows more time)"
    return Text(fr=fr, en=en)
