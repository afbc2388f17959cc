"""Quizzes on paper: the source is compiled by Auto Multiple Choice itself, and its marks are read back."""

import re
import shutil
import sqlite3
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from every_kind import every_kind

from dlx.classroom.quiz_exports import Exported, amc_text, keyed_quizzes, read_amc_marks
from dlx.classroom.quiz_exports.asked import LeftOut
from dlx.classroom.quiz_exports.wording import tex_of
from dlx.exercises import Text, course_folder, load_course
from dlx.grader.files import UserError
from dlx.grader.key import solutions_root

LANGUAGES = ("fr", "en")
ON_PAPER = {"side", "mean", "loss", "relu", "losses", "flips", "pairs", "faulty"}


@pytest.fixture(scope="session")
def amc() -> str:
    program = shutil.which("auto-multiple-choice")
    if program is None:
        pytest.skip("no Auto Multiple Choice: auto-multiple-choice is not installed")
    return program


def exported(language: str = "fr", count: int = 3, sheets: int = 4) -> Exported:
    return amc_text([every_kind()], language, count, sheets)


def complaints(program: str, folder: Path, text: str) -> list[str]:
    """What `prepare` finds wrong; the sheets and the strategy of marks lie in the folder then."""
    (folder / "quiz.tex").write_text(text, "utf-8")
    data = folder / "data"
    data.mkdir(exist_ok=True)
    said = []
    layout = [program, "meptex", "--src", "layout.xy", "--data", str(data)]
    prepare = [program, "prepare", "--with", "pdflatex", "--prefix", f"{folder}/", "--data", str(data)]
    prepare += ["--out-sujet", "sheets.pdf", "--out-corrige", "solution.pdf", "--out-calage", "layout.xy"]
    for command in ([*prepare, "--mode", "s", "quiz.tex"], layout, [*prepare, "--mode", "b", "quiz.tex"]):
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace")
        said += [line for line in done.stdout.splitlines() if "ERR" in line]
        said += [f"exit code {done.returncode}"] if done.returncode else []
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_amc_prepares_the_sheets(amc: str, tmp_path: Path, language: str) -> None:
    assert complaints(amc, tmp_path, exported(language).text) == []
    assert (tmp_path / "sheets.pdf").read_bytes().startswith(b"%PDF")
    with sqlite3.connect(tmp_path / "data/scoring.sqlite") as scoring:
        titles = {title for (title,) in scoring.execute("SELECT title FROM scoring_title")}
        students = scoring.execute("SELECT count(DISTINCT student) FROM scoring_question").fetchone()[0]
    groups = {title.split(".")[1] for title in titles if title.startswith("small-quiz.")}
    assert groups == ON_PAPER
    assert students == 4
    variants = {title for title in titles if title.startswith("small-quiz.side.")}
    assert variants <= {f"small-quiz.side.v0{n}" for n in (1, 2, 3)} and variants


def test_an_error_of_latex_would_be_seen(amc: str, tmp_path: Path) -> None:
    assert complaints(amc, tmp_path, exported().text.replace(r"\hrule", r"\hrule\nothing_of_this"))


@pytest.mark.skipif(solutions_root() is None, reason="the key is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_amc_prepares_the_quizzes_of_the_course(amc: str, tmp_path: Path, language: str) -> None:
    text = amc_text(keyed_quizzes(load_course().exercises), language, 40, 2).text
    assert complaints(amc, tmp_path, text) == []


def test_latex_knows_every_character_of_the_course() -> None:
    found = set("".join(path.read_text("utf-8") for path in course_folder().glob("*/*/questions.json")))
    assert len(found) > 100
    for character in found - {"\n"}:
        assert tex_of(f"a{character}b")


def test_other_kinds_are_left_out_by_name() -> None:
    found = exported()
    every = {key.question.name for key in every_kind().questions}
    assert set(found.left_out) == every - ON_PAPER
    assert all(why.fr and why.en for why in found.left_out.values())


def test_each_sheet_takes_one_variant_of_each_group() -> None:
    text = exported(sheets=7).text
    assert r"\onecopy{7}{" in text
    groups = re.findall(r"\\shufflegroup\{(\S+?)\}\\insertgroup\[1\]\{(\S+?)\}\\par", text)
    assert {one for one, other in groups if one == other} == {f"small-quiz.{n}" for n in ON_PAPER}
    assert text.count(r"\element{small-quiz.side}") == 3


def test_columns_and_points_of_a_number_tell_nothing_of_its_answer() -> None:
    text = exported(count=40).text
    side = re.findall(r"\\begin\{questionmultx\}\{small-quiz\.side.*?\{(digits=[^}]*)\}", text, re.DOTALL)
    assert len(side) > 12
    assert set(side) == {
        "digits=2,decimals=0,sign=false,exact=0,scoreexact=2,approx=0,scorewrong=0",
    }
    mean = re.search(r"small-quiz\.mean\.v01.*?\{(digits=[^}]*)\}", text, re.DOTALL)
    assert mean and mean[1].startswith("digits=3,decimals=1,sign=false,exact=0,")


def test_choices_share_the_points_as_dlx_does() -> None:
    block = re.search(r"\\begin\{questionmult\}.*?\\end\{questionmult\}", exported().text, re.DOTALL)
    assert block
    assert len(re.findall(r"\\correctchoice\{.*\}\\scoring\{b=1,m=0\}", block[0])) == 3
    assert len(re.findall(r"\\wrongchoice\{.*\}\\scoring\{b=0,m=-1\.5\}", block[0])) == 2


def test_a_number_too_long_for_the_boxes_is_left_out() -> None:
    quiz = every_kind()
    (key,) = (k for k in quiz.questions if k.question.name == "loss")
    solved = tuple(replace(one, answer=one.answer / 7) for one in key.keyed.solved)
    key = replace(key, keyed=replace(key.keyed, solved=solved))
    found = amc_text([replace(quiz, questions=(key,))], "en", 2, 1)
    assert found.variants == 0
    assert "digits" in found.left_out["loss"].en


def test_words_for_latex() -> None:
    assert tex_of("50 % de a_b & {c} $d #e") == r"50 \% de a\_b \& \{c\} \$d \#e"
    assert tex_of(r"\(a_b\) ≤ `x_1`") == r"\(a_b\) \ensuremath{\leq} \texttt{x\_1}"
    assert tex_of("σ₁²") == r"\ensuremath{\sigma}\ensuremath{_{1}}\ensuremath{^{2}}"
    rows = tex_of("a\n     1  2\n    10  3\nb")
    assert r"\mbox{\texttt{\ 1\ \ 2}}" in rows
    assert r"\mbox{\texttt{10\ \ 3}}" in rows
    with pytest.raises(LeftOut) as left:
        tex_of("un 猫")
    assert "猫" in left.value.text.fr
    assert "猫" in left.value.text.en


# --- sheets that come back ------------------------------------------------------------------------
def scanned(folder: Path, ticked: dict[int, set[tuple[int, int]]]) -> list[str]:
    """The pages of the sheets as pictures, with these boxes (question, answer) filled in, sheet by sheet."""
    subprocess.run(["pdftoppm", "-r", "150", "-gray", "sheets.pdf", "scan"], cwd=folder, check=True)
    pages = sorted(path.name for path in folder.glob("scan-*.pgm"))
    with sqlite3.connect(folder / "data/layout.sqlite") as layout:
        places = layout.execute("SELECT student, page, subjectpage, dpi FROM layout_page").fetchall()
        for student, page, at, dpi in places:
            boxes = layout.execute(
                "SELECT question, answer, xmin, xmax, ymin, ymax FROM layout_box "
                "WHERE student = ? AND page = ? AND role = 1",
                (student, page),
            )
            filled = [box[2:] for box in boxes if box[:2] in ticked.get(student, set())]
            _fill(folder / pages[at - 1], filled, 150 / dpi)
    return pages


def _fill(picture: Path, boxes: list[tuple[float, ...]], scale: float) -> None:
    head, width, height, most, pixels = picture.read_bytes().split(maxsplit=4)[:5]
    grey = np.frombuffer(pixels, np.uint8).reshape(int(height), int(width)).copy()
    for box in boxes:
        left, right, top, bottom = (round(edge * scale) for edge in box)
        grey[top:bottom, left:right] = 0
    picture.write_bytes(b"\n".join((head, width + b" " + height, most, grey.tobytes())))


def test_scanned_sheets_come_back_as_points(amc: str, tmp_path: Path) -> None:
    """One sheet all right, one empty, one with every box of the question of several ticked."""
    assert complaints(amc, tmp_path, exported().text) == []
    data = str(tmp_path / "data")
    with sqlite3.connect(tmp_path / "data/scoring.sqlite") as scoring:
        titles = dict(scoring.execute("SELECT question, title FROM scoring_title"))
        answers = scoring.execute("SELECT student, question, answer, correct FROM scoring_answer").fetchall()
    digits = {title: question for question, title in titles.items() if title.startswith("student[")}
    ticked = {
        student: {
            (digits[f"student[{8 - n}]"], int(digit) + 1) for n, digit in enumerate(f"2026000{student}")
        }
        for student in (1, 2, 3)
    }
    ticked[1] |= {(q, a) for student, q, a, right in answers if student == 1 and right}
    ticked[3] |= {(q, a) for student, q, a, _ in answers if student == 3 and ".losses." in titles[q]}
    pages = scanned(tmp_path, ticked)
    (tmp_path / "cr").mkdir()
    run(amc, tmp_path, "analyse", "--projet", str(tmp_path), "--data", data, "--cr", "cr", *pages)
    run(amc, tmp_path, "note", "--data", data, "--seuil", "0.5")
    run(amc, tmp_path, "export", "--module", "CSV", "--data", data, "--fich-noms", "", "-o", "marks.csv")
    marks = read_amc_marks((tmp_path / "marks.csv").read_text("utf-8"), [every_kind()])
    points = {number: dict(zip(marks.questions, row, strict=True)) for number, row in marks.rows}
    assert points["20260001"] == pytest.approx(marks.questions, abs=1e-4)
    assert points["20260002"] == dict.fromkeys(marks.questions, 0)
    assert points["20260003"]["small-quiz.losses"] == 0
    assert {name.partition(".")[2] for name in marks.questions} == ON_PAPER


def run(program: str, folder: Path, *words: str) -> None:
    subprocess.run([program, *words], cwd=folder, check=True, capture_output=True)


# --- its marks ------------------------------------------------------------------------------------
HEAD = "Exam,A:number,Name,Mark,small-quiz.side.v01,small-quiz.side.v02,small-quiz.pairs.v01-1,"
HEAD += "small-quiz.pairs.v01-2,small-quiz.pairs.v01-3,small-quiz.relu.v03,student"
TABLE = f"""{HEAD}
"1","","?","12,5","2","","0,333333","0,333333","0","0","20260001"
"2","20260002","Ada","20","","2","0,333333","0,333333","0,333334","1","20269999"
"3","","","0","","0","","","","",""
"""


def test_marks_are_summed_by_question_over_variants_and_parts() -> None:
    marks = read_amc_marks(TABLE, [every_kind()])
    assert dict(marks.questions) == {"small-quiz.side": 2, "small-quiz.relu": 1, "small-quiz.pairs": 1}
    rows = [(number, [None if p is None else round(p, 4) for p in points]) for number, points in marks.rows]
    assert rows == [
        ("20260001", [2, 0, 0.6667]),
        ("20260002", [2, 1, 1]),
        ("", [0, None, None]),
    ]
    assert (marks.unnamed, marks.twice) == (1, [])


@pytest.mark.parametrize("separator", [";", "\t"])
def test_its_other_separators_and_decimal_points(separator: str) -> None:
    text = TABLE.replace('","', "\0").replace("0,", "0.").replace("2,5", "2.5")
    text = text.replace("\0", f'"{separator}"').replace(HEAD, HEAD.replace(",", separator))
    assert read_amc_marks(text, [every_kind()]).rows == read_amc_marks(TABLE, [every_kind()]).rows


def test_a_number_that_two_sheets_have() -> None:
    text = TABLE.replace('"20260002"', '"20260001"')
    assert read_amc_marks(text, [every_kind()]).twice == ["20260001"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", Text(fr="trouvé : rien", en="found: nothing")),
        ("Nom,Note\nAda,12\n", Text(fr="trouvé : Nom, Note", en="found: Nom, Note")),
        (
            TABLE.replace('"0,333333"', '"=A1"'),
            Text(fr="« =A1 » n'est pas un nombre", en="“=A1” is no number"),
        ),
        (
            "small-quiz.side.v01\n" + "x" * 200_000,
            Text(fr="pas le tableau des notes", en="not the table of marks"),
        ),
    ],
)
def test_what_is_no_table_of_marks_is_refused(text: str, said: Text) -> None:
    with pytest.raises(UserError) as refused:
        read_amc_marks(text, [every_kind()])
    assert said.fr in refused.value.text.fr
    assert said.en in refused.value.text.en
