"""Introductions of chapters: what authors are told of the exercises that they name."""

from dataclasses import replace
from pathlib import Path

import pytest

from dlx.exercises import LANGUAGES, Chapter, Course, load_course
from dlx.grader.authoring import introduction_holes

COURSE = load_course()


@pytest.fixture
def chapter(tmp_path: Path) -> Chapter:
    """A chapter of two exercises, without an introduction."""
    model = COURSE.chapters[1]
    (tmp_path / "part1").mkdir()
    exercises = [
        replace(one, chapter="part1", folder=tmp_path / "part1" / one.slug) for one in model.exercises[:2]
    ]
    return Chapter("part1", tmp_path / "part1", model.title, tuple(exercises))


def told(chapter: Chapter, texts: dict[str, str], language: str = "en") -> list[str]:
    """What the author is told of these introductions, without the folders."""
    for one, text in texts.items():
        (chapter.folder / f"introduction.{one}.md").write_text(text, encoding="utf-8")
    exercises = {name: (e,) for e in chapter.exercises for name in (e.slug, e.name)}
    course = Course((chapter,), {**exercises, "part1": chapter.exercises, "pooling": ()})
    holes = introduction_holes(chapter, course)
    return [hole[language].replace(f"{chapter.folder}/", "") for hole in holes]


WHOLE = "# A story\n\nFirst `convolution`, then `part1/convolution_layer`.\n"


def test_a_chapter_needs_no_introduction(chapter: Chapter) -> None:
    assert told(chapter, {}) == []


@pytest.mark.parametrize(
    "more",
    [
        "of `part1`, before `pooling` of another chapter",
        "`np.dot`, `dlx check`, `3` and `a + b` are code",
        "\n```\n`elsewhere`\nelsewhere\n```",
    ],
)
def test_all_is_named(chapter: Chapter, more: str) -> None:
    assert told(chapter, dict.fromkeys(LANGUAGES, f"{WHOLE}{more}\n")) == []


def test_in_one_language_only(chapter: Chapter) -> None:
    assert told(chapter, {"fr": WHOLE}) == [
        "introduction.fr.md is there, and introduction.en.md is missing. Write the introduction in both "
        "languages."
    ]


def test_an_exercise_that_one_of_them_does_not_name(chapter: Chapter) -> None:
    """A word of the text, a part of a longer name and a block of code are no names of it."""
    forgotten = "# A convolution\n\n`convolution_layer` alone.\n\n```\n`convolution`\n```\n"
    assert told(chapter, {"fr": WHOLE, "en": forgotten}) == [
        "introduction.en.md: convolution is not in it. Say in its place in the story what it is for: "
        "`convolution`"
    ]
    assert told(chapter, {"fr": forgotten, "en": WHOLE}, "fr") == [
        "introduction.fr.md : convolution n'y est pas. Dites à sa place dans l'histoire à quoi il sert : "
        "`convolution`"
    ]


def test_a_name_of_nothing(chapter: Chapter) -> None:
    texts = {"fr": WHOLE, "en": f"{WHOLE}\nAnd `convolutoin`, `xyzzy`.\n"}
    assert told(chapter, texts) == [
        "introduction.en.md, line 5: `convolutoin` is no exercise of the course. Is it convolution? If not, "
        "take the signs ` away: they name an exercise.",
        "introduction.en.md, line 5: `xyzzy` is no exercise of the course. Correct this name, or take the "
        "signs ` away: they name an exercise.",
    ]
    assert told(chapter, texts, "fr") == [
        "introduction.en.md, ligne 5 : `convolutoin` n'est pas un exercice du cours. Est-ce convolution ? "
        "Sinon, ôtez les signes ` : ils nomment un exercice.",
        "introduction.en.md, ligne 5 : `xyzzy` n'est pas un exercice du cours. Corrigez ce nom, ou ôtez les "
        "signes ` : ils nomment un exercice.",
    ]


@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_nothing_is_wrong_with_the_introductions_of_the_course(chapter: Chapter) -> None:
    assert list(introduction_holes(chapter, COURSE)) == []
