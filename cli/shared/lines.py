"""What a command would print, kept as lines that fit a terminal: words are wrapped, never cut."""

import re
import sys
import textwrap
from collections.abc import Iterator

import click

from ...exercises import Text
from ..terminal import Console, has_colour

HELD = "\u00a0"
BOUND = re.compile("(?<=«) | (?=[?;:!»])")  # no line ends with the first or begins with the others
HEAD = re.compile(r" *(?:(?<=    )[│|] +)?(?:[→>✔✘–○◐?!] |\[..\] )?")  # what stands before the words


class Lines(Console):
    """A console whose lines are kept.

    Args:
        console: the one that it stands for.
        width: of the lines, in characters.
    """

    def __init__(self, console: Console, width: int) -> None:
        super().__init__(console.language)
        self.plain, self.width, self._coloured = console.plain, width, has_colour(sys.stdout)
        self.lines: list[str] = []

    def show(self, line: str) -> None:
        """A line of code or numbers: one that is too wide is cut, here as every other."""
        self.lines.extend(folded_lines(line, self.width))

    def _print(
        self, text: Text | str, err: bool, colour: str | None, bold: bool, hang: str | None = None
    ) -> None:
        line = text if isinstance(text, str) else text[self.language]
        styled = self._coloured and bool(colour or bold)
        for folded in folded_lines(line, self.width):
            self.lines.append(click.style(folded, fg=colour, bold=bold) if styled and folded else folded)


def folded_lines(text: str, width: int) -> Iterator[str]:
    """A text on lines that are no wider than this; a single word that is wider is cut.

    Args:
        text: with its own line ends.
        width: in characters.

    Yields:
        The lines; what follows a line that was too long stands below its words, behind the same bar.
    """
    for line in text.split("\n"):
        if len(line) <= width:
            yield line
            continue
        head = HEAD.match(line)[0]  # type: ignore[index]  # it matches everything
        head = head if len(head) < width // 2 else ""
        first, *others = filled(line[len(head) :], width - len(head), cut=True)
        yield head + first
        yield from (re.sub(r"[^ │|]", " ", head) + part for part in others)


def filled(line: str, width: int, below: str = "", cut: bool = False) -> list[str]:
    """The words of a line on several ones; no sign that ends a sentence begins one.

    Args:
        line: without an end.
        width: in characters.
        below: what all but the first begin with.
        cut: whether a word that is wider than a line is cut.

    Returns:
        The lines, at least one.
    """
    held = BOUND.sub(HELD, line)
    wrapped = textwrap.wrap(
        held, width, subsequent_indent=below, break_on_hyphens=False, break_long_words=cut
    )
    return [part.replace(HELD, " ") for part in wrapped] or [""]
