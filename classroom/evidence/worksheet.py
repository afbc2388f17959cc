"""Moodle's grading worksheet: who is who in one assignment, and when each handed in, by its own record."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ...grader.files import UserError
from ...grader.source import likely, unaccented
from .roster import RosterLine, line_of, read_fields

MONTHS = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"), ("mai", "may"),
    ("juin", "june"), ("juillet", "july"), ("aout", "august"), ("septembre", "september"),
    ("octobre", "october"), ("novembre", "november"), ("decembre", "december"),
)  # fmt: skip
TIME = re.compile(r"(?<!\d)(\d{1,2})\s?[:h]\s?(\d\d)(?::(\d\d))?\s?(?:([ap])\.?m\b)?")
WRITTEN = re.compile(r"(?<!\d)(\d{1,2})(?:er|st|nd|rd|th)?\.? ([a-z]{3,12})\.?,? (\d{4})(?!\d)")
MONTH_FIRST = re.compile(r"([a-z]{3,12})\.? (\d{1,2}),? (\d{4})(?!\d)")
FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)")
NONE = ("", "-", "–", "—")


@dataclass(frozen=True)
class WorksheetLine:
    """One participant; `moment` is that on the clock of the class (naive, to the minute), or in UTC where the
    file names a zone; None for who has handed in nothing."""

    line: RosterLine
    moment: datetime | None


def read_worksheet(path: Path) -> list[WorksheetLine]:
    """The participants in a grading worksheet, with headings and dates in French or English.

    Args:
        path: the CSV, read as a roster is; the column of dates may be missing.

    Returns:
        One line per participant, in the order of the file.

    Raises:
        UserError: it cannot be read, is no list of people, or a date in it cannot be understood.
    """
    found = []
    for at, fields in read_fields(path):
        line, date = line_of(fields), fields.get("submitted", "")
        moment = None if date in NONE else read_date(date)
        if date not in NONE and moment is None:
            raise UserError(
                fr=f"{path.name}, ligne {at} : « {date} » n'est pas une date connue. Téléchargez de nouveau "
                "le formulaire d'évaluation, avec Moodle en français ou en anglais.",
                en=f"{path.name}, line {at}: “{date}” is no known date. Download the grading worksheet "
                "again, with Moodle in French or English.",
            )
        if line is not None:
            found.append(WorksheetLine(line, moment))
    if not found:
        raise UserError(
            fr=f"{path.name} ne nomme personne. Dans Moodle : Télécharger le formulaire d'évaluation.",
            en=f"{path.name} names nobody. In Moodle: Download grading worksheet.",
        )
    return found


def read_date(text: str) -> datetime | None:
    """A date as Moodle writes it, naive unless it names a zone; None if it is none."""
    plain = " ".join(unaccented(text[:100]).split())
    try:
        if re.match(r"\d{4}-\d\d-\d\d", plain):
            moment = datetime.fromisoformat(plain.upper())
        else:
            moment = datetime(*_day(plain), *_hour(plain))
        return likely(moment.astimezone(UTC) if moment.tzinfo else moment)
    except (ValueError, OverflowError):
        return None


def _day(text: str) -> tuple[int, int, int]:
    if found := WRITTEN.search(text):
        return int(found[3]), _month(found[2]), int(found[1])
    if found := MONTH_FIRST.search(text):
        return int(found[3]), _month(found[1]), int(found[2])
    if found := FIGURES.search(text):
        day, month, year = map(int, found.groups())
        day, month = (month, day) if month > 12 else (day, month)
        return year + 2000 if year < 100 else year, month, day
    raise ValueError("no day")


def _month(word: str) -> int:
    found = [number for number, names in enumerate(MONTHS, 1) if any(n.startswith(word) for n in names)]
    if len(found) != 1:
        raise ValueError("no month")
    return found[0]


def _hour(text: str) -> tuple[int, int, int]:
    found = TIME.search(text)
    if found is None:
        raise ValueError("no time")
    hour, half = int(found[1]), found[4]
    if half and not 1 <= hour <= 12:
        raise ValueError("no hour")
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return hour, int(found[2]), int(found[3] or 0)
