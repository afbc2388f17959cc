"""The desk of `dlx watch`: reads what lies in the files, and has it judged by a judge that stays.

Only what is not as it was is judged. Threads: one reads, up to MOST judge, one does what can wait. A save
that comes while the last one is still judged is judged at once; the older verdict is dropped.
"""

import ast
import threading
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ...exercises import Exercise, Text, missing_library, read_text
from ...grader.bench import Bench
from ...grader.files import UserError
from ...grader.reports import Report
from ...grader.source import needed_modules
from ...grader.workspace import NOTEBOOK, Answer, Workspace, read_answer
from .check import public_judge, stop_of, submission_of

if TYPE_CHECKING:
    from ...grader.bench import Raised
    from ...grader.judging import Judge

MOST = 3  # works judged at once: one that does not end holds up nobody
HALF, GONE = (
    0.08,
    0.5,
)  # seconds for which what cannot be read, or is not there, stays so before it is believed


@dataclass(frozen=True)
class Seen:
    """What lies in the file of an exercise, and whether it looks like a whole file. `path` is None where
    there is none."""

    path: Path | None
    answer: Answer
    whole: bool

    @property
    def text(self) -> str | Text:
        """Its module, or the sentence that says why there is none."""
        return self.answer.text


@dataclass(frozen=True)
class Begun:
    """The judge was asked about an exercise."""

    exercise: Exercise


@dataclass(frozen=True)
class Judged:
    """What the judge says of what was seen."""

    exercise: Exercise
    seen: Seen
    report: Report
    stop: "Raised | None" = None
    at: float = field(default_factory=time.time)


@dataclass(frozen=True)
class Broke:
    """Something failed that no student's file can make fail."""

    error: Exception


def read(workspace: Workspace, exercise: Exercise) -> Seen:
    """The file of an exercise, now."""
    path = workspace.file_of(exercise)
    if path is None:
        return Seen(None, Answer(_gone(exercise), {}, ""), False)
    try:
        answer = read_answer(path, exercise)
    except UserError as error:  # perhaps it is being replaced
        return Seen(path, Answer(error.text, {}, ""), False)
    whole = isinstance(answer.text, str) and (path.suffix == NOTEBOOK or _parses(answer.text))
    return Seen(path, answer, whole)


def settled(workspace: Workspace, exercise: Exercise) -> Seen:
    """The file of an exercise, once it is whole, or stays as it is: editors write in several steps."""
    seen = read(workspace, exercise)
    while not seen.whole:
        time.sleep(HALF if seen.path is not None else GONE)
        before, seen = seen, read(workspace, exercise)
        if seen == before:
            break
    return seen


def _parses(text: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return bool(ast.parse(text).body)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False


def _gone(exercise: Exercise) -> Text:
    slug = exercise.slug
    return Text(
        fr=f"{slug}.py n'est plus là. Remettez-le à sa place, ou reprenez celui du départ : dlx reset {slug}",
        en=f"{slug}.py is not there any more. Put it back, or take the first one: dlx reset {slug}",
    )


class Desk:
    """Tells, through `post`, what the judge begins and what it says. `close` ends all of it.

    Args:
        workspace: where the files lie.
        bench: where they are run; it is closed by its owner, before the desk.
        post: takes what happens, in whatever thread.
    """

    def __init__(self, workspace: Workspace, bench: Bench, post: Callable[[object], None]) -> None:
        self._workspace, self._bench, self._post = workspace, bench, post
        self._scope: tuple[Exercise, ...] = ()
        self._seen: dict[Exercise, Seen] = {}
        self._asked: dict[Exercise, str] = {}
        self._warmed: set[Exercise] = set()
        self._lock = threading.Lock()
        self._readers, self._later = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
        self._judges = ThreadPoolExecutor(MOST)
        self._made: Judge | None = None

    @property
    def _judge(self) -> "Judge":
        """Made once, in the first thread that needs it: its imports take a while."""
        with self._lock:
            self._made = self._made or public_judge(self._bench)
            return self._made

    # --- what is asked ------------------------------------------------------------------------------
    def take(self, scope: Sequence[Exercise], first: Exercise) -> None:
        """From now on these exercises are looked at: `first` is judged now, the others when they change."""
        self._bench.announce(first.libraries)
        self._readers.submit(self._watched, self._take, tuple(scope), first)

    def look(self) -> None:
        """Something was saved: judge what has changed."""
        self._readers.submit(self._watched, self._look)

    def again(self, exercise: Exercise) -> None:
        """Judge it once more, changed or not."""
        self._readers.submit(self._watched, self._again, exercise)

    def close(self) -> None:
        """Do nothing more."""
        for pool in (self._readers, self._judges, self._later):
            pool.shutdown(cancel_futures=True)

    # --- in other threads -----------------------------------------------------------------------------
    def _watched(self, work: Callable[..., None], *arguments: object) -> None:
        try:
            work(*arguments)
        except Exception as error:  # the main thread says it, as for any command
            self._post(Broke(error))

    def _again(self, exercise: Exercise) -> None:
        self._asked.pop(exercise, None)
        self._look()

    def _take(self, scope: tuple[Exercise, ...], first: Exercise) -> None:
        self._scope = scope
        self._seen = {exercise: read(self._workspace, exercise) for exercise in self._scope}
        self._asked = {exercise: self._digest(exercise) for exercise in self._scope if exercise != first}
        self._look()
        for exercise in (first, *self._scope):
            self._later.submit(self._watched, self._warm, exercise)

    def _look(self) -> None:
        for exercise in self._scope:
            self._seen[exercise] = read(self._workspace, exercise)
        for exercise in self._scope:
            if self._asked.get(exercise) != self._digest(exercise):
                self._seen[exercise] = settled(self._workspace, exercise)
                digest = self._digest(exercise)
                if self._asked.get(exercise) != digest:
                    self._asked[exercise] = digest
                    self._judges.submit(self._watched, self._ask, exercise, digest, dict(self._seen))

    def _digest(self, exercise: Exercise) -> str:
        """What identifies all that the checks of an exercise can read."""
        seen = self._seen[exercise]
        texts = {e.slug: ("", s.text) for e, s in self._seen.items() if isinstance(s.text, str)}
        own = {exercise.slug: seen.text} if isinstance(seen.text, str) else {}
        others = {name: texts[name] for name in needed_modules(own, texts)}
        return sha256(repr((seen, sorted(others.items()))).encode("utf-8", "replace")).hexdigest()

    def _ask(self, exercise: Exercise, digest: str, seen: Mapping[Exercise, Seen]) -> None:
        if self._asked.get(exercise) != digest:
            return
        self._post(Begun(exercise))
        work = submission_of({other: found.answer for other, found in seen.items()})
        self._bench.start(exercise.libraries)
        report = self._judge.grade(work, (exercise,))
        judged = Judged(exercise, seen[exercise], report)
        if self._asked.get(exercise) != digest:
            return
        self._post(judged)

        def stop() -> None:
            if self._asked.get(exercise) != digest:
                return
            found = stop_of(self._judge, work, exercise)
            if found is not None and self._asked.get(exercise) == digest:
                self._post(Judged(exercise, judged.seen, report, found, judged.at))

        self._later.submit(self._watched, stop)

    def _warm(self, exercise: Exercise) -> None:
        """Have a file judged that nobody wrote, so that the first save finds all that is read or drawn once
        for a process done."""
        if exercise not in self._warmed and missing_library(exercise) is None:
            self._warmed.add(exercise)
            answer = Answer(f"{read_text(exercise.stub)}\n...\n", {}, "")
            self._bench.start(exercise.libraries)
            self._judge.grade(submission_of({exercise: answer}), (exercise,))
