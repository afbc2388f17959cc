"""Questions that show arrays and draw nothing, and those that draw too little."""

from pathlib import Path

import pytest
from quiz_made import made

from dlx.exercises import Text
from dlx.grader.quiz.proving import quiz_holes
from dlx.grader.quiz.source import QuestionKey, read_questions

TABLE = """estimated_minutes = 5
title = { fr = "t", en = "t" }

[questions.row]
kind = "array"
fr = "Quelle est la somme de chaque colonne de{image}?"
en = "What is the sum of each column of{image}?"
mistakes.sums_the_rows = { fr = "Ce sont les lignes.", en = "These are the rows." }
"""
FIXED = """
import numpy as np

def row(pick):
    image = np.array([[1, 2], [3, 5]])
    return {"image": image}, image.sum(axis=0), {"sums_the_rows": image.sum(axis=1)}
"""
DRAWN = FIXED.replace(
    "[[1, 2], [3, 5]]", 'pick("image", [[1, 2], [3, 5]], [[1, 2], [3, 6]], [[1, 2], [3, 7]])'
)


def keys(folder: Path, code: str) -> tuple[QuestionKey, ...]:
    (folder / "questions.toml").write_text(TABLE, encoding="utf-8")
    (folder / "questions.py").write_text(code, encoding="utf-8")
    return read_questions(folder, "quiz", lambda name: Text(name, name))


def test_a_fixed_array_is_one_variant_and_none_to_practise(tmp_path: Path) -> None:
    (key,) = keys(tmp_path, FIXED)
    assert len(key.question.variants) == 1
    assert key.practice is None
    assert list(quiz_holes([key])) == []


def test_a_question_that_draws_too_little_is_a_hole(tmp_path: Path) -> None:
    (key,) = keys(tmp_path, DRAWN)
    assert list(quiz_holes([key])) == ["row: 3 variants; wanted 12 for a question that draws"]


@pytest.mark.parametrize("code", [FIXED, DRAWN], ids=["fixed", "drawn"])
def test_no_graded_variant_is_practised(tmp_path: Path, code: str) -> None:
    (key,) = keys(tmp_path, code)
    practised = key.practice[0].variants if key.practice else ()
    assert not set(map(repr, practised)) & set(map(repr, key.question.variants))


NAMED = """estimated_minutes = 5
title = { fr = "t", en = "t" }

[questions.pairs]
kind = "match"
fr = "Reliez chaque mot à son nombre."
en = "Match each word with its number."
pairs = [["un", "1"], ["deux", "2"], ["trois", "3"]]
others = ["4"]
mistakes.exchanges_two = { exchanges = [[1, 2]], fr = "Échangés.", en = "Exchanged." }
mistakes.counts_too_far = { exchanges = [[3, 4]], fr = "Un de trop.", en = "One too many." }

[questions.steps]
kind = "order"
fr = "Rangez du plus petit au plus grand."
en = "Order from the least to the greatest."
right = ["un", "deux", "trois"]
mistakes.exchanges_two = { exchanges = [[1, 2]], fr = "Échangés.", en = "Exchanged." }

[questions.fault]
kind = "line"
fr = "Quelle ligne est fautive dans ce programme ?"
en = "Which line is faulty in this program?"
code = "x = 1\\ny = x +\\nprint(y)"
right = 2
mistakes.suspects_the_print = { line = 3, fr = "Elle est juste.", en = "It is right." }
"""


def test_mistakes_of_a_match_an_order_and_a_line_are_named(tmp_path: Path) -> None:
    (tmp_path / "questions.toml").write_text(NAMED, encoding="utf-8")
    pairs, steps, fault = read_questions(tmp_path, "quiz", lambda name: Text(name, name))
    assert list(quiz_holes([pairs, steps, fault])) == []
    for variant, solved in zip(pairs.question.variants, pairs.keyed.solved, strict=True):
        right = dict(zip(("un", "deux", "trois"), "123", strict=True))
        for answer, wanted in (
            (solved.answer, right),
            (solved.mistakes["exchanges_two"], right | {"un": "2", "deux": "1"}),
            (solved.mistakes["counts_too_far"], right | {"trois": "4"}),
        ):
            given = zip(variant.items, answer, strict=True)
            assert {item.fr: variant.options[place].fr for item, place in given} == wanted
    for variant, solved in zip(steps.question.variants, steps.keyed.solved, strict=True):
        given = [variant.options[place].fr for place in solved.mistakes["exchanges_two"]]
        assert given == ["deux", "un", "trois"]
    assert fault.keyed.solved[0].mistakes == {"suspects_the_print": 3}


GIVES = """
def first(pick):
    return {"row": [1, 2, 3]}, [21, 32, 36], {}


def second(pick):
    return {"map": [[0, 21], [32, 36]]}, [[4, 4], [4, 4]], {}
"""


def test_an_answer_that_another_question_prints(tmp_path: Path) -> None:
    table = "".join(
        f"[questions.{name}]\nkind = 'array'\nfr = 'On donne {{{value}}}, que faut-il en déduire ?'\n"
        f"en = 'Given {{{value}}}, what must be concluded from it?'\n"
        for name, value in (("first", "row"), ("second", "map"))
    )
    keys = made(tmp_path, table, GIVES, head="")
    assert list(quiz_holes(keys)) == ["first: its answer can be read in second; draw other numbers there"]
    keys = made(tmp_path, table, GIVES.replace("[32, 36]", "[32, 35]"), head="")
    assert list(quiz_holes(keys)) == []
