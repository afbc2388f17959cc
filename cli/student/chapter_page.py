"""A chapter, or one of its exercises, as a page for a browser."""

from ...exercises import Chapter, Exercise, Text, read_text
from ...grader.figures import drawn_path
from .statement_page import PART, page_of

WAY = "way.svg"  # the figure that is drawn for the page
THE_WAY = Text(fr="Le chemin", en="The way")
HEAD = Text(fr="| | exercice | durée |\n|---|---|---|", en="| | exercise | time |\n|---|---|---|")


def page_of_chapter(chapter: Chapter, language: str) -> str:
    """The story of a chapter, the way through its exercises, then all statements.

    Args:
        chapter: its introduction may be missing; its title then stands in its place.
        language: "fr" or "en".

    Returns:
        The page, complete in itself.
    """
    way, words = drawn_path(chapter, language)
    figures = {path.name: read_text(path) for path in chapter.figures} | {WAY: way}
    path = chapter.introduction(language)
    rows = [
        f"| {number} | [{exercise.title[language]}](#{PART}{number}) | {exercise.estimated_minutes} min |"
        for number, exercise in enumerate(chapter.exercises, 1)
    ]
    story = [
        read_text(path) if path is not None else f"# {chapter.title[language]}",
        f"## {THE_WAY[language]}",
        f"![{words}]({WAY})",
        "\n".join([HEAD[language], *rows]),
    ]
    parts = [_part(exercise, language) for exercise in chapter.exercises]
    return page_of(chapter.title[language], parts, language, figures, "\n\n".join(story))


def exercise_page(exercise: Exercise, language: str) -> str:
    """One statement as a page.

    Returns:
        The page, complete in itself.
    """
    figures = {path.name: read_text(path) for path in exercise.figures}
    return page_of(exercise.title[language], [_part(exercise, language)], language, figures)


def _part(exercise: Exercise, language: str) -> tuple[str, str]:
    return f"{exercise.name} · {exercise.estimated_minutes} min", read_text(exercise.statement(language))
