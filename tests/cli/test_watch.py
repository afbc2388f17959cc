"""`dlx watch`: saves in a real folder, keys at a real terminal, and every way to end it."""

import dataclasses
import json
import os
import re
import signal
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typist import PATIENCE, Typist, typing

from dlx.cli.shared import Here, Lines, saves
from dlx.cli.student import watch_desk
from dlx.cli.student.watch_session import Session
from dlx.cli.student.watch_views import show_success
from dlx.cli.terminal import Console
from dlx.exercises import Exercise, Text, load_course
from dlx.grader.bench import Bench
from dlx.grader.figures import in_words
from dlx.grader.judging import Judge
from dlx.grader.key.answer_key import answer_key
from dlx.grader.reports import Report
from dlx.grader.workspace import Standing, find_workspace, load_progress

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
Call = Callable[..., Result]
WATCH = ["watch", "convolution", "--lang", "en"]
BOX = "│┃╭╮╰╯─━█▌✔✘○→·"
PASSES, STUB, WAITS = "All public checks pass.", "Complete convolution.py and save", "q quit · ? keys"
RUN = "; from dlx.cli.main import main; main()"
NOBODY_TELLS = {
    "no watchfiles": f"import sys; sys.modules['watchfiles'] = None{RUN}",
    "no watches left": "import watchfiles; watchfiles.watch = lambda *_, **__: open('/nowhere')" + RUN,
}


@pytest.fixture
def wrong(exercise: Exercise, right: str) -> str:
    """A known mistake, which several checks catch."""
    key = answer_key(exercise)
    assert key is not None
    return key.known[0].source


def replace(path: Path, text: str) -> None:
    """Save as editors do: another file takes the name."""
    new = path.with_name("saved-elsewhere")
    new.write_text(text)
    os.replace(new, path)


def processes(pid: int) -> set[int]:
    """A process and all that descends from it."""
    parents = {}
    for name in filter(str.isdecimal, os.listdir("/proc")):
        try:
            parents[int(name)] = int(Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
    found = {pid}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def until(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return true()


def mode(keys: Typist) -> list[object]:
    return termios.tcgetattr(keys.screen)


# --- saves and keys ---------------------------------------------------------------------------------
def test_a_session_from_the_stub_to_the_next_exercise(
    dlx: Call, workspace: Path, work: Path, wrong: str, right: str
) -> None:
    """The next one is not open yet: its files are added."""
    with typing(WATCH, workspace, lines=60) as keys:
        keys.wait(STUB)
        start = len(keys.shown)
        work.write_text(wrong)
        keys.wait("1/3 to do", start)
        assert [line for line in keys.page if line.startswith("  ✘")] == [
            "  ✘ A kernel that is not symmetric (wrong answer)"
        ]
        text = "\n".join(keys.page)
        for part in (
            "→ Same results as with this mistake: your result is",
            "This call",
            "gives",
            "instead of",
            "7 values out of 9 are wrong.",
        ):
            assert part in text
        keys.type("n", "2/3 to do")
        assert "  ✘ A padding of 1 (wrong answer)" in keys.page
        keys.type("p", "1/3 to do")
        keys.type("p", "3/3 to do")
        assert "Hint 1/3:" in keys.type("h", "Hint")
        assert "Hint 2/3:" in keys.type("h", "Hint")
        keys.type("s", "# 2-D convolution")
        keys.type("l", "(this one)")
        assert keys.page[1].startswith("  ✔ ") and keys.page[2].startswith("  ✘ ")
        keys.type("?", "Enter goes back")
        keys.type("\r", "3/3 to do")
        start = len(keys.shown)
        work.write_text(right)
        keys.wait(PASSES, start)
        assert "Next: n, for chapter2/convolution_layer (A complete " in "\n".join(keys.page)
        time.sleep(0.5)
        keys.wait(PASSES, start)
        assert keys.page[0].startswith("chapter2/convolution · ")  # it waits to be told
        keys.type("n", "chapter2/convolution_layer · ")
        keys.wait("Complete convolution_layer.py")
        layer = workspace / "chapter2/convolution_layer/convolution_layer.py"
        layer.write_text(f"{layer.read_text()}\nraise KeyError\n")
        keys.wait("KeyError")
        layer.write_text(layer.read_text().replace("raise KeyError", ""))
        keys.wait("Complete convolution_layer.py")
        keys.type("n", "There is nothing else to do here.")
        keys.type("q", "\n")
        assert keys.rest() == 0
    progress = json.loads((workspace / ".dlx/progress.json").read_text())["exercises"]
    assert {**progress["chapter2/convolution"], "content": ""} == {
        "accepted": True,
        "hints": 2,
        "content": "",
    }
    assert {**progress["chapter2/convolution_layer"], "content": ""} == {
        "accepted": False,
        "ended": "not_started",
        "content": "",
    }


def test_the_failure_that_was_shown_is_shown_again(workspace: Path, work: Path, wrong: str) -> None:
    with typing(WATCH, workspace, lines=60) as keys:
        keys.wait(STUB)
        work.write_text(wrong)
        keys.wait("1/3 to do")
        keys.type("n", "2/3 to do")
        start = len(keys.shown)
        work.write_text(f"{wrong}\nmore = 1\n")
        keys.wait("2/3 to do", start)
        assert "  ✘ A padding of 1 (wrong answer)" in keys.page
        before = re.findall(r"\d\d:\d\d:\d\d", "\n".join(keys.page))
        time.sleep(1.1)
        keys.type("r", "2/3 to do")
        assert re.findall(r"\d\d:\d\d:\d\d", "\n".join(keys.page)) > before


def test_reset_is_asked_for_and_keeps_the_work(workspace: Path, work: Path, wrong: str) -> None:
    work.write_text(wrong)
    with typing(["watch", "convolution", "--lang", "fr"], workspace) as keys:
        keys.wait("1/3 à faire")
        keys.type("z", "Remettre convolution.py au départ ? [o/N]")
        keys.type("n", "Abandonné ; rien n'a changé.")
        assert work.read_text() == wrong
        keys.type("z", "[o/N]")
        start = len(keys.shown)
        work.write_text("def conv2d(image\n")
        keys.wait("SyntaxError", start)
        assert any("[o/N]" in line for line in keys.page)
        work.write_text(wrong)
        keys.type("o", "Votre ancien fichier")
        keys.wait("Complétez convolution.py", keys.shown.rindex("ancien"))
        assert work.with_name("convolution.py.bak-1").read_text() == wrong
        keys.type("z", "est déjà le fichier de départ")
        keys.type("q", "\n")
        assert keys.rest() == 0


def test_a_page_that_is_too_long_goes_on(workspace: Path, work: Path, wrong: str) -> None:
    work.write_text(wrong)
    with typing(WATCH, workspace, lines=16) as keys:
        keys.wait("Space: more (1/")
        seen = []
        for _ in range(int(re.findall(r"\(1/(\d+)\)", "\n".join(keys.page))[0])):
            assert len(keys.page) <= 16
            seen += keys.page[: keys.page.index("")]
            keys.type(" ", "Space: more")
        shown = "\n".join(seen)
        assert shown.count("This call") == 1 and "7 values out of 9 are wrong." in shown


def test_arrows_are_keys_and_unknown_ones_do_nothing(workspace: Path, work: Path, wrong: str) -> None:
    work.write_text(wrong)
    with typing(WATCH, workspace, lines=60) as keys:
        keys.wait("1/3 to do")
        keys.type("é\x1b[1;5AX\x1b[C", "2/3 to do")
        keys.type("\x1b[D", "1/3 to do")
        keys.type("Q", "\n")
        assert keys.rest() == 0


# --- files ------------------------------------------------------------------------------------------
@pytest.mark.parametrize("way", ["told", "--poll", *NOBODY_TELLS])
def test_every_way_to_save_is_seen(workspace: Path, work: Path, wrong: str, right: str, way: str) -> None:
    program = {"program": NOBODY_TELLS[way]} if way in NOBODY_TELLS else {}
    with typing([*WATCH, *(["--poll"] if way == "--poll" else [])], workspace, **program) as keys:
        keys.wait(STUB)
        for save, said in (
            (lambda: work.write_text(wrong), "1/3 to do"),
            (lambda: replace(work, right), PASSES),
            (work.unlink, "convolution.py is not there any more."),
            (lambda: work.write_text(wrong), "1/3 to do"),
            (lambda: os.rename(work.parent, work.parent.with_name("elsewhere")), "not there any more"),
            (lambda: os.rename(work.parent.with_name("elsewhere"), work.parent), "1/3 to do"),
            (lambda: work.write_text("def conv2d(image\n"), "Line 1: SyntaxError"),
            (lambda: work.write_bytes(b""), "convolution.py is empty."),
            (lambda: replace(work, right), PASSES),
        ):
            start = len(keys.shown)
            save()
            keys.wait(said, start)


def test_half_a_file_is_waited_for(
    exercise: Exercise, workspace: Path, work: Path, right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes goes on while dlx sleeps."""
    found = find_workspace(workspace)
    assert found is not None
    steps = ["", "def conv2d(image", right[: len(right) // 2], right]
    monkeypatch.setattr(watch_desk.time, "sleep", lambda _: work.write_text(steps.pop(0)))
    work.unlink()
    seen = watch_desk.settled(found, exercise)
    assert seen.text == right and steps == []
    work.write_text("def conv2d(image")
    monkeypatch.setattr(watch_desk.time, "sleep", lambda _: None)
    assert watch_desk.settled(found, exercise).text == "def conv2d(image"


def test_what_says_the_same_is_not_judged_again(workspace: Path, work: Path, wrong: str, right: str) -> None:
    with typing([*WATCH, "--plain"], workspace) as keys:
        keys.wait(STUB)
        work.write_text(right)
        keys.wait(PASSES)
        for _ in range(3):
            work.write_text(right)
            os.utime(work, (time.time() + 5, time.time() + 5))
            time.sleep(0.3)
        (workspace / "chapter2/convolution/notes.py").write_text("nothing = 1\n")
        time.sleep(0.3)
        start = len(keys.shown)
        work.write_text(wrong)
        keys.wait("1/3 to do", start)
        assert keys.shown.count(PASSES) == 1


def test_a_helper_that_was_saved_is_a_change(workspace: Path, work: Path, right: str) -> None:
    helper = work.with_name("mine.py")
    helper.write_text(right)
    with typing(WATCH, workspace) as keys:
        keys.wait(STUB)
        work.write_text("from mine import conv2d\n")
        keys.wait(PASSES)
        start = len(keys.shown)
        helper.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    return [][3]\n")
        keys.wait("IndexError", start)


def test_of_a_chapter_what_was_saved_is_answered(dlx: Call, workspace: Path, work: Path, right: str) -> None:
    assert dlx("start chapter2/pooling").exit_code == 0
    pooling = workspace / "chapter2/pooling/pooling.py"
    with typing(["watch", "chapter2", "--lang", "en", "--plain"], workspace) as keys:
        keys.wait(STUB)
        start = len(keys.shown)
        pooling.write_text(f"{pooling.read_text()}\nmore = 1\n")
        keys.wait("chapter2/pooling · Pooling · ", start)
        start = len(keys.shown)
        work.write_text(right)
        shown = keys.wait("Next: n", start)
        assert "chapter2/convolution · " in shown and "chapter2/pooling · Pooling · " not in shown


def test_a_notebook_is_watched_too(dlx: Call, here: Path, right: str) -> None:
    pytest.importorskip("nbformat", reason="needs nbformat")
    assert dlx("start chapter2/convolution --notebook").exit_code == 0
    notebook = here / "chapter2/convolution/convolution.ipynb"
    with typing(WATCH, here) as keys:
        keys.wait("Complete convolution.ipynb and save")
        whole = json.loads(notebook.read_text())
        cell = next(c for c in whole["cells"] if "def conv2d" in "".join(c["source"]))
        cell["source"] = right
        replace(notebook, json.dumps(whole))
        keys.wait(PASSES)


def test_work_that_does_not_end_holds_nobody_up(workspace: Path, work: Path, right: str) -> None:
    with typing(WATCH, workspace) as keys:
        keys.wait(STUB)
        work.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    while True:\n        pass\n")
        keys.wait("Checking… 1 s")
        work.write_text(right)
        keys.wait(PASSES)
        assert "out of time" not in keys.shown
        keys.type("q", "\n")
        assert keys.rest() == 0


# --- what is seen -----------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("columns", [40, 80])
def test_lines_fit_and_words_are_whole(
    exercise: Exercise, workspace: Path, work: Path, wrong: str, language: str, columns: int
) -> None:
    work.write_text(wrong)
    with typing(["watch", "convolution", "--lang", language], workspace, columns, lines=200) as keys:
        keys.wait("1/3")
        for key in "nhl?s":
            keys.type(key, "\x1b[J")
            assert max(map(len, keys.page)) < columns
            assert not [line for line in keys.page if re.match(r"\s*[;:!»]", line)]
        statement = in_words(exercise.statement(language).read_text("utf-8"), language).split()
        assert " ".join(statement) in " ".join(" ".join(keys.page).split())


def test_a_page_follows_the_size_of_the_terminal(workspace: Path) -> None:
    with typing(WATCH, workspace, 80, lines=200) as keys:
        keys.wait(STUB)
        keys.type("s", "# 2-D convolution")
        assert max(map(len, keys.page)) > 60
        start = len(keys.shown)
        keys.resize(40, 30)
        keys.wait("Space: more", start)
        assert max(map(len, keys.page)) < 40 and len(keys.page) <= 30


def test_colours_are_left_out_where_they_are_not_wanted(workspace: Path) -> None:
    for settings, coloured in (({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)):
        with typing(WATCH, workspace, **settings) as keys:
            keys.wait(STUB)
            assert bool(re.search(r"\x1b\[[0-9;]*m", keys.shown)) == coloured


@pytest.mark.parametrize("settings", [{}, {"TERM": "dumb"}])
def test_plain_lines_are_added_and_nothing_is_drawn(
    workspace: Path, work: Path, wrong: str, right: str, settings: dict[str, str]
) -> None:
    line = WATCH if settings else [*WATCH, "--plain"]
    with typing(line, workspace, NO_COLOR="", **settings) as keys:
        keys.wait(STUB)
        work.write_text(wrong)
        keys.wait("1/3 to do")
        for key, said in (
            ("n", "2/3 to do"),
            ("p", "1/3 to do"),
            ("h", "h: the next hint"),
            ("s", "# 2-D convolution"),
            ("l", "(this one)"),
            ("?", "Enter goes back"),
            ("z", "[y/N]"),
            ("n", "nothing has changed"),
        ):
            keys.type(key, said)
        work.write_text(right)
        keys.wait(PASSES)
        keys.type("q", "")
        assert keys.rest() == 0
    assert not [sign for sign in BOX[:-1] if sign in keys.shown.partition("# 2-D")[0]]
    assert not re.search(r"\x1b\[[0-9;]*[A-LN-Za-ln-z]", keys.shown) and "\r" not in keys.shown
    assert "The course's example: 5×5 image, 3×3 kernel (passed)" in keys.shown


def test_without_a_terminal_lines_come_through_the_pipe(workspace: Path, work: Path, right: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-u", "-c", "from dlx.cli.main import main; main()", *WATCH],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        cwd=workspace,
        env=os.environ,
    )
    assert process.stdout is not None
    try:
        for line in process.stdout:
            if line.startswith(STUB):
                work.write_text(right)
            if line.startswith("4/4 checks"):
                break
        process.terminate()
        assert "\x1b" not in process.stdout.read()
        assert process.wait(PATIENCE) == 143
    finally:
        process.kill()
        process.wait()


# --- the end ----------------------------------------------------------------------------------------
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")


@LINUX
@pytest.mark.parametrize(
    ("end", "code"),
    [("q", 0), ("\x03", 130), ("\x04", 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -9)],
)
@pytest.mark.parametrize("busy", [False, True])
def test_nothing_stays_behind(workspace: Path, work: Path, end: str | int, code: int, busy: bool) -> None:
    if busy:
        work.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    while True:\n        pass\n")
    with typing(WATCH, workspace) as keys:
        before = mode(keys)
        keys.wait("Checking… 1 s" if busy else STUB)
        left = processes(keys.process.pid) - {keys.process.pid}
        assert left, "the bench has a server"
        if isinstance(end, str):
            os.write(keys.screen, end.encode())
        else:
            keys.process.send_signal(end)
        assert keys.rest() == code
        assert until(lambda: not any(map(alive, left)))
        if end != signal.SIGKILL:
            assert mode(keys) == before
        assert "Traceback" not in keys.shown


@LINUX
@pytest.mark.parametrize("plain", [False, True])
def test_nothing_stays_behind_a_terminal_that_is_closed(workspace: Path, plain: bool) -> None:
    with typing([*WATCH, *(["--plain"] if plain else [])], workspace) as keys, open(os.devnull) as nothing:
        keys.wait(STUB)
        left = processes(keys.process.pid)
        os.dup2(nothing.fileno(), keys.screen)  # the last that held it
        keys.process.wait(PATIENCE)
        assert until(lambda: not any(map(alive, left)))


def test_after_a_pause_keys_come_at_once_again(workspace: Path) -> None:
    with typing(WATCH, workspace) as keys:
        cooked = mode(keys)
        keys.wait(STUB)
        start = len(keys.shown)
        termios.tcsetattr(keys.screen, termios.TCSANOW, cooked)  # type: ignore[arg-type]  # as a shell does
        keys.process.send_signal(signal.SIGCONT)
        keys.wait(WAITS, start)
        keys.type("q", "\n")
        assert keys.rest() == 0


@pytest.mark.parametrize("key", ["n", ""])
def test_after_success_the_idea_is_told_and_what_comes_next(
    workspace: Path, exercise: Exercise, key: str
) -> None:
    found = find_workspace(workspace)
    assert found is not None
    lines = Lines(Console("en"), 200)
    place = Here(load_course(), found, load_progress(found))
    show_success(lines, place, dataclasses.replace(exercise, idea=Text(fr="Une idée.", en="An idea.")), key)
    assert lines.lines[:2] == [PASSES, "An idea."]
    assert lines.lines[-1].startswith(f"Next: {key or 'dlx watch convolution'}, for {exercise.name} (")


def test_what_is_kept_is_said_of_the_content_that_was_judged(
    workspace: Path, exercise: Exercise, work: Path, right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is saved again while its checks run; what was judged passes, what lies there now does not."""
    work.write_text(right)
    found = find_workspace(workspace)
    assert found is not None
    progress = load_progress(found)
    happened: list[object] = []
    with Bench() as bench:
        desk = watch_desk.Desk(found, bench, happened.append)
        grade = Judge.grade

        def slowly(judge: Judge, *about: Any) -> Report:
            report = grade(judge, *about)
            work.write_text(f"{right}\nraise KeyError\n")
            return report

        monkeypatch.setattr(Judge, "grade", slowly)
        desk.take((exercise,), exercise)
        assert until(lambda: any(isinstance(one, watch_desk.Judged) for one in happened)), happened
        console = Console("en")
        console.plain = True
        session = Session(console, Here(load_course(), found, progress), desk, (exercise,), exercise, False)
        for event in happened:
            session.take(event)
    desk.close()
    kept = load_progress(found)
    assert kept.exercises[exercise.name]["accepted"] is True
    assert kept.standing(exercise, work) is Standing.CHANGED


# --- by themselves ----------------------------------------------------------------------------------
@pytest.fixture(params=[True, False], ids=["poll", "told"])
def watched(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, Iterator[set[Path]]]]:
    """A folder, and what is saved in it."""
    stop = threading.Event()
    (tmp_path / "deep").mkdir()
    (tmp_path / "one.py").write_text("1234")
    (tmp_path / "late.py").write_text("1234")
    (tmp_path / "a_link.py").symlink_to("nowhere")
    os.mkfifo(tmp_path / "a_pipe.py")
    found = saves((tmp_path, tmp_path / "deep"), False, (".py",), request.param, stop)
    assert next(found) == set()
    yield tmp_path, found
    stop.set()
    list(found)


def of(found: Iterator[set[Path]], path: Path) -> set[Path]:
    """All that is saved until this file is."""
    seen: set[Path] = set()
    while path not in seen:
        seen |= next(found)
    return seen


def test_saves_are_found_and_other_files_are_none(watched: tuple[Path, Iterator[set[Path]]]) -> None:
    folder, found = watched
    next(found)
    (folder / ".hidden.py").write_text("x")
    (folder / "notes.txt").write_text("x")
    (folder / "deep" / "below").mkdir()
    (folder / "deep" / "below" / "far.py").write_text("x")
    (folder / "deep" / "two.py").write_text("x")
    assert of(found, folder / "deep" / "two.py") == {folder / "deep" / "two.py"}
    (folder / "one.py").unlink()
    assert of(found, folder / "one.py") == {folder / "one.py"}


def test_a_save_that_changes_neither_size_nor_time_is_found(
    watched: tuple[Path, Iterator[set[Path]]],
) -> None:
    folder, found = watched
    path = folder / "late.py"
    before = path.stat()
    with path.open("r+") as stream:
        stream.write("5678")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert of(found, path) == {path}


WINDOWS = """
import sys, threading, types
typed_there = list("n\\xe0Mq")
fake = types.ModuleType("msvcrt")
fake.kbhit = lambda: bool(typed_there)
fake.getwch = lambda: typed_there.pop(0)
sys.modules["msvcrt"], sys.platform = fake, "win32"
for name in ("termios", "tty", "fcntl", "pty", "curses"):
    sys.modules[name] = None
import importlib.util
spec = importlib.util.spec_from_file_location("keys", sys.argv[1])
keys = importlib.util.module_from_spec(spec)
spec.loader.exec_module(keys)
found = []
with keys.key_by_key() as renew:
    renew()
    for key in keys.typed(threading.Event()):
        found.append(key)
        if key == "q":
            break
print(found)
"""


def test_keys_need_no_module_of_another_system(root: Path) -> None:
    path = root / "cli/terminal/keys.py"
    done = subprocess.run(
        [sys.executable, "-c", WINDOWS, str(path)], capture_output=True, text=True, timeout=PATIENCE
    )
    assert done.stdout.strip() == "['n', 'right', 'q']", done.stderr
