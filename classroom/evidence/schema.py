"""The tables of the evidence. A file is made at one stroke, by whichever process comes first."""

import sqlite3

VERSION = 1
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

GROUPS = """
CREATE TABLE IF NOT EXISTS member (
    pseudonym TEXT NOT NULL REFERENCES person ON DELETE CASCADE, team TEXT NOT NULL,
    PRIMARY KEY (pseudonym, team))"""  # files of version 1 from before it get it too


def make_tables(db: sqlite3.Connection) -> None:
    """Make the tables unless they are there. `db` is in autocommit; two processes may come at once, so the
    second look is inside the transaction.

    Raises:
        sqlite3.DatabaseError: a later dlx wrote the file, or it cannot be written.
    """
    if _version(db) == VERSION and _has_groups(db):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        if _version(db) == 0:
            for statement in filter(str.strip, SCHEMA.split(";")):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute(GROUPS)
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _has_groups(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM sqlite_master WHERE name = 'member'").fetchone() is not None


def _version(db: sqlite3.Connection) -> int:
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise sqlite3.DatabaseError(f"written by a later dlx: version {version}")
    return int(version)
