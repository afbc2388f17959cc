"""A .py file in cells is graded like a notebook: what stands around the answer cannot take it down."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dlx.exercises import load_course
from dlx.grader.bench.bench import Bench
from dlx.grader.judging.judge import Judge
from dlx.grader.reports.report import ExerciseReport, Verdict
from dlx.grader.submissions.intake import Collected, collect
from dlx.grader.submissions.submission import Submission

COURSE = load_course()
(CONVOLUTION,) = COURSE.find("chapter2/convolution")
NUMPY = "import numpy as np\n"
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
PASS = {
    "a picture": f"{NUMPY}# %%\n{RIGHT}\n# %% look\nimport matplotlib.pyplot as plt\nplt.imshow(conv2d(3))\n",
    "code before the first cell": f"{NUMPY}{RIGHT}\n#%%\n1 / 0\n",
    "a magic": f"# %%\n%matplotlib inline\n{NUMPY}# %%\n{RIGHT}",
    "a text with a cell mark": f'# %%\n{NUMPY}{RIGHT}\nHELP = """\n# %% not a cell\n"""\n',
    "a heading": f"# ---\n# jupyter: x\n# ---\n\n# %% [markdown]\n# # Title: it's\n\n# %%\n{NUMPY}{RIGHT}",
    "a cell of text in quotes": f'# %% [markdown]\n"""\nTitle, it\'s\n"""\n# %%\n{NUMPY}{RIGHT}',
    "a cell that does not parse": f"# %%\ndef (:\n# %%\n{NUMPY}{RIGHT}",
    "a quote that is never closed": f'# %%\n"""\n# %%\n{NUMPY}{RIGHT}',
    "an endless trial": f"# %%\n{NUMPY}{RIGHT}# %%\nwhile True:\n    pass\n",
    "a first version that does not parse": f"# %%\ndef conv2d(image:\n# %%\n{NUMPY}{RIGHT}",
    "a first version that fails": f"# %%\n@missing\ndef conv2d(image): pass\n# %%\n{NUMPY}{RIGHT}",
    "dlx's own check": f'# %%\n{NUMPY}{RIGHT}\n# %% dlx="check" lang="fr"\n',
}


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Bench() as bench:
        yield Judge(bench, "seed", hidden=False)


def graded(judge: Judge, path: Path) -> ExerciseReport:
    found = collect(path, COURSE)
    assert isinstance(found, Collected), found
    submission = Submission("", found.files, problems=found.problems)
    return judge.grade(submission, [CONVOLUTION]).exercises[0]


@pytest.mark.parametrize("text", PASS.values(), ids=PASS.keys())
def test_a_right_answer_passes(judge: Judge, tmp_path: Path, text: str) -> None:
    (tmp_path / "convolution.py").write_text(text)
    report = graded(judge, tmp_path / "convolution.py")
    assert report.accepted, [check.observed for check in report.checks]


def test_in_a_folder_an_archive_and_under_another_name(judge: Judge, tmp_path: Path) -> None:
    (tmp_path / "alice").mkdir()
    text = PASS["a picture"]
    (tmp_path / "alice/convolution.py").write_text(text)
    (tmp_path / "tp.py").write_text(text)
    with zipfile.ZipFile(tmp_path / "alice.zip", "w") as archive:
        archive.writestr("convolution.py", text)
    for name in ("alice", "alice.zip", "tp.py"):
        assert graded(judge, tmp_path / name).accepted, name


@pytest.mark.parametrize("before", ["", "# %%\n", "x = 1\n\n# %%\n"])
def test_lines_are_those_of_the_file(judge: Judge, tmp_path: Path, before: str) -> None:
    answer = "def conv2d(image, kernel, stride=1, padding=0):\n    return 1 / 0\n"
    text = f"{before}{NUMPY}# %% plot\nplot()\n# %%\n{answer}"
    path = tmp_path / "convolution.py"
    path.write_text(text + "# %%\n")
    line = text.split("\n").index("    return 1 / 0") + 1
    report = graded(judge, path)
    assert {check.line for check in report.checks if check.points} == {line}
    assert report.checks[0].observed is not None
    assert report.checks[0].observed.en == (
        f"Line {line}: ZeroDivisionError: division by zero\n    return 1 / 0"
    )
    path.write_text(text.replace("stride=1, padding=0):", "stride:") + "# %%\n")
    report = graded(judge, path)
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.checks[0].observed is not None
    assert f"Line {line - 1}" in report.checks[0].observed.en


def test_a_last_version_that_does_not_parse_counts(judge: Judge, tmp_path: Path) -> None:
    path = tmp_path / "convolution.py"
    path.write_text(f"# %%\n{NUMPY}{RIGHT}# %%\ndef conv2d(image:\n")
    assert graded(judge, path).verdict is Verdict.RUNTIME_ERROR


def test_what_was_not_touched_is_not_started(judge: Judge, tmp_path: Path) -> None:
    path = tmp_path / "convolution.py"
    path.write_text(f"# %% [markdown]\n# # Title\n\n# %%\n{CONVOLUTION.stub.read_text('utf-8')}\n# %%\n")
    assert graded(judge, path).verdict is Verdict.NOT_ATTEMPTED


def test_a_comment_makes_no_cell(judge: Judge, tmp_path: Path) -> None:
    """A plain file is one cell, of which what the answer needs is run."""
    path = tmp_path / "convolution.py"
    path.write_text(f"# %%time\n{NUMPY}{RIGHT}\n1 / 0\n")
    assert graded(judge, path).verdict is Verdict.ACCEPTED
    path.write_text(f"# %%time\n{NUMPY}{RIGHT}\n1 +\n")
    assert graded(judge, path).verdict is Verdict.RUNTIME_ERROR
