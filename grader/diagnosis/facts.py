"""Facts about a call, in the names of the statement: which options are given, how large, of what kind.

A work that is wrong on some calls and right on others is described by the fact that tells them apart.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from ...exercises import Text
from ..bench import Laid, Tensor
from .arguments import BEFORE, MODE, OMITTED, Arguments, Given

MOST_VALUES = 12  # of an option that is spoken of value by value
LARGE = 100


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
                said.setdefault(holds, Fact(holds, yes, no, make is _contents, (plain[0], plain[1])))
    return list(said.values())


Call = Mapping[str, Given]
Test = Callable[[Call], Any]
Candidate = tuple[Text, Text, Test]
Worded = tuple[str, str, str, str, Callable[[Given], Any]]


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


def _has_axes(name: str, axes: int, call: Call) -> bool:
    return bool(call[name].array.ndim == axes)


def _has_length(name: str, axis: int, length: int, call: Call) -> bool:
    return bool(call[name].array.shape[axis] == length)


def _is_even_along(name: str, axis: int, call: Call) -> bool:
    return bool(call[name].array.shape[axis] % 2 == 0)


def _is_square(name: str, call: Call) -> bool:
    shape = call[name].array.shape
    return bool(shape[-1] == shape[-2])


def _contains(test: Callable[[Given], Any], name: str, call: Call) -> bool:
    return bool(test(call[name]))


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


def _shapes(names: Iterable[str], calls: Sequence[Call]) -> Iterator[Candidate]:
    for name in names:
        shapes = [shape for call in calls if (shape := _shape(call[name])) is not None]
        for axes in sorted({len(shape) for shape in shapes}):
            many = "axes" if axes > 1 else "axe"
            yield (
                Text(fr=f"{name} a {axes} {many}", en=f"{name} has {axes} {'axes' if axes > 1 else 'axis'}"),
                Text(
                    fr=f"{name} n'a pas {axes} {many}",
                    en=f"{name} does not have {axes} {'axes' if axes > 1 else 'axis'}",
                ),
                partial(_has_axes, name, axes),
            )
        for axis in range(max(map(len, shapes), default=0)):
            line = max(map(len, shapes)) == 1
            for length in sorted({shape[axis] for shape in shapes if len(shape) > axis})[:3]:
                yield (*_length_words(name, axis, length, line), partial(_has_length, name, axis, length))
            yield (
                Text(
                    fr=f"l'axe {axis} de {name} est de longueur paire",
                    en=f"axis {axis} of {name} has an even length",
                ),
                Text(
                    fr=f"l'axe {axis} de {name} est de longueur impaire",
                    en=f"axis {axis} of {name} has an odd length",
                ),
                partial(_is_even_along, name, axis),
            )
        yield (*_square_words(name, {len(shape) for shape in shapes} == {2}), partial(_is_square, name))


def _square_words(name: str, plane: bool) -> tuple[Text, Text]:
    if plane:
        return (
            Text(fr=f"{name} est carré", en=f"{name} is square"),
            Text(fr=f"{name} n'est pas carré", en=f"{name} is not square"),
        )
    fr, en = f"les deux derniers axes de {name} sont de", f"the last two axes of {name} have"
    return (
        Text(fr=f"{fr} même longueur", en=f"{en} the same length"),
        Text(fr=f"{fr} longueurs différentes", en=f"{en} different lengths"),
    )


def _length_words(name: str, axis: int, length: int, line: bool) -> tuple[Text, Text]:
    if line:
        fr, en = ("éléments", "entries") if length > 1 else ("élément", "entry")
        return (
            Text(fr=f"{name} a {length} {fr}", en=f"{name} has {length} {en}"),
            Text(fr=f"{name} n'a pas {length} {fr}", en=f"{name} does not have {length} {en}"),
        )
    of_fr, of_en = f"l'axe {axis} de {name}", f"axis {axis} of {name}"
    return (
        Text(fr=f"{of_fr} est de longueur {length}", en=f"{of_en} has length {length}"),
        Text(fr=f"{of_fr} n'est pas de longueur {length}", en=f"{of_en} does not have length {length}"),
    )


def _shape(given: Given) -> tuple[int, ...] | None:
    try:
        return tuple(given.array.shape)
    except TypeError:
        return None


def _kinds(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    yield from _worded(names, KINDS)


def _contents(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    yield from _worded(names, CONTENTS)


def _worded(names: Iterable[str], facts: Sequence[Worded]) -> Iterator[Candidate]:
    for name in names:
        for yes_fr, no_fr, yes_en, no_en, test in facts:
            yield (
                Text(fr=yes_fr.format(name), en=yes_en.format(name)),
                Text(fr=no_fr.format(name), en=no_en.format(name)),
                partial(_contains, test, name),
            )


def _repeats(array: "np.ndarray[Any, Any]") -> bool:
    return bool(np.unique(array).size < array.size)


KINDS: tuple[Worded, ...] = (
    (
        "les nombres de {} sont de type entier",
        "les nombres de {} ne sont pas de type entier",
        "the numbers of {} are of an integer type",
        "the numbers of {} are not of an integer type",
        lambda given: given.numbers.dtype.kind in "iub",
    ),
    (
        "{} est une liste",
        "{} n'est pas une liste",
        "{} is a list",
        "{} is not a list",
        lambda given: isinstance(given.value, list),
    ),
)
# Of one array: a zero somewhere in several arrays tells nobody where.
CONTENTS: tuple[Worded, ...] = (
    (
        "{} contient un zéro",
        "{} ne contient pas de zéro",
        "{} holds a zero",
        "{} holds no zero",
        lambda given: bool((given.array == 0).any()),
    ),
    (
        "{} contient un nombre négatif",
        "{} ne contient pas de nombre négatif",
        "{} holds a negative number",
        "{} holds no negative number",
        lambda given: bool((given.array < 0).any()),
    ),
    (
        "{} ne contient que des nombres négatifs",
        "{} ne contient pas que des nombres négatifs",
        "{} holds negative numbers only",
        "{} does not hold negative numbers only",
        lambda given: bool((given.array < 0).all()),
    ),
    (
        "un nombre se répète dans {}",
        "les nombres de {} sont tous différents",
        "a number repeats in {}",
        "the numbers of {} all differ",
        lambda given: _repeats(given.array),
    ),
    (
        f"un nombre de {{}} dépasse {LARGE} en valeur absolue",
        f"aucun nombre de {{}} ne dépasse {LARGE} en valeur absolue",
        f"a number of {{}} is beyond {LARGE} in absolute value",
        f"no number of {{}} is beyond {LARGE} in absolute value",
        lambda given: bool((np.abs(given.array.astype(float)) > LARGE).any()),
    ),
)

# What is tried, the plainest first; whether it is plain, and whether its contrary is.
MAKERS: tuple[tuple[Callable[[Iterable[str], Sequence[Call]], Iterator[Candidate]], bool, bool], ...] = (
    (_given, True, True),
    (_counts, True, True),
    (_either, True, True),
    (_above, True, False),
    (_parities, True, True),
    (_values, False, False),
    (_compared, False, False),
    (_shapes, False, False),
    (_kinds, True, False),
    (_contents, False, False),
)
