"""The judge: runs checks against work in the bench, decides, explains.

    grade(submission) = for each exercise: run every check -> verdicts -> diagnosis -> Report

The judge holds the key, draws the inputs and compares; the work runs elsewhere (bench.py) and so does the
reference, in a child of its own. Everything that does not depend on the submission (the reference's and
the known answers' results) is asked once per run and remembered.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from ..exercises import Check, Exercise, Text
from . import compare, diagnose
from .answers import AnswerKey, KnownAnswer, answer_key
from .bench import Bench, BenchError, Died, Raised, Reply, Value
from .checks import (
    Draw,
    Expect,
    Failed,
    Indifferent,
    OracleFailed,
    Outcome,
    Subject,
    arguments_of,
)
from .recognised import Recognised, load_recognised
from .report import CheckResult, ExerciseReport, Report, Verdict
from .work import LOAD_ID, Disturbed, Memory, Replayed, Rules, Script, Source, Work

PUBLIC_SEED = "public"
MAX_OUTPUT = 2000
NOT_STARTED = Text(fr="Pas encore commencé.", en="Not started yet.")
NO_FILE = Text(fr="Le fichier n'a pas été rendu.", en="The file was not handed in.")
OUR_FAULT = Text(
    fr="Ce contrôle est en panne de notre côté ; il ne vous coûte rien.",
    en="This check is broken on our side; it costs you nothing.",
)
UNEXPECTED = Text(
    fr="Votre résultat n'a pas la forme que l'énoncé demande.",
    en="Your result does not have the form that the statement asks for.",
)


def dlx_version() -> str:
    try:
        return version("dlx-course")
    except PackageNotFoundError:
        return "0"


@dataclass(frozen=True)
class Submission:
    """One student's work: module name -> source text. `notes` say what was left out and why."""

    student: str
    files: Mapping[str, str]
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class CheckFunction:
    """A check with its words, its function and its place in the sequence."""

    index: int
    check: Check
    public: bool
    function: Callable[..., None]


@dataclass
class Run:
    """What one check saw of one piece of work."""

    verdict: Verdict
    trace: list[Outcome]
    failed: Failed | None = None


def load_functions(source: str, filename: str) -> dict[str, Callable[..., Any]]:
    """The functions of a file of checks (trusted: the course's own)."""
    namespace: dict[str, Any] = {"__name__": filename.removesuffix(".py")}
    exec(compile(source, filename, "exec", dont_inherit=True), namespace)
    return {k: v for k, v in namespace.items() if callable(v) and hasattr(v, "__code__")}


def run_check(
    spec: CheckFunction,
    caller: Any,
    reference: Replayed | None,
    seed: Sequence[str],
    expect: Callable[[Outcome], Any] = Expect,
) -> Run:
    """Run one check. Only a Failed or a plain assert fails it; the work's value may also make the
    check itself stumble, which is the work's failure, since the reference passed the same check.

    Raises:
        OracleFailed, BenchError: our own fault.
    """
    caller.begin(spec.index)
    answer = Subject(caller)
    oracle = None
    if reference is not None:
        reference.begin(spec.index)
        oracle = Subject(reference)
    fixtures = arguments_of(spec.function, answer, oracle, Draw(*seed, spec.check.name), expect)
    trace = answer.__dict__["_trace"]
    try:
        spec.function(**fixtures)
    except Failed as failed:
        return Run(failed.verdict, trace, failed)
    except (OracleFailed, BenchError):
        raise
    except AssertionError:
        return Run(Verdict.WRONG_ANSWER, trace, None)
    except Exception:
        return Run(Verdict.WRONG_ANSWER, trace, Failed(Verdict.WRONG_ANSWER, observed=UNEXPECTED))
    return Run(Verdict.ACCEPTED, trace)


@dataclass
class Prepared:
    """An exercise made ready for a run: its checks, its memories, its known answers' traces."""

    exercise: Exercise
    key: AnswerKey | None
    rules: Rules
    checks: tuple[CheckFunction, ...]
    reference: Memory | None
    small_cases: Callable[[Draw], Iterator[tuple[str, tuple[Any, ...], dict[str, Any]]]] | None
    broken: set[str] = field(default_factory=set)
    recognised: Recognised | None = None
    traces: dict[str, dict[str, list[Reply]]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    script: Script = field(default_factory=Script)


class Judge:
    """Grades submissions; threads may share it.

    Args:
        bench: where foreign code runs.
        seed: the run's secret seed; the same seed draws the same inputs for every submission.
        hidden: whether hidden checks are run (they need the key).
        public: whether public checks are run.
    """

    def __init__(self, bench: Bench, seed: str, hidden: bool = True, public: bool = True) -> None:
        self.bench, self.seed, self.hidden, self.public = bench, seed, hidden, public
        self._prepared: dict[str, Prepared] = {}
        self._lock = threading.Lock()

    # --- an exercise, once per run --------------------------------------------------------------
    def prepare(self, exercise: Exercise) -> Prepared:
        """Read the checks and let the reference pass them; remembered for the run."""
        with self._lock:
            if exercise.name not in self._prepared:
                self._prepared[exercise.name] = self._prepare(exercise)
            return self._prepared[exercise.name]

    def _prepare(self, exercise: Exercise) -> Prepared:
        key = answer_key(exercise)
        rules = Rules(
            exercise.libraries, key.seconds if key else 5.0, key.memory_mb if key else 1024
        )
        specs, helpers = list(_public_checks(exercise)) if self.public else [], {}
        if key is not None and self.hidden:
            helpers = load_functions(key.checks_source, "test_hidden.py")
            specs += [(c, False, helpers[c.name]) for c in key.checks]
        checks = tuple(CheckFunction(i, c, p, f) for i, (c, p, f) in enumerate(specs, 1))
        prepared = Prepared(
            exercise=exercise,
            key=key,
            rules=rules,
            checks=checks,
            reference=None,
            small_cases=helpers.get("small_cases"),
            recognised=None if key else load_recognised(exercise),
        )
        if key is not None:
            self._ask_reference(prepared, key)
        return prepared

    def _ask_reference(self, prepared: Prepared, key: AnswerKey) -> None:
        """The reference must pass every check; what it was asked is sent ahead to every submission."""
        source = Source(prepared.exercise.slug, {prepared.exercise.slug: key.reference})
        prepared.reference = Memory(lambda: Work(self.bench, prepared.rules, source))
        as_answer = Memory(lambda: Work(self.bench, prepared.rules, source))
        for spec in prepared.checks:
            caller = Replayed(as_answer)
            oracle = Replayed(prepared.reference)
            try:
                run = run_check(spec, caller, oracle, self._seed(prepared.exercise))
                passed = run.verdict is Verdict.ACCEPTED
            except OracleFailed:
                passed = False
            finally:
                caller.close()
                oracle.close()
            if not passed:
                prepared.broken.add(spec.check.name)
        prepared.script = self._script(prepared, as_answer, prepared.reference)

    def _script(self, prepared: Prepared, as_answer: Memory, reference: Memory) -> Script:
        """What may be sent ahead: see work.py for what may not."""
        frames = {}
        pauses = {max((spec.index for spec in prepared.checks if spec.public), default=0)}
        for spec in prepared.checks:
            asked = as_answer.asked(spec.index)
            rehearsal, oracle = Disturbed(asked), Replayed(reference)
            with contextlib.suppress(OracleFailed, BenchError):
                run_check(spec, rehearsal, oracle, self._seed(prepared.exercise), Indifferent)
            oracle.close()
            frames[spec.index] = [frame for frame, _ in asked[: rehearsal.same]]
            if rehearsal.same < len(asked):
                pauses.add(spec.index)
        return Script({index: f for index, f in frames.items() if f}, frozenset(pauses))

    def _seed(self, exercise: Exercise) -> tuple[str, str]:
        return (self.seed, exercise.name)

    # --- a submission ---------------------------------------------------------------------------
    def grade(self, submission: Submission, exercises: Sequence[Exercise]) -> Report:
        """Run the checks of these exercises on one submission.

        Raises:
            BenchError: the bench cannot be started at all.
        """
        reports = tuple(self.grade_exercise(submission, exercise) for exercise in exercises)
        isolation = self.bench.isolation if reports else None
        hidden = self.hidden and any(not c.public for e in reports for c in e.checks)
        return Report(
            student=submission.student,
            exercises=reports,
            sandbox=isolation.line if isolation else "",
            level=isolation.level if isolation else 0,
            hidden_checks=hidden,
            dlx_version=dlx_version(),
            notes=submission.notes,
        )

    def grade_exercise(self, submission: Submission, exercise: Exercise) -> ExerciseReport:
        prepared = self.prepare(exercise)
        started = time.monotonic()
        text = submission.files.get(exercise.slug)
        report = ExerciseReport(exercise.name, exercise.title, (), 0.0)
        if text is None or _is_stub(text, exercise):
            self.bench.start(exercise.libraries)
            words = NO_FILE if text is None else NOT_STARTED
            checks = tuple(_result(s, Verdict.NOT_ATTEMPTED, observed=words) for s in prepared.checks)
            return replace(report, checks=checks, sha256=_sha(text))
        source = Source(exercise.slug, submission.files)
        with Work(self.bench, prepared.rules, source, prepared.script) as work:
            checks = tuple(self.run_checks(prepared, work, source))
            output = "".join(work.output) if not self.hidden else ""
        seconds = time.monotonic() - started
        return replace(
            report, checks=checks, seconds=seconds, output=output[:MAX_OUTPUT], sha256=_sha(text)
        )

    def run_checks(self, prepared: Prepared, work: Work, source: Source) -> list[CheckResult]:
        """The results of every check, diagnosed."""
        runs: dict[str, Run] = {}
        results: list[CheckResult] = []
        for spec in prepared.checks:
            name = spec.check.name
            missing = [n for n in spec.check.needs if n in runs and runs[n].verdict is not Verdict.ACCEPTED]
            missing += [r.name for r in results if r.name in spec.check.needs and r.verdict is Verdict.SKIPPED]
            if name in prepared.broken:
                results.append(_result(spec, Verdict.GRADER_ERROR, observed=OUR_FAULT))
            elif missing:
                results.append(_result(spec, Verdict.SKIPPED, observed=_needs(prepared, missing[0])))
            else:
                runs[name] = self.run(prepared, spec, work)
                results.append(_result(spec, runs[name].verdict))
        with contextlib.suppress(Exception):  # verdicts stand, whatever words the work makes fail
            return self._explain(prepared, runs, results, source)
        return results

    def run(self, prepared: Prepared, spec: CheckFunction, work: Work) -> Run:
        oracle = Replayed(prepared.reference) if prepared.reference else None
        try:
            return run_check(spec, work, oracle, self._seed(prepared.exercise))
        except OracleFailed:  # it passed this check itself: it was asked about what the work made
            return Run(Verdict.WRONG_ANSWER, [], Failed(Verdict.WRONG_ANSWER, observed=UNEXPECTED))
        except BenchError:
            return Run(Verdict.GRADER_ERROR, [], Failed(Verdict.GRADER_ERROR, observed=OUR_FAULT))
        finally:
            if oracle is not None:
                oracle.close()

    # --- diagnosis --------------------------------------------------------------------------------
    def _explain(
        self,
        prepared: Prepared,
        runs: Mapping[str, Run],
        results: list[CheckResult],
        source: Source,
    ) -> list[CheckResult]:
        failed = [n for n, run in runs.items() if run.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)]
        found = self._recognise(prepared, runs, failed) if failed else {}
        unknown = [n for n in failed if n not in found]
        example = self._example(prepared, source) if unknown and self.hidden else None
        explained = []
        for result in results:
            run = runs.get(result.name)
            if run is None or run.verdict in (Verdict.ACCEPTED, Verdict.GRADER_ERROR):
                observed = result.observed or (OUR_FAULT if run and run.failed else None)
                explained.append(replace(result, observed=observed))
                continue
            explained.append(self._words(prepared, result, run, found.get(result.name), source, example))
            if result.name in unknown and not result.public:
                example = None  # one example per exercise is enough
        return explained

    def _words(
        self,
        prepared: Prepared,
        result: CheckResult,
        run: Run,
        known: tuple[str, Text] | None,
        source: Source,
        example: Text | None,
    ) -> CheckResult:
        check = next(s.check for s in prepared.checks if s.check.name == result.name)
        observed, line = self._observed(prepared, result, run, source)
        if run.verdict is Verdict.NOT_ATTEMPTED:
            return replace(result, observed=NOT_STARTED)
        if known is not None:
            if run.failed and run.failed.difference and run.failed.difference.kind == "value":
                observed = None  # the sentence of the known mistake says it better
            return replace(result, observed=observed, advice=known[1], misconception=known[0], line=line)
        advice = check.feedback
        if example is not None and not result.public:
            advice = Text(fr=f"{advice.fr}\n{example.fr}", en=f"{advice.en}\n{example.en}")
        return replace(result, observed=observed, advice=advice, line=line)

    def _observed(
        self, prepared: Prepared, result: CheckResult, run: Run, source: Source
    ) -> tuple[Text | None, int | None]:
        if run.failed is None:
            return None, None
        outcome = run.failed.outcome
        if outcome is None or isinstance(outcome.reply, Value):
            return run.failed.observed or diagnose.describe(run.failed.difference), None
        reply = outcome.reply
        wanted = outcome.name.split(".")[0]
        text = diagnose.describe_failure(
            reply, source.text, wanted, prepared.rules.seconds, result.public or outcome.id == LOAD_ID
        )
        last = len(source.text.splitlines())
        line = reply.line if isinstance(reply, Raised) and 0 < reply.line <= last else None
        return text, line

    def _recognise(
        self, prepared: Prepared, runs: Mapping[str, Run], failed: Sequence[str]
    ) -> dict[str, tuple[str, Text]]:
        """For each failed check, the known wrong answer that behaves like this work: the one that agrees
        with it on most checks, and on this one."""
        agreeing: dict[str, set[str]] = {}
        for known, sentence, traces in self._known_traces(prepared):
            agree = {name for name, run in runs.items() if _agrees(run, traces.get(name))}
            if agree & set(failed):
                agreeing[known] = agree
                prepared.traces.setdefault(known, {})
        sentences = {k: s for k, s, _ in self._known_traces(prepared)}
        ranked = sorted(agreeing, key=lambda k: -len(agreeing[k]))
        return {
            name: (known, sentences[known])
            for name in failed
            if (known := next((k for k in ranked if name in agreeing[k]), None)) is not None
        }

    def _known_traces(
        self, prepared: Prepared
    ) -> Iterator[tuple[str, Text, Mapping[str, list[Reply]]]]:
        if prepared.key is not None:
            for known in prepared.key.known:
                yield known.name, known.sentence, self.trace_known(prepared, known)
        elif prepared.recognised is not None:
            yield from prepared.recognised.entries()

    def trace_known(self, prepared: Prepared, known: KnownAnswer) -> Mapping[str, list[Reply]]:
        """What a known wrong answer replied in every check; asked once per run."""
        with prepared.lock:
            if not prepared.traces.get(known.name):
                slug = prepared.exercise.slug
                source = Source(slug, {slug: known.source})
                traces = {}
                with Work(self.bench, prepared.rules, source, prepared.script) as work:
                    for spec in prepared.checks:
                        run = self.run(prepared, spec, work)
                        traces[spec.check.name] = [outcome.reply for outcome in run.trace]
                prepared.traces[known.name] = traces
            return prepared.traces[known.name]

    def _example(self, prepared: Prepared, source: Source) -> Text | None:
        """The smallest public case that the work gets wrong, with the work's own result."""
        if prepared.small_cases is None or prepared.reference is None:
            return None
        cases = prepared.small_cases(Draw(PUBLIC_SEED, prepared.exercise.name))
        oracle = Replayed(prepared.reference)
        oracle.begin(0)
        try:
            with Work(self.bench, prepared.rules, source) as work:
                work.begin(0)
                for name, arguments, options in cases:
                    mine = Subject(work).call(name, None, arguments, options)
                    right = Subject(oracle).call(name, None, arguments, options)
                    if not isinstance(right.reply, Value):
                        return None
                    if not isinstance(mine.reply, Value):
                        return _example_text(mine, _failure_text(mine, source, prepared))
                    if compare.close(mine.value, right.value) is not None:
                        shown = diagnose.show_value(mine.value)
                        return _example_text(mine, Text(fr=shown, en=shown))
                    if isinstance(mine.reply, Died):
                        return None
        except (BenchError, Failed):
            return None
        finally:
            oracle.close()
        return None


def _failure_text(outcome: Outcome, source: Source, prepared: Prepared) -> Text:
    assert isinstance(outcome.reply, Raised | Died)
    return diagnose.describe_failure(
        outcome.reply, source.text, outcome.name, prepared.rules.seconds, True
    )


def _example_text(outcome: Outcome, shown: Text) -> Text:
    arguments = [diagnose.show_value(a) for a in outcome.arguments]
    arguments += [f"{k}={diagnose.show_value(v)}" for k, v in outcome.options.items()]
    call = f"{outcome.name}({', '.join(arguments)})"
    return Text(
        fr=f"Essayez à la main :\n    {call}\n  votre fonction renvoie\n    {shown.fr}",
        en=f"Try it by hand:\n    {call}\n  your function returns\n    {shown.en}",
    )


def _agrees(run: Run, trace: Sequence[Reply] | None) -> bool:
    """Whether a known answer replied as this work did, call by call."""
    if not trace or not run.trace or len(trace) < len(run.trace):
        return False
    if run.verdict is not Verdict.ACCEPTED and len(trace) != len(run.trace):
        return False
    return all(_same_reply(o.reply, t) for o, t in zip(run.trace, trace, strict=False))


def _same_reply(a: Reply, b: Reply) -> bool:
    if isinstance(a, Value) and isinstance(b, Value):
        return a.changed == b.changed and compare.same_result(a.value, b.value)
    if isinstance(a, Raised) and isinstance(b, Raised):
        return a.types[:1] == b.types[:1] and a.message == b.message and a.types[:1] != ("Missing",)
    return False


def _public_checks(exercise: Exercise) -> Iterator[tuple[Check, bool, Callable[..., None]]]:
    source = exercise.checks_file.read_text(encoding="utf-8")
    functions = load_functions(source, exercise.checks_file.name)
    for check in exercise.checks:
        yield check, True, functions[check.name]


def _result(spec: CheckFunction, verdict: Verdict, observed: Text | None = None) -> CheckResult:
    check = spec.check
    return CheckResult(check.name, check.title, spec.public, check.points, verdict, observed)


def _needs(prepared: Prepared, name: str) -> Text:
    title = next(s.check.title for s in prepared.checks if s.check.name == name)
    return Text(
        fr=f"Non essayé : il faut d'abord réussir « {title.fr} ».",
        en=f"Not tried: “{title.en}” must pass first.",
    )


def _is_stub(text: str, exercise: Exercise) -> bool:
    return text.split() == exercise.stub.read_text(encoding="utf-8").split()


def _sha(text: str | None) -> str | None:
    return None if text is None else sha256(text.encode()).hexdigest()


