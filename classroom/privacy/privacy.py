"""Everything about one person as files: what somebody who asks what is kept about them is given.

Never the hidden checks (a report tells their titles and what was seen, no more), never what is about others.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...exercises import Text
from ...grader.files import UserError, make_folder, unreadable, write_new
from ..evidence import ClassFolder, Originals, Person, Store, Submission, to_text
from ..gradebook import names_in_gradebook, student_id
from .erasure import has_gradebook


def export_person(folder: ClassFolder, store: Store, pseudonym: str, to: Path) -> list[Path]:
    """Write all that is kept about a person below `to`, which must be new or empty.

        person.json                  who they are, extensions, changes of marks
        submissions.json             every attempt, with what was read of it
        submissions/<n>-<chapter>/   the bytes that were handed in
        results/<n>-<chapter>-<m>.json  every result of an attempt
        pages/                       the pages and receipts, as they are
        gradebook.json               the marks, what a human marked and wrote

    Args:
        folder: the class.
        store: its evidence.
        pseudonym: whose; it is looked up, and names no file.
        to: the folder; made if missing, and closed to others.

    Returns:
        The files, in the order in which they were written.

    Raises:
        UserError: nobody has this pseudonym, or something cannot be read or written.
    """
    person = store.person(pseudonym=pseudonym)
    if person is None:
        raise _nobody(pseudonym)
    _need_empty(to)
    return list(_write_all(folder, store, person, to))


def _write_all(folder: ClassFolder, store: Store, person: Person, to: Path) -> Iterator[Path]:
    submissions = store.submissions(person.pseudonym)
    yield _json(to / "person.json", _about(store, person))
    yield _json(to / "submissions.json", [_attempt(folder, store, submission) for submission in submissions])
    for number, submission in enumerate(submissions, 1):
        name = f"{number:03d}-{submission.chapter or 'refused'}"
        yield from _originals(folder, submission, to / "submissions" / name)
        for index, result in enumerate(_results(store, submission), 1):
            yield _json(to / "results" / f"{name}-{index}.json", result)
    yield from _pages(folder.reports / person.pseudonym, to / "pages")
    if has_gradebook(folder):
        yield _json(to / "gradebook.json", _booked(folder, person, store.people()))


def _about(store: Store, person: Person) -> dict[str, Any]:
    extensions = store.extensions().items()
    return {
        "person": asdict(person),
        "groups": store.groups().get(person.pseudonym, ()),
        "extensions": [
            {"chapter": chapter, "due": to_text(due), "reason": reason}
            for (pseudonym, chapter), (due, reason) in extensions
            if pseudonym == person.pseudonym
        ],
        "changes": [{**asdict(c), "at": to_text(c.at)} for c in store.changes(person.pseudonym)],
    }


def _attempt(folder: ClassFolder, store: Store, submission: Submission) -> dict[str, Any]:
    work = submission.work
    return {
        "chapter": submission.chapter,
        "source": submission.source,
        "original": submission.original,
        "files": [kept.row() for kept in Originals(folder.originals).files(submission.original)],
        "submitted_at": to_text(submission.submitted_at),
        "dated_by": submission.dated.value,
        "named_by": submission.named.value,
        "collected_at": to_text(submission.collected_at),
        "refusal": _words(submission.refusal),
        "read": json.loads(store.content(work).to_json()) if work else None,
    }


def _originals(folder: ClassFolder, submission: Submission, to: Path) -> Iterator[Path]:
    """The bytes that were handed in. A student chose the names: they are made harmless, and told as they
    were in submissions.json, in the same order."""
    for number, kept in enumerate(Originals(folder.originals).files(submission.original), 1):
        name = re.sub(r"[^A-Za-z0-9._-]+", "_", (kept.path or submission.source).rpartition("/")[2])[-80:]
        if kept.place is not None and kept.place.is_file():
            yield _copy(kept.place, to / f"{number:03d}-{name}")


def _words(text: Text | None) -> dict[str, str] | None:
    return {"fr": text.fr, "en": text.en} if text else None


def _results(store: Store, submission: Submission) -> Iterator[dict[str, Any]]:
    """Every result of an attempt, also those that do not count any more."""
    for grading in store.gradings(submission.chapter) if submission.work else ():
        found = store.result(submission.work or "", grading, submission.pseudonym)
        if found is not None:
            report, seconds = found
            environment = store.graded_in(submission.work or "", grading)
            terms = {"key": grading.key, "environment": environment}
            yield {"graded_under": terms, "seconds": seconds, "report": report.to_dict()}


def _pages(folder: Path, to: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and not path.is_symlink():
            yield _copy(path, to / path.name)


def _booked(folder: ClassFolder, person: Person, others: Sequence[Person]) -> dict[str, Any]:
    """What the gradebook says, by chapter. Where the settings have changed it may hold a person twice; what
    stands under the other name is told beside it."""
    from ..gradebook import marks_that_count

    names, today = names_in_gradebook(folder, person, others), student_id(folder, person)
    return {
        chapter if who == today else f"{chapter} ({who})": {
            "points": mark.points,
            "score": mark.score,
            "late_penalty": mark.penalty,
            "final": mark.final,
            "submitted_at": mark.submitted_at.isoformat() if mark.submitted_at else None,
            "exercises": dict(mark.exercises),
            "marked_by_hand": sorted(mark.overridden),
            "comments": dict(mark.comments),
        }
        for chapter, marks in marks_that_count(folder).items()
        for who, mark in marks.items()
        if who in names
    }


# --- files ----------------------------------------------------------------------------------------
def _json(path: Path, content: Any) -> Path:
    text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
    return _write_private(path, text.encode("utf-8", "replace"))


def _copy(path: Path, to: Path) -> Path:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    return _write_private(to, data)


def _write_private(path: Path, data: bytes) -> Path:
    if not write_new(path, data, mode=0o600):
        raise _not_empty(path.parent)
    return path


def _need_empty(to: Path) -> None:
    make_folder(to)
    if any(to.iterdir()):
        raise _not_empty(to)
    to.chmod(0o700)


def _not_empty(to: Path) -> UserError:
    return UserError(
        fr=f"{to} n'est pas vide, et rien n'y est remplacé. Donnez un dossier neuf.",
        en=f"{to} is not empty, and nothing in it is replaced. Give a new folder.",
    )


def _nobody(pseudonym: str) -> UserError:
    shown = re.sub(r"\s+", " ", pseudonym)[:60]
    return UserError(
        fr=f"Personne, dans cette classe, n'a le pseudonyme {shown}.",
        en=f"Nobody in this class has the pseudonym {shown}.",
    )
