"""TODO."""

from . import cells
from .cells import CELL, HEAD, KEEPS_ITS_BODY, SHIFTED, place_in_cells
from .decoding import BOM, MAX_FILE, decode, defines, too_large
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
    "defines",
    "file_entry",
    "legible",
    "likely",
    "open_plain",
    "place_in_cells",
    "too_large",
    "too_many",
    "walk",
    "zip_entries",
    "zip_entry",
]
