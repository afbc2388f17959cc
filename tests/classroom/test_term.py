"""A whole term of a class, with the real commands: collect, grade, kill -9, resume, override, regrade,
report, export, forget. At every step the counts add up, and nobody's work or mark is lost."""

import csv
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from generated import DUE, Student, write_class

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.records import Mark
from dlx.classroom.evidence.store import Store
from dlx.exercises import load_course, load_quiz
from dlx.grader.key.answer_key import answer_key, solutions_root

pytest.importorskip("nbgrader")

COUNT, ABSENT = int(os.environ.get("STUDENTS", "36")), 10  # a term of five hundred: STUDENTS=500
DLX = str(Path(sys.executable).with_name("dlx"))
CHAPTER = load_course().chapters[0]
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER: what a killed command leaves becomes our child


@dataclass
class Term:
    """The class as the steps leave it; each test is one step and needs those before."""

    folder: Path
    students: list[Student]
    done: list[str] = field(default_factory=list)

    def dlx(self, *words: str, code: int = 0, env: dict[str, str] | None = None) -> Any:
        """Run a command with --json; its result."""
        command = [DLX, *words, "--json"]
        ran = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, env={**os.environ, **(env or {})}
        )
        assert ran.returncode == code, ran.stdout[-2000:] + ran.stderr[-4000:]
        return json.loads(ran.stdout)

    def marks(self) -> dict[str, Mark]:
        """The marks by student number."""
        with Store(open_class(self.folder).database) as store:
            numbers = {person.pseudonym: person.number for person in store.people()}
            return {numbers[mark.pseudonym]: mark for mark in store.marks(CHAPTER.name)}

    def step(self, name: str, after: str | None = None) -> None:
        if after is not None and after not in self.done:
            pytest.skip(f"the step before failed: {after}")
        self.done.append(name)


@pytest.fixture(scope="module")
def term(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Term]:
    if any(answer_key(exercise) is None for exercise in CHAPTER.exercises):
        pytest.skip("the key is not installed")
    folder = tmp_path_factory.mktemp("term")
    students = write_class(folder / "arrived", CHAPTER, COUNT, ABSENT)
    (folder / "class").mkdir()
    yield Term(folder / "class", students)


def of(students: list[Student], *kinds: str) -> list[Student]:
    return [student for student in students if student.kind in kinds]


def test_collect(term: Term) -> None:
    arrived = term.folder.parent / "arrived"
    sources = [str(arrived / "moodle.zip"), str(arrived / "inbound")]
    roster = str(arrived / "roster.csv")
    found = term.dlx("class", "collect", *sources, "--class", ".", "--roster", roster, code=1)
    damaged, again = len(of(term.students, "damaged")), len(of(term.students, "again"))
    assert found["collected"] == COUNT - damaged + again
    assert found["refused"] == damaged
    assert len(found["refusals"]) == damaged
    assert len(found["without_a_submission"]) == ABSENT
    assert found["not_in_the_roster"] == []
    settings = term.folder / "dlx-class.toml"
    due = f"\n[chapters.{CHAPTER.name}]\ndue = {DUE.isoformat()}\n"
    settings.write_text(settings.read_text("utf-8") + due, encoding="utf-8")
    twice = term.dlx("class", "collect", *sources)
    assert (twice["collected"], twice["already_known"]) == (0, COUNT + again)
    term.step("collect")


def _children() -> set[int]:
    found = set()
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z":
            found.add(int(entry.name))
    return found


def _results(term: Term) -> int:
    with sqlite3.connect(f"file:{term.folder / 'evidence/evidence.db'}?mode=ro", uri=True) as db:
        (count,) = db.execute("SELECT count(*) FROM result").fetchone()
    return int(count)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_kill_9_in_the_middle_then_resume(term: Term) -> None:
    term.step("grade", after="collect")
    import ctypes

    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    before = _children()
    command = [DLX, "class", "grade"]
    grading = subprocess.Popen(command, cwd=term.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while _results(term) < COUNT // 4:
        assert grading.poll() is None, "it ended before it could be killed"
        time.sleep(0.01)
    grading.send_signal(signal.SIGKILL)
    grading.wait()
    left = time.monotonic() + 30
    while _children() - before and time.monotonic() < left:
        time.sleep(0.05)
    assert _children() - before == set()
    kept = _results(term)
    assert COUNT // 4 <= kept < COUNT * 9 // 10

    counts = term.dlx("class", "grade")["counts"]
    works = COUNT - len(of(term.students, "damaged", "copied"))
    assert counts["graded"] == works - kept
    assert counts["marked"] + counts["graded"] + counts["identical"] + counts["refused"] == COUNT
    assert (counts["faults"], counts["remaining"]) == (0, 0)
    assert _results(term) == works
    assert term.dlx("class", "grade")["counts"]["graded"] == 0


def test_every_mark_is_what_the_work_is_worth(term: Term) -> None:
    term.step("marks", after="grade")
    marks = term.marks()
    keys = {exercise: answer_key(exercise) for exercise in CHAPTER.exercises}
    points = sum(c.points for e, key in keys.items() if key for c in (*e.checks, *key.checks))
    assert set(marks) == {s.number for s in term.students if s.kind != "damaged"}
    for student in term.students:
        if student.kind == "damaged":
            continue
        report = marks[student.number].report
        assert not report.grader_error
        assert report.points == points
        if student.earned is None:
            assert report.earned < student.most, student
        else:
            assert report.earned == student.earned, student
    verdicts = Counter(e.verdict.value for m in marks.values() for e in m.report.exercises)
    assert verdicts["timeout"] == len(of(term.students, "looping")), verdicts


def _gradebook(term: Term) -> Any:
    from nbgrader.api import Gradebook

    return Gradebook(open_class(term.folder).gradebook_url)


def _numbers(term: Term) -> dict[str, str]:
    with Store(open_class(term.folder).database) as store:
        return {person.pseudonym: person.number for person in store.people()}


def test_the_gradebook_says_the_same_less_the_late_penalty(term: Term) -> None:
    term.step("gradebook", after="marks")
    numbers, marks = _numbers(term), term.marks()
    truth = {student.number: student for student in term.students}
    with _gradebook(term) as gradebook:
        submissions = {numbers[s.student.id]: s for s in gradebook.assignment_submissions(CHAPTER.name)}
        assert set(submissions) == set(marks)
        for number, submission in submissions.items():
            earned = marks[number].report.earned
            penalty = 0.2 * earned if truth[number].late else 0.0  # 30 hours: two days begun
            assert submission.score == earned
            assert submission.late_submission_penalty == pytest.approx(penalty, abs=0.05)
            assert not submission.needs_manual_grade


def test_an_override_survives(term: Term) -> None:
    term.step("override", after="gradebook")
    student = of(term.students, "crashing")[0]
    slug, chosen = next(iter(student.files)), student.number
    numbers = _numbers(term)
    pseudonym = next(p for p, n in numbers.items() if n == chosen)
    with _gradebook(term) as gradebook:
        grade = gradebook.find_grade(slug, slug, CHAPTER.name, pseudonym)
        grade.manual_score = 1.5
        gradebook.db.commit()
    term.dlx("class", "grade")
    with _gradebook(term) as gradebook:
        assert gradebook.find_grade(slug, slug, CHAPTER.name, pseudonym).score == 1.5


def test_regrade_shows_who_moves_before_it_moves_anybody(term: Term, tmp_path: Path) -> None:
    """The teacher finds a hidden check too strict, and lets everybody pass it."""
    term.step("regrade", after="override")
    root = solutions_root()
    assert root is not None
    shutil.copytree(root, tmp_path / "key")
    code = [e for e in CHAPTER.exercises if load_quiz(e.folder) is None]  # those of a quiz are derived
    hidden = {e.name: key.checks_source for e in code if (key := answer_key(e)) is not None}
    fails: dict[tuple[str, str], set[str]] = {}
    for number, mark in term.marks().items():
        for graded in mark.report.exercises:
            for c in graded.checks:
                if c.verdict.value == "wrong_answer" and f"def {c.name}(" in hidden.get(graded.name, ""):
                    fails.setdefault((graded.name, c.name), set()).add(number)
    (exercise, check), failed = max(fails.items(), key=lambda entry: len(entry[1]))
    file = tmp_path / "key" / exercise / "test_hidden.py"
    mended = f"\n\ndef {check}(answer):\n    pass\n"
    file.write_text(file.read_text("utf-8") + mended, encoding="utf-8")
    env = {"DLX_SOLUTIONS": str(tmp_path / "key")}
    before = {number: mark.report.earned for number, mark in term.marks().items()}
    dry = term.dlx("class", "regrade", CHAPTER.name, "--dry-run", env=env)
    assert {number: mark.report.earned for number, mark in term.marks().items()} == before
    numbers = _numbers(term)
    moved = {numbers[entry["student"]] for entry in dry["moves"]}
    assert failed <= moved
    term.dlx("class", "regrade", CHAPTER.name, "--reason", "check too strict", env=env)
    after = {number: mark.report.earned for number, mark in term.marks().items()}
    assert {number for number in before if after[number] != before[number]} == moved
    assert all(after[number] >= before[number] for number in before)
    with Store(open_class(term.folder).database) as store:
        changes = {numbers[change.pseudonym]: change for change in store.changes()}
    assert set(changes) == moved
    assert {change.reason for change in changes.values()} == {"check too strict"}


def test_the_pages_tell_nothing_of_the_key(term: Term) -> None:
    term.step("report", after="marks")
    term.dlx("class", "report", CHAPTER.name)
    pages = sorted((term.folder / "reports").rglob("*.html"))
    students = [page for page in pages if page.parent.name != "reports"]
    assert len(students) == COUNT - len(of(term.students, "damaged"))
    lines = set()
    folder = CHAPTER.exercises[0].folder.parent
    shown = (path for path in folder.glob("*/*.*") if path.name != "recognised.json")  # holds names for dlx
    public = "".join(path.read_text("utf-8") for path in shown)
    for exercise in CHAPTER.exercises:
        key = answer_key(exercise)
        assert key is not None
        hidden = {line.strip() for line in key.checks_source.splitlines() if len(line.strip()) > 25}
        lines |= {line for line in hidden if line not in public}
        lines |= {known.name for known in key.known if known.name not in public}
    everybody = {s.number for s in term.students} | {s.last_name for s in term.students}
    for page in students[::12]:
        text = page.read_text("utf-8")
        assert [line for line in lines if line in text] == []
        assert [name for name in everybody if f">{name}<" in text] == []


def test_export(term: Term) -> None:
    term.step("export", after="report")
    term.dlx("class", "export", "--marks", "marks.csv", "--feedback", "feedback.zip")
    with (term.folder / "marks.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == 1 + COUNT + ABSENT
    listed = {cell for row in rows for cell in row}
    assert {student.number for student in term.students} <= listed
    assert "Dupré" in listed
    with zipfile.ZipFile(term.folder / "feedback.zip") as archive:
        names = [name for name in archive.namelist() if name.endswith(".html")]
    assert len(names) == COUNT - len(of(term.students, "damaged"))


def test_forget(term: Term) -> None:
    term.step("forget", after="export")
    gone = of(term.students, "right")[0].number
    term.dlx("class", "forget", gone, "--yes")
    marks = term.marks()
    assert gone not in marks
    assert len(marks) == COUNT - len(of(term.students, "damaged")) - 1
