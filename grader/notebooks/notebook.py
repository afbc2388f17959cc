"""Turn a notebook that somebody handed in into the text of a module. The file is hostile: it is read as
JSON, within bounds, and never parsed as a program nor run here; source/cells.py does that, in the bench.

The text is the code of the notebook as it stands, cell after cell, below a first line with the names wanted.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ...exercises import Exercise, Text
from ..source import BOM, CELL, HEAD, SHIFTED, decode, too_large
from .percent import is_percent, with_cell_lines

NOTEBOOK_ENDING = ".ipynb"
MAX_NOTEBOOK = 64 << 20
MAX_CODE = 256 << 10
LARGE = 4 << 20  # from here on, what it is made of is counted before it is read
MAX_BRACKETS, MAX_COMMAS, MAX_BARE = 500_000, 3_000_000, 16 << 20
STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\Z)', re.DOTALL)
CONFLICT = re.compile(rb"^(<{7}|={7}|>{7})( |\r?$)", re.MULTILINE)
WANTED = frozenset(
    "cells worksheets source input cell_type metadata dlx exercise exercises role kernelspec language "
    "nbgrader solution".split()
)


@dataclass(frozen=True)
class Notebook:
    """The code cells, (number, source), numbered from one among all cells; `named` are the exercises that
    its metadata names; `note` says what was put right, or None."""

    name: str
    cells: tuple[tuple[int, str], ...]
    named: tuple[str, ...] = ()
    note: Text | None = None

    @property
    def code(self) -> str:
        """The sources of all code cells, one below the other."""
        return "\n".join(source for _, source in self.cells)


def read_notebook(name: str, data: bytes) -> Notebook | Text:
    """The notebook called `name`, or why it cannot be read.

    Args:
        name: what sentences call it.
        data: its bytes, hostile: 64 MiB at most, counted before they are parsed from 4 MiB on.

    Returns:
        The code cells (256 Ki characters in all at most) and what the metadata claims, nothing else of
        it; or the sentence: too large, damaged, two versions merged by git, empty or without code.
    """
    if len(data) > MAX_NOTEBOOK or (len(data) > LARGE and _heavy(data)):
        return Text(
            fr=f"{name} est trop gros pour être lu. Effacez-en les sorties (Edit, Clear Outputs) et "
            "enregistrez-le de nouveau.",
            en=f"{name} is too large to be read. Clear its outputs (Edit, Clear Outputs) and save it again.",
        )
    conflict = CONFLICT.search(data) if len(data) <= LARGE or b"<<<<<<<" in data else None
    if conflict is not None:
        line = data.count(b"\n", 0, conflict.start()) + 1
        return Text(
            fr=f"{name}, ligne {line} : deux versions y ont été mêlées (git). Choisissez-en une et "
            "enregistrez-la.",
            en=f"{name}, line {line}: two versions were merged into it (git). Choose one and save it.",
        )
    text, note = _text(name, data)
    if not text.strip("\0 \t\r\n"):
        return Text(
            fr=f"{name} est vide. Votre travail est-il bien enregistré ?",
            en=f"{name} is empty. Did you save your work?",
        )
    return _read_json(name, text, note)


def _heavy(data: bytes) -> bool:
    """Whether its structure, outside of texts, would take far more memory than the file."""
    bare = STRING.sub(b"", data)
    brackets = bare.count(b"[") + bare.count(b"{")
    return brackets > MAX_BRACKETS or bare.count(b",") > MAX_COMMAS or len(bare) > MAX_BARE


def _text(name: str, data: bytes) -> tuple[str, Text | None]:
    """Its characters; what is not in UTF-8 is read all the same, and a note says so."""
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return data.removeprefix(BOM).decode("utf-16" if utf16 else "utf-8"), _recoded(
            name, "UTF-16"
        ) if utf16 else None
    except UnicodeDecodeError:
        return data.removeprefix(BOM).decode("latin-1"), _recoded(name, "Latin-1")


def _recoded(name: str, codec: str) -> Text:
    return Text(
        fr=f"{name} n'est pas en UTF-8 : il a été lu comme du {codec}.",
        en=f"{name} is not UTF-8: it was read as {codec}.",
    )


def _read_json(name: str, text: str, note: Text | None) -> Notebook | Text:
    try:
        table = json.loads(text, object_pairs_hook=_kept, parse_int=_no_number, parse_float=_no_number)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        return Text(
            fr=f"{name} est abîmé (ligne {line}) : ce n'est pas ou plus un notebook. Ouvrez-le dans Jupyter, "
            "enregistrez-le de nouveau, ou rendez un fichier .py.",
            en=f"{name} is damaged (line {line}): it is no notebook, or no longer. Open it in Jupyter, save "
            "it again, or hand in a .py file.",
        )
    cells = tuple(_code_cells(table))
    if not cells:
        return Text(
            fr=f"{name} n'a aucune cellule de code. Est-ce le bon fichier ?",
            en=f"{name} has no code cell. Is it the right file?",
        )
    notebook = Notebook(name, cells, _named(table), note)
    if len(notebook.code) > MAX_CODE:
        return Text(
            fr=f"{name} contient plus de 256 Kio de code : ce n'est pas un notebook d'exercice.",
            en=f"{name} holds more than 256 KiB of code: that is no exercise notebook.",
        )
    return notebook


def _kept(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Only what is used; outputs, pictures and the rest are dropped as soon as they are read."""
    return {key: value for key, value in pairs if key in WANTED}


def _no_number(_: str) -> int:
    return 0


def _code_cells(table: Any) -> list[tuple[int, str]]:
    """(number, source) of the code cells; of the third format too, which had sheets."""
    found = []
    for number, cell in enumerate(_cells(table), 1):
        if isinstance(cell, dict) and (cell.get("cell_type") == "code" or _is_answer(cell)):
            source = cell.get("source", cell.get("input", ""))
            parts = source if isinstance(source, list) else [source]
            text = "".join(part for part in parts if isinstance(part, str))
            text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
            if text.strip():
                found.append((number, text.encode("utf-8", "replace").decode()))
    return found


def _is_answer(cell: dict[str, Any]) -> bool:
    """Whether it is an answer's cell, which somebody may have turned into text with one key."""
    metadata = cell.get("metadata")
    own, theirs = (metadata.get(key) for key in ("dlx", "nbgrader")) if isinstance(metadata, dict) else (0, 0)
    if isinstance(own, dict) and own.get("role") == "answer":
        return True
    return isinstance(theirs, dict) and theirs.get("solution") is True and theirs.get("cell_type") == "code"


def _cells(table: Any) -> list[Any]:
    if not isinstance(table, dict):
        return []
    sheets = table.get("worksheets")
    lists = [table, *(sheets if isinstance(sheets, list) else [])]
    found = [holder.get("cells") for holder in lists if isinstance(holder, dict)]
    return [cell for cells in found if isinstance(cells, list) for cell in cells]


def _named(table: Any) -> tuple[str, ...]:
    """What `metadata.dlx.exercise` (or `exercises`) says."""
    own = table.get("metadata")
    own = own.get("dlx") if isinstance(own, dict) else None
    if not isinstance(own, dict):
        return ()
    many = own.get("exercises")
    names = [own.get("exercise"), *(many if isinstance(many, list) else [])]
    return tuple(name for name in names if isinstance(name, str))


# --- what it answers ------------------------------------------------------------------------------
def answer_in(name: str, data: bytes, exercise: Exercise) -> str | Text:
    """The module of one exercise in the bytes of a file called `name`, or why there is none.

    Args:
        name: what sentences call the file; one that ends in .ipynb is read as a notebook, else as Python.
        data: its bytes, hostile.
        exercise: whose module is wanted.

    Returns:
        As `module_of`.
    """
    if name.endswith(NOTEBOOK_ENDING):
        return module_of(read_notebook(name, data), exercise)
    decoded = decode(name, data)
    found = decoded.text if decoded.text is not None else decoded.problem or too_large(name)
    return module_of(found, exercise)


def module_of(found: "Notebook | str | Text", exercise: Exercise) -> str | Text:
    """What was read, as the module of one exercise. A .py file in cells (# %%) is a notebook as well, whose
    lines keep their numbers.

    Args:
        found: a notebook, the text of a .py file, or the sentence that says why there is neither.
        exercise: whose module is wanted; nothing is looked up but its stub and the names that it provides.

    Returns:
        The text of the module, which is the stub itself where nothing was done; or that same sentence.
    """
    if isinstance(found, Notebook):
        return module_text(found, exercise)
    cut = None if isinstance(found, Text) else _in_cells(found)
    if isinstance(found, Text) or cut is None:
        return found
    text, cells = cut
    stub = exercise.stub.read_text(encoding="utf-8")
    if _untouched(Notebook("", cells), exercise, stub):
        return stub
    return f"{SHIFTED}{' '.join(exercise.provides)}\n{text}"


@lru_cache(maxsize=1)  # the same text is asked for each exercise that it answers
def _in_cells(text: str) -> tuple[str, tuple[tuple[int, str], ...]] | None:
    """What `with_cell_lines` makes of a file in cells; None for one that has none."""
    return with_cell_lines(text) if is_percent(text) else None


def module_text(notebook: Notebook, exercise: Exercise) -> str:
    """The notebook as the module of one exercise; the stub itself where nothing was done for it.

    Args:
        notebook: what was read, hostile; its code is put together and not parsed.
        exercise: whose stub it is compared with, and whose names the first line asks for.

    Returns:
        A first line with the names wanted, then each cell below a mark with its number, as `cells.run` wants.
    """
    stub = exercise.stub.read_text(encoding="utf-8")
    if _untouched(notebook, exercise, stub):
        return stub
    lines = [HEAD + " ".join(exercise.provides)]
    for number, source in notebook.cells:
        lines += [f"{CELL}{number}", source.rstrip("\n")]
    return "\n".join(lines) + "\n"


def _untouched(notebook: Notebook, exercise: Exercise, stub: str) -> bool:
    """Whether it holds the stub, its imports perhaps elsewhere, and no other definition of its names."""
    body = stub[_first_definition(stub, exercise.provides) :]
    code = notebook.code
    if " ".join(body.split()) not in " ".join(code.split()):
        return False
    names = "|".join(map(re.escape, exercise.provides))
    pattern = rf"^[ \t]*(?:(?:async[ \t]+)?def|class)[ \t]+(?:{names})\b|^(?:{names})[ \t]*="
    return len(re.findall(pattern, code, re.MULTILINE)) == len(re.findall(pattern, stub, re.MULTILINE))


def _first_definition(stub: str, provides: Sequence[str]) -> int:
    places = [
        found.start() for name in provides if (found := re.search(rf"^(def|class) {name}\b", stub, re.M))
    ]
    return min(places, default=0)
