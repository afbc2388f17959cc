"""How a typed answer is read: bounded, never guessed in silence; what was read is shown again.

    "0,5"  "1/2"  "5e-1"         one number
    "138 357 544"                one whole number; "138.357.544" too, and it is asked whether that is meant
    "3x3"  "(3, 3)"  "[3 3]"     a shape, a tuple; rows of an array are separated by ";" or by brackets
    "b"  "a, c"  "vrai"          choices by letter; by number too, and it is asked whether that is meant

An answer may also be what Python makes of it in a file: a number, a list, a tuple, True. A file cannot be
asked: there, what would be asked counts as it was read.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...exercises import Text
from .answers import Code
from .numbers import (
    COMMA_OF_THOUSANDS,
    LARGEST,
    MOST,
    THOUSANDS,
    Value,
    decimal_or_whole,
    do_you_mean,
    one_number,
    several,
    shown_number,
    shown_table,
    table,
)

LONGEST = 2000  # characters of a typed answer
SHORT = 100  # of one in a list
DEPTH = 3  # a value, a list, a list of lists, and one more that nothing reads
MOST_INTEGER = 10**18
LETTERS = "abcdefghijklmnopqrstuvwxyz"
TRUE = {"vrai", "true", "v", "t", "oui", "yes", "1", "o", "y"}
FALSE = {"faux", "false", "f", "non", "no", "0", "n"}
SIGNS = str.maketrans(
    {"−": "-", "–": "-", "‐": "-", "‑": "-", "×": "x", "·": "*", "’": "'", "，": ",", "；": ";"}
)
ABSENT = -1  # the place of an item that is matched with nothing
BETWEEN = re.compile(r"[\s,;>/→-]+|\.(?!\d)|\b(?:et|and)\b")
PAIRS = re.compile(
    r"(?:(?:\d{1,2} ?[-=:>→]{0,3} ?[a-z]|[a-z] ?[-=:>→]{0,3} ?\d{1,2})(?:[ ,;.]{1,3}|(?!\w)))+"
)
RANGE = re.compile(r"[a-z0-9][ )'\".]{0,2}[-→>]")
GLUED = re.compile(r"(?:\d[a-z])+")
PAIR = re.compile(r"(\d{1,2}) ?[-=:>→]{0,3} ?([a-z])|([a-z]) ?[-=:>→]{0,3} ?(\d{1,2})")


@dataclass(frozen=True)
class Read:
    """What was read: plain data, and how it is shown again, which reads as the same. `doubt` is there where
    another reading is as likely: it must be asked before it counts."""

    value: Any
    shown: str
    doubt: Text | None = None
    decimals: bool = False

    @property
    def text(self) -> Text:
        """How it is shown to people: decimal commas in French."""
        return Text(self.shown.replace(".", ",") if self.decimals else self.shown, self.shown)


@dataclass(frozen=True)
class Unread:
    """Why an answer could not be read, and what one looks like."""

    why: Text


Answer = Read | Unread
Found = Read | Unread | None
FORMS = {
    "integer": Text(
        fr="un nombre entier, sans unité : 12, 138 357 544",
        en="a whole number, without unit: 12, 138 357 544",
    ),
    "number": Text(fr="un nombre, sans unité : 0,5, 1/2, 5e-1", en="a number, without unit: 0.5, 1/2, 5e-1"),
    "shape": Text(fr="une forme : (3, 3), 3x3", en="a shape: (3, 3), 3x3"),
    "array": Text(
        fr="un tableau : 1 2 ; 3 4, ou [[1, 2], [3, 4]]", en="an array: 1 2; 3 4, or [[1, 2], [3, 4]]"
    ),
    "choice": Text(fr="une lettre de a à {last} : b", en="a letter from a to {last}: b"),
    "choices": Text(fr="des lettres de a à {last} : a, c", en="letters from a to {last}: a, c"),
    "truth": Text(fr="vrai ou faux", en="true or false"),
    "match": Text(fr="des paires : 1c 2a 3b", en="pairs: 1c 2a 3b"),
    "order": Text(
        fr="toutes les lettres de a à {last}, dans l'ordre : c a b",
        en="all letters from a to {last}, in order: c a b",
    ),
    "text": Text(fr="un mot ou deux", en="a word or two"),
    "prints": Text(
        fr="ce qui s'affiche, les lignes séparées par \\n", en="what is printed, lines separated by \\n"
    ),
    "line": Text(fr="un numéro de ligne de 1 à {count} : 4", en="the number of a line from 1 to {count}: 4"),
}
IS_CODE = Text(
    fr="C'est du code, qui n'est lancé qu'à la correction ; écrivez la valeur elle-même.",
    en="This is code, which is run when you are graded only; write the value itself.",
)
TOO_LONG = Text(fr="Cette réponse est bien trop longue.", en="This answer is far too long.")


def read_answer(kind: str, typed: Any, count: int = 0, items: int = 0) -> Answer:
    """Read an answer of a kind of question.

    Args:
        kind: of the question.
        typed: a text, or plain data out of an answers' file; hostile.
        count: how many options there are, of kinds that have some.
        items: how many items are to be matched; 0 where that is not known.

    Returns:
        The value: an int, a float, a tuple of ints, a float array, the place of a choice (from 0), a
        frozenset or a tuple of places, a bool, or a text; or a sentence.
    """
    if isinstance(typed, Code):
        return Unread(IS_CODE)
    tamed = _tamed(typed)
    if tamed is None:
        long = isinstance(typed, str) and len(typed) > LONGEST
        return Unread(TOO_LONG) if long else _unread(kind, count)
    if isinstance(tamed, str):
        tamed = _normal(tamed, kind)
    found = READERS[kind](tamed, count)
    if kind == "match" and items and isinstance(found, Read) and len(found.value) > items:
        found = None
    return found if found is not None else _unread(kind, count)


def _tamed(typed: Any, depth: int = DEPTH) -> Any:
    """What of it is small plain data: a text, a bool, a finite number, or lists of them; else None."""
    if isinstance(typed, np.generic | np.ndarray):
        typed = typed.tolist() if typed.size <= MOST and typed.ndim < depth else None
    if isinstance(typed, str):
        return typed if len(typed) <= (LONGEST if depth == DEPTH else SHORT) else None
    if isinstance(typed, bool):
        return typed
    if isinstance(typed, int | float):
        return typed if abs(typed) <= LARGEST else None
    if depth and isinstance(typed, list | tuple | set | frozenset) and len(typed) <= MOST:
        entries = [_tamed(entry, depth - 1) for entry in typed]
        sizes = (len(entry) if isinstance(entry, list | tuple) else 1 for entry in entries)
        if any(entry is None for entry in entries) or sum(sizes) > MOST:
            return None
        return tuple(entries) if isinstance(typed, tuple) else entries
    return None


def _normal(typed: str, kind: str) -> str:
    """One way to write each sign, nothing that cannot be seen, single blanks."""
    text = unicodedata.normalize("NFC", typed).translate(SIGNS)
    seen = (" " if unicodedata.category(c) == "Zs" else c for c in text if unicodedata.category(c) != "Cf")
    text = "".join(seen).strip()
    return text if kind == "prints" else re.sub(r"[ \t\r\f\v]+", " ", text)


def _unread(kind: str, count: int) -> Unread:
    last = LETTERS[min(max(1, count), len(LETTERS)) - 1]
    form = FORMS[kind]
    fr, en = (form[language].format(last=last, count=count) for language in ("fr", "en"))
    return Unread(
        Text(fr=f"Je ne lis pas de réponse ici ; donnez {fr}.", en=f"I read no answer here; give {en}.")
    )


# --- numbers --------------------------------------------------------------------------------------
def _one(typed: Any) -> tuple[Value, Text | None] | None:
    if isinstance(typed, str):
        return one_number(typed)
    return (typed, None) if isinstance(typed, int | float) and not isinstance(typed, bool) else None


def _integer(typed: Any, _: int) -> Found:
    found = _one(typed)
    if found is None:
        return None
    value, doubt = found
    if isinstance(typed, str) and THOUSANDS.fullmatch(typed):
        value = int(re.sub("[.,]", "", typed))
        doubt = do_you_mean(shown_number(value))
    if value != int(value) or abs(value) >= MOST_INTEGER:
        shown = shown_number(value)
        return Unread(
            Text(
                fr=f"Lu {shown.replace('.', ',')} ; la réponse est un nombre entier, comme 138 357 544.",
                en=f"Read as {shown}; the answer is a whole number, like 138 357 544.",
            )
        )
    return Read(int(value), shown_number(int(value)), doubt)


def _number(typed: Any, _: int) -> Found:
    found = _one(typed)
    if found is None:
        return None
    value, doubt = found
    if isinstance(typed, str) and COMMA_OF_THOUSANDS.fullmatch(typed):
        doubt = decimal_or_whole(typed)
    return Read(float(value), shown_number(value), doubt, decimals=True)


def _shape(typed: Any, _: int) -> Found:
    numbers = several(typed, whole=True) if isinstance(typed, str) else _flat(typed)
    if numbers is None or any(n != int(n) or abs(n) >= MOST_INTEGER for n in numbers[0]):
        return None
    if typed == "":
        return None
    value = tuple(int(n) for n in numbers[0])
    shown = f"({', '.join(map(str, value))}{',' if len(value) == 1 else ''})"
    return Read(value, shown, do_you_mean(shown) if numbers[1] is not None else None)


def _flat(typed: Any) -> tuple[list[Value], None] | None:
    entries = list(typed) if isinstance(typed, list | tuple) else [typed]
    good = all(isinstance(n, int | float) and not isinstance(n, bool) for n in entries)
    return (entries, None) if good else None


def _array(typed: Any, _: int) -> Found:
    if isinstance(typed, str):
        found = table(typed)
    elif isinstance(typed, list | tuple) and typed and all(isinstance(row, list | tuple) for row in typed):
        rows = [row for row in map(_flat, typed) if row is not None]
        equal = len(rows) == len(typed) and len({len(row[0]) for row in rows}) == 1
        found = ([row[0] for row in rows], None) if equal else None
    else:
        found = _flat(typed)
    if found is None or not np.size(found[0]):
        return None
    return Read(np.array(found[0], dtype=float), shown_table(found[0]), found[1], decimals=True)


# --- what is offered ------------------------------------------------------------------------------
def _place(word: Any, count: int) -> int | None:
    word = str(word).strip(" ().").casefold()
    if len(word) == 1 and word in LETTERS[:count]:
        return LETTERS.index(word)
    return int(word) - 1 if re.fullmatch(r"\d{1,3}", word) and 1 <= int(word) <= count else None


def _places(typed: Any, count: int) -> tuple[list[int], bool] | None:
    """The places that are named, and whether one is by number: it may have meant something else."""
    words = list(typed) if isinstance(typed, list | tuple) else [typed]
    if isinstance(typed, str):
        bare = re.sub(r"['\"\[\]{}()]", " ", typed.casefold())
        words = [] if re.match(r"\s*-\s*\d", bare) else [word for word in BETWEEN.split(bare) if word]
        if len(words) == 1 and words[0].isalpha():
            words = list(words[0])
    if any(not isinstance(word, str | int) or isinstance(word, bool) for word in words):
        return None
    places = [_place(word, count) for word in words]
    found = [place for place in places if place is not None]
    by_number = any(not str(word).strip(" ().").isalpha() for word in words)
    return (found, by_number) if found and len(found) == len(places) else None


def _is_range(typed: Any) -> bool:
    """Whether "a-c" may mean all from a to c."""
    return isinstance(typed, str) and RANGE.search(typed.casefold()) is not None


def _named(value: Any, places: Sequence[int], unsure: bool, sign: str) -> Read:
    shown = sign.join(LETTERS[place] for place in places)
    return Read(value, shown, do_you_mean(shown) if unsure else None)


def _choice(typed: Any, count: int) -> Found:
    found = _places(typed, count)
    return None if found is None or len(found[0]) != 1 else _named(found[0][0], *found, "")


def _choices(typed: Any, count: int) -> Found:
    found = _places(typed, count)
    if found is None:
        return None
    unsure = found[1] or _is_range(typed)
    return _named(frozenset(found[0]), sorted(set(found[0])), unsure, ", ")


def _order(typed: Any, count: int) -> Found:
    found = _places(typed, count)
    return (
        None
        if found is None or sorted(found[0]) != list(range(count))
        else _named(tuple(found[0]), *found, " ")
    )


def _match(typed: Any, count: int) -> Found:
    """1c 2a 3b, or the letters alone in the order of the items; some may be left out."""
    if isinstance(typed, str) and re.search(r"\d", typed):
        return _pairs(typed.casefold(), count)
    found = _places(typed, count)
    return None if found is None or found[1] else _paired(found[0])


def _pairs(typed: str, count: int) -> Found:
    if not PAIRS.fullmatch(typed) and not GLUED.fullmatch(typed):
        return None
    by_item: dict[int, int] = {}
    for number, letter, first, second in PAIR.findall(typed):
        place, item = _place(letter or first, count), int(number or second)
        if place is None or item in by_item or not 1 <= item <= len(LETTERS):
            return None
        by_item[item] = place
    return _paired([by_item.get(item, ABSENT) for item in range(1, max(by_item) + 1)])


def _paired(places: Sequence[int]) -> Read:
    shown = (f"{item}{LETTERS[place]}" for item, place in enumerate(places, 1) if place != ABSENT)
    return Read(tuple(places), " ".join(shown))


def _truth(typed: Any, _: int) -> Found:
    if isinstance(typed, bool):
        return Read(typed, "vrai / true" if typed else "faux / false")
    word = str(typed).casefold().rstrip(".") if isinstance(typed, str | int) else ""
    return _truth(word in TRUE, 0) if word in TRUE | FALSE else None


# --- words ----------------------------------------------------------------------------------------
def _text(typed: Any, _: int) -> Found:
    if isinstance(typed, bool | list | tuple):
        return None
    text = " ".join(str(typed).split())
    return Read(text, text) if re.search(r"\w", text) else None


def _prints(typed: Any, _: int) -> Found:
    """What is printed: the lines, without the blanks at their ends."""
    text = typed if isinstance(typed, str) else str(typed)
    lines = [" ".join(line.split()) for line in text.replace("\\n", "\n").strip().splitlines()]
    return Read("\n".join(lines), "\\n".join(lines)) if lines else None


def _line(typed: Any, count: int) -> Found:
    if isinstance(typed, str):
        typed = re.sub(r"^(?:ligne|line|l\.?) ?", "", typed, flags=re.IGNORECASE).rstrip(".:")
    found = _integer(typed, 0)
    return found if isinstance(found, Read) and 1 <= found.value <= count and found.doubt is None else None


READERS: dict[str, Callable[[Any, int], Found]] = {
    "integer": _integer,
    "number": _number,
    "shape": _shape,
    "array": _array,
    "choice": _choice,
    "choices": _choices,
    "truth": _truth,
    "match": _match,
    "order": _order,
    "text": _text,
    "prints": _prints,
    "line": _line,
}
KINDS: Sequence[str] = tuple(READERS)


def literal(text: str) -> str:
    """A typed answer as a literal of Python, for the answers' file.

    Args:
        text: as it was typed.

    Returns:
        A number as it is where Python writes it alike, else the text in quotes.
    """
    if re.fullmatch(r"-?\d{1,15}", text, re.ASCII) and str(int(text)) == text:
        return text
    return (
        text
        if re.fullmatch(r"-?\d{1,9}\.\d{1,9}", text, re.ASCII) and repr(float(text)) == text
        else repr(text)
    )
