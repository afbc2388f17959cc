"""A file of the course that is not of its form is refused in one sentence of both languages: file, line, what
was found, what was wanted, what to do.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import (
    KEY,
    ContentError,
    chapter_names,
    course_folder,
    read_course,
    read_document,
    strays,
)
from dlx.exercises.content import line_of
from dlx.exercises.forms import CHAPTER, EXERCISE, Each, Form, Several, Table
from dlx.grader.checking.check_files import hold_to_tables, load_functions

EXERCISE_TOML = """\
estimated_minutes = 20
libraries = ["numpy"]
provides = ["double"]
[title]
fr = "Le double"
en = "The double"
[checks.test_two]
points = 1
title = { fr = "Deux", en = "Two" }
feedback = { fr = "Ajoutez", en = "Add" }
[[hints]]
fr = "a"
en = "a"
[[hints]]
fr = "b"
en = "b"
"""
CHAPTER_TOML = 'title = { fr = "Un", en = "One" }\nexercises = [{}]\n'


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path, form: Table) -> ContentError:
    with pytest.raises(ContentError) as found:
        read_document(path, form)
    return found.value


@pytest.mark.parametrize(
    ("old", "new", "line", "fr", "en"),
    [
        (
            "points = 1",
            "points = -1",
            8,
            "checks.test_two.points vaut -1 ; il faut un nombre, 0 ou plus. Écrivez par exemple : "
            "points = 2",
            "checks.test_two.points is -1; wanted a number, 0 or more. Write for example: points = 2",
        ),
        (
            "points = 1",
            'points = "two"',
            8,
            "checks.test_two.points vaut 'two' ; il faut un nombre, 0 ou plus. Écrivez par exemple : "
            "points = 2",
            "checks.test_two.points is 'two'; wanted a number, 0 or more. Write for example: points = 2",
        ),
        (
            '["numpy"]',
            '"numpy"',
            2,
            "libraries vaut 'numpy' ; il faut une liste de noms. Écrivez par exemple : libraries = "
            "[\"name\"]",
            "libraries is 'numpy'; wanted a list of names. Write for example: libraries = [\"name\"]",
        ),
        (
            '["double"]',
            "[]",
            3,
            "provides vaut [] ; il faut une liste d'au moins un nom. Écrivez par exemple : provides = "
            "[\"name\"]",
            "provides is []; wanted a list of at least one name. Write for example: provides = [\"name\"]",
        ),
        (
            "[title]",
            "[limit]\n[title]",
            4,
            "limit n'est pas connu ; il faut l'un de : title, estimated_minutes, libraries, provides, "
            "checks, "
            "hints, no_trial, covers, after, idea, changes, predict. Corrigez ce nom ou ôtez-le.",
            "limit is not known; wanted one of: title, estimated_minutes, libraries, provides, checks, "
            "hints, no_trial, covers, after, idea, changes, predict. "
            "Correct this name or take it out.",
        ),
        (
            "points = 1",
            "points = 1\nneed = []",
            9,
            "checks.test_two.need n'est pas connu ; il faut l'un de : points, title, feedback, needs. "
            "Vouliez-vous "
            "dire needs ? Corrigez ce nom ou ôtez-le.",
            "checks.test_two.need is not known; wanted one of: points, title, feedback, needs. Did you mean "
            "needs? "
            "Correct this name or take it out.",
        ),
        (
            '[checks.test_two]',
            "[checks]\ntest_one = 3\n[checks.test_two]",
            8,
            "checks.test_one vaut 3 ; il faut une table. Écrivez par exemple : test_one = { … }",
            "checks.test_one is 3; wanted a table. Write for example: test_one = { … }",
        ),
        (
            'fr = "b"\n',
            "",
            14,
            'hints.2.fr manque ; il faut un texte. Ajoutez par exemple : fr = "…"',
            'hints.2.fr is missing; wanted a text. Add for example: fr = "…"',
        ),
        (
            "[title]",
            '[[predict]]\nquestion = { fr = "a", en = "b" }\nanswer = ["3"]\n\n[title]',
            6,
            "predict.1.answer vaut ['3'] ; il faut un nombre, ou une forme. Écrivez par exemple : "
            "answer = [3, 3]",
            "predict.1.answer is ['3']; wanted a number, or a shape. Write for example: answer = [3, 3]",
        ),
        (
            "[title]",
            "[title",
            4,
            "ce n'est pas du TOML (Expected ']' at the end of a table declaration). Corrigez cette ligne ou "
            "la "
            "précédente.",
            "this is not TOML (Expected ']' at the end of a table declaration). Correct this line or the one "
            "before.",
        ),
    ],
)  # fmt: skip
def test_what_has_not_its_form(tmp_path: Path, old: str, new: str, line: int, fr: str, en: str) -> None:
    path = write(tmp_path / "exercise.toml", EXERCISE_TOML.replace(old, new, 1))
    error = refused(path, EXERCISE)
    assert error.text.fr == f"{path}, ligne {line} : {fr}"
    assert error.text.en == str(error) == f"{path}, line {line}: {en}"


def values(form: Form, keys: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The place of every value of a form, under names that an author might choose."""
    if isinstance(form, Table):
        for name, entry in form.keys.items():
            yield from values(entry, (*keys, name))
    elif isinstance(form, Each | Several):
        yield from values(form.of, (*keys, "any_name"))
    else:
        yield keys


def without_needs(form: Form) -> Any:
    """The form with each key optional."""
    if isinstance(form, Table):
        return Table({name: without_needs(entry) for name, entry in form.keys.items()}, frozenset(form.keys))
    return Each(without_needs(form.of)) if isinstance(form, Each) else form


@pytest.mark.parametrize("form", [CHAPTER, EXERCISE, KEY], ids=["chapter", "exercise", "key"])
def test_every_value_of_every_form_has_its_kind(tmp_path: Path, form: Table) -> None:
    """A date is of no kind: wherever it stands, it is refused by name and line."""
    lists = ("hints", "changes", "predict")
    wrong = [keys for keys in values(form, ()) if keys[0] not in lists]
    assert len(wrong) > 2
    for keys in wrong:
        path = write(tmp_path / "x.toml", f"\n{'.'.join(keys)} = 1979-05-27\n")
        assert f"x.toml, line 2: {'.'.join(keys)}" in str(refused(path, without_needs(form)))


def test_a_file_that_is_missing_or_no_text(tmp_path: Path) -> None:
    path = tmp_path / "grader.toml"
    assert str(refused(path, KEY)) == (
        f"{path} cannot be read (No such file or directory). Create this file: docs/authoring.md says what "
        "it "
        "holds."
    )
    path.write_bytes(b"\n\n# \xe9\n")
    assert str(refused(path, KEY)) == f"{path}, line 3: this is not UTF-8. Save the file as UTF-8."


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("a.b", 2), ("a.c", 1), ("list.1.x", 4), ("list.2.x", 6), ("q.a < b => a.x", 8),
        ("dotted.one.two", 10), ("nowhere", 0),
    ],
)  # fmt: skip
def test_the_line_of_a_key(keys: str, line: int) -> None:
    text = (
        '[a]\nb = 1\n[[list]]\nx = 1\n[[list]]\nx = 2\n[q]\n"a < b => a.x" = 3\n[ dotted.one ]\ntwo.y = 1\n'
    )
    names = keys.split(".", 1) if keys.startswith("q.") else keys.split(".")
    assert line_of(text, names) == line


# --- a course -----------------------------------------------------------------------------------------
def exercise(root: Path, name: str, listed: bool = True) -> Path:
    write(root / name / "exercise.toml", EXERCISE_TOML)
    slug = name.partition("/")[2]
    path = root / name.partition("/")[0] / "chapter.toml"
    text = f'"{slug}"' if listed else ""
    return write(path, CHAPTER_TOML.replace("{}", text))


def read_fails(root: Path) -> str:
    with pytest.raises(ContentError) as found:
        read_course(root)
    assert found.value.text.fr != found.value.text.en
    return str(found.value)


def test_a_name_without_a_folder(tmp_path: Path) -> None:
    path = write(tmp_path / "part/chapter.toml", CHAPTER_TOML.replace("{}", '"one"'))
    assert read_fails(tmp_path) == (
        f"{path}, line 2: exercises names one, and there is no folder {tmp_path / 'part/one'}. Create it "
        "(dlx "
        "dev new part/one) or take the name out."
    )


def test_what_comes_before_comes_before(tmp_path: Path) -> None:
    exercise(tmp_path, "first/one")
    path = tmp_path / "first/one/exercise.toml"
    path.write_text('after = ["two"]\n' + path.read_text("utf-8"), "utf-8")
    assert read_fails(tmp_path) == (
        f"{path}: after names two, and no exercise of this name comes before one in the course. Correct this "
        "name, or the order in chapter.toml."
    )


def test_two_exercises_of_one_name(tmp_path: Path) -> None:
    exercise(tmp_path, "first/one")
    path = exercise(tmp_path, "second/one")
    assert read_fails(tmp_path) == (
        f"{path}, line 2: exercises names one, and first/one is called so already; a name serves once in a "
        "course. Rename one of the two, folder and files."
    )


def test_what_no_chapter_lists_is_found(tmp_path: Path) -> None:
    path = exercise(tmp_path, "part/one", listed=False)
    exercise(tmp_path, "good/two")
    (tmp_path / "bare/three").mkdir(parents=True)
    (tmp_path / "bare/three/exercise.toml").touch()
    (tmp_path / "__pycache__").mkdir()
    assert [str(error) for _, error in strays(tmp_path)] == [
        f"{tmp_path / 'bare/chapter.toml'}: this file is missing, and {tmp_path / 'bare'} holds three. "
        "Write in "
        'it: title = { fr = "…", en = "…" } and exercises = ["three"]',
        f'{path}, line 2: exercises does not name one, whose folder is there. Add "one" to the list, or take '
        "the folder away.",
    ]
    assert [slugs for slugs, _ in strays(tmp_path)] == [["three"], ["one"]]
    assert [e.name for e in read_course(tmp_path).exercises] == ["good/two"]


def test_nothing_of_this_course_is_astray() -> None:
    assert list(strays(course_folder())) == []


def test_the_tenth_chapter_comes_after_the_ninth(tmp_path: Path) -> None:
    names = ["chapter1", "chapter2", "chapter9", "chapter10", "chapter11", "extra"]
    for name in reversed(names):
        write(tmp_path / name / "chapter.toml", CHAPTER_TOML.replace("{}", ""))
    assert chapter_names(str(tmp_path)) == names


# --- files of checks -----------------------------------------------------------------------------------
def test_a_file_of_checks_that_does_not_load(tmp_path: Path) -> None:
    path = str(tmp_path / "test_hidden.py")
    for source, said in (
        ("\ndef test(:\n", f"{path}, line 2: SyntaxError: invalid syntax. Correct this line"),
        ("import math\n\nmath.nothing\n", f"{path}, line 3: AttributeError: module 'math' has no"),
        ("import json\njson.loads('[')\n", f"{path}, line 2: JSONDecodeError: Expecting value"),
    ):
        with pytest.raises(ContentError) as found:
            load_functions(source, path)
        assert said in str(found.value)
        assert "ligne" in found.value.text.fr


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("", "", "there is no function test_two, which [checks.test_two] of exercise.toml names."),
        (
            "def test_two(answer): ...\n\ndef test_odd(answer): ...\n",
            ", line 3",
            "test_odd has no table. Add [checks.test_odd] to exercise.toml, or take the function out.",
        ),
        (
            "def test_two(answer, drew): ...\n",
            ", line 1",
            "test_two asks for drew, which does not exist; wanted one of: answer, reference, draw, expect, "
            "tensor",
        ),
    ],
)
def test_checks_and_tables_are_one_for_one(tmp_path: Path, source: str, line: str, said: str) -> None:
    exercise(tmp_path, "part/one")
    (found,) = read_course(tmp_path).exercises
    path = found.checks_file
    functions = load_functions(source, str(path))
    with pytest.raises(ContentError) as refusal:
        hold_to_tables(functions, found.checks, path, Path("exercise.toml"))
    assert str(refusal.value).startswith(f"{path}{line}: {said}")
    assert refusal.value.text.fr != refusal.value.text.en
