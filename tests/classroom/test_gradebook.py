"""nbgrader's gradebook: what is written, what is left alone, and what happens when it cannot be written."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from marked import CHAPTER, EVERYBODY, NOON, SLUGS, Marked

from dlx.classroom.evidence.folder import make_class
from dlx.classroom.evidence.register import Register
from dlx.classroom.evidence.store import Store
from dlx.classroom.evidence.trust import Dated
from dlx.classroom.gradebook.counted_marks import CountedMark, marks_that_count
from dlx.classroom.gradebook.gradebook import Synced, forget, overridden, sync
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.grader.files.writing import UserError

get_alembic_version = pytest.importorskip("nbgrader.api").get_alembic_version


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook without anybody: making one takes a while."""
    folder = make_class(tmp_path_factory.mktemp("class"), "en", CHAPTER)
    with gradebook(folder):
        return folder.root / "gradebook.db"


@pytest.fixture
def marked(tmp_path: Path, empty: Path) -> Marked:
    marked = Marked(tmp_path / "class")
    shutil.copy(empty, marked.root)
    return marked


@pytest.fixture
def bare(tmp_path: Path) -> Marked:
    """A class that has no gradebook yet."""
    return Marked(tmp_path / "class")


def synced(marked: Marked) -> Synced:
    with marked.store() as store:
        return sync(marked.folder, store)


def mark_of(marked: Marked, who: str) -> CountedMark:
    return marks_that_count(marked.folder)[CHAPTER][who]


def human(marked: Marked, who: str, slug: str, **columns: Any) -> None:
    """What formgrader does when a teacher types something."""
    with gradebook(marked.folder) as book:
        grade = book.find_grade(slug, slug, CHAPTER, who)
        for name, value in columns.items():
            setattr(grade, name, value)
        grade.needs_manual_grade = False
        book.db.commit()


def test_marks_are_written_once(marked: Marked) -> None:
    ada, bob = marked.mark("Ada", 10.0, 2.5), marked.mark("Bob", 0.0, 10.0)
    first = synced(marked)
    assert (first.students, first.written, first.unchanged) == (len(EVERYBODY), 2, 0)
    again = synced(marked)
    assert (again.written, again.unchanged, again.kept, again.waiting) == (0, 2, (), 0)
    with gradebook(marked.folder) as book:
        assert {s.student.id: s.score for s in book.assignment_submissions(CHAPTER)} == {ada: 12.5, bob: 10.0}
        assert book.find_assignment(CHAPTER).max_score == 20.0
        submission = book.find_submission(CHAPTER, ada)
        assert submission.timestamp == NOON.replace(tzinfo=None)
        assert not submission.needs_manual_grade
        assert {n.name for n in submission.notebooks} == set(SLUGS)


def test_only_the_mark_that_moved_is_written(marked: Marked) -> None:
    ada, _ = marked.mark("Ada", 1.0, 2.0), marked.mark("Bob", 3.0, 4.0)
    synced(marked)
    marked.mark("Ada", 5.0, 2.0, at=NOON + timedelta(hours=1))
    assert (synced(marked).written, mark_of(marked, ada).final) == (1, 7.0)


def test_the_file_is_private(bare: Marked) -> None:
    bare.mark("Ada", 1.0, 2.0)
    synced(bare)
    assert stat.S_IMODE(os.stat(bare.root / "gradebook.db").st_mode) == 0o600


def test_nobody_has_a_name_beside_a_pseudonym(marked: Marked) -> None:
    ada = marked.mark("Ada", 1.0, 2.0)
    synced(marked)
    with gradebook(marked.folder) as book:
        student = book.find_student(ada)
        assert (student.last_name, student.first_name, student.email) == (ada, "(pseudonym)", "")
    raw = b"".join(path.read_bytes() for path in marked.root.glob("gradebook.db*"))
    assert "Dupré".encode() not in raw
    assert b"21900001" not in raw


def test_numbers_and_names_where_the_class_wants_them(tmp_path: Path) -> None:
    marked = Marked(tmp_path / "class", 'gradebook_id = "number"')
    marked.mark("Ada", 1.0, 2.0)
    with marked.store() as store:
        odd = store.save_person(replace(EVERYBODY[0], pseudonym="", number="../../etc"))
    synced(marked)
    with gradebook(marked.folder) as book:
        student = book.find_student("21900001")
        assert (student.last_name, student.first_name) == ("Dupré", "Ada")
        assert book.find_student(odd.pseudonym).last_name == odd.pseudonym  # names a folder


def test_an_override_is_never_overwritten_and_is_listed_when_the_mark_below_it_moves(marked: Marked) -> None:
    ada = marked.mark("Ada", 4.0, 2.0)
    synced(marked)
    human(marked, ada, SLUGS[0], manual_score=9.0, extra_credit=1.0)
    with gradebook(marked.folder) as book:
        book.find_comment(f"{SLUGS[0]}-answer", SLUGS[0], CHAPTER, ada).manual_comment = "well tried"
        book.db.commit()
    assert synced(marked) == Synced(students=len(EVERYBODY), unchanged=1, overrides=1)
    marked.mark("Ada", 6.0, 2.0, key="second")
    (kept,) = synced(marked).kept
    assert (kept.pseudonym, kept.exercise, kept.automatic, kept.manual) == (
        ada,
        f"{CHAPTER}/{SLUGS[0]}",
        6.0,
        9.0,
    )
    mark = mark_of(marked, ada)
    assert (mark.final, mark.exercises) == (12.0, {SLUGS[0]: 10.0, SLUGS[1]: 2.0})
    assert (mark.comments, mark.overridden) == ({SLUGS[0]: "well tried"}, {SLUGS[0]})
    assert overridden(marked.folder, CHAPTER) == {ada}
    assert overridden(marked.folder, "another") == set()


def test_a_late_penalty_follows_what_counts(marked: Marked) -> None:
    marked.due("2026-11-20T12:00:00Z")  # one day before
    ada = marked.mark("Ada", 10.0, 5.0, at=NOON - timedelta(minutes=1))
    assert synced(marked).late == 1
    with gradebook(marked.folder) as book:
        assert book.find_assignment(CHAPTER).duedate == datetime(2026, 11, 20, 12)
        assert book.find_submission(CHAPTER, ada).late_submission_penalty == 1.5
    human(marked, ada, SLUGS[1], manual_score=10.0)
    synced(marked)
    assert (mark_of(marked, ada).penalty, mark_of(marked, ada).final) == (2.0, 18.0)
    with marked.store() as store:
        store.extend(ada, CHAPTER, NOON, "ill")
    assert (synced(marked).late, mark_of(marked, ada).final) == (0, 20.0)
    with gradebook(marked.folder) as book:
        submission = book.find_submission(CHAPTER, ada)
        assert (submission.extension, submission.total_seconds_late) == (timedelta(days=1), 0)


def test_a_date_that_no_platform_recorded_is_not_in_the_gradebook(marked: Marked) -> None:
    """nbgrader would take it for lateness."""
    marked.due("2026-10-01T12:00:00")
    ada = marked.mark("Ada", 10.0, 5.0)
    for dated, late in ((Dated.DOWNLOAD, 0), (Dated.CLAIM, 0), (Dated.FILE, 0), (Dated.WORKSHEET, 1)):
        with marked.store() as store:
            Register(store).date(store.current()[0], NOON, dated)
        assert synced(marked).late == late
        with gradebook(marked.folder) as book:
            assert (book.find_submission(CHAPTER, ada).timestamp is None) is not bool(late)


def test_what_comes_too_late_earns_nothing(marked: Marked) -> None:
    marked.due("2026-10-01T12:00:00")
    ada = marked.mark("Ada", 10.0, 0.0)
    synced(marked)
    assert (mark_of(marked, ada).score, mark_of(marked, ada).final) == (10.0, 0.0)


def test_new_points_are_those_of_the_newest_grading(marked: Marked) -> None:
    marked.mark("Ada", 10.0, 10.0)
    bob = marked.mark("Bob", 5.0, 5.0)
    synced(marked)
    marked.mark("Ada", 12.0, 8.0, key="second", points=12.0)
    synced(marked)
    assert mark_of(marked, bob).points == 24.0


def test_a_fault_of_dlx_writes_no_mark_and_calls_a_human(marked: Marked) -> None:
    ada, bob = marked.mark("Ada", None, 3.0), marked.mark("Bob", 7.0, 3.0)
    assert synced(marked).waiting == 1
    with gradebook(marked.folder) as book:
        grade = book.find_grade(SLUGS[0], SLUGS[0], CHAPTER, ada)
        assert (grade.auto_score, grade.needs_manual_grade, grade.max_score) == (None, True, 10.0)
    marked.mark("Bob", None, 3.0, key="second")
    assert synced(marked).waiting == 2
    assert mark_of(marked, bob).score == 10.0  # the mark that was there stays
    human(marked, ada, SLUGS[0], manual_score=5.0)
    assert (synced(marked).waiting, mark_of(marked, ada).score) == (1, 8.0)


def test_forgotten_is_forgotten(marked: Marked) -> None:
    ada, bob = marked.mark("Ada", 1.0, 2.0), marked.mark("Bob", 3.0, 4.0)
    synced(marked)
    assert forget(marked.folder, marked.people["Ada"])
    assert not forget(marked.folder, marked.people["Ada"])
    assert set(marks_that_count(marked.folder)[CHAPTER]) == {bob}
    assert ada not in str(marks_that_count(marked.folder))


def test_the_final_mark_is_what_nbgrader_exports(marked: Marked, tmp_path: Path) -> None:
    from nbgrader.plugins import CsvExportPlugin

    marked.due("2026-11-20T12:00:00Z")
    ada, bob = marked.mark("Ada", 7.25, 5.5), marked.mark("Bob", 0.0, 0.0)
    synced(marked)
    human(marked, ada, SLUGS[0], manual_score=9.99, extra_credit=0.5)
    synced(marked)
    plugin = CsvExportPlugin()
    plugin.to = str(tmp_path / "nbgrader.csv")
    with gradebook(marked.folder) as book:
        plugin.export(book)
    lines = [line.split(",") for line in (tmp_path / "nbgrader.csv").read_text("utf-8").splitlines()]
    theirs = {line[3]: (float(line[-2]), float(line[-3]), float(line[-4])) for line in lines[1:]}
    for who in (ada, bob):
        mark = mark_of(marked, who)
        assert (mark.final, mark.penalty, mark.score) == theirs[who]


KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from dlx.classroom.evidence.folder import open_class
from dlx.classroom.gradebook.gradebook import sync
from dlx.classroom.evidence.store import Store
seen, last = [], int(sys.argv[2])
def count(connection, cursor, statement, *rest):
    if statement.split()[0] in ("CREATE", "INSERT", "UPDATE"):
        seen.append(statement)
        if len(seen) == last:
            os.kill(os.getpid(), signal.SIGKILL)
event.listen(Engine, "after_cursor_execute", count)
folder = open_class(Path(sys.argv[1]))
with Store(folder.database) as store:
    sync(folder, store)
"""


@pytest.mark.parametrize("statement", [3, 14, 20])
def test_kill_9_in_the_middle_then_again(bare: Marked, statement: int) -> None:
    ada, bob = bare.mark("Ada", 10.0, 2.5), bare.mark("Bob", 0.0, 10.0)
    child = subprocess.run([sys.executable, "-c", KILLED, str(bare.root), str(statement)], check=False)
    assert child.returncode == -signal.SIGKILL
    synced(bare)
    assert {who: mark.final for who, mark in marks_that_count(bare.folder)[CHAPTER].items()} == {
        ada: 12.5,
        bob: 10.0,
    }
    with sqlite3.connect(bare.root / "gradebook.db") as database:
        assert database.execute("SELECT count(*) FROM alembic_version").fetchone() == (1,)
        assert database.execute("SELECT count(*) FROM grade").fetchone() == (4,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_version_of_the_tables_is_nbgraders_own_and_no_program_is_started_for_it(
    bare: Marked, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare.mark("Ada", 1.0, 2.0)
    with monkeypatch.context() as without:
        without.setenv("PATH", "/nowhere")
        assert synced(bare).written == 1
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    with sqlite3.connect(bare.root / "gradebook.db") as database:
        found = database.execute("SELECT version_num FROM alembic_version").fetchall()
    assert found == [(get_alembic_version(),)]


# --- what cannot be used --------------------------------------------------------------------------
def refused(marked: Marked) -> str:
    marked.mark("Ada", 1.0, 2.0)
    with pytest.raises(UserError) as caught:
        synced(marked)
    assert caught.value.text.fr != caught.value.text.en
    return caught.value.text.en


def test_a_file_that_is_no_gradebook_stays_as_it_is(bare: Marked) -> None:
    path = bare.root / "gradebook.db"
    path.write_text("notes of mine, long enough to be read as the head of a database, I should think so")
    before = path.read_bytes()
    assert "cannot be used (it is damaged: file is not a database), and nothing was written" in refused(bare)
    assert path.read_bytes() == before


def test_the_database_of_something_else_stays_as_it_is(tmp_path: Path) -> None:
    marked = Marked(tmp_path / "class", 'gradebook = "sqlite:///evidence/evidence.db"')
    assert "is no gradebook: it holds the tables" in refused(marked)


def test_an_old_gradebook_is_not_upgraded_behind_the_back(marked: Marked) -> None:
    synced(marked)
    with sqlite3.connect(marked.root / "gradebook.db") as database:
        database.execute("ALTER TABLE grade DROP COLUMN extra_credit")
    assert "nbgrader db upgrade" in refused(marked)


def test_a_gradebook_that_another_program_writes(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    synced(marked)
    monkeypatch.setattr("dlx.classroom.gradebook.gradebook_db.PATIENCE", "0.1")
    with sqlite3.connect(marked.root / "gradebook.db") as database:
        database.execute("BEGIN IMMEDIATE")
        assert "Another program has been writing to it" in refused(marked)
        database.rollback()
    assert synced(marked).written == 1


@pytest.mark.parametrize("address", ["nonsense", "mysql://a:hunter2@b/c", "oracel+x://a:hunter2@b/c"])
def test_an_address_that_cannot_be(tmp_path: Path, address: str) -> None:
    said = refused(Marked(tmp_path / "class", f'gradebook = "{address}"'))
    assert "dlx-class.toml" in said or "Install what is missing" in said
    assert "hunter2" not in said


def test_without_nbgrader(bare: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nbgrader.api", None)
    assert refused(bare) == (
        "The gradebook needs nbgrader, which is not installed. The marks stay safe in the folder of the "
        "class. Install it: pip install 'dlx-course[class]'"
    )


def test_a_class_without_anybody(tmp_path: Path) -> None:
    folder = make_class(tmp_path / "class", "fr", CHAPTER)
    with Store(folder.database) as store:
        assert sync(folder, store) == Synced()
