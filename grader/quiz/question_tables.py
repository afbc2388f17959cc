"""What the table of a question must hold, by its kind, and what nobody would read."""

import keyword
from collections.abc import Mapping
from typing import Any

from ...exercises import NUMBER
from .reading import KINDS

KNOWN = {"kind", "covers", "points", "tolerance", "unit", "fr", "en", "explain", "mistakes"}
TOLD = ("practice", "open")  # of a question, or at the head of its quiz for all of them
NEEDED = {  # by the kinds that need more than words and a function
    "choice": ("right", "wrong"),
    "choices": ("right", "wrong"),
    "truth": ("right",),
    "match": ("pairs",),
    "order": ("right",),
    "text": ("right",),
    "prints": ("code",),
    "line": ("code", "right"),
}
COMPUTED = ("choice", "choices", "truth")  # of these a function may answer instead
OPTIONAL: Mapping[str, tuple[str, ...]] = {"match": ("others",), "text": ("typed",)}
LEAST = {
    "choice": {"wrong": 1},
    "choices": {"right": 1, "wrong": 1},
    "match": {"pairs": 2},
    "order": {"right": 2},
    "text": {"right": 1},
}


class Wanted(ValueError):
    """What the table of a question lacks, or has and nobody reads."""


def check_table(name: str, table: Any, drawn: bool) -> None:
    """Whether the table of a question has what its kind needs, and nothing that nobody reads.

    Raises:
        Wanted: it has not.
    """
    if not isinstance(table, Mapping):
        raise Wanted("it is no table")
    if not name.isidentifier() or keyword.iskeyword(name) or name == NUMBER:
        raise Wanted("its name cannot be that of a constant")
    kind = str(table.get("kind"))
    if kind not in KINDS:
        raise Wanted(f"kind = {kind!r} is none of {', '.join(KINDS)}")
    if missing := [
        key for key in NEEDED.get(kind, ()) if key not in table and not (drawn and kind in COMPUTED)
    ]:
        raise Wanted(f"{kind} needs: {', '.join(missing)}")
    if kind not in NEEDED and not drawn:
        raise Wanted(f"{kind} needs a function in questions.py")
    if table.get("open") and "points" in table:
        raise Wanted("open = true tells the answer, so it carries no points: leave points out")
    if unknown := sorted(
        set(table) - KNOWN - {*TOLD} - set(NEEDED.get(kind, ())) - set(OPTIONAL.get(kind, ()))
    ):
        raise Wanted(f"nobody reads: {', '.join(unknown)}")
    for key, least in LEAST.get(kind, {}).items():
        if key in table and (not isinstance(table[key], list | Mapping) or len(table[key]) < least):
            raise Wanted(f"{key} needs at least {least}")
    for key in ("points", "tolerance"):
        value = table.get(key, 1)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < 1e6:
            raise Wanted(f"{key} = {value!r} is no number from 0")
