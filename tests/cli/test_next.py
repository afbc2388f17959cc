"""`dlx next` says what to do next, opens what is missing, and follows the order of the course."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from dlx.cli.shared import first_left
from dlx.exercises import Chapter, Course, Exercise, load_course
from dlx.grader.workspace import Standing, load_progress, need_workspace, read_answer

Call = Callable[..., Result]


def pass_all(folder: Path, *names: str) -> None:
    workspace = need_workspace(folder, "")
    progress = load_progress(workspace)
    for name in names:
        for exercise, path in workspace.files(load_course().find(name)).items():
            progress.note_check(exercise, Standing.PASSES, read_answer(path, exercise).content)
    assert progress.save() is None


def test_what_was_just_opened(dlx: Call, workspace: Path) -> None:
    assert dlx("next --lang fr").stdout.splitlines() == [
        "chapter2/convolution · La convolution 2D · 30 min",
        "  énoncé    chapter2/convolution/statement.fr.md",
        "  fichier   chapter2/convolution/convolution.py",
        "Ensuite : dlx open convolution",
    ]


def test_what_was_begun_is_to_be_checked(dlx: Call, work: Path) -> None:
    work.write_text(f"{work.read_text()}\n# mine\n")
    assert dlx("next").stdout.splitlines()[-1] == "Next: dlx check convolution"


def test_an_exercise_that_is_missing_is_opened(dlx: Call, workspace: Path) -> None:
    """The chapter was started, with one exercise of it."""
    pass_all(workspace, "convolution")
    lines = dlx("next").stdout.splitlines()
    file = workspace / "chapter2/convolution_layer/convolution_layer.py"
    assert file.read_bytes() == load_course().find("convolution_layer")[0].stub.read_bytes()
    assert "  Its files have just been added." in lines
    assert lines[-1] == "Next: dlx open convolution_layer"
    assert "added" not in dlx("next").stdout


def test_among_notebooks_a_notebook_is_opened(dlx: Call, here: Path) -> None:
    assert dlx("start convolution --notebook").exit_code == 0
    pass_all(here, "convolution")
    found = json.loads(dlx("next --json").stdout)
    assert (found["opened"], Path(found["file"]).name) == (True, "convolution_layer.ipynb")
    assert Path(found["file"]).is_file()


def test_the_chapter_of_the_current_folder_comes_first(
    dlx: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dlx("start softmax").exit_code == 0
    first = load_course().find("chapter1")[0].name
    assert json.loads(dlx("next --json").stdout)["exercise"] == first
    monkeypatch.chdir(workspace / "chapter2")
    assert json.loads(dlx("next --json").stdout)["exercise"] == "chapter2/convolution"


def test_all_is_done(dlx: Call, workspace: Path) -> None:
    dlx("start chapter2")
    pass_all(workspace, "chapter2")
    assert dlx("next").stdout.splitlines() == [
        "All exercises of your chapters pass their public checks. To hand them in: dlx submit",
        "Next: dlx start chapter1",
    ]
    for chapter in load_course().chapters:
        dlx(f"start {chapter.name}")
        pass_all(workspace, chapter.name)
    found = json.loads(dlx("next --json").stdout)
    assert found == {"schema": "dlx-next/1", "exercise": None, "command": "dlx submit"}


def test_a_quiz_is_answered_with_its_own_command(dlx: Call, here: Path) -> None:
    dlx("start chapter1")
    pass_all(here, *(e.slug for e in load_course().find("chapter1") if e.slug != "quiz1"))
    assert dlx("next").stdout.splitlines()[-1] == "Next: dlx quiz quiz1"


def test_outside_of_a_workspace(dlx: Call, here: Path) -> None:
    done = dlx("next")
    assert done.exit_code == 2
    assert "There are no dlx exercises in" in done.stderr


def test_every_command_names_the_same_exercise(
    dlx: Call, workspace: Path, work: Path, right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is not open yet, then one that waits in the chapter of the current folder."""
    work.write_text(right)
    assert dlx("check convolution").stdout.splitlines()[-3].endswith("Next: dlx next")
    assert dlx("status").stdout.splitlines()[-1] == "Next: dlx next"
    assert dlx("next").stdout.splitlines()[-1] == "Next: dlx open convolution_layer"
    assert dlx("status").stdout.splitlines()[-1] == "Next: dlx open convolution_layer"
    first = load_course().find("chapter1")[0]
    assert dlx(f"start {first.slug}").exit_code == 0
    assert dlx("status").stdout.splitlines()[-1] == f"Next: dlx open {first.slug}"
    monkeypatch.chdir(workspace / "chapter2")
    assert dlx("check convolution").stdout.splitlines()[-3].endswith("Next: dlx open convolution_layer")
    assert dlx("status").stdout.splitlines()[-1] == "Next: dlx open convolution_layer"
    assert dlx("check").stdout.startswith("chapter2/convolution_layer, the next exercise to be done:\n")


def course_of(*exercises: tuple[str, str, str]) -> Course:
    """A course of (chapter, slug, what it comes after)."""
    (model,) = load_course().find("convolution")
    made = [
        replace(model, chapter=chapter, slug=slug, after=tuple(after.split()))
        for chapter, slug, after in exercises
    ]
    names: dict[str, tuple[Exercise, ...]] = {exercise.slug: (exercise,) for exercise in made}
    chapters = dict.fromkeys(exercise.chapter for exercise in made)
    grouped = (Chapter(c, Path(c), model.title, tuple(e for e in made if e.chapter == c)) for c in chapters)
    return Course(tuple(grouped), names)


@pytest.mark.parametrize(
    ("passed", "wanted"), [("", "d"), ("d", "c"), ("a", "c"), ("a c", "d"), ("c d", None)]
)
def test_what_an_exercise_comes_after_is_done_before(passed: str, wanted: str | None) -> None:
    """`a` is in a chapter that was not started: what needs it waits for what does not."""
    course = course_of(("one", "a", ""), ("two", "c", "a"), ("two", "d", ""))
    passing = [exercise for exercise in course.exercises if exercise.slug in passed.split()]
    found = first_left(course, course.find("c") + course.find("d"), passing)
    assert (found.slug if found else None) == wanted
