"""Pages from the templates in `report/`: render(name, language, **values) -> one self-contained HTML text.

Whatever is inserted is cleaned (no control, bidi or invisible character survives) and escaped; the style is
inlined; a value that a template names and was not given raises. In a template:

    {{ t("en français", "in English") }}    the one of the page's language
    {{ sentence | say }}                    a Text in that language; nothing for None
    {{ text | clip }}                       what a student's program made: at most 4000 characters
    {{ 2.5 | number }}                      2,5 in French
    {{ style("base.css") }}                 the content of a file, as it is

Imports nothing of dlx.
"""

import math
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.filters import do_mark_safe
from jinja2.runtime import Context

FOLDER = Path(__file__).parent / "report"
KEPT = "\n\t\u00a0\u202f"
LONGEST = 4000
NARROW = re.compile(" (?=[:;!?])")  # in French, a sign never starts a line


def render(name: str, language: str, **values: Any) -> str:
    """The template `name` ("student.html") filled in, in French ("fr") or English ("en").

    Raises:
        jinja2.UndefinedError: the template names a value that is not there.
    """
    return _environment().get_template(name).render(language=language, **values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_clean,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(t=_choose, style=_style)
    environment.filters.update(say=_say, clip=_clip, number=_number)
    return environment


def _clean(value: Any) -> Any:
    """A text that cannot hide or reorder anything: such characters are shown as codes."""
    if not isinstance(value, str) or hasattr(value, "__html__") or value.isprintable():
        return value
    return "".join(c if c.isprintable() or c in KEPT else _code(c) for c in value)


def _code(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


@cache
def _style(name: str) -> str:
    return do_mark_safe((FOLDER / name).read_text("utf-8"))


@pass_context
def _choose(context: Context, fr: str, en: str) -> str:
    return NARROW.sub("\u00a0", fr) if context["language"] == "fr" else en


@pass_context
def _say(context: Context, text: Mapping[str, str] | None) -> str:
    return "" if text is None else text[context["language"]]


def _clip(text: str, longest: int = LONGEST) -> str:
    """At most so many characters; said where something was cut."""
    return text if len(text) <= longest else f"{text[:longest]} […] ({len(text)})"


@pass_context
def _number(context: Context, value: float | str) -> str:
    return show_number(value, context["language"])


def show_number(value: float | str, language: str) -> str:
    """A number with the decimal mark of the language and a true minus sign: whole, or with four significant
    digits. What is no finite number may come as "nan", "inf" and "-inf"."""
    number = float(value)
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "∞" if number > 0 else "−∞"
    whole = number == round(number) and abs(number) < 1e9
    text = (str(int(number)) if whole else f"{number:.4g}").replace("-", "−")
    return text.replace(".", ",") if language == "fr" else text
