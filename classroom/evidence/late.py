"""How late a submission is, and what that costs. Pure functions: moments in, percent out.

A day of lateness is a day of the calendar of the class: what is due at 23:59 and comes at 23:59 the next day
is one day late, also on the nights when the clocks change and that day has 23 or 25 hours.
"""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from decimal import ROUND_HALF_DOWN, Decimal
from zoneinfo import ZoneInfo

from .folder import ClassFolder, LatePolicy
from .records import Submission

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Late:
    """How late, in seconds since the date due and in days begun; what it costs, in percent of the points
    earned. All are 0 for work that came in time, which includes the minutes of grace."""

    seconds: float = 0.0
    days: int = 0
    percent: float = 0.0
    refused: bool = False

    def penalty(self, score: float) -> float:
        """What is taken from `score`, in points: rounded to a hundredth, a half in favour of the student;
        never negative, never more than the score."""
        if self.percent <= 0 or score <= 0:
            return 0.0
        exact = Decimal(str(score)) * Decimal(str(self.percent)) / 100
        return min(float(exact.quantize(Decimal("0.01"), ROUND_HALF_DOWN)), score)


IN_TIME = Late()


def lateness(
    submitted_at: datetime,
    due: datetime | None,
    extension: datetime | None,
    policy: LatePolicy,
    zone: tzinfo = UTC,
) -> Late:
    """How late something is that was handed in at `submitted_at`; moments are aware.

    An extension never takes time away: one that is earlier than `due` changes nothing. Where nothing is due,
    nothing is late. Days are counted from the date due, not from the end of the grace.

    Args:
        submitted_at: when it was handed in.
        due: the date due, or None where nothing is due.
        extension: the later date that this person was given, or None.
        policy: the minutes of grace and what a day costs.
        zone: that of the class: its clocks say when a day is over.

    Returns:
        IN_TIME up to the end of the grace; then at least one day. Beyond `refuse_after_days` it costs 100 %.
    """
    if due is None:
        return IN_TIME
    due = due if extension is None else max(due, extension)
    passed = submitted_at.astimezone(UTC) - due.astimezone(UTC)
    if passed <= timedelta(minutes=max(0.0, policy.grace_minutes)):
        return IN_TIME
    on_the_clock = _clock(submitted_at, zone) - _clock(due, zone)
    days = max(1, math.ceil(on_the_clock / DAY))
    if on_the_clock > DAY * policy.refuse_after_days:
        return Late(passed.total_seconds(), days, 100.0, True)
    percent = min(days * policy.percent_per_day, policy.most_percent, 100.0)
    return Late(passed.total_seconds(), days, max(0.0, percent), False)


def late_of(folder: ClassFolder, submission: Submission, extension: datetime | None) -> Late:
    """How late a submission is under the settings of its class.

    Args:
        folder: the class, of which the dates due, the policy and the time zone are taken.
        submission: its chapter says what is due, its moment when it came.
        extension: the date that this person was given for this chapter (aware), or None.

    Returns:
        As `lateness` says it; IN_TIME without a date that a platform recorded.
    """
    if not submission.dated.trusted:
        return IN_TIME
    settings = folder.settings
    due, zone = settings.due.get(submission.chapter), ZoneInfo(settings.timezone)
    return lateness(submission.submitted_at, due, extension, settings.late, zone)


def _clock(moment: datetime, zone: tzinfo) -> datetime:
    """What the clock on the wall of the class shows."""
    return moment.astimezone(zone).replace(tzinfo=None)
