"""The child's side: load one piece of work, answer calls on it with plain data.

This code runs in the same process as the student's, so nothing that it says is trusted; it only has to
serve honest work well. It holds no key, no check and no mark. Requests: `load` [module, sources,
names wanted], `call` [target, args, kwargs]. Answers: `value` [value, changed arguments, output], `error`
{...}.

A target is `["name", function]` or `["handle", id, operation]`. Every object that cannot cross (a torch
module) is kept under the id of the request that made it.
"""

import array
import io
import linecache
import math
import numbers
import random
import re
import sys
import traceback
import types
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from hashlib import blake2b
from typing import Any

import numpy as np

from ..source import cells
from . import wire

MAX_OUTPUT = 4096
MAX_MESSAGE = 500
WORD = re.compile(r"[^\W\d]\w*")


class Missing(Exception):
    """The work does not define this name."""


class Printed(io.TextIOBase):
    """Keeps the first characters that the work prints and drops the rest, so that printing never blocks."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.room = MAX_OUTPUT

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.room > 0:
            self.parts.append(text[: self.room])
            self.room -= len(text)
        return len(text)

    def take(self) -> str:
        parts, self.parts = self.parts, []
        return "".join(parts)


def _odd(value: Any) -> wire.Odd:
    kind = type(value)
    return wire.Odd(f"{kind.__module__}.{kind.__qualname__}"[:80])


class _Siblings:
    """Lets one file of the work import another; last on sys.meta_path, so it can shadow nothing."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        from importlib.machinery import ModuleSpec

        return ModuleSpec(name, self) if name in self.sources else None  # type: ignore[arg-type]

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        source = self.sources[module.__name__]
        others = " ".join(text for name, text in self.sources.items() if name != module.__name__)
        _execute(module, source, partial(cells.run_beside, mentioned=words(others)))


def words(text: str) -> set[str]:
    """Every name that a text mentions."""
    return set(WORD.findall(text))


def _execute(
    module: types.ModuleType, source: str, run: Callable[[str, str, dict[str, Any]], cells.Failures]
) -> cells.Failures:
    filename = f"{module.__name__}.py"
    module.__file__ = filename
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    return (cells.run if cells.is_notebook(source) else run)(source, filename, module.__dict__)


def _as_it_stands(source: str, filename: str, space: dict[str, Any]) -> cells.Failures:
    exec(compile(source, filename, "exec", dont_inherit=True), space)
    return {}


def _seed_everything() -> None:
    """What draws at random draws the same whatever ran here before: a mistake stays recognisable."""
    random.seed(0)
    np.random.seed(0)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.manual_seed(0)


class Responder:
    """Answers requests on one piece of work."""

    def __init__(self, redirect: bool = True) -> None:
        self.module = types.ModuleType("work")
        self.handles: dict[int, Any] = {}
        self.failures: cells.Failures = {}
        self.printed = Printed()
        if redirect:
            sys.stdout = sys.stderr = self.printed

    def load(self, name: str, files: Mapping[str, bytes | str], wanted: Sequence[str] = ()) -> None:
        """Run the file `name` as a module; the others can be imported from it. Of the names `wanted`, only
        what they need is run; without any, the whole file."""
        sources = {n: f if isinstance(f, str) else f.decode() for n, f in files.items()}
        _seed_everything()
        self.module = types.ModuleType(name)
        sys.modules[name] = self.module
        sys.meta_path.append(_Siblings(sources))
        self.failures = {}
        run = partial(cells.run_file, wanted=set(wanted)) if wanted else _as_it_stands
        self.failures = _execute(self.module, sources[name], run)

    def adopt(self, module: types.ModuleType) -> None:
        """Answer for a module that is loaded already (plain pytest in a student's folder)."""
        self.module = module

    # --- requests -----------------------------------------------------------------------------
    def respond(self, id_: int, op: str, request: Any) -> tuple[str, Any]:
        """The answer to one request: ("value", [value, changed, output]) or ("error", {...})."""
        try:
            if op == "load":
                self.load(*request)
                return "value", [None, [], self.printed.take()]
            target, args, kwargs = request
            args, kwargs = self._arrive(list(args)), self._arrive(kwargs)
            before = [_digest(argument) for argument in args]
            value = self._call(target, args, kwargs, id_)
            changed = [i for i, a in enumerate(args) if before[i] != _digest(a)]
            return "value", [value, changed, self.printed.take()]
        except BaseException as error:
            return "error", {**_describe(self._cause(error), self.module), "output": self.printed.take()}

    def _cause(self, error: BaseException) -> BaseException:
        """Why a name is not there, where a statement that should have bound it failed."""
        name = getattr(error, "name", None) if isinstance(error, NameError) else None
        return self.failures.get(name, error) if isinstance(name, str) else error

    def frame(self, id_: int, op: str, request: Any) -> bytes:
        """The frame that answers one request."""
        kind, value = self.respond(id_, op, request)
        try:
            return wire.frame(id_, kind, value, lambda *entry: self._leave(id_, *entry))
        except BaseException as error:
            description = {**_describe(error, self.module), "output": ""}
            return wire.frame(id_, "error", description)

    def _call(self, target: list[Any], args: list[Any], kwargs: Any, id_: int) -> Any:
        if target[0] == "handle":
            return getattr(self, f"on_{target[2]}")(self.handles[target[1]], id_, *args, **kwargs)
        name, device = target[1], target[2]
        function = vars(self.module).get(name)
        if not callable(function):
            raise Missing(name)
        if device is None:
            return function(*args, **kwargs)
        import torch

        with torch.device(device):
            return function(*args, **kwargs)

    # --- what may be asked of a torch module --------------------------------------------------
    def on_forward(self, module: Any, _: int, *inputs: Any) -> Any:
        """Its output without gradient; inputs become float32 tensors, those of integers int64."""
        import torch

        with torch.no_grad():
            return module(*(_as_input(x) for x in inputs))

    def on_shapes(self, module: Any, _: int) -> list[tuple[int, ...]]:
        """The shapes of its parameters, in the module's order."""
        return [tuple(p.shape) for p in module.parameters()]

    def on_fill(self, module: Any, _: int, key: str) -> None:
        """Give every parameter the judge's weights for its shape, see `weights`."""
        import torch

        with torch.no_grad():
            for parameter in module.parameters():
                values = torch.from_numpy(weights(key, tuple(parameter.shape)))
                parameter.copy_(values.reshape(parameter.shape))

    def on_mode(self, module: Any, _: int, training: bool) -> None:
        """Training mode, or evaluation mode."""
        module.train(training)

    def on_output_shape(self, module: Any, _: int, shape: tuple[int, ...]) -> tuple[int, ...]:
        """The shape of its output for zeros (float32) of this shape, on the device of its parameters."""
        import torch

        device = next((p.device for p in module.parameters()), None)
        with torch.no_grad():
            return tuple(module(torch.zeros(tuple(shape), device=device)).shape)

    def on_gradients(self, module: Any, _: int, x: Any, cotangent: Any) -> list[Any]:
        """Per parameter, in order, the gradient of sum(module(x) * cotangent); zeros where there is none."""
        import torch

        module.zero_grad()
        output = module(_as_input(x))
        torch.sum(output * _as_input(cotangent)).backward()
        zero = torch.zeros
        return [zero(p.shape) if p.grad is None else p.grad for p in module.parameters()]

    # --- crossing -----------------------------------------------------------------------------
    def _arrive(self, value: Any) -> Any:
        if type(value) is wire.Tensor:
            import torch

            return torch.from_numpy(value.array)
        if type(value) is wire.Handle:
            return self.handles[value.id]
        if type(value) in (list, tuple):
            return type(value)(self._arrive(entry) for entry in value)
        if type(value) is dict:
            return {k: self._arrive(v) for k, v in value.items()}
        return value

    def _leave(self, id_: int, writer: wire.Writer, value: Any, depth: int) -> wire.Tree:
        """The tree of a value that is not of a plain type, as its nearest plain one."""
        if isinstance(value, np.ndarray):
            if isinstance(value, np.ma.MaskedArray):
                return writer.tree(_odd(value), depth)
            plain = np.array(value, copy=None, subok=False)
            if plain.dtype.kind in "OU" and plain.size <= wire.MAX_NODES:
                return writer.tree(plain.tolist(), depth + 1)
            wide = {np.dtype(np.longdouble): "f8", np.dtype(np.clongdouble): "c16"}
            return writer.array(plain.astype(wide.get(plain.dtype, plain.dtype), copy=False))
        base: Any
        for base in (int, float, complex, str, list, tuple, dict):
            if isinstance(value, base):
                return writer.tree(base(value), depth)
        if isinstance(value, range | deque | array.array):
            return writer.tree(list(value), depth)
        if isinstance(value, np.generic):
            return writer.tree(value.item(), depth + 1)
        if isinstance(value, numbers.Rational | Decimal):
            return writer.tree(float(value), depth)
        return self._leave_torch(id_, writer, value, depth)

    def _leave_torch(self, id_: int, writer: wire.Writer, value: Any, depth: int) -> wire.Tree:
        torch = sys.modules.get("torch")
        if torch is None:
            return writer.tree(_odd(value), depth)
        if isinstance(value, torch.nn.Module):
            self.handles[id_] = value
            return writer.tree(wire.Handle(id_), depth)
        if isinstance(value, torch.Tensor):
            strided = value.layout is torch.strided and not value.is_quantized
            if not strided or value.device.type == "meta":
                return writer.tree(wire.Odd(f"a tensor ({value.layout}, {value.device})"), depth)
            if value.numel() * 8 > wire.MAX_BODY:
                return writer.tree(wire.Odd("a tensor too large"), depth)
            plain = value.detach().cpu().resolve_conj().resolve_neg()
            plain = plain.float() if plain.dtype is torch.bfloat16 else plain
            return writer.array(plain.numpy(), "torch")
        return writer.tree(_odd(value), depth)


def weights(key: str, shape: tuple[int, ...]) -> "np.ndarray[Any, Any]":
    """The weights for a parameter of this shape: uniform, standard deviation 1/sqrt(fan_in), float32.

    They depend on the key and on (first size, product of the others) alone, so that a kernel that
    covers its whole input and the equal linear layer get the same numbers, whatever their names.
    """
    count = math.prod(shape)
    first = shape[0] if shape else 1
    fan_in = max(1, count // max(1, first)) if len(shape) > 1 else 4
    seed = blake2b(f"{key} {first} {count}".encode(), digest_size=16).digest()
    generator = np.random.Generator(np.random.PCG64(int.from_bytes(seed, "big")))
    values = generator.random(count, dtype=np.float32)
    return np.asarray((values - 0.5) * np.float32(math.sqrt(12 / fan_in)), dtype=np.float32)


def _as_input(value: Any) -> Any:
    import torch

    if isinstance(value, np.ndarray):
        value = torch.from_numpy(value)
    return value.float() if value.is_floating_point() else value.long()


def _digest(value: Any) -> bytes | None:
    if type(value) is np.ndarray:
        return blake2b(value.tobytes(), digest_size=16).digest()
    if type(value) in (list, tuple):
        return b"".join(_digest(entry) or b"-" for entry in value)
    if type(value) in (int, float, str):
        return repr(value)[:100].encode()
    if type(value).__module__ == "torch" and hasattr(value, "detach"):
        return blake2b(value.detach().cpu().numpy().tobytes(), digest_size=16).digest()
    return None


def _describe(error: BaseException, module: types.ModuleType) -> dict[str, Any]:
    """An exception as plain data; `line` is the last line of the work's own file."""
    try:
        message = str(error)[:MAX_MESSAGE]
    except BaseException:
        message = ""
    if isinstance(error, SyntaxError) and type(error.lineno) is int:
        line, column = error.lineno, error.offset or 0
        message = str(error.msg)[:MAX_MESSAGE]
    else:
        line, column = _last_own_line(error, str(getattr(module, "__file__", ""))), 0
    return {
        "types": [kind.__name__[:80] for kind in type(error).__mro__][:10],
        "message": message,
        "line": line,
        "column": column,
    }


def _last_own_line(error: BaseException, filename: str) -> int:
    try:
        frames = traceback.walk_tb(error.__traceback__)
        own = [number for frame, number in frames if frame.f_code.co_filename == filename]
    except BaseException:
        return 0
    return (own[-1] or 0) if own else 0


def frames(read: Callable[[int], bytes]) -> Iterator[tuple[int, str, Any]]:
    """The requests that arrive, until the other side closes."""
    while head := read(wire.HEAD.size):
        header, body = wire.sizes(head)
        yield wire.parse(read(header), read(body))


def serve(read: Callable[[int], bytes], write: Callable[[bytes], None]) -> None:
    """Answer every request that `read` brings; `read(n)` returns exactly n bytes, or none at the end."""
    responder = Responder()
    for request in frames(read):
        write(responder.frame(*request))
