"""A course folder for nbgrader: source notebooks for every chapter, derived from the exercises.

    <course>/nbgrader_config.py            two lines of dlx; the rest is the teacher's
    <course>/source/<chapter>/<slug>.ipynb  dlx owns the cells that carry its mark and were not edited

Running it again renews those cells; a cell that the teacher wrote or edited, and any other file, stays.
"""

import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...exercises import Course, Exercise, Text
from ...grader.files import UserError, unreadable, write_atomic, write_new
from ...grader.key import answer_key
from ...grader.notebooks import course_notebook, digest

CONFIG_TEXT = """\
from dlx.classroom.nbgrader import configure

configure(get_config(), __file__)  # noqa: F821 (nbgrader gives get_config)

# Your own settings go below, for example:
# get_config().ClearSolutions.code_stub = {"python": "# your code here"}
"""
ADDED = Text(fr="ajouté", en="added")
RENEWED = Text(fr="renouvelé", en="renewed")
KEPT = Text(fr="gardé", en="kept")
EDITED = Text(fr="gardé, avec des cellules que vous avez modifiées", en="kept, with cells that you edited")


@dataclass(frozen=True)
class Written:
    """One file of the course, and what happened to it."""

    path: Path
    what: Text


def write_course(root: Path, course: Course, chapters: Sequence[str], language: str) -> Iterator[Written]:
    """Write or renew the configuration and the source notebooks of these chapters.

    Args:
        root: the folder of the course; made if missing.
        course: the order of its exercises is that of the files.
        chapters: names of chapters; others are left alone.
        language: of the notebooks, "fr" or "en".

    Yields:
        The configuration, then each notebook, once it is as wanted; with what happened to it.

    Raises:
        UserError: a file cannot be read or written; those before it are whole.
    """
    config = root / "nbgrader_config.py"
    yield Written(config, ADDED if write_new(config, CONFIG_TEXT.encode(), 0o600) else KEPT)
    for chapter in course.chapters:
        if chapter.name in chapters:
            for exercise in chapter.exercises:
                path = root / "source" / chapter.name / f"{exercise.slug}.ipynb"
                yield _write_notebook(path, source_notebook(exercise, language))


def kernel_notebooks(root: Path, course: Course) -> list[str]:
    """The names of the exercises whose source notebook has graded code of the teacher's own: nbgrader runs
    it in a kernel, together with what the student wrote and with the rights of whoever calls autograde.

    Args:
        root: the folder of the course.
        course: only its exercises are looked at.

    Returns:
        Full names, in the order of the course; a notebook that is absent or cannot be read has none.
    """
    found = []
    for exercise in course.exercises:
        path = root / "source" / exercise.chapter / f"{exercise.slug}.ipynb"
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            cells = json.loads(path.read_bytes())["cells"]
            if any(_runs(cell, exercise) for cell in cells):
                found.append(exercise.name)
    return found


def _runs(cell: dict[str, Any], exercise: Exercise) -> bool:
    table = cell["metadata"].get("nbgrader", {})
    graded = bool(table.get("grade")) and not table.get("solution") and cell["cell_type"] == "code"
    return graded and table.get("grade_id") != exercise.slug


def source_notebook(exercise: Exercise, language: str) -> str:
    """The text of the source notebook, with the reference where the key is installed."""
    key = answer_key(exercise)
    points = sum(check.points for check in (*exercise.checks, *(key.checks if key else ())))
    return course_notebook(exercise, language, points, key.reference if key else None)


def _write_notebook(path: Path, derived: str) -> Written:
    if write_new(path, derived.encode()):
        return Written(path, ADDED)
    try:
        text = path.read_text(encoding="utf-8")
        found = json.loads(text)
        renewed, edited = renew(found, json.loads(derived))
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(
            fr=f"{path} n'est pas un notebook lisible ({error}). Réparez-le ou renommez-le : dlx en "
            "écrira un neuf.",
            en=f"{path} is no readable notebook ({error}). Mend it or rename it: dlx will write a new one.",
        ) from error
    if renewed == found:
        return Written(path, EDITED if edited else KEPT)
    data = json.dumps(renewed, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_atomic(path, data.encode())
    return Written(path, EDITED if edited else RENEWED)


def renew(found: dict[str, Any], derived: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """(the notebook with dlx's untouched cells as they are derived now, whether some were edited). Cells
    of the teacher keep their place; what is missing comes back after the cell that it follows."""
    new = {cell["metadata"]["dlx"]["role"]: cell for cell in derived["cells"]}
    cells, edited, seen = [], False, set()
    for cell in found["cells"]:
        mark = cell["metadata"].get("dlx", {})
        role = mark.get("role")
        if role not in new or role in seen:
            cells.append(cell)
            continue
        seen.add(role)
        touched = digest("".join(cell["source"])) != mark.get("sha")
        edited = edited or touched
        cells.append(cell if touched else new[role])
    order = list(new)
    for role in order:
        if role not in seen:
            before = order[: order.index(role)]
            places = [i for i, c in enumerate(cells) if c["metadata"].get("dlx", {}).get("role") in before]
            cells.insert(places[-1] + 1 if places else 0, new[role])
    return {**found, "cells": cells}, edited
