"""A reply in a few numbers: what two results must have in common to be alike, right, or a kept mistake."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dlx.grader.bench import Died, Handle, Odd, Raised, Value
from dlx.grader.diagnosis.sketches import MOST_KEPT, Sketch, mark_of, marked, right, sketch_of, tells

RNG = np.random.default_rng(7)
SMALL, LARGE = RNG.normal(size=(2, 3)), 5 * RNG.normal(size=(4, 30))
TOLERANCE = 1e-4


def of(value: Any, *changed: int) -> Sketch:
    """A sketch as it is once it was in a file."""
    sketch = sketch_of(Value(value, changed))
    again = json.loads(json.dumps(sketch))
    assert again == sketch
    return sketch


def is_right(mine: Any, theirs: Any) -> bool:
    return right(of(mine), of(theirs), TOLERANCE)


def is_marked(mine: Any, wrong: Any, theirs: Any) -> bool:
    """Whether a result is told to be a wrong one of which the mark alone is kept."""
    mark = json.loads(json.dumps(mark_of(of(wrong), of(theirs))))
    return marked(of(mine), mark, of(theirs))


def moved(array: Any) -> Any:
    flat = array.ravel().copy()
    flat[[0, -1]] = flat[[-1, 0]]
    return flat.reshape(array.shape)


@pytest.mark.parametrize("array", [SMALL, LARGE, np.arange(6), np.arange(150)], ids=lambda a: str(a.shape))
def test_the_same_numbers_in_other_places_are_another_result(array: Any) -> None:
    assert is_right(array, array.copy())
    assert not is_right(moved(array), array)
    assert is_marked(moved(array), moved(array), array)
    assert not is_marked(moved(array)[::-1], moved(array), array)


@pytest.mark.parametrize("array", [SMALL, LARGE], ids=["small", "large"])
def test_what_single_precision_loses_is_no_difference(array: Any) -> None:
    assert is_right(array.astype("f4"), array) and is_right(array, array.astype("f4"))
    assert is_marked((3 * array).astype("f4"), 3 * array, array)
    assert not is_right(array * 1.01, array) and not is_marked(3.01 * array, 3 * array, array)


@pytest.mark.parametrize("size", [4, 400], ids=["kept", "summed"])
def test_whole_numbers_are_equal_or_are_not(size: int) -> None:
    whole = np.arange(size) + 10_000
    other = whole + (np.arange(size) == 2)
    assert is_right(whole.astype(float), whole) and not is_right(other.astype(float), whole)
    assert is_right(whole.astype("f4"), whole)
    assert not is_right(other, whole) and not is_marked(other, 2 * whole, whole)
    assert is_marked(other.astype(float), other, whole)


def test_numbers_that_a_wide_tolerance_would_mix_up() -> None:
    """7 biases of 14, next to a million of weights."""
    assert not is_right([1_000_007], [1_000_014])
    assert not is_right(1_000_007.0, 1_000_014)
    assert not is_marked(1_000_007, 1_000_014, 999)


def test_what_is_not_finite_counts_as_such() -> None:
    bad = np.array([1.0, np.nan, 2.0])
    assert is_right(bad.copy(), bad) and not is_right(np.array([1.0, np.inf, 2.0]), bad)
    assert not is_right([1.0, 5.0, 2.0], bad) and not is_right(bad, [1.0, 5.0, 2.0])
    long = np.where(np.arange(40) == 3, np.nan, 1.0)
    assert is_right(long.copy(), long) and not is_right(np.ones(40), long)
    assert is_marked(bad, bad, [1.0, 5.0, 2.0]) and not is_marked([1.0, 7.0, 2.0], bad, [1.0, 5.0, 2.0])
    assert not is_marked(bad, [1.0, 7.0, 2.0], [1.0, 5.0, 2.0])


def test_leading_axes_of_one_may_be_added() -> None:
    assert is_right(SMALL[None, None], SMALL) and not is_right(SMALL, SMALL[None])
    assert not is_right(SMALL[..., None], SMALL) and not is_right(SMALL.T, SMALL)
    assert is_marked(3 * SMALL[None], 3 * SMALL, SMALL)


def test_arguments_that_stay_and_earlier_results_that_do() -> None:
    for mine, theirs, kept, free in (
        ((0,), (), False, True),
        ((), (0,), True, True),
        ((0,), (0,), True, True),
        ((-1,), (), False, False),
        ((0, 1), (0,), False, True),
    ):
        pair = of(SMALL, *mine), of(SMALL, *theirs)
        assert right(*pair, TOLERANCE) is kept, (mine, theirs)
        assert right(*pair, TOLERANCE, keeps_inputs=False) is free, (mine, theirs)
    spoilt = mark_of(of(SMALL, 0), of(SMALL))
    assert marked(of(SMALL, 0), spoilt, of(SMALL)) and not marked(of(SMALL), spoilt, of(SMALL))


def test_things_of_other_kinds_differ() -> None:
    kinds = [None, "a", "b", "", [SMALL, "a"], {"a": 1}, {"b": 1}, {"a": 2}, 1j, [Handle(1), 2], Odd("x"), 3]
    kinds += [[["a"]], ["a"], ["a", "a"], 2**200, 2**201, np.zeros((0, 3)), np.zeros((0, 4)), Handle(1)]
    for n, mine in enumerate(kinds):
        for m, theirs in enumerate(kinds):
            chained = isinstance(mine, Handle) and theirs is None  # an order may give its object back
            assert is_right(mine, theirs) is (n == m or chained), (mine, theirs)
    assert is_right((SMALL, "a"), [SMALL, "a"]), "a tuple is a list"
    assert is_right(Handle(1), Handle(7)), "its number says nothing"
    assert not is_right(Handle(1, "module"), Handle(1, "object"))


def test_a_failure_is_a_failure() -> None:
    mine = sketch_of(Raised(("ValueError", "Exception"), "m", 1, 0))
    theirs = sketch_of(Raised(("KeyError", "LookupError"), "m", 1, 0))
    assert right(mine, mine, TOLERANCE) and not right(theirs, mine, TOLERANCE)
    assert not right(of(3), mine, TOLERANCE) and not right(mine, of(3), TOLERANCE)
    assert right(mine, sketch_of(Raised(("Exception",), "", 0, 0)), TOLERANCE), "a kind of what is wanted"
    assert marked(theirs, mark_of(mine, of(3)), of(3)), "a mistake fails in any way"
    assert marked(sketch_of(Died("timeout")), mark_of(mine, of(3)), of(3))
    assert not marked(of(4), mark_of(mine, of(3)), of(3)) and not marked(mine, mark_of(of(4), of(3)), of(3))


def test_a_mark_is_one_number_where_the_form_is_right() -> None:
    assert isinstance(mark_of(of(3 * LARGE), of(LARGE)), float)
    assert isinstance(mark_of(of([1, 2]), of([3, 4])), int)
    for wrong, theirs in ((LARGE.T, LARGE), (LARGE * np.nan, LARGE), (1.5, 1)):
        mark = mark_of(of(wrong), of(theirs))
        assert isinstance(mark, list) and len(json.dumps(mark)) < 50
        assert is_marked(wrong, wrong, theirs) and not is_marked(theirs, wrong, theirs)
    assert mark_of(of("a"), of(LARGE)) == of("a")
    several = [2 * LARGE, "b", 3], [LARGE, "a", 4]
    assert is_marked(several[0], *several) and not is_marked(several[1], *several)
    assert not is_marked([2 * LARGE, "b", 5], *several) and not is_marked([2 * LARGE, "b"], *several)


def test_a_sketch_is_short_whatever_the_reply() -> None:
    for array in (np.zeros((300, 400)), RNG.normal(size=(7,) * 5), np.arange(50_000)):
        assert len(json.dumps(of(array))) < 120
    assert of(np.arange(MOST_KEPT))[6] is not None and of(np.arange(MOST_KEPT + 1))[6] is None


def test_what_a_result_tells() -> None:
    nothing = [None, "", [], np.zeros((0, 4)), np.zeros(40), Handle(1), Odd("x")]
    assert [tells(of(value)) for value in nothing] == [0.0] * len(nothing)
    assert tells(sketch_of(Died("timeout"))) == tells(sketch_of(Raised(("E",), "", 0, 0))) == 0.0
    assert tells(of(np.nan)) == 1.0, "on which calls it happens tells something"
    assert tells(of(3)) == tells(of(3.0)) == 0.5 and tells(of(0.25)) == tells(of(1234)) == 2.0
    assert tells(of(123)) == 1.0
    assert tells(of([3, 4, 5])) == 1.5 and tells(of({"a": 3, "b": (0.5, "x")})) == 0.5 + 2.0 + 1.0
    assert tells(of(LARGE)) == 4.0 and tells(of(3, 0)) == 1.5


numbers = arrays.arrays(
    st.sampled_from(["?", "u1", "i8", "u8", "f2", "f4", "f8", "c16"]),
    arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=6),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(numbers, numbers)
@pytest.mark.filterwarnings("error")
def test_every_array_has_a_sketch(one: Any, other: Any) -> None:
    first, second = of(one), of(other)
    assert right(first, first, TOLERANCE) and marked(first, mark_of(first, second), second)
    assert right(first, second, TOLERANCE) in (True, False) and tells(first) >= 0
    assert marked(first, mark_of(second, first), first) in (True, False)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(arrays.arrays("f8", (3, 8), elements=st.floats(-1e6, 1e6)), st.integers(0, 23), st.floats(1.5, 1e3))
def test_one_entry_that_is_far_off_is_seen(array: Any, place: int, step: float) -> None:
    """Also among those of which only a sum is kept, where it stands out of what rounding may do."""
    wrong = array.copy()
    wrong.flat[place] += step * (1 + np.abs(array).max())
    assert not is_right(wrong, array)


GRADIENTS = {"w": SMALL, "b": LARGE}


def test_the_mark_of_a_dict_is_a_mark_of_each_entry() -> None:
    wrong = {"b": LARGE, "w": 2 * SMALL}
    assert [type(mark) for mark in mark_of(of(wrong), of(GRADIENTS))[1]] == [float, float]  # type: ignore[index]
    assert is_marked(dict(reversed(wrong.items())), wrong, GRADIENTS)
    assert not is_marked({**wrong, "w": 3 * SMALL}, wrong, GRADIENTS)
    assert not is_marked({**wrong, "more": 1.0}, wrong, GRADIENTS) and not is_marked(SMALL, wrong, GRADIENTS)
    assert not is_marked([], {}, {}) and is_marked({}, {}, {})


def test_the_mark_of_a_call_that_changes_its_arguments() -> None:
    mark = mark_of(of(2 * LARGE, 0), of(LARGE))
    assert len(json.dumps(mark)) < 20
    assert marked(of(2 * LARGE, 0), mark, of(LARGE))
    for other in (of(2 * LARGE), of(2 * LARGE, 1), of(3 * LARGE, 0)):
        assert not marked(other, mark, of(LARGE))


def test_a_mark_loses_no_more_than_its_last_digit() -> None:
    for number in (1.23449, 9.8765, 1234.5e20):
        near, far = number * (1 + 2e-5), number * (1 + 9e-4)
        assert is_marked(near, number, 0.5) and not is_marked(far, number, 0.5)
