"""Which language to speak: --lang, then DLX_LANG, then the locale; French if that is French, else English."""

import gettext
import os
from collections.abc import Mapping, Sequence

from ...exercises import spoken

DOMAIN, CATALOGUES = "dlx", os.path.join(os.path.dirname(__file__), "locale")


def choose(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language of this run, read before anything else so that errors and help speak it too.

    Args:
        arguments: the words after `dlx`, as they were typed.
        environ: the variables of the environment.

    Returns:
        "fr" or "en"; what asks for another language is passed over.
    """
    return _asked(arguments) or spoken(environ)


def speak(language: str) -> None:
    """Where gettext, which click asks for its sentences, finds them, and in which language."""
    gettext.bindtextdomain(DOMAIN, CATALOGUES)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language


def _asked(arguments: Sequence[str]) -> str | None:
    """The last --lang among the arguments, wherever it stands."""
    found = None
    for index, word in enumerate(arguments):
        if word == "--":
            break
        if word.startswith("--lang="):
            found = _known(word.removeprefix("--lang=")) or found
        elif word == "--lang" and index + 1 < len(arguments):
            found = _known(arguments[index + 1]) or found
    return found


def _known(value: str) -> str | None:
    start = value[:2].lower()
    return start if start in ("fr", "en") else None
