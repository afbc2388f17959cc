"""The notebook that formgrader and the feedback page show: the student's own cells, as text and without what
they showed, with the box for a comment at the answer and dlx's mark.

Everything here comes from a student: nothing is executed, and no text of theirs can become HTML.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from ...exercises import Exercise, Text
from ...grader.notebooks import ANSWER, MARK, grade_id, read_notebook, without_outputs
from ...grader.source import BOM, defines

TAG = re.compile(r"<(?=[A-Za-z/!?])")
KINDS = ("code", "markdown", "raw")
MOST_TEXT = 1 << 20  # characters; of a longer notebook only the code is shown


def harmless(text: str) -> str:
    """Text in Markdown that brings no HTML of its own."""
    return TAG.sub("&lt;", text)


def own_cells(data: bytes, exercise: Exercise) -> tuple[list[dict[str, Any]], int, int] | None:
    """(the cells of a notebook, the index of the answer, that of the mark); None if it cannot be read, or
    not shown. An answer that is not there has the index -1; the mark is where it stood, or at the end."""
    if isinstance(read_notebook("", data), Text):
        return None
    try:
        table = json.loads(without_outputs(data.removeprefix(BOM)))
    except (ValueError, RecursionError):
        return None
    found = table.get("cells") if isinstance(table, dict) else None
    given = [cell for cell in found if isinstance(cell, dict)] if isinstance(found, list) else []
    given = [cell for cell in given if cell.get("cell_type") in KINDS]
    marks = [cell for cell in given if _is(cell, MARK, exercise.slug)]
    kept = [cell for cell in given if cell not in marks]
    if not kept or sum(len(_source(cell)) for cell in kept) > MOST_TEXT:
        return None
    at = next((i for i, cell in enumerate(given) if cell in marks), len(given))
    mark = sum(cell not in marks for cell in given[:at])
    answer = _answer(kept, exercise)
    cells = [_shown(cell, number, number - 1 == answer) for number, cell in enumerate(kept, 1)]
    return cells, answer, mark


def _answer(cells: list[dict[str, Any]], exercise: Exercise) -> int:
    """The cell that was given for the answer, or else the last one that defines what is asked for."""
    named = [i for i, cell in enumerate(cells) if _is(cell, ANSWER, grade_id(exercise.slug, ANSWER))]
    code = [i for i, cell in enumerate(cells) if cell["cell_type"] == "code"]
    defining = [i for i in code if defines(_source(cells[i]), exercise)]
    return next(iter(named), defining[-1] if defining else -1)


def _is(cell: Mapping[str, Any], role: str, name: str) -> bool:
    metadata = cell.get("metadata")
    tables = [metadata.get(key) for key in ("dlx", "nbgrader")] if isinstance(metadata, dict) else []
    own, theirs = [table if isinstance(table, dict) else {} for table in tables] or [{}, {}]
    return own.get("role") == role or theirs.get("grade_id") == name


def _source(cell: Mapping[str, Any]) -> str:
    source = cell.get("source", "")
    parts = source if isinstance(source, list) else [source]
    return "".join(part for part in parts if isinstance(part, str))


def _shown(cell: Mapping[str, Any], number: int, answer: bool) -> dict[str, Any]:
    if cell["cell_type"] == "code" or answer:
        return code_cell(f"cell-{number}", {}, _source(cell), [])
    text = {"cell_type": "markdown", "id": f"cell-{number}", "metadata": {}}
    return {**text, "source": harmless(_source(cell))}


def code_cell(id_: str, metadata: Mapping[str, Any], source: str, outputs: list[Any]) -> dict[str, Any]:
    """A code cell of format 4.5."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": id_,
        "metadata": dict(metadata),
        "outputs": outputs,
        "source": source,
    }
