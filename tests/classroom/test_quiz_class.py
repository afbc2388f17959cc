"""A class that answers a quiz: marks in part, receipts, pages, and whose number the questions were."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest

from dlx.classroom.engines.local import local_engine
from dlx.classroom.evidence.folder import ClassFolder, make_class
from dlx.classroom.evidence.records import Person, WorkContent
from dlx.classroom.evidence.store import Store
from dlx.classroom.grading.grading import grade_class, plan_grading
from dlx.classroom.grading.regrade import Kind, compare_results
from dlx.classroom.publishing.overview import class_page, overview
from dlx.classroom.publishing.quiz_numbers import other_numbers
from dlx.classroom.receipts import grade_once_more, other_sums, other_verdicts, read_receipt, work_of_class
from dlx.classroom.receipts.receipts import receipt_path, write_receipts
from dlx.cli.teacher.mark_changes import describe
from dlx.exercises import NUMBER, load_course, load_quiz
from dlx.grader.key.answer_key import AnswerKey, answer_key
from dlx.grader.quiz import answers_in, with_answer

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
COURSE = load_course()
QUIZ = next(exercise for exercise in COURSE.exercises if load_quiz(exercise.folder) is not None)
CHAPTER = next(chapter for chapter in COURSE.chapters if chapter.name == QUIZ.chapter)


def key() -> AnswerKey:
    found = answer_key(QUIZ)
    if found is None:
        pytest.skip("the key is not installed")
    return found


def work(text: str) -> WorkContent:
    return WorkContent({QUIZ.slug: text}, (QUIZ.name,))


def of_number(number: str) -> str:
    return f"{NUMBER} = {number}\n"


def person(name: str, number: str, in_roster: bool = True) -> Person:
    return Person(name, number, name.title(), "Ada", "", "", in_roster)


# --- whose number -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "number", ["'21900001'", "21900001", "' 21900001 '", "'021900001'", "'2190-0001'", "'2190 0001'"]
)
def test_the_own_number_is_nothing_to_tell(number: str) -> None:
    assert list(other_numbers(QUIZ, [("a", of_number(number))], [person("a", "21900001")])) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("'21900002'", "answers the questions of number 21900002, which is not theirs"),
        ("2190000", "answers the questions of number 2190000, which is not theirs"),
        ("''", "says no student number"),
        ("None", "says no student number"),
        ("['21900001']", "says no student number"),
        ("10**400", "holds code"),
        ("'2190' + '0001'", "holds code"),
        ("'21900001'\nglobals().update(student_number='2')", "holds code"),
        ("'21900001'\nimport helper", "holds code"),
        ("'21900001'\nstudent_number += '1'", "holds code"),
    ],
)
def test_another_number_is_told(number: str, said: str) -> None:
    ((who, why),) = other_numbers(QUIZ, [("a", of_number(number))], [person("a", "21900001")])
    assert who == "a" and said in why.en and why.fr != why.en and QUIZ.slug in why.fr


def test_without_a_number_in_the_roster_a_shared_one_is_told() -> None:
    everybody = [
        person("a", "a@example.org"),
        person("b", "moodle-12"),
        person("c", "3", False),
        person("d", "Ada D"),
    ]
    texts = {"a": of_number("7"), "b": of_number("'7'"), "c": of_number("8"), "d": of_number("9")}
    found = dict(other_numbers(QUIZ, texts.items(), everybody))
    assert set(found) == {"a", "b"}
    assert "and so does another work" in found["a"].en


def test_what_is_not_begun_or_not_handed_in_or_no_python_is_nothing_to_tell() -> None:
    texts = [QUIZ.stub.read_text(), "x = (", "x = '\0'", "x = " + "-" * 100000 + "1"]
    works = list(zip("abcd", texts, strict=True))
    assert list(other_numbers(QUIZ, works, [person(name, "21900001") for name in "abcd"])) == []
    other = next(exercise for exercise in COURSE.exercises if load_quiz(exercise.folder) is None)
    assert list(other_numbers(other, [("a", "f()")], [person("a", "21900001")])) == []


# --- a class ----------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def array() -> str:
    quiz = load_quiz(QUIZ.folder)
    assert quiz is not None
    return next(question.name for question in quiz if question.kind == "array")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, array: str) -> ClassFolder:
    """All right; one cell wrong; one place empty; and somebody who handed in the answers of number 1001."""
    reference = key().reference
    right = answers_in(reference, [array])[array]
    wrong = (
        [right[0] + 1, *right[1:]] if np.ndim(right) == 1 else [[right[0][0] + 1, *right[0][1:]], *right[1:]]
    )
    works = {
        "1001": reference,
        "1001b": with_answer(reference, array, repr(wrong)),
        "1005": f"# mine\n{reference}",
        "1001c": with_answer(reference, array, "None"),
    }
    made = make_class(tmp_path_factory.mktemp("quiz") / "class", "en", CHAPTER.name)
    with Store(made.database) as store:
        for number, text in works.items():
            who = store.save_person(Person("", number, f"Name{number}", "Ada", "", "", True)).pseudonym
            content = work(text)
            store.add_submission(who, CHAPTER.name, content.sha, "w.zip", NOON, content)
        with local_engine(2) as engine:
            graded = list(grade_class(plan_grading(store, COURSE), engine))
        assert [g.fault for g in graded] == [None] * 4
    return made


@pytest.fixture
def store(folder: ClassFolder) -> Iterator[Store]:
    with Store(folder.database) as opened:
        yield opened


def by_number(store: Store) -> dict[str, Any]:
    people = {p.pseudonym: p.number for p in store.people()}
    return {people[mark.pseudonym]: mark for mark in store.marks()}


def test_marks_in_part_are_kept(store: Store, array: str) -> None:
    marks = by_number(store)
    full = marks["1001"].report
    assert full.earned == full.points > 0
    part = marks["1001b"].report
    assert full.earned - 1 < part.earned < full.earned
    left = {c.name: c.verdict for c in marks["1001c"].report.exercises[0].checks}
    assert left[f"test_{array}"] == "not_attempted"


@pytest.mark.parametrize(("more", "kind"), [(0.1, Kind.RAISED), (-0.1, Kind.FALLEN), (0.0, Kind.UNCHANGED)])
def test_another_part_of_a_point_is_a_move_that_says_why(
    store: Store, array: str, more: float, kind: Kind
) -> None:
    """The verdict is the same and so is what the question is worth: the part of it that was earned moves."""
    mark = by_number(store)["1001b"]
    (quiz,) = mark.report.exercises
    checks = tuple(
        replace(check, partial=check.partial + more) if 0 < check.earned < check.points else check
        for check in quiz.checks
    )
    after = replace(mark.report, exercises=(replace(quiz, checks=checks),))
    then = mark.grading
    mended = store.grading(CHAPTER.name, f"{more:064}", then.dlx_version, then.environment, then.hidden)
    store.save_result(mark.submission.work or "", mended, after, 1.0)
    move = next(m for m in compare_results(store, mended, {}).moves if m.pseudonym == mark.pseudonym)
    assert move.kind is kind and move.gained == pytest.approx(more)
    said = describe(move, "en")
    assert (array in said and f" pts ({more:+g})" in said) if more else said == ""


def test_a_receipt_agrees_and_forged_points_in_part_are_found(folder: ClassFolder, store: Store) -> None:
    write_receipts(folder, store)
    mark = by_number(store)["1001b"]
    receipt = read_receipt(receipt_path(folder, mark.pseudonym, CHAPTER.name))
    assert receipt["earned"] == mark.report.earned
    content = work_of_class(receipt, store)
    assert content is not None
    report = grade_once_more(receipt, content, CHAPTER, store.seed, unsafe=False).report
    assert report is not None
    assert other_sums(receipt) == [] and other_verdicts(receipt, report) == []
    forged = json.loads(json.dumps(receipt))
    exercise = next(e for e in forged["exercises"] if e["name"] == QUIZ.name)
    check = next(c for c in exercise["checks"] if 0 < c["earned"] < c["points"])
    check["earned"] += 0.1
    assert len(other_sums(forged)) == 2  # the exercise's, and the whole's
    exercise["earned"] += 0.1
    forged["earned"] += 0.1
    assert other_sums(forged) == []
    (changed,) = other_verdicts(forged, report)
    assert changed.then != changed.now and str(round(check["earned"], 4)) in str(changed.then)
    check["earned"] = check["points"]
    with pytest.raises(ValueError, match="earned"):
        other_sums(forged)


def test_the_page_of_the_class_names_whose_number_it_was(folder: ClassFolder, store: Store) -> None:
    found = overview(folder, store, COURSE, CHAPTER.name, True)
    marks = by_number(store)
    told = {entry.pseudonym for entry in found.queue if entry.kind == "number"}
    assert told == {marks[number].pseudonym for number in ("1001b", "1001c", "1005")}
    assert [alike for alike in found.alike if alike.exercise == QUIZ.name] == []  # right answers are alike
    for language, words in (("en", "Quiz of another number"), ("fr", "Quiz d&#39;un autre numéro")):
        page = class_page(found, language)
        assert words in page
    assert marks["1005"].report.earned == marks["1001"].report.earned  # marked as it was handed in, and told
