"""The percent format: a .py file in cells, each below a line `# %%`, as VS Code and Jupytext write it.

    # %% [markdown] dlx="statement"
    # # A title
    # %% dlx="answer"
    def function(): ...

Texts are cut and joined here, and nothing is lost in between. They may be hostile: they are searched, never
parsed. Light: no numpy.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..source import CELL, KEEPS_ITS_BODY

MARKER = re.compile(r"^#[ \t]*%%(?:[ \t\r].*)?$", re.MULTILINE)
KIND = re.compile(r"[ \t]\[(markdown|md|raw)\]")
SAID = ("dlx", "lang", "points", "tags", "nbgrader")  # what a marker says of its cell
FLAGS = ("blank", "magics", "broken")  # and of how it is written
ATTRIBUTE = re.compile(rf"[ \t]({'|'.join(SAID + FLAGS)})=")
TOKEN = re.compile(r"\\.|\"\"\"|'''|[\"'#\n]", re.DOTALL)
ESCAPED = re.compile(r"^(#[ \t]*)\\(\\*%%(?:[ \t\r].*)?)$", re.MULTILINE)
TO_ESCAPE = re.compile(r"^(#[ \t]*)(\\*%%(?:[ \t\r].*)?)$", re.MULTILINE)
MAGIC = re.compile(r"^([ \t]*+)((?:# )*(?:[%!?]|[\w.]+\?+[ \t]*$|[\w, ]+=[ \t]*[%!]).*)$", re.MULTILINE)
QUIET = re.compile(r"^([ \t]*+)# ((?:# )*(?:[%!?]|[\w.]+\?+[ \t]*$|[\w, ]+=[ \t]*[%!]).*)$", re.MULTILINE)

MAX_BLANK = 100_000
MOST_ATTRIBUTES = 50  # that are looked at in one marker: a hostile one has a million


@dataclass(frozen=True)
class Block:
    """A piece of a file: its marker line, or "" before the first one, and all that follows the marker."""

    marker: str
    body: str

    @property
    def kind(self) -> str:
        """code, markdown or raw"""
        found = KIND.search(self.marker)
        return "code" if found is None else "raw" if found[1] == "raw" else "markdown"

    @property
    def attributes(self) -> dict[str, Any]:
        return dict(_attributes(self.marker))


def _attributes(marker: str) -> Iterator[tuple[str, Any]]:
    decoder, place = json.JSONDecoder(), 0
    for _ in range(MOST_ATTRIBUTES):
        found = ATTRIBUTE.search(marker, place)
        if found is None:
            return
        place = found.end()
        try:
            value, place = decoder.raw_decode(marker, place)
        except (ValueError, RecursionError):
            continue
        yield found[1], value


# --- cutting --------------------------------------------------------------------------------------
def blocks(text: str) -> list[Block]:
    """The pieces of a file; joined, they are the file. A marker inside a text that is open is none."""
    return list(_blocks(text))


def _blocks(text: str) -> Iterator[Block]:
    starts = [found.span() for found in MARKER.finditer(text)]
    edges = [*(start for start, _ in starts), len(text)]
    pieces = [Block("", text[: edges[0]])]
    for (start, stop), end in zip(starts, edges[1:], strict=True):
        pieces.append(Block(text[start:stop], text[stop:end]))
    yield from _merged(pieces if pieces[0].body else pieces[1:])


def _merged(pieces: list[Block]) -> Iterator[Block]:
    ends: dict[tuple[int, str], int | None] = {}
    index = 0
    while index < len(pieces):
        piece, last = pieces[index], index
        quoted = '"' in piece.body or "'" in piece.body  # most cells of a hostile file are empty
        broken = quoted and piece.attributes.get("broken") is True
        state = _open_text(piece.body, None) if quoted and not broken else None
        if state is not None:  # if it never closes: a cell that does not parse, and not the whole file
            last = _closes(pieces, index + 1, state, ends) or index
        rest = "".join(other.marker + other.body for other in pieces[index + 1 : last + 1])
        yield Block(piece.marker, piece.body + rest)
        index = last + 1


def _closes(
    pieces: list[Block], start: int, state: str, ends: dict[tuple[int, str], int | None]
) -> int | None:
    """The piece in which a text closes that is open where `start` begins, or None. `ends` keeps what was
    found: a file of texts that never close is read a few times, not once for each."""
    index, passed, now = start, [], state
    end: int | None = None
    while index < len(pieces):
        if (index, now) in ends:
            end = ends[index, now]
            break
        passed.append((index, now))
        after = _open_text(pieces[index].marker + pieces[index].body, now)
        if after is None:
            end = index
            break
        index, now = index + 1, after
    ends.update(dict.fromkeys(passed, end))
    return end


def _open_text(code: str, state: str | None) -> str | None:
    """The quotes (or #) in which `code` ends, if it begins in `state`."""
    for found in TOKEN.finditer(code):
        token = found[0]
        if state is None:
            state = token if token in ('"', "'", '"""', "'''", "#") else None
        elif state == "#":
            state = None if token.endswith("\n") else state
        elif len(state) == 3:
            state = None if token == state else state
        elif token in (state, 3 * state, "\n"):
            state = None
    return state


def is_percent(text: str) -> bool:
    """Whether the file has cells."""
    first = MARKER.search(text)
    if first is None:
        return False
    if _open_text(text[: first.start()], None) is None:  # whatever comes after it
        return True
    return any(block.marker for block in _blocks(text))


def with_cell_lines(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """(the file with the marks that cells.py looks for, line for line the same; its cells of code)"""
    found = blocks(text)
    lines = [f"{CELL}{n}{b.body}" if b.marker else b.body for n, b in enumerate(found, 1)]
    code = ((n, b.body.strip("\n")) for n, b in enumerate(found, 1) if b.kind == "code")
    return "".join(lines), tuple((n, body) for n, body in code if body.strip())


# --- one cell -------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Cell:
    """A cell of a notebook. `known` is what its marker has to say; `kept` are the words of the file that it
    was read from, where dlx would write others: marker, body, end (None where the file ends before it)."""

    kind: str
    source: str
    known: Mapping[str, Any] = field(default_factory=dict)
    kept: Mapping[str, Any] = field(default_factory=dict)


def read_block(block: Block, last: bool) -> Cell:
    """A piece of a file as a cell."""
    cell = _cell_of(block)
    core, end = _body(block)
    found = {"marker": block.marker, "body": core, "end": end}
    usual = _words(cell, last)
    kept = {name: word for name, word in found.items() if word != usual[name]}
    return Cell(cell.kind, cell.source, cell.known, kept)


def write_cell(cell: Cell, first: bool, last: bool) -> str:
    """A cell as a piece of a file, in the words that were kept as far as they still say the same."""
    usual = _words(cell, last)
    for names in (("marker", "body", "end"), ("marker", "end"), ("marker",)):
        words = {**usual, **{name: cell.kept[name] for name in names if name in cell.kept}}
        text = _joined(words)
        if text is not None and _says(text, cell, first, last):
            return text
    return _joined(usual) or ""


def _joined(words: Mapping[str, Any]) -> str | None:
    marker, body, end = (words[name] for name in ("marker", "body", "end"))
    if not isinstance(marker, str) or not isinstance(body, str) or not isinstance(end, str | None):
        return None
    return marker + ("\n" if marker and end is not None else "") + body + (end or "")


def _says(text: str, cell: Cell, first: bool, last: bool) -> bool:
    """Whether this piece is read as that cell, and nothing beside it."""
    found = blocks(text)
    if len(found) != 1 or not (last or text.endswith("\n")) or not (first or found[0].marker):
        return False
    read = _cell_of(found[0])
    return (read.kind, read.source, read.known) == (cell.kind, cell.source, cell.known)


def _cell_of(block: Block) -> Cell:
    attributes = block.attributes
    core, _ = _body(block)
    source = _uncommented(core) if block.kind != "code" else _with_magics(core, attributes)
    blank = attributes.get("blank")
    if type(blank) is int and 0 < blank <= MAX_BLANK:
        source += "\n" * blank
    return Cell(block.kind, source, {k: v for k, v in attributes.items() if k not in FLAGS})


def _body(block: Block) -> tuple[str, str | None]:
    """(what follows the marker, the newlines that end it)"""
    if block.marker and not block.body:
        return "", None
    inner = block.body[1:] if block.marker else block.body
    core = inner.rstrip("\n")
    return core, inner[len(core) :]


def _words(cell: Cell, last: bool) -> dict[str, Any]:
    """A cell as dlx writes it."""
    core = cell.source.rstrip("\n")
    blank = len(cell.source) - len(core)
    flags: dict[str, Any] = {"blank": blank} if blank else {}
    core, more = _quiet(core) if cell.kind == "code" else (_commented(core), {})
    if _open_text(core + "\n", None) is None:
        core = _outside_texts(TO_ESCAPE, r"\1\\\2", core, False)
    else:
        core, more = TO_ESCAPE.sub(r"\1\\\2", core), {**more, "broken": True}
    flags |= more
    said = {name: cell.known[name] for name in SAID if name in cell.known} | flags
    words = (f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in said.items())
    kind = [] if cell.kind == "code" else [f"[{cell.kind}]"]
    end = "\n" * (blank + bool(core or blank) + (not last))
    return {"marker": " ".join(["# %%", *kind, *words]), "body": core, "end": end}


# --- its text -------------------------------------------------------------------------------------
def _commented(text: str) -> str:
    return "\n".join(f"# {line}" if line else "#" for line in text.split("\n")) if text else ""


def _uncommented(text: str) -> str:
    if len(text) >= 6 and text.startswith('"""') and text.endswith('"""'):  # as other tools write it
        return text[3:-3].strip("\n")
    lines = ESCAPED.sub(r"\1\2", text).split("\n")
    return "\n".join(line[2:] if line.startswith("# ") else line.removeprefix("#") for line in lines)


def _quiet(code: str) -> tuple[str, dict[str, Any]]:
    """(the code with what a notebook adds to Python put into comments, how that is undone)"""
    first = next((line.strip() for line in code.split("\n") if line.strip()), "")
    if first.startswith("%%") and not first.startswith(KEEPS_ITS_BODY):
        return "\n".join(f"# {line}" for line in code.split("\n")), {"magics": "cell"}
    if MAGIC.search(code) is None or _parses(code):
        return code, {}
    quiet = _outside_texts(MAGIC, r"\1# \2", code, False)
    return quiet, {"magics": "lines"} if quiet != code else {}


def _with_magics(code: str, attributes: Mapping[str, Any]) -> str:
    broken = attributes.get("broken") is True
    code = ESCAPED.sub(r"\1\2", code) if broken else _outside_texts(ESCAPED, r"\1\2", code, True)
    magics = attributes.get("magics")
    if magics == "cell":
        return "\n".join(line.removeprefix("# ") for line in code.split("\n"))
    return _outside_texts(QUIET, r"\1\2", code, True) if magics == "lines" else code


def _outside_texts(pattern: re.Pattern[str], by: str, code: str, back: bool) -> str:
    """Replace in whole lines, but not in those that begin inside a text. What is a text is seen in the form
    of the file: `back` says that this is the one that is given."""
    if pattern.search(code) is None:
        return code
    lines: list[str] = []
    state = None
    for line in code.split("\n"):
        lines.append(line if state is not None else pattern.sub(by, line))
        state = _open_text((line if back else lines[-1]) + "\n", state)
    return "\n".join(lines)


def _parses(code: str) -> bool:
    """Whether this is Python. Only for a file that is converted where it was written."""
    import ast
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
