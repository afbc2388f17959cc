"""What a check function is handed: `answer`, `reference`, `draw`, `expect`, `tensor`.

    def test_kernel_is_not_flipped(answer, reference, draw, expect):
        image, kernel = draw.normal(6, 7), draw.normal(3, 2)
        expect(answer.function(x)).close_to(reference.function(x))

The same functions run in the judge and, for public checks, under plain pytest (see plugin.py). `answer` and
`reference` are two subjects: they turn a call into a request and the reply into an Outcome, and never hold
a foreign object. A check that fails raises Failed; nothing else decides.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ...exercises import Text
from ..bench import BenchError, Died, Handle, Odd, Raised, Reply, Tensor, Value
from ..reports import Verdict
from . import compare
from .compare import Difference

Array = NDArray[Any]
Request = tuple[list[Any], list[Any], dict[str, Any]]


class Failed(Exception):
    """A check is not satisfied. `outcome` is the call that was judged, if one was."""

    def __init__(
        self,
        verdict: Verdict,
        difference: Difference | None = None,
        outcome: "Outcome | None" = None,
        observed: Text | None = None,
    ) -> None:
        super().__init__(verdict)
        self.verdict = verdict
        self.difference = difference
        self.outcome = outcome
        self.observed = observed


class Caller(Protocol):
    """Whoever carries a request to a piece of work and brings the reply, with the request's id."""

    def call(self, request: Request) -> tuple[int, Reply]: ...


def _ask(caller: Caller, request: Request) -> tuple[int, Reply]:
    """The reply; whatever goes wrong in asking is our fault, and must not look like the check's verdict."""
    try:
        return caller.call(request)
    except (Failed, BenchError):
        raise
    except Exception as error:
        raise BenchError(f"a request could not be made ({error!r})") from error


@dataclass
class Outcome:
    """What one call gave. `value` is plain data; asking for it fails the check if the call failed."""

    caller: Caller
    name: str
    arguments: tuple[Any, ...]
    options: dict[str, Any]
    id: int
    reply: Reply
    trace: "list[Outcome]" = field(repr=False)

    @property
    def value(self) -> Any:
        """The result, with tensors as arrays.

        Raises:
            Failed: the call raised, took too long or ended the process.
        """
        if isinstance(self.reply, Value):
            return compare.plain(self.reply.value)
        raise Failed(failure(self.reply), outcome=self)

    # --- a torch module that stayed in the bench ----------------------------------------------
    def _operate(self, operation: str, *arguments: Any) -> "Outcome":
        handle = self.value
        if not isinstance(handle, Handle):
            raise Failed(Verdict.WRONG_ANSWER, Difference("kind", handle), self)
        request: Request = (["handle", handle.id, operation], list(arguments), {})
        id_, reply = _ask(self.caller, request)
        name = f"{self.name}.{operation}"
        outcome = Outcome(self.caller, name, arguments, {}, id_, reply, self.trace)
        self.trace.append(outcome)
        return outcome

    def __call__(self, *inputs: Any) -> "Outcome":
        return self._operate("forward", *inputs)

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

    def fill(self, key: str) -> "Outcome":
        """Give every parameter the judge's weights, by `key` and its shape alone; the handle again.

        Raises:
            Failed: it could not be done.
        """
        self._operate("fill", key).value  # noqa: B018  (fails the check if it failed)
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


def _shapes(outcome: Outcome) -> list[tuple[int, ...]]:
    shapes = outcome.value
    good = isinstance(shapes, list) and all(isinstance(s, tuple) for s in shapes)
    if not good or not all(type(n) is int and 0 <= n < 10**10 for s in shapes for n in s):
        raise Failed(Verdict.WRONG_ANSWER, Difference("kind", shapes), outcome)
    return shapes  # type: ignore[no-any-return]


def failure(reply: Raised | Died) -> Verdict:
    """The verdict on a call that gave no value."""
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
        self._caller = caller
        self._trace: list[Outcome] = []

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
        sent = [_sendable(a) for a in arguments]
        request: Request = (["name", name, device], sent, {k: _sendable(v) for k, v in options.items()})
        id_, reply = _ask(self._caller, request)
        outcome = Outcome(self._caller, name, tuple(arguments), dict(options), id_, reply, self._trace)
        self._trace.append(outcome)
        return outcome


def _sendable(argument: Any) -> Any:
    return argument.value if isinstance(argument, Outcome) else argument


class Expect:
    """A judgement on one outcome; every method fails the check or returns the same object."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome

    def _judge(self, difference: Difference | None) -> "Expect":
        if difference is not None:
            raise Failed(Verdict.WRONG_ANSWER, difference, self.outcome)
        return self

    def close_to(self, expected: Any, tol: float = compare.TOLERANCE) -> "Expect":
        """Same structure, same shape, abs(a-b) <= tol + tol*abs(b); NaN and infinity equal no number."""
        return self._judge(compare.close(self._crossed(), _expected(expected), tol))

    def equal_to(self, expected: Any) -> "Expect":
        """Exactly the same, for counts, shapes, texts and booleans; 3 and 3.0 are one thing."""
        return self._judge(compare.equal(self._crossed(), _expected(expected)))

    def has_shape(self, shape: Sequence[int]) -> "Expect":
        """An array of numbers of exactly this shape, whatever its values."""
        array = compare.as_array(self._crossed())
        wanted = np.empty(tuple(_expected(shape)))
        if array is None:
            return self._judge(Difference("kind", self.outcome.value, wanted))
        same = array.shape == wanted.shape
        return self._judge(None if same else Difference("shape", array, wanted))

    def is_finite(self) -> "Expect":
        """An array of numbers with no NaN and no infinity."""
        array = compare.as_array(self._crossed())
        if array is None:
            return self._judge(Difference("kind", self.outcome.value))
        if np.any(np.isnan(array)):
            return self._judge(Difference("nan", array))
        return self._judge(Difference("infinite", array) if np.any(np.isinf(array)) else None)

    def satisfies(self, predicate: Callable[[Any], Any]) -> "Expect":
        """The predicate is true of the value: plain data, with tensors as arrays."""
        return self._judge(None if bool(predicate(self._crossed())) else Difference("value"))

    def leaves_inputs_alone(self) -> "Expect":
        """The call changed no array, tensor or list among its positional arguments."""
        self.outcome.value  # noqa: B018  (fails the check if the call failed)
        if isinstance(self.outcome.reply, Value) and self.outcome.reply.changed:
            raise Failed(Verdict.WRONG_ANSWER, outcome=self.outcome, observed=INPUT_CHANGED)
        return self

    def raises(self, name: str) -> "Expect":
        """The call raised an exception of this name, or of a subclass."""
        reply = self.outcome.reply
        if isinstance(reply, Raised) and name in reply.types:
            return self
        if isinstance(reply, Value):
            return self._judge(Difference("kind", reply.value))
        raise Failed(failure(reply), outcome=self.outcome)

    def _crossed(self) -> Any:
        value = self.outcome.value
        if isinstance(value, Odd | Handle):
            self._judge(Difference("kind", value))
        return value


class Indifferent:
    """An Expect that judges nothing: for a rehearsal of a check, to see what it asks."""

    def __init__(self, _: Outcome) -> None:
        pass

    def __getattr__(self, name: str) -> Callable[..., "Indifferent"]:
        return lambda *_, **__: self


INPUT_CHANGED = Text(
    fr="Votre fonction modifie le tableau qu'on lui donne ; travaillez sur une copie.",
    en="Your function changes the array that it is given; work on a copy.",
)


class OracleFailed(Exception):
    """The reference did not answer: a fault of the course."""


def _expected(value: Any) -> Any:
    if not isinstance(value, Outcome):
        return value
    try:
        return value.value
    except Failed as failed:
        raise OracleFailed(f"the reference failed: {value.reply}") from failed


def tensor(array: Any, dtype: str = "float32") -> Tensor:
    """An argument that the work must receive as a torch tensor of this dtype.

    Args:
        array: what numpy reads as an array; lists and numbers too.
        dtype: numpy's name of the tensor's dtype; the values are converted to it.

    Returns:
        The array, marked for the wire: torch is imported in the bench alone.
    """
    return Tensor(np.asarray(array, dtype=dtype))


def _generator(*words: str) -> "np.random.Generator":
    digest = blake2b("\0".join(words).encode(), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))


class Draw:
    """Random inputs, the same for every submission that shares the seed."""

    def __init__(self, *seed: str) -> None:
        self._rng = _generator(*seed)

    def normal(self, *shape: int) -> Array:
        """Standard normal numbers, float64, of this shape."""
        return self._rng.normal(size=shape)

    def uniform(self, *shape: int, low: float = 0.0, high: float = 1.0) -> Array:
        """Numbers between `low` (included) and `high` (excluded), float64, of this shape."""
        return self._rng.uniform(low, high, size=shape)

    def integers(self, low: int, high: int, *shape: int) -> Any:
        """Integers from `low` to `high - 1`: an int64 array of this shape, or one int without a shape."""
        drawn = self._rng.integers(low, high, size=shape)
        return drawn if shape else int(drawn)

    def choice(self, sequence: Sequence[Any]) -> Any:
        """One entry of a sequence that is not empty, each with the same chance."""
        return sequence[int(self._rng.integers(len(sequence)))]

    def permutation(self, n: int) -> Array:
        """The integers from 0 to n - 1 in random order, shape (n,)."""
        return self._rng.permutation(n)


def arguments_of(
    function: Callable[..., None],
    answer: Subject,
    reference: Subject | None,
    draw: Draw,
    expect: Callable[[Outcome], Any] = Expect,
) -> dict[str, Any]:
    """The fixtures that a check function asks for, by the names of its parameters."""
    fixtures = {
        "answer": answer,
        "reference": reference,
        "draw": draw,
        "expect": expect,
        "tensor": tensor,
    }
    code = function.__code__
    return {name: fixtures[name] for name in code.co_varnames[: code.co_argcount]}
