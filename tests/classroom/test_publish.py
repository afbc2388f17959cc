"""What stands at the top of a student's page."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dlx.classroom.evidence.folder import ClassFolder, Settings
from dlx.classroom.evidence.late import IN_TIME, Late
from dlx.classroom.evidence.records import Grading, Mark, Submission
from dlx.classroom.evidence.trust import Dated
from dlx.classroom.publishing.publish import counted_facts, page_facts
from dlx.exercises import Text
from dlx.grader.reports.report import CheckResult, ExerciseReport, Report, Verdict

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
A = Text(fr="un", en="one")


def exercise(points: float) -> ExerciseReport:
    check = CheckResult("c", A, False, points, Verdict.ACCEPTED)
    return ExerciseReport("chapter/a", A, (check,), 0.0)


REPORT = Report("p", (exercise(3.0), exercise(4.25)), "", 3, True, "1")
FOLDER = ClassFolder(Path("class"), Settings("class"))
SUBMISSION = Submission(1, "p", "chapter", "sha", "a.zip", NOON, NOON, "work", None)
MARK = Mark(SUBMISSION, Grading(1, "chapter", "key", "1", {}, True, NOON), REPORT, 0.0)


def test_work_in_time_says_when() -> None:
    assert page_facts(FOLDER, MARK, "en") == [("Handed in", "2026-11-21 at 13:00")]
    assert page_facts(FOLDER, MARK, "fr") == [("Remis", "le 21/11/2026 à 13:00")]


@pytest.mark.parametrize(
    ("dated", "shown"),
    [
        (Dated.DOWNLOAD, "date unknown: without a trusted date nobody is late"),
        (Dated.CLAIM, "2026-11-21 at 13:00 (by the archive's own word)"),
        (Dated.FILE, "2026-11-21 at 13:00 (date of the file)"),
        (Dated.WORKSHEET, "2026-11-21 at 13:00"),
    ],
)
def test_a_date_says_where_it_comes_from(dated: Dated, shown: str) -> None:
    mark = replace(MARK, submission=replace(SUBMISSION, dated=dated))
    assert page_facts(FOLDER, mark, "en") == [("Handed in", shown)]


SCORES, POINTS = {"a": 3.0, "b": 4.25}, {"a": 3.0, "b": 4.25}


def test_late_work_says_what_counts_as_the_gradebook_does() -> None:
    """The penalty is rounded exercise by exercise: 0.3 and 0.42 (0.425, in favour of the student)."""
    late = Late(90_000.0, 2, 10.0)
    found = dict(counted_facts(MARK, late, SCORES, POINTS, "fr"))
    assert found["Pénalité"] == "−0,72 points (10 % des points gagnés)"
    assert found["Note qui compte"] == "6,53 / 7,25"
    assert dict(counted_facts(MARK, late, SCORES, POINTS, "en"))["Mark that counts"] == "6.53 / 7.25"
    assert counted_facts(MARK, IN_TIME, SCORES, POINTS, "en") == []


def test_too_late_counts_for_nothing() -> None:
    late = Late(9e6, 100, 100.0, True)
    assert dict(counted_facts(MARK, late, SCORES, POINTS, "en"))["Mark that counts"] == "0 / 7.25"


def test_a_mark_of_older_checks_says_what_it_counts_today() -> None:
    twice = {"a": 6.0, "b": 8.5}
    late = Late(90_000.0, 2, 10.0)
    assert counted_facts(MARK, IN_TIME, twice, twice, "fr") == [
        ("Note qui compte", "14,5 / 14,5 (la même part : les vérifications ont changé depuis)")
    ]
    shown = dict(counted_facts(MARK, late, twice, twice, "en"))["Mark that counts"]
    assert shown == "13.05 / 14.5 (the same share: the checks have changed since)"
