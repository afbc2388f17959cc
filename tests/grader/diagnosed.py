"""Works that were asked public calls, made by hand: what a hypothesis is tested on."""

from collections.abc import Mapping, Sequence
from typing import Any

from dlx.exercises import Text
from dlx.grader.bench import Raised, Reply, Value
from dlx.grader.checking import Outcome
from dlx.grader.diagnosis.probing import Asked
from dlx.grader.diagnosis.recognised import Hypothesis, PublicCase, Recognised
from dlx.grader.diagnosis.sketches import mark_of, sketch_of

FAILS = Raised(("ValueError", "Exception"), "", 1, 0)


def reply_of(value: Any) -> Reply:
    return value if isinstance(value, Raised) else Value(value)


def outcome(
    name: str, *arguments: Any, reply: Any = None, target: Sequence[Any] = (), **options: Any
) -> Outcome:
    """One call of a function, or of an object by its target."""
    whole = list(target) or ["name", name]
    return Outcome(None, name, arguments, options, 1, reply_of(reply), [], target=whole)  # type: ignore[arg-type]


class Calls:
    """Public calls, one a case: of each its function, its arguments, and the right value."""

    def __init__(self, *calls: tuple[str, dict[str, Any], Any]) -> None:
        self.calls = calls

    def recognised(self, **wrong: Mapping[int, Any]) -> Recognised:
        """What is kept of them, and of hypotheses by what they reply wrongly."""
        cases = tuple(
            PublicCase(name, (str(n),), (), 0.0, (sketch_of(Value(right)),))
            for n, (name, _, right) in enumerate(self.calls)
        )
        right = [case.right[0] for case in cases]
        hypotheses = tuple(
            Hypothesis(
                name,
                Text(fr=f"{name} (fr)", en=name),
                {n: mark_of(sketch_of(reply_of(value)), right[n]) for n, value in replies.items()},
            )
            for name, replies in wrong.items()
        )
        return Recognised(cases, hypotheses, 1e-4, True, "")

    def asked(self, wrong: Mapping[int, Any]) -> list[Asked]:
        """A work that is wrong on some of them."""
        asked = []
        for n, (name, options, right) in enumerate(self.calls):
            reply = reply_of(wrong.get(n, right))
            made = outcome(name, reply=reply, **options)
            asked.append(Asked(n, 0, made, sketch_of(reply), ()))
        return asked
