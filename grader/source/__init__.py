"""Student files as they come: found without trust, made text, and what of the text an answer needs.

In: folders, zip archives and bytes that anybody may have made.
Out: entries within bounds, texts, the names and imports of a text, the statements that an answer needs.
Never: extracts to disk, follows a link or runs a line; cells.run alone does, and only in the bench.
"""

from . import cells
from .cells import CELL, HEAD, KEEPS_ITS_BODY, SHIFTED, place_in_cells
from .decoding import BOM, MAX_FILE, decode, defined, defines, too_large
from .imports import imports, needed_modules, same_answer
from .untrusted import (
    CACHES,
    END_OF_ZIP,
    MAX_ENTRIES,
    OUTSIDE,
    Entry,
    Refusal,
    file_entry,
    legible,
    likely,
    open_plain,
    passed_over,
    too_many,
    walk,
    zip_entries,
    zip_entry,
)

__all__ = [
    "BOM",
    "CACHES",
    "CELL",
    "END_OF_ZIP",
    "HEAD",
    "KEEPS_ITS_BODY",
    "MAX_ENTRIES",
    "MAX_FILE",
    "OUTSIDE",
    "SHIFTED",
    "Entry",
    "Refusal",
    "cells",
    "decode",
    "defined",
    "defines",
    "file_entry",
    "imports",
    "legible",
    "likely",
    "needed_modules",
    "open_plain",
    "passed_over",
    "place_in_cells",
    "same_answer",
    "too_large",
    "too_many",
    "walk",
    "zip_entries",
    "zip_entry",
]
