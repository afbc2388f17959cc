"""Try a receipt: is the work the one that was graded, is the key the same, does grading it again agree?"""

import secrets
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...exercises import Chapter, Course
from ...grader.files import UserError
from ...grader.key import answer_key, environment, key_fingerprint
from ...grader.reports import Report
from ...grader.submissions import sha_of
from ..engines import Graded, Task, Terms, grade_task
from ..evidence import Store, WorkContent
from .figures import figures_of, results_from, sums_from
from .receipts import commitment, results_of

SAME = 1e-9  # points


@dataclass(frozen=True)
class Changed:
    """Something that is not as the receipt says; None where it is not there."""

    name: str
    then: str | None
    now: str | None


# --- what the receipt is about --------------------------------------------------------------------
def chapter_of(receipt: Mapping[str, Any], course: Course) -> Chapter:
    """The chapter of a receipt.

    Args:
        receipt: what `read_receipt` gave; its texts may still be anything.
        course: the one that is installed here.

    Returns:
        The chapter of the same name; its checks may have changed since.

    Raises:
        UserError: this course has no such chapter.
    """
    name = str(receipt["chapter"])
    for chapter in course.chapters:
        if chapter.name == name:
            return chapter
    known = ", ".join(chapter.name for chapter in course.chapters)
    raise UserError(
        fr=f"Le reçu porte sur le chapitre {name[:40]}, que ce cours n'a pas ({known}). Installez la version "
        f"du cours que nomme le reçu : {receipt.get('dlx_version')}",
        en=f"The receipt is about chapter {name[:40]}, which this course does not have ({known}). Install "
        f"the version of the course that the receipt names: {receipt.get('dlx_version')}",
    )


def work_of_class(receipt: Mapping[str, Any], store: Store) -> WorkContent | None:
    """The work, where the class still keeps it.

    Args:
        receipt: what `read_receipt` gave.
        store: the evidence of the class.

    Returns:
        The content, if the person of the receipt handed in that work; else None.
    """
    works = {submission.work for submission in store.submissions(str(receipt["pseudonym"]))}
    return store.content(receipt["work"]) if receipt["work"] in works else None


def work_at(path: Path, chapter: Chapter, course: Course) -> WorkContent:
    """The work that lies at a path: a workspace, a folder, an archive or a file, read as ever.

    Args:
        path: hostile; nothing in it is executed.
        chapter: that of the receipt: only its exercises are read.
        course: the one that is installed here.

    Returns:
        Its content, about every exercise of the chapter.

    Raises:
        UserError: it cannot be read as a submission.
    """
    from ...grader.submissions import Refused, collect

    found = collect(path, course, chapter.exercises)
    if isinstance(found, Refused):
        raise UserError(
            fr=f"{path} ne peut pas être lu comme un travail. {found.reason.fr}",
            en=f"{path} cannot be read as a submission. {found.reason.en}",
        )
    names = tuple(exercise.name for exercise in chapter.exercises)
    return WorkContent(found.files, names, found.problems, found.notes)


def other_files(receipt: Mapping[str, Any], content: WorkContent) -> list[Changed]:
    """The exercises whose file, or helper module, is not the one that was graded.

    Args:
        receipt: what `read_receipt` gave; it has the sha256 of each file.
        content: the work that is here.

    Returns:
        By the full name of the exercise, the two sha256 in hex, in the order of the receipt. Empty if it is
        that work.
    """
    found = {name: sha_of(content.files, name.rpartition("/")[2]) for name in content.exercises}
    then = {str(exercise["name"]): exercise["sha256"] for exercise in receipt["exercises"]}
    names = [*then, *(name for name in found if name not in then)]
    return [Changed(n, then.get(n), found.get(n)) for n in names if then.get(n) != found.get(n)]


# --- what it was graded under ---------------------------------------------------------------------
def has_key(chapter: Chapter) -> bool:
    """Whether the key of every exercise of a chapter is here.

    Returns:
        False if one is missing: hidden checks cannot be graded then.
    """
    return all(answer_key(exercise) is not None for exercise in chapter.exercises)


def key_now(receipt: Mapping[str, Any], chapter: Chapter) -> str:
    """The key that this machine would grade under, for comparing with that of the receipt.

    Args:
        receipt: what `read_receipt` gave; it says whether hidden checks counted.
        chapter: what `chapter_of` gave.

    Returns:
        The fingerprint of the exercises and, with hidden checks, of their key.
    """
    return key_fingerprint(chapter.exercises, hidden=receipt["hidden_checks"])


def other_versions(receipt: Mapping[str, Any]) -> list[Changed]:
    """The versions that a number may depend on and that are others here.

    Returns:
        First what this machine has, then what only the receipt names.
    """
    then, here = receipt["environment"], environment()
    names = [*here, *(name for name in then if name not in here)]
    both = [(str(name), then.get(name), here.get(name)) for name in names]
    return [Changed(name, None if old is None else str(old), new) for name, old, new in both if old != new]


def seed_of_class(receipt: Mapping[str, Any], store: Store) -> str | None:
    """The seed of the class, if it is the one that the receipt is bound to.

    Args:
        receipt: what `read_receipt` gave.
        store: the evidence of the class that is said to have signed it.

    Returns:
        The seed, which is secret, or None if the receipt is bound to another one.
    """
    return store.seed if commitment(store) == receipt["seed_commitment"] else None


# --- grading again --------------------------------------------------------------------------------
def grade_once_more(
    receipt: Mapping[str, Any], content: WorkContent, chapter: Chapter, seed: str | None, unsafe: bool
) -> Graded:
    """Grade the work under the key of this machine; without the seed of the class, with another one.

    Args:
        receipt: what `read_receipt` gave; it says whether hidden checks count.
        content: the work, which is hostile and runs in the bench.
        chapter: what `chapter_of` gave.
        seed: that of the class, or None to draw one.
        unsafe: whether isolation is not required.

    Returns:
        The report, or the fault of ours for which there is none. Nothing is kept.

    Raises:
        NotIsolated: this machine cannot hold the work of others.
    """
    hidden = bool(receipt["hidden_checks"])
    terms = Terms(
        seed or secrets.token_hex(16), key_now(receipt, chapter), hidden, unsafe, chapters=(chapter.name,)
    )
    return grade_task(Task(content.sha, content), terms)


def other_sums(receipt: Mapping[str, Any]) -> list[Changed]:
    """The figures of a receipt that are not the sums of its own checks.

    Args:
        receipt: what `read_receipt` gave; with a key of one's own, anybody may sign any figure.

    Returns:
        By exercise, and for the whole: as the receipt says it, and as its checks add up. Empty if all do.
    """
    exercises = receipt["exercises"]
    sums = [sums_from(exercise["checks"]) for exercise in exercises]
    said = [(str(exercise["name"]), figures_of(exercise)) for exercise in exercises]
    figures = [(name, then, now) for (name, then), now in zip(said, sums, strict=True)]
    whole = sum(earned for earned, _ in sums), sum(points for _, points in sums)
    figures.append(("total", figures_of(receipt), whole))
    return [Changed(name, _score(*then), _score(*now)) for name, then, now in figures if _apart(then, now)]


def _apart(then: tuple[float, float], now: tuple[float, float]) -> bool:
    return any(abs(a - b) > SAME for a, b in zip(then, now, strict=True))


def _score(earned: float, points: float) -> str:
    return f"{earned:.12g}/{points:.12g}"


def other_verdicts(receipt: Mapping[str, Any], report: Report) -> list[Changed]:
    """The figures that are not those of the receipt: of every check, else of every exercise and the whole.

    Args:
        receipt: what `read_receipt` gave.
        report: that of `grade_once_more`.

    Returns:
        By exercise and title of the check in English, verdict and points, in the order of the receipt; only
        where all checks are the same, exercises and the total. Empty if the two agree.
    """
    then, here = dict(_each(receipt["exercises"])), dict(_each(results_of(report)))
    if then == here:
        then = dict(_sums(receipt["exercises"], receipt["earned"], receipt["points"]))
        here = dict(_sums(results_of(report), report.earned, report.points))
    names = [*then, *(name for name in here if name not in then)]
    return [Changed(n, then.get(n), here.get(n)) for n in names if then.get(n) != here.get(n)]


def _sums(exercises: Any, earned: float, points: float) -> Iterator[tuple[str, str]]:
    for exercise in exercises:
        yield str(exercise["name"]), f"{exercise['verdict']}, {_score(*figures_of(exercise))}"
    yield "total", _score(earned, points)


def _each(exercises: Any) -> Iterator[tuple[str, str]]:
    """(exercise and title of the check, verdict and points). Checks of one title are numbered."""
    for exercise in exercises:
        seen: Counter[str] = Counter()
        for title, verdict, earned, points in results_from(exercise):
            seen[title] += 1
            number = f" ({seen[title]})" if seen[title] > 1 else ""
            yield f"{exercise['name']}: {title}{number}", f"{verdict}, {_score(earned, points)}"
