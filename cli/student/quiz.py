"""`dlx quiz`: the questions of a chapter, asked in the terminal; each student gets variants of their own."""

import contextlib
import re
import secrets
import sys
from collections.abc import Mapping
from typing import Any

import click

from ...exercises import LANGUAGES, NUMBER, Exercise, Question, Quiz, Text, load_course, load_quiz
from ...grader.files import UserError
from ...grader.quiz import Keyed, mark, number_in, open_of, practice_of, said_of
from ..shared import Here, exercises_named, here
from ..terminal import Console, argument, command, option
from .quiz_printed import print_questions
from .quiz_session import Judge, Judged, Sitting, ask
from .quiz_sheet import Sheet, Unkept

HELP = Text(
    fr="Pose les questions du quiz de NAME (un chapitre ou un quiz), là où vous en étiez. Vos réponses sont "
    "dans un petit fichier, que vous pouvez lire, changer et rendre comme les autres.",
    en="Asks the questions of the quiz of NAME (a chapter or a quiz), where you left. Your answers are in a "
    "small file, which you can read, change and hand in like the others.",
)
STUDENT = Text(fr="Votre numéro d'étudiant.", en="Your student number.")
PRACTICE = Text(
    fr="S'exercer : d'autres nombres que les vôtres, corrigés aussitôt ; rien n'est gardé ni noté.",
    en="Practise: other numbers than yours, marked at once; nothing is kept or graded.",
)
PRINT = Text(
    fr="Affiche toutes vos questions avec ce qui est répondu, sans rien demander : pour un lecteur d'écran, "
    "ou dans un fichier (> quiz.txt).",
    en="Shows all your questions with what is answered, and asks nothing: for a screen reader, or into a "
    "file (> quiz.txt).",
)
ONE_OF_BOTH = Text(
    fr="--print montre vos questions, --practice en pose d'autres : donnez l'un ou l'autre.",
    en="--print shows your questions, --practice asks others: give one of them.",
)
NOBODY = ""  # whose questions are shown as an example
EXAMPLE = Text(
    fr="Un exemple : sans votre numéro d'étudiant, ce ne sont pas vos nombres, et une réponse à ces "
    "questions serait fausse. Les vôtres : dlx quiz {slug} --print --student NUMÉRO",
    en="An example: without your student number these are not your numbers, and an answer to these questions "
    "would be wrong. Yours: dlx quiz {slug} --print --student NUMBER",
)
NO_NUMBER = Text(
    fr="Sans numéro d'étudiant (40 caractères au plus), pas de questions. Donnez-le, ou : dlx quiz NOM "
    "--student NUMÉRO",
    en="Without a student number (at most 40 characters), no questions. Give it, or: dlx quiz NAME --student "
    "NUMBER",
)


@command(help=HELP, example="dlx quiz {chapter}")
@argument("name", metavar="NAME", required=True)
@option("--student", metavar="NUMBER", text=STUDENT)
@option("--practice", is_flag=True, text=PRACTICE)
@option("--print", "printed", is_flag=True, text=PRINT)
@click.pass_obj
def quiz(console: Console, name: str, student: str | None, practice: bool, printed: bool) -> int:
    if practice and printed:
        raise UserError(ONE_OF_BOTH.fr, ONE_OF_BOTH.en)
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")  # what is no text is no answer, and no fault of dlx
    exercise, asked = _quiz_of(name)
    if practice:
        _practise(console, exercise)
        return 0
    place = here(console)
    path = place.started([exercise])[exercise]
    if path.suffix != ".py":
        raise UserError(
            fr=f"Vos réponses sont dans {path.name} : répondez dans ce notebook, où dlx.nb.quiz"
            f'("{exercise.slug}") montre vos questions.',
            en=f"Your answers are in {path.name}: answer in that notebook, where dlx.nb.quiz"
            f'("{exercise.slug}") shows your questions.',
        )
    sheet = Sheet(path)
    if printed and student is None:
        student = sheet.student() or _elsewhere(place)
        if student is None:
            words = Text(*(EXAMPLE[lang].format(slug=exercise.slug) for lang in LANGUAGES))
            print_questions(console, asked, sheet, NOBODY, words)
            return 0
    number = _number(console, sheet, student)
    if printed:
        print_questions(console, asked, sheet, number)
        return 0
    after = Text(
        fr=f"Tout est gardé dans {path.name}. Pour relire : dlx check {exercise.slug} · pour rendre : dlx "
        "submit",
        en=f"All is kept in {path.name}. To look over it: dlx check {exercise.slug} · to hand in: dlx submit",
    )
    Sitting(console, asked, sheet, number, after, judge_of(open_of(exercise.folder))).run()
    return 0


def _quiz_of(name: str) -> tuple[Exercise, Quiz]:
    found = [(e, q) for e in exercises_named(load_course(), name) if (q := load_quiz(e.folder)) is not None]
    if not found:
        known = ", ".join(e.name for e in load_course().exercises if load_quiz(e.folder) is not None) or "–"
        raise UserError(
            fr=f"Il n'y a pas de quiz dans {name}. Les quiz du cours : {known}.",
            en=f"There is no quiz in {name}. The quizzes of the course: {known}.",
        )
    if len(found) > 1:
        several = ", ".join(exercise.slug for exercise, _ in found)
        raise UserError(
            fr=f"Il y a plusieurs quiz dans {name}. Nommez-en un : {several}.",
            en=f"There are several quizzes in {name}. Name one: {several}.",
        )
    return found[0]


def _elsewhere(place: Here) -> str | None:
    """The student's number, as the answers of another quiz in this folder say it, or the last hand-in.

    None where they differ, and where the hand-in had a name without a number.
    """
    files = place.workspace.files([e for e in place.course.exercises if load_quiz(e.folder) is not None])
    found = set()
    for path in files.values():
        with contextlib.suppress(UserError):  # that quiz says so where it is asked
            found.add(Sheet(path).student() if path.suffix == ".py" else None)
    found.discard(None)
    if not found and re.search(r"\d", name := place.workspace.student or ""):
        found.add(number_in(name))
    return found.pop() if len(found) == 1 else None


def _number(console: Console, sheet: Sheet, given: str | None) -> str:
    """The student's number: from the file, or asked once. Another one changes the questions."""
    known = sheet.student()
    wanted = number_in(given) if given is not None else None
    if wanted is not None and known is not None and wanted.casefold() != known.casefold():
        raise UserError(
            fr=f"{sheet.path.name} est déjà au numéro {known}. Pour en changer, corrigez-y {NUMBER} : vos "
            "questions auront d'autres nombres.",
            en=f"{sheet.path.name} is already for number {known}. To change it, mend {NUMBER} there: your "
            "questions will have other numbers.",
        )
    number = known or wanted or (_asked(console) if given is None else None)
    if number is None:
        raise UserError(NO_NUMBER.fr, NO_NUMBER.en)
    if known is None:
        sheet.write(NUMBER, repr(number))
    return number


def _asked(console: Console) -> str | None:
    console.say(
        Text(
            fr="Votre numéro d'étudiant (celui de votre carte ; vos questions en dépendent) :",
            en="Your student number (the one on your card; your questions depend on it):",
        )
    )
    return number_in(ask())


# --- practice -------------------------------------------------------------------------------------
def _practise(console: Console, exercise: Exercise) -> None:
    pairs = practice_of(exercise.folder)
    if not pairs:
        raise UserError(
            fr="Ce quiz n'a pas de questions pour s'exercer.",
            en="This quiz has no questions to practise with.",
        )
    judge = judge_of({question.name: key for question, key in pairs})
    asked = Quiz("practice", tuple(question for question, _ in pairs))
    after = Text(
        fr=f"Rien n'est gardé. D'autres nombres : la même commande. Vos questions : dlx quiz {exercise.slug}",
        en=f"Nothing is kept. Other numbers: the same command. Your questions: dlx quiz {exercise.slug}",
    )
    sheet = Unkept(exercise.stub)
    Sitting(console, asked, sheet, secrets.token_hex(8), after, judge, practice=True).run()


def judge_of(keyed: Mapping[str, Keyed]) -> Judge:
    """Says at once whether an answer is right, of the questions whose key this is; of others, nothing."""

    def judge(question: Question, number: int, value: Any) -> Judged | None:
        key = keyed.get(question.name)
        if key is None:
            return None
        return Judged(mark(key, number, value).share == 1, said_of(key, number, value))

    return judge
