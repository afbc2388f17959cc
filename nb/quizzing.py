"""The questions of a quiz inside a notebook: the student's as text, others to practise, marked at once."""

import os
import secrets
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from ..cli.terminal import choose
from ..exercises import LANGUAGES, NUMBER, Quiz, Text, UnknownExercise, load_course, load_quiz
from .helping import Sentence, cells_run

if TYPE_CHECKING:
    from ..grader.quiz import Keyed


@dataclass(frozen=True)
class Questions:
    """The questions of one student, to be read; a notebook shows them as HTML. Called with a question's name
    and an answer, it says how that is read and, when practising or where it carries no points, whether it is
    right."""

    quiz: Quiz
    student: str
    language: str
    keyed: "dict[str, Keyed]"

    def __repr__(self) -> str:
        from ..grader.quiz import question_text

        asked = ((q, question_text(q, self.quiz.number(q, self.student), self.language)) for q in self.quiz)
        return "\n\n".join(f"{n}. {question.name}\n{text}" for n, (question, text) in enumerate(asked, 1))

    def _repr_html_(self) -> str:
        return f'<pre style="white-space: pre-wrap">{escape(repr(self))}</pre>'

    def __call__(self, name: str, answer: Any) -> Sentence:
        from ..grader.quiz import Read, read_answer, said_of

        question = next((question for question in self.quiz if question.name == name), None)
        if question is None:
            names = ", ".join(question.name for question in self.quiz)
            return Sentence(
                Text(fr=f"Les questions : {names}.", en=f"The questions: {names}."), self.language
            )
        number = self.quiz.number(question, self.student)
        variant = question.variants[number]
        found = read_answer(question.kind, answer, len(variant.options), len(variant.items))
        if not isinstance(found, Read):
            return Sentence(found.why, self.language)
        said = said_of(self.keyed[name], number, found.value) if name in self.keyed else Text("", "")
        fr, en = found.text.fr, found.text.en
        return Sentence(
            Text(fr=f"lu : {fr}. {said.fr}".strip(), en=f"read: {en}. {said.en}".strip()), self.language
        )


def quiz(
    name: str, number: str | int | None = None, practice: bool = False, lang: str | None = None
) -> Questions | Sentence:
    """The questions of a quiz; with `practice`, others than yours, whose answers are marked at once.

        mine = quiz("the_quiz")
        train = quiz("the_quiz", practice=True)
        train("the_question", 12)

    Args:
        name: a slug, or chapter/slug.
        number: a student number; by default the one that a cell of this notebook gave.
        practice: whether to practise.
        lang: "fr" or "en"; by default that of dlx (DLX_LANG, or the system's).
    """
    from ..grader.quiz import number_in, open_of, practice_of

    language = lang if lang in LANGUAGES else choose((), os.environ)
    try:
        exercises = load_course().find(str(name))
    except UnknownExercise:
        exercises = ()
    found = [(e.folder, q) for e in exercises if (q := load_quiz(e.folder)) is not None]
    if len(found) != 1:
        known = ", ".join(e.slug for e in load_course().exercises if load_quiz(e.folder) is not None)
        return Sentence(Text(fr=f"Nommez un quiz : {known}.", en=f"Name a quiz: {known}."), language)
    folder, asked = found[0]
    if practice:
        pairs = practice_of(folder)
        others = Quiz("practice", tuple(question for question, _ in pairs))
        return Questions(others, secrets.token_hex(8), language, {q.name: keyed for q, keyed in pairs})
    student = number_in(number if number is not None else _number_here())
    if student is None:
        return Sentence(
            Text(
                fr=f"Exécutez d'abord la cellule qui donne {NUMBER}, ou : quiz({name!r}, number=…)",
                en=f"First run the cell that gives {NUMBER}, or: quiz({name!r}, number=…)",
            ),
            language,
        )
    return Questions(asked, student, language, open_of(folder))


def _number_here() -> Any:
    """The number that the last cell which gives one says."""
    from ..grader.quiz import answers_in

    for _, cell in reversed(cells_run() or []):
        try:
            found = answers_in(cell, [NUMBER])
        except SyntaxError:  # a cell of magic
            continue
        if NUMBER in found:
            return found[NUMBER]
    return None
