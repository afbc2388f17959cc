"""The numbers of item analysis, against sums done by hand, and what must hold whatever the class."""

import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlx.classroom.analysis.statistics import correlation, cronbach, distribution, interval, upper_lower

Pair = tuple[float, float]
TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
scores = st.lists(st.integers(0, 20).map(float), min_size=3, max_size=40)
bits = st.sampled_from([0.0, 1.0])
classes = st.integers(3, 25).flatmap(
    lambda n: st.lists(st.lists(bits, min_size=n, max_size=n), min_size=2, max_size=8)
)
pairs = st.lists(st.tuples(bits, st.integers(0, 30).map(float)), min_size=3, max_size=40)


def split(columns: Sequence[Pair]) -> tuple[list[float], list[float]]:
    return [a for a, _ in columns], [b for _, b in columns]


def test_point_biserial_by_hand() -> None:
    """r = (M1 - M0) / s * sqrt(p q): M1 = 6, M0 = 3, s² = 5, p = q = 1/2."""
    r = correlation([0, 0, 1, 1], [2, 4, 4, 8])
    assert r == pytest.approx((6 - 3) / math.sqrt(4.75) * 0.5)


def test_a_perfect_item_and_its_opposite() -> None:
    assert correlation([0, 0, 1, 1], [1, 1, 5, 5]) == 1
    assert correlation([1, 1, 0, 0], [1, 1, 5, 5]) == -1


@pytest.mark.parametrize(
    ("passed", "rest"), [([], []), ([0, 1], [1, 2]), ([1, 1, 1], [1, 2, 3]), ([0, 1, 1], [5, 5, 5])]
)
def test_what_cannot_be_computed_is_none(passed: list[float], rest: list[float]) -> None:
    assert correlation(passed, rest) is None
    assert upper_lower(passed, rest) is None


def test_the_interval_by_hand() -> None:
    """z = artanh 0.5 = 0.5493, half = 1.96 / 10 for 103 pairs: tanh of 0.3533 and 0.7453."""
    low, high = interval(0.5, 103) or (0, 0)
    assert (low, high) == pytest.approx((0.3393, 0.6324), abs=1e-4)
    assert interval(0.5, 3) is None
    assert interval(1.0, 10) == (1.0, 1.0)


def test_the_upper_and_the_lower_27_percent_by_hand() -> None:
    """Of ten, three and three: 3/3 pass above, 1/3 below."""
    assert upper_lower([1, 0, 0, 0, 1, 0, 1, 1, 1, 1], TEN) == pytest.approx(1 - 1 / 3)


def test_tied_students_share_the_last_places() -> None:
    """Best three of ten: 9, then two of the four who have 5; half of those pass."""
    rest = [0, 0, 0, 1, 1, 5, 5, 5, 5, 9]
    assert upper_lower([0, 0, 0, 0, 0, 1, 1, 0, 0, 1], rest) == pytest.approx((1 + 2 * 0.5) / 3)


def test_alpha_by_hand() -> None:
    """Items (1,2,3,4) and (2,1,4,3): variances 1.25 each, of the total (3,3,7,7) 4: 2 (1 - 2.5/4) = 0.75."""
    assert cronbach([[1, 2, 3, 4], [2, 1, 4, 3]]) == pytest.approx(0.75)


def test_kr20_by_hand() -> None:
    """p q = 3/16, 1/4, 3/16, totals 0 1 2 3 of variance 5/4: 3/2 (1 - (10/16) / (5/4)) = 0.75."""
    assert cronbach([[0, 1, 1, 1], [0, 0, 1, 1], [0, 0, 0, 1]]) == pytest.approx(0.75)


def test_alpha_needs_items_students_and_spread() -> None:
    assert cronbach([]) is None
    assert cronbach([[1, 2, 3]]) is None
    assert cronbach([[1, 2], [1, 2]]) is None
    assert cronbach([[1, 1, 1], [2, 2, 2]]) is None


def test_the_distribution_by_hand() -> None:
    found = distribution([0, 5, 10, 20], 20)
    assert (found.mean, found.median, found.lower, found.upper) == (8.75, 7.5, 3.75, 12.5)
    assert found.deviation == pytest.approx(math.sqrt((8.75**2 + 3.75**2 + 1.25**2 + 11.25**2) / 3))
    assert len(found.bins) == 20
    assert [b for b in found.bins if b[2]] == [(0, 1, 1), (5, 6, 1), (10, 11, 1), (19, 20, 1)]


def test_the_distribution_of_nobody_and_of_one() -> None:
    empty = distribution([], 12)
    assert (empty.number, empty.mean, empty.median, empty.deviation) == (0, None, None, None)
    one = distribution([3], 12)
    assert (one.mean, one.median, one.lower, one.deviation) == (3, 3, 3, None)


@given(scores, st.floats(0.5, 400))
def test_every_student_is_in_one_bin(totals: list[float], most: float) -> None:
    totals = [total / 20 * most for total in totals]
    found = distribution(totals, most)
    assert sum(number for _, _, number in found.bins) == len(totals)
    assert 8 <= len(found.bins) <= 20
    assert found.bins[0][0] == 0
    assert found.bins[-1][1] == pytest.approx(most)
    for low, high, number in found.bins:
        inside = sum(low <= t < high or (t >= most and high == most) for t in totals)
        assert inside == number or any(abs(t - edge) < 1e-6 * most for t in totals for edge in (low, high))


@given(pairs, st.randoms())
def test_nothing_depends_on_the_order_of_the_students(columns: list[Pair], random: object) -> None:
    shuffled = columns.copy()
    random.shuffle(shuffled)
    for measure in (correlation, upper_lower):
        a, b = measure(*split(columns)), measure(*split(shuffled))
        assert (a is None) == (b is None)
        assert a is None or a == pytest.approx(b, abs=1e-9)


@given(pairs, st.floats(0.1, 50), st.floats(-100, 100))
def test_the_unit_of_the_points_does_not_matter(columns: list[Pair], factor: float, offset: float) -> None:
    passed, rest = split(columns)
    moved = [factor * value + offset for value in rest]
    for measure in (correlation, upper_lower):
        a, b = measure(passed, rest), measure(passed, moved)
        assert (a is None) == (b is None)
        assert a is None or a == pytest.approx(b, abs=1e-6)


@given(pairs)
def test_bounds_and_signs(columns: list[Pair]) -> None:
    passed, rest = split(columns)
    for measure in (correlation, upper_lower):
        value = measure(passed, rest)
        if value is not None:
            assert -1 <= value <= 1
            assert measure([1 - p for p in passed], rest) == pytest.approx(-value, abs=1e-9)
    r = correlation(passed, rest)
    around = interval(r, len(passed))
    if r is not None and around is not None:
        assert -1 <= around[0] <= r <= around[1] <= 1


@given(classes)
def test_alpha_is_at_most_one_and_one_for_twins(items: list[list[float]]) -> None:
    alpha = cronbach(items)
    if alpha is not None:
        assert alpha <= 1 + 1e-9
        assert cronbach(list(reversed(items))) == pytest.approx(alpha)
    twins = cronbach([items[0], items[0]])
    assert twins is None or twins == pytest.approx(1)
