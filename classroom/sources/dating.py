"""Where the moments of submissions come from, and the better ones that a grading worksheet brings."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo

from ..evidence import (
    MOODLE,
    Dated,
    Person,
    Register,
    RosterLine,
    Store,
    Submission,
    WorksheetLine,
)


def aware(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """A moment in UTC; one without a zone is on the clock of the class."""
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def bring_dates(
    store: Store,
    lines: Sequence[WorksheetLine],
    people: Mapping[RosterLine, Person],
    chapter: str | None,
    zone: tzinfo,
) -> set[int]:
    """Give the attempts of one assignment the dates that its worksheet tells: by the number, else those of
    the person without a number of their own (a team has one for all).

    Args:
        store: the evidence.
        lines: those of the worksheet.
        people: who the lines are, of those that are known.
        chapter: the only chapter that it is about, or None.
        zone: that of the class, on whose clock Moodle writes its dates.

    Returns:
        The ids of the attempts whose date is another now.
    """
    register, attempts = Register(store), dict[str, list[Submission]]()
    every = store.submissions()
    members = Counter({(s.source, s.pseudonym): s.source for s in every}.values())
    for submission in every:
        if chapter is None or submission.chapter in (chapter, ""):
            own = submission.moodle_id if members[submission.source] == 1 else ""
            key = MOODLE + own if own else submission.pseudonym
            attempts.setdefault(key, []).append(submission)
    changed: set[int] = set()
    with store.transaction():
        for line in lines:
            person = people.get(line.line)
            mine = attempts.get(MOODLE + line.line.moodle_id, []) if line.line.moodle_id else []
            mine = [s for s in mine if person is None or s.pseudonym == person.pseudonym]
            mine = mine or (attempts.get(person.pseudonym, []) if person is not None else [])
            moment = aware(line.moment, zone)
            for submission in _last(mine, moment):
                if moment and register.date(submission, moment, Dated.WORKSHEET):
                    changed.add(submission.id)
    return changed


def _last(attempts: Sequence[Submission], moment: datetime | None) -> list[Submission]:
    """Those that a platform's last date is about: what was collected last, and what came with it."""
    if moment is None or not attempts:
        return []
    newest = max(attempts, key=lambda attempt: (attempt.collected_at, attempt.id))
    return [
        attempt
        for attempt in attempts
        if attempt is newest or (attempt.source == newest.source and moment <= attempt.collected_at)
    ]
