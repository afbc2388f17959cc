"""Notice that the gradebook's file is damaged, empty or gone before nbgrader fills it anew, and say what went
with it: how many marks and comments humans had in it is written beside the evidence, each time it is used.
"""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ...exercises import Text
from ...grader.files import UserError, write_atomic
from ..evidence import ClassFolder, known_note, problem_of, what_is_missing


@dataclass(frozen=True)
class ByHand:
    """What humans put into a gradebook: marks (or extra credit), and comments."""

    file: str
    marks: int = 0
    comments: int = 0


def need_whole(folder: ClassFolder, path: Path) -> None:
    """
    Raises:
        UserError: the file is damaged, or was there before and is gone or empty now.
    """
    known = _known(folder, path)
    why = what_is_missing(path)
    if why is not None:
        if known is not None:
            raise lost(folder, path, why)
        return
    try:
        with closing(sqlite3.connect(path)) as db:
            problem = problem_of(db, path)
    except sqlite3.OperationalError as error:
        problem = str(error) if "malformed" in str(error) else None  # locked: nbgrader waits, and says so
    except sqlite3.DatabaseError as error:
        problem = str(error)
    if problem is not None:
        raise lost(folder, path, Text(fr=f"il est abîmé : {problem}", en=f"it is damaged: {problem}"))


def note_what_is_there(folder: ClassFolder, path: Path, book: Any) -> None:
    """Remember how much humans have put in."""
    from nbgrader.api import Comment, Grade

    touched = Grade.manual_score.is_not(None) | Grade.extra_credit.is_not(None)
    found = ByHand(
        str(path),
        book.db.query(Grade.id).filter(touched).count(),
        book.db.query(Comment.id).filter(Comment.manual_comment.is_not(None)).count(),
    )
    if found != _known(folder, path):
        data = json.dumps(asdict(found)) + "\n"
        write_atomic(known_note(path, folder.evidence), data.encode(), mode=0o600)


def _known(folder: ClassFolder, path: Path) -> ByHand | None:
    """What was noted of this file; None if nothing was, or nothing that can be read."""
    try:
        found = ByHand(**json.loads(known_note(path, folder.evidence).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return found if found.file == str(path) else None


def lost(folder: ClassFolder, path: Path, why: Text) -> UserError:
    """The exception for a gradebook that cannot be used any more, ready to be raised."""
    known = _known(folder, path)
    note = known_note(path, folder.evidence)
    fr, en = "un nombre inconnu", "an unknown number"
    if known is not None:
        fr = f"{known.marks} notes et {known.comments} commentaires"
        en = f"{known.marks} marks and {known.comments} comments"
    return UserError(
        fr=f"{path} ne peut pas servir ({why.fr}), et rien n'y a été écrit. Les notes données par dlx sont "
        f"aussi dans evidence/evidence.db ; ce qui a été tapé à la main n'était que là ({fr}, autant que "
        f"dlx le sache). Remettez une sauvegarde : dlx class restore SAUVEGARDE --class {folder.root}. Sans "
        f"sauvegarde, renommez ce fichier et effacez {note} : un carnet neuf sera fait, sans ce qui a été "
        "tapé à la main.",
        en=f"{path} cannot be used ({why.en}), and nothing was written to it. The marks that dlx gave are in "
        f"evidence/evidence.db too; what was typed by hand was there only ({en}, as far as dlx knows). Put a "
        f"backup in its place: dlx class restore BACKUP --class {folder.root}. Without a backup, rename that "
        f"file and delete {note}: a new gradebook is made, without what was typed by hand.",
    )
