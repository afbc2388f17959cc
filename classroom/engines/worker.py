"""The pure function that every engine maps over the works of a class: grade_task(task, terms) -> Graded.

It needs an installed dlx and key, and keeps one bench per process, and one judge per key and seed, started at
the first call. Calling it twice gives the same verdicts; it writes nothing. Threads may share it.
"""

import atexit
import os
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...exercises import Exercise, load_course
from ...grader.reports import Report
from ..evidence import WorkContent

if TYPE_CHECKING:
    from ...grader.bench import Bench
    from ...grader.judging import Judge


@dataclass(frozen=True)
class Task:
    """One piece of work; `work` is the sha of its content."""

    work: str
    content: WorkContent

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {"work": self.work, "content": self.content.to_json()}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Task":
        """The task that `to_dict` told, also by way of JSON."""
        return cls(data["work"], WorkContent.from_json(data["content"]))


@dataclass(frozen=True)
class Terms:
    """What is the same for every task of a run.

    `key` is the fingerprint that all exercises of `chapters` must have where they are graded; without
    chapters, those of the task's chapter. `solutions` is the folder of the key, or None for the installed
    one; `replies` that where the answers of references are kept between runs, or None.
    """

    seed: str
    key: str
    hidden: bool = True
    unsafe: bool = False
    solutions: str | None = None
    chapters: tuple[str, ...] = ()
    replies: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON. It holds the seed, which is secret."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Terms":
        """The terms that `to_dict` told, also by way of JSON."""
        return cls(**{**data, "chapters": tuple(data["chapters"])})


@dataclass(frozen=True)
class Graded:
    """The report of a task, or the fault of ours for which there is none."""

    work: str
    report: Report | None
    seconds: float
    fault: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        report = self.report.to_dict() if self.report else None
        return {"work": self.work, "report": report, "seconds": self.seconds, "fault": self.fault}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Graded":
        """The answer that `to_dict` told, also by way of JSON; it comes from a judge of ours."""
        report = Report.from_dict(data["report"]) if data["report"] else None
        return cls(data["work"], report, data["seconds"], data["fault"])

    @property
    def ours(self) -> bool:
        """Whether dlx is at fault, or a library was missing: such a result is not kept, and costs nobody
        anything."""
        return self.report is None or self.report.grader_error or bool(self.report.left_out)


def grade_task(task: Task, terms: Terms) -> Graded:
    """Grade one piece of work. A fault of ours is returned, never raised: it costs its own task only.

    Args:
        task: the work; its texts are hostile and go to the bench, which alone executes them.
        terms: those of the run; it is a fault if the exercises here do not have the key that they name.

    Returns:
        The report of the work, or the fault in words, and the seconds that it took.

    Raises:
        NotIsolated: this machine cannot hold the work of others.
    """
    from ...grader.judging import NotIsolated, mark_one
    from ...grader.submissions import Collected

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


# --- one bench per process ------------------------------------------------------------------------
_LOCK = threading.Lock()
_BENCH: list["Bench"] = []
_JUDGES: dict[tuple[str, str, bool, str | None], "Judge"] = {}
_AGREED: set[tuple[Terms, tuple[str, ...]]] = set()


def close_bench() -> None:
    """End the bench of this process and what runs in it; it is not started again."""
    for bench in _BENCH:
        bench.close()


def _desk(terms: Terms, exercises: Sequence[Exercise]) -> "Judge":
    """The judge of this process for these terms.

    Raises:
        BenchError: the key or the checks are not those of the run.
    """
    with _LOCK:
        if terms.solutions is not None:
            os.environ["DLX_SOLUTIONS"] = terms.solutions
        _agree(terms, tuple(sorted({exercise.chapter for exercise in exercises})))
        name = (terms.key, terms.seed, terms.hidden, terms.solutions)  # another key, another judge
        if name not in _JUDGES:
            _JUDGES[name] = _judge(terms)
        return _JUDGES[name]


def _judge(terms: Terms) -> "Judge":
    from ...grader.bench import Bench, hide_memory
    from ...grader.judging import Judge

    if not _BENCH:
        hide_memory()
        _BENCH.append(Bench())
        atexit.register(close_bench)
    return Judge(
        _BENCH[0], terms.seed, hidden=terms.hidden, replies=Path(terms.replies) if terms.replies else None
    )


def _agree(terms: Terms, touched: tuple[str, ...]) -> None:
    """The exercises here must be those of the run; looked at once for the same terms and chapters."""
    from ...grader.bench import BenchError
    from ...grader.key import key_fingerprint

    chapters = terms.chapters or touched
    if (terms, chapters) in _AGREED:
        return
    course = load_course()
    found = key_fingerprint([e for name in chapters for e in course.find(name)], terms.hidden)
    if found != terms.key:
        raise BenchError(f"the key here is {found[:12]}, that of the run {terms.key[:12]}")
    _AGREED.add((terms, chapters))
