"""An exercise as a notebook, derived from the files that everything else is derived from. Light: no nbformat.

    statement · the answer (the stub) · a visible check · the mark (only in a course graded with nbgrader)

The same exercise gives the same bytes. `metadata.dlx` says which exercise a notebook is about and in which
language, and of each cell its role and a hash: what was not edited may be renewed.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...exercises import Exercise, Text
from ..figures import embedded

STATEMENT, HOW_TO, ANSWER, CHECK, MARK = "statement", "how", "answer", "check", "mark"
HOW = Text(
    fr="Écrivez votre réponse dans la cellule suivante. Exécutez-la, puis la vérification en dessous. Ce que "
    "vous écrivez ailleurs dans ce notebook est rendu aussi, mais ne peut pas gêner votre réponse.",
    en="Write your answer in the next cell. Run it, then the check below. What you write elsewhere in this "
    "notebook is handed in too, but cannot get in the way of your answer.",
)


@dataclass(frozen=True)
class Cell:
    """One cell: `role` names it; `grader` is nbgrader's metadata, or None where nbgrader has no part."""

    role: str
    source: str
    code: bool = True
    grader: dict[str, Any] | None = None


def student_notebook(exercise: Exercise, language: str) -> str:
    """The notebook that `dlx start --notebook` writes.

    Args:
        exercise: its statement and its stub are the content.
        language: "fr" or "en".

    Returns:
        JSON of format 4.5; the same exercise and language give the same text.
    """
    return to_json(exercise, language, cells_of(exercise, language))


def introduction_notebook(path: Path, chapter: str, language: str) -> str:
    """The notebook of a chapter's introduction: words and figures, nothing to run.

    Args:
        path: of its text, beside its figures.
        chapter: its name.
        language: "fr" or "en", in which it is written.

    Returns:
        JSON of format 4.5; the same text gives the same notebook.
    """
    text = embedded(path.read_text(encoding="utf-8").strip(), path.parent)
    cell = {"cell_type": "markdown", "id": chapter, "metadata": {}, "source": text.splitlines(keepends=True)}
    return _json(notebook_of([cell], dlx={"language": language}))


def course_notebook(exercise: Exercise, language: str, points: float, solution: str | None) -> str:
    """The source notebook of a course graded with nbgrader: the answer cell holds the `solution`, which
    generate_assignment replaces by the stub; the mark is worth `points`.

    Args:
        exercise: its statement and its stub are the content.
        language: "fr" or "en".
        points: what nbgrader counts for the mark's cell.
        solution: the text of the reference, or None without a key: the stub then stands in its place.

    Returns:
        JSON of format 4.5, with nbgrader's metadata on every cell but the check.
    """
    statement, how, answer, check = cells_of(exercise, language)
    mark = mark_cell(exercise, points, language)
    return to_json(
        exercise,
        language,
        [
            _graded(exercise, statement, locked=True),
            _graded(exercise, how, locked=True),
            _graded(exercise, Cell(ANSWER, _marked(solution or answer.source)), solution=True),
            check,
            _graded(exercise, mark, locked=True, grade=True, points=points),
        ],
    )


def _marked(solution: str) -> str:
    return f"### BEGIN SOLUTION\n{solution.strip()}\n### END SOLUTION"


def grade_id(slug: str, role: str) -> str:
    """The name of a cell for nbgrader; that of the mark is the name of the exercise alone.

    Args:
        slug: the exercise.
        role: what the cell is for: ANSWER, MARK or another role of this module.

    Returns:
        The `grade_id` of the cell; no two cells of a notebook have the same.
    """
    return slug if role == MARK else f"{slug}-{role}"


def _graded(exercise: Exercise, cell: Cell, **flags: Any) -> Cell:
    return Cell(
        cell.role, cell.source, cell.code, grader_metadata(grade_id(exercise.slug, cell.role), **flags)
    )


def grader_metadata(name: str, **flags: Any) -> dict[str, Any]:
    """What nbgrader wants to know of a cell.

    Args:
        name: its `grade_id`, which no other cell of the notebook has.
        **flags: grade, solution, locked and task, where they are not off; points, where it has some.

    Returns:
        What stands under `nbgrader` in the metadata of the cell.
    """
    off = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"schema_version": 3, "grade_id": name, **off, **flags}


def cells_of(exercise: Exercise, language: str) -> list[Cell]:
    """The cells of a student's notebook: statement, how to, answer, check."""
    statement = exercise.statement(language).read_text(encoding="utf-8").strip()
    statement = statement.replace(f"`{exercise.slug}.py`", f"`{exercise.slug}.ipynb`")
    statement = embedded(statement, exercise.folder)
    stub = exercise.stub.read_text(encoding="utf-8").strip()
    return [
        Cell(STATEMENT, statement, code=False),
        Cell(HOW_TO, HOW[language], code=False),
        Cell(ANSWER, stub),
        Cell(CHECK, f'import dlx.nb\n\ndlx.nb.check("{exercise.name}", lang="{language}")'),
    ]


def mark_cell(exercise: Exercise, points: float, language: str) -> Cell:
    """The cell that nbgrader marks."""
    return Cell(MARK, f'dlx.nb.mark("{exercise.name}", points={points:g}, lang="{language}")')


def to_json(exercise: Exercise, language: str, cells: Sequence[Cell]) -> str:
    """The text of a notebook of these cells."""
    made = [raw_cell(exercise, cell, f"{exercise.slug}-{cell.role}") for cell in cells]
    return notebook_text(exercise, language, made, {})


def notebook_text(
    exercise: Exercise, language: str, cells: Sequence[Mapping[str, Any]], noted: Mapping[str, Any]
) -> str:
    """The text of a notebook of format 4.5; `noted` goes into its metadata, under dlx."""
    return _json(notebook_of(cells, dlx={"exercise": exercise.name, "language": language, **noted}))


def _json(notebook: Mapping[str, Any]) -> str:
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def notebook_of(cells: Sequence[Mapping[str, Any]], **ours: Any) -> dict[str, Any]:
    """A notebook for Python.

    Args:
        cells: in their order, as JSON has them.
        **ours: what goes into its metadata besides.

    Returns:
        The notebook in format 4.5, ready for JSON.
    """
    python = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return {"cells": cells, "metadata": {**ours, **python}, "nbformat": 4, "nbformat_minor": 5}


def without_outputs(data: bytes) -> bytes:
    """A notebook without what its cells showed and without pasted pictures; as it is, where it is damaged.

    Returns:
        JSON in ASCII, indented, which may be longer than what was given; or `data` itself.
    """
    try:
        table = json.loads(data, object_pairs_hook=_light)
    except (ValueError, RecursionError):
        return data
    if not isinstance(table, dict) or not isinstance(table.get("cells"), list):
        return data
    return (json.dumps(table, indent=1) + "\n").encode()


def _light(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """One table of a notebook; what is heavy goes as soon as it is read."""
    table = dict(pairs)
    if "cell_type" in table:
        table.pop("attachments", None)
        if "outputs" in table:
            table |= {"outputs": [], "execution_count": None}
    return {} if "output_type" in table else table


def digest(source: str) -> str:
    """What tells whether a cell was edited.

    Returns:
        The first 16 hexadecimal digits of the SHA-256 of its source.
    """
    return sha256(source.encode()).hexdigest()[:16]


def raw_cell(
    exercise: Exercise, cell: Cell, identity: str, noted: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """A cell as it stands in the file."""
    own = {"role": cell.role, "sha": digest(cell.source), **(noted or {})}
    metadata: dict[str, Any] = {"dlx": own}
    if cell.grader is not None:
        metadata["nbgrader"] = cell.grader
    fields: dict[str, Any] = {
        "cell_type": "code" if cell.code else "markdown",
        "id": identity[:64],
        "metadata": metadata,
        "source": cell.source.splitlines(keepends=True),
    }
    return {**fields, "execution_count": None, "outputs": []} if cell.code else fields
