"""The evidence of a class: what is committed stays, the same twice is once, and forgetting is complete."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dlx.classroom.evidence.records import Change, Person, WorkContent
from dlx.classroom.evidence.store import Store
from dlx.exercises import Text
from dlx.grader.files.writing import UserError
from dlx.grader.reports.report import CheckResult, ExerciseReport, Report, Verdict

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
CONTENT = WorkContent({"a": "x = 1\n"}, ("chapter/a",))
A = Text(fr="un", en="one")
REPORT = Report(
    student="somebody",
    exercises=(
        ExerciseReport(
            "chapter/a", A, (CheckResult("c", A, False, 2.0, Verdict.WRONG_ANSWER, A, A, "known", 3),), 0.5
        ),
    ),
    sandbox="sandbox: level 3",
    level=3,
    hidden_checks=True,
    dlx_version="1",
    notes=(A,),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "evidence.db")


def enrol(store: Store, number: str) -> str:
    return store.save_person(Person("", number, "Dupré", "Zoé")).pseudonym


def test_a_report_survives_its_dict() -> None:
    assert Report.from_dict(REPORT.to_dict()) == REPORT


@pytest.mark.parametrize("damage", [{"schema": "dlx-report/0"}, {"exercises": [{}]}, {"sandbox": None}])
def test_a_damaged_report_is_refused(damage: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"wanted|incomplete"):
        Report.from_dict({**REPORT.to_dict(), **damage})


def test_the_file_is_private(store: Store) -> None:
    assert stat.S_IMODE(os.stat(store.path).st_mode) == 0o600


def test_a_person_keeps_the_pseudonym_when_details_change(store: Store) -> None:
    first = enrol(store, "21900001")
    again = store.save_person(Person("", "21900001", "Dupré-Martin", "Zoé", "z@example.org"))
    assert again.pseudonym == first
    assert again.last_name == "Dupré-Martin"
    assert "21900001" not in first
    assert "dupr" not in first


def test_the_same_submission_twice_is_one(store: Store) -> None:
    zoe = enrol(store, "1")
    added = [store.add_submission(zoe, "chapter", "sha", "zoe.zip", NOON, CONTENT) for _ in range(2)]
    assert added == [True, False]
    assert len(store.submissions()) == 1


def test_the_last_attempt_that_was_not_refused_counts(store: Store) -> None:
    zoe = enrol(store, "1")
    other = replace(CONTENT, files={"a": "x = 2\n"})
    store.add_submission(zoe, "chapter", "s2", "2.zip", NOON + timedelta(hours=1), other)
    store.add_submission(zoe, "chapter", "s1", "1.zip", NOON, CONTENT)
    store.add_submission(zoe, "chapter", "s3", "3.zip", NOON + timedelta(hours=2), Text(fr="non", en="no"))
    (current,) = store.current()
    assert current.work == other.sha
    assert store.content(other.sha) == other


def test_a_result_is_read_back_in_the_name_of_who_asks(store: Store) -> None:
    zoe = enrol(store, "1")
    store.add_submission(zoe, "chapter", "s", "1.zip", NOON, CONTENT)
    terms = store.grading("chapter", "key", "1", {"python": "3.11"}, True)
    assert store.grading("chapter", "key", "1", {"python": "3.12"}, True) == terms
    store.save_result(CONTENT.sha, terms, REPORT, 0.5)
    assert store.graded(terms) == {CONTENT.sha}
    assert store.result(CONTENT.sha, terms, zoe) == (replace(REPORT, student=zoe), 0.5)
    (submission,) = store.current()
    store.set_mark(submission, terms)
    (mark,) = store.marks("chapter")
    assert (mark.pseudonym, mark.report.student, mark.grading) == (zoe, zoe, terms)


def test_each_result_keeps_the_environment_that_it_was_made_in(store: Store) -> None:
    zoe = enrol(store, "1")
    other = replace(CONTENT, files={"a": "x = 2\n"})
    for content, numpy in ((CONTENT, "2.3"), (other, "2.4")):
        store.add_submission(zoe, "chapter", content.sha, "1.zip", NOON, content)
        terms = store.grading("chapter", "key", "1", {"numpy": numpy}, True)
        store.save_result(content.sha, terms, REPORT, 0.5)
    first, *others = store.gradings("chapter")
    assert others == [], "a new library is no reason to grade a class again"
    assert store.graded_in(CONTENT.sha, first) == {"numpy": "2.3"}
    assert store.graded_in(other.sha, first) == {"numpy": "2.4"}


def test_forgetting_leaves_nothing_of_one_and_all_of_others(store: Store) -> None:
    zoe, ada = enrol(store, "1"), enrol(store, "2")
    own = replace(CONTENT, files={"a": "# signed Zoe\n"})
    terms = store.grading("chapter", "key", "1", {}, True)
    for who, content in ((zoe, own), (zoe, CONTENT), (ada, CONTENT)):
        store.add_submission(who, "chapter", content.sha, "w.zip", NOON, content)
        store.save_result(content.sha, terms, REPORT, 0.1)
    store.add_changes([Change(zoe, "chapter", 1, 2, "check mended", "", NOON)])
    store.extend(zoe, "chapter", NOON, "ill")
    store.forget(zoe)
    store.close()
    raw = b"".join(path.read_bytes() for path in store.path.parent.iterdir())
    assert b"signed Zoe" not in raw
    assert zoe.encode() not in raw
    with Store(store.path) as after:
        assert [p.pseudonym for p in after.people()] == [ada]
        assert after.graded(terms) == {CONTENT.sha}
        assert after.changes() == []
        assert after.extensions() == {}


def test_the_seed_is_drawn_once(store: Store) -> None:
    assert store.seed == store.seed
    assert len(store.seed) == 32


KILLED = """
import os, signal, sys
from dlx.classroom.evidence.store import Store
from dlx.classroom.evidence.records import Person
store = Store(__import__("pathlib").Path(sys.argv[1]))
for number in range(1000):
    with store.transaction():
        store.save_person(Person("", f"{number}a"))
        store.save_person(Person("", f"{number}b"))
    print(number, flush=True)
"""


def test_kill_9_loses_nothing_that_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "evidence.db"
    child = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    last = [int(child.stdout.readline()) for _ in range(20)][-1]
    child.send_signal(signal.SIGKILL)
    last = max([last, *map(int, child.stdout.read().split())])
    child.wait()
    with Store(path) as store:
        numbers = [person.number for person in store.people()]
    assert len(numbers) % 2 == 0  # whole transactions only
    assert {f"{n}{half}" for n in range(last + 1) for half in "ab"} <= set(numbers)


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "evidence.db"
    path.write_text("notes of mine")
    with pytest.raises(UserError, match="it is damaged: file is not a database"):
        Store(path)
    assert path.read_text() == "notes of mine"


def test_a_later_version_is_refused(store: Store) -> None:
    store.close()
    with sqlite3.connect(store.path) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(UserError, match="later dlx: version 99"):
        Store(store.path)
