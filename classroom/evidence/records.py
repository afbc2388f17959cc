"""What the evidence of a class is made of: frozen records, and their rows in the database."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from ...exercises import Text
from ...grader.reports import Report
from .schema import MOODLE
from .trust import Dated, Named


@dataclass(frozen=True)
class Person:
    """Who somebody is. `number` is the student number, or what stands for it where none is known."""

    pseudonym: str
    number: str
    last_name: str = ""
    first_name: str = ""
    email: str = ""
    moodle_id: str = ""
    in_roster: bool = False


@dataclass(frozen=True)
class WorkContent:
    """All that grading a piece of work needs, as plain data: the same content has the same `sha`.

    `files` maps slugs to texts, `problems` slugs to why a file could not be read; `exercises` are
    full names (chapter/slug), all of one chapter.
    """

    files: Mapping[str, str]
    exercises: tuple[str, ...]
    problems: Mapping[str, Text] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()

    def to_json(self) -> str:
        """JSON with sorted keys: the same content is the same text, which is what `sha` is the hash of."""
        return json.dumps(
            {
                "exercises": list(self.exercises),
                "files": dict(self.files),
                "problems": {slug: [text.fr, text.en] for slug, text in self.problems.items()},
                "notes": [[text.fr, text.en] for text in self.notes],
            },
            sort_keys=True,
        )

    @classmethod
    def from_json(cls, data: str) -> "WorkContent":
        """The content that `to_json` told."""
        table = json.loads(data)
        return cls(
            files=table["files"],
            exercises=tuple(table["exercises"]),
            problems={slug: Text(*pair) for slug, pair in table["problems"].items()},
            notes=tuple(Text(*pair) for pair in table["notes"]),
        )

    @property
    def sha(self) -> str:
        """The sha256 of `to_json`, in hex: by it a work is known in the evidence."""
        return sha256(self.to_json().encode()).hexdigest()


@dataclass(frozen=True)
class Submission:
    """One attempt of one person at one chapter: either `work` (a sha) or `refusal` is there.

    `original` is the hash under which the untouched bytes are kept; `source` is what it was found in, without
    a name, and with Moodle's number of this person for this assignment; moments are in UTC. `dated` and
    `named` are where the date and the person come from.
    """

    id: int
    pseudonym: str
    chapter: str
    original: str
    source: str
    submitted_at: datetime
    collected_at: datetime
    work: str | None
    refusal: Text | None
    dated: Dated = Dated.PLATFORM
    named: Named = Named.PLATFORM

    @property
    def weight(self) -> tuple[int, bool, datetime]:
        """The attempt of the greatest weight counts. A download cannot be later than its collection."""
        moment = self.submitted_at
        if self.dated is Dated.DOWNLOAD:
            moment = min(moment, self.collected_at)
        return self.named.rank, self.dated.ordered, moment

    @property
    def source_name(self) -> str:
        """What it was found in, without the number."""
        return self.source.rpartition(MOODLE)[0] if self.moodle_id else self.source

    @property
    def moodle_id(self) -> str:
        """Moodle's number of this person for this assignment, or nothing."""
        _, mark, number = self.source.rpartition(MOODLE)
        return number if mark and number.isdecimal() else ""


def in_dispute(attempts: Sequence[Submission]) -> bool:
    """Whether different works say that they are one person's, each on its own authority.

    Args:
        attempts: those of one person at one chapter that could be read.

    Returns:
        True if they are different, and known by different authorities or by the student's own word alone;
        what the teacher said is settled.
    """
    names = {attempt.named for attempt in attempts}
    several = len({attempt.work for attempt in attempts}) > 1
    return several and Named.TEACHER not in names and (len(names) > 1 or not any(n.sure for n in names))


@dataclass(frozen=True)
class Grading:
    """Under what a work was graded. `key` is a fingerprint of the chapter's exercises and their key; the
    `environment` is that of whoever asks for it, or of the day on which it was begun."""

    id: int
    chapter: str
    key: str
    dlx_version: str
    environment: Mapping[str, Any] = field(compare=False)
    hidden: bool
    started_at: datetime


@dataclass(frozen=True)
class Mark:
    """The result that counts for one person and chapter."""

    submission: Submission
    grading: Grading
    report: Report
    seconds: float

    @property
    def pseudonym(self) -> str:
        """Whose mark it is."""
        return self.submission.pseudonym


@dataclass(frozen=True)
class Change:
    """A mark that moved when a chapter was graded again."""

    pseudonym: str
    chapter: str
    before: float
    after: float
    reason: str
    detail: str
    at: datetime


# --- rows -----------------------------------------------------------------------------------------
def now() -> datetime:
    """This moment.

    Returns:
        It, aware and in UTC.
    """
    return datetime.now(UTC)


def to_text(moment: datetime) -> str:
    """A moment as the database keeps it.

    Returns:
        ISO 8601 in UTC, to the microsecond: such texts are in the order of their moments.
    """
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def to_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def to_person(row: sqlite3.Row) -> Person:
    return Person(**{**dict(row), "in_roster": bool(row["in_roster"])})


def to_change(row: sqlite3.Row) -> Change:
    rest = {key: row[key] for key in row.keys() if key != "id"}  # noqa: SIM118
    return Change(**{**rest, "at": to_moment(row["at"])})


def to_submission(row: sqlite3.Row) -> Submission:
    refusal = Text(row["refusal_fr"], row["refusal_en"]) if row["refusal_fr"] is not None else None
    return Submission(
        id=row["id"],
        pseudonym=row["pseudonym"],
        chapter=row["chapter"],
        original=row["original"],
        source=row["source"],
        submitted_at=to_moment(row["submitted_at"]),
        collected_at=to_moment(row["collected_at"]),
        work=row["work"],
        refusal=refusal,
        dated=Dated(row["dated"]),
        named=Named(row["named"]),
    )


def to_grading(row: sqlite3.Row) -> Grading:
    return Grading(
        id=row["id"],
        chapter=row["chapter"],
        key=row["key"],
        dlx_version=row["dlx_version"],
        environment=json.loads(row["environment"]),
        hidden=bool(row["hidden"]),
        started_at=to_moment(row["started_at"]),
    )
