"""What an editor finds in a student's folder, and what it reads of `dlx check`."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dlx.cli.student.start import _python
from dlx.exercises import Exercise

ODD = "Été 2026 – exercices d'Ada 🎓"


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "dlx.cli", *words, "--lang", "en"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def task(folder: Path, label: str) -> Any:
    tasks = json.loads((folder / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    return next(task for task in tasks if task["label"] == label)


def as_the_task_runs(folder: Path, label: str, file: Path) -> subprocess.CompletedProcess[str]:
    asked = task(folder, label)
    words = [word.replace("${fileDirname}", str(file.parent)) for word in asked["args"]]
    assert asked["command"] == "${command:python.interpreterPath}"
    command = [sys.executable, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def read_by_the_matcher(folder: Path, said: str) -> list[tuple[Path, int, str]]:
    pattern = task(folder, "dlx check")["problemMatcher"]["pattern"]
    found = [re.match(pattern["regexp"], line) for line in said.splitlines()]
    places = (pattern["file"], pattern["line"], pattern["message"])
    groups = [match.group(*places) for match in found if match]
    return [(Path(file), int(line), message) for file, line, message in groups]


@pytest.mark.parametrize("folder", ["work", ODD])
def test_the_task_shows_each_error_at_its_line(
    here: Path, folder: str, exercise: Exercise, right: str
) -> None:
    assert run(here, "start", "chapter2/convolution", folder).returncode == 0
    root = here / folder
    work = root / "chapter2/convolution/convolution.py"
    name = exercise.provides[0]
    texts = {
        "broken": (f"import numpy as np\n\ndef {name}(x)\n    return x\n", 3, "SyntaxError"),
        "raises": (f"def {name}(*given, **named):\n    x = 1\n    return x / 0\n", 3, "ZeroDivisionError"),
        "wrong": (f"import math\n\n\ndef {name}(*given, **named):\n    return 7.0\n", 4, ""),
    }
    for text, line, said in texts.values():
        work.write_text(text, "utf-8")
        problems = read_by_the_matcher(root, as_the_task_runs(root, "dlx check", work).stdout)
        assert problems, text
        assert {(file, place) for file, place, _ in problems} == {(work, line)}
        assert any(said in message for _, _, message in problems)
    work.write_text(right, "utf-8")
    done = as_the_task_runs(root, "dlx check", work)
    assert (done.returncode, read_by_the_matcher(root, done.stdout)) == (0, [])


def test_lines_for_an_editor_are_asked_for(work: Path, dlx: Any) -> None:
    work.write_text("def conv2d(:\n")
    assert "convolution.py:1: " not in dlx("check convolution --lang en").output
    assert "convolution.py:1: " in dlx("check convolution --lang en --problems").output


def test_the_other_tasks_are_commands(workspace: Path, dlx: Any) -> None:
    tasks = json.loads((workspace / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    assert [task["label"] for task in tasks] == ["dlx check", "dlx hint", "dlx watch"]
    assert all(task["args"][:3] == ["-P", "-m", "dlx.cli"] for task in tasks)
    work = workspace / "chapter2/convolution/convolution.py"
    assert as_the_task_runs(workspace, "dlx hint", work).returncode == 0


def test_the_interpreter_is_that_of_dlx_wherever_it_lies(
    here: Path, dlx: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dlx("start chapter2/convolution outside").exit_code == 0
    settings = json.loads((here / "outside/.vscode/settings.json").read_text("utf-8"))
    assert settings["python.defaultInterpreterPath"] == sys.executable
    inside = here / "a folder" / ".venv" / "bin" / "python3"
    monkeypatch.setattr(sys, "executable", str(inside))
    assert _python(here / "a folder") == "${workspaceFolder}/.venv/bin/python3"
    monkeypatch.setattr(sys, "executable", r"C:\Program Files\Python\python.exe")
    assert dlx("start chapter2/convolution windows").exit_code == 0
    settings = json.loads((here / "windows/.vscode/settings.json").read_text("utf-8"))
    assert settings["python.defaultInterpreterPath"].endswith(r"C:\Program Files\Python\python.exe")


def test_what_the_student_set_is_kept(here: Path, dlx: Any) -> None:
    names = (".vscode/settings.json", ".vscode/tasks.json", ".devcontainer/devcontainer.json")
    for name in names:
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text("mine")
    assert dlx("start chapter2/convolution").exit_code == 0
    assert [(here / name).read_text() for name in names] == ["mine"] * 3


def test_the_container_installs_the_wheel_that_lies_there(workspace: Path) -> None:
    container = json.loads((workspace / ".devcontainer/devcontainer.json").read_text("utf-8"))
    command = container["postCreateCommand"].replace("pip install", "echo")
    (workspace / "dlx_course-9.9-py3-none-any.whl").touch()
    done = subprocess.run(["sh", "-c", command], cwd=workspace, capture_output=True, text=True, check=True)
    assert done.stdout == "./dlx_course-9.9-py3-none-any.whl[pytest,torch]\n"


def test_a_folder_with_any_name(here: Path, right: str) -> None:
    """Spaces, accents, a sign outside of the first plane: from the first command to the archive."""
    root = here / ODD / "mes exercices"
    assert run(here, "start", "chapter2/convolution", str(root)).returncode == 0
    (root / "chapter2/convolution/convolution.py").write_text(right, "utf-8")
    checked = run(root, "check", "convolution")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    for words in (["hint", "convolution"], ["status"], ["reset", "convolution", "--yes"]):
        assert run(root, *words).returncode == 0
    (root / "chapter2/convolution/convolution.py").write_text(right, "utf-8")
    handed_in = run(root, "submit", "--yes", "--student", "ada")
    assert handed_in.returncode == 0, handed_in.stdout + handed_in.stderr
    assert len(list(root.glob("chapter2-ada-*.zip"))) == 1
    pytest_run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q"], cwd=root, capture_output=True, text=True, check=False
    )
    assert pytest_run.returncode == 0, pytest_run.stdout
