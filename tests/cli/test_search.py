"""`dlx search` finds words whatever their accents and capitals, and never a hint that was not read."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typist import typing

from dlx.cli.student.search import Line, lines_of, look
from dlx.exercises import load_course

Call = Callable[..., Result]
(EXERCISE,) = load_course().find("pooling")


def found(dlx: Call, words: str) -> list[dict[str, Any]]:
    done = dlx(f"search {words} --json")
    assert done.exit_code == 0
    hits: list[dict[str, Any]] = json.loads(done.stdout)["found"]
    return hits


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("Une FENÊTRE", "fenetre", ["FENÊTRE"]),
        ("une fenetre", "Fenêtre", ["fenetre"]),
        ("un cœur, deux CŒURS", "coeur", ["cœur", "CŒUR"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("e\u0301le\u0300ve", "élève", ["e\u0301le\u0300ve"]),
        ("a+b (c)", "b (c", ["b (c"]),
        ("one two one", "two one", ["two one"]),
    ],
)
def test_what_is_found_is_marked_where_it_stands(text: str, words: str, parts: list[str]) -> None:
    hit = look(Line(EXERCISE, "en", 1, text), (words,))
    assert hit is not None
    shown = [text[start:end] for start, end in hit.parts]
    assert [part for part in shown if part.strip("\u0300\u0301")] == [p.rstrip("\u0300\u0301") for p in parts]


@pytest.mark.parametrize("words", [("",), ("two", "three"), ("\u0301",), (".*",)])
def test_what_is_not_there_is_not_found(words: tuple[str, ...]) -> None:
    assert look(Line(EXERCISE, "en", 1, "one two"), words) is None


def test_all_words_of_a_paragraph_in_both_languages(dlx: Call, here: Path) -> None:
    """A sentence that goes on in the next line is one; each hit names the first line of its paragraph."""
    for language, words in (("fr", "deborderait calculée"), ("en", "stick COMPUTED")):
        (hit,) = [hit for hit in found(dlx, words) if hit["exercise"] == EXERCISE.name]
        assert (hit["language"], hit["kind"]) == (language, "statement")
        lines = EXERCISE.statement(language).read_text("utf-8").splitlines()
        assert hit["text"].startswith(lines[hit["line"] - 1])


def test_the_introductions_of_chapters(dlx: Call, here: Path) -> None:
    """One of them is found by a word that stands nowhere else, and said before what the exercises say."""
    chapter = load_course().find("pooling")[0].chapter
    (hit,) = found(dlx, "presque austere")
    assert (hit["chapter"], hit["exercise"], hit["kind"]) == (chapter, None, "introduction")
    lines = EXERCISE.introduction("fr").read_text("utf-8").splitlines()
    assert hit["text"].startswith(lines[hit["line"] - 1])
    assert "austère" in hit["text"]
    shown = dlx("search austere --lang en").stdout.splitlines()
    assert shown[1] == f"{chapter} · Convolutional networks"
    assert re.fullmatch(r"  line \d+: .*«austere».*", shown[2])
    assert found(dlx, "convolutional networks")[0]["kind"] == "title"


def test_a_chapter_without_an_introduction(tmp_path: Path) -> None:
    chapter = replace(load_course().chapters[1], folder=tmp_path, exercises=())
    assert [(line.place, line.text) for line in lines_of([chapter], None)] == [
        (0, chapter.title[language]) for language in ("fr", "en")
    ]


def test_hints_that_were_not_read_stay_hidden(dlx: Call, here: Path) -> None:
    dlx("start pooling")
    word = "constant_values"
    assert word in EXERCISE.hints[-1].en
    assert all(word not in hint.en for hint in EXERCISE.hints[:-1])
    for _ in EXERCISE.hints[:-1]:
        dlx("hint pooling")
        assert found(dlx, word) == []
        assert "values" not in dlx("search constant_valuez").stdout, "nor does a suggestion tell them"
    dlx("hint pooling")
    assert {(hit["exercise"], hit["kind"]) for hit in found(dlx, word)} == {(EXERCISE.name, "hint")}


def test_what_is_shown(dlx: Call, here: Path) -> None:
    lines = dlx("search truncated --lang en").stdout.splitlines()
    assert "chapter2/pooling · Pooling" in lines
    line = lines[lines.index("chapter2/pooling · Pooling") + 1]
    assert re.fullmatch(r"  line \d+: - Means are real numbers, never rounded nor «truncated», even .*", line)
    french = dlx("search truncated --lang fr").stdout
    assert "chapter2/pooling · Le pooling" in french
    assert re.search(r"^  ligne \d+ : - Means are", french, re.MULTILINE), (
        "only the English text has this word"
    )


def test_on_a_terminal_no_line_is_too_long(here: Path) -> None:
    with typing(["search", "padding"], here, columns=60, NO_COLOR="1") as person:
        assert person.rest() == 0
    assert "«padding»" in person.shown
    assert max(map(len, person.shown.splitlines())) <= 60


def test_in_colour_it_stands_out_without_marks(here: Path) -> None:
    with typing(["search", "padding"], here, NO_COLOR="") as person:
        assert person.rest() == 0
    assert "\x1b[1m\x1b[4mpadding\x1b[0m" in person.shown
    assert "«" not in person.shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("poling --lang fr", "Rien dans le cours pour poling. Essayez : dlx search pooling\n"),
        (
            "qqq www",
            "Nothing in the course for qqq www. A paragraph must hold all these words: try one of them.\n",
        ),
        ("\x1b[31m", "Nothing in the course for \\x1b[31m.\n"),
    ],
)
def test_nothing_is_found(dlx: Call, here: Path, line: str, said: str) -> None:
    done = dlx(f"search {line}")
    assert (done.exit_code, done.stdout) == (0, said)
