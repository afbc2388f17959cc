"""Say how a result differs from the right one, in the language of arrays: what is seen, never why.

A description is tried from the most telling to the vaguest.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...exercises import Text, number_text
from ..checking import Difference, as_array, compare
from .values import form_of, name_of

Array = NDArray[Any]


ALONE = {
    "nan": Text(
        fr="Votre résultat est NaN, là où il faut un nombre.",
        en="Your result is NaN where a number is wanted.",
    ),
    "infinite": Text(
        fr="Votre résultat est infini, là où il faut un nombre.",
        en="Your result is infinite where a number is wanted.",
    ),
}


def describe(difference: Difference | None, given: Any = None) -> Text | None:
    """One sentence on how the answer differs.

    Args:
        difference: from what is right.
        given: what the work gave; arrays in a tuple are compared as one, and have axes of their own.

    Returns:
        What was seen, in both languages and never with the right value; None if there is nothing to say.
    """
    if difference is None:
        return None
    listed = isinstance(given, list | tuple) and not difference.place
    text = _describe(difference, listed)
    place = difference.place[:-1] if difference.kind == "missing" else difference.place
    if not place:
        return text
    if text is None and np.size(difference.expected) > 1:
        text = Text(fr="Le tableau est faux.", en="The array is wrong.")
    text = text or Text(fr="La valeur est fausse.", en="The value is wrong.")
    where = where_of(place)
    return Text(fr=f"{where.fr} : {lowered(text.fr)}", en=f"{where.en}: {lowered(text.en)}")


def lowered(sentence: str) -> str:
    """A sentence after a colon; a name or an acronym keeps its capital."""
    first = sentence.partition(" ")[0]
    common = first[1:] == first[1:].lower() and not any(map(str.isdigit, first))
    return sentence[:1].lower() + sentence[1:] if common else sentence


def where_of(place: Sequence[int | str]) -> Text:
    """Where an entry lies, by the keys and indices that the check itself asked for."""
    fr = [f"à l'indice {p}" if isinstance(p, int) else f"à la clé « {p} »" for p in place]
    en = [f"at index {p}" if isinstance(p, int) else f"at key “{p}”" for p in place]
    first_fr, first_en = fr[0][:1].upper() + fr[0][1:], en[0][:1].upper() + en[0][1:]
    return Text(fr=", ".join([first_fr, *fr[1:]]), en=", ".join([first_en, *en[1:]]))


def _describe(difference: Difference, listed: bool) -> Text | None:
    """The same without the place."""
    if difference.kind == "missing":
        return _missing(difference)
    if difference.kind == "kind":
        return _odd_entry(difference) or _kind(difference.observed)
    if difference.kind == "length":
        return _length(difference)
    observed, expected = as_array(difference.observed), as_array(difference.expected)
    if observed is None:
        return None
    if difference.kind in ALONE and observed.size == 1:
        return ALONE[difference.kind]
    if difference.kind == "nan":
        return Text(
            fr="Votre résultat contient des NaN, là où il faut des nombres.",
            en="Your result contains NaN where numbers are wanted.",
        )
    if difference.kind == "infinite":
        return Text(
            fr="Votre résultat contient des valeurs infinies, là où il faut des nombres.",
            en="Your result contains infinite values where numbers are wanted.",
        )
    if difference.kind == "complex":
        return Text(
            fr="Votre résultat a une partie imaginaire non nulle ; on attend des réels.",
            en="Your result has a non-zero imaginary part; real numbers are wanted.",
        )
    if difference.kind == "range":
        return _range(observed, *difference.expected)
    if difference.kind == "curve":
        start, end = (number_text(value, ".3g") for value in difference.expected)
        return Text(
            fr=f"Votre courbe ne descend pas assez : environ {start.fr} au début, {end.fr} à la fin.",
            en=f"Your curve does not fall enough: about {start.en} at its start, {end.en} at its end.",
        )
    if expected is None:
        return None
    if difference.kind == "shape":
        return _shape(observed, expected)
    return _values(observed, expected, difference.tolerance, listed)


def _kind(observed: Any) -> Text:
    what = _nested(observed) or name_of(observed)
    return Text(
        fr=f"Votre fonction renvoie {what.fr} ; ce n'est pas ce que l'énoncé demande.",
        en=f"Your function returns {what.en}; that is not what the statement asks for.",
    )


def _odd_entry(difference: Difference) -> Text | None:
    """What is wrong with the first wrong entry, where there are as many as is right."""
    observed, expected = difference.observed, difference.expected
    if not as_many(observed, expected):
        return None
    found = [compare.agree(one, other) for one, other in zip(observed, expected, strict=True)]
    wrong = [replace(each, place=(n, *each.place)) for n, each in enumerate(found) if each is not None]
    return describe(wrong[0]) if wrong else None


def as_many(observed: Any, expected: Any) -> bool:
    """Whether a list or tuple has as many entries as the right result."""
    several = isinstance(expected, list | tuple) or (isinstance(expected, np.ndarray) and expected.ndim > 0)
    return isinstance(observed, list | tuple) and several and len(observed) == len(expected)


def _nested(observed: Any) -> Text | None:
    """What is no number in a list of numbers."""
    if not isinstance(observed, list | tuple) or all(isinstance(entry, list) for entry in observed):
        return None
    arrays = [as_array(entry) for entry in observed]
    places = [place for place, array in enumerate(arrays) if array is None or array.ndim]
    if not places:
        return None
    whole, part, place = name_of(observed), name_of(observed[places[0]]), places[0]
    return Text(
        fr=f"{whole.fr} qui contient, à l'indice {place}, {part.fr}",
        en=f"{whole.en} that holds, at index {place}, {part.en}",
    )


def _length(difference: Difference) -> Text:
    found = difference.observed
    count = len(found) if hasattr(found, "__len__") else None
    if count is None:
        return Text(
            fr="Votre réponse n'a pas la taille voulue.", en="Your answer does not have the right size."
        )
    return Text(
        fr=f"Votre réponse a {count} éléments ; ce n'est pas le nombre voulu.",
        en=f"Your answer has {count} entries; that is not the right number.",
    )


def _missing(difference: Difference) -> Text:
    what, key = name_of(difference.observed), difference.place[-1]
    if isinstance(difference.observed, dict):
        fr, en = f"la clé « {key} » manque", f"the key “{key}” is missing"
        return Text(fr=f"Dans votre résultat, {fr}.", en=f"In your result, {en}.")
    if isinstance(key, str):
        return Text(
            fr=f"Votre fonction renvoie {what.fr} ; il n'y a pas de clé « {key} ».",
            en=f"Your function returns {what.en}; there is no key “{key}”.",
        )
    return Text(
        fr=f"Votre fonction renvoie {what.fr} ; il n'y a rien à l'indice {key}.",
        en=f"Your function returns {what.en}; there is nothing at index {key}.",
    )


def _range(observed: Array, low: float, high: float) -> Text:
    value = float(observed[(observed < low) | (observed > high)].flat[0])
    fr, en = ("petit", "small") if value < low else ("grand", "large")
    shown = number_text(value, ".4g")
    if observed.size == 1:
        return Text(
            fr=f"Votre résultat, {shown.fr}, est trop {fr}.", en=f"Your result, {shown.en}, is too {en}."
        )
    return Text(
        fr=f"L'une de vos valeurs, {shown.fr}, est trop {fr}e.",
        en=f"One of your values, {shown.en}, is too {en}.",
    )


def _shape(observed: Array, expected: Array) -> Text:
    mine, theirs = form_of(observed), form_of(expected)
    fr, en = (
        f"Votre résultat est de forme {mine} ; il faut {theirs}",
        f"Your result has shape {mine}; wanted {theirs}",
    )
    if (
        observed.ndim == expected.ndim
        and observed.ndim > 1
        and sorted(observed.shape) == sorted(expected.shape)
    ):
        return Text(
            fr=f"{fr} : les mêmes tailles, dans un autre ordre.",
            en=f"{en}: the same sizes, in another order.",
        )
    return Text(fr=f"{fr}.", en=f"{en}.")


def _values(observed: Array, expected: Array, tolerance: float, listed: bool) -> Text | None:
    """How many entries are wrong: more would be a guess, which a single call can neither make nor break."""
    if observed.dtype.kind == "c" or expected.dtype.kind == "c" or expected.size < 2:
        return None
    with np.errstate(all="ignore"):  # the work's numbers may be as large as it likes
        a, e = (array.astype(float, copy=False) for array in (observed, expected))
        return _partly(a, e, tolerance, listed)


def _partly(a: Array, e: Array, tolerance: float, listed: bool) -> Text | None:
    right = np.abs(a - e) <= tolerance + tolerance * np.abs(e)
    wrong = int(right.size - right.sum())
    if a.ndim >= 3 and a.shape[0] > 1 and wrong:
        per_map = right.reshape(a.shape[0], -1).all(axis=1)
        if per_map.any():
            bad = ", ".join(str(n) for n in np.flatnonzero(~per_map)[:6])
            if listed:  # its entries are arrays of their own, with axes of their own
                return Text(
                    fr=f"Dans ce qui est renvoyé, des valeurs sont fausses à l'indice {bad}.",
                    en=f"In what is returned, some values are wrong at index {bad}.",
                )
            fr, en = ("à l'indice", "at index") if (~per_map).sum() == 1 else ("aux indices", "at indices")
            return Text(
                fr=f"Le long de l'axe 0, des valeurs sont fausses {fr} {bad}.",
                en=f"Along axis 0, some values are wrong {en} {bad}.",
            )
    if right.any():
        fr, en = ("est fausse", "is wrong") if wrong == 1 else ("sont fausses", "are wrong")
        return Text(
            fr=f"{wrong} valeur{'s' * (wrong > 1)} sur {a.size} {fr}.",
            en=f"{wrong} value{'s' * (wrong > 1)} out of {a.size} {en}.",
        )
    return None
