"""Exercises as notebooks: valid, the same bytes every time; right answers in them pass."""

import json
from collections.abc import Iterator

import pytest

from dlx.exercises import Exercise, load_course
from dlx.grader.bench.bench import Bench
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import answer_key
from dlx.grader.notebooks.conversion import to_notebook, to_python
from dlx.grader.notebooks.notebook import answer_in
from dlx.grader.notebooks.worksheet import course_notebook, grader_metadata, student_notebook, without_outputs
from dlx.grader.submissions.submission import Submission

COURSE = load_course()
each_exercise = pytest.mark.parametrize("exercise", COURSE.exercises, ids=lambda e: e.slug)


@each_exercise
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_notebook_is_valid_and_deterministic(exercise: Exercise, language: str) -> None:
    nbformat = pytest.importorskip("nbformat")
    for text in (student_notebook(exercise, language), course_notebook(exercise, language, 12, "x = 1")):
        nb = nbformat.reads(text, 4)
        nbformat.validate(nb)
        assert len({cell.id for cell in nb.cells}) == len(nb.cells)
    assert student_notebook(exercise, language) == student_notebook(exercise, language)


def test_what_nbgrader_wants_to_know_of_a_cell() -> None:
    assert grader_metadata("softmax", grade=True, locked=True, points=2.0) == {
        "schema_version": 3,
        "grade_id": "softmax",
        "grade": True,
        "solution": False,
        "locked": True,
        "task": False,
        "points": 2.0,
    }


def test_what_a_student_reads() -> None:
    (exercise,) = COURSE.find("chapter1/softmax")
    for language, title in (("fr", "# Le softmax"), ("en", "# The softmax")):
        cells = json.loads(student_notebook(exercise, language))["cells"]
        statement, how, answer, check = ("".join(cell["source"]) for cell in cells)
        assert statement.startswith(title)
        assert "`softmax.ipynb`" in statement and "softmax.py" not in statement
        assert ("cellule suivante" if language == "fr" else "next cell") in how
        assert answer == exercise.stub.read_text("utf-8").strip()
        assert check == f'import dlx.nb\n\ndlx.nb.check("chapter1/softmax", lang="{language}")'


@each_exercise
def test_a_fresh_notebook_is_not_started(exercise: Exercise) -> None:
    """In either form, and on the way between both."""
    stub = exercise.stub.read_text("utf-8")
    data = student_notebook(exercise, "fr").encode()
    assert answer_in(f"{exercise.slug}.ipynb", data, exercise) == stub
    text = to_python(f"{exercise.slug}.ipynb", data, exercise)
    assert answer_in(f"{exercise.slug}.py", text, exercise) == stub
    made = to_notebook(f"{exercise.slug}.py", exercise.stub.read_bytes(), exercise, "en")
    assert answer_in(f"{exercise.slug}.ipynb", made, exercise) == stub


# --- the reference, through every form ------------------------------------------------------------
@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Bench() as bench:
        yield Judge(bench, "seed", hidden=False)


@pytest.mark.parametrize(
    "exercise", [e for e in COURSE.exercises if "torch" not in e.libraries], ids=lambda e: e.slug
)
def test_a_right_answer_passes_in_every_form(exercise: Exercise, judge: Judge) -> None:
    key = answer_key(exercise)
    if key is None:
        pytest.skip("the key is not installed")
    notebook = to_notebook(f"{exercise.slug}.py", key.reference.encode(), exercise, "fr")
    assert to_python(f"{exercise.slug}.ipynb", notebook, exercise) == key.reference.encode()
    table = json.loads(notebook)
    table["cells"].append({"cell_type": "code", "source": "%matplotlib inline\nplot(1)", "metadata": {}})
    percent = to_python(f"{exercise.slug}.ipynb", json.dumps(table).encode(), exercise)
    assert b"# %% " in percent
    for name, data in ((f"{exercise.slug}.ipynb", notebook), (f"{exercise.slug}.py", percent)):
        text = answer_in(name, data, exercise)
        assert isinstance(text, str)
        report = judge.grade(Submission("", {exercise.slug: text}), [exercise])
        assert report.accepted, [check.observed for check in report.exercises[0].checks]


# --- outputs --------------------------------------------------------------------------------------
def test_outputs_and_pasted_pictures_are_left_out() -> None:
    (exercise,) = COURSE.find("chapter1/softmax")
    fresh = student_notebook(exercise, "fr")
    table = json.loads(fresh)
    for cell in table["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 1000}]
            cell["execution_count"] = 7
        else:
            cell["attachments"] = {"a.png": {"image/png": "A" * 1000}}
    assert json.loads(without_outputs(json.dumps(table).encode())) == json.loads(fresh)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"3", b'{"cells": 3}', b"\xff", b"[" * 100_000])
def test_what_is_damaged_stays_as_it_is(data: bytes) -> None:
    assert without_outputs(data) == data
