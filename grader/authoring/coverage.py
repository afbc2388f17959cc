"""What the exercises and the quizzes of a course cover of what it teaches, as a page."""

from collections.abc import Iterator
from pathlib import Path

from ...exercises import ITEMS, Course, Document, load_quiz, read_document

HEAD = """\
# What is covered

What the course teaches, item by item, and the exercises and questions that cover it. `dlx dev coverage`
writes this page from `docs/items.toml` and from what exercises and questions say under `covers`.
"""


def coverage_page(course: Course, items: Path) -> str:
    """The page that says which exercise or question covers which item.

    Args:
        course: its exercises and questions name the items that they cover.
        items: the file of all items, in a few words each, and why some are not covered yet.

    Returns:
        Markdown: a table per chapter, with a count, in the order of the file.

    Raises:
        ContentError: the file is missing or malformed, or an item is covered that it does not have.
    """
    document = read_document(items, ITEMS)
    covered: dict[str, list[str]] = {item: [] for item in document.table["items"]}
    for item, name in _covering(course):
        if item not in covered:
            raise document.error(
                ("items", item),
                fr=f"manque, et {name} le nomme sous covers. Ajoutez-le, ou corrigez covers.",
                en=f"is missing, and {name} names it under covers. Add it, or correct covers.",
            )
        covered[item].append(name)
    chapters = dict.fromkeys(item.partition(".")[0] for item in covered)
    return HEAD + "".join(_chapter(chapter, document, covered) for chapter in chapters)


def _covering(course: Course) -> Iterator[tuple[str, str]]:
    for exercise in course.exercises:
        yield from ((item, f"`{exercise.slug}`") for item in exercise.covers)
        for question in load_quiz(exercise.folder) or ():
            yield from ((item, f"`{exercise.slug}`: {question.name}") for item in question.covers)


def _chapter(chapter: str, document: Document, covered: dict[str, list[str]]) -> str:
    mine = {item: names for item, names in covered.items() if item.partition(".")[0] == chapter}
    rows = [
        f"| {item} | {document.table['items'][item]} | {_by(document, item, mine[item])} |" for item in mine
    ]
    count = sum(bool(names) for names in mine.values())
    head = f"\n## Chapter {chapter}: {count} of {len(mine)}\n\n| item | what | covered by |\n|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def _by(document: Document, item: str, names: list[str]) -> str:
    if names:
        return ", ".join(names)
    why = document.table["why_not"]
    return f"— ({why.get(item) or why.get(item.partition('.')[0], 'to come')})"
