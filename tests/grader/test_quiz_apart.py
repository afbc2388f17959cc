"""Which draws make no variant: those in which one typed answer could be two of the answers."""

from pathlib import Path

import pytest

from dlx.exercises import Text
from dlx.grader.quiz.proving import quiz_holes
from dlx.grader.quiz.source import QuestionKey, read_questions

TABLE = """estimated_minutes = 5
title = {{ fr = "t", en = "t" }}

[questions.asked]
kind = "{kind}"
tolerance = 0.5
fr = "Que vaut {{n}}, à un demi près, d'après le cours ?"
en = "What is {{n}}, to within a half, by the course?"
mistakes.near = {{ fr = "C'est à côté.", en = "That is beside it." }}
"""
CODE = """
import numpy as np

def asked(pick):
    n, off = pick("n", *range(1, 31)), pick("off", 0, 0.25, 0.75, 1, 1.25)
    return {{"n": n, "off": off}}, {answer}, {{"near": {near}}}
"""


def one(folder: Path, kind: str, answer: str, near: str) -> QuestionKey:
    (folder / "questions.toml").write_text(TABLE.format(kind=kind), encoding="utf-8")
    (folder / "questions.py").write_text(CODE.format(answer=answer, near=near), encoding="utf-8")
    (key,) = read_questions(folder, "quiz", lambda name: Text(name, name))
    return key


@pytest.mark.parametrize(
    ("kind", "answer", "near"),
    [("number", "n", "n + off"), ("array", "np.array([n, n])", "np.array([n, n + off])")],
)
def test_answers_within_twice_the_tolerance_are_no_variant(
    tmp_path: Path, kind: str, answer: str, near: str
) -> None:
    key = one(tmp_path, kind, answer, near)
    assert {variant.values["off"].en for variant in key.question.variants} == {"1.25"}
    assert not [hole for hole in quiz_holes([key]) if "variant" in hole]


def test_arrays_of_other_shapes_are_different(tmp_path: Path) -> None:
    key = one(tmp_path, "array", "np.array([[n, n]])", "np.array([[n], [n]])")
    assert {variant.values["off"].en for variant in key.question.variants} == {
        "0",
        "0.25",
        "0.75",
        "1",
        "1.25",
    }
