"""What a tally says of a small class, compared with the same sums done by hand."""

from datetime import UTC, datetime

import pytest

from dlx.classroom.analysis.attention_list import findings, most_useful
from dlx.classroom.analysis.tally import ChapterStatistics, Tally
from dlx.classroom.evidence.records import Grading, Mark, Submission
from dlx.exercises import Text
from dlx.grader.reports.report import CheckResult, ExerciseReport, Report, Verdict

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
GRADING = Grading(1, "c", "k", "1", {}, True, NOON)
WRONG = Text(fr="Vous comptez à l'envers.", en="You count backwards.")
LETTERS = {
    "+": Verdict.ACCEPTED,
    "-": Verdict.WRONG_ANSWER,
    "m": Verdict.WRONG_ANSWER,  # a known mistake
    "e": Verdict.RUNTIME_ERROR,
    "t": Verdict.TIMEOUT,
    "0": Verdict.NOT_ATTEMPTED,
    "!": Verdict.GRADER_ERROR,
}


def title(name: str) -> Text:
    return Text(fr=f"le {name}", en=f"the {name}")


def check(name: str, letter: str, points: float = 1.0) -> CheckResult:
    known = letter == "m"
    advice, filed = (WRONG, "counts_backwards") if known else (None, None)
    return CheckResult(name, title(name), True, points, LETTERS[letter], None, advice, filed)


def tally(rows: list[str]) -> ChapterStatistics:
    """A row per student: a letter per check; checks 1 and 2 are of exercise a, the others of exercise b.
    Check 4 is worth 3 points."""
    found = Tally()
    for number, row in enumerate(rows):
        checks = [check(str(i), letter, 3.0 if i == 4 else 1.0) for i, letter in enumerate(row, 1)]
        exercises = (
            ExerciseReport("c/a", title("a"), tuple(checks[:2]), 0.1),
            ExerciseReport("c/b", title("b"), tuple(checks[2:]), float(number)),
        )
        mine = Submission(number, f"s{number}", "c", "o", "w", NOON, NOON, "w", None)
        found.add(Mark(mine, GRADING, Report("", exercises, "", 3, True, "1"), number + 0.5))
    return found.result()


def test_success_and_means_by_hand() -> None:
    found = tally(["++++", "++-+", "+--0", "0000"])
    a, b = found.exercises
    assert [c.success for c in (*a.checks, *b.checks)] == [0.75, 0.5, 0.25, 0.5]
    assert [(c.number, c.tried) for c in (*a.checks, *b.checks)] == [(4, 3), (4, 3), (4, 3), (4, 2)]
    assert (a.mean, a.points, a.success) == (1.25, 2, 0.5)
    assert (b.mean, b.points, b.success) == (1.75, 4, 0.25)
    assert b.verdicts == {Verdict.ACCEPTED: 1, Verdict.WRONG_ANSWER: 2, Verdict.NOT_ATTEMPTED: 1}
    assert (found.number, found.distribution.mean, found.distribution.most) == (4, 3.0, 6.0)


def test_discrimination_leaves_the_check_itself_out() -> None:
    """Check 4 (3 points) passed by 1, 1, 0, 0; the rest is worth 3: earned 3, 2, 1, 0. r = 2/√5."""
    found = tally(["++++", "++-+", "+---", "0000"])
    assert found.exercises[1].checks[1].discrimination == pytest.approx(2 / 5**0.5)


def test_work_that_dlx_could_not_judge_counts_nowhere() -> None:
    with_fault = tally(["++++", "++-+", "+---", "0000", "!!++"])
    without = tally(["++++", "++-+", "+---", "0000"])
    assert with_fault.number == 5
    assert with_fault.distribution == without.distribution
    assert with_fault.alpha == without.alpha
    assert with_fault.exercises[0].checks[0].number == 4
    assert with_fault.exercises[1].checks[0].number == 5
    assert [(f.pseudonym, f.exercise) for f in with_fault.faults] == [("s4", "c/a")]
    assert findings(with_fault)[0].kind == "fault"


def test_kr20_and_alpha_are_over_checks_and_exercises() -> None:
    """Rows 1111, 1110, 1100, 0000: variances of checks 3/16, 3/16, 4/16, 3/16, of the number passed 35/16."""
    found = tally(["++++", "+++-", "++--", "----"])
    assert found.kr20 == pytest.approx(4 / 3 * (1 - (13 / 16) / (35 / 16)))
    a, b = [2.0, 2, 2, 0], [4.0, 1, 0, 0]
    spread = sum((x - sum(v) / 4) ** 2 / 4 for v in (a, b) for x in v)
    totals = [x + y for x, y in zip(a, b, strict=True)]
    whole = sum((t - sum(totals) / 4) ** 2 / 4 for t in totals)
    assert found.alpha == pytest.approx(2 * (1 - spread / whole))


def test_nobody_and_one_are_not_computed() -> None:
    empty = Tally().result()
    assert (empty.number, empty.alpha, empty.kr20, empty.exercises) == (0, None, None, ())
    assert findings(empty) == ()
    one = tally(["++-0"])
    assert one.exercises[0].checks[0].discrimination is None
    assert one.exercises[0].checks[0].flag is None
    assert one.kr20 is None


@pytest.mark.parametrize(
    ("rows", "flag"),
    [
        (["+-+-"] * 3 + ["--+-"] * 3, "nobody"),
        (["++++"] * 3 + ["-+--"] * 3, "everybody"),
        (["+0++"] * 6, "untried"),
        (["+-++"] * 12 + ["-+--"] * 12, "negative"),
        ((["++++"] * 6 + ["+-++"] * 6 + ["-+--"] * 6 + ["----"] * 6) * 2, "weak"),
        (["++++"] * 12 + ["----"] * 12, None),
        (["+-++"] * 4, None),
    ],
)
def test_flags(rows: list[str], flag: str | None) -> None:
    assert tally(rows).exercises[0].checks[1].flag == flag


def test_misconceptions_are_ranked_by_students_not_by_checks() -> None:
    found = tally(["mm++", "m+++", "++m+", "++++"])
    (first, second) = found.misconceptions
    assert (first.exercise, first.name, first.students) == ("c/a", "counts_backwards", 2)
    assert (second.exercise, second.students) == ("c/b", 1)
    assert first.sentence == WRONG


def test_the_slowest_come_first() -> None:
    found = tally(["++++"] * 15)
    assert [s.pseudonym for s in found.slowest] == [f"s{n}" for n in range(14, 4, -1)]
    assert (found.slowest[0].exercise, found.slowest[0].seconds, found.slowest[0].total) == ("c/b", 14, 14.5)


def test_findings_are_plain_sentences_the_most_serious_first() -> None:
    found = findings(tally(["m-++"] * 12 + ["+-t-"] * 12), ungraded=2, keys=2, pairs=1, identical=2)
    assert [f.kind for f in found][:4] == ["ungraded", "keys", "nobody", "negative"]
    by_kind = {f.kind: f.text for f in found}
    assert by_kind["nobody"] == Text(
        fr="Personne ne réussit « le 2 » (le a) : 24 étudiants ont essayé. La vérification est-elle juste ? "
        "Cela a-t-il été enseigné ?",
        en="Nobody passes “the 2” (the a): 24 students tried. Is the check right? Was this taught?",
    )
    assert by_kind["negative"] == Text(
        fr="Les meilleurs étudiants échouent plus souvent que les autres à « le 1 » (le a), r = −1,00. La "
        "vérification est-elle fausse, ou l'énoncé ambigu ?",
        en="The better students fail “the 1” (the a) more often than the others, r = −1.00. Is the check "
        "wrong, or the statement ambiguous?",
    )
    assert by_kind["misconception"] == Text(
        fr="12 étudiants sur 24 (50 %) font la même erreur dans « le a » : Vous comptez à l'envers.",
        en="12 of 24 students (50%) make the same mistake in “the a”: You count backwards.",
    )
    assert (
        by_kind["stopped"].en
        == "12 students run out of time or memory in “the b”. Are the limits wide enough?"
    )
    assert by_kind["alike"].en.startswith("Some work looks alike (1 pair and 2 groups of identical files)")
    assert by_kind["keys"].fr.startswith("Ces notes viennent de 2 versions des vérifications")
    assert by_kind["ungraded"].en == "2 submissions still wait for a mark: dlx class grade."


def test_the_most_useful_are_of_different_kinds() -> None:
    found = findings(tally(["--m+"] * 12 + ["--+t"] * 12))
    assert [f.kind for f in found][:2] == ["nobody", "nobody"]
    assert [f.kind for f in most_useful(found)] == ["nobody", "negative", "misconception"]
    assert len(most_useful(found, 20)) == len(found)
