"""How a value stands in a question: numbers, aligned columns, and small figures made of signs.

    np.array([[1, 2], [3, 4]])              rows, aligned; of three dimensions, one table after the other
    {"blocks": [[0, 1], [2, 0]]}            a picture of whole numbers from 0 to 4, a block for each
    {"curve": [2.3, 1.1, 0.7]}              a point for each number, from left to right

What takes lines of its own is indented by four blanks: such lines are never wrapped. A negative number has a
minus sign; in rows it has the hyphen that programs read, as rows are copied into them.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ...exercises import LANGUAGES, Text
from .numbers import shown_number

INDENT = "    "
MINUS = "−"
BLOCKS = {1: "·█", 2: "·▒█", 3: "·░▓█", 4: "·░▒▓█"}  # by the largest number
MOST_CELLS, MOST_POINTS, HEIGHT = 20, 30, 7
POINT, STEP = "●", 2  # columns from one point to the next


def both(table: Any) -> Text:
    """A text of a table: both languages, or one string for both."""
    if isinstance(table, str):
        return Text(table, table)
    return Text(*(str(table[language]).strip() for language in LANGUAGES))


def shown(value: Any) -> Text:
    """A value as it stands in a question: decimal commas in French, arrays as rows, figures as signs.

    Raises:
        TypeError: it is of no type that can stand there.
        ValueError: it is a figure that cannot be drawn.
    """
    if isinstance(value, Text):
        return value
    if isinstance(value, Mapping):
        return _figure(value) if len(value) == 1 else both(value)
    if isinstance(value, np.ndarray):
        return Text(*(_on_lines(_tables(value, language)) for language in LANGUAGES))
    if isinstance(value, bool | str):
        return Text(str(value), str(value))
    if isinstance(value, int | float | np.number):
        text = shown_number(value.item() if isinstance(value, np.number) else value)
        text = MINUS + text[1:] if text[0] == "-" else text
        return Text(text.replace(".", ","), text)
    if isinstance(value, tuple | list):
        words = [shown(entry) for entry in value]
        return Text("(" + " ; ".join(w.fr for w in words) + ")", "(" + ", ".join(w.en for w in words) + ")")
    raise TypeError(f"{type(value).__name__} cannot stand in a question")


def _on_lines(lines: Sequence[str]) -> str:
    return "\n" + "\n".join(f"{INDENT}{line}".rstrip() for line in lines) + "\n"


def _tables(array: Any, language: str) -> list[str]:
    """An array as aligned rows; the tables of a third dimension stand one after the other."""
    if array.ndim > 3:
        raise ValueError(f"an array of {array.ndim} dimensions cannot stand in a question")
    tables = array if array.ndim == 3 else [np.atleast_2d(array)]
    rows = [[[_in_row(cell, language) for cell in row] for row in one.tolist()] for one in tables]
    width = max(len(cell) for table in rows for row in table for cell in row)
    drawn = [["  ".join(cell.rjust(width) for cell in row) for row in table] for table in rows]
    return [line for at, table in enumerate(drawn) for line in ([""] if at else []) + table]


def _in_row(cell: Any, language: str) -> str:
    return shown(cell)[language].replace(MINUS, "-")


def _figure(table: Mapping[str, Any]) -> Text:
    ((name, value),) = table.items()
    if name not in FIGURES:
        raise ValueError(f"{name!r} is no figure: wanted {' or '.join(FIGURES)}")
    return Text(*(_on_lines(FIGURES[name](value, language)) for language in LANGUAGES))


def _blocks(value: Any, _: str) -> list[str]:
    """A picture of whole numbers, each two signs wide, so that it is about as wide as it is high."""
    picture = np.asarray(value)
    whole = picture.ndim == 2 and picture.dtype.kind in "iub" and picture.size > 0
    if not whole or max(picture.shape) > MOST_CELLS or picture.min() < 0 or picture.max() > max(BLOCKS):
        raise ValueError(f"blocks are rows of whole numbers from 0 to {max(BLOCKS)}, at most {MOST_CELLS}")
    signs = BLOCKS[max(1, int(picture.max()))]
    return ["".join(signs[int(cell)] * 2 for cell in row) for row in picture]


def _curve(value: Any, language: str) -> list[str]:
    """A point for each number, between the least and the largest, which stand beside the axis."""
    points = [float(one) for one in value]
    if not 2 <= len(points) <= MOST_POINTS or not all(map(math.isfinite, points)):
        raise ValueError(f"a curve has 2 to {MOST_POINTS} numbers")
    return curve_lines(points, language)


def curve_lines(points: Sequence[float], language: str) -> list[str]:
    """A curve made of signs.

    Args:
        points: one finite number or more, from left to right.
        language: that of the numbers beside the axis.

    Returns:
        The lines, the axis below; the more points there are, the nearer they stand.
    """
    step = STEP if len(points) <= MOST_POINTS else 1
    low, high = min(points), max(points)
    level = [round((one - low) / (high - low or 1.0) * (HEIGHT - 1)) for one in points]
    labels = {HEIGHT - 1: shown(high)[language], 0: shown(low)[language]}
    width = max(map(len, labels.values()))
    rows = []
    for height in reversed(range(HEIGHT)):
        drawn = "".join((POINT if at == height else " ").ljust(step) for at in level)
        rows.append(f"{labels.get(height, '').rjust(width)} │ {drawn}".rstrip())
    return [*rows, f"{' ' * width} └─{'─' * (step * len(points))}"]


FIGURES = {"blocks": _blocks, "curve": _curve}
