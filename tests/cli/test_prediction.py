"""A prediction is asked once, of somebody at a terminal, before the code is first checked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typist import Typist, typing

from dlx.cli.student.prediction import _holds
from dlx.exercises import Prediction, Text, load_course, read_course

Call = Callable[..., Result]
ASKED = "Before your code runs, a question that counts for nothing:"
PROMPT = "Your answer (Enter to skip): "
WRONG = "def conv2d(image, kernel, stride=1, padding=0):\n    return 0\n"


def check(folder: Path, *answers: str) -> str:
    with typing(["check", "convolution"], folder, TERM="dumb") as person:
        for answer in answers:
            start = person.shown.count(PROMPT)
            _wait_for(person, start + 1)
            person.type(f"{answer}\n", "\n")
        assert person.rest() == 1
        return person.shown


def _wait_for(person: Typist, count: int) -> None:
    while person.shown.count(PROMPT) < count:
        assert person._more()


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (("3x3",), "That is right."),
        (("(2, 2)",), "It will be (3, 3). Before you read on, find where the difference comes from."),
        (("what?", "3 3"), "That is right."),
        (("",), PROMPT),
    ],
)
def test_it_is_asked_once(work: Path, workspace: Path, answers: tuple[str, ...], said: str) -> None:
    work.write_text(WRONG)
    shown = check(workspace, *answers)
    assert shown.index(ASKED) < shown.index(said) < shown.index("0/4 public checks")
    again = check(workspace)
    assert ASKED not in again and "0/4 public checks" in again


def test_what_cannot_be_read_is_asked_twice_and_left(work: Path, workspace: Path) -> None:
    work.write_text(WRONG)
    shown = check(workspace, "what?", "why?")
    assert shown.count("a shape: (3, 3), 3x3") == 2
    assert "It will be" not in shown and "0/4 public checks" in shown


def test_without_a_terminal_or_before_the_work_has_begun_it_is_not_asked(
    dlx: Call, work: Path, here: Path
) -> None:
    with typing(["check", "convolution"], here, TERM="dumb") as person:
        assert person.rest() == 1
    assert ASKED not in person.shown
    work.write_text(WRONG)
    assert ASKED not in dlx("check convolution").stdout
    assert ASKED in check(here, ""), "it was not taken for asked"


@pytest.mark.parametrize(
    ("value", "right", "wanted"),
    [
        ((3, 3), (3, 3), True),
        ([3, 3], (3, 3), True),
        ((3,), (3, 3), False),
        (9, (3, 3), False),
        (0.333, 0.33299, True),
        (0.34, 0.333, False),
        (0, 0, True),
        ((3,), 3, False),
    ],
)
def test_what_holds(value: object, right: float | tuple[int, ...], wanted: bool) -> None:
    assert _holds(value, right) is wanted


def test_how_it_is_read(tmp_path: Path) -> None:
    (exercise,) = load_course().find("convolution")
    folder = tmp_path / "first" / "one"
    folder.mkdir(parents=True)
    text = (exercise.folder / "exercise.toml").read_text("utf-8").partition("[[predict]]")[0]
    more = '[[predict]]\nquestion = { fr = "a", en = "b" }\nanswer = '
    (folder / "exercise.toml").write_text(f"{text}{more}0.5\n{more}[2]\n")
    (tmp_path / "first" / "chapter.toml").write_text('exercises = ["one"]\ntitle = { fr = "c", en = "d" }\n')
    (found,) = read_course(tmp_path).exercises
    question = Text(fr="a", en="b")
    assert found.predict == (Prediction(question, 0.5), Prediction(question, (2,)))
