"""nbgrader's formgrader, for real, in a browser: it shows the work, and what a teacher types there stays."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jupyter_served import served
from marked import CHAPTER, SLUGS, Marked

from dlx.classroom.gradebook.counted_marks import marks_that_count
from dlx.classroom.gradebook.gradebook import Synced, sync
from dlx.classroom.nbgrader import autograded

pytest.importorskip("nbgrader")


@dataclass(frozen=True)
class Formgrader:
    marked: Marked
    page: Any
    address: str
    ada: str
    bob: str

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.address}/formgrader/{path}")
        self.page.wait_for_load_state("networkidle")
        return self.page

    def shoot(self, name: str) -> None:
        """A picture for whoever wants to look, where SCREENSHOTS says."""
        if FOLDER:
            self.page.screenshot(path=Path(FOLDER) / f"formgrader-{name}.png", full_page=True)


FOLDER = os.environ.get("SCREENSHOTS")


def brought_up_to_date(marked: Marked) -> Synced:
    with marked.store() as store:
        done = sync(marked.folder, store)
        autograded.write_autograded(marked.folder, store)
    return done


@pytest.fixture(scope="module")
def formgrader(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Formgrader]:
    folder = tmp_path_factory.mktemp("formgrader")
    marked = Marked(folder / "class")
    ada, bob = marked.mark("Ada", 4.0, 10.0), marked.mark("Bob", 7.0, None)
    brought_up_to_date(marked)
    with served(marked.root, folder, browser) as (page, address):
        yield Formgrader(marked, page, address, ada, bob)


def row(page: Any, text: str) -> str:
    """The row of a table that holds a text."""
    found = page.locator("tr", has_text=text).first
    found.wait_for()
    return " ".join(found.inner_text().split())


def test_the_assignment_is_listed_with_its_submissions(formgrader: Formgrader) -> None:
    page = formgrader.open("manage_assignments")
    assert re.search(rf"{CHAPTER}.*\b2\b", row(page, CHAPTER))
    formgrader.shoot("assignments")


def test_the_mean_score_is_shown(formgrader: Formgrader) -> None:
    page = formgrader.open("gradebook")
    assert "10.5 / 20" in row(page, CHAPTER)  # (14 + 7) / 2
    formgrader.shoot("gradebook")
    page = formgrader.open(f"gradebook/{CHAPTER}")
    assert "5.5 / 10" in row(page, SLUGS[0])
    formgrader.shoot("notebooks")


def test_people_are_shown_by_pseudonym(formgrader: Formgrader) -> None:
    page = formgrader.open("manage_students")
    assert f"{formgrader.ada}, (pseudonym)" in row(page, formgrader.ada)
    assert "None" not in page.inner_text("body")
    formgrader.shoot("students")
    page = formgrader.open(f"manage_submissions/{CHAPTER}")
    assert "14 / 20" in row(page, formgrader.ada)
    formgrader.shoot("submissions")


def _open_work(formgrader: Formgrader, who: str, slug: str) -> Any:
    from nbgrader.api import Gradebook

    with Gradebook(formgrader.marked.folder.gradebook_url) as book:
        number = book.find_submission_notebook(slug, CHAPTER, who).id
    return formgrader.open(f"submissions/{number}/?index=0")


def test_a_mark_typed_there_is_kept(formgrader: Formgrader) -> None:
    page = _open_work(formgrader, formgrader.ada, SLUGS[0])
    body = page.inner_text("body")
    assert "x = 1" in body
    assert "check right" in body
    box = page.locator(f"#{SLUGS[0]}")
    assert box.get_attribute("placeholder") == "4"
    with page.expect_response(lambda answer: "/api/grade/" in answer.url and answer.request.method == "PUT"):
        box.fill("9")
        box.press("Tab")
    comment = page.locator(f"#{SLUGS[0]}-answer-comment")
    with page.expect_response(
        lambda answer: "/api/comment/" in answer.url and answer.request.method == "PUT"
    ):
        comment.fill("Bien vu, à la fin")
        comment.blur()
    formgrader.shoot("work")
    formgrader.marked.mark("Ada", 5.0, 10.0, key="second")
    done = brought_up_to_date(formgrader.marked)
    assert [(kept.pseudonym, kept.manual, kept.automatic) for kept in done.kept] == [
        (formgrader.ada, 9.0, 5.0)
    ]
    mark = marks_that_count(formgrader.marked.folder)[CHAPTER][formgrader.ada]
    assert (mark.final, mark.comments) == (19.0, {SLUGS[0]: "Bien vu, à la fin"})
    assert "19 / 20" in row(formgrader.open(f"manage_submissions/{CHAPTER}"), formgrader.ada)


def test_what_dlx_could_not_mark_waits_for_a_human(formgrader: Formgrader) -> None:
    page = _open_work(formgrader, formgrader.bob, SLUGS[1])
    box = page.locator(f"#{SLUGS[1]}")
    assert "needs_manual_grade" in (box.get_attribute("class") or "")
    formgrader.shoot("waiting")
    with page.expect_response(lambda answer: "/api/grade/" in answer.url and answer.request.method == "PUT"):
        page.locator(".full-credit").click()
    assert brought_up_to_date(formgrader.marked).waiting == 0
    assert marks_that_count(formgrader.marked.folder)[CHAPTER][formgrader.bob].final == 17.0
