"""Find out which requests of a check do not depend on a reply: those alone may be sent ahead.

The reference passes every check once, and its replies are remembered. Then each check runs again on the same
replies disturbed (other numbers, same form), judging nothing. A request that comes out the same was not made
out of a reply; from the first one that differs, all wait for the check to ask them.
"""

import contextlib
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..bench import BenchError, Reply, Value, wire
from ..reports import Verdict
from .check_runs import CheckFunction, run_check
from .expect import Indifferent, OracleFailed
from .outcome import Failed, Request
from .read_ahead import Script
from .remembered import Memory, Replayed
from .request_ids import request_id


def script_of(
    checks: Sequence[CheckFunction], as_answer: Memory, reference: Memory, seed: Sequence[str]
) -> Script:
    """What may be sent ahead of these checks.

    Args:
        checks: public ones first.
        as_answer: what the reference was asked in the place of a work, and replied.
        reference: what it was asked as the reference.
        seed: of the inputs that the checks draw; the one that the reference was asked under.

    Returns:
        The frames by check, up to the first one made out of a reply; where to pause; the checks whose replies
        may all be read before they run: sent whole, with no pause after them.
    """
    frames: dict[int, list[bytes]] = {}
    pauses = {max((spec.index for spec in checks if spec.public), default=0)}
    for spec in checks:
        asked = as_answer.asked(spec.index)
        rehearsal, oracle = Disturbed(asked), Replayed(reference)
        with contextlib.suppress(OracleFailed, BenchError):
            run_check(spec, rehearsal, oracle, seed, Indifferent)
        oracle.close()
        frames[spec.index] = [frame for frame, _ in asked[: rehearsal.same]]
        if rehearsal.same < len(asked):
            pauses.add(spec.index)
    whole = frozenset(frames) - pauses
    return Script({index: f for index, f in frames.items() if f}, frozenset(pauses), whole)


class Disturbed:
    """A caller that answers as remembered but with other values: what a check then asks otherwise, it
    makes out of replies."""

    def __init__(self, asked: Sequence[tuple[bytes, Reply]]) -> None:
        self._asked, self._check = asked, 0
        self.same = 0  # how many requests, from the first, were the same
        self._count = 0

    def begin(self, check: int) -> None:
        self._check = check

    def call(self, request: Request) -> tuple[int, Reply]:
        id_ = request_id(self._check, self._count)
        known = self._asked[self._count] if self._count < len(self._asked) else None
        if known is None or wire.frame(id_, "call", list(request)) != known[0]:
            raise Failed(Verdict.SKIPPED)
        self._count += 1
        self.same = self._count
        reply = known[1]
        return id_, Value(_other(reply.value), (), reply.output + "x") if isinstance(reply, Value) else reply


def _other(value: Any) -> Any:
    """A value of the same form with other numbers and texts."""
    if isinstance(value, wire.Tensor):
        return wire.Tensor(_other(value.array))
    if isinstance(value, np.ndarray):
        return ~value if value.dtype.kind == "b" else value + value.dtype.type(1)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float | complex):
        return value + 1
    if isinstance(value, str):
        return value + "x"
    if isinstance(value, list | tuple):
        return type(value)(_other(entry) for entry in value)
    if isinstance(value, dict):
        return {key: _other(entry) for key, entry in value.items()}
    return value
