"""What may be asked of an object that stayed in the bench: a module, an instance, a function, an iterator.

This code is shipped into the bench and runs beside the student's: it decides nothing. Each operation takes
the object and what the judge sent; what it returns goes back as any result of the work does.
"""

import math
import sys
from collections.abc import Callable
from hashlib import blake2b
from itertools import islice
from operator import attrgetter
from typing import Any

import numpy as np


def is_module(thing: Any) -> bool:
    """Whether it is a torch module; torch is not imported to find out."""
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(thing, torch.nn.Module)


def as_input(value: Any) -> Any:
    """An array or a tensor as a float32 tensor, as int64 one where it holds integers."""
    import torch

    if isinstance(value, np.ndarray):
        value = torch.from_numpy(value)
    return value.float() if value.is_floating_point() else value.long()


def _forward(thing: Any, *inputs: Any, **options: Any) -> Any:
    """A module's output without gradient, its inputs as tensors; what any other object gives when called."""
    if not is_module(thing):
        return thing(*inputs, **options)
    import torch

    with torch.no_grad():
        return thing(*(as_input(x) for x in inputs), **options)


def _call(thing: Any, name: str, *arguments: Any, **options: Any) -> Any:
    """What a method gives; a module's methods receive arrays as tensors."""
    sent = (as_input(a) if is_module(thing) and isinstance(a, np.ndarray) else a for a in arguments)
    return getattr(thing, name)(*sent, **options)


def _attribute(thing: Any, path: str) -> Any:
    return attrgetter(path)(thing)


def _take(thing: Any, count: int) -> list[Any]:
    return list(islice(iter(thing), count))


def _shapes(module: Any) -> list[tuple[int, ...]]:
    return [tuple(p.shape) for p in module.parameters()]


def _parameters(module: Any) -> list[Any]:
    return [p.detach().clone() for p in module.parameters()]


def _buffers(module: Any) -> list[Any]:
    """The buffers of floats, in the module's order: a count or a mask says nothing of what was learnt."""
    return [b.detach().clone() for b in module.buffers() if b.is_floating_point()]


def _fill(module: Any, key: str, buffers: bool) -> None:
    """Give every parameter the judge's weights for its shape, see `weights`. Buffers of floats get numbers
    from 0.5 to 1.5: a mean may be anything, a variance must be positive, and their names are the work's."""
    import torch

    with torch.no_grad():
        for parameter in module.parameters():
            values = torch.from_numpy(weights(key, tuple(parameter.shape)))
            parameter.copy_(values.reshape(parameter.shape))
        for buffer in module.buffers() if buffers else ():
            if buffer.is_floating_point():
                numbers = _numbers(f"{key} buffer {buffer.numel()}", buffer.numel()) + np.float32(0.5)
                buffer.copy_(torch.from_numpy(numbers).reshape(buffer.shape))


def _mode(module: Any, training: bool) -> None:
    module.train(training)


def _to(module: Any, device: str) -> None:
    module.to(device)


def _output_shape(module: Any, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The shape of its output for zeros (float32) of this shape, on the device of its parameters."""
    import torch

    device = next((p.device for p in module.parameters()), None)
    with torch.no_grad():
        return tuple(module(torch.zeros(tuple(shape), device=device)).shape)


def _gradients(module: Any, x: Any, cotangent: Any) -> list[Any]:
    """Per parameter, in order, the gradient of sum(module(x) * cotangent); zeros where there is none."""
    import torch

    module.zero_grad()
    output = module(as_input(x))
    torch.sum(output * as_input(cotangent)).backward()
    return _held_gradients(module)


def _held_gradients(module: Any) -> list[Any]:
    """Per parameter, in order, the gradient that it holds; zeros where there is none."""
    import torch

    return [torch.zeros(p.shape) if p.grad is None else p.grad.clone() for p in module.parameters()]


OPERATIONS: dict[str, Callable[..., Any]] = {
    "forward": _forward,
    "call": _call,
    "attribute": _attribute,
    "take": _take,
    "shapes": _shapes,
    "parameters": _parameters,
    "buffers": _buffers,
    "fill": _fill,
    "mode": _mode,
    "to": _to,
    "output_shape": _output_shape,
    "gradients": _gradients,
    "held_gradients": _held_gradients,
}


def _numbers(seed: str, count: int) -> "np.ndarray[Any, Any]":
    digest = blake2b(seed.encode(), digest_size=16).digest()
    generator = np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))
    return generator.random(count, dtype=np.float32)


def weights(key: str, shape: tuple[int, ...]) -> "np.ndarray[Any, Any]":
    """The weights for a parameter of this shape: uniform, standard deviation 1/sqrt(fan_in), float32.

    They depend on the key and on (first size, product of the others) alone, so that a kernel that
    covers its whole input and the equal linear layer get the same numbers, whatever their names.
    """
    count = math.prod(shape)
    first = shape[0] if shape else 1
    fan_in = max(1, count // max(1, first)) if len(shape) > 1 else 4
    values = _numbers(f"{key} {first} {count}", count)
    return np.asarray((values - 0.5) * np.float32(math.sqrt(12 / fan_in)), dtype=np.float32)
