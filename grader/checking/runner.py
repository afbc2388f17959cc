"""An exercise made ready for a run, and the runner of its checks.

A Runner runs a check on a live piece of work, remembers verdicts on replies that it has seen before, and
asks known answers once. It says nothing to the student: that is the room of the diagnosis.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...exercises import Exercise
from ..bench import Bench, BenchError, Reply
from ..key import AnswerKey, KnownAnswer
from ..reports import Verdict
from .asked_work import Work
from .check_runs import UNEXPECTED, CheckFunction, Run, run_check
from .children import Children
from .fixtures import Draw, Failed, OracleFailed
from .read_ahead import Script
from .remembered import Memory, Replayed
from .rules import Rules, Source

MAX_REMEMBERED = 1000  # verdicts per exercise


@dataclass
class Prepared:
    """An exercise made ready for a run: its checks, its memories, its known answers' traces.

    `key` and `reference` are None where only public checks are run. `broken` names the checks that the
    reference fails, `stub` are the words of the file that a student begins with. `traces` are replies by
    known mistake and check, `verdicts` runs by check and fingerprint of the replies. `asked` are the
    functions that each check asks of the reference in a work's place: it says nothing of any submission.
    """

    exercise: Exercise
    key: AnswerKey | None
    rules: Rules
    checks: tuple[CheckFunction, ...]
    reference: Memory | None
    small_cases: Callable[[Draw], Iterator[tuple[str, tuple[Any, ...], dict[str, Any]]]] | None
    broken: set[str] = field(default_factory=set)
    stub: Sequence[str] = ()
    asked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    traces: dict[str, Mapping[str, list[Reply]]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    script: Script = field(default_factory=Script)
    verdicts: dict[tuple[int, bytes], Run] = field(default_factory=dict)


class Runner:
    """Runs the checks of prepared exercises; threads may share it."""

    def __init__(self, bench: Bench, seed: str) -> None:
        self.bench, self.seed = bench, seed

    def seed_of(self, exercise: Exercise) -> tuple[str, str]:
        """The seed of what this exercise's checks draw: that of the run and the exercise's name."""
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
        except BenchError as error:
            return Run(Verdict.GRADER_ERROR, [], fault=str(error))

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
                        runs = self._run_each(prepared, prepared.checks, known, children)
                        prepared.traces[known.name] = replies(runs)
            return prepared.traces

    def complete_trace(
        self, prepared: Prepared, known: KnownAnswer, runs: Mapping[str, Run]
    ) -> Mapping[str, list[Reply]]:
        """The same of one of them, from runs of it: only what they skipped is asked."""
        skipped = [spec for spec in prepared.checks if runs[spec.check.name].verdict is Verdict.SKIPPED]
        more = self._run_each(prepared, skipped, known, None) if skipped else {}
        return replies({**runs, **more})

    def _run_each(
        self,
        prepared: Prepared,
        checks: Sequence[CheckFunction],
        known: KnownAnswer,
        children: Children | None,
    ) -> dict[str, Run]:
        slug = prepared.exercise.slug
        source = Source(slug, {slug: known.source}, prepared.exercise.provides)
        rules = prepared.rules.suiting(source)
        with Work(self.bench, rules, source, prepared.script, children) as work:
            return {spec.check.name: self.run(prepared, spec, work) for spec in checks}


def replies(runs: Mapping[str, Run]) -> dict[str, list[Reply]]:
    """What a piece of work replied in each check."""
    return {name: [outcome.reply for outcome in run.trace] for name, run in runs.items()}
