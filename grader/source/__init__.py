"""Student files as they come: found without trust, made text, and what of the text an answer needs.

In: folders, zip archives and bytes that anybody may have made.
Out: entries within bounds, texts, the names and imports of a text, the statements that an answer needs.
Never: extracts to disk, follows a link or runs a line; cells.run alone does, and only in the bench.
"""

from . import cells
from .archives import END_OF_ZIP, Box, archive_entries, is_archive, unpacked, zip_entry
from .cells import CELL, HEAD, KEEPS_ITS_BODY, SHIFTED, place_in_cells
from .decoding import BOM, MAX_FILE, decode, defined, defines, too_large
from .imports import imports, needed_modules, not_run, same_answer
from .signatures import Signature, signatures, unwritten
from .spelling import unaccented
from .untrusted import (
    CACHES,
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
    "Box",
    "Entry",
    "Refusal",
    "Signature",
    "archive_entries",
    "cells",
    "decode",
    "defined",
    "defines",
    "file_entry",
    "imports",
    "is_archive",
    "legible",
    "likely",
    "needed_modules",
    "not_run",
    "open_plain",
    "passed_over",
    "place_in_cells",
    "same_answer",
    "signatures",
    "too_large",
    "too_many",
    "unaccented",
    "unpacked",
    "unwritten",
    "walk",
    "zip_entry",
]
