"""`answer` and `reference`, and what a call of them gave.

Both are subjects: they turn a call into a request and the reply into an Outcome, and never hold a foreign
object. An object that stays in the bench is asked further through its Outcome, by a handle; a part of plain
data is an Outcome again, without any request. A check that fails raises Failed; nothing else decides.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import numpy as np

from ...exercises import Text
from ..bench import BenchError, Died, Handle, Raised, Reply, Value
from ..reports import Verdict
from . import compare
from .compare import Difference

Request = tuple[list[Any], list[Any], dict[str, Any]]
Conditions = list[tuple[str, Any]]
MAX_TAKEN = 1000  # items of an iterator


class Failed(Exception):
    """A check is not satisfied. `outcome` is the call that was judged, if one was. `share` is the part of the
    points that it earns all the same; `named` the mistake that it is, with its sentence, where the check
    knows."""

    def __init__(
        self,
        verdict: Verdict,
        difference: Difference | None = None,
        outcome: "Outcome | None" = None,
        observed: Text | None = None,
        share: float = 0.0,
        named: tuple[str, Text] | None = None,
    ) -> None:
        super().__init__(verdict)
        self.verdict = verdict
        self.difference = difference
        self.outcome = outcome
        self.observed = observed
        self.share = share
        self.named = named


class Caller(Protocol):
    """Whoever carries a request to a piece of work and brings the reply, with the request's id."""

    def call(self, request: Request) -> tuple[int, Reply]:
        """The request's number, and the reply to it."""


@dataclass
class Outcome:
    """What one call gave. `value` is plain data; asking for it fails the check if the call failed.

    `place` leads from the value of the call to this part of it. The trace, and the `conditions` of what is
    asked next, are those of the subject. `target` is what was asked: see bench/responder.py.
    """

    caller: Caller
    name: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    id: int
    reply: Reply
    trace: "list[Outcome]" = field(repr=False)
    conditions: Conditions = field(default_factory=list, repr=False)
    place: compare.Place = ()
    target: Sequence[Any] = ("name",)

    @property
    def value(self) -> Any:
        """The result, with tensors as arrays.

        Raises:
            Failed: the call raised, took too long or ended the process.
        """
        if isinstance(self.reply, Value):
            return compare.plain(self.reply.value)
        raise Failed(failure(self.reply), outcome=self)

    # --- parts, without any request -------------------------------------------------------------
    def __getitem__(self, key: int | str) -> "Outcome":
        """The part at an index of a tuple, list or array, or at the key of a dict.

        Raises:
            Failed: the call failed, or what it gave has no such part.
        """
        whole = self.value
        if not isinstance(whole, dict | list | tuple | np.ndarray):
            raise Failed(Verdict.WRONG_ANSWER, self._located(Difference("kind", whole)), self)
        try:
            part = whole[key]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            missing = Difference("missing", whole, place=(key,))
            raise Failed(Verdict.WRONG_ANSWER, self._located(missing), self) from None
        return replace(self, reply=Value(part), place=(*self.place, key))

    def __iter__(self) -> Iterator["Outcome"]:
        """The parts of a tuple, list or array: `net, losses = answer.train(...)`."""
        whole = self.value
        if not isinstance(whole, list | tuple) and np.ndim(whole) == 0:
            raise Failed(Verdict.WRONG_ANSWER, self._located(Difference("kind", whole)), self)
        return (self[i] for i in range(len(whole)))

    @property
    def printed(self) -> "Outcome":
        """What the call printed, its first 4,096 characters, without blanks at the ends of lines.

        Raises:
            Failed: the call failed.
        """
        self.value  # noqa: B018  (fails the check if the call failed)
        lines = self.reply.output.rstrip().splitlines() if isinstance(self.reply, Value) else []
        text = "\n".join(line.rstrip() for line in lines)
        outcome = replace(self, reply=Value(text), place=())
        self.trace.append(outcome)  # it was asked for: works are told apart by it
        return outcome

    def _located(self, difference: Difference) -> Difference:
        return replace(difference, place=(*self.place, *difference.place))

    # --- an object that stayed in the bench -----------------------------------------------------
    def _operate(self, operation: str, *arguments: Any, **options: Any) -> "Outcome":
        target = ["handle", self._handle().id, operation]
        asking = (self.caller, self.trace, self.conditions)
        return _ask(asking, f"{self.name}.{operation}", target, arguments, options)

    def _handle(self) -> Handle:
        handle = self.value
        if not isinstance(handle, Handle):
            raise Failed(Verdict.WRONG_ANSWER, self._located(Difference("kind", handle)), self)
        return handle

    def __call__(self, *inputs: Any, **options: Any) -> "Outcome":
        return self._operate("forward", *inputs, **options)

    def __getattr__(self, name: str) -> "Method":
        if name.startswith("_"):
            raise AttributeError(name)
        self._handle()  # a plain value has no methods
        return Method(self, name)

    def call(self, method: str, *arguments: Any, **options: Any) -> "Outcome":
        """What this method of the object gives, also where an Outcome has a method of that name."""
        return self._operate("call", method, *arguments, **options)

    def attribute(self, path: str) -> "Outcome":
        """An attribute of the object, or of one of its own: "size", "layer.bias"."""
        return self._operate("attribute", path)

    def take(self, count: int) -> "Outcome":
        """The list of the next `count` items, fewer where there are no more.

        Raises:
            BenchError: more are asked for than may cross; a fault of the check.
        """
        if not 0 <= count <= MAX_TAKEN:
            raise BenchError(f"take({count}): at most {MAX_TAKEN}")
        return self._operate("take", count)

    # --- a torch module -------------------------------------------------------------------------
    def shapes(self) -> "Outcome":
        """The list of the parameters' shapes, in the module's order."""
        return self._operate("shapes")

    def parameter_count(self) -> "Outcome":
        """How many numbers all parameters hold together.

        Raises:
            Failed: the shapes that came are no shapes.
        """
        shapes = self.shapes()
        if isinstance(shapes.reply, Value):
            count = sum(math.prod(shape) for shape in _shapes(shapes))
            shapes.reply = Value(count, (), shapes.reply.output)
        return shapes

    def parameters(self) -> "Outcome":
        """The list of the parameters' values, in the module's order."""
        return self._operate("parameters")

    def buffers(self) -> "Outcome":
        """The list of the values of the buffers of floats, in the module's order."""
        return self._operate("buffers")

    def fill(self, key: str, buffers: bool = False) -> "Outcome":
        """Give every parameter the judge's weights, by `key` and its shape alone; the handle again.

        Args:
            key: any text.
            buffers: whether the buffers of floats get numbers too: from 0.5 to 1.5, as variances may be.

        Raises:
            Failed: it could not be done.
        """
        self._operate("fill", key, buffers).value  # noqa: B018
        return self

    def to(self, device: str) -> "Outcome":
        """Move the module to a device ("meta"); the handle again."""
        self._operate("to", device).value  # noqa: B018
        return self

    def _mode(self, training: bool) -> "Outcome":
        self._operate("mode", training).value  # noqa: B018
        return self

    def train(self) -> "Outcome":
        """Put the module in training mode; the handle again."""
        return self._mode(True)

    def eval(self) -> "Outcome":
        """Put the module in evaluation mode; the handle again."""
        return self._mode(False)

    def output_shape(self, *shape: int) -> "Outcome":
        """The shape of its output for a float32 input of this shape."""
        return self._operate("output_shape", tuple(shape))

    def gradients(self, x: Any, cotangent: Any) -> "Outcome":
        """Per parameter, in the module's order, the gradient of sum(net(x) * cotangent)."""
        return self._operate("gradients", x, cotangent)

    def held_gradients(self) -> "Outcome":
        """Per parameter, in the module's order, the gradient that a training left in it; else zeros."""
        return self._operate("held_gradients")


class Method:
    """A method of an object that stayed in the bench, ready to be called."""

    def __init__(self, handle: Outcome, name: str) -> None:
        self._handle, self._name = handle, name

    def __call__(self, *arguments: Any, **options: Any) -> Outcome:
        return self._handle.call(self._name, *arguments, **options)


def _shapes(outcome: Outcome) -> list[tuple[int, ...]]:
    shapes = outcome.value
    good = isinstance(shapes, list) and all(isinstance(s, tuple) for s in shapes)
    if not good or not all(type(n) is int and 0 <= n < 10**10 for s in shapes for n in s):
        raise Failed(Verdict.WRONG_ANSWER, Difference("kind", shapes), outcome)
    return shapes  # type: ignore[no-any-return]


def failure(reply: Raised | Died) -> Verdict:
    """The verdict on a call that gave no value.

    Args:
        reply: how it ended.

    Returns:
        What kind of failure that is; a stub is not attempted.
    """
    if isinstance(reply, Died):
        return Verdict.TIMEOUT if reply.reason == "timeout" else Verdict.RUNTIME_ERROR
    if "NotImplementedError" in reply.types[:1]:
        return Verdict.NOT_ATTEMPTED
    return Verdict.MEMORY if "MemoryError" in reply.types else Verdict.RUNTIME_ERROR


class Function:
    """A name of the work, ready to be called."""

    def __init__(self, subject: "Subject", name: str) -> None:
        self._subject, self._name = subject, name

    def __call__(self, *arguments: Any, **options: Any) -> Outcome:
        return self._subject.call(self._name, None, arguments, options)

    def meta(self, *arguments: Any, **options: Any) -> Outcome:
        """The same call under torch's meta device: shapes without memory."""
        return self._subject.call(self._name, "meta", arguments, options)


class Subject:
    """`answer` or `reference`: attribute access names a function of the work."""

    def __init__(self, caller: Caller) -> None:
        self._trace: list[Outcome] = []
        self._conditions: Conditions = []
        self._asking: Asking = (caller, self._trace, self._conditions)

    def __getattr__(self, name: str) -> Function:
        if name.startswith("__"):
            raise AttributeError(name)
        return Function(self, name)

    def call(
        self, name: str, device: str | None, arguments: Sequence[Any], options: dict[str, Any]
    ) -> Outcome:
        """Call a function of the work, on torch's default `device` if one is named ("meta").

        What it gives stands at the end of the trace. Outcomes among the arguments are sent as their values.
        """
        with self._under("device", device) if device else nullcontext():
            return _ask(self._asking, name, ["name", name], arguments, options)

    def constant(self, name: str) -> Outcome:
        """What the work calls by this name: a number, a table, a text. None and `...` are not begun."""
        return _ask(self._asking, name, ["constant", name], (), {})

    def hold(self, argument: Any) -> Outcome:
        """A handle to an argument: the same object in every call that it is given to."""
        return _ask(self._asking, "hold", ["hold"], (argument,), {})

    def drawing(self, numbers: Any) -> AbstractContextManager[None]:
        """`with answer.drawing(numbers):` what torch draws is made of these; a call begins at the first."""
        return self._under("drawing", np.asarray(numbers, dtype=float))

    def elsewhere(self) -> AbstractContextManager[None]:
        """`with answer.elsewhere():` torch's meta device stands for one that this machine lacks."""
        return self._under("elsewhere", None)

    @contextmanager
    def _under(self, name: str, argument: Any) -> Iterator[None]:
        self._conditions.append((name, argument))
        try:
            yield
        finally:
            self._conditions.pop()


Asking = tuple[Caller, list[Outcome], Conditions]


def _ask(
    asking: Asking, name: str, target: list[Any], arguments: Sequence[Any], options: dict[str, Any]
) -> Outcome:
    """Send one request; what it gives ends the trace. Whatever goes wrong in asking is our fault, and must
    not look like the check's verdict."""
    caller, trace, conditions = asking
    holding = [list(condition) for condition in conditions] or None
    sent = {key: _sendable(value) for key, value in options.items()}
    request: Request = ([*target, holding], [_sendable(a) for a in arguments], sent)
    try:
        id_, reply = caller.call(request)
    except (Failed, BenchError):
        raise
    except Exception as error:
        raise BenchError(f"a request could not be made ({error!r})") from error
    outcome = Outcome(
        caller, name, tuple(arguments), dict(options), id_, reply, trace, conditions, target=target
    )
    trace.append(outcome)
    return outcome


def _sendable(argument: Any) -> Any:
    if isinstance(argument, list | tuple):
        return type(argument)(_sendable(entry) for entry in argument)
    if isinstance(argument, dict):
        return {key: _sendable(entry) for key, entry in argument.items()}
    return argument.value if isinstance(argument, Outcome) else argument
