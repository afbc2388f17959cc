"""What the steps of nbgrader ask of dlx, looked up once per run of nbgrader: the class, its terms, and the
marks of the student who is being graded.

The marks are those that `dlx class grade` would give: the files that the student handed in are taken in by
the same code, whatever nbgrader made of the notebooks meanwhile.
"""

import hmac
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from ...exercises import Course, Exercise, load_course
from ...grader.files import write_new
from ...grader.key import key_fingerprint
from ...grader.reports import ExerciseReport, Verdict
from ...grader.source import file_entry, walk
from ...grader.submissions import ANSWER_ENDINGS, Collected, Refused, collect, collect_entries
from ..engines import Graded, Task, Terms, grade_task
from ..evidence import Store, WorkContent, open_class
from ..gradebook import naive_utc, student_id
from ..sources import NOT_WORK, STAMP

SECRET = "submission_secret.txt"
MOMENT = "%Y-%m-%d %H:%M:%S.%f UTC"  # as nbgrader writes it


class Marker:
    """Marks for one run of nbgrader.

    Raises:
        UserError: `root` lies in no class that can be used.
    """

    def __init__(self, root: Path) -> None:
        self.folder = open_class(root)
        with Store(self.folder.database) as store:
            self.seed, self.replies = store.seed, str(store.replies)
            names = {person.pseudonym: student_id(self.folder, person) for person in store.people()}
            extensions = store.extensions()
        self.extensions = {(names[who], chapter): found[0] for (who, chapter), found in extensions.items()}
        self._keys: dict[str, str] = {}
        self._last: tuple[Path, str, Graded] | None = None
        self._seen: set[Any] = set()
        self.known: dict[tuple[str, str], Any] = {}  # what the gradebook has of a notebook's cells

    def first_time(self, what: Any) -> bool:
        """Whether this is asked for the first time."""
        new = what not in self._seen
        self._seen.add(what)
        return new

    # --- marks ----------------------------------------------------------------------------------
    def report(self, submitted: Path, exercise: Exercise) -> tuple[ExerciseReport | None, str]:
        """(the report on one exercise, "") or (None, the fault of ours), for the files in a folder."""
        graded = self._graded(submitted, exercise.chapter)
        if graded.report is None:  # the fault may be that of another exercise
            graded = self._grade(submitted, exercise.chapter, exercise)
        if graded.report is None:
            return None, graded.fault or "no report"
        report = next(found for found in graded.report.exercises if found.name == exercise.name)
        if report.left_out is not None:
            return None, report.left_out.en
        broken = [check.name for check in report.checks if check.verdict is Verdict.GRADER_ERROR]
        return (None, f"broken check: {', '.join(broken)}") if broken else (report, "")

    def _graded(self, submitted: Path, chapter: str) -> Graded:
        """The whole chapter; kept for the next notebook of the same folder."""
        if self._last is None or self._last[:2] != (submitted, chapter):
            self._last = submitted, chapter, self._grade(submitted, chapter)
        return self._last[2]

    def _grade(self, submitted: Path, chapter: str, alone: Exercise | None = None) -> Graded:
        course = load_course()
        if chapter not in self._keys:
            self._keys[chapter] = key_fingerprint(course.find(chapter))
        content = content_of(submitted, chapter, course)
        if alone is not None:
            content = replace(content, exercises=(alone.name,))
        terms = Terms(self.seed, self._keys[chapter], chapters=(chapter,), replies=self.replies)
        return grade_task(Task(content.sha, content), terms)

    # --- dates ----------------------------------------------------------------------------------
    def due(self, url: str, chapter: str) -> None:
        """The date due of dlx-class.toml, where it has one, goes into the gradebook; once per run."""
        due = self.folder.settings.due.get(chapter)
        if due is None or not self.first_time(chapter):
            return
        from nbgrader.api import Gradebook

        with Gradebook(url) as book:
            book.find_assignment(chapter).duedate = naive_utc(due)
            book.db.commit()

    def moments(self, url: str, chapter: str, student: str) -> None:
        """The same, and this student's extension; once per run."""
        self.due(url, chapter)
        until = self.extensions.get((student, chapter))
        if until is None or not self.first_time((chapter, student)):
            return
        from nbgrader.api import Gradebook

        with Gradebook(url) as book:
            due = book.find_assignment(chapter).duedate
            more = naive_utc(until) - due if due is not None and naive_utc(until) > due else None
            book.find_submission(chapter, student).extension = more
            book.db.commit()

    # --- files ----------------------------------------------------------------------------------
    def complete(self, place: Path, student: str, chapter: str) -> None:
        """A folder under autograded/ has what release_feedback needs: one that has not stops the class."""
        complete(place, self.seed, student, chapter, datetime.now(UTC))


def complete(place: Path, seed: str, student: str, chapter: str, moment: datetime) -> int:
    """Write what release_feedback needs and nbgrader did not find; returns the number of files written. The
    secret is nobody's but the teacher's: it names a page that this student cannot fetch.

    Raises:
        UserError: it cannot be written.
    """
    secret = hmac.digest(seed.encode(), f"{student}/{chapter}".encode(), "sha512").hex()
    stamp = moment.astimezone(UTC).strftime(MOMENT)
    return write_new(place / STAMP, stamp.encode()) + write_new(place / SECRET, secret.encode(), 0o600)


def content_of(submitted: Path, chapter: str, course: Course) -> WorkContent:
    """The work in a folder, as it is collected (see collect.py)."""
    exercises = [exercise for exercise in course.exercises if exercise.chapter == chapter]
    names = tuple(exercise.name for exercise in exercises)
    found = _taken(submitted, course)
    if isinstance(found, Refused):
        return WorkContent({}, names, {exercise.slug: found.reason for exercise in exercises})
    others = {exercise.slug for exercise in course.exercises} - {exercise.slug for exercise in exercises}
    wanted = {name for name in found.files if name.partition("/")[0] not in others}
    return WorkContent(
        files={name: text for name, text in found.files.items() if name in wanted},
        exercises=names,
        problems={slug: text for slug, text in found.problems.items() if slug not in others},
        notes=found.notes,
    )


def _taken(submitted: Path, course: Course) -> Collected | Refused:
    entries = [file_entry(submitted, path) for path in walk(submitted)]
    entries = [entry for entry in entries if entry.path not in NOT_WORK]
    if len(entries) == 1 and entries[0].path.endswith(ANSWER_ENDINGS):
        return collect(submitted / entries[0].path, course, name=Path(entries[0].path).name)
    return collect_entries(submitted.parent.name, entries, course)


_LOCK = threading.Lock()
_MARKERS: "WeakKeyDictionary[Any, Marker]" = WeakKeyDictionary()


def marker_of(run: Any, root: Path) -> Marker:
    """The marker of a run of nbgrader, whatever object stands for it."""
    with _LOCK:
        if run not in _MARKERS:
            _MARKERS[run] = Marker(root)
        return _MARKERS[run]
