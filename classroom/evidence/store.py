"""What is known about a class, in one SQLite file: people, submissions, results, changes.

Every method is one transaction, on disk when it returns (`synchronous = FULL`): a crash loses at most what
was not yet handed over. Names, numbers and e-mails are in the table `person` and nowhere else.
"""

import contextlib
import json
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from ...exercises import Text
from ...grader.files import make_folder
from ...grader.reports import Report
from .damage import (
    cannot_open,
    damaged,
    need_it_there,
    note_it_is_there,
    open_database,
    seal,
    unsealed,
)
from .records import (
    Change,
    Grading,
    Mark,
    Person,
    Submission,
    WorkContent,
    now,
    to_change,
    to_grading,
    to_moment,
    to_person,
    to_submission,
    to_text,
)
from .schema import make_tables
from .trust import Dated, Named

T = TypeVar("T")
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that is read for something else


class Store:
    """The evidence of one class; use as a context manager, from one thread.

    Args:
        path: the file; made if there is none, and none is known to have been.
        cache: whether it only keeps what can be made again; it may then go missing, or begin anew.

    `replies` is the folder beside it where the answers of references are kept.

    Raises:
        UserError: the file cannot be opened, is damaged or was lost, or was written by a later dlx.
    """

    def __init__(self, path: Path, cache: bool = False) -> None:
        make_folder(path.parent)
        self.path, self.replies = path, path.parent / "replies"
        if not cache:
            need_it_there(path)
        try:
            self._db = open_database(path)
            os.chmod(path, 0o600)
            self._db.row_factory = sqlite3.Row
            make_tables(self._db)
        except (sqlite3.Error, OSError) as error:
            raise cannot_open(path, error) from error
        if not cache:
            note_it_is_there(path)

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        self._db.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing. Methods called inside join it."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        """What dlx wrote can be read; what cannot was damaged since."""
        try:
            yield
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise damaged(self.path, str(error)) from error

    def _all(self, read: Callable[[sqlite3.Row], T], query: str, *values: str | None) -> list[T]:
        with self._reading():
            return [read(row) for row in self._db.execute(query, values).fetchall()]

    # --- meta -----------------------------------------------------------------------------------
    def meta(self, name: str, first: str) -> str:
        """A value of the class; `first` is kept if there was none."""
        with self.transaction():
            self._db.execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", (name, first))
            (value,) = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(value)

    @property
    def seed(self) -> str:
        """The secret seed of the class: the same draws for everybody, also after a crash."""
        return self.meta("seed", secrets.token_hex(16))

    # --- people ---------------------------------------------------------------------------------
    def people(self) -> list[Person]:
        """Everybody, by last name, first name and number."""
        return self._all(to_person, "SELECT * FROM person ORDER BY last_name, first_name, number")

    def person(self, *, pseudonym: str | None = None, number: str | None = None) -> Person | None:
        """The person of this pseudonym or, where that is None, of this number; None if there is nobody."""
        column, value = ("pseudonym", pseudonym) if pseudonym is not None else ("number", number)
        row = self._db.execute(f"SELECT * FROM person WHERE {column} = ?", (value,)).fetchone()
        return to_person(row) if row else None

    def save_person(self, person: Person) -> Person:
        """Add somebody, or put new details in the place of the old ones (same number, same pseudonym).
        A new person with an empty pseudonym is given one."""
        with self.transaction():
            known = self.person(number=person.number)
            pseudonym = known.pseudonym if known else person.pseudonym or self._new_pseudonym()
            values = (person.last_name, person.first_name, person.email, person.moodle_id, person.in_roster)
            self._db.execute(
                "INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (pseudonym) DO UPDATE SET "
                "number = excluded.number, last_name = excluded.last_name, first_name = excluded.first_name, "
                "email = excluded.email, moodle_id = excluded.moodle_id, in_roster = excluded.in_roster",
                (pseudonym, person.number, *values),
            )
        found = self.person(pseudonym=pseudonym)
        assert found is not None
        return found

    def _new_pseudonym(self) -> str:
        while True:
            name = "".join(secrets.choice(ALPHABET) for _ in range(8))
            if self.person(pseudonym=name) is None and self.person(number=name) is None:
                return name

    def groups(self) -> dict[str, tuple[str, ...]]:
        """By pseudonym, the groups of everybody who is in one, by name."""
        found: dict[str, tuple[str, ...]] = {}
        for row in self._db.execute("SELECT pseudonym, name FROM team ORDER BY name, pseudonym"):
            found[row["pseudonym"]] = (*found.get(row["pseudonym"], ()), row["name"])
        return found

    def forget(self, pseudonym: str) -> None:
        """Remove a person and all that hangs on them, with the works and results that nobody else shares."""
        with self.transaction():
            self._db.execute("DELETE FROM person WHERE pseudonym = ?", (pseudonym,))
            self._sweep()

    def forget_submissions(self, ids: Iterable[int]) -> None:
        """Remove these submissions, and the works and results that no other submission shares."""
        with self.transaction():
            self._db.executemany("DELETE FROM submission WHERE id = ?", [(i,) for i in ids])
            self._sweep()

    def forget_notes(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Remove the extensions and the changes of these (pseudonym, chapter)."""
        rows = list(pairs)
        with self.transaction():
            for table in ("extension", "change"):
                self._db.executemany(f"DELETE FROM {table} WHERE pseudonym = ? AND chapter = ?", rows)

    def compact(self) -> bool:
        """Write the file anew, so that what was removed is in none of its bytes; False if another process
        uses it, or the disk has no room for a second copy."""
        self._db.execute("PRAGMA busy_timeout = 2000")
        try:
            self._db.execute("VACUUM")
            (busy, _, _) = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:
            return False
        finally:
            self._db.execute("PRAGMA busy_timeout = 60000")
        return not busy

    def _sweep(self) -> None:
        self._db.execute(
            "DELETE FROM work WHERE sha NOT IN (SELECT work FROM submission WHERE work IS NOT NULL)"
        )

    # --- extensions -----------------------------------------------------------------------------
    def extend(self, pseudonym: str, chapter: str, due: datetime, reason: str) -> None:
        """Set the date due (aware) of one person for a chapter, in the place of an earlier extension."""
        with self.transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO extension VALUES (?, ?, ?, ?)",
                (pseudonym, chapter, to_text(due), reason),
            )

    def extensions(self) -> dict[tuple[str, str], tuple[datetime, str]]:
        """(pseudonym, chapter) -> (the date due, why)."""
        rows = self._db.execute("SELECT * FROM extension").fetchall()
        with self._reading():
            return {(r["pseudonym"], r["chapter"]): (to_moment(r["due"]), r["reason"]) for r in rows}

    # --- submissions ----------------------------------------------------------------------------
    def add_submission(
        self,
        pseudonym: str,
        chapter: str,
        original: str,
        source: str,
        submitted_at: datetime,
        found: WorkContent | Text,
        dated: Dated = Dated.PLATFORM,
        named: Named = Named.PLATFORM,
    ) -> bool:
        """Record an attempt: its content, or why it was refused; where its date and its name come from.
        False if it was known already."""
        work = found.sha if isinstance(found, WorkContent) else None
        refusal = found if isinstance(found, Text) else None
        with self.transaction():
            if isinstance(found, WorkContent):
                self.add_work(found.sha, found.to_json())
            values = (pseudonym, chapter, original, source, to_text(submitted_at), to_text(now()), work)
            words = (refusal.fr, refusal.en) if refusal else (None, None)
            added = self._db.execute(
                "INSERT OR IGNORE INTO submission (pseudonym, chapter, original, source, submitted_at, "
                "collected_at, work, refusal_fr, refusal_en, dated, named) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*values, *words, dated, named),
            )
        return added.rowcount > 0

    def add_work(self, work: str, content: str) -> None:
        """Have a row for this work, so that it may have results; a ledger leaves the content out."""
        with self.transaction():
            self._db.execute("INSERT OR IGNORE INTO work VALUES (?, ?)", (work, content))

    def submissions(self, pseudonym: str | None = None) -> list[Submission]:
        """Every attempt, the oldest first."""
        query = "SELECT * FROM submission WHERE ?1 IS NULL OR pseudonym = ?1 ORDER BY submitted_at, id"
        return self._all(to_submission, query, pseudonym)

    def current(self) -> list[Submission]:
        """The attempt that counts for each person and chapter, of those that were not refused: the one whose
        name is best known, then the latest; a date that a platform knows tells more than others."""
        read = [submission for submission in self.submissions() if submission.work is not None]
        ordered = sorted(read, key=lambda submission: submission.weight)  # stable: the order of dates stays
        return list({(s.pseudonym, s.chapter): s for s in ordered}.values())

    def content(self, work: str) -> WorkContent:
        """What was handed in as this work, which must be known here; a ledger keeps no contents."""
        row = self._db.execute("SELECT content FROM work WHERE sha = ?", (work,)).fetchone()
        if row is None or sha256(row["content"].encode()).hexdigest() != work:
            raise damaged(self.path, f"work {work[:12]}")
        return WorkContent.from_json(row["content"])

    def originals(self) -> set[str]:
        """The hashes that some submission still refers to."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT original FROM submission")}

    # --- results --------------------------------------------------------------------------------
    def grading(
        self, chapter: str, key: str, dlx_version: str, environment: Mapping[str, Any], hidden: bool
    ) -> Grading:
        """The grading under these terms, in this environment; begun if there was none."""
        with self.transaction():
            self._db.execute(
                "INSERT OR IGNORE INTO grading (chapter, key, dlx_version, environment, hidden, started_at) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (chapter, key, dlx_version, json.dumps(environment, sort_keys=True), hidden, to_text(now())),
            )
            row = self._db.execute(
                "SELECT * FROM grading WHERE chapter = ? AND key = ? AND dlx_version = ? AND hidden = ?",
                (chapter, key, dlx_version, hidden),
            ).fetchone()
        with self._reading():
            return replace(to_grading(row), environment=environment)

    def gradings(self, chapter: str) -> list[Grading]:
        """Every grading of a chapter, the first one first."""
        return self._all(to_grading, "SELECT * FROM grading WHERE chapter = ? ORDER BY id", chapter)

    def graded(self, grading: Grading) -> set[str]:
        """The works that have a result under these terms."""
        rows = self._db.execute("SELECT work FROM result WHERE grading = ?", (grading.id,)).fetchall()
        return {row["work"] for row in rows}

    def save_result(self, work: str, grading: Grading, report: Report, seconds: float) -> None:
        """Commit one result. The report's `student` is left out: several may have handed in one work."""
        data = json.dumps(seal({**report.to_dict(), "student": "", "environment": grading.environment}))
        with self.transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO result VALUES (?, ?, ?, ?, ?)",
                (work, grading.id, data, seconds, to_text(now())),
            )

    def result(self, work: str, grading: Grading, student: str) -> tuple[Report, float] | None:
        """(the report, in the name of `student`, and the seconds it took), or None."""
        row = self._db.execute(
            "SELECT report, seconds FROM result WHERE work = ? AND grading = ?", (work, grading.id)
        ).fetchone()
        if row is None:
            return None
        with self._reading():
            return Report.from_dict({**unsealed(row["report"]), "student": student}), float(row["seconds"])

    def graded_in(self, work: str, grading: Grading) -> Mapping[str, Any]:
        """The environment of a result; of an old one, that of the day on which its grading was begun."""
        row = self._db.execute(
            "SELECT report FROM result WHERE work = ? AND grading = ?", (work, grading.id)
        ).fetchone()
        with self._reading():
            found: Mapping[str, Any] = unsealed(row["report"]) if row else {}
            return dict(found.get("environment", grading.environment))

    def graded_at(self, work: str, grading: Grading) -> datetime | None:
        """When the result was committed."""
        row = self._db.execute(
            "SELECT at FROM result WHERE work = ? AND grading = ?", (work, grading.id)
        ).fetchone()
        with self._reading():
            return to_moment(row["at"]) if row else None

    # --- marks ----------------------------------------------------------------------------------
    def set_mark(self, submission: Submission, grading: Grading) -> None:
        """From now on this result counts for this person and chapter."""
        with self.transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)",
                (submission.pseudonym, submission.chapter, submission.id, grading.id),
            )

    def marks(self, chapter: str | None = None, pseudonym: str | None = None) -> Iterator[Mark]:
        """The results that count, one at a time, by chapter and pseudonym."""
        rows = self._db.execute(
            "SELECT submission, grading FROM mark WHERE (?1 IS NULL OR chapter = ?1) "
            "AND (?2 IS NULL OR pseudonym = ?2) ORDER BY chapter, pseudonym",
            (chapter, pseudonym),
        ).fetchall()
        for row in rows:
            with self._reading():
                submission = to_submission(self._one("submission", row["submission"]))
                grading = to_grading(self._one("grading", row["grading"]))
            found = self.result(submission.work or "", grading, submission.pseudonym)
            if found is None:
                raise damaged(self.path, "a mark has no result")
            yield Mark(submission, grading, *found)

    def marked(self) -> set[int]:
        """The submissions that have a mark."""
        return {row["submission"] for row in self._db.execute("SELECT submission FROM mark")}

    def gradings_of_marks(self, chapter: str) -> list[Grading]:
        """The gradings that the marks of a chapter stand on."""
        query = "SELECT * FROM grading WHERE id IN (SELECT grading FROM mark WHERE chapter = ?) ORDER BY id"
        return self._all(to_grading, query, chapter)

    def _one(self, table: str, id_: int) -> sqlite3.Row:
        row: sqlite3.Row | None = self._db.execute(f"SELECT * FROM {table} WHERE id = ?", (id_,)).fetchone()
        if row is None:
            raise KeyError(f"{table} {id_}")
        return row

    # --- changes --------------------------------------------------------------------------------
    def add_changes(self, changes: Sequence[Change]) -> None:
        """Record marks that moved, in this order."""
        with self.transaction():
            self._db.executemany(
                "INSERT INTO change (pseudonym, chapter, before, after, reason, detail, at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (c.pseudonym, c.chapter, c.before, c.after, c.reason, c.detail, to_text(c.at))
                    for c in changes
                ],
            )

    def changes(self, pseudonym: str | None = None) -> list[Change]:
        """The marks that moved, of one person or of everybody, the first one recorded first."""
        return self._all(
            to_change, "SELECT * FROM change WHERE ?1 IS NULL OR pseudonym = ?1 ORDER BY id", pseudonym
        )
