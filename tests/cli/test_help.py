"""Every command explains itself in both languages, and its help ends with an example that works."""

import re
from collections.abc import Callable

import pytest
from click.testing import Result

from dlx.cli.main import COMMANDS, ROOMS
from dlx.exercises import load_course

Call = Callable[..., Result]
TEACHERS = ("class", "dev", "export", "nbgrader")
STUDENTS = [name for name in COMMANDS if name not in TEACHERS]


@pytest.mark.parametrize("name", STUDENTS)
@pytest.mark.parametrize(
    ("language", "title", "usage"), [("fr", "Exemple :", "Utilisation :"), ("en", "Example:", "Usage:")]
)
def test_help_ends_with_an_example(dlx: Call, name: str, language: str, title: str, usage: str) -> None:
    done = dlx(f"{name} --help --lang {language}")
    assert done.exit_code == 0
    *body, before, example = done.stdout.rstrip("\n").splitlines()
    assert before == title
    assert example.startswith(f"  dlx {name}")
    assert body[0].startswith(f"{usage} dlx {name}")
    names = set(re.findall(r"\w+", example)) - set(COMMANDS) - {"dlx"}
    known = {n for c in load_course().chapters for n in (c.name, *(e.slug for e in c.exercises))}
    assert names <= known | {"exercise", "receipt", "json", "to", "notebook", "bash", "install"}


def test_help_has_no_other_language_in_it(dlx: Call) -> None:
    for name in STUDENTS:
        french = dlx(f"{name} --help --lang fr").stdout
        for english in ("Usage", "Example", "Show", "EXERCISE", "CHAPTER", "FOLDER", "PATH", "default"):
            assert english not in french, name


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_group_lists_its_commands(dlx: Call, language: str) -> None:
    for line in (f"--lang {language} --help", f"--lang {language}"):
        done = dlx(line)
        assert done.exit_code == 0
        for name, text in COMMANDS.items():
            assert re.search(rf"^  {name} +{re.escape(text[language])}$", done.stdout, re.MULTILINE)
        assert done.stdout.rstrip().endswith(f"dlx start {load_course().chapters[0].name}")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_student_sees_a_students_commands_first(dlx: Call, language: str) -> None:
    """In the order in which they are met; what only teachers and authors need stands below, a line each."""
    page = dlx(f"--help --lang {language}").stdout
    heading = {"fr": "Pour les enseignants et les auteurs :", "en": "For teachers and authors:"}[language]
    theirs, staff = page.split(f"\n{heading}\n")
    rows = re.findall(r"^  ([a-z]+)  ", theirs, re.MULTILINE)
    assert rows[:4] == ["start", "next", "open", "check"]
    assert set(rows).isdisjoint(ROOMS)
    listed = staff.split("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == [name for name in COMMANDS if name in ROOMS]
    assert all(len(line) <= 80 for line in page.splitlines())


def test_version(dlx: Call) -> None:
    assert re.fullmatch(r"dlx \d\S*\n", dlx("--version").stdout)
