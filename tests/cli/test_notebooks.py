"""A chapter in notebooks: every command works on them as on .py files, and work moves between both."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from dlx.exercises import Exercise, load_course
from dlx.grader.notebooks.worksheet import student_notebook
from dlx.grader.submissions.intake import Collected, collect

Call = Callable[..., Result]
HALF = "def conv2d(image, kernel, stride=1, padding=0):\n    return image\n"


@pytest.fixture
def notebook(dlx: Call, here: Path) -> Path:
    """The student's file, in a workspace of notebooks."""
    assert dlx("start chapter2/convolution --notebook --lang en").exit_code == 0
    return here / "chapter2/convolution/convolution.ipynb"


def answer(path: Path, code: str, **more: Any) -> None:
    """Type an answer into its cell."""
    table = json.loads(path.read_text("utf-8"))
    (cell,) = (c for c in table["cells"] if c["metadata"]["dlx"]["role"] == "answer")
    cell |= {"source": code.rstrip(), **more}
    path.write_text(json.dumps(table), "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


# --- start ----------------------------------------------------------------------------------------
def test_start_writes_notebooks_in_place_of_py_files(dlx: Call, here: Path) -> None:
    done = dlx("start chapter2 --notebook --lang fr")
    (chapter,) = (c for c in load_course().chapters if c.name == "chapter2")
    for exercise in chapter.exercises:
        folder = here / exercise.name
        assert (folder / f"{exercise.slug}.ipynb").read_text("utf-8") == student_notebook(exercise, "fr")
        assert {path.name for path in folder.iterdir()} == {
            f"{exercise.slug}.ipynb",
            "statement.fr.md",
            "statement.en.md",
            exercise.checks_file.name,
            *(path.name for path in exercise.figures),
        }
    assert "Les réseaux convolutifs" in (here / "chapter2/introduction.ipynb").read_text("utf-8")
    assert "complétez convolution.ipynb à côté, puis tapez :\n  dlx check convolution\n" in done.stdout


@pytest.mark.parametrize(
    "line", ["start chapter2/convolution", "start chapter2/convolution --notebook --lang fr"]
)
def test_a_second_start_keeps_everything(dlx: Call, here: Path, notebook: Path, line: str) -> None:
    answer(notebook, HALF)
    before = tree(here)
    assert "  + " not in dlx(line).stdout
    assert tree(here) == before


def test_an_untouched_py_file_becomes_a_notebook(dlx: Call, here: Path) -> None:
    dlx("start chapter2/convolution")
    done = dlx("start chapter2/convolution --notebook")
    assert "  + added  chapter2/convolution/convolution.ipynb\n" in done.stdout
    assert not (here / "chapter2/convolution/convolution.py").exists()


def test_work_in_a_py_file_is_kept_and_no_second_file_is_written(dlx: Call, here: Path, work: Path) -> None:
    work.write_text(HALF)
    before = tree(here)
    done = dlx("start chapter2/convolution --notebook")
    assert (
        "convolution.py holds your work already: no notebook is added. To move it into one: dlx convert "
        "convolution --to notebook\n"
    ) in done.stdout
    done = dlx("start chapter2/convolution --notebook --lang fr")
    assert (
        "convolution.py contient déjà votre travail : aucun notebook n'est ajouté. Pour l'y mettre : dlx "
        "convert convolution --to notebook\n"
    ) in done.stdout
    after = tree(here)
    assert after.keys() - before.keys() == {"chapter2/introduction.ipynb"}
    assert {path for path in before if before[path] != after[path]} == {".dlx/course.json"}


def test_start_keeps_what_the_marker_says_of_the_exchange(dlx: Call, here: Path) -> None:
    dlx("start chapter2/convolution")
    marker = here / "dlx.toml"
    marker.write_text(marker.read_text() + '\n[exchange]\nfolder = "/srv/é"\ncourse = "vision"\n')
    dlx("start chapter1")
    assert marker.read_text().endswith('\n[exchange]\nfolder = "/srv/\\u00e9"\ncourse = "vision"\n')


# --- check, status, grade, hint -------------------------------------------------------------------
def test_the_way_of_a_notebook(dlx: Call, here: Path, notebook: Path, right: str) -> None:
    assert "opened" in dlx("status").stdout
    done = dlx("check convolution --lang fr")
    assert "Pas encore commencé." in done.stdout
    assert "complétez convolution.ipynb, puis : dlx check convolution" in done.stdout
    answer(notebook, "%matplotlib inline\nimport nothing.at.all as plt\n" + right)
    assert "changed since its last check" in dlx("status").stdout
    done = dlx("check chapter2/convolution/convolution.ipynb")
    assert done.exit_code == 0, done.output
    assert "passes in public" in dlx("status").stdout
    done = dlx("grade", str(notebook))
    assert done.exit_code == 0, done.output
    assert "16/16" in done.stdout
    assert dlx("hint convolution").exit_code == 0


def test_a_damaged_notebook_is_a_sentence(dlx: Call, notebook: Path) -> None:
    notebook.write_bytes(notebook.read_bytes()[:300])
    done = dlx("check convolution")
    assert done.exit_code == 1
    assert "convolution.ipynb is damaged" in done.stdout
    done = dlx("convert convolution --to py")
    assert done.exit_code == 2
    assert done.stderr.startswith("convolution.ipynb is damaged")
    assert (
        "      ! will not count: convolution.ipynb is damaged"
        in dlx("submit --student zoe", input="n\n").stdout
    )


def test_two_files_of_one_exercise(dlx: Call, notebook: Path) -> None:
    notebook.with_suffix(".py").write_text(HALF)
    assert "Several" not in dlx("check convolution").stderr  # the notebook was not touched
    answer(notebook, HALF + "# other\n")
    done = dlx("check convolution --lang fr")
    assert done.stderr == (
        "Plusieurs fichiers répondent à convolution : chapter2/convolution/convolution.py est lu, "
        "chapter2/convolution/convolution.ipynb ne l'est pas. Gardez-en un seul.\n"
    )
    assert dlx("check convolution").stderr == (
        "Several files answer convolution: chapter2/convolution/convolution.py is read, "
        "chapter2/convolution/convolution.ipynb is not. Keep only one.\n"
    )
    before = tree(notebook.parent)
    for to in ("py", "notebook"):
        done = dlx(f"convert convolution --to {to}")
    assert (done.exit_code, done.stderr) == (
        2,
        "Several files answer convolution (convolution.py, convolution.ipynb). Keep the one that counts, "
        "rename the other, then run the same command again.\n",
    )
    assert tree(notebook.parent) == before
    done = dlx("submit --student zoe", input="n\n")
    assert "another file of this exercise is sent: chapter2/convolution/convolution.ipynb\n" in done.stdout


# --- reset ----------------------------------------------------------------------------------------
def test_reset_gives_a_fresh_notebook(dlx: Call, notebook: Path, exercise: Exercise) -> None:
    done = dlx("reset convolution --yes")
    assert done.stdout == "convolution.ipynb is the first file already; nothing has changed.\n"
    answer(notebook, HALF)
    mine = notebook.read_bytes()
    done = dlx("reset convolution --lang fr", input="o\n")
    assert done.stderr == "Remettre convolution.ipynb au départ ? [o/N] "
    assert done.stdout == (
        "convolution.ipynb est de nouveau le fichier de départ. Votre ancien fichier : "
        "convolution.ipynb.bak-1\n"
    )
    assert notebook.read_text("utf-8") == student_notebook(exercise, "fr")
    assert notebook.with_name("convolution.ipynb.bak-1").read_bytes() == mine


def test_reset_gives_a_deleted_notebook_back(dlx: Call, here: Path, notebook: Path) -> None:
    assert dlx("start chapter2/pooling --notebook").exit_code == 0
    notebook.unlink()
    done = dlx("reset convolution --yes")
    assert done.stdout == "convolution.ipynb is the first file again.\n"
    assert notebook.is_file()
    assert not notebook.with_suffix(".py").exists()


# --- convert --------------------------------------------------------------------------------------
def test_convert_there_and_back(dlx: Call, notebook: Path) -> None:
    answer(notebook, HALF, outputs=[{"output_type": "stream", "name": "stdout", "text": "hello"}])
    first = notebook.read_bytes()
    done = dlx("convert convolution --to py --lang fr")
    assert done.stdout == (
        "Votre travail est maintenant dans convolution.py. L'ancien fichier, sorties comprises : "
        "convolution.ipynb.bak-1\nEnsuite : dlx check convolution\n"
    )
    assert not notebook.exists()
    assert notebook.with_name("convolution.ipynb.bak-1").read_bytes() == first
    text = notebook.with_suffix(".py").read_text("utf-8")
    assert "dlx.nb" not in text
    assert f'# %% dlx="answer"\n{HALF}' in text
    done = dlx("convert convolution --to notebook --json")
    assert json.loads(done.stdout) == {
        "schema": "dlx-convert/1",
        "exercise": "chapter2/convolution",
        "file": "chapter2/convolution/convolution.ipynb",
        "kept": "chapter2/convolution/convolution.py.bak-1",
    }
    again = json.loads(notebook.read_bytes())
    sources = [["".join(c["source"]) for c in t["cells"]] for t in (again, json.loads(first))]
    assert sources[0] == sources[1]
    assert not notebook.with_suffix(".py").exists()
    done = dlx("convert convolution --to notebook --lang fr")
    assert (done.exit_code, done.stdout) == (0, "convolution.ipynb a déjà cette forme ; rien n'a changé.\n")


def test_convert_of_a_plain_file_comes_back_byte_for_byte(dlx: Call, work: Path) -> None:
    data = b"\xef\xbb\xbf" + HALF.replace("\n", "\r\n").encode() + b"\r\n\r\n"
    work.write_bytes(data)
    assert dlx("convert convolution --to notebook").exit_code == 0
    (cell,) = (
        c
        for c in json.loads(work.with_suffix(".ipynb").read_bytes())["cells"]
        if c["metadata"]["dlx"]["role"] == "answer"
    )
    assert "".join(cell["source"]) == HALF.rstrip()
    assert dlx("convert convolution --to py").exit_code == 0
    assert work.read_bytes() == data


def test_convert_of_a_file_that_is_not_utf_8(dlx: Call, work: Path) -> None:
    work.write_bytes(b"# coding: latin-1\nx = '\xe9'\n")
    before = tree(work.parent)
    done = dlx("convert convolution --to notebook --lang fr")
    assert (done.exit_code, done.stderr) == (
        2,
        "convolution.py n'est pas en UTF-8. Enregistrez-le en UTF-8 (et retirez la ligne « coding »), puis "
        "relancez la même commande.\n",
    )
    assert tree(work.parent) == before


def test_convert_of_an_old_notebook(dlx: Call, notebook: Path) -> None:
    notebook.write_text(json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": "x = 1"}]}]}))
    done = dlx("convert convolution --to py")
    assert (done.exit_code, done.stderr) == (
        2,
        "convolution.ipynb is no notebook of a present format, in UTF-8. Open it in Jupyter, save it, then "
        "run the same command again.\n",
    )


KILLED = """
import os, signal, sys
calls = 0
def dying(real):
    def step(*arguments, **keywords):
        global calls
        calls += 1
        if calls == {number}:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **keywords)
    return step
os.replace, os.link, os.unlink = map(dying, (os.replace, os.link, os.unlink))
from dlx.cli.main import main
sys.argv = ["dlx", "convert", "convolution", "--to", "notebook"]
main()
"""


def test_convert_killed_at_any_step_loses_nothing_and_goes_on(dlx: Call, work: Path) -> None:
    data = (HALF + "# mine\n").encode()
    for number in range(1, 50):
        for path in work.parent.glob("convolution.*"):
            path.unlink()
        work.write_bytes(data)
        code = KILLED.format(number=number)
        done = subprocess.run([sys.executable, "-c", code], cwd=work.parent, capture_output=True)
        assert data in [path.read_bytes() for path in work.parent.glob("convolution.py*")]
        if done.returncode == 0:
            assert number > 3
            return
        assert dlx("convert convolution --to notebook").exit_code == 0
        assert not work.exists()
        assert "# mine" in work.with_suffix(".ipynb").read_text("utf-8")
    pytest.fail("it never ended")


# --- submit ---------------------------------------------------------------------------------------
def test_submit_sends_the_notebook(dlx: Call, here: Path, notebook: Path) -> None:
    answer(notebook, HALF)
    done = dlx("submit --yes --student alice")
    assert "  + chapter2/convolution/convolution.ipynb\n" in done.stdout
    (archive,) = here.glob("*.zip")
    with zipfile.ZipFile(archive) as found:
        assert found.namelist() == ["manifest.json", "chapter2/convolution/convolution.ipynb"]
        assert found.read("chapter2/convolution/convolution.ipynb") == notebook.read_bytes()


def test_a_notebook_of_50_mb_goes_without_its_outputs(dlx: Call, here: Path, notebook: Path) -> None:
    picture = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "A" * (50 << 20)}}
    answer(notebook, HALF, outputs=[picture])
    done = dlx("submit --yes --student alice --lang fr")
    assert (
        "  + chapter2/convolution/convolution.ipynb (sans ses sorties, 50 Mio, qui ne comptent pas dans la "
        "note)\n"
    ) in done.stdout
    (archive,) = here.glob("*.zip")
    assert archive.stat().st_size < 20_000
    with zipfile.ZipFile(archive) as found:
        table = json.loads(found.read("chapter2/convolution/convolution.ipynb"))
    assert [c["outputs"] for c in table["cells"] if c["cell_type"] == "code"] == [[], []]
    assert HALF.rstrip() in ["".join(c["source"]) for c in table["cells"]]
    taken = collect(archive, load_course())
    assert isinstance(taken, Collected)
    assert HALF in taken.files["convolution"]


# --- light, and in an editor ----------------------------------------------------------------------
def test_light_commands_stay_light(notebook: Path) -> None:
    answer(notebook, HALF)
    code = (
        "import contextlib, io, sys\nfrom dlx.cli.main import main\n"
        "sys.argv = ['dlx', *{arguments!r}]\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n    main()\n"
        "print([m for m in ('numpy', 'torch', 'pytest', 'nbformat', 'nbgrader') if m in sys.modules])"
    )
    for line in (
        "status",
        "list",
        "submit --yes --no-check",
        "convert convolution --to py",
        "start chapter1 --notebook",
    ):
        ran = code.format(arguments=line.split())
        done = subprocess.run(
            [sys.executable, "-c", ran], cwd=notebook.parent, capture_output=True, text=True
        )
        assert done.stdout.splitlines()[-1] == "[]", (line, done.stderr)


def test_plain_pytest_runs_the_public_checks_on_a_notebook(notebook: Path, right: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."]
    answer(notebook, "%matplotlib inline\n" + right + "\n1 / 0")
    done = subprocess.run(command, cwd=notebook.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    answer(notebook, HALF)
    done = subprocess.run(command, cwd=notebook.parent, capture_output=True, text=True)
    assert done.returncode == 1
    assert "failed" in done.stdout
