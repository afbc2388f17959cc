"""How far a long run is: the words, the line now and then, the bar on a terminal."""

import os
import subprocess
import sys

import pytest
from rich.progress import Progress

from dlx.cli.shared.progress_bar import line_of, pace_of

FR, EN = "fr", "en"


@pytest.mark.parametrize(
    ("done", "total", "seconds", "fr", "en"),
    [
        (1, 10, 1.0, "Notés : 1/10", "Graded: 1/10"),
        (
            *(11, 101, 0.1),
            "Notés : 11/101, 10 par seconde, encore 0:00:09",
            "Graded: 11/101, 10 per second, 0:00:09 left",
        ),
        (
            *(10, 100, 1.0),
            "Notés : 10/100, 60 par minute, encore 0:01:30",
            "Graded: 10/100, 60 per minute, 0:01:30 left",
        ),
        (
            *(2, 10_000, 2.0),
            "Notés : 2/10000, 30 par minute, encore 5:33:16",
            "Graded: 2/10000, 30 per minute, 5:33:16 left",
        ),
    ],
)
def test_words(done: int, total: int, seconds: float, fr: str, en: str) -> None:
    now = 0.0
    progress = Progress(get_time=lambda: now, disable=True)
    progress.add_task("", total=total)
    (task,) = progress.tasks
    for _ in range(done):
        now += seconds
        progress.advance(task.id)
    for language, line in ((FR, fr), (EN, en)):
        progress.update(task.id, pace=pace_of(task.speed, language))
        assert line_of(task, language) == line


TICKS = """
from dlx.cli.shared import progress_bar
from dlx.cli.terminal.console import Console
progress_bar.EVERY = 0.0
with progress_bar.progress(Console("{language}"), {total}) as tick:
    for _ in range({total}):
        tick()
"""


def test_lines_where_nobody_looks() -> None:
    code = TICKS.format(language="fr", total=6)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 5
    assert lines[0] == "Notés : 1/6", "no pace is known yet"
    assert lines[-1].startswith("Notés : 5/6, ")
    assert lines[-1].endswith("encore 0:00:01")
    code = TICKS.format(language="fr", total=5)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
def test_a_bar_on_a_terminal() -> None:
    ours, theirs = os.openpty()
    code = TICKS.format(language="en", total=8)
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    process = subprocess.Popen([sys.executable, "-c", code], stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    try:
        while data := os.read(ours, 4096):
            shown += data
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    assert process.wait() == 0
    assert b"Graded" in shown
    assert b"8/8" in shown
    assert b" per second" in shown
    assert b"0:00:00" in shown
