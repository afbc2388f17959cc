"""Each kind of question as one of Moodle's types: plain data, which is then written as XML or as GIFT.

Marks are those of dlx where Moodle can: right choices share 100 %, wrong ones share what they take. A shape,
an array or an order has a field for each of its places, and each earns its part.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...exercises import Text
from ...grader.quiz import LETTERS, RELATIVE
from .asked import Asked, LeftOut
from .wording import html_of, plain, preformatted

FULL, NONE = "100", "0"
MOST_SHARES = 10  # of the fractions that Moodle admits, those of one part in so many
LONGEST_LINE = 100  # characters that a field of one line shows
UNIT = Text(fr="(Unité : {unit}.)", en="(Unit: {unit}.)")
PLACE = Text(fr="Place {number} :", en="Place {number}:")
DIMENSION = Text(fr="Dimension {number} :", en="Dimension {number}:")
LINE = Text(fr="Ligne {number} :", en="Line {number}:")
MARK_IT = Text(fr="Ce qui s'affiche :", en="What is printed:")


@dataclass(frozen=True)
class Answer:
    """What somebody may answer: `text` is HTML where Moodle offers it, else what is typed."""

    text: str
    fraction: str = NONE
    feedback: str = ""
    tolerance: str | None = None


@dataclass(frozen=True)
class Form:
    """A question as Moodle has it; `text` and what is said of it are HTML.

    `pairs` are what is matched, an empty left side where the right one is only offered. `grader_info` tells a
    human how to mark an essay.
    """

    kind: str
    text: str
    answers: tuple[Answer, ...] = ()
    single: bool = True
    pairs: tuple[tuple[str, str], ...] = ()
    grader_info: str = ""


def moodle_form(asked: Asked) -> Form:
    """One variant as one of Moodle's types.

    Raises:
        LeftOut: Moodle has none for it.
    """
    return FORMS[asked.question.kind](asked)


def share(count: int) -> str:
    """One part in so many, as Moodle's list of fractions has it."""
    if count > MOST_SHARES:
        raise LeftOut(
            fr=f"Moodle ne partage pas 100 % entre {count} choix ({MOST_SHARES} au plus)",
            en=f"Moodle does not share 100 % among {count} choices ({MOST_SHARES} at most)",
        )
    return f"{100 / count:.7g}"


def _text(asked: Asked) -> str:
    unit = asked.say(asked.question.unit)
    added = f" {asked.say(UNIT).format(unit=unit)}" if unit else ""
    return html_of(asked.text + added)


# --- numbers --------------------------------------------------------------------------------------
def number(value: float) -> str:
    """With a point and no group of thousands, whatever the language: a comma is misread."""
    return str(value) if isinstance(value, int) else f"{value:.12g}"


def tolerance(asked: Asked, value: float) -> str:
    """As dlx marks: absolute, and a little more for the last digit; none for whole numbers."""
    if asked.question.kind in ("integer", "line", "shape"):
        return "0"
    return number((asked.keyed.tolerance + RELATIVE * abs(value)) or RELATIVE)


def _numbers(asked: Asked, right: float, wrong: Iterable[tuple[str, Any]]) -> tuple[Answer, ...]:
    """The right one first: Moodle takes the first that fits. A number that stands there already is passed."""
    found = {number(right): Answer(number(right), FULL, "", tolerance(asked, right))}
    for mistake, value in wrong:
        said = html_of(asked.sentence(mistake))
        found.setdefault(number(value), Answer(number(value), NONE, said, tolerance(asked, value)))
    return tuple(found.values())


def _numerical(asked: Asked) -> Form:
    return Form("numerical", _text(asked), _numbers(asked, asked.answer, asked.mistakes.items()))


def _line(asked: Asked) -> Form:
    lines = [f"{place:>2}  {line}" for place, line in enumerate(asked.options, 1)]
    found = _numbers(asked, asked.answer, asked.mistakes.items())
    return Form("numerical", _text(asked) + preformatted(lines), found)


# --- choices --------------------------------------------------------------------------------------
def _choice(asked: Asked) -> Form:
    mistake_of = {place: name for name, place in asked.mistakes.items()}
    answers = tuple(
        Answer(html_of(option), FULL if place == asked.answer else NONE, _said(asked, mistake_of.get(place)))
        for place, option in enumerate(asked.options)
    )
    return Form("multichoice", _text(asked), answers)


def _choices(asked: Asked) -> Form:
    right = set(asked.answer)
    added = {place: name for name, places in asked.mistakes.items() for place in set(places) - right}
    good = share(len(right))
    bad = f"-{share(len(asked.options) - len(right))}" if len(asked.options) > len(right) else NONE
    answers = tuple(
        Answer(html_of(option), good if place in right else bad, _said(asked, added.get(place)))
        for place, option in enumerate(asked.options)
    )
    return Form("multichoice", _text(asked), answers, single=False)


def _truth(asked: Asked) -> Form:
    said = next((_said(asked, name) for name in asked.mistakes), "")
    answers = tuple(
        Answer(word, FULL if value is asked.answer else NONE, "" if value is asked.answer else said)
        for word, value in (("true", True), ("false", False))
    )
    return Form("truefalse", _text(asked), answers)


def _said(asked: Asked, mistake: str | None) -> str:
    return html_of(asked.sentence(mistake)) if mistake is not None else ""


def _match(asked: Asked) -> Form:
    offered = [plain(option) for option in asked.options]
    pairs = [(html_of(item), offered[place]) for item, place in zip(asked.items, asked.answer, strict=True)]
    others = [("", option) for place, option in enumerate(offered) if place not in asked.answer]
    return Form("matching", _text(asked), pairs=(*pairs, *others))


# --- texts ----------------------------------------------------------------------------------------
def wild(text: str) -> str:
    """A star stands for any text in what Moodle accepts; here it means itself."""
    return text.replace("*", r"\*")


def _spellings(text: str) -> Iterator[str]:
    """As it stands, without accents, and without hyphens: Moodle compares all but the case."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    for form in (text, bare):
        yield from (form, form.replace("-", " "), form.replace("-", ""))


def _typed(right: Iterable[str], wrong: Mapping[str, str]) -> tuple[Answer, ...]:
    """`wrong` are texts with what is said of them."""
    found: dict[str, Answer] = {}
    for text in right:
        found.setdefault(text.casefold(), Answer(wild(text), FULL))
    for text, said in wrong.items():
        found.setdefault(text.casefold(), Answer(wild(text), NONE, said))
    return tuple(found.values())


def _short(asked: Asked) -> Form:
    right = [form for text in asked.keyed.accepted for form in _spellings(text)]
    wrong = {text: html_of(asked.sentence(name)) for name, text in asked.mistakes.items()}
    return Form("shortanswer", _text(asked), _typed(right, wrong))


def _closer(text: str) -> list[str]:
    """What is printed, as it is and without the blanks that nobody sees."""
    close = re.sub(r"\s*([,()\[\]])\s*", r"\1", text)
    return [text, close, close.replace(",", ", ")]


def _prints(asked: Asked) -> Form:
    """One line is typed into one field, several into as many; what no field can hold is marked by a human."""
    code = preformatted(asked.options)
    lines = asked.answer.split("\n")
    if any(not 0 < len(line) <= LONGEST_LINE for line in lines):
        told = f"<p>{asked.say(MARK_IT)}</p>{preformatted(lines)}"
        return Form("essay", _text(asked) + code, grader_info=told)
    if len(lines) == 1:
        wrong = {text: html_of(asked.sentence(name)) for name, text in asked.mistakes.items()}
        return Form("shortanswer", _text(asked) + code, _typed(_closer(lines[0]), wrong))
    fields = [field("SHORTANSWER", _typed(_closer(line), {})) for line in lines]
    return Form("cloze", _text(asked) + code + _labelled(asked, LINE, fields))


# --- a field for each place -----------------------------------------------------------------------
SYNTAX = {ord(character): f"&#{ord(character)};" for character in "~#{}\\"}


def field(kind: str, answers: Iterable[Answer]) -> str:
    """A field inside a text. What is syntax there is written as an entity, which Moodle undoes."""
    return f"{{1:{kind}:{'~'.join(map(_alternative, answers))}}}"


def _alternative(answer: Answer) -> str:
    sign = "=" if answer.fraction == FULL else f"%{answer.fraction}%"
    text = html.escape(answer.text, quote=False).translate(SYNTAX)
    near = "" if answer.tolerance is None else f":{answer.tolerance}"
    said = f"#{html.escape(answer.feedback, quote=False).translate(SYNTAX)}" if answer.feedback else ""
    return f"{sign}{text}{near}{said}"


def _labelled(asked: Asked, label: Text, fields: Iterable[str]) -> str:
    heads = (asked.say(label).format(number=place) for place, _ in enumerate(fields, 1))
    return "".join(f"<p>{head} {box}</p>" for head, box in zip(heads, fields, strict=True))


def _cells(asked: Asked) -> Iterator[str]:
    """A numerical field for each number; mistakes of the same shape say what they are, place by place, where
    no other mistake has this number there."""
    right = np.asarray(asked.answer)
    wrong = {name: np.asarray(value) for name, value in asked.mistakes.items()}
    alike = {name: value.ravel().tolist() for name, value in wrong.items() if value.shape == right.shape}
    for place, value in enumerate(right.ravel().tolist()):
        shared = Counter(number(values[place]) for values in alike.values())
        others = [(n, values[place]) for n, values in alike.items() if shared[number(values[place])] == 1]
        yield field("NUMERICAL", _numbers(asked, value, others))


def _shape(asked: Asked) -> Form:
    return Form("cloze", _text(asked) + _labelled(asked, DIMENSION, list(_cells(asked))))


def _array(asked: Asked) -> Form:
    cells = list(_cells(asked))
    width = np.shape(asked.answer)[-1]
    rows = (cells[start : start + width] for start in range(0, len(cells), width))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return Form("cloze", f"{_text(asked)}<table><tbody>{table}</tbody></table>")


def _order(asked: Asked) -> Form:
    """The steps have letters, and each place asks for one: formulas do not show in a list to choose from."""
    steps = "".join(f"<p>{LETTERS[place]}. {html_of(step)}</p>" for place, step in enumerate(asked.options))
    fields = [
        field(
            "MULTICHOICE",
            (Answer(LETTERS[n], FULL if n == place else NONE) for n in range(len(asked.options))),
        )
        for place in asked.answer
    ]
    return Form("cloze", _text(asked) + steps + _labelled(asked, PLACE, fields))


FORMS: dict[str, Callable[[Asked], Form]] = {
    "integer": _numerical,
    "number": _numerical,
    "line": _line,
    "choice": _choice,
    "choices": _choices,
    "truth": _truth,
    "match": _match,
    "text": _short,
    "prints": _prints,
    "shape": _shape,
    "array": _array,
    "order": _order,
}
