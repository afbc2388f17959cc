"""How values stand in a question: columns are aligned, and figures are drawn from data."""

from typing import Any

import numpy as np
import pytest
from quiz_made import PLACE, made

from dlx.grader.quiz import question_text
from dlx.grader.quiz.drawing import shown


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (np.array([[1, -20], [300, 4]]), ["  1  -20", "300    4"]),
        (np.array([0.5, -1, 12.25]), ["  0,5     -1  12,25"]),
        (np.array([[[1, 2], [3, 4]], [[5, 6], [70, 8]]]), [" 1   2", " 3   4", "", " 5   6", "70   8"]),
        ({"blocks": [[0, 1], [1, 0]]}, ["··██", "██··"]),
        ({"blocks": np.array([[0, 1, 2, 3, 4]])}, ["··░░▒▒▓▓██"]),
        ({"blocks": [[0, 2]]}, ["··██"]),
        ({"blocks": [[0, 0]]}, ["····"]),
        (
            {"curve": [0, 1.5, 3]},
            [
                "3 │     ●", "  │", "  │", "  │   ●", "  │", "  │", "0 │ ●", "  └───────",
            ],
        ),
        ({"curve": [1, 1]}, ["1 │", *["  │"] * 5, "1 │ ● ●", "  └─────"]),
    ],
)  # fmt: skip
def test_what_is_drawn(value: Any, lines: list[str]) -> None:
    drawn = shown(value).fr
    assert drawn == "\n" + "\n".join(f"    {line}".rstrip() for line in lines) + "\n"


def test_decimal_signs_are_those_of_the_language() -> None:
    drawn = shown({"curve": [0.25, 1]})
    assert "0,25 │ ●" in drawn.fr and "0.25 │ ●" in drawn.en


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [
        (-2, "−2", "−2"),
        (-0.5, "−0,5", "−0.5"),
        (np.int64(-1200), "−1 200", "−1 200"),
        ((7, -2, 0.5), "(7 ; −2 ; 0,5)", "(7, −2, 0.5)"),
        (-1e-12, "−1e-12", "−1e-12"),
    ],
)
def test_a_number_in_a_sentence_has_a_minus_sign(value: Any, fr: str, en: str) -> None:
    drawn = shown(value)
    assert (drawn.fr, drawn.en) == (fr, en)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"blocks": [[0, 5]]}, "from 0 to 4"),
        ({"blocks": [[-1, 0]]}, "from 0 to 4"),
        ({"blocks": [0, 1]}, "rows of whole numbers"),
        ({"blocks": [[0.5]]}, "rows of whole numbers"),
        ({"blocks": [[0] * 21]}, "at most 20"),
        ({"blocks": [[0, 1], [1]]}, "inhomogeneous"),
        ({"curve": [1]}, "2 to 30"),
        ({"curve": [1.0, float("nan")]}, "2 to 30"),
        ({"curve": [1] * 31}, "2 to 30"),
        ({"picture": [[1]]}, "is no figure: wanted blocks or curve"),
        (np.zeros((1, 1, 1, 1)), "4 dimensions"),
    ],
)
def test_what_cannot_be_drawn_is_said(value: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        shown(value)


def test_a_figure_stands_in_a_question(tmp_path: Any) -> None:
    table = "kind = 'integer'" + PLACE.replace("{n}", "{n}{figure}")
    code = (
        "def q(pick):\n    n = pick.size('n', 5, 60)\n"
        "    return {'n': n, 'figure': {'blocks': [[0, 1], [1, 0]]}}, n + 1, {}\n"
    )
    (key,) = made(tmp_path, table, code)
    assert "\n    ··██\n    ██··\n" in question_text(key.question, 0, "fr")
