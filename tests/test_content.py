"""The content is under test: every exercise is certified, with its mutants and three seeds.

What was certified before and has not changed since is not certified again; .ci/run begins without any.
"""

import os
from collections.abc import Iterator

import pytest

from dlx.exercises import Exercise, load_course
from dlx.grader.authoring.certificates import cache_folder, certified
from dlx.grader.bench.bench import Bench

EXERCISES = load_course().exercises
FOLDER = cache_folder()  # before the settings of whoever runs the tests are put aside
WORKERS = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
JOBS = max(1, (os.cpu_count() or 1) // WORKERS)


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.name)
def test_certified(exercise: Exercise, bench: Bench) -> None:
    (found,) = certified([exercise], bench, FOLDER, jobs=JOBS)
    assert found.certificate.holes == ()


def test_the_core_of_the_course_is_there() -> None:
    names = {e.slug for e in EXERCISES}
    assert len(names) == len(EXERCISES) >= 18
    assert [c.name for c in load_course().chapters][:3] == ["chapter1", "chapter2", "chapter3"]
