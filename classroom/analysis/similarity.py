"""Works of one exercise that look alike: a hint for a human, never a penalty.

Winnowing of token k-grams: S. Schleimer, D. Wilkerson and A. Aiken (2003), "Winnowing: local algorithms for
document fingerprinting", SIGMOD. Names and literals do not count, nor comments and layout; what was given to
students is taken away, and what many of the class have in common. The text is read with regular expressions
that cannot fail: nothing is parsed, imported or executed, and time is linear in the length of a text.
"""

import builtins
import keyword
import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

K = 8  # tokens in a gram
WINDOW = 4  # every run of K + WINDOW - 1 = 11 tokens in common is found
PRIME, BASE = 2**61 - 1, 1_000_003  # of the rolling hash
OLDEST = pow(BASE, K - 1, PRIME)
MOST_TEXT = 60_000  # characters of a file that are read
MOST_TOKENS = 6_000
COMMON_SHARE = 0.1  # of the class: what more have is an idiom ...
COMMON_LEAST = 6  # ... but what so few have never is ...
COMMON_MOST = 60  # ... and what so many have always is
LEAST_TOKENS = 40  # in common, after what was taken away: less says nothing
LEAST_SCORE = 0.43  # works that were written apart share up to 0.36, disguised copies seldom less than this
MOST_PAIRS = 12  # per exercise

TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*+)
    |(?P<string>[rRbBuUfF]{0,2}(?:\"\"\"(?:[^\\"]|\\.|"(?!""))*+(?:\"\"\"|\Z)?|'''(?:[^\\']|\\.|'(?!''))*+(?:'''|\Z)?
        |"(?:[^"\\\n]|\\.)*+"?|'(?:[^'\\\n]|\\.)*+'?))
    |(?P<number>\.?\d[\w.]*+)
    |(?P<name>[^\W\d]\w*+)
    |(?P<newline>\n)
    |(?P<space>[^\S\n]++|\\\n)
    |(?P<sign>->|:=|\*\*=?|//=?|<<=?|>>=?|[-+*/%@&|^=!<>]=|.)""",
    re.VERBOSE | re.DOTALL,
)
KEPT = frozenset(keyword.kwlist) | {name for name in dir(builtins) if not name.startswith("_")}
OWN = frozenset(("self", "cls"))


@dataclass(frozen=True)
class Token:
    """`kind` is what is compared; `line` is counted from 1."""

    kind: str
    line: int


@dataclass(frozen=True)
class Region:
    """What two works have in common: lines of the first and of the second, from 1, both ends included."""

    first: tuple[int, int]
    second: tuple[int, int]
    tokens: int


@dataclass(frozen=True)
class Pair:
    """Two works that look alike. `score` is the share, from 0 to 1, that they have in common of what is not
    common to the class; `tokens` is how much that is. `others` handed in the code of one of them, but for
    names, comments and layout."""

    first: str
    second: str
    score: float
    tokens: int
    regions: tuple[Region, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Similar:
    """Of `compared` different texts: authors of one and the same text, and pairs, the most alike first.
    `left_out` more may be alike, less than those."""

    compared: int
    identical: tuple[tuple[str, ...], ...]
    pairs: tuple[Pair, ...]
    left_out: int


def lex(text: str) -> list[Token]:
    """The tokens of a text, in order. Any text has some; nothing is raised."""
    tokens: list[Token] = []
    line, fresh, before = 1, True, ("", "")
    for match in TOKEN.finditer(text[:MOST_TEXT]):
        group, found = str(match.lastgroup), match[0]
        if group == "string" and fresh and text[match.end() : match.end() + 1] in ("\n", ""):
            group = "comment"  # a docstring
        if group not in ("comment", "newline", "space"):
            kind = _kind(group, found, before)
            tokens.append(Token(kind, line))
            before = (before[1], found)
            fresh = False
            if len(tokens) == MOST_TOKENS:
                break
        fresh = fresh or group == "newline"
        line += found.count("\n")
    return tokens


def _kind(group: str, found: str, before: tuple[str, str]) -> str:
    """What a token is compared as. Names that a student chooses are all the same; those of the language and
    of libraries are not."""
    if group == "string":
        return "S"
    if group == "number":
        return "N"
    if group != "name":
        return found
    if before[1] == ".":
        return "V" if before[0] in OWN else found
    return found if found in KEPT else "V"


@dataclass(frozen=True)
class _Side:
    """One text and everybody who handed it in."""

    authors: tuple[str, ...]
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class _Work:
    """One stream of tokens: the texts that differ in names, comments and layout only."""

    sides: tuple[_Side, ...]
    grams: tuple[int, ...]  # of each position

    @property
    def authors(self) -> tuple[str, ...]:
        return tuple(author for side in self.sides for author in side.authors)


def similar(
    works: Iterable[tuple[str, str]], public: Iterable[str] = (), most_pairs: int = MOST_PAIRS
) -> Similar:
    """Compare the texts of one exercise by winnowing (Schleimer, Wilkerson and Aiken, 2003).

    Args:
        works: (author, text), one for each person; a text is hostile, and MOST_TEXT characters are read.
        public: the texts that students were given; what a work has in common with them does not count.
        most_pairs: how many pairs are given at most.

    Returns:
        Who handed in one and the same text, the largest groups first, and pairs, the most alike first. Fewer
        than LEAST_TOKENS tokens in common, beside those that were given, make neither.
    """
    given = {gram for text in public for gram in _grams(lex(text))}
    streams = _streams(works)
    sides = [(work, side) for work in streams for side in work.sides]
    identical = [side.authors for work, side in sides if len(side.authors) > 1 and _is_long(work, given)]
    common = given | _common(streams)
    found = [(1.0, work, work) for work in streams if len(work.sides) > 1]
    found += sorted(_pairs(streams, common), key=lambda p: (-round(p[0], 6), p[1].authors, p[2].authors))
    pairs: list[Pair] = []
    looked = 0
    for looked, (score, a, b) in enumerate(found, 1):  # noqa: B007
        pair = _pair(a, b, score, common)
        pairs += [pair] if pair.tokens >= LEAST_TOKENS else []
        if len(pairs) == most_pairs:
            break
    return Similar(
        compared=len(sides),
        identical=tuple(sorted(identical, key=lambda group: (-len(group), group))),
        pairs=tuple(pairs),
        left_out=len(found) - looked,
    )


def _streams(works: Iterable[tuple[str, str]]) -> list[_Work]:
    authors: defaultdict[str, list[str]] = defaultdict(list)
    for author, text in works:
        authors[text[:MOST_TEXT]].append(author)
    streams: defaultdict[tuple[str, ...], list[_Side]] = defaultdict(list)
    for text, held in authors.items():
        tokens = tuple(lex(text))
        streams[tuple(token.kind for token in tokens)].append(_Side(tuple(sorted(held)), tokens))
    return [_Work(tuple(sides), tuple(_grams(sides[0].tokens))) for sides in streams.values()]


def _is_long(work: _Work, given: set[int]) -> bool:
    """Whether a text is more than the few lines that many people would write in the same way."""
    return sum(gram not in given for gram in work.grams) + K - 1 >= LEAST_TOKENS


def _grams(tokens: Sequence[Token]) -> list[int]:
    """A number for the K tokens that start at each position: a rolling hash, the same on every machine."""
    values = [zlib.crc32(token.kind.encode(errors="replace")) for token in tokens]
    if len(values) < K:
        return []
    rolling = 0
    for value in values[:K]:
        rolling = (rolling * BASE + value) % PRIME
    grams = [rolling]
    for gone, value in zip(values, values[K:], strict=False):
        rolling = ((rolling - gone * OLDEST) * BASE + value) % PRIME
        grams.append(rolling)
    return grams


def _common(streams: Sequence[_Work]) -> set[int]:
    """The grams that so many people have that they say nothing."""
    holders: Counter[int] = Counter()
    for work in streams:
        for gram in set(work.grams):
            holders[gram] += len(work.authors)
    number = sum(len(work.authors) for work in streams)
    most = min(max(COMMON_LEAST, COMMON_SHARE * number), COMMON_MOST)
    return {gram for gram, count in holders.items() if count > most}


def _fingerprints(grams: Sequence[int], common: set[int]) -> set[int]:
    """Of every WINDOW grams that say something and follow each other, the smallest."""
    telling = [gram for gram in grams if gram not in common]
    if len(telling) <= WINDOW:
        return set(telling)
    return {min(telling[i : i + WINDOW]) for i in range(len(telling) - WINDOW + 1)}


def _pairs(streams: Sequence[_Work], common: set[int]) -> Iterator[tuple[float, _Work, _Work]]:
    """Every two works that have enough in common, found through an index of their fingerprints."""
    prints = [_fingerprints(work.grams, common) for work in streams]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for index, own in enumerate(prints):
        for gram in own:
            holders[gram].append(index)
    number = len(streams)
    weight = {gram: 1 + math.log(number / len(held)) for gram, held in holders.items()}
    sizes = [math.fsum(weight[gram] for gram in own) for own in prints]
    for index, own in enumerate(prints):
        shared: defaultdict[int, float] = defaultdict(float)
        for gram in own:
            if len(holders[gram]) > 1:
                for other in holders[gram]:
                    if other > index:
                        shared[other] += weight[gram]
        for other, both in shared.items():
            score = both / max(sizes[index], sizes[other])
            if score >= LEAST_SCORE:
                yield min(1.0, score), streams[index], streams[other]


def _pair(a: _Work, b: _Work, score: float, common: set[int]) -> Pair:
    """What two works have in common; a work and itself are two texts of it."""
    first, second = a.sides[0], b.sides[1 if a is b else 0]
    regions, tokens = _regions(a, b, first.tokens, second.tokens, common)
    named = first.authors[0], second.authors[0]
    others = sorted({*a.authors, *b.authors} - {*named})
    return Pair(*named, score, tokens, tuple(regions), tuple(others))


def _regions(
    a: _Work, b: _Work, mine: Sequence[Token], theirs: Sequence[Token], common: set[int]
) -> tuple[list[Region], int]:
    """The longest runs of tokens in common, from the top of the first work down; and how many of their tokens
    are in grams that say something."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, gram in enumerate(b.grams):
        places[gram].append(place)
    regions: list[Region] = []
    telling, start = 0, 0
    while start < len(a.grams):
        starts = places.get(a.grams[start], [])[:50]
        length, there = max(((_run(mine, theirs, start, p), -p) for p in starts), default=(0, 0))
        grams = a.grams[start : start + max(0, length - K + 1)]
        own = sum(gram not in common for gram in grams)
        if length < K or not own:
            start += max(1, length - K + 1)
            continue
        telling += min(length, own + K - 1)
        lines = mine[start].line, mine[start + length - 1].line
        regions.append(Region(lines, (theirs[-there].line, theirs[-there + length - 1].line), length))
        start += length
    return regions, telling


def _run(a: Sequence[Token], b: Sequence[Token], i: int, j: int) -> int:
    """How many tokens are the same from here on."""
    length, most = 0, min(len(a) - i, len(b) - j)
    while length < most and a[i + length].kind == b[j + length].kind:
        length += 1
    return length
