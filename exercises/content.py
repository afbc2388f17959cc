"""Files of the course that an author writes, read and held against their form.

Whatever does not fit is refused in one sentence: the file, the line, what was found, what was wanted, what
to do. Standard library only.
"""

import difflib
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, takewhile
from pathlib import Path
from typing import Any

from .forms import Form, Kind, Several, Table
from .light import Text

SHOWN = 60  # characters of what was found
PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
NAME = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
KEY_LINE = re.compile(rf"\s*(\[\[?)?\s*({NAME}(?:\s*\.\s*{NAME})*)\s*(?(1)\]|=)")


class ContentError(Exception):
    """A file of the course is missing or malformed: the author's fault, never the student's.

    `text` is the sentence in both languages.
    """

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(fr=fr, en=en)


def content_error(path: Path, line: int, fr: str, en: str) -> ContentError:
    """The exception about a line of a file of the course, ready to be raised.

    Args:
        path: as the sentence names it.
        line: where in the file; 0 where it cannot be said.
        fr: what was found, what was wanted and what to do.
        en: the same in English.

    Returns:
        The whole sentence.
    """
    where = Text(fr=f", ligne {line}", en=f", line {line}") if line else Text(fr="", en="")
    return ContentError(fr=f"{path}{where.fr} : {fr}", en=f"{path}{where.en}: {en}")


@dataclass(frozen=True)
class Document:
    """A TOML file of the course that has its form."""

    path: Path
    text: str
    table: dict[str, Any]

    def error(self, keys: Sequence[str], fr: str, en: str) -> ContentError:
        """The exception about what stands under these keys; both sentences begin with its name."""
        name = ".".join(keys)
        return content_error(self.path, line_of(self.text, keys), f"{name} {fr}", f"{name} {en}")


def read_text(path: Path) -> str:
    """The text of a file of the course.

    Returns:
        The text, decoded.

    Raises:
        ContentError: the file is missing, or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise content_error(
            path,
            line,
            fr="ce n'est pas de l'UTF-8. Enregistrez le fichier en UTF-8.",
            en="this is not UTF-8. Save the file as UTF-8.",
        ) from error
    except OSError as error:
        raise ContentError(
            fr=f"{path} ne peut pas être lu ({error.strerror}). Créez ce fichier : docs/authoring.md dit ce "
            "qu'il contient.",
            en=f"{path} cannot be read ({error.strerror}). Create this file: docs/authoring.md says what it "
            "holds.",
        ) from error


def read_document(path: Path, form: Table) -> Document:
    """A TOML file of the course.

    Args:
        path: of the file.
        form: what it may hold.

    Returns:
        The file's text and table.

    Raises:
        ContentError: the file is missing, is not TOML, or has not this form.
    """
    text = read_text(path)
    try:
        document = Document(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = PLACE.search(str(error))
        line = int(found[1] or len(text.splitlines())) if found else 0
        said = PLACE.sub("", str(error))
        raise content_error(
            path,
            line,
            fr=f"ce n'est pas du TOML ({said}). Corrigez cette ligne ou la précédente.",
            en=f"this is not TOML ({said}). Correct this line or the one before.",
        ) from error
    _hold(document, form, document.table, ())
    return document


def _hold(document: Document, form: Form, value: Any, keys: tuple[str, ...]) -> None:
    """Hold a value, and all that is in it, against a form."""
    if isinstance(form, Kind):
        if not form.fits(value):
            raise _misfit(document, form, value, keys)
        return
    if not isinstance(value, list if isinstance(form, Several) else dict):
        raise _misfit(document, form, value, keys)
    entries = dict(zip(map(str, count(1)), value, strict=False)) if isinstance(value, list) else value
    if isinstance(form, Table):
        _hold_keys(document, form, entries, keys)
    for name, entry in entries.items():
        _hold(document, form.keys[name] if isinstance(form, Table) else form.of, entry, (*keys, name))


def _hold_keys(document: Document, form: Table, found: dict[str, Any], keys: tuple[str, ...]) -> None:
    for name in found:
        if name not in form.keys:
            wanted = ", ".join(form.keys)
            near = difflib.get_close_matches(name, form.keys, n=1)
            fr, en = (f" Vouliez-vous dire {near[0]} ?", f" Did you mean {near[0]}?") if near else ("", "")
            raise document.error(
                (*keys, name),
                fr=f"n'est pas connu ; il faut l'un de : {wanted}.{fr} Corrigez ce nom ou ôtez-le.",
                en=f"is not known; wanted one of: {wanted}.{en} Correct this name or take it out.",
            )
    for name, kind in form.keys.items():
        if name not in found and name not in form.optional:
            raise document.error(
                (*keys, name),
                fr=f"manque ; il faut {kind.fr}. Ajoutez par exemple : {name} = {kind.example}",
                en=f"is missing; wanted {kind.en}. Add for example: {name} = {kind.example}",
            )


def _misfit(document: Document, form: Form, value: Any, keys: tuple[str, ...]) -> ContentError:
    found = repr(value)
    found = found if len(found) <= SHOWN else f"{found[:SHOWN]}…"
    return document.error(
        keys,
        fr=f"vaut {found} ; il faut {form.fr}. Écrivez par exemple : {keys[-1]} = {form.example}",
        en=f"is {found}; wanted {form.en}. Write for example: {keys[-1]} = {form.example}",
    )


def line_of(text: str, keys: Sequence[str]) -> int:
    """The line of a TOML text where these keys stand, or as many of the first as are found; else 0."""
    found, line = 0, 0
    for number, written in _written_keys(text):
        shared = sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(written, keys, strict=False)))
        if shared > found:
            found, line = shared, number
    return line


def _written_keys(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The keys that each line sets or opens, with those of its table; of a list, the number of the entry."""
    table: tuple[str, ...] = ()
    opened: list[tuple[str, ...]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if (match := KEY_LINE.match(line)) is None:
            continue
        names = tuple(name.strip("\"'") for name in re.findall(NAME, match[2]))
        if match[1]:
            opened.append(names)
            table = names if match[1] == "[" else (*names, str(opened.count(names)))
            yield number, table
        else:
            yield number, (*table, *names)
