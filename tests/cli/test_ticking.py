"""How far a long run is: the words, the line now and then, the bar on a terminal."""

import os
import subprocess
import sys

import pytest

from dlx.cli.terminal.progress_bar import Pace

FR, EN = "fr", "en"


def pace(done: int, total: int, seconds: float) -> Pace:
    moments = iter([seconds * n for n in range(done + 1)])
    found = Pace(total, clock=lambda: next(moments))
    for _ in range(done):
        found.tick()
    return found


@pytest.mark.parametrize(
    ("done", "total", "seconds", "fr", "en"),
    [
        (1, 10, 1.0, "", ""),
        (10, 100, 0.1, "10 par seconde, encore 9 s", "10 per second, 9 s left"),
        (10, 100, 1.0, "60 par minute, encore 1 min 30 s", "60 per minute, 1 min 30 s left"),
        (2, 10_000, 2.0, "30 par minute, encore 5 h 33 min", "30 per minute, 5 h 33 min left"),
        (500, 500, 0.5, "2 par seconde, encore 0 s", "2 per second, 0 s left"),
    ],
)
def test_words(done: int, total: int, seconds: float, fr: str, en: str) -> None:
    found = pace(done, total, seconds)
    assert (found.words(FR), found.words(EN)) == (fr, en)


TICKS = """
from dlx.cli.terminal import progress_bar as ticking
from dlx.cli.terminal.console import Console
ticking.EVERY = 0.0
with ticking.ticking(Console("{language}"), {total}) as tick:
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
    assert lines[-1].endswith("encore 0 s")
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
    assert b" per second, 0 s left" in shown
