"""Formgrader and the feedback pages of a course of nbgrader, in a real browser: what the teacher and the
student see, whichever grader marked the work."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jupyter_served import served
from nbgrader_made import CHAPTER, FIRST, Course, key_of, mistake, points

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.grader.key.answer_key import solutions_root

pytest.importorskip("nbgrader")

FOLDER = os.environ.get("SCREENSHOTS")
BOTH = ("ada", "bob")


@dataclass(frozen=True)
class Shown:
    course: Course
    page: Any
    address: str

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.address}/formgrader/{path}")
        self.page.wait_for_load_state("networkidle")
        return self.page

    def work(self, who: str) -> Any:
        from nbgrader.api import Gradebook

        with Gradebook(open_class(self.course.root).gradebook_url) as book:
            number = book.find_submission_notebook(FIRST.slug, CHAPTER.name, who).id
        return self.open(f"submissions/{number}/?index=0")


def shoot(page: Any, name: str) -> None:
    """A picture for whoever wants to look, where SCREENSHOTS says."""
    if FOLDER:
        page.screenshot(path=Path(FOLDER) / f"course-{name}.png", full_page=True)


@pytest.fixture(scope="module")
def shown(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """Two students with the same mistake: nbgrader's autograde graded ada, `dlx class grade` both."""
    if solutions_root() is None:
        pytest.skip("the key is not installed")
    folder = tmp_path_factory.mktemp("shown")
    course = Course.make(folder)
    for who in BOTH:
        wrong = course.answered(FIRST, mistake(FIRST).source)
        course.hand_in(who, course.all_right(**{FIRST.slug: wrong}))
    course.run("nbgrader", "autograde", CHAPTER.name, "--student", "ada")
    course.run("dlx", "class", "collect", "submitted")
    course.run("dlx", "class", "grade")
    course.run("nbgrader", "generate_feedback", CHAPTER.name)
    with served(course.root, folder, browser) as (page, address):
        yield Shown(course, page, address)


def sentence(text: str) -> bool:
    known = mistake(FIRST)
    flat = re.sub(r"\s+", " ", text)
    return known.sentence["en"][1:40] in flat


def test_the_assignment_and_its_submissions_are_listed(shown: Shown) -> None:
    page = shown.open("manage_assignments")
    row = page.locator("tr", has_text=CHAPTER.name).first
    row.wait_for()
    assert re.search(rf"{CHAPTER.name}.*\b2\b", " ".join(row.inner_text().split()))
    shoot(page, "assignments")
    page = shown.open(f"manage_submissions/{CHAPTER.name}")
    page.locator("tr", has_text="bob").first.wait_for()
    shoot(page, "submissions")


@pytest.mark.parametrize("who", BOTH)
def test_the_work_is_shown_with_what_dlx_says_of_it(shown: Shown, who: str) -> None:
    page = shown.work(who)
    body = page.inner_text("body")
    shoot(page, f"work-{who}")
    assert sentence(body)
    assert f"def {FIRST.provides[0]}" in body
    assert page.locator(f"#{FIRST.slug}-answer-comment").count() == 1
    earned = float(page.locator(f"#{FIRST.slug}").get_attribute("placeholder"))
    assert 0 <= earned < points(FIRST)


def test_formgraders_own_button_grades_through_dlx(shown: Shown) -> None:
    page = shown.open(f"manage_submissions/{CHAPTER.name}")
    before = shown.course.marks()["bob"]
    assert "dlx_written" in shown.course.autograded("bob").read_text("utf-8")
    row = page.locator("tr", has_text="bob").first
    with page.expect_response(lambda answer: answer.url.endswith("/autograde")) as answer:
        row.locator(".autograde a").click()
    assert answer.value.json()["success"], answer.value.json()
    assert "dlx_written" not in shown.course.autograded("bob").read_text("utf-8")
    assert shown.course.marks()["bob"] == before


def test_a_mark_that_a_teacher_types_survives_both_graders(shown: Shown) -> None:
    page = shown.work("ada")
    box = page.locator(f"#{FIRST.slug}")
    with page.expect_response(lambda answer: "/api/grade/" in answer.url and answer.request.method == "PUT"):
        box.fill("5")
        box.press("Tab")
    shown.course.run("dlx", "class", "grade")
    assert shown.course.marks()["ada"].exercises[FIRST.slug] == 5
    shown.course.run("nbgrader", "autograde", CHAPTER.name, "--student", "ada", "--force")
    assert shown.course.marks()["ada"].exercises[FIRST.slug] == 5


def test_the_feedback_page_shows_the_mistake_and_nothing_of_the_key(shown: Shown) -> None:
    with Store(open_class(shown.course.root).database) as store:
        seed = store.seed
    key = key_of(FIRST)
    public = FIRST.checks_file.read_text("utf-8") + FIRST.stub.read_text("utf-8") + mistake(FIRST).source
    lines = {*key.checks_source.splitlines(), *key.reference.splitlines()}
    secret = {line.strip() for line in lines if len(line.strip()) > 20 and line.strip() not in public}
    assert secret
    page = shown.page.context.browser.new_page()
    page.route(re.compile(r"^(?!file:)"), lambda route: route.abort())
    for who in BOTH:
        file = shown.course.root / "feedback" / who / f"{FIRST.name}.html"
        page.goto(file.as_uri())
        shoot(page, f"feedback-{who}")
        text, body = file.read_text("utf-8"), page.inner_text("body")
        assert sentence(body)
        hidden = {known.name for known in key.known} | {check.name for check in key.checks} | {seed}
        assert [word for word in secret | hidden if word in text and word not in public] == []
    page.close()
