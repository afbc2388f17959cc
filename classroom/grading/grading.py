"""Grade a class: what has no mark yet, each result committed the moment it is known.

A second run goes on where the first was ended, however it was ended: what is in the evidence is not graded
again, and neither is the same work handed in by somebody else. A mark that is there is never touched. A
fault of ours is not kept: that work is graded again next time.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...exercises import Chapter, Course, Text, course_version
from ...grader.files import UserError
from ...grader.key import answer_key, environment, key_fingerprint
from ...grader.reports import Report, Verdict
from ..engines import Engine, Graded, Task, Terms
from ..evidence import Grading, Store, Submission
from .parts import remember_keys


@dataclass(frozen=True)
class Part:
    """What is to be done for one chapter: `works` maps each work to be graded to the submissions that hand
    it in; `known` have a result in the evidence that somebody else's work has given already."""

    chapter: Chapter
    grading: Grading
    works: Mapping[str, tuple[Submission, ...]]
    known: tuple[Submission, ...]
    key_changed: bool


@dataclass(frozen=True)
class Counts:
    """One for each person and chapter; all but `submissions` add up to `submissions`, but for works without a
    mark in a chapter that the course no longer has.

    marked: had a mark before. graded: graded now. identical: the work is the same as another one that is
    graded. refused: nothing that could be graded was handed in. faults: dlx could not. remaining: not yet.
    lacking: a library is missing here.
    """

    submissions: int
    marked: int
    graded: int
    identical: int
    refused: int
    faults: int
    remaining: int
    lacking: int = 0


@dataclass
class ClassRun:
    """One run over a class: the plan, what has gone wrong on our side, by work, and the level and the line of
    what isolated the work that was held least firmly."""

    store: Store
    parts: Sequence[Part]
    submissions: int
    marked: int
    refused: int
    faults: dict[str, str] = field(default_factory=dict)
    held: tuple[int, str] | None = None

    @property
    def sandbox(self) -> str:
        """The line for the terminal."""
        return self.held[1] if self.held else ""

    @property
    def to_grade(self) -> int:
        """How many works; the unit of the progress bar."""
        return sum(len(part.works) for part in self.parts)

    def counts(self) -> Counts:
        """As the evidence says at this moment."""
        now = self.store.marked()
        graded = identical = faults = remaining = lacking = 0
        for part in self.parts:
            identical += sum(submission.id in now for submission in part.known)
            remaining += sum(submission.id not in now for submission in part.known)
            for work, owners in part.works.items():
                if all(submission.id in now for submission in owners):
                    graded += 1
                    identical += len(owners) - 1
                elif isinstance(self.faults.get(work), Lacking):
                    lacking += len(owners)
                elif work in self.faults:
                    faults += len(owners)
                else:
                    remaining += len(owners)
        return Counts(
            self.submissions, self.marked, graded, identical, self.refused, faults, remaining, lacking
        )


# --- the plan -------------------------------------------------------------------------------------
def plan_grading(
    store: Store, course: Course, chapters: Sequence[str] = (), hidden: bool = True, unsafe: bool = False
) -> ClassRun:
    """What is to be graded: the current submissions of these chapters, or of all, that have no mark.

    Args:
        store: the evidence; the gradings of today are begun in it.
        course: its order is that of the chapters.
        chapters: names; empty for all.
        hidden: whether the hidden checks count, for which the key is needed.
        unsafe: whether a known result may count for which isolation was not required.

    Returns:
        The run, of which nothing is done yet.

    Raises:
        UserError: a chapter has no key here, though its hidden checks are wanted.
    """
    current = [s for s in store.current() if s.chapter in chapters or not chapters]
    pairs = {(s.pseudonym, s.chapter) for s in store.submissions() if s.chapter in chapters or not chapters}
    marked = store.marked()
    left = [submission for submission in current if submission.id not in marked]
    parts = []
    for chapter in course.chapters:
        mine = [submission for submission in left if submission.chapter == chapter.name]
        if mine:
            parts.append(_part(store, chapter, mine, hidden, unsafe))
    return ClassRun(
        store=store,
        parts=parts,
        submissions=len(pairs),
        marked=len(current) - len(left),
        refused=len(pairs) - len(current),
    )


def _part(store: Store, chapter: Chapter, left: Sequence[Submission], hidden: bool, unsafe: bool) -> Part:
    if hidden:
        need_key(chapter)
    key = key_fingerprint(chapter.exercises, hidden)
    grading = store.grading(chapter.name, key, course_version(), environment(), hidden)
    remember_keys(store, chapter, grading)
    others = store.gradings_of_marks(chapter.name)
    graded = store.graded(grading)
    works: dict[str, tuple[Submission, ...]] = {}
    known: list[Submission] = []
    for submission in left:
        work = submission.work or ""
        if work in graded and _final(store, work, grading, unsafe):
            known.append(submission)
        else:
            works[work] = (*works.get(work, ()), submission)
    changed = any((other.key, other.hidden) != (key, hidden) for other in others)
    return Part(chapter, grading, works, tuple(known), changed)


def _final(store: Store, work: str, grading: Grading, unsafe: bool) -> bool:
    found = store.result(work, grading, "")
    return found is not None and final(found[0], unsafe)


def final(report: Report, unsafe: bool) -> bool:
    """Whether a result that is known may count: it is whole, without a fault of ours, and was not got on
    terms that are not accepted now."""
    return not report.grader_error and not report.left_out and (unsafe or report.stamp is None)


def need_key(chapter: Chapter) -> None:
    """A class is marked with the hidden checks.

    Raises:
        UserError: the key of an exercise is not here.
    """
    missing = next((e.name for e in chapter.exercises if answer_key(e) is None), None)
    if missing is not None:
        raise UserError(
            fr=f"Le corrigé de {missing} n'est pas installé ici, et une classe se note avec les "
            "vérifications cachées. Installez le corrigé, ou donnez son dossier avec --solutions, ou "
            "ajoutez --public-only pour ne compter que les vérifications publiques.",
            en=f"The key of {missing} is not installed here, and a class is marked with the hidden checks. "
            "Install the key, or give its folder with --solutions, or add --public-only to count the public "
            "checks alone.",
        )


# --- the run --------------------------------------------------------------------------------------
def grade_class(
    run: ClassRun, engine: Engine, unsafe: bool = False, solutions: str | None = None
) -> Iterator[Graded]:
    """Grade what is planned; each result is on disk, with its marks, when it is yielded. May be stopped at
    any moment.

    Args:
        run: what `plan` gave; the faults of ours are written down in it.
        engine: an open one.
        unsafe: whether isolation is not required; every report then says so.
        solutions: the folder of the key, or None for the installed one.

    Yields:
        One answer per work, in any order within a chapter; one with a fault of ours is not kept.

    Raises:
        UserError: nothing can be graded here (NotIsolated, ...).
        BenchError: the engine is broken.
    """
    for part in run.parts:
        for submission in part.known:
            run.store.set_mark(submission, part.grading)
    for part in run.parts:
        terms = Terms(
            seed=run.store.seed,
            key=part.grading.key,
            hidden=part.grading.hidden,
            unsafe=unsafe,
            solutions=solutions,
            replies=str(run.store.replies),
            chapters=(part.chapter.name,),
        )
        tasks = (Task(work, run.store.content(work)) for work in part.works)
        for graded in engine.run(tasks, terms):
            _keep(run, part, graded)
            yield graded


def _keep(run: ClassRun, part: Part, graded: Graded) -> None:
    if graded.report is None or graded.ours:
        run.faults[graded.work] = graded.fault or what_failed(graded.report)
        return
    if graded.report.sandbox:
        found = graded.report.level, graded.report.sandbox
        run.held = min(run.held or found, found)
    with run.store.transaction():
        run.store.save_result(graded.work, part.grading, graded.report, graded.seconds)
        for submission in part.works[graded.work]:
            run.store.set_mark(submission, part.grading)


class Lacking(str):
    """Why a work could not be graded: a library is missing on this machine, which is nobody's fault."""

    text: Text

    def __new__(cls, text: Text) -> "Lacking":
        made = super().__new__(cls, text.en)
        made.text = text
        return made


def what_failed(report: Report | None) -> str:
    """The first check that is broken on our side, and why where that is known; or what is lacking."""
    if report is not None and report.left_out and not report.grader_error:
        return Lacking(next(iter(report.left_out.values())))
    for exercise in report.exercises if report else ():
        for check in exercise.checks:
            if check.verdict is Verdict.GRADER_ERROR:
                why = f": {check.observed.en}" if check.observed else ""
                return f"{exercise.name}, {check.name}{why}"
    return "?"


def verdicts(store: Store, chapters: Sequence[str]) -> dict[str, dict[Verdict, int]]:
    """Exercise -> how many marks have each verdict, in these chapters.

    Args:
        store: the evidence.
        chapters: names of chapters.

    Returns:
        By the full name of the exercise; a verdict that no mark has is not there.
    """
    found: dict[str, dict[Verdict, int]] = {}
    for chapter in chapters:
        for mark in store.marks(chapter):
            for exercise in mark.report.exercises:
                row = found.setdefault(exercise.name, {})
                row[exercise.verdict] = row.get(exercise.verdict, 0) + 1
    return found


def faults(run: ClassRun) -> list[tuple[str, str, str]]:
    """(pseudonym, chapter, what went wrong on our side or is, as Lacking, missing), for everybody whom it
    concerns.

    Returns:
        One for each submission of a work that could not be graded in this run; empty if all went well.
    """
    return [
        (submission.pseudonym, submission.chapter, run.faults[work])
        for part in run.parts
        for work, owners in part.works.items()
        if work in run.faults
        for submission in owners
    ]
