"""Judge values with our own ruler: plain data in, a difference or None out.

What a right answer may look like is wide (arrays, tensors, nested lists, scalars, any float width, leading
axes of length 1); what is right is narrow (shape before values, NaN and infinity never equal to a number).
The values compared here were rebuilt from bytes: no operator of the work is ever called.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ..bench import Handle, Odd, Tensor

Array = NDArray[Any]
Kind = Literal["kind", "missing", "length", "shape", "complex", "nan", "infinite", "value", "range", "curve"]
Place = tuple[int | str, ...]
TOLERANCE = 1e-4
SINGLE = 2e-6  # of the largest entry of an array: what sums in float32 may lose
RESIDUE = 1e-12  # what is left of an imaginary part that is zero on paper (a Fourier transform and back)


@dataclass(frozen=True)
class Difference:
    """How an answer differs; the arrays are there when both could be read as arrays of numbers. `tolerance`
    is what was allowed, `place` the indices and keys that lead to the entry that differs."""

    kind: Kind
    observed: Any = None
    expected: Any = None
    tolerance: float = TOLERANCE
    place: Place = ()


def plain(value: Any) -> Any:
    """A value as plain data of numpy.

    Returns:
        It, with tensors as arrays at every depth.
    """
    if isinstance(value, Tensor):
        return value.array
    if isinstance(value, list | tuple):
        return type(value)(plain(entry) for entry in value)
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    return value


def _numeric(value: Any) -> bool:
    if isinstance(value, np.ndarray):
        return value.dtype.kind in "biufc"
    if isinstance(value, list | tuple):
        return all(_numeric(entry) for entry in value)
    return isinstance(value, bool | int | float | complex | np.number | np.bool_)


def as_array(value: Any) -> Array | None:
    """Read a value of any plain form as one array of numbers.

    Returns:
        The array (booleans, integers, floats or complex numbers, any shape), or None if the value is
        something else: ragged, text, None, an integer of more than 64 bits, ...
    """
    value = plain(value)
    if not _numeric(value):
        return None
    try:
        array = np.asarray(value)
    except (ValueError, OverflowError):
        return None
    return array if array.dtype.kind in "biufc" else None


def _drop_leading_ones(array: Array, ndim: int) -> Array:
    while array.ndim > ndim and array.shape[0] == 1:
        array = array[0]
    return array


def _arrays(observed: Any, expected: Array) -> tuple[Array, Difference | None]:
    """The answer in the expected number of axes, and what already differs before values."""
    array = as_array(observed)
    if array is None:
        return expected, Difference("kind", observed, expected)
    array = _drop_leading_ones(array, expected.ndim)
    if array.shape != expected.shape:
        return array, Difference("shape", array, expected)
    if array.dtype.kind == "c" and expected.dtype.kind != "c":
        if not np.all(np.abs(array.imag) <= RESIDUE * (1 + np.abs(array.real))):
            return array, Difference("complex", array, expected)
        array = array.real
    return array, None


def _compare_arrays(
    observed: Any, expected: Array, tolerance: float, slack: float = 0.0
) -> Difference | None:
    array, difference = _arrays(observed, expected)
    if difference is not None:
        return difference
    if expected.dtype.kind == "c" or array.dtype.kind == "c":
        a, e = array.astype(complex), expected.astype(complex)
    else:
        a, e = array.astype(float), expected.astype(float)
    finite = np.isfinite(e)
    if np.any(np.isnan(a) & ~np.isnan(e)):
        return Difference("nan", a, e, tolerance)
    if np.any(np.isinf(a) & finite):
        return Difference("infinite", a, e, tolerance)
    same_kind = (np.isnan(a) & np.isnan(e)) | (a == e)
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(a - e) <= tolerance + slack + tolerance * np.abs(e)
    return None if bool(np.all(np.where(finite, near, same_kind))) else Difference("value", a, e, tolerance)


def close(observed: Any, expected: Any, tolerance: float = TOLERANCE) -> Difference | None:
    """None if `observed` is `expected` within abs(a-b) <= tolerance + tolerance*abs(b).

    A heterogeneous expected value (say a list and a total) is compared entry by entry.
    """
    array = as_array(expected)
    if array is not None:
        return _compare_arrays(observed, array, tolerance)
    return _entries(observed, expected, lambda o, e: close(o, e, tolerance))


def _entries(observed: Any, expected: Any, compare: Any) -> Difference | None:
    observed, expected = plain(observed), plain(expected)
    if isinstance(expected, list | tuple):
        if isinstance(observed, np.ndarray) and observed.ndim:
            observed = list(observed)
        if not isinstance(observed, list | tuple):
            return Difference("kind", observed, expected)
        if len(observed) != len(expected):
            return Difference("length", observed, expected)
        return _first(compare, ((i, observed[i], expected[i]) for i in range(len(expected))))
    if isinstance(expected, dict):
        if not isinstance(observed, dict):
            return Difference("kind", observed, expected)
        for key in expected:
            if key not in observed:
                return Difference("missing", observed, expected, place=(key,))
        if len(observed) != len(expected):
            return Difference("length", observed, expected)
        return _first(compare, ((key, observed[key], expected[key]) for key in expected))
    if isinstance(expected, Handle):  # what it stands for is compared on what it shows
        return None if isinstance(observed, Handle) else Difference("kind", observed, expected)
    same = type(observed) is type(expected) and observed == expected
    if same:
        return None
    return Difference("value" if type(observed) is type(expected) else "kind", observed, expected)


def _first(compare: Any, entries: Iterator[tuple[int | str, Any, Any]]) -> Difference | None:
    """The first difference, with the place where it was found."""
    for place, observed, expected in entries:
        difference: Difference | None = compare(observed, expected)
        if difference is not None:
            return replace(difference, place=(place, *difference.place))
    return None


def equal(observed: Any, expected: Any) -> Difference | None:
    """None if `observed` is exactly `expected`; 3, 3.0, a 0-d array of 3 and True for 1 are one thing."""
    array = as_array(expected)
    if array is None or (isinstance(expected, int) and array.dtype.kind == "O"):
        return _entries(observed, expected, equal)
    found, difference = _arrays(observed, array)
    if difference is not None:
        return difference
    if np.any(np.isnan(found.astype(complex)) & ~np.isnan(array.astype(complex))):
        return Difference("nan", found, array, 0.0)
    return None if bool(np.all(found == array)) else Difference("value", found, array, 0.0)


def agree(observed: Any, expected: Any, tolerance: float = TOLERANCE) -> Difference | None:
    """None if `observed` is `expected`: floats as `close`, everything that can be counted or read as `equal`.

    Floats of an array may also differ by what single precision leaves of its largest entry. A list in which
    one entry is a float is an array of floats; the entries of a tuple are of a kind each.
    """
    if expected is None and isinstance(observed, Handle):
        return None  # an order that gives its object back may be chained
    array = as_array(expected)
    if array is None:
        return _entries(observed, expected, lambda o, e: agree(o, e, tolerance))
    if array.dtype.kind not in "fc":
        return equal(observed, expected)
    if isinstance(expected, tuple) and not all(map(_floats, expected)):
        return _entries(observed, expected, lambda o, e: agree(o, e, tolerance))
    finite = np.abs(array[np.isfinite(array)])
    slack = SINGLE * float(finite.max()) if finite.size else 0.0
    return _compare_arrays(observed, array, tolerance, slack)


def _floats(value: Any) -> bool:
    array = as_array(value)
    return array is not None and array.dtype.kind in "fc"


def spread(observed: Any, expected: Any, tolerance: float) -> float:
    """The largest difference of two floats at one place, in units of tolerance + tolerance*abs(expected).

    0 where there is nothing to measure: other shapes, whole numbers, what is no array, what is not finite.
    """
    a, e = as_array(observed), as_array(expected)
    if a is None or e is None or a.size != e.size or e.dtype.kind not in "fc":
        return 0.0
    a, e = a.reshape(-1), e.reshape(-1)
    with np.errstate(all="ignore"):
        gaps = np.abs(a - e) / (tolerance + tolerance * np.abs(e))
    return float(gaps[np.isfinite(gaps)].max(initial=0.0))


def same_result(a: Any, b: Any) -> bool:
    """Whether two answers are one and the same result; used to recognise, not to mark."""
    if isinstance(a, Odd | Handle) or isinstance(b, Odd | Handle):
        return type(a) is type(b)
    array = as_array(b)
    if array is not None:
        mine = as_array(a)
        if mine is None or _drop_leading_ones(mine, array.ndim).shape != array.shape:
            return False
        return bool(
            np.allclose(_drop_leading_ones(mine, array.ndim), array, rtol=1e-5, atol=1e-6, equal_nan=True)
        )
    return close(a, b, 1e-5) is None
