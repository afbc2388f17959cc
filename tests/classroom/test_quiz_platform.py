"""A class with a quiz and code together, from the platform's zip to marks, pages, receipts and exports; each
student has the quiz of their own number, and every mark is known. STUDENTS=200 makes the class as large."""

import csv
import json
import os
import shutil
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from platform_class import DUE, roster, streamed_zip, worksheet
from quiz_platform import Keys, Pupil, correct, derive, keys_of, pupils, to_correct

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.classroom.publishing.overview import overview
from dlx.classroom.receipts import grade_once_more, other_sums, other_verdicts, read_receipt, work_of_class
from dlx.classroom.receipts.receipts import receipt_path
from dlx.cli.main import cli
from dlx.exercises import load_course, load_quiz

COURSE = load_course()
CHAPTER = COURSE.chapters[0]
CODE = CHAPTER.exercises[0]
QUIZ = next(exercise for exercise in CHAPTER.exercises if load_quiz(exercise.folder) is not None)
STUDENTS = int(os.environ.get("STUDENTS", "30"))
REPLAYED = 2


@dataclass(frozen=True)
class Term:
    """The class, graded and reported once."""

    root: Path
    keys: Keys
    pupils: tuple[Pupil, ...]

    @property
    def handed_in(self) -> list[Pupil]:
        return [pupil for pupil in self.pupils if pupil.enrolled.files is not None]

    def dlx(self, *words: str) -> Any:
        line = ["class", *words, "--class", str(self.root), "--lang", "en"]
        done = CliRunner().invoke(cli, line, prog_name="dlx")
        assert done.exit_code in (0, 1), done.output
        return json.loads(done.stdout) if "--json" in words else done.output

    def store(self) -> Store:
        return Store(open_class(self.root).database)

    def marks(self) -> dict[str, Any]:
        with self.store() as store:
            numbers = {person.pseudonym: person.number for person in store.people()}
            return {numbers[mark.pseudonym]: mark for mark in store.marks()}


@pytest.fixture(scope="module")
def term(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Term]:
    keys = keys_of(QUIZ, CODE)
    if keys is None:
        pytest.skip("the key is not installed")
    folder = tmp_path_factory.mktemp("term")
    made = Term(folder / "c", keys, tuple(pupils(keys, STUDENTS)))
    people = [pupil.enrolled for pupil in made.pupils]
    names, sheet = roster(folder / "r.csv", people, "fr"), worksheet(folder / "w.csv", people, "fr")
    zipped = str(streamed_zip(folder / "moodle.zip", CHAPTER, people, "groups"))
    made.dlx("collect", zipped, "--chapter", CHAPTER.name, "--roster", names)
    with (made.root / "dlx-class.toml").open("a") as settings:
        settings.write(f"\n[chapters.{CHAPTER.name}]\ndue = {DUE.isoformat()}\n")
    made.dlx("collect", "--chapter", CHAPTER.name, "--worksheet", sheet)
    made.dlx("grade")
    made.dlx("report", "--json")
    yield made


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def exported(term: Term, folder: Path) -> dict[str, str]:
    term.dlx("export", "--marks", str(folder / "marks.csv"))
    return {row["ID number"]: row[CHAPTER.name] for row in rows_of(folder / "marks.csv")}


def test_the_class_has_what_classes_have(term: Term) -> None:
    quizzes = [pupil for pupil in term.handed_in if pupil.wrong is not None]
    assert STUDENTS * 3 / 4 < len(quizzes) < len(term.handed_in) < STUDENTS
    assert len({pupil.enrolled.files[QUIZ.slug] for pupil in quizzes}) == len(quizzes)  # type: ignore[index]
    assert {pupil.code for pupil in term.handed_in} == {"", "right", term.keys.code_key.known[0].name}
    assert any(pupil.left for pupil in quizzes)
    assert any(not pupil.left and not pupil.wrong for pupil in quizzes)


def test_every_mark_is_exact(term: Term, tmp_path: Path) -> None:
    assert exported(term, tmp_path) == {
        pupil.enrolled.number: "" if pupil.enrolled.mark is None else f"{pupil.enrolled.mark:g}"
        for pupil in term.pupils
    }


def test_every_question_is_judged_as_it_was_made(term: Term) -> None:
    marks = term.marks()
    for pupil in term.handed_in:
        report = next(e for e in marks[pupil.enrolled.number].report.exercises if e.name == QUIZ.name)
        found = {check.name.removeprefix("test_"): check for check in report.checks if not check.public}
        if pupil.wrong is None:
            assert report.earned == 0
            continue
        assert {n for n, c in found.items() if c.verdict.value == "accepted"} == pupil.right
        assert {n for n, c in found.items() if c.verdict.value == "not_attempted"} == pupil.left
        assert {n for n, c in found.items() if c.verdict.value == "wrong_answer"} == set(pupil.wrong)


def test_the_statistics_are_those_of_the_class(term: Term) -> None:
    with term.store() as store:
        found = overview(open_class(term.root), store, COURSE, CHAPTER.name)
    quiz = next(each for each in found.statistics.exercises if each.name == QUIZ.name)
    passed = Counter(name for pupil in term.handed_in for name in pupil.right)
    hidden = {check.name.removeprefix("test_"): check for check in quiz.checks if not check.public}
    assert {name: check.passed for name, check in hidden.items()} == {
        key.question.name: passed[key.question.name] for key in term.keys.questions
    }
    assert [entry for entry in found.queue if entry.kind == "number"] == []  # everybody answers their own


def test_everybody_who_handed_in_has_a_page_and_a_receipt_that_replays(term: Term) -> None:
    folder, marks = open_class(term.root), term.marks()
    pseudonyms = [marks[pupil.enrolled.number].pseudonym for pupil in term.handed_in]
    receipts = {who: receipt_path(folder, who, CHAPTER.name) for who in pseudonyms}
    assert all(path.is_file() for path in receipts.values())
    reports = term.root / "reports"
    assert {page.parent.name for page in reports.glob(f"*/{CHAPTER.name}.html")} == set(pseudonyms)
    assert (reports / f"class-{CHAPTER.name}.html").is_file()
    with term.store() as store:
        for who in pseudonyms[:: -(-len(pseudonyms) // REPLAYED)]:
            receipt = read_receipt(receipts[who])
            content = work_of_class(receipt, store)
            assert content is not None
            report = grade_once_more(receipt, content, CHAPTER, store.seed, unsafe=False).report
            assert report is not None
            assert other_sums(receipt) == [] and other_verdicts(receipt, report) == []


def test_moodle_takes_the_marks_and_the_feedback_of_everybody(term: Term, tmp_path: Path) -> None:
    people = [pupil.enrolled for pupil in term.pupils]
    sheet, filled, feedback = tmp_path / "w.csv", tmp_path / "filled.csv", tmp_path / "feedback.zip"
    worksheet(sheet, people, "en")
    about = ("export", "--chapter", CHAPTER.name)
    term.dlx(*about, "--worksheet", str(sheet), "--out", str(filled), "--feedback", str(feedback))
    points = {mark.report.points for mark in term.marks().values()}
    found = {row["Identifier"]: row["Grade"] for row in rows_of(filled)}
    assert len(points) == 1 and set(found) == {f"Participant {person.moodle_id}" for person in people}
    for person in people:
        said = found[f"Participant {person.moodle_id}"]
        assert bool(said) is (person.mark is not None), person.number
        if person.mark is not None:  # out of the 20 of this assignment
            assert float(said) == pytest.approx(person.mark / max(points) * 20, abs=0.0051)
    with zipfile.ZipFile(feedback) as archive:
        folders = {name.partition("/")[0] for name in archive.namelist()}
    assert {name.split("_")[1] for name in folders if "_assignsubmission_file" in name} == {
        pupil.enrolled.moodle_id for pupil in term.handed_in
    }


# --- a corrected answer -----------------------------------------------------------------------------
@pytest.fixture
def copy(term: Term, tmp_path: Path) -> Term:
    """The class and its key, to be changed: `--solutions key` names the copy of the key."""
    shutil.copytree(term.root, tmp_path / "c")
    shutil.copytree(term.keys.code_key.folder.parent, tmp_path / "key" / CHAPTER.name)
    return replace(term, root=tmp_path / "c")


def key_beside(copy: Term) -> Path:
    return copy.root.parent / "key"


def regrade(copy: Term, *words: str) -> Any:
    line = ("regrade", CHAPTER.name, "--solutions", str(key_beside(copy)), "--json")
    return copy.dlx(*line, *words)


def kinds(said: Any) -> dict[str, str]:
    return {move["student"]: move["kind"] for move in said["moves"]}


def earned(term: Term) -> dict[str, float]:
    return {number: mark.report.earned for number, mark in term.marks().items()}


def test_an_answer_that_the_author_corrects_moves_the_marks_of_that_question_alone(copy: Term) -> None:
    name, mistake = to_correct(copy.keys, copy.pupils)
    folder = key_beside(copy) / CHAPTER.name / QUIZ.slug
    correct(folder, name, mistake)
    assert "test_hidden.py" in derive(QUIZ, folder)
    marks, before = copy.marks(), earned(copy)
    now_right = {p.enrolled.number for p in copy.handed_in if p.wrong and p.wrong.get(name) == mistake}
    was_right = {p.enrolled.number for p in copy.handed_in if name in p.right}
    assert now_right and was_right and now_right | was_right < set(marks)
    who = {number: mark.pseudonym for number, mark in marks.items()}
    expected = {who[n]: "raised" for n in now_right} | {who[n]: "fallen" for n in was_right}

    assert kinds(regrade(copy, "--dry-run")) == expected
    assert earned(copy) == before
    said = regrade(copy, "--reason", "The key was wrong")
    assert kinds(said) == expected
    points = next(key.question.points for key in copy.keys.questions if key.question.name == name)
    after = {number: before[number] + points * (number in now_right) for number in before}
    assert earned(copy) == pytest.approx(after), "who would fall stays"
    with copy.store() as store:
        changes = store.changes()
    assert {change.pseudonym for change in changes} == {who[number] for number in now_right}
    for change in changes:
        assert change.reason == "The key was wrong" and change.after - change.before == pytest.approx(points)
        assert change.detail.startswith(f"{QUIZ.name}: ") and name in change.detail
        assert change.detail.endswith(f"wrong answer → passed (+{points:g})")

    regrade(copy, "--reason", "The key was wrong", "--allow-lower")
    after = {number: after[number] - points * (number in was_right) for number in before}
    assert earned(copy) == pytest.approx(after)


def test_a_source_that_nobody_derived_from_is_refused_and_moves_nobody(copy: Term) -> None:
    folder = key_beside(copy) / CHAPTER.name / QUIZ.slug
    correct(folder, *to_correct(copy.keys, copy.pupils))
    before = earned(copy)
    line = ["class", "regrade", CHAPTER.name, "--class", str(copy.root), "--lang", "en", "--dry-run"]
    done = CliRunner().invoke(cli, [*line, "--solutions", str(key_beside(copy))], prog_name="dlx")
    assert done.exit_code == 2, done.output
    assert "questions.toml" in done.stderr and f"Run: dlx dev derive {QUIZ.name}\n" in done.stderr
    assert "what is derived from it has not: " in done.stderr and "test_hidden.py" in done.stderr
    assert earned(copy) == before


def test_a_key_in_which_nothing_changed_is_named(copy: Term) -> None:
    """Whoever mends one copy of the key and grades with another is told so."""
    folder = str(key_beside(copy))
    line = ("regrade", CHAPTER.name, "--dry-run", "--solutions", folder)
    assert f"The key in {folder} is that of these marks: nothing of it has changed." in copy.dlx(*line)
