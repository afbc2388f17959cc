"""How often right work is refused: reference and accepted variants, graded again and again on other seeds.

A check of a training or of a score passes by its margins; how wide they are, only repetition tells.
"""

import time
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from ...exercises import Exercise
from ..bench import Bench
from ..judging import Judge
from ..reports import Verdict
from .derived import key_of
from .works import runnable, source_of

MOST_RUNS = 1000


@dataclass(frozen=True)
class FalseFailures:
    """How many runs of right work there were, how many failed, and how often each work failed each check."""

    exercise: str
    runs: int
    failed: int
    counts: Mapping[tuple[str, str], int]
    seconds: float


def false_failures(
    exercise: Exercise, bench: Bench, seconds: float = 60.0, most: int = MOST_RUNS, jobs: int = 2
) -> FalseFailures:
    """Grade the reference and every accepted variant on one seed after the other.

    Args:
        exercise: its key must be installed.
        bench: where the works run; the caller closes it.
        seconds: no seed is begun later; at least one is tried.
        most: nor after so many runs.
        jobs: how many works are graded at a time.

    Returns:
        What was counted. A run is one work on one seed; where the reference fails a check, the other works
        fail it too: they cannot be judged by it.

    Raises:
        ContentError: there is no key.
    """
    started = time.monotonic()
    key = runnable(exercise, key_of(exercise))
    works = {"the reference": key.reference, **key.accepted}
    counts: Counter[tuple[str, str]] = Counter()
    runs = failed = seed = 0
    with ThreadPoolExecutor(jobs) as pool:
        while runs < most and (not runs or time.monotonic() - started < seconds):
            judge = Judge(bench, f"repetition {seed}", strict=True)
            prepared = judge.prepare(exercise)
            sources = [source_of(exercise, text) for text in works.values()]
            done = pool.map(lambda source: judge.attempt(prepared, source), sources)  # noqa: B023  (read at once)
            for name, checks in zip(works, done, strict=True):
                refused = [check for check, run in checks.items() if run.verdict is not Verdict.ACCEPTED]
                counts.update((name, check) for check in refused)
                runs, failed = runs + 1, failed + bool(refused)
            seed += 1
    return FalseFailures(exercise.name, runs, failed, dict(counts), time.monotonic() - started)
