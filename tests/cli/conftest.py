"""A command line to call, a workspace to call it in, and a right answer where the key is installed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dlx.cli.main import cli
from dlx.exercises import Exercise, load_course
from dlx.grader.key.answer_key import answer_key

Call = Callable[..., Result]


@pytest.fixture
def exercise() -> Exercise:
    (found,) = load_course().find("chapter2/convolution")
    return found


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current directory: an empty folder that nothing else uses."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


@pytest.fixture
def dlx(here: Path) -> Call:
    """Runs a command line in this process."""

    def call(line: str, *more: str, input: str | None = None) -> Result:
        return CliRunner().invoke(cli, [*line.split(), *more], input=input, prog_name="dlx")

    return call


@pytest.fixture
def workspace(dlx: Call, here: Path) -> Path:
    """A folder in which one exercise was opened."""
    assert dlx("start chapter2/convolution").exit_code == 0
    return here


@pytest.fixture
def work(workspace: Path) -> Path:
    """The student's file."""
    return workspace / "chapter2/convolution/convolution.py"


@pytest.fixture
def right(exercise: Exercise) -> str:
    key = answer_key(exercise)
    if key is None:
        pytest.skip("the key is not installed")
    return key.reference


@pytest.fixture
def without_key(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """As on a student's machine."""
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path_factory.mktemp("nothing")))
