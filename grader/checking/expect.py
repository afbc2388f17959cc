"""`expect(outcome)`: the judgements of a check, each of which fails it or returns the same object."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ...exercises import Text
from ..bench import Handle, Odd, Raised, Value, wire
from ..reports import Verdict
from . import compare
from .compare import Difference
from .outcome import Failed, Outcome, failure

INPUT_CHANGED = Text(
    fr="Votre fonction modifie un argument qu'on lui donne ; travaillez sur une copie.",
    en="Your function changes an argument that it is given; work on a copy.",
)


EARLIER_CHANGED = Text(
    fr="Un résultat que votre fonction a rendu plus tôt change à l'appel suivant ; renvoyez chaque fois un "
    "tableau neuf.",
    en="A result that your function returned earlier changes at the next call; return a new array each time.",
)


GIVEN_CHANGED = Text(
    fr="Un tableau reçu à l'appel précédent change à cet appel ; gardez-en une copie.",
    en="An array that the call before was given changes at this call; keep a copy of it.",
)


class OracleFailed(Exception):
    """The reference did not answer: a fault of the course."""


class Expect:
    """A judgement on one outcome; every method fails the check or returns the same object."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome

    def _judge(self, difference: Difference | None) -> "Expect":
        if difference is not None:
            located = replace(difference, place=(*self.outcome.place, *difference.place))
            raise Failed(Verdict.WRONG_ANSWER, located, self.outcome)
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
        self._finite()
        return self

    def _finite(self) -> compare.Array:
        array = compare.as_array(self._crossed())
        if array is None:
            self._judge(Difference("kind", self.outcome.value))
            raise AssertionError
        if np.any(np.isnan(array)):
            self._judge(Difference("nan", array))
        self._judge(Difference("infinite", array) if np.any(np.isinf(array)) else None)
        return array

    def between(self, low: float, high: float) -> "Expect":
        """Numbers, each of them finite and from `low` to `high`: a score, a loss before any training."""
        array = self._finite()
        outside = (array < low) | (array > high)
        return self._judge(Difference("range", array, (low, high)) if np.any(outside) else None)

    def falls(self, from_start: float, window: int = 1) -> "Expect":
        """A curve of finite numbers, none negative, of at least two windows, whose last `window` ones are in
        the mean at most `from_start` times its first ones: a loss during training."""
        curve = self._finite()
        if curve.ndim != 1 or curve.size < 2 * window:
            return self._judge(Difference("length", curve, np.empty(2 * window)))
        self.between(0.0, np.inf)
        start, end = float(curve[:window].mean()), float(curve[-window:].mean())
        return self._judge(None if end <= from_start * start else Difference("curve", curve, (start, end)))

    def succeeds(self) -> "Expect":
        """The call gave something, whatever it is: it did not fail."""
        self.outcome.value  # noqa: B018  (fails the check if the call failed)
        return self

    def satisfies(self, predicate: Callable[[Any], Any]) -> "Expect":
        """The predicate is true of the value: plain data, with tensors as arrays."""
        return self._judge(None if bool(predicate(self._crossed())) else Difference("value"))

    def leaves_inputs_alone(self) -> "Expect":
        """The call changed no array, tensor or list among its positional arguments."""
        self.succeeds()
        if isinstance(self.outcome.reply, Value) and self.outcome.reply.inputs_changed:
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

    def agrees_with(self, right: Outcome, tol: float = compare.TOLERANCE) -> "Expect":
        """The work answers as the reference did: whole numbers, texts and booleans the same, floats as in
        `close_to`, an exception where it raised one; an object that stays in the bench is no value.

        Raises:
            OracleFailed: the reference gave no answer at all.
        """
        if isinstance(right.reply, Raised):
            return self.raises(right.reply.types[0])
        return self._judge(compare.agree(self.outcome.value, _expected(right), tol))

    def spoils_no_more_than(self, right: Outcome, inputs: bool = True) -> "Expect":
        """The call changed nothing that the reference left alone: no result of an earlier call and, with
        `inputs`, no argument, be it of the call before."""
        mine, theirs = self.outcome.reply, right.reply
        if isinstance(mine, Value) and isinstance(theirs, Value):
            spoilt = set(mine.changed) - set(theirs.changed)
            if inputs and any(place >= 0 for place in spoilt):
                raise Failed(Verdict.WRONG_ANSWER, outcome=self.outcome, observed=INPUT_CHANGED)
            if inputs and wire.GIVEN in spoilt:
                raise Failed(Verdict.WRONG_ANSWER, outcome=self.outcome, observed=GIVEN_CHANGED)
            if wire.EARLIER in spoilt:
                raise Failed(Verdict.WRONG_ANSWER, outcome=self.outcome, observed=EARLIER_CHANGED)
        return self

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


def _expected(value: Any) -> Any:
    if not isinstance(value, Outcome):
        return value
    try:
        return value.value
    except Failed as failed:
        raise OracleFailed(f"the reference failed: {value.reply}") from failed
