"""A work whose options are given by their places: whoever may write `f(x, stride=2)` may write `f(x, 2)`."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..source import Signature
from .outcome import Outcome, Subject


class ByPlace(Subject):
    """A subject like another, with the same trace. What its functions and classes are given by name, they get
    by its place, up to the first parameter that is left out.

    Args:
        subject: whom to ask.
        signatures: of the functions and classes, by name; what is not among them is asked as it is.
    """

    def __init__(self, subject: Subject, signatures: Mapping[str, Signature]) -> None:
        self.__dict__.update(subject.__dict__)
        self._signatures = signatures

    def call(
        self, name: str, device: str | None, arguments: Sequence[Any], options: dict[str, Any]
    ) -> Outcome:
        """See Subject.call."""
        known = self._signatures.get(name)
        placed, rest = list(arguments), dict(options)
        for parameter in known.names[len(placed) :] if known is not None else ():
            if parameter not in rest:
                break
            placed.append(rest.pop(parameter))
        return super().call(name, device, placed, rest)
