"""Facts that tell calls apart, in the names of the statement and in both languages."""

from typing import Any

import numpy as np
import pytest
from diagnosed import outcome

from dlx.grader.bench import Laid, Made, Tensor
from dlx.grader.diagnosis.arguments import BEFORE, OMITTED, arguments_of
from dlx.grader.diagnosis.facts import facts_of
from dlx.grader.source import signatures

SIGNATURES = signatures(
    "def conv(image, kernel, stride=1, padding=0): ...\n"
    "class Net:\n    def __init__(self, width=3): ...\n    def forward(self, x, mask=None): ...\n"
)


def test_arguments_have_the_names_of_the_parameters() -> None:
    assert arguments_of(outcome("conv", 1, 2, padding=3), SIGNATURES) == {
        "image": 1,
        "kernel": 2,
        "stride": OMITTED,
        "padding": 3,
    }
    assert arguments_of(outcome("conv", 1, 2, 4), SIGNATURES)["stride"] == 4
    by_name = arguments_of(outcome("conv", padding=3, kernel=2, image=1), SIGNATURES)
    assert list(by_name) == ["image", "kernel", "stride", "padding"], "in the order of the statement"
    assert arguments_of(outcome("Net"), SIGNATURES) == {"width": OMITTED}
    method = outcome("Net.call", "forward", 5, target=["handle", 1, "call"])
    assert arguments_of(method, SIGNATURES) == {"x": 5, "mask": OMITTED}
    assert arguments_of(outcome("Net.shapes", target=["handle", 1, "shapes"]), SIGNATURES) == {}
    assert arguments_of(outcome("other", 1, z=2), SIGNATURES) == {"z": 2}, "no parameter, no name"


def said(yes: list[dict[str, Any]], no: list[dict[str, Any]]) -> tuple[str, str, str]:
    """The fact that parts these calls from those, and its contrary, in English; and it in French."""
    for fact in facts_of([*yes, *no]):
        if fact.holds == frozenset(range(len(yes))):
            return fact.yes.en, fact.no.en, fact.yes.fr
        if fact.holds == frozenset(range(len(yes), len(yes) + len(no))):
            return fact.no.en, fact.yes.en, fact.no.fr
    return "", "", ""


A = np.array
TABLE = np.arange(1.0, 7).reshape(2, 3)
FACTS = {
    "given": ([3, 5], [OMITTED], "x is given", "x is not given", "x est donné"),
    "a value": ([0], [1, 2], "x is 0", "x is above 0", "x vaut 0"),
    "a boolean is no number": ([True], [1, 0], "x is True", "x is not True", "x vaut True"),
    "one of two texts": (["a"], ["b", "b"], "x is 'a'", "x is 'b'", "x vaut 'a'"),
    "the larger of two numbers": ([3], [1, 1], "x is above 1", "x is 1", "x dépasse 1"),
    "a float": ([0.5], [1.0, 0.0], "x is 0.5", "x is not 0.5", "x vaut 0,5"),
    "a tuple": ([(1, 2)], [(2, 1), (3, 3)], "x is (1, 2)", "x is not (1, 2)", "x vaut (1, 2)"),
    "a text": (["a"], ["b", "c"], "x is 'a'", "x is not 'a'", "x vaut 'a'"),
    "a size": ([4, 5, 9], [1, 2, 3], "x is above 3", "x is at most 3", "x dépasse 3"),
    "parity": ([2, 4, 8], [1, 3, 5, 7], "x is even", "x is odd", "x est pair"),
    "axes": ([A([1.0, 2])], [TABLE, TABLE[None]], "x has 1 axis", "x does not have 1 axis", "x a 1 axe"),
    "a length": (
        [TABLE],
        [TABLE[:1], np.arange(1.0, 10).reshape(3, 3)],
        "axis 0 of x has length 2",
        "axis 0 of x does not have length 2",
        "l'axe 0 de x est de longueur 2",
    ),
    "a square": (
        [A([[3.0, 1], [2, 4]]), np.eye(3) + 1],
        [TABLE, np.ones((3, 2)) + A([1, 2])],
        "x is square",
        "x is not square",
        "x a autant de lignes que de colonnes",
    ),
    "squares": (
        [np.ones((4, 2, 2)) + A([0, 1]), np.eye(3)[None] + 1, np.ones((2, 2)) + np.eye(2)],
        [np.ones((4, 3, 2)) + A([1, 2]), np.ones((2, 3)) + A([0, 1, 2])],
        "the last two axes of x have the same length",
        "the last two axes of x have different lengths",
        "les deux derniers axes de x sont de même longueur",
    ),
    "whole numbers": (
        [A([1, 2])],
        [A([1.0, 2])],
        "the numbers of x are of an integer type",
        "the numbers of x are not of an integer type",
        "les nombres de x sont de type entier",
    ),
    "a list": (
        [[1.5, 2.5, 7.5, 3.5]],
        [A([1.5, 2.5, 7.5, 3.5])],
        "x is a list",
        "x is not a list",
        "x est une liste",
    ),
    "a negative number": (
        [A([1.0, -2]), A([-3.0, -4])],
        [A([1.0, 2])],
        "x holds a negative number",
        "x holds no negative number",
        "x contient un nombre négatif",
    ),
    "a number that repeats": (
        [A([1.0, 1])],
        [A([1.0, 2])],
        "a number repeats in x",
        "the numbers of x all differ",
        "un nombre se répète dans x",
    ),
    "large numbers": (
        [A([-200.0, 150])],
        [A([-20.0, 15])],
        "a number of x is beyond 100 in absolute value",
        "no number of x is beyond 100 in absolute value",
        "un nombre de x dépasse 100 en valeur absolue",
    ),
}


@pytest.mark.parametrize(("yes", "no", "en", "contrary", "fr"), FACTS.values(), ids=FACTS)
def test_each_fact_is_said(yes: list[Any], no: list[Any], en: str, contrary: str, fr: str) -> None:
    assert said([{"x": v} for v in yes], [{"x": v} for v in no]) == (en, contrary, fr)


def test_two_parameters_are_compared() -> None:
    same = [{"a": 3, "b": 3}, {"a": 5, "b": 5}]
    assert said(same, [{"a": 3, "b": 5}, {"a": 5, "b": 3}])[0] == "a and b are equal"
    above = [{"a": 6, "b": 3}, {"a": 5, "b": 4}, {"a": 9, "b": 7}]
    below = [{"a": 6, "b": 7}, {"a": 3, "b": 3}, {"a": 5, "b": 9}]
    assert said(above, below)[:2] == ("a is above b", "a is at most b")


def test_how_an_array_lies_is_no_fact() -> None:
    """Nor are tensors and objects in the way of the others."""
    forms = [Tensor(TABLE), Laid(TABLE, "strided"), Laid(Tensor(TABLE), "fortran"), TABLE]
    assert facts_of([{"x": form} for form in forms]) == []
    assert said([{"x": Tensor(-TABLE)}], [{"x": TABLE}])[0] == "x holds a negative number"
    assert facts_of([{"x": Made("generator", [0])}, {"x": None}]) != []


def test_what_holds_of_all_or_of_none_is_no_fact() -> None:
    assert facts_of([]) == [] and facts_of([{"x": 2}, {"x": 2}]) == []


def test_of_two_facts_that_part_alike_the_plainest_is_said() -> None:
    calls = [{"x": 2}, {"x": 4}, {"x": OMITTED}]
    assert [fact.yes.en for fact in facts_of(calls) if fact.holds == frozenset({0, 1})] == ["x is given"]


def test_a_parameter_that_some_calls_lack_is_not_spoken_of() -> None:
    assert facts_of([{"x": 1}, {"x": 1, "y": 2}]) == []


def test_of_many_values_only_the_special_ones_are_spoken_of() -> None:
    facts = facts_of([{"x": n} for n in range(40)])
    values = [fact.yes.en for fact in facts if fact.yes.en.startswith("x is ")]
    assert values == ["x is above 0", "x is even", "x is 0", "x is 1"]


def test_an_object_that_was_called_before() -> None:
    first, later = {"x": 1, BEFORE: 0}, {"x": 1, BEFORE: 2}
    assert said([later], [first]) == (
        "the object was called before",
        "it is the first call of the object",
        "l'objet a déjà été appelé",
    )
