"""What a right answer may look like is wide; what is right is narrow."""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dlx.grader.bench.wire import Handle, Odd, Tensor
from dlx.grader.checking.compare import agree, as_array, close, equal, plain, same_result, spread

RIGHT = np.array([[4.0, 3.0, 4.5], [2.0, -4.0, 3.0]])
HALF = np.array([[0.1234, 0.4321, 0.7777]])

# Every form of the same result that an honest work may return.
FORMS: dict[str, Callable[[np.ndarray[Any, Any]], Any]] = {
    "float64": lambda x: x.astype("f8"),
    "float32": lambda x: x.astype("f4"),
    "tensor of float32": lambda x: Tensor(x.astype("f4")),
    "tensor of float64": lambda x: Tensor(x.astype("f8")),
    "nested lists": lambda x: x.tolist(),
    "nested tuples": lambda x: tuple(tuple(row) for row in x.tolist()),
    "a list of arrays": lambda x: list(x),
    "a list of tensors": lambda x: [Tensor(row) for row in x],
    "lists of 0-d tensors": lambda x: [[Tensor(np.array(v)) for v in row] for row in x],
    "a leading axis of one": lambda x: x[None],
    "two leading axes of one": lambda x: x[None, None],
    "a leading axis in a list": lambda x: [x.tolist()],
    "column-major": np.asfortranarray,
    "a complex with nothing imaginary": lambda x: x.astype(complex),
    "within the tolerance": lambda x: x + 0.00005,
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_form_of_the_right_array_is_accepted(form: Callable[..., Any]) -> None:
    assert close(form(RIGHT), RIGHT) is None
    assert close(form(RIGHT), RIGHT.tolist()) is None
    assert same_result(form(RIGHT), RIGHT) or form is FORMS["within the tolerance"]


@pytest.mark.parametrize(
    "value",
    [
        61706,
        61706.0,
        np.array(61706),
        np.array(61706.0),
        np.array([61706]),
        np.array([[61706.0]]),
        Tensor(np.array(61706)),
        Tensor(np.array(61706.0, "f4")),
        [61706],
        (61706,),
        61706 + 0j,
        np.int32(61706),
    ],
    ids=repr,
)
def test_every_form_of_the_right_count_is_accepted(value: Any) -> None:
    assert equal(value, 61706) is None
    assert equal(value, np.int64(61706)) is None
    assert close(value, 61706.0) is None


@pytest.mark.parametrize(
    "value", [(14, 14), [14, 14], np.array([14, 14]), Tensor(np.array([14, 14])), (14.0, 14)]
)
def test_every_form_of_the_right_shape_is_accepted(value: Any) -> None:
    assert equal(value, (14, 14)) is None
    assert equal(value, [14, 14]) is None


def test_true_and_one_are_one_thing() -> None:
    assert equal(True, 1) is None and equal(1, True) is None
    assert equal(np.array([True, False]), [1, 0]) is None


def test_answers_of_several_parts_are_compared_part_by_part() -> None:
    expected = ([156, 0, 2416], 61706)
    assert equal(([156, 0, 2416], 61706), expected) is None
    assert equal([np.array([156, 0, 2416]), 61706.0], expected) is None
    assert equal({"total": 3, "parts": [1, 2]}, {"parts": (1, 2), "total": np.int64(3)}) is None
    assert close([[1, 2], [3]], [[1.0, 2.0], [3.0]]) is None  # ragged


# Every form of a wrong result that a weak comparison would let through.
WRONG: dict[str, tuple[Any, str]] = {
    "a number that broadcasts": (4.0, "shape"),
    "an array of one number": (np.array([4.0]), "shape"),
    "a row that broadcasts": (RIGHT[:1], "shape"),
    "a column that broadcasts": (RIGHT[:, :1], "shape"),
    "empty": (np.array([]), "shape"),
    "an empty list": ([], "shape"),
    "an empty row": (np.zeros((2, 0)), "shape"),
    "no axis": (np.array(4.0), "shape"),
    "a trailing axis": (RIGHT[..., None], "shape"),
    "transposed": (RIGHT.T, "shape"),
    "flat": (RIGHT.ravel(), "shape"),
    "NaN everywhere": (RIGHT * math.nan, "nan"),
    "one NaN": (np.where(RIGHT == 3, math.nan, RIGHT), "nan"),
    "infinite": (RIGHT * math.inf, "infinite"),
    "one minus infinity": (np.where(RIGHT == 3, -math.inf, RIGHT), "infinite"),
    "an imaginary part": (RIGHT + 1j, "complex"),
    "an imaginary NaN": (RIGHT + complex(0, math.nan), "complex"),
    "a small imaginary part": (RIGHT + 1e-9j, "complex"),
    "one value off": (RIGHT + np.eye(2, 3), "value"),
    "beyond the tolerance": (RIGHT * 1.001, "value"),
    "the sign": (-RIGHT, "value"),
    "text": ("[[4, 3, 4.5], [2, -4, 3]]", "kind"),
    "texts": ([["4", "3", "4.5"], ["2", "-4", "3"]], "kind"),
    "bytes": (RIGHT.tobytes(), "kind"),
    "None": (None, "kind"),
    "a list with None": ([[4, 3, 4.5], [2, None, 3]], "kind"),
    "ragged": ([[4, 3, 4.5], [2, -4]], "kind"),
    "a dict": ({0: RIGHT[0], 1: RIGHT[1]}, "kind"),
    "a generator": (Odd("builtins.generator"), "kind"),
    "a module": (Handle(1), "kind"),
    "a list with a module": ([Handle(1)], "kind"),
    "huge integers": ([[2**70] * 3] * 2, "kind"),
}


@pytest.mark.parametrize(("value", "kind"), WRONG.values(), ids=WRONG)
@pytest.mark.filterwarnings("error")
def test_every_form_of_a_wrong_array_is_refused(value: Any, kind: str) -> None:
    difference = close(value, RIGHT)
    assert difference is not None and difference.kind == kind
    assert equal(value, RIGHT) is not None
    assert not same_result(value, RIGHT) or kind == "complex"


def test_single_and_half_precision() -> None:
    """float32 noise is accepted, float16 is not: it is wrong by 1e-3."""
    values = np.linspace(0.1, 3000, 1000)
    assert close(values.astype("f4"), values) is None
    assert close(values.astype("f2"), values) is not None
    assert close(HALF.astype("f2").astype("f8"), HALF) is not None or np.allclose(
        HALF.astype("f2"), HALF, rtol=1e-4, atol=1e-4
    )


def test_infinity_is_only_infinity() -> None:
    expected = np.array([1.0, math.inf, -math.inf])
    assert close(expected.copy(), expected) is None
    for wrong in ([1.0, math.inf, math.inf], [1.0, 1e308, -math.inf], [math.inf, math.inf, -math.inf]):
        assert close(wrong, expected) is not None


def test_nan_is_nothing_but_nan() -> None:
    assert close([1.0, math.nan], [1.0, math.nan]) is None
    assert close([1.0, 2.0], [1.0, math.nan]) is not None
    assert close([1.0, math.nan], [1.0, 2.0]) is not None
    assert equal(math.nan, 3) is not None


@pytest.mark.parametrize(
    "value", [61707, 61706.5, "61706", None, [61706, 61706], np.zeros(0), math.nan, [[]], {}]
)
def test_a_count_is_exact(value: Any) -> None:
    assert equal(value, 61706) is not None


def test_large_counts_are_exact() -> None:
    assert equal(2**53 + 1, 2**53) is not None
    assert equal(138357544.0, 138357544) is None
    assert equal(138357545, 138357544) is not None


def test_parts_must_all_be_there() -> None:
    for wrong in (([156], 61706), ([156, 0, 2416],), ([156, 0, 2416], 61706, 1), None, 61706, "ab"):
        assert equal(wrong, ([156, 0, 2416], 61706)) is not None
    assert equal({"a": 1}, {"a": 1, "b": [1, 2]}) is not None
    assert equal({"a": 1, "b": [1, 2], "c": 3}, {"a": 1, "b": [1, 2]}) is not None


def test_texts_are_compared_as_texts() -> None:
    assert equal("relu", "relu") is None
    for wrong in ("Relu", "relu ", b"relu", ["relu"], None, 0):
        assert equal(wrong, "relu") is not None


def test_tensors_are_arrays_at_every_depth() -> None:
    found = plain({"a": [Tensor(RIGHT), (Tensor(RIGHT),)]})
    assert type(found["a"][0]) is np.ndarray and type(found["a"][1]) is tuple


def test_what_is_no_array_of_numbers_is_none() -> None:
    for value in ("a", None, [], {}, [[1], [1, 2]], [1, "a"], Odd("x"), Handle(1), [2**80], np.array(["a"])):
        array = as_array(value)
        assert array is None or array.size == 0


plain_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**127), 2**127)
    | st.floats()
    | st.complex_numbers()
    | st.text(max_size=3)
    | st.binary(max_size=3)
    | st.just(Odd("builtins.map"))
    | st.just(Handle(1))
    | arrays.arrays(
        st.sampled_from(["?", "u1", "i8", "f2", "f8", "c8"]),
        arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=3),
    )
    | arrays.arrays("f4", (2, 3)).map(Tensor),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(max_size=2) | st.integers(0, 3), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(plain_values)
def test_no_value_makes_the_comparison_stumble(value: Any) -> None:
    """Whatever crossed the wire gets a verdict, and only the right one gets None."""
    expected: list[Any] = [RIGHT, 3, 0.5, (2, 3), "text", ([1, 2], 3), {"a": 1}, np.array([1, 2])]
    for wanted in expected:
        for judge in (close, equal):
            difference = judge(value, wanted)
            assert difference is None or difference.kind
        same_result(value, wanted)
        same_result(wanted, value)
    if type(value) in (str, bytes, type(None), Odd, Handle):
        assert close(value, RIGHT) is not None and equal(value, 3) is not None


def test_the_residue_of_a_fourier_transform_is_no_imaginary_part() -> None:
    assert close(np.fft.ifft2(np.fft.fft2(RIGHT)), RIGHT) is None


@pytest.mark.parametrize(
    ("observed", "expected", "agreed"),
    [
        (np.array([1.0, 2.00005]), np.array([1.0, 2.0]), True),
        (np.array([1.0, 2.1]), np.array([1.0, 2.0]), False),
        (2.00005, 2, False),
        (2.0, 2, True),
        (np.array([[2, 3]]), np.array([2, 3]), True),
        (np.array([2.00001, 3]), np.array([2, 3]), False),
        ((1.00005, 7), (1.0, 7), True),
        ((1.00005, 7.00005), (1.0, 7), False),
        ({"loss": 0.50001, "steps": 3}, {"loss": 0.5, "steps": 3}, True),
        ({"loss": 0.50001, "steps": 3.0001}, {"loss": 0.5, "steps": 3}, False),
        (["a", 1.00001], ["a", 1.0], True),
        (["b", 1.0], ["a", 1.0], False),
        (True, True, True),
        (None, None, True),
        (float("nan"), float("nan"), True),
        (float("inf"), 1e30, False),
    ],
)
def test_what_can_be_counted_or_read_is_the_same_and_floats_are_close(
    observed: Any, expected: Any, agreed: bool
) -> None:
    assert (agree(observed, expected) is None) is agreed


def test_single_precision_is_enough_beside_a_large_entry() -> None:
    """A sum in float32 that nearly cancels is as right as its largest terms allow."""
    right = np.array([1e6, 1.0])
    assert agree(right + np.array([0.0, 1.5]), right) is None
    assert agree(right + np.array([0.0, 3.0]), right) is not None
    assert agree(np.array([1.0, 1.001]), np.array([1.0, 1.0])) is not None


def test_the_spread_of_two_results_is_told_in_units_of_what_is_allowed() -> None:
    assert spread(np.array([1.0, 3.0002]), np.array([1.0, 3.0]), 1e-4) == pytest.approx(0.5, rel=1e-3)
    for a, e in ((3, 3), ("x", 1.0), ([1.0], [1.0, 2.0]), (math.inf, 1.0), (1.0, None)):
        assert spread(a, e, 1e-4) == 0
