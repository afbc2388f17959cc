"""GIFT: the second form, for the types that it knows. A blank line follows each category, or the first
question behind it would be swallowed.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from ...exercises import Text
from .asked import Exported, KeyedQuiz
from .banked import Bank, Banked
from .moodle_forms import FULL, Answer, Form

NO_FORM = Text(
    fr="GIFT n'a pas de forme pour elle ; le XML de Moodle en a une",
    en="GIFT has no form for it; Moodle XML has one",
)


def gift_text(quizzes: Sequence[KeyedQuiz], language: str, count: int, when: datetime) -> Exported:
    """Quizzes as one file of GIFT.

    Args:
        quizzes: with their keys.
        language: "fr" or "en".
        count: how many variants of each question.
        when: the moment that the names of the categories carry.

    Returns:
        The text, for UTF-8; questions of the types that GIFT does not know are left out.
    """
    bank = Bank(quizzes, language, count, when, {})
    parts: list[str] = []
    written = 0
    for category in bank:
        known = [banked for banked in category.banked if _is_known(banked.form)]
        bank.left_out.update({b.asked.question.name: NO_FORM for b in category.banked if b not in known})
        if known or not category.banked:
            parts += [f"$CATEGORY: {category.path}", *map(_question, known)]
        written += len(known)
    return Exported("\n\n".join(parts) + "\n", written, bank.left_out)


def _is_known(form: Form) -> bool:
    """An arrow in a text that is typed would make it a question of matching."""
    arrow = form.kind == "shortanswer" and any("->" in answer.text for answer in form.answers)
    return form.kind in BODIES and not arrow


def escaped(text: str) -> str:
    """On one line, with what is syntax in GIFT behind a backslash."""
    return re.sub(r"([\\~=#{}:])", r"\\\1", text).replace("\n", r"\n")


def _question(banked: Banked) -> str:
    tags = "".join(f" [tag:{tag}]" for tag in banked.tags)
    general = f"####{escaped(banked.feedback)}" if banked.feedback else ""
    body = BODIES[banked.form.kind](banked.form)
    return (
        f"// [id:{banked.idnumber}]{tags}\n"
        f"::{escaped(banked.asked.name)}::[html]{escaped(banked.form.text)} {{{body}{general}\n}}"
    )


def _said(answer: Answer) -> str:
    return f"#{escaped(answer.feedback)}" if answer.feedback else ""


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"\n  {line}" for line in lines)


def _signed(answer: Answer, single: bool = True) -> str:
    """The share in front: the right answer of one, or a part of several."""
    if single:
        return "=" if answer.fraction == FULL else "~"
    return f"~%{answer.fraction}%"


def _choice(form: Form) -> str:
    return _lines(f"{_signed(a, form.single)}{escaped(a.text)}{_said(a)}" for a in form.answers)


def _short(form: Form) -> str:
    return _lines(f"=%{a.fraction}%{escaped(a.text)}{_said(a)}" for a in form.answers)


def _numerical(form: Form) -> str:
    return "#" + _lines(f"=%{a.fraction}%{a.text}:{a.tolerance}{_said(a)}" for a in form.answers)


def _truth(form: Form) -> str:
    right = next(answer for answer in form.answers if answer.fraction == FULL)
    wrong = next(answer for answer in form.answers if answer.fraction != FULL)
    return f"{right.text.upper()}{_said(wrong)}"


def _matching(form: Form) -> str:
    return _lines(f"={escaped(left)} -> {escaped(right)}" for left, right in form.pairs)


BODIES: dict[str, Callable[[Form], str]] = {
    "numerical": _numerical,
    "multichoice": _choice,
    "truefalse": _truth,
    "matching": _matching,
    "shortanswer": _short,
    "essay": lambda form: "",
}
