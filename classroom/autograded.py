"""What nbgrader's formgrader reads from disk, so that it shows work that never was a notebook.

<class>/nbgrader_config.py                          written once: the same gradebook as dlx
<class>/source/<chapter>/                           empty: formgrader lists what is named there
<class>/submitted/<who>/<chapter>/timestamp.txt     empty but for this: formgrader counts these
<class>/autograded/<who>/<chapter>/<slug>.ipynb     the work, and what dlx says of it

A student's text goes into a cell as text; nothing of it is executed, and the notebooks are not trusted. What
nbgrader itself collected or graded in the same folders stays as it is.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..exercises import Text
from ..grader.files import make_folder, unreadable, write_atomic, write_new
from ..grader.report import ExerciseReport, Verdict
from .folder import ClassFolder
from .gradebook import answer_of, slug_of
from .gradebook_db import student_id
from .late import late_of
from .pages import exercise_fragment
from .records import Mark, Person, WorkContent
from .store import Store

CONFIG = "nbgrader_config.py"
STEPS = ("autograded", "submitted", "feedback")  # the folders of nbgrader that hold something by person
PRIVATE = 0o600
OWN = b'"dlx_written": true'  # in the metadata of a notebook of ours
CONFIG_TEXT = """\
# So that `jupyter server` started in this folder shows this class in formgrader. dlx writes this file once
# and never changes it: add what you like. The gradebook is the one that dlx-class.toml names.
from pathlib import Path

from dlx.classroom.folder import open_class
from dlx.classroom.gradebook_db import address, course_id

here = Path(__file__).resolve().parent
folder = open_class(here)
c = get_config()  # noqa: F821
c.CourseDirectory.root = str(here)
c.CourseDirectory.course_id = course_id(folder)
c.CourseDirectory.db_url = address(folder)
c.NbGraderAPI.timezone = folder.settings.timezone
"""
NOTHING = Text(fr="# Rien n'a été rendu pour cet exercice.", en="# Nothing was handed in for this exercise.")
HOW = Text(
    fr="# Noté par dlx. Une autre note, saisie ci-dessus, remplace celle de dlx et n'est jamais écrasée.",
    en="# Marked by dlx. Another mark, typed above, counts instead of dlx's and is never overwritten.",
)
OURS = Text(
    fr="# dlx n'a pas pu noter cet exercice : donnez une note ci-dessus.",
    en="# dlx could not mark this exercise: give a mark above.",
)
LATE = Text(fr="En retard : la pénalité est de {percent:g} %.", en="Late: the penalty is {percent:g} %.")


def write(folder: ClassFolder, store: Store) -> int:
    """Write all this for every mark that counts; returns the number of files that changed.

    Raises:
        UserError: a file cannot be written.
    """
    changed = int(write_new(folder.root / CONFIG, CONFIG_TEXT.encode(), PRIVATE))
    people = {person.pseudonym: person for person in store.people()}
    extensions = store.extensions()
    for mark in store.marks():
        name, who = mark.submission.chapter, student_id(folder, people[mark.pseudonym])
        make_folder(folder.root / "source" / name)
        late = late_of(folder, mark.submission, extensions.get((mark.pseudonym, name), (None,))[0])
        note = LATE[folder.settings.language].format(percent=late.percent) if late.percent else ""
        place = folder.root / "autograded" / who / name
        content = store.content(mark.submission.work or "")
        for slug, data in notebooks(mark, content, folder.settings.language, note):
            changed += _write(place / f"{slug}.ipynb", data, OWN)
        stamp = folder.root / "submitted" / who / name / "timestamp.txt"
        if not any(stamp.parent.glob("*.ipynb")):  # or else nbgrader collected this, with its own moment
            changed += _write(stamp, _timestamp(mark))
    return changed


def remove(folder: ClassFolder, person: Person, chapter: str | None = None) -> list[Path]:
    """Remove what is here about one person, or about one chapter of theirs; returns what was removed.

    Raises:
        UserError: it cannot be removed.
    """
    removed: list[Path] = []
    for step in STEPS:
        for who in {person.pseudonym, student_id(folder, person)}:
            place = folder.root / step / who / (chapter or "")
            try:
                if place.is_dir():
                    shutil.rmtree(place)
                    removed.append(place)
            except OSError as error:
                raise unreadable(place, error) from error
    return removed


def notebooks(mark: Mark, content: WorkContent, language: str, note: str = "") -> Iterator[tuple[str, bytes]]:
    """(slug, notebook) for each exercise of a mark; the same mark gives the same bytes."""
    for exercise in mark.report.exercises:
        slug = slug_of(exercise)
        yield slug, _notebook(exercise, content.files.get(slug), language, note)


def _notebook(exercise: ExerciseReport, source: str | None, language: str, note: str) -> bytes:
    slug = slug_of(exercise)
    points = sum(check.points for check in exercise.checks)
    failed = exercise.verdict is Verdict.GRADER_ERROR
    title = f"# {exercise.title[language]}\n\n{'?' if failed else f'{exercise.earned:g}'} / {points:g}"
    flags = {"schema_version": 3, "task": False, "locked": True}
    answer = {**flags, "grade_id": answer_of(slug), "grade": False, "solution": True, "locked": False}
    grade = {**flags, "grade_id": slug, "grade": True, "solution": False, "points": points}
    cells = [
        {"cell_type": "markdown", "id": "title", "metadata": {}, "source": f"{title}\n\n{note}".strip()},
        _code("answer", answer, source or NOTHING[language], []),
        _code("marks", grade, (OURS if failed else HOW)[language], [_shown(exercise, language)]),
    ]
    for cell in cells:
        cell["metadata"] = {**cell["metadata"], "deletable": False, "editable": False}
    notebook = {
        "cells": cells,
        "metadata": {
            "dlx_written": True,
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    # A lone surrogate in a student's text would stop whoever writes it as UTF-8 later.
    text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True)
    return text.encode("utf-8", "replace")


def _code(id_: str, nbgrader: Mapping[str, Any], source: str, outputs: list[Any]) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": id_,
        "metadata": {"nbgrader": nbgrader},
        "outputs": outputs,
        "source": source,
    }


def _shown(exercise: ExerciseReport, language: str) -> dict[str, Any]:
    html = exercise_fragment(exercise, language)
    plain = f"{exercise.earned:g}/{exercise.points:g}"
    return {"output_type": "display_data", "metadata": {}, "data": {"text/html": html, "text/plain": plain}}


def _timestamp(mark: Mark) -> bytes:
    """As nbgrader writes it; formgrader compares it with the gradebook."""
    return mark.submission.submitted_at.strftime("%Y-%m-%d %H:%M:%S.%f UTC").encode()


def _write(path: Path, data: bytes, own: bytes = b"") -> bool:
    """Whether the file was not there or differed. One that lacks the mark `own` is not ours to change."""
    try:
        there = path.read_bytes()
        if there == data or own not in there:
            return False
    except FileNotFoundError:
        pass
    except OSError as error:
        raise unreadable(path, error) from error
    write_atomic(path, data, PRIVATE)
    return True
