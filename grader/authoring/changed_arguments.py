"""The reference asked with other arguments: a way to be wrong that no author needs to write down.

"As if the padding were doubled", "as if stride and dilation were exchanged": each change of the arguments of
one function is a hypothesis, and words itself.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from typing import Any

import numpy as np

from ...exercises import Text
from ..bench import Laid, Reply, Tensor
from ..checking import Outcome, Work
from ..diagnosis import DROPPED, OMITTED, arguments_of, changed, exchanged
from ..source import Signature

Arguments = dict[str, Any]
Request = tuple[list[Any], list[Any], dict[str, Any]]


@dataclass(frozen=True)
class Change:
    """A change of the arguments of one function: `apply` gives the changed ones, or None where it says
    nothing of these; `text` says what it is as if."""

    function: str
    name: str
    text: Text
    apply: Callable[[Arguments], Arguments | None]


def changes_of(calls: Sequence[Outcome], signatures: Mapping[str, Signature]) -> list[Change]:
    """The changes that make sense of the arguments which these calls have.

    Args:
        calls: of the reference, of the functions and classes in a file.
        signatures: of these, by name.
    """
    seen: dict[str, list[Arguments]] = {}
    for call in calls:
        if name := _called(call):
            seen.setdefault(name, []).append(arguments_of(call, signatures))
    return [
        change for name, each in seen.items() if name in signatures for change in _of_function(name, each)
    ]


def _called(call: Outcome) -> str:
    if call.target[0] == "handle":
        return str(call.arguments[0]) if call.target[2] == "call" else ""
    return call.name if call.target[0] == "name" else ""


def _of_function(function: str, calls: Sequence[Arguments]) -> Iterator[Change]:
    names = list(dict.fromkeys(name for call in calls for name in call))
    given = {name: [c[name] for c in calls if c.get(name, OMITTED) is not OMITTED] for name in names}
    for name in names:
        if given[name] and any(call.get(name, OMITTED) is OMITTED for call in calls):
            yield Change(
                function,
                f"{function}:{name}:{DROPPED}",
                changed(name, DROPPED),
                partial(_without, name),
            )
        for kind, changes in KINDS:
            if any(kind(value) for value in given[name]):
                for how, make in changes.items():
                    yield Change(
                        function,
                        f"{function}:{name}:{how}",
                        changed(name, how),
                        partial(_with, name, kind, make),
                    )
    for one, other in combinations(names, 2):
        if (
            given[one]
            and given[other]
            and any(_alike(a, b) for a, b in zip(given[one], given[other], strict=False))
        ):
            yield Change(
                function,
                f"{function}:{one}:{other}",
                exchanged(one, other),
                partial(_exchanged, one, other),
            )


def _without(name: str, call: Arguments) -> Arguments | None:
    return {**call, name: OMITTED} if call.get(name, OMITTED) is not OMITTED else None


def _with(
    name: str, kind: Callable[[Any], bool], make: Callable[[Any], Any], call: Arguments
) -> Arguments | None:
    value = call.get(name, OMITTED)
    return {**call, name: make(value)} if value is not OMITTED and kind(value) else None


def _exchanged(one: str, other: str, call: Arguments) -> Arguments | None:
    return {**call, one: call[other], other: call[one]} if {one, other} <= call.keys() else None


def _alike(one: Any, other: Any) -> bool:
    return any(kind(one) and kind(other) for kind, _ in KINDS)


def _is_whole(value: Any) -> bool:
    return type(value) is int


def _is_float(value: Any) -> bool:
    return type(value) is float


def _is_bool(value: Any) -> bool:
    return type(value) is bool


def _is_tuple(value: Any) -> bool:
    return isinstance(value, tuple | list) and len(value) > 1 and all(map(_is_whole, value))


def _is_array(value: Any) -> bool:
    if isinstance(value, Laid | Tensor):
        return _is_array(value.array)
    return isinstance(value, np.ndarray)


def _is_table(value: Any) -> bool:
    if isinstance(value, Laid | Tensor):
        return _is_table(value.array)
    return isinstance(value, np.ndarray) and value.ndim >= 2


def _on(make: Callable[["np.ndarray[Any, Any]"], Any]) -> Callable[[Any], Any]:
    """The same of an array, whatever it lies in."""

    def made(value: Any) -> Any:
        if isinstance(value, Laid):
            return made(value.array)
        if isinstance(value, Tensor):
            return replace(value, array=np.ascontiguousarray(make(value.array)))
        return np.ascontiguousarray(make(value))

    return made


def _opposite(array: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    return array if array.dtype.kind == "b" else -array


Made = Callable[[Any], Any]
WHOLE: dict[str, Made] = {
    "doubled": lambda v: 2 * v,
    "more": lambda v: v + 1,
    "less": lambda v: v - 1,
    "zero": lambda v: 0,
    "one": lambda v: 1,
    "last": lambda v: -1,
    "opposite": lambda v: -v,
}
REAL: dict[str, Made] = {
    "doubled": lambda v: 2 * v,
    "halved": lambda v: v / 2,
    "squared": lambda v: v * v,
    "rooted": lambda v: abs(v) ** 0.5,
    "zero": lambda v: 0.0,
    "one": lambda v: 1.0,
    "complement": lambda v: 1.0 - v,
}
BOOLEAN: dict[str, Made] = {"contrary": lambda v: not v, "true": lambda v: True, "false": lambda v: False}
TUPLE: dict[str, Made] = {
    "reversed": lambda v: v[::-1],
    "first": lambda v: type(v)(v[0] for _ in v),
    "but the last": lambda v: v[:-1],
    "but the first": lambda v: v[1:],
}
ARRAY: dict[str, Made] = {
    "negative": _on(_opposite),
    "absolute": _on(np.abs),
    "whole": _on(np.trunc),
    "flipped": _on(lambda a: a[..., ::-1]),
    "rolled": _on(lambda a: np.roll(a, 1, -1)),
}
TABLE: dict[str, Made] = {
    "transposed": _on(lambda a: np.swapaxes(a, -1, -2)),
    "upside down": _on(lambda a: a[..., ::-1, :]),
    "turned": _on(lambda a: a[..., ::-1, ::-1]),
}
KINDS: tuple[tuple[Callable[[Any], bool], dict[str, Made]], ...] = (
    (_is_whole, WHOLE),
    (_is_float, REAL),
    (_is_bool, BOOLEAN),
    (_is_tuple, TUPLE),
    (_is_array, ARRAY),
    (_is_table, TABLE),
)


class Changed:
    """A caller of the reference that changes what it is asked."""

    def __init__(self, work: Work, change: Change, signatures: Mapping[str, Signature]) -> None:
        self._work, self._change, self._signature = work, change, signatures[change.function]

    def call(self, request: Request) -> tuple[int, Reply]:
        """Ask the reference, with other arguments where the change is of this function."""
        target, arguments, options = request
        before = 0
        if target[0] == "handle" and target[2] == "call" and arguments[0] == self._change.function:
            before = 1
        elif target[0] != "name" or target[1] != self._change.function:
            return self._work.call(request)
        names = self._signature.names
        bound = {name: OMITTED for name in names if name in self._signature.optional}
        bound |= {**dict(zip(names, arguments[before:], strict=False)), **options}
        changed = self._change.apply(bound)
        if changed is None:
            return self._work.call(request)
        by_name = {n: v for n, v in changed.items() if v is not OMITTED}
        placed = []
        for name in names[: len(arguments) - before]:
            if name not in by_name:
                break
            placed.append(by_name.pop(name))
        return self._work.call((target, [*arguments[:before], *placed], by_name))
