"""Run one check on one piece of work: a check function, its caller, a verdict.

A check is the course's own code and may be faulty. What it does wrong by itself (a name that does not exist)
is our fault; what the work's values make it stumble over is the work's, since the reference passed the same
check.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType, TracebackType
from typing import Any, Protocol

import numpy as np

from ...exercises import Check, Text
from ..bench import BenchError, Handle, Odd, Reply
from ..reports import Verdict
from .expect import Expect, OracleFailed
from .fixtures import Draw, arguments_of
from .outcome import Caller, Failed, Outcome, Request, Subject

UNEXPECTED = Text(
    fr="Votre résultat n'a pas la forme que l'énoncé demande.",
    en="Your result does not have the form that the statement asks for.",
)


# What a value of the work may be: that it lacks an attribute which a check asks for is no fault of the check.
PLAIN = (bool, int, float, complex, str, bytes, list, tuple, dict, type(None), np.ndarray, Handle, Odd)


class FaultyCheck(BenchError):
    """A check made a mistake of its own, whatever the work replied: a fault of the course."""


class Asked(Caller, Protocol):
    """A caller that is told which check asks next."""

    def begin(self, check: int) -> None: ...


@dataclass(frozen=True)
class CheckFunction:
    """A check with its words, its function and its place in the sequence."""

    index: int
    check: Check
    public: bool
    function: Callable[..., None]


@dataclass
class Run:
    """What one check saw of one piece of work. `fault` says what went wrong on our side, to an author."""

    verdict: Verdict
    trace: list[Outcome]
    failed: Failed | None = None
    fault: str = ""

    def detached(self) -> "Run":
        """The same, holding on to no session."""
        for outcome in self.trace:
            outcome.caller = GONE
        if self.failed is not None:
            self.failed.__traceback__ = self.failed.__cause__ = None
        return self


class _Gone:
    """The caller of an outcome that is kept after its session."""

    def call(self, request: Request) -> tuple[int, Reply]:
        raise BenchError("this session is over")


GONE = _Gone()


def run_check(
    spec: CheckFunction,
    caller: Asked,
    reference: Asked | None,
    seed: Sequence[str],
    expect: Callable[[Outcome], Any] = Expect,
) -> Run:
    """Run one check. Only a Failed or a plain assert fails it; the work's value may also make the check
    itself stumble, which is the work's failure, since the reference passed the same check.

    Args:
        spec: the check and its place.
        caller: carries requests to the work that is judged.
        reference: carries requests to the reference, or None where there is no key.
        seed: of what the check draws; the name of the check is added.
        expect: what judges an outcome; Indifferent in a rehearsal.

    Returns:
        The verdict, with all that was asked and the failure that decided.

    Raises:
        OracleFailed, FaultyCheck, BenchError: our own fault.
    """
    caller.begin(spec.index)
    answer = Subject(caller)
    oracle = None
    if reference is not None:
        reference.begin(spec.index)
        oracle = Subject(reference)
    fixtures = arguments_of(spec.function, answer, oracle, Draw(*seed, spec.check.name), expect)
    trace = answer.__dict__["_trace"]
    try:
        spec.function(**fixtures)
    except Failed as failed:
        return Run(failed.verdict, trace, failed)
    except (OracleFailed, BenchError):
        raise
    except AssertionError:
        return Run(Verdict.WRONG_ANSWER, trace, None)
    except Exception as error:
        if _is_its_own_mistake(error, spec.function.__code__.co_filename):
            raise FaultyCheck(f"{spec.check.name}: {type(error).__name__}: {error}") from error
        return Run(Verdict.WRONG_ANSWER, trace, Failed(Verdict.WRONG_ANSWER, observed=UNEXPECTED))
    return Run(Verdict.ACCEPTED, trace)


def _is_its_own_mistake(error: Exception, filename: str) -> bool:
    """Whether a line of the checks' own file asked for what does not exist."""
    if isinstance(error, UnboundLocalError):  # a loop over the work's value that never ran
        return False
    if isinstance(error, ImportError):
        return True
    if isinstance(error, AttributeError):
        if isinstance(error.obj, PLAIN):
            return False
        if isinstance(error.obj, ModuleType):  # it may be raised below the line that asked
            return True
    return isinstance(error, NameError | AttributeError) and _last_frame(error.__traceback__) == filename


def _last_frame(trace: TracebackType | None) -> str:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename if trace is not None else ""
