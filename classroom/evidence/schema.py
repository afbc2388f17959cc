"""The tables of the evidence, and how an older file becomes one of today."""

import sqlite3
from datetime import datetime, timedelta

from .trust import Dated, Named

VERSION = 2
MOODLE = "#"  # in a source, before Moodle's number
SPAN = timedelta(hours=1)  # a download of a class takes less
BULK = 0.97  # of the works of a class: more in one span are dated by their download
ADDED = """
CREATE TABLE vouched (
    claim TEXT PRIMARY KEY, pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE, by TEXT NOT NULL,
    reason TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE team (
    name TEXT NOT NULL, pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (name, pseudonym));
"""
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE person (
    pseudonym TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, last_name TEXT NOT NULL,
    first_name TEXT NOT NULL, email TEXT NOT NULL, moodle_id TEXT NOT NULL, in_roster INTEGER NOT NULL);
CREATE TABLE extension (
    pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE, chapter TEXT NOT NULL, due TEXT NOT NULL,
    reason TEXT NOT NULL, PRIMARY KEY (pseudonym, chapter));
CREATE TABLE submission (
    id INTEGER PRIMARY KEY, pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    chapter TEXT NOT NULL, original TEXT NOT NULL, source TEXT NOT NULL, submitted_at TEXT NOT NULL,
    collected_at TEXT NOT NULL, work TEXT, refusal_fr TEXT, refusal_en TEXT,
    dated TEXT NOT NULL DEFAULT 'platform', named TEXT NOT NULL DEFAULT 'platform',
    UNIQUE (pseudonym, chapter, original, submitted_at));
CREATE TABLE work (sha TEXT PRIMARY KEY, content TEXT NOT NULL);
CREATE TABLE grading (
    id INTEGER PRIMARY KEY, chapter TEXT NOT NULL, key TEXT NOT NULL, dlx_version TEXT NOT NULL,
    environment TEXT NOT NULL, hidden INTEGER NOT NULL, started_at TEXT NOT NULL,
    UNIQUE (chapter, key, dlx_version, hidden));
CREATE TABLE result (
    work TEXT NOT NULL REFERENCES work ON DELETE CASCADE, grading INTEGER NOT NULL REFERENCES grading,
    report TEXT NOT NULL, seconds REAL NOT NULL, at TEXT NOT NULL, PRIMARY KEY (work, grading));
CREATE TABLE mark (
    pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE, chapter TEXT NOT NULL,
    submission INTEGER NOT NULL REFERENCES submission ON DELETE CASCADE,
    grading INTEGER NOT NULL REFERENCES grading, PRIMARY KEY (pseudonym, chapter));
CREATE TABLE change (
    id INTEGER PRIMARY KEY, pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
    chapter TEXT NOT NULL, before REAL NOT NULL, after REAL NOT NULL, reason TEXT NOT NULL,
    detail TEXT NOT NULL, at TEXT NOT NULL);
"""


def make_tables(db: sqlite3.Connection) -> None:
    """Make the tables of today unless they are there. `db` is in autocommit; two processes may come at once,
    so the second look is inside the transaction.

    Raises:
        sqlite3.DatabaseError: a later dlx wrote the file, or it cannot be written.
    """
    if _version(db) == VERSION:
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        _bring_up_to_date(db)
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _version(db: sqlite3.Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise sqlite3.DatabaseError(f"written by a later dlx: version {version}")
    return int(version)


def _bring_up_to_date(db: sqlite3.Connection) -> None:
    """Make the tables of a new file, or add to those of an older one."""
    version = _version(db)
    if version == VERSION:
        return
    if version == 0:
        _run(db, SCHEMA)
    else:
        db.execute("ALTER TABLE submission ADD COLUMN dated TEXT NOT NULL DEFAULT 'platform'")
        db.execute("ALTER TABLE submission ADD COLUMN named TEXT NOT NULL DEFAULT 'platform'")
        _judge_old_dates(db)
    _run(db, ADDED)
    db.execute(f"PRAGMA user_version = {VERSION}")


def _run(db: sqlite3.Connection, script: str) -> None:
    for statement in filter(str.strip, script.split(";")):
        db.execute(statement)


def credible(moments: list[datetime]) -> bool:
    """Whether the dates of the works in one archive may be those of handing in: those of a download lie all,
    or all but a few, within one short span.

    Returns:
        False for these; and for one date alone, which tells nothing.
    """
    ordered = sorted(moments)
    if len(ordered) < 2:
        return False
    start = most = 0
    for end, moment in enumerate(ordered):
        while moment - ordered[start] > SPAN:
            start += 1
        most = max(most, end - start + 1)
    return most <= BULK * len(ordered)


def _judge_old_dates(db: sqlite3.Connection) -> None:
    """What version 1 did not record: where dates and names come from, by the kind of source."""
    archives: dict[str, dict[str, datetime]] = {}
    rows = db.execute("SELECT id, source, submitted_at, collected_at FROM submission").fetchall()
    for _, source, submitted_at, _ in rows:
        base, mark, number = source.rpartition(MOODLE)
        if mark and number.isdecimal():
            archives.setdefault(base, {})[number] = datetime.fromisoformat(submitted_at)
    trusted = {base for base, moments in archives.items() if credible(list(moments.values()))}
    for id_, source, submitted_at, collected_at in rows:
        base, mark, number = source.rpartition(MOODLE)
        dated, named = Dated.FILE, Named.FOLDER
        if mark and number.isdecimal():
            known = base in trusted and submitted_at <= collected_at
            dated, named = Dated.ARCHIVE if known else Dated.DOWNLOAD, Named.PLATFORM
        elif source.startswith("nbgrader "):
            dated, named = Dated.PLATFORM, Named.PLATFORM
        db.execute("UPDATE submission SET dated = ?, named = ? WHERE id = ?", (dated, named, id_))
