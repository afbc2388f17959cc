"""A course that the teacher has made their own: what dlx renews, what it leaves, and how it is graded."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from nbgrader_made import CHAPTER, FIRST, SECOND, Course, Notebook, points, role

from dlx.classroom.nbgrader.course import kernel_notebooks, renew, source_notebook
from dlx.exercises import load_course
from dlx.grader.notebooks.worksheet import digest

OWN_TEST = "assert {name} is not None"


def cell(kind: str, name: str, source: str, **nbgrader: Any) -> dict[str, Any]:
    metadata: dict[str, Any] = {}
    if nbgrader:
        off = {"grade": False, "solution": False, "locked": False, "task": False}
        metadata = {"nbgrader": {"schema_version": 3, "grade_id": name, **off, **nbgrader}}
    fields = {"cell_type": kind, "id": name, "metadata": metadata, "source": source}
    return {**fields, "outputs": [], "execution_count": None} if kind == "code" else fields


def source_of(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


@pytest.fixture
def derived() -> Notebook:
    notebook: Notebook = json.loads(source_notebook(FIRST, "en"))
    return notebook


def copy(notebook: Notebook) -> Notebook:
    again: Notebook = json.loads(json.dumps(notebook))
    return again


def test_an_untouched_cell_follows_the_course_and_an_edited_one_stays(derived: Notebook) -> None:
    old = copy(derived)
    statement, check = role(old, "statement"), role(old, "check")
    statement["source"] = "An older statement"
    statement["metadata"]["dlx"]["sha"] = digest("An older statement")
    check["source"] = "# mine"
    renewed, edited = renew(old, derived)
    assert edited
    assert role(renewed, "statement") == role(derived, "statement")
    assert role(renewed, "check")["source"] == "# mine"
    assert renew(renewed, derived) == (renewed, True)


def test_own_cells_keep_their_place_and_a_lost_one_comes_back(derived: Notebook) -> None:
    old = copy(derived)
    words, test = cell("markdown", "words", "Read chapter 3"), cell("code", "own", "1", grade=True, points=2)
    old["cells"].insert(1, words)
    old["cells"].append(test)
    old["cells"].remove(role(old, "check"))
    renewed, edited = renew(old, derived)
    assert not edited
    names = [c["metadata"].get("dlx", {}).get("role", c["id"]) for c in renewed["cells"]]
    assert names == ["statement", "words", "how", "answer", "check", "mark", "own"]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    """A course whose teacher wrote a text and a test of their own, and edited one cell of dlx."""
    course = Course.make(tmp_path_factory.mktemp("own"))
    path = course.root / "source" / f"{FIRST.name}.ipynb"
    notebook = json.loads(path.read_text("utf-8"))
    role(notebook, "how")["source"] = "Answer below, please."
    test = OWN_TEST.format(name=FIRST.provides[0])
    flags = {"grade": True, "locked": True, "points": 2}
    notebook["cells"] += [cell("markdown", "w", "Mine"), cell("code", "own", test, **flags)]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    stale = course.root / "source" / f"{SECOND.name}.ipynb"
    notebook = json.loads(stale.read_text("utf-8"))
    statement = role(notebook, "statement")
    statement["source"], statement["metadata"]["dlx"]["sha"] = "Older", digest("Older")
    stale.write_text(json.dumps(notebook), encoding="utf-8")
    (course.root / "source" / CHAPTER.name / "extra.ipynb").write_text("{}", encoding="utf-8")
    (course.root / "source" / CHAPTER.name / "data.csv").write_text("1,2\n", encoding="utf-8")
    yield course


def kept(root: Path) -> dict[str, bytes]:
    files = [root / "nbgrader_config.py", *(root / "source").rglob("*")]
    return {str(path.relative_to(root)): path.read_bytes() for path in files if path.is_file()}


def test_a_second_init_leaves_what_is_the_teachers_and_says_what_runs_in_a_kernel(course: Course) -> None:
    before = kept(course.root)
    said = course.run("dlx", "--lang", "en", "nbgrader", "init", ".", "--chapter", CHAPTER.name)
    after = kept(course.root)
    stale = f"source/{SECOND.name}.ipynb"
    assert {name for name in before if after[name] != before[name]} == {stale}
    assert after.keys() == before.keys()
    assert source_of(role(json.loads(after[stale]), "statement")) != "Older"
    assert f"Your own graded cells, in {FIRST.name}: nbgrader runs them in a kernel" in said
    assert kernel_notebooks(course.root, load_course()) == [FIRST.name]
    again = course.run("dlx", "--lang", "en", "nbgrader", "init", ".", "--chapter", CHAPTER.name)
    assert "renewed" not in again
    (course.root / "source" / CHAPTER.name / "extra.ipynb").unlink()


def test_own_graded_cells_run_in_a_kernel_that_cannot_reach_the_mark_of_dlx(course: Course) -> None:
    course.run("nbgrader", "generate_assignment", CHAPTER.name, "--force")
    lie = "import dlx.nb\ndlx.nb.mark = lambda *a, **k: 100.0\n"
    lie += f"def {FIRST.provides[0]}(*arguments, **options):\n    return None\n"
    course.hand_in("right", course.all_right())
    course.hand_in("liar", course.all_right(**{FIRST.slug: course.answered(FIRST, lie)}))
    said = course.run("nbgrader", "autograde", CHAPTER.name)
    assert said.count(f"{FIRST.name} has graded cells that are not dlx's") == 1
    first = {who: mark.exercises[FIRST.slug] for who, mark in course.marks().items()}
    assert first == {"right": points(FIRST) + 2, "liar": 2}
    course.run("dlx", "class", "collect", "submitted")
    course.run("dlx", "class", "grade")
    assert {who: mark.exercises[FIRST.slug] for who, mark in course.marks().items()} == first


def test_a_notebook_that_cannot_be_read_is_named_and_left(course: Course) -> None:
    path = course.root / "source" / f"{FIRST.name}.ipynb"
    text = path.read_bytes()
    path.write_bytes(text[:100])
    said = course.run("dlx", "--lang", "en", "nbgrader", "init", ".", "--chapter", CHAPTER.name, code=2)
    assert f"{path} is no readable notebook" in said
    assert "Mend it or rename it: dlx will write a new one." in said
    assert path.read_bytes() == text[:100]
    path.write_bytes(text)
