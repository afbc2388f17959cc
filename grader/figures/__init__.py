"""Figures of statements and introductions: drawn by code, kept as SVG, shown wherever the text is shown.

In: Markdown with ![words](name.svg), the folder where the figures lie; the shapes that an author draws.
Out: the SVG text; the same Markdown with words in brackets or with the figures in it; what is wrong with one.
Never: draws otherwise on another machine, loads anything, or trusts a figure that has not the form of one.
"""

from .path import drawn_path
from .references import ENDING, Shown, detached, embedded, figures_in, in_words, source_of
from .safety import fault_of
from .sheet import Sheet

__all__ = [
    "ENDING",
    "Sheet",
    "Shown",
    "detached",
    "drawn_path",
    "embedded",
    "fault_of",
    "figures_in",
    "in_words",
    "source_of",
]
