"""Save a class and put it back.

<backup>/dlx-backup.json    written last: the files with their hashes; without it there is no backup
<backup>/...                the files, under the paths that they have in the class

Pages and exports are not saved: dlx class report and export write them again. A gradebook on a server is that
server's to save.
"""

import contextlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from ...grader.files import UserError, make_folder, unreadable, unwritable, write_atomic
from ..evidence import MARKER, REPLACED, ClassFolder, known_note, now, open_class, problem_of

LIST = "dlx-backup.json"
SCHEMA = "dlx-backup/1"
BOOK = "gradebook.db"  # in a backup, whatever the class calls it
EVIDENCE = "evidence/evidence.db"
SIDES = ("", "-wal", "-shm", "-journal")
CHUNK = 1 << 20


@dataclass(frozen=True)
class Saved:
    """What was saved, or put back: how many files and bytes, and `at` which moment it was saved.

    `on_a_server` says that the gradebook is on a server and not among it; `replaced` is where that lies which
    a restored backup took the place of, or None.
    """

    files: int
    size: int
    at: datetime
    on_a_server: bool = False
    replaced: Path | None = None


# --- saving ---------------------------------------------------------------------------------------
def back_up(folder: ClassFolder, to: Path) -> Saved:
    """Save a class, while other commands may use it.

    Args:
        folder: the class.
        to: a folder that is new or empty; it is closed to others.

    Returns:
        What was saved.

    Raises:
        UserError: the folder holds something, a database is damaged, or something cannot be read or written.
    """
    _need_new(to)
    rows = dict(_databases(folder, to))
    # The files after the databases: what these name is there by then, and originals are never changed.
    for path in _files(folder):
        name = path.relative_to(folder.root).as_posix()
        rows[name] = _copy(path, to / name)
    at = now()
    table = {"schema": SCHEMA, "at": at.isoformat(timespec="seconds"), "files": rows}
    write_atomic(to / LIST, (json.dumps(table, indent=1, sort_keys=True) + "\n").encode(), mode=0o600)
    return Saved(len(rows), _size(to, rows), at, on_a_server=folder.gradebook_file is None)


def _need_new(to: Path) -> None:
    make_folder(to)
    if (to / EVIDENCE).exists() and not (to / LIST).exists():
        raise UserError(
            fr=f"{to} est une sauvegarde qui n'a pas été finie : elle ne sert à rien, et contient des noms. "
            "Effacez ce dossier, puis relancez la même commande.",
            en=f"{to} is a backup that was not completed: it is of no use, and holds names. Delete that "
            "folder, then run the same command again.",
        )
    if any(to.iterdir()):
        raise UserError(
            fr=f"{to} n'est pas vide, et rien n'y est remplacé. Donnez un dossier neuf, par exemple un par "
            "jour.",
            en=f"{to} is not empty, and nothing in it is replaced. Give a new folder, such as one a day.",
        )
    to.chmod(0o700)


def _databases(folder: ClassFolder, to: Path) -> Iterator[tuple[str, str]]:
    """(name in the backup, hash) of each database that is in a file."""
    yield EVIDENCE, _save_database(folder.database, to / EVIDENCE)
    book = folder.gradebook_file
    if book is not None and book.is_file():
        yield BOOK, _save_database(book, to / BOOK)


def _save_database(path: Path, to: Path) -> str:
    """Copied by the database itself: whole, whoever writes to it meanwhile."""
    make_folder(to.parent)
    try:
        os.close(os.open(to, os.O_CREAT | os.O_WRONLY, 0o600))
        with (
            _connected(f"{path.resolve().as_uri()}?mode=ro") as db,
            _connected(to.resolve().as_uri()) as copy,
        ):
            db.backup(copy, pages=4096)
            copy.execute("PRAGMA journal_mode = DELETE")
            problem = problem_of(copy, to, most=1 << 60)
    except sqlite3.OperationalError as error:
        raise unwritable(to, OSError(str(error))) from error
    except sqlite3.DatabaseError as error:
        problem = str(error)
    except OSError as error:
        raise unwritable(to, error) from error
    if problem is not None:
        raise UserError(
            fr=f"{path} est abîmé ({problem}) : cette sauvegarde n'est pas finie et ne sert à rien. Remettez "
            "la précédente : dlx class restore SAUVEGARDE",
            en=f"{path} is damaged ({problem}): this backup is not complete and of no use. Put an earlier "
            "one in its place: dlx class restore BACKUP",
        )
    return _hash(to)


@contextlib.contextmanager
def _connected(address: str) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(address, uri=True, timeout=60)) as db:
        yield db


def _files(folder: ClassFolder) -> Iterator[Path]:
    """What is saved as it is: the settings, what signs, the originals, notes."""
    yield from sorted(path for path in folder.root.glob("*.pem") if path.is_file())
    yield folder.root / MARKER
    for path in sorted(folder.evidence.iterdir()):
        if path.is_file() and not path.name.startswith((folder.database.name, ".")):
            yield path
    yield from sorted(folder.originals.glob("[0-9a-f][0-9a-f]/*"))


def _copy(path: Path, to: Path) -> str:
    """The hash of what was copied."""
    make_folder(to.parent)
    try:
        source = path.open("rb")
    except OSError as error:
        raise unreadable(path, error) from error
    temporary = to.with_name(f".{to.name[:100]}.{os.getpid()}.tmp")
    try:
        with source, os.fdopen(os.open(temporary, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as out:
            shutil.copyfileobj(source, out, CHUNK)
            out.flush()
            os.fsync(out.fileno())
        os.replace(temporary, to)
    except OSError as error:
        raise unwritable(to, error) from error
    finally:
        temporary.unlink(missing_ok=True)
    return _hash(to)


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            digest = sha256()
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise unreadable(path, error) from error
    return digest.hexdigest()


def _size(root: Path, rows: Mapping[str, str]) -> int:
    return sum((root / name).stat().st_size for name in rows)


# --- putting back ---------------------------------------------------------------------------------
def restore(backup: Path, root: Path) -> Saved:
    """Put a class back as it was: its databases as they were saved, and every other file that is missing.

    Args:
        backup: what `back_up` made.
        root: the folder of the class; made if it is gone. Settings and keys that are there stay.

    Returns:
        What was put back, and where the databases lie that were there.

    Raises:
        UserError: it is no backup, is not what was saved, or something cannot be written.
    """
    at, rows = _read(backup)
    for name in rows:
        if name not in (EVIDENCE, BOOK) and not (root / name).exists():
            _copy(backup / name, root / name)
    folder = open_class(root)
    folder.evidence.chmod(0o700)
    aside = folder.evidence / REPLACED / now().strftime("%Y%m%dT%H%M%S%f")
    places = {EVIDENCE: folder.database, BOOK: folder.gradebook_file}
    for name, place in places.items():
        if name in rows and place is not None:
            _replace(backup / name, place, aside)
    known_note(folder.database).touch(mode=0o600)
    server = folder.gradebook_file is None
    return Saved(len(rows), _size(backup, rows), at, server, aside if aside.exists() else None)


def _replace(saved: Path, place: Path, aside: Path) -> None:
    """What is there is set aside with all that belongs to it: a journal would be read into the new file."""
    for side in SIDES:
        old = place.with_name(place.name + side)
        if old.exists():
            make_folder(aside)
            try:
                os.replace(old, aside / old.name)
            except OSError as error:
                raise unwritable(old, error) from error
    _copy(saved, place)


def _read(backup: Path) -> tuple[datetime, dict[str, str]]:
    """(when it was saved, hashes by name), once every file has the bytes that were saved."""
    try:
        table = json.loads((backup / LIST).read_text("utf-8"))
        at, rows = datetime.fromisoformat(table["at"]).astimezone(UTC), _rows(table)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise UserError(
            fr=f"{backup} n'est pas une sauvegarde finie ({LIST} n'y est pas, ou ne peut pas être lu). "
            "Donnez le dossier que dlx class backup a écrit.",
            en=f"{backup} is no complete backup ({LIST} is not in it, or cannot be read). Give the folder "
            "that dlx class backup wrote.",
        ) from error
    for name, wanted in rows.items():
        if not (backup / name).is_file() or _hash(backup / name) != wanted:
            raise UserError(
                fr=f"{backup / name} n'est pas ce qui a été sauvegardé : le fichier manque ou a changé. Rien "
                "n'a été remis. Prenez une autre sauvegarde.",
                en=f"{backup / name} is not what was saved: the file is missing or has changed. Nothing was "
                "put back. Take another backup.",
            )
    return at, rows


def _rows(table: Mapping[str, Any]) -> dict[str, str]:
    rows = {str(name): str(digest) for name, digest in table["files"].items()}
    if table["schema"] != SCHEMA or EVIDENCE not in rows:
        raise ValueError("no backup")
    for name in rows:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError("a path leads out of it")
    return rows
