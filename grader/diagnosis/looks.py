"""What all wrong results of a function have in common: too large, of another sign, times one factor.

Only what is seen in each of them is said, and never why. Results are compared as far as both sides are known:
of long arrays, their weighted sum and their size.
"""

import math
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ...exercises import Text, number_text
from ..bench import Raised
from .diagnose import lowered
from .examples import wrong_parts
from .failures import error_of
from .probing import Asked
from .sketches import FLOOR, SLACK, Sketch, alike, parts_of
from .sketches import right as is_right

LEAST_CASES = 3  # of calls that are wrong: of fewer, the example says as much
NEAR = 1e-4  # relative: of two factors that are one, as far as digits of sums are kept
NEAR_OF_SIZES = 0.015  # the same of sizes, which have three digits
Pair = tuple[Sketch, Sketch]
Array = np.ndarray[Any, Any]


def look_of(wrong: Sequence[tuple[Asked, Sketch]], tolerance: float) -> Text | None:
    """What is the same in all wrong calls of a function.

    Args:
        wrong: the calls, with the sketches of the right results.
        tolerance: of floats, relative and absolute.

    Returns:
        A sentence that is true of each of these calls; None where they are few, or nothing is common to all.
    """
    if len({asked.case for asked, _ in wrong}) < LEAST_CASES:
        return None
    raised = _raised(wrong)
    if raised is not None:
        return raised
    pairs = [(_value(asked.sketch), _value(theirs)) for asked, theirs in wrong]
    return _one_part(pairs, tolerance) or _of_arrays(pairs, tolerance)


def _each(fr: str, en: str) -> Text:
    return Text(fr=f"Dans chacun d'eux, {fr}.", en=f"In each of them, {en}.")


def _value(sketch: Sketch) -> Sketch:
    return sketch[2] if sketch[0] == "c" else sketch


def _raised(wrong: Sequence[tuple[Asked, Sketch]]) -> Text | None:
    """The exception that all of them end with."""
    replies = [asked.outcome.reply for asked, _ in wrong]
    kinds = {error_of(reply) if isinstance(reply, Raised) else "" for reply in replies}
    kind = kinds.pop() if len(kinds) == 1 else ""
    return Text(fr=f"Chacun lève {kind}.", en=f"Each of them raises {kind}.") if kind else None


def _one_part(pairs: Sequence[Pair], tolerance: float) -> Text | None:
    """The entry of a list, or the key, that alone is wrong in all of them."""
    wrong: set[tuple[str | int, int]] = set()
    for mine, theirs in pairs:
        parts = parts_of(mine, theirs)
        if parts is None or len(parts) < 2:
            return None
        named = list(zip(theirs[1] if theirs[0] == "d" else range(len(parts)), parts, strict=True))
        bad = [name for name, (a, b) in named if not is_right(a, b, tolerance)]
        if bad != [name for name, (a, b) in named if not alike(a, b)]:
            return None  # what a tolerance forgives is seen all the same
        wrong |= {(name, len(parts)) for name in bad}
    if len(wrong) != 1:
        return None
    ((name, count),) = wrong
    if isinstance(name, str):
        return _each(
            f"seule la valeur de la clé « {name} » est fausse", f"only the value of the key “{name}” is wrong"
        )
    text = wrong_parts([name], count)
    return _each(lowered(text.fr).rstrip("."), lowered(text.en).rstrip("."))


def _of_arrays(pairs: Sequence[Pair], tolerance: float) -> Text | None:
    if any(mine[0] != "a" or theirs[0] != "a" for mine, theirs in pairs):
        return None
    if all(mine[5] for mine, _ in pairs) and not any(theirs[5] for _, theirs in pairs):
        return _each(
            "votre résultat contient des NaN ou des valeurs infinies",
            "your result holds NaN or infinite values",
        )
    if all(mine[1] != theirs[1] for mine, theirs in pairs):
        return _of_shapes([(mine[1], theirs[1]) for mine, theirs in pairs])
    if any(mine[1] != theirs[1] or mine[5] or theirs[5] for mine, theirs in pairs):
        return None
    factor = _factor(pairs)
    if factor is not None:
        shown = number_text(factor, ".4g")
        return _each(
            f"votre résultat est le bon multiplié par {shown.fr}",
            f"your result is the right one times {shown.en}",
        )
    if any(mine[6] is None or theirs[6] is None for mine, theirs in pairs):
        return None
    return _of_numbers([(np.array(a[6], float), np.array(e[6], float)) for a, e in pairs], tolerance)


def _of_shapes(pairs: Sequence[tuple[list[int], list[int]]]) -> Text:
    """Of shapes that are wrong."""
    lines = all(len(mine) == len(theirs) == 1 for mine, theirs in pairs)
    fewer = [mine < theirs for mine, theirs in pairs]
    if lines and (all(fewer) or not any(fewer)):
        fr, en = ("trop peu d'éléments", "too few") if fewer[0] else ("trop d'éléments", "too many")
        return _each(f"votre résultat a {fr}", f"your result has {en} entries")
    return _each("la forme du résultat n'est pas la bonne", "the shape of the result is not the right one")


def _of_numbers(pairs: Sequence[tuple[Array, Array]], tolerance: float) -> Text | None:
    if not all(_off(a, e, tolerance).any() for a, e in pairs):
        return None
    offset = _offset(pairs)
    if offset is not None:
        shown = number_text(abs(offset), ".4g")
        fr, en = ("plus", "plus") if offset > 0 else ("moins", "minus")
        return _each(
            f"votre résultat est le bon {fr} {shown.fr}", f"your result is the right one {en} {shown.en}"
        )
    told = all(np.isin(numbers, (0, 1)).all() for pair in pairs for numbers in pair)
    if all(a.size == 1 for a, _ in pairs):
        return None if told else _of_single(pairs)
    looks = LOOKS[:-2] if told else LOOKS  # of yes and no, none is too large
    return next((text for text, test in looks if all(test(a, e, tolerance) for a, e in pairs)), None)


def _of_single(pairs: Sequence[tuple[Array, Array]]) -> Text | None:
    """Of results that are one number each."""
    above = {bool((a > e).all()) for a, e in pairs}
    if len(above) > 1:
        return None
    fr, en = ("grand", "large") if above.pop() else ("petit", "small")
    return _each(f"votre résultat est trop {fr}", f"your result is too {en}")


def _factor(pairs: Sequence[Pair]) -> float | None:
    """What all right results are multiplied by, if it is one number; 0 where all are zeros."""
    factors = [(_over(mine[3], theirs[3]), _over(mine[4], theirs[4])) for mine, theirs in pairs]
    if any(part is None for pair in factors for part in pair):
        return None
    by_sum, by_size = (np.array(column, float) for column in zip(*factors, strict=True))
    one = float(np.median(by_sum))
    same = np.abs(by_sum - one).max() <= NEAR * abs(one)
    sized = np.abs(by_size - abs(one)).max() <= NEAR_OF_SIZES * abs(one)
    return one if same and sized and abs(one - 1) > NEAR else None


def _offset(pairs: Sequence[tuple[Array, Array]]) -> float | None:
    """What is added to all right results, if it is one number."""
    off = np.concatenate([np.ravel(a - e) for a, e in pairs])
    one, largest = float(np.median(off)), max(float(np.abs(e).max(initial=0)) for _, e in pairs)
    return one if np.abs(off - one).max() <= FLOOR * (1 + largest) + NEAR * abs(one) else None


def _over(mine: Any, theirs: Any) -> float | None:
    if isinstance(mine, str) or isinstance(theirs, str) or not theirs:
        return None
    return float(mine) / float(theirs) if math.isfinite(float(theirs)) else None


def _off(a: Array, e: Array, tolerance: float) -> Array:
    """Which entries are wrong, as `sketches.right` has it."""
    largest = np.abs(e).max(initial=0.0)
    off: Array = np.abs(a - e) > tolerance * np.abs(e) + FLOOR + SLACK * tolerance * largest
    return off


def _only_above(a: Array, e: Array, tolerance: float) -> bool:
    return bool((a > e)[_off(a, e, tolerance)].all())


def _only_below(a: Array, e: Array, tolerance: float) -> bool:
    return bool((a < e)[_off(a, e, tolerance)].all())


def _of_other_signs(a: Array, e: Array, tolerance: float) -> bool:
    return not _off(np.abs(a), np.abs(e), tolerance).any()


def _reordered(a: Array, e: Array, tolerance: float) -> bool:
    return not _off(np.sort(a), np.sort(e), tolerance).any()


def _only_first(a: Array, e: Array, tolerance: float) -> bool:
    return a.size > 1 and not _off(a, e, tolerance)[1:].any()


def _only_last(a: Array, e: Array, tolerance: float) -> bool:
    return a.size > 1 and not _off(a, e, tolerance)[:-1].any()


LOOKS: Sequence[tuple[Text, Callable[[Array, Array, float], bool]]] = (
    (
        _each(
            "vos nombres sont les bons, aux signes près",
            "your numbers are the right ones but for their signs",
        ),
        _of_other_signs,
    ),
    (
        _each(
            "vos nombres sont les bons, dans un autre ordre",
            "your numbers are the right ones in another order",
        ),
        _reordered,
    ),
    (
        _each("seul le premier nombre est faux", "only the first number is wrong"),
        _only_first,
    ),
    (
        _each("seul le dernier nombre est faux", "only the last number is wrong"),
        _only_last,
    ),
    (
        _each("vos valeurs fausses sont trop grandes", "your wrong numbers are too large"),
        _only_above,
    ),
    (
        _each("vos valeurs fausses sont trop petites", "your wrong numbers are too small"),
        _only_below,
    ),
)
