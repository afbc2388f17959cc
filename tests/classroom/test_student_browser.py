"""The student's page in a real browser: what is seen, what is heard, what the keyboard reaches."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from dlx.classroom.pages.pages import exercise_fragment, student_page
from dlx.grader.reports.report import Report

OpenPage = Callable[..., Any]
WIDTHS = (1280, 360, 320)

STICKS_OUT = """() => [...document.querySelectorAll('body *')]
    .filter(e => !e.classList.contains('skip') && e.getBoundingClientRect().right > innerWidth + 0.5)
    .map(e => e.tagName + '.' + e.getAttribute('class'))"""

# Every text with the ratio between its colour and the first opaque ground behind it; drawings apart.
CONTRASTS = """() => {
    const parse = c => c.match(/[\\d.]+/g).map(Number);
    const channel = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const luminance = c => 0.2126 * channel(c[0]) + 0.7152 * channel(c[1]) + 0.0722 * channel(c[2]);
    const ground = e => { for (; e; e = e.parentElement) {
        const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] === 1) return c; }
        return [255, 255, 255]; };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), poor = [];
    let seen = 0;
    for (let node; node = walker.nextNode();) {
        const e = node.parentElement;
        if (!node.data.trim() || e.closest('svg, style')) continue;
        seen++;
        const [a, b] = [parse(getComputedStyle(e).color), ground(e)].map(luminance);
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) poor.push([node.data.trim().slice(0, 30), ratio]);
    }
    return [seen, poor];
}"""


def page_of(sample: Report, language: str) -> str:
    return student_page(sample, language, title="Convolutional networks", facts=[("Submitted", "3 May")])


@pytest.fixture(scope="module")
def html(sample: Report) -> str:
    """The French page: its words are the longer ones."""
    return page_of(sample, "fr")


@pytest.fixture(scope="module")
def english(sample: Report) -> str:
    return page_of(sample, "en")


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out(open_page: OpenPage, html: str, width: int) -> None:
    page = open_page(html, width=width)
    assert page.evaluate(STICKS_OUT) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_sticks_out_in_english(open_page: OpenPage, english: str) -> None:
    assert open_page(english, width=320).evaluate(STICKS_OUT) == []


def test_nothing_sticks_out_at_twice_the_size(open_page: OpenPage, html: str) -> None:
    assert open_page(html, width=1280, zoom=2.0).evaluate(STICKS_OUT) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_text_can_be_read(open_page: OpenPage, html: str, dark: bool) -> None:
    page = open_page(html, dark=dark)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    seen, poor = page.evaluate(CONTRASTS)
    assert seen > 100
    assert poor == []
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, ground[4:-1].split(","))) < 128) == dark


def test_headings_are_in_order(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_landmarks_have_their_places(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    for role in ("banner", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1, role
    assert page.get_by_role("table").get_by_role("columnheader").count() == 4
    assert page.get_by_role("table").get_by_role("rowheader").count() == 4


def test_pictures_have_names_in_the_accessibility_tree(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    total = page.locator("svg").count()
    assert total >= 20
    named = len(re.findall("- '?img \"", page.locator("main").aria_snapshot()))
    assert named == total
    assert page.get_by_role("img", name="Votre masque, 12 lignes").count() == 1
    assert page.get_by_role("img", name="Votre résultat [5], carte").count() == 1


def test_the_keyboard_reaches_everything(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    focused = "document.activeElement"
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.className") == "skip"
    assert page.evaluate(f"{focused}.getBoundingClientRect().top >= 0")
    assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate(f"{focused}.id") == "main"
    names = []
    for _ in range(40):
        page.keyboard.press("Tab")
        name = page.evaluate(f"{focused}.tagName")
        if name == "BODY":
            break
        names.append(name)
        assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") == "solid", names
        if name == "SUMMARY":
            before = page.evaluate(f"{focused}.parentElement.open")
            page.keyboard.press("Enter")
            assert page.evaluate(f"{focused}.parentElement.open") is not before
    assert names == ["A"] * 3 + ["SUMMARY"] * 2


def test_a_link_of_the_table_leads_to_its_exercise(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    place = page.locator("section.dx-exercise").first
    assert place.bounding_box()["y"] > 100
    page.locator("table a").first.click()
    assert abs(place.bounding_box()["y"]) < 100


def test_on_paper_everything_is_open(open_page: OpenPage, html: str) -> None:
    page = open_page(html, dark=True)
    closed = page.locator("details:not([open]) ul").first
    assert not closed.is_visible()
    page.emulate_media(media="print", color_scheme="light")
    assert closed.is_visible()
    assert not page.locator(".skip").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_hostile_work_runs_nothing(open_page: OpenPage, sample: Report) -> None:
    attack = (
        "</pre></style><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    )
    exercise = replace(sample.exercises[0], output=attack)
    page = open_page(student_page(replace(sample, exercises=(exercise,), student=attack), "en", title=attack))
    assert "owned" not in page.title().replace(attack, "")
    assert page.locator("script, img[src]").count() == 0
    assert attack in page.inner_text("h1")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_fragment_lives_in_another_page(open_page: OpenPage, sample: Report, width: int) -> None:
    pieces = "".join(exercise_fragment(exercise, "fr") for exercise in sample.exercises)
    page = open_page(
        "<!doctype html><html lang=fr><title>n</title><body style='margin:8px'><h1>a</h1><h2>b</h2><h3>c</h3>"
        f"<p id=host>host</p>{pieces}",
        width=width,
    )
    assert page.evaluate(STICKS_OUT) == []
    seen, poor = page.evaluate(CONTRASTS)
    assert seen > 50 and poor == []
    assert page.evaluate("getComputedStyle(document.getElementById('host')).color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(open_page: OpenPage, html: str, english: str, dark: bool) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    page = open_page(english if dark else html, width=360 if dark else 1280, dark=dark)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found: dict[str, Any] = axe.Axe().run(page).response
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]][:3]) for v in found["violations"]] == []
    assert len(found["passes"]) > 20
