"""The figures of a receipt, which may come from anybody: what they are, and what they add up to."""

from typing import Any

from ...grader.reports import Verdict

MOST = 1e9  # points


def results_from(exercise: Any) -> list[tuple[str, str, float, float]]:
    """(title in English, verdict, points earned, points) of each check of an exercise of a receipt.

    Raises:
        ValueError: it is not of that form.
    """
    try:
        if not isinstance(exercise["name"], str) or not isinstance(exercise["sha256"], str | None):
            raise TypeError("name, sha256")
        checks = exercise["checks"]
        figures_of(exercise), str(exercise["verdict"])
        return [(str(c["title"]["en"]), str(c["verdict"]), *figures_of(c)) for c in checks]
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError(f"an exercise is incomplete: {error}") from error


def figures_of(entry: Any) -> tuple[float, float]:
    """The points earned, and those that could be, as said of a check, an exercise or the whole.

    Raises:
        KeyError, TypeError, ValueError: they are not there, or no figures.
    """
    found = float(entry["earned"]), float(entry["points"])
    if not all(-MOST < figure < MOST for figure in found):
        raise ValueError("earned, points")
    return found


def sums_from(checks: Any) -> tuple[float, float]:
    """What the checks of an exercise of a receipt add up to: earned, and out of how much.

    A check that passes gives all its points, another one those of what is right in part; one that failed
    through our fault does not count.

    Raises:
        ValueError: a check says that it earned what its verdict does not give.
    """
    worth = [(str(check["verdict"]), *figures_of(check)) for check in checks]
    for verdict, earned, points in worth:
        if not (earned == points if verdict == Verdict.ACCEPTED else 0 <= earned < max(points, 1e-9)):
            raise ValueError("earned, verdict")
    counted = [(earned, points) for verdict, earned, points in worth if verdict != Verdict.GRADER_ERROR]
    return sum(earned for earned, _ in counted), sum(points for _, points in counted)
