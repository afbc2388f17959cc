"""A call as a student can make it: of an object with all that was asked of it before, in words of Python."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..bench import Handle, Laid, Tensor, Value
from ..checking import Outcome
from .values import digits_to_read, rounds, show_argument, show_value

UNUSUAL = 40  # numbers that an example may have more, and be preferred to one of another kind or rounded
LOOKING = {"attribute", "shapes", "parameters", "buffers"}  # what changes nothing in an object


def show_call(outcome: Outcome) -> str:
    """The call of an outcome as nearly as Python would read it, after those that made its object.

    Args:
        outcome: whose trace holds what was asked before; long arrays are cut.

    Returns:
        One line per call, arrays as numpy prints them: one line where no object takes part. A part of a
        result is written as Python asks for it.
    """
    names: dict[int, str] = {}
    lines = []
    for one in _told(outcome):
        line = _line(one, names)
        made = _made(one)
        if made is not None and one is not outcome:
            names[made] = variable = _variable(one.name, names)
            line = f"{variable} = {line}"
        lines.append(line)
    part = "".join(f"[{key!r}]" for key in outcome.place)
    return "\n    ".join(lines) + part


def length_of(outcome: Outcome) -> int:
    """About how long a call is to read, with those that made its object: its numbers are counted, and what
    makes them long."""
    rounded = UNUSUAL if is_rounded(outcome) else 0
    return sum(map(_count, _values(outcome))) + len(_told(outcome)) + rounded


def asks_nothing(outcome: Outcome) -> bool:
    """Whether a call has no arguments, nor the one that made its object: its right result is the answer."""
    maker = next((one for one in outcome.trace if _made(one) in _objects(outcome)), None)
    every = [outcome] if maker is None else [maker, outcome]
    return not any(one.arguments or one.options for one in every)


def is_rounded(outcome: Outcome) -> bool:
    """Whether some number of the call is shown with fewer digits than it has."""
    return any(map(rounds, _values(outcome)))


def _values(outcome: Outcome) -> list[Any]:
    """What is given in a call and in those that made its object."""
    return [value for one in _told(outcome) for value in (*one.arguments, *one.options.values())]


def _count(value: Any) -> int:
    if isinstance(value, Laid):
        return _count(value.array) + UNUSUAL
    if isinstance(value, Tensor):
        return _count(value.array)
    if isinstance(value, list | tuple):
        return sum(map(_count, value))
    if isinstance(value, np.ndarray):
        return int(value.size) + digits_to_read(value) + (0 if value.dtype.kind == "f" else UNUSUAL)
    return 1 + digits_to_read(value)


def _told(outcome: Outcome) -> list[Outcome]:
    """The calls that matter to the last one: those that made its objects, and those asked of them since."""
    objects, told = _objects(outcome), [outcome]
    place = next((place for place, one in enumerate(outcome.trace) if one is outcome), 0)
    for one in reversed(outcome.trace[:place]):
        if one.target[0] == "handle" and one.target[2] in LOOKING:
            continue
        if _made(one) in objects or objects & _objects(one):
            objects |= _objects(one)
            told.append(one)
    return told[::-1]


def _objects(outcome: Outcome) -> set[int]:
    """The numbers of the objects that a call is asked of, or given."""
    asked = {outcome.target[1]} if outcome.target[0] == "handle" else set()
    given = (
        made for one in outcome.arguments if isinstance(one, Outcome) and (made := _made(one)) is not None
    )
    return asked | set(given)


def _made(outcome: Outcome) -> int | None:
    """The number of the object that a call gave, if it gave one."""
    value = outcome.reply.value if isinstance(outcome.reply, Value) else None
    return value.id if isinstance(value, Handle) else None


def _variable(name: str, names: Mapping[int, str]) -> str:
    """A name for an object: the first letter of its class, and a number from the second one on."""
    short = name.rpartition(".")[2][:1].lower() or "x"
    taken = sum(other.startswith(short) for other in names.values())
    return f"{short}{taken + 1}" if taken else short


def _line(outcome: Outcome, names: Mapping[int, str]) -> str:
    target = outcome.target
    show = show_value if list(target[2:]) == ["forward"] else show_argument  # a network makes tensors of both
    arguments = [_shown(argument, names, show) for argument in outcome.arguments]
    options = [f"{name}={_shown(value, names, show)}" for name, value in outcome.options.items()]
    if target[0] != "handle":
        return f"{outcome.name}({', '.join(arguments + options)})" if target[0] == "name" else outcome.name
    operation, variable = target[2], names.get(target[1], "x")
    if operation == "call":
        return f"{variable}.{outcome.arguments[0]}({', '.join(arguments[1:] + options)})"
    if operation == "attribute":
        return f"{variable}.{outcome.arguments[0]}"
    if operation == "forward":
        return f"{variable}({', '.join(arguments + options)})"
    if operation == "mode":
        return f"{variable}.{'train' if outcome.arguments[0] else 'eval'}()"
    if operation == "output_shape":
        return f"{variable}(torch.zeros{arguments[0]}).shape"
    if operation == "shapes":
        counted = isinstance(outcome.reply, Value) and isinstance(outcome.reply.value, int)
        made = "sum(p.numel() for p in {}.parameters())" if counted else "[p.shape for p in {}.parameters()]"
        return made.format(variable)
    return f"# {variable}: {operation}"


def _shown(argument: Any, names: Mapping[int, str], show: Callable[[Any], str]) -> str:
    if isinstance(argument, Outcome):
        value = argument.reply.value if isinstance(argument.reply, Value) else None
        return names.get(value.id, "x") if isinstance(value, Handle) else show(value)
    return show(argument)
