"""A domain: every legal call of an exercise, declared once. Inputs of all kinds are drawn from it.

    def conv2d(work, pick):
        options = pick.options(stride=(1, 2, 3), padding=(0, 1, 2))
        kh, kw = pick.size("kh", 1, 4), pick.size("kw", 1, 4)
        image = pick.array("image", (pick.size("H", kh, 8), pick.size("W", kw, 8)))
        work.conv2d(image, pick.array("kernel", (kh, kw)), **options)

A function of the file is one way to use the work: it picks, and asks the work. Whatever it picks is a
factor, and all pairs of levels of factors occur in every run (see covering.py). A case is a function with
the values that it picked: it asks the same of every work.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from ..bench import Laid, Tensor
from ..source import Signature, signatures
from .by_place import ByPlace
from .check_files import load_functions
from .covering import Chooser, Illegal, Pairs, cover
from .fixtures import Draw
from .outcome import Subject

Array = NDArray[Any]
Made = TypeVar("Made")
Function = Callable[[Subject, "Pick"], None]
Maker = Callable[[], Any]
Signatures = Mapping[str, Signature]
OMITTED = "omitted"
TWINS = 2  # of a factor
KIND = ": values"
PLEASANT = {"whole", "ties", "equal", "zeros", "drawn", "first", "last"}
REAL = ("normal", "whole", "equal", "negative", "large")
DTYPES = ("float64", "int64")
FORMS = ("plain", "strided", "fortran")
ALWAYS_LEVELS = 3  # a size of so few values has each of them as a level
VALUES: dict[str, Callable[[Draw, tuple[int, ...]], Array]] = {
    "normal": lambda draw, shape: draw.normal(*shape),
    "whole": lambda draw, shape: draw.integers(-4, 6, *shape, 1)[..., 0].astype(float),
    "positive": lambda draw, shape: draw.uniform(*shape, low=0.1, high=3.0),
    "unit": lambda draw, shape: draw.uniform(*shape),
    "equal": lambda draw, shape: np.full(shape, float(draw.integers(1, 6))),
    "ties": lambda draw, shape: draw.integers(1, 3, *shape, 1)[..., 0].astype(float),
    "negative": lambda draw, shape: draw.uniform(*shape, low=-6.0, high=-1.0),
    "large": lambda draw, shape: 100.0 * draw.normal(*shape),
    "huge": lambda draw, shape: 1000.0 * draw.integers(-1, 2, *shape, 1)[..., 0] + draw.normal(*shape),
    "high": lambda draw, shape: 1000.0 + draw.normal(*shape),
    "low": lambda draw, shape: -1000.0 + draw.normal(*shape),
    "deep": lambda draw, shape: draw.uniform(*shape, low=-3000.0, high=-1001.0),
    "tiny": lambda draw, shape: 1e-3 * draw.normal(*shape),
    "zeros": lambda draw, shape: np.zeros(shape),
}


class Pick:
    """Picks the values of one case; each has a name, under which its levels meet those of the others."""

    def __init__(self, chooser: Chooser, draw: Draw) -> None:
        self._chooser, self._draw = chooser, draw
        self._sizes: list[int] = []
        self.values: list[Any] = []

    def _next(self, make: Maker) -> Any:
        self.values.append(make())
        return self.values[-1]

    def _choose(self, name: str, labels: Sequence[str]) -> str:
        return labels[self._chooser.choose(name, labels)]

    def __call__(self, name: str, *levels: Any) -> Any:
        """One of these values, each of them a level."""
        return self._next(lambda: levels[self._chooser.choose(name, [repr(level) for level in levels])])

    def options(self, **levels: Sequence[Any]) -> dict[str, Any]:
        """Options of a call by keyword: each is one of its values, or left out."""
        chosen = {name: self._next(partial(self._option, name, given)) for name, given in levels.items()}
        return {name: given[0] for name, given in chosen.items() if given}

    def _option(self, name: str, given: Sequence[Any]) -> tuple[Any, ...]:
        """The value, or nothing where the option is left out."""
        place = self._chooser.choose(name, [OMITTED, *map(repr, given)])
        return (given[place - 1],) if place else ()

    def size(self, name: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included.

        Levels: the least, an even one, an odd one, one that equals an earlier size; each value where there
        are few.
        """
        return int(self._next(lambda: self._size(name, low, high)))

    def _size(self, name: str, low: int, high: int) -> int:
        self.require(low <= high)
        every = range(low, high + 1)
        fitting: dict[str, Sequence[int]] = {"least": [low]}
        if len(every) <= ALWAYS_LEVELS:
            fitting = {str(n): [n] for n in every}
        else:
            fitting["even"] = [n for n in every[1:] if n % 2 == 0]
            fitting["odd"] = [n for n in every[1:] if n % 2]
        if earlier := [n for n in self._sizes if n in every]:
            fitting["as another"] = earlier
        size = int(self._draw.choice(fitting[self._choose(name, list(fitting))]))
        self._sizes.append(size)
        return size

    def number(self, name: str, low: float, high: float, *edges: float) -> float:
        """A float between `low` and `high`, or one of the `edges`, each of them a level."""
        return float(self._next(lambda: self._number(name, low, high, edges)))

    def _number(self, name: str, low: float, high: float, edges: Sequence[float]) -> float:
        labels = ["between", *map(repr, edges)]
        place = self._chooser.choose(name, labels)
        drawn = float(self._draw.uniform(1, low=low, high=high)[0])
        return edges[place - 1] if place else drawn

    def array(
        self,
        name: str,
        shape: Sequence[int],
        values: Sequence[str] = REAL,
        dtypes: Sequence[str] = DTYPES,
        forms: Sequence[str] = FORMS,
        torch: bool = False,
    ) -> Any:
        """An array of numbers, in the form in which the work receives it.

        Args:
            name: of what it is; its values, its dtype and its form are a factor each.
            shape: of whole numbers; () gives an array without axes.
            values: kinds of values, of VALUES.
            dtypes: numpy's names; values are rounded for integers, and brought into their range.
            forms: "plain"; "list" (nested lists); and as the same numbers lie in memory: "fortran" order,
                "strided" (a part of a larger array), "readonly".
            torch: whether the work receives a torch tensor.
        """
        return self._next(lambda: self._array(name, tuple(shape), values, dtypes, forms, torch))

    def _array(
        self,
        name: str,
        shape: tuple[int, ...],
        values: Sequence[str],
        dtypes: Sequence[str],
        forms: Sequence[str],
        torch: bool,
    ) -> Any:
        kind, dtype = self._choose(f"{name}{KIND}", values), self._choose(f"{name}: dtype", dtypes)
        form = self._choose(f"{name}: form", forms)
        return _in_form(_as_dtype(VALUES[kind](self._draw, shape), dtype), form, torch)

    def indices(
        self, name: str, shape: Sequence[int], low: int, high: int, forms: Sequence[str] = FORMS
    ) -> Any:
        """An int64 array of whole numbers from `low` to `high - 1`; all may be one and the same."""
        return self._next(lambda: self._indices(name, tuple(shape), low, high, forms))

    def _indices(self, name: str, shape: tuple[int, ...], low: int, high: int, forms: Sequence[str]) -> Any:
        self.require(low < high)
        drawn = np.asarray(self._draw.integers(low, high, *shape, 1)[..., 0])
        kinds = {"drawn": drawn, "first": np.full(shape, low), "last": np.full(shape, high - 1)}
        kind = self._choose(f"{name}{KIND}", list(kinds))
        return _in_form(kinds[kind], self._choose(f"{name}: form", forms), False)

    def laid(self, name: str, make: Callable[[Draw], Array], forms: Sequence[str] = FORMS) -> Any:
        """The array that `make` draws; how it lies in memory is a factor."""
        return self._next(lambda: _in_form(make(self._draw), self._choose(f"{name}: form", forms), False))

    def made(self, make: Callable[[Draw], Any], torch: bool = False) -> Any:
        """What `make` draws: for inputs of another kind. It is no factor.

        With `torch` it is an array, and the work receives it as a tensor of its dtype.
        """
        return self._next(lambda: _in_form(make(self._draw), "plain", True) if torch else make(self._draw))

    def require(self, legal: Any) -> None:
        """Refuse these choices where they are no legal call together."""
        if not legal:
            raise Illegal


class Repeated(Pick):
    """Gives the values of a case once more."""

    def __init__(self, values: Sequence[Any]) -> None:
        self._rest = iter(values)

    def _next(self, make: Maker) -> Any:
        return next(self._rest)

    def require(self, legal: Any) -> None:
        """They were legal."""


@dataclass(frozen=True, eq=False)
class Case:
    """One way to use a work. `levels` say which kind of input it is; `size` is how many numbers it holds,
    those that nobody likes to compute with counted several times; `seed` is that of what it draws. Options
    are given by their places where these are known by `signatures`, as in half of the cases."""

    function: Function
    values: tuple[Any, ...]
    levels: tuple[tuple[str, str], ...]
    size: int
    seed: tuple[str, ...]
    signatures: Signatures | None = None

    def ask(self, subject: Subject) -> None:
        """Ask this of a work; the outcomes stand in the subject's trace."""
        work = subject if self.signatures is None else ByPlace(subject, self.signatures)
        self.function(work, Repeated(self.values))

    @property
    def digest(self) -> float:
        """The sum of its numbers, each with a weight: another machine that draws the same has the same, but
        for rounding."""
        return float(sum(_numbers_of(self.values, count(1))))


@dataclass(frozen=True)
class Domain:
    """The functions of a domain, in the order of the file; `signatures` of what they may call, by name;
    `made` remembers the cases of a seed."""

    functions: tuple[Function, ...]
    signatures: Signatures = field(default_factory=dict)
    made: dict[tuple[Any, ...], list[Case]] = field(default_factory=dict)

    def cases(self, seed: Sequence[str], calls: int) -> list[Case]:
        """At least so many cases in all, with all pairs of levels of each function."""
        key = (*seed, calls)
        if key not in self.made:
            self.made[key] = [case for cases, _ in self.covered(Draw(*seed), calls) for case in cases]
        return self.made[key]

    def again(self, function: str, seed: Sequence[str], levels: Sequence[tuple[str, str]]) -> Case:
        """One case by what it is made of, without the others.

        Args:
            function: the name of its function.
            seed: its own.
            levels: of all its factors.

        Raises:
            KeyError: there is no such function.
            Illegal: these levels are no legal call.
        """
        made = {f.__name__: f for f in self.functions}[function]
        return self._case(made, seed, Chooser(Draw(*seed), Pairs(), tuple(levels)))

    def covered(self, draw: Draw, calls: int) -> Iterator[tuple[list[Case], Pairs]]:
        """Per function, the cases and the pairs of levels that they make.

        Raises:
            ValueError: a function has almost no legal case.
        """
        share = -(-calls // max(1, len(self.functions)))
        for function in self.functions:
            made = count()
            run = partial(self._numbered, function, draw.seed, made)
            cases, pairs = cover(run, draw, share)
            twins = list(self._twins(cases, draw))
            yield (
                [each for case in cases for each in (case, *(t for t in twins if t.seed == case.seed))],
                pairs,
            )

    def _numbered(
        self, function: Function, seed: Sequence[str], made: Iterator[int], chooser: Chooser
    ) -> Case:
        return self._case(function, (*seed, function.__name__, str(next(made))), chooser)

    def _case(self, function: Function, seed: Sequence[str], chooser: Chooser) -> Case:
        pick = Pick(chooser, Draw(*seed))
        function(cast(Subject, Silent()), pick)
        awkward = sum(name.endswith(KIND) and level not in PLEASANT for name, level in chooser.chosen)
        size = (1 + awkward) * sum(map(_size_of, pick.values))
        placed = self.signatures if Draw(*seed, "by place").integers(0, 2) else None
        return Case(function, tuple(pick.values), tuple(chooser.chosen), size, tuple(seed), placed)

    def _twins(self, cases: Sequence[Case], draw: Draw) -> Iterator[Case]:
        """For each factor, a case again in which this factor alone is another. What remembers earlier calls
        by a part of their inputs answers it as before; what reuses an array of this shape spoils the last."""
        levels: dict[str, set[str]] = {}
        for case in cases:
            for factor, level in case.levels:
                levels.setdefault(factor, set()).add(level)
        for factor, offered in levels.items():
            having = [case for case in cases if len(offered) > 1 and factor in dict(case.levels)]
            for _ in range(TWINS if having else 0):
                one: Case = draw.choice(having)
                wanted = dict(one.levels)
                wanted[factor] = draw.choice(sorted(offered - {wanted[factor]}))
                with suppress(Illegal):
                    twin = self._case(one.function, one.seed, Chooser(draw, Pairs(), tuple(wanted.items())))
                    if dict(twin.levels) == wanted:
                        yield twin


class Silent:
    """Stands for the work while a case is made: it answers everything with itself."""

    def __getattr__(self, name: str) -> "Silent":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_: Any, **__: Any) -> "Silent":
        return self

    def __getitem__(self, _: Any) -> "Silent":
        return self


def _as_dtype(array: Array, dtype: str) -> Array:
    array, kind = np.asarray(array), np.dtype(dtype)
    if kind.kind == "b":
        return array > 0
    if kind.kind in "iu":
        low = np.iinfo(kind).min
        whole = np.rint(np.abs(array) if low == 0 else array)
        return np.asarray(whole.clip(low, np.iinfo(kind).max), kind)
    return array.astype(kind)


def _in_form(array: Array, form: str, torch: bool) -> Any:
    if form == "list":
        return array.tolist()
    array.flags.writeable = False  # a case is asked of many works
    value = Tensor(array) if torch else array
    return value if form == "plain" else Laid(value, form)


def _size_of(value: Any) -> int:
    """How many numbers a value holds."""
    if isinstance(value, Laid):
        return _size_of(value.array)
    if isinstance(value, Tensor | np.ndarray):
        return int((value.array if isinstance(value, Tensor) else value).size)
    if isinstance(value, list | tuple):
        return sum(map(_size_of, value))
    return 1


def _numbers_of(value: Any, places: Iterator[int]) -> Iterator[float]:
    """Its numbers, those of arrays summed, each times a weight of its place."""
    if isinstance(value, Laid | Tensor):
        yield from _numbers_of(value.array, places)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _numbers_of(entry, places)
    elif isinstance(value, np.ndarray) and value.dtype.kind in "biuf":
        weights = np.arange(1, value.size + 1) % 97
        yield float(value.astype(float).ravel() @ weights) * (next(places) % 89)
    elif isinstance(value, bool | int | float | np.number):
        yield float(value) * (next(places) % 89)


def load_domain(source: str, filename: str, stub: str) -> Domain:
    """The domain in a text of the course's own; it is executed here, in the judge's own process.

    Args:
        source: the text of the file.
        filename: what tracebacks call it.
        stub: of the exercise: how its functions are called.

    Returns:
        The functions of the file that do not begin with an underscore, in their order.
    """
    functions = load_functions(source, filename).values()
    own = (f for f in functions if f.__code__.co_filename == filename and not f.__name__.startswith("_"))
    return Domain(tuple(own), signatures(stub))


def drawn_cases(make: Callable[[Pick], Made], draw: Draw, count: int) -> list[Made]:
    """Cases of anything that is made by picking, all pairs of levels among the first ones.

    Args:
        make: makes one case of what it picks; by `pick.require` it may refuse.
        draw: decides all that is left to chance.
        count: how many are wanted.

    Returns:
        So many.

    Raises:
        ValueError: almost everything is refused.
    """
    found, _ = cover(lambda chooser: make(Pick(chooser, draw)), draw, count)
    return found[:count]
