"""Misconceptions that can be named without the key: what known wrong answers reply to the public checks.

`recognised.json` beside an exercise is derived from the key (`dlx dev derive`), never written by hand. It
holds results of public calls and sentences, and no code: a student's own machine can name a mistake while
the wrong answers' source, and the right one's, stay with the teacher.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from ...exercises import Exercise, Text
from ..bench import Reply, Value

DIGITS = 10


@dataclass(frozen=True)
class Recognised:
    """Known mistake -> its sentence and, per public check, the values it replies."""

    table: Mapping[str, Any]

    def entries(self) -> Iterator[tuple[str, Text, Mapping[str, list[Reply]]]]:
        for name, entry in self.table.items():
            traces: dict[str, list[Reply]] = {
                check: [Value(value) for value in values] for check, values in entry["checks"].items()
            }
            yield name, Text(fr=entry["fr"], en=entry["en"]), traces


@cache
def load_recognised(exercise: Exercise) -> Recognised | None:
    path = exercise.recognised
    if not path.is_file():
        return None
    return Recognised(json.loads(path.read_text(encoding="utf-8")))


def to_plain(value: Any) -> Any:
    """A value as JSON can hold it, rounded so that the file does not depend on the machine.

    Returns:
        Arrays and tuples as lists, floats to ten significant digits, the rest as it is.

    Raises:
        TypeError: it is, or holds, something else: a tensor, a dict, a complex number, a handle.
    """
    if isinstance(value, np.ndarray):
        return to_plain(value.tolist())
    if isinstance(value, bool | int | str) or value is None:
        return value
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}")
    if isinstance(value, list | tuple):
        return [to_plain(entry) for entry in value]
    raise TypeError(type(value).__name__)


def dump(table: Mapping[str, Any]) -> str:
    """The text of the file for a table of known mistakes.

    Returns:
        JSON with sorted keys and a newline at its end: the same table gives the same text.
    """
    return json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
