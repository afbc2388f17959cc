"""`dlx submit --exchange` and `dlx feedback`: an nbgrader course, from a machine without nbgrader."""

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dlx.exercises import Exercise
from dlx.grader.files.writing import unwritable
from dlx.grader.key.answer_key import answer_key
from dlx.grader.workspace.exchange_client import jupyter_data

Call = Callable[..., Result]
HALF = "def conv2d(image, kernel, stride=1, padding=0):\n    return image\n"
STUDENT = """
import sys
for name in ("nbgrader", "nbformat", "nbconvert", "sqlalchemy"):
    sys.modules[name] = None
from dlx.cli.main import main
main()
"""


@pytest.fixture
def exchange(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An exchange with one course, as nbgrader lays it out."""
    place = tmp_path_factory.mktemp("nbgrader")
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(place / "jupyter"))
    for name in ("outbound/chapter2", "inbound", "feedback"):
        (place / "exchange/vision" / name).mkdir(parents=True)
    return place / "exchange"


@pytest.fixture
def done(work: Path) -> Path:
    work.write_text(HALF)
    return work


def test_it_shows_asks_and_deposits(dlx: Call, workspace: Path, done: Path, exchange: Path) -> None:
    line = f"submit --exchange {exchange} --course vision --student alice --lang fr"
    shown = dlx(line, input="n\n")
    assert (shown.exit_code, shown.stderr) == (2, "Rendre à vision, sous le nom alice ? [o/N] ")
    assert shown.stdout.endswith("Abandonné ; rien n'a été rendu.\n")
    assert list((exchange / "vision/inbound").iterdir()) == []
    shown = dlx(line, input="o\n")
    assert shown.exit_code == 0, shown.output
    (folder,) = (exchange / "vision/inbound").iterdir()
    (receipt,) = (workspace / ".dlx/receipts").iterdir()
    content = json.loads(receipt.read_text())
    assert shown.stdout.endswith(
        f"\nRendu : {folder}\n  {content['created']}, alice, 1 notebook\nReçu : {receipt}\n"
        "Les retours viendront avec : dlx feedback chapter2\n"
    )
    assert (content["deposit"], content["course"], content["student"]) == (str(folder), "vision", "alice")
    assert list(content["files"]) == ["convolution.ipynb"]
    table = json.loads((folder / "convolution.ipynb").read_text())
    (cell,) = (c for c in table["cells"] if c["metadata"]["dlx"]["role"] == "answer")
    assert "".join(cell["source"]) == HALF.rstrip()
    assert not list(workspace.glob("*.zip"))


def test_a_receipt_that_cannot_be_written_does_not_make_a_second_deposit(
    dlx: Call, workspace: Path, done: Path, exchange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, *_: object) -> bool:
        raise unwritable(path, OSError(errno.ENOSPC, "full"))

    monkeypatch.setattr("dlx.grader.workspace.handin.write_new", full)
    shown = dlx(f"submit --yes --exchange {exchange} --course vision --student alice --lang en")
    (folder,) = (exchange / "vision/inbound").iterdir()
    assert shown.exit_code == 2
    assert shown.stderr.endswith(
        f"The work is handed in ({folder}): do not hand it in a second time. Only the receipt could not be "
        f"written in {workspace / '.dlx/receipts'}.\n"
    )


@pytest.mark.parametrize("source", ["options", "environment", "marker", "hub"])
def test_where_the_exchange_is_said(
    dlx: Call, workspace: Path, done: Path, exchange: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    monkeypatch.setenv("LOGNAME", "login")
    line, who = "submit --yes --json", "login"
    if source == "options":
        line += f" --exchange {os.path.relpath(exchange)} --course vision"
    elif source == "environment":
        monkeypatch.setenv("DLX_EXCHANGE", str(exchange))
        monkeypatch.setenv("DLX_COURSE", "vision")
    else:
        with (workspace / "dlx.toml").open("a") as marker:
            marker.write(
                f'[exchange]\nfolder = "{os.path.relpath(exchange, workspace)}"\n'
            )  # its only course
    if source == "hub":
        monkeypatch.setenv("JUPYTERHUB_USER", "hub.user@example.org")
        who = "hub.user@example.org"
    monkeypatch.chdir(done.parent)
    if source == "options":
        line = line.replace(os.path.relpath(exchange, workspace), os.path.relpath(exchange))
    shown = dlx(line)
    assert shown.exit_code == 0, shown.output
    (folder,) = (exchange / "vision/inbound").iterdir()
    assert folder.name.startswith(f"{who}+chapter2+")
    assert json.loads(shown.stdout)["student"] == who
    monkeypatch.chdir(workspace)
    assert dlx("submit --yes --archive").exit_code == 0
    assert len(list(workspace.glob("*.zip"))) == 1


def test_what_is_missing_is_said(
    dlx: Call, workspace: Path, done: Path, exchange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = dlx("submit --course vision")
    assert (shown.exit_code, shown.stderr) == (2, "--course needs an exchange: add --exchange FOLDER.\n")
    shown = dlx("submit --course vision --lang fr")
    assert shown.stderr == "--course demande un échange : ajoutez --exchange DOSSIER.\n"
    (exchange / "maths/inbound").mkdir(parents=True)
    shown = dlx(f"submit --exchange {exchange}")
    assert (shown.exit_code, shown.stderr) == (
        2,
        f"Which course? The exchange {exchange} has: maths, vision. Give one with --course.\n",
    )
    shown = dlx(f"submit --exchange {exchange} --lang fr")
    assert shown.stderr == (
        f"Quel cours ? L'échange {exchange} a : maths, vision. Donnez-en un avec --course.\n"
    )
    shown = dlx(f"submit --exchange {exchange} --course vision --student a+b")
    assert shown.exit_code == 2
    assert shown.stderr.startswith("The name “a+b” cannot be used in the exchange")
    shown = dlx(f"submit --exchange {exchange / 'none'} --course vision")
    assert shown.exit_code == 2
    assert shown.stderr.startswith(f"There is no nbgrader exchange in {exchange / 'none'}: ")
    for language, sentence in {
        "fr": "Aucun échange nbgrader n'est connu ici. Donnez-le : dlx feedback --exchange DOSSIER\n",
        "en": "No nbgrader exchange is known here. Name it: dlx feedback --exchange FOLDER\n",
    }.items():
        shown = dlx(f"feedback --lang {language}")
        assert (shown.exit_code, shown.stderr) == (2, sentence)
    assert dlx(f"feedback --exchange {exchange} --course vision --student al --lang fr").stdout == (
        "Rien n'est encore revenu pour al dans vision.\n"
    )
    assert list((exchange / "vision/inbound").iterdir()) == []


def test_a_page_that_changes_is_renewed(
    dlx: Call, workspace: Path, done: Path, exchange: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hashlib import md5

    monkeypatch.setenv("DLX_EXCHANGE", str(exchange))
    monkeypatch.setenv("DLX_COURSE", "vision")
    assert dlx("submit --yes --student alice").exit_code == 0
    (kept,) = (jupyter_data() / "nbgrader_cache/vision").iterdir()
    page = md5(((kept / "submission_secret.txt").read_text() + "convolution").encode()).hexdigest()
    for text, word in (("<p>one", "new"), ("<p>one", "known"), ("<p>two", "changed")):
        (exchange / f"vision/feedback/{page}.html").write_text(text)
        told = json.loads(dlx("feedback chapter2 --student alice --json").stdout)
        (row,) = told["pages"]
        assert (row["what"], row["chapter"], row["exercise"]) == (word, "chapter2", "convolution")
        assert re.fullmatch(r"feedback/chapter2/\d{8}T\d{6}\.\d{6}Z/convolution\.html", row["path"])
        assert (workspace / row["path"]).read_text() == text
    shown = dlx("submit --yes --archive")
    assert "old version, archive or file of dlx: .dlx/, feedback/" in shown.stdout


# --- the whole round, with nbgrader's own commands ------------------------------------------------
TEACHER = """
import contextlib, sys
from jupyter_core.application import NoStart
from nbgrader.apps.nbgraderapp import NbGraderApp
for line in sys.argv[1:]:
    NbGraderApp.clear_instance()
    app = NbGraderApp.instance()
    app.initialize(line.split())
    with contextlib.suppress(NoStart):  # a command that is done
        app.start()
"""


def teach(course: Path, exchange: Path, *commands: str) -> str:
    """Run commands of nbgrader in the course: what `nbgrader` runs, without starting Python each time."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    lines = [f"{command} --Exchange.root={exchange}" for command in commands]
    done = subprocess.run(
        [sys.executable, "-c", TEACHER, *lines],
        cwd=course,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def study(folder: Path, line: str) -> str:
    """Run dlx as a student who has no nbgrader."""
    done = subprocess.run(
        [sys.executable, "-c", STUDENT, *line.split()], cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_whole_round(
    dlx: Call,
    here: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    exercise: Exercise,
    right: str,
) -> None:
    pytest.importorskip("nbgrader")
    key = answer_key(exercise)
    whole = sum(check.points for check in (*exercise.checks, *(key.checks if key else ())))
    place = tmp_path_factory.mktemp("round")
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(place / "jupyter"))
    (place / "exchange").mkdir()
    (place / "exchange").chmod(0o777)
    course, exchange = place / "course", place / "exchange"
    assert dlx(f"nbgrader init {course} --chapter chapter2").exit_code == 0
    for path in (course / "source/chapter2").iterdir():
        if path.stem not in ("convolution", "pooling"):
            path.unlink()
    teach(course, exchange, "generate_assignment chapter2", "release_assignment chapter2")

    work = here / "work"
    study(here, "start chapter2 work")
    (work / "chapter2/convolution/convolution.py").write_text(right)
    study(work, "convert pooling --to notebook")
    notebook = work / "chapter2/pooling/pooling.ipynb"
    notebook.write_text(notebook.read_text().replace("raise NotImplementedError", "return None"))
    out = study(work, f"submit --yes --student alice --exchange {exchange}")
    assert "2 notebooks" in out

    back = (f"{command} chapter2" for command in ("autograde", "generate_feedback", "release_feedback"))
    said = teach(course, exchange, "collect chapter2 --CollectApp.check_owner=False", *back)
    assert f"chapter2/convolution: {whole:g} points" in said
    assert "chapter2/pooling: 0 points" in said

    study(work, f"feedback chapter2 --exchange {exchange} --student alice")
    pages = sorted((work / "feedback").rglob("*.html"))
    assert [path.name for path in pages] == ["convolution.html", "pooling.html"]
    theirs = place / "theirs"
    theirs.mkdir()
    monkeypatch.setenv("JUPYTERHUB_USER", "alice")
    monkeypatch.setenv("USER", "alice")
    teach(theirs, exchange, "fetch_feedback chapter2 --course=course --student=alice")
    fetched = sorted(theirs.rglob("*.html"))
    assert [p.read_bytes() for p in fetched] == [p.read_bytes() for p in pages]
