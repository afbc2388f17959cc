"""`dlx export`: quizzes for Moodle and for paper, from the command line, in both languages."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dlx.exercises import load_course, load_quiz
from dlx.grader.key import solutions_root

pytestmark = pytest.mark.skipif(solutions_root() is None, reason="the key is not installed")
QUIZ = next(e for e in load_course().exercises if load_quiz(e.folder) is not None)
NAME = QUIZ.slug
PLAIN = next(e for e in load_course().exercises if load_quiz(e.folder) is None).slug
QUESTIONS = load_quiz(QUIZ.folder) or ()
DRAWN = next(q for q in QUESTIONS if q.kind == "integer" and len(q.variants) >= 3)
ARRAY = next(q for q in QUESTIONS if q.kind == "array").name  # neither GIFT nor boxes on paper hold one
ONE, OTHER = (question.name.replace("_", "-") for question in list(QUESTIONS)[:2])
LANGUAGES = ("fr", "en")
Call = Callable[..., Result]


def said(result: Result) -> str:
    return result.output


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("line", "name", "begins"),
    [
        ("moodle", f"moodle-{NAME}.xml", "<?xml"),
        ("moodle --format gift", f"moodle-{NAME}.gift", "$CATEGORY: $course$/top/"),
        ("amc", f"amc-{NAME}.tex", r"\documentclass"),
    ],
)
def test_it_writes_a_file_of_the_teacher_s_own(
    dlx: Call, here: Path, line: str, name: str, begins: str, language: str
) -> None:
    result = dlx(f"export {line.partition(' ')[0]} {NAME} {line.partition(' ')[2]} --lang {language}")
    assert result.exit_code == 0, said(result)
    text = (here / name).read_text("utf-8")
    assert text.startswith(begins)
    words = {"fr": "Ce fichier contient les réponses.", "en": "This file holds the answers."}
    assert words[language] in result.output
    asked = max(re.findall(r"[A-Za-z ]+", DRAWN.text[language]), key=len)
    assert asked in text
    if os.name == "posix":
        assert (here / name).stat().st_mode & 0o077 == 0


def test_a_chapter_its_variants_and_a_name_of_one_s_own(dlx: Call, here: Path) -> None:
    for count in (1, 3):
        result = dlx(f"export moodle {QUIZ.chapter} --variants {count} --output sub/{count}.xml --json")
        assert result.exit_code == 0, said(result)
        emitted = json.loads(result.stdout)
        text = (here / "sub" / f"{count}.xml").read_text("utf-8")
        written = text.count("<idnumber>")
        assert (emitted["schema"], emitted["questions"]) == ("dlx-quiz-export/1", written)
        assert text.count(f"<idnumber>{QUIZ.name.replace('/', '.')}.{DRAWN.name}.") == count


@pytest.mark.parametrize(
    ("language", "line", "words"),
    [
        ("fr", f"export moodle {NAME} --format gift", f"Laissée de côté : {ARRAY} : GIFT n'a pas"),
        ("en", f"export moodle {NAME} --format gift", f"Left out: {ARRAY}: GIFT has no"),
        ("fr", f"export amc {NAME}", f"Laissée de côté : {ARRAY} : des cases"),
        ("en", f"export amc {NAME}", f"Left out: {ARRAY}: boxes"),
    ],
)
def test_what_is_left_out_is_named(dlx: Call, language: str, line: str, words: str) -> None:
    assert words in said(dlx(f"{line} --lang {language}"))


@pytest.mark.parametrize(
    ("line", "fr", "en"),
    [
        (f"moodle {PLAIN}", "Aucun quiz, avec son corrigé, dans", "There is no quiz with its key in"),
        (f"moodle {NAME} --output a,b.xml", "fichier à virgule", "file name with a comma"),
        (f"moodle {NAME} --output there.xml", "existe déjà et reste intact", "is there already and stays"),
        (f"amc {NAME} --read marks.csv --output there.xml", "existe déjà", "is there already"),
        (f"amc {NAME} --read nothing.csv", "Impossible de lire", "Cannot read"),
        (f"amc {NAME} --read there.xml", "pas le tableau des notes", "not the table of marks"),
        (f"amc {NAME} --read large.csv", "bien trop grand", "far too large"),
        (f"amc {NAME} --read marks.csv --output marks.txt", "en .csv ou en .xlsx", "in .csv or .xlsx"),
    ],
)
def test_what_is_refused(dlx: Call, here: Path, line: str, fr: str, en: str) -> None:
    (here / "there.xml").write_text("mine")
    (here / "marks.csv").write_text(f"{NAME}.{ONE}.v01,student\n1,7\n")
    with (here / "large.csv").open("wb") as stream:
        stream.truncate(21 << 20)
    for language, words in (("fr", fr), ("en", en)):
        result = dlx(f"export {line} --lang {language}")
        assert result.exit_code == 2, said(result)
        assert words in said(result)
    assert (here / "there.xml").read_text() == "mine"


@pytest.mark.parametrize("command", ["moodle", "amc"])
def test_without_the_key_there_is_a_sentence(
    dlx: Call, here: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DLX_SOLUTIONS", str(here / "nowhere"))
    for language, words in (("fr", "Le corrigé n'est pas installé"), ("en", "The key is not installed")):
        result = dlx(f"export {command} {NAME} --lang {language}")
        assert result.exit_code == 2
        assert words in said(result)
    assert not list(here.iterdir())


def test_a_quiz_without_a_single_form_is_not_written(
    dlx: Call, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = here / "key" / QUIZ.chapter / QUIZ.slug
    source.mkdir(parents=True)
    (source / "questions.toml").write_text(
        "estimated_minutes = 5\ntitle = { fr = 'Des pas', en = 'Steps' }\n"
        '[questions.o]\nkind = "order"\nfr = "a"\nen = "b"\nright = ["x", "y", "z"]\n'
    )
    monkeypatch.setenv("DLX_SOLUTIONS", str(here / "key"))
    for language, words in (("fr", "rien n'est écrit"), ("en", "nothing is written")):
        result = dlx(f"export amc {NAME} --lang {language}")
        assert result.exit_code == 2
        assert words in said(result)


MARKS = f"""Copie;A:id;Note;{NAME}.{ONE}.v01;{NAME}.{ONE}.v07;{NAME}.{OTHER}.v02;student
1;;10;1;;0,5;20260001
2;=2+3;0;;0;;
3;;5;;1;1;20260001
4;;0;;0;0;
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_of_paper_are_written_by_student(dlx: Call, here: Path, language: str) -> None:
    (here / "amc.csv").write_text(MARKS)
    result = dlx(f"export amc {NAME} --read amc.csv --lang {language} --json")
    assert result.exit_code == 0, said(result)
    rows = (here / f"marks-{NAME}.csv").read_text("utf-8-sig").splitlines()
    head = {"fr": '"Numéro","Total","Sur"', "en": '"Number","Total","Out of"'}[language]
    assert rows[0] == f'{head},"{NAME}.{ONE}","{NAME}.{OTHER}"'
    assert rows[1:] == [
        '"20260001","1.5","2","1","0.5"',
        '"\'=2+3","0","2","0",""',
        '"20260001","2","2","1","1"',
        '"","0","2","0","0"',
    ]
    words = {
        "fr": ("Copies sans numéro d'étudiant : 1", "Numéros de plusieurs copies : 20260001"),
        "en": ("Sheets without a student number: 1", "Numbers that several sheets have: 20260001"),
    }
    assert all(one in said(result) for one in words[language])
    emitted = json.loads(result.stdout)
    assert (emitted["sheets"], emitted["unnamed"], emitted["twice"]) == (4, 1, ["20260001"])
