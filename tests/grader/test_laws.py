"""Laws on the right result: what became of it, each of them words."""

from typing import Any

import numpy as np
import pytest

from dlx.grader.bench import Laid, Tensor, Value
from dlx.grader.diagnosis.laws import LAWS, law_replies, on_value, scaled
from dlx.grader.diagnosis.sketches import FAILED, sketch_of
from dlx.grader.diagnosis.words import scaled_by, worded

TABLE = np.array([[1.5, -2.25, 3.0], [0.125, 4.0, -1.0]])
WHOLE = np.array([[1, -2], [3, 4]])
BY_NAME = {law.name: law for law in LAWS}


def made(name: str, value: Any) -> Any:
    return law_replies(on_value(BY_NAME[name]), value, {})


RESULTS = {
    "negative": -TABLE,
    "doubled": 2 * TABLE,
    "halved": TABLE / 2,
    "more": TABLE + 1,
    "less": TABLE - 1,
    "transposed": TABLE.T,
    "flipped": TABLE[:, ::-1],
    "upside down": TABLE[::-1],
    "rounded": np.round(TABLE),
    "truncated": np.trunc(TABLE),
    "two digits": TABLE.round(2),
    "three digits": TABLE.round(3),
    "positive": np.maximum(TABLE, 0),
    "absolute": np.abs(TABLE),
    "squared": TABLE**2,
    "root": np.sqrt(np.abs(TABLE)),
    "exponential": np.exp(TABLE),
    "logarithm": np.log(np.abs(TABLE)),
    "base two": TABLE / np.log(2),
    "base ten": TABLE / np.log(10),
    "an axis more": TABLE[..., None],
    "bare": TABLE,
    "summed": TABLE.sum(),
    "averaged": TABLE.mean(),
    "as one line": TABLE.ravel(),
}


def test_every_law_is_tried_here() -> None:
    assert set(RESULTS) == set(BY_NAME) and len(BY_NAME) == len(LAWS)
    for law in LAWS:
        assert law.text.fr and law.text.en and law.text.fr[-1] != "." != law.text.en[-1]


@pytest.mark.parametrize(("name", "result"), RESULTS.items(), ids=RESULTS)
def test_what_a_law_makes(name: str, result: Any) -> None:
    assert made(name, TABLE) == sketch_of(Value(result))


def test_one_number_is_no_sum() -> None:
    one = np.array([3.0])
    assert made("bare", one) == sketch_of(Value(np.array(3.0)))
    assert made("summed", one) == made("averaged", one) == FAILED


@pytest.mark.parametrize("value", [None, "a", {"a": 1.0}, np.zeros((0, 3)), [["a"]]])
@pytest.mark.parametrize("name", BY_NAME)
def test_a_law_says_nothing_of_what_is_no_array(name: str, value: Any) -> None:
    assert made(name, value) == FAILED


@pytest.mark.parametrize("name", BY_NAME)
@pytest.mark.filterwarnings("error")
def test_numbers_alone_and_numbers_without_measure(name: str) -> None:
    for value in (3, 2.5, True, WHOLE > 0, 0.0, 1e300, WHOLE, np.array([np.nan, np.inf])):
        assert made(name, value)[0] in ("a", "e")


def test_a_law_of_reals_says_nothing_of_whole_numbers() -> None:
    for name in ("rounded", "root", "base two"):
        assert made(name, WHOLE) == FAILED and made(name, 3) == FAILED
    assert made("transposed", TABLE[0]) == FAILED and made("flipped", 2.5) == FAILED


@pytest.mark.parametrize(
    "form", [TABLE, Laid(TABLE, "strided"), Tensor(TABLE)], ids=["plain", "laid", "tensor"]
)
def test_a_mean_for_a_sum_and_the_other_way(form: Any) -> None:
    found = {f"{of}:{how}": law for of, how, law in scaled([("x", 0), ("x", 1)])}
    assert list(found) == ["x.0:times", "x.0:divided", "x.1:times", "x.1:divided", "x:times", "x:divided"]
    for name, factor in (("x.0:times", 2), ("x.1:divided", 1 / 3), ("x:times", 6), ("x:divided", 1 / 6)):
        assert law_replies(found[name], 5.0, {"x": form}) == sketch_of(Value(5.0 * factor))


def test_what_has_no_such_axis_is_not_scaled() -> None:
    (of, how, law), *_ = scaled([("x", 1)])
    assert scaled_by(of, how).en == "times the length of axis 1 of x"
    for arguments in ({"x": TABLE[0]}, {"x": None}, {}, {"x": np.zeros((2, 0))}, {"x": "text"}):
        assert law_replies(law, 5.0, arguments) == FAILED
    assert law_replies(law, None, {"x": TABLE}) == FAILED


def test_a_law_is_worded_by_its_name() -> None:
    said = {law.name: worded(f"f:{law.name}") for law in LAWS}
    for law in LAWS:
        text = said[law.name]
        assert text is not None and text.en == f"f returns the right result, {law.text.en}."
    for length, how, _ in scaled([("x", 0)]):
        text, words = worded(f"f:{length}:{how}"), scaled_by(length, how)
        assert text is not None and text.fr == f"f renvoie le bon résultat, {words.fr}."
    assert worded("a_known_mistake") is None and worded("f:no law") is None
