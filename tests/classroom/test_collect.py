"""Collecting: counts add up, the same twice is once, hostile work costs itself only, who is who is never
guessed in silence, and kill -9 loses nothing."""

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from handed_in import NAME, SLUG, TIME, WORK, Member, archive_of, at, moodle, zipped

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.records import Person, Submission
from dlx.classroom.evidence.store import Store
from dlx.cli.main import cli

ROSTER = """\
Prénom;Nom;Numéro d'identification;Courriel
Zoé;Dupré;21900001;zoe@x.org
Ada;Lovelace;21900002;ada@x.org
"""
CANNOT = "Cannot read {}: no such file or directory. Check the path and its access rights."
NOTHING = (
    "What is to be collected? Name what was handed in, such as Moodle's zip: dlx class collect moodle.zip; "
    "or give dates to what is here: dlx class collect --worksheet worksheet.csv"
)
NO_DATE = "{} is no date. Write for instance 2026-12-08 or 2026-12-08T18:00."
NO_CHAPTER = "No chapter or exercise is called chapter22. Did you mean chapter2?"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "roster.csv").write_text(ROSTER, encoding="utf-8-sig")
    return tmp_path


def dlx(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["class", *arguments, "--lang", "en"], prog_name="dlx")


def collect(*arguments: str) -> dict[str, Any]:
    """What the command says, as data; whatever was refused, counts add up."""
    done = dlx("collect", *arguments, "--json")
    assert done.exit_code in (0, 1), done.output
    said: dict[str, Any] = json.loads(done.stdout)
    assert said["found"] == said["collected"] + said["refused"] + said["already_known"]
    assert sum(said["chapters"].values()) == said["collected"]
    assert done.exit_code == (1 if said["refused"] else 0)
    return said


def store(folder: str = "dlx-class") -> Store:
    return Store(open_class(Path(folder)).database)


def people() -> dict[str, Person]:
    with store() as db:
        return {person.number: person for person in db.people()}


def submissions() -> list[Submission]:
    with store() as db:
        return db.submissions()


def numbers_of(found: list[Submission]) -> list[str]:
    by_pseudonym = {person.pseudonym: person.number for person in people().values()}
    return [by_pseudonym[submission.pseudonym] for submission in found]


FILE = "_assignsubmission_file_"


# --- counts and moments ---------------------------------------------------------------------------
def test_a_class_from_moodle(here: Path) -> None:
    moodle(
        here / "m.zip",
        (f"Dupré Zoé_101{FILE}/chapter2-zoe.zip", archive_of("Ada Lovelace", created="2020-01-01T00:00:00Z")),
        (f"Stranger Eve_102{FILE}/{SLUG}.py", WORK.encode()),
        ("Typed Bob_103_assignsubmission_onlinetext_/onlinetext.html", b"<p>my work</p>"),
    )
    said = collect("m.zip", "--roster", "roster.csv")
    assert (said["found"], said["collected"], said["refused"]) == (3, 2, 1)
    assert [refusal["label"] for refusal in said["refusals"]] == ["Typed Bob (103)"]
    assert "A text typed into Moodle" in said["refusals"][0]["reason"]["en"]
    assert [p["name"] for p in said["without_a_submission"]] == ["Ada Lovelace (21900002)"]
    assert {p["name"] for p in said["not_in_the_roster"]} == {
        "Stranger Eve (moodle-102)",
        "Typed Bob (moodle-103)",
    }
    assert said["notes"][0]["en"] == (
        "An archive of Dupré Zoé says that it is by Ada Lovelace: it counts for Dupré Zoé, who handed it in."
    )
    assert people()["21900001"].moodle_id == "101"
    (zoe,) = [s for s in submissions() if s.pseudonym == people()["21900001"].pseudonym]
    assert zoe.submitted_at == datetime(2026, 11, 20, 13, 30, tzinfo=UTC)  # Moodle's, not the archive's
    again = collect("m.zip")
    assert (again["found"], again["already_known"]) == (3, 3)


def test_what_it_says(here: Path) -> None:
    moodle(
        here / "m.zip", (f"Dupré Zoé_101{FILE}/a.zip", archive_of("zoe")), (f"E\x1b[2J_9{FILE}/a.zip", b"x")
    )
    done = dlx("collect", "m.zip", "--roster", "roster.csv", "--class", "c")
    assert done.exit_code == 1
    assert "\x1b" not in done.output
    assert done.stdout.splitlines() == [
        "m.zip: submissions downloaded from Moodle, 2 handed in",
        "Found: 2 = collected: 1 + refused: 1 + already known: 0",
        "  chapter2: 1, late: 0",
        "In the roster, without a submission (1): Ada Lovelace (21900002)",
        f"Class: {here / 'c'}",
        "Next: dlx class grade --class c",
    ]
    assert done.stderr.splitlines() == [
        "  refused: E\\x1b[2J (9): a.zip is not a zip archive. Prepare it with dlx submit, or hand in the "
        ".py file.",
        "Dates of handing in unknown: 1 (the archive tells only the moment of the download, or the file its "
        "own). Without a trusted date nobody is late. Moodle's grading worksheet has them: dlx class collect "
        "--worksheet FILE --class c",
        "Not in the roster (1): E\\x1b[2J (moodle-9)",
    ]


def test_three_chapters_are_three_submissions(here: Path) -> None:
    members: list[Member] = [(f"{slug}.py", b"x = 1\n") for slug in ("softmax", SLUG, "unet")]
    (here / "zoe.zip").write_bytes(zipped(*members))
    assert collect("zoe.zip")["chapters"] == {"chapter1": 1, "chapter2": 1, "chapter3": 1}
    assert {s.chapter for s in submissions()} == {"chapter1", "chapter2", "chapter3"}
    with store() as db:
        content = db.content(next(s.work for s in db.submissions() if s.chapter == "chapter2") or "")
    assert list(content.files) == [SLUG]
    assert content.exercises[0].startswith("chapter2/")
    only = collect("zoe.zip", "--chapter", "chapter1", "--class", "other")
    assert only["chapters"] == {"chapter1": 1}
    none = collect("zoe.zip", "--chapter", "chapter2", "--class", "other")
    assert none["chapters"] == {"chapter2": 1}


def test_nothing_for_the_chapter_asked(here: Path) -> None:
    (here / "zoe.zip").write_bytes(archive_of("zoe"))
    said = collect("zoe.zip", "--chapter", "chapter1")
    assert said["refusals"][0]["reason"]["en"] == (
        "Nothing for chapter1; found: chapter2. Leave --chapter out to take it."
    )
    assert [s.chapter for s in submissions()] == ["chapter1"]


def test_several_attempts_and_copies(here: Path) -> None:
    """The same files with new dates are not a new attempt; other files are. One hand-in is one."""
    (here / "in/zoe").mkdir(parents=True)
    for number in (1, 2):
        (here / f"in/zoe/{number}.zip").write_bytes(archive_of("zoe", f"{WORK}# {number}\n"))
    assert collect("in")["collected"] == 1
    shutil.copytree("in", "copy")
    for path in (here / "copy/zoe").iterdir():
        os.utime(path, (1_800_000_000, 1_800_000_000))
    assert collect("copy")["already_known"] == 1
    for name, day in (("m1.zip", 21), ("m2.zip", 22)):
        moodle(
            here / name,
            (at(f"Y_2{FILE}/a.zip"), archive_of("y", "# b\n")),  # another day: these dates are credible
            (at(f"Z_1{FILE}/a.zip", (2026, 11, day, 8, 0, 0)), archive_of("z", "# a\n")),
        )
    assert [collect(name)["collected"] for name in ("m1.zip", "m1.zip", "m2.zip")] == [2, 0, 1]


@pytest.mark.parametrize(
    ("created", "modified", "expected", "claimed"),
    [
        ("2026-11-20T10:00:00Z", "2026-11-21T00:00:00+00:00", "2026-11-20T10:00:00+00:00", 1),
        ("2026-11-20T12:00:00+02:00", "2026-11-21T00:00:00+00:00", "2026-11-20T10:00:00+00:00", 1),
        ("2026-11-22T10:00:00Z", "2026-11-21T00:00:00+00:00", "2026-11-21T00:00:00+00:00", 0),
        ("rubbish", "2026-11-21T00:00:00+00:00", "2026-11-21T00:00:00+00:00", 0),
        ("0001-01-01T00:00:00+14:00", "2026-11-21T00:00:00+00:00", "2026-11-21T00:00:00+00:00", 0),
    ],
)
def test_the_moment_of_a_lone_archive(
    here: Path, created: str, modified: str, expected: str, claimed: int
) -> None:
    (here / "a.zip").write_bytes(archive_of("zoe", created=created))
    moment = datetime.fromisoformat(modified).timestamp()
    os.utime(here / "a.zip", (moment, moment))
    assert collect("a.zip")["dated_by_themselves"] == claimed
    assert [s.submitted_at for s in submissions()] == [datetime.fromisoformat(expected)]


def test_late_work_and_extensions(here: Path) -> None:
    names = [f"{name}_{i}{FILE}/a.zip" for i, name in enumerate(("Zoé Dupré", "Ada Lovelace", "Bob"))]
    moodle(here / "m.zip", *((name, archive_of("x", f"# {name}\n")) for name in names))
    collect("m.zip", "--roster", "roster.csv", "--class", "c")
    settings = here / "c/dlx-class.toml"
    settings.write_text(settings.read_text() + "\n[chapters.chapter2]\ndue = 2026-11-20T12:00:00\n")
    for student in ("21900001", "lovelace ada"):
        done = dlx("extend", student, "chapter2", "--until", "2026-11-20", "--reason", "ill", "--class", "c")
        assert done.exit_code == 0, done.output
    assert done.stdout == "Ada Lovelace (21900002): chapter2 until 2026-11-20 23:59 (Europe/Paris).\n"
    later = moodle(
        here / "n.zip",
        *((at(n, (*TIME[:3], 15, 0, 0)), archive_of("x", f"# {n} again\n")) for n in names),
        (at(f"Early_9{FILE}/a.zip", (2026, 11, 19, 8, 0, 0)), archive_of("x", "# early\n")),
        (at(f"First_8{FILE}/a.zip", (2026, 11, 18, 8, 0, 0)), archive_of("x", "# first\n")),
    )
    said = collect(str(later), "--class", "c")
    with store("c") as db:
        (bob,) = [p for p in db.people() if p.last_name == "Bob"]
    assert said["late"] == [{"pseudonym": bob.pseudonym, "chapter": "chapter2", "seconds": 3 * 3600.0}]


# --- who is who -----------------------------------------------------------------------------------
def test_archives_are_their_manifest_s_where_nothing_better_is_known(here: Path) -> None:
    (here / "in/Dupre_Zoe").mkdir(parents=True)
    (here / "in/chapter2-ada-2026.zip").write_bytes(archive_of("21900002"))
    (here / "in/Dupre_Zoe/x.zip").write_bytes(archive_of("21900002", "# 1\n"))
    (here / "in/21900001-tp.zip").write_bytes(archive_of("somebody", "# 2\n"))
    (here / "in/unknown.zip").write_bytes(archive_of("Grace Hopper", "# 3\n"))
    said = collect("in", "--roster", "roster.csv")
    assert sorted(numbers_of(submissions())) == ["21900001", "21900001", "21900002", "Grace Hopper"]
    assert [p["number"] for p in said["not_in_the_roster"]] == ["Grace Hopper"]
    assert "An archive of Dupre_Zoe says that it is by 21900002" in said["notes"][0]["en"]


def test_a_roster_that_comes_later_keeps_the_pseudonyms(here: Path) -> None:
    moodle(here / "m.zip", (f"Dupré Zoé_101{FILE}/a.zip", archive_of("zoe")))
    collect("m.zip")
    (before,) = people().values()
    assert (before.number, before.last_name) == ("moodle-101", "Dupré Zoé")
    said = collect("m.zip", "--roster", "roster.csv")
    assert said["not_in_the_roster"] == []
    after = people()["21900001"]
    assert (after.pseudonym, after.moodle_id, after.first_name) == (before.pseudonym, "101", "Zoé")


def test_two_who_look_like_one_are_kept_apart(here: Path) -> None:
    moodle(
        here / "m.zip",
        (f"Dupré Zoé_101{FILE}/a.zip", archive_of("a", "# 1\n")),
        (f"Zoe Dupre_202{FILE}/a.zip", archive_of("b", "# 2\n")),
    )
    said = collect("m.zip", "--roster", "roster.csv")
    assert sorted(numbers_of(submissions())) == ["21900001", "moodle-202"]
    assert [p["number"] for p in said["not_in_the_roster"]] == ["moodle-202"]
    (here / "in/dupre_zoe").mkdir(parents=True)
    (here / "in/Zoé Dupré").mkdir(parents=True)
    for name in ("dupre_zoe", "Zoé Dupré"):
        (here / f"in/{name}/{SLUG}.py").write_text(f"# {name}\n")
    said = collect("in", "--roster", "roster.csv", "--class", "c")
    assert [p["number"] for p in said["not_in_the_roster"]] == ["dupre_zoe"]
    pseudonym = next(p for p in said["not_in_the_roster"])["pseudonym"]
    assert pseudonym not in said["notes"][0]["en"]
    assert said["notes"][0]["en"].endswith(
        '“dupre_zoe” is kept apart. To settle it: dlx class attach "dupre_zoe" STUDENT'
    )


def test_namesakes_of_the_roster_are_not_guessed(here: Path) -> None:
    (here / "r.csv").write_text("Nom;Prénom;Numéro\nMartin;Jean;1\nMartin;Jean;2\n")
    (here / "in/Jean Martin").mkdir(parents=True)
    (here / f"in/Jean Martin/{SLUG}.py").write_text(WORK)
    said = collect("in", "--roster", "r.csv")
    assert (
        said["notes"][0]["en"]
        == "Several people of the roster are called Jean Martin: this work is kept apart. To settle it: dlx "
        'class attach "Jean Martin" STUDENT'
    )
    assert len(said["without_a_submission"]) == 2


def test_names_are_in_the_table_of_people_and_nowhere_else(here: Path) -> None:
    moodle(here / "m.zip", (f"Dupré Zoé_101{FILE}/a.zip", zipped((NAME, WORK.encode()))))
    collect("m.zip", "--roster", "roster.csv")
    with store() as db:
        rows = [row for table in ("submission", "work") for row in db._db.execute(f"SELECT * FROM {table}")]
    text = " ".join(str(value) for row in rows for value in row)
    assert "Dupr" not in text and "21900001" not in text


def test_moodles_number_belongs_to_one_assignment(here: Path) -> None:
    """In another assignment, Moodle gives the same person another number, and the old one to others."""
    moodle(here / "a.zip", (f"Dupré Zoé_101{FILE}/a.zip", zipped((NAME, WORK.encode()))))
    moodle(
        here / "b.zip",
        (f"Dupré Zoé_202{FILE}/a.zip", zipped((NAME, WORK.encode() + b"#"))),
        (f"Martin Ana_101{FILE}/a.zip", zipped((NAME, WORK.encode() + b"##"))),
    )
    moodle(here / "c.zip", (f"Petit Luc_101{FILE}/a.zip", zipped((NAME, WORK.encode() + b"###"))))
    collect("a.zip", "b.zip", "c.zip", "--roster", "roster.csv")
    with store() as db:
        people = {person.pseudonym: person for person in db.people()}
        found = sorted((people[s.pseudonym].last_name, s.moodle_id) for s in db.submissions())
    assert found == [("Dupré", "101"), ("Dupré", "202"), ("Martin Ana", "101"), ("Petit Luc", "101")]


# --- hostile work ---------------------------------------------------------------------------------
def bomb() -> bytes:
    return zipped((NAME, b"#" * (80 << 20)), ("inner.zip", zipped(("x", b"0" * (1 << 20)))))


def link() -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(NAME)
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return info, b"/etc/passwd"


def encrypted() -> bytes:
    data = bytearray(zipped((NAME, WORK.encode())))
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + offset] |= 1
    return bytes(data)


@pytest.fixture(scope="module")
def hostile() -> dict[str, bytes]:
    return {
        "traversal": zipped(("../convolution.py", WORK.encode())),
        "absolute": zipped(("/etc/convolution.py", WORK.encode())),
        "device": zipped(("CON", b""), ("NUL.py", b"")),
        "twins": zipped((NAME, b"1"), (NAME.upper(), b"2")),
        "many": zipped(*((f"{i}.txt", b"") for i in range(10_000))),
        "none": b"hello",
        "empty": b"",
        "cut": archive_of("x")[:-30],
        "zip64": zipped((NAME, b"1")).replace(b"PK\5\6", b"PK\6\7" + bytes(16) + b"PK\5\6"),
        "name": zipped(("\udcff\x00.py".encode("utf-8", "replace").decode(), b"")),
    }


PROBLEMS = {"bomb": bomb, "link": lambda: zipped(link()), "encrypted": encrypted}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_hostile_archives_are_refused_one_by_one(here: Path, hostile: dict[str, bytes]) -> None:
    members: list[Member] = [
        (f"{name}_{i}{FILE}/a.zip", data) for i, (name, data) in enumerate(hostile.items())
    ]
    members += [(f"{name}_{50 + i}{FILE}/a.zip", make()) for i, (name, make) in enumerate(PROBLEMS.items())]
    moodle(here / "m.zip", *members, (f"Right_99{FILE}/a.zip", archive_of("right")))
    before = sorted(here.parent.iterdir())
    said = collect("m.zip")
    assert {refusal["label"].partition(" ")[0] for refusal in said["refusals"]} == set(hostile)
    assert all(refusal["reason"]["fr"] and refusal["reason"]["en"] for refusal in said["refusals"])
    assert said["collected"] == len(PROBLEMS) + 1
    with store() as db:
        contents = [db.content(s.work) for s in db.submissions() if s.work]
    assert sum(bool(content.problems) for content in contents) == len(PROBLEMS)
    assert sorted(here.parent.iterdir()) == before
    kept = {path.name for path in (here / "dlx-class/evidence/originals").glob("??/*")}
    assert {s.original for s in submissions()} <= kept | {name.removesuffix(".json") for name in kept}
    assert collect("m.zip")["already_known"] == said["found"]


def test_a_hostile_folder_costs_itself_only(here: Path) -> None:
    for name in ("good", "fifo", "many", "linked"):
        (here / "in" / name).mkdir(parents=True)
    (here / f"in/good/{SLUG}.py").write_text(WORK)
    os.mkfifo(here / f"in/fifo/{SLUG}.py")
    for number in range(300):
        (here / f"in/many/{number}.txt").touch()
    os.link(here / "roster.csv", here / f"in/linked/{SLUG}.py")
    (here / "in/away").symlink_to("/etc")
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(here / "in/socket.zip"))
    said = collect("in")
    server.close()
    reasons = {refusal["label"]: refusal["reason"]["en"] for refusal in said["refusals"]}
    assert set(reasons) == {"away", "fifo", "linked", "many", "socket.zip"}
    assert reasons["many"].startswith("More than 200 files")
    assert reasons["away"] == "* is not a plain file (a link?): it was not read."
    assert said["collected"] == 1


def test_a_latin_1_file_says_so_when_it_is_graded(here: Path) -> None:
    (here / f"{SLUG}.py").write_bytes(WORK.encode() + b"# \xe9\n")
    collect(f"{SLUG}.py")
    with store() as db:
        (content,) = [db.content(s.work) for s in db.submissions() if s.work]
    assert "0xE9" in content.problems[SLUG].en


# --- kill -9, and bad input -----------------------------------------------------------------------
def test_kill_9_in_the_middle_and_again(here: Path) -> None:
    count = 60
    moodle(here / "m.zip", *((f"P{i}_{i}{FILE}/a.zip", archive_of("x", f"# {i}\n")) for i in range(count)))
    code = (
        "import sys; from pathlib import Path; from dlx.classroom.sources.collect import Collector\n"
        "from dlx.classroom.evidence.folder import make_class\n"
        "from dlx.classroom.evidence.store import Store\n"
        "from dlx.exercises import load_course\n"
        "folder = make_class(Path('dlx-class'), 'en', 'x')\n"
        "collector = Collector(folder, Store(folder.database), load_course())\n"
        "for parcel in collector.collect(Path('m.zip')): print(parcel.who.moodle_id, flush=True)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=here)
    assert child.stdout is not None
    said = [child.stdout.readline().strip() for _ in range(10)]
    child.send_signal(signal.SIGKILL)
    said += child.stdout.read().split()
    child.wait()
    known = {person.moodle_id for person in people().values()}
    assert set(said) <= known
    again = collect("m.zip")
    assert again["found"] == count
    assert again["already_known"] >= len(said)
    assert len(submissions()) == count
    originals = here / "dlx-class/evidence/originals"
    assert {s.original for s in submissions()} == {path.name for path in originals.glob("??/*")}


def test_the_class_around_is_used(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.zip").write_bytes(archive_of("zoe"))
    collect("a.zip", "--class", "c")
    monkeypatch.chdir(here / "c/evidence")
    done = dlx("collect", "../../a.zip")
    assert done.stdout.splitlines()[-1] == "Next: dlx class grade"
    assert "already known: 1" in done.stdout


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("collect nothing.zip", CANNOT.format("nothing.zip")),
        ("collect a.zip --roster nothing.csv", CANNOT.format("nothing.csv")),
        ("collect a.zip --chapter chapter22", NO_CHAPTER),
        ("collect", NOTHING),
        ("extend zoe chapter2 --until tomorrow --reason x", NO_DATE.format("tomorrow")),
        ("extend zoe chapter2 --until 9999-12-31T23-10 --reason x", NO_DATE.format("9999-12-31T23-10")),
    ],
)
def test_bad_input(here: Path, monkeypatch: pytest.MonkeyPatch, line: str, sentence: str) -> None:
    (here / "a.zip").write_bytes(archive_of("zoe"))
    if line.startswith("extend"):
        collect("a.zip")
        monkeypatch.chdir(here / "dlx-class")
    done = dlx(*line.split())
    assert (done.exit_code, done.stderr) == (2, sentence + "\n")
    assert line.startswith("extend") or not (here / "dlx-class").exists()


def test_a_class_does_not_collect_itself(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a.zip").write_bytes(archive_of("zoe"))
    collect("a.zip", "--class", "c")
    monkeypatch.chdir(here / "c")
    for source in (".", "evidence", "evidence/originals", "../c"):
        done = dlx("collect", source)
        sentence = (
            f"{source} is the class itself, not work to be collected. Name what was handed in, such as "
            "Moodle's zip: dlx class collect moodle.zip\n"
        )
        assert (done.exit_code, done.stderr) == (2, sentence)
    (here / "a.zip").rename("a.zip")
    assert collect("a.zip")["already_known"] == 1, "what lies in its folder may be collected"


def test_a_date_due_of_no_chapter_is_pointed_out(here: Path) -> None:
    (here / "a.zip").write_bytes(archive_of("zoe"))
    collect("a.zip", "--class", "c")
    with (here / "c/dlx-class.toml").open("a") as settings:
        settings.write("[chapters.chapter22]\ndue = 2026-12-01T23:59:00\n")
    said = (
        "dlx-class.toml gives a date due to chapter22, which is no chapter: it does not count. The chapters: "
    )
    assert said in dlx("collect", "a.zip", "--class", "c").stderr


def test_extending_says_what_it_changes(here: Path) -> None:
    (here / "a.zip").write_bytes(archive_of("zoe"))
    collect("a.zip", "--class", "c")
    said = ["extend", "zoe", "chapter2", "--reason", "ill", "--class", "c", "--until"]
    assert "has no date due" in dlx(*said, "2026-12-08T18:00").stderr
    done = dlx(*said, "2026-12-09T18:00+00:00", "--json")
    assert json.loads(done.stdout)["until"] == "2026-12-09T18:00:00+00:00"
    assert "It was 2026-12-08 18:00." in done.stderr
    with store("c") as db:
        ((due, reason),) = db.extensions().values()
    assert (due - datetime(2026, 12, 9, 18, tzinfo=UTC), reason) == (timedelta(), "ill")
    settings = here / "c/dlx-class.toml"
    settings.write_text(settings.read_text() + "\n[chapters.chapter2]\ndue = 2026-12-20T12:00:00\n")
    done = dlx(*said, "2026-12-09")
    assert (done.exit_code, done.stderr) == (
        0,
        "This date is before that of the class: it changes nothing.\n",
    )
