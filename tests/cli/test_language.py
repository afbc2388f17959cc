"""--lang, then DLX_LANG, then the locale; French if it is French, else English. And click's own French."""

import ast
import gettext
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dlx.cli.terminal import language
from dlx.cli.terminal.language import choose

SAID = ("core", "exceptions", "formatting", "parser", "types")  # modules of click
MISTAKES = ("raise TypeError", "raise ValueError", "def __repr__")  # of who wrote a command
NEVER_SAID = {"{text} {deprecated_message}"}  # no sentence


@pytest.mark.parametrize(
    ("arguments", "environ", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "fr_CA"}, "fr"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ([], {"LANG": "C", "LC_MESSAGES": "fr_FR"}, "fr"),
        ([], {"LC_ALL": "", "LANG": "fr_FR"}, "fr"),
        ([], {"DLX_LANG": "fr", "LANG": "en_US"}, "fr"),
        ([], {"DLX_LANG": "klingon", "LANG": "fr_FR"}, "fr"),
        (["--lang", "en"], {"DLX_LANG": "fr"}, "en"),
        (["check", "--lang=fr"], {"DLX_LANG": "en"}, "fr"),
        (["--lang", "en", "check", "--lang", "fr"], {}, "fr"),
        (["--lang", "de"], {"LANG": "fr_FR"}, "fr"),
        (["grade", "--", "--lang", "fr"], {}, "en"),
        (["--lang"], {}, "en"),
    ],
)
def test_choice(arguments: list[str], environ: dict[str, str], language: str) -> None:
    assert choose(arguments, environ) == language


def sentences(tree: ast.AST) -> Iterator[str]:
    """What a module of click asks gettext for."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Raise | ast.FunctionDef) and ast.unparse(node).startswith(MISTAKES):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext"):
            first = node.args[0]
            if isinstance(first, ast.Constant):
                yield str(first.value)
        yield from sentences(node)


@pytest.mark.parametrize("module", SAID)
def test_click_says_nothing_in_english_to_who_chose_french(module: str) -> None:
    """A new version of click may have new sentences: they belong in cli/terminal/locale."""
    tree = ast.parse((Path(click.__file__).parent / f"{module}.py").read_text("utf-8"))
    language.speak("fr")
    found = set(sentences(tree)) - NEVER_SAID
    assert found
    assert {text for text in found if gettext.gettext(text) == text} == set()
    language.speak("en")
    assert {text for text in found if gettext.gettext(text) != text} == set()


def test_the_catalogue_is_the_one_that_is_read() -> None:
    """dlx.mo, which gettext reads, was compiled from dlx.po, which people read."""
    pofile = pytest.importorskip("babel.messages.pofile")
    language.speak("fr")
    with (Path(language.CATALOGUES) / "fr/LC_MESSAGES/dlx.po").open("rb") as stream:
        entries = [entry for entry in pofile.read_po(stream) if entry.id]
    for entry in entries:
        if entry.pluralizable:
            found = tuple(gettext.ngettext(*entry.id, count) for count in (1, 2))
            assert found == entry.string
        else:
            assert gettext.gettext(entry.id) == entry.string
    with (Path(language.CATALOGUES) / "fr/LC_MESSAGES/dlx.mo").open("rb") as compiled:
        kept = gettext.GNUTranslations(compiled)
    assert len(kept._catalog) - 1 == sum(len(e.id) if e.pluralizable else 1 for e in entries)  # type: ignore[attr-defined]
