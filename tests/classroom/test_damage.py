"""A database of a class that is damaged, empty or gone is noticed, and a backup brings it back."""

import errno
import os
import random
import re
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from marked import CHAPTER, Marked

from dlx.classroom.evidence.damage import seal, unsealed
from dlx.classroom.evidence.originals import Originals
from dlx.classroom.evidence.records import Person
from dlx.classroom.evidence.store import Store
from dlx.classroom.gradebook.gradebook import sync
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.cli.main import cli
from dlx.grader.files.writing import UserError

pytest.importorskip("nbgrader")


@pytest.fixture
def marked(tmp_path: Path) -> Marked:
    """Two students with marks; one of Ada's was given by hand."""
    mine = Marked(tmp_path / "class")
    mine.mark("Ada", 5.0, 7.0)
    mine.mark("Bob", 2.0, 3.0)
    book(mine)
    with gradebook(mine.folder) as opened:
        ada = opened.find_submission(CHAPTER, mine.people["Ada"].pseudonym)
        ada.notebooks[0].grades[0].manual_score = 9.5
        opened.db.commit()
    return mine


def book(mine: Marked) -> None:
    with mine.store() as store:
        sync(mine.folder, store)


def dlx(mine: Marked, *words: str) -> Result:
    return CliRunner().invoke(cli, ["class", *words, "--class", str(mine.root)], prog_name="dlx")


# --- noticed ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("how", ["empty", "gone"])
def test_evidence_that_was_lost_is_said_and_not_made_anew(marked: Marked, how: str) -> None:
    path = marked.folder.database
    path.write_bytes(b"") if how == "empty" else path.unlink()
    with pytest.raises(UserError) as caught:
        marked.store()
    assert caught.value.text.en == (
        f"{path} cannot be used (it is {how}), and nothing was written to it. It held the people and their "
        "pseudonyms, the dates of handing in, the extensions, the results. The files that were handed in (0) "
        "lie apart, in originals, and marks typed by hand in the gradebook. Put a backup in its place: dlx "
        f"class restore BACKUP --class {marked.root}. Without a backup, rename the folder evidence and "
        "collect the submissions again; pseudonyms will be others."
    )
    assert "Remettez une sauvegarde" in caught.value.text.fr
    assert not path.exists() or path.read_bytes() == b""


@pytest.mark.parametrize("how", ["empty", "gone", "damaged"])
def test_a_gradebook_that_was_lost_is_said_with_what_went_with_it(marked: Marked, how: str) -> None:
    path = marked.root / "gradebook.db"
    if how == "gone":
        path.unlink()
    else:
        path.write_bytes(b"" if how == "empty" else b"no database at all" * 100)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(UserError) as caught:
        book(marked)
    why = "it is damaged: file is not a database" if how == "damaged" else f"it is {how}"
    assert caught.value.text.en == (
        f"{path} cannot be used ({why}), and nothing was written to it. The marks that dlx gave are in "
        "evidence/evidence.db too; what was typed by hand was there only (1 marks and 0 comments, as far as "
        f"dlx knows). Put a backup in its place: dlx class restore BACKUP --class {marked.root}. Without a "
        f"backup, rename that file and delete {marked.root}/evidence/gradebook.db.known: a new gradebook is "
        "made, without what was typed by hand."
    )
    assert (path.read_bytes() if path.exists() else None) == before
    if path.exists():
        path.rename(path.with_suffix(".old"))
    (marked.root / "evidence/gradebook.db.known").unlink()
    book(marked)  # as the sentence says


def everything(mine: Marked) -> list[str]:
    """All that the evidence tells, as text."""
    with mine.store() as store:
        told: list[object] = [*store.people(), *store.submissions(), *store.marks(), *store.changes()]
        told += [store.content(s.work) for s in store.submissions() if s.work]
        return [*map(repr, told), repr(store.extensions())]


@pytest.mark.parametrize("seed", range(40))
def test_a_byte_that_flips_never_changes_a_result_in_silence(tmp_path: Path, seed: int) -> None:
    """Names and dates are letters like any others; a result and a work are sealed."""
    marked = Marked(tmp_path / "class")
    marked.mark("Ada", 5.0, 7.0)
    marked.mark("Bob", 2.0, 3.0)
    right = results(everything(marked))
    path = marked.folder.database
    data, chance = bytearray(path.read_bytes()), random.Random(seed)
    for _ in range(chance.choice([1, 4, 64])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    try:
        found = everything(marked)
    except UserError as error:
        assert str(path) in error.text.en
        assert "restore" in error.text.en or "later dlx" in error.text.en
    except sqlite3.DatabaseError:
        pass  # said by the entry point, in the same words
    else:
        assert set(results(found)) <= set(right)
    result = dlx(marked, "report", "--no-students")
    assert result.exit_code in (0, 2), result.output
    assert "broken" not in result.output and "fault of its own" not in result.output


def results(lines: list[str]) -> list[str]:
    """Of marks only what was found, since a name may have changed; works as they are."""
    kept = [line for line in lines if line.startswith(("Mark(", "WorkContent("))]
    return [re.sub(r"student='[^']*'", "", line.partition("report=")[2] or line) for line in kept]


def test_a_seal_holds_what_it_seals_and_an_older_result_has_none() -> None:
    text = '{"a": 1}'
    assert unsealed(text) == {"a": 1}
    sealed = seal({"a": 1})
    assert set(sealed) == {"a", "sha256"}
    with pytest.raises(ValueError, match="was changed"):
        unsealed(str({**sealed, "a": 2}).replace("'", '"'))


def test_many_processes_may_open_a_new_file_at_once(tmp_path: Path) -> None:
    code = textwrap.dedent("""
        import sys
        from pathlib import Path
        from dlx.classroom.evidence.store import Store
        sys.stdin.read(1)
        with Store(Path(sys.argv[1])) as store:
            store.seed
    """)
    for turn in range(3):
        path = tmp_path / str(turn) / "evidence.db"
        several = [
            subprocess.Popen([sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stderr=-1)
            for _ in range(6)
        ]
        for process in several:
            assert process.stdin is not None
            process.stdin.write(b"x")
            process.stdin.flush()
        for process in several:
            _, errors = process.communicate()
            assert process.returncode == 0, errors


# --- backup -----------------------------------------------------------------------------------------
def test_a_backup_brings_back_the_evidence_and_marks_typed_by_hand(marked: Marked, tmp_path: Path) -> None:
    to, right = tmp_path / "backup", everything(marked)
    original = marked.folder.originals / "ab" / ("ab" * 32)
    original.parent.mkdir(parents=True)
    original.write_bytes(b"bytes")
    done = dlx(marked, "backup", str(to))
    assert done.exit_code == 0, done.output
    assert stat.S_IMODE(to.stat().st_mode) == 0o700
    for path in (marked.folder.database, marked.root / "gradebook.db"):
        path.write_bytes(b"broken" * 1000)
    original.unlink()
    done = dlx(marked, "restore", str(to), "--yes")
    assert done.exit_code == 0, done.output
    assert everything(marked) == right
    assert original.read_bytes() == b"bytes"
    with gradebook(marked.folder) as opened:
        ada = opened.find_submission(CHAPTER, marked.people["Ada"].pseudonym)
        assert ada.notebooks[0].grades[0].manual_score == 9.5
    replaced = sorted(path.name for path in (marked.root / "evidence/replaced").rglob("*.db"))
    assert replaced == ["evidence.db", "gradebook.db"]


def test_a_class_that_is_gone_is_put_back_whole(marked: Marked, tmp_path: Path) -> None:
    to, right = tmp_path / "backup", everything(marked)
    assert dlx(marked, "backup", str(to)).exit_code == 0
    marked.root.rename(tmp_path / "lost")
    assert dlx(marked, "restore", str(to), "--yes").exit_code == 0
    assert everything(marked) == right


def test_while_another_writes_a_backup_is_whole(marked: Marked, tmp_path: Path) -> None:
    with marked.store() as store, store.transaction():
        store.save_person(Person("", "half"))
        assert dlx(marked, "backup", str(tmp_path / "b")).exit_code == 0
    with sqlite3.connect(tmp_path / "b/evidence/evidence.db") as saved:
        assert saved.execute("SELECT count(*) FROM person WHERE number = 'half'").fetchone() == (0,)


def test_what_is_no_backup_puts_nothing_back(marked: Marked, tmp_path: Path) -> None:
    to, right = tmp_path / "backup", everything(marked)
    assert dlx(marked, "backup", str(to)).exit_code == 0
    assert "is not empty, and nothing in it is replaced" in dlx(marked, "backup", str(to)).output
    with (to / "gradebook.db").open("r+b") as stream:
        stream.seek(5000)
        stream.write(b"?")
    done = dlx(marked, "restore", str(to), "--yes")
    assert done.exit_code == 2
    assert done.stderr == (
        f"{to / 'gradebook.db'} is not what was saved: the file is missing or has changed. Nothing was put "
        "back. Take another backup.\n"
    )
    (to / "dlx-backup.json").unlink()
    assert "is no complete backup" in dlx(marked, "restore", str(to), "--yes").stderr
    assert dlx(marked, "backup", str(to)).stderr == (
        f"{to} is a backup that was not completed: it is of no use, and holds names. Delete that folder, "
        "then run the same command again.\n"
    )
    assert everything(marked) == right
    assert not (marked.root / "evidence/replaced").exists()


def test_nothing_is_put_back_unasked(marked: Marked, tmp_path: Path) -> None:
    assert dlx(marked, "backup", str(tmp_path / "b")).exit_code == 0
    marked.mark("Zoé", 1.0)
    right = everything(marked)
    assert dlx(marked, "restore", str(tmp_path / "b")).exit_code == 2
    assert everything(marked) == right


# --- erasing ----------------------------------------------------------------------------------------
@pytest.mark.parametrize("identity", ["pseudonym", "number"])
def test_a_number_that_is_a_pseudonym_takes_no_row_of_the_gradebook(marked: Marked, identity: str) -> None:
    ada = marked.people["Ada"]
    path = marked.root / "dlx-class.toml"
    path.write_text(path.read_text("utf-8").replace('"pseudonym"  ', f'"{identity}"  '), "utf-8")
    with marked.store() as store:
        thief = store.save_person(Person("", ada.pseudonym))
    book(marked)
    assert dlx(marked, "forget", thief.pseudonym, "--yes").exit_code == 0
    name = ada.pseudonym if identity == "pseudonym" else ada.number
    with gradebook(marked.folder) as opened:
        names = {student.id for student in opened.students}
        assert name in names
        assert thief.pseudonym not in names
        if identity == "pseudonym":
            score = opened.find_submission(CHAPTER, name).notebooks[0].grades[0].manual_score
            assert score == 9.5


COLLECTING = """
import os, sys
from pathlib import Path
from dlx.classroom.evidence.originals import Originals
originals = Originals(Path(sys.argv[1]))
with originals.arriving():
    originals._prepare()
    (originals.root / "incoming/half").write_text("half")
    place = originals.place("cd" * 32)
    place.parent.mkdir()
    place.write_text("not recorded")
    print("there", flush=True)
    sys.stdin.read()
"""


@pytest.mark.parametrize("command", ["forget", "purge"])
def test_what_a_killed_collection_left_goes_at_once_and_what_arrives_stays(
    marked: Marked, command: str
) -> None:
    originals = marked.folder.originals
    process = subprocess.Popen(
        [sys.executable, "-c", COLLECTING, str(originals)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None and process.stdout.readline() == b"there\n"
    orphans = [originals / "incoming/half", Originals(originals).place("cd" * 32)]
    line = ["purge", "--yes"] if command == "purge" else ["forget", marked.people["Bob"].number, "--yes"]
    dlx(marked, *line)
    assert all(path.exists() for path in orphans), "a collection is at work"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    dlx(marked, *line)
    assert not any(path.exists() for path in orphans)


# --- a full disk ------------------------------------------------------------------------------------
@pytest.mark.parametrize("words", [["list"], ["class", "report"], ["doctor"], ["dev", "verify", "--help"]])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_under_the_output_is_said(words: list[str], marked: Marked) -> None:
    with open("/dev/full", "wb") as full:
        code = "from dlx.cli.main import main; main()"
        done = subprocess.run(
            [sys.executable, "-c", code, *words], stdout=full, stderr=subprocess.PIPE, cwd=marked.root
        )
    assert done.returncode == 2
    assert done.stderr.decode().startswith("The disk is full: the command stopped on its way."), done.stderr


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "x"), sqlite3.OperationalError("database or disk is full")]
)
@pytest.mark.parametrize("words", ["report", "grade", "purge", "export", "backup x", "forget Ada"])
def test_a_full_disk_has_its_sentence_in_every_command(
    marked: Marked, words: str, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Store, "people", full)
    monkeypatch.setattr(Store, "submissions", full)
    monkeypatch.setattr(Store, "current", full)
    monkeypatch.setattr("dlx.classroom.backup.back_up", full)
    done = dlx(marked, *words.split())
    assert done.exit_code == 2
    assert done.stderr == (
        "The disk is full: the command stopped on its way. Make room, there and in the temporary folder of "
        "the system, then run the same command again: it will do what is missing.\n"
    )
