"""The right result, changed: transposed, of the other sign, rounded. Each law is a hypothesis, and words
itself."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...exercises import Text
from ..bench import Value
from ..checking import as_array
from .sketches import FAILED, Sketch, sketch_of

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Law:
    """What became of the right result, in words that follow it; `make` gives None where it says nothing."""

    name: str
    text: Text
    make: Callable[[Array], Any]


def _of_table(make: Callable[[Array], Array]) -> Callable[[Array], Array | None]:
    return lambda a: make(a) if a.ndim >= 2 else None


def _of_line(make: Callable[[Array], Array]) -> Callable[[Array], Array | None]:
    return lambda a: make(a) if a.ndim >= 1 else None


def _of_several(make: Callable[[Array], Array]) -> Callable[[Array], Array | None]:
    return lambda a: make(a) if a.ndim >= 1 and a.size > 1 else None


def _of_reals(make: Callable[[Array], Array]) -> Callable[[Array], Array | None]:
    return lambda a: make(a) if a.dtype.kind == "f" else None


LAWS = (
    Law("negative", Text(fr="de signe contraire", en="with the other sign"), lambda a: -a),
    Law("doubled", Text(fr="multiplié par 2", en="times 2"), lambda a: 2 * a),
    Law("halved", Text(fr="divisé par 2", en="divided by 2"), lambda a: a / 2),
    Law("more", Text(fr="augmenté de 1", en="plus 1"), lambda a: a + 1),
    Law("less", Text(fr="diminué de 1", en="minus 1"), lambda a: a - 1),
    Law(
        "transposed",
        Text(fr="aux deux derniers axes échangés", en="with its last two axes exchanged"),
        _of_table(lambda a: np.swapaxes(a, -1, -2)),
    ),
    Law(
        "flipped",
        Text(fr="au dernier axe retourné", en="with its last axis flipped"),
        _of_line(lambda a: a[..., ::-1]),
    ),
    Law(
        "upside down",
        Text(fr="à l'avant-dernier axe retourné", en="with the axis before the last flipped"),
        _of_table(lambda a: a[..., ::-1, :]),
    ),
    Law("rounded", Text(fr="arrondi à l'entier", en="rounded to whole numbers"), _of_reals(np.round)),
    Law("truncated", Text(fr="tronqué à l'entier", en="truncated to whole numbers"), _of_reals(np.trunc)),
    Law(
        "two digits",
        Text(fr="arrondi à deux décimales", en="rounded to two decimals"),
        _of_reals(lambda a: a.round(2)),
    ),
    Law(
        "three digits",
        Text(fr="arrondi à trois décimales", en="rounded to three decimals"),
        _of_reals(lambda a: a.round(3)),
    ),
    Law(
        "positive",
        Text(fr="sans ses nombres négatifs, remplacés par 0", en="with 0 for its negative numbers"),
        lambda a: np.maximum(a, 0),
    ),
    Law("absolute", Text(fr="en valeur absolue", en="in absolute value"), np.abs),
    Law("squared", Text(fr="élevé au carré", en="squared"), lambda a: a * a),
    Law(
        "root",
        Text(fr="sous une racine carrée", en="under a square root"),
        _of_reals(lambda a: np.sqrt(np.abs(a))),
    ),
    Law(
        "exponential",
        Text(fr="passé dans une exponentielle", en="put through an exponential"),
        _of_reals(lambda a: np.exp(np.minimum(a, 700))),
    ),
    Law(
        "logarithm",
        Text(fr="passé dans un logarithme", en="put through a logarithm"),
        _of_reals(lambda a: np.log(np.abs(a) + 1e-300)),
    ),
    Law(
        "base two",
        Text(fr="divisé par ln 2 (un logarithme en base 2)", en="divided by ln 2 (a logarithm in base 2)"),
        _of_reals(lambda a: a / np.log(2)),
    ),
    Law(
        "base ten",
        Text(
            fr="divisé par ln 10 (un logarithme en base 10)", en="divided by ln 10 (a logarithm in base 10)"
        ),
        _of_reals(lambda a: a / np.log(10)),
    ),
    Law(
        "an axis more",
        Text(fr="avec un axe de plus à la fin", en="with one more axis at its end"),
        lambda a: a[..., None],
    ),
    Law(
        "bare",
        Text(
            fr="réduit à un simple nombre quand il n'en contient qu'un",
            en="reduced to a bare number where it holds only one",
        ),
        lambda a: a.reshape(()) if a.size == 1 else a,
    ),
    Law("summed", Text(fr="sommé sur tous ses axes", en="summed over all its axes"), _of_several(np.sum)),
    Law(
        "averaged",
        Text(fr="moyenné sur tous ses axes", en="averaged over all its axes"),
        _of_several(np.mean),
    ),
    Law(
        "as one line", Text(fr="mis à plat sur un seul axe", en="flattened to one axis"), _of_table(np.ravel)
    ),
)


def law_replies(
    law: Callable[[Any, Mapping[str, Any]], Any], value: Any, arguments: Mapping[str, Any]
) -> Sketch:
    """The sketch of a right value on which a law has done its work.

    Args:
        law: makes another value of it.
        value: what is right.
        arguments: those of the call, by name.

    Returns:
        The sketch; that of a failure where the law says nothing.
    """
    with np.errstate(all="ignore"):
        made = law(value, arguments)
    return FAILED if made is None else sketch_of(Value(made))


def on_value(law: Law) -> Callable[[Any, Mapping[str, Any]], Any]:
    """A law of a result that is an array, whatever was asked.

    Args:
        law: what becomes of an array.

    Returns:
        What `law_replies` asks for.
    """

    def made(value: Any, arguments: Mapping[str, Any]) -> Any:
        array = as_array(value)
        if array is None or not array.size:
            return None
        return law.make(array.astype(int) if array.dtype.kind == "b" else array)

    return made


def scaled(
    arrays: Sequence[tuple[str, int]],
) -> Iterator[tuple[str, str, Callable[[Any, Mapping[str, Any]], Any]]]:
    """The right result times, or divided by, the length of an axis of an argument: a mean for a sum.

    Args:
        arrays: names of parameters, with the axes that all their arrays have.

    Yields:
        What it is scaled by, how, and the law.
    """
    lengths: list[tuple[str, str, int | None]] = [(f"{name}.{axis}", name, axis) for name, axis in arrays]
    lengths += [(name, name, None) for name in dict.fromkeys(name for name, _ in arrays)]
    for length, name, axis in lengths:
        yield length, "times", _scaling(name, axis, 1)
        yield length, "divided", _scaling(name, axis, -1)


def _scaling(name: str, axis: int | None, power: int) -> Callable[[Any, Mapping[str, Any]], Any]:
    def made(value: Any, arguments: Mapping[str, Any]) -> Any:
        array, of = as_array(value), as_array(getattr(arguments.get(name), "array", arguments.get(name)))
        if array is None or of is None or of.ndim <= (axis or 0) or not of.size:
            return None
        return array * float(of.shape[axis] if axis is not None else of.size) ** power

    return made
