"""Facts about the arrays of a call: how many axes and how long, of what type, what numbers they hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import numpy as np

from ...exercises import Text
from .arguments import Given

LARGE = 100
Call = Mapping[str, Given]
Test = Callable[[Call], Any]
Candidate = tuple[Text, Text, Test]
Worded = tuple[str, str, str, str, Callable[[Given], Any]]


# --- tests: an error says that a call has nothing of the kind ---------------------------------------
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
def shapes(names: Iterable[str], calls: Sequence[Call]) -> Iterator[Candidate]:
    """Of each array: its number of axes, their lengths, whether these are even, whether the last two agree.

    Args:
        names: of the parameters.
        calls: their arguments.

    Yields:
        What says it, what says the contrary, and the test.
    """
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
            lengths = sorted({shape[axis] for shape in shapes if len(shape) > axis})
            for length in lengths[:3]:
                words = _length_words(name, axis, length, line, length == lengths[0])
                yield (*words, partial(_has_length, name, axis, length))
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
            Text(fr=f"{name} a autant de lignes que de colonnes", en=f"{name} is square"),
            Text(fr=f"{name} n'a pas autant de lignes que de colonnes", en=f"{name} is not square"),
        )
    fr, en = f"les deux derniers axes de {name} sont de", f"the last two axes of {name} have"
    return (
        Text(fr=f"{fr} même longueur", en=f"{en} the same length"),
        Text(fr=f"{fr} longueurs différentes", en=f"{en} different lengths"),
    )


def _length_words(name: str, axis: int, length: int, line: bool, least: bool) -> tuple[Text, Text]:
    if line:
        fr, en = ("éléments", "entries") if length > 1 else ("élément", "entry")
        more = Text(fr=f"{name} a plus de {length} {fr}", en=f"{name} has more than {length} {en}")
        other = Text(fr=f"{name} n'a pas {length} {fr}", en=f"{name} does not have {length} {en}")
        return Text(fr=f"{name} a {length} {fr}", en=f"{name} has {length} {en}"), more if least else other
    of_fr, of_en = f"l'axe {axis} de {name} est", f"axis {axis} of {name}"
    more = Text(fr=f"{of_fr} plus long que {length}", en=f"{of_en} is longer than {length}")
    other = Text(
        fr=f"{of_fr[:-4]} n'est pas de longueur {length}", en=f"{of_en} does not have length {length}"
    )
    said = Text(fr=f"{of_fr} de longueur {length}", en=f"{of_en} has length {length}")
    return said, more if least else other


def _shape(given: Given) -> tuple[int, ...] | None:
    try:
        return tuple(given.array.shape)
    except TypeError:
        return None


def kinds(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    """Of what type each argument is.

    Args:
        names: of the parameters.

    Yields:
        As `shapes`.
    """
    yield from _worded(names, KINDS)


def contents(names: Iterable[str], _: Sequence[Call]) -> Iterator[Candidate]:
    """What numbers each array holds.

    Args:
        names: of the parameters.

    Yields:
        As `shapes`.
    """
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
