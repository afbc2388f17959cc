"""A course of a few exercises, for commands that take their time for each exercise of a chapter."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

from dlx.exercises import Chapter, course_folder, load_course

CODE = shutil.ignore_patterns("chapter*", "__pycache__")


def small_chapter(*slugs: str) -> Chapter:
    """The first chapter, as if it had these exercises alone."""
    chapter = load_course().chapters[0]
    return replace(chapter, exercises=tuple(e for e in chapter.exercises if e.slug in slugs))


def write_course(chapter: Chapter, folder: Path) -> Path:
    """Write the course that has this chapter alone below `folder`, which must not be there.

    Returns:
        `folder`: in PYTHONPATH, a command has this course in the place of the installed one, for `dlx` is a
        namespace package, whose parts may lie apart.
    """
    course = folder / "dlx" / "exercises"
    shutil.copytree(course_folder(), course, ignore=CODE)
    for exercise in chapter.exercises:
        shutil.copytree(exercise.folder, course / exercise.name)
    listed = json.dumps([exercise.slug for exercise in chapter.exercises])
    fr, en = (json.dumps(title, ensure_ascii=False) for title in (chapter.title.fr, chapter.title.en))
    text = f"exercises = {listed}\ntitle = {{ fr = {fr}, en = {en} }}\n"
    (course / chapter.name / "chapter.toml").write_text(text, encoding="utf-8")
    return folder
