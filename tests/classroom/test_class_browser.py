"""The teacher's page in a real browser: what is seen, what is heard, what the keyboard reaches."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import made
import pytest

from dlx.classroom.evidence.store import Store
from dlx.classroom.publishing.overview import Overview, class_page, overview
from dlx.exercises import load_course

pytest.importorskip("jinja2")
OpenPage = Callable[..., Any]
COUNT = 60

# What leaves the window without standing in something that scrolls by itself.
STICKS_OUT = """() => [...document.querySelectorAll('body *')]
    .filter(e => !e.closest('.scroll, .code, .skip, .unseen, svg'))
    .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5)
    .map(e => e.tagName + '.' + e.getAttribute('class'))"""
SCROLLS_ALONE = """() => [...document.querySelectorAll('.scroll, .code')]
    .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0)
    .map(e => e.className + e.textContent.slice(0, 40))"""
# Every text with the ratio between its colour and the first opaque ground behind it; in a drawing, its fill.
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
        if (!node.data.trim() || e.closest('title, desc, style')) continue;
        seen++;
        const style = getComputedStyle(e), ink = e.closest('svg') ? style.fill : style.color;
        const [a, b] = [parse(ink), ground(e)].map(luminance);
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) poor.push([node.data.trim().slice(0, 30), ratio]);
    }
    return [seen, poor];
}"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Overview:
    chapter = load_course().chapters[0]
    folder = made.make(tmp_path_factory.mktemp("teaching") / "2026", chapter, COUNT, 3)
    with Store(folder.database) as store:
        return overview(folder, store, load_course(), chapter.name)


@pytest.fixture(scope="module")
def html(found: Overview) -> str:
    return class_page(found, "fr")


def unfold(page: Any) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [1280, 360, 320])
def test_nothing_sticks_out(open_page: OpenPage, found: Overview, width: int, language: str) -> None:
    page = open_page(class_page(found, language), width=width)
    unfold(page)
    assert page.evaluate(STICKS_OUT) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_scrolls_is_reached_by_the_keyboard(open_page: OpenPage, html: str) -> None:
    page = open_page(html, width=360)
    unfold(page)
    assert page.evaluate(SCROLLS_ALONE) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_text_can_be_read(open_page: OpenPage, html: str, dark: bool) -> None:
    page = open_page(html, dark=dark)
    unfold(page)
    seen, poor = page.evaluate(CONTRASTS)
    assert seen > 300
    assert poor == []


def test_headings_are_in_order_and_lists_and_tables_are_labelled(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert page.evaluate("[...document.querySelectorAll('th:not([scope])')].length") == 0
    assert page.evaluate("[...document.querySelectorAll('svg')].length") == 1
    assert page.get_by_role("img").count() == 1
    name = page.get_by_role("img").get_attribute("aria-label")
    assert name.startswith(f"Répartition des totaux : {COUNT} travaux, moyenne ")


def test_the_bars_are_those_of_the_table(open_page: OpenPage, found: Overview, html: str) -> None:
    page = open_page(html)
    wanted = [n for _, _, n in found.distribution.bins]
    page.get_by_text("Les mêmes chiffres en tableau").click()
    cells = page.locator("section[aria-labelledby=marks] details table tbody td").all_inner_texts()
    assert list(map(int, cells)) == wanted
    bars = page.locator("svg rect.bar")
    heights = [float(bars.nth(i).get_attribute("height")) for i in range(bars.count())]
    shown = [n for n in wanted if n]
    assert [h / max(heights) for h in heights] == pytest.approx([n / max(shown) for n in shown], abs=0.01)


def test_a_pair_opens_with_the_keyboard_and_is_not_marked_by_colour_alone(
    open_page: OpenPage, found: Overview, html: str
) -> None:
    page = open_page(html)
    pair = page.locator("details.pair").first
    assert not pair.locator("pre").first.is_visible()
    pair.locator("summary").focus()
    page.keyboard.press("Enter")
    assert pair.locator("pre").first.is_visible()
    assert pair.locator("pre").count() == 2
    for line in pair.locator(".line.common").all():
        assert line.locator(".gutter").inner_text().startswith("[")
    assert page.get_by_text("jamais une sanction").first.is_visible()


def test_the_contents_lead_to_their_sections(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    links = page.get_by_role("navigation").get_by_role("link")
    assert links.count() == 10
    for index in range(links.count()):
        links.nth(index).click()
        target = page.locator(links.nth(index).get_attribute("href"))
        assert -1 <= target.bounding_box()["y"] < 900


def test_on_paper_no_code_is_shown_but_what_is_open(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.locator("details.pair summary").nth(1).click()
    page.emulate_media(media="print")
    assert not page.locator("details.pair").nth(0).locator("pre").first.is_visible()
    assert page.locator("details.pair").nth(1).locator("pre").first.is_visible()
    assert not page.locator("section[aria-labelledby=marks] details table").first.is_visible()
    assert page.locator("table.items").is_visible()


def test_the_queue_and_the_students_fold_and_are_on_paper(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    students = page.locator("table.students")
    assert students.is_visible()
    page.locator("#students-list > summary").click()
    assert not students.is_visible()
    page.locator("#students-list > summary").click()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 670, "height": 900})  # A4 between its margins
    assert students.is_visible()
    assert students.evaluate("e => e.getBoundingClientRect().right <= innerWidth + 0.5")
    assert page.locator("ul.queue li").first.is_visible()


def test_on_a_phone_each_mark_stands_beside_its_name(open_page: OpenPage, html: str) -> None:
    page = open_page(html, width=390)
    cell = page.locator("table.students td").nth(3)
    label = cell.evaluate("e => getComputedStyle(e, '::before').content")
    assert label.strip('"') == cell.get_attribute("data-label")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_group_is_chosen_without_a_script(open_page: OpenPage, found: Overview) -> None:
    one, other = [s.pseudonym for s in found.students][:2]
    page = open_page(class_page(replace(found, groups={one: ("TD1",), other: ("TD2",)}), "en"))
    assert page.locator("tr.student:visible").count() == len(found.students)
    page.get_by_label("TD1").check()
    assert page.locator("tr.student:visible").count() == 1
    assert one in page.locator("tr.student:visible").inner_text()
