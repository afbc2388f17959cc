"""What of a work has to be graded again under a changed key: the exercises whose own key has changed, alone.

    known report of the mark  +  report of the changed exercises  =  report under the key of today

What each exercise was graded under is kept beside the fingerprint of the chapter from the moment a grading is
begun. Of a class that is older, nothing is known of single exercises, and all of them are graded again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ...exercises import Chapter
from ...grader.key import key_fingerprint
from ...grader.reports import Report, Verdict
from ..engines import Task
from ..evidence import Grading, Store, WorkContent


def remember_keys(store: Store, chapter: Chapter, grading: Grading) -> None:
    """Keep what each exercise of a grading is graded under; call it while that key is the one that is here.

    Args:
        store: the evidence.
        chapter: the exercises.
        grading: just begun, or begun under the same key.
    """
    keys = {e.name: key_fingerprint([e], grading.hidden) for e in chapter.exercises}
    store.meta(_name(grading), json.dumps(keys, sort_keys=True))


def _name(grading: Grading) -> str:
    return f"exercise-keys {grading.chapter} {grading.key} {int(grading.hidden)}"


def changed_exercises(store: Store, before: Grading, after: Grading) -> frozenset[str] | None:
    """The exercises whose key is another one under `after`; None where that is not known.

    Args:
        store: the evidence.
        before: under which a mark was given.
        after: under which it would be given now.

    Returns:
        Full names. None as well where dlx itself is another one, or hidden checks did not count.
    """
    same = (before.dlx_version, before.hidden) == (after.dlx_version, after.hidden)
    then, now = _keys(store, before), _keys(store, after)
    if not same or not then or not now:
        return None
    return frozenset(name for name in now if now[name] != then.get(name))


def _keys(store: Store, grading: Grading) -> Mapping[str, str]:
    """What is not known is kept as such: it is not found out later."""
    found: Mapping[str, str] = json.loads(store.meta(_name(grading), "{}"))
    return found


@dataclass(frozen=True)
class PartOfWork:
    """What is asked of an engine for one work; `known` is the report that the rest is taken from."""

    task: Task
    known: Report | None = None

    def whole(self, report: Report) -> Report:
        """The report of all exercises, from that of those which were graded again."""
        if self.known is None:
            return report
        again = {exercise.name: exercise for exercise in report.exercises}
        held = min((self.known, report), key=lambda r: r.level)
        return replace(
            report,
            exercises=tuple(again.get(e.name, e) for e in self.known.exercises),
            sandbox=held.sandbox,
            level=held.level,
            stamp=report.stamp or self.known.stamp,
        )


def part_of(
    work: str, content: WorkContent, known: Report | None, changed: frozenset[str] | None
) -> PartOfWork:
    """What to grade of a work.

    Args:
        work: its hash.
        content: all of it.
        known: the report of its mark, or None.
        changed: what `changed_exercises` gave.

    Returns:
        The changed exercises only, if all others can be taken from `known` as they are; else the whole.
    """
    names = tuple(name for name in content.exercises if changed is not None and name in changed)
    if known is None or changed is None or not names:
        return PartOfWork(Task(work, content))
    kept = [exercise for exercise in known.exercises if exercise.name not in changed]
    there = {exercise.name for exercise in known.exercises}
    if there != set(content.exercises) or any(e.verdict is Verdict.GRADER_ERROR for e in kept):
        return PartOfWork(Task(work, content))
    return PartOfWork(Task(work, replace(content, exercises=names)), known)
