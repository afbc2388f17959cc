"""A reply in a few numbers: enough to tell two results apart, within what computing in floats may lose.

    ["a", [2, 3], "f", 1.7, 1.2, 0, [1.0, ...]]   an array: its shape, a weighted sum of what is finite in it,
                                                  the root mean square of that, 0 or the numbers of nan, inf
                                                  and -inf, all entries if at most MOST_KEPT, else null
    ["l", [...]]  ["d", {...}]                    a list or tuple of other things, a dict
    ["v", "text"]  ["h", "module"]  ["o"]         a text, None or a huge whole number; an object that stayed;
                                                  anything else
    ["e", ["ValueError", "Exception"]]            no value: it raised, or ended
    ["c", [0], [...]]                             a value; these arguments are no longer what they were, or,
                                                  below 0, earlier results

Sketches are plain data: JSON holds them. A reply of a work is bounded before it comes here.
"""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..bench import Handle, Odd, Raised, Reply, Value, wire
from ..checking import as_array, plain

Sketch = list[Any]
Mark = int | float | str | Sketch
NO_VALUE = "!"
FAILED: Sketch = ["e", []]
MOST_KEPT = 16  # numbers of an array
MOST_SUMMED = 500_000  # numbers of an array that are looked at; its shape tells how many there are
MOST_ENTRIES = 1000  # of a list that is no array, or a dict
DIGITS = 6  # of a float that is kept: more than any tolerance asks for
DIGITS_OF_MARKS = 4
LOST_OF_SUMS = 5e-5  # of right ones
LOST_OF_SIZES = 0.015  # of two, with three digits each
ALIKE = 3e-5  # of the numbers of two works that make the same mistake
FLOOR = 1e-7  # below which a float is what rounding leaves
SLACK = 0.02  # of the tolerance, for small numbers beside large ones
PRIME = 997


def sketch_of(reply: Reply) -> Sketch:
    """Draw a reply in a few numbers.

    Returns:
        The sketch: plain data, as the head of this module says.
    """
    if isinstance(reply, Raised):
        return ["e", list(reply.types)]
    if not isinstance(reply, Value):
        return FAILED
    sketch = _sketch(reply.value)
    return ["c", sorted(reply.changed), sketch] if reply.changed else sketch


def _sketch(value: Any) -> Sketch:
    value = plain(value)
    array = as_array(value)
    if array is not None:
        return _of_array(array)
    if isinstance(value, list | tuple | dict) and len(value) > MOST_ENTRIES:
        return ["o"]
    if isinstance(value, list | tuple):
        return ["l", [_sketch(entry) for entry in value]]
    if isinstance(value, dict):
        return ["d", {str(key): _sketch(entry) for key, entry in value.items()}]
    if isinstance(value, Handle):
        return ["h", value.kind]
    if isinstance(value, Odd):
        return ["o"]
    return ["v", value if isinstance(value, str) or value is None else repr(value)]


def _of_array(array: NDArray[Any]) -> Sketch:
    kind = "i" if array.dtype.kind in "biu" else array.dtype.kind
    flat = array.ravel()[:MOST_SUMMED]
    if kind == "c":
        flat = np.concatenate([flat.real, flat.imag])
    finite = np.isfinite(flat)
    kept = [_plain(x, DIGITS) for x in flat.tolist()] if flat.size <= MOST_KEPT else None
    numbers = flat if finite.all() else np.where(finite, flat, 0)
    with np.errstate(all="ignore"):
        size = float(np.sqrt(np.mean(numbers.astype(float) ** 2))) if numbers.size else 0.0
    bad = 0 if finite.all() else [int(test(flat).sum()) for test in (np.isnan, np.isposinf, np.isneginf)]
    return ["a", list(array.shape), kind, _sum(numbers, kind), _plain(size, 3), bad, kept]


def _sum(numbers: NDArray[Any], kind: str) -> int | float | str:
    """Each entry has a weight of its own, so that one in another place is another sum."""
    weights = weights_of(numbers.size)
    if kind == "i":
        whole = numbers.astype(object if _wide(numbers) else np.int64)
        return int((whole * weights).sum())
    with np.errstate(all="ignore"):
        total = float(numbers.astype(float) @ weights) / PRIME
        exact = math.isfinite(total) and bool((numbers == np.rint(numbers)).all())
    return total if exact else _plain(total, DIGITS)  # whole numbers that came as floats must be equal


def weights_of(count: int) -> NDArray[Any]:
    """The weights of so many entries: odd, and so never 0; mixed, so that few differences of entries cancel.

    Args:
        count: how many.

    Returns:
        A whole number for each.
    """
    places = np.arange(1, count + 1) % PRIME
    return 2 * ((places * places % PRIME * places + 79 * places) % PRIME) - PRIME


def _wide(numbers: NDArray[Any]) -> bool:
    """Whether their weighted sum may pass 64 bits."""
    largest = float(np.abs(numbers.astype(float)).max()) if numbers.size else 0.0
    return largest * numbers.size * PRIME > 2**62


def _plain(number: Any, digits: int) -> int | float | str:
    if isinstance(number, bool | int):
        return int(number)
    return float(f"{number:.{digits}g}") if math.isfinite(number) else repr(number)


def right(mine: Sketch, theirs: Sketch, tolerance: float, keeps_inputs: bool = True) -> bool:
    """Whether a sketch is that of a right answer, by the rules of the verdicts on generated calls.

    Args:
        mine: what the work replies.
        theirs: what the reference replies.
        tolerance: of floats, relative and absolute.
        keeps_inputs: whether arguments that the reference leaves alone must stay as they are.

    Returns:
        True where the verdict on this call would be "accepted".
    """
    if theirs[0] == "e":
        return mine[0] == "e" and set(theirs[1][:1]) <= set(mine[1])
    (spoilt, mine), (allowed, theirs) = _changed(mine), _changed(theirs)
    worse = {place for place in set(spoilt) - set(allowed) if keeps_inputs or place == wire.EARLIER}
    return not worse and _alike(mine, theirs, tolerance, tolerance)


def mark_of(sketch: Sketch, theirs: Sketch) -> Mark:
    """A sketch as it is kept of a hypothesis, in little room.

    1.7                         an array of the right shape: its weighted sum
    "!"                         no value
    ["b", [2, 3], "f", 1.7, 0]  another array: shape, kind, weighted sum, what is not finite
    ["m", [...]]                the right list's number of entries, or the right dict's keys, a mark each
    ["c", [0], ...]             a value with a mark; these arguments are no longer what they were
    [...]                       else the sketch

    Args:
        sketch: of what a hypothesis replies.
        theirs: what the reference replies.

    Returns:
        What `marked` compares with.
    """
    if sketch[0] == "e":
        return NO_VALUE
    if sketch[0] == "a":
        total = sketch[3]
        total = float(f"{total:.{DIGITS_OF_MARKS}g}") if isinstance(total, float) else total
        alike = (
            theirs[0] == "a" and sketch[1:3] == theirs[1:3] and not sketch[5] and not isinstance(total, str)
        )
        return total if alike else ["b", sketch[1], sketch[2], total, sketch[5]]
    if sketch[0] == "c":
        return ["c", sketch[1], mark_of(sketch[2], _changed(theirs)[1])]
    parts = parts_of(sketch, theirs)
    return sketch if parts is None else ["m", [mark_of(a, b) for a, b in parts]]


def parts_of(sketch: Sketch, theirs: Sketch) -> list[tuple[Sketch, Sketch]] | None:
    """The entries of a list or dict beside those of the right one.

    Args:
        sketch: of what somebody replies.
        theirs: what the reference replies.

    Returns:
        In the order of the right ones; None where these are no lists of one length and no dicts of the same
        keys.
    """
    if sketch[0] == theirs[0] == "l" and len(sketch[1]) == len(theirs[1]):
        return list(zip(sketch[1], theirs[1], strict=True))
    if sketch[0] == theirs[0] == "d" and sketch[1].keys() == theirs[1].keys():
        return [(sketch[1][key], right) for key, right in theirs[1].items()]
    return None


def marked(mine: Sketch, mark: Mark, theirs: Sketch) -> bool:
    """Whether a sketch is that of the result which a mark keeps, wrong as it is.

    Args:
        mine: what the work replies.
        mark: of a hypothesis.
        theirs: what the reference replies.
    """
    if mark == NO_VALUE:
        return bool(mine[0] == "e")
    if isinstance(mark, int | float):
        finite = bool(mine[0] == "a" and not mine[5])
        return finite and _near_sums(mine, [*theirs[:3], mark, *theirs[4:]], ALIKE, FLOOR, _lost(mark))
    assert isinstance(mark, list)
    if mark[0] == "b":
        alike = mine[0] == "a" and mine[5] == mark[4]
        return bool(alike) and _near_sums(mine, ["a", *mark[1:4]], ALIKE, FLOOR, _lost(mark[3]))
    if mark[0] == "m":
        parts = parts_of(mine, theirs)
        return parts is not None and all(marked(a, m, b) for (a, b), m in zip(parts, mark[1], strict=True))
    if mark[0] == "c":
        same = mine[0] == "c" and mine[1] == mark[1]
        return same and marked(mine[2], mark[2], _changed(theirs)[1])
    return _alike(mine, mark, ALIKE, FLOOR)


def alike(one: Sketch, other: Sketch) -> bool:
    """Whether two sketches are of the same value, but for what rounding leaves."""
    return _alike(_changed(one)[1], _changed(other)[1], ALIKE, FLOOR)


def _changed(sketch: Sketch) -> tuple[list[int], Sketch]:
    return (sketch[1], sketch[2]) if sketch[0] == "c" else ([], sketch)


def _alike(mine: Sketch, theirs: Sketch, tolerance: float, floor: float) -> bool:
    """Whole numbers must be equal, also where one of them came as a float."""
    if mine[0] != theirs[0]:
        return bool(mine[0] == "h" and theirs == ["v", None])
    if mine[0] == "a":
        return _same_array(mine, theirs, tolerance, floor)
    if mine[0] == "l":
        pairs = zip(mine[1], theirs[1], strict=False)
        return len(mine[1]) == len(theirs[1]) and all(_alike(a, b, tolerance, floor) for a, b in pairs)
    if mine[0] == "d":
        return mine[1].keys() == theirs[1].keys() and all(
            _alike(mine[1][key], theirs[1][key], tolerance, floor) for key in mine[1]
        )
    return mine[0] == "e" or mine == theirs


def _shape(mine: Sketch, theirs: Sketch) -> list[int]:
    """Leading axes of length 1 that `mine` has in addition count for nothing."""
    shape: list[int] = mine[1]
    while len(shape) > len(theirs[1]) and shape[0] == 1:
        shape = shape[1:]
    return shape


def _same_array(mine: Sketch, theirs: Sketch, tolerance: float, floor: float) -> bool:
    if _shape(mine, theirs) != theirs[1] or mine[5] != theirs[5]:
        return False
    if "c" in (mine[2], theirs[2]) and mine[2] != theirs[2]:
        return False
    if theirs[6] is None or mine[6] is None:
        lost = LOST_OF_SUMS * abs(theirs[3]) if not isinstance(theirs[3], str) else 0.0
        return _near_sizes(mine[4], theirs[4], floor) and _near_sums(mine, theirs, tolerance, floor, lost)
    if theirs[2] == "i":
        return bool(mine[6] == theirs[6])
    largest = max((abs(x) for x in theirs[6] if not isinstance(x, str)), default=0.0)
    margin = floor + SLACK * tolerance * largest
    return all(_near(a, b, tolerance, margin) for a, b in zip(mine[6], theirs[6], strict=True))


def _near_sizes(one: float | str, other: float | str, floor: float) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= LOST_OF_SIZES * max(one, other) + floor


def _near_sums(mine: Sketch, theirs: Sketch, tolerance: float, floor: float, lost: float) -> bool:
    """The errors of many numbers cancel: their weighted sum errs by the root of their number."""
    if _shape(mine, theirs) != theirs[1] or ("c" in (mine[2], theirs[2]) and mine[2] != theirs[2]):
        return False
    if isinstance(mine[3], str) or isinstance(theirs[3], str):
        return bool(mine[3] == theirs[3])
    if mine[2] == theirs[2] == "i":
        return bool(mine[3] == theirs[3])
    a, b = (sketch[3] / PRIME if sketch[2] == "i" else sketch[3] for sketch in (mine, theirs))
    if theirs[2] == "i":
        return bool(abs(a - b) <= 0.01 / PRIME)
    root = math.sqrt(max(1, math.prod(theirs[1])))
    size = mine[4] if not isinstance(mine[4], str) else 0.0
    return bool(abs(a - b) <= root * (tolerance * size + floor) + lost)


def _lost(total: float | str) -> float:
    """Half a unit of the last digit of a sum that a mark keeps."""
    if not total or isinstance(total, str):
        return 0.0
    return 0.5 * 10.0 ** (math.floor(math.log10(abs(total))) + 1 - DIGITS_OF_MARKS)


def _near(a: Any, b: Any, tolerance: float, margin: float) -> bool:
    if isinstance(a, str) or isinstance(b, str):  # not finite
        return bool(a == b)
    return bool(abs(a - b) <= tolerance * abs(b) + margin)


def tells(sketch: Sketch) -> float:
    """How much a result says of the one who made it.

    Returns:
        0 for what is empty or failed, 1 for what is not finite; 0.5 for a small whole number, 2 for a number
        that hardly anybody meets by chance, more for several numbers.
    """
    if sketch[0] == "c":
        return 1 + tells(sketch[2])
    if sketch[0] == "l":
        return sum(map(tells, sketch[1]))
    if sketch[0] == "d":
        return sum(map(tells, sketch[1].values()))
    if sketch[0] == "a":
        overflown = 1.0 if sketch[5] else 0.0  # on which calls it happens tells something
        told = 4.0 * bool(sketch[4]) if sketch[6] is None else sum(map(_says, sketch[6]))
        return overflown + told
    return 1.0 if sketch[0] == "v" and sketch[1] else 0.0


def _says(number: Any) -> float:
    if isinstance(number, str):
        return 0.0
    if number != int(number) or abs(number) >= 1000:
        return 2.0
    return 1.0 if abs(number) >= 100 else 0.5
