"""Who handed in, and when, as a learning platform tells it: nobody late by a download's date, nobody split in
two, nobody's work replaced in silence, and no field that a student writes stops the others."""

import json
import sqlite3
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from handed_in import NAME, SLUG, WORK, archive_of, at, moodle, zipped
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.records import Person, Submission
from dlx.classroom.evidence.roster import read_roster
from dlx.classroom.evidence.schema import credible
from dlx.classroom.evidence.store import Store
from dlx.classroom.evidence.trust import Dated, Named
from dlx.classroom.evidence.worksheet import read_date, read_worksheet
from dlx.classroom.gradebook.counted_marks import marks_that_count
from dlx.classroom.gradebook.gradebook import sync
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.classroom.sources.exchange_inbound import _moment
from dlx.classroom.sources.moodle import name_of
from dlx.cli.main import cli
from dlx.exercises import Text
from dlx.grader.files.writing import UserError
from dlx.grader.reports.report import CheckResult, ExerciseReport, Report, Verdict

FILE = "_assignsubmission_file_"
NUMBERS = "Identifier,Full name,Email address,Status,Last modified (submission),Last modified (grade)\n"
DUE = "\n[chapters.chapter2]\ndue = 2026-11-20T23:59:00\n"
NOON = datetime(2026, 11, 21, 12)
TEXT = Text(fr="un", en="one")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def dlx(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["class", *arguments, "--lang", "en"], prog_name="dlx")


def collect(*arguments: str) -> dict[str, Any]:
    done = dlx("collect", *arguments, "--json")
    assert done.exit_code in (0, 1), done.output
    said: dict[str, Any] = json.loads(done.stdout)
    assert said["found"] == said["collected"] + said["refused"] + said["already_known"]
    return said


def attach(*arguments: str) -> Result:
    return dlx("attach", *arguments, "--class", "dlx-class")


def known() -> tuple[dict[str, Person], list[Submission], list[Submission]]:
    """(people by number, all attempts, those that count)."""
    with Store(open_class(Path("dlx-class")).database) as store:
        return {p.number: p for p in store.people()}, store.submissions(), store.current()


def due(text: str = DUE) -> None:
    with Path("dlx-class/dlx-class.toml").open("a") as settings_file:
        settings_file.write(text)


def download(path: Path, *names: str, first: datetime = NOON, step: timedelta = timedelta(seconds=2)) -> Path:
    """What Moodle streams: each member is dated with the moment of its download."""
    moments = [first + number * step for number in range(len(names))]
    return moodle(
        path,
        *(
            (at(f"{name}{FILE}/{SLUG}.py", moment.timetuple()[:6]), f"{WORK}# {name}\n".encode())
            for name, moment in zip(names, moments, strict=True)
        ),
    )


def sheet(*lines: str, headings: str = NUMBERS) -> str:
    Path("sheet.csv").write_text(headings + "".join(f"{line}\n" for line in lines))
    return "sheet.csv"


# --- dates ----------------------------------------------------------------------------------------
def test_the_moment_of_the_download_makes_nobody_late(here: Path) -> None:
    collect(str(download(here / "a.zip", "Ada Roy_1", "Bob Roy_2")))
    due()
    said = collect(str(download(here / "m.zip", *(f"Person {n}_{n}" for n in range(10, 17)))))
    assert (said["late"], said["dates_unknown"]) == ([], 9)
    assert {s.dated for s in known()[1]} == {Dated.DOWNLOAD}


def test_dates_that_are_those_of_handing_in_count(here: Path) -> None:
    collect(str(download(here / "a.zip", "Ada Roy_1")))
    due()
    days = download(here / "m.zip", "Bob Roy_2", "Cy Roy_3", "Di Roy_4", step=timedelta(days=1), first=NOON)
    said = collect(str(days))
    assert len(said["late"]) == 3
    assert said["dates_unknown"] == 1, "one date alone tells nothing"


def test_a_date_in_the_future_is_none(here: Path) -> None:
    later = datetime.now() + timedelta(days=40)
    said = collect(str(download(here / "m.zip", "A B_1", "C D_2", first=later, step=timedelta(days=2))))
    assert said["dates_unknown"] == 2


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        ([], False),
        ([0], False),
        ([0, 5, 9, 20, 59], False),
        ([0, 24 * 60], True),
        ([0] * 46 + [54 * 60] * 5, True),  # most on the last day, some late
        ([0] * 95 + [9_000], False),  # one that was added by hand
        ([60 * n for n in range(50)], True),
    ],
)
def test_what_is_credible(minutes: list[int], expected: bool) -> None:
    assert credible([NOON + timedelta(minutes=m) for m in minutes]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saturday, 28 November 2026, 6:05 PM", (2026, 11, 28, 18, 5)),
        ("Saturday, November 28, 2026, 12:05 AM", (2026, 11, 28, 0, 5)),
        ("samedi 28 novembre 2026, 18:05", (2026, 11, 28, 18, 5)),
        ("mardi 1er décembre 2026, 00:30", (2026, 12, 1, 0, 30)),
        ("mercredi 5 août 2026, 08h15", (2026, 8, 5, 8, 15)),
        ("28/11/2026 18:05", (2026, 11, 28, 18, 5)),
        ("28/11/26, 18:05", (2026, 11, 28, 18, 5)),
        ("2026-11-28 18:05", (2026, 11, 28, 18, 5)),
        ("yesterday", None),
        ("31 November 2026, 6:00 PM", None),
        ("28 November 2026", None),
    ],
)
def test_dates_of_a_worksheet(text: str, expected: tuple[int, ...] | None) -> None:
    assert read_date(text) == (datetime(*expected) if expected else None)  # type: ignore[arg-type]


@pytest.mark.parametrize("later", [False, True])
def test_the_worksheet_brings_the_dates(here: Path, later: bool) -> None:
    zip_ = str(download(here / "m.zip", "Ada Roy_1", "Bob Roy_2"))
    collect(zip_)
    due()
    sheet(
        'Participant 1,Ada Roy,ada@x.org,Submitted,"Friday, 20 November 2026, 6:00 PM",-',
        'Participant 2,Bob Roy,bob@x.org,Submitted,"Saturday, 21 November 2026, 6:00 PM",-',
        "Participant 3,Cy Roy,cy@x.org,No submission,-,-",
    )
    said = collect(*([] if later else [zip_]), "--worksheet", "sheet.csv")
    people, attempts, _ = known()
    late = {entry["pseudonym"] for entry in said["late"]}
    assert [p.last_name for p in people.values() if p.pseudonym in late] == ["Bob Roy"]
    assert (said["dates_unknown"], said["dates_received"], len(attempts)) == (0, 2, 2)
    assert [entry["name"] for entry in said["without_a_submission"]] == ["Cy Roy (cy@x.org)"]
    again = collect(zip_)
    assert (again["already_known"], again["dates_unknown"]) == (2, 0), "what is known stays"


def test_a_worksheet_with_french_headings(here: Path) -> None:
    collect(str(download(here / "m.zip", "Ada Roy_1", "Bob Roy_2")))
    sheet(
        "Participant 1;Ada Roy;lundi 16 novembre 2026, 18:00;-",
        headings="Identifiant;Nom complet;Dernière modification (travail remis);"
        "Dernière modification (note)\n",
    )
    said = collect("--worksheet", "sheet.csv")
    assert (said["dates_received"], said["dates_unknown"]) == (1, 1)
    assert known()[1][0].submitted_at == datetime(2026, 11, 16, 17, tzinfo=UTC)


def test_a_date_that_nobody_knows_is_said(here: Path) -> None:
    collect(str(download(here / "m.zip", "Ada Roy_1")))
    done = dlx("collect", "--worksheet", sheet("Participant 1,Ada Roy,a@x.org,Submitted,soonish,-"))
    assert (done.exit_code, done.stderr) == (
        2,
        "sheet.csv, line 2: “soonish” is no known date. Download the grading worksheet again, with Moodle "
        "in French or English.\n",
    )


def test_what_the_terminal_says_of_dates(here: Path) -> None:
    done = dlx("collect", str(download(here / "m.zip", "Ada Roy_1", "Bob Roy_2")))
    assert (
        "Dates of handing in unknown: 2 (the archive tells only the moment of the download, or the file its "
        "own). Without a trusted date nobody is late. Moodle's grading worksheet has them: dlx class collect "
        "--worksheet FILE --class dlx-class\n"
    ) in done.stderr


def test_a_worksheet_without_dates_is_not_asked_for_again(here: Path) -> None:
    zip_ = str(download(here / "m.zip", "Ada Roy_1"))
    (here / "w.csv").write_text("Identifier,Full name,Last modified (grade)\nParticipant 1,Ada Roy,-\n")
    done = dlx("collect", zip_, "--worksheet", "w.csv")
    assert "The worksheet that was given has none: Moodle's own is wanted, with the column" in done.stderr
    assert "--worksheet FILE" not in done.stderr


def test_an_archive_s_own_word_never_makes_late_nor_early(here: Path) -> None:
    (here / "ada.zip").write_bytes(archive_of("ada", created="2026-01-01T00:00:00Z"))
    collect("ada.zip")
    due("\n[chapters.chapter2]\ndue = 2025-12-01T12:00:00\n")
    (here / "bob.zip").write_bytes(archive_of("bob", "# bob\n", created="2026-01-01T00:00:00Z"))
    said = collect("bob.zip")
    assert (said["late"], said["dates_unknown"]) == ([], 2)


def test_a_later_download_holds_the_later_attempt(here: Path) -> None:
    for number, day in enumerate((21, 22)):
        path = here / f"m{number}.zip"
        name = f"Ada Roy_1{FILE}/{SLUG}.py"
        moodle(path, (at(name, (2026, 11, day, 9, 0, 0)), f"# {number}\n".encode()))
        collect(str(path))
    collect("--worksheet", sheet('Participant 1,Ada Roy,a@x.org,x,"Saturday, 21 November 2026, 6:00 PM",-'))
    _, attempts, (current,) = known()
    assert [s.dated for s in attempts] == [Dated.DOWNLOAD, Dated.WORKSHEET]
    assert current.source_name == "m1.zip"


# --- names ----------------------------------------------------------------------------------------
ROSTER = '''\
Prénom,Nom,Numéro d'identification,Adresse de courriel
Ousmane,N'Diaye,22000001,o@x.org
Paul,Martin,22000002,p@x.org
Lea,Roux,22000003,l@x.org
Max,Petit,22000004,m@x.org
"Anna ""Nina""",Koch,22000005,k@x.org
Mehmet,İşık,22000006,i@x.org
Tim_2,Vo,22000007,t@x.org
小龙,李,22000008,x@x.org
Jean-Marie,Le Goff,22000009,h@x.org
Helene,Lefevre,22000010,hl@x.org
Hélène,Lefèvre,22000011,hl2@x.org
Inès,Martin-Brûlé,22000012,mb@x.org
Inès,Brûlé-Martin,22000013,bm@x.org
Zoé Anne,D'Almeida,22000014,da@x.org
'''
FOLDERS = {
    "Ousmane NDiaye": "22000001", "TD1-Paul Martin": "22000002", "Groupe 4-Lea Roux": "22000003",
    "Groupe 4-Max Petit": "22000004", "Anna Nina Koch": "22000005", "Mehmet İşık": "22000006",
    "Tim 2 Vo": "22000007", "小龙 李": "22000008", "TD2-Le Goff Jean-Marie": "22000009",
    "Helene Lefevre": "22000010", "Hélène Lefèvre": "22000011", "TD1-Inès Martin-Brûlé": "22000012",
    "TD2-Inès Brûlé-Martin": "22000013", "Anne Zoé DAlmeida": "22000014",
}  # fmt: skip


@pytest.mark.parametrize("roster_first", [True, False])
def test_names_as_moodle_cleans_them(here: Path, roster_first: bool) -> None:
    (here / "roster.csv").write_text(ROSTER)
    zip_ = str(download(here / "m.zip", *(f"{name}_{n}" for n, name in enumerate(FOLDERS, 501))))
    if not roster_first:
        collect(zip_)
    said = collect(zip_, "--roster", "roster.csv")
    people, attempts, _ = known()
    assert (said["not_in_the_roster"], said["without_a_submission"], said["notes"]) == ([], [], [])
    numbers = {p.pseudonym: p.number for p in people.values()}
    assert len(people) == len(attempts) == len(FOLDERS)
    wanted = {str(n): number for n, number in enumerate(FOLDERS.values(), 501)}
    assert {s.moodle_id: numbers[s.pseudonym] for s in attempts} == wanted


@pytest.mark.parametrize("order", ["12", "21", "worksheet"])
def test_an_apostrophe_makes_nobody_two(here: Path, order: str) -> None:
    (here / "1.csv").write_text("Identifier,Full name,Email address\nParticipant 7,Sean O'Connor,s@x.org\n")
    (here / "2.csv").write_text("First name,Last name,ID number,Email address\nSean,O'Connor,219,s@x.org\n")
    zip_ = str(download(here / "m.zip", "Sean OConnor_7"))
    if order == "worksheet":
        said = collect(zip_, "--roster", "2.csv", "--worksheet", "1.csv")
    else:
        collect("--roster", f"{order[0]}.csv", zip_)
        said = collect("--roster", f"{order[1]}.csv", zip_)
    people, attempts, _ = known()
    assert list(people) == ["219"] and len(attempts) == 1
    assert (said["not_in_the_roster"], said["without_a_submission"]) == ([], [])


def test_the_number_beats_the_name_and_the_teacher_is_asked(here: Path) -> None:
    (here / "r.csv").write_text("First name,Last name,ID number\nSean,O'Connor,219\nAda,Roy,220\n")
    download(here / "m.zip", "Jane Doe_7")
    said = collect(
        "m.zip", "--roster", "r.csv", "--worksheet", sheet("Participant 7,Sean O'Connor,s@x.org,x,-,-")
    )
    people, (attempt,), _ = known()
    sean = people["219"].pseudonym
    assert attempt.pseudonym == sean and len(people) == 2
    assert [note["en"] for note in said["notes"]] == [
        f"“Jane Doe” has the number 7, which is that of {sean} (219 Sean O'Connor): this work counts for "
        f"that person. If that is wrong: dlx class attach {sean}/HASH STUDENT"
    ]


def test_namesakes_are_told_apart_by_the_worksheet(here: Path) -> None:
    (here / "r.csv").write_text(
        "First name,Last name,ID number,Email address\nA,Roy,1,a@x.org\nA,Roy,2,b@x.org\n"
    )
    zip_ = str(download(here / "m.zip", "A Roy_7", "A Roy_8"))
    apart = collect(zip_, "--roster", "r.csv")
    assert len(apart["not_in_the_roster"]) == 2
    said = collect(
        "--worksheet", sheet("Participant 8,A Roy,a@x.org,x,-,-", "Participant 7,A Roy,b@x.org,x,-,-")
    )
    people, attempts, _ = known()
    assert set(people) == {"1", "2"} and said["without_a_submission"] == []
    by_number = {s.moodle_id: s.pseudonym for s in attempts}
    assert by_number == {"8": people["1"].pseudonym, "7": people["2"].pseudonym}


def test_a_first_name_with_a_hyphen_is_no_group(here: Path) -> None:
    (here / "r.csv").write_text("First name,Last name,ID number\nPierre,Roux,1\n")
    said = collect(str(download(here / "m.zip", "Jean-Pierre Roux_7", "Ada Roy_8")), "--roster", "r.csv")
    assert len(said["not_in_the_roster"]) == 2
    assert [p["number"] for p in said["without_a_submission"]] == ["1"]


def test_blind_marking_and_the_identities_that_come_later(here: Path) -> None:
    (here / "r.csv").write_text(
        "First name,Last name,ID number,Email address\nAda,Roy,1,a@x.org\nBo,Li,2,b@x.org\n"
    )
    zip_ = str(download(here / "m.zip", "Participant_601", "Participant_602", "TD1-Participant_603"))
    blind = collect(zip_, "--roster", "r.csv")
    assert sorted(p["number"] for p in blind["not_in_the_roster"]) == [
        "moodle-601",
        "moodle-602",
        "moodle-603",
    ]
    dates = "Identifier,Status,Last modified (submission)\n"
    sheet('Participant 601,x,"Saturday, 21 November 2026, 6:00 PM"', headings=dates)
    assert collect("--worksheet", "sheet.csv")["dates_received"] == 1
    sheet("Participant 601,Ada Roy,a@x.org,x,-,-", "Participant 602,Bo Li,b@x.org,x,-,-")
    said = collect(zip_, "--worksheet", "sheet.csv")
    people, attempts, _ = known()
    assert sorted(people) == ["1", "2", "moodle-603"]
    assert said["without_a_submission"] == [] and len(attempts) == 3


def test_one_person_in_two_assignments_without_a_roster(here: Path) -> None:
    for number in (1, 2):
        collect(str(download(here / f"{number}.zip", f"Zoé Roy_{number}0", f"Zoe Roy_{number}1")))
    people, attempts, _ = known()
    assert sorted(p.last_name for p in people.values()) == ["Zoe Roy", "Zoé Roy"]
    assert len(attempts) == 4


def test_a_team_gives_each_member_the_work(here: Path) -> None:
    (here / "r.csv").write_text(
        "First name,Last name,ID number,Groups\nAda,Roy,1,Les Lions\nBo,Li,2,Les Lions\nCy,Un,3,Tigres\n"
    )
    said = collect(str(download(here / "m.zip", "Les Lions_7", "Cy Un_8")), "--roster", "r.csv")
    assert (said["not_in_the_roster"], said["without_a_submission"], said["found"]) == ([], [], 3)
    people, _, current = known()
    works = {s.pseudonym: s.work for s in current}
    assert works[people["1"].pseudonym] == works[people["2"].pseudonym] != works[people["3"].pseudonym]


def test_the_number_of_a_team_is_nobody_s(here: Path) -> None:
    """Moodle writes the group's number there: a participant of another assignment may have the same one."""
    (here / "r.csv").write_text(
        "First name,Last name,ID number,Email address,Groups\n"
        "Ada,Roy,1,a@x.org,Lions\nBo,Li,2,b@x.org,Lions\nCy,Un,3,c@x.org,Tigers\n"
    )
    one = str(download(here / "1.zip", "Ada Roy_9", "Cy Un_7"))
    collect(one, "--roster", "r.csv", "--worksheet", sheet("Participant 7,Cy Un,c@x.org,x,-,-"))
    said = collect(str(download(here / "2.zip", "Lions_7")))
    people, attempts, _ = known()
    theirs = {s.pseudonym for s in attempts if s.source_name.startswith("2.zip")}
    assert theirs == {people["1"].pseudonym, people["2"].pseudonym} and said["notes"] == []


def test_whoever_calls_himself_by_a_pseudonym_gets_a_row_of_the_gradebook_of_his_own(here: Path) -> None:
    pytest.importorskip("nbgrader")
    (here / "r.csv").write_text("First name,Last name\nAda,Roy\n")
    collect("--roster", "r.csv", str(download(here / "m.zip", "Ada Roy_7")))
    path = here / "dlx-class/dlx-class.toml"
    path.write_text(path.read_text("utf-8").replace('"pseudonym"  ', '"number"  '), "utf-8")
    (ada,) = known()[0].values()
    (here / f"in/{ada.pseudonym}").mkdir(parents=True)
    (here / f"in/{ada.pseudonym}/{SLUG}.py").write_text(WORK)
    collect("in")
    collect("in")
    folder = open_class(here / "dlx-class")
    with Store(folder.database) as store:
        assert sync(folder, store).students == len(store.people()) == 2
    with gradebook(folder) as book:
        assert len(book.students) == 2


# --- who says who he is ---------------------------------------------------------------------------
def stolen(here: Path, name: str = "eve.zip") -> None:
    """Eve's archive says that it is Ada's, and is the later one."""
    (here / "r.csv").write_text("First name,Last name,ID number\nAda,Roy,22000001\n")
    (here / "in").mkdir()
    (here / "in" / name).write_bytes(archive_of("22000001", "# eve\n", created="2026-11-25T10:00:00Z"))


@pytest.mark.parametrize("source", ["moodle", "folder", "file"])
def test_a_manifest_does_not_replace_a_colleague_s_work(here: Path, source: str) -> None:
    stolen(here)
    if source == "moodle":
        mine = download(here / "m.zip", "Ada Roy_7")
    elif source == "folder":
        mine = here / "own/Ada Roy"
        mine.mkdir(parents=True)
        (mine / f"{SLUG}.py").write_text(f"{WORK}# ada\n")
        mine = mine.parent
    else:
        mine = here / "own/22000001.zip"
        mine.parent.mkdir()
        mine.write_bytes(archive_of("22000001", "# ada\n"))
    said = collect(str(mine), "in", "--roster", "r.csv")
    _, attempts, (current,) = known()
    assert len(attempts) == 2, "both are kept"
    assert current.named is Named(source if source != "moodle" else "platform")
    (note,) = [n["en"] for n in said["notes"] if n["en"].startswith("Several works of chapter2 say")]
    assert "eve.zip" in note and "by its own manifest" in note and "dlx class attach" in note


def test_two_manifests_for_one_person_are_told(here: Path) -> None:
    stolen(here)
    (here / "in/a.zip").write_bytes(archive_of("22000001", "# ada\n"))
    said = collect("in", "--roster", "r.csv")
    assert len(known()[1]) == 2
    assert [n["en"].partition(":")[0] for n in said["notes"]] == [
        "Several works of chapter2 say that they are by "
        f"{known()[0]['22000001'].pseudonym} (22000001 Ada Roy)"
    ]


# --- attach ---------------------------------------------------------------------------------------
def test_attaching_all_of_somebody_and_collecting_again(here: Path) -> None:
    (here / "r.csv").write_text("First name,Last name,ID number\nAda,Roy,1\nBo,Li,2\n")
    zip_ = str(download(here / "m.zip", "Nick Name_7", "Bo Li_8"))
    collect(zip_, "--roster", "r.csv")
    done = attach("moodle-7", "Ada Roy", "--reason", "asked her")
    assert (done.exit_code, done.stdout) == (
        0,
        "Nick Name (moodle-7) → Ada Roy (1): 1 handed in, chapter2.\nNext: dlx class grade\n",
    )
    for said in (collect(zip_, "--roster", "r.csv"), collect(zip_)):
        assert (said["not_in_the_roster"], said["without_a_submission"]) == ([], [])
        assert said["already_known"] == 2
    assert sorted(known()[0]) == ["1", "2"]


def test_attaching_one_work(here: Path) -> None:
    stolen(here)
    (here / "r.csv").write_text("First name,Last name,ID number\nAda,Roy,22000001\nEve,Un,22000002\n")
    (here / "in/22000001.zip").write_bytes(archive_of("22000001", "# ada\n"))
    collect("in", "--roster", "r.csv")
    people, attempts, _ = known()
    (eve,) = [s for s in attempts if s.named is Named.MANIFEST]
    done = attach(f"{people['22000001'].pseudonym}/{eve.original[:8]}", "Eve Un")
    assert done.exit_code == 0, done.output
    for _ in range(2):
        owners = {s.original: s.pseudonym for s in known()[2]}
        assert owners[eve.original] == people["22000002"].pseudonym and len(owners) == 2
        said = collect("in")
        assert said["already_known"] == 2 and said["notes"] == []


def test_who_was_nobody_leaves_the_gradebook_and_the_pages(here: Path) -> None:
    pytest.importorskip("nbgrader")
    (here / "r.csv").write_text("First name,Last name,ID number\nAda,Roy,1\n")
    collect(str(download(here / "m.zip", "Nick Name_7")), "--roster", "r.csv")
    folder = open_class(Path("dlx-class"))
    people, (attempt,), _ = known()
    nobody = people["moodle-7"]
    (folder.reports / nobody.pseudonym).mkdir(parents=True)
    with Store(folder.database) as store:
        terms = store.grading("chapter2", "key", "1", {}, True)
        found = ExerciseReport(
            f"chapter2/{SLUG}", TEXT, (CheckResult("c", TEXT, False, 2.0, Verdict.ACCEPTED),), 0.1
        )
        store.save_result(attempt.work or "", terms, Report("x", (found,), "", 3, True, "1"), 0.1)
        store.set_mark(attempt, terms)
        sync(folder, store)
        assert [entry.pseudonym for entry in store.marks()] == [nobody.pseudonym]
    assert nobody.pseudonym in marks_that_count(folder)["chapter2"]
    assert attach("moodle-7", "1").exit_code == 0
    assert marks_that_count(folder).get("chapter2", {}) == {}
    assert not (folder.reports / nobody.pseudonym).exists()
    assert known()[2][0].id == attempt.id, "graded again under the right name"


@pytest.mark.parametrize(
    ("work", "student", "sentence"),
    [
        ("nobody", "Ada Roy", "Nobody in this class answers to “nobody”. Give a number, a pseudonym or a "
         "full name.\n"),
        ("Bo Li", "Ada Roy", "{bo} (2 Bo Li) is in the roster: say which of their works: {bo}/{sha} "
         "(chapter2)\n"),
        ("Ada Roy", "Bo Li", "{ada} (1 Ada Roy) has handed in nothing: there is no work to attach.\n"),
    ],
)  # fmt: skip
def test_attaching_what_is_not_meant(here: Path, work: str, student: str, sentence: str) -> None:
    (here / "r.csv").write_text("First name,Last name,ID number\nAda,Roy,1\nBo,Li,2\n")
    collect(str(download(here / "m.zip", "Bo Li_8")), "--roster", "r.csv")
    people, (attempt,), _ = known()
    wanted = sentence.format(ada=people["1"].pseudonym, bo=people["2"].pseudonym, sha=attempt.original[:8])
    done = attach(work, student)
    assert (done.exit_code, done.stderr) == (2, wanted)


# --- what a student writes ------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        "2026-10-01 21:30:00.000000 UTC", "2026-10-01 23:30:00.000000 CEST", "2026-10-01T23:30:00+02:00",
        "2026-10-01 23:30:00.000000 Europe/Paris", "2026-10-01 23:30:00 +0200", "2026-10-01 23:30:00 +02:00",
        "2026-10-01 17:30:00 EDT", "2026-10-01 22:30:00 BST", "2026-10-01 22:30:00 CET",
        "2026-10-01 21:30:00",
    ],
)  # fmt: skip
def test_zones_of_a_timestamp(text: str) -> None:
    assert _moment(text) == datetime(2026, 10, 1, 21, 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["XYZT", "Europe", "../../etc/passwd", "+99:99", "a" * 90, "/etc/localtime"])
def test_a_zone_that_nobody_knows_costs_its_own_date_only(here: Path, zone: str) -> None:
    for name in ("ada", "bob"):
        folder = here / f"inbound/{name}+ps1+2026-10-01 21:30:00.000000 UTC"
        folder.mkdir(parents=True)
        (folder / f"{SLUG}.py").write_text(f"{WORK}# {name}\n")
        (folder / "timestamp.txt").write_text(f"2026-10-01 21:30:00 {zone if name == 'ada' else 'UTC'}")
    said = collect("inbound")
    assert (said["collected"], len(said["notes"])) == (2, 1)
    assert said["notes"][0]["en"].startswith("timestamp.txt of ada/ps1 tells no clear moment")
    assert {s.submitted_at for s in known()[1]} == {datetime(2026, 10, 1, 21, 30, tzinfo=UTC)}


TEXTS = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
FUZZ = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)


@FUZZ
@given(st.one_of(TEXTS, st.from_regex(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d ?[A-Za-z/+:-]{0,12}")))
@example("9999-12-31 23:59:59 -2359")
def test_any_timestamp_is_a_moment_or_none(text: str) -> None:
    found = _moment(text)
    assert found is None or found.tzinfo is not None


@FUZZ
@given(TEXTS)
@example("12/12/0000 1:00 am")
@example("9999-12-31T23:59:59-14:00")
def test_any_date_of_a_worksheet_is_a_moment_or_none(text: str) -> None:
    found = read_date(text)
    assert found is None or 1980 <= found.year <= 2999


@FUZZ
@given(st.binary(max_size=300), st.booleans())
@example(b"Identifier,Full name\nParticipant 7,A\n", True)
def test_any_list_is_read_or_refused_with_a_sentence(tmp_path: Path, data: bytes, headed: bool) -> None:
    path = tmp_path / "fuzz.csv"
    path.write_bytes(NUMBERS.encode() + data if headed else data)
    for read in (read_roster, read_worksheet):
        try:
            read(path)  # type: ignore[operator]
        except UserError as error:
            assert str(error)


NEIGHBOUR = f"Neighbour Good_99{FILE}/{SLUG}.py"


@settings(FUZZ, max_examples=20)
@given(
    name=TEXTS,
    inner=TEXTS,
    date=st.tuples(st.integers(1980, 2107), *[st.integers(0, n) for n in (15, 31, 31, 63, 58)]),
    extra=st.binary(max_size=30),
    manifest=st.dictionaries(st.sampled_from(["schema", "student", "created"]), st.one_of(TEXTS, st.none())),
)
def test_no_name_date_or_manifest_stops_the_neighbours(
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    inner: str,
    date: tuple[int, ...],
    extra: bytes,
    manifest: dict[str, Any],
) -> None:
    place = tmp_path_factory.mktemp("fuzz")
    manifest = {"schema": "dlx-submission/1", **manifest}
    mine = at(NAME)
    mine.extra = extra
    work = zipped(("manifest.json", json.dumps(manifest).encode()), (mine, WORK.encode()))
    safe = f"{name}_5{FILE}/{inner}.zip".encode("utf-8", "replace").decode().replace("\0", "")
    info = zipfile.ZipInfo(safe, date)  # type: ignore[arg-type]
    (place / "in").mkdir()
    (place / "in/lone.zip").write_bytes(work)
    (place / "in/Neighbour").mkdir()
    (place / f"in/Neighbour/{SLUG}.py").write_text(WORK)
    moodle(place / "m.zip", (info, work), (NEIGHBOUR, WORK.encode()))
    done = dlx("collect", str(place / "m.zip"), str(place / "in"), "--class", str(place / "c"), "--json")
    assert done.exit_code in (0, 1), done.output
    with Store(place / "c/evidence/evidence.db") as store:
        people = {p.pseudonym: p.last_name for p in store.people()}
        right = {people[s.pseudonym] for s in store.current()}
    assert {"Neighbour Good", "Neighbour"} <= right
    assert isinstance(name_of(info), str)


# --- older classes --------------------------------------------------------------------------------
def test_a_class_of_the_first_schema_loses_nothing(here: Path) -> None:
    path = here / "evidence.db"
    with sqlite3.connect(path) as db:
        db.executescript(OLD)
    with Store(path) as store:
        found = {s.id: (s.dated, s.named) for s in store.submissions()}
        assert found == {
            1: (Dated.DOWNLOAD, Named.PLATFORM),
            2: (Dated.DOWNLOAD, Named.PLATFORM),
            3: (Dated.ARCHIVE, Named.PLATFORM),
            4: (Dated.ARCHIVE, Named.PLATFORM),
            5: (Dated.PLATFORM, Named.PLATFORM),
            6: (Dated.FILE, Named.FOLDER),
        }
        assert [s.original for s in store.submissions()] == list("abcdef")
        assert len(store.extensions()) == len(store.changes()) == len(store.marked()) == 1
        assert store.seed == "5eed"
    with Store(path) as store:
        assert len(store.people()) == 2, "and only once"


OLD_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE person (
    pseudonym TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, last_name TEXT NOT NULL,
    first_name TEXT NOT NULL, email TEXT NOT NULL, moodle_id TEXT NOT NULL, in_roster INTEGER NOT NULL);
CREATE TABLE extension (
    pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE, chapter TEXT NOT NULL, due TEXT NOT NULL,
    reason TEXT NOT NULL, PRIMARY KEY (pseudonym, chapter));
CREATE TABLE submission (
    id INTEGER PRIMARY KEY, pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    chapter TEXT NOT NULL, original TEXT NOT NULL, source TEXT NOT NULL, submitted_at TEXT NOT NULL,
    collected_at TEXT NOT NULL, work TEXT, refusal_fr TEXT, refusal_en TEXT,
    UNIQUE (pseudonym, chapter, original, submitted_at));
CREATE TABLE work (sha TEXT PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE grading (
    id INTEGER PRIMARY KEY, chapter TEXT NOT NULL, key TEXT NOT NULL, dlx_version TEXT NOT NULL,
    environment TEXT NOT NULL, hidden INTEGER NOT NULL, started_at TEXT NOT NULL,
    UNIQUE (chapter, key, dlx_version, hidden));
CREATE TABLE result (
    work TEXT NOT NULL REFERENCES work ON DELETE CASCADE, grading INTEGER NOT NULL REFERENCES grading,
    report TEXT NOT NULL, seconds REAL NOT NULL, at TEXT NOT NULL, PRIMARY KEY (work, grading));
CREATE TABLE mark (
    pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE, chapter TEXT NOT NULL,
    submission INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    grading INTEGER NOT NULL REFERENCES grading, PRIMARY KEY (pseudonym, chapter));
CREATE TABLE change (
    id INTEGER PRIMARY KEY, pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    chapter TEXT NOT NULL, before REAL NOT NULL, after REAL NOT NULL, reason TEXT NOT NULL,
    detail TEXT NOT NULL, at TEXT NOT NULL);
"""
OLD = f"""{OLD_TABLES}
INSERT INTO meta VALUES ('seed', '5eed');
INSERT INTO person VALUES ('aaa', '1', 'Roy', 'Ada', '', '', 1), ('bbb', '2', 'Li', 'Bo', '', '', 1);
INSERT INTO submission VALUES
 (1, 'aaa', 'c', 'a', 'm.zip#7', '2026-10-01T09:00:00.000000+00:00', '2026-10-09T00:00:00.000000+00:00', 'w', NULL, NULL),
 (2, 'bbb', 'c', 'b', 'm.zip#8', '2026-10-01T09:00:02.000000+00:00', '2026-10-09T00:00:00.000000+00:00', 'w', NULL, NULL),
 (3, 'aaa', 'c', 'c', 'n.zip#9', '2026-10-02T09:00:00.000000+00:00', '2026-10-09T00:00:00.000000+00:00', 'w', NULL, NULL),
 (4, 'bbb', 'c', 'd', 'n.zip#10', '2026-10-03T09:00:00.000000+00:00', '2026-10-09T00:00:00.000000+00:00', 'w', NULL, NULL),
 (5, 'aaa', 'd', 'e', 'nbgrader exchange: ps1', '2026-10-04T09:00:00.000000+00:00', '2026-10-09T00:00:00.000000+00:00', 'w', NULL, NULL),
 (6, 'aaa', 'e', 'f', 'in', '2026-10-05T09:00:00.000000+00:00', '2026-10-09T00:00:00.000000+00:00', 'w', NULL, NULL);
INSERT INTO work VALUES ('w', '{{}}');
INSERT INTO grading VALUES (1, 'c', 'k', '1', '{{}}', 1, '2026-10-09T00:00:00.000000+00:00');
INSERT INTO extension VALUES ('aaa', 'c', '2026-10-09T00:00:00.000000+00:00', 'ill');
INSERT INTO change VALUES (1, 'aaa', 'c', 1, 2, 'r', 'd', '2026-10-09T00:00:00.000000+00:00');
INSERT INTO mark VALUES ('aaa', 'c', 3, 1);
PRAGMA user_version = 1;
"""  # noqa: E501
