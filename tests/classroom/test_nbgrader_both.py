"""`nbgrader autograde` and `dlx class grade` on one course, in any order: the same marks, the same dates, and
feedback that can be released after either."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from nbgrader_made import CHAPTER, FIRST, SECOND, Course, key_of, mistake, points, role

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.classroom.gradebook.counted_marks import CountedMark
from dlx.classroom.nbgrader.marker import Marker
from dlx.exercises import load_course
from dlx.grader.key.answer_key import solutions_root

pytest.importorskip("nbgrader")

IN_TIME, LATE = "2026-11-20 10:00:00.000000 UTC", "2026-11-21 18:00:00.000000 UTC"
DUE = "2026-11-20T12:00:00Z"
WHOLE = sum(map(points, CHAPTER.exercises)) if solutions_root() else 0.0


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    """ada is in time and right, bob has a known mistake, late is late, more has an extension, nosecret came
    without the file that release_feedback needs."""
    course = Course.make(tmp_path_factory.mktemp("both"), DUE)
    wrong = course.answered(FIRST, mistake(FIRST).source)
    course.hand_in("ada", course.all_right(), IN_TIME)
    course.hand_in("bob", course.all_right(**{FIRST.slug: wrong}), IN_TIME)
    course.hand_in("late", course.all_right(), LATE)
    course.hand_in("more", course.all_right(), LATE)
    course.hand_in("nosecret", course.all_right(), IN_TIME, secret=False)
    course.run("dlx", "class", "collect", "submitted")
    course.run("dlx", "class", "extend", "more", CHAPTER.name, "--until", "2026-11-22", "--reason", "medical")
    yield course


def pages(course: Course) -> set[str]:
    """The feedback that is released, by who can fetch it."""
    course.run("nbgrader", "generate_feedback", CHAPTER.name, "--force")
    course.run("nbgrader", "release_feedback", CHAPTER.name)
    outbox = course.root.parent / "exchange" / "course" / "feedback"
    assert len(list(outbox.glob("*.html"))) == 5 * len(CHAPTER.exercises)
    return {path.parent.parent.name for path in (course.root / "feedback").rglob(f"{FIRST.slug}.html")}


def test_in_any_order(course: Course) -> None:
    course.run("nbgrader", "autograde", CHAPTER.name)
    first: dict[str, CountedMark] = dict(course.marks())
    assert first["ada"].final == WHOLE
    assert (first["late"].penalty, first["more"].penalty) == (pytest.approx(WHOLE * 0.2), 0)
    assert first["bob"].exercises[FIRST.slug] < points(FIRST)
    notebooks = {path: path.read_bytes() for path in (course.root / "autograded").rglob("*.ipynb")}
    assert pages(course) == {"ada", "bob", "late", "more", "nosecret"}

    course.run("dlx", "class", "grade")
    assert course.marks() == first
    assert {path: path.read_bytes() for path in notebooks} == notebooks
    shutil.rmtree(course.root / "feedback")
    assert pages(course) == {"ada", "bob", "late", "more", "nosecret"}

    shutil.rmtree(course.root / "autograded")
    shutil.rmtree(course.root / "feedback")
    course.run("dlx", "class", "grade")
    assert course.marks() == first
    assert set((course.root / "autograded").rglob("*.ipynb")) == set(notebooks)
    assert pages(course) == {"ada", "bob", "late", "more", "nosecret"}
    assert "Skipping existing" in course.run("nbgrader", "autograde", CHAPTER.name)

    course.run("nbgrader", "autograde", CHAPTER.name, "--force")
    assert course.marks() == first
    assert pages(course) == {"ada", "bob", "late", "more", "nosecret"}


def test_every_check_has_the_same_verdict(course: Course) -> None:
    course.run("dlx", "class", "grade")
    folder = open_class(course.root)
    marker = Marker(course.root)
    with Store(folder.database) as store:
        numbers = {person.pseudonym: person.number for person in store.people()}
        marks = {numbers[mark.pseudonym]: mark for mark in store.marks()}
    assert set(marks) == {"ada", "bob", "late", "more", "nosecret"}
    for who, mark in marks.items():
        submitted = course.root / "submitted" / who / CHAPTER.name
        for report in mark.report.exercises:
            (exercise,) = load_course().find(report.name)
            found, fault = marker.report(submitted, exercise)
            assert found is not None, fault
            assert found.checks == report.checks


def test_a_newer_attempt_is_shown_and_one_can_go_on_with_nbgrader(course: Course) -> None:
    course.run("dlx", "class", "grade")
    before = course.autograded("bob").read_bytes()
    course.hand_in("bob", course.all_right(), "2026-11-20 11:00:00.000000 UTC")
    course.run("dlx", "class", "collect", "submitted")
    course.run("dlx", "class", "grade")
    assert course.marks()["bob"].final == WHOLE
    shown = course.autograded("bob").read_text("utf-8")
    assert shown.encode() != before
    assert "dlx_written" in shown
    course.hand_in("bob", course.all_right(), "2026-11-20 11:30:00.000000 UTC")
    course.run("nbgrader", "autograde", CHAPTER.name, "--student", "bob")
    assert "dlx_written" not in course.autograded("bob").read_text("utf-8")


def test_what_the_students_wrote_is_shown_and_brings_no_html(course: Course) -> None:
    notebook = course.answered(FIRST)
    hostile = "<script>alert(1)</script> and <img src=x onerror=alert(2)>"
    own = {"id": "own", "metadata": {}, "cell_type": "markdown", "source": f"My own words {hostile}"}
    raw = {"id": "raw", "metadata": {"raw_mimetype": "text/html"}, "cell_type": "raw", "source": hostile}
    notebook["cells"][:0] = [own, raw]
    role(notebook, "check")["outputs"] = [
        {"output_type": "display_data", "metadata": {}, "data": {"text/html": hostile}}
    ]
    course.hand_in("eve", course.all_right(**{FIRST.slug: notebook}))
    course.run("dlx", "class", "collect", "submitted")
    course.run("dlx", "class", "grade")
    for step in ("dlx", "nbgrader"):
        if step == "nbgrader":
            course.run("nbgrader", "autograde", CHAPTER.name, "--student", "eve", "--force")
        course.run("nbgrader", "generate_feedback", CHAPTER.name, "--student", "eve", "--force")
        page = (course.root / "feedback" / "eve" / CHAPTER.name / f"{FIRST.slug}.html").read_text("utf-8")
        assert "My own words" in page
        assert "<script>alert(1)" not in page
        assert "<img src=x" not in page


def test_work_that_nbgrader_cannot_see_is_marked_by_dlx(course: Course) -> None:
    """No notebook at all, but files; or nothing that can be read."""
    files = {f"{e.slug}.py": key_of(e).reference for e in CHAPTER.exercises}
    course.hand_in("files", files)
    course.hand_in("broken", {f"{e.slug}.ipynb": "{" for e in CHAPTER.exercises})
    said = course.run("nbgrader", "autograde", CHAPTER.name)
    assert "files" not in course.marks(), said
    assert course.marks()["broken"].score == 0
    course.run("dlx", "class", "collect", "submitted")
    course.run("dlx", "class", "grade")
    assert course.marks()["files"].score == WHOLE
    assert course.marks()["broken"].score == 0
    notebook = json.loads(course.autograded("files").read_text("utf-8"))
    assert any(key_of(FIRST).reference.strip() in cell["source"] for cell in notebook["cells"])
    course.run("nbgrader", "generate_feedback", CHAPTER.name, "--student", "files")
    course.run("nbgrader", "release_feedback", CHAPTER.name)


def test_a_fault_of_ours_asks_for_a_human_and_costs_nothing(course: Course, tmp_path: Path) -> None:
    root = solutions_root()
    assert root is not None
    key = tmp_path / "key"
    shutil.copytree(root, key)
    hidden = next(key.rglob(f"{SECOND.slug}/test_hidden.py"))
    text = hidden.read_text("utf-8")
    hidden.write_text(text.replace("def test_", "def test_gone_", 1), encoding="utf-8")
    env = {"DLX_SOLUTIONS": str(key)}
    course.hand_in("zoe", course.all_right())
    course.run("nbgrader", "autograde", CHAPTER.name, "--student", "zoe", env=env)
    mark = course.marks()["zoe"]
    assert mark.waits
    assert mark.exercises[FIRST.slug] == points(FIRST)
    assert mark.exercises[SECOND.slug] == 0
    course.run("dlx", "class", "collect", "submitted")
    course.run("dlx", "class", "grade", code=3, env=env)
    assert course.marks()["zoe"].waits
    course.run("dlx", "class", "grade")
    assert course.marks()["zoe"].score == WHOLE
    assert not course.marks()["zoe"].waits
