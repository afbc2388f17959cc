"""One word for one thing, and French that is French: over all sentences of the engine and of the course."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from structure import MODULES, ROOT

WORDS = {  # what is not said, and what is
    r"\b[Cc]ontrôles?\b": "vérification",
    r"\b[Hh]ors[ -]programme\b": "hors sujet",
    r"\bsandbox\b": "isolement",
    r"\bworkspace\b": "dossier d'exercices",
    r"\bstub\b": "fichier de départ",
    r"\bschema\b": "schéma",
    r"\b(level|folder|student|submission|warning|feedback)\b": "a French word",
}
CODE = re.compile(
    r"`[^`]*`|--[\w-]+|\bdlx(?: [\w./-]+)+|[\w.-]*[/_\\][\w./-]*|\[exchange\] \w+|\b[\w-]+\.\w+\b|\{[^}]*\}"
)
CONTENT = sorted(
    path
    for folder in ("exercises", "solutions", "templates")
    for pattern in ("*.fr.md", "*.toml", "LISEZMOI*")
    for path in (ROOT / folder).rglob(pattern)
)


def sentences(path: Path) -> Iterator[tuple[int, ast.expr]]:
    """(line, what is given as `fr=`) in a module."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield from ((k.value.lineno, k.value) for k in node.keywords if k.arg == "fr")


def literal(node: ast.expr) -> str:
    """Its words; what is filled in is left out."""
    parts = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant))
    return "".join(part for part in parts if isinstance(part, str))


def french(table: Any) -> Iterator[str]:
    """What stands under a key `fr`, however deep."""
    if isinstance(table, dict):
        for key, value in table.items():
            yield from [value] if key == "fr" and isinstance(value, str) else french(value)
    elif isinstance(table, list):
        for value in table:
            yield from french(value)


def unwanted(text: str) -> list[str]:
    """What is said otherwise here; names of commands, options, files and variables are no words."""
    prose = CODE.sub(" ", text)
    found = ((word, match[0]) for bad, word in WORDS.items() for match in re.finditer(bad, prose))
    return [f"{said} ({word})" for word, said in found]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_engine_speaks_french(path: Path) -> None:
    found = {line: unwanted(literal(node)) for line, node in sentences(path)}
    assert {line: words for line, words in found.items() if words} == {}


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_course_speaks_french(path: Path) -> None:
    text = path.read_text("utf-8")
    texts = list(french(tomllib.loads(text))) if path.suffix == ".toml" else [text]
    assert [word for one in texts for word in unwanted(one)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_numbers_in_french_have_a_comma(path: Path) -> None:
    """A number that may have decimals is written by `number_text`, or its point is replaced."""
    found = [
        (line, ast.unparse(part))
        for line, node in sentences(path)
        for part in ast.walk(node)
        if isinstance(part, ast.FormattedValue)
        and part.format_spec is not None
        and re.search(r"\.?[1-9]?[gf]$|\.[1-9]%$", literal(part.format_spec))
        and not literal(part.format_spec).endswith(".0f")
    ]
    assert found == []


def test_what_is_unwanted_is_found() -> None:
    assert unwanted("Le contrôle de ce stub, hors programme") != []
    assert len(unwanted("Le contrôle de ce stub, hors programme")) == 3
    assert unwanted("dlx feedback --student NOM, `stub.py`, chapter/workspace.toml") == []
