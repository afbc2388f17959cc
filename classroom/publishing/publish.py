"""Write the pages of a class: one per student and chapter, one per chapter for the teacher.

<class>/reports/<pseudonym>/<chapter>.html     the student's
<class>/reports/class-<chapter>.html           the teacher's

A file is written whole or not at all, only when its content changed, and for its owner only.
"""

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ...exercises import Course, Text, number_text
from ...grader.files import write_atomic
from ..evidence import Change, ClassFolder, Dated, Late, Mark, Store, late_of
from ..gradebook import read_chapter
from ..pages import student_page
from ..receipts import receipt_path
from .overview import Gatherer, Overview, class_page

PRIVATE = 0o600


@dataclass(frozen=True)
class Published:
    """What was written about one chapter: it has `marks` marks, and `changed` pages of students were written
    because they were not there or differed.
    """

    marks: int
    changed: int
    page: Path
    overview: Overview


def publish(
    folder: ClassFolder,
    store: Store,
    course: Course,
    chapter: str,
    language: str,
    *,
    students: bool = True,
    names: bool = False,
    tick: Callable[[], None] = lambda: None,
) -> Published:
    """Write the pages of a chapter in `language`; without `students`, the teacher's alone.

    Args:
        folder: the class; the pages go into its `reports`.
        store: the evidence.
        course: gives the titles, and what students were given, which makes no work alike.
        chapter: its name.
        language: "fr" or "en".
        students: whether each student's page is written too.
        names: whether the teacher's page says who is behind a pseudonym.
        tick: called after each mark.

    Returns:
        How many marks there are and pages have changed, and the teacher's page with what it shows.

    Raises:
        UserError: a page cannot be written.
    """
    gatherer = Gatherer(folder, store, course, chapter)
    extensions = store.extensions()
    changes: dict[str, list[Change]] = {}
    for change in store.changes():
        if change.chapter == chapter:
            changes.setdefault(change.pseudonym, []).append(change)
    people = {person.pseudonym: person for person in store.people()}
    today = read_chapter(folder, store, chapter, people)
    scores = {entry.pseudonym: entry.scores for entry in today.entries}
    marks = changed = 0
    for mark in store.marks(chapter):
        gatherer.add(mark)
        marks += 1
        if students:
            extension = extensions.get((mark.pseudonym, chapter))
            late = late_of(folder, mark.submission, extension[0] if extension else None)
            page = student_page(
                mark.report,
                language,
                title=gatherer.title[language],
                facts=[
                    *page_facts(folder, mark, language),
                    *counted_facts(mark, late, scores[mark.pseudonym], today.points, language),
                ],
                receipt=_receipt(folder, mark),
                changes=changes.get(mark.pseudonym, ()),
            )
            changed += write_if_changed(
                page_path(folder, mark.pseudonym, chapter), page.encode(errors="replace")
            )
        tick()
    overview = gatherer.result(names)
    path = folder.reports / f"class-{chapter}.html"
    write_if_changed(path, class_page(overview, language).encode(errors="replace"))
    return Published(marks, changed, path, overview)


def page_path(folder: ClassFolder, pseudonym: str, chapter: str) -> Path:
    return folder.reports / pseudonym / f"{chapter}.html"


ORIGINS = {
    Dated.DOWNLOAD: Text(
        fr="date inconnue : personne n'est en retard sans date sûre",
        en="date unknown: without a trusted date nobody is late",
    ),
    Dated.CLAIM: Text(fr="selon l'archive elle-même", en="by the archive's own word"),
    Dated.FILE: Text(fr="date du fichier", en="date of the file"),
}
COUNTS = Text(fr="Note qui compte", en="Mark that counts")


def page_facts(folder: ClassFolder, mark: Mark, language: str) -> list[tuple[str, str]]:
    """(name, value) for the top of a student's page: when the work was handed in.

    Args:
        folder: the class, in whose time zone the moment is told.
        mark: the mark, for the moment.
        language: "fr" or "en".

    Returns:
        The moment, with where it comes from if no platform recorded it.
    """
    named = Text(fr="Remis", en="Handed in")
    origin = ORIGINS.get(mark.submission.dated)
    if origin is not None and mark.submission.dated is Dated.DOWNLOAD:
        return [(named[language], origin[language])]
    at = mark.submission.submitted_at.astimezone(ZoneInfo(folder.settings.timezone))
    moment = Text(fr=at.strftime("le %d/%m/%Y à %H:%M"), en=at.strftime("%Y-%m-%d at %H:%M"))
    shown = moment[language] + (f" ({origin[language]})" if origin is not None else "")
    return [(named[language], shown)]


def counted_facts(
    mark: Mark, late: Late, scores: Mapping[str, float | None], points: Mapping[str, float], language: str
) -> list[tuple[str, str]]:
    """What becomes of the points that a page shows, where that is something else: for late work the days and
    the penalty; for a mark that stands on older checks its share of the `points` of today."""
    known = [score for score in scores.values() if score is not None]
    penalty, most = sum(map(late.penalty, known)), sum(points.values())  # as the gradebook does
    older = not math.isclose(most, mark.report.points)
    if not late.days and not older:
        return []
    counts = f"{_short(sum(known) - penalty)} / {most:g}"
    if older and most and math.isclose(sum(known) / most, mark.report.earned / mark.report.points):
        share = Text(
            fr=" (la même part : les vérifications ont changé depuis)",
            en=" (the same share: the checks have changed since)",
        )
        counts += share[language]
    lines = [*_late(late, penalty, language), (COUNTS[language], counts)]
    return [(name, value.replace(".", ",") if language == "fr" else value) for name, value in lines]


def _short(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".")


def _late(late: Late, penalty: float, language: str) -> Iterable[tuple[str, str]]:
    if not late.days:
        return
    days = Text(
        fr=f"{late.days} jour{'s' if late.days > 1 else ''} commencé{'s' if late.days > 1 else ''}",
        en=f"{late.days} day{'s' if late.days > 1 else ''} begun",
    )
    yield Text(fr="Retard", en="Late")[language], days[language]
    lost = _short(penalty)
    percent = number_text(late.percent)
    cost = Text(
        fr=f"−{lost} points ({percent.fr} % des points gagnés)",
        en=f"−{lost} points ({percent.en}% of the points earned)",
    )
    refused = Text(fr="remis trop tard : ne rapporte rien", en="too late: earns nothing")
    yield Text(fr="Pénalité", en="Penalty")[language], (refused if late.refused else cost)[language]


def _receipt(folder: ClassFolder, mark: Mark) -> Mapping[str, Any] | None:
    """The receipt that lies beside the page, if there is one."""
    try:
        found = json.loads(receipt_path(folder, mark.pseudonym, mark.submission.chapter).read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write a file unless it has this content already; whether it was written.

    Raises:
        UserError: it cannot be written.
    """
    try:
        if path.read_bytes() == data:
            return False
    except OSError:
        pass
    write_atomic(path, data, PRIVATE)
    return True
