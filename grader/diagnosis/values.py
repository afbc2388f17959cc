"""Values in words: what a value is, and a value as a short text. Free text of the work is never repeated."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...exercises import Text
from ..bench import Handle, Laid, Made, Odd, Tensor

Array = NDArray[Any]
ODD_NAMES = frozenset(
    "generator async_generator coroutine function builtin_function_or_method method type module "
    "object set frozenset map filter zip enumerate reversed iterator slice bytearray memoryview "
    "dict_keys dict_values dict_items list_iterator tuple_iterator range_iterator "
    "list_reverseiterator NotImplementedType ellipsis numpy.ufunc numpy.ma.MaskedArray "
    "numpy.ma.core.MaskedArray collections.deque decimal.Decimal fractions.Fraction "
    "torch.nn.parameter.Parameter torch.Size".split()
)


HANDLES = {
    "module": Text(fr="un module torch", en="a torch module"),
    "object": Text(fr="un objet d'une classe de votre fichier", en="an object of a class in your file"),
    "function": Text(fr="une fonction", en="a function"),
    "iterator": Text(fr="un itérateur ou un générateur", en="an iterator or a generator"),
}


def form_of(array: Array) -> str:
    """The shape as text. Long axes cost nothing in an empty array: they could spell hidden inputs."""
    longest = 9999 if array.size else 99
    axes = [str(n) if n <= longest else "…" for n in array.shape]
    return f"({axes[0]},)" if len(axes) == 1 else f"({', '.join(axes)})"


def name_of(value: Any) -> Text:
    """What a value is, in words.

    Returns:
        A noun with its article, and the shape of an array.
    """
    if isinstance(value, Odd):
        name = value.text.removeprefix("builtins.")
        if name not in ODD_NAMES:  # free text of the work could carry hidden inputs out
            return Text(fr="un objet d'une autre sorte", en="an object of another kind")
        return Text(fr=f"un objet « {name} »", en=f"an object “{name}”")
    if isinstance(value, Handle):
        return HANDLES[value.kind]
    if value is None:
        return Text(fr="None", en="None")
    if isinstance(value, np.ndarray):
        shape = form_of(value)
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


MOST_ENTRIES = 60  # of a list that is shown entry by entry
FIRST, LAST = 6, 3  # entries of a longer one
LONGEST_TEXT = 200  # characters of a value that is neither a list nor an array
LONGEST_LINE = 64  # characters of an array of several axes
MOST_SHOWN = 2000  # characters of a value
MOST_AXES = 4  # of an array whose entries are shown: of each axis at least the ends are
MOST_NUMBERS = 100  # of an array that are all shown
LONGEST_NUMBER = 10  # characters of a number that is shown exactly, unless it is whole
SHORT_NUMBER = 5  # characters of a number that is read at a glance
LARGEST_WHOLE = 1e15
LEAST_PLAIN, MOST_PLAIN = 1e-2, 1e5  # others that are rounded have an exponent
LAID = {
    "fortran": "np.asfortranarray({})",
    "strided": "np.repeat({}, 2, axis=-1)[..., ::2]",
    "readonly": "{}",
}
USUAL = {np.dtype(name) for name in ("float64", "int64", "bool")}


def show_argument(value: Any) -> str:
    """An argument as a short text that makes the same again: its dtype and how it lies in memory are said."""
    if isinstance(value, Laid) and isinstance(value.array, Tensor):
        return show_value(value)
    if isinstance(value, Laid):
        return LAID[value.layout].format(show_argument(value.array))
    if isinstance(value, np.ndarray) and value.dtype not in USUAL:
        return f"np.array({show_value(value)}, dtype={value.dtype.name!r})"
    return _listed(value, show_argument) or show_value(value)


def show_value(value: Any) -> str:
    """A value as a short text, for an example; its dtype and how it lies in memory are left out.

    Returns:
        What Python would nearly read again, at most some 2,000 characters; of a vast array, its shape.
    """
    if isinstance(value, Laid):
        return show_value(value.array)
    if isinstance(value, Tensor):
        return f"tensor({show_value(value.array)})"
    if isinstance(value, Made):
        return f"{value.recipe}({', '.join(map(show_value, value.arguments))})"
    if isinstance(value, np.ndarray) and _is_vast(value):
        return f"array(shape={form_of(value)})"
    if isinstance(value, np.ndarray):
        text = np.array2string(
            value,
            separator=", ",
            threshold=MOST_NUMBERS,
            max_line_width=88,
            formatter={"float_kind": _aligned(value)},
        )
        text = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]} …"
        line = " ".join(text.split()).replace("[ ", "[")
        if value.ndim < 2 or len(line) <= LONGEST_LINE:
            return line
        return "\n    ".join(line for line in text.splitlines() if line.strip())
    if isinstance(value, np.generic):
        return show_value(value.item())
    return _listed(value, show_value) or _cut(repr(value))


def _is_vast(array: Array) -> bool:
    """Whether of its numbers nothing is shown: a few of very many tell nothing."""
    return array.ndim > MOST_AXES or (array.ndim > 2 and array.size > MOST_NUMBERS)


def _number(number: Any) -> str:
    """A float, exactly where few digits do."""
    if not np.isfinite(number):
        return str(number)
    exact = np.format_float_positional(number, trim=".")
    if len(exact) <= LONGEST_NUMBER or (abs(number) < LARGEST_WHOLE and number == np.rint(number)):
        return exact
    return f"{number:.4f}" if LEAST_PLAIN <= abs(number) < MOST_PLAIN else f"{number:.4e}"


def _aligned(array: Array) -> Callable[[Any], str]:
    """Writes the numbers of an array of several axes equally wide."""
    if array.ndim < 2 or array.size > MOST_NUMBERS or array.dtype.kind != "f":
        return _number
    width = max(map(len, map(_number, array.ravel())), default=0)
    return lambda number: _number(number).rjust(width)


def rounds(value: Any) -> bool:
    """Whether some number of a value is shown with fewer digits than it has."""
    if isinstance(value, Laid | Tensor):
        return rounds(value.array)
    if isinstance(value, list | tuple):
        return any(map(rounds, value))
    if not isinstance(value, np.ndarray) or value.dtype.kind != "f" or _is_vast(value):
        return False
    shown = value.ravel()[:MOST_NUMBERS]
    return any(value.dtype.type(_number(number)) != number for number in shown if np.isfinite(number))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]} …"


def digits_to_read(value: Any) -> int:
    """How many characters its numbers have beyond SHORT_NUMBER each, as they are shown."""
    if isinstance(value, bool | str) or not isinstance(value, int | float | np.ndarray):
        return 0
    array = np.asarray(value)
    if array.dtype.kind not in "iuf" or _is_vast(array):
        return 0
    shown = map(_number if array.dtype.kind == "f" else str, array.ravel()[:MOST_NUMBERS].tolist())
    return sum(max(0, len(text) - SHORT_NUMBER) for text in shown)


def _listed(value: Any, show: Callable[[Any], str]) -> str:
    """A list, tuple or dict, entry by entry; empty for anything else, and for a long one."""
    if isinstance(value, dict) and len(value) <= MOST_ENTRIES:
        return f"{{{', '.join(f'{key!r}: {show(entry)}' for key, entry in value.items())}}}"[:MOST_SHOWN]
    if not isinstance(value, list | tuple):
        return ""
    ends = [*map(show, value[:FIRST]), "…", *map(show, value[-LAST:])] if len(value) > MOST_ENTRIES else []
    inner = ", ".join(ends or map(show, value))
    text = f"[{inner}]" if isinstance(value, list) else f"({inner}{',' * (len(value) == 1)})"
    return text[:MOST_SHOWN]
