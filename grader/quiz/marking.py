"""Mark an answer that was read: the share that it earns, and the mistake that it is.

A Keyed question is what the derived hidden checks of a quiz hold: plain data, no code.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...exercises import Text
from .reading import Read, read_answer

RELATIVE = 1e-9
ARTICLES = {"le", "la", "les", "l", "un", "une", "des", "the", "a", "an"}


@dataclass(frozen=True)
class Solved:
    """The answer of one variant, and what each mistake answers: plain data, places in lists."""

    answer: Any
    mistakes: Mapping[str, Any]


@dataclass(frozen=True)
class Keyed:
    """What is needed to mark a question: its variants' answers and the words about mistakes.

    `count` is how many options it offers, `tolerance` absolute, of numbers; `accepted` are the texts that are
    right.
    """

    kind: str
    count: int
    tolerance: float
    solved: tuple[Solved, ...]
    sentences: Mapping[str, Text]
    accepted: tuple[str, ...] = ()

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> "Keyed":
        """One question from plain data."""
        return cls(
            kind=table["kind"],
            count=table["count"],
            tolerance=table["tolerance"],
            solved=tuple(Solved(answer, mistakes) for answer, mistakes in table["solved"]),
            sentences={name: Text(*words) for name, words in table["sentences"].items()},
            accepted=tuple(table["accepted"]),
        )

    def to_plain(self) -> dict[str, Any]:
        """As plain data, ready for JSON."""
        return {
            "kind": self.kind,
            "count": self.count,
            "tolerance": self.tolerance,
            "solved": [[solved.answer, dict(solved.mistakes)] for solved in self.solved],
            "sentences": {name: [text.fr, text.en] for name, text in self.sentences.items()},
            "accepted": list(self.accepted),
        }


@dataclass(frozen=True)
class Mark:
    """From 0 to 1; `mistake` is the name of the mistake whose answer it is."""

    share: float
    mistake: str | None = None


def mark(keyed: Keyed, number: int, value: Any) -> Mark:
    """Mark the value that was read of an answer to one variant.

    Args:
        keyed: the question.
        number: of the variant.
        value: as `read_answer` gives it.

    Returns:
        The share: of arrays, matches and several choices by cell, item or choice; of all else 0 or 1.
    """
    solved = keyed.solved[number]
    if same(keyed, value, solved.answer):
        return Mark(1.0)
    share = PARTIAL[keyed.kind](keyed, value, solved.answer) if keyed.kind in PARTIAL else 0.0
    named = (name for name, wrong in solved.mistakes.items() if same(keyed, value, wrong))
    return Mark(share, next(named, None))


def said_of(keyed: Keyed, number: int, value: Any) -> Text:
    """What is said at once of an answer to a question for practice.

    Args:
        keyed: the question.
        number: of the variant.
        value: as `read_answer` gives it.

    Returns:
        Whether it is right, how far, and the sentence of the mistake that it is.
    """
    found = mark(keyed, number, value)
    if found.share == 1:
        return Text(fr="✔ Juste.", en="✔ Right.")
    percent = min(99, max(1, round(100 * found.share)))
    part = Text(fr=f" Juste à {percent} %.", en=f" {percent}% right.") if found.share else Text("", "")
    sentence = keyed.sentences.get(found.mistake or "")
    why = Text(fr=f" {sentence.fr}", en=f" {sentence.en}") if sentence else Text("", "")
    return Text(fr=f"✘ Non.{part.fr}{why.fr}", en=f"✘ No.{part.en}{why.en}")


def same(keyed: Keyed, value: Any, other: Any) -> bool:
    """Whether a value that was read is this answer of the key."""
    kind = keyed.kind
    if kind == "number":
        return bool(abs(value - other) <= keyed.tolerance + RELATIVE * abs(other))
    if kind == "array":
        return _cells(keyed, value, other) == 1.0
    if kind == "text":
        wanted = keyed.accepted if other in keyed.accepted else (other,)
        return bare(value) in {bare(text) for text in wanted}
    if kind == "prints":
        return printed(value) == printed(other)
    if kind in ("shape", "match", "order"):
        return list(value) == list(other)
    if kind == "choices":
        return bool(value == frozenset(other))
    return type(value) is type(other) and bool(value == other)


def _cells(keyed: Keyed, value: Any, right: Any) -> float:
    wanted = np.asarray(right, float)
    if np.shape(value) != wanted.shape:
        return 0.0
    return float(np.mean(np.abs(value - wanted) <= keyed.tolerance + RELATIVE * np.abs(wanted)))


def _items(_: Keyed, value: Any, right: Any) -> float:
    hits = sum(a == b for a, b in zip(value, right, strict=False))
    return hits / len(right) if len(value) <= len(right) else 0.0  # those at the end may be left out


def _several(keyed: Keyed, value: Any, right: Any) -> float:
    """Right choices earn their part, wrong ones take theirs; never below 0."""
    good, bad, wrong = len(value & set(right)), len(value - set(right)), keyed.count - len(right)
    return max(0.0, good / len(right) - (bad / wrong if wrong else 0.0))


PARTIAL: dict[str, Callable[[Keyed, Any, Any], float]] = {
    "array": _cells,
    "match": _items,
    "choices": _several,
}


def bare(text: str) -> str:
    """A text without accents, case, articles, hyphens and blanks: what is compared of short texts."""
    plain = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode().casefold()
    return "".join(word for word in re.findall(r"[a-z0-9]+", plain) if word not in ARTICLES)


def printed(text: str) -> str:
    """Printed text without the blanks that nobody sees."""
    found = read_answer("prints", str(text))
    return re.sub(r" ?([,()\[\]]) ?", r"\1", found.value) if isinstance(found, Read) else ""
