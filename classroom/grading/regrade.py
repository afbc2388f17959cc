"""Grade a chapter again under the key as it is now, and see who moves before any mark is written.

What is graded again is what the marks stand on: a newer attempt that has no mark yet is left to
`dlx class grade`, so that a move comes of the key and of nothing else.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ...exercises import Chapter, Text, course_version
from ...grader.key import environment, key_fingerprint
from ...grader.reports import CheckResult, ExerciseReport, Report
from ..engines import Engine, Task, Terms
from ..evidence import Change, Grading, Mark, Store, now
from .grading import final, what_failed
from .parts import PartOfWork, changed_exercises, part_of, remember_keys

TOLERANCE = 1e-9  # points


class Kind(StrEnum):
    """What becomes of a mark; every mark is of one kind.

    FAULT: dlx could not grade it again. ELSEWHERE: it moves in an exercise that was not asked for.
    FALLEN: it would fall. In all three the old mark stays; of these, only FALLEN may be allowed to move.
    """

    UNCHANGED = "unchanged"
    RAISED = "raised"
    SAME_TOTAL = "same_total"
    FALLEN = "fallen"
    ELSEWHERE = "elsewhere"
    FAULT = "fault"


@dataclass(frozen=True)
class CheckMove:
    """A check of which the verdict, the points or the part that is earned changed; None where it was not
    there before, or is not any more."""

    exercise: str
    title: Text
    before: CheckResult | None
    after: CheckResult | None


@dataclass(frozen=True)
class MarkMove:
    """What grading again does to one mark. `before` and `after` are reports of the same work."""

    mark: Mark
    kind: Kind
    after: Report | None
    checks: tuple[CheckMove, ...] = ()
    fault: str = ""

    @property
    def pseudonym(self) -> str:
        """Whose mark it is."""
        return self.mark.pseudonym

    @property
    def gained(self) -> float:
        """In points, less than 0 where the mark would fall; 0 where it could not be graded again."""
        return self.after.earned - self.mark.report.earned if self.after else 0.0


@dataclass(frozen=True)
class Regrading:
    """Every mark of the chapter with its move, in the order of the pseudonyms."""

    chapter: str
    grading: Grading
    moves: tuple[MarkMove, ...]

    def of(self, *kinds: Kind) -> list[MarkMove]:
        """The moves of these kinds, in the order of the pseudonyms."""
        return [move for move in self.moves if move.kind in kinds]

    @property
    def counts(self) -> dict[str, int]:
        """How many marks are of each kind; they add up to all marks."""
        found = Counter(move.kind for move in self.moves)
        return {kind.value: found[kind] for kind in Kind}


# --- grading --------------------------------------------------------------------------------------
def grading_now(store: Store, chapter: Chapter) -> Grading:
    """The grading of this chapter under the key, the dlx and the machine of today.

    Args:
        store: the evidence, where the grading is begun if it is new.
        chapter: its hidden checks count; see before that its key is here.

    Returns:
        The one of this key and this version of dlx; its environment is that of the day it was begun.
    """
    key = key_fingerprint(chapter.exercises)
    grading = store.grading(chapter.name, key, course_version(), environment(), hidden=True)
    remember_keys(store, chapter, grading)
    return grading


def to_grade(store: Store, grading: Grading, unsafe: bool = False) -> list[str]:
    """The works that marks stand on and that have no result under this grading that may count.

    Args:
        store: the evidence.
        grading: what `grading_now` gave; its chapter is meant.
        unsafe: whether a result may count for which isolation was not required.

    Returns:
        Their hashes, each once, in the order of the pseudonyms.
    """
    works = dict.fromkeys(mark.submission.work or "" for mark in store.marks(grading.chapter))
    return [work for work in works if not _known(store, work, grading, unsafe)]


def _known(store: Store, work: str, grading: Grading, unsafe: bool) -> bool:
    found = store.result(work, grading, "")
    return found is not None and final(found[0], unsafe)


def grade_again(
    store: Store, grading: Grading, works: Collection[str], engine: Engine, terms: Terms
) -> Iterator[tuple[str, str]]:
    """Grade these works, each result committed as it is known: of each the exercises whose key has changed
    since its mark, where that is known, and the others as they were.

    A result with a fault is not kept, and the work is graded again next time.

    Args:
        store: the evidence, which has their contents.
        grading: under which the results are kept.
        works: hashes, as `to_grade` gave them.
        engine: an open one.
        terms: with the key of `grading` and the seed of the class.

    Yields:
        (work, the fault of ours in words or ""), in any order.

    Raises:
        UserError: nothing can be graded here (NotIsolated, ...).
        BenchError: the engine is broken.
    """
    parts: dict[str, PartOfWork] = {}
    standing = {m.submission.work: m for m in store.marks(grading.chapter) if final(m.report, terms.unsafe)}

    def tasks() -> Iterator[Task]:
        for work in works:
            mark = standing.get(work)
            changed = changed_exercises(store, mark.grading, grading) if mark is not None else None
            known = mark.report if mark is not None else None
            parts[work] = part_of(work, store.content(work), known, changed)
            yield parts[work].task

    for graded in engine.run(tasks(), terms):
        if graded.report is not None and not graded.ours:
            store.save_result(graded.work, grading, parts[graded.work].whole(graded.report), graded.seconds)
            yield graded.work, ""
        else:
            yield graded.work, graded.fault or what_failed(graded.report)


# --- comparing ------------------------------------------------------------------------------------
def compare_results(
    store: Store, grading: Grading, faults: Mapping[str, str], exercise: str | None = None
) -> Regrading:
    """What the results under `grading` do to the marks; with `exercise`, only through that one.

    Args:
        store: the evidence; it is only read.
        grading: what `grading_now` gave.
        faults: work -> what went wrong on our side, for the works that could not be graded again.
        exercise: the full name of the only one in which a mark may move, or None for all.

    Returns:
        Every mark of the chapter with what becomes of it; a work without a result counts as a fault.
    """
    marks = store.marks(grading.chapter)
    moves = tuple(_move(store, m, grading, faults, exercise) for m in marks)
    return Regrading(grading.chapter, grading, moves)


def _move(
    store: Store, mark: Mark, grading: Grading, faults: Mapping[str, str], exercise: str | None
) -> MarkMove:
    work = mark.submission.work or ""
    found = store.result(work, grading, mark.pseudonym)
    if found is None or work in faults:
        return MarkMove(mark, Kind.FAULT, None, fault=faults.get(work, "not graded"))
    after, _ = found
    checks = tuple(_changed(mark.report, after))
    elsewhere = exercise is not None and any(check.exercise != exercise for check in checks)
    kind = Kind.ELSEWHERE if elsewhere else _kind(mark.report, after, checks)
    return MarkMove(mark, kind, after, checks)


def _kind(before: Report, after: Report, checks: Sequence[CheckMove]) -> Kind:
    if falls(before, after):
        return Kind.FALLEN
    if after.earned > before.earned + TOLERANCE or _share(after) > _share(before) + TOLERANCE:
        return Kind.RAISED
    return Kind.SAME_TOTAL if checks else Kind.UNCHANGED


def falls(before: Report, after: Report) -> bool:
    """Whether a student has less: fewer points, or as many out of more."""
    return after.earned < before.earned - TOLERANCE or _share(after) < _share(before) - TOLERANCE


def _share(report: Report) -> float:
    return report.earned / report.points if report.points else 0.0


def _changed(before: Report, after: Report) -> Iterator[CheckMove]:
    """The checks that differ, in the order of the new report, those that have gone last."""
    old, new = _checks(before), _checks(after)
    for name in [*new, *(name for name in old if name not in new)]:
        was, is_ = old.get(name), new.get(name)
        if was is None or is_ is None or _moved(was, is_):
            some = is_ or was
            assert some is not None
            yield CheckMove(name[0], some.title, was, is_)


def _moved(was: CheckResult, is_: CheckResult) -> bool:
    other = (was.verdict, was.points) != (is_.verdict, is_.points)
    return other or abs(was.earned - is_.earned) > TOLERANCE


def _checks(report: Report) -> dict[tuple[str, str], CheckResult]:
    def named(exercise: ExerciseReport) -> Iterator[tuple[tuple[str, str], CheckResult]]:
        return (((exercise.name, check.name), check) for check in exercise.checks)

    return {name: check for exercise in report.exercises for name, check in named(exercise)}


# --- writing --------------------------------------------------------------------------------------
def write_regraded(
    store: Store, outcome: Regrading, reason: str, allow_lower: bool, describe: Callable[[MarkMove], str]
) -> list[Change]:
    """Let the marks stand on the new results, at one stroke, and record each that moves with its reason.

    Those that would fall stay, unless `allow_lower`; those of faults and of other exercises always.

    Args:
        store: the evidence.
        outcome: what `compare` gave.
        reason: the teacher's, for the student to read.
        allow_lower: whether marks may fall.
        describe: says in words what a move is made of; recorded with it.

    Returns:
        The changes that were recorded; a mark that is UNCHANGED has none, and stands on the new result too.
    """
    moving = [Kind.RAISED, Kind.SAME_TOTAL, *([Kind.FALLEN] if allow_lower else [])]
    changes = [_change(move, reason, describe(move)) for move in outcome.of(*moving)]
    with store.transaction():
        for move in outcome.of(Kind.UNCHANGED, *moving):
            store.set_mark(move.mark.submission, outcome.grading)
        store.add_changes(changes)
    return changes


def _change(move: MarkMove, reason: str, detail: str) -> Change:
    before, after = move.mark.report, move.after
    assert after is not None
    return Change(
        move.pseudonym, move.mark.submission.chapter, before.earned, after.earned, reason, detail, now()
    )
