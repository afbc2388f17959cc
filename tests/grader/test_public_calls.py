"""The public calls that are kept meet every value of every option, and tell mistakes apart."""

from dlx.grader.authoring.public_calls import LEAST_CASES, MOST_CASES, chosen_cases
from dlx.grader.checking import Case

RARE = 150  # the first case with a rare level


def f(work: object, pick: object) -> None: ...


def g(work: object, pick: object) -> None: ...


def case(function: object, n: int) -> Case:
    kind = "rare" if n >= RARE else ("usual", "other")[n // 2 % 2]
    return Case(function, (), (("kind", kind), ("size", str(n % 3))), 1, (str(n),))  # type: ignore[arg-type]


CASES = [case((f, g)[n % 2], n) for n in range(160)]


def test_every_level_is_met_however_late_it_comes() -> None:
    kept = chosen_cases(CASES, [], [], [1] * len(CASES))
    assert len(kept) == LEAST_CASES and kept == sorted(set(kept))
    for function in (f, g):
        pairs = {CASES[n].levels for n in kept if CASES[n].function is function}
        assert {kind for (_, kind), _ in pairs} == {"usual", "other", "rare"}
        assert len(pairs) == 9, "all pairs of levels"


def test_each_hypothesis_is_wrong_on_as_many_as_it_needs() -> None:
    late = dict.fromkeys(range(100, 120), "wrong")
    kept = chosen_cases(CASES, [late], [6], [1] * len(CASES))
    assert sum(n in kept for n in late) >= 6


def test_hypotheses_that_part_anywhere_are_parted() -> None:
    one, other = dict.fromkeys(range(160), "a"), {n: "a" for n in range(160) if n != 77}
    assert 77 in chosen_cases(CASES, [one, other], [4, 4], [1] * len(CASES))


def test_long_cases_leave_room_for_fewer() -> None:
    assert len(chosen_cases(CASES, [], [], [40] * len(CASES))) < LEAST_CASES < MOST_CASES
