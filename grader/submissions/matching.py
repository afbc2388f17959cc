"""Which exercises a file is about: by its exact name, by its name under the decorations of browsers, systems
and people, then by the names that it defines. Texts are searched and never parsed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import PurePosixPath

from ...exercises import Exercise
from ..notebooks import NOTEBOOK_ENDING
from ..source import defined, unaccented

ANSWER_ENDINGS = (".py", NOTEBOOK_ENDING)
FORM = re.compile(
    r"(.{1,250}?)(\.py|\.ipynb)(?:\.py|\.ipynb)?(?:\.txt|\.json)?\s*", re.IGNORECASE | re.DOTALL
)
TOKEN = re.compile(r"[^\W\d_]+|\d+")
COPIES = frozenset(  # what browsers and systems add to the name of a copy, and people to that of a version
    "copy copie kopie copia of de von di v version vf final finale fini new bis rev corr corrected".split()
)


class Rank(IntEnum):
    """How sure it is that a file is about an exercise; the least is the surest."""

    EXACT = 0
    DECORATED = 1  # and what a notebook's metadata says
    NAMED = 2  # the exercise's name beside others, and one of its definitions
    DEFINES = 3  # all names that the exercise asks for
    IN_PASSING = 4  # the same in a file that is named after another exercise
    PARTLY = 5  # some of them


@dataclass(frozen=True)
class Match:
    """An exercise that a file may answer."""

    exercise: Exercise
    rank: Rank


def form_of(path: str) -> tuple[str, str] | None:
    """The stem and the ending of a file that may be an answer.

    Args:
        path: where it lies; `.PY`, `.py.txt` and `.ipynb.json` are endings of some systems.

    Returns:
        The name without its ending, and ".py" or ".ipynb"; None for any other file.
    """
    found = FORM.fullmatch(PurePosixPath(path).name)
    return (found[1], found[2].lower()) if found else None


@lru_cache(maxsize=256)
def _tokens(name: str) -> tuple[str, ...]:
    """Words and numbers, without accents nor capitals."""
    return tuple(TOKEN.findall(unaccented(name)))


def _around(stem: str, slug: str) -> tuple[str, ...] | None:
    """What stands around an exercise's name in a file's name; None if that is not in it."""
    tokens, wanted = _tokens(stem), "".join(_tokens(slug))
    for start in range(len(tokens)):
        joined = ""
        for end, token in enumerate(tokens[start:], start + 1):
            joined += token
            if joined == wanted:
                return (*tokens[:start], *tokens[end:])
            if not wanted.startswith(joined):
                break
    return None


def named_after(stem: str, exercises: Sequence[Exercise]) -> list[Match]:
    """The exercises that a file is named after, by its name alone.

    Args:
        stem: its name without the ending.
        exercises: those of the course.

    Returns:
        The one whose name it is; or the one that is left when decorations are taken off; or those whose names
        stand in it beside other words, the longest ones only.
    """
    exact = [Match(e, Rank.EXACT) for e in exercises if e.slug == stem]
    if exact:
        return exact
    around = {e: rest for e in exercises if (rest := _around(stem, e.slug)) is not None}
    bare = [e for e, rest in around.items() if all(t.isdigit() or t in COPIES for t in rest)]
    if bare:
        return [Match(bare[0], Rank.DECORATED)]
    longest = [e for e in around if not any(e.slug != o.slug and e.slug in o.slug for o in around)]
    return [Match(e, Rank.NAMED) for e in longest]


def matches(stem: str, text: str, said: Sequence[str], exercises: Sequence[Exercise]) -> list[Match]:
    """The exercises that a file may answer.

    Args:
        stem: its name without the ending.
        text: its code.
        said: the exercises that its metadata names.
        exercises: those of the course.

    Returns:
        In the order of the course; where it is named after one, others only if it defines all their names,
        and not only such as that one asks for itself.
    """
    found = {e: names for e in exercises if (names := defined(text, e))}
    whole = [e for e, names in found.items() if len(names) == len(set(e.provides))]
    named = [m for m in named_after(stem, exercises) if m.rank is not Rank.NAMED or m.exercise in found]
    if not any(m.rank is Rank.EXACT for m in named):
        spoken = [Match(e, Rank.DECORATED) for e in exercises if e.name in said or e.slug in said]
        named = spoken or named
    own = {m.exercise: m for m in named}
    if own:
        asked = {name for e in own for name in e.provides}
        more = {e: Match(e, Rank.IN_PASSING) for e in whole if not set(e.provides) <= asked}
    else:
        more = {e: Match(e, Rank.DEFINES if e in whole else Rank.PARTLY) for e in found}
    return [(own.get(e) or more[e]) for e in exercises if e in own or e in more]
