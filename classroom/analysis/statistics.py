"""The statistics of item analysis, on plain numbers: spread, correlation, discrimination, reliability.

Pure functions. What cannot be computed (too few students, no spread) is None, never zero.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, quantiles, stdev

GROUP = 0.27  # Kelley (1939)
MOST_BINS = 20


@dataclass(frozen=True)
class Distribution:
    """Totals in points. `bins` are (from, to, students), each without its upper end but the last one;
    quartiles are interpolated (method 7 of Hyndman and Fan, as in numpy), the deviation is over n - 1."""

    number: int
    most: float
    bins: tuple[tuple[float, float, int], ...]
    mean: float | None
    median: float | None
    lower: float | None
    upper: float | None
    deviation: float | None


def distribution(totals: Sequence[float], most: float) -> Distribution:
    """How totals are spread, with at most MOST_BINS bins of a round width.

    Args:
        totals: in points, one per student; in any order.
        most: the points of a full mark.

    Returns:
        The distribution; what cannot be computed of so few is None.
    """
    width = _width(most)
    count = max(1, math.ceil(most / width - 1e-9))
    filled = Counter(min(count - 1, max(0, math.floor(total / width + 1e-9))) for total in totals)
    quarters: list[float | None] = [*totals] * 3 if len(totals) == 1 else [None] * 3
    if len(totals) > 1:
        quarters = [*quantiles(totals, n=4, method="inclusive")]
    return Distribution(
        number=len(totals),
        most=most,
        bins=tuple((i * width, min(most, (i + 1) * width), filled[i]) for i in range(count)),
        mean=fmean(totals) if totals else None,
        median=quarters[1],
        lower=quarters[0],
        upper=quarters[2],
        deviation=stdev(totals) if len(totals) > 1 else None,
    )


def _width(most: float) -> float:
    """The smallest of 1, 2, 2.5 and 5 times a power of ten that makes at most MOST_BINS bins."""
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most / MOST_BINS))
    return next(s * power for s in (1, 2, 2.5, 5, 10, 20) if most / (s * power) <= MOST_BINS + 1e-9)


def correlation(a: Sequence[float], b: Sequence[float]) -> float | None:
    """Pearson's r, in [-1, 1]; None for fewer than three pairs or where one side does not vary.

    Of a check (0 or 1) and the total without it, it is the corrected point-biserial item-total correlation:
    S. Henrysson (1963), "Correction of item-total correlations in item analysis", Psychometrika 28, 211-218.
    """
    if len(a) < 3 or max(a) == min(a) or max(b) - min(b) <= 1e-12:
        return None
    mean_a, mean_b = fmean(a), fmean(b)
    above = math.fsum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    below = math.fsum((x - mean_a) ** 2 for x in a) * math.fsum((y - mean_b) ** 2 for y in b)
    return max(-1.0, min(1.0, above / math.sqrt(below)))


def interval(r: float | None, number: int) -> tuple[float, float] | None:
    """The approximate 95 % interval of a correlation over `number` pairs: R. A. Fisher's z (1921)."""
    if r is None or number < 4:
        return None
    if abs(r) >= 1:
        return r, r
    z, half = math.atanh(r), 1.96 / math.sqrt(number - 3)
    return math.tanh(z - half), math.tanh(z + half)


def upper_lower(passed: Sequence[float], rest: Sequence[float]) -> float | None:
    """The success of the best 27 % less that of the weakest 27 %, by `rest`, in [-1, 1].

    T. L. Kelley (1939), "The selection of upper and lower groups for the validation of test items", Journal
    of Educational Psychology 30, 17-24. Students who are tied at the edge of a group share its last places.
    """
    size = round(GROUP * len(rest))
    if size < 2 or max(rest) - min(rest) <= 1e-12:
        return None
    pairs = list(zip(rest, passed, strict=True))
    best = _best([(round(r, 9), p) for r, p in pairs], size)
    weakest = _best([(-round(r, 9), p) for r, p in pairs], size)
    return best - weakest


def _best(pairs: Sequence[tuple[float, float]], size: int) -> float:
    """The mean of the second numbers over the `size` pairs with the largest first number."""
    edge = sorted((r for r, _ in pairs), reverse=True)[size - 1]
    above = [p for r, p in pairs if r > edge]
    tied = [p for r, p in pairs if r == edge]
    return (math.fsum(above) + (size - len(above)) * fmean(tied)) / size


def cronbach(items: Sequence[Sequence[float]]) -> float | None:
    """Cronbach's alpha of items (each a score per student), at most 1; of 0 and 1 it is KR-20.

    L. J. Cronbach (1951), "Coefficient alpha and the internal structure of tests", Psychometrika 16, 297-334;
    G. F. Kuder and M. W. Richardson (1937), Psychometrika 2, 151-160. None for fewer than two items or three
    students, or where the totals do not vary.
    """
    if len(items) < 2 or len(items[0]) < 3:
        return None
    totals = [math.fsum(column) for column in zip(*items, strict=True)]
    whole = _variance(totals)
    if whole <= 1e-12:
        return None
    return len(items) / (len(items) - 1) * (1 - math.fsum(map(_variance, items)) / whole)


def _variance(values: Sequence[float]) -> float:
    mean = fmean(values)
    return math.fsum((v - mean) ** 2 for v in values) / len(values)
