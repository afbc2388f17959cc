"""A call in words: what was asked, what the work gave, what is right where that is public, what differs."""

import math
import re
from collections.abc import Container, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ...exercises import Text
from ..bench import Died, Odd, Raised, Value
from ..checking import Outcome, as_array, compare, plain
from .diagnose import as_many, describe
from .failures import describe_failure
from .probing import Asked
from .sketches import ALIKE, DIGITS, Sketch
from .stories import asks_nothing, is_rounded, length_of, show_call
from .values import name_of, show_value

NOISE = 1e-12  # what computing leaves of a zero
MOST_MARKED = 64  # numbers of an array whose wrong entries are marked one by one
LONGEST_CALL = 1200  # characters of a call that is shown
UNKNOWN = object()
FILLED = re.compile(r"^(\s*# \w+): fill$", re.MULTILINE)


def value_of(sketch: Sketch) -> Any:
    """The value of a sketch that keeps all of it, else UNKNOWN."""
    kind, *rest = sketch
    if kind == "c":
        return value_of(rest[1])
    if kind == "a" and rest[1] != "c" and rest[5] is not None:
        numbers = np.array([float(x) if isinstance(x, str) else x for x in rest[5]]).reshape(rest[0])
        return numbers if rest[0] else numbers.item()
    if kind == "l":
        entries = [value_of(entry) for entry in rest[0]]
        return UNKNOWN if any(entry is UNKNOWN for entry in entries) else tuple(entries)
    if kind == "d":
        pairs = {key: value_of(entry) for key, entry in rest[0].items()}
        return UNKNOWN if any(entry is UNKNOWN for entry in pairs.values()) else pairs
    return rest[0] if kind == "v" else UNKNOWN


def smallest(wrong: Sequence[tuple[Asked, Sketch]]) -> tuple[Asked, Sketch, Any]:
    """Of wrong calls the one that is shown, with what is right as a sketch and as a value, or UNKNOWN."""
    asked, sketch = min(wrong, key=rank)
    return asked, sketch, value_of(sketch)


def rank(wrong: tuple[Asked, Sketch]) -> tuple[bool, int]:
    """Less for a wrong call that shows more: its right value is known, it is short to write."""
    asked, sketch = wrong
    return isinstance(asked.outcome.reply, Value) and value_of(sketch) is UNKNOWN, length_of(asked.outcome)


def call_text(
    outcome: Outcome,
    expected: Any,
    source: str,
    seconds: float,
    spoilt: Text | None = None,
    words: Container[str] | None = None,
    tolerance: float = compare.TOLERANCE,
) -> Text:
    """A call that goes wrong, with what it gave and what is right.

    Args:
        outcome: of the call, on inputs that everybody may see.
        expected: what is right, or UNKNOWN.
        source: the text of the module, whose line is quoted where it raised.
        seconds: what a call may take.
        spoilt: what else is wrong, where the value is right.
        words: the texts that may be repeated of a result, and nothing of an exception's; None where free text
            of the work may be.
        tolerance: what a number may differ, relative and absolute.
    """
    call = _shown(outcome)
    if spoilt is not None:
        return Text(fr=f"    {call.fr}\n  {spoilt.fr}", en=f"    {call.en}\n  {spoilt.en}")
    reply = outcome.reply
    if isinstance(reply, Raised) and words is not None:
        reply = replace(reply, message="")
    if isinstance(reply, Raised | Died):
        text = describe_failure(reply, source, outcome.name.partition(".")[0], seconds)
        return Text(fr=f"    {call.fr}\n  {text.fr}", en=f"    {call.en}\n  {text.en}")
    mine = outcome.value
    if words is not None and _says_more(mine, words):
        what = name_of(mine)
        return Text(fr=f"    {call.fr}\n  donne {what.fr}.", en=f"    {call.en}\n  gives {what.en}.")
    shown, wanted = _both(mine, expected, tolerance)
    marked = ">" in shown and wanted
    wanted = "" if asks_nothing(outcome) else wanted
    difference = compare.agree(mine, expected, tolerance) if expected is not UNKNOWN else None
    listed = isinstance(mine, list | tuple) and difference is not None and difference.kind == "shape"
    parts = _parts(mine, expected, tolerance) if expected is not UNKNOWN else None
    seen = None if listed else parts or describe(difference, mine)
    marks = Text(fr=" (> < : faux)", en=" (> < : wrong)") if marked else Text(fr="", en="")
    fr = f"    {call.fr}\n  donne{marks.fr}\n    {shown}"
    en = f"    {call.en}\n  gives{marks.en}\n    {shown}"
    if wanted and wanted != shown:
        fr, en = f"{fr}\n  au lieu de\n    {wanted}", f"{en}\n  instead of\n    {wanted}"
    if seen is not None:
        fr, en = f"{fr}\n  {seen.fr}", f"{en}\n  {seen.en}"
    return Text(fr=fr, en=en)


def wrong_parts(bad: Sequence[int], count: int) -> Text:
    """Which parts of a result are wrong, by their indices among so many."""
    where, last = ", ".join(map(str, bad[:-1])), bad[-1]
    if len(bad) == count:
        return Text(
            fr=f"Les {'deux' if count == 2 else count} parties du résultat sont fausses.",
            en=f"{'Both' if count == 2 else f'All {count}'} parts of the result are wrong.",
        )
    if len(bad) == 1:
        return Text(
            fr=f"Seule la partie d'indice {last} est fausse.", en=f"Only the part at index {last} is wrong."
        )
    return Text(
        fr=f"Seules les parties d'indices {where} et {last} sont fausses.",
        en=f"Only the parts at indices {where} and {last} are wrong.",
    )


def _parts(mine: Any, expected: Any, tolerance: float) -> Text | None:
    """Which parts of a tuple of arrays or of a dict are wrong: a difference is of the first of them."""
    bad = [place for place, one, other in _paired(mine, expected) if compare.agree(one, other, tolerance)]
    if isinstance(mine, dict):
        keys_fr, keys_en = " ; ".join(f"« {key} »" for key in bad), ", ".join(f"“{key}”" for key in bad)
        several = Text(
            fr=f"Clés dont la valeur est fausse : {keys_fr}.", en=f"Keys with a wrong value: {keys_en}."
        )
        return several if len(bad) > 1 else None
    near = all(place in bad or _look_equal(a, b) for place, a, b in _paired(mine, expected))
    return wrong_parts(bad, len(mine)) if bad and near and len(mine) > 1 else None


def _look_equal(mine: Any, expected: Any) -> bool:
    """Whether nobody sees a difference: a tolerance forgives one between small numbers, which are seen."""
    a, e = as_array(mine), as_array(expected)
    if a is None or e is None or a.shape != e.shape or "O" in (a.dtype.kind, e.dtype.kind):
        return True
    with np.errstate(all="ignore"):
        return bool(np.allclose(1.0 * a, e, rtol=ALIKE, atol=NOISE, equal_nan=True))


def _holds_arrays(value: Any) -> bool:
    return isinstance(value, list | tuple) and any(isinstance(entry, np.ndarray) for entry in value)


def _paired(mine: Any, expected: Any) -> list[tuple[Any, Any, Any]]:
    """The parts of a result that has parts, with the right ones; none of a table written as lists."""
    if isinstance(mine, dict) and isinstance(expected, dict) and mine.keys() == expected.keys():
        return [(key, mine[key], expected[key]) for key in expected]
    table = as_array(mine) is not None and not _holds_arrays(mine)
    if table or not as_many(mine, expected):
        return []
    return list(zip(range(len(mine)), mine, expected, strict=True))


def _shown(outcome: Outcome) -> Text:
    call = show_call(outcome)
    call = call if len(call) <= LONGEST_CALL else f"{call[:LONGEST_CALL]} …"
    fr, en = FILLED.sub(r"\1 reçoit nos poids", call), FILLED.sub(r"\1 gets our weights", call)
    if not is_rounded(outcome):
        return Text(fr=fr, en=en)
    return Text(fr=f"{fr}  # nombres arrondis ici", en=f"{en}  # numbers are rounded here")


def _says_more(value: Any, words: Container[str]) -> bool:
    """Whether a value holds other texts than these words."""
    if isinstance(value, list | tuple):
        return any(_says_more(entry, words) for entry in value)
    if isinstance(value, dict):
        return any(_says_more(part, words) for pair in value.items() for part in pair)
    if isinstance(value, str):
        return value not in words
    return isinstance(value, bytes | Odd) or (isinstance(value, np.ndarray) and value.dtype.kind in "SUO")


def _both(mine: Any, expected: Any, tolerance: float) -> tuple[str, str]:
    """What the work gave and what is right; of arrays of one shape, with their wrong entries marked."""
    if expected is UNKNOWN:
        return show_value(_pleasant(plain(mine))), ""
    a, e = as_array(mine), as_array(expected)
    several = _holds_arrays(mine)
    plane = a is not None and e is not None and a.shape == e.shape and a.ndim <= 2
    if a is None or e is None or several or not plane or not 1 < a.size <= MOST_MARKED:
        mine, expected = _pleasant(plain(mine)), _pleasant(plain(expected))
        return show_value(mine), show_value(_as(mine, expected))
    wrong = ~_near(a, e, tolerance)
    if a.dtype.kind == "b" and ((e == 0) | (e == 1)).all():
        e = e.astype(bool)
    ends = "()" if isinstance(mine, tuple) and a.ndim == 1 else "[]"
    return _table(a, wrong, ends), _table(e, np.zeros_like(wrong), ends)


def _pleasant(value: Any) -> Any:
    """The same in brief."""
    if isinstance(value, list | tuple):
        return type(value)(map(_pleasant, value))
    if isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.size <= MOST_MARKED:
        return np.array([_brief(x) for x in value.ravel().tolist()]).reshape(value.shape)
    return _brief(value) if isinstance(value, float) else value


def _brief(number: float) -> float:
    """With as many digits as are kept of a right result, so that what is equal looks so."""
    return float(f"{number:.{DIGITS}g}")


def _as(mine: Any, expected: Any) -> Any:
    """The right value in the form of the work's own: a tuple or a boolean where that is one."""
    expected = plain(expected)
    if isinstance(mine, bool) and isinstance(expected, int | float) and expected in (0, 1):
        return bool(expected)
    if not isinstance(mine, tuple | list) or not isinstance(expected, tuple | list | np.ndarray):
        return expected
    entries = expected.tolist() if isinstance(expected, np.ndarray) and expected.ndim == 1 else list(expected)
    if len(entries) == len(mine):
        entries = [_as(one, other) for one, other in zip(mine, entries, strict=True)]
    return type(mine)(entries)


def _near(a: Any, e: Any, tolerance: float) -> Any:
    with np.errstate(all="ignore"):
        near = np.abs(1.0 * a - e) <= tolerance + tolerance * np.abs(e)
        return near | (a == e) | (np.isnan(a) & np.isnan(e))


def _table(array: Any, marked: Any, ends: str) -> str:
    """Aligned columns between two ends; a marked number stands between > and <."""
    rows = np.atleast_2d(array)
    marks = np.atleast_2d(marked)
    cells = [
        [f">{_number(x)}<" if m else f" {_number(x)} " for x, m in zip(row, mark, strict=True)]
        for row, mark in zip(rows.tolist(), marks.tolist(), strict=True)
    ]
    width = max(len(cell) for row in cells for cell in row)
    lines = [ends[0] + " ".join(cell.rjust(width) for cell in row) + ends[1] for row in cells]
    if array.ndim < 2:
        return lines[0]
    return "[" + "\n     ".join(lines) + "]"


def _number(value: Any) -> str:
    if isinstance(value, bool | int):
        return str(value)
    if isinstance(value, complex):
        return f"{value:.4g}"
    return f"{_brief(value):.5g}" if math.isfinite(value) else str(value)
