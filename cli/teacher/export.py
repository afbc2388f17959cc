"""`dlx export`: quizzes for other programs, Moodle's question bank or sheets of paper that are scanned."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import Text, load_course
from ...grader.files import UserError, unreadable, write_new
from ..shared import exercises_named
from ..terminal import Console, Group, argument, command, json_option, option, safe_line

if TYPE_CHECKING:
    from ...classroom.quiz_exports import Exported, KeyedQuiz

PRIVATE = 0o600  # an export holds the answers
MOST_READ = 20 << 20
ABOUT = Text(
    fr="Pour les enseignants : les quiz pour Moodle, ou sur papier avec Auto Multiple Choice.",
    en="For teachers: quizzes for Moodle, or on paper with Auto Multiple Choice.",
)
MOODLE = Text(
    fr="Écrit le quiz NAME, ou ceux du chapitre NAME, pour la banque de questions de Moodle. Demande le "
    "corrigé : le fichier contient les réponses. La langue des questions est celle de --lang.",
    en="Writes the quiz NAME, or those of the chapter NAME, for Moodle's question bank. Needs the key: the "
    "file holds the answers. The language of the questions is that of --lang.",
)
AMC = Text(
    fr="Écrit le quiz NAME, ou ceux du chapitre NAME, en LaTeX pour Auto Multiple Choice ; avec --read, lit "
    "le CSV des notes d'AMC et écrit les points de chaque étudiant.",
    en="Writes the quiz NAME, or those of the chapter NAME, in LaTeX for Auto Multiple Choice; with --read, "
    "reads AMC's CSV of marks and writes the points of each student.",
)
OUTPUT = Text(fr="Où écrire (un fichier nouveau).", en="Where to write (a new file).")
VARIANTS = Text(fr="Variantes de chaque question.", en="Variants of each question.")
FORMAT = Text(
    fr="xml, ou gift pour les questions qu'il connaît.", en="xml, or gift for the questions that it knows."
)
SHEETS = Text(fr="Nombre de sujets différents.", en="Number of different sheets.")
READ = Text(fr="Le CSV des notes, exporté d'AMC.", en="The CSV of marks, exported from AMC.")

export = Group("export", text=ABOUT, example="dlx export moodle {chapter}")


@command(help=MOODLE, example="dlx export moodle {chapter} --variants 20")
@argument("name", metavar="NAME", required=True)
@option("--output", metavar="FILE", text=OUTPUT)
@option("--variants", default=10, metavar="NUMBER", type=click.IntRange(1), text=VARIANTS)
@option("--format", "form", type=click.Choice(["xml", "gift"]), default="xml", text=FORMAT)
@json_option
@click.pass_obj
def moodle(console: Console, name: str, output: str | None, variants: int, form: str, as_json: bool) -> int:
    from ...classroom.quiz_exports import gift_text, moodle_xml

    console.prose_to_stderr = as_json
    write = {"xml": moodle_xml, "gift": gift_text}[form]
    exported = write(_quizzes(name), console.language, variants, datetime.now())
    path = Path(output or f"moodle-{_short(name)}.{'xml' if form == 'xml' else 'gift'}")
    if "," in path.name:
        raise UserError(
            fr=f"{path.name} : Moodle refuse un nom de fichier à virgule. Donnez-en un autre.",
            en=f"{path.name}: Moodle refuses a file name with a comma. Give another one.",
        )
    _write(path, exported)
    _say(console, path, exported, as_json)
    return 0


@command(help=AMC, example="dlx export amc {chapter} --sheets 40")
@argument("name", metavar="NAME", required=True)
@option("--output", metavar="FILE", text=OUTPUT)
@option("--variants", default=10, metavar="NUMBER", type=click.IntRange(1), text=VARIANTS)
@option("--sheets", default=10, metavar="NUMBER", type=click.IntRange(1, 2000), text=SHEETS)
@option("--read", metavar="FILE", text=READ)
@json_option
@click.pass_obj
def amc(
    console: Console,
    name: str,
    output: str | None,
    variants: int,
    sheets: int,
    read: str | None,
    as_json: bool,
) -> int:
    from ...classroom.quiz_exports import amc_text

    console.prose_to_stderr = as_json
    quizzes = _quizzes(name)
    if read is not None:
        return _read(console, quizzes, Path(read), Path(output or f"marks-{_short(name)}.csv"), as_json)
    exported = amc_text(quizzes, console.language, variants, sheets)
    path = Path(output or f"amc-{_short(name)}.tex")
    _write(path, exported)
    _say(console, path, exported, as_json)
    return 0


for one in (moodle, amc):
    export.add_command(one)


def _quizzes(name: str) -> "tuple[KeyedQuiz, ...]":
    from ...classroom.quiz_exports import keyed_quizzes

    return keyed_quizzes(exercises_named(load_course(), name))


def _short(name: str) -> str:
    return Path(name).name


# --- writing --------------------------------------------------------------------------------------
def _write(path: Path, exported: "Exported") -> None:
    if not exported.variants:
        raise UserError(
            fr="Aucune de ces questions n'a de forme dans ce format : rien n'est écrit.",
            en="None of these questions has a form in this format: nothing is written.",
        )
    if not write_new(path, exported.text.encode("utf-8"), PRIVATE):
        raise _taken(path)


def _taken(path: Path) -> UserError:
    return UserError(
        fr=f"{path} existe déjà et reste intact. Donnez un autre nom : --output FILE",
        en=f"{path} is there already and stays as it is. Give another name: --output FILE",
    )


def _say(console: Console, path: Path, exported: "Exported", as_json: bool) -> None:
    console.say(
        Text(
            fr=f"Écrit : {path} (questions, variantes comprises : {exported.variants})",
            en=f"Written: {path} (questions, variants included: {exported.variants})",
        )
    )
    for question, why in exported.left_out.items():
        console.warn(
            Text(fr=f"Laissée de côté : {question} : {why.fr}.", en=f"Left out: {question}: {why.en}.")
        )
    console.say(
        Text(fr="Ce fichier contient les réponses.", en="This file holds the answers."),
        bold=True,
    )
    if as_json:
        console.emit(_dict(path, questions=exported.variants, left_out=_plain(exported.left_out, console)))


def _plain(left_out: Mapping[str, Text], console: Console) -> dict[str, str]:
    return {question: why[console.language] for question, why in left_out.items()}


def _dict(path: Path, **found: Any) -> dict[str, Any]:
    return {"schema": "dlx-quiz-export/1", "file": str(path), **found}


# --- marks from paper -----------------------------------------------------------------------------
def _read(console: Console, quizzes: "tuple[KeyedQuiz, ...]", source: Path, path: Path, as_json: bool) -> int:
    from ...classroom.exports import Table, write_table
    from ...classroom.quiz_exports import read_amc_marks

    marks = read_amc_marks(_text(source), quizzes)
    most = sum(marks.questions.values())
    number = Text(fr="Numéro", en="Number")[console.language]
    headings = (number, "Total", Text(fr="Sur", en="Out of")[console.language], *marks.questions)
    rows = tuple(
        (student, sum(p for p in points if p is not None), most, *points) for student, points in marks.rows
    )
    if path.exists():
        raise _taken(path)
    write_table(path, Table(headings, rows), "dlx")
    console.say(Text(fr=f"Notes : {path} (copies : {len(rows)})", en=f"Marks: {path} (sheets: {len(rows)})"))
    if marks.unnamed:
        console.warn(
            Text(
                fr=f"Copies sans numéro d'étudiant : {marks.unnamed}. Associez-les dans AMC, puis exportez "
                "de nouveau.",
                en=f"Sheets without a student number: {marks.unnamed}. Associate them in AMC, then export "
                "again.",
            )
        )
    if marks.twice:
        numbers = safe_line(", ".join(marks.twice[:10]))
        console.warn(
            Text(
                fr=f"Numéros de plusieurs copies : {numbers}. Chacune a sa ligne ; corrigez dans AMC.",
                en=f"Numbers that several sheets have: {numbers}. Each has its row; correct them in AMC.",
            )
        )
    if as_json:
        console.emit(_dict(path, sheets=len(rows), unnamed=marks.unnamed, twice=marks.twice))
    return 0


def _text(source: Path) -> str:
    try:
        with source.open("rb") as stream:
            data = stream.read(MOST_READ + 1)
    except OSError as error:
        raise unreadable(source, error) from error
    if len(data) > MOST_READ:
        raise UserError(
            fr=f"{source} est bien trop grand pour un tableau de notes.",
            en=f"{source} is far too large for a table of marks.",
        )
    return data.decode("utf-8-sig", "replace")
