"""The little of the course that every command needs, `dlx --help` included: it is read at no cost.

Standard library only, and of that nothing that takes time to load.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("fr", "en")
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
HERE = os.path.dirname(__file__)


@dataclass(frozen=True)
class Text:
    """A sentence in both languages of the course."""

    fr: str
    en: str

    def __getitem__(self, language: str) -> str:
        return {"fr": self.fr, "en": self.en}[language]


def number_text(value: float, form: str = "g") -> Text:
    """A number as it is written in each language: with a decimal comma in French.

    Args:
        value: the number.
        form: as Python's `format` takes it.

    Returns:
        The number alone.
    """
    shown = format(value, form)
    return Text(fr=shown.replace(".", ","), en=shown)


def chapter_names(root: str = HERE) -> list[str]:
    """The folders of `root` that are chapters, in order: the tenth comes after the ninth."""
    names = (name for name in os.listdir(root) if os.path.exists(os.path.join(root, name, "chapter.toml")))
    return sorted(names, key=_by_number)


def _by_number(name: str) -> tuple[str, int]:
    word = name.rstrip("0123456789")
    return word, int(name[len(word) :] or 0)


def spoken(environ: Mapping[str, str]) -> str:
    """The language to speak where none is asked for: DLX_LANG, then the locale.

    Args:
        environ: the variables of the environment.

    Returns:
        "fr" if that is French, else "en"; a DLX_LANG of another language is passed over.
    """
    asked = environ.get("DLX_LANG", "")[:2].lower()
    if asked in LANGUAGES:
        return asked
    found = next((environ[name] for name in LOCALE if environ.get(name)), None)
    if found is None and sys.platform == "win32":
        import locale

        found = locale.getlocale()[0]
    return "fr" if (found or "").lower().startswith("fr") else "en"
