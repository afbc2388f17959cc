"""Certify an exercise: is its grader too strict, too loose, flaky, or silent?

    certify(exercise) -> Certificate(holes=[...])      no holes: the exercise may be given to students

Every piece of work (stub, reference, variants, known mistakes, mutants) is graded exactly as a student's
is, in the bench. What is counted as a hole is listed in docs/authoring.md.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...exercises import Check, ContentError, Exercise
from ..bench import Bench, LibraryError, Reply, Value
from ..checking import CheckFunction, Prepared, Run, Source, Work, load_functions
from ..diagnosis import dump, to_plain
from ..files import write_atomic
from ..judging import Judge
from ..key import AnswerKey, KnownAnswer, answer_key
from ..reports import CheckResult, Verdict
from .mutants import Mutant, mutants

Runs = Mapping[str, Run]
Verdicts = Mapping[str, Verdict]
MIN_WRONG, MIN_ACCEPTED, MIN_HINTS = 4, 2, 2
SINGLE_PRECISION = """

import numpy as _np
def _single(_f):
    def _g(*a, **k):
        def cast(v):
            if isinstance(v, (list, tuple)): return type(v)(map(cast, v))
            if isinstance(v, (float, _np.ndarray)) and _np.asarray(v).dtype == _np.float64:
                return _np.float32(v) if isinstance(v, float) else v.astype(_np.float32)
            return v
        return cast(_f(*a, **k))
    return _g
for _n in {names}:
    if not isinstance(globals()[_n], type): globals()[_n] = _single(globals()[_n])
"""


@dataclass(frozen=True)
class Certificate:
    """What was counted, and every hole as a sentence for the author."""

    exercise: str
    checks: int
    points: float
    accepted: int
    wrong: int
    killed: int
    mutants: int
    equivalent: int
    seeds: int
    flakes: int
    seconds: float
    holes: tuple[str, ...]


def key_of(exercise: Exercise) -> AnswerKey:
    """The key without which nothing can be certified or derived.

    Raises:
        ContentError: there is none.
    """
    key = answer_key(exercise)
    if key is None:
        raise ContentError(f"{exercise.name}: no key; set DLX_SOLUTIONS or install the solutions")
    return key


def certify(
    exercise: Exercise, bench: Bench, seeds: int = 3, jobs: int = 2, mutate: bool = True
) -> Certificate:
    """Certify one exercise. What is wrong on paper is found first; where something is, nothing is run.

    Args:
        exercise: as students receive it; its key must be installed.
        bench: where all the works run; the caller closes it.
        seeds: how many seeds draw the inputs, from "seed 0" on; all must give the verdicts of the first.
        jobs: how many works are graded at a time, each in a thread of this process.
        mutate: whether the mutants of the reference are tried too; without them `killed` and `mutants` are 0.

    Returns:
        What was counted and every hole, one sentence each; without any, the exercise is fit for students.

    Raises:
        ContentError: there is no key to certify with.
    """
    started = time.monotonic()
    key = key_of(exercise)
    holes = list(_paper_holes(exercise, key)) or list(_library_holes(exercise, bench))
    candidates = list(mutants(key.reference)) if mutate and not holes else []
    alive: set[str] = set()
    flakes: list[str] = []
    if not holes:
        with _workers(jobs) as pool:
            work = _begin(exercise, key, bench, seeds, candidates, pool)
            holes += [f"{name}: the reference fails" for name in sorted(work.prepared.broken)]
            holes += _work_holes(work, key)
            holes += _recognised_holes(exercise, derive(work.judge, work.prepared, key))
            survived = (future.result() for future in work.mutants)
            alive = {m.label for m, survives in zip(candidates, survived, strict=True) if survives}
            holes += _mutant_holes(candidates, alive, key) if mutate else []
            flakes = list(_flakes(work))
            holes += flakes
    return Certificate(
        exercise=exercise.name,
        checks=len(exercise.checks) + len(key.checks),
        points=sum(c.points for c in (*exercise.checks, *key.checks)),
        accepted=len(key.accepted),
        wrong=len(key.known),
        killed=len(candidates) - len(alive),
        mutants=len(candidates),
        equivalent=len(key.equivalent),
        seeds=seeds,
        flakes=len(flakes),
        seconds=time.monotonic() - started,
        holes=tuple(holes),
    )


# --- on paper -------------------------------------------------------------------------------------
def _paper_holes(exercise: Exercise, key: AnswerKey) -> Iterator[str]:
    for language in ("fr", "en"):
        path = exercise.statement(language)
        if not path.is_file() or len(path.read_text(encoding="utf-8")) < 200:
            yield f"{path.name} is missing or nearly empty"
    if not exercise.stub.is_file():
        yield f"{exercise.stub.name} is missing"
    if len(exercise.hints) < MIN_HINTS:
        yield f"{len(exercise.hints)} hints; wanted {MIN_HINTS}"
    public = exercise.checks_file.read_text(encoding="utf-8")
    yield from _table_holes(exercise.checks, public, exercise.checks_file.name)
    yield from _table_holes(key.checks, key.checks_source, "test_hidden.py")
    names = [c.name for c in (*exercise.checks, *key.checks)]
    if len(set(names)) != len(names):
        yield "two checks have the same name"
    for check in (*exercise.checks, *key.checks):
        yield from (f"{check.name} needs {n}, which does not exist" for n in check.needs if n not in names)
    if len(key.known) < MIN_WRONG or len(key.accepted) < MIN_ACCEPTED:
        wanted = f"wanted {MIN_WRONG} and {MIN_ACCEPTED}"
        yield f"{len(key.known)} wrong answers, {len(key.accepted)} accepted; {wanted}"
    files = {p.stem for p in (key.folder / "known" / "wrong_answer").glob("*.py")}
    if files != {k.name for k in key.known}:
        yield f"files and tables of known wrong answers differ: {sorted(files ^ {k.name for k in key.known})}"
    for known in key.known:
        if not known.sentence.fr or not known.sentence.en:
            yield f"{known.name} lacks a sentence"
        if not known.fails or not set(known.fails) <= set(names):
            yield f"{known.name}: fails names {sorted(set(known.fails) - set(names)) or 'nothing'}"
    for name in names:
        if not any(name in known.fails for known in key.known):
            yield f"{name}: no known wrong answer fails it"


def _table_holes(checks: Iterable[Check], source: str, filename: str) -> Iterator[str]:
    functions = {n for n in load_functions(source, filename) if n.startswith("test_")}
    if functions != {c.name for c in checks}:
        yield f"{filename}: functions and tables differ: {sorted(functions ^ {c.name for c in checks})}"


def _library_holes(exercise: Exercise, bench: Bench) -> Iterator[str]:
    try:
        bench.start(exercise.libraries)
    except LibraryError as error:
        yield str(error)


# --- at work --------------------------------------------------------------------------------------
@dataclass(frozen=True)
class _Begun:
    """All that is asked of the works of one exercise, each of them once per seed."""

    judge: Judge
    prepared: Prepared
    right: Mapping[str, tuple[str, Future[Runs]]]
    known: Mapping[KnownAnswer, Future[tuple[Runs, Mapping[str, list[Reply]]]]]
    stub: Future[Runs]
    mutants: list[Future[bool]]
    again: list[Mapping[str, Future[Verdicts]]]  # per further seed


@contextmanager
def _workers(jobs: int) -> Iterator[Executor]:
    """Threads that wait for children; what has not begun when it ends is not begun."""
    pool = ThreadPoolExecutor(jobs)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(
    exercise: Exercise, key: AnswerKey, bench: Bench, seeds: int, candidates: list[Mutant], pool: Executor
) -> _Begun:
    """Hand out everything at once, so that no core waits for the slowest work of a part."""
    judge = Judge(bench, "seed 0", strict=True)
    others = [Judge(bench, f"seed {n}", strict=True, select=drawn) for n in range(1, seeds)]
    prepared, *redrawn = pool.map(lambda judge: judge.prepare(exercise), (judge, *others))
    single = key.reference + SINGLE_PRECISION.replace("{names}", repr(list(exercise.provides)))
    right = {"the reference": key.reference, "the reference in float32": single, **key.accepted}
    stub = exercise.stub.read_text(encoding="utf-8") + "\n# still the stub\n"
    works = {"reference": key.reference, **key.accepted, **{k.name: k.source for k in key.known}}
    return _Begun(
        judge=judge,
        prepared=prepared,
        known={known: pool.submit(_traced, judge, prepared, known) for known in key.known},
        right={n: (s, pool.submit(judge.attempt, prepared, _source(exercise, s))) for n, s in right.items()},
        stub=pool.submit(judge.attempt, prepared, _source(exercise, stub)),
        mutants=[pool.submit(_survives, judge, prepared, mutant) for mutant in candidates],
        again=[
            {name: pool.submit(_verdicts, j, p, _source(exercise, text)) for name, text in works.items()}
            for j, p in zip(others, redrawn, strict=True)
        ],
    )


def drawn(checks: tuple[CheckFunction, ...]) -> tuple[CheckFunction, ...]:
    """The checks that another seed can change: those that draw, and what these need."""
    wanted = {spec.check.name for spec in checks if "draw" in spec.function.__code__.co_varnames}
    while more := {n for s in checks if s.check.name in wanted for n in s.check.needs} - wanted:
        wanted |= more
    return tuple(spec for spec in checks if spec.check.name in wanted)


def _source(exercise: Exercise, text: str) -> Source:
    return Source(exercise.slug, {exercise.slug: text}, exercise.provides)


def _traced(judge: Judge, prepared: Prepared, known: KnownAnswer) -> tuple[Runs, Mapping[str, list[Reply]]]:
    runs = judge.attempt(prepared, _source(prepared.exercise, known.source))
    return runs, judge.runner.complete_trace(prepared, known, runs)


def _verdicts(judge: Judge, prepared: Prepared, source: Source) -> Verdicts:
    return {name: run.verdict for name, run in judge.attempt(prepared, source).items()}


def _survives(judge: Judge, prepared: Prepared, mutant: Mutant) -> bool:
    source = _source(prepared.exercise, mutant.source)
    with Work(judge.bench, prepared.rules, source, prepared.script) as work:
        runs = (judge.runner.run(prepared, spec, work) for spec in prepared.checks)
        return all(run.verdict is Verdict.ACCEPTED for run in runs)


def _work_holes(work: _Begun, key: AnswerKey) -> list[str]:
    judge, prepared = work.judge, work.prepared
    traced = {known: future.result() for known, future in work.known.items()}
    prepared.traces.update({known.name: trace for known, (_, trace) in traced.items()})
    holes = [
        f"stub: {name} is {run.verdict}, wanted not_attempted"
        for name, run in work.stub.result().items()
        if run.verdict not in (Verdict.NOT_ATTEMPTED, Verdict.SKIPPED)
    ]
    every = {"stub": work.stub.result(), **{known.name: runs for known, (runs, _) in traced.items()}}
    every.update({name: future.result() for name, (_, future) in work.right.items()})
    holes += [f"{name}: {run.fault}" for name, runs in every.items() for run in runs.values() if run.fault]
    for name, (text, future) in work.right.items():
        results = judge.worded(prepared, _source(prepared.exercise, text), future.result())
        holes += [f"{name}: {c.name} is {c.verdict}: {c.observed}" for c in results if c.earned < c.points]
    for known, (runs, _) in traced.items():
        results = judge.worded(prepared, _source(prepared.exercise, known.source), runs)
        holes += _known_holes(known, results)
    return holes


def _known_holes(known: KnownAnswer, results: Iterable[CheckResult]) -> Iterator[str]:
    failed = {c.name for c in results if c.verdict is not Verdict.ACCEPTED}
    if failed != set(known.fails):
        more, less = sorted(failed - set(known.fails)), sorted(set(known.fails) - failed)
        yield f"{known.name}: also fails {more}, does not fail {less}"
    for check in results:
        if check.verdict is Verdict.WRONG_ANSWER and check.misconception != known.name:
            yield f"{known.name}: recognised as {check.misconception} in {check.name}"


def _mutant_holes(candidates: Iterable[Mutant], alive: set[str], key: AnswerKey) -> list[str]:
    holes = [f"mutant survives: {label}" for label in sorted(alive - set(key.equivalent))]
    labels = {m.label for m in candidates}
    for label in sorted(set(key.equivalent) - alive):
        holes.append(f"listed as equivalent but {'killed' if label in labels else 'unknown'}: {label}")
    return holes


def _flakes(work: _Begun) -> Iterator[str]:
    """The seeds whose verdicts are not those of seed 0; a check that draws nothing has but one."""
    first = {"reference": work.right["the reference"][1].result()}
    first |= {name: future.result() for name, (_, future) in work.right.items()}
    first |= {known.name: future.result()[0] for known, future in work.known.items()}
    for seed, verdicts in enumerate(work.again, 1):
        changed = [
            name
            for name, future in verdicts.items()
            if any(first[name][check].verdict is not verdict for check, verdict in future.result().items())
        ]
        if changed:
            yield f"seed {seed} gives other verdicts: {', '.join(changed)}"


# --- what is derived ------------------------------------------------------------------------------
def derive(judge: Judge, prepared: Prepared, key: AnswerKey) -> str:
    """The content of recognised.json: what each known mistake replies to the public checks it fails.

    Of a mistake, a check is left out where a reply is no value, or one that JSON cannot hold (a tensor).

    Args:
        judge: whose bench the known mistakes are asked in, once per run.
        prepared: the exercise, as this judge made it ready.
        key: the key that it was made ready with.

    Returns:
        The text of the file; the same key, checks and seed of the judge give the same text.
    """
    public = {spec.check.name for spec in prepared.checks if spec.public}
    table: dict[str, Any] = {}
    replied = judge.runner.trace_known(prepared)
    for known in key.known:
        traces = replied[known.name]
        values: dict[str, Any] = {}
        for name in sorted(public & set(known.fails)):
            replies = traces.get(name, [])
            try:
                values[name] = [to_plain(r.value) for r in replies if isinstance(r, Value)]
            except TypeError:
                continue
            if len(values[name]) != len(replies):
                del values[name]
        if values:
            table[known.name] = {"fr": known.sentence.fr, "en": known.sentence.en, "checks": values}
    return dump(table)


def write_recognised(exercise: Exercise, bench: Bench) -> Path:
    """Write recognised.json beside an exercise, from its key.

    Args:
        exercise: of the course that is on disk; the file there is replaced.
        bench: where the key's own answers run.

    Returns:
        The path of the file.

    Raises:
        ContentError: there is no key.
        UserError: the file cannot be written.
    """
    key = key_of(exercise)
    judge = Judge(bench, "seed 0")
    path = exercise.recognised
    write_atomic(path, derive(judge, judge.prepare(exercise), key).encode())
    return path


def _recognised_holes(exercise: Exercise, derived: str) -> Iterator[str]:
    path = exercise.recognised
    if not path.is_file() or path.read_text(encoding="utf-8") != derived:
        yield f"{path.name} is not what the key says; run: dlx dev derive {exercise.name}"
