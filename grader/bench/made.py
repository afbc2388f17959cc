"""What a request asks the bench to make: arguments that cannot cross, and the conditions of a call.

This code is shipped into the bench and runs beside the student's: it decides nothing. A recipe comes from
the judge alone; what is made of it is new in every call.
"""

import contextlib
from collections.abc import Callable
from typing import Any

import numpy as np

from . import draws, wire
from .elsewhere import elsewhere


def _torch_rng(seed: int) -> Any:
    import torch

    return torch.Generator().manual_seed(seed)


def _function(source: str, name: str) -> Any:
    """What the course's text calls by this name: most often a function."""
    space: dict[str, Any] = {"__name__": "given"}
    exec(compile(source, "<given>", "exec", dont_inherit=True), space)
    return space[name]


MAKERS: dict[str, Callable[..., Any]] = {
    "rng": np.random.default_rng,
    "torch_rng": _torch_rng,
    "prescribed": draws.Prescribed,
    "function": _function,
}


def make(recipe: wire.Made) -> Any:
    """The argument that the judge asked for."""
    return MAKERS[recipe.recipe](*recipe.arguments)


def _device(name: str) -> Any:
    import torch

    return torch.device(name)


CONDITIONS: dict[str, Callable[[Any], Any]] = {
    "device": _device,
    "drawing": draws.drawing,
    "elsewhere": elsewhere,
}


def under(conditions: list[tuple[str, Any]] | None) -> contextlib.AbstractContextManager[Any]:
    """A context in which all of these conditions hold."""
    if conditions is None:  # most calls
        return contextlib.nullcontext()
    with contextlib.ExitStack() as stack:
        for name, argument in conditions:
            stack.enter_context(CONDITIONS[name](argument))
        return stack.pop_all()
