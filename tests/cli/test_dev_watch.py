"""`dlx dev verify --watch`: each save is certified, a broken file is a sentence, Ctrl-C is the end."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from dlx.grader.authoring import write_exercise

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")
RUN = """
import dlx.exercises.catalogue
dlx.exercises.catalogue.HERE = {course!r}
from dlx.cli.main import main
main()
"""
WAITING = "Waiting for the next save; Ctrl-C to end."


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path / "solutions"))
    monkeypatch.setenv("DLX_CACHE", str(tmp_path / "cache"))
    (tmp_path / "exercises").mkdir()
    for name in ("part1/first", "part1/second"):
        write_exercise(name, tmp_path / "exercises", tmp_path / "solutions")
    return tmp_path


class Watching:
    """The command, and what it says on both streams, line by line."""

    def __init__(self, root: Path, *names: str, before: str = "") -> None:
        code = before + RUN.format(course=str(root / "exercises"))
        arguments = [sys.executable, "-u", "-c", code, "dev", "verify", "--watch", "--lang", "en", *names]
        self.process = subprocess.Popen(
            arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=root, env=os.environ
        )
        self._lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line.rstrip("\n"))
        self._lines.put(None)

    def round(self) -> list[str]:
        """What it says until it waits."""
        said: list[str] = []
        while (line := self._lines.get(timeout=300)) != WAITING:
            assert line is not None, said
            said.append(line)
        return said

    def end(self) -> list[str]:
        self.process.send_signal(signal.SIGINT)
        said = []
        while (line := self._lines.get(timeout=300)) is not None:
            said.append(line)
        return said


@pytest.fixture
def watching(root: Path) -> Iterator[Watching]:
    one = Watching(root, "part1/first")
    yield one
    one.process.kill()
    one.process.wait()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_each_save_is_certified_until_ctrl_c(root: Path, watching: Watching) -> None:
    table, key = root / "exercises/part1/first/exercise.toml", root / "solutions/part1/first/grader.toml"
    first = watching.round()
    assert first[-1].startswith("1 exercises, ") and f"{table}, line 6 still holds" in "\n".join(first)
    change(root / "exercises/part1/second/exercise.toml", "‹", "‹‹")
    assert watching.round() == [], "it is not the one that was named"
    change(table, "points = 1", "points = ")
    assert watching.round() == [
        f"{table}, line 10: this is not TOML (Invalid value). Correct this line or the one before."
    ]
    change(table, "points = ", "points = 2")
    assert watching.round()[-1].startswith("1 exercises, ")
    change(key, "[generated]", "[generate]")
    (said,) = [line for line in watching.round() if str(key) in line]
    assert said.startswith(f"{key}, line 1: generate is not known") and "Did you mean generated?" in said
    change(key, "[generate]", "[generated]")
    assert watching.round()[-1].startswith("1 exercises, ")
    assert not any(watching.end()), "a line end at most"
    assert watching.process.wait() == 130


def test_without_watchfiles_saves_are_found_all_the_same(root: Path) -> None:
    table = root / "exercises/part1/first/exercise.toml"
    one = Watching(root, "part1/first", before="import sys; sys.modules['watchfiles'] = None")
    try:
        one.round()
        change(table, "points = 1", "points = ")
        assert "this is not TOML" in "".join(one.round())
    finally:
        one.process.kill()
        one.process.wait()
