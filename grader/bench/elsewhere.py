"""The meta device as a device that this machine lacks.

What is asked of the numbers that lie there is answered with zeros, and who asks for "cuda" gets it: a right
training loop runs to its end, one that forgets to move its data fails. A parameter does not come back: who
moves a network to the CPU should be told. This code is shipped into the bench and decides nothing.
"""

import contextlib
from collections.abc import Iterator
from functools import cache
from typing import Any

READS = frozenset("item __float__ __int__ __bool__ __index__ __format__ __array__ numpy tolist".split())
PRETENDED = {"is_available": True, "is_current_stream_capturing": False}  # of torch.cuda; the second by Adam


@contextlib.contextmanager
def elsewhere(_: Any) -> Iterator[None]:
    """A context in which there is such a device. What cannot be done with data that lie there is an error
    like any other: NotImplementedError would say that the work is not begun."""
    import torch

    before = {name: getattr(torch.cuda, name) for name in PRETENDED}
    for name, pretended in PRETENDED.items():
        setattr(torch.cuda, name, lambda pretended=pretended: pretended)
    try:
        with _mode():
            yield
    except NotImplementedError as error:
        if "meta" not in str(error):
            raise
        raise RuntimeError(str(error)).with_traceback(error.__traceback__) from None
    finally:
        for name, function in before.items():
            setattr(torch.cuda, name, function)


def _mode() -> Any:
    return _mode_class()()


@cache
def _mode_class() -> Any:
    import torch
    from torch.overrides import TorchFunctionMode

    def place(value: Any) -> str:
        """The device that an argument names, without its number."""
        value = value.device if isinstance(value, torch.Tensor) else value
        return str(value).partition(":")[0] if isinstance(value, str | torch.device) else ""

    def here(value: Any) -> Any:
        """The device that stands for the one which an argument names."""
        return "meta" if not isinstance(value, torch.Tensor) and place(value) == "cuda" else value

    def comes_back(name: str, args: Any, kwargs: Any) -> bool:
        """Whether numbers that lie elsewhere are asked for."""
        if not args or not isinstance(args[0], torch.Tensor) or args[0].device.type != "meta":
            return False
        to_cpu = name == "to" and "cpu" in map(place, [*args[1:], *kwargs.values()])
        return name in READS or ((name == "cpu" or to_cpu) and not isinstance(args[0], torch.nn.Parameter))

    class Elsewhere(TorchFunctionMode):  # type: ignore[misc]
        def __torch_function__(self, func: Any, _: Any, args: Any = (), kwargs: Any = None) -> Any:
            name, kwargs = getattr(func, "__name__", ""), kwargs or {}
            if name == "cuda":
                return args[0].to("meta")
            if comes_back(name, args, kwargs):
                tensor = args[0]
                zeros = torch.zeros(tensor.shape, dtype=tensor.dtype, device="cpu")
                return func(zeros.requires_grad_(tensor.requires_grad), *args[1:], **kwargs)
            return func(*map(here, args), **{key: here(value) for key, value in kwargs.items()})

    return Elsewhere
