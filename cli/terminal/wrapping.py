"""Lines no longer than the terminal is wide: broken between words, inside one only where that is asked for.

What is typed as it stands, a command of ours, is not torn apart; code and paths may be longer than the line.
"""

import os
import re
from collections.abc import Iterator
from typing import Any

NARROW = 20  # columns below which nothing is broken
HELD = "\u00a0"  # a space at which no line ends
GROUPS = r"[^ \t\d]*[1-9]\d{0,2}(?: \d{3}(?!\d)){1,4}[^ \t]*"  # 1 048 576, with what touches it
# A command with what follows its name, an opening quote with its word, a number in groups of three digits, a
# word; and the French punctuation of each.
PIECE = re.compile(rf"(?:dlx(?: [a-z][\w./-]*){{1,3}}|(?:« )?(?:{GROUPS}|[^ \t]+))(?: [:;?!»]+(?=\s|$))*")
LEAD = re.compile(r"\s*(?:(?:\S|\[..\]|\d+\.) )?(?=\S)")  # spaces, perhaps a sign, before the words


def width_of(stream: Any) -> int | None:
    """How wide the terminal is to which a stream goes.

    Returns:
        The columns, as COLUMNS says or the terminal itself; None where it is no terminal: there, lines are
        left whole.
    """
    if not stream.isatty():
        return None
    try:
        asked = int(os.environ.get("COLUMNS", "0"))
        return asked if asked > 0 else os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError, AttributeError):
        return None


def wrapped(text: str, width: int | None, hang: str | None = None, cut: bool = False) -> str:
    """The text with every line broken between words.

    Args:
        text: one line or several; runs of spaces inside a line are kept where it is not broken.
        width: in columns; None leaves all as it is.
        hang: what stands before the second line and those after it; None means spaces, under the first word.
            Spaces that would leave less than half of the line are four.
        cut: whether a word that is wider than a line is cut; then no line is wider, however narrow.

    Returns:
        The text, without a line end more.
    """
    if width is None or (width < NARROW and not cut):
        return text
    return "\n".join(part for line in text.split("\n") for part in _broken(line, width, hang, cut))


def _broken(line: str, width: int, hang: str | None, cut: bool) -> Iterator[str]:
    if len(line) <= width:
        yield line
        return
    found = LEAD.match(line)
    lead = hang if hang is not None and line.startswith(hang) else found[0] if found else ""
    margin = hang if hang is not None else " " * len(lead)
    if margin.isspace() and len(margin) > width // 2:
        margin = " " * 4
    if cut and max(len(lead), len(margin)) >= width:
        yield from (line[at : at + width] for at in range(0, len(line), width))
        return
    shown, end = lead, len(lead)
    for piece in PIECE.finditer(line, len(lead)):
        gap = line[end : piece.start()]
        if shown in (lead, margin) or len(shown) + len(gap) + len(piece[0]) <= width:
            shown += gap + piece[0]
        else:
            yield shown
            shown = margin + piece[0]
        while cut and len(shown) > width:
            yield shown[:width]
            shown = margin + shown[width:]
        end = piece.end()
    yield shown
