"""Say what is wrong with a number, in French and in English, without giving the right one away.

Two ways, in this order: the work behaves on this very check like a known wrong answer (explain.py compares
their traces), or the difference is described in the language of arrays. A description is tried from the
most telling to the vaguest; each sentence says what was seen, never what was wanted.
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...exercises import Text
from ..bench import Handle, Odd
from ..checking import Difference, as_array

Array = NDArray[Any]
FACTORS = {
    -1.0: Text(fr="le signe est inversé", en="the sign is reversed"),
    math.log(10): Text(
        fr="un facteur ln(10) de trop : quelle base de logarithme ?",
        en="a factor ln(10) too large: which base of logarithm?",
    ),
    1 / math.log(10): Text(
        fr="un facteur ln(10) manque, comme avec un logarithme en base 10",
        en="a factor ln(10) is missing, as with a base-10 logarithm",
    ),
    1 / math.log(2): Text(
        fr="le facteur est celui d'un logarithme en base 2",
        en="the factor is that of a base-2 logarithm",
    ),
}


def describe(difference: Difference | None) -> Text | None:
    """One sentence on how the answer differs.

    Returns:
        What was seen, in both languages and never with the right value; None if there is nothing to say.
    """
    if difference is None:
        return None
    if difference.kind == "kind":
        return _kind(difference.observed)
    if difference.kind == "length":
        return _length(difference)
    observed, expected = as_array(difference.observed), as_array(difference.expected)
    if observed is None:
        return None
    if difference.kind == "nan":
        return Text(
            fr="Votre résultat contient des NaN : un calcul indéfini (0/0, inf-inf) ou un débordement.",
            en="Your result contains NaN: an undefined operation (0/0, inf-inf) or an overflow.",
        )
    if difference.kind == "infinite":
        return Text(
            fr="Votre résultat contient des valeurs infinies : un débordement, ou le log de zéro.",
            en="Your result contains infinite values: an overflow, or the log of zero.",
        )
    if difference.kind == "complex":
        return Text(
            fr="Votre résultat a une partie imaginaire non nulle ; on attend des réels.",
            en="Your result has a non-zero imaginary part; real numbers are wanted.",
        )
    if expected is None:
        return None
    return _shape(observed, expected) if difference.kind == "shape" else _values(observed, expected)


ODD_NAMES = frozenset(
    "generator async_generator coroutine function builtin_function_or_method method type module "
    "object set frozenset map filter zip enumerate reversed iterator slice bytearray memoryview "
    "dict_keys dict_values dict_items list_iterator tuple_iterator range_iterator "
    "list_reverseiterator NotImplementedType ellipsis numpy.ufunc numpy.ma.MaskedArray "
    "numpy.ma.core.MaskedArray collections.deque decimal.Decimal fractions.Fraction "
    "torch.nn.parameter.Parameter torch.Size".split()
)


def _form(array: Array) -> str:
    """The shape as text. Long axes cost nothing in an empty array: they could spell hidden inputs."""
    longest = 9999 if array.size else 99
    axes = [str(n) if n <= longest else "…" for n in array.shape]
    return f"({axes[0]},)" if len(axes) == 1 else f"({', '.join(axes)})"


def name_of(value: Any) -> Text:
    """What a value is, in words."""
    if isinstance(value, Odd):
        name = value.text.removeprefix("builtins.")
        if name not in ODD_NAMES:  # free text of the work could carry hidden inputs out
            return Text(fr="un objet d'une autre sorte", en="an object of another kind")
        return Text(fr=f"un objet « {name} »", en=f"an object “{name}”")
    if isinstance(value, Handle):
        return Text(fr="un module torch", en="a torch module")
    if value is None:
        return Text(fr="None (un return oublié ?)", en="None (a forgotten return?)")
    if isinstance(value, np.ndarray):
        shape = _form(value)
        return Text(fr=f"un tableau de forme {shape}", en=f"an array of shape {shape}")
    kind = type(value).__name__
    names = {
        "bool": ("un booléen", "a boolean"),
        "int": ("un entier", "an integer"),
        "float": ("un nombre", "a number"),
        "str": ("un texte", "a text"),
        "list": ("une liste", "a list"),
        "tuple": ("un tuple", "a tuple"),
        "dict": ("un dictionnaire", "a dict"),
    }
    fr, en = names.get(kind, (f"un {kind}", f"a {kind}"))
    return Text(fr=fr, en=en)


def _kind(observed: Any) -> Text:
    what = name_of(observed)
    return Text(
        fr=f"Votre fonction renvoie {what.fr} ; ce n'est pas ce que l'énoncé demande.",
        en=f"Your function returns {what.en}; that is not what the statement asks for.",
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


def _shape(observed: Array, expected: Array) -> Text:
    mine, theirs = observed.shape, expected.shape
    shown = _form(observed)
    fr, en = f"Votre résultat est de forme {shown}", f"Your result has shape {shown}"
    if len(mine) != len(theirs):
        return Text(
            fr=f"{fr} : ce n'est pas le bon nombre d'axes.", en=f"{en}: not the right number of axes."
        )
    if sorted(mine) == sorted(theirs):
        return Text(fr=f"{fr} : des axes sont échangés.", en=f"{en}: some axes are exchanged.")
    steps = {a - b for a, b in zip(mine, theirs, strict=True)}
    if steps <= {-1, 0}:
        return Text(
            fr=f"{fr} : il manque une position sur au moins un axe.",
            en=f"{en}: one position is missing along at least one axis.",
        )
    if steps <= {0, 1}:
        return Text(
            fr=f"{fr} : une position de trop sur au moins un axe.",
            en=f"{en}: one position too many along at least one axis.",
        )
    larger = math.prod(mine) > math.prod(theirs)
    return Text(
        fr=f"{fr} : c'est trop {'grand' if larger else 'petit'}.",
        en=f"{en}: that is too {'large' if larger else 'small'}.",
    )


def _same(a: Array, b: Array) -> bool:
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=1e-4, atol=1e-6))


Finder = Callable[[Array, Array], Text | None]


def _values(observed: Array, expected: Array) -> Text | None:
    if observed.dtype.kind == "c" or expected.dtype.kind == "c":
        return None
    a, e = observed.astype(float, copy=False), expected.astype(float, copy=False)
    if not np.all(np.isfinite(e)):
        return None
    if e.size == 1:
        return _single(a, e)
    exact = expected.dtype.kind in "iub"  # a factor or an offset would give a count away
    finders: tuple[Finder, ...] = (_moved, _partly)
    if not exact:
        finders = (_proportional, _moved, _rounded, _clipped, _partly, _imprecise)
    with np.errstate(all="ignore"):  # the work's numbers may be as large as it likes
        found = (sentence for find in finders if (sentence := find(a, e)) is not None)
        if (sentence := next(found, None)) is not None:
            return sentence
    return Text(
        fr="La forme est bonne, mais des valeurs sont fausses.",
        en="The shape is right, but some values are wrong.",
    )


def _single(a: Array, e: Array) -> Text:
    factor = float(a.flat[0]) / float(e.flat[0]) if e.flat[0] else 0.0
    for known, text in FACTORS.items():
        if math.isclose(factor, known, rel_tol=1e-3):
            return Text(fr=f"Valeur fausse : {text.fr}.", en=f"Wrong value: {text.en}.")
    return Text(fr="La valeur renvoyée n'est pas la bonne.", en="The value returned is not the right one.")


def _proportional(a: Array, e: Array) -> Text | None:
    big = np.abs(e) > 1e-9
    if a.size and not np.any(a):
        return Text(fr="Votre résultat ne contient que des zéros.", en="Your result is all zeros.")
    if np.all(big) and np.ptp(a / e) < 1e-4 * abs(float((a / e).flat[0])):
        factor = float((a / e).flat[0])
        for known, text in FACTORS.items():
            if math.isclose(factor, known, rel_tol=1e-3):
                return Text(
                    fr=f"Vos valeurs sont proportionnelles aux bonnes : {text.fr}.",
                    en=f"Your values are proportional to the right ones: {text.en}.",
                )
        return Text(
            fr=f"Toutes vos valeurs sont fausses d'un même facteur ({factor:.4g}).",
            en=f"All your values are off by one and the same factor ({factor:.4g}).",
        )
    if np.ptp(a - e) < 1e-6 + 1e-5 * np.abs(e).max():
        offset = float((a - e).flat[0])
        return Text(
            fr=f"Toutes vos valeurs sont décalées d'une même constante ({offset:.4g}).",
            en=f"All your values are off by one and the same constant ({offset:.4g}).",
        )
    return None


def _moved(a: Array, e: Array) -> Text | None:
    if a.ndim == 0 or a.size < 2:
        return None
    moves: list[tuple[Callable[[Array], Array], Text]] = [
        (lambda x: np.flip(x), Text(fr="retourné dans tous les sens", en="flipped along every axis")),
        (lambda x: np.flip(x, -1), Text(fr="retourné gauche-droite", en="flipped left to right")),
    ]
    if a.ndim >= 2:
        moves += [
            (lambda x: np.flip(x, -2), Text(fr="retourné haut-bas", en="flipped upside down")),
            (lambda x: np.swapaxes(x, -1, -2), Text(fr="transposé", en="transposed")),
            (lambda x: np.roll(x, 1, -2), Text(fr="décalé d'une ligne", en="shifted by one row")),
            (lambda x: np.roll(x, -1, -2), Text(fr="décalé d'une ligne", en="shifted by one row")),
        ]
    moves += [
        (lambda x: np.roll(x, 1, -1), Text(fr="décalé d'une position", en="shifted by one position")),
        (lambda x: np.roll(x, -1, -1), Text(fr="décalé d'une position", en="shifted by one position")),
        (
            lambda x: x.ravel(order="F").reshape(x.shape),
            Text(fr="lu colonne par colonne", en="read column by column"),
        ),
    ]
    for move, text in moves:
        if _same(move(a), e) or _same(a, move(e)):
            return Text(
                fr=f"Les bonnes valeurs y sont, mais le résultat est {text.fr}.",
                en=f"The right values are there, but the result is {text.en}.",
            )
    if _same(np.sort(a, axis=None), np.sort(e, axis=None)):
        return Text(
            fr="Les bonnes valeurs y sont, mais dans un autre ordre.",
            en="The right values are there, but in another order.",
        )
    return None


def _rounded(a: Array, e: Array) -> Text | None:
    if np.all(a == np.trunc(e)) or np.all(a == np.round(e)) or np.all(a == np.floor(e)):
        return Text(
            fr="Vos valeurs sont arrondies ou tronquées à l'entier : gardez les réels.",
            en="Your values are rounded or truncated to integers: keep the real numbers.",
        )
    return None


def _clipped(a: Array, e: Array) -> Text | None:
    if np.any(e < 0) and _same(a, np.maximum(e, 0)):
        return Text(
            fr="Les valeurs négatives ont été remplacées par zéro.",
            en="The negative values were replaced by zero.",
        )
    if np.any(a < 0) and _same(np.maximum(a, 0), e):
        return Text(
            fr="Il reste des valeurs négatives là où il n'en faut pas.",
            en="Negative values remain where there should be none.",
        )
    if _same(np.abs(a), np.abs(e)):
        return Text(
            fr="Les grandeurs sont bonnes, mais des signes sont faux.",
            en="The magnitudes are right, but some signs are wrong.",
        )
    return None


def _partly(a: Array, e: Array) -> Text | None:
    right = np.abs(a - e) <= 1e-4 + 1e-4 * np.abs(e)
    if a.ndim >= 2 and min(a.shape[-2:]) > 2 and np.all(right[..., 1:-1, 1:-1]):
        return Text(
            fr="L'intérieur est juste, le bord est faux : regardez le padding.",
            en="The interior is right, the border is wrong: look at the padding.",
        )
    if a.ndim >= 3 and a.shape[0] > 1:
        per_map = right.reshape(a.shape[0], -1).all(axis=1)
        if per_map.any():
            good, total = int(per_map.sum()), a.shape[0]
            return Text(
                fr=f"{good} carte(s) sur {total} sont justes, les autres non.",
                en=f"{good} map(s) out of {total} are right, the others are not.",
            )
    if right.any() and a.size > 3:
        good = int(right.sum())
        return Text(
            fr=f"La forme est bonne ; {good} valeurs sur {a.size} sont justes.",
            en=f"The shape is right; {good} values out of {a.size} are correct.",
        )
    return None


def _imprecise(a: Array, e: Array) -> Text | None:
    scale = float(np.abs(e).max()) if e.size else 0.0
    if scale and float(np.abs(a - e).max()) < 1e-2 * scale:
        return Text(
            fr="Vos valeurs sont proches mais imprécises : un calcul en float16, ou un arrondi ?",
            en="Your values are close but imprecise: a computation in float16, or a rounding?",
        )
    return None


MOST_SHOWN = 2000  # characters of a value
MOST_AXES = (
    4  # of an array whose entries are shown: of each axis at least the ends are, and of eight that is much
)


def show_value(value: Any) -> str:
    """A value as a short text, for an example."""
    if isinstance(value, np.ndarray) and value.ndim > MOST_AXES:
        return f"array(shape={_form(value)})"
    if isinstance(value, np.ndarray):
        text = np.array2string(value, precision=4, separator=", ", threshold=100, max_line_width=88)
        text = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]} …"
        return " ".join(text.split()) if value.ndim < 2 else text.replace("\n", "\n    ")
    return repr(value)[:200]
