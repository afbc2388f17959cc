"""What the course answers to the public calls, and how known and other mistakes answer them.

`recognised.json` beside an exercise is derived from the key (`dlx dev derive`), never written by hand. It
holds sketches of replies to calls that everybody can make, and sentences, no code: a student's own machine
can name a mistake while the wrong answers' source, and the right one's, stay with the teacher. On a teacher's
machine the same file is read, so that both read the same words.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from ...exercises import Exercise, Text, read_text
from ..checking import Case, Domain, load_domain
from .sketches import Mark, Sketch

PUBLIC_SEED = "public"
AND = "+"  # between the names of two mistakes
DRIFT = 1e-6  # of the digest of a case that is still the same


@dataclass(frozen=True)
class Hypothesis:
    """One way to be wrong: its name, what says it, and by the number of the call the marks of what is not
    replied rightly."""

    name: str
    text: Text
    marks: Mapping[int, Mark]

    @property
    def words_itself(self) -> bool:
        """Whether its words are of the replies; those of one known mistake are of the code."""
        return ":" in self.name or AND in self.name


@dataclass(frozen=True)
class PublicCase:
    """A public case by what it is made of, and what the reference replies to it, call by call."""

    function: str
    seed: tuple[str, ...]
    levels: tuple[tuple[str, str], ...]
    digest: float
    right: tuple[Sketch, ...]


@dataclass(frozen=True)
class Recognised:
    """The public cases and the hypotheses of one exercise, and how a right answer is told on them.

    Calls are numbered from 0 through all cases. `of` says what all this was derived from.
    """

    cases: tuple[PublicCase, ...]
    hypotheses: tuple[Hypothesis, ...]
    tolerance: float
    keeps_inputs: bool
    of: str

    @property
    def starts(self) -> list[int]:
        """The number of the first call of each case."""
        return list(accumulate((len(case.right) for case in self.cases), initial=0))

    @property
    def right(self) -> list[Sketch]:
        """What the reference replies, call by call."""
        return [sketch for case in self.cases for sketch in case.right]

    def drawn(self, exercise: Exercise) -> list[tuple[int, Case]]:
        """The cases as this machine draws them, with their places in `cases`; one that another version of
        numpy draws otherwise is left out: nothing is known of it."""
        domain = load_domain(read_text(exercise.domain), str(exercise.domain), read_text(exercise.stub))
        made = [_made(domain, case) for case in self.cases]
        return [
            (place, drawn)
            for place, (case, drawn) in enumerate(zip(self.cases, made, strict=True))
            if drawn is not None and math.isclose(drawn.digest, case.digest, rel_tol=DRIFT)
        ]


def texts_of(recognised: Recognised) -> frozenset[str]:
    """The texts that stand in right replies: keys of dicts, and values that are texts."""
    return frozenset(text for sketch in recognised.right for text in _texts(sketch))


def _texts(sketch: Sketch) -> Iterator[str]:
    kind, *rest = sketch
    if kind == "v" and isinstance(rest[0], str):
        yield rest[0]
    if kind == "d":
        yield from rest[0]
    for entry in (
        rest[0] if kind == "l" else rest[0].values() if kind == "d" else rest[1:] if kind == "c" else ()
    ):
        yield from _texts(entry)


def _made(domain: Domain, case: PublicCase) -> Case | None:
    """A public case, or None where the domain has changed so much that there is none such."""
    try:
        return domain.again(case.function, case.seed, case.levels)
    except Exception:  # the domain is the course's own, and may ask for anything
        return None


def read_recognised(text: str) -> Recognised:
    """Read the file.

    Returns:
        What it holds.
    """
    table = json.loads(text)
    return Recognised(
        cases=tuple(
            PublicCase(function, tuple(seed), tuple(levels.items()), digest, tuple(right))
            for function, seed, levels, digest, right in table["cases"]
        ),
        hypotheses=tuple(_hypotheses(table["hypotheses"], table["two"])),
        tolerance=table["tolerance"],
        keeps_inputs=table["keeps_inputs"],
        of=table["of"],
    )


def _hypotheses(single: Sequence[Sequence[Any]], two: Sequence[Sequence[Any]]) -> Iterator[Hypothesis]:
    texts: dict[str, Text] = {}
    for name, fr, en, marks in single:
        texts.setdefault(name, Text(fr=fr, en=en))
        yield Hypothesis(name, texts[name], _numbered(marks))
    for name, other, marks in two:
        yield Hypothesis(f"{name}{AND}{other}", both(texts[name], texts[other]), _numbered(marks))


def _numbered(marks: Sequence[Any]) -> dict[int, Mark]:
    return {n: mark for n, mark in enumerate(marks) if mark is not None}


def both(one: Text, other: Text) -> Text:
    """Two mistakes that one work makes, in words.

    Args:
        one: the sentence of the first.
        other: that of the second.

    Returns:
        Both, numbered.
    """
    return Text(
        fr=f"Mêmes résultats qu'avec ces deux erreurs ensemble :\n1. {one.fr}\n2. {other.fr}",
        en=f"Same results as with these two mistakes together:\n1. {one.en}\n2. {other.en}",
    )


@cache
def load_recognised(exercise: Exercise) -> Recognised | None:
    """That of an exercise, or None where nothing is derived."""
    path = exercise.recognised
    if not path.is_file() or not exercise.domain.is_file():
        return None
    return read_recognised(path.read_text(encoding="utf-8"))


def dump(recognised: Recognised) -> str:
    """Write the file.

    Returns:
        Its text: a line for each case and for each hypothesis.
    """
    head = {name: getattr(recognised, name) for name in ("keeps_inputs", "of", "tolerance")}
    cases = [
        _line([case.function, case.seed, dict(case.levels), case.digest, case.right])
        for case in recognised.cases
    ]
    calls = len(recognised.right)
    single, two = [], []
    for h in recognised.hypotheses:
        marks = [h.marks.get(n) for n in range(calls)]
        if AND in h.name:
            two.append(_line([*h.name.split(AND), marks]))
        else:
            single.append(_line([h.name, h.text.fr, h.text.en, marks]))
    lists = {"cases": cases, "hypotheses": single, "two": two}
    return (
        ",\n".join([_line(head)[:-1], *(f'"{name}":{_lines(each)}' for name, each in lists.items())]) + "}\n"
    )


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(lines: Sequence[str]) -> str:
    return "[\n" + ",\n".join(lines) + "]" if lines else "[]"
