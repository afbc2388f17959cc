"""A work is asked the public calls, once, in a child of its own: what it replies there is all that words are
made of."""

import math
import operator
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import Any

import numpy as np

from ..bench import MAX_HANDLES, Bench, BenchError, Died, Handle, Laid, Reply, Value, wire
from ..checking import (
    Caller,
    Case,
    Children,
    Failed,
    Outcome,
    Request,
    Rules,
    Script,
    Source,
    Subject,
    Work,
    request_id,
)
from ..reports import Verdict
from .sketches import Sketch, sketch_of

Change = Callable[[Any], Any]
STRANGE: Sketch = ["o"]
MOST_STRANGE = 3  # replies that tell nothing, however long: further ones would tell no more


@dataclass(frozen=True)
class Asked:
    """One call that was made of a work: the number of its case, its place there, what it gave and its sketch.
    `earlier` are those of the same case before it."""

    case: int
    place: int
    outcome: Outcome
    sketch: Sketch
    earlier: tuple[Outcome, ...]

    @property
    def function(self) -> str:
        """The function that was called, or the class of the object that was asked."""
        return self.outcome.name.partition(".")[0]


def foreseen(cases: Sequence[tuple[int, Case]], right: Mapping[int, Sequence[Sketch]]) -> Script:
    """The requests of the cases, which are sent ahead: nobody waits for a reply before the next is asked.

    A request that a work's own reply would change is asked again when it comes to that.

    Args:
        cases: with their places.
        right: what the reference replies, by place.

    Returns:
        Their frames, by the number of the case from 1 on.
    """
    frames = {}
    for number, (place, case) in enumerate(cases, 1):
        caller = Foreseen(number, right[place])
        outcomes(case, Subject(caller))
        frames[number] = caller.frames
    return Script(frames)


class Foreseen:
    """A caller that answers in the form of the right replies and keeps what it is asked."""

    def __init__(self, check: int, right: Sequence[Sketch]) -> None:
        self._check, self._right = check, right
        self.frames: list[bytes] = []

    def call(self, request: Request) -> tuple[int, Reply]:
        """The request is kept; beyond what is known of the right replies, none is foreseen."""
        place = len(self.frames)
        id_ = request_id(self._check, place)
        if place >= len(self._right):
            raise Failed(Verdict.SKIPPED)
        self.frames.append(wire.frame(id_, "call", list(request)))
        sketch = self._right[place]
        return id_, Died("exit") if sketch[0] == "e" else Value(stand_in(sketch, count(id_ * MAX_HANDLES)))


def stand_in(sketch: Sketch, handles: Iterator[int]) -> Any:
    """A value of the form of a sketch; objects are numbered as the other side does."""
    kind, *rest = sketch
    if kind == "c":
        return stand_in(rest[1], handles)
    if kind == "h":
        return Handle(next(handles), rest[0])
    if kind == "a":
        return np.zeros(rest[0])
    if kind == "l":
        return [stand_in(entry, handles) for entry in rest[0]]
    if kind == "d":
        return {key: stand_in(entry, handles) for key, entry in rest[0].items()}
    return rest[0] if kind == "v" else None


def asked_of(
    bench: Bench,
    rules: Rules,
    source: Source,
    cases: Sequence[tuple[int, Case]],
    script: Script | None = None,
    through: Callable[[Work], Caller] = lambda work: work,
    children: Children | None = None,
    within: float = math.inf,
) -> list[Asked]:
    """What a work replies to the public cases.

    Args:
        bench: where it runs.
        rules: under which it is graded.
        source: its files.
        cases: with their places among all public ones.
        script: what `foreseen` gives of these cases; without it, they are asked one by one.
        through: what carries the requests to the work, and may change them.
        children: those that may be shared with other works of the course.
        within: seconds after which no further case is begun.

    Returns:
        Call by call, in order; up to the first that runs out of time: what waits once waits again.
    """
    asked: list[Asked] = []
    ends = time.monotonic() + within
    with Work(bench, rules.suiting(source), source, script, children) as work:
        caller = through(work)
        for number, (place, case) in enumerate(cases, 1):
            work.begin(number)
            trace = outcomes(case, Subject(caller))
            asked += [Asked(place, n, o, sketch_of(o.reply), tuple(trace[:n])) for n, o in enumerate(trace)]
            strange = sum(each.sketch == STRANGE for each in asked)
            late = any(isinstance(o.reply, Died) and o.reply.reason == "timeout" for o in trace)
            if late or strange >= MOST_STRANGE or time.monotonic() > ends:
                break
    return asked


def asked_again(
    bench: Bench,
    rules: Rules,
    source: Source,
    shown: Asked,
    case: Case,
    change: Change | None = None,
    within: float = math.inf,
) -> Asked | None:
    """One call once more, in a child of its own.

    Args:
        bench: where the work runs.
        rules: under which it is graded.
        source: its files.
        shown: the call.
        case: of which it is one.
        change: what becomes of the values that are given, in it and in the calls before; None to leave them.
        within: seconds after which no further call is begun.

    Returns:
        What the work replies now; None where nothing changes, or the call is not reached.
    """
    through: Callable[[Work], Caller] = lambda work: work  # noqa: E731
    if change is not None:
        given = [
            value
            for outcome in (*shown.earlier, shown.outcome)
            for value in (*outcome.arguments, *outcome.options.values())
        ]
        if _changed(change, given) is given:
            return None
        case = replace(case, values=_changed(change, case.values))
        through = partial(Changed, change)
    replies = asked_of(bench, rules, source, [(shown.case, case)], through=through, within=within)
    return next((each for each in replies if each.place == shown.place), None)


class Changed:
    """Carries requests to a work with the values in them changed, those too that a case computes."""

    def __init__(self, change: Change, work: Work) -> None:
        self._change, self._work = change, work

    def call(self, request: Request) -> tuple[int, Reply]:
        """The reply to the request with other values."""
        target, arguments, options = request
        given = [_changed(self._change, value) for value in arguments]
        named = {name: _changed(self._change, value) for name, value in options.items()}
        return self._work.call((target, given, named))


def laid_plainly(value: Any) -> Any:
    """An array that lies in memory as one expects: easier to read, and to type.

    Args:
        value: one that is given to a work.

    Returns:
        The array with the same numbers; another value as it is.
    """
    return value.array if isinstance(value, Laid) else value


def as_floats(value: Any) -> Any:
    """An array of floats for one of whole numbers.

    Args:
        value: one that is given to a work.

    Returns:
        The array with the same numbers; another value as it is.
    """
    if isinstance(value, Laid):
        array = as_floats(value.array)
        return value if array is value.array else replace(value, array=array)
    return value.astype(float) if isinstance(value, np.ndarray) and value.dtype.kind in "iu" else value


def _changed(change: Change, value: Any) -> Any:
    """A value with those in it changed; the same object where none is."""
    if type(value) not in (list, tuple):
        return change(value)
    entries = [_changed(change, entry) for entry in value]
    return value if all(map(operator.is_, entries, value)) else type(value)(entries)


def outcomes(case: Case, subject: Subject) -> list[Outcome]:
    """What a subject gives when it is asked a case, as far as that goes: of an object that could not be made,
    nothing more can be asked."""
    try:
        case.ask(subject)
    except BenchError:
        raise
    except Exception:
        pass
    return list(subject.__dict__["_trace"])  # any name may be one of the work's
