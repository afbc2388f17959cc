"""What a command would print, kept as lines that fit a terminal: words are wrapped, never cut."""

import sys

import click

from ...exercises import Text
from ..terminal import Console, has_colour, wrapped


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

    def show(self, line: str, hang: str = "") -> None:
        """A line of code or numbers: one that is too wide is broken, here as every other."""
        self.lines.extend(wrapped(line, self.width, hang, cut=True).split("\n"))

    def _print(
        self, text: Text | str, err: bool, colour: str | None, bold: bool, hang: str | None = None
    ) -> None:
        words = text if isinstance(text, str) else text[self.language]
        styled = self._coloured and bool(colour or bold)
        for line in wrapped(words, self.width, hang, cut=True).split("\n"):
            self.lines.append(click.style(line, fg=colour, bold=bold) if styled and line else line)
