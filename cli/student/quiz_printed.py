"""All questions of a student at once, to be read: in a pager, in a file, aloud; nothing is asked."""

from ...exercises import NUMBER, Question, Quiz, Text
from ...grader.quiz import question_text, read_answer
from ..terminal import Console, safe_line
from .quiz_session import fitted, kind_of, said_of_answer, worth
from .quiz_sheet import Sheet

LEFT = Text(fr="  Sans réponse.", en="  Not answered.")


def print_questions(
    console: Console, quiz: Quiz, sheet: Sheet, student: str, example: Text | None = None
) -> None:
    """Each question with its number, its name in the file, what it offers and the answer kept so far.

    Args:
        console: where it goes, in its language.
        quiz: the questions.
        sheet: the answers' file.
        student: whose variants are shown.
        example: what is said first where these are nobody's.
    """
    if example is None:
        console.say(f"{NUMBER}: {safe_line(student)}")
    else:
        for line in example[console.language].splitlines():
            console.say(fitted(line), "yellow")
    answers = sheet.answers(quiz)
    for place, question in enumerate(quiz, 1):
        number = quiz.number(question, student)
        language = console.language
        about = f"{kind_of(question)[language]} · {worth(question)[language]}"
        console.say(f"\n{place}/{len(quiz.questions)} {question.name} · {about}", bold=True)
        for line in question_text(question, number, language).splitlines():
            console.say(fitted(line, question.kind in ("prints", "line")))
        console.say(_kept(question, number, answers[question.name]) if question.name in answers else LEFT)


def _kept(question: Question, number: int, answer: object) -> Text:
    variant = question.variants[number]
    found = read_answer(question.kind, answer, len(variant.options), len(variant.items))
    return said_of_answer(found, question.unit)
