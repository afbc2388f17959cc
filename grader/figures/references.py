"""Where a text shows figures, and the same text for who cannot be shown them as files.

![what is to be seen](name.svg)      name.fr.svg and name.en.svg where the figure itself has words
"""

import base64
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from ...exercises import LANGUAGES, Text

ENDING = ".svg"
FIGURE = re.compile(r"!\[([^\]]*)\]\(([^()\s]*)\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)
DATA = "data:image/svg+xml;base64,"
EMBEDDED = re.compile(rf'<img alt="([^"]*)" src="{re.escape(DATA)}([A-Za-z0-9+/=]+)">')
NAMED = Text(fr="Figure : ", en="Figure: ")


@dataclass(frozen=True)
class Shown:
    """A place where a text shows a figure: the words for it, what it is called, the line (from 1)."""

    words: str
    name: str
    line: int

    @property
    def drawing(self) -> tuple[str, str]:
        """(what draws it, the language of the words in it or ""): window.fr.svg is window, in French."""
        stem = self.name.removesuffix(ENDING)
        name, _, language = stem.rpartition(".")
        return (name, language) if language in LANGUAGES else (stem, "")


def figures_in(markdown: str) -> Iterator[Shown]:
    """The figures of a text, in order; what stands in code is none.

    Args:
        markdown: the text.

    Yields:
        Each place, whatever it names.
    """
    hidden = [found.span() for found in CODE.finditer(markdown)]
    for found in FIGURE.finditer(markdown):
        if not any(start <= found.start() < end for start, end in hidden):
            words = " ".join(found[1].split())
            yield Shown(words, found[2], markdown.count("\n", 0, found.start()) + 1)


def in_words(markdown: str, language: str) -> str:
    """The text with the words for each figure in brackets in its place.

    Args:
        markdown: the text.
        language: "fr" or "en", in which it is written.

    Returns:
        Markdown without figures.
    """
    return FIGURE.sub(lambda found: f"[{NAMED[language]}{' '.join(found[1].split())}]", markdown)


def embedded(markdown: str, folder: Path) -> str:
    """The text with its figures in it, as HTML: it can be moved anywhere, a notebook's cell for instance.
    (Jupyter shows no SVG that is attached to a cell, VS Code no Markdown image with data.)

    Args:
        markdown: the text.
        folder: where its figures lie; one that is not there stays a reference.

    Returns:
        Markdown with HTML images.
    """

    def embed(found: re.Match[str]) -> str:
        path = folder / found[2]
        if path.suffix != ENDING or path.parent != folder or not path.is_file():
            return found[0]
        words = escape(" ".join(found[1].split()))
        return f'<img alt="{words}" src="{source_of(path.read_text(encoding="utf-8"))}">'

    return FIGURE.sub(embed, markdown)


def detached(markdown: str, folder: Path) -> str:
    """What `embedded` made the text of: figures that lie in this folder are references again.

    Args:
        markdown: a text with HTML images.
        folder: where the figures lie.

    Returns:
        Markdown; an image that is not one of these figures stays as it is.
    """
    if DATA not in markdown:
        return markdown
    names = {
        base64.b64encode(path.read_bytes()).decode(): path.name for path in sorted(folder.glob(f"*{ENDING}"))
    }
    return EMBEDDED.sub(lambda found: _reference(found, names), markdown)


def _reference(found: re.Match[str], names: Mapping[str, str]) -> str:
    return f"![{unescape(found[1])}]({names[found[2]]})" if found[2] in names else found[0]


def source_of(svg: str) -> str:
    """The address of an image that holds a figure whole.

    Returns:
        A data URI.
    """
    return DATA + base64.b64encode(svg.encode()).decode()
