"""What counts for each student of a chapter: the mark after overrides and penalty, and the state of the work.

The overrides of humans come from the gradebook; where it cannot be read, dlx's own marks are shown, and the
page says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...exercises import Course, Text
from ...grader.files import UserError
from ...grader.reports import ExerciseReport, Verdict
from ..analysis import Distribution, distribution
from ..evidence import IN_TIME, ClassFolder, Late, Mark, Person, Submission
from ..gradebook import CountedMark, marks_that_count, student_id

COUNTED = Text(fr="compte", en="counts")
READ = Text(fr="noté", en="marked")
FAULT = Text(fr="panne de dlx", en="dlx's own fault")
UNREAD = Text(fr="illisible", en="could not be read")
WAITING = Text(fr="pas encore noté", en="not graded yet")
ABSENT = Text(fr="rien rendu", en="handed in nothing")
VERY_LOW = 0.1  # of the points: such a mark is looked at by a human
HIDDEN_FAULT = Text(fr="dlx n'a pas pu juger.", en="dlx could not judge.")


@dataclass(frozen=True)
class Cell:
    """One exercise of one student, in points; None where dlx failed and no human has marked."""

    name: str
    earned: float | None
    points: float
    verdict: Verdict
    overridden: bool = False


@dataclass(frozen=True)
class Standing:
    """One student. `counted` is in points, after overrides and penalty; None where there is no mark (yet), or
    dlx failed. `cause` says why a mark is very low; `link` leads to the student's page."""

    pseudonym: str
    state: Text
    cells: Mapping[str, Cell] = field(default_factory=dict)
    counted: float | None = None
    points: float = 0.0
    late: Late = IN_TIME
    link: str = ""
    cause: Text | None = None
    needs_a_human: bool = False

    @property
    def overridden(self) -> bool:
        """Whether a human marked an exercise of it."""
        return any(cell.overridden for cell in self.cells.values())

    @property
    def very_low(self) -> bool:
        """Whether the mark is 0 or next to it."""
        return self.counted is not None and self.counted <= VERY_LOW * self.points


Booked = Mapping[str, CountedMark]


def booked(folder: ClassFolder, chapter: str) -> tuple[Booked, Text | None]:
    """(who in the gradebook -> what humans marked there, why it could not be read)."""
    file = folder.gradebook_file
    if file is not None and not file.is_file():
        return {}, None
    try:
        return marks_that_count(folder).get(chapter, {}), None
    except UserError as error:
        return {}, error.text


def standing(folder: ClassFolder, person: Person, mark: Mark, late: Late, book: Booked) -> Standing:
    """A student with a mark."""
    by_hand = book.get(student_id(folder, person))
    cells = {e.slug: _cell(e, by_hand) for e in mark.report.exercises}
    earned = [cell.earned for cell in cells.values()]
    whole = all(points is not None for points in earned)
    kept = sum(points - late.penalty(points) for points in earned if points is not None)
    return Standing(
        pseudonym=person.pseudonym,
        state=READ if whole else FAULT,
        cells=cells,
        counted=max(0.0, round(kept, 4)) if whole else None,
        points=sum(cell.points for cell in cells.values()),
        late=late,
        link=f"{person.pseudonym}/{mark.submission.chapter}.html",
        cause=_cause(mark, late),
        needs_a_human=not whole,
    )


def _cell(exercise: ExerciseReport, by_hand: CountedMark | None) -> Cell:
    overridden = by_hand is not None and exercise.slug in by_hand.overridden
    points = sum(check.points for check in exercise.checks)
    earned = None if exercise.verdict is Verdict.GRADER_ERROR else exercise.earned
    if overridden and by_hand is not None:
        earned = by_hand.exercises[exercise.slug]
    return Cell(exercise.name, earned, points, exercise.verdict, overridden)


def _cause(mark: Mark, late: Late) -> Text:
    """Why so few points: lateness, or the most frequent verdict with what was seen first."""
    if late.refused:
        return Text(fr="rendu trop tard", en="handed in too late")
    worst: dict[Verdict, int] = {}
    seen: dict[Verdict, Text] = {}
    for exercise in mark.report.exercises:
        worst[exercise.verdict] = worst.get(exercise.verdict, 0) + 1
        observed = next((c.observed for c in exercise.checks if c.verdict is exercise.verdict), None)
        if observed is not None:
            seen.setdefault(exercise.verdict, observed)
    verdict = max(worst, key=lambda v: (worst[v], v.rank), default=Verdict.NOT_ATTEMPTED)
    return seen.get(verdict) or _word(verdict)


def _word(verdict: Verdict) -> Text:
    from ...grader.reports import WORDS

    return WORDS[verdict]


def without_mark(person: Person, tried: list[Submission]) -> Standing:
    """A student without a mark: what there is of them instead."""
    if any(submission.work is not None for submission in tried):
        return Standing(person.pseudonym, WAITING)
    refused = next((s for s in reversed(tried) if s.refusal is not None), None)
    if refused is None:
        return Standing(person.pseudonym, ABSENT)
    return Standing(person.pseudonym, UNREAD, cause=refused.refusal, needs_a_human=True)


def spread(students: tuple[Standing, ...]) -> Distribution:
    """The marks that count; those that dlx could not give are left out."""
    totals = [s.counted for s in students if s.counted is not None]
    most = max((s.points for s in students), default=0.0)
    return distribution(totals, most)


def columns(course: Course, chapter: str, students: tuple[Standing, ...]) -> tuple[tuple[str, Text], ...]:
    """(slug, title) of the exercises that somebody has, in the order of the course."""
    found = {slug: cell for s in students for slug, cell in s.cells.items()}
    known = {e.slug: e.title for e in course.exercises if e.chapter == chapter}
    ordered = [slug for slug in known if slug in found] + sorted(found.keys() - known.keys())
    return tuple((slug, known.get(slug, Text(fr=slug, en=slug))) for slug in ordered)
