"""What a class really hands in: each awkward notebook through `nbgrader autograde`, with the outcome that a
teacher would want. One run grades them all; `dlx class grade` on the same files must agree."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from small_course import small_chapter, write_course

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.classroom.gradebook.counted_marks import read_marks
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.classroom.nbgrader.marker import content_of
from dlx.exercises import Exercise, read_course
from dlx.grader.key.answer_key import answer_key

pytest.importorskip("nbgrader")

CHAPTER = small_chapter("perceptron", "activations", "activation_derivatives", "quiz1")
FIRST, SECOND, _, QUIZ = CHAPTER.exercises
HANDED_IN = (FIRST, SECOND, QUIZ)  # by all but one of the students: what is awkward is the first
WHOLE = "whole"  # who hands in the chapter
ATTACKS = Path(__file__).resolve().parent.parent / "attacks"
Notebook = dict[str, Any]


def points(exercise: Exercise) -> float:
    key = answer_key(exercise)
    if key is None:
        pytest.skip("the key is not installed")
    return sum(check.points for check in (*exercise.checks, *key.checks))


def reference(exercise: Exercise) -> str:
    key = answer_key(exercise)
    assert key is not None
    return key.reference


# --- what is done to a right notebook -----------------------------------------------------------------
def role(notebook: Notebook, name: str) -> dict[str, Any]:
    cell: dict[str, Any] = next(
        c for c in notebook["cells"] if c["metadata"].get("dlx", {}).get("role") == name
    )
    return cell


def answer(text: str) -> Callable[[Notebook], Notebook]:
    def change(notebook: Notebook) -> Notebook:
        role(notebook, "answer")["source"] = text
        return notebook

    return change


def around(before: str = "", after: str = "") -> Callable[[Notebook], Notebook]:
    return lambda notebook: answer(before + role(notebook, "answer")["source"] + after)(notebook)


def redefined(body: str) -> Callable[[Notebook], Notebook]:
    return around(after=f"\n\ndef {FIRST.provides[0]}(*arguments, **options):\n    {body}\n")


def without(name: str) -> Callable[[Notebook], Notebook]:
    def change(notebook: Notebook) -> Notebook:
        notebook["cells"].remove(role(notebook, name))
        return notebook

    return change


def stripped(notebook: Notebook) -> Notebook:
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    return notebook


def greedy(notebook: Notebook) -> Notebook:
    """The mark's own cell says 100, and is worth 100."""
    cell = role(notebook, "mark")
    cell["source"] = "100.0"
    cell["metadata"]["nbgrader"]["points"] = 100
    return notebook


def doubled(notebook: Notebook) -> Notebook:
    for name in ("answer", "mark"):
        cell = role(notebook, name)
        copy = deepcopy(cell)
        copy["id"] = f"{cell['id']}-2"
        notebook["cells"].insert(notebook["cells"].index(cell) + 1, copy)
    return notebook


def ungraded(notebook: Notebook) -> Notebook:
    role(notebook, "mark")["metadata"]["nbgrader"]["grade"] = False
    return notebook


def retyped(notebook: Notebook) -> Notebook:
    for name in ("answer", "mark"):
        cell = role(notebook, name)
        cell["cell_type"] = "markdown"
        del cell["outputs"], cell["execution_count"]
    return notebook


def from_colab(notebook: Notebook) -> Notebook:
    """No kernel name, identifiers in the metadata, an older minor version."""
    notebook["metadata"] = {"colab": {"provenance": []}, "language_info": {"name": "python"}}
    notebook["nbformat_minor"] = 0
    for number, cell in enumerate(notebook["cells"]):
        cell["metadata"] = {"id": f"x{number}", "outputId": "y"}
        del cell["id"]
    return notebook


def from_vscode(notebook: Notebook) -> Notebook:
    notebook["metadata"] = {"language_info": {"name": "python", "version": "3.12.1"}, "orig_nbformat": 4}
    for cell in notebook["cells"]:
        cell["metadata"]["vscode"] = {"languageId": "python"}
    return notebook


def other_kernel(notebook: Notebook) -> Notebook:
    notebook["metadata"]["kernelspec"] = {"display_name": "Julia", "language": "julia", "name": "julia-1.9"}
    return notebook


def heavy(notebook: Notebook) -> Notebook:
    """50 MB of output."""
    text = ("x" * 1000 + "\n") * 50_000
    role(notebook, "check")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": text}]
    return notebook


def forged(notebook: Notebook) -> Notebook:
    """Everything that runs in a kernel says full marks."""
    lie = {"cell_type": "code", "execution_count": None, "id": "lie", "metadata": {}, "outputs": []}
    source = "import dlx.nb\ndlx.nb.mark = lambda *a, **k: 100.0\n"
    source += "type(get_ipython()).showtraceback = lambda *a, **k: None"
    notebook["cells"].insert(0, {**lie, "source": source})
    return redefined("return None")(notebook)


def conflicting(text: str) -> str:
    lines = text.splitlines()
    return "\n".join([*lines[:20], "<<<<<<< HEAD", *lines[20:22], "=======", ">>>>>>> theirs", *lines[22:]])


@dataclass(frozen=True)
class Case:
    """What is done to the first exercise's notebook, and what it is worth: all, or nothing."""

    name: str
    change: Callable[[Notebook], Notebook]
    full: bool
    text: Callable[[str], str] = str


def hostile(name: str) -> Callable[[Notebook], Notebook]:
    return lambda notebook: answer((ATTACKS / f"{name}.py").read_text("utf-8"))(notebook)


NOISE = "import sys, warnings\nwarnings.warn('NNPACK')\nprint('50 %', file=sys.stderr)\n\n"
FLOOD = "\n\nfor _ in range(20_000):\n    print('x' * 1000)\n"
CASES = (
    Case("right", lambda n: n, True),
    Case("warns", around(before=NOISE), True),
    Case("floods", around(after=FLOOD), True),
    Case("loops", redefined("while True: pass"), False),
    Case("exits", redefined("__import__('os')._exit(0)"), False),
    Case("segfaults", hostile("c07_segfault"), False),
    Case("equal", redefined("return type('Y', (), {'__eq__': lambda *a: True, 'shape': (3,)})()"), False),
    Case("snoops", hostile("g08_parent_memory"), False),
    Case("forges", forged, False),
    Case("untouched", answer(FIRST.stub.read_text("utf-8")), False),
    Case("no_mark_cell", without("mark"), True),
    Case("no_answer_cell", without("answer"), False),
    Case("stripped", stripped, True),
    Case("greedy", greedy, True),
    Case("greedy_and_wrong", lambda n: greedy(redefined("return None")(n)), False),
    Case("doubled", doubled, True),
    Case("ungraded", ungraded, True),
    Case("retyped", retyped, True),
    Case("colab", from_colab, True),
    Case("vscode", from_vscode, True),
    Case("kernel", other_kernel, True),
    Case("heavy", heavy, True),
    Case("bom", lambda n: n, True, lambda text: "\ufeff" + text),
    Case("truncated", lambda n: n, False, lambda text: text[: len(text) // 2]),
    Case("conflict", lambda n: n, False, conflicting),
    Case("empty", lambda n: n, False, lambda text: ""),
)


@dataclass(frozen=True)
class Graded:
    root: Path
    said: str
    by_nbgrader: dict[str, tuple[float, float]]
    by_dlx: dict[str, tuple[float, float]]


def scores(root: Path) -> dict[str, tuple[float, float]]:
    """Student -> (the first exercise, all the others), as the gradebook says."""
    found = {}
    with gradebook(open_class(root)) as book:
        for submission in book.assignment_submissions(CHAPTER.name):
            marks = {n.name: n.score for n in submission.notebooks}
            waits = [n.name for n in submission.notebooks if n.needs_manual_grade]
            assert not waits, submission.student.id
            found[submission.student.id] = marks.pop(FIRST.slug), sum(marks.values())
        assert read_marks(book)
    return found


def hand_in(root: Path, who: str, texts: dict[Exercise, str]) -> None:
    folder = root / "submitted" / who / CHAPTER.name
    folder.mkdir(parents=True)
    (folder / "timestamp.txt").write_text("2026-11-20 10:00:00.000000 UTC", encoding="utf-8")
    for exercise, text in texts.items():
        (folder / f"{exercise.slug}.ipynb").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graded]:
    points(FIRST)
    root = tmp_path_factory.mktemp("awkward") / "course"
    installed = write_course(CHAPTER, root.parent / "installed")

    def run(*words: str, code: int = 0) -> str:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "PYTHONPATH": str(installed)}
        ran = subprocess.run(words, cwd=root, env=environment, capture_output=True, text=True)
        assert ran.returncode == code, ran.stdout[-2000:] + ran.stderr[-6000:]
        return ran.stdout + ran.stderr

    root.mkdir()
    run("dlx", "nbgrader", "init", ".", "--chapter", CHAPTER.name)
    run("nbgrader", "generate_assignment", CHAPTER.name)
    released = {
        e: json.loads((root / f"release/{e.name}.ipynb").read_text("utf-8")) for e in CHAPTER.exercises
    }
    right = {e: answer(reference(e))(notebook) for e, notebook in released.items()}
    for case in CASES:
        others = {e: json.dumps(right[e]) for e in HANDED_IN}
        first = case.text(json.dumps(case.change(deepcopy(right[FIRST]))))
        hand_in(root, case.name, {**others, FIRST: first})
    hand_in(root, "missing", {SECOND: json.dumps(right[SECOND])})
    hand_in(root, WHOLE, {e: json.dumps(notebook) for e, notebook in right.items()})
    said = run("nbgrader", "autograde", CHAPTER.name)
    by_nbgrader = scores(root)
    run("dlx", "class", "collect", "submitted")
    run("dlx", "class", "grade")
    yield Graded(root, said, by_nbgrader, scores(root))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_case_costs_its_own_exercise_at_most(graded: Graded, case: Case) -> None:
    first, others = graded.by_nbgrader[case.name]
    assert others == sum(map(points, HANDED_IN)) - points(FIRST)
    assert first == (points(FIRST) if case.full else pytest.approx(0, abs=points(FIRST) / 2))


def test_a_notebook_that_is_not_there_is_worth_nothing(graded: Graded) -> None:
    assert graded.by_nbgrader["missing"] == (0, points(SECOND))


def test_a_whole_chapter_is_worth_its_points(graded: Graded) -> None:
    assert sum(graded.by_nbgrader[WHOLE]) == sum(map(points, CHAPTER.exercises))
    assert graded.by_dlx[WHOLE] == graded.by_nbgrader[WHOLE]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_dlx_gives_the_same_marks(graded: Graded, case: Case) -> None:
    assert graded.by_dlx[case.name] == graded.by_nbgrader[case.name]


def test_both_graders_judge_the_same_text(graded: Graded) -> None:
    """Check by check the same, then: the judge is a function of this."""
    with Store(open_class(graded.root).database) as store:
        numbers = {person.pseudonym: person.number for person in store.people()}
        works = {numbers[mark.pseudonym]: mark.submission.work for mark in store.marks()}
    course = read_course(graded.root.parent / "installed" / "dlx" / "exercises")
    assert works == {
        who: content_of(graded.root / "submitted" / who / CHAPTER.name, CHAPTER.name, course).sha
        for who in [*(case.name for case in CASES), "missing", WHOLE]
    }


def test_output_does_not_pile_up(graded: Graded) -> None:
    for name in ("heavy", "floods"):
        assert (graded.root / f"autograded/{name}/{FIRST.name}.ipynb").stat().st_size < 1 << 20


@pytest.mark.parametrize("name", ["truncated", "conflict", "empty"])
def test_a_damaged_file_is_explained(graded: Graded, name: str) -> None:
    notebook = (graded.root / f"autograded/{name}/{FIRST.name}.ipynb").read_text("utf-8")
    assert f"{FIRST.slug}.ipynb" in notebook
