"""How far a long run is: rich's bar with pace and time left on a terminal, else a line now and then."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from ...exercises import Text
from ..terminal import Console

if TYPE_CHECKING:
    from rich.progress import Task

MANY = 5  # more submissions than this, and progress is shown
EVERY = 10.0  # seconds between two lines
WINDOW = 600.0  # the last seconds, of which the pace is that


@contextmanager
def progress(console: Console, total: int) -> Iterator[Callable[[], None]]:
    """To be called at each of `total` works; on stderr.

    Args:
        console: gives the language.
        total: how many there are; up to MANY, nothing is shown.

    Yields:
        The function to call: it moves a bar on a terminal, and elsewhere prints a line every EVERY seconds.
    """
    if total <= MANY:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    label = Text(fr="Notés", en="Graded")[console.language]
    pace = TextColumn("{task.fields[pace]}")
    with Progress(
        *(TextColumn(label), BarColumn(), MofNCompleteColumn(), pace, TimeRemainingColumn()),
        console=console.terminal(sys.stderr),
        refresh_per_second=5,
        speed_estimate_period=WINDOW,
        disable=not sys.stderr.isatty(),
    ) as progress:
        progress.add_task(label, total=total, pace="")
        (task,) = progress.tasks
        last = time.monotonic()

        def tick() -> None:
            nonlocal last
            progress.advance(task.id)
            progress.update(task.id, pace=pace_of(task.speed, console.language))
            if progress.disable and not task.finished and time.monotonic() - last >= EVERY:
                last = time.monotonic()
                print(line_of(task, console.language), file=sys.stderr)

        yield tick


def pace_of(speed: float | None, language: str) -> str:
    """How many in a second, or in a minute; nothing where it is not known."""
    if not speed:
        return ""
    if speed < 2:
        return Text(fr=f"{60 * speed:.0f} par minute", en=f"{60 * speed:.0f} per minute")[language]
    return Text(fr=f"{speed:.0f} par seconde", en=f"{speed:.0f} per second")[language]


def line_of(task: "Task", language: str) -> str:
    """What the bar would show."""
    label = Text(fr="Notés :", en="Graded:")
    words = [f"{label[language]} {task.completed:.0f}/{task.total:.0f}", task.fields["pace"]]
    if task.time_remaining is not None:
        left = timedelta(seconds=task.time_remaining)
        words.append(Text(fr=f"encore {left}", en=f"{left} left")[language])
    return ", ".join(filter(None, words))
