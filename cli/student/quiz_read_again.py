"""How the answers of a quiz were read, question by question; whether they are right is not said."""

from collections.abc import Iterator

from ...exercises import NUMBER, Exercise, Question, Text, load_quiz
from ...grader.quiz import Read, answers_in, number_in, read_answer
from ..terminal import Console, safe_line

SHOWN = 60  # characters of an answer
AS_FIRST = Text(fr="(lu au plus simple)", en="(read in the simplest way)")


def say_how_read(console: Console, exercise: Exercise, text: str) -> None:
    """Say it of an answers' file; nothing of any other exercise, or of what is no Python."""
    quiz = load_quiz(exercise.folder)
    if quiz is None:
        return
    try:
        answers = answers_in(text, [NUMBER, *(question.name for question in quiz)])
    except SyntaxError:
        return  # the report says so
    student = number_in(answers.get(NUMBER))
    shown = safe_line(student or "–")
    console.say(Text(fr=f"  Numéro d'étudiant : {shown}", en=f"  Student number: {shown}"))
    for line in _lines([(question, answers.get(question.name)) for question in quiz], console.language):
        console.say(line)


def _lines(answers: list[tuple[Question, object]], language: str) -> Iterator[str]:
    for place, (question, answer) in enumerate(answers, 1):
        yield f"  {place:>3}  {_state(question, answer)[language]}"


def _state(question: Question, answer: object) -> Text:
    if answer is None or answer == "":
        return Text(fr="· sans réponse", en="· not answered")
    first = question.variants[0]
    found = read_answer(question.kind, answer, len(first.options), len(first.items))
    if not isinstance(found, Read):
        return Text(fr=f"? {found.why.fr}", en=f"? {found.why.en}")
    doubt = AS_FIRST if found.doubt is not None else Text("", "")
    fr, en = (
        " ".join(filter(None, (safe_line(found.text[lang])[:SHOWN], question.unit[lang], doubt[lang])))
        for lang in ("fr", "en")
    )
    return Text(fr=f"lu : {fr}", en=f"read: {en}")
