"""The way through a chapter: its exercises in order, and arcs from what each of them builds on."""

from collections.abc import Mapping, Sequence

from ...exercises import Chapter, Text
from .sheet import Sheet

ROW, TOP, LEFT, WIDTH = 28.0, 14.0, 150.0, 640.0
FEW = 12  # exercises: a shorter chapter has no wider arcs
HUES = ("blue", "orange", "green")
ALT = Text(
    fr="Les exercices dans l'ordre, et des arcs depuis ceux sur lesquels chacun s'appuie.",
    en="The exercises in order, and arcs from those that each of them builds on.",
)
AFTER = Text(fr=" : après ", en=": after ")


def drawn_path(chapter: Chapter, language: str) -> tuple[str, str]:
    """The exercises of a chapter as a figure.

    Args:
        chapter: its exercises say what comes before them.
        language: "fr" or "en".

    Returns:
        The SVG, and the words for it: all arcs as a sentence.
    """
    sheet = Sheet(language)
    rows = {exercise.slug: number for number, exercise in enumerate(chapter.exercises)}
    sheet.page(WIDTH, 2 * TOP + ROW * len(rows))
    for start, end in sorted(_arcs(chapter, rows), key=lambda arc: arc[0] - arc[1]):
        _arc(sheet, start, end, max(len(rows), FEW))
    for number, exercise in enumerate(chapter.exercises):
        y = _height(number)
        sheet.circle(LEFT, y, 4.5, "paper", "ink")
        sheet.text(LEFT + 38, y + 4.5, f"{number + 1}.", "grey", 12, "end")
        sheet.text(LEFT + 46, y + 4.5, exercise.title[language], anchor="start")
        sheet.text(WIDTH - 14, y + 4.5, f"{exercise.estimated_minutes} min", "grey", 12, "end")
    return sheet.svg(), _in_words(chapter, rows, language)


def _inside(chapter: Chapter, rows: Mapping[str, int], slug: str) -> Sequence[str]:
    """What an exercise builds on in its own chapter."""
    return [before for before in chapter.exercises[rows[slug]].after if before in rows]


def _arcs(chapter: Chapter, rows: Mapping[str, int]) -> list[tuple[int, int]]:
    """From each exercise to those that build on it; none where others in between say so already."""
    far: dict[str, set[str]] = {}  # all that an exercise builds on, however indirectly
    arcs = []
    for slug, number in rows.items():
        before = _inside(chapter, rows, slug)
        implied = {one for each in before for one in far[each]}
        far[slug] = implied | set(before)
        arcs += [(rows[one], number) for one in before if one not in implied]
    return arcs


def _height(number: int) -> float:
    return TOP + ROW * (number + 0.5)


def _arc(sheet: Sheet, start: int, end: int, rows: int) -> None:
    colour = HUES[start % len(HUES)]
    y0, y1 = _height(start), _height(end)
    reach = LEFT - 20 - 155 * ((end - start) / rows) ** 0.7  # of its two bends: it goes three quarters as far
    sheet.curve((LEFT - 6, y0), (reach, y0 + 3), (reach, y1 - 3), (LEFT - 12, y1), colour)
    sheet.arrow((LEFT - 13, y1), (LEFT - 5.5, y1), colour)


def _in_words(chapter: Chapter, rows: Mapping[str, int], language: str) -> str:
    titles = {exercise.slug: exercise.title[language] for exercise in chapter.exercises}
    said = [ALT[language]]
    for slug in rows:
        before = ", ".join(titles[one] for one in _inside(chapter, rows, slug))
        said += [f"{titles[slug]}{AFTER[language]}{before}."] if before else []
    return " ".join(said)
