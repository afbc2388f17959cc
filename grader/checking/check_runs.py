"""Run checks on work: a check function, its caller, a verdict.

A Runner needs a bench and a seed. It runs a check on a live piece of work, remembers verdicts on replies that
it has seen before, and asks known answers once. It says nothing to the student: see explain.py.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...exercises import Check, Exercise, Text
from ..bench import Bench, BenchError, Reply
from ..key import AnswerKey, KnownAnswer
from ..reports import Verdict
from .fixtures import Draw, Expect, Failed, OracleFailed, Outcome, Request, Subject, arguments_of
from .work import Children, Memory, Replayed, Rules, Script, Source, Work

MAX_REMEMBERED = 1000  # verdicts per exercise
UNEXPECTED = Text(
    fr="Votre résultat n'a pas la forme que l'énoncé demande.",
    en="Your result does not have the form that the statement asks for.",
)


@dataclass(frozen=True)
class CheckFunction:
    """A check with its words, its function and its place in the sequence."""

    index: int
    check: Check
    public: bool
    function: Callable[..., None]


@dataclass
class Run:
    """What one check saw of one piece of work."""

    verdict: Verdict
    trace: list[Outcome]
    failed: Failed | None = None

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


def load_functions(source: str, filename: str) -> dict[str, Callable[..., Any]]:
    """The functions of a file of checks (trusted: the course's own)."""
    namespace: dict[str, Any] = {"__name__": filename.removesuffix(".py")}
    exec(compile(source, filename, "exec", dont_inherit=True), namespace)
    return {k: v for k, v in namespace.items() if callable(v) and hasattr(v, "__code__")}


def run_check(
    spec: CheckFunction,
    caller: Any,
    reference: Replayed | None,
    seed: Sequence[str],
    expect: Callable[[Outcome], Any] = Expect,
) -> Run:
    """Run one check. Only a Failed or a plain assert fails it; the work's value may also make the
    check itself stumble, which is the work's failure, since the reference passed the same check.

    Raises:
        OracleFailed, BenchError: our own fault.
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
    except Exception:
        return Run(Verdict.WRONG_ANSWER, trace, Failed(Verdict.WRONG_ANSWER, observed=UNEXPECTED))
    return Run(Verdict.ACCEPTED, trace)


@dataclass
class Prepared:
    """An exercise made ready for a run: its checks, its memories, its known answers' traces."""

    exercise: Exercise
    key: AnswerKey | None
    rules: Rules
    checks: tuple[CheckFunction, ...]
    reference: Memory | None
    small_cases: Callable[[Draw], Iterator[tuple[str, tuple[Any, ...], dict[str, Any]]]] | None
    broken: set[str] = field(default_factory=set)
    stub: Sequence[str] = ()
    traces: dict[str, Mapping[str, list[Reply]]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    script: Script = field(default_factory=Script)
    verdicts: dict[tuple[int, bytes], Run] = field(default_factory=dict)


class Runner:
    """Runs the checks of prepared exercises; threads may share it."""

    def __init__(self, bench: Bench, seed: str) -> None:
        self.bench, self.seed = bench, seed

    def seed_of(self, exercise: Exercise) -> tuple[str, str]:
        return (self.seed, exercise.name)

    def run(self, prepared: Prepared, spec: CheckFunction, work: Work) -> Run:
        """One check of one piece of work; replies seen before get the verdict that they got then."""
        try:
            work.begin(spec.index)
            fingerprint = work.fingerprint()
            if fingerprint is None:
                return self._run(prepared, spec, work)
            known = prepared.verdicts.get((spec.index, fingerprint))
            if known is not None:
                work.pass_over()
                return known
            run = self._run(prepared, spec, work)
            if len(prepared.verdicts) < MAX_REMEMBERED:
                prepared.verdicts[spec.index, fingerprint] = run.detached()
            return run
        except OracleFailed:  # it passed this check itself: it was asked about what the work made
            return Run(Verdict.WRONG_ANSWER, [], Failed(Verdict.WRONG_ANSWER, observed=UNEXPECTED))
        except BenchError:
            return Run(Verdict.GRADER_ERROR, [])

    def _run(self, prepared: Prepared, spec: CheckFunction, work: Work) -> Run:
        oracle = Replayed(prepared.reference) if prepared.reference else None
        try:
            return run_check(spec, work, oracle, self.seed_of(prepared.exercise))
        finally:
            if oracle is not None:
                oracle.close()

    def trace_known(self, prepared: Prepared) -> Mapping[str, Mapping[str, list[Reply]]]:
        """What each known wrong answer replied in every check; asked once per run."""
        with prepared.lock:
            if not prepared.traces and prepared.key is not None:
                with Children() as children:  # they are ours, and may share a child
                    for known in prepared.key.known:
                        prepared.traces[known.name] = self._trace(prepared, known, children)
            return prepared.traces

    def _trace(self, prepared: Prepared, known: KnownAnswer, children: Children) -> Mapping[str, list[Reply]]:
        slug = prepared.exercise.slug
        source = Source(slug, {slug: known.source})
        traces = {}
        with Work(self.bench, prepared.rules, source, prepared.script, children) as work:
            for spec in prepared.checks:
                run = self.run(prepared, spec, work)
                traces[spec.check.name] = [outcome.reply for outcome in run.trace]
        return traces
