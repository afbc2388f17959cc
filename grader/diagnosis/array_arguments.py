"""Where a call that is printed with lists was given arrays: what is pasted back must be the same call."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np

from ...exercises import Exercise, read_text
from ..bench import Laid, Tensor
from ..checking import Subject
from ..source import signatures
from .arguments import arguments_of
from .probing import Foreseen, outcomes
from .recognised import load_recognised

Maker = str  # what makes the argument of a list: "np.array", "torch.tensor"


@cache
def array_arguments(exercise: Exercise) -> Mapping[tuple[str, str], Maker]:
    """The parameters to which the public calls of an exercise give arrays.

    Args:
        exercise: whose domain is drawn from; the work is not asked.

    Returns:
        By function and parameter, the name of what makes such an array of a list; nothing of a parameter that
        is given lists as well.
    """
    recognised = load_recognised(exercise)
    if recognised is None:
        return {}
    known = signatures(read_text(exercise.stub))
    kinds: dict[tuple[str, str], set[Maker]] = {}
    for place, case in recognised.drawn(exercise):
        for outcome in outcomes(case, Subject(Foreseen(1, recognised.cases[place].right))):
            for name, value in arguments_of(outcome, known).items():
                kinds.setdefault((outcome.name, name), set()).update(_made_by(value))
    return MappingProxyType({place: min(makers) for place, makers in kinds.items() if makers and all(makers)})


def _made_by(value: Any) -> Iterator[Maker]:
    """What makes a value of a list, empty for a list itself; nothing for what is never printed as one."""
    value = value.array if isinstance(value, Laid) else value
    if isinstance(value, Tensor):
        yield "torch.tensor"
    elif isinstance(value, np.ndarray) and value.ndim:
        yield "np.array"
    elif isinstance(value, list):
        yield ""
