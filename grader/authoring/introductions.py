"""The introductions of a chapter: do they lead to each of its exercises, and to nothing that is not there?

An exercise is named in its place in the story, as code: `slug`. A single word in code is such a name.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from ...exercises import LANGUAGES, Chapter, Course, Text, UnknownExercise, content_error, read_text

CODE = re.compile(r"^```.*?^```|`([^`\n]+)`", re.MULTILINE | re.DOTALL)
NAME = re.compile(r"[^\W\d]\w*(/\w+)?")


def introduction_holes(chapter: Chapter, course: Course) -> Iterator[Text]:
    """What is wrong with the introduction of a chapter; it may have none.

    Args:
        chapter: as it is on disk.
        course: all that may be named, of other chapters too.

    Yields:
        A sentence each, for the author.
    """
    found = {language: chapter.introduction(language) for language in LANGUAGES}
    written = [path for path in found.values() if path is not None]
    if len(written) == 1:
        (path,) = written
        missing = next(language for language, path in found.items() if path is None)
        yield Text(
            fr=f"{path} est là, et introduction.{missing}.md manque. Écrivez l'introduction dans les deux "
            "langues.",
            en=f"{path} is there, and introduction.{missing}.md is missing. Write the introduction in both "
            "languages.",
        )
    for path in written:
        names = list(_names(read_text(path)))
        yield from _unnamed(path, chapter, {name for name, _ in names})
        yield from _unknown(path, course, names)


def _names(markdown: str) -> Iterator[tuple[str, int]]:
    """(what a word in code is, its line from 1) for each; blocks of code name nothing."""
    for found in CODE.finditer(markdown):
        if found[1] and NAME.fullmatch(found[1]):
            yield found[1], markdown.count("\n", 0, found.start()) + 1


def _unnamed(path: Path, chapter: Chapter, names: set[str]) -> Iterator[Text]:
    for exercise in chapter.exercises:
        if names.isdisjoint((exercise.slug, exercise.name)):
            yield content_error(
                path,
                0,
                fr=f"{exercise.slug} n'y est pas. Dites à sa place dans l'histoire à quoi il sert : "
                f"`{exercise.slug}`",
                en=f"{exercise.slug} is not in it. Say in its place in the story what it is for: "
                f"`{exercise.slug}`",
            ).text


def _unknown(path: Path, course: Course, names: list[tuple[str, int]]) -> Iterator[Text]:
    for name, line in names:
        try:
            course.find(name)
        except UnknownExercise as error:
            near = error.suggestion
            yield content_error(
                path,
                line,
                fr=f"`{name}` n'est pas un exercice du cours. "
                + (f"Est-ce {near} ? Sinon, ôtez" if near else "Corrigez ce nom, ou ôtez")
                + " les signes ` : ils nomment un exercice.",
                en=f"`{name}` is no exercise of the course. "
                + (f"Is it {near}? If not, take" if near else "Correct this name, or take")
                + " the signs ` away: they name an exercise.",
            ).text
