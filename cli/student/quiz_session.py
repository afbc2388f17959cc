"""One sitting at a quiz in the terminal: a question, an answer, how it was read; nothing is lost.

Each answer is in the file of answers before the next question is shown. Whatever begins with a colon is a
command; all else is an answer.
"""

import contextlib
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import click

from ...exercises import LANGUAGES, Question, Quiz, Text
from ...grader.quiz import Read, Unread, literal, question_text, read_answer
from ..terminal import Console, safe_line, wrapped
from .quiz_sheet import Sheet

SHOWN = 200  # characters of an answer
NARROWEST, WIDEST = 40, 100  # columns of a question
MOST_DOTS = 40
MARK = "⚑"
HELP = Text(
    fr="Entrée : passer · :p précédente · :n suivante · :12 aller à la 12\n:m marquer · :e effacer · "
    ":l liste · :q quitter · :? cette aide",
    en="Enter: skip · :p previous · :n next · :12 go to 12\n:m mark · :e erase · :l list · :q quit · "
    ":? this help",
)
AGAIN = Text(fr="Essayez encore, ou Entrée pour passer.", en="Try again, or Enter to skip.")
KINDS = {
    "integer": Text(fr="un nombre entier", en="a whole number"),
    "number": Text(fr="un nombre", en="a number"),
    "shape": Text(fr="une forme, comme (3, 3)", en="a shape, like (3, 3)"),
    "array": Text(fr="un tableau, comme 1 2 ; 3 4", en="an array, like 1 2; 3 4"),
    "choice": Text(fr="une lettre", en="a letter"),
    "choices": Text(fr="une ou plusieurs lettres", en="one or more letters"),
    "truth": Text(fr="vrai ou faux", en="true or false"),
    "match": Text(fr="des paires, comme 1b 2a", en="pairs, like 1b 2a"),
    "order": Text(fr="les lettres dans l'ordre", en="the letters in order"),
    "text": Text(fr="un mot ou deux", en="a word or two"),
    "prints": Text(
        fr="ce qui s'affiche (\\n entre deux lignes)", en="what is printed (\\n between two lines)"
    ),
    "line": Text(fr="un numéro de ligne, à partir de 1", en="the number of a line, from 1"),
}


OPEN = Text(fr="corrigée aussitôt, sans point", en="marked at once, no points")


@dataclass(frozen=True)
class Judged:
    """What is said of an answer at once."""

    right: bool
    words: Text


Judge = Callable[[Question, int, Any], Judged | None]  # None of what is sealed until grading


@dataclass
class Sitting:
    """Asks the questions of a quiz until the student leaves.

    What `judge` has words for is marked at once, and a wrong answer may be given again. With `practice` it is
    not kept meanwhile.
    """

    console: Console
    quiz: Quiz
    sheet: Sheet
    student: str
    after: Text
    judge: Judge
    practice: bool = False
    place: int = 0

    def run(self) -> None:
        """From the first question without an answer to the end, or until the student leaves."""
        answers, questions = self.sheet.answers(self.quiz), self.quiz.questions
        self.place = next((n for n, q in enumerate(questions) if q.name not in answers), 0)
        self._say_wrapped(HELP)
        try:
            while 0 <= self.place < len(questions) and self._ask(questions[self.place]):
                pass
        except KeyboardInterrupt:
            self.console.say()
            self._summary()
            raise
        self._summary()

    # --- a question -----------------------------------------------------------------------------
    def _ask(self, question: Question) -> bool:
        """One question; False when the student leaves."""
        number = self.quiz.number(question, self.student)
        self._show(question, number)
        while True:
            typed = ask()
            if typed is None or typed in (":q", ":quit"):
                return False
            if typed.startswith(":"):
                if self._obeyed(typed[1:].strip().lower(), question):
                    return True
            elif not typed or self._taken(question, number, typed):
                self.place += 1
                return True

    def _show(self, question: Question, number: int) -> None:
        language = self.console.language
        kind = kind_of(question)[language]
        points = worth(question)[language]
        flag = f" · {MARK}" if question.name in self.sheet.marked(self.quiz) else ""
        head = f"\n{self.place + 1}/{len(self.quiz.questions)} {self._dots()} {kind} · {points}{flag}"
        self._say_wrapped(Text(head, head), bold=True)
        for line in question_text(question, number, language).splitlines():
            self.console.say(fitted(line, question.kind in ("prints", "line")))
        answer = self.sheet.answers(self.quiz).get(question.name)
        if answer is not None:
            found = self._read(question, number, answer)
            self.console.say(
                said_of_answer(found, question.unit), "cyan" if isinstance(found, Read) else "yellow"
            )

    def _dots(self) -> str:
        """One sign per question: answered, open, or this one."""
        answers = self.sheet.answers(self.quiz)
        if len(self.quiz.questions) > MOST_DOTS:
            return f"({len(answers)} ✔)"
        return "".join("●" if q.name in answers else "○" for q in self.quiz)

    def _read(self, question: Question, number: int, typed: Any) -> Read | Unread:
        variant = question.variants[number]
        return read_answer(question.kind, typed, len(variant.options), len(variant.items))

    def _obeyed(self, command: str, question: Question) -> bool:
        """Whether a command leads to another question, or shows this one again."""
        if command in ("p", "n"):
            self.place = max(0, self.place + (1 if command == "n" else -1))
        elif command.isdecimal() and 1 <= int(command[:9]) <= len(self.quiz.questions):
            self.place = int(command) - 1
        elif command == "m":
            self.sheet.mark(question.name, question.name not in self.sheet.marked(self.quiz))
        elif command == "e":
            self.sheet.write(question.name, "None")
        else:
            self._say_all() if command == "l" else self._say_wrapped(HELP)
            return False
        return True

    def _taken(self, question: Question, number: int, typed: str) -> bool:
        """Whether an answer was read, and is meant as it was read."""
        found = self._read(question, number, typed)
        if isinstance(found, Unread):
            self._say_wrapped(found.why, "yellow")
            return False
        if found.doubt is not None and not self.console.confirm(found.doubt):
            return False
        unit = question.unit[self.console.language]
        shown = safe_line(found.text[self.console.language])[:SHOWN] + (f" {unit}" if unit else "")
        self.sheet.write(question.name, literal(found.shown if found.doubt is not None else typed))
        self.console.say(Text(fr=f"  lu : {shown}", en=f"  read: {shown}"), "cyan")
        judged = self.judge(question, number, found.value)
        if judged is None:
            return True
        self._say_wrapped(judged.words, "green" if judged.right else "yellow")
        if not judged.right:
            self._say_wrapped(AGAIN)
            if self.practice:
                self.sheet.write(question.name, "None")
        return judged.right

    # --- all of them ----------------------------------------------------------------------------
    def _say_all(self) -> None:
        for line in self._lines():
            self.console.say(line)

    def _lines(self) -> Iterator[str]:
        answers, marked = self.sheet.answers(self.quiz), self.sheet.marked(self.quiz)
        for place, question in enumerate(self.quiz):
            state = "·"
            if question.name in answers:
                found = self._read(question, self.quiz.number(question, self.student), answers[question.name])
                state = safe_line(found.text[self.console.language])[:40] if isinstance(found, Read) else "?"
            flag = f" {MARK}" if question.name in marked else ""
            yield f"{'→' if place == self.place else ' '} {place + 1:>3}  {state}{flag}"

    def _summary(self) -> None:
        """How far one is, and what comes next."""
        answers, marked = self.sheet.answers(self.quiz), self.sheet.marked(self.quiz)
        total, done = len(self.quiz.questions), len(answers)
        left = numbers(n for n, q in enumerate(self.quiz, 1) if q.name not in answers)
        again = numbers(n for n, q in enumerate(self.quiz, 1) if q.name in marked)
        what = Text(fr="justes", en="right") if self.practice else Text(fr="répondues", en="answered")
        self._say_wrapped(
            Text(
                fr=f"\nQuestions {what.fr} : {done} sur {total}." + (f" Sans : {left}." if left else ""),
                en=f"\nQuestions {what.en}: {done} out of {total}." + (f" Not: {left}." if left else ""),
            ),
            bold=True,
        )
        if again:
            self._say_wrapped(Text(fr=f"Marquées {MARK} : {again}.", en=f"Marked {MARK}: {again}."))
        self._say_wrapped(self.after)

    def _say_wrapped(self, text: Text, colour: str | None = None, bold: bool = False) -> None:
        for line in text[self.console.language].splitlines():
            self.console.say(fitted(line), colour, bold=bold)


def ask() -> str | None:
    """A line that was typed, or None where nobody types any more."""
    click.echo("> ", nl=False)
    line = ""
    with contextlib.suppress(OSError, ValueError):
        line = sys.stdin.readline()
    if not line:
        click.echo()
        return None
    return line.strip()


def fitted(line: str, code: bool = False) -> str:
    """A line of a question at the width of the terminal; rows of arrays and code stay as they are."""
    width = min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)
    if len(line) <= width or line.startswith("    ") or (code and line.lstrip()[:1].isdecimal()):
        return line
    indent = "     " if line.startswith("  ") else ""
    return wrapped(line, width, indent)


def kind_of(question: Question) -> Text:
    """What an answer looks like, and its unit."""
    kind, unit = KINDS[question.kind], question.unit
    return Text(*(kind[lang] + (f" ({unit[lang]})" if unit[lang] else "") for lang in LANGUAGES))


def said_of_answer(found: Read | Unread, unit: Text) -> Text:
    """How an answer that is kept was read, or why it cannot be."""
    if isinstance(found, Unread):
        return Text(
            fr=f"  Votre réponse, dans le fichier, ne se lit pas. {found.why.fr}",
            en=f"  Your answer, in the file, cannot be read. {found.why.en}",
        )
    fr, en = (" ".join(filter(None, (safe_line(found.text[lang])[:SHOWN], unit[lang]))) for lang in LANGUAGES)
    return Text(fr=f"  Votre réponse : {fr}", en=f"  Your answer: {en}")


def worth(question: Question) -> Text:
    """What a question counts; one that counts nothing is marked at once."""
    if not question.points:
        return OPEN
    points = f"{question.points:g} point{'s' if question.points > 1 else ''}"
    return Text(fr=points.replace(".", ","), en=points)


def numbers(found: Iterator[int]) -> str:
    """Numbers of questions, the first ones."""
    listed = list(found)
    return ", ".join(map(str, listed[:20])) + (", …" if len(listed) > 20 else "")
