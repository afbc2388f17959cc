"""Every command explains itself in both languages, and its help ends with an example that works."""

import re
from collections.abc import Callable

import pytest
from click.testing import Result

from dlx.cli.main import COMMANDS
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
    assert names <= known | {"exercise", "receipt", "json", "to", "notebook"}


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


def test_version(dlx: Call) -> None:
    assert re.fullmatch(r"dlx \d\S*\n", dlx("--version").stdout)
