"""The histogram of the marks as plain geometry, and the order in which exercises and checks are shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..analysis import CheckStatistics, Distribution, ExerciseStatistics

WIDTH, HEIGHT = 720, 260  # of the drawing, in its own units
LEFT, RIGHT, TOP, BOTTOM = 14, 14, 48, 48
FLAGS = ("nobody", "negative", "untried", "weak", None, "everybody")


@dataclass(frozen=True)
class Bar:
    """One bin: where its bar stands, its bounds as words, how many students."""

    x: float
    y: float
    width: float
    height: float
    low: str
    high: str
    students: int


@dataclass(frozen=True)
class Chart:
    """The drawing. `ticks` are (x, label); `median` and `mean` are where their marks stand, or None; these
    reach down to `top`, above every bar."""

    width: int
    height: int
    base: float
    top: float
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    median: float | None
    mean: float | None


def histogram(found: Distribution, language: str) -> Chart:
    """The bars of a distribution of totals."""
    scale = (WIDTH - LEFT - RIGHT) / (found.most or 1.0)
    base = HEIGHT - BOTTOM
    tallest = max((number for _, _, number in found.bins), default=0) or 1
    bars = []
    for low, high, number in found.bins:
        height = (base - TOP) * number / tallest
        x, width = LEFT + low * scale + 1, (high - low) * scale - 2
        low_text, high_text = _points(low, language), _points(high, language)
        bars.append(
            Bar(_round(x), _round(base - height), _round(width), _round(height), low_text, high_text, number)
        )
    edges = [low for low, _, _ in found.bins]
    edges = edges[:: 1 if len(edges) <= 12 else 2]
    last = [found.most] if found.most - edges[-1] > 0.03 * found.most else []
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        base=base,
        top=TOP - 26,
        bars=tuple(bars),
        ticks=tuple((_round(LEFT + edge * scale), _points(edge, language)) for edge in [*edges, *last]),
        median=_place(found.median, scale),
        mean=_place(found.mean, scale),
    )


def interesting(exercises: Sequence[ExerciseStatistics]) -> list[ExerciseStatistics]:
    """What deserves a look first: exercises by success, in each the flagged checks and then by success."""
    ordered = sorted(exercises, key=lambda e: (e.success is None, e.success, e.name))
    return [replace(e, checks=tuple(sorted(e.checks, key=_interest))) for e in ordered]


def _interest(check: CheckStatistics) -> tuple[int, float]:
    return FLAGS.index(check.flag), -1.0 if check.success is None else check.success


def _place(value: float | None, scale: float) -> float | None:
    return None if value is None else _round(LEFT + value * scale)


def _round(value: float) -> float:
    return round(value, 1)


def _points(value: float, language: str) -> str:
    text = f"{value:.6g}"
    return text.replace(".", ",") if language == "fr" else text
