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
from itertools import accumulate, groupby
from typing import Any

from ...exercises import Exercise, Text, read_text
from ..checking import Case, Domain, load_domain
from .packed import long, number_of, pack, short, sign_of, unpack
from .sketches import Mark, Sketch
from .words import worded

PUBLIC_SEED = "public"
AND = "+"  # between the names of two mistakes
DRIFT = 1e-6  # of the digest of a case that is still the same
SURE = 8  # digits of a digest: more than DRIFT asks for


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
    return frozenset(text for sketch in recognised.right for text in _texts_in(sketch))


def _texts_in(sketch: Sketch) -> Iterator[str]:
    kind, *rest = sketch
    if kind == "v" and isinstance(rest[0], str):
        yield rest[0]
    if kind == "d":
        yield from rest[0]
    parts = {"l": rest[0], "c": rest[1:], "d": rest[0].values() if kind == "d" else ()} if rest else {}
    for part in parts.get(kind, ()):
        yield from _texts_in(part)


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
    cases = tuple(_cases(table["kinds"], table["levels"], table["cases"], table["right"]))
    return Recognised(
        cases=cases,
        hypotheses=tuple(_hypotheses(table, [sketch for case in cases for sketch in case.right])),
        tolerance=table["tolerance"],
        keeps_inputs=table["keeps_inputs"],
        of=table["of"],
    )


def _cases(
    kinds: Sequence[Sequence[Any]], levels: Sequence[str], rows: Sequence[Sequence[Any]], right: Sequence[Any]
) -> Iterator[PublicCase]:
    for (kind, last, signs, digest), replies in zip(rows, right, strict=True):
        function, seed, names = kinds[kind]
        chosen = zip(names, (levels[number_of(sign)] for sign in signs), strict=True)
        yield PublicCase(function, (*seed, *last), tuple(chosen), digest, tuple(map(long, replies)))


def _hypotheses(table: Mapping[str, Any], right: Sequence[Sketch]) -> Iterator[Hypothesis]:
    names = [line if isinstance(line, str) else line[0] for line in table["hypotheses"]]
    texts = _texts(table["hypotheses"])
    pairs = [(first, number_of(sign)) for first, signs in table["pairs"] for sign in signs]
    single, two = unpack(table, pairs, right)
    for name, marks in zip(names, single, strict=True):
        yield Hypothesis(name, texts[name], marks)
    for (one, other), marks in zip(pairs, two, strict=True):
        first, second = names[one], names[other]
        yield Hypothesis(f"{first}{AND}{second}", both(texts[first], texts[second]), marks)


def _texts(lines: Sequence[Any]) -> dict[str, Text]:
    """By name, the sentences that are written, and those that follow from the name."""
    texts = {name: Text(fr=fr, en=en) for name, fr, en in (line for line in lines if isinstance(line, list))}
    for name in (line for line in lines if isinstance(line, str)):
        text = texts.get(name) or worded(name)
        if text is None:
            raise ValueError(f"{name}: no sentence")
        texts[name] = text
    return texts


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
    """Write the file: what recurs is written once, what follows from something else is not written.

    Returns:
        Its text.
    """
    head = {name: getattr(recognised, name) for name in ("keeps_inputs", "of", "tolerance")}
    single = [h for h in recognised.hypotheses if AND not in h.name]
    two = [h for h in recognised.hypotheses if AND in h.name]
    places = {h.name: place for place, h in reversed([*enumerate(single)])}
    pairs = [(places[one], places[other]) for one, other in (h.name.split(AND) for h in two)]
    right = [short(sketch) for sketch in recognised.right]
    marks = pack(
        [h.marks for h in single],
        list(zip(pairs, (h.marks for h in two), strict=True)),
        [long(each) for each in right],
    )
    table = {
        **_written_cases(recognised),
        "hypotheses": _sentences(single),
        "pairs": _by_first(pairs),
        **marks,
    }
    lines = [
        f'"{name}":{_lines(each) if isinstance(each, list) else _line(each)}' for name, each in table.items()
    ]
    return ",\n".join([_line(head)[:-1], *lines]) + "}\n"


def _written_cases(recognised: Recognised) -> dict[str, list[Any]]:
    """The cases by what they are made of, in signs; and apart from them the right replies."""
    kinds: dict[str, int] = {}
    levels: dict[str, int] = {}
    rows = []
    for case in recognised.cases:
        kind = _line([case.function, case.seed[:-1], [name for name, _ in case.levels]])
        signs = "".join(sign_of(levels.setdefault(level, len(levels))) for _, level in case.levels)
        rows.append(
            [kinds.setdefault(kind, len(kinds)), case.seed[-1:], signs, float(f"{case.digest:.{SURE}g}")]
        )
    return {
        "kinds": [json.loads(kind) for kind in kinds],
        "levels": list(levels),
        "cases": rows,
        "right": [[short(sketch) for sketch in case.right] for case in recognised.cases],
    }


def _sentences(single: Sequence[Hypothesis]) -> list[Any]:
    """Each hypothesis with its sentence, once, where this does not follow from its name."""
    said: dict[str, Text] = {}
    lines: list[Any] = []
    for h in single:
        known = said.get(h.name) or worded(h.name)
        said[h.name] = h.text
        lines.append(h.name if known == h.text else [h.name, h.text.fr, h.text.en])
    return lines


def _by_first(pairs: Sequence[tuple[int, int]]) -> list[Any]:
    """The second ones of each that is first, in signs."""
    grouped = groupby(pairs, key=lambda pair: pair[0])
    return [[first, "".join(sign_of(other) for _, other in group)] for first, group in grouped]


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(values: Sequence[Any]) -> str:
    return "[\n" + ",\n".join(map(_line, values)) + "]" if values else "[]"
