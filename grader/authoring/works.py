"""The works of an exercise at work: stub, reference, variants, known mistakes and mutants, each graded as a
student's is. All are handed out at once, so that no core waits for the slowest of a part.
"""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from ...exercises import Exercise
from ..bench import Bench
from ..checking import CheckFunction, Draw, Prepared, Run, Source, Work, lacking, parameters
from ..judging import Judge
from ..key import GENERATED, AnswerKey, composed
from ..reports import Verdict
from .mutants import Mutant

Runs = Mapping[str, Run]
Fails = Mapping[str, tuple[str, ...]]
Verdicts = Mapping[str, Verdict]
REFERENCE = "the reference"
MOST_TWO = 12  # works with two known mistakes at once
TWO_SECONDS = 4.5  # of the reference, while other works run; where it is slow, fewer of them
LUCK_SECONDS = 0.45  # of the reference on generated calls of further seeds; where it is slow, on one more
SINGLE_PRECISION = """

import numpy as _np
def _single(_f):
    def _g(*a, **k):
        def cast(v):
            if isinstance(v, (list, tuple)): return type(v)(map(cast, v))
            if isinstance(v, (float, _np.ndarray)) and _np.asarray(v).dtype == _np.float64:
                return _np.float32(v) if isinstance(v, float) else v.astype(_np.float32)
            return v
        return cast(_f(*a, **k))
    return _g
for _n in {names}:
    if callable(globals()[_n]) and not isinstance(globals()[_n], type): globals()[_n] = _single(globals()[_n])
"""


@dataclass(frozen=True)
class Begun:
    """All that is asked of the works of one exercise, each of them once per seed.

    `right` are the works that must earn everything, with their texts; `known` one work per text of a mistake;
    `two` are works with two mistakes at once, with their texts; `again` the verdicts per further seed, and
    `luck` those on the generated calls of further seeds, which the works that are not mutants get wherever
    more than one seed is wanted.
    """

    judge: Judge
    prepared: Prepared
    right: Mapping[str, tuple[str, Future[Runs]]]
    known: Mapping[str, Sequence[Future[Runs]]]
    two: Mapping[tuple[str, str], tuple[str, Future[Runs]]]
    stub: Future[Runs]
    mutants: Sequence[Future[bool]]
    again: Sequence[Mapping[str, Future[Verdicts]]]
    luck: Mapping[str, Future[Verdicts]]


@contextmanager
def workers(jobs: int) -> Iterator[Executor]:
    """Threads that wait for children; what has not begun when it ends is not begun."""
    pool = ThreadPoolExecutor(jobs)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@dataclass(frozen=True)
class Known:
    """What the reference replied: to all checks, and to the generated calls of further seeds; `slow` are the
    seconds that it took for those of one, 0 where one seed is wanted."""

    judge: Judge
    prepared: Prepared
    lucky: Judge
    many: Prepared
    slow: float


@dataclass(frozen=True)
class Readied:
    """An exercise whose judges are asking its reference; `others` are those of the further seeds."""

    exercise: Exercise
    asking: Future[Known]
    others: Sequence[tuple[Judge, Future[Prepared]]]

    @property
    def known(self) -> Known:
        """What was replied, once it is."""
        return self.asking.result()


def readied(exercise: Exercise, key: AnswerKey, bench: Bench, seeds: int, pool: Executor) -> Readied:
    """Have the exercise made ready, without waiting for it."""
    others = [Judge(bench, f"seed {n}", strict=True, select=drawn) for n in range(1, seeds)]
    return Readied(
        exercise=exercise,
        asking=pool.submit(_asked, exercise, key, bench, seeds),
        others=[(other, pool.submit(other.prepare, exercise)) for other in others],
    )


def _asked(exercise: Exercise, key: AnswerKey, bench: Bench, seeds: int) -> Known:
    judge = Judge(bench, "seed 0", strict=True)
    prepared = judge.prepare(exercise)
    slow = _seconds_of(judge, prepared, key) if seeds > 1 else 0.0
    further = max(1, min(seeds, int(LUCK_SECONDS / slow))) if slow else 0
    lucky = Judge(bench, "luck", strict=True, select=partial(reseeded, seeds=further))
    return Known(judge, prepared, lucky, lucky.prepare(exercise), slow)


def begin(ready: Readied, key: AnswerKey, candidates: Sequence[Mutant], pool: Executor) -> Begun:
    """Hand everything out, once the exercise is ready."""
    exercise, known = ready.exercise, ready.known
    judge, prepared = known.judge, known.prepared
    single = key.reference + SINGLE_PRECISION.replace("{names}", repr(list(exercise.provides)))
    right = {REFERENCE: key.reference, "the reference in float32": single, **key.accepted}
    stub = exercise.stub.read_text(encoding="utf-8") + "\n# still the stub\n"
    works = {**right, **{mistake.name: mistake.source for mistake in key.known}}
    return Begun(
        judge=judge,
        prepared=prepared,
        known=_known(judge, prepared, key, pool),
        right={
            n: (s, pool.submit(judge.attempt, prepared, source_of(exercise, s))) for n, s in right.items()
        },
        two={
            names: (text, pool.submit(judge.attempt, prepared, source_of(exercise, text)))
            for names, text in _two_at_once(key, int(TWO_SECONDS / known.slow) if known.slow else 0)
        },
        stub=pool.submit(judge.attempt, prepared, source_of(exercise, stub)),
        mutants=[pool.submit(_survives, judge, prepared, mutant) for mutant in candidates],
        again=[
            {
                name: pool.submit(_verdicts, other, redrawn.result(), source_of(exercise, text))
                for name, text in works.items()
            }
            for other, redrawn in ready.others
        ],
        luck={
            name: pool.submit(_verdicts, known.lucky, known.many, source_of(exercise, text))
            for name, text in (works if known.many.checks else {}).items()
        },
    )


def drawn(checks: tuple[CheckFunction, ...]) -> tuple[CheckFunction, ...]:
    """The checks that another seed can change: those that draw, and what these need. The generated calls are
    tried on seeds of their own."""
    drawing = (spec.check.name for spec in checks if "draw" in parameters(spec.function))
    wanted = {name for name in drawing if name != GENERATED}
    while more := {n for s in checks if s.check.name in wanted for n in s.check.needs} - wanted:
        wanted |= more
    return tuple(spec for spec in checks if spec.check.name in wanted)


def _seconds_of(judge: Judge, prepared: Prepared, key: AnswerKey) -> float:
    """How long the reference takes for the generated calls; more than 0. The better of two, for another work
    may be under way beside it."""
    return min(_once(judge, prepared, key), _once(judge, prepared, key))


def _once(judge: Judge, prepared: Prepared, key: AnswerKey) -> float:
    alone = tuple(spec for spec in prepared.checks if spec.check.name == GENERATED)
    source = source_of(prepared.exercise, key.reference)
    with Work(judge.bench, prepared.rules, source, prepared.script) as work:
        started = time.monotonic()
        for spec in alone:
            judge.runner.run(prepared, spec, work)
        return time.monotonic() - started + 1e-9


def _two_at_once(key: AnswerKey, most: int) -> list[tuple[tuple[str, str], str]]:
    """Works with two mistakes, spread over all pairs that compose."""
    pairs = ((pair, composed(pair, key.bases)) for pair in combinations(key.known, 2))
    found = [((one.name, other.name), text) for (one, other), text in pairs if text is not None]
    return found[:: -(-len(found) // max(1, min(most, MOST_TWO))) or 1] if most else []


def reseeded(checks: tuple[CheckFunction, ...], seeds: int) -> tuple[CheckFunction, ...]:
    """The check on generated calls alone, once for each of many seeds."""
    found = [spec for spec in checks if spec.check.name == GENERATED]
    return tuple(
        replace(
            spec,
            index=number,
            check=replace(spec.check, name=f"{GENERATED} {number}"),
            function=_under(spec.function, str(number)),
        )
        for spec in found
        for number in range(1, seeds + 1)
    )


def _under(function: Callable[..., None], seed: str) -> Callable[..., None]:
    def generated(answer, reference, draw, expect):  # type: ignore[no-untyped-def]
        function(answer, reference, Draw(*draw.seed, seed), expect)

    return generated


def runnable(exercise: Exercise, key: AnswerKey) -> AnswerKey:
    """The key without the variants that import a library which is not installed here: nothing is known of
    them on this machine."""
    tried = {
        name: text
        for name, text in key.accepted.items()
        if not lacking(exercise.libraries, source_of(exercise, text))
    }
    return replace(key, accepted=tried)


def source_of(exercise: Exercise, text: str) -> Source:
    """A text as the work of one exercise."""
    return Source(exercise.slug, {exercise.slug: text}, exercise.provides)


def known_runs(judge: Judge, prepared: Prepared, key: AnswerKey, jobs: int) -> dict[str, list[Runs]]:
    """The runs of each text of each known mistake."""
    with workers(jobs) as pool:
        return collected(_known(judge, prepared, key, pool))


def _known(judge: Judge, prepared: Prepared, key: AnswerKey, pool: Executor) -> dict[str, list[Future[Runs]]]:
    """Each text of each known mistake, handed out."""
    return {
        known.name: [
            pool.submit(judge.attempt, prepared, source_of(prepared.exercise, text)) for text in known.sources
        ]
        for known in key.known
    }


def collected(known: Mapping[str, Sequence[Future[Runs]]]) -> dict[str, list[Runs]]:
    """The runs of the known mistakes, once they are there."""
    return {name: [future.result() for future in each] for name, each in known.items()}


def _verdicts(judge: Judge, prepared: Prepared, source: Source) -> Verdicts:
    return {name: run.verdict for name, run in judge.attempt(prepared, source).items()}


def _survives(judge: Judge, prepared: Prepared, mutant: Mutant) -> bool:
    source = source_of(prepared.exercise, mutant.source)
    with Work(judge.bench, prepared.rules, source, prepared.script) as work:
        runs = (judge.runner.run(prepared, spec, work) for spec in prepared.checks)
        return all(run.verdict is Verdict.ACCEPTED for run in runs)
