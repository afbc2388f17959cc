"""Certify an exercise: is its grader too strict, too loose, flaky, or silent?

    certify(exercise) -> Certificate(holes=[...])      no holes: the exercise may be given to students

Every piece of work (stub, reference, variants, known mistakes, mutants) is graded exactly as a student's
is, in the bench. What is counted as a hole is listed in docs/authoring.md.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from ...exercises import Check, ContentError, Exercise
from ..bench import Bench, LibraryError, Value
from ..checking import Prepared, Source, Work, load_functions
from ..diagnosis import FILE, dump, to_plain
from ..judging import Judge
from ..key import AnswerKey, KnownAnswer, answer_key
from ..reports import ExerciseReport, Verdict
from ..submissions import Submission
from .mutants import Mutant, mutants

T = TypeVar("T")
R = TypeVar("R")
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
    key = answer_key(exercise)
    if key is None:
        raise ContentError(f"{exercise.name}: no key; set DLX_SOLUTIONS or install the solutions")
    holes = list(_paper_holes(exercise, key)) or list(_library_holes(exercise, bench))
    verdicts, killed, total, flakes = [], 0, 0, 0
    if not holes:
        judge = Judge(bench, "seed 0", strict=True)
        prepared = judge.prepare(exercise)
        holes += [f"{name}: the reference fails" for name in sorted(prepared.broken)]
        holes += _work_holes(judge, prepared, key, jobs)
        holes += _recognised_holes(exercise, derive(judge, prepared, key))
        if mutate:
            killed, total, survivors = _mutant_holes(judge, prepared, key, jobs)
            holes += survivors
        verdicts = [
            _verdicts(Judge(bench, f"seed {n}", strict=True), exercise, key, jobs) for n in range(seeds)
        ]
        flakes = sum(v != verdicts[0] for v in verdicts)
        holes += [
            f"seed {n} gives other verdicts: {_changes(verdicts[0], v)}"
            for n, v in enumerate(verdicts)
            if v != verdicts[0]
        ]
    return Certificate(
        exercise=exercise.name,
        checks=len(exercise.checks) + len(key.checks),
        points=sum(c.points for c in (*exercise.checks, *key.checks)),
        accepted=len(key.accepted),
        wrong=len(key.known),
        killed=killed,
        mutants=total,
        equivalent=len(key.equivalent),
        seeds=seeds,
        flakes=flakes,
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
def _graded(judge: Judge, exercise: Exercise, source: str) -> ExerciseReport:
    return judge.grade_exercise(Submission("author", {exercise.slug: source}), exercise)


def _map(function: Callable[[T], R], items: Iterable[T], jobs: int) -> list[R]:
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(function, items))


def _work_holes(judge: Judge, prepared: Prepared, key: AnswerKey, jobs: int) -> list[str]:
    exercise = prepared.exercise
    stub = _graded(judge, exercise, exercise.stub.read_text(encoding="utf-8") + "\n# still the stub\n")
    holes = [
        f"stub: {c.name} is {c.verdict}, wanted not_attempted"
        for c in stub.checks
        if c.verdict not in (Verdict.NOT_ATTEMPTED, Verdict.SKIPPED)
    ]
    single = key.reference + SINGLE_PRECISION.replace("{names}", repr(list(exercise.provides)))
    right = {"the reference": key.reference, "the reference in float32": single, **key.accepted}
    for name, report in zip(
        right, _map(lambda s: _graded(judge, exercise, s), right.values(), jobs), strict=True
    ):
        holes += [
            f"{name}: {c.name} is {c.verdict}: {c.observed}" for c in report.checks if c.earned < c.points
        ]
    reports = _map(lambda k: _graded(judge, exercise, k.source), key.known, jobs)
    for known, report in zip(key.known, reports, strict=True):
        holes += _known_holes(known, report)
    return holes


def _known_holes(known: KnownAnswer, report: ExerciseReport) -> Iterator[str]:
    failed = {c.name for c in report.checks if c.verdict is not Verdict.ACCEPTED}
    if failed != set(known.fails):
        more, less = sorted(failed - set(known.fails)), sorted(set(known.fails) - failed)
        yield f"{known.name}: also fails {more}, does not fail {less}"
    for check in report.checks:
        if check.verdict is Verdict.WRONG_ANSWER and check.misconception != known.name:
            yield f"{known.name}: recognised as {check.misconception} in {check.name}"


def _mutant_holes(judge: Judge, prepared: Prepared, key: AnswerKey, jobs: int) -> tuple[int, int, list[str]]:
    slug = prepared.exercise.slug
    candidates = list(mutants(key.reference))

    def survives(mutant: Mutant) -> bool:
        with Work(judge.bench, prepared.rules, Source(slug, {slug: mutant.source}), prepared.script) as work:
            runs = (judge.runner.run(prepared, spec, work) for spec in prepared.checks)
            return all(run.verdict is Verdict.ACCEPTED for run in runs)

    alive = {m.label for m, a in zip(candidates, _map(survives, candidates, jobs), strict=True) if a}
    holes = [f"mutant survives: {label}" for label in sorted(alive - set(key.equivalent))]
    labels = {m.label for m in candidates}
    for label in sorted(set(key.equivalent) - alive):
        holes.append(f"listed as equivalent but {'killed' if label in labels else 'unknown'}: {label}")
    return len(candidates) - len(alive), len(candidates), holes


def _verdicts(judge: Judge, exercise: Exercise, key: AnswerKey, jobs: int) -> dict[str, list[str]]:
    works = {"reference": key.reference, **key.accepted, **{k.name: k.source for k in key.known}}
    reports = _map(lambda s: _graded(judge, exercise, s), works.values(), jobs)
    return {n: [c.verdict.value for c in r.checks] for n, r in zip(works, reports, strict=True)}


def _changes(one: Mapping[str, list[str]], two: Mapping[str, list[str]]) -> str:
    return ", ".join(name for name in one if one[name] != two[name])


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


def _recognised_holes(exercise: Exercise, derived: str) -> Iterator[str]:
    path = exercise.folder / FILE
    if not path.is_file() or path.read_text(encoding="utf-8") != derived:
        yield f"{FILE} is not what the key says; run: dlx dev derive {exercise.name}"
