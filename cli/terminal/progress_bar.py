"""How far a long run is: a bar with its pace and the time left on a terminal, else a line now and then."""

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ...exercises import Text
from .console import Console

MANY = 5  # more submissions than this, and progress is shown
EVERY = 10.0  # seconds between two lines
WINDOW = 100  # the last ticks, of which the pace is that


@contextmanager
def ticking(console: Console, total: int) -> Iterator[Callable[[], None]]:
    """To be called at each of `total` works; on stderr.

    Args:
        console: gives the language.
        total: how many there are; up to MANY, nothing is shown.

    Yields:
        The function to call: it moves a bar on a terminal, and elsewhere prints a line every EVERY seconds.
    """
    if total <= MANY:
        yield lambda: None
    elif sys.stderr.isatty():
        with _bar(console, total) as tick:
            yield tick
    else:
        yield _lines(console, total)


class Pace:
    """How fast it goes, from the moments of the last ticks."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.done, self.total, self._clock = 0, total, clock
        self._at: deque[float] = deque([clock()], maxlen=WINDOW)

    def tick(self) -> None:
        self.done += 1
        self._at.append(self._clock())

    def words(self, language: str) -> str:
        """Rate and time left, once two works are done."""
        passed = self._at[-1] - self._at[0]
        if self.done < 2 or passed <= 0:
            return ""
        rate = (len(self._at) - 1) / passed
        pace = Text(fr=f"{rate:.0f} par seconde", en=f"{rate:.0f} per second")
        if rate < 2:
            pace = Text(fr=f"{60 * rate:.0f} par minute", en=f"{60 * rate:.0f} per minute")
        left = _duration((self.total - self.done) / rate)
        rest = Text(fr=f"encore {left}", en=f"{left} left")
        return f"{pace[language]}, {rest[language]}"


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"


@contextmanager
def _bar(console: Console, total: int) -> Iterator[Callable[[], None]]:
    from rich.console import Console as Terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    label = Text(fr="Notés", en="Graded")[console.language]
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[pace]}"))
    pace = Pace(total)
    terminal = Terminal(file=sys.stderr, highlight=False, emoji=False)
    with Progress(*columns, console=terminal, refresh_per_second=5) as progress:
        task = progress.add_task(label, total=total, pace="")

        def tick() -> None:
            pace.tick()
            progress.update(task, advance=1, pace=pace.words(console.language))

        yield tick


def _lines(console: Console, total: int) -> Callable[[], None]:
    pace, last = Pace(total), [time.monotonic()]
    label = Text(fr="Notés :", en="Graded:")[console.language]

    def tick() -> None:
        pace.tick()
        if time.monotonic() - last[0] >= EVERY and pace.done < total:
            last[0] = time.monotonic()
            words = filter(None, (f"{label} {pace.done}/{total}", pace.words(console.language)))
            print(", ".join(words), file=sys.stderr)

    return tick


def exit_code(stop: BaseException) -> int:
    """The code of a run that was stopped from outside.

    Returns:
        That of a SystemExit if it is a number, else 130, as after Ctrl-C.
    """
    return stop.code if isinstance(stop, SystemExit) and isinstance(stop.code, int) else 130
