r"""The words of a question, written for HTML and for LaTeX.

Formulas between \( and \) stay as they are; what stands between backticks is code; lines that begin with
four blanks, the rows of an array, keep their columns.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from .asked import LeftOut

INDENT = "    "
PIECES = re.compile(r"(\\\(.*?\\\)|`[^`]+`)", re.DOTALL)


def _blocks(text: str) -> Iterator[tuple[bool, list[str]]]:
    """Runs of lines, rows of arrays apart from prose, without what is blank."""
    for rows, lines in groupby(text.split("\n"), lambda line: line.startswith(INDENT)):
        kept = [line for line in lines if line.strip()]
        if kept:
            yield rows, kept


def plain(text: str) -> str:
    """On one line, without marks of code: for places that show neither HTML nor formulas."""
    return " ".join(text.replace("`", "").split())


# --- HTML -----------------------------------------------------------------------------------------
def html_of(text: str) -> str:
    """A text as paragraphs and arrays; a single line as it is, so that it may stand beside a box."""
    blocks = list(_blocks(text))
    if len(blocks) == 1 and not blocks[0][0] and len(blocks[0][1]) == 1:
        return _inline(blocks[0][1][0])
    return "".join(
        preformatted([line[len(INDENT) :] for line in lines])
        if rows
        else f"<p>{'<br>'.join(map(_inline, lines))}</p>"
        for rows, lines in blocks
    )


def preformatted(lines: Sequence[str]) -> str:
    return f"<pre>{html.escape(chr(10).join(lines), quote=False)}</pre>"


def _inline(text: str) -> str:
    pieces = PIECES.split(text.strip())
    return "".join(
        f"<code>{html.escape(piece[1:-1], quote=False)}</code>"
        if piece.startswith("`") and len(piece) > 1
        else html.escape(piece, quote=False)
        for piece in pieces
    )


# --- LaTeX ----------------------------------------------------------------------------------------
SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\ensuremath{<}",
    ">": r"\ensuremath{>}",
    "|": r"\ensuremath{|}",
    '"': r"\textquotedbl{}",
    "-": "-{}",  # no dashes out of two
    "\u00a0": "~",
    "\u202f": r"\,",
    "\u2009": r"\,",
    "−": r"\ensuremath{-}",
    "×": r"\ensuremath{\times}",
    "·": r"\ensuremath{\cdot}",
    "≤": r"\ensuremath{\leq}",
    "≥": r"\ensuremath{\geq}",
    "≠": r"\ensuremath{\neq}",
    "≈": r"\ensuremath{\approx}",
    "→": r"\ensuremath{\rightarrow}",
    "←": r"\ensuremath{\leftarrow}",
    "∈": r"\ensuremath{\in}",
    "∑": r"\ensuremath{\sum}",
    "Σ": r"\ensuremath{\Sigma}",
    "√": r"\ensuremath{\surd}",
    "∞": r"\ensuremath{\infty}",
    "‖": r"\ensuremath{\Vert}",
    "∂": r"\ensuremath{\partial}",
    "∇": r"\ensuremath{\nabla}",
    "⌊": r"\ensuremath{\lfloor}",
    "⌋": r"\ensuremath{\rfloor}",
    "⌈": r"\ensuremath{\lceil}",
    "⌉": r"\ensuremath{\rceil}",
    "…": r"\ldots{}",
    "’": "'",
    "‘": "`",
    "“": "``",
    "”": "''",
    "–": "--",
    "—": "---",
    "œ": r"\oe{}",
    "Œ": r"\OE{}",
    "±": r"\ensuremath{\pm}",
    "µ": r"\ensuremath{\mu}",
    "°": r"\textdegree{}",
}
RAISED = {"<super>": "^", "<sub>": "_"}  # as Unicode calls them


def tex_of(text: str) -> str:
    """A text for the inside of a LaTeX command, where nothing verbatim may stand.

    Raises:
        LeftOut: it holds a character that LaTeX would refuse.
    """
    parts = [
        tex_rows([line[len(INDENT) :] for line in lines]) if rows else r"\\ ".join(map(_tex_line, lines))
        for rows, lines in _blocks(text)
    ]
    return "\n".join(parts)


def tex_rows(lines: Sequence[str]) -> str:
    """Rows whose columns stay aligned, such as code."""
    rows = [r"\mbox{\texttt{" + _tex_plain(line).replace(" ", r"\ ") + "}}" for line in lines]
    return "\n\n" + r"\noindent " + "\\\\\n".join(rows) + "\n\n"


def _tex_line(text: str) -> str:
    return "".join(map(_tex_piece, PIECES.split(text.strip())))


def _tex_piece(piece: str) -> str:
    if piece.startswith("\\("):
        return piece
    if piece.startswith("`") and len(piece) > 1:
        return r"\texttt{" + _tex_plain(piece[1:-1]) + "}"
    return _tex_plain(piece)


def _tex_plain(text: str) -> str:
    return "".join(map(_tex_character, unicodedata.normalize("NFC", text)))


def _in_formula(code: str) -> str:
    return chr(int(code, 16)).replace("−", "-")


def _tex_character(character: str) -> str:
    if character in SPECIAL:
        return SPECIAL[character]
    raised, _, code = unicodedata.decomposition(character).rpartition(" ")
    if raised in RAISED:
        return rf"\ensuremath{{{RAISED[raised]}{{{_in_formula(code)}}}}}"
    if character < "\u0100" and character.isprintable():
        return character
    if greek := re.fullmatch(r"GREEK SMALL LETTER (\w+)", unicodedata.name(character, "")):
        return rf"\ensuremath{{\{greek[1].lower().replace('lamda', 'lambda')}}}"
    raise LeftOut(
        fr=f"LaTeX ne connaît pas le caractère « {character} »",
        en=f"LaTeX does not know the character “{character}”",
    )
