"""Certify an exercise: is its grader too strict, too loose, flaky, or silent?

    certify(exercise) -> Certificate(holes=[...])      no holes: the exercise may be given to students

Every piece of work (stub, reference, variants, known mistakes, mutants) is graded exactly as a student's
is, in the bench. What is counted as a hole is listed in docs/authoring.md.
"""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

from ...exercises import Exercise, Text
from ..bench import Bench, LibraryError
from ..diagnosis import AND, show_call
from ..key import GENERATED, AnswerKey
from ..reports import CheckResult, Verdict
from .derived import derived_holes, fails_of, key_of, reference_hole
from .generated_calls import Coverage, coverage_of, raising_holes, spread_holes
from .mutants import Mutant, mutants
from .paper import paper_holes
from .quizzes import question_holes
from .works import (
    REFERENCE,
    Begun,
    Fails,
    Readied,
    Runs,
    begin,
    collected,
    readied,
    runnable,
    source_of,
    workers,
)


@dataclass(frozen=True)
class Certificate:
    """What was counted, and every hole as a sentence for the author.

    `accepted` are the variants that were tried, `untried` those whose library is not installed here.
    `named` are the known mistakes that a student who makes them is told by name; `two` works with two of them
    were tried and refused, of which `two_named` are told one of these or both. `calls` are those of one run
    that the domain makes, `pairs` the pairs of levels that occur in them. `seconds` are those since the
    certificate before it, or since the beginning.
    """

    exercise: str
    checks: int
    points: float
    accepted: int
    untried: int
    wrong: int
    named: int
    two: int
    two_named: int
    calls: int
    pairs: int
    killed: int
    mutants: int
    equivalent: int
    seeds: int
    flakes: int
    seconds: float
    holes: tuple[Text, ...]


def certify(
    exercise: Exercise, bench: Bench, seeds: int = 3, jobs: int = 2, mutate: bool = True
) -> Certificate:
    """Certify one exercise.

    Args:
        exercise: as students receive it; its key must be installed.
        bench: where all the works run; the caller closes it.
        seeds: how many seeds draw the inputs, from "seed 0" on; all must give the verdicts of the first.
        jobs: how many works are graded at a time, each in a thread of this process.
        mutate: whether the mutants of the reference are tried too; without them `killed` and `mutants` are 0.

    Returns:
        What was counted and every hole, one sentence each; without any, the exercise is fit for students.

    Raises:
        ContentError: there is no key to certify with, or its files are not of their form.
    """
    (found,) = certify_each([exercise], bench, seeds, jobs, mutate)
    return found


def certify_each(
    exercises: Sequence[Exercise], bench: Bench, seeds: int, jobs: int, mutate: bool
) -> Iterator[Certificate]:
    """Certify exercises, one after the other. The works of one are handed out before those of the one before
    it are all judged, and it is made ready before that: no core waits where there is another exercise.

    Args:
        exercises: in the order of the answers; their keys must be installed.
        bench: where all the works run; the caller closes it.
        seeds: as for `certify`.
        jobs: how many works are graded at a time, whichever exercises they are of.
        mutate: as for `certify`.

    Yields:
        One per exercise, the moment it is known.

    Raises:
        ContentError: there is no key to certify with, or its files are not of their form.
    """
    since = time.monotonic()
    with workers(jobs) as pool:
        read: list[_Read] = []
        begun: list[tuple[_Read, Begun | None]] = []
        for exercise in (*exercises, None, None):
            if exercise is not None:
                read.append(_read(exercise, bench, seeds, mutate, pool))
            if read and (exercise is None or len(read) > 1):
                first = read.pop(0)
                begun.append((first, _begun(first, pool)))
            if begun and (exercise is None or len(begun) > 1):
                yield _certificate(*begun.pop(0), seeds, mutate, since)
                since = time.monotonic()


@dataclass(frozen=True)
class _Read:
    """An exercise whose files are read, what is wrong with them, and its way to the bench where nothing is.

    `untried` are the variants that the key has no more here.
    """

    exercise: Exercise
    key: AnswerKey
    untried: int
    covered: Coverage
    holes: Sequence[Text]
    candidates: Sequence[Mutant]
    ready: Readied | None


def _read(exercise: Exercise, bench: Bench, seeds: int, mutate: bool, pool: Executor) -> _Read:
    """What is wrong on paper is found first; where something is, nothing is run."""
    whole = key_of(exercise)
    covered, uncovered = coverage_of(exercise, whole)
    paper = [*paper_holes(exercise, whole), *uncovered, *question_holes(exercise, whole)]
    holes = list(dict.fromkeys(paper))  # a domain is read twice
    holes = holes or list(_library_holes(exercise, bench))
    key = runnable(exercise, whole)
    return _Read(
        exercise=exercise,
        key=key,
        untried=len(whole.accepted) - len(key.accepted),
        covered=covered,
        holes=holes,
        candidates=list(mutants(key.reference)) if mutate and not holes else [],
        ready=None if holes else readied(exercise, key, bench, seeds, pool),
    )


def _begun(read: _Read, pool: Executor) -> Begun | None:
    if read.ready is None or read.ready.known.prepared.broken:
        return None
    return begin(read.ready, read.key, read.candidates, pool)


def _certificate(read: _Read, work: Begun | None, seeds: int, mutate: bool, since: float) -> Certificate:
    """Judge what was handed out and count it."""
    exercise, key = read.exercise, read.key
    if work is not None:
        found = _found(read, work, mutate)
    elif read.ready is not None:
        found = _Found([reference_hole(exercise, read.ready.known.prepared.broken)])
    else:
        found = _Found(read.holes)
    return Certificate(
        exercise=exercise.name,
        checks=len(exercise.checks) + len(key.checks),
        points=sum(c.points for c in (*exercise.checks, *key.checks)),
        accepted=len(key.accepted),
        untried=read.untried,
        wrong=len(key.known),
        named=found.named,
        two=len(found.two),
        two_named=sum(found.two),
        calls=read.covered.calls,
        pairs=read.covered.pairs,
        killed=len(read.candidates) - len(found.alive),
        mutants=len(read.candidates),
        equivalent=len(key.equivalent),
        seeds=seeds,
        flakes=len(found.flakes),
        seconds=time.monotonic() - since,
        holes=tuple(found.holes),
    )


@dataclass(frozen=True)
class _Found:
    """What the works of an exercise show."""

    holes: Sequence[Text]
    named: int = 0
    two: Sequence[bool] = ()
    alive: Set[str] = frozenset()
    flakes: Sequence[Text] = ()


def _found(read: _Read, work: Begun, mutate: bool) -> _Found:
    exercise, key, prepared = read.exercise, read.key, work.prepared
    known = collected(work.known)
    fails = fails_of(known)
    holes = [*_work_holes(work, key, known)]
    told = _told(work, key, known)
    two = list(_two(work))
    holes += _misnamed(told)
    holes += _fails_holes([spec.check.name for spec in prepared.checks], fails)
    holes += derived_holes(exercise, key, prepared, fails)
    survived = (future.result() for future in work.mutants)
    alive = {m.label for m, survives in zip(read.candidates, survived, strict=True) if survives}
    holes += _mutant_holes(read.candidates, alive, key) if mutate else []
    flakes = [*_flakes(work, known), *_luck(work, known)]
    named = sum(all(name in each for each in texts) for name, texts in told.items())
    return _Found([*holes, *flakes], named, two, alive, flakes)


def _library_holes(exercise: Exercise, bench: Bench) -> Iterator[Text]:
    try:
        bench.start(exercise.libraries)
    except LibraryError as error:
        yield error.text


# --- at work --------------------------------------------------------------------------------------
def _work_holes(work: Begun, key: AnswerKey, known: Mapping[str, Sequence[Runs]]) -> Iterator[Text]:
    judge, prepared = work.judge, work.prepared
    right = {name: future.result() for name, (_, future) in work.right.items()}
    stub = work.stub.result()
    for name, run in stub.items():
        if run.verdict not in (Verdict.NOT_ATTEMPTED, Verdict.SKIPPED):
            yield Text(
                fr=f"ébauche : {name} donne {run.verdict} ; il faut not_attempted",
                en=f"stub: {name} is {run.verdict}, wanted not_attempted",
            )
    every = {"stub": [stub], **known, **{name: [runs] for name, runs in right.items()}}
    for name, each in every.items():
        for fault in (run.fault for runs in each for run in runs.values() if run.fault):
            yield Text(fr=f"{name} : {fault}", en=f"{name}: {fault}")
    for name, runs in right.items():
        results = judge.worded(prepared, source_of(prepared.exercise, work.right[name][0]), runs)
        yield from (_refused(name, check, runs) for check in results if check.earned < check.points)
    if key.generated is not None:
        yield from raising_holes(right[REFERENCE][GENERATED])
    yield from spread_holes(key, right, known)


def _refused(name: str, check: CheckResult, runs: Runs) -> Text:
    """Why a right answer is refused: of generated calls, the one on which it parts from the reference."""
    failed = runs[check.name].failed
    outcome = failed.outcome if failed is not None else None
    call = show_call(outcome) if outcome is not None else ""
    fr, en = (f", sur {call}", f", on {call}") if call else ("", "")
    said = check.observed or Text(fr="sans explication", en="without a word")
    return Text(
        fr=f"{name} : {check.name} donne {check.verdict} : {said.fr}{fr}",
        en=f"{name}: {check.name} is {check.verdict}: {said.en}{en}",
    )


def _told(work: Begun, key: AnswerKey, known: Mapping[str, Sequence[Runs]]) -> dict[str, list[list[str]]]:
    """Per known mistake, the names that each of its texts is told."""
    source = partial(source_of, work.prepared.exercise)
    return {
        mistake.name: [
            _names(work.judge.worded(work.prepared, source(text), runs))
            for text, runs in zip(mistake.sources, known[mistake.name], strict=True)
        ]
        for mistake in key.known
    }


def _two(work: Begun) -> Iterator[bool]:
    """Of each work with two mistakes that is refused, whether it is told one of them. What is told has been
    found to reply as the work does, whatever it is called."""
    for names, (text, future) in work.two.items():
        results = work.judge.worded(work.prepared, source_of(work.prepared.exercise, text), future.result())
        if any(check.earned < check.points for check in results):
            said = {part for name in _names(results) for part in name.split(AND)}
            yield not said.isdisjoint(names)


def _names(results: Iterable[CheckResult]) -> list[str]:
    return list(dict.fromkeys(check.misconception for check in results if check.misconception))


def _misnamed(told: Mapping[str, Sequence[Sequence[str]]]) -> Iterator[Text]:
    """Mistakes that are told by another name: no call parts the two, or the table says one thing twice."""
    for mistake, texts in told.items():
        for names in texts:
            if names and mistake not in names:
                found = ", ".join(names)
                yield Text(
                    fr=f"{mistake} : reconnu comme {found} ; faites-en une seule erreur, ou ajoutez au "
                    "domaine un appel qui les distingue",
                    en=f"{mistake}: recognised as {found}; make one mistake of the two, or add to the "
                    "domain a call that tells them apart",
                )


def _fails_holes(checks: Iterable[str], fails: Fails) -> Iterator[Text]:
    for name, failed in fails.items():
        if not failed:
            yield Text(fr=f"{name} : aucune vérification ne le refuse", en=f"{name}: no check fails it")
    for check in checks:
        if not any(check in failed for failed in fails.values()):
            yield Text(
                fr=f"{check} : aucune erreur connue n'y échoue", en=f"{check}: no known wrong answer fails it"
            )


def _mutant_holes(candidates: Iterable[Mutant], alive: Set[str], key: AnswerKey) -> Iterator[Text]:
    for label in sorted(alive - set(key.equivalent)):
        yield Text(fr=f"un mutant survit : {label}", en=f"mutant survives: {label}")
    labels = {m.label for m in candidates}
    for label in sorted(set(key.equivalent) - alive):
        fr, en = ("refusé", "killed") if label in labels else ("inconnu", "unknown")
        yield Text(fr=f"sous [equivalent], mais {fr} : {label}", en=f"listed as equivalent but {en}: {label}")


def _flakes(work: Begun, known: Mapping[str, Sequence[Runs]]) -> Iterator[Text]:
    """The seeds whose verdicts are not those of seed 0; a check that draws nothing has but one."""
    first = {name: future.result() for name, (_, future) in work.right.items()}
    first |= {name: runs[0] for name, runs in known.items()}
    for seed, verdicts in enumerate(work.again, 1):
        changed = ", ".join(
            name
            for name, future in verdicts.items()
            if any(
                _passed(first[name][check].verdict) is not _passed(v) for check, v in future.result().items()
            )
        )
        if changed:
            yield Text(
                fr=f"la graine {seed} donne d'autres verdicts : {changed}",
                en=f"seed {seed} gives other verdicts: {changed}",
            )


def _passed(verdict: Verdict) -> bool:
    return verdict is Verdict.ACCEPTED


def _luck(work: Begun, known: Mapping[str, Sequence[Runs]]) -> Iterator[Text]:
    """The works on which the generated calls of one seed decide otherwise than those of another."""
    for name, future in work.luck.items():
        runs = known[name][0] if name in known else work.right[name][1].result()
        verdicts = [runs[GENERATED].verdict, *future.result().values()]
        refused, count = sum(not _passed(verdict) for verdict in verdicts), len(verdicts)
        if 0 < refused < count:
            yield Text(
                fr=f"{name} : les appels engendrés de {refused} graines sur {count} le refusent : le sort "
                "décide",
                en=f"{name}: the generated calls of {refused} seeds of {count} refuse it: luck decides",
            )
