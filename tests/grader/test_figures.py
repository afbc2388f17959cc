"""Figures and introductions: what authors are told, what the sheet draws, where students are shown it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import LANGUAGES, Chapter, ContentError, Course, load_course
from dlx.grader.authoring import figure_holes, key_folder, write_figures
from dlx.grader.figures import (
    Sheet,
    detached,
    drawn_path,
    embedded,
    fault_of,
    figures_in,
    in_words,
)
from dlx.grader.notebooks import student_notebook, to_notebook, to_python
from dlx.grader.workspace import changes, find_workspace, plan_handing_in, remember_course, start, update

COURSE = load_course()
WORDS = "A window of three cells by three, which slides"
SCRIPT = "def window(sheet):\n    sheet.page(60, 40)\n    sheet.rect(10, 10, 20, 20, 'sky')\n"


@pytest.fixture
def chapter(tmp_path: Path) -> Chapter:
    """A chapter of one exercise, whose statements show a figure; its key is in the folder keys."""
    (model,) = COURSE.find("convolution")
    folder = tmp_path / "course/part1"
    exercise = replace(model, chapter="part1", folder=folder / "convolution", after=())
    exercise.folder.mkdir(parents=True)
    for language in LANGUAGES:
        exercise.statement(language).write_text(f"# A window\n\n![{WORDS}](window.svg)\n")
    (tmp_path / "keys/part1").mkdir(parents=True)
    (tmp_path / "keys/part1/figures.py").write_text(SCRIPT)
    return Chapter("part1", folder, model.title, (exercise,))


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys"


def holes(chapter: Chapter, keys: Path, language: str = "en") -> list[str]:
    """What the author is told, without the folders."""
    root = str(keys.parent)
    said = [hole[language].replace(f"{chapter.folder}/", "") for hole in figure_holes(chapter, keys)]
    return [words.replace(f"{root}/", "") for words in said]


def statement(chapter: Chapter, language: str, text: str) -> None:
    chapter.exercises[0].statement(language).write_text(text)


# --- what authors are told ------------------------------------------------------------------------
def test_what_is_drawn_is_kept_and_nothing_is_wrong(chapter: Chapter, keys: Path) -> None:
    (path,) = write_figures(chapter, keys)
    assert path == chapter.exercises[0].folder / "window.svg"
    assert holes(chapter, keys) == []
    assert write_figures(chapter, keys) == []


def test_a_figure_that_is_not_kept_or_was_changed(chapter: Chapter, keys: Path) -> None:
    wanted = "convolution/window.svg is not what figures.py draws; run: dlx dev derive part1"
    assert holes(chapter, keys) == [wanted]
    (path,) = write_figures(chapter, keys)
    path.write_text(path.read_text().replace("20", "21"))
    assert holes(chapter, keys) == [wanted]
    assert holes(chapter, keys, "fr") == [
        "convolution/window.svg n'est pas ce que dessine figures.py ; lancez : dlx dev derive part1"
    ]


def test_nothing_draws_it(chapter: Chapter, keys: Path) -> None:
    (keys / "part1/figures.py").write_text("")
    said = (
        "convolution/statement.fr.md, line 3: nothing draws window.svg. Write a function window(sheet) "
        "in keys/part1/figures.py."
    )
    assert holes(chapter, keys) == [said]
    with pytest.raises(ContentError) as found:
        write_figures(chapter, keys)
    assert str(found.value).endswith(f"in {keys}/part1/figures.py.")


def test_what_draws_it_fails(chapter: Chapter, keys: Path) -> None:
    (keys / "part1/figures.py").write_text("def window(sheet):\n    sheet.page(60, 40)\n    1 / 0\n")
    assert holes(chapter, keys) == [
        "keys/part1/figures.py, line 3: ZeroDivisionError: division by zero. Correct this line: the file "
        "must run without an error."
    ]
    (keys / "part1/figures.py").write_text("def window(sheet):\n    pass\n")
    (said,) = holes(chapter, keys)
    assert "say first how large the figure is: sheet.page(320, 180)" in said


def test_words_for_a_figure_are_missing(chapter: Chapter, keys: Path) -> None:
    write_figures(chapter, keys)
    statement(chapter, "en", "![ ](window.svg)")
    assert holes(chapter, keys) == [
        "convolution/statement.en.md, line 1: window.svg is shown without saying what is to be seen. "
        "Write it for who does not see it: ![at least 20 characters](window.svg)"
    ]


def test_a_figure_in_one_language_only(chapter: Chapter, keys: Path) -> None:
    write_figures(chapter, keys)
    statement(chapter, "en", "# A window")
    assert holes(chapter, keys) == [
        "convolution/statement.en.md: the figure window is not shown, and statement.fr.md shows it. "
        "Show it in both languages."
    ]


def test_a_figure_of_the_other_language(chapter: Chapter, keys: Path) -> None:
    for language in LANGUAGES:
        statement(chapter, language, f"![{WORDS}](window.fr.svg)")
    write_figures(chapter, keys)
    assert holes(chapter, keys) == [
        "convolution/statement.en.md, line 1: window.fr.svg is in the other language. Show window.en.svg."
    ]


@pytest.mark.parametrize("name", ["", "window.png", "../window.svg", "https://example.org/a.svg", "a-b.svg"])
def test_what_is_no_name_of_a_figure(chapter: Chapter, keys: Path, name: str) -> None:
    write_figures(chapter, keys)
    statement(chapter, "en", f"![{WORDS}](window.svg) ![{WORDS}]({name})")
    (said, *_) = holes(chapter, keys)
    assert said.startswith(
        f"convolution/statement.en.md, line 1: {name or '()'} is not the name of a figure; wanted a .svg "
        "file beside the text"
    )


def test_what_no_text_shows(chapter: Chapter, keys: Path) -> None:
    write_figures(chapter, keys)
    (chapter.folder / "old.svg").write_text("<svg/>")
    (keys / "part1/figures.py").write_text(
        f"{SCRIPT}\ndef other(sheet):\n    pass\n\ndef _help():\n    pass\n"
    )
    assert holes(chapter, keys) == [
        "old.svg is shown by no text beside it. Show it or take it away.",
        "keys/part1/figures.py: other draws a figure that no text shows. Show it, or begin this name with _.",
    ]


def test_words_in_a_figure_for_both_languages(chapter: Chapter, keys: Path) -> None:
    script = keys / "part1/figures.py"
    script.write_text(f'{SCRIPT}    sheet.text(30, 30, sheet.say("pas", "stride"))\n')
    (said,) = holes(chapter, keys)
    assert "a figure with words is shown as name.fr.svg in French and name.en.svg in English" in said
    for language in LANGUAGES:
        statement(chapter, language, f"![{WORDS}](window.{language}.svg)")
    assert [path.name for path in write_figures(chapter, keys)] == ["window.fr.svg", "window.en.svg"]
    assert holes(chapter, keys) == []
    texts = [path.read_text() for path in chapter.exercises[0].figures]
    assert [">stride<" in text for text in texts] == [True, False]


def test_a_figure_that_is_too_large(chapter: Chapter, keys: Path) -> None:
    script = keys / "part1/figures.py"
    script.write_text(f"{SCRIPT}    for n in range(400):\n        sheet.circle(n, n, 2)\n")
    write_figures(chapter, keys)
    (said,) = holes(chapter, keys)
    assert said.startswith("convolution/window.svg has ")
    assert said.endswith(" bytes; wanted at most 10240. Draw fewer points.")


# --- what a figure may be -------------------------------------------------------------------------
def drawn(inner: str = "") -> str:
    sheet = Sheet()
    sheet.page(60, 40)
    return sheet.svg().replace("</svg>", f"{inner}</svg>")


def test_what_the_sheet_draws_is_safe() -> None:
    assert fault_of(drawn()) is None


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<script>alert(1)</script>", "holds script"),
        ("<image/>", "holds image"),
        ("<a/>", "holds a;"),
        ("<foreignObject/>", "holds foreignObject"),
        ('<rect onload="x()"/>', "holds onload"),
        ('<rect href="#a"/>', "holds href"),
        ('<rect fill="url(#a)"/>', "holds fill"),
        ("<style>@import 'a'</style>", "holds @import"),
        ("<style>rect{fill:url(http://a)}</style>", "holds rect{fill"),
        ("<!-- a -->", "holds <!"),
        ("<?php ?>", "holds <!"),
        ("<html:b xmlns:html='http://www.w3.org/1999/xhtml'/>", "holds {http"),
        ("<rect", "is no SVG"),
    ],
)
def test_what_runs_or_reaches_out_is_refused(inner: str, found: str) -> None:
    fault = fault_of(drawn(inner))
    assert fault is not None and fault.en.startswith(found)


def test_a_figure_has_colours_for_a_dark_page() -> None:
    fault = fault_of('<svg xmlns="http://www.w3.org/2000/svg"><rect width="3" height="2"/></svg>')
    assert fault is not None and fault.en.startswith("has no colours for a dark page.")


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("page", [0, 1])
def test_words_can_be_read_on_every_ground(page: int) -> None:
    from dlx.grader.figures.sheet import COLOURS

    def contrast(words: str, ground: str) -> float:
        low, high = sorted(luminance(COLOURS[name][page]) for name in (words, ground))
        return (high + 0.05) / (low + 0.05)

    for ground in ("paper", "shade", "sky", "sand", "mint"):
        assert contrast("ink", ground) >= 4.5, ground
    for words in ("grey", "blue", "orange", "green"):
        assert contrast(words, "paper") >= 4.5, words


# --- the same text, elsewhere ---------------------------------------------------------------------
def test_figures_are_found_where_they_are_shown() -> None:
    text = "a\n![one\ntwo](a.fr.svg) `![no](b.svg)`\n```\n![no](c.svg)\n```\n![](d.svg)"
    assert [(f.words, f.name, f.line) for f in figures_in(text)] == [
        ("one two", "a.fr.svg", 2),
        ("", "d.svg", 7),
    ]
    assert [f.drawing for f in figures_in(text)] == [("a", "fr"), ("d", "")]


def test_a_figure_in_words() -> None:
    assert in_words("a ![b\nc](d.svg).", "fr") == "a [Figure : b c]."
    assert in_words("a ![b](d.svg).", "en") == "a [Figure: b]."


def test_embedded_figures_come_out_again(chapter: Chapter, keys: Path) -> None:
    write_figures(chapter, keys)
    folder = chapter.exercises[0].folder
    text = f'See ![{WORDS} & "so"](window.svg), ![gone](gone.svg) and ![out](../../a.svg).'
    inside = embedded(text, folder)
    assert (
        inside.count("<img alt=") == 1 and "![gone](gone.svg)" in inside and "![out](../../a.svg)" in inside
    )
    assert detached(inside, folder) == text
    assert detached(inside, folder.parent) == inside


def reached(inside: dict[str, list[str]], one: str, before: str) -> bool:
    """Whether an exercise builds on another by way of a third."""
    others = [other for other in inside[one] if other != before]
    return any(before in inside[other] or reached(inside, other, before) for other in others)


def test_the_way_through_a_chapter() -> None:
    for chapter in COURSE.chapters:
        svg, words = drawn_path(chapter, "en")
        assert drawn_path(chapter, "en") == (svg, words)
        inside = {
            e.slug: [one for one in e.after if one in {f.slug for f in chapter.exercises}]
            for e in chapter.exercises
        }
        needed = [one for one in inside for before in inside[one] if not reached(inside, one, before)]
        assert svg.count("<path") == len(needed)
        for exercise in chapter.exercises:
            assert exercise.title.en.replace("&", "&amp;") in svg


# --- in the folder of a student --------------------------------------------------------------------
@pytest.fixture
def story(chapter: Chapter, keys: Path) -> Chapter:
    """The same chapter with an introduction that shows the figure too, and all that a start needs."""
    exercise = chapter.exercises[0]
    for language in LANGUAGES:
        exercise.introduction(language).write_text(f"# A story\n\n![{WORDS}](window.svg)\n")
    exercise.stub.write_text("def conv2d():\n    raise NotImplementedError\n")
    exercise.checks_file.write_text("")
    write_figures(chapter, keys)
    return chapter


def test_a_start_gives_introduction_and_figures(story: Chapter, tmp_path: Path) -> None:
    written = [item.path for item in start(tmp_path / "mine", story.exercises, {})]
    assert written[1:4] == ["part1/introduction.fr.md", "part1/introduction.en.md", "part1/window.svg"]
    assert "part1/convolution/window.svg" in written
    again = [item for item in start(tmp_path / "mine", story.exercises, {}) if item.added]
    assert again == []


def test_a_notebook_has_its_figures_in_it(story: Chapter, tmp_path: Path) -> None:
    exercise = story.exercises[0]
    for _ in start(tmp_path / "mine", story.exercises, {}, "fr"):
        pass
    for name in ("introduction.ipynb", "convolution/convolution.ipynb"):
        source = "".join(json.loads((tmp_path / "mine/part1" / name).read_text())["cells"][0]["source"])
        assert f'<img alt="{WORDS}" src="data:image/svg+xml;base64,' in source
        assert detached(source, exercise.folder).endswith(f"![{WORDS}](window.svg)")


def test_a_notebook_goes_into_cells_and_back(story: Chapter) -> None:
    """In the .py file, a figure is a reference again; words of the student around it stay."""
    exercise = story.exercises[0]
    table = json.loads(student_notebook(exercise, "en"))
    table["cells"][0]["source"].append("\nMy own words.")
    data = json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    text = to_python("a.ipynb", data, exercise)
    assert f"# ![{WORDS}](window.svg)".encode() in text and b"base64" not in text
    assert json.loads(to_notebook("a.py", text, exercise, "en")) == {
        **table,
        "cells": [{**cell, "source": lines(cell)} for cell in table["cells"]],
    }
    plain = to_python("a.ipynb", to_notebook("a.py", exercise.stub.read_bytes(), exercise, "fr"), exercise)
    assert plain == exercise.stub.read_bytes()


def lines(cell: dict[str, Any]) -> list[str]:
    return "".join(cell["source"]).splitlines(keepends=True)


def test_an_update_brings_what_came_later(story: Chapter, tmp_path: Path) -> None:
    """A figure that was not there when the exercise was opened is added; what is gone comes back."""
    exercise, course = story.exercises[0], Course((story,), {})
    inner, outer = exercise.folder / "window.svg", story.folder / "window.svg"
    drawing = inner.read_bytes()
    inner.unlink()
    for _ in start(tmp_path / "mine", story.exercises, {}):
        pass
    workspace = find_workspace(tmp_path / "mine")
    assert workspace is not None
    remember_course(workspace, story.exercises)
    inner.write_bytes(drawing)
    outer.write_bytes(drawing.replace(b"20", b"21"))
    (tmp_path / "mine/part1/introduction.fr.md").unlink()
    found = changes(workspace, course)
    assert {(c.path.relative_to(tmp_path / "mine/part1").as_posix(), c.step.value) for c in found} == {
        ("convolution/window.svg", "added"),
        ("window.svg", "replaced"),
        ("introduction.fr.md", "restored"),
    }
    update(workspace, found)
    assert (tmp_path / "mine/part1/convolution/window.svg").read_bytes() == drawing
    assert changes(workspace, course) == []


def test_what_the_course_gave_is_not_handed_in(story: Chapter, tmp_path: Path) -> None:
    for _ in start(tmp_path / "mine", story.exercises, {}, "en"):
        pass
    workspace = find_workspace(tmp_path / "mine")
    assert workspace is not None
    notebook = tmp_path / "mine/part1/convolution/convolution.ipynb"
    notebook.write_text(notebook.read_text().replace("raise NotImplementedError", "return 1"))
    plan = plan_handing_in(workspace, story)
    assert [sent.name for sent in plan.sent] == ["part1/convolution/convolution.ipynb"]
    assert {kept.why.en for kept in plan.kept} == {"comes from the course"}
    assert len(plan.kept) == 9


# --- the figures of this course -------------------------------------------------------------------
@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_nothing_is_wrong_with_the_figures_of_the_course(chapter: Chapter) -> None:
    assert list(figure_holes(chapter, key_folder())) == []
