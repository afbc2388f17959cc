"""What the course covers is said by a page that is never out of date."""

from pathlib import Path

import pytest

from dlx.exercises import ContentError, load_course
from dlx.grader.authoring import coverage_page

DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_the_page_is_up_to_date() -> None:
    page = coverage_page(load_course(), DOCS / "items.toml")
    written = (DOCS / "coverage.md").read_text("utf-8")
    assert written == page, "dlx dev coverage docs/items.toml docs/coverage.md"


def test_every_item_is_covered_or_it_is_said_why_not() -> None:
    page = coverage_page(load_course(), DOCS / "items.toml")
    rows = [line.split("|")[1:-1] for line in page.splitlines() if line[:3].strip("| ").isdigit()]
    assert len(rows) == len({item for item, *_ in rows}) == 281
    assert all(by.strip().strip("—()").strip() for *_, by in rows)


def test_an_item_that_is_not_there(tmp_path: Path) -> None:
    lines = (DOCS / "items.toml").read_text("utf-8").splitlines(keepends=True)
    items = tmp_path / "items.toml"
    items.write_text("".join(line for line in lines if not line.startswith('"1.20"')), "utf-8")
    with pytest.raises(ContentError) as found:
        coverage_page(load_course(), items)
    assert str(found.value) == (
        f"{items}, line 14: items.1.20 is missing, and `softmax` names it under covers. Add it, or correct "
        "covers."
    )
    assert "manque, et `softmax` le nomme" in found.value.text.fr
