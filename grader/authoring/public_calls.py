"""Which of the public calls of an exercise are kept: varied ones, that tell hypotheses from one another."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, combinations

from ..checking import Case

LEAST_CASES = 36  # in the file, where the domain has so many
MOST_CASES = 60
MOST_CALLS_KEPT = 120  # in these
Level = tuple[str, str]  # of one factor of a case: its name, and which value it has


def chosen_cases(
    cases: Sequence[Case], prints: Sequence[Mapping[int, str]], least: Sequence[int], calls: Sequence[int]
) -> list[int]:
    """Enough cases of all functions, with several for each hypothesis, that part any two which any part.

    Args:
        cases: those that may be kept.
        prints: of each hypothesis, by the place of a case, what it replies there; nothing where it is right.
        least: of each hypothesis, how many cases are wanted on which it is wrong.
        calls: of each case, how many calls it makes.

    Returns:
        The places of those that are kept, in order.
    """
    order = _varied(cases)
    room = sum(total <= MOST_CALLS_KEPT for total in accumulate(calls[n] for n in order))
    chosen = order[: min(LEAST_CASES, room)]
    for replies, wanted in zip(prints, least, strict=True):
        telling = [n for n in order if n in replies]
        missing = wanted - sum(n in chosen for n in telling)
        chosen += [n for n in telling if n not in chosen][: max(0, missing)]
    while len(chosen) < MOST_CASES and sum(calls[n] for n in chosen) < 2 * MOST_CALLS_KEPT:
        more = _parting(prints, chosen, order)
        if more is None:
            break
        chosen.append(more)
    return sorted(chosen)


def by_function(cases: Sequence[Case], places: Iterable[int]) -> dict[str, list[int]]:
    """The places of cases, apart for each function of the domain.

    Args:
        cases: all of them.
        places: those that are wanted, in their order.

    Returns:
        By the name of the function, its places in that order.
    """
    lines: dict[str, list[int]] = {}
    for place in places:
        lines.setdefault(cases[place].function.__name__, []).append(place)
    return lines


def _varied(cases: Sequence[Case]) -> list[int]:
    """The places of cases, those of each function in turn; of a function always the one next that has most
    levels, then most pairs of levels, which none before has."""
    lines = by_function(cases, range(len(cases)))
    met = {name: (set[Level](), set[tuple[Level, Level]]()) for name in lines}
    order = []
    while lines:
        for name, line in list(lines.items()):
            levels, pairs = met[name]
            best = max(line, key=lambda place: _new(cases[place], levels, pairs))
            line.remove(best)
            order.append(best)
            levels.update(cases[best].levels)
            pairs.update(combinations(cases[best].levels, 2))
            if not line:
                del lines[name]
    return order


def _new(case: Case, levels: Collection[Level], pairs: Collection[tuple[Level, Level]]) -> tuple[int, int]:
    """How many levels and pairs of levels of a case are none of these."""
    return (
        sum(level not in levels for level in case.levels),
        sum(pair not in pairs for pair in combinations(case.levels, 2)),
    )


def _parting(prints: Sequence[Mapping[int, str]], chosen: Sequence[int], order: Sequence[int]) -> int | None:
    """A case on which hypotheses part that reply alike on all chosen ones."""
    alike: dict[tuple[str, ...], list[Mapping[int, str]]] = {}
    for replies in prints:
        alike.setdefault(tuple(replies.get(n, "") for n in chosen), []).append(replies)
    groups = [group for group in alike.values() if len(group) > 1]
    parted = {
        n: sum(len({g.get(n, "") for g in group}) - 1 for group in groups) for n in order if n not in chosen
    }
    best = max(parted, key=lambda n: parted[n], default=None)
    return best if best is not None and parted[best] else None
