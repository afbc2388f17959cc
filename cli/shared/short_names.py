"""What a short name may mean: `mlp`, `1`, `Chapter-1`, `pix_cross`. Pure: it only compares names.

    a number: the chapter that ends with it
    a name as it is, but for capitals, accents and the signs between words
    the beginning of a name, its number included: `chap1`, `mlp`
    beginnings of its words, in their order: `pix_cross`

The first of these that fits any name decides; whether one name or several fit is for the caller to say.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from ...exercises import Course

NUMBER = re.compile(r"(?:chapitre_?)?(\d+)")  # in English, the folder's own name says it
ENDING = re.compile(r"(.*?)_?(\d*)")


def meant(course: Course, typed: str) -> tuple[str, ...]:
    """The chapters and exercises that a short name may mean.

    Args:
        course: whose names are looked at.
        typed: a name, or a chapter's and an exercise's with / between them, each of them short or not.

    Returns:
        Full names (`chapter`, `chapter/exercise`) in the order of the course; none where nothing fits.
    """
    *before, last = map(folded, re.split(r"[/\\]", typed.strip(" /\\").removesuffix(".py")))
    chapters = [chapter.name for chapter in course.chapters]
    if len(before) > 1 or not last:
        return ()
    if before:
        inside = _chapters(before[0], chapters)
        slugs = {exercise.slug: exercise.name for exercise in course.exercises if exercise.chapter in inside}
        return tuple(slugs[slug] for slug in _fitting(last, list(slugs)))
    names = {name: name for name in chapters} | {e.slug: e.name for e in course.exercises}
    found = _chapters(last, chapters) if NUMBER.fullmatch(last) else _fitting(last, list(names))
    return tuple(names[name] for name in found)


def folded(name: str) -> str:
    """A name without capitals and accents, one `_` between its words."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", "_", "".join(c for c in plain if not unicodedata.combining(c))).strip("_")


def _chapters(word: str, chapters: Sequence[str]) -> list[str]:
    number = NUMBER.fullmatch(word)
    if number is None:
        return _fitting(word, chapters)
    return [name for name in chapters if _parts(folded(name))[1] == number[1].lstrip("0")]


def _fitting(word: str, names: Sequence[str]) -> list[str]:
    """The names that fit best: those of the first rule that fits any."""
    for rule in RULES:
        found = [name for name in names if rule(word, folded(name))]
        if found:
            return found
    return []


def _parts(name: str) -> tuple[str, str]:
    """(its letters, the number at its end)."""
    found = ENDING.fullmatch(name)
    return (found[1], found[2]) if found else (name, "")


def _same(word: str, name: str) -> bool:
    return word.replace("_", "") == name.replace("_", "")


def _beginning(word: str, name: str) -> bool:
    (letters, number), (all_letters, own) = _parts(word), _parts(name)
    return name.startswith(word) or (own != "" and number == own and all_letters.startswith(letters))


def _words(word: str, name: str) -> bool:
    ahead: Iterator[str] = iter(name.split("_"))
    return all(any(own.startswith(part) for own in ahead) for part in word.split("_"))


RULES: tuple[Callable[[str, str], bool], ...] = (_same, _beginning, _words)
