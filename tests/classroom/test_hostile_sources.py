"""One hostile or unlucky submission costs itself only: odd bytes in a name, dates at the ends of the
calendar, what may not be read, files made to hurt, links that appear between the listing and the reading."""

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import tracemalloc
import zipfile
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from handed_in import NAME, SLUG, WORK, archive_of
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.classroom.sources.class_zip import class_zip
from dlx.classroom.sources.parcel import Parcel
from dlx.classroom.sources.sources import parcels
from dlx.cli.main import cli
from dlx.exercises import load_course
from dlx.grader.source.untrusted import Entry, Refusal, file_entry
from dlx.grader.submissions.intake import Collected, Refused, collect_entries, folder_entries

LATE = "2026-11-20 10:00:00.000000 UTC"
OTHERS = "-dac_override,-dac_read_search"  # what lets root read everything


def collect(place: Path, source: Path) -> dict[str, str]:
    """Collects in this process; the reasons of the refusals, by label."""
    line = ["class", "collect", str(source), "--class", str(place), "--lang", "en", "--json"]
    done = CliRunner().invoke(cli, line, prog_name="dlx")
    assert done.exit_code in (0, 1), done.output
    said = json.loads(done.stdout)
    assert said["found"] == said["collected"] + said["refused"] + said["already_known"]
    return {refusal["label"]: refusal["reason"]["en"] for refusal in said["refusals"]}


def people(place: Path) -> list[str]:
    with Store(open_class(place).database) as store:
        return [person.number for person in store.people()]


def texts(place: Path) -> str:
    """All that is kept about work, and not about people."""
    with Store(open_class(place).database) as store:
        rows = [
            row for table in ("submission", "work") for row in store._db.execute(f"SELECT * FROM {table}")
        ]
    return " ".join(str(value) for row in rows for value in row)


# --- names ----------------------------------------------------------------------------------------
@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_names_that_are_no_utf_8_are_told_apart(tmp_path: Path) -> None:
    source = os.fsencode(tmp_path / "in")
    for name, text in ((b"\xe8.py", WORK), (b"\xe9.py", WORK), (b"\xe9.zip", "rubbish")):
        os.makedirs(source, exist_ok=True)
        Path(os.fsdecode(source + b"/" + name)).write_text(text)
    for folder in (b"/only\xe9", b"/beside\xe9"):
        os.mkdir(source + folder)
        Path(os.fsdecode(source + folder + b"/\xe9.txt")).touch()
    Path(os.fsdecode(source + b"/beside\xe9")).joinpath(f"{SLUG}.py").write_text(WORK)
    reasons = collect(tmp_path / "class", tmp_path / "in")
    assert set(reasons) == {"\\udce9.zip", "only\\udce9"}
    assert "Left aside: \\udce9.txt" in reasons["only\\udce9"]
    assert {"\\udce8", "\\udce9"} <= set(people(tmp_path / "class"))


def test_the_name_of_a_file_is_not_kept_with_the_work(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/Lovelace_Ada.zip").write_text("rubbish")
    (tmp_path / "in/Lovelace_Ada.ipynb").write_text('{"cells": [')
    (tmp_path / "in/Dupre_Zoe.py").write_bytes(WORK.encode() + b"# \xe9\n")
    (tmp_path / f"in/{SLUG}.py").write_text("def another():\n    pass\n")  # says what it is about, not who
    moodle = tmp_path / "moodle/Lovelace Ada_7_assignsubmission_file_"
    moodle.mkdir(parents=True)
    for name in ("tp-ada.zip", "tp.zip"):
        (moodle / name).write_text(f"rubbish {name}")
    collect(tmp_path / "class", moodle.parent)
    reasons = collect(tmp_path / "class", tmp_path / "in")
    assert set(reasons) == {"Lovelace_Ada.zip", "Lovelace_Ada.ipynb"}
    assert reasons["Lovelace_Ada.zip"].startswith("*.zip is not a zip archive.")
    found = texts(tmp_path / "class")
    assert "0xE9" in found and "tp.zip is not" in found and "ada.zip" not in found
    assert "Lovelace" not in found and "Dupre" not in found


# --- moments --------------------------------------------------------------------------------------
@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00", "9999-12-31T23:59:59", "1979-12-31T23:59:59"])
def test_a_date_at_the_end_of_the_calendar_is_none(tmp_path: Path, moment: str) -> None:
    """Elsewhere it has no local time, and every report of the class would break on it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.zip").write_bytes(archive_of("ada", created=f"{moment}+00:00"))
    collect(tmp_path / "class", tmp_path / "in")
    attempt = tmp_path / "inbound" / f"zoe+ps1+{moment.replace('T', ' ')} UTC"
    attempt.mkdir(parents=True)
    (attempt / f"{SLUG}.py").write_text(WORK)
    (attempt / "timestamp.txt").write_text(f"{moment.replace('T', ' ')}.0 UTC")
    collect(tmp_path / "class", attempt.parent)
    with Store(open_class(tmp_path / "class").database) as store:
        years = [submission.submitted_at.year for submission in store.submissions()]
    assert years == [datetime.now(UTC).year] * 2


# --- what may not be read -------------------------------------------------------------------------
@pytest.mark.skipif(sys.platform != "linux", reason="of Linux: modes and capabilities")
def test_what_may_not_be_read_costs_itself_only(tmp_path: Path) -> None:
    drop: list[str] = []
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root reads everything, and there is no setpriv")
        drop = ["setpriv", "--bounding-set", OTHERS, "--inh-caps", OTHERS]
    works, tree = tmp_path / "in", tmp_path / "submitted"
    for folder in (works / "right", works / "file", works / "folder", tree / "ada/ps1", tree / "bob/ps1"):
        folder.mkdir(parents=True)
        (folder / f"{SLUG}.py").write_text(WORK)
    closed = [works / "file" / f"{SLUG}.py", works / "folder", tree / "bob"]
    for path in closed:
        path.chmod(0)
        if drop:
            os.chown(path, 65534, 65534)
    wanted = {works: {"file", "folder"}, tree: {"bob/"}}
    for source, refused in wanted.items():
        line = ["class", "collect", str(source), "--class", str(tmp_path / "class"), "--json"]
        program = "import sys; from dlx.cli.main import main; sys.exit(main())"
        done = subprocess.run([*drop, sys.executable, "-c", program, *line], capture_output=True, text=True)
        assert done.returncode == 1, done.stderr
        said = json.loads(done.stdout)
        assert {refusal["label"] for refusal in said["refusals"]} == refused
        assert said["collected"] == 1
    for path in closed:
        path.chmod(0o700)


# --- made to hurt ---------------------------------------------------------------------------------
def test_what_a_marker_says_is_not_read(tmp_path: Path) -> None:
    for name in ("eve", "right"):
        (tmp_path / "in" / name).mkdir(parents=True)
        (tmp_path / "in" / name / f"{SLUG}.py").write_text(WORK)
    (tmp_path / "in/eve/dlx.toml").write_text("a=" + "[" * 20_000)
    assert collect(tmp_path / "class", tmp_path / "in") == {}
    assert people(tmp_path / "class") == ["eve", "right"]


def test_a_large_file_of_a_workspace_is_not_read_to_choose(tmp_path: Path) -> None:
    usual = tmp_path / NAME
    usual.parent.mkdir(parents=True)
    (tmp_path / "dlx.toml").touch()
    (tmp_path / f"{SLUG}.py").write_text(WORK)
    with usual.open("wb") as stream:
        stream.truncate(80 << 20)
    tracemalloc.start()
    found = [entry.path for entry in folder_entries(tmp_path, load_course())]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == [NAME]
    assert most < 8 << 20


def test_the_one_that_was_worked_on_is_still_chosen(tmp_path: Path) -> None:
    (exercise,) = load_course().find(NAME.rpartition("/")[0])
    (tmp_path / NAME).parent.mkdir(parents=True)
    shutil.copy(exercise.stub, tmp_path / NAME)
    (tmp_path / "dlx.toml").touch()
    (tmp_path / f"{SLUG}.py").write_text(WORK)
    assert [entry.path for entry in folder_entries(tmp_path, load_course())] == [f"{SLUG}.py"]


def test_there_is_an_end_to_the_code_that_is_searched() -> None:
    """Two hundred files of a mebibyte are a zip of 300 kB."""
    read = []
    data = WORK.encode().ljust(1 << 20, b"\n")

    def large(number: int) -> Entry:
        def opened() -> AbstractContextManager[BytesIO]:
            read.append(number)
            return BytesIO(data)

        return Entry(f"{number}.py", opened, len(data))

    found = collect_entries("eve", [large(number) for number in range(50)], load_course())
    assert isinstance(found, Refused)
    assert found.reason.en == "More than 2 MiB of code in all: these are not exercise files."
    assert len(read) == 2


def test_files_that_are_too_large_are_still_named_one_by_one() -> None:
    entries = [Entry(NAME, lambda: BytesIO(), 9 << 20), Entry("pooling.py", lambda: BytesIO(), 9 << 20)]
    found = collect_entries("careless", entries, load_course())
    assert isinstance(found, Collected)
    assert set(found.problems) == {SLUG, "pooling"}


# --- links that appear later ----------------------------------------------------------------------
def swapped(folder: Path, by: Path, how: str) -> None:
    """What an author does between the listing and the reading."""
    if how == "folder":
        (folder / "sub").rename(folder / "old")
        (folder / "sub").symlink_to(by)
    elif how == "file":
        (folder / "sub/a.py").unlink()
        (folder / "sub/a.py").symlink_to(by / "a.py")
    else:
        (folder / "sub/a.py").unlink()
        os.link(by / "a.py", folder / "sub/a.py")


@pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="needs folders that can be opened")
@pytest.mark.parametrize("how", ["folder", "file", "second name"])
def test_no_link_is_followed_that_was_put_there_later(tmp_path: Path, how: str) -> None:
    mine, other = tmp_path / "eve", tmp_path / "ada"
    for folder in (mine / "sub", other):
        folder.mkdir(parents=True)
        (folder / "a.py").write_text(folder.parent.name)
    entry = file_entry(mine, mine / "sub/a.py")
    assert entry.read(10) == b"eve"
    swapped(mine, other, how)
    before = len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0
    with pytest.raises((OSError, Refusal)):
        entry.read(10)
    assert before == (len(os.listdir("/proc/self/fd")) if sys.platform == "linux" else 0)


@pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="needs folders that can be opened")
def test_nor_in_the_place_of_an_attempt_in_the_exchange(tmp_path: Path) -> None:
    inbound = tmp_path / "inbound"
    for name in ("ada", "eve"):
        (inbound / f"{name}+ps1+{LATE}").mkdir(parents=True)
        (inbound / f"{name}+ps1+{LATE}/{SLUG}.py").write_text(name)
    with parcels(inbound, load_course()) as found:
        _, eve = (parcel for parcel in found if isinstance(parcel, Parcel))
    mine = inbound / f"eve+ps1+{LATE}"
    mine.rename(inbound / "gone")
    mine.symlink_to(inbound / f"ada+ps1+{LATE}")
    with pytest.raises(OSError):
        eve.entries[0].read(10)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root gives files to others")
def test_who_hands_in_under_another_name_is_told(tmp_path: Path) -> None:
    inbound = tmp_path / "inbound"
    for name, owner in (("daemon", "daemon"), ("bin", "daemon"), ("copied", "root")):
        attempt = inbound / f"{name}+ps1+{LATE}"
        attempt.mkdir(parents=True)
        (attempt / f"{SLUG}.py").write_text(WORK)
        shutil.chown(attempt, owner)
    line = ["class", "collect", str(inbound), "--class", str(tmp_path / "class"), "--json"]
    done = CliRunner().invoke(cli, line, prog_name="dlx")
    (note,) = json.loads(done.stdout)["notes"]
    assert note["en"] == "The attempt bin/ps1 was written by the account daemon: is it really that person's?"
    shutil.rmtree(inbound / f"daemon+ps1+{LATE}")
    with parcels(inbound, load_course()) as found:  # accounts are not names here
        assert [parcel.note for parcel in found if isinstance(parcel, Parcel)] == [None, None]


# --- one name that changes how all is read --------------------------------------------------------
@pytest.mark.parametrize("name", ["Eve_1_assignsubmission_file_", f"eve+ps1+{LATE}"])
def test_nothing_is_passed_over_in_silence(tmp_path: Path, name: str) -> None:
    """Where students choose the names, one of them can make a folder look like Moodle's, or nbgrader's."""
    (tmp_path / "in" / name).mkdir(parents=True)
    for folder in (name, "ada"):
        (tmp_path / "in" / folder).mkdir(exist_ok=True)
        (tmp_path / "in" / folder / f"{SLUG}.py").write_text(WORK)
    line = ["class", "collect", str(tmp_path / "in"), "--class", str(tmp_path / "class"), "--lang", "en"]
    done = CliRunner().invoke(cli, line, prog_name="dlx")
    assert "ada" in done.output.replace(str(tmp_path), "")


# --- the zip of a class ---------------------------------------------------------------------------
def listed_wrongly(what: str) -> bytes:
    """A zip of three, of whom the list of members says about the second what zipfile cannot read."""
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for number in range(1, 4):
            info = zipfile.ZipInfo(f"Zoé Roy{number}_{number}_assignsubmission_file_/{SLUG}.py")
            info.extra = struct.pack("<HH4s", 0x5455 if number < 2 else 0x7075 + number, 4, b"abcd")
            archive.writestr(info, f"{WORK}# {number}\n")
    data = bytearray(memory.getvalue())
    at = data.rindex(b"PK\1\2", 0, data.rindex(b"PK\1\2"))  # the second
    name = int.from_bytes(data[at + 28 : at + 30], "little")
    if what == "extra":
        data[at + 46 + name + 2] = 200
    elif what == "zip64":
        data[at + 46 + name : at + 46 + name + 2] = b"\1\0"
        data[at + 24 : at + 28] = b"\xff" * 4
    elif what == "name":
        data[at + 46 + 2] = 0xFF
    elif what == "version":
        data[at + 6] = 200
    return bytes(data)


@pytest.mark.parametrize("what", ["", "extra", "zip64", "name", "version"])
def test_a_damaged_line_in_the_list_of_a_class_s_zip_costs_its_own_member_only(
    tmp_path: Path, what: str
) -> None:
    path = tmp_path / "m.zip"
    path.write_bytes(listed_wrongly(what))
    if what:
        with pytest.raises((zipfile.BadZipFile, UnicodeDecodeError, NotImplementedError)):
            zipfile.ZipFile(path)
    refused = collect(tmp_path / "c", path)
    assert all("Roy2 (2)" in label for label in refused)
    assert len(people(tmp_path / "c")) == 3
    with Store(open_class(tmp_path / "c").database) as store:
        texts = {f[-2] for s in store.submissions() if s.work for f in store.content(s.work).files.values()}
    assert texts >= {"1", "3"}, "the neighbours are collected"


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 10**6), bits=st.integers(1, 255))
def test_one_byte_that_flips_in_the_list_costs_one_member_at_most(at: int, bits: int) -> None:
    data = bytearray(listed_wrongly(""))
    first, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    place = first + at % (end - first)
    within = place - data.rindex(b"PK\1\2", 0, place + 4)
    assume(within >= 4 and within not in range(28, 34))  # where a member ends, nobody can tell any more
    data[place] ^= bits
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "m.zip"
        path.write_bytes(data)
        with class_zip(path) as archive:
            assert len(archive.infolist()) == 3
