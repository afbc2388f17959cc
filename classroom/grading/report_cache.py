"""What is known of submissions that belong to no class: results, in a private file beside the reports.

A result is found again by the hash of the work, of the checks and the key of its chapters and the seed, and
by the version of dlx. The ledger keeps hashes and reports; neither the files nor the names of students.
"""

import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from ...exercises import Course, Exercise, course_version
from ...grader.judging import Result, fault_of_ours
from ...grader.key import environment, key_fingerprint
from ...grader.reports import Report
from ...grader.submissions import Collected, Refused, collect_many
from ..engines import Engine, Graded, Task, Terms
from ..evidence import Grading, Store, WorkContent
from .grading import final

LEDGER = ".dlx-ledger.db"
Take = Callable[[int, Result], None]


class ReportCache:
    """The results beside some reports; use as a context manager.

    Args:
        folder: that of the reports.
        course: whose checks, with the key, a result is bound to.
        hidden: whether the hidden checks count; results with and without them are kept apart.
        seed: of the draws; by default the first one that was used here, or a new secret one.

    Raises:
        UserError: the file cannot be used.
    """

    def __init__(self, folder: Path, course: Course, hidden: bool, seed: str | None) -> None:
        self._store = Store(folder / LEDGER, cache=True)
        self._course, self._hidden = course, hidden
        kept = self._store.meta("seed", seed or secrets.token_hex(8))
        self.seed: str = seed or kept
        self._gradings: dict[tuple[str, ...], Grading] = {}

    def __enter__(self) -> "ReportCache":
        return self

    def __exit__(self, *_: object) -> None:
        self._store.close()

    def result(self, content: WorkContent, student: str) -> Report | None:
        """The report of this work, in the name of `student`, if it is known."""
        found = self._store.result(content.sha, self._grading(content), student)
        return found[0] if found else None

    def save(self, content: WorkContent, report: Report, seconds: float) -> None:
        """On disk when it returns."""
        with self._store.transaction():
            self._store.add_work(content.sha, "{}")
            self._store.save_result(content.sha, self._grading(content), report, seconds)

    def _grading(self, content: WorkContent) -> Grading:
        chapters = tuple(sorted({name.partition("/")[0] for name in content.exercises}))
        if chapters not in self._gradings:
            key = key_fingerprint(exercises_of(self._course, chapters), self._hidden)
            terms = sha256(f"{key} {self.seed}".encode()).hexdigest()
            self._gradings[chapters] = self._store.grading(
                "+".join(chapters), terms, course_version(), environment(), self._hidden
            )
        return self._gradings[chapters]


def exercises_of(course: Course, chapters: Sequence[str]) -> list[Exercise]:
    return [exercise for name in chapters for exercise in course.find(name)]


def terms_of(course: Course, seed: str, hidden: bool, unsafe: bool) -> Terms:
    """The terms of works about any of the chapters.

    Args:
        course: all its chapters are in the fingerprint of the key.
        seed: of the draws; that of the ledger.
        hidden: whether the hidden checks count.
        unsafe: whether isolation is not required; every report then says so.

    Returns:
        Terms with the installed key, or that of DLX_SOLUTIONS.
    """
    chapters = tuple(chapter.name for chapter in course.chapters)
    key = key_fingerprint(exercises_of(course, chapters), hidden)
    return Terms(seed, key, hidden, unsafe, chapters=chapters)


class ManySubmissions:
    """Many submissions, each graded unless the ledger knows it. `known` counts those that came from it."""

    def __init__(self, ledger: ReportCache, terms: Terms) -> None:
        self._ledger, self._terms = ledger, terms
        self._flying: dict[str, tuple[WorkContent, list[tuple[int, str]]]] = {}
        self._fresh: set[str] = set()
        self.known = 0

    def grade(
        self,
        paths: Sequence[Path],
        course: Course,
        chosen: Sequence[Exercise],
        engine: Engine,
        take: Take,
    ) -> None:
        """`take(place, result)` is told every result, as it is known; `place` is that of its path. May be
        stopped at any moment: what was told is kept.

        Raises:
            UserError: nothing can be graded here (NotIsolated, ...).
            BenchError: the engine is broken.
        """
        tasks = self._tasks(collect_many(paths, course, chosen), take)
        for graded in engine.run(tasks, self._terms):
            self._keep(graded, take)

    def _tasks(self, found: Iterator[Collected | Refused], take: Take) -> Iterator[Task]:
        for place, submission in enumerate(found):
            if isinstance(submission, Refused):
                take(place, submission)
                continue
            content = content_of(submission)
            report = self._ledger.result(content, submission.student)
            if report is not None and final(report, self._terms.unsafe):
                self.known += content.sha not in self._fresh
                take(place, report)
            elif content.sha in self._flying:
                self._flying[content.sha][1].append((place, submission.student))
            else:
                self._flying[content.sha] = (content, [(place, submission.student)])
                yield Task(content.sha, content)

    def _keep(self, graded: Graded, take: Take) -> None:
        content, owners = self._flying.pop(graded.work)
        if graded.report is not None and not graded.ours:
            self._ledger.save(content, graded.report, graded.seconds)
            self._fresh.add(graded.work)
        for place, student in owners:
            if graded.report is None:
                take(place, fault_of_ours(student, graded.fault or "?"))
            else:
                take(place, replace(graded.report, student=student))


def content_of(submission: Collected) -> WorkContent:
    """What is graded of a submission."""
    names = tuple(exercise.name for exercise in submission.exercises)
    return WorkContent(submission.files, names, submission.problems, submission.notes)
