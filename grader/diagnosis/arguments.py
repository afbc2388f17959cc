"""The arguments of a call by the names of its parameters, and what can be asked of one argument."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..bench import Laid, Made, Tensor
from ..checking import Outcome, as_array
from ..source import Signature

Arguments = Mapping[str, Any]
OMITTED = object()
BEFORE = "calls before"  # of the same object in the same way; no parameter has a blank in its name
MODE = "training mode"  # of a network that was put in one


def arguments_of(outcome: Outcome, signatures: Mapping[str, Signature]) -> dict[str, Any]:
    """The arguments of a call.

    Args:
        outcome: of the call.
        signatures: of what can be called, by name.

    Returns:
        By the names of the parameters, in their order; those that are left out are OMITTED.
    """
    operation = outcome.target[2] if outcome.target[0] == "handle" else None
    if operation not in (None, "call", "forward"):
        return {}
    name = str(outcome.arguments[0]) if operation == "call" else operation or outcome.name
    given = outcome.arguments[1:] if operation == "call" else outcome.arguments
    signature = signatures.get(name)
    if signature is None:
        return dict(outcome.options)
    named = {**dict(zip(signature.names, given, strict=False)), **outcome.options}
    known = (name for name in signature.names if name in named or name in signature.optional)
    return {**{name: named.get(name, OMITTED) for name in known}, **named}


@dataclass(frozen=True)
class Default:
    """What stands for an argument that is left out."""

    value: Any


class Given:
    """One argument of a call; what is computed of it is kept, since many facts ask for it."""

    def __init__(self, value: Any) -> None:
        self.omitted = value is OMITTED or isinstance(value, Default)
        self.value = value.value if isinstance(value, Default) else value

    @cached_property
    def _array(self) -> "np.ndarray[Any, Any] | None":
        try:
            return _read(self.value)
        except TypeError:
            return None

    @property
    def array(self) -> "np.ndarray[Any, Any]":
        """The argument as an array of at least one axis.

        Raises:
            TypeError: it is none.
        """
        if self._array is None:
            raise TypeError
        return self._array

    @cached_property
    def numbers(self) -> "np.ndarray[Any, Any]":
        """Those of an array, or of several in a list.

        Raises:
            TypeError: it holds something else.
        """
        if self._array is None and isinstance(self.value, list | tuple):
            return np.hstack([_read(entry).ravel() for entry in self.value])
        return self.array

    @property
    def whole(self) -> int:
        """The argument, a whole number.

        Raises:
            TypeError: it is none.
        """
        if type(self.value) is not int:
            raise TypeError
        return self.value


def _read(value: Any) -> "np.ndarray[Any, Any]":
    if isinstance(value, Laid | Tensor):
        return _read(value.array)
    if isinstance(value, Made) or not isinstance(value, np.ndarray | list | tuple):
        raise TypeError
    array = as_array(value)
    if array is None or array.ndim == 0:
        raise TypeError
    return array
