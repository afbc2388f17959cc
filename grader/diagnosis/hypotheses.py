"""Diagnosis as a test of hypotheses, on public calls alone.

A hypothesis is named only if it replies as the work does on every call that was made, with several results
that are not the right ones among them; or on a region of the calls that one or two facts describe, the work
being right wherever else it would be wrong. What fails or is empty explains nothing by itself; what is not
finite explains little, by the calls on which it is so.
Where nothing fits, it is said where the work is wrong; and where no fact says that, on how many calls.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...exercises import Text
from ..source import Signature
from .arguments import BEFORE, MODE, OMITTED, Arguments, Default, arguments_of
from .facts import facts_of
from .probing import Asked
from .recognised import AND, Hypothesis, Recognised
from .sketches import FAILED, Sketch, alike, marked, right, tells
from .terrain import Terrain

LEAST_CALLS = 3  # that discriminate
LEAST_TOLD = 4.0  # of what their results tell, see sketches.tells
MANY_CALLS = 6  # that are enough whatever they tell
LEAST_OF_ONE = 2.0  # where the function can be called in so few ways


@dataclass(frozen=True)
class Found:
    """What is known of the calls of one function or class: those that are wrong with the right replies, and
    why, or else where. `asked` names what is counted in `calls`: the function, or one method of the class.

    `exactly` says whether the calls of the region are all wrong and the others all right; else the others
    are right, and some of the region are wrong. `unstable` says that the same call of the same object gave
    two results where one is right. `apart` says that the mistake would spoil another function too, where the
    work is right. `formed` counts the calls that ask networks for their parameters, where all of these are
    right.
    """

    function: str
    asked: str
    calls: int
    wrong: tuple[tuple[Asked, Sketch], ...]
    why: Hypothesis | None = None
    where: Text | None = None
    exactly: bool = True
    unstable: bool = False
    apart: bool = False
    formed: int = 0


def diagnosed(
    recognised: Recognised, asked: Sequence[Asked], signatures: Mapping[str, Signature]
) -> list[Found]:
    """What the replies of a work to the public calls say of it, by function, where some are wrong.

    Args:
        recognised: the right replies, and those of the hypotheses.
        asked: the calls that were made, with the work's replies.
        signatures: of the functions, by their names.

    Returns:
        The functions in the order in which they are asked; empty where all is right.
    """
    starts, right_ones = recognised.starts, recognised.right
    asked = [each for each in asked if each.place < len(recognised.cases[each.case].right)]
    numbers = [starts[each.case] + each.place for each in asked]
    theirs = [right_ones[number] for number in numbers]
    is_wrong = [
        not right(each.sketch, sketch, recognised.tolerance, recognised.keeps_inputs)
        for each, sketch in zip(asked, theirs, strict=True)
    ]
    trial = Trial(recognised.hypotheses, asked, numbers, theirs, is_wrong)
    whole = trial.agreeing_everywhere()
    by_function: dict[str, list[int]] = {}
    for n, each in enumerate(asked):
        by_function.setdefault(each.function, []).append(n)
    found = []
    for function, mine in by_function.items():
        if any(is_wrong[n] for n in mine):
            found.append(_found(trial, function, mine, whole, signatures))
    return found


@dataclass(frozen=True)
class Trial:
    """What hypotheses are tested on: the calls that were made, their numbers, the right replies, which of
    the work's are not."""

    hypotheses: Sequence[Hypothesis]
    asked: Sequence[Asked]
    numbers: Sequence[int]
    right: Sequence[Sketch]
    is_wrong: Sequence[bool]

    def agreeing_everywhere(self) -> Hypothesis | None:
        """The first hypothesis that replies as the work does, whatever is called."""
        every = range(len(self.asked))
        for hypothesis in self.hypotheses:
            agreeing, spared = self.test(hypothesis, every)
            if agreeing and not spared:
                return hypothesis
        return None

    def counts(self, n: int) -> bool:
        """Whether a call is one that somebody would count: it gives something, or should."""
        kind, *rest = self.right[n][2] if self.right[n][0] == "c" else self.right[n]
        return self.is_wrong[n] or not (kind == "h" or (kind == "v" and rest[0] is None))

    def test(self, hypothesis: Hypothesis, mine: Sequence[int]) -> tuple[list[int] | None, list[int]]:
        """Of some calls, those on which the work is wrong in this way, and those on which it is right
        although the hypothesis is wrong; None if it is wrong in another way somewhere."""
        agreeing, spared = [], []
        for n in mine:
            mark = hypothesis.marks.get(self.numbers[n])
            if not self.is_wrong[n]:
                if mark is not None:
                    spared.append(n)
            elif mark is None or not marked(self.asked[n].sketch, mark, self.right[n]):
                return None, []
            else:
                agreeing.append(n)
        return agreeing, spared

    def spares(self, hypothesis: Hypothesis, mine: Sequence[int]) -> bool:
        """Whether the work is right somewhere else, where the hypothesis is wrong."""
        others = set(range(len(self.asked))) - set(mine)
        return any(self.numbers[n] in hypothesis.marks and not self.is_wrong[n] for n in others)


def _found(
    trial: Trial,
    function: str,
    mine: Sequence[int],
    first: Hypothesis | None,
    signatures: Mapping[str, Signature],
) -> Found:
    asked, is_wrong = trial.asked, trial.is_wrong
    wrong = tuple((asked[n], trial.right[n]) for n in mine if is_wrong[n])
    cases = len({asked[n].case for n in mine})
    everywhere = [n for n, bad in enumerate(is_wrong) if bad]
    partial: list[tuple[Hypothesis, list[int], list[int]]] = []
    preferred = [first] if first is not None and AND not in first.name else []  # one may do for a function
    for hypothesis in (*preferred, *trial.hypotheses):
        agreeing, spared = trial.test(hypothesis, mine)
        if agreeing is None:
            continue
        telling = (
            everywhere if hypothesis is first else agreeing
        )  # what explains all of a work is told by all
        if not enough([asked[n].sketch for n in telling], cases):
            continue
        if not spared:
            calls, apart = sum(map(trial.counts, mine)), trial.spares(hypothesis, mine)
            return Found(function, function, calls, wrong, hypothesis, apart=apart)
        if AND not in hypothesis.name:  # where one of two changes nothing, both are said in vain
            partial.append((hypothesis, agreeing, spared))
    names = {_called(each) for each, _ in wrong}
    name = names.pop() if len(names) == 1 else function
    counted = [n for n in mine if name in (function, _called(asked[n])) and trial.counts(n)]
    terrain = Terrain(
        facts_of([_arguments(asked[n], signatures) for n in counted]),
        {n: place for place, n in enumerate(counted)},
        [asked[n].case for n in counted],
    )
    partial = [each for each in partial if set(each[2]) <= set(counted)]
    for part in (terrain.parting, terrain.parting_two):
        for hypothesis, agreeing, spared in partial:
            region = part(agreeing, spared)
            if region is not None:
                apart = trial.spares(hypothesis, mine)
                return Found(function, name, len(counted), wrong, hypothesis, region, apart=apart)
    bad = [n for n in counted if is_wrong[n]]
    good = [n for n in counted if not is_wrong[n]]
    where, exactly = terrain.where(bad, good, [n for n in good if _is_something(trial.right[n])])
    unstable, formed = _is_unstable(trial, mine), _formed(trial, mine)
    return Found(function, name, len(counted), wrong, None, where, exactly, unstable, formed=formed)


def _is_something(right: Sketch) -> bool:
    """Whether a right result is more than zeros: these say little for the work that gives them."""
    if right[0] == "c":
        return _is_something(right[2])
    return bool(right[4]) if right[0] == "a" else True


def _formed(trial: Trial, mine: Sequence[int]) -> int:
    """How many calls ask networks for their parameters; 0 where some of these are wrong."""
    asked = [n for n in mine if list(trial.asked[n].outcome.target[2:]) == ["shapes"]]
    return 0 if any(trial.is_wrong[n] for n in asked) else len(asked)


def _is_unstable(trial: Trial, mine: Sequence[int]) -> bool:
    """Whether the work answers a call otherwise the second time, where a right one does not."""
    first: dict[object, int] = {}
    for n in mine:
        asked, outcome = trial.asked[n], trial.asked[n].outcome
        looks = outcome.target[0] == "handle" and outcome.target[2] == "attribute"
        if outcome.target[0] != "handle" or looks or not outcome.arguments:
            continue
        modes = [o.arguments for o in asked.earlier if o.target[0] == "handle" and o.target[2] == "mode"]
        call = (asked.case, tuple(outcome.target), tuple(map(id, outcome.arguments)), *modes[-1:])
        other = first.setdefault(call, n)
        if alike(trial.right[n], trial.right[other]) and not alike(asked.sketch, trial.asked[other].sketch):
            return True
    return False


def _called(asked: Asked) -> str:
    """The function, or the class with what is asked of its object."""
    outcome = asked.outcome
    if outcome.target[0] != "handle":
        return outcome.name
    operation = outcome.target[2]
    if operation in ("call", "attribute"):
        return f"{asked.function}.{outcome.arguments[0]}"
    return f"{asked.function}()" if operation == "forward" else asked.function


def enough(agreeing: Sequence[Sketch], cases: int) -> bool:
    """Whether results that agree tell enough: chance lets small whole numbers agree.

    Args:
        agreeing: the sketches of wrong results.
        cases: in how many ways the function is called at all.

    Returns:
        Whether a hypothesis that agrees so far may be named.
    """
    telling = [told for sketch in agreeing if (told := tells(sketch))]
    if cases < LEAST_CALLS:
        return sum(telling) >= LEAST_OF_ONE
    return len(telling) >= MANY_CALLS or (len(telling) >= LEAST_CALLS and sum(telling) >= LEAST_TOLD)


def _arguments(asked: Asked, signatures: Mapping[str, Signature]) -> dict[str, object]:
    """Those of the call, and of the call that made its object."""
    outcome = asked.outcome
    if outcome.target[0] != "handle":
        return _filled(arguments_of(outcome, signatures), outcome.name, signatures)
    function = asked.function
    maker = next((o for o in asked.earlier if o.name == function and o.target[0] != "handle"), None)
    made = arguments_of(maker, signatures) if maker is not None else {}
    made, own = _filled(made, function, signatures), arguments_of(outcome, signatures)
    called = str(outcome.arguments[0]) if outcome.target[2] == "call" else ""
    before = sum(o.target == outcome.target and o.name == outcome.name for o in asked.earlier)
    modes = [o.arguments[0] for o in asked.earlier if o.target[0] == "handle" and o.target[2] == "mode"]
    return {**made, **_filled(own, called, signatures), BEFORE: before, MODE: bool(modes and not modes[-1])}


def _filled(arguments: Arguments, function: str, signatures: Mapping[str, Signature]) -> dict[str, object]:
    """The arguments with the defaults of those that are left out."""
    known = signatures[function].defaults if function in signatures else {}
    return {
        name: Default(known[name]) if value is OMITTED and name in known else value
        for name, value in arguments.items()
    }


def sketches_of(asked: Sequence[Asked], recognised: Recognised) -> dict[int, Sketch]:
    """What is not right of the replies of a work.

    Args:
        asked: the calls that were made.
        recognised: the right replies.

    Returns:
        By number of the call, the sketches that are not right; a call that was not reached failed.
    """
    reached = {(each.case, each.place): each.sketch for each in asked}
    places = [(case, place) for case, each in enumerate(recognised.cases) for place in range(len(each.right))]
    mine = [reached.get(place, FAILED) for place in places]
    return {
        number: sketch
        for number, (sketch, theirs) in enumerate(zip(mine, recognised.right, strict=True))
        if not right(sketch, theirs, recognised.tolerance, recognised.keeps_inputs)
    }
