"""The questions of a quiz, as a student receives them: words, and the variants that may be drawn.

`questions.json` in a quiz's folder is derived from the key and holds no answer. Which variant a student gets
follows from the seed of the course, the student's number and the question's name: every machine and every
Python draws alike. Standard library only.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from .light import LANGUAGES, Text

FILE = "questions.json"
NUMBER = "student_number"  # the constant of an answers' file that says whose variants they are
PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Variant:
    """What is drawn for one student: values for the places of the text, and what is offered, in order.

    `options` are the choices, the lines of code, or what is to be ordered or matched; `items` are what is
    matched with them.
    """

    values: Mapping[str, Text]
    options: tuple[Text, ...] = ()
    items: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Question:
    """One question of a quiz, without its answer. `kind` is one of KINDS; `unit` may be empty."""

    name: str
    kind: str
    points: float
    covers: tuple[str, ...]
    text: Text
    unit: Text
    variants: tuple[Variant, ...]

    def asked(self, number: int) -> Text:
        """The words of one variant, without what is offered."""
        values = self.variants[number].values
        return Text(*(filled(self.text[lang], values, lang) for lang in LANGUAGES))


def drawn_variant(seed: str, student: str, question: str, count: int) -> int:
    """Which of the variants of a question a student gets.

    Args:
        seed: of the course.
        student: the student's number, as it was typed: case and blanks around it do not count.
        question: its name.
        count: how many variants there are.

    Returns:
        A number from 0 to `count - 1`, the same on every machine and Python.
    """
    words = "\0".join((seed, student.strip().casefold(), question))
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % count


def filled(text: str, values: Mapping[str, Text], language: str) -> str:
    """A text with its places filled; a place without a value stays as it is (formulas have braces too)."""
    return PLACE.sub(lambda m: values[m[1]][language] if m[1] in values else m[0], text)


@dataclass(frozen=True)
class Quiz:
    """The questions of a quiz, in order; `seed` is that of the course."""

    seed: str
    questions: tuple[Question, ...]

    def number(self, question: Question, student: str) -> int:
        """Which variant of a question a student gets."""
        return drawn_variant(self.seed, student, question.name, len(question.variants))

    def __iter__(self) -> Iterator[Question]:
        return iter(self.questions)


@cache
def load_quiz(folder: Path) -> Quiz | None:
    """The quiz in the folder of an exercise, or None where it is an exercise of code."""
    path = folder / FILE
    if not path.is_file():
        return None
    table = json.loads(path.read_text(encoding="utf-8"))
    return Quiz(table["seed"], tuple(map(question_of, table["questions"])))


def question_of(table: Mapping[str, Any]) -> Question:
    """A question from JSON, as `plain_question` wrote it."""
    return Question(
        name=table["name"],
        kind=table["kind"],
        points=table["points"],
        covers=tuple(table["covers"]),
        text=_text(table["text"]),
        unit=_text(table["unit"]),
        variants=tuple(map(_variant, table["variants"])),
    )


def _variant(table: Mapping[str, Any]) -> Variant:
    return Variant(
        values={name: _text(value) for name, value in table["values"].items()},
        options=tuple(map(_text, table["options"])),
        items=tuple(map(_text, table["items"])),
    )


def _text(words: Any) -> Text:
    """A text from JSON: one string for both languages, or two."""
    return Text(words, words) if isinstance(words, str) else Text(*words)


def plain_text(text: Text) -> str | list[str]:
    """A text as JSON holds it."""
    return text.fr if text.fr == text.en else [text.fr, text.en]


def plain_question(question: Question) -> dict[str, Any]:
    """A question as JSON holds it."""
    return {
        "name": question.name,
        "kind": question.kind,
        "points": question.points,
        "covers": list(question.covers),
        "text": plain_text(question.text),
        "unit": plain_text(question.unit),
        "variants": [
            {
                "values": {name: plain_text(value) for name, value in variant.values.items()},
                "options": [plain_text(option) for option in variant.options],
                "items": [plain_text(item) for item in variant.items],
            }
            for variant in question.variants
        ],
    }
