"""What tells wrong calls from right ones: one fact about their arguments, or two together."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from ...exercises import Text
from .facts import Fact

CHANCE_OF_PLAIN = 5e-3  # of a plain fact that holds of right calls too: few are tried
CHANCE = 1e-4  # that a fact parts calls of its own accord, where a hundred facts are tried
CHANCE_OF_CONTENTS = 1e-5  # of a fact of numbers that holds of right calls too: numbers come by chance
CHANCE_OF_TWO = 1e-7  # the same of two facts, where thousands of pairs are tried
LEAST_OF_EACH = 2  # cases that each of two facts must add


Places = frozenset[int]


@dataclass(frozen=True)
class Side:
    """A fact or its contrary: the calls of which it holds, what says so, whether it is of the numbers in an
    array, and whether it is one that students look at first."""

    holds: Places
    said: Text
    of_contents: bool
    plain: bool


Two = tuple[Side, Side, Places, Text]  # with the calls of which they hold, and what says so


def _joined(one: Side, other: Side, fr: str, en: str) -> Text:
    return Text(fr=f"{one.said.fr} {fr} {other.said.fr}", en=f"{one.said.en} {en} {other.said.en}")


@dataclass(frozen=True)
class Terrain:
    """The facts about some calls; `place` and `case` of each, by its number and by its place."""

    facts: Sequence[Fact]
    place: Mapping[int, int]
    case: Sequence[int]

    def parting(self, inside: Sequence[int], outside: Sequence[int]) -> Text | None:
        """The one fact that tells some calls from others.

        Args:
            inside: the calls of which it must hold.
            outside: those of which it must not.

        Returns:
            What holds of all inside and of none outside, where something hardly does by chance: of all that
            does, what holds of the fewest, for nothing is known of further ones. None if there is none.
        """
        ins, outs = self._places(inside), self._places(outside)
        parting = [side for side in self._sides if ins <= side.holds and not outs & side.holds]
        rare = [self._chance_of(side.holds, ins, outs) < CHANCE for side in parting]
        if not any(rare):
            return None
        plain = [side for side in parting if not side.of_contents]
        return min(plain, key=lambda side: len(side.holds)).said if plain else parting[rare.index(True)].said

    def parting_two(self, inside: Sequence[int], outside: Sequence[int]) -> Text | None:
        """The two facts that tell some calls from others, where no single one does.

        Args:
            inside: the calls of which both, or either, must hold.
            outside: those of which not.

        Returns:
            Both, joined by "and" or "or": the plainest two. None if no two facts do it but by chance.
        """
        ins, outs = self._places(inside), self._places(outside)
        parting = [
            (-one.plain - other.plain, len(holds), said)
            for one, other, holds, said in (*self._both(ins, outs), *self._either(ins, outs))
            if self._chance_of(holds, ins, outs) < CHANCE_OF_TWO
        ]
        return min(parting, key=lambda each: each[:2])[2] if parting else None

    def where(
        self, bad: Sequence[int], good: Sequence[int], telling: Sequence[int]
    ) -> tuple[Text | None, bool]:
        """Where a work is wrong.

        Args:
            bad: the wrong calls.
            good: the right ones.
            telling: those of them whose results say something.

        Returns:
            What parts wrong calls from right ones, and True; else what holds of all wrong ones and of few of
            those right ones that tell something, and False; None if nothing does.
        """
        exact = (self.parting(bad, good) or self.parting_two(bad, good)) if good else None
        if exact is not None or not good:
            return exact, True
        wrong, right = self._places(bad), self._places(telling)
        holding = [(right & side.holds, side) for side in self._sides if wrong <= side.holds]
        for held, side in sorted(holding, key=lambda each: len(each[0])):
            least = CHANCE_OF_CONTENTS if side.of_contents else CHANCE_OF_PLAIN if side.plain else CHANCE
            if self._chance_among(wrong, held, right) < least:
                return side.said, False
        return None, False

    def _places(self, numbers: Sequence[int]) -> Places:
        return frozenset(self.place[n] for n in numbers)

    @cached_property
    def _sides(self) -> list[Side]:
        every = frozenset(range(len(self.case)))
        sides = [Side(fact.holds, fact.yes, fact.of_contents, fact.plain[0]) for fact in self.facts]
        return sides + [
            Side(every - fact.holds, fact.no, fact.of_contents, fact.plain[1]) for fact in self.facts
        ]

    def _both(self, ins: Places, outs: Places) -> Iterator[Two]:
        """Facts that hold together of all inside and of none outside; each rules out some by itself."""
        sides = [side for side in self._sides if ins <= side.holds]
        for one, other in self._completing(sides, lambda side: outs & side.holds):
            yield one, other, one.holds & other.holds, _joined(one, other, "et", "and")

    def _either(self, ins: Places, outs: Places) -> Iterator[Two]:
        """Facts of which one at least holds of all inside, and none of any outside."""
        sides = [side for side in self._sides if not outs & side.holds]
        for one, other in self._completing(sides, lambda side: ins - side.holds):
            yield one, other, one.holds | other.holds, _joined(one, other, "ou", "or")

    def _completing(
        self, sides: Sequence[Side], missed: Callable[[Side], Places]
    ) -> Iterator[tuple[Side, Side]]:
        """Two facts, not of contents, of which each does what the other misses, in several cases."""
        plain = [(side, missed(side)) for side in sides if not side.of_contents]
        for (one, left), (other, right) in combinations(plain, 2):
            if not left & right and min(map(self._cases, (left, right))) >= LEAST_OF_EACH:
                yield one, other

    def _cases(self, places: Places) -> int:
        return len({self.case[n] for n in places})

    def _chance_among(self, wrong: Places, held: Places, right: Places) -> float:
        """How often as many wrong cases, drawn among all, would fall on those that share a fact."""
        bad = {self.case[n] for n in wrong}
        cases, sharing = (bad | {self.case[n] for n in some} for some in (right, held))
        return math.comb(len(sharing), len(bad)) / math.comb(len(cases), len(bad))

    def _chance_of(self, holds: Places, inside: Places, outside: Places) -> float:
        """How often what holds of so many calls would hold of all these and of none of those. Calls of one
        case are alike, and count once."""
        share = len(holds) / len(self.case)
        return float(share ** self._cases(inside) * (1 - share) ** self._cases(outside))
