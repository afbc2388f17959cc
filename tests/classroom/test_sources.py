"""Every form in which submissions arrive is recognised, and read as the people who handed in."""

import os
import stat
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from handed_in import NAME, WORK, archive_of, at, moodle, zipped

from dlx.classroom.sources.moodle import name_of
from dlx.classroom.sources.parcel import Aside, Parcel
from dlx.classroom.sources.sources import kind_of, parcels
from dlx.exercises import load_course

COURSE = load_course()


def read(path: Path) -> list[Parcel]:
    with parcels(path, COURSE) as found:
        return [parcel for parcel in found if isinstance(parcel, Parcel)]


def shown(path: Path) -> dict[str, list[str]]:
    """Who handed in which paths."""
    return {f"{p.who.name}|{p.who.moodle_id}": [e.path for e in p.entries] for p in read(path)}


# --- Moodle ---------------------------------------------------------------------------------------
def test_the_zip_of_moodle_in_all_its_spellings(tmp_path: Path) -> None:
    path = moodle(
        tmp_path / "m.zip",
        ("Dupré Zoé_101_assignsubmission_file_/travail final.zip", b"1"),
        ("Dupré Zoé_101_assignsubmission_file_/v2/travail.zip", b"2"),
        ("Dupré Zoé_101_assignsubmission_onlinetext_/onlinetext.html", b"<p>"),
        ("De La Tour Jean-Éric_102_assignsubmission_file/convolution.py", b"3"),
        ("O'Neil Ann_103_assignsubmission_file_work.zip", b"4"),
        ("Mallory_104_assignsubmission_file_Zoe_101_assignsubmission_file_x.zip", b"5"),
        ("Participant_105_assignsubmission_onlinetext.html", b"<p>"),
        ("readme.txt", b"6"),
    )
    assert kind_of(path) == "moodle"
    assert shown(path) == {
        "De La Tour Jean-Éric|102": ["convolution.py"],
        "Dupré Zoé|101": ["travail final.zip", "v2/travail.zip", "onlinetext.html"],
        "Mallory|104": ["Zoe_101_assignsubmission_file_x.zip"],
        "O'Neil Ann|103": ["work.zip"],
        "Participant|105": ["onlinetext.html"],
    }


@pytest.mark.parametrize("codec", ["utf-8", "cp437"])
def test_names_in_any_code(codec: str) -> None:
    info = zipfile.ZipInfo("x")
    info.orig_filename = "Dupre\u0301" if codec == "utf-8" else "Dupré"
    info.orig_filename = info.orig_filename.encode(codec).decode("cp437")
    assert name_of(info) == "Dupré"


def test_the_moments_are_those_of_moodle(tmp_path: Path) -> None:
    name = "A_1_assignsubmission_file_/work.zip"
    (parcel,) = read(moodle(tmp_path / "m.zip", (at(name, (2026, 7, 1, 12, 0, 0)), b"1")))
    assert (parcel.dated, parcel.modified) == (True, datetime(2026, 7, 1, 12))
    exact = at(name)
    exact.extra = b"UT\x05\x00\x01" + (1_790_000_000).to_bytes(4, "little")
    (parcel,) = read(moodle(tmp_path / "n.zip", (exact, b"1")))
    assert parcel.modified == datetime.fromtimestamp(1_790_000_000, UTC)


def test_the_zip_unpacked(tmp_path: Path) -> None:
    for name in ("Dupré Zoé_101_assignsubmission_file_/deep/work.zip", "B_102_assignsubmission_file/a.py"):
        (tmp_path / "m" / name).parent.mkdir(parents=True)
        (tmp_path / "m" / name).write_bytes(b"1")
    (tmp_path / "m/C_103_assignsubmission_file_work.zip").write_bytes(b"2")
    assert kind_of(tmp_path / "m") == "moodle"
    assert shown(tmp_path / "m") == {
        "B|102": ["a.py"],
        "C|103": ["work.zip"],
        "Dupré Zoé|101": ["deep/work.zip"],
    }


def test_the_archive_of_one_student_is_not_a_class(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(archive_of("ada"))
    (tmp_path / "class").mkdir()
    forged = zipped(("Bob_1_assignsubmission_file_/convolution.py", WORK.encode()))
    (tmp_path / "class/eve.zip").write_bytes(forged)
    assert kind_of(tmp_path / "a.zip") == kind_of(tmp_path / "class") == "folder"
    assert [parcel.who.name for parcel in read(tmp_path / "class")] == ["eve"]


def test_more_members_than_one_person_can_mean(tmp_path: Path) -> None:
    folder = "A_1_assignsubmission_file_"
    path = moodle(tmp_path / "m.zip", *((f"{folder}/{i}.txt", b"") for i in range(10_000)))
    (parcel,) = read(path)
    assert len(parcel.entries) == 200
    assert parcel.refusal is not None
    assert parcel.refusal.en.startswith("More than 200 files (10000)")


# --- nbgrader -------------------------------------------------------------------------------------
def test_the_exchange_of_nbgrader(tmp_path: Path) -> None:
    inbound = tmp_path / "course/inbound"
    for name, stamp in (
        ("zoe+ps1+2026-11-20 10:00:00.000000 UTC+AbC_-123", "2026-11-20 10:00:00.000000 UTC"),
        ("zoe+ps1+2026-11-21 10:00:00.000000 UTC", ""),
        ("ada@x.org+ps1+2026-11-20 10:00:00.000000 UTC", "2026-11-20 12:00:00 Europe/Paris\n"),
        ("bob+ps1+2026-11-20 10:00:00.000000 UTC", "rubbish"),
    ):
        (inbound / name).mkdir(parents=True)
        (inbound / name / "convolution.ipynb").write_text("{}")
        (inbound / name / "submission_secret.txt").write_text("secret")
        (inbound / name / "timestamp.txt").write_text(stamp)
    (inbound / ".half+ps1+2026-11-20 10:00:00.000000 UTC").mkdir()
    for path in (inbound, inbound.parent):
        assert kind_of(path) == "nbgrader"
        assert [(p.who.name, p.moment, [e.path for e in p.entries]) for p in read(path)] == [
            ("ada@x.org", datetime(2026, 11, 20, 11, tzinfo=UTC), ["convolution.ipynb"]),
            ("bob", datetime(2026, 11, 20, 10, tzinfo=UTC), ["convolution.ipynb"]),
            ("zoe", datetime(2026, 11, 20, 10, tzinfo=UTC), ["convolution.ipynb"]),
            ("zoe", datetime(2026, 11, 21, 10, tzinfo=UTC), ["convolution.ipynb"]),
        ]


def test_the_submitted_tree_of_nbgrader(tmp_path: Path) -> None:
    folder = tmp_path / "submitted/zoe/ps1"
    folder.mkdir(parents=True)
    (folder / "convolution.ipynb").write_text("{}")
    (folder / "timestamp.txt").write_text("2026-11-20 10:00:00.5 UTC")
    for path in (tmp_path, tmp_path / "submitted"):
        (parcel,) = read(path)
        assert (parcel.who.name, parcel.moment) == ("zoe", datetime(2026, 11, 20, 10, 0, 0, 500_000, UTC))


# --- folders --------------------------------------------------------------------------------------
def test_a_folder_of_all_kinds(tmp_path: Path) -> None:
    (tmp_path / "alice/chapter2").mkdir(parents=True)
    (tmp_path / "alice/chapter2/convolution.py").write_text(WORK)
    (tmp_path / "bob").mkdir()
    (tmp_path / "bob/1.zip").write_bytes(archive_of("bob"))
    (tmp_path / "bob/2.zip").write_bytes(archive_of("bob"))
    (tmp_path / "bob/notes.txt").touch()
    (tmp_path / "carol.ipynb").write_text("{}")
    (tmp_path / "old reports").mkdir()
    (tmp_path / "old reports/alice.json").write_text('{\n "schema": "dlx-report/1"\n}')
    (tmp_path / "marks.csv").touch()
    (tmp_path / "the class").mkdir()
    (tmp_path / "the class/dlx-class.toml").touch()
    os.mkfifo(tmp_path / "pipe.zip")
    (tmp_path / "link").symlink_to(tmp_path / "alice")
    with parcels(tmp_path, COURSE) as found:
        aside, *rest = list(found)
    assert aside == Aside(("marks.csv", "old reports"))
    by_name = {p.who.name: p for p in rest if isinstance(p, Parcel)}
    assert list(by_name) == ["alice", "bob", "carol", "link", "pipe"]
    assert [e.path for e in by_name["bob"].entries] == ["1.zip", "2.zip", "notes.txt"]
    assert by_name["pipe"].entries[0].why is not None
    assert by_name["link"].entries[0].why is not None
    assert [p.who.sure for p in by_name.values()] == [True, True, False, False, False]


def test_hard_links_and_devices_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (tmp_path / "eve").mkdir()
    os.link(tmp_path / "secret", tmp_path / "eve/convolution.py")
    (parcel,) = [p for p in read(tmp_path) if p.who.name == "eve"]
    assert parcel.entries[0].why is not None
    assert stat.S_ISREG((tmp_path / "eve/convolution.py").lstat().st_mode)


def test_one_workspace_is_one(tmp_path: Path) -> None:
    path = tmp_path / "alice" / NAME
    path.parent.mkdir(parents=True)
    path.write_text(WORK)
    (tmp_path / "alice/dlx.toml").write_text('chapters = ["chapter2"]\n')
    assert [(p.who.name, [e.path for e in p.entries]) for p in read(tmp_path / "alice")] == [
        ("alice", [NAME])
    ]
