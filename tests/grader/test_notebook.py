"""Notebooks: a right answer passes whatever stands around it, a wrong one fails, a damaged file is repaired
where that is clear and otherwise named with a sentence."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import Exercise, Text, load_course
from dlx.grader.bench.bench import Bench
from dlx.grader.judging.judge import Judge
from dlx.grader.notebooks.notebook import MAX_NOTEBOOK, Notebook, read_notebook
from dlx.grader.reports.report import ExerciseReport, Verdict
from dlx.grader.submissions.answer_files import gather
from dlx.grader.submissions.intake import Collected, Refused, collect, submissions_in
from dlx.grader.submissions.submission import Submission

COURSE = load_course()
(CONVOLUTION,) = COURSE.find("chapter2/convolution")
RIGHT = """\
def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(np.asarray(image, float), padding)
    kernel = np.asarray(kernel, float)
    rows = (image.shape[0] - kernel.shape[0]) // stride + 1
    columns = (image.shape[1] - kernel.shape[1]) // stride + 1
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            window = image[i * stride:i * stride + kernel.shape[0], j * stride:j * stride + kernel.shape[1]]
            out[i, j] = (window * kernel).sum()
    return out
"""
NUMPY = "import numpy as np\n"


def notebook(*cells: str, **metadata: Any) -> bytes:
    rows = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "source": cell.splitlines(True)}
        for cell in cells
    ]
    text = {"cell_type": "markdown", "metadata": {}, "source": ["# Convolution\n", "def conv2d(): no code\n"]}
    return json.dumps({"nbformat": 4, "metadata": metadata, "cells": [text, *rows]}).encode()


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Bench() as bench:
        yield Judge(bench, "seed", hidden=False)


def graded(judge: Judge, path: Path, exercise: Exercise = CONVOLUTION) -> ExerciseReport:
    found = collect(path, COURSE)
    assert isinstance(found, Collected), found
    assert exercise in found.exercises
    return judge.grade(Submission("", found.files, problems=found.problems), [exercise]).exercises[0]


def written(folder: Path, *cells: str, name: str = "tp.ipynb") -> Path:
    path = folder / name
    path.write_bytes(notebook(*cells))
    return path


# --- what is around a right answer does not matter ------------------------------------------------
AROUND = {
    "in one cell": [NUMPY + RIGHT],
    "imports elsewhere": [NUMPY, RIGHT],
    "imports after the answer": [RIGHT, NUMPY],
    "magics": ["%matplotlib inline\n!pip install numpy\n" + NUMPY, "%%time\n" + RIGHT, "%%bash\nls\n"],
    "magics in a line": [NUMPY + "files = !ls\nx = %timeit -o 1\n" + RIGHT, "conv2d?\n"],
    "a library that is not there": [NUMPY, "import matplotlib.pyplot as plt\n", RIGHT, "plt.imshow(1)\n"],
    "the same in its cell": [NUMPY + "import matplotlib.pyplot as plt\n" + RIGHT + "plt.show()\n"],
    "a trial that fails": [NUMPY, RIGHT + "print(conv2d(picture, 3))\n"],
    "an endless training": [NUMPY, RIGHT, "while True:\n    pass\n"],
    "a cell that does not parse": [NUMPY, "def broken(:\n", RIGHT],
    "a null cell": [NUMPY, "x = '\0'\n", RIGHT],
    "sys.exit": ["import sys\nsys.exit(1)\n", NUMPY, RIGHT],
    "checks of dlx": ["import dlx.nb\n" + NUMPY, RIGHT, "dlx.nb.check('x', conv2d)\n"],
    "a first version": [NUMPY, "def conv2d(image, kernel):\n    return 0\n", RIGHT],
    "its name used for a result": [NUMPY, RIGHT, "conv2d = conv2d([[1.0]], [[1.0]])\n"],
    "a helper of another exercise": [
        NUMPY + "def half(x):\n    return x / 2\n" + RIGHT.replace("* kernel)", "* half(2 * kernel))"),
        "def half(x, y):\n    return 0\n",
    ],
    "a helper in another cell": [
        "def twice(x):\n    return FACTORS[0] * x\n",
        "FACTORS = []\n",
        "FACTORS.append(1.0)\n",
        "from numpy import *\n" + NUMPY,
        RIGHT.replace("* kernel)", "* twice(kernel))"),
    ],
    "a bare await": [NUMPY, "import asyncio\nawait asyncio.sleep(0)\n", "return 3\n", RIGHT],
    "annotations that are not there": [
        "from __future__ import annotations\n" + NUMPY,
        RIGHT.replace("(image, kernel,", "(image: Picture, kernel: Nothing,"),
    ],
    "a lambda": [NUMPY + RIGHT.replace("conv2d", "mine"), "conv2d = lambda *a, **k: mine(*a, **k)\n"],
    "a percent sign in a text": [NUMPY, RIGHT.replace('"""', "") + 'HELP = """\n%d items\n!\n"""\n'],
}


@pytest.mark.parametrize("cells", AROUND.values(), ids=AROUND.keys())
def test_a_right_answer_passes(judge: Judge, tmp_path: Path, cells: list[str]) -> None:
    report = graded(judge, written(tmp_path, *cells))
    assert report.accepted, [check.observed for check in report.checks]


def test_a_wrong_answer_fails_with_its_line(judge: Judge, tmp_path: Path) -> None:
    path = written(
        tmp_path, NUMPY, "x = 1\n", "def conv2d(image, kernel, stride=1, padding=0):\n    return 1 / 0\n"
    )
    report = graded(judge, path)
    assert {check.verdict for check in report.checks} == {Verdict.RUNTIME_ERROR}
    assert {check.line for check in report.checks} == {None}  # a notebook has no lines of its own
    observed = report.checks[0].observed
    assert observed == Text(
        fr="Cellule 4, ligne 2 : ZeroDivisionError: division by zero\n    return 1 / 0",
        en="Cell 4, line 2: ZeroDivisionError: division by zero\n    return 1 / 0",
    )


def test_an_answer_that_does_not_parse_says_where(judge: Judge, tmp_path: Path) -> None:
    report = graded(judge, written(tmp_path, NUMPY, "def conv2d(image, kernel:\n    return 0\n"))
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.checks[0].observed is not None
    assert "Cell 3, line 1" in report.checks[0].observed.en, report.checks[0].observed


def test_what_was_not_touched_is_not_started(judge: Judge, tmp_path: Path) -> None:
    stub = CONVOLUTION.stub.read_text("utf-8")
    report = graded(judge, written(tmp_path, "print('hello')\n", stub, "conv2d(1, 2)\n"))
    assert report.verdict is Verdict.NOT_ATTEMPTED
    assert report.checks[0].observed == Text(fr="Pas encore commencé.", en="Not started yet.")


def test_a_notebook_of_a_chapter_answers_several(tmp_path: Path) -> None:
    found = collect(written(tmp_path, RIGHT, "def max_pool2d(x):\n    return x\n"), COURSE)
    assert isinstance(found, Collected)
    assert [e.slug for e in found.exercises] == ["convolution", "pooling"]
    assert set(found.files) == {"convolution", "pooling"}


def test_metadata_and_file_names_say_what_it_is_about(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_bytes(notebook("x = 1\n", dlx={"exercise": "chapter2/pooling"}))
    (tmp_path / "convolution.ipynb").write_bytes(notebook("y = 1\n"))
    about = [collect(tmp_path / name, COURSE) for name in ("a.ipynb", "convolution.ipynb")]
    assert [[e.slug for e in f.exercises] for f in about if isinstance(f, Collected)] == [
        ["pooling"],
        ["convolution"],
    ]


# --- beside other files ---------------------------------------------------------------------------
def test_notebooks_in_folders_and_archives(tmp_path: Path) -> None:
    folder = tmp_path / "alice"
    (folder / "work/.ipynb_checkpoints").mkdir(parents=True)
    written(folder / "work", NUMPY, RIGHT)
    written(folder / "work/.ipynb_checkpoints", "old = 1\n", name="convolution.ipynb")
    archive = tmp_path / "alice.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for path in sorted(folder.rglob("*.ipynb")):
            out.write(path, path.relative_to(folder).as_posix())
    for path in (folder, archive):
        found = collect(path, COURSE)
        assert isinstance(found, Collected), found
        assert RIGHT in found.files["convolution"]


def test_of_a_file_and_a_notebook_the_one_worked_on_wins(tmp_path: Path) -> None:
    stub = CONVOLUTION.stub.read_text("utf-8")
    cases = {(stub, RIGHT): RIGHT, (NUMPY + RIGHT, stub): NUMPY + RIGHT, (stub, stub): stub}
    for number, ((file, cell), expected) in enumerate(cases.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "convolution.py").write_text(file)
        written(folder, cell, name="convolution.ipynb")
        found = collect(folder, COURSE)
        assert isinstance(found, Collected)
        assert expected in found.files["convolution"]
    (folder / "convolution.py").write_text(NUMPY + RIGHT)
    written(folder, RIGHT + "# other\n", name="convolution.ipynb")
    found = collect(folder, COURSE)
    assert isinstance(found, Collected)
    assert found.problems == {
        "convolution": Text(
            fr="Plusieurs fichiers répondent à convolution (convolution.ipynb, convolution.py) : gardez-en "
            "un seul.",
            en="Several files answer convolution (convolution.ipynb, convolution.py): keep only one.",
        )
    }


def test_a_file_of_its_name_is_preferred_to_a_notebook_of_everything(tmp_path: Path) -> None:
    (tmp_path / "convolution.py").write_text(NUMPY + RIGHT)
    written(tmp_path, RIGHT.replace("conv2d", "max_pool2d"), "def conv2d(a):\n    return a\n")
    found = collect(tmp_path, COURSE)
    assert isinstance(found, Collected)
    assert (found.files["convolution"], found.problems) == (NUMPY + RIGHT, {})
    assert "max_pool2d" in found.files["pooling"]
    written(tmp_path, RIGHT.replace("conv2d", "max_pool2d"), "# a copy\n", name="tp-Copy1.ipynb")
    again = collect(tmp_path, COURSE)
    assert isinstance(again, Collected)
    assert set(again.files) == {"convolution", "pooling"}  # the same twice is one answer
    assert again.problems == {}
    written(tmp_path, "def max_pool2d(a):\n    return a\n", name="tp-Copy1.ipynb")
    again = collect(tmp_path, COURSE)
    assert isinstance(again, Collected)
    assert again.problems["pooling"].en == (
        "Several files answer pooling (tp-Copy1.ipynb, tp.ipynb): keep only one."
    )


def test_a_class_of_notebooks(tmp_path: Path) -> None:
    for name in ("alice.ipynb", "bob.ipynb", "convolution.ipynb"):
        written(tmp_path, RIGHT, name=name)
    works, aside = submissions_in(tmp_path, COURSE)
    assert ([work.name for work in works], aside) == (["alice.ipynb", "bob.ipynb", "convolution.ipynb"], [])


def test_a_workspace_with_notebooks(tmp_path: Path) -> None:
    (tmp_path / "dlx.toml").write_text('chapters = ["chapter2"]\n')
    place = tmp_path / "chapter2/convolution"
    place.mkdir(parents=True)
    (place / "convolution.py").write_text(CONVOLUTION.stub.read_text("utf-8"))
    written(place, RIGHT, name="convolution.ipynb")
    found = collect(tmp_path, COURSE)
    assert isinstance(found, Collected)
    assert RIGHT in found.files["convolution"]


# --- damage ---------------------------------------------------------------------------------------
def third_format() -> bytes:
    cells = [{"cell_type": "code", "language": "python", "input": [RIGHT]}]
    return json.dumps({"nbformat": 3, "worksheets": [{"cells": cells}]}).encode()


REPAIRED = {
    "byte order mark": b"\xef\xbb\xbf" + notebook(RIGHT),
    "utf-16": notebook(RIGHT).decode().encode("utf-16"),
    "latin-1": json.loads(notebook(RIGHT))
    and notebook(RIGHT).replace(b"# Convolution", "# Été".encode("latin-1")),
    "third format": third_format(),
    "one text": json.dumps({"cells": [{"cell_type": "code", "source": RIGHT}]}).encode(),
    "50 MB of pictures": notebook(RIGHT)[:-1] + b', "outputs": ["' + b"A" * (50 << 20) + b'"]}',
    "20 MB of printing": notebook(RIGHT)[:-1]
    + b', "outputs": ['
    + b'"line of numbers [1, 2]",' * 800_000
    + b'""]}',
}


@pytest.mark.parametrize("data", REPAIRED.values(), ids=REPAIRED.keys())
def test_what_is_clear_is_repaired(data: bytes) -> None:
    found = read_notebook("a.ipynb", data)
    assert isinstance(found, Notebook), found
    assert found.code.strip() == RIGHT.strip()


def test_a_repair_is_said(tmp_path: Path) -> None:
    (tmp_path / "tp.ipynb").write_bytes(REPAIRED["latin-1"])
    found = collect(tmp_path / "tp.ipynb", COURSE)
    assert isinstance(found, Collected)
    assert found.notes == (
        Text(
            fr="tp.ipynb n'est pas en UTF-8 : il a été lu comme du Latin-1.",
            en="tp.ipynb is not UTF-8: it was read as Latin-1.",
        ),
    )


CONFLICT = notebook(RIGHT).replace(b'"cells"', b'\n<<<<<<< HEAD\n"cells"')
EMPTY = "a.ipynb is empty. Did you save your work?"
BROKEN = (
    "a.ipynb is damaged (line 1): it is no notebook, or no longer. Open it in Jupyter, save it again, or "
    "hand in a .py file."
)
NO_CODE = "a.ipynb has no code cell. Is it the right file?"
HEAVY = "a.ipynb is too large to be read. Clear its outputs (Edit, Clear Outputs) and save it again."
DAMAGED = {
    b"": EMPTY,
    b"\0\0 \n": EMPTY,
    CONFLICT: "a.ipynb, line 2: two versions were merged into it (git). Choose one and save it.",
    notebook(RIGHT)[:200]: BROKEN,
    b"def conv2d(): pass": BROKEN,
    b"[" * 100_000: BROKEN,
    b"[]": NO_CODE,
    b'{"cells": [{"cell_type": "code", "source": [1, null, {}]}, 3], "worksheets": [4]}': NO_CODE,
    notebook("#" * (257 << 10)): "a.ipynb holds more than 256 KiB of code: that is no exercise notebook.",
    b"[" + b"[]," * 2_000_000 + b"1]": HEAVY,
    b'["' + b'\\"' * 4_000_000: BROKEN,
    b" " * (MAX_NOTEBOOK + 1): HEAVY,
}


@pytest.mark.parametrize(("data", "sentence"), DAMAGED.items(), ids=range(len(DAMAGED)))
def test_what_is_not_clear_is_named(data: bytes, sentence: str) -> None:
    found = read_notebook("a.ipynb", data)
    assert isinstance(found, Text), found
    assert found.en == sentence
    assert found.fr.startswith("a.ipynb")


def test_damage_is_a_problem_of_its_exercise_or_refuses(tmp_path: Path) -> None:
    for name in ("convolution.ipynb", "tp.ipynb"):
        (tmp_path / name).write_bytes(b"{")
    named = collect(tmp_path / "convolution.ipynb", COURSE)
    assert isinstance(named, Collected)
    assert list(named.problems) == ["convolution"]
    other = collect(tmp_path / "tp.ipynb", COURSE)
    assert isinstance(other, Refused)
    assert other.reason.en.startswith("tp.ipynb is damaged (line 1)")
    assert gather([], COURSE, COURSE.exercises[:1]).files == {}


@pytest.mark.parametrize(
    ("kind", "metadata", "read"),
    [
        ("markdown", {"dlx": {"role": "answer"}}, True),
        ("raw", {"nbgrader": {"solution": True, "cell_type": "code"}}, True),
        ("markdown", {"nbgrader": {"solution": True, "cell_type": "markdown"}}, False),
        ("markdown", {"dlx": {"role": "statement"}}, False),
        ("markdown", {"dlx": "answer", "nbgrader": [True]}, False),
        ("markdown", None, False),
    ],
)
def test_an_answer_that_was_turned_into_text_is_read_as_code(kind: str, metadata: Any, read: bool) -> None:
    cells = [{"cell_type": kind, "metadata": metadata, "source": "x = 1"}]
    cells += [{"cell_type": "code", "metadata": {}, "source": "y = 2"}]
    found = read_notebook("n.ipynb", json.dumps({"cells": cells}).encode())
    assert isinstance(found, Notebook)
    assert found.cells == (((1, "x = 1"),) if read else ()) + ((2, "y = 2"),)
