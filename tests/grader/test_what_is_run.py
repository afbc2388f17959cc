"""A .py file is read as a notebook is: what the wanted names need is run, and nothing else costs anything."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dlx.exercises import Text, load_course
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.session import Raised
from dlx.grader.diagnosis.failures import describe_failure, newer_python
from dlx.grader.judging.judge import Judge
from dlx.grader.reports.report import ExerciseReport, Verdict
from dlx.grader.source import cells
from dlx.grader.source.imports import not_run
from dlx.grader.submissions.intake import Collected, collect

COURSE = load_course()
(SOFTMAX,) = COURSE.find("softmax")
RIGHT = """import numpy as np


def softmax(logits, axis=-1):
    weights = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    return weights / np.sum(weights, axis=axis, keepdims=True)
"""


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Bench() as bench:
        yield Judge(bench, "seed", hidden=False)


def graded(judge: Judge, path: Path) -> ExerciseReport:
    found = collect(path, COURSE, (SOFTMAX,))
    assert isinstance(found, Collected)
    return judge.grade(found, (SOFTMAX,)).exercises[0]


BESIDE = {
    "training": "step = 0\nwhile True:\n    step += 1\n",
    "plot": "import matplotlib.pyplot as plt\nplt.plot(softmax(np.arange(3.0)))\nplt.show()\n",
    "input": "x = input('scores: ')\nprint(softmax(np.array([float(v) for v in x.split()])))\n",
    "exit": "import sys\nprint(softmax(np.arange(3.0)))\nsys.exit(0)\n",
    "hard exit": "import os\nos._exit(0)\n",
    "assert": "assert softmax(np.arange(3.0))[0] == 7\n",
    "data": "scores = np.load('scores.npy')\nprint(softmax(scores))\n",
    "error": "1 / 0\n",
    "library": "from torchsummary import summary\nsummary(1)\n",
    "Jupyter": "# In[3]:\n\nget_ipython().run_line_magic('matplotlib', 'inline')\n",
    "Colab": "%matplotlib inline\n!pip install torchinfo \\\n    torchvision\n%cd /content\n"
    "!ls\nfiles = !ls \\\n  -l\n",
    "Databricks": "# COMMAND ----------\n# MAGIC %md\ndbutils.widgets.get('x')\ndisplay(spark)\n",
    "help": "np.exp?\n",
    "main": "if __name__ == '__main__':\n    main()\n",
}


@pytest.mark.parametrize("place", ["below", "above"])
@pytest.mark.parametrize("name", BESIDE)
def test_what_the_answer_does_not_need_costs_nothing(
    judge: Judge, tmp_path: Path, name: str, place: str
) -> None:
    beside = BESIDE[name]
    text = RIGHT + beside if place == "below" else beside + RIGHT
    (tmp_path / "softmax.py").write_text(text)
    assert graded(judge, tmp_path / "softmax.py").verdict is Verdict.ACCEPTED


NEEDED = {
    "table": "FACTOR = 1.0\n{}".format(RIGHT.replace("weights /", "FACTOR * weights /")),
    "changed": RIGHT.replace("return weights", "return T[0] * weights") + "T = [0]\nT[0] = 1.0\n",
    "setattr": "class C:\n    pass\nsetattr(C, 'one', 1.0)\n" + RIGHT.replace("return w", "return C.one * w"),
    "lambda": "import numpy as np\nsoftmax = lambda x, axis=-1: (np.exp(x - x.max(axis, keepdims=True)) / "
    "np.exp(x - x.max(axis, keepdims=True)).sum(axis, keepdims=True))\n",
    "exec": f"exec({RIGHT!r})\n",
    "branch": "try:\n    import cupy as np\nexcept ImportError:\n    import numpy as np\n" + RIGHT,
    "setting": "import sys\nsys.setrecursionlimit(5000)\n"
    + RIGHT.replace("    weights", "    assert sys.getrecursionlimit() == 5000\n    weights", 1),
    "annotations": "from __future__ import annotations\n" + RIGHT.replace("axis=-1", "axis: Never | 3 = -1"),
}


@pytest.mark.parametrize("name", NEEDED)
def test_what_the_answer_needs_is_run(judge: Judge, tmp_path: Path, name: str) -> None:
    (tmp_path / "softmax.py").write_text(NEEDED[name])
    assert graded(judge, tmp_path / "softmax.py").verdict is Verdict.ACCEPTED


def test_a_failure_of_what_is_needed_is_told_at_its_line(judge: Judge, tmp_path: Path) -> None:
    text = "TABLE = 1 / 0\n" + RIGHT.replace("return weights", "return TABLE * weights")
    (tmp_path / "softmax.py").write_text(text)
    observed = graded(judge, tmp_path / "softmax.py").checks[0].observed
    assert observed is not None
    assert observed.en == "Line 1: ZeroDivisionError: division by zero\n    TABLE = 1 / 0"


def test_a_missing_library_that_is_used_is_named(judge: Judge, tmp_path: Path) -> None:
    (tmp_path / "softmax.py").write_text("import scipyy.special\n" + RIGHT.replace("np.exp", "scipyy.exp"))
    observed = graded(judge, tmp_path / "softmax.py").checks[0].observed
    assert observed is not None
    assert "Line 1: ModuleNotFoundError: No module named 'scipyy'" in observed.en


def test_an_error_of_syntax_anywhere_is_one(judge: Judge, tmp_path: Path) -> None:
    (tmp_path / "softmax.py").write_text(RIGHT + "print(\n")
    assert graded(judge, tmp_path / "softmax.py").verdict is Verdict.RUNTIME_ERROR


@pytest.mark.parametrize("first", ["%%time", "%%mymagic --x 3", "%%bash", "%%html"])
def test_cell_magics(judge: Judge, tmp_path: Path, first: str) -> None:
    """The body of a magic that nobody knows is Python if it is; that of another language goes."""
    python = first in ("%%time", "%%mymagic --x 3")
    sources = [f"{first}\n{RIGHT}"] if python else [RIGHT, f"{first}\ndef softmax(x): return 1\n"]
    made = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": source} for source in sources]
    (tmp_path / "softmax.ipynb").write_text(json.dumps({"cells": made, "metadata": {}, "nbformat": 4}))
    assert graded(judge, tmp_path / "softmax.ipynb").verdict is Verdict.ACCEPTED


# --- helper modules -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "how",
    [
        "from helpers import stable",
        "from .helpers import stable",
        "from . import helpers\nstable = helpers.stable",
    ],
)
def test_a_helper_module_is_imported(judge: Judge, tmp_path: Path, how: str) -> None:
    helper = (
        "import numpy as np\n\nT = 1.0\n\ndef stable(x, axis):\n"
        "    return T * (x - np.max(x, axis=axis, keepdims=True))\n\n\nwhile True:\n    pass\n"
    )
    answer = RIGHT.replace("logits - np.max(logits, axis=axis, keepdims=True)", "stable(logits, axis)")
    (tmp_path / "softmax.py").write_text(f"{how}\n{answer}")
    (tmp_path / "helpers.py").write_text(helper)
    assert graded(judge, tmp_path).verdict is Verdict.ACCEPTED


# --- what is said of it ---------------------------------------------------------------------------
def test_the_passages_that_are_not_run() -> None:
    text = f"{RIGHT}\nnet = 1\n# a comment\nfor epoch in range(100):\n    net += 1\n\nassert net\n"
    text += "\n\ndef demo():\n    pass\n\n\ndemo()\n"
    assert not_run(text, ("softmax",)) == [(8, 13, "loop"), (20, 20, "call")]
    assert not_run(text, ("softmax",), stub=text.replace("demo()\n", "demo(1)\n")) == [(20, 20, "call")]
    assert not_run(text, ("softmax",), stub=text) == [], "what the course gave is no trial of the student's"
    assert not_run(RIGHT, ("softmax",)) == []
    assert not_run("# %%\nprint(1)\n" + RIGHT + "(", ("softmax",)) == []


def test_the_names_of_a_helper_that_nobody_mentions_are_not_computed() -> None:
    space: dict[str, object] = {}
    cells.run_beside("A = 1\nB = 2\n\ndef f():\n    return C\n\nC = 3\n", "h.py", space, {"A"})
    assert {name for name in space if not name.startswith("__")} == {"A", "f", "C"}


@pytest.mark.parametrize(
    ("code", "message", "here", "wanted"),
    [
        ("def first[T](x: T) -> T:", "expected '('", (3, 11), (3, 12)),
        ("class Stack[T]:", "invalid syntax", (3, 11), (3, 12)),
        ("type Point = tuple[float, float]", "invalid syntax", (3, 11), (3, 12)),
        ("print(f'{names['a']}')", "f-string: unmatched '['", (3, 11), (3, 12)),
        ("except ValueError, TypeError:", "multiple exception types must be parenthesized", (3, 13), (3, 14)),
        ("def first[T](x: T) -> T:", "expected '('", (3, 12), None),
        ("def first(x", "'(' was never closed", (3, 11), None),
        ("print(f'{x}'", "'(' was never closed", (3, 11), None),
    ],
)
def test_the_python_that_would_read_a_line(
    code: str, message: str, here: tuple[int, int], wanted: tuple[int, int] | None
) -> None:
    assert newer_python(code, message, here) == wanted


def test_a_line_of_a_later_python_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 11, 2))
    error = Raised(("SyntaxError", "Exception"), "expected '('", 1, 10, "")
    shown = "SyntaxError: expected '('\n    def first[T](x): ...\n             ^"
    assert describe_failure(error, "def first[T](x): ...\n", "first", 1.0) == Text(
        fr=f"Ligne 1 : {shown}\nPython 3.12 accepterait cette ligne ; ici, le travail est lu par Python "
        "3.11. Écrivez-la comme avant.",
        en=f"Line 1: {shown}\nPython 3.12 would accept this line; here, work is read by Python 3.11. "
        "Write it the older way.",
    )
