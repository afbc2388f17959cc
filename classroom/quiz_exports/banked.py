"""What goes into a question bank: categories with the variants of a question each, ready to be written.

The categories carry the moment of the export: Moodle never replaces a question, so a second import of the
same quiz stands beside the first and does not mix with it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ...exercises import Text
from .asked import Asked, KeyedQuiz, LeftOut, variants
from .moodle_forms import Form, moodle_form
from .wording import html_of

TOP = "$course$/top"


@dataclass(frozen=True)
class Banked:
    """One variant in its form, with the names under which a question bank files it."""

    asked: Asked
    form: Form

    @property
    def idnumber(self) -> str:
        return f"{self.asked.quiz.exercise.name.replace('/', '.')}.{self.asked.name.replace(' ', '.')}"

    @property
    def tags(self) -> list[str]:
        question = self.asked.question
        return [self.asked.quiz.exercise.chapter, question.kind, *question.covers]

    @property
    def feedback(self) -> str:
        return html_of(self.asked.explain)


@dataclass(frozen=True)
class Category:
    """Where what follows is filed, and the variants of one question; none in the category of a quiz."""

    path: str
    banked: tuple[Banked, ...] = ()


@dataclass
class Bank:
    """The categories of some quizzes; why questions are not in them, by name, is filled as they are read."""

    quizzes: Sequence[KeyedQuiz]
    language: str
    count: int
    when: datetime
    left_out: dict[str, Text]

    def __iter__(self) -> Iterator[Category]:
        for quiz in self.quizzes:
            title = f"{quiz.exercise.title[self.language]} ({quiz.exercise.slug}) {self.when:%Y-%m-%d %Hh%M}"
            path = f"{TOP}/{_level(title)}"
            yield Category(path)
            for place, key in enumerate(quiz.questions, 1):
                asked = variants(quiz, key, self.count, self.language)
                try:
                    banked = tuple(_each_once(Banked(one, moodle_form(one)) for one in asked))
                except LeftOut as why:
                    self.left_out[key.question.name] = why.text
                else:
                    yield Category(f"{path}/{_level(f'{place:02d} {key.question.name}')}", banked)


def _each_once(banked: Iterable[Banked]) -> Iterator[Banked]:
    """Moodle draws the order of what is offered: variants that differ in nothing else are one question."""
    seen = set()
    for one in banked:
        form = one.form
        without_order = (form.text, frozenset(form.answers), frozenset(form.pairs))
        if without_order not in seen:
            seen.add(without_order)
            yield one


def _level(name: str) -> str:
    """A slash would make two levels of it."""
    return " ".join(name.replace("/", "-").split())
