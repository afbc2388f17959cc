"""The pages of `dlx open --browser` and `dlx show --browser`, in a real browser that may reach nothing."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dlx.cli.student.chapter_page import page_of_chapter
from dlx.cli.student.picture_page import page_of_calls
from dlx.cli.student.statement_page import page_of
from dlx.exercises import Text, load_course
from dlx.grader.diagnosis.pictures import picture_alone
from dlx.grader.judging import SeenCall, SeenValue

OpenPage = Callable[..., Any]
COURSE = load_course()
STICKS_OUT = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def page(chapter: str, language: str) -> str:
    (found,) = (c for c in COURSE.chapters if c.name == chapter)
    return page_of_chapter(found, language)


@pytest.mark.parametrize("chapter", [chapter.name for chapter in COURSE.chapters])
@pytest.mark.parametrize(("language", "width", "dark"), [("fr", 360, True), ("en", 1280, False)])
def test_axe_finds_nothing(open_page: OpenPage, chapter: str, language: str, width: int, dark: bool) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    shown = open_page(page(chapter, language), width=width, dark=dark)
    found: dict[str, Any] = axe.Axe().run(shown).response
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found["violations"]] == []
    assert len(found["passes"]) > 15
    assert shown.evaluate(STICKS_OUT) is False


def test_figures_are_drawn(open_page: OpenPage) -> None:
    """Under the policy of the page, in both kinds of page, each with its words."""
    for dark in (False, True):
        shown = open_page(page("chapter2", "fr"), dark=dark)
        found = shown.evaluate("[...document.images].map(i => [i.naturalWidth > 0, i.alt.length > 20])")
        assert len(found) > 10 and found == [[True, True]] * len(found)


def test_formulas_are_drawn(open_page: OpenPage) -> None:
    """A fraction is higher than a line of text: the browser has typeset it."""
    shown = open_page(page_of("t", [("a", "```formula\np = a / b\n```")], "en"))
    heights = shown.evaluate(
        "[...document.querySelectorAll('mfrac, mi')].map(e => e.getBoundingClientRect().height)"
    )
    assert heights[1] > 1.5 * heights[0] > 0


def test_axe_finds_nothing_in_a_page_of_calls(open_page: OpenPage) -> None:
    """Numbers, a map with what is no number, a mask, a curve, a failure."""
    strange = np.where(np.arange(100) == 5, np.nan, np.arange(100.0)).reshape(10, 10)
    values = [np.eye(3), strange, np.eye(10), np.linspace(1, 0, 40), np.arange(60).reshape(5, 3, 4)]
    seen = tuple(SeenValue(f"v{n}", Text("t", "t"), picture_alone(v)) for n, v in enumerate(values))
    failure = Text(fr="Ligne 1 : <b>", en="Line 1: <b>")
    calls = [
        SeenCall("f(v0)", seen, seen[0], title=Text(fr="Un", en="One")),
        SeenCall("f(<b>)", (), None, failure, printed="<b>"),
    ]
    html = page_of_calls(COURSE.exercises[0], calls, "en")
    shown = open_page(html, width=360, dark=True)
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    found: dict[str, Any] = axe.Axe().run(shown).response
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found["violations"]] == []
    assert shown.evaluate(STICKS_OUT) is False
    assert shown.evaluate("document.querySelectorAll('svg').length") == 5
    assert shown.evaluate("document.querySelectorAll('b').length") == 0
