"""Choose calls out of a domain so that every pair of levels of its factors occurs, whatever the seed.

A factor is a named choice that a domain makes (a stride, the parity of a size, the dtype of an image); its
levels are what may be chosen. Factors are met while the domain runs, and may depend on earlier choices. Each
run is steered, in this order: towards one pair that has not occurred; then, choice by choice, towards the
level that makes the most new pairs with what was chosen before; chance decides the rest. This is the greedy
construction of Cohen, Dalal, Fredman and Patton, "The AETG system" (1997), made on line.
"""

from collections.abc import Callable, Sequence
from itertools import combinations, product
from typing import Any, TypeVar

from .fixtures import Draw

T = TypeVar("T")
Level = tuple[str, str]  # a factor and one of its levels
Pair = tuple[Level, Level]
MOST_TRIES = 8  # of one pair that may be impossible
MOST_RUNS = 4  # times the calls that are wanted, where all pairs need more


class Illegal(Exception):
    """These choices are no legal call together."""


class Pairs:
    """The pairs of levels that have occurred, and those that might."""

    def __init__(self) -> None:
        self.met: set[Pair] = set()
        self.left: dict[Pair, int] = {}  # how often it was tried
        self.impossible: set[Pair] = set()
        self._offered: set[Any] = set()

    def new(self, level: Level, chosen: Sequence[Level]) -> int:
        """How many pairs of this level with those chosen before have not occurred."""
        return sum((earlier, level) not in self.met for earlier in chosen)

    def add(self, offered: Sequence[tuple[str, tuple[str, ...]]], chosen: Sequence[Level]) -> None:
        """Take note of a run: what each factor offered, and what was chosen."""
        for two in combinations(offered, 2):
            if two in self._offered:
                continue
            self._offered.add(two)
            (one, mine), (other, theirs) = two
            possible = product(((one, level) for level in mine), ((other, level) for level in theirs))
            self.left.update(
                (pair, 0) for pair in possible if pair not in self.met and pair not in self.impossible
            )
        for pair in combinations(chosen, 2):
            self.met.add(pair)
            self.left.pop(pair, None)
            self.impossible.discard(pair)

    def missed(self, pair: Pair) -> None:
        """A run that was steered to this pair did not make it."""
        tries = self.left.pop(pair, 0) + 1
        if tries < MOST_TRIES:
            self.left[pair] = tries  # at the end: others come first
        else:
            self.impossible.add(pair)


class Chooser:
    """Makes the choices of one run and keeps what was offered."""

    def __init__(self, draw: Draw, pairs: Pairs, goal: Sequence[Level] | None) -> None:
        self._draw, self._pairs = draw, pairs
        self._wanted = dict(goal or ())
        self.offered: list[tuple[str, tuple[str, ...]]] = []
        self.chosen: list[Level] = []

    def choose(self, name: str, levels: Sequence[str]) -> int:
        """The place of the level that is chosen; a factor that comes again in a run has a number."""
        again = sum(factor == name or factor.startswith(f"{name} #") for factor, _ in self.chosen)
        factor = f"{name} #{again + 1}" if again else name
        self.offered.append((factor, tuple(levels)))
        place = self._place(factor, levels)
        self.chosen.append((factor, levels[place]))
        return place

    def _place(self, factor: str, levels: Sequence[str]) -> int:
        wanted = self._wanted.get(factor)
        if wanted in levels:
            return levels.index(wanted)
        if not self._wanted:
            return int(self._draw.integers(0, len(levels)))
        new = [self._pairs.new((factor, level), self.chosen) for level in levels]
        best = [place for place, count in enumerate(new) if count == max(new)]
        return int(self._draw.choice(best))


def cover(run: Callable[[Chooser], T], draw: Draw, calls: int) -> tuple[list[T], Pairs]:
    """Run a domain until all pairs of levels have occurred, and at least `calls` times.

    Args:
        run: makes one case by asking a chooser; it raises Illegal where the choices do not fit together.
        draw: decides all that is left to chance.
        calls: how many cases are wanted; more come only where the pairs need them.

    Returns:
        The cases, and the pairs: `left` is empty unless they need more than MOST_RUNS times `calls`.

    Raises:
        ValueError: almost no choice is legal.
    """
    cases: list[T] = []
    pairs, refused = Pairs(), 0
    while len(cases) < calls or (pairs.left and len(cases) < MOST_RUNS * calls):
        goal = next(iter(pairs.left), None)
        chooser = Chooser(draw, pairs, goal)
        try:
            case = run(chooser)
        except Illegal:
            refused += 1
            if refused > 50 * calls + 1000:
                raise ValueError(f"{refused} choices out of {refused + len(cases)} are not legal") from None
        else:
            cases.append(case)
            pairs.add(chooser.offered, chooser.chosen)
        if goal in pairs.left:
            pairs.missed(goal)
    return cases, pairs
