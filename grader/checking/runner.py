"""An exercise made ready for a run, and the runner of its checks.

A Runner runs a check on a live piece of work, and remembers verdicts on replies that it has seen before. It
says nothing to the student: that is the room of the diagnosis.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...exercises import Exercise, Text
from ..bench import Bench, BenchError
from ..key import AnswerKey
from ..reports import Verdict
from .asked_work import Work
from .check_runs import UNEXPECTED, CheckFunction, Run, run_check
from .expect import OracleFailed
from .outcome import Failed
from .read_ahead import Script
from .remembered import Memory, Replayed
from .rules import Rules

MAX_REMEMBERED = 1000  # verdicts per exercise


@dataclass
class Prepared:
    """An exercise made ready for a run: its checks, its memories.

    `key` and `reference` are None where only public checks are run. `broken` says, of each check that the
    reference fails, how; `stub` are the words of the file that a student begins with. `verdicts` are runs by
    check and fingerprint of the replies. `asked` are the functions that each check asks of the reference in a
    work's place: it says nothing of any submission. `secret` says whether hidden checks give any input:
    without one, what a work does with it cannot be told.
    """

    exercise: Exercise
    key: AnswerKey | None
    rules: Rules
    checks: tuple[CheckFunction, ...]
    reference: Memory | None
    broken: dict[str, Text] = field(default_factory=dict)
    stub: Sequence[str] = ()
    asked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    secret: bool = True
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
