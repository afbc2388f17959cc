"""Facts about a call, in the names of the statement: which options are given, how large, of what kind.

A work that is wrong on some calls and right on others is described by the fact that tells them apart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from ...exercises import Text
from ..bench import Laid, Tensor
from .arguments import BEFORE, MODE, OMITTED, Arguments, Given
from .array_facts import Call, Candidate, Test, contents, kinds, shapes

MOST_VALUES = 12  # of an option that is spoken of value by value


@dataclass(frozen=True)
class Fact:
    """Something that is true of some calls: `holds` of each of those whose numbers are given. `yes` and `no`
    say it and its contrary after "when". `of_contents`: it is of the numbers in an array, which come by
    chance. `plain`: whether it, and whether its contrary, is a thing that students look at first: an option,
    a type; not a length, nor that an option has not this one value."""

    holds: frozenset[int]
    yes: Text
    no: Text
    of_contents: bool = False
    plain: tuple[bool, bool] = (False, False)


def facts_of(arguments: Sequence[Arguments]) -> list[Fact]:
    """The facts that hold for some of these calls and not for the others, the plainest first.

    Args:
        arguments: of each call, by name; of a parameter that some lack, nothing is said.
    """
    calls = [{name: Given(value) for name, value in call.items()} for call in arguments]
    common = [name for name in calls[0] if all(name in call for call in calls)] if calls else []
    names = [name for name in common if name not in (BEFORE, MODE)]
    said: dict[frozenset[int], Fact] = {}
    for make, *plain in MAKERS:
        for yes, no, test in make(names, calls):
            holds = frozenset(n for n, call in enumerate(calls) if _true(test, call))
            if 0 < len(holds) < len(calls):
                said.setdefault(holds, Fact(holds, yes, no, make is contents, (plain[0], plain[1])))
    return list(said.values())


def _true(test: Test, call: Call) -> bool:
    try:
        return bool(test(call))
    except (KeyError, TypeError, IndexError, AttributeError, ValueError):  # it says nothing of this call
        return False


# --- tests: an error says that a call has nothing of the kind ---------------------------------------
def _is_given(name: str, call: Call) -> bool:
    return not call[name].omitted


def _is_value(name: str, value: Any, call: Call) -> bool:
    given = call[name].value
    return type(given) is type(value) and bool(given == value)


def _exceeds(name: str, value: float, call: Call) -> bool:
    given = call[name].value
    return given is not OMITTED and bool(given > value)


def _is_even(name: str, call: Call) -> bool:
    return bool(call[name].whole % 2 == 0)


def _holds_several(name: str, call: Call) -> bool:
    value = call[name].value
    if not isinstance(value, list | tuple) or not all(
        isinstance(v, Laid | Tensor | np.ndarray | list) for v in value
    ):
        raise TypeError
    return len(value) > 1


def _is_later(name: str, call: Call) -> bool:
    return call[name].whole > 0


def _are_equal(one: str, other: str, call: Call) -> bool:
    return call[one].whole == call[other].whole


def _is_above(one: str, other: str, call: Call) -> bool:
    return call[one].whole > call[other].whole


# --- candidates -----------------------------------------------------------------------------------
def _given(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    for name in names:
        yield (
            Text(fr=f"{name} est donné", en=f"{name} is given"),
            Text(fr=f"{name} n'est pas donné", en=f"{name} is not given"),
            partial(_is_given, name),
        )


def _small(value: Any) -> bool:
    if isinstance(value, tuple | list):
        return len(value) <= 3 and all(map(_small, value))
    return value is None or isinstance(value, bool | int | float | str)


def _values_of(name: str, calls: Sequence[Call]) -> dict[str, Any]:
    """The values of an option that are spoken of, by how they are shown."""
    given = [call[name].value for call in calls]
    values = {repr(value): value for value in given if _small(value)}
    if len(values) <= MOST_VALUES:
        return values
    return {key: value for key, value in values.items() if value in (0, 1, -1)}


def _either(names: Iterable[str], calls: Sequence[Call]) -> Iterator[Candidate]:
    """Of an option that has two values. Beside 0 or 1, another number stands for all that are above."""
    for name in names:
        values = _values_of(name, calls)
        if len(values) != 2 or not all(repr(call[name].value) in values for call in calls):
            continue
        numbers = all(map(_is_number, values.values()))
        low, high = sorted(values, key=lambda shown: values[shown]) if numbers else values
        first, second = _value_words(name, low), _value_words(name, high)
        if numbers and values[low] in (0, 1):
            second = Text(fr=f"{name} dépasse {_fr(low)}", en=f"{name} is above {low}")
        yield first, second, partial(_is_value, name, values[low])
        yield second, first, partial(_is_value, name, values[high])


def _value_words(name: str, shown: str) -> Text:
    return Text(fr=f"{name} vaut {_fr(shown)}", en=f"{name} is {shown}")


def _values(names: Iterable[str], calls: Sequence[Call]) -> Iterator[Candidate]:
    for name in names:
        for shown, value in _values_of(name, calls).items():
            yield (
                _value_words(name, shown),
                Text(fr=f"{name} ne vaut pas {_fr(shown)}", en=f"{name} is not {shown}"),
                partial(_is_value, name, value),
            )


def _named(names: Iterable[str], calls: Sequence[Call]) -> Iterator[Candidate]:
    """The values of options that are texts, or yes and no."""
    chosen = [n for n in names if all(isinstance(c[n].value, str | bool) or c[n].omitted for c in calls)]
    yield from _values(chosen, calls)


def _above(names: Iterable[str], calls: Sequence[Call]) -> Iterator[Candidate]:
    for name in names:
        least = min(filter(_is_number, (call[name].value for call in calls)), default=None)
        for value in sorted(filter(_is_number, _values_of(name, calls).values()))[:-1]:
            shown, most = _fr(repr(value)), ("", "") if value == least else ("au plus ", "at most ")
            yield (
                Text(fr=f"{name} dépasse {shown}", en=f"{name} is above {value!r}"),
                Text(fr=f"{name} vaut {most[0]}{shown}", en=f"{name} is {most[1]}{value!r}"),
                partial(_exceeds, name, value),
            )


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _fr(shown: str) -> str:
    """A number as French writes it; a tuple keeps its points, which are Python's."""
    return shown.replace(".", ",") if shown.replace(".", "").lstrip("-").isdigit() else shown


def _parities(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    for name in names:
        yield (
            Text(fr=f"{name} est pair", en=f"{name} is even"),
            Text(fr=f"{name} est impair", en=f"{name} is odd"),
            partial(_is_even, name),
        )


def _counts(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    for name in names:
        yield (
            Text(fr=f"{name} contient plusieurs tableaux", en=f"{name} holds several arrays"),
            Text(fr=f"{name} contient un seul tableau", en=f"{name} holds a single array"),
            partial(_holds_several, name),
        )
    yield (
        Text(fr="l'objet a déjà été appelé", en="the object was called before"),
        Text(fr="c'est le premier appel de l'objet", en="it is the first call of the object"),
        partial(_is_later, BEFORE),
    )
    yield (
        Text(fr="le réseau est en mode eval", en="the network is in eval mode"),
        Text(fr="le réseau n'est pas en mode eval", en="the network is not in eval mode"),
        partial(_is_value, MODE, True),
    )


def _compared(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    names = list(names)
    for place, one in enumerate(names):
        for other in names[place + 1 :]:
            yield (
                Text(fr=f"{one} et {other} sont égaux", en=f"{one} and {other} are equal"),
                Text(fr=f"{one} et {other} sont différents", en=f"{one} and {other} differ"),
                partial(_are_equal, one, other),
            )
            yield (
                Text(fr=f"{one} dépasse {other}", en=f"{one} is above {other}"),
                Text(fr=f"{one} vaut au plus {other}", en=f"{one} is at most {other}"),
                partial(_is_above, one, other),
            )


# What is tried, the plainest first; whether it is plain, and whether its contrary is.
MAKERS: tuple[tuple[Callable[[Iterable[str], Sequence[Call]], Iterator[Candidate]], bool, bool], ...] = (
    (_given, True, True),
    (_counts, True, True),
    (_either, True, True),
    (_above, True, False),
    (_parities, True, True),
    (_named, True, False),
    (_values, False, False),
    (_compared, False, False),
    (shapes, False, False),
    (kinds, True, False),
    (contents, False, False),
)
