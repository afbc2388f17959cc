"""Notice that a database of a class is damaged, empty or gone before anything is written, and say so.

That a database was made is written beside it (`<name>.known`, in the evidence): where the note is and the
database is not, it was lost. Pages are checked when a file is opened, up to MOST_CHECKED; what a page holds
is sealed with a hash where a changed letter would change a mark.
"""

import contextlib
import json
import sqlite3
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...exercises import Text
from ...grader.files import UserError, unreadable, write_atomic

MOST_CHECKED = 256 << 20  # bytes: a check reads all of them
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
SEAL = "sha256"
PATIENCE = 60  # seconds
IN_THE_WAY = ("locked", "busy")


# --- whether a database is there ------------------------------------------------------------------
def known_note(path: Path, home: Path | None = None) -> Path:
    """Where it is written that a database was made.

    Args:
        path: the database.
        home: the folder of the note; by default that of the database.

    Returns:
        The path of the note, which may not be there.
    """
    return (home or path.parent) / f"{path.name}.known"


OF_DAMAGE = ("malformed", "Could not decode")  # of what sqlite says; the rest passes: a full disk, a lock


def what_is_missing(path: Path) -> Text | None:
    """Whether a database that was made is gone or empty.

    Returns:
        In a few words which of the two; None if the file is there and has a byte in it.

    Raises:
        UserError: it cannot be looked at.
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        return Text(fr="il a disparu", en="it is gone")
    except OSError as error:
        raise unreadable(path, error) from error
    return None if size else Text(fr="il est vide", en="it is empty")


def need_it_there(path: Path) -> None:
    """
    Raises:
        UserError: the evidence was made before, and is gone or empty now.
    """
    why = what_is_missing(path)
    if why is not None and known_note(path).exists():
        raise _evidence(path, why)


def note_it_is_there(path: Path) -> None:
    note = known_note(path)
    if not note.exists():
        write_atomic(note, b"{}\n", mode=0o600)


# --- whether it is whole --------------------------------------------------------------------------
def open_database(path: Path) -> sqlite3.Connection:
    """A connection in autocommit to a file whose pages are whole.

    Raises:
        sqlite3.Error: it is no database, is damaged, or cannot be opened.
    """
    db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        problem = problem_of(db, path)
        if problem is None and path.stat().st_size <= MOST_CHECKED:
            row = db.execute("PRAGMA foreign_key_check").fetchone()
            problem = f"table {row[0]} names what is not there" if row else None
        if problem is not None:
            raise sqlite3.DatabaseError(problem)
        for pragma in PRAGMAS:
            _patiently(db, f"PRAGMA {pragma}")
    except BaseException:
        db.close()
        raise
    return db


def _patiently(db: sqlite3.Connection, statement: str) -> None:
    """SQLite does not wait by itself while another process changes the mode of a new file."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            db.execute(statement)
            return
        except sqlite3.OperationalError as error:
            if not _in_the_way(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)


def problem_of(db: sqlite3.Connection, path: Path, most: int = MOST_CHECKED) -> str | None:
    """What is wrong with the pages of a database.

    Args:
        db: a connection to it.
        path: its file; a larger one than `most` is not read through.
        most: in bytes.

    Returns:
        SQLite's own words, or None if nothing is wrong.

    Raises:
        sqlite3.Error: it cannot even be asked.
    """
    if path.stat().st_size > most:
        return None
    (first,) = db.execute("PRAGMA quick_check(1)").fetchone()
    return None if first == "ok" else " ".join(str(first).split())[:200]


def _in_the_way(error: Exception) -> bool:
    return any(word in str(error) for word in IN_THE_WAY)


# --- what a page holds ----------------------------------------------------------------------------
def seal(table: Mapping[str, Any]) -> dict[str, Any]:
    """The same with a hash of it inside."""
    return {**table, SEAL: _digest(table)}


def unsealed(text: str) -> dict[str, Any]:
    """What was sealed; what an older dlx wrote has no hash.

    Raises:
        ValueError: it is no JSON object, or not what was sealed.
    """
    table = json.loads(text)
    if not isinstance(table, dict):
        raise ValueError("no table")
    sealed = table.pop(SEAL, None)
    if sealed is not None and sealed != _digest(table):
        raise ValueError("a result was changed")
    return table


def _digest(table: Mapping[str, Any]) -> str:
    return sha256(json.dumps(table, sort_keys=True).encode()).hexdigest()


# --- in words -------------------------------------------------------------------------------------
def cannot_open(path: Path, error: Exception) -> UserError:
    """The evidence cannot be opened: by whose fault, and what to do."""
    said = str(error)
    if isinstance(error, sqlite3.OperationalError) and not any(word in said for word in OF_DAMAGE):
        return _not_now(path, error)
    if isinstance(error, sqlite3.DatabaseError) and "later dlx" not in said:
        return damaged(path, said)
    return UserError(
        fr=f"{path} ne peut pas être ouvert ({said}). Rien n'y a été écrit. Vérifiez les droits d'accès, ou "
        "installez le dlx qui l'a écrit.",
        en=f"{path} cannot be opened ({said}). Nothing was written to it. Check the access rights, or "
        "install the dlx that wrote it.",
    )


def _not_now(path: Path, error: Exception) -> UserError:
    return UserError(
        fr=f"{path} ne peut pas être ouvert ({error}). Si le disque est plein, faites de la place ; si une "
        "autre commande y écrit, attendez-la. Puis relancez la même commande.",
        en=f"{path} cannot be opened ({error}). If the disk is full, make room; if another command writes to "
        "it, wait for it. Then run the same command again.",
    )


def damaged(path: Path, why: str) -> UserError:
    """The exception for evidence that was changed by something else than dlx.

    Args:
        path: the database.
        why: what was found.

    Returns:
        The sentence: which file, what is known to be lost with it, what to do.
    """
    shown = " ".join(why.split())[:200]
    return _evidence(path, Text(fr=f"il est abîmé : {shown}", en=f"it is damaged: {shown}"))


def _evidence(path: Path, why: Text) -> UserError:
    originals = _count(path.parent / "originals")
    root = path.parent.parent
    return UserError(
        fr=f"{path} ne peut pas servir ({why.fr}), et rien n'y a été écrit. Il tenait les personnes et leurs "
        "pseudonymes, les dates de remise, les délais accordés, les résultats. Les fichiers rendus "
        f"({originals}) sont à part, dans originals, et les notes tapées à la main dans le carnet de notes. "
        f"Remettez une sauvegarde : dlx class restore SAUVEGARDE --class {root}. Sans sauvegarde, renommez "
        f"le dossier {path.parent.name} et rassemblez de nouveau les travaux ; les pseudonymes changeront.",
        en=f"{path} cannot be used ({why.en}), and nothing was written to it. It held the people and their "
        "pseudonyms, the dates of handing in, the extensions, the results. The files that were handed in "
        f"({originals}) lie apart, in originals, and marks typed by hand in the gradebook. Put a backup in "
        f"its place: dlx class restore BACKUP --class {root}. Without a backup, rename the folder "
        f"{path.parent.name} and collect the submissions again; pseudonyms will be others.",
    )


def _count(folder: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(1 for _ in folder.glob("[0-9a-f][0-9a-f]/*"))
    return 0
