"""Read chapters and exercises from the folders next to this file.

Standard library only: every part of dlx may import this module, and it imports none of them.
"""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from .content import ContentError, Document, content_error, read_document
from .forms import CHAPTER, EXERCISE
from .light import HERE, LANGUAGES, Text, chapter_names


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
class Prediction:
    """What a student is asked before the code runs for the first time: a number, or a shape."""

    question: Text
    answer: float | tuple[int, ...]


@dataclass(frozen=True)
class Exercise:
    """One exercise as a student receives it.

    `no_trial` says why its public calls are not among what a student can check, where not; `covers`
    are the ids of the catalogue; `after` the slugs to be done before; `idea` is told when it is done;
    `changes` are (version of the course, what was corrected and why).
    `predict` is asked before its first check, and its answers are no secret.
    """

    chapter: str
    slug: str
    folder: Path
    title: Text
    estimated_minutes: int
    libraries: tuple[str, ...]
    provides: tuple[str, ...]
    checks: tuple[Check, ...]
    hints: tuple[Text, ...]
    no_trial: str = ""
    covers: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    idea: Text | None = None
    changes: tuple[tuple[str, Text], ...] = ()
    predict: tuple[Prediction, ...] = ()

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
    def domain(self) -> Path:
        """Its legal calls, from which inputs are drawn, hidden and public ones; an exercise may have none."""
        return self.folder / "domain.py"

    @property
    def recognised(self) -> Path:
        """What known mistakes reply to the public checks; derived from the key, and holding nothing of it."""
        return self.folder / "recognised.json"

    def changed_since(self, version: str) -> list[Text]:
        """What its author says of the corrections that came after a version of the course, such as "0.1.0";
        what is no version is older than all."""
        return [why for added, why in self.changes if _order(added) > _order(version)]

    def statement(self, language: str) -> Path:
        """The statement in one of LANGUAGES."""
        return self.folder / f"statement.{language}.md"

    @property
    def figures(self) -> tuple[Path, ...]:
        """The figures of its statements, which lie beside them."""
        return _figures(self.folder)

    @property
    def given(self) -> tuple[Path, ...]:
        """What a student receives beside the stub: the statements, their figures, the public checks."""
        return (*map(self.statement, LANGUAGES), *self.figures, self.checks_file)

    def introduction(self, language: str) -> Path:
        """The story of its chapter in one of LANGUAGES; a chapter may have none."""
        return _introduction(self.folder.parent, language)

    @property
    def around(self) -> tuple[Path, ...]:
        """What its chapter gives besides exercises: its introduction, if it has one, and its figures."""
        written = filter(Path.is_file, map(self.introduction, LANGUAGES))
        return (*written, *_figures(self.folder.parent))


@dataclass(frozen=True)
class Chapter:
    """Exercises in the order in which they are taught."""

    name: str
    folder: Path
    title: Text
    exercises: tuple[Exercise, ...]

    def introduction(self, language: str) -> Path | None:
        """The story of the chapter in one of LANGUAGES, where it is written."""
        path = _introduction(self.folder, language)
        return path if path.is_file() else None

    @property
    def figures(self) -> tuple[Path, ...]:
        """All figures, of the introduction and of the statements."""
        return (*_figures(self.folder), *(path for exercise in self.exercises for path in exercise.figures))


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


def read_checks(table: Mapping[str, Any]) -> tuple[Check, ...]:
    """The [checks.*] tables of an exercise or of its key.

    Returns:
        The checks, in the order of the file.
    """
    return tuple(
        Check(
            name=name,
            points=float(entry["points"]),
            title=_text(entry["title"]),
            feedback=_text(entry["feedback"]),
            needs=tuple(entry.get("needs", ())),
        )
        for name, entry in table.items()
    )


def _introduction(chapter: Path, language: str) -> Path:
    return chapter / f"introduction.{language}.md"


def _figures(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob("*.svg")))


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))


def _text(table: Mapping[str, str]) -> Text:
    return Text(fr=table["fr"].strip(), en=table["en"].strip())


def _read_exercise(chapter: str, folder: Path) -> Exercise:
    table = read_document(folder / "exercise.toml", EXERCISE).table
    return Exercise(
        chapter=chapter,
        slug=folder.name,
        folder=folder,
        title=_text(table["title"]),
        estimated_minutes=table["estimated_minutes"],
        libraries=tuple(table["libraries"]),
        provides=tuple(table["provides"]),
        checks=read_checks(table["checks"]),
        hints=tuple(map(_text, table.get("hints", ()))),
        no_trial=str(table.get("no_trial", "")),
        covers=tuple(table.get("covers", ())),
        after=tuple(table.get("after", ())),
        idea=_text(table["idea"]) if "idea" in table else None,
        changes=tuple((entry["version"], _text(entry)) for entry in table.get("changes", ())),
        predict=tuple(map(_prediction, table.get("predict", ()))),
    )


def _prediction(table: Mapping[str, Any]) -> Prediction:
    answer = table["answer"]
    return Prediction(_text(table["question"]), tuple(answer) if isinstance(answer, list) else answer)


def _read_chapter(folder: Path) -> tuple[Chapter, Document]:
    document = read_document(folder / "chapter.toml", CHAPTER)
    for slug in document.table["exercises"]:
        if not (folder / slug).is_dir():
            raise document.error(
                ["exercises"],
                fr=f"nomme {slug}, et le dossier {folder / slug} n'existe pas. Créez-le (dlx dev new "
                f"{folder.name}/{slug}) ou ôtez ce nom.",
                en=f"names {slug}, and there is no folder {folder / slug}. Create it (dlx dev new "
                f"{folder.name}/{slug}) or take the name out.",
            )
    exercises = tuple(_read_exercise(folder.name, folder / slug) for slug in document.table["exercises"])
    return Chapter(folder.name, folder, _text(document.table["title"]), exercises), document


def read_course(root: Path) -> Course:
    """Read the course whose chapters are the folders of `root`.

    Raises:
        ContentError: a file is missing or malformed.
    """
    names: dict[str, tuple[Exercise, ...]] = {}
    chapters = []
    for chapter, document in (_read_chapter(root / name) for name in chapter_names(str(root))):
        chapters.append(chapter)
        names[chapter.name] = chapter.exercises
        for exercise in chapter.exercises:
            if exercise.slug in names:
                raise _taken(document, exercise, names[exercise.slug])
            for before in exercise.after:
                if before not in names:
                    raise _not_before(exercise, before)
            names[exercise.name] = names[exercise.slug] = (exercise,)
    return Course(tuple(chapters), names)


def _taken(document: Document, exercise: Exercise, others: tuple[Exercise, ...]) -> ContentError:
    other = others[0].name if others else exercise.slug
    return document.error(
        ["exercises"],
        fr=f"nomme {exercise.slug}, et {other} s'appelle déjà ainsi ; un nom sert une seule fois dans le "
        "cours. Renommez l'un des deux, dossier et fichiers.",
        en=f"names {exercise.slug}, and {other} is called so already; a name serves once in a course. Rename "
        "one of the two, folder and files.",
    )


def _not_before(exercise: Exercise, before: str) -> ContentError:
    return content_error(
        exercise.folder / "exercise.toml",
        0,
        fr=f"after nomme {before}, et aucun exercice de ce nom ne vient avant {exercise.slug} dans le cours. "
        "Corrigez ce nom, ou l'ordre de chapter.toml.",
        en=f"after names {before}, and no exercise of this name comes before {exercise.slug} in the course. "
        "Correct this name, or the order in chapter.toml.",
    )


def strays(root: Path) -> Iterator[tuple[list[str], ContentError]]:
    """What lies in the folder of a course and belongs to no chapter: nobody would see it.

    Args:
        root: the folder of the chapters.

    Yields:
        Slugs with a sentence, for each folder with exercises but no chapter.toml, and for each exercise that
        its chapter does not list.

    Raises:
        ContentError: the file of a chapter is missing or malformed.
    """
    for folder in sorted(path for path in root.iterdir() if path.is_dir() and path.name[0] not in "._"):
        exercises = sorted(path.parent.name for path in folder.glob("*/exercise.toml"))
        path = folder / "chapter.toml"
        if path.is_file():
            document = read_document(path, CHAPTER)
            for slug in exercises:
                if slug not in document.table["exercises"]:
                    yield (
                        [slug],
                        document.error(
                            ["exercises"],
                            fr=f'ne nomme pas {slug}, dont le dossier est là. Ajoutez "{slug}" à la liste, '
                            "ou ôtez le dossier.",
                            en=f'does not name {slug}, whose folder is there. Add "{slug}" to the list, or '
                            "take the folder away.",
                        ),
                    )
        elif exercises:
            listed = ", ".join(f'"{slug}"' for slug in exercises)
            yield (
                exercises,
                content_error(
                    path,
                    0,
                    fr=f"ce fichier manque, et {folder} contient {', '.join(exercises)}. Écrivez-y : title = "
                    f'{{ fr = "…", en = "…" }} et exercises = [{listed}]',
                    en=f"this file is missing, and {folder} holds {', '.join(exercises)}. Write in it: title "
                    f'= {{ fr = "…", en = "…" }} and exercises = [{listed}]',
                ),
            )


def course_folder() -> Path:
    """Where the chapters of the installed course are.

    Returns:
        The folder of this package: content lies beside the code.
    """
    return Path(HERE)


@cache
def load_course() -> Course:
    """The course that is installed with this package."""
    return read_course(course_folder())


def course_names() -> dict[str, list[str]]:
    """The exercises of each chapter, from the chapters' files alone: for who cannot wait for the course.

    Raises:
        ContentError: one of these files is missing or malformed.
    """
    folder = course_folder()
    return {
        name: list(read_document(folder / name / "chapter.toml", CHAPTER).table["exercises"])
        for name in chapter_names(str(folder))
    }


def first_exercise() -> str:
    """The name of the first exercise, from the file of its chapter alone.

    Raises:
        ContentError: that file is missing or malformed.
    """
    folder = course_folder()
    paths = (folder / name / "chapter.toml" for name in chapter_names(str(folder)))
    chapters = (read_document(path, CHAPTER) for path in paths)
    first: str = next(slug for chapter in chapters for slug in chapter.table["exercises"])
    return first
