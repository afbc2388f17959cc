"""Lateness at its boundaries: to the minute, over the nights when the clocks change, with extensions."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dlx.classroom.evidence.folder import LatePolicy
from dlx.classroom.evidence.late import IN_TIME, Late, lateness

PARIS = ZoneInfo("Europe/Paris")
POLICY = LatePolicy(grace_minutes=15, percent_per_day=10, most_percent=50, refuse_after_days=14)
DUE = datetime(2026, 12, 1, 23, 59, tzinfo=PARIS)


def late(after: timedelta, policy: LatePolicy = POLICY, extension: datetime | None = None) -> Late:
    return lateness(DUE + after, DUE, extension, policy, PARIS)


@pytest.mark.parametrize("minutes", [-1000, 0, 14, 15])
def test_in_time_until_the_grace_ends(minutes: int) -> None:
    assert late(timedelta(minutes=minutes)) == IN_TIME


@pytest.mark.parametrize(
    ("after", "days", "percent", "refused"),
    [
        (timedelta(minutes=15, seconds=1), 1, 10, False),
        (timedelta(days=1), 1, 10, False),
        (timedelta(days=1, seconds=1), 2, 20, False),
        (timedelta(days=5), 5, 50, False),
        (timedelta(days=9), 9, 50, False),
        (timedelta(days=14), 14, 50, False),
        (timedelta(days=14, seconds=1), 15, 100, True),
    ],
)
def test_each_day_begun_costs(after: timedelta, days: int, percent: float, refused: bool) -> None:
    assert late(after) == Late(after.total_seconds(), days, percent, refused)


@pytest.mark.parametrize("day", [datetime(2026, 3, 28, 23, 59), datetime(2026, 10, 24, 23, 59)])
def test_the_same_hour_the_next_day_is_one_day_when_the_clocks_change(day: datetime) -> None:
    due, next_day = (moment.replace(tzinfo=PARIS) for moment in (day, day + timedelta(days=1)))
    hours = (next_day.astimezone(UTC) - due.astimezone(UTC)).total_seconds() / 3600
    assert hours in (23, 25)
    assert lateness(next_day, due.astimezone(UTC), None, POLICY, PARIS).days == 1
    assert lateness(next_day + timedelta(minutes=1), due, None, POLICY, PARIS).days == 2


def test_the_hour_that_comes_twice_is_late_the_second_time() -> None:
    due = datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=0)
    again = datetime(2026, 10, 25, 2, 30, tzinfo=PARIS, fold=1)
    assert lateness(again, due, None, POLICY, PARIS) == Late(3600.0, 1, 10, False)


def test_an_extension_moves_the_date_due() -> None:
    extension = DUE + timedelta(days=7)
    assert late(timedelta(days=7, minutes=15), extension=extension) == IN_TIME
    assert late(timedelta(days=8), extension=extension).days == 1


def test_an_extension_never_takes_time_away() -> None:
    assert late(timedelta(0), extension=DUE - timedelta(days=3)) == IN_TIME
    assert late(timedelta(days=1), extension=DUE - timedelta(days=3)).days == 1


def test_where_nothing_is_due_nothing_is_late() -> None:
    assert lateness(DUE, None, DUE - timedelta(days=30), POLICY) == IN_TIME


def test_a_policy_that_cannot_be_is_held_to_sense() -> None:
    assert late(timedelta(days=3), LatePolicy(percent_per_day=-5)).percent == 0
    assert late(timedelta(days=3), LatePolicy(percent_per_day=90, most_percent=900)).percent == 100


@pytest.mark.parametrize(
    ("percent", "score", "penalty"),
    [
        (10, 12, 1.2),
        (10, 0.25, 0.02),
        (10, 0.35, 0.03),
        (10, 0.36, 0.04),
        (100, 7.5, 7.5),
        (50, 0, 0),
        (0, 9, 0),
    ],
)
def test_a_penalty_is_in_points_and_rounds_in_favour_of_the_student(
    percent: float, score: float, penalty: float
) -> None:
    assert Late(1.0, 1, percent).penalty(score) == penalty


def test_a_penalty_is_never_more_than_the_score() -> None:
    assert Late(1.0, 1, 100.0, True).penalty(0.005) == 0.0
    assert Late(1.0, 1, 100.0, True).penalty(1 / 3) <= 1 / 3
