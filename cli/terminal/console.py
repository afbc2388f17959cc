"""What the terminal shows: sentences in the chosen language.

Colour never carries a meaning alone, and is left out where it is not wanted (NO_COLOR, a pipe). Whatever
comes from a student is escaped before it is printed: it could hide, forge or overwrite lines.
"""

import os
import sys
from typing import TYPE_CHECKING, Any, TextIO

import click

from ...exercises import Text
from .wrapping import width_of, wrapped

if TYPE_CHECKING:
    from rich.console import Console as Terminal

KEPT = "\n\u00a0\u202f"
WIDTH = 120  # of a table that goes to no terminal


def safe(text: str) -> str:
    """A text that cannot command the terminal: control, bidi and invisible characters are shown as codes.

    Returns:
        The text with its line ends; a tab is four spaces.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in KEPT else _code(c) for c in text.replace("\t", "    "))


def safe_line(text: str) -> str:
    """The same on one line.

    Returns:
        The text; a line end is shown as `\\n`.
    """
    return safe(text).replace("\n", "\\n")


def _code(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


class Console:
    """Prints in one language. With `prose_to_stderr`, stdout is left to JSON alone; `plain` is for who hears
    the lines rather than sees them: words, where others read a mark or a bar."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.prose_to_stderr = False
        self.plain = False

    # --- plain printing ---------------------------------------------------------------------------
    def say(
        self, text: Text | str = "", colour: str | None = None, bold: bool = False, hang: str | None = None
    ) -> None:
        """Print a line on stdout, or stderr with `prose_to_stderr`; the caller makes others' words `safe`.

        Args:
            text: words; a line too long for the terminal is broken between two of them.
            colour: as click names it.
            bold: whether it stands out.
            hang: what stands before the lines that follow the first, see `wrapped`.
        """
        self._print(text, self.prose_to_stderr, colour, bold, hang)

    def show(self, line: str, hang: str = "") -> None:
        """Print a line of code or numbers where `say` prints, however long: it is never broken. `hang` is for
        a console that has no place for long lines."""
        click.echo(line, err=self.prose_to_stderr)

    def warn(self, text: Text | str) -> None:
        """Print a line on stderr, in yellow; what others wrote is made `safe` before."""
        self._print(text, True, "yellow", False)

    def error(self, text: Text | str) -> None:
        """Print a line on stderr, in red; what others wrote is made `safe` before."""
        self._print(text, True, "red", False)

    def _print(
        self, text: Text | str, err: bool, colour: str | None, bold: bool, hang: str | None = None
    ) -> None:
        stream = sys.stderr if err else sys.stdout
        words = text if isinstance(text, str) else text[self.language]
        line = wrapped(words, width_of(stream), hang)
        if (colour or bold) and has_colour(stream):
            line = click.style(line, fg=colour, bold=bold)
        click.echo(line, err=err, color=has_colour(stream))

    def sign(self, sign: str, plain: str) -> str:
        """A sign, or what stands for it where prose goes to a stream that cannot print it."""
        try:
            sign.encode(getattr(self.stream(), "encoding", None) or "utf-8")
        except (UnicodeEncodeError, LookupError):
            return plain
        return sign

    def marked(self, text: str) -> str:
        """A part of a line that stands out: bold and underlined, or in quotes without colour."""
        if has_colour(self.stream()):
            return click.style(text, bold=True, underline=True)
        return f"«{text}»"

    def emit(self, data: Any) -> None:
        """The result as JSON on stdout, in plain ASCII: no terminal can be fooled by it."""
        import json

        click.echo(json.dumps(data, indent=1))

    def stream(self) -> TextIO:
        """Where prose goes."""
        return sys.stderr if self.prose_to_stderr else sys.stdout

    def terminal(self, stream: TextIO | None = None) -> "Terminal":
        """rich's, for a table or a bar: what it prints is taken as it is."""
        from rich.console import Console as Terminal

        stream = stream or self.stream()
        width = None if stream.isatty() else WIDTH
        return Terminal(file=stream, markup=False, emoji=False, highlight=False, width=width)

    def confirm(self, question: Text) -> bool:
        """Ask yes or no; no answer is no."""
        suffix = Text(fr=" [o/N] ", en=" [y/N] ")
        answer = self._ask(question[self.language] + suffix[self.language])
        return answer.lower() in ("o", "oui", "y", "yes")

    def ask(self, question: Text, usual: str) -> str:
        """Ask for a word or some; no answer is the usual one, which is shown."""
        return self._ask(f"{question[self.language]} [{usual}] ") or usual

    def _ask(self, question: str) -> str:
        click.echo(wrapped(question, width_of(sys.stderr)), nl=False, err=True)
        try:
            answer = sys.stdin.readline()
        except (OSError, ValueError):
            answer = ""
        if not answer:
            click.echo(err=True)
        return answer.strip()


def has_colour(stream: Any) -> bool:
    """Whether a stream shows colours, and they are wanted.

    Returns:
        False too of a file, a pipe or a terminal that can do nothing.
    """
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and bool(stream.isatty())
