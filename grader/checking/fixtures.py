"""What a check function is handed, by the names of its parameters: FIXTURES, `answer`, `reference`, `draw`.

    def test_kernel_is_not_flipped(answer, reference, draw, expect):
        image, kernel = draw.normal(6, 7), draw.normal(3, 2)
        expect(answer.function(x)).close_to(reference.function(x))

The same functions run in the judge and, for public checks, under plain pytest (see plugin.py).
"""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from inspect import signature
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..bench import BenchError, Made, Tensor
from .expect import Expect
from .outcome import Failed, Outcome, Subject

Array = NDArray[Any]


# --- arguments that the other side makes ----------------------------------------------------------
def tensor(array: Any, dtype: str = "float32") -> Tensor:
    """An argument that the work must receive as a torch tensor of this dtype.

    Args:
        array: what numpy reads as an array; lists and numbers too.
        dtype: numpy's name of the tensor's dtype; the values are converted to it.

    Returns:
        The array, marked for the wire: torch is imported in the bench alone.
    """
    return Tensor(np.asarray(array, dtype=dtype))


def _rng(seed: int) -> Made:
    """A numpy Generator, new in every call."""
    return Made("rng", [seed])


def _torch_rng(seed: int) -> Made:
    """A torch.Generator, new in every call."""
    return Made("torch_rng", [seed])


def _prescribed(numbers: Any) -> Made:
    """What stands in for a numpy Generator and draws these numbers of [0, 1), see bench/draws.py."""
    return Made("prescribed", [np.asarray(numbers, dtype=float)])


def _function(source: str, name: str) -> Made:
    """What a text of the course calls `name`: a function, or any object, that the work is given."""
    return Made("function", [source, name])


# --- evidence ------------------------------------------------------------------------------------
def _passes_at_least(wanted: int, of: int, trial: Callable[[int], Any]) -> None:
    """Try seeds from 0 on until `wanted` trials of `of` have passed.

    Raises:
        Failed, AssertionError: that of the trial after which they cannot any more.
        BenchError: more are wanted than are tried; a fault of the check.
    """
    if not 0 < wanted <= of:
        raise BenchError(f"passes_at_least({wanted}, of={of}) asks for what cannot be")
    passed = 0
    for seed in range(of):
        try:
            trial(seed)
            passed += 1
        except (Failed, AssertionError):
            if passed + of - seed - 1 < wanted:
                raise
        if passed == wanted:
            return


FIXTURES: Mapping[str, Any] = {
    "tensor": tensor,
    "rng": _rng,
    "torch_rng": _torch_rng,
    "prescribed": _prescribed,
    "function": _function,
    "passes_at_least": _passes_at_least,
}


def _generator(*words: str) -> "np.random.Generator":
    digest = blake2b("\0".join(words).encode(), digest_size=16).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest, "big")))


class Draw:
    """Random inputs, the same for every submission that shares the seed."""

    def __init__(self, *seed: str) -> None:
        self.seed: tuple[str, ...] = seed
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


OF_A_RUN = ("answer", "reference", "draw", "expect")


def arguments_of(
    function: Callable[..., None],
    answer: Subject,
    reference: Subject | None,
    draw: Draw,
    expect: Callable[[Outcome], Any] = Expect,
) -> dict[str, Any]:
    """The fixtures that a check function asks for, by the names of its parameters."""
    fixtures = {**FIXTURES, "answer": answer, "reference": reference, "draw": draw, "expect": expect}
    return {name: fixtures[name] for name in parameters(function)}


def parameters(function: Callable[..., Any]) -> tuple[str, ...]:
    """The names of the fixtures that a check function asks for.

    Args:
        function: a function of a file of checks, or one of the engine's own.

    Returns:
        The names of its parameters, in order.
    """
    return tuple(signature(function).parameters)
