"""What is kept in recognised.json: public calls, the right replies to them, and how each hypothesis replies.

The hypotheses, in the order in which they are tried: the known mistakes; the reference asked with other
arguments; laws on the right result; two known mistakes at once, where they are edits of one base.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b
from itertools import accumulate, combinations
from typing import Any

from ...exercises import Exercise, Text, read_text
from ..bench import Bench
from ..checking import Caller, Case, Children, GeneratedCalls, Rules, Script, Source, Work, plain
from ..diagnosis import (
    AND,
    LAWS,
    PUBLIC_SEED,
    Asked,
    Hypothesis,
    PublicCase,
    Recognised,
    Sketch,
    arguments_of,
    as_if,
    asked_of,
    both,
    dump,
    enough,
    foreseen,
    law_replies,
    mark_of,
    on_value,
    returned,
    right,
    scaled,
    scaled_by,
    sketches_of,
)
from ..key import AnswerKey, composed
from ..source import signatures
from .changed_arguments import Change, Changed, changes_of
from .mutants import mutants
from .public_calls import by_function, chosen_cases

RECIPE = 8  # of this file; another one makes every file out of date
MOST_CANDIDATES = 480  # cases that are tried for the file
LEAST_OF_FUNCTION = 6  # of these
MOST_CALLS = 600  # in these cases
MOST_MARKS = 6000  # in the file, where that leaves two mistakes at once out
MOST_OWN = 400  # marks of two mistakes at once that neither makes alone
LEAST_TELLING = 4  # cases in the file for each hypothesis
LEAST_OF_KNOWN = 6  # for each known mistake: enough to name it, however small its numbers
MOST_NUMBERS = 300_000  # in the inputs of the others
MOST_NUMBERS_OF_PAIRS = 125_000  # beyond, two mistakes at once take too long to be tried
Numbered = Sequence[tuple[int, Case]]


@dataclass(frozen=True)
class Tried:
    """A hypothesis with, by number of the call, the sketches of what is not right; `source` is its text where
    it is a known mistake, or two."""

    name: str
    text: Text
    sketches: Mapping[int, Sketch]
    source: str = ""


@dataclass(frozen=True)
class Trials:
    """What is needed to try a work of the course on the public cases."""

    exercise: Exercise
    key: AnswerKey
    bench: Bench
    rules: Rules
    cases: Numbered
    script: Script | None = None

    def asked(self, text: str, change: Change | None, children: Children) -> list[Asked]:
        """What a text replies, asked as it is or with changed arguments."""
        slug = self.exercise.slug
        source = Source(slug, {slug: text}, self.exercise.provides)
        through: Callable[[Work], Caller] = _unchanged
        if change is not None:
            through = partial(Changed, change=change, signatures=signatures(self.key.reference))
        script = self.script if change is None else None
        return asked_of(self.bench, self.rules, source, self.cases, script, through, children)


def _unchanged(work: Work) -> Caller:
    return work


def made_of(key: AnswerKey, exercise: Exercise) -> str:
    """A digest of all that recognised.json follows from."""
    texts = [
        str(RECIPE),
        key.reference,
        read_text(exercise.domain),
        repr(key.generated and (key.generated.calls, key.generated.tolerance, key.generated.keeps_inputs)),
        *(repr((k.name, k.sources, k.sentence.fr, k.sentence.en)) for k in key.known),
    ]
    return blake2b("\0".join(texts).encode(), digest_size=8).hexdigest()


def recognised_of(exercise: Exercise, key: AnswerKey, bench: Bench, calls: GeneratedCalls, jobs: int) -> str:
    """The text of recognised.json.

    Args:
        exercise: of the course that is on disk.
        key: its key, with a domain.
        bench: where the key's works run.
        calls: what is generated from the domain.
        jobs: how many works are run at a time.
    """
    made = calls.cases(PUBLIC_SEED, exercise.name)
    places = _candidates(made)
    rules = Rules(exercise.libraries, 5 * key.seconds, key.memory_mb)
    trials = Trials(exercise, key, bench, rules, [(n, made[place]) for n, place in enumerate(places)])
    with Children() as children:
        reference = trials.asked(key.reference, None, children)
    places = _bounded(made, places, reference)
    trials = replace(trials, cases=[(n, made[place]) for n, place in enumerate(places)])
    with Children() as children:
        reference = trials.asked(key.reference, None, children)
    cases = tuple(
        _kept(made[place], [a.sketch for a in reference if a.case == n]) for n, place in enumerate(places)
    )
    trials = replace(trials, script=foreseen(trials.cases, dict(enumerate(c.right for c in cases))))
    whole = Recognised(cases, (), calls.tolerance, calls.keeps_inputs, made_of(key, exercise))
    found = _distinct(_hypotheses(trials, whole, reference, jobs), len(cases))
    of_case = [n for n, case in enumerate(cases) for _ in case.right]
    prints = [_prints(tried, of_case) for tried in found]
    least = [LEAST_OF_KNOWN if t.source and AND not in t.name else LEAST_TELLING for t in found]
    chosen = chosen_cases(
        [made[place] for place in places], prints, least, [len(case.right) for case in cases]
    )
    found = _affordable(found, set(chosen), of_case)
    kept = replace(whole, cases=tuple(cases[n] for n in chosen))
    trials = replace(trials, cases=[(new, made[places[n]]) for new, n in enumerate(chosen)])
    numbers = [number for n in chosen for number, case in enumerate(of_case) if case == n]
    return dump(replace(kept, hypotheses=tuple(lean([*_again(trials, kept, found, numbers, jobs)]))))


def _again(
    trials: Trials, kept: Recognised, found: Sequence[Tried], numbers: Sequence[int], jobs: int
) -> Iterator[Hypothesis]:
    """The hypotheses on the cases that are kept. Mistakes are asked again: what keeps something from one case
    to the next replies otherwise after other cases."""
    right = kept.right
    trials = replace(trials, script=foreseen(trials.cases, dict(enumerate(c.right for c in kept.cases))))
    asked: list[Named] = [(tried.name, tried.text, tried.source, None) for tried in found if tried.source]
    replies = iter(_shared(trials, kept, asked, jobs))
    for tried in found:
        sketches = next(replies) if tried.source else _renumbered(tried.sketches, numbers)
        marks = {number: mark_of(sketch, right[number]) for number, sketch in sketches.items()}
        if marks:
            yield Hypothesis(tried.name, tried.text, marks)


def _renumbered(sketches: Mapping[int, Sketch], numbers: Sequence[int]) -> dict[int, Sketch]:
    return {new: sketches[old] for new, old in enumerate(numbers) if old in sketches}


def _kept(case: Case, right: Sequence[Sketch]) -> PublicCase:
    return PublicCase(case.function.__name__, case.seed, case.levels, case.digest, tuple(right))


def _turn_by_turn(cases: Sequence[Case]) -> list[int]:
    """The places of cases, the first of each function of the domain, then the second of each, ..."""
    lines = by_function(cases, range(len(cases)))
    rank = {place: n for line in lines.values() for n, place in enumerate(line)}
    return sorted(rank, key=lambda place: (rank[place], place))


def _candidates(cases: Sequence[Case]) -> list[int]:
    """The cases that are tried: of each function at least the smallest, else as many as cost little."""
    of_function = by_function(cases, sorted(range(len(cases)), key=lambda place: cases[place].size))
    taken = {place for places in of_function.values() for place in places[:LEAST_OF_FUNCTION]}
    numbers = 0
    for place in _turn_by_turn(cases):
        size = cases[place].size
        if place not in taken and len(taken) < MOST_CANDIDATES and numbers + size <= MOST_NUMBERS:
            taken.add(place)
            numbers += size
    return sorted(taken)


def _bounded(cases: Sequence[Case], places: Sequence[int], asked: Sequence[Asked]) -> list[int]:
    """As many of the cases at these places as make MOST_CALLS calls."""
    calls = Counter(each.case for each in asked)
    count, taken = 0, []
    for n in _turn_by_turn([cases[place] for place in places]):
        count += calls[n]
        if count <= MOST_CALLS:
            taken.append(places[n])
    return sorted(taken)


# --- hypotheses -----------------------------------------------------------------------------------
Named = tuple[str, Text, str, Change | None]  # name, words, the text that is asked, how


def _hypotheses(trials: Trials, whole: Recognised, reference: Sequence[Asked], jobs: int) -> Iterator[Tried]:
    named: list[Named] = []
    for known in trials.key.known:
        named += [(known.name, known.sentence, text, None) for text in known.sources]
    for change in changes_of([each.outcome for each in reference], signatures(trials.key.reference)):
        text = as_if(change.function, change.text)
        named.append((change.name, text, trials.key.reference, change))
    slips = list(_slips(trials))
    pairs = sum(c.size for _, c in trials.cases) <= MOST_NUMBERS_OF_PAIRS
    two = list(_pairs(trials)) if pairs else []
    every = [*named, *slips, *two]
    replies = _shared(trials, whole, every, jobs)
    tried = [
        Tried(name, words, sketches, source if change is None else "")
        for (name, words, source, change), sketches in zip(every, replies, strict=True)
    ]
    yield from tried[: len(named)]
    yield from _laws(whole, reference, trials)
    yield from tried[len(named) :]  # the vaguest words last, but for two mistakes at once


def _shared(trials: Trials, whole: Recognised, every: Sequence[Named], jobs: int) -> list[dict[int, Sketch]]:
    """What they reply, several at a time."""
    with ThreadPoolExecutor(jobs) as pool:
        shares = list(pool.map(lambda share: _replies(trials, whole, every[share::jobs]), range(jobs)))
    return [shares[n % jobs][n // jobs] for n in range(len(every))]


def _replies(trials: Trials, whole: Recognised, share: Sequence[Named]) -> list[dict[int, Sketch]]:
    """What some hypotheses reply, one after the other in a child that they share: they are ours."""
    with Children() as children:
        return [sketches_of(trials.asked(text, change, children), whole) for _, _, text, change in share]


def _slips(trials: Trials) -> Iterator[Named]:
    """The reference with one small fault, where words can say it."""
    for mutant in mutants(trials.key.reference):
        if mutant.words is not None:
            text = Text(
                fr=f"Votre travail répond comme si {mutant.words.fr}.",
                en=f"Your work answers as if {mutant.words.en}.",
            )
            yield f"slip:{mutant.words.en}", text, mutant.source, None


def _pairs(trials: Trials) -> Iterator[Named]:
    for one, other in combinations(trials.key.known, 2):
        text = composed((one, other), trials.key.bases)
        if text is not None:
            name, sentence = f"{one.name}{AND}{other.name}", both(one.sentence, other.sentence)
            yield name, sentence, text, None


def _laws(whole: Recognised, reference: Sequence[Asked], trials: Trials) -> Iterator[Tried]:
    known = signatures(trials.key.reference)
    given = [arguments_of(each.outcome, known) for each in reference]
    calls = list(zip(reference, given, range(len(given)), strict=True))
    for function in dict.fromkeys(each.function for each in reference):
        mine = [call for call in calls if call[0].function == function]
        laws = [(law.name, law.text, on_value(law)) for law in LAWS]
        axes = _axes([arguments for _, arguments, _ in mine])
        laws += [(f"{of}:{how}", scaled_by(of, how), law) for of, how, law in scaled(axes)]
        for name, text, law in laws:
            made = {n: law_replies(law, _value(each), arguments) for each, arguments, n in mine}
            wrong = {
                n: made[n]
                for each, _, n in mine
                if made[n][0] == "a" and not right(made[n], each.sketch, whole.tolerance)
            }
            yield Tried(f"{function}:{name}", returned(function, text), wrong)


def _value(asked: Asked) -> Any:
    return plain(getattr(asked.outcome.reply, "value", None))


def _axes(calls: Sequence[Mapping[str, Any]]) -> list[tuple[str, int]]:
    """Parameters that are arrays in every call, and the axes that all of them have."""
    found = []
    for name in dict.fromkeys(name for call in calls for name in call):
        ranks = [getattr(getattr(call.get(name), "array", call.get(name)), "ndim", 0) for call in calls]
        found += [(name, axis) for axis in range(min(ranks, default=0))]
    return found


def _distinct(found: Iterable[Tried], cases: int) -> list[Tried]:
    """Those that tell enough, and reply otherwise than those before them."""
    seen: set[str] = set()
    kept: list[Tried] = []
    for tried in found:
        written = json.dumps(tried.sketches)
        if enough(list(tried.sketches.values()), cases) and written not in seen:
            seen.add(written)
            kept.append(tried)
    names = {tried.name for tried in kept}
    return [tried for tried in kept if AND not in tried.name or set(tried.name.split(AND)) <= names]


def _affordable(found: Sequence[Tried], chosen: Collection[int], of_case: Sequence[int]) -> list[Tried]:
    """As many of them as the file has room for, the first ones first; only two at once are left out."""
    marks, kept = 0, []
    for tried in found:
        marks += sum(of_case[number] in chosen for number in tried.sketches)
        if marks <= MOST_MARKS or AND not in tried.name:
            kept.append(tried)
    return kept


def lean(found: Sequence[Hypothesis]) -> list[Hypothesis]:
    """All but those two at once that need most marks of their own, where the file has no room for these."""
    alone = {h.name: h.marks for h in reversed(found)}
    own: dict[int, int] = {}
    for place, h in enumerate(found):
        if AND in h.name:
            one, other = (alone[name] for name in h.name.split(AND))
            own[place] = sum(mark not in (one.get(n), other.get(n)) for n, mark in h.marks.items())
    order = sorted(own, key=lambda place: own[place])
    marks = accumulate(own[place] for place in order)
    out = {place for place, total in zip(order, marks, strict=True) if total > MOST_OWN}
    return [h for place, h in enumerate(found) if place not in out]


def _prints(tried: Tried, of_case: Sequence[int]) -> dict[int, str]:
    """By case, what a hypothesis replies there, as a text; nothing where it is right."""
    by_case: dict[int, list[tuple[int, Sketch]]] = {}
    for number, sketch in tried.sketches.items():
        by_case.setdefault(of_case[number], []).append((number, sketch))
    return {case: json.dumps(each) for case, each in by_case.items()}
