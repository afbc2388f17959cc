"""Marks and right sketches in little room, as recognised.json holds them.

What all hypotheses do at one call is a column of signs:

    .          the right reply
    +          the next mark of the list, which nobody before made at this call
    0 1 2 ...  the marks of the list that somebody made at this call, by their order
    a b c ...  what a law makes of the right reply, by the order of LAWS

In a column of two mistakes at once, a blank stands for what the first does, or the second where the first is
right, and ~ for what the second does. The marks of the list are in columns too: a sign for what each is, the
digits of their floats, the whole numbers, and what else there is.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np

from ..bench import Value
from .laws import LAWS, law_replies, on_value
from .sketches import DIGITS_OF_MARKS, NO_VALUE, Mark, Sketch, mark_of, parts_of, sketch_of, weights_of

RIGHT, NEXT, FIRST, SECOND = ".", "+", " ", "~"
ORDER = "0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ["  # then characters of two bytes
OF_LAWS = dict(zip("abcdefghijklmnopqrstuvwxyz{|}", LAWS, strict=False))
ZERO, WHOLE, PARTS, ARRAY, CHANGED, ELSE = "0", "#", "(", "[", "<", "?"
MIDDLE = 13  # letter of the alphabet: the exponent 0
LARGEST = 12  # exponent that has a letter, and so the smallest
WEIGHT = int(weights_of(1)[0])  # of the only number of an array
Marks = Mapping[int, Mark]
Pair = tuple[int, int]


# --- right replies --------------------------------------------------------------------------------
def short(sketch: Sketch) -> Any:
    """A sketch, its arrays of a few finite numbers as these numbers."""
    if sketch[0] == "c":
        return ["c", sketch[1], short(sketch[2])]
    if sketch[0] == "l":
        return ["l", [short(each) for each in sketch[1]]]
    if sketch[0] == "d":
        return ["d", {key: short(each) for key, each in sketch[1].items()}]
    if sketch[0] == "a" and sketch[2] in "if" and sketch[6] and not sketch[5]:
        numbers = np.array(sketch[6]).reshape(sketch[1]).tolist()
        again = long(numbers)
        if (again[1:3], again[6]) == (sketch[1:3], sketch[6]):
            return numbers
    return sketch


def long(value: Any) -> Sketch:
    """The sketch that was made short; sums and sizes follow from the numbers."""
    if not isinstance(value, list) or not isinstance(value[0], str):
        return sketch_of(Value(np.array(value)))
    if value[0] == "c":
        return ["c", value[1], long(value[2])]
    if value[0] == "l":
        return ["l", [long(each) for each in value[1]]]
    if value[0] == "d":
        return ["d", {key: long(each) for key, each in value[1].items()}]
    return value


# --- the list of marks ----------------------------------------------------------------------------
class Call:
    """One right reply, or a part of one: what was made instead of it so far, and what the laws make of it."""

    def __init__(self, right: Sketch) -> None:
        self.right = right
        self.seen: list[Mark] = []
        self.orders: dict[str, int] = {}
        self.made: dict[str, Mark] = {}

    @cached_property
    def value(self) -> "Call":
        """That of what is returned, where something else is changed besides."""
        return Call(self.right[2]) if self.right[0] == "c" else self

    @cached_property
    def parts(self) -> list["Call"]:
        """Those of the entries of a list or dict."""
        return [Call(own) for own, _ in parts_of(self.right, self.right) or ()]

    @cached_property
    def unchanged(self) -> Mark:
        """The mark of the right reply itself."""
        return mark_of(self.right, self.right)

    @cached_property
    def array(self) -> Any:
        """The right reply where its numbers are known, else None."""
        if self.right[0] != "a" or not self.right[6] or self.right[2] == "c":
            return None
        return np.array([float(x) if isinstance(x, str) else x for x in self.right[6]]).reshape(self.right[1])

    def lawful(self, sign: str) -> Mark:
        """What a law makes of it."""
        if sign not in self.made:
            self.made[sign] = mark_of(law_replies(on_value(OF_LAWS[sign]), self.array, {}), self.right)
        return self.made[sign]

    @cached_property
    def signs(self) -> dict[str, str]:
        """The sign of the first law that makes a mark, by the mark as a text."""
        found: dict[str, str] = {}
        for sign in OF_LAWS if self.array is not None else ():
            found.setdefault(json.dumps(self.lawful(sign)), sign)
        return found


@dataclass
class Writer:
    """Marks one after the other, in columns."""

    signs: list[str] = field(default_factory=list)
    digits: list[str] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    rest: list[Any] = field(default_factory=list)
    arrays: dict[str, int] = field(default_factory=dict)

    def sign(self, mark: Mark, call: Call) -> str:
        """That of a mark at a call; it joins the list where it is a new one."""
        text = json.dumps(mark)
        if text in call.orders:
            return sign_of(call.orders[text])
        if text in call.signs:
            return call.signs[text]
        call.orders[text] = len(call.orders)
        self._write(mark, call)
        return NEXT

    def _within(self, mark: Mark, call: Call) -> None:
        """A mark that is part of one."""
        place = len(self.signs)
        self.signs.append(RIGHT)
        if mark != call.unchanged:
            self.signs[place] = self.sign(mark, call)

    def _write(self, mark: Mark, call: Call) -> None:
        if mark == NO_VALUE:
            self.signs.append(NO_VALUE)
        elif not isinstance(mark, list):
            self._number(mark, call.right[1])
        elif mark[0] == "b" and not isinstance(mark[3], str):
            kind = json.dumps([mark[1], mark[2], mark[4]])
            self.signs += ARRAY, sign_of(self.arrays.setdefault(kind, len(self.arrays)))
            self._number(mark[3], mark[1])
        elif mark[0] == "c":
            self.signs.append(CHANGED)
            self.rest.append(mark[1])
            self._within(mark[2], call.value)
        elif mark[0] == "m":
            self.signs.append(PARTS)
            for part, own in zip(mark[1], call.value.parts, strict=True):
                self._within(part, own)
        else:
            self._else(mark)

    def _number(self, number: Any, shape: Sequence[int]) -> None:
        unit = WEIGHT if math.prod(shape) == 1 else 1
        if isinstance(number, int) and not number % unit:
            self.signs.append(WHOLE)
            self.whole.append(number // unit)
        elif isinstance(number, float) and number == 0:
            self.signs.append(ZERO)
        elif (digits := _digits(number)) is not None:
            self.signs.append(digits[0])
            self.digits.append(digits[1])
        else:
            self._else(number)

    def _else(self, mark: Any) -> None:
        self.signs.append(ELSE)
        self.rest.append(mark)

    def table(self) -> dict[str, Any]:
        """All that was written."""
        arrays = [json.loads(kind) for kind in self.arrays]
        texts = {"signs": "".join(self.signs), "digits": "".join(self.digits)}
        return {**texts, "whole": self.whole, "arrays": arrays, "rest": self.rest}


class Reader:
    """The marks of such a table, one after the other."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._signs, self._digits = iter(table["signs"]), table["digits"]
        self._whole, self._rest = iter(table["whole"]), iter(table["rest"])
        self._arrays, self._place = table["arrays"], 0

    def mark(self, sign: str, call: Call) -> Mark:
        """That of a sign at a call."""
        if sign in OF_LAWS:
            return call.lawful(sign)
        if sign != NEXT:
            return call.seen[number_of(sign)]
        order = len(call.seen)
        call.seen.append(NO_VALUE)
        mark = call.seen[order] = self._read(next(self._signs), call)
        return mark

    def _within(self, call: Call) -> Mark:
        sign = next(self._signs)
        return call.unchanged if sign == RIGHT else self.mark(sign, call)

    def _read(self, sign: str, call: Call) -> Mark:
        if sign == NO_VALUE:
            return NO_VALUE
        if sign == ARRAY:
            shape, kind, bad = self._arrays[number_of(next(self._signs))]
            return ["b", shape, kind, self._number(next(self._signs), shape), bad]
        if sign == CHANGED:
            return ["c", next(self._rest), self._within(call.value)]
        if sign == PARTS:
            return ["m", [self._within(own) for own in call.value.parts]]
        mark: Mark = self._number(sign, call.right[1] if call.right[0] == "a" else ())
        return mark

    def _number(self, sign: str, shape: Any) -> Any:
        if sign == WHOLE:
            return next(self._whole) * (WEIGHT if math.prod(shape) == 1 else 1)
        if sign == ZERO:
            return 0.0
        if sign == ELSE:
            return next(self._rest)
        start, self._place = self._place, self._place + DIGITS_OF_MARKS
        return _float(sign, self._digits[start : self._place])


def _digits(number: float) -> tuple[str, str] | None:
    """The letter of the sign and the exponent of a float, and its digits; None where these are not enough."""
    text = f"{number:.{DIGITS_OF_MARKS - 1}e}"
    mantissa, _, exponent = text.partition("e")
    if float(text) != number or abs(int(exponent)) > LARGEST:
        return None
    letter = chr(ord("A") - 1 + MIDDLE + int(exponent))
    return (letter.lower() if number < 0 else letter), mantissa.lstrip("-").replace(".", "")


def _float(letter: str, digits: str) -> float:
    exponent = ord(letter.upper()) - ord("A") + 1 - MIDDLE
    number = float(f"{digits[0]}.{digits[1:]}e{exponent}")
    return -number if letter.islower() else number


def sign_of(number: int) -> str:
    """A character for a small number."""
    return ORDER[number] if number < len(ORDER) else chr(0x100 + number)


def number_of(sign: str) -> int:
    """The number that has this sign."""
    return ORDER.index(sign) if sign < "\x7f" else ord(sign) - 0x100


# --- columns --------------------------------------------------------------------------------------
def pack(
    single: Sequence[Marks], two: Sequence[tuple[Pair, Marks]], right: Sequence[Sketch]
) -> dict[str, Any]:
    """Write the marks of all hypotheses.

    Args:
        single: those of each mistake, by the number of the call.
        two: those of two at once, with the places of both in `single`.
        right: what the reference replies, call by call.

    Returns:
        Columns by call, and the list of marks: plain data.
    """
    writer = Writer()
    columns: dict[str, list[str]] = {"single": [], "two": []}
    for n, reply in enumerate(right):
        call, known = Call(reply), [_text(marks, n) for marks in single]
        columns["single"].append(
            "".join(writer.sign(marks[n], call) if n in marks else RIGHT for marks in single)
        )
        signs = []
        for (one, other), marks in two:
            text = _text(marks, n)
            if text == (known[one] or known[other]):
                signs.append(FIRST)
            elif text == known[other]:
                signs.append(SECOND)
            else:
                signs.append(writer.sign(marks[n], call) if text else RIGHT)
        columns["two"].append("".join(signs))
    return {**columns, "marks": writer.table()}


def _text(marks: Marks, n: int) -> str:
    return json.dumps(marks[n]) if n in marks else ""


def unpack(
    table: Mapping[str, Any], pairs: Sequence[Pair], right: Sequence[Sketch]
) -> tuple[list[dict[int, Mark]], list[dict[int, Mark]]]:
    """Read them again.

    Args:
        table: what `pack` wrote.
        pairs: for each two mistakes, their places among the single ones.
        right: what the reference replies, call by call.

    Returns:
        The marks of each mistake, and of each two.
    """
    reader = Reader(table["marks"])
    single: list[dict[int, Mark]] = [{} for _ in (table["single"] or [""])[0]]
    two: list[dict[int, Mark]] = [{} for _ in pairs]
    for n, (reply, one_by_one, by_two) in enumerate(zip(right, table["single"], table["two"], strict=True)):
        call = Call(reply)
        for marks, sign in zip(single, one_by_one, strict=True):
            if sign != RIGHT:
                marks[n] = reader.mark(sign, call)
        for marks, (one, other), sign in zip(two, pairs, by_two, strict=True):
            if sign == FIRST and n in single[one]:
                marks[n] = single[one][n]
            elif sign in (FIRST, SECOND):
                marks |= {n: single[other][n]} if n in single[other] else {}
            elif sign != RIGHT:
                marks[n] = reader.mark(sign, call)
    return single, two
