"""The whole round with nbgrader's own commands, between three Unix accounts: a teacher and two students."""

import json
import re
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import accounts
import pytest
from accounts import Accounts

from dlx.exercises import Exercise, load_course
from dlx.grader.key.answer_key import AnswerKey, KnownAnswer, answer_key, solutions_root

pytest.importorskip("nbgrader")

CHAPTER = load_course().chapters[0]
FIRST, SECOND = (load_course().find(name)[0] for name in ("softmax", "cross_entropy"))
ADA, BOB = "ada", "bob"
BOBS = (FIRST, SECOND, CHAPTER.exercises[-1])  # ada hands in the whole chapter
COURSE_CONFIG = "\nget_config().Exchange.root = {root!r}\n"
STUDENT_CONFIG = "c = get_config()\nc.Exchange.root = {root!r}\nc.CourseDirectory.course_id = 'course'\n"
LOOP = "\n\ndef {name}(*arguments, **options):\n    while True:\n        pass\n"
NOISE = "import sys, warnings\n\nprint('50 %', file=sys.stderr)\nwarnings.warn('NNPACK')\n\n"


@dataclass
class Department:
    """A course, an exchange and three people."""

    people: Accounts

    @property
    def course(self) -> Path:
        return self.people.home("prof") / "course"

    def teacher(self, *words: str) -> str:
        ran = self.people.run("prof", *words, cwd=self.course if self.course.is_dir() else None)
        assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-6000:]
        return ran.stdout + ran.stderr

    def student(self, name: str, *words: str) -> str:
        root = solutions_root()
        ran = self.people.run(name, *words, hidden=[root] if root else [])
        assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-6000:]
        return ran.stdout + ran.stderr

    def write(self, name: str, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        self.people.give(name, path)


def key_of(exercise: Exercise) -> AnswerKey:
    key = answer_key(exercise)
    if key is None:
        pytest.skip("the key is not installed")
    return key


def mistake(exercise: Exercise) -> KnownAnswer:
    """A known mistake that a public check catches already."""
    public = {check.name for check in exercise.checks}
    return next(known for known in key_of(exercise).known if public & set(known.fails))


def answered(notebook: dict[str, Any], source: str) -> dict[str, Any]:
    """The notebook with an answer in its answer cell."""
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = source
    return notebook


@pytest.fixture(scope="module")
def department() -> Iterator[Department]:
    reason = accounts.missing()
    if reason is not None:
        pytest.skip(reason)
    with tempfile.TemporaryDirectory(prefix="dlx-department-") as folder:  # pytest's own are private
        yield _department(Path(folder))


def _department(root: Path) -> Department:
    people = Accounts(root, ["prof", ADA, BOB])
    exchange = root / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    found = Department(people)
    roster = people.home("prof") / "roster.csv"
    lines = ["First name,Last name,ID number,Email address"]
    lines += ["Ada,Dupré,ada,ada@example.org", "Bob,N'Diaye,bob,bob@example.org"]
    found.write("prof", roster, "\n".join(lines) + "\n")
    found.teacher("dlx", "nbgrader", "init", "course", "--chapter", CHAPTER.name, "--roster", str(roster))
    config = found.course / "nbgrader_config.py"
    text = config.read_text("utf-8") + COURSE_CONFIG.format(root=str(exchange))
    found.write("prof", config, text)
    for name in (ADA, BOB):
        folder = people.home(name) / ".jupyter"
        folder.mkdir()
        found.write(name, folder / "nbgrader_config.py", STUDENT_CONFIG.format(root=str(exchange)))
        people.give(name, folder)
    found.teacher("nbgrader", "generate_assignment", CHAPTER.name)
    found.teacher("nbgrader", "release_assignment", CHAPTER.name)
    for name in (ADA, BOB):
        found.student(name, "nbgrader", "fetch_assignment", CHAPTER.name)
    return found


def fill(department: Department, name: str, sources: dict[str, str]) -> None:
    for slug, source in sources.items():
        path = department.people.home(name) / CHAPTER.name / f"{slug}.ipynb"
        notebook = answered(json.loads(path.read_text("utf-8")), source)
        department.write(name, path, json.dumps(notebook))


def leave_out(department: Department, name: str, exercises: Collection[Exercise]) -> None:
    for exercise in exercises:
        (department.people.home(name) / CHAPTER.name / f"{exercise.slug}.ipynb").unlink()


def test_what_is_released_holds_nothing_of_the_key(department: Department) -> None:
    for exercise in CHAPTER.exercises:
        released = (department.course / "release" / CHAPTER.name / f"{exercise.slug}.ipynb").read_text(
            "utf-8"
        )
        text = "\n".join("".join(cell["source"]) for cell in json.loads(released)["cells"])
        key = key_of(exercise)
        assert exercise.stub.read_text("utf-8").strip() in text
        public = "".join(path.read_text("utf-8") for path in exercise.folder.glob("*.*"))
        secret = [line.strip() for line in (key.reference + key.checks_source).splitlines()]
        assert [line for line in secret if len(line) > 25 and line in text and line not in public] == []
        assert "SOLUTION" not in text


def test_the_round(department: Department) -> None:
    exercises = CHAPTER.exercises
    first, second = FIRST, SECOND
    right = {e.slug: key_of(e).reference for e in exercises}
    fill(department, ADA, {slug: NOISE + source for slug, source in right.items()})
    loop = right[second.slug] + LOOP.format(name=second.provides[0])
    known = mistake(first)
    bobs = {e.slug: right[e.slug] for e in BOBS}
    fill(department, BOB, {**bobs, first.slug: known.source, second.slug: loop})
    leave_out(department, BOB, [e for e in exercises if e not in BOBS])

    slug = first.slug
    said = department.student(ADA, "nbgrader", "validate", f"{CHAPTER.name}/{slug}.ipynb")
    assert "Success" in said
    said = department.student(BOB, "nbgrader", "validate", f"{CHAPTER.name}/{slug}.ipynb")
    assert "FAILED" in said
    for name in (ADA, BOB):
        department.student(name, "nbgrader", "submit", CHAPTER.name)
    department.teacher("nbgrader", "collect", CHAPTER.name)
    department.teacher("nbgrader", "autograde", CHAPTER.name)
    department.teacher("nbgrader", "generate_feedback", CHAPTER.name)
    department.teacher("nbgrader", "release_feedback", CHAPTER.name)
    for name in (ADA, BOB):
        department.student(name, "nbgrader", "fetch_feedback", CHAPTER.name)
    department.teacher("nbgrader", "export")

    grades = (department.course / "grades.csv").read_text("utf-8-sig")
    whole, handed_in = (
        sum(c.points for e in group for c in (*e.checks, *key_of(e).checks)) for group in (exercises, BOBS)
    )
    lost = sum(c.points for c in (*first.checks, *key_of(first).checks) if c.name in known.fails)
    lost += sum(c.points for c in (*second.checks, *key_of(second).checks))
    rows = {line.split(",")[3].strip('"'): line for line in grades.splitlines()}
    assert rows[ADA].split(",")[-4:] == [f'"{whole:g}"', '"0"', f'"{whole:g}"', f'"{whole:g}"']
    assert rows[BOB].split(",")[-4] == f'"{handed_in - lost:g}"'
    assert "Dupré" in rows[ADA]


def test_both_graders_give_the_same_marks(department: Department) -> None:
    """`dlx class grade` on what nbgrader collected, into the same gradebook."""
    submitted = department.course / "submitted"
    if not submitted.is_dir():
        pytest.skip("the round did not come that far")
    before = (department.course / "grades.csv").read_bytes()
    department.teacher("dlx", "class", "collect", "submitted")
    department.teacher("dlx", "class", "grade")
    department.teacher("nbgrader", "export")
    assert (department.course / "grades.csv").read_bytes() == before


def test_feedback_names_the_mistake_and_nothing_hidden(department: Department) -> None:
    pages = sorted((department.people.home(BOB) / CHAPTER.name / "feedback").rglob("*.html"))
    if not pages:
        pytest.skip("the round did not come that far")
    assert len(pages) == len(BOBS)
    exercise = FIRST
    key = key_of(exercise)
    page = next(p for p in pages if p.stem == exercise.slug).read_text("utf-8")
    text = re.sub(r"\s+", " ", page)
    known = mistake(exercise)
    assert any(known.sentence[language][1:40] in text for language in ("fr", "en"))
    assert known.name not in page
    own = known.source + exercise.checks_file.read_text("utf-8") + exercise.stub.read_text("utf-8")
    secret = {line.strip() for line in key.checks_source.splitlines() if len(line.strip()) > 25}
    assert [line for line in secret if line not in own and line in page] == []
