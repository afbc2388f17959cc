"""`dlx update`: the course is corrected, and what the student wrote stays."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typist import typing

from dlx.exercises import course_folder, course_version, read_course

Call = Callable[..., Result]
NAME = "chapter2/convolution"
TOLD = "The course has changed since you opened these exercises."


@pytest.fixture
def course(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an exercise in a course that can be corrected."""
    copy = tmp_path_factory.mktemp("course")
    shutil.copytree(course_folder(), copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py[co]"))
    for module in ("shared.chosen_exercises", "student.start", "student.reset", "student.convert"):
        monkeypatch.setattr(f"dlx.cli.{module}.load_course", lambda: read_course(copy))
    return copy / NAME


def corrected(course: Path, *names: str) -> None:
    for name in names:
        path = course / name
        path.write_text(path.read_text("utf-8") + "\n# corrected\n", "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def files(done: Result) -> dict[str, str]:
    return {row["path"].rpartition("/")[2]: row["what"] for row in json.loads(done.stdout)["files"]}


def test_what_was_not_touched_follows(dlx: Call, course: Path, workspace: Path, work: Path) -> None:
    names = ("statement.fr.md", "statement.en.md", "test_convolution.py", "convolution.py")
    corrected(course, *names)
    before = tree(workspace)
    shown = dlx("update --dry-run --lang fr")
    assert shown.exit_code == 0
    assert "  ~ chapter2/convolution/statement.fr.md : mis à jour\n      + # corrected\n" in shown.stdout
    assert shown.stdout.endswith("\nÀ mettre à jour : 4, à garder : 0. Pour le faire : dlx update\n")
    assert tree(workspace) == before
    assert files(dlx("update --json")) == dict.fromkeys(names, "replaced")
    for name in names:
        assert (work.parent / name).read_bytes() == (course / name).read_bytes()
    assert not list(work.parent.glob("*.new"))
    assert dlx("update --lang en").stdout == f"Everything is up to date (course {course_version()}).\n"


def test_what_is_gone_comes_back(dlx: Call, workspace: Path, work: Path) -> None:
    """That it is gone is no news of the course: only `dlx update` speaks of it."""
    names = ("statement.fr.md", "test_convolution.py")
    first = tree(work.parent)
    for name in names:
        work.with_name(name).unlink()
    assert dlx("status --lang en").stderr == ""
    shown = dlx("update --dry-run --lang fr").stdout
    assert "  + chapter2/convolution/statement.fr.md : n'était plus là, remis\n" in shown
    assert shown.endswith("\nÀ mettre à jour : 2, à garder : 0. Pour le faire : dlx update\n")
    assert files(dlx("update --json")) == dict.fromkeys(names, "restored")
    assert tree(work.parent) == first
    assert dlx("update --lang en").stdout == f"Everything is up to date (course {course_version()}).\n"


def test_what_was_touched_is_kept_and_its_successor_laid_beside(
    dlx: Call, course: Path, workspace: Path, work: Path
) -> None:
    notes = work.with_name("statement.fr.md")
    notes.write_text("my notes\n")
    work.write_text("mine = 1\n")
    corrected(course, "statement.fr.md", "convolution.py")
    done = dlx("update --lang en")
    assert done.exit_code == 0
    assert (
        "  = chapter2/convolution/convolution.py: kept, you have changed it; the new one is beside it: "
        "convolution.py.new\n"
    ) in done.stdout
    assert done.stdout.endswith("\nUpdated: 0, kept: 2. Next: dlx status\n")
    assert (notes.read_text(), work.read_text()) == ("my notes\n", "mine = 1\n")
    for name in ("statement.fr.md", "convolution.py"):
        assert (work.parent / f"{name}.new").read_bytes() == (course / name).read_bytes()
    assert "Everything is up to date" in dlx("update --lang en").stdout, "it is laid there once"
    sent = dlx("submit --no-check --yes --lang en").stdout
    assert "  + chapter2/convolution/convolution.py\n" in sent
    assert ".new" not in sent, "it comes from the course"


def test_a_merge_beside_is_kept(dlx: Call, course: Path, workspace: Path, work: Path) -> None:
    work.write_text("mine = 1\n")
    corrected(course, "convolution.py")
    assert dlx("update").exit_code == 0
    beside = work.with_name("convolution.py.new")
    beside.write_text("my merge\n")
    corrected(course, "convolution.py")
    assert dlx("update").exit_code == 0
    assert beside.read_bytes() == (course / "convolution.py").read_bytes()
    assert work.with_name("convolution.py.new.bak-1").read_text() == "my merge\n"


def test_a_notebook_with_work_is_kept_and_said(dlx: Call, course: Path, here: Path) -> None:
    assert dlx("start convolution --notebook --lang fr").exit_code == 0
    assert dlx("start pooling --notebook --lang en").exit_code == 0
    notebook = here / "chapter2/convolution/convolution.ipynb"
    notebook.write_text(notebook.read_text("utf-8") + "\n", "utf-8")
    before = notebook.read_bytes()
    corrected(course, "statement.fr.md")
    corrected(course.with_name("pooling"), "statement.en.md")
    found = files(dlx("update --json"))
    assert found["convolution.ipynb"] == "kept"
    assert (found["pooling.ipynb"], notebook.read_bytes()) == ("replaced", before)
    assert "# corrected" in (here / "chapter2/pooling/pooling.ipynb").read_text("utf-8")


def test_an_old_workspace_is_told_so_once(dlx: Call, course: Path, workspace: Path, work: Path) -> None:
    assert TOLD not in dlx("status --lang en").stderr
    corrected(course, "statement.fr.md")
    assert TOLD in dlx("status --lang en").stderr
    assert TOLD not in dlx("check --lang en").stderr
    corrected(course, "statement.en.md")
    assert TOLD in dlx("check --lang en").stderr, "another correction"
    assert TOLD not in dlx("status --lang en").stderr


def test_a_workspace_without_a_record_loses_nothing(
    dlx: Call, course: Path, workspace: Path, work: Path
) -> None:
    """As those that were opened before there was one: what differs may be the student's."""
    (workspace / ".dlx/course.json").unlink()
    work.write_text("mine = 1\n")
    before = tree(workspace)
    corrected(course, "statement.fr.md", "convolution.py")
    assert files(dlx("update --json")) == {"statement.fr.md": "beside"}
    after = tree(workspace)
    assert {name: after[name] for name in before} == before
    (workspace / ".dlx/course.json").write_text("[")
    assert dlx("update").exit_code == 0


def test_what_passed_other_checks_is_checked_again(
    dlx: Call, course: Path, workspace: Path, work: Path, right: str
) -> None:
    work.write_text(right)
    assert dlx("check convolution").exit_code == 0
    corrected(course, "test_convolution.py")
    assert dlx("update").exit_code == 0
    told = json.loads(dlx("status --json").stdout)
    assert [e["state"] for e in told["exercises"] if e["name"] == NAME] == ["unsure"]


def test_the_course_says_why(dlx: Call, course: Path, workspace: Path) -> None:
    corrected(course, "statement.en.md")
    entries = [("0.0.1", "long ago"), ("9.9.0", "the example had a wrong sign")]
    text = "".join(f'[[changes]]\nversion = "{v}"\nfr = "f"\nen = "{why}"\n' for v, why in entries)
    table = course / "exercise.toml"
    table.write_text(table.read_text("utf-8") + "\n" + text, "utf-8")
    shown = dlx("update --dry-run --lang en").stdout
    assert "2-D convolution\n  the example had a wrong sign\n  ~ " in shown
    assert "long ago" not in shown


def test_stopped_half_way_it_goes_on(
    dlx: Call, course: Path, workspace: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corrected(course, "statement.fr.md", "statement.en.md")
    put, count = os.replace, []

    def full(*arguments: str) -> None:
        count.append(1)
        if len(count) > 1:
            raise OSError(28, "No space left on device")
        put(*arguments)

    with monkeypatch.context() as disk:
        disk.setattr(os, "replace", full)
        assert dlx("update").exit_code == 2
    assert files(dlx("update --json")) == {"statement.en.md": "replaced"}
    assert work.with_name("statement.en.md").read_bytes() == (course / "statement.en.md").read_bytes()


def test_somebody_at_a_terminal_reads_that_all_is_well(workspace: Path) -> None:
    with typing(["update", "--lang", "fr"], workspace, 80) as typist:
        assert typist.rest() == 0
    assert typist.shown.startswith("Tout est à jour (cours ")
