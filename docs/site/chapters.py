"""The pages of the chapters: the introduction, the way through the exercises, their minutes and points."""

from pathlib import Path

from dlx.exercises import Chapter, Exercise, Text, load_course
from dlx.grader.figures import drawn_path, figures_in
from dlx.grader.key import answer_key

FOLDER = "chapters"
LISTED = f"{FOLDER}/*"  # in the index, where the pages are to be named
WAY = Text(fr="Le chemin", en="The way")
HEAD = Text(
    fr="| | exercice | commande | durée | points | s'appuie sur |\n|---:|---|---|---:|---:|---|",
    en="| | exercise | command | time | points | builds on |\n|---:|---|---|---:|---:|---|",
)
IN_ALL = Text(fr="En tout : {minutes} min, {points} points.", en="In all: {minutes} min, {points} points.")


def write_chapters(to: Path, language: str) -> list[str]:
    """Write a page for each chapter.

    Args:
        to: the folder of the pages in this language.
        language: "fr" or "en".

    Returns:
        The pages, as the index names them, in the order of the course.
    """
    for chapter in load_course().chapters:
        folder = to / FOLDER / chapter.name
        folder.mkdir(parents=True)
        for path in chapter.figures:
            (folder / path.name).write_bytes(path.read_bytes())
        way, words = drawn_path(chapter, language)
        (folder / "way.svg").write_text(way, encoding="utf-8")
        rows = "\n".join(_row(n, exercise, language) for n, exercise in enumerate(chapter.exercises, 1))
        page = [
            _introduction(chapter, language),
            f"## {WAY[language]}",
            f"![{words}]({chapter.name}/way.svg)",
            f"{HEAD[language]}\n{rows}",
            _sum(chapter, language),
        ]
        folder.with_suffix(".md").write_text("\n\n".join(page) + "\n", encoding="utf-8")
    return [f"{FOLDER}/{chapter.name}" for chapter in load_course().chapters]


def _introduction(chapter: Chapter, language: str) -> str:
    """The introduction, its figures where the site has them; the title alone where there is none."""
    path = chapter.introduction(language)
    if path is None:
        return f"# {chapter.title[language]}"
    text = path.read_text("utf-8").rstrip()
    for shown in dict.fromkeys(figure.name for figure in figures_in(text)):
        text = text.replace(f"]({shown})", f"]({chapter.name}/{shown})")
    return text


def _row(number: int, exercise: Exercise, language: str) -> str:
    titles = {other.slug: other.title[language] for other in load_course().exercises}
    before = ", ".join(titles[slug] for slug in exercise.after)
    counts = f"{exercise.estimated_minutes} min | {_points(exercise):g}"
    return f"| {number} | {exercise.title[language]} | `dlx open {exercise.slug}` | {counts} | {before} |"


def _sum(chapter: Chapter, language: str) -> str:
    minutes = sum(exercise.estimated_minutes for exercise in chapter.exercises)
    points = sum(map(_points, chapter.exercises))
    return IN_ALL[language].format(minutes=minutes, points=f"{points:g}")


def _points(exercise: Exercise) -> float:
    """All of an exercise, hidden checks included: the site is built with the key."""
    key = answer_key(exercise)
    return sum(check.points for check in (*exercise.checks, *(key.checks if key else ())))
