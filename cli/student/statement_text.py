"""A statement as text: rendered for a terminal, or plain, one line of words after the other."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..terminal import wrapped

if TYPE_CHECKING:
    from rich.console import Console as Terminal

FENCE = "```"
ITEM = re.compile(r"\s*([-*]|\d+\.) +")
RULE = re.compile(r"[|:\- ]+")
CELLS = re.compile(r"(?<!\\)\|")


def rendered(markdown: str, terminal: "Terminal") -> str:
    """A statement with headings, tables and code, as wide as the terminal and in its colours.

    Args:
        markdown: the text of the statement.
        terminal: what it is for.

    Returns:
        What is to be written to the terminal, control sequences included.
    """
    from rich.markdown import Markdown

    with terminal.capture() as capture:
        terminal.print(Markdown(markdown, code_theme="ansi_dark", hyperlinks=False))
    return capture.get()


def plain(markdown: str, width: int) -> str:
    """A statement in words alone: no frame, no colour, no line longer than `width` but in code.

    Args:
        markdown: the text of the statement.
        width: in characters.

    Returns:
        The text; a row of a table is an item of a list.
    """
    return "\n".join(_lines(markdown.splitlines(), width)).rstrip() + "\n"


def _lines(lines: list[str], width: int) -> Iterator[str]:
    inside, paragraph = False, ""
    for line in [*lines, ""]:
        fence = line.lstrip().startswith(FENCE)
        code = inside or fence
        row = not code and line.startswith("|")
        begins = code or row or not line.strip() or ITEM.match(line) or line.startswith("#")
        if begins and paragraph:
            yield from _wrapped(paragraph, width)
            paragraph = ""
        if fence:
            inside = not inside
        elif code:
            yield f"    {line}".rstrip()
        elif row:
            yield from _wrapped(_as_item(line), width) if not RULE.fullmatch(line) else ()
        elif line.strip():
            paragraph = f"{paragraph} {line.strip()}" if paragraph else line.rstrip()
        else:
            yield ""


def _as_item(row: str) -> str:
    first, *others = (cell.strip() for cell in CELLS.split(row.strip().strip("|")))
    return f"- {first}: {'; '.join(others)}" if others else f"- {first}"


def _wrapped(paragraph: str, width: int) -> list[str]:
    item = ITEM.match(paragraph)
    indent = " " * len(item[0]) if item else ""
    return wrapped(paragraph, width, indent).split("\n")
