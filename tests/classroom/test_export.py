"""Marks and feedback on their way to Moodle: complete, exact, with names, and harmless in a spreadsheet."""

import csv
import io
import json
import shutil
import subprocess
import sys
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from marked import CHAPTER, NOON, SLUGS, Marked

from dlx.classroom.evidence.folder import make_class
from dlx.classroom.exports.tables import Table, csv_bytes, guarded, number, rounded, xlsx_bytes
from dlx.classroom.gradebook.gradebook_db import gradebook
from dlx.cli.main import cli
from dlx.exercises import Text

pytest.importorskip("nbgrader")

ENGLISH = (
    "Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,"
    "Last modified (grade),Feedback comments\r\n"
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gradebook without anybody: making one starts another program."""
    folder = make_class(tmp_path_factory.mktemp("class"), "en", CHAPTER)
    with gradebook(folder):
        return folder.root / "gradebook.db"


@pytest.fixture
def marked(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> Marked:
    """Ada is late, Bob's name is a formula, Zoé is not in the roster and not graded, Noé is absent."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    marked = Marked(tmp_path / "class")
    shutil.copy(empty, marked.root)
    marked.due("2026-11-20T12:00:00Z")
    marked.mark("Ada", 10.0, 5.5, at=NOON - timedelta(minutes=1))
    marked.mark("Bob", 7.0, 0.0, at=NOON - timedelta(days=2))
    with marked.store() as store:
        who = marked.people["Zoé"].pseudonym
        content = store.content(store.current()[0].work or "")
        store.add_submission(who, CHAPTER, "sha", "moodle.zip", NOON - timedelta(days=2), content)
    return marked


def dlx(*line: str) -> Result:
    return CliRunner().invoke(cli, ["class", "export", "--class", "class", *line], prog_name="dlx")


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=delimiter))


# --- texts and numbers ----------------------------------------------------------------------------
@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+33",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\u200b=1",
        "\x00=1",
        "\ufeff=1",
    ],
)
def test_no_text_is_a_formula(text: str) -> None:
    assert guarded(text).startswith("'")
    (cell,) = list(csv.reader(io.StringIO(csv_bytes(Table(("x",), ((text,),))).decode("utf-8-sig"))))[1]
    assert cell.startswith("'")


@pytest.mark.parametrize("text", ["", "Dupré, ép. Martin", "N'Diaye", 'dit "Zoé"', "12-3", "Lê Văn"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    (cell,) = list(csv.reader(io.StringIO(csv_bytes(Table(("x",), ((text,),))).decode("utf-8-sig"))))[1]
    assert cell == text


@pytest.mark.parametrize(
    ("value", "shown"),
    [(12.0, "12"), (0.1 + 0.2, "0.3"), (-1.5, "-1.5"), (0.0, "0"), (1e-9, "0"), (119.125, "119.125")],
)
def test_numbers_are_short_and_exact(value: float, shown: str) -> None:
    assert number(value) == shown
    assert number(value, comma=True) == shown.replace(".", ",")


def test_rounding_is_half_up() -> None:
    assert [rounded(value) for value in (2.675, 0.125, 0.124999)] == [2.68, 0.13, 0.12]


def test_a_sheet_has_numbers_and_texts() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    data = xlsx_bytes(Table(("Näme", "x"), (("=1+1", 2.5), ("a\x00\x1b[2J", None))), "a/b")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert [[cell.value for cell in row] for row in sheet.rows] == [
        ["Näme", "x"],
        ["=1+1", 2.5],
        ["a[2J", None],
    ]
    assert (sheet["A2"].data_type, sheet["A2"].quotePrefix, sheet["B2"].data_type) == ("s", True, "n")


# --- tables ---------------------------------------------------------------------------------------
def test_without_options_each_chapter_has_its_file(marked: Marked) -> None:
    result = dlx()
    assert result.exit_code == 0, result.output
    path = marked.root / "export" / f"marks-{CHAPTER}.csv"
    assert f"Marks: {path} (people: 4)" in result.output
    rows = {row["First name"]: row for row in rows_of(path)}
    ada, bob, zoe, noe = (rows[name] for name in ("Ada", "Bob", "Zoé", "Noé"))
    assert ada == {
        "ID number": "21900001",
        "Last name": "Dupré",
        "First name": "Ada",
        "Email address": "ada@example.org",
        CHAPTER: "13.95",
        f"{CHAPTER}: out of": "20",
        f"{CHAPTER}: {SLUGS[0]}": "10",
        f"{CHAPTER}: {SLUGS[1]}": "5.5",
        f"{CHAPTER}: late penalty": "1.55",
        f"{CHAPTER}: submitted": "2026-11-21 12:59",
        f"{CHAPTER}: remark": "late",
    }
    assert (bob["Last name"], bob[CHAPTER], bob[f"{CHAPTER}: remark"]) == ("'=cmd|'/c calc'!A1", "7", "")
    assert (zoe[CHAPTER], zoe[f"{CHAPTER}: remark"]) == ("", "not graded yet; not in the roster")
    assert (noe[CHAPTER], noe[f"{CHAPTER}: remark"]) == ("", "no submission")


def test_a_human_mark_is_exported(marked: Marked) -> None:
    assert dlx().exit_code == 0
    with gradebook(marked.folder) as book:
        grade = book.find_grade(SLUGS[1], SLUGS[1], CHAPTER, marked.people["Bob"].pseudonym)
        grade.manual_score = 9.25
        book.db.commit()
    result = dlx("--marks", "all.csv", "--json")
    assert json.loads(result.stdout)["gradebook"]["overrides"] == 1
    (bob,) = (row for row in rows_of(Path("all.csv")) if row["First name"] == "Bob")
    assert (bob[CHAPTER], bob[f"{CHAPTER}: remark"]) == ("16.25", "mark changed by hand")


def test_french_decimals_and_another_maximum(marked: Marked) -> None:
    assert dlx("--marks", "all.csv", "--out-of", "10", "--decimal-comma", "--lang", "fr").exit_code == 0
    ada = next(row for row in rows_of(Path("all.csv"), ";") if row["First name"] == "Ada")
    assert (ada[CHAPTER], ada[f"{CHAPTER}: out of"], ada[f"{CHAPTER}: {SLUGS[1]}"]) == ("6,98", "10", "5,5")


def test_a_sheet_for_excel(marked: Marked) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    for _ in range(2):  # a second export takes the place of the first
        assert dlx("--marks", "all.xlsx").exit_code == 0
    sheet = openpyxl.load_workbook("all.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.rows]
    bob = next(row for row in rows if row[2] == "Bob")
    assert bob[:7] == ["21900002", "=cmd|'/c calc'!A1", "Bob", "bob@example.org", 7, 20, 7]


def test_a_file_of_yours_stays(marked: Marked) -> None:
    for name in ("all.csv", "all.xlsx", "f.zip"):
        Path(name).write_text("mine")
        option = "--feedback" if name.endswith("zip") else "--marks"
        result = dlx(option, name)
        assert result.exit_code == 2
        assert "is no export of dlx: it stays as it is. Give another name." in result.output
        assert Path(name).read_text() == "mine"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("--marks .", ".: a name that ends in .csv or .xlsx is wanted."),
        ("--marks a.ods", "a.ods: a name that ends in .csv or .xlsx is wanted."),
        ("--chapter chapter1", "No work for chapter1 in this class. There is some for: chapter2."),
        ("--chapter chapter2/pooling", "chapter2/pooling is no chapter. Did you mean chapter2?"),
        ("--student Ada", "--student needs --to as well."),
        ("--out x.csv", "--out needs --worksheet as well."),
        ("--student Ada --to x --marks a.csv", "--student does not go with --marks"),
        ("--worksheet nowhere.csv", "Cannot read nowhere.csv"),
    ],
)
def test_what_cannot_be_done_is_said(marked: Marked, line: str, sentence: str) -> None:
    result = dlx(*line.split())
    assert result.exit_code == 2
    assert sentence in result.output


def test_a_class_without_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make_class(tmp_path / "class", "en", CHAPTER)
    assert "No work in this class. Begin with: dlx class collect SUBMISSIONS" in dlx("--lang", "en").output


def test_all_about_one_person(marked: Marked) -> None:
    result = dlx("--student", "21900001", "--to", "hers", "--json")
    assert result.exit_code == 0, result.output
    files = json.loads(result.stdout)["files"]
    assert files
    assert all(Path(name).is_file() for name in files)


def test_without_openpyxl(marked: Marked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert "A .xlsx file needs openpyxl, which is not installed" in dlx("--marks", "all.xlsx").output


# --- Moodle's worksheet ---------------------------------------------------------------------------
def worksheet(name: str, *lines: str, heading: str = ENGLISH, encoding: str = "utf-8-sig") -> Path:
    path = Path(name)
    path.write_bytes((heading + "".join(f"{line}\r\n" for line in lines)).encode(encoding))
    return path


def test_the_worksheet_is_filled_in_and_nothing_else_moves(marked: Marked) -> None:
    path = worksheet(
        "grades.csv",
        'Participant 700002,Bob Formula,b@x.org,"Submitted, graded",,20.00,Yes,-,',
        "Participant 1,Ada Dupré,ADA@example.org,Submitted,3.00,20.00,Yes,-,Dit à l'oral",
        "Participant 9,Somebody Else,s@x.org,-,,20.00,Yes,-,",
        "Participant 700004,Noé Absent,noe@example.org,-,,20.00,Yes,-,",
    )
    result = dlx("--worksheet", str(path), "--json")
    assert result.exit_code == 0, result.output
    said = json.loads(result.stdout)["worksheet"]
    assert (said["filled"], said["replaced"]) == (2, 1)
    assert said["unknown"] == ["Somebody Else Participant 9"]
    assert said["without"] == ["Noé Absent Participant 700004"]
    data = Path("grades-dlx.csv").read_bytes()
    assert data.decode("utf-8-sig").split("\r\n") == [
        ENGLISH.strip(),
        'Participant 700002,Bob Formula,b@x.org,"Submitted, graded",7,20.00,Yes,-,'
        f'"dlx: {SLUGS[0]} 7, {SLUGS[1]} 0."',
        "Participant 1,Ada Dupré,ADA@example.org,Submitted,13.95,20.00,Yes,-,Dit à l'oral",
        "Participant 9,Somebody Else,s@x.org,-,,20.00,Yes,-,",
        "Participant 700004,Noé Absent,noe@example.org,-,,20.00,Yes,-,",
        "",
    ]
    assert path.read_bytes() != data
    assert dlx("--worksheet", str(path)).exit_code == 0  # again, over what was filled in
    assert Path("grades-dlx.csv").read_bytes() == data


def test_a_french_worksheet(marked: Marked) -> None:
    heading = (
        "Identifiant;Nom complet;Adresse de courriel;Statut;Note;Note maximale;La note peut être modifiée;"
        "Commentaires de feedback\r\n"
    )
    path = worksheet(
        "notes.csv",
        "Participant 700002;Bob;b@x.org;Remis;;10,00;Oui;",
        "Participant 700001;Ada Dupré;a@x.org;Remis;;10,00;Non;",
        heading=heading,
        encoding="cp1252",
    )
    result = dlx("--worksheet", str(path), "--out", "rendu.csv", "--lang", "fr")
    assert "Formulaire rempli : rendu.csv (notes : 1, dont remplacées : 0)" in result.output
    assert "Verrouillés dans Moodle (1) : Ada Dupré Participant 700001" in result.output
    rows = list(csv.reader(io.StringIO(Path("rendu.csv").read_bytes().decode("cp1252")), delimiter=";"))
    assert [row[4] for row in rows] == ["Note", "3,5", ""]


def test_extra_credit_is_no_more_than_moodle_takes(marked: Marked) -> None:
    assert dlx().exit_code == 0
    with gradebook(marked.folder) as book:
        book.find_grade(SLUGS[0], SLUGS[0], CHAPTER, marked.people["Bob"].pseudonym).extra_credit = 50.0
        book.db.commit()
    path = worksheet("grades.csv", "Participant 700002,Bob,b@x.org,-,,20.00,Yes,-,")
    assert dlx("--worksheet", str(path)).exit_code == 0
    assert ",20,20.00,Yes," in Path("grades-dlx.csv").read_text("utf-8-sig")


def test_another_maximum_neither_caps_nor_breaks_what_moodle_takes(marked: Marked) -> None:
    assert dlx().exit_code == 0
    with gradebook(marked.folder) as book:
        book.find_grade(SLUGS[0], SLUGS[0], CHAPTER, marked.people["Bob"].pseudonym).extra_credit = 17.0
        book.db.commit()
    path = worksheet("grades.csv", "Participant 700002,Bob,b@x.org,-,,20.00,Yes,-,")
    assert dlx("--worksheet", str(path), "--out-of", "10").exit_code == 0
    assert ",12,20.00,Yes," in Path("grades-dlx.csv").read_text("utf-8-sig"), "24/20, out of 10"
    done = dlx("--worksheet", str(path), "--out-of", "100")
    assert done.exit_code == 2
    assert done.stderr == (
        "grades.csv takes at most 20 (column Maximum grade), and --out-of asks for 100. Leave --out-of out, "
        "or change the maximum of the assignment in Moodle and download the worksheet again.\n"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is no grading worksheet of Moodle"),
        (b"\x00\x01\x02", "is no grading worksheet of Moodle"),
        (b"Name,Points\r\nAda,3\r\n", "the columns Identifier and Grade are wanted, found: Name, Points."),
        (b"Identifier,Grade\r\nParticipant 700001,\r\n", "does not say what the mark is out of"),
    ],
)
def test_what_is_no_worksheet(marked: Marked, content: bytes, sentence: str) -> None:
    Path("grades.csv").write_bytes(content)
    result = dlx("--worksheet", "grades.csv")
    assert result.exit_code == 2
    assert sentence in result.output
    assert not Path("grades-dlx.csv").exists()


def test_the_worksheet_itself_is_never_written_over(marked: Marked) -> None:
    path = worksheet("grades.csv", "Participant 700002,Bob,b@x.org,-,,20.00,Yes,-,")
    before = path.read_bytes()
    assert "it stays as it is" in dlx("--worksheet", "grades.csv", "--out", "grades.csv").output
    assert path.read_bytes() == before


# --- feedback -------------------------------------------------------------------------------------
def test_feedback_in_the_layout_that_moodle_takes_back(marked: Marked) -> None:
    for _ in range(2):
        result = dlx("--feedback", "feedback.zip")
        assert result.exit_code == 0, result.output
    assert "Feedback: feedback.zip (pages: 2)" in result.output
    with zipfile.ZipFile("feedback.zip") as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {
            f"Ada Dupré_700001_assignsubmission_file_/{CHAPTER}.html",
            f"Bob =cmd-'-c calc'!A1_700002_assignsubmission_file_/{CHAPTER}.html",
        }
        page = archive.read(f"Ada Dupré_700001_assignsubmission_file_/{CHAPTER}.html").decode()
    for name in archive.namelist():  # what Moodle's importer asks of a name
        _, number_, *plugin, rest = name.split("_", 4)
        assert (number_.isdecimal(), plugin, rest) == (True, ["assignsubmission", "file"], f"/{CHAPTER}.html")
    assert "13.95 / 20" in page
    assert "−1.55" in page
    assert "check right" in page


def test_the_receipt_goes_along(marked: Marked) -> None:
    pytest.importorskip("cryptography")
    from dlx.classroom.receipts.receipts import write_receipts

    with marked.store() as store:
        write_receipts(marked.folder, store)
    assert dlx("--feedback", "feedback.zip").exit_code == 0
    with zipfile.ZipFile("feedback.zip") as archive:
        receipt = archive.read(f"Ada Dupré_700001_assignsubmission_file_/{CHAPTER}.receipt.json")
        page = archive.read(f"Ada Dupré_700001_assignsubmission_file_/{CHAPTER}.html").decode()
    assert json.loads(receipt)["pseudonym"] == marked.people["Ada"].pseudonym
    assert "dlx replay" in page


def test_the_worksheet_says_who_is_who_in_this_assignment(marked: Marked) -> None:
    marked.mark("Zoé", 1.0, 1.0, at=NOON)
    path = worksheet(
        "grades.csv",
        "Participant 800001,Dupré_ Ada/..,ada@example.org,-,,20.00,Yes,-,",
        "Participant 800003,Zoé N'Diaye,zoe@example.org,-,,20.00,Yes,-,",
    )
    result = dlx("--worksheet", str(path), "--feedback", "feedback.zip")
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile("feedback.zip") as archive:
        folders = {name.partition("/")[0] for name in archive.namelist()}
    assert "Dupré Ada-_800001_assignsubmission_file_" in folders
    assert "Zoé N'Diaye_800003_assignsubmission_file_" in folders


def test_no_page_of_an_assignment_for_groups_goes_to_another_group(marked: Marked) -> None:
    Path("grades.csv").write_text(
        "Identifier,Full name,Email address,Status,Group,Grade,Maximum Grade,Grade can be changed\n"
        "Participant 34,Ada Dupré,ada@example.org,-,Lions,,20.00,Yes\n",
        encoding="utf-8",
    )
    result = dlx("--worksheet", "grades.csv", "--feedback", "feedback.zip", "--json")
    assert any("Ada Dupré" in name for name in json.loads(result.stdout)["feedback"]["outside"])
    with zipfile.ZipFile("feedback.zip") as archive:
        assert not any(name.startswith("Ada Dupré_") for name in archive.namelist())
    (row,) = csv.DictReader(io.StringIO(Path("grades-dlx.csv").read_text("utf-8")))
    assert float(row["Grade"]) > 0


def test_whoever_did_not_come_through_moodle_is_said_aloud(marked: Marked) -> None:
    marked.mark("Zoé", 1.0, 1.0, at=NOON)
    result = dlx("--feedback", "feedback.zip", "--json")
    assert json.loads(result.stdout)["feedback"] == {"pages": 3, "outside": ["Zoé N'Diaye 21900003"]}
    with zipfile.ZipFile("feedback.zip") as archive:
        assert f"Zoé N'Diaye 21900003/{CHAPTER}.html" in archive.namelist()


def test_an_archive_of_several_chapters_is_pointed_out(marked: Marked) -> None:
    alone = dlx("--feedback", "feedback.zip", "--chapter", CHAPTER, "--lang", "en")
    assert "one assignment at a time" not in alone.output
    with marked.store() as store:
        who = marked.people["Ada"].pseudonym
        store.add_submission(who, "chapter1", "ab" * 32, "x.zip", NOON, Text("Vide.", "Empty."))
    for language, sentence in (
        (
            "fr",
            "Moodle reprend les retours d'un devoir à la fois, et cette archive en a pour 2 chapitres. Pour "
            "l'y déposer, ajoutez --chapter.\n",
        ),
        (
            "en",
            "Moodle takes the feedback of one assignment at a time, and this archive has that of 2 chapters. "
            "To upload it there, add --chapter.\n",
        ),
    ):
        done = dlx("--feedback", "feedback.zip", "--lang", language)
        assert (done.exit_code, sentence in done.stderr) == (0, True), done.output


# --- nbgrader export ------------------------------------------------------------------------------
def test_the_plugin_of_nbgrader(marked: Marked) -> None:
    assert dlx().exit_code == 0
    with marked.store() as store:
        from dlx.classroom.nbgrader import autograded

        autograded.write_autograded(marked.folder, store)
    command = ["export", "--exporter=dlx.classroom.exports.exporter.QuotedCsv", "--to=grades.csv"]
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *command], cwd=marked.root, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    rows = {row["first_name"]: row for row in rows_of(marked.root / "grades.csv")}
    assert rows["Ada"]["last_name"] == "Dupré"
    assert (rows["Ada"]["student_id"], rows["Ada"]["score"], rows["Ada"]["max_score"]) == (
        "21900001",
        "13.95",
        "20",
    )
    assert rows["Bob"]["last_name"] == "'=cmd|'/c calc'!A1"
