"""The local engine: every task is answered once, whatever happens to the processes."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_class import (
    BOMB,
    CRASH,
    LOOP,
    chapter,
    descendants,
    gone,
    right,
    task,
    terms,
    watched,
    wrong,
)

from dlx.classroom.engines.local import LocalEngine, cores, local_engine
from dlx.classroom.engines.worker import Graded, Task, Terms
from dlx.grader.bench.session import BenchError
from dlx.grader.files.writing import UserError
from dlx.grader.reports.report import Report, Verdict

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture(scope="module")
def engine() -> Iterator[LocalEngine]:
    """Two processes, one thread each, for the whole module."""
    found = LocalEngine(2, processes=2)
    yield found
    found.close()


class Patched(LocalEngine):
    """An engine whose judges run some other code first."""

    def __init__(self, jobs: int, processes: int, code: str) -> None:
        super().__init__(jobs, processes)
        self._code = code

    def command(self) -> list[str]:
        *start, code = super().command()
        return [*start, f"{self._code}\n{code}"]


def judges(engine: LocalEngine) -> list[int]:
    """The processes that are up now."""
    return [worker.process.pid for worker in engine._workers]


def of(graded: Graded) -> Report:
    assert graded.report is not None, graded.fault
    return graded.report


def test_every_task_is_answered_once_and_rightly(engine: LocalEngine) -> None:
    good, bad = [task(right(n)) for n in range(8)], [task(wrong(n)) for n in range(8)]
    answers = list(engine.run([*good, *bad], terms()))
    assert sorted(a.work for a in answers) == sorted(t.work for t in [*good, *bad])
    accepted = {a.work for a in answers if of(a).accepted}
    assert accepted == {t.work for t in good}
    assert {of(a).level for a in answers} <= {2, 3}
    assert list(engine.run([], terms())) == []


def test_tasks_are_drawn_as_they_are_needed(engine: LocalEngine) -> None:
    drawn, answered = [0], 0

    def tasks() -> Iterator[Task]:
        for number in range(30):
            drawn[0] += 1
            yield task(right(number))

    for _ in engine.run(tasks(), terms()):
        answered += 1
        assert drawn[0] - answered <= 8
    assert (drawn[0], answered) == (30, 30)


def test_loops_crashes_and_bombs_cost_their_own(engine: LocalEngine) -> None:
    spoilt = {"loop": right(0, LOOP), "crash": right(0, CRASH), "bomb": right(0, BOMB)}
    good = [task(right(n)) for n in range(6)]
    answers = {a.work: of(a) for a in engine.run([*map(task, spoilt.values()), *good], terms())}
    found = {name: answers[content.sha].exercises[0].verdict for name, content in spoilt.items()}
    assert found["loop"] is Verdict.TIMEOUT
    assert found["crash"] is Verdict.RUNTIME_ERROR
    assert found["bomb"] is Verdict.MEMORY
    assert all(answers[t.work].accepted for t in good)


def test_a_run_that_was_given_up_leaves_the_next_one_alone(engine: LocalEngine) -> None:
    first = engine.run([task(right(n)) for n in range(10)], terms())
    next(first)
    first.close()
    answers = list(engine.run([task(right(100))], terms()))
    assert [a.work for a in answers] == [right(100).sha]


def test_a_worker_killed_in_mid_run_loses_nothing(engine: LocalEngine) -> None:
    tasks = [task(right(n)) for n in range(20)]
    run = engine.run(tasks, terms())
    answers = [next(run), next(run)]
    killed = judges(engine)[0]
    os.kill(killed, signal.SIGKILL)
    answers += run
    assert killed not in judges(engine)
    assert sorted(a.work for a in answers) == sorted(t.work for t in tasks)
    assert all(of(a).accepted for a in answers)


POISON = """
import os
from dlx.classroom.engines import judge_process as serving
grade = serving.grade_task
def poisoned(task, terms):
    if "POISON" in str(task.content.files):
        os.kill(os.getpid(), 9)
    return grade(task, terms)
serving.grade_task = poisoned
"""


def test_a_task_that_kills_its_judges_is_bounded_and_alone() -> None:
    """It may have innocent company at its first death, and never at its last."""
    engine = Patched(2, 1, POISON)
    poison = [task(right(n, " POISON")) for n in (100, 101)]
    good = [task(right(n)) for n in range(10)]
    try:
        answers = {a.work: a for a in engine.run([*good[:3], *poison, *good[3:]], terms())}
    finally:
        engine.close()
    assert len(answers) == 12
    for found in poison:
        fault = "the grading process ended 3 times on this work, at last with -9"
        assert (answers[found.work].report, answers[found.work].fault) == (None, fault)
    assert all(of(answers[t.work]).accepted for t in good)


def test_judges_that_cannot_start_end_the_run() -> None:
    engine = Patched(1, 1, "raise SystemExit('no such library')")
    with pytest.raises(BenchError, match=r"end at once \(no such library\)"):
        list(engine.run([task(right(0))], terms()))
    engine.close()


OPEN = """
import functools
from dlx.grader import bench
bench.Bench = functools.partial(bench.Bench, direct=True)
"""


def test_a_machine_that_does_not_isolate_is_refused() -> None:
    engine = Patched(1, 1, OPEN)
    with pytest.raises(UserError, match="needs isolation of level 2") as caught:
        list(engine.run([task(right(0))], terms()))
    assert caught.value.code == 3
    assert caught.value.text.fr.startswith("Noter le travail d'autrui demande un isolement")
    engine.close()


def test_another_key_than_that_of_the_run_is_a_fault(engine: LocalEngine) -> None:
    other = Terms("seed", "0" * 64, chapters=(chapter().name,))
    (answer,) = engine.run([task(right(0))], other)
    assert answer.fault is not None
    assert answer.fault.startswith("BenchError: the key here is ")


@pytest.mark.parametrize(("jobs", "shape"), [(1, [1]), (2, [2]), (3, [3]), (5, [3, 2]), (7, [3, 2, 2])])
def test_jobs_are_spread_over_processes(jobs: int, shape: list[int]) -> None:
    with local_engine(jobs) as engine:
        assert engine._free == shape
        assert sum(shape) == jobs, "no more at once than were asked for"
    assert cores() >= 1


ENDLESS = """
import sys
sys.path.insert(0, sys.argv[1])
from small_class import LOOP, right, task, terms
from dlx.classroom.engines.local import LocalEngine
engine = LocalEngine(4)
works = [task(right(0)), *(task(right(n, LOOP)) for n in range(1, 40))]
for graded in engine.run(works, terms()):
    print(graded.work, flush=True)
"""


@linux
def test_nothing_survives_a_killed_engine() -> None:
    here = str(Path(__file__).parent)
    parent = subprocess.Popen([sys.executable, "-c", ENDLESS, here], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    assert parent.stdout.readline().strip() == right(0).sha.encode()  # judges, zygotes and loops are up
    children = descendants(parent.pid)
    assert len(children) >= 4
    with watched(children) as handles:
        parent.kill()
        parent.wait()
        assert gone(handles)


@linux
def test_closing_ends_everything() -> None:
    with contextlib.ExitStack() as stack:
        with local_engine(2) as engine:
            next(engine.run([task(right(0)), task(right(1, LOOP))], terms()))
            (judge,) = judges(engine)
            children = [judge, *descendants(judge)]
            assert len(children) >= 3  # the judge, its bench and the loop
            handles = stack.enter_context(watched(children))
        assert gone(handles)
