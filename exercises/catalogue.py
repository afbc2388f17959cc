"""Read chapters and exercises from the folders next to this file.

Standard library only: every part of dlx may import this module, and it imports none of them.
"""

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .light import HERE, LANGUAGES, Text, chapter_names


class ContentError(Exception):
    """A file of the course is missing or malformed: the author's fault, never the student's."""


class UnknownExercise(Exception):
    """No chapter or exercise has this name; `suggestion` is the nearest one, or None."""

    def __init__(self, name: str, suggestion: str | None) -> None:
        super().__init__(name)
        self.name = name
        self.suggestion = suggestion


@dataclass(frozen=True)
class Check:
    """What is said about one check function: its points, its title, its advice."""

    name: str
    points: float
    title: Text
    feedback: Text
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exercise:
    """One exercise as a student receives it."""

    chapter: str
    slug: str
    folder: Path
    title: Text
    estimated_minutes: int
    libraries: tuple[str, ...]
    provides: tuple[str, ...]
    checks: tuple[Check, ...]
    hints: tuple[Text, ...]

    @property
    def name(self) -> str:
        """Its full name, chapter/slug."""
        return f"{self.chapter}/{self.slug}"

    @property
    def stub(self) -> Path:
        """The file that a student completes, as it is at the start."""
        return self.folder / f"{self.slug}.py"

    @property
    def checks_file(self) -> Path:
        """The public checks, a file of pytest."""
        return self.folder / f"test_{self.slug}.py"

    @property
    def recognised(self) -> Path:
        """What known mistakes reply to the public checks; derived from the key, and holding nothing of it."""
        return self.folder / "recognised.json"

    def statement(self, language: str) -> Path:
        """The statement in one of LANGUAGES."""
        return self.folder / f"statement.{language}.md"


@dataclass(frozen=True)
class Chapter:
    """Exercises in the order in which they are taught."""

    name: str
    title: Text
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True)
class Course:
    """All chapters, and their exercises by any of their names."""

    chapters: tuple[Chapter, ...]
    _by_name: Mapping[str, tuple[Exercise, ...]] = field(repr=False, compare=False)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """Those of all chapters, in order."""
        return tuple(e for chapter in self.chapters for e in chapter.exercises)

    def find(self, name: str) -> tuple[Exercise, ...]:
        """The exercises called `name`: a chapter, a slug, or chapter/slug.

        Raises:
            UnknownExercise: nothing has this name.
        """
        key = name.strip().strip("/").removesuffix(".py")
        if key not in self._by_name:
            near = difflib.get_close_matches(key, self._by_name, n=1, cutoff=0.5)
            raise UnknownExercise(name, near[0] if near else None)
        return self._by_name[key]


def _text(table: Any, where: str) -> Text:
    if not isinstance(table, Mapping) or any(not table.get(lang) for lang in LANGUAGES):
        raise ContentError(f"{where}: wanted both fr and en, found {table!r}")
    return Text(fr=str(table["fr"]).strip(), en=str(table["en"]).strip())


def read_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file of the course.

    Raises:
        ContentError: the file is missing or is not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ContentError(f"{path}: {error}") from error


def read_checks(table: Mapping[str, Any], where: Path) -> tuple[Check, ...]:
    """The [checks.*] tables of an exercise or of its key."""
    try:
        return tuple(
            Check(
                name=name,
                points=float(entry["points"]),
                title=_text(entry.get("title"), f"{where}: checks.{name}.title"),
                feedback=_text(entry.get("feedback"), f"{where}: checks.{name}.feedback"),
                needs=tuple(entry.get("needs", ())),
            )
            for name, entry in table.items()
        )
    except KeyError as error:
        raise ContentError(f"{where}: a check lacks {error}") from error


def read_texts(tables: Iterable[Any], where: str) -> tuple[Text, ...]:
    return tuple(_text(table, where) for table in tables)


def _read_exercise(chapter: str, folder: Path) -> Exercise:
    path = folder / "exercise.toml"
    table = read_toml(path)
    try:
        return Exercise(
            chapter=chapter,
            slug=folder.name,
            folder=folder,
            title=_text(table.get("title"), f"{path}: title"),
            estimated_minutes=int(table["estimated_minutes"]),
            libraries=tuple(table["libraries"]),
            provides=tuple(table["provides"]),
            checks=read_checks(table["checks"], path),
            hints=read_texts(table.get("hints", ()), f"{path}: hints"),
        )
    except KeyError as error:
        raise ContentError(f"{path} lacks {error}") from error


def _read_chapter(folder: Path) -> Chapter:
    path = folder / "chapter.toml"
    table = read_toml(path)
    return Chapter(
        name=folder.name,
        title=_text(table.get("title"), f"{path}: title"),
        exercises=tuple(_read_exercise(folder.name, folder / slug) for slug in table.get("exercises", ())),
    )


def read_course(root: Path) -> Course:
    """Read the course whose chapters are the folders of `root`.

    Raises:
        ContentError: a file is missing or malformed.
    """
    chapters = tuple(_read_chapter(root / name) for name in chapter_names(str(root)))
    names: dict[str, tuple[Exercise, ...]] = {}
    for chapter in chapters:
        names[chapter.name] = chapter.exercises
        for exercise in chapter.exercises:
            names[exercise.name] = (exercise,)
            if exercise.slug in names:
                raise ContentError(f"two exercises are named {exercise.slug}")
            names[exercise.slug] = (exercise,)
    return Course(chapters, names)


@cache
def load_course() -> Course:
    """The course that is installed with this package."""
    return read_course(Path(HERE))


def first_exercise() -> str:
    """The name of the first exercise, from the file of its chapter alone.

    Raises:
        ContentError: that file is missing or malformed.
    """
    first: str = read_toml(Path(HERE, chapter_names()[0], "chapter.toml"))["exercises"][0]
    return first
