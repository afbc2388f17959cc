"""The pure function that every engine maps over the works of a class: grade_task(task, terms) -> Graded.

It needs an installed dlx and key, and keeps one judge and one bench per process, started at the first call.
Calling it twice gives the same verdicts; it writes nothing.
"""

import atexit
import os
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..exercises import Exercise, load_course
from ..grader.report import Report
from .records import WorkContent

if TYPE_CHECKING:
    from ..grader.judge import Judge


@dataclass(frozen=True)
class Task:
    """One piece of work; `work` is the sha of its content."""

    work: str
    content: WorkContent


@dataclass(frozen=True)
class Terms:
    """What is the same for every task of a run.

    `key` is the fingerprint that the exercises must have where they are graded; `solutions` is the folder
    of the key, or None for the installed one.
    """

    seed: str
    key: str
    hidden: bool = True
    unsafe: bool = False
    solutions: str | None = None


@dataclass(frozen=True)
class Graded:
    """The report of a task, or the fault of ours for which there is none."""

    work: str
    report: Report | None
    seconds: float
    fault: str | None = None


def grade_task(task: Task, terms: Terms) -> Graded:
    """Grade one piece of work. A fault of ours is returned, never raised: it costs its own task only.

    Raises:
        NotIsolated: this machine cannot hold the work of others.
    """
    from ..grader.intake import Collected
    from ..grader.marking import NotIsolated, mark_one

    started = time.monotonic()
    try:
        course = load_course()
        exercises = tuple(exercise for name in task.content.exercises for exercise in course.find(name))
        content = task.content
        submission = Collected("", content.files, content.notes, content.problems, exercises)
        report = mark_one(_desk(terms, exercises), submission, for_others=True, unsafe=terms.unsafe)
    except NotIsolated:
        raise
    except Exception as error:
        return Graded(task.work, None, time.monotonic() - started, f"{type(error).__name__}: {error}")
    return Graded(task.work, report, time.monotonic() - started)


# --- one judge per process ------------------------------------------------------------------------
_DESKS: dict[Terms, "Judge"] = {}
_LOCK = threading.Lock()


def _desk(terms: Terms, exercises: tuple[Exercise, ...]) -> "Judge":
    """The judge of this process for these terms.

    Raises:
        BenchError: the key or the checks are not those of the run.
    """
    from ..grader.bench import Bench
    from ..grader.fingerprint import key_fingerprint
    from ..grader.judge import Judge
    from ..grader.marking import hide_memory
    from ..grader.session import BenchError

    with _LOCK:
        if terms not in _DESKS:
            if terms.solutions is not None:
                os.environ["DLX_SOLUTIONS"] = terms.solutions
            found = key_fingerprint(exercises, terms.hidden)
            if found != terms.key:
                raise BenchError(f"the key here is {found[:12]}, that of the run {terms.key[:12]}")
            hide_memory()
            bench = Bench()
            atexit.register(bench.close)
            _DESKS[terms] = Judge(bench, terms.seed, hidden=terms.hidden)
        return _DESKS[terms]
