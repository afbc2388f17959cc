"""Move one piece of work between a .py file and a notebook, and back, without loss.

    plain .py    <-> the answer cell of the exercise's notebook
    cells (# %%) <-> the same cells; dlx's own check is left out of the .py and comes back in the notebook

Both ways, what one form cannot say is kept in the metadata of the other: reading and writing are inverse.
Light: no nbformat.
"""

import json
from collections.abc import Mapping
from typing import Any

from ...exercises import LANGUAGES, Exercise, Text
from ..figures import detached, embedded
from ..files import UserError
from ..source import BOM, decode
from .notebook import read_notebook
from .percent import SAID, Cell, blocks, is_percent, read_block, write_cell
from .worksheet import ANSWER, CHECK, MARK, STATEMENT, cells_of, digest, mark_cell, notebook_text, raw_cell

OWN = (CHECK, MARK)
CARRIED = ("tags", "nbgrader")  # metadata of a cell that is said in its marker
KINDS = ("code", "markdown", "raw")


def to_notebook(name: str, data: bytes, exercise: Exercise, language: str) -> bytes:
    """The notebook of a .py file called `name`; until it is edited, `to_python` makes the same file of it.

    Args:
        name: what sentences call the file.
        data: its bytes, at most 1 MiB, in cells (# %%); a plain file becomes the cell of the answer.
        exercise: which exercise it answers; what dlx writes beside the answer comes from its files.
        language: "fr" or "en", of the cells that dlx writes, unless a marker of the file says another one.

    Returns:
        JSON in UTF-8, of format 4.5, without outputs.

    Raises:
        UserError: it is empty, too large or not a text in UTF-8.
    """
    text, form = _text_of(name, data)
    if not is_percent(text):
        return _plain_notebook(text, form, exercise, language)
    pieces = blocks(text)
    if not pieces[0].marker and all(line[:1] in ("", "#") for line in pieces[0].body.split("\n")):
        form["head"] = pieces.pop(0).body  # a heading of another tool
    cells = [read_block(block, block is pieces[-1]) for block in pieces]
    language = next((c.known["lang"] for c in cells if c.known.get("lang") in LANGUAGES), language)
    derived = {cell.role: cell for cell in cells_of(exercise, language)}
    made = [_to_raw(cell, exercise, language) for cell in cells]
    code = any(cell["cell_type"] == "code" and "".join(cell["source"]).strip() for cell in made)
    if not code or not any(cell.known.get("dlx") for cell in cells):  # all of them are the student's own
        made.append(raw_cell(exercise, derived[CHECK], f"{exercise.slug}-{CHECK}", {"added": True}))
    _number(made)
    return notebook_text(exercise, language, made, {"py": form} if form else {}).encode("utf-8", "replace")


def to_python(name: str, data: bytes, exercise: Exercise) -> bytes:
    """The .py file of a notebook called `name`. Outputs are lost; dlx's own check and mark, if nobody edited
    them, shrink to a marker.

    Args:
        name: what sentences call the notebook.
        data: its bytes, within the bounds of `read_notebook`.
        exercise: which exercise it answers; its files tell which cells nobody edited.

    Returns:
        A file in cells (# %%), or a plain one if the notebook was made of one and nothing was written around
        the answer; in UTF-8, with the line ends and the byte order mark of the file that it was made of.

    Raises:
        UserError: it cannot be read, is not in UTF-8 or is of an old format.
    """
    table = _table(name, data)
    form = _dlx(table).get("py")
    form = form if isinstance(form, Mapping) else {}
    cells = [_from_raw(cell, exercise) for cell in table["cells"]]
    if cells and cells[-1][2].get("added") and _own(cells[-1], exercise) is not None:
        cells.pop()
    text = _plain_text(cells, exercise)
    if text is None:
        said = [_own(cell, exercise) or cell[0] for cell in cells]
        ends = [(index == 0, index == len(said) - 1) for index in range(len(said))]
        head = form.get("head")
        text = head if isinstance(head, str) and _is_head(head) else ""
        text += "".join(write_cell(c, f and not text, e) for c, (f, e) in zip(said, ends, strict=True))
    if form.get("eol") == "\r\n":
        text = text.replace("\n", "\r\n")
    return (BOM if form.get("bom") else b"") + text.encode("utf-8", "replace")


# --- a plain file ---------------------------------------------------------------------------------
def _plain_notebook(text: str, form: dict[str, Any], exercise: Exercise, language: str) -> bytes:
    source = text.rstrip("\n")
    made = []
    for cell in cells_of(exercise, language):
        more = {"plain": True, "end": text[len(source) :]} if cell.role == ANSWER else {}
        own = raw_cell(exercise, cell, f"{exercise.slug}-{cell.role}", more)
        made.append({**own, "source": source.splitlines(keepends=True)} if more else own)
    return notebook_text(exercise, language, made, {"py": form} if form else {}).encode("utf-8", "replace")


def _plain_text(cells: list[tuple[Cell, str, Mapping[str, Any]]], exercise: Exercise) -> str | None:
    """The text of an answer that came from a plain file, where nothing was written around it."""
    if not any(role == ANSWER and dlx.get("plain") is True for _, role, dlx in cells):
        return None
    for language in LANGUAGES:
        usual = [cell for cell in cells_of(exercise, language) if cell.role != ANSWER]
        derived = [(cell.role, detached(cell.source, exercise.folder)) for cell in usual]
        if [(role, cell.source) for cell, role, _ in cells if role != ANSWER] == derived:
            (answer, end), *others = [(c.source, d.get("end")) for c, role, d in cells if role == ANSWER]
            text = answer + (end if isinstance(end, str) and not end.strip("\n") else "\n")
            return None if others or is_percent(text) else text
    return None


# --- cells ----------------------------------------------------------------------------------------
def _to_raw(cell: Cell, exercise: Exercise, language: str) -> dict[str, Any]:
    """A cell of a file as one of a notebook; dlx's own is written anew."""
    role = cell.known.get("dlx")
    role = role if isinstance(role, str) else ""
    said = cell.known.get("lang")
    language = said if said in LANGUAGES else language
    usual = {c.role: c for c in cells_of(exercise, language)}
    points = cell.known.get("points")
    if role == MARK and isinstance(points, int | float):
        usual[MARK] = mark_cell(exercise, points, language)
    identity = f"{exercise.slug}-{role if role in usual else 'cell'}"
    if role in OWN and role in usual and cell.kind == "code" and not cell.source:
        made = raw_cell(exercise, usual[role], identity)
    else:
        made = {
            "cell_type": cell.kind,
            "id": identity,
            "metadata": {"dlx": {"role": role, "sha": _sha(usual.get(role))}} if role else {},
            "source": _embedded(cell.source, role, exercise).splitlines(keepends=True),
        } | ({"execution_count": None, "outputs": []} if cell.kind == "code" else {})
    if cell.kept:
        made["metadata"].setdefault("dlx", {})["py"] = dict(cell.kept)
    made["metadata"] |= {name: cell.known[name] for name in CARRIED if name in cell.known}
    found = _from_raw(made, exercise)
    if (_own(found, exercise) or found[0]).known != cell.known:
        made["metadata"].setdefault("dlx", {})["known"] = dict(cell.known)
    return made


def _number(cells: list[dict[str, Any]]) -> None:
    """No two cells have the same id."""
    seen: set[str] = set()
    for number, cell in enumerate(cells, 1):
        if cell["id"] in seen or cell["id"].endswith("-cell"):
            cell["id"] = f"{cell['id'][:56]}-{number}"
        seen.add(cell["id"])


def _sha(usual: Any) -> str:
    return digest(usual.source) if usual is not None else ""


def _embedded(source: str, role: str, exercise: Exercise) -> str:
    """A cell as it stands in a notebook: with the figures of the statement."""
    return embedded(source, exercise.folder) if role == STATEMENT else source


def _from_raw(raw: Any, exercise: Exercise) -> tuple[Cell, str, Mapping[str, Any]]:
    """(a cell of a notebook, its role or "", what dlx noted of it)"""
    raw = raw if isinstance(raw, dict) else {}
    metadata = raw.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    dlx = _dlx(raw)
    role, kept, kind = dlx.get("role"), dlx.get("py"), raw.get("cell_type")
    role = role if isinstance(role, str) else ""
    known = {"dlx": role} if role else {}
    known |= {name: metadata[name] for name in CARRIED if metadata.get(name)}
    noted = dlx.get("known")
    if isinstance(noted, dict) and set(noted) <= set(SAID):
        known = noted
    source = raw.get("source", "")
    parts = source if isinstance(source, list) else [source]
    text = "".join(part for part in parts if isinstance(part, str))
    text = detached(text, exercise.folder) if role == STATEMENT else text
    kept = kept if isinstance(kept, dict) else {}
    return Cell(kind if kind in KINDS else "code", text, known, kept), role, dlx


def _own(found: tuple[Cell, str, Mapping[str, Any]], exercise: Exercise) -> Cell | None:
    """The marker alone of a cell that dlx wrote and nobody edited; None for any other."""
    cell, role, _ = found
    if role not in OWN:
        return None
    for language in LANGUAGES:
        for usual in cells_of(exercise, language):
            if (usual.role, usual.source) == (role, cell.source):
                return Cell("code", "", {**cell.known, "lang": language}, cell.kept)
        grader = cell.known.get("nbgrader")
        points = cell.known.get("points") or (grader.get("points") if isinstance(grader, dict) else None)
        number = isinstance(points, int | float)
        if role == MARK and number and mark_cell(exercise, points or 0, language).source == cell.source:
            return Cell("code", "", {**cell.known, "points": points, "lang": language}, cell.kept)
    return None


def _dlx(holder: Mapping[str, Any]) -> Mapping[str, Any]:
    metadata = holder.get("metadata")
    own = metadata.get("dlx") if isinstance(metadata, dict) else None
    return own if isinstance(own, dict) else {}


# --- bytes ----------------------------------------------------------------------------------------
def _text_of(name: str, data: bytes) -> tuple[str, dict[str, Any]]:
    """(the text of a .py file, its line ends plain where they are all alike; what else its bytes say)"""
    body = data.removeprefix(BOM)
    problem = decode(name, data).problem
    if problem is not None:
        raise UserError(problem.fr, problem.en)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise UserError(
            fr=f"{name} n'est pas en UTF-8. Enregistrez-le en UTF-8 (et retirez la ligne « coding »), puis "
            "relancez la même commande.",
            en=f"{name} is not UTF-8. Save it as UTF-8 (and remove the “coding” line), then run the same "
            "command again.",
        ) from None
    form: dict[str, Any] = {"bom": True} if body != data else {}
    plain = text.replace("\r\n", "\n")
    if "\r" in text and "\r" not in plain and plain.replace("\n", "\r\n") == text:
        return plain, {**form, "eol": "\r\n"}
    return text, form


def _table(name: str, data: bytes) -> dict[str, Any]:
    """The notebook as it stands; how it may be read was found by read_notebook."""
    found = read_notebook(name, data)
    if isinstance(found, Text):
        raise UserError(found.fr, found.en)
    table: Any = None
    if found.note is None:
        table = json.loads(data.removeprefix(BOM))
    if not isinstance(table, dict) or not isinstance(table.get("cells"), list):
        raise UserError(
            fr=f"{name} n'est pas un notebook d'un format actuel, en UTF-8. Ouvrez-le dans Jupyter, "
            "enregistrez-le, puis relancez la même commande.",
            en=f"{name} is no notebook of a present format, in UTF-8. Open it in Jupyter, save it, then run "
            "the same command again.",
        )
    return table


def _is_head(text: str) -> bool:
    return not is_percent(text) and text.endswith("\n")
