"""Erasing leaves no byte of one and all of others, also through a crash; an export is complete and one's "
"own."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from keyed_class import CHAPTER, FIRST, NAMES, NOON, NUMBERS, SECOND, Keyed, keyed_class

from dlx.classroom.evidence.originals import Originals
from dlx.classroom.evidence.people import find_person
from dlx.classroom.evidence.records import Change, Person
from dlx.classroom.evidence.store import Store
from dlx.classroom.gradebook.gradebook import sync
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.classroom.privacy.privacy import export_person
from dlx.classroom.receipts.receipts import write_receipts
from dlx.cli.main import cli
from dlx.grader.files.writing import UserError

Call = Callable[..., Result]
COMMENT = "Well done, dear Mia"


@pytest.fixture
def marked(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Keyed:
    """The class with all that may be written about its people, but for a gradebook."""
    mine = keyed_class(tmp_path_factory, tmp_path, monkeypatch)
    fill(mine)
    return mine


@pytest.fixture(scope="module")
def with_gradebook(tmp_path_factory: pytest.TempPathFactory) -> Keyed:
    """The same with a gradebook in which a human wrote."""
    with pytest.MonkeyPatch.context() as patch:
        mine = keyed_class(tmp_path_factory, tmp_path_factory.mktemp("booked"), patch)
    fill(mine)
    with mine.store() as store:
        sync(mine.folder, store)
    with gradebook(mine.folder) as book:
        submission = book.find_submission(CHAPTER.name, mine.who["little"])
        comment = next(c for n in submission.notebooks if n.name == SECOND.slug for c in n.comments)
        comment.manual_comment = COMMENT
        book.db.commit()
    assert COMMENT.encode() in raw(mine.root)
    return mine


@pytest.fixture
def booked(with_gradebook: Keyed, tmp_path: Path) -> Keyed:
    """A copy of it, for one test."""
    return with_gradebook.copy_to(tmp_path)


def fill(mine: Keyed) -> None:
    little = mine.who["little"]
    with mine.store() as store:
        store.extend(little, CHAPTER.name, NOON, "was ill")
        store.add_changes([Change(little, CHAPTER.name, 1, 2, "mended", "detail", NOON)])
        write_receipts(mine.folder, store)
    for who in mine.who.values():
        write(mine.root / "reports" / who / f"{CHAPTER.name}.html", f"page of {who}")
        for name in ("autograded", "feedback"):
            write(mine.root / name / who / CHAPTER.name / f"{FIRST.slug}.ipynb", f"work of {who}")
    write(mine.root / "reports" / f"class-{CHAPTER.name}.html", f"side by side {little}")
    write(mine.root / "export" / "marks.csv", NUMBERS["little"])


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def raw(root: Path) -> bytes:
    """Every name and every byte below the class folder; exports have left it, and among the many numbers that
    references answered, three letters stand by chance."""
    left_out = {"export", "replies"}
    files = [p for p in sorted(root.rglob("*")) if left_out.isdisjoint(p.relative_to(root).parts)]
    return b"".join(
        str(p.relative_to(root)).encode() + (p.read_bytes() if p.is_file() else b"") for p in files
    )


def traces(marked: Keyed, name: str) -> list[str]:
    last, first = NAMES[name]
    words = [marked.who[name], NUMBERS[name], f"{name}@example.org", last]
    if name == "little":
        words += [first, "quite alone", "was ill", COMMENT]
    found = raw(marked.root)
    return [word for word in words if word.encode() in found]


def dlx(marked: Keyed, command: str, *words: str, input: str | None = None) -> Result:
    line = ["class", *command.split(), *words, "--class", str(marked.root)]
    return CliRunner().invoke(cli, line, prog_name="dlx", input=input)


# --- forget ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("by", ["number", "pseudonym", "name"])
def test_no_byte_of_a_forgotten_person_is_left(booked: Keyed, by: str) -> None:
    assert len(traces(booked, "little")) == 8
    before = {name: traces(booked, name) for name in NAMES}
    (booked.root / "feedback.zip").write_bytes(b"of the teacher")
    who = {"number": NUMBERS["little"], "pseudonym": booked.who["little"], "name": "mia O'NEIL"}[by]
    done = dlx(booked, "forget", who, "--yes", "--json")
    assert done.exit_code == 0, done.output
    assert traces(booked, "little") == []
    for name in ("right", "wrong", "same"):
        assert traces(booked, name) == before[name], name
    found = json.loads(done.stdout)
    assert (found["submissions"], found["originals"], found["in_gradebook"]) == (1, 1, True)
    assert found["complete"] is True
    assert found["beyond"] == [str(booked.root / name) for name in ("export/marks.csv", "feedback.zip")]
    assert not (booked.root / "evidence/erasing.json").exists()
    with booked.store() as store:
        assert len(list(store.marks())) == 3
    with gradebook(booked.folder) as book:
        assert len(book.students) == 3


def test_what_two_handed_in_stays_for_the_other(marked: Keyed) -> None:
    kept = len(list(marked.folder.originals.glob("??/*")))
    assert dlx(marked, "forget", NUMBERS["wrong"], "--yes").exit_code == 0
    assert len(list(marked.folder.originals.glob("??/*"))) == kept
    with marked.store() as store:
        (mark,) = store.marks(pseudonym=marked.who["same"])
        assert "my own words" in store.content(mark.submission.work or "").files[FIRST.slug]
    done = dlx(marked, "forget", NUMBERS["same"], "--yes")
    assert done.exit_code == 0
    assert b"my own words" not in raw(marked.root)
    # those of "right" and "little" share a file with nobody but each other
    assert len(list(marked.folder.originals.glob("??/*"))) < kept


def test_it_shows_what_goes_and_asks(marked: Keyed) -> None:
    before = raw(marked.root)
    done = dlx(marked, "forget", NUMBERS["little"], "--lang", "en", input="n\n")
    assert done.exit_code == 2
    assert f"To be erased: {marked.who['little']} ({NUMBERS['little']} Mia O'Neil)" in done.output
    assert f"  {CHAPTER.name}: submissions: 1, handed in from 2026-11-21 to 2026-11-21" in done.output
    assert "Left; nothing was erased." in done.output
    assert traces(marked, "little") and len(raw(marked.root)) >= len(before) - 4096
    agreed = dlx(marked, "forget", NUMBERS["little"], "--lang", "fr", input="oui\n")
    assert agreed.exit_code == 0
    assert "Effacés : travaux rendus : 1, originaux : 1" in agreed.output
    assert "marks.csv" in agreed.output
    assert traces(marked, "little") == []


KILLED = """
import os, signal, sys
from pathlib import Path
from dlx.classroom.privacy import erasure
from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.people import find_person
from dlx.classroom.evidence.store import Store

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

place, who, stage = sys.argv[1:]
if stage == "nothing done":
    Store.forget = die
elif stage == "evidence gone":
    erasure._remove_originals = die
elif stage == "originals half gone":
    unlink, count = Path.unlink, [0]
    def once(path, *words, **more):
        count[0] += "originals" in path.parts
        unlink(path, *words, **more)
        if count[0] == 1:
            die()
    Path.unlink = once
elif stage == "files half gone":
    rmtree = erasure.shutil.rmtree
    erasure.shutil.rmtree = lambda path: (rmtree(path), die())
elif stage == "not compact":
    Store.compact = die
elif stage == "gradebook not compact":
    erasure._compact_gradebook = die
folder = open_class(Path(place))
with Store(folder.database) as store:
    erasure.erase(folder, store, erasure.all_of_person(folder, store, find_person(store, who)))
"""


@pytest.mark.parametrize(
    "stage",
    [
        "nothing done",
        "evidence gone",
        "originals half gone",
        "files half gone",
        "not compact",
        "gradebook not compact",
    ],
)
def test_after_a_kill_9_the_same_command_does_the_rest(booked: Keyed, stage: str) -> None:
    command = [sys.executable, "-c", KILLED, str(booked.root), NUMBERS["little"], stage]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert (booked.root / "evidence/erasing.json").is_file()
    done = dlx(booked, "forget", NUMBERS["little"], "--yes", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "An erasure that was interrupted has now been completed." in done.output
    assert traces(booked, "little") == []
    assert not (booked.root / "evidence/erasing.json").exists()
    assert len(traces(booked, "wrong")) == 4
    assert dlx(booked, "forget", NUMBERS["little"], "--yes").exit_code == 2


def test_while_another_reads_the_bytes_wait_for_the_next_time(marked: Keyed) -> None:
    with marked.store() as reader:
        cursor = reader._db.execute("SELECT * FROM submission")
        cursor.fetchone()
        done = dlx(marked, "forget", NUMBERS["little"], "--yes", "--lang", "en")
        assert "Another program is reading the databases of the class" in done.output
        assert (marked.root / "evidence/erasing.json").is_file()
        cursor.close()
    assert dlx(marked, "forget", NUMBERS["little"], "--yes").exit_code == 0
    assert traces(marked, "little") == []


def test_a_gradebook_that_does_not_answer_is_retried(marked: Keyed) -> None:
    write(marked.root / "gradebook.db", "no database")
    done = dlx(marked, "forget", NUMBERS["little"], "--yes", "--lang", "en")
    assert done.exit_code == 2
    assert "gradebook" in done.stderr
    assert traces(marked, "little") == [
        marked.who["little"],
        NUMBERS["little"],
        "little@example.org",
        "O'Neil",
        "Mia",
    ]
    assert NUMBERS["little"].encode() in (marked.root / "evidence/erasing.json").read_bytes()
    (marked.root / "gradebook.db").unlink()
    assert dlx(marked, "forget", NUMBERS["little"], "--yes").exit_code == 0
    assert traces(marked, "little") == []


@pytest.mark.parametrize("number", ["..", ".", "/", "../../x", "*", "autograded", "class-x"])
def test_a_hostile_number_removes_nothing_else(marked: Keyed, number: str) -> None:
    with marked.store() as store:
        person = store.save_person(Person("", number))
    before = {path for path in marked.root.rglob("*") if path.is_file()}
    assert dlx(marked, "forget", person.pseudonym, "--yes").exit_code == 0
    gone = before - {path for path in marked.root.rglob("*") if path.is_file()}
    assert {path.name for path in gone} <= {"evidence.db-wal", "evidence.db-shm"}


def test_a_number_that_is_the_pseudonym_of_another_takes_nothing_of_theirs(marked: Keyed) -> None:
    with marked.store() as store:
        thief = store.save_person(Person("", marked.who["right"]))
    assert dlx(marked, "forget", thief.pseudonym, "--yes").exit_code == 0
    assert (marked.root / "reports" / marked.who["right"] / f"{CHAPTER.name}.html").is_file()
    assert (marked.root / "autograded" / marked.who["right"]).is_dir()


def test_a_damaged_note_is_named(marked: Keyed) -> None:
    write(marked.root / "evidence/erasing.json", "{}")
    done = dlx(marked, "forget", NUMBERS["little"], "--yes", "--lang", "en")
    assert done.exit_code == 2
    assert "says what was still to be erased, and cannot be read" in done.stderr
    assert traces(marked, "little")


# --- purge ----------------------------------------------------------------------------------------
def test_purge_removes_what_is_older_and_nothing_else(booked: Keyed) -> None:
    """The first two handed in at 12 and 13 o'clock UTC, which is 13 and 14 in Paris."""
    before = dlx(booked, "purge --before 2026-11-21T14:30 --dry-run", "--json")
    assert json.loads(before.stdout)["to_erase"] == 2
    with booked.store() as store:
        assert len(store.submissions()) == 4
    done = dlx(booked, "purge --before 2026-11-21T14:30 --yes", "--json")
    assert done.exit_code == 0, done.output
    with booked.store() as store:
        assert {s.pseudonym for s in store.submissions()} == {booked.who["same"], booked.who["little"]}
        assert {m.pseudonym for m in store.marks()} == {booked.who["same"], booked.who["little"]}
        assert len(store.people()) == 4, "the roster stays"
        (mark,) = store.marks(pseudonym=booked.who["same"])
        assert store.content(mark.submission.work or "").files
    for who in ("right", "wrong"):
        assert not list((booked.root / "reports" / booked.who[who]).iterdir())
        assert not list((booked.root / "autograded" / booked.who[who]).iterdir())
    for who in ("same", "little"):
        assert len(list((booked.root / "reports" / booked.who[who]).iterdir())) == 2
    assert not (booked.root / "reports" / f"class-{CHAPTER.name}.html").exists()
    with gradebook(booked.folder) as book:
        assert book.find_submission(CHAPTER.name, booked.who["right"]).score > 0, "marks are kept longer"
    assert dlx(booked, "purge --before 2027-01-01 --yes").exit_code == 0
    assert list(booked.folder.originals.glob("??/*")) == []
    assert b"quite alone" not in raw(booked.root)
    assert b"was ill" not in raw(booked.root)


def test_a_newer_attempt_keeps_the_pages_and_the_extension(marked: Keyed) -> None:
    little = marked.who["little"]
    with marked.store() as store:
        (first,) = store.submissions(little)
        content = store.content(first.work or "")
        store.add_submission(little, CHAPTER.name, first.original, "2.zip", NOON + timedelta(days=9), content)
    assert dlx(marked, "purge --before 2026-11-25 --yes").exit_code == 0
    with marked.store() as store:
        assert len(store.submissions(little)) == 1
        assert (little, CHAPTER.name) in store.extensions()
    assert (marked.root / "reports" / little / f"{CHAPTER.name}.html").is_file()
    assert len(list(marked.folder.originals.glob("??/*"))) == 1


def test_by_default_the_retention_of_the_class_counts(marked: Keyed) -> None:
    little = marked.who["little"]
    with marked.store() as store:
        (first,) = store.submissions(little)
        content = store.content(first.work or "")
        old = datetime(2020, 1, 1, 12, tzinfo=UTC)
        store.add_submission(little, CHAPTER.name, first.original, "old.zip", old, content)
    said = f"{CHAPTER.name}: submissions: 1, handed in from 2020-01-01 to 2020-01-01"
    path = marked.root / "dlx-class.toml"
    path.write_text(path.read_text().replace("retention_days = 365", "retention_days = 1500"))
    assert said in dlx(marked, "purge --dry-run --lang en").output
    path.write_text(path.read_text().replace("retention_days = 1500", "retention_days = 90000"))
    done = dlx(marked, "purge --lang en")
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "Nothing is erased.")
    assert said not in done.output


def test_a_date_is_wanted(marked: Keyed) -> None:
    for language, sentence in (
        ("fr", "« hier » n'est pas une date. Il faut par exemple 2026-09-01, ou 2026-09-01T12:00.\n"),
        ("en", "“hier” is no date. Such as 2026-09-01 is wanted, or 2026-09-01T12:00.\n"),
    ):
        done = dlx(marked, "purge --before hier", "--lang", language)
        assert (done.exit_code, done.stderr) == (2, sentence)


def test_what_a_crash_of_a_collection_left_goes_unless_something_is_collected(marked: Keyed) -> None:
    for name, age in (("aa" * 32, 2 * 86400), ("ab" * 32, 0)):
        path = marked.folder.originals / name[:2] / name
        write(path, name)
        os.utime(path, (time.time() - age,) * 2)
    with Originals(marked.folder.originals).arriving():
        assert dlx(marked, "forget", NUMBERS["little"], "--yes").exit_code == 0
        assert not (marked.folder.originals / "aa" / ("aa" * 32)).exists()
        assert (marked.folder.originals / "ab" / ("ab" * 32)).exists(), "it may be arriving now"
    assert dlx(marked, "forget", NUMBERS["little"], "--yes").exit_code == 0
    assert not (marked.folder.originals / "ab" / ("ab" * 32)).exists()


def test_what_was_half_written_a_day_ago_goes_and_what_is_being_written_stays(marked: Keyed) -> None:
    who = marked.who["little"]
    places = (
        "", "evidence/", "evidence/originals/ab/", "export/", f"reports/{who}/", f"autograded/{who}/x/",
    )  # fmt: skip
    for name, age in (("old", 2 * 86400), ("new", 0)):
        for place in places:
            path = marked.root / f"{place}.{name}.html.123.tmp"
            write(path, "half")
            os.utime(path, (time.time() - age,) * 2)
    write(marked.root / "evidence/.erasing.json.123.tmp", NUMBERS["little"])
    write(marked.root / "reports/.old.tmp", "of somebody else")
    assert dlx(marked, "purge", "--before", "2000-01-01", "--yes").exit_code == 0
    left = {path.relative_to(marked.root).as_posix() for path in marked.root.rglob(".*.tmp")}
    young = {f"{place}.new.html.123.tmp" for place in places if "originals" not in place}
    assert left == {"reports/.old.tmp", *young}


def test_a_page_that_names_somebody_of_the_roster_goes_though_they_handed_in_nothing(marked: Keyed) -> None:
    with marked.store() as store:
        absent = store.save_person(Person("", "absent", "Absent", "Noé", in_roster=True))
    assert dlx(marked, "forget", absent.pseudonym, "--yes").exit_code == 0
    assert not (marked.root / "reports" / f"class-{CHAPTER.name}.html").exists()


# --- everything about one person ------------------------------------------------------------------
def test_an_export_is_complete_and_about_one_person(booked: Keyed, tmp_path: Path) -> None:
    little, to = booked.who["little"], tmp_path / "for Mia"
    with booked.store() as store:
        (submission,) = store.submissions(little)
        paths = export_person(booked.folder, store, little, to)
    assert {str(path.relative_to(to)) for path in paths} == {
        "person.json",
        "submissions.json",
        f"submissions/001-{CHAPTER.name}/001-little.zip",
        f"results/001-{CHAPTER.name}-1.json",
        f"pages/{CHAPTER.name}.html",
        f"pages/{CHAPTER.name}.receipt.json",
        "gradebook.json",
    }
    assert {path for path in to.rglob("*") if path.is_file()} == set(paths)
    data = (to / f"submissions/001-{CHAPTER.name}/001-little.zip").read_bytes()
    assert sha256(data).hexdigest() == submission.original
    person = json.loads((to / "person.json").read_text("utf-8"))
    assert person["person"]["last_name"] == "O'Neil"
    assert person["extensions"][0]["reason"] == "was ill"
    assert person["changes"][0]["reason"] == "mended"
    book = json.loads((to / "gradebook.json").read_text("utf-8"))
    assert book[CHAPTER.name]["comments"] == {SECOND.slug: COMMENT}
    text = raw(to)
    for name in ("right", "wrong", "same"):
        assert booked.who[name].encode() not in text
        assert NUMBERS[name].encode() not in text
    assert all(stat.S_IMODE(os.stat(path).st_mode) == 0o600 for path in paths)


def test_an_export_tells_what_stands_under_an_earlier_name_in_the_gradebook(
    booked: Keyed, tmp_path: Path
) -> None:
    settings = booked.root / "dlx-class.toml"
    settings.write_text(settings.read_text("utf-8").replace('"pseudonym"  ', '"number"  '), "utf-8")
    little = booked.who["little"]
    with booked.store() as store:
        sync(booked.folder, store)
        export_person(booked.folder, store, little, tmp_path / "to")
    book = json.loads((tmp_path / "to/gradebook.json").read_text("utf-8"))
    assert set(book) == {CHAPTER.name, f"{CHAPTER.name} ({little})"}
    assert book[f"{CHAPTER.name} ({little})"]["comments"] == {SECOND.slug: COMMENT}


def test_an_export_tells_no_hidden_check(booked: Keyed, tmp_path: Path) -> None:
    with booked.store() as store:
        export_person(booked.folder, store, booked.who["wrong"], tmp_path / "to")
    text = raw(tmp_path / "to").decode()
    hidden = (booked.key / CHAPTER.name / FIRST.slug / "test_hidden.py").read_text("utf-8")
    lines = {line.strip() for line in hidden.splitlines() if len(line.strip()) > 30}
    assert lines and not [line for line in lines if line in text]


def test_an_export_replaces_nothing(marked: Keyed, tmp_path: Path) -> None:
    write(tmp_path / "to/note.txt", "mine")
    with marked.store() as store:
        with pytest.raises(UserError, match="is not empty, and nothing in it is replaced"):
            export_person(marked.folder, store, marked.who["wrong"], tmp_path / "to")
        with pytest.raises(UserError, match="Nobody in this class has the pseudonym zzz"):
            export_person(marked.folder, store, "zzz", tmp_path / "new")
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["note.txt"]


# --- finding somebody -----------------------------------------------------------------------------
@pytest.fixture
def people(tmp_path: Path) -> Store:
    store = Store(tmp_path / "evidence/evidence.db")
    for number, last, first in (
        ("1", "Dupré", "Zoé"),
        ("2", "Martin", "Ada"),
        ("3", "Martin", "Léo"),
        ("Zoé Dupré", "", ""),
        ("5", "Le Goff-Martin", "Jean-Marc"),
    ):
        store.save_person(Person("", number, last, first, f"{number}@example.org"))
    return store


@pytest.mark.parametrize(
    ("who", "number"),
    [
        ("2", "2"),
        ("Ada Martin", "2"),
        ("MARTIN  ada", "2"),
        ("leo martin", "3"),
        ("le goff martin", "5"),
        ("jean marc le goff-martin", "5"),
        ("3@EXAMPLE.org", "3"),
    ],
)
def test_somebody_is_found_by_number_or_name(people: Store, who: str, number: str) -> None:
    assert find_person(people, who).number == number


def test_a_pseudonym_is_decisive(people: Store) -> None:
    for person in people.people():
        assert find_person(people, person.pseudonym) == person


@pytest.mark.parametrize("who", ["Martin", "zoe dupre"])
def test_several_are_listed_and_none_is_taken(people: Store, who: str) -> None:
    """The second: somebody outside the roster handed in under the name of another."""
    with pytest.raises(UserError, match=f"“{who}” means 2 people: ") as caught:
        find_person(people, who)
    assert f"« {who} » désigne 2 personnes : " in caught.value.text.fr
    named = [person.pseudonym for person in people.people() if person.pseudonym in str(caught.value)]
    assert len(named) == 2


@pytest.mark.parametrize(
    ("who", "near"), [("Marten Léo", "Perhaps: "), ("", "Give a number"), ("é", "Give a")]
)
def test_nobody_is_told(people: Store, who: str, near: str) -> None:
    with pytest.raises(UserError, match="Nobody in this class answers to") as caught:
        find_person(people, who)
    assert near in str(caught.value)
    assert "Personne, dans cette classe, ne répond à" in caught.value.text.fr
