"""What the files of the course may hold, as data: the keys of each table, and the kind of each value.

Standard library only.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .light import LANGUAGES


@dataclass(frozen=True)
class Kind:
    """What a value may be: in words of both languages, as an example, as a test."""

    fr: str
    en: str
    example: str
    fits: Callable[[Any], bool]


@dataclass(frozen=True)
class Table:
    """A table with these keys and no other; some may be left out."""

    keys: "Mapping[str, Form]"
    optional: frozenset[str] = frozenset()
    example: str = "{ … }"
    fr, en = "une table", "a table"


@dataclass(frozen=True)
class Each:
    """A table of names that the author chooses, all of one form."""

    of: "Form"
    fr, en, example = "une table", "a table", "{ … }"


@dataclass(frozen=True)
class Several:
    """A list, all of one form."""

    of: "Form"
    fr, en, example = "une liste de tables", "a list of tables", "[{ … }]"


Form = Kind | Table | Each | Several


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_positive(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < math.inf


def _are_names(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(text, str) for text in value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_size(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _filled(value: Any) -> bool:
    return isinstance(value, list) and bool(value)


WORDS = Kind("un texte", "a text", '"…"', _is_text)
SWITCH = Kind("true ou false", "true or false", "true", lambda value: isinstance(value, bool))
POSITIVE = Kind("un nombre plus grand que 0", "a number above 0", "2", _is_positive)
COUNT = Kind(
    "un nombre entier plus grand que 0",
    "a whole number above 0",
    "30",
    lambda value: isinstance(value, int) and _is_positive(value),
)
NAMES = Kind("une liste de noms", "a list of names", '["name"]', _are_names)
SOME_NAMES = Kind(
    "une liste d'au moins un nom",
    "a list of at least one name",
    '["name"]',
    lambda value: _filled(value) and _are_names(value),
)
ONE_OR_MORE = Kind(
    "un nom ou une liste de noms",
    "a name or a list of names",
    '"name"',
    lambda value: _is_text(value) or SOME_NAMES.fits(value),
)
EDIT = Kind(
    "une liste de paires de textes",
    "a list of pairs of texts",
    '[["old", "new"]]',
    lambda value: _filled(value) and all(map(_is_pair, value)),
)
VALUES = Kind("une liste de valeurs", "a list of values", '["1e-12", "1e-15"]', _filled)

NOT_NEGATIVE = Kind(
    "un nombre, 0 ou plus",
    "a number, 0 or more",
    "2",
    lambda value: (value == 0 and not isinstance(value, bool)) or _is_positive(value),
)
ANYTHING = Kind("une valeur", "a value", '"…"', lambda value: True)

PREDICTED = Kind(
    "un nombre, ou une forme",
    "a number, or a shape",
    "[3, 3]",
    lambda value: _is_number(value) or (_filled(value) and all(map(_is_size, value))),
)

SENTENCE = Table(dict.fromkeys(LANGUAGES, WORDS), example='{ fr = "…", en = "…" }')
CHECK = Table(
    {"points": NOT_NEGATIVE, "title": SENTENCE, "feedback": SENTENCE, "needs": NAMES}, frozenset({"needs"})
)
MISTAKE = Table(
    {"edit": EDIT, "of": ONE_OR_MORE, "with": Each(VALUES), **SENTENCE.keys},
    frozenset({"edit", "of", "with"}),
)
ACCEPTED = Table({"edit": EDIT})
GENERATED = Table(
    {"points": POSITIVE, "calls": COUNT, "tolerance": POSITIVE, "keeps_inputs": SWITCH, "none": WORDS},
    frozenset({"points", "calls", "tolerance", "keeps_inputs", "none"}),
)
LIMITS = Table({"seconds": POSITIVE, "memory_mb": COUNT}, frozenset({"seconds", "memory_mb"}))

ITEMS = Table({"why_not": Each(WORDS), "items": Each(WORDS)})
PREDICTION = Table({"question": SENTENCE, "answer": PREDICTED})
CHAPTER = Table({"title": SENTENCE, "exercises": NAMES})
EXERCISE = Table(
    {
        "title": SENTENCE,
        "estimated_minutes": COUNT,
        "libraries": NAMES,
        "provides": SOME_NAMES,
        "checks": Each(CHECK),
        "hints": Several(SENTENCE),
        "no_trial": WORDS,
        "covers": NAMES,
        "after": NAMES,
        "idea": SENTENCE,
        "changes": Several(Table({"version": WORDS, **SENTENCE.keys})),
        "predict": Several(PREDICTION),
    },
    frozenset({"hints", "no_trial", "covers", "after", "idea", "changes", "predict"}),
)
KEY = Table(
    {
        "limits": LIMITS,
        "checks": Each(CHECK),
        "generated": GENERATED,
        "accepted": Each(ACCEPTED),
        "mistakes": Each(MISTAKE),
        "equivalent": Each(WORDS),
    },
    frozenset({"limits", "checks", "generated", "accepted", "mistakes", "equivalent"}),
)
QUESTION_WORDS: dict[str, Form] = {
    "covers": NAMES,
    "points": POSITIVE,
    "tolerance": NOT_NEGATIVE,
    "practice": SWITCH,
    "open": SWITCH,
    "explain": SENTENCE,
    "mistakes": Each(ANYTHING),
    "wrong": Each(ANYTHING),
    **dict.fromkeys(("unit", "right", "pairs", "others", "code", "typed"), ANYTHING),
}
QUESTION = Table({"kind": WORDS, **SENTENCE.keys, **QUESTION_WORDS}, frozenset(QUESTION_WORDS))
QUIZ = Table(
    {
        "seed": WORDS,
        "estimated_minutes": COUNT,
        "title": SENTENCE,
        "practice": SWITCH,
        "open": SWITCH,
        "questions": Each(QUESTION),
    },
    frozenset({"seed", "estimated_minutes", "title", "practice", "open"}),
)
