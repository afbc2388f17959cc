"""What all wrong results have in common is said where it is true of each of them, and of enough."""

from typing import Any

import numpy as np
import pytest
from diagnosed import FAILS, Calls

from dlx.grader.bench import Value
from dlx.grader.diagnosis.looks import look_of
from dlx.grader.diagnosis.sketches import sketch_of

A = np.array
RIGHT = [A([1.5, -2.0, 4.0]), A([0.5, 3.0, -1.0]), A([7.0, -8.5, 2.5])]
LONG = [np.linspace(1, 2 + n, 20) for n in range(3)]


def look(right: list[Any], mine: list[Any]) -> str | None:
    calls = Calls(*(("f", {"x": n}, value) for n, value in enumerate(right)))
    asked = calls.asked(dict(enumerate(mine)))
    said = look_of([(each, sketch_of(Value(value))) for each, value in zip(asked, right, strict=True)], 1e-4)
    return said.en if said is not None else None


@pytest.mark.parametrize(
    "mine, said",
    [
        ([FAILS] * 3, "Each of them raises ValueError."),
        ([a * np.nan for a in RIGHT], "In each of them, your result holds NaN or infinite values."),
        ([a[None, :2] for a in RIGHT], "In each of them, the shape of the result is not the right one."),
        ([a[:2] for a in RIGHT], "In each of them, your result has too few entries."),
        ([A([*a, 1.0]) for a in RIGHT], "In each of them, your result has too many entries."),
        ([RIGHT[0][:2], *RIGHT[:2]], None),
        (
            [RIGHT[0][:2], A([*RIGHT[1], 1]), RIGHT[2][:1]],
            "In each of them, the shape of the result is not the right one.",
        ),
        ([a * 1.7 for a in RIGHT], "In each of them, your result is the right one times 1.7."),
        (
            [a * [1, -1, 1] for a in RIGHT],
            "In each of them, your numbers are the right ones but for their signs.",
        ),
        ([a[[1, 2, 0]] for a in RIGHT], "In each of them, your numbers are the right ones in another order."),
        ([a + A([0.3, 0, 0]) for a in RIGHT], "In each of them, only the first number is wrong."),
        ([a - A([0, 0, 0.3]) for a in RIGHT], "In each of them, only the last number is wrong."),
        ([a + A([0.3, 0.1, 0.0]) for a in RIGHT], "In each of them, your wrong numbers are too large."),
        ([a - A([0.3, 0.1, 0.2]) for a in RIGHT], "In each of them, your wrong numbers are too small."),
        ([a + 0.25 for a in RIGHT], "In each of them, your result is the right one plus 0.25."),
        ([a - 7.5 for a in RIGHT], "In each of them, your result is the right one minus 7.5."),
        ([a + A([0.3, -0.1, 0.2]) for a in RIGHT], None),
        ([RIGHT[0] + 1, RIGHT[1] + 1, RIGHT[2] - 1], None),
        ([RIGHT[0] * 2, RIGHT[1] * 3, RIGHT[2] * -1], None),
        ([FAILS, FAILS, RIGHT[2] + 1], None),
    ],
)
def test_what_is_true_of_each_is_said(mine: list[Any], said: str | None) -> None:
    assert look(RIGHT, mine) == said


def test_long_arrays_are_known_by_their_sums() -> None:
    assert look(LONG, [a / 4 for a in LONG]) == "In each of them, your result is the right one times 0.25."
    assert look(LONG, [a + 1 for a in LONG]) is None
    assert look(LONG, [a[::-1] for a in LONG]) is None


def test_one_part_of_several() -> None:
    right = [(a, a.sum()) for a in RIGHT]
    assert (
        look(right, [(a, total - 1) for a, total in right])
        == "In each of them, only the part at index 1 is wrong."
    )
    assert look(right, [(a + 2, total - 1) for a, total in right]) is None
    forgiven = [(a, 2.4e-6) for a in RIGHT]
    assert look([(a, 1.2e-6) for a in RIGHT], [(a + 1, total) for a, total in forgiven]) is None
    keyed = [{"x": a, "y": a.sum()} for a in RIGHT]
    mine = [{**each, "y": each["y"] + 1} for each in keyed]
    assert look(keyed, mine) == "In each of them, only the value of the key “y” is wrong."


def test_of_two_calls_the_example_says_as_much() -> None:
    assert look(RIGHT[:2], [a * 1.7 for a in RIGHT[:2]]) is None


def test_of_yes_and_no_none_is_too_large() -> None:
    assert look([A([True, False, True])] * 3, [A([True, True, True])] * 3) is None
