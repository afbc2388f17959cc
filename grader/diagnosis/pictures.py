"""Make a wrong answer visible: the student's array, beside its difference from the right one.

A picture is plain data, bounded, made of numbers only: the arrays were rebuilt from bytes by the judge. It is
made for public checks, whose inputs and right values lie in the student's own folder, and, without any
difference, for the small public case that an advice names. Nothing here changes a verdict.

Signs of one cell each, where numbers would not fit:

    map     answer "0".."v": from `low` to `high`, in 32 steps; "?" NaN; "+" and "-" infinite
            difference ".": right; "A".."P": too large, in 16 steps up to `largest`; "a".."p": too small;
            "?": not a number or infinite
    mask    answer "0", "1"; difference ".": right; "+": 1 instead of 0; "-": 0 instead of 1
"""

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..checking import Difference, as_array
from ..reports import LARGER, SCALE, SMALLER, ExerciseReport, Panel, Picture, PictureKind, Row

Array = NDArray[Any]
MOST_BYTES = 20_000  # of all pictures of one report
MOST_PANELS = 6
MOST_CELLS = 4000  # signs of one picture
MOST_SIDE = 32
MOST_NUMBERS = 96  # cells of one picture that holds numbers
MOST_IN_ROW = 8
LONGEST_LIST = 16
MOST_POINTS = 64
MOST_ENTRIES = 1 << 20  # of an answer that is drawn: a larger one would cost gigabytes


def picture_of(difference: Difference | None, value: Any = None) -> Picture | None:
    """The answer that a public check refused, beside its difference where one can be taken.

    `value` is what the work returned, for a check that compares nothing. None where a picture would say
    nothing: one number, no number, complex numbers.
    """
    if difference is None or difference.observed is None:
        return picture_alone(value)
    if difference.expected is None or difference.kind not in ("value", "nan", "infinite"):
        return picture_alone(difference.observed)
    mine, right = _real(difference.observed), _real(difference.expected)
    if mine is None or right is None or mine.shape != right.shape:
        return None
    with np.errstate(all="ignore"):
        allowed = difference.tolerance * (1 + np.abs(right))
        same = (mine == right) | (np.isnan(mine) & np.isnan(right))
        good = same | (np.isfinite(right) & (np.abs(mine - right) <= allowed))
        return _draw(mine, np.where(good, 0.0, mine - right), good, right)


def picture_alone(value: Any, example: bool = False) -> Picture | None:
    """An answer by itself: where its shape is wrong, or where the right one is not public.

    Args:
        value: any value, hostile.
        example: whether it is that of a small case which an advice names.

    Returns:
        The picture, or None where it would say nothing.
    """
    mine = _real(value)
    if mine is None:
        return None
    with np.errstate(all="ignore"):
        drawn = _draw(mine)
    return replace(drawn, example=example) if drawn is not None else None


def within_budget(exercises: Sequence[ExerciseReport]) -> tuple[ExerciseReport, ...]:
    """The same reports, with the pictures that fit in MOST_BYTES together, first come first served.

    Returns:
        All reports in their order. A picture that is larger, in bytes of JSON, than what is left is
        dropped; a smaller one after it may still fit.
    """
    left = MOST_BYTES
    kept = []
    for exercise in exercises:
        checks = []
        for check in exercise.checks:
            size = len(json.dumps(check.picture.to_dict())) if check.picture is not None else 0
            fits = size <= left
            left -= size if fits else 0
            checks.append(check if fits else replace(check, picture=None))
        kept.append(replace(exercise, checks=tuple(checks)))
    return tuple(kept)


# --- what is drawn ------------------------------------------------------------------------------
def _real(value: Any) -> Array | None:
    """The value as an array of float64 with something to see in it, or None."""
    array = as_array(value)
    if array is None or array.dtype.kind == "c" or array.ndim == 0:
        return None
    if not 2 <= array.size <= MOST_ENTRIES:
        return None
    with np.errstate(all="ignore"):
        return array.astype(np.float64)


def _draw(
    mine: Array, difference: Array | None = None, good: Array | None = None, right: Array | None = None
) -> Picture | None:
    planes = mine.reshape(-1, *mine.shape[-2:]) if mine.ndim > 1 else mine.reshape(1, 1, -1)
    wrong = None if good is None else (~good).reshape(planes.shape)
    chosen = _chosen(planes, wrong)
    shown = planes[chosen]
    apart = None if difference is None else difference.reshape(planes.shape)[chosen]
    kind = _kind(mine, shown, apart is not None, right)
    step = _step(kind, shown, apart is not None)
    finite = mine[np.isfinite(mine)]
    gaps = np.abs(difference[np.isfinite(difference)]) if difference is not None else finite[:0]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
    largest = float(gaps.max()) if gaps.size else 0.0
    panels = []
    for place, number in enumerate(chosen):
        index = np.unravel_index(number, mine.shape[:-2]) if mine.ndim > 2 else ()
        answer = _rows(kind, _means(shown[place], step), low, high)
        gap = () if apart is None else _gaps(kind, _extremes(apart[place], step), largest)
        panels.append(Panel(tuple(int(n) for n in index), answer, gap))
    return Picture(
        kind=kind,
        shape=mine.shape,
        panels=tuple(panels),
        total=len(planes),
        step=step,
        low=_short(low) if finite.size else None,
        high=_short(high) if finite.size else None,
        largest=_short(largest) if gaps.size else None,
        wrong=None if wrong is None else int(wrong.sum()),
    )


def _chosen(planes: Array, wrong: Array | None) -> list[int]:
    """The planes to show: all, or the first ones that are wrong."""
    if len(planes) <= MOST_PANELS:
        return list(range(len(planes)))
    if wrong is None:
        return list(range(MOST_PANELS))
    order = np.argsort(~wrong.any(axis=(1, 2)), kind="stable")[:MOST_PANELS]
    return sorted(int(number) for number in order)


def _kind(mine: Array, shown: Array, compared: bool, right: Array | None) -> PictureKind:
    if mine.ndim == 1:
        whole = bool(np.all(mine == np.round(mine)))  # false where there is a NaN
        series = not compared and mine.size >= 4 and not whole
        return "curve" if series or mine.size > LONGEST_LIST else "numbers"
    if _is_mask(mine) and (right is None or _is_mask(right)):
        return "mask"
    fits = shown.size <= MOST_NUMBERS and max(shown.shape[1:]) <= MOST_IN_ROW
    return "numbers" if fits else "map"


def _is_mask(array: Array) -> bool:
    return bool(np.all((array == 0) | (array == 1)))


def _step(kind: PictureKind, shown: Array, compared: bool) -> tuple[int, int]:
    """How many entries one cell stands for, by rows and by columns."""
    count, height, width = shown.shape
    if kind == "numbers":
        return 1, 1
    if kind == "curve":
        return 1, math.ceil(width / MOST_POINTS)
    side = min(MOST_SIDE, math.isqrt(MOST_CELLS // (count * (2 if compared else 1))))
    return max(1, math.ceil(height / side)), max(1, math.ceil(width / side))


def _means(plane: Array, step: tuple[int, int]) -> Array:
    if step == (1, 1):
        return plane
    total, entries = plane, np.ones(plane.shape)
    for axis in (0, 1):
        starts = np.arange(0, plane.shape[axis], step[axis])
        total = np.add.reduceat(total, starts, axis)
        entries = np.add.reduceat(entries, starts, axis)
    return total / entries


def _extremes(plane: Array, step: tuple[int, int]) -> Array:
    """Of each block the value that is farthest from zero, so that no wrong entry disappears."""
    most, least = plane, plane
    for axis in (0, 1):
        starts = np.arange(0, plane.shape[axis], step[axis])
        most, least = np.maximum.reduceat(most, starts, axis), np.minimum.reduceat(least, starts, axis)
    return np.where(np.abs(most) >= np.abs(least), most, least)


# --- cells --------------------------------------------------------------------------------------
def _rows(kind: PictureKind, plane: Array, low: float, high: float) -> tuple[Row, ...]:
    if kind in ("numbers", "curve"):
        return tuple(tuple(map(_finite, row)) for row in plane.tolist())
    if kind == "mask":
        return tuple("".join("1" if cell >= 0.5 else "0" for cell in row) for row in plane.tolist())
    unit = max(abs(low), abs(high)) or 1.0  # a range of the largest floats would overflow
    span = (high / unit - low / unit) or 1.0
    return tuple(
        "".join(_level(cell / unit - low / unit, span, cell) for cell in row) for row in plane.tolist()
    )


def _level(above: float, span: float, cell: float) -> str:
    if not math.isfinite(cell):
        return "?" if math.isnan(cell) else "+" if cell > 0 else "-"
    return SCALE[min(max(int(above / span * len(SCALE)), 0), len(SCALE) - 1)]


def _gaps(kind: PictureKind, plane: Array, largest: float) -> tuple[Row, ...]:
    if kind in ("numbers", "curve"):
        return tuple(tuple(map(_finite, row)) for row in plane.tolist())
    if kind == "mask":
        return tuple("".join("+" if c > 0 else "-" if c < 0 else "." for c in row) for row in plane.tolist())
    return tuple("".join(_gap(cell, largest) for cell in row) for row in plane.tolist())


def _gap(cell: float, largest: float) -> str:
    if cell == 0:
        return "."
    if not math.isfinite(cell):
        return "?"
    steps = LARGER if cell > 0 else SMALLER
    return steps[min(math.ceil(abs(cell) / largest * len(steps)), len(steps)) - 1]


def _finite(number: float) -> float | str:
    """Four significant digits, or all of a whole number; a word for what JSON cannot hold."""
    if not math.isfinite(number):
        return "nan" if math.isnan(number) else "inf" if number > 0 else "-inf"
    return _short(number)


def _short(number: float) -> float:
    """A finite number without the digits that nobody reads."""
    if number == round(number) and abs(number) < 1e9:
        return int(number)
    short = float(f"{number:.4g}")
    return short if math.isfinite(short) else number  # the largest floats are rounded beyond themselves
