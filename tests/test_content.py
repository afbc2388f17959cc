"""The content is under test: every exercise is certified, and none of its names is in the engine.

The mutants are left to `dlx dev verify`, which .ci/run runs over all content.
"""

from collections.abc import Iterator

import pytest

from dlx.exercises import Exercise, load_course
from dlx.grader.authoring.certify import certify
from dlx.grader.bench.bench import Bench

EXERCISES = load_course().exercises


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_certified(exercise: Exercise, bench: Bench) -> None:
    certificate = certify(exercise, bench, seeds=1, mutate=False)
    assert certificate.holes == ()


def test_the_core_of_the_course_is_there() -> None:
    names = {e.slug for e in EXERCISES}
    assert len(names) == len(EXERCISES) >= 18
    assert [c.name for c in load_course().chapters] == ["chapter1", "chapter2", "chapter3"]
