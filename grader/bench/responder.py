"""The child's side: load one piece of work, answer calls on it with plain data.

This code runs in the same process as the student's, so nothing that it says is trusted; it only has to
serve honest work well. It holds no key, no check and no mark. Requests: `load` [module, sources,
names wanted], `call` [target, args, kwargs]. Answers: `value` [value, changed arguments, output], `error`
{...}.

A target is `["name", function, conditions]`, `["constant", name, conditions]`, `["hold", conditions]` (keep
the argument) or `["handle", id, operation, conditions]`. made.py knows the conditions, objects.py the
operations.
An object that cannot cross is kept: its id tells the request that made it and its place in that reply, so
that two works of the same kind give the same ids.
"""

import array
import contextlib
import io
import linecache
import numbers
import random
import re
import sys
import traceback
import types
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

import numpy as np

from ..source import cells
from . import objects, wire
from .made import make, under

MAX_OUTPUT = 4096
MAX_MESSAGE = 500
FUNCTIONS = "functions"
MAX_HANDLES = 100  # in one reply
WORD = re.compile(r"[^\W\d]\w*")
IMPORTED = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b(.*)|import[ \t]+([\w.]+))", re.MULTILINE)


class Missing(NameError):
    """The work does not define this name."""


@dataclass(frozen=True)
class _Kept:
    """A result that stays here, whatever it is."""

    value: Any


class Printed(io.TextIOBase):
    """Keeps the first characters that the work prints and drops the rest, so that printing never blocks.
    What is printed is shown as well where it is one's own work, in one's own terminal."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.room = MAX_OUTPUT
        self.shown: Any = None

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.room > 0:
            self.parts.append(text[: self.room])
            self.room -= len(text)
        if self.shown is not None:
            self.shown.write(text)
        return len(text)

    def take(self) -> str:
        parts, self.parts, self.room = self.parts, [], MAX_OUTPUT
        return "".join(parts)


def _odd(value: Any) -> wire.Odd:
    kind = type(value)
    return wire.Odd(f"{kind.__module__}.{kind.__qualname__}"[:80])


class _Siblings:
    """Lets one file of the work import another, by its last name: a package is its files, wherever they lay.
    Last on sys.meta_path, so it can shadow nothing."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources
        self.folders = {folder for text in sources.values() for folder in self._folders(text)}

    def _folders(self, text: str) -> Iterator[str]:
        """The folders through which a text imports a file of the work."""
        for module, names, plain in IMPORTED.findall(text):
            *folders, last = (module or plain).strip(".").split(".")
            folders += [last] if last not in self.sources and words(names) & self.sources.keys() else []
            if last in self.sources or folders[-1:] == [last]:
                yield from (".".join(folders[:count]) for count in range(1, len(folders) + 1))

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        from importlib.machinery import ModuleSpec

        if name.rpartition(".")[2] in self.sources:
            return ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]
        return ModuleSpec(name, None, is_package=True) if name in self.folders else None

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: types.ModuleType) -> None:
        name = module.__name__.rpartition(".")[2]
        others = " ".join(text for other, text in self.sources.items() if other != name)
        _execute(module, self.sources[name], partial(cells.run_beside, mentioned=words(others)))


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
        self.returned: dict[Any, tuple[Any, Any]] = {}
        self.given_before: dict[Any, list[Any]] = {}
        self.handles: dict[int, Any] = {}
        self.failures: cells.Failures = {}
        self.given = 0  # handles of the reply that is being written
        self.own = {"work"}  # the modules whose classes are the work's
        self.printed = Printed()
        self.redirect = redirect
        if redirect:
            sys.stdout = sys.stderr = self.printed

    def load(self, name: str, files: Mapping[str, bytes | str], wanted: Sequence[str] = ()) -> None:
        """Run the file `name` as a module; the others can be imported from it. Of the names `wanted`, only
        what they need is run; without any, the whole file."""
        sources = {n: f if isinstance(f, str) else f.decode() for n, f in files.items()}
        _seed_everything()
        self.module = types.ModuleType(name)
        self.own = {name, *sources}
        sys.modules[name] = self.module
        sys.meta_path.append(_Siblings(sources))
        self.failures = {}
        run = partial(cells.run_file, wanted=set(wanted)) if wanted else _as_it_stands
        self.failures = _execute(self.module, sources[name], run)

    # --- requests -----------------------------------------------------------------------------
    def respond(self, id_: int, op: str, request: Any) -> tuple[str, Any]:
        """The answer to one request: ("value", [value, changed, output]) or ("error", {...})."""
        try:
            if op == "load":
                self.load(*request)
                return "value", [None, [], self.printed.take()]
            target, args, kwargs = request
            args, kwargs = self._arrive(list(args)), self._arrive(kwargs)
            before = [_content(argument) for argument in args]
            asked = _of_function(target, args)
            earlier, kept = self._earlier(asked), self.given_before.get(asked, [])
            were = [_content(argument) for argument in kept]
            with self._heard():
                value = self._call(target, args, kwargs)
            changed = [i for i, a in enumerate(args) if before[i] != _content(a)]
            changed += [wire.EARLIER] if _seen(earlier[0]) != earlier[1] else []
            changed += [wire.GIVEN] if were != [_content(argument) for argument in kept] else []
            self.returned[asked], self.given_before[asked] = (value, _seen(value)), args
            return "value", [value, changed, self.printed.take()]
        except BaseException as error:
            return "error", {**_describe(self._cause(error), self.module), "output": self.printed.take()}

    def _earlier(self, asked: Any) -> tuple[Any, Any]:
        """What a function returned before, with its numbers then. A method may show its object's state, which
        others change: of what it returned itself, the numbers now."""
        value, numbers = self.returned.get(asked, (None, None))
        return value, numbers if asked == FUNCTIONS else _seen(value)

    def _heard(self) -> contextlib.AbstractContextManager[Any]:
        """A context in which what is printed is kept where the streams are somebody else's."""
        if self.redirect:
            return contextlib.nullcontext()
        self.printed.shown = sys.stdout
        return contextlib.redirect_stdout(self.printed)

    def _cause(self, error: BaseException) -> BaseException:
        """Why a name is not there, where a statement that should have bound it failed."""
        name = getattr(error, "name", None) if isinstance(error, NameError) else None
        return self.failures.get(name, error) if isinstance(name, str) else error

    def frame(self, id_: int, op: str, request: Any) -> bytes:
        """The frame that answers one request."""
        kind, value = self.respond(id_, op, request)
        self.given = 0
        try:
            return wire.frame(id_, kind, value, lambda *entry: self._leave(id_, *entry))
        except BaseException as error:
            description = {**_describe(error, self.module), "output": ""}
            return wire.frame(id_, "error", description)

    def _call(self, target: list[Any], args: list[Any], kwargs: Any) -> Any:
        kind, *what, conditions = target
        with under(conditions):
            if kind == "handle":
                id_, operation = what
                return objects.OPERATIONS[operation](self.handles[id_], *args, **kwargs)
            if kind == "hold":
                return _Kept(args[0])
            return self._constant(what[0]) if kind == "constant" else self._function(what[0], args, kwargs)

    def _constant(self, name: str) -> Any:
        if name not in vars(self.module):
            raise Missing(name, name=name)
        value = vars(self.module)[name]
        if value is None or value is ...:
            raise NotImplementedError(name)
        return value

    def _function(self, name: str, args: list[Any], kwargs: Any) -> Any:
        function = vars(self.module).get(name)
        if not callable(function):
            raise Missing(name, name=name)
        return function(*args, **kwargs)

    # --- crossing -----------------------------------------------------------------------------
    def _arrive(self, value: Any) -> Any:
        if type(value) is wire.Tensor:
            import torch

            return torch.from_numpy(value.array)
        if type(value) is wire.Handle:
            return self.handles[value.id]
        if type(value) is wire.Made:
            return make(value)
        if type(value) in (list, tuple):
            return type(value)(self._arrive(entry) for entry in value)
        if type(value) is dict:
            return {k: self._arrive(v) for k, v in value.items()}
        return value

    def _leave(self, id_: int, writer: wire.Writer, value: Any, depth: int) -> wire.Tree:
        """The tree of a value that is not of a plain type, as its nearest plain one."""
        if type(value) is _Kept:
            return self._hand_out(id_, writer, value.value, "object")
        if isinstance(value, np.ndarray):
            if isinstance(value, np.ma.MaskedArray):
                return writer.tree(_odd(value), depth)
            plain = np.array(value, copy=None, subok=False)
            if plain.dtype.kind in "OU" and plain.size <= wire.MAX_NODES:
                return writer.tree(plain.tolist(), depth + 1)
            wide = {np.dtype(np.longdouble): "f8", np.dtype(np.clongdouble): "c16"}
            return writer.array(plain.astype(wide.get(plain.dtype, plain.dtype), copy=False))
        if isinstance(value, list | dict) and self._is_own(value):  # it has a state, whatever it inherits
            return self._hand_out(id_, writer, value, "object")
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
        torch = sys.modules.get("torch")
        if torch is not None and isinstance(value, torch.Tensor):
            return _leave_tensor(torch, writer, value, depth)
        kind = self._kind(value)
        return self._hand_out(id_, writer, value, kind) if kind else writer.tree(_odd(value), depth)

    def _kind(self, value: Any) -> str:
        """What a handle to it would stand for; nothing where it gets none."""
        if objects.is_module(value):
            return "module"
        if isinstance(value, types.FunctionType):
            return "function"
        if isinstance(value, Iterator):
            return "iterator"
        return "object" if self._is_own(value) else ""

    def _is_own(self, value: Any) -> bool:
        """Whether a class of the work made it."""
        return type(value).__module__ in self.own

    def _hand_out(self, id_: int, writer: wire.Writer, value: Any, kind: str) -> wire.Tree:
        if self.given >= MAX_HANDLES:
            return writer.tree(wire.Odd("one object too many"))
        handle = wire.Handle(id_ * MAX_HANDLES + self.given, kind)
        self.given += 1
        self.handles[handle.id] = value
        return writer.tree(handle)


def _leave_tensor(torch: Any, writer: wire.Writer, value: Any, depth: int) -> wire.Tree:
    strided = value.layout is torch.strided and not value.is_quantized
    if not strided or value.device.type == "meta":
        return writer.tree(wire.Odd(f"a tensor ({value.layout}, {value.device})"), depth)
    if value.numel() * 8 > wire.MAX_BODY:
        return writer.tree(wire.Odd("a tensor too large"), depth)
    plain = value.detach().cpu().resolve_conj().resolve_neg()
    plain = plain.float() if plain.dtype is torch.bfloat16 else plain
    return writer.array(plain.numpy(), "torch")


def _of_function(target: list[Any], args: list[Any]) -> Any:
    """Under what a result is found again: all functions together, each method of each object alone."""
    name = args[0] if args and type(args[0]) is str else ""
    return FUNCTIONS if target[0] == "name" else (*target[:-1], name)


def _seen(value: Any) -> Any:
    """The same of a result, which may be anything: nothing of one that cannot be looked at."""
    try:
        return _content(value)
    except Exception:
        return None


def _content(value: Any) -> Any:
    """The numbers of an argument, to see later whether it was changed; None for what is not looked at."""
    if type(value) is np.ndarray:
        return value.shape, value.dtype.str, value.tobytes()
    if type(value) in (list, tuple):
        return [_content(entry) for entry in value]
    if type(value) in (int, float, str):
        return repr(value)[:100]  # NaN is NaN still
    if type(value).__module__ == "torch" and hasattr(value, "detach"):
        return value.detach().cpu().numpy().tobytes()
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
        yield wire.parse(read(header), read(body), request=True)


def serve(read: Callable[[int], bytes], write: Callable[[bytes], None]) -> None:
    """Answer every request that `read` brings; `read(n)` returns exactly n bytes, or none at the end."""
    responder = Responder()
    for request in frames(read):
        write(responder.frame(*request))
