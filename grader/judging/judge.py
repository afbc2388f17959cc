"""The judge: runs checks against work in the bench, decides, explains.

    grade(submission) = for each exercise: run every check -> verdicts -> words -> Report

The judge holds the key, draws the inputs and compares; the work runs elsewhere (the bench) and so does the
reference, in a child of its own. Everything that does not depend on the submission (the reference's and
the known answers' results) is asked once per run and remembered.
"""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path

from ...exercises import Check, Exercise, Text, course_version, read_text
from ..bench import Bench, BenchError, Raised
from ..checking import (
    CheckFunction,
    Children,
    FaultyCheck,
    Memory,
    OracleFailed,
    Prepared,
    Replayed,
    Rules,
    Run,
    Runner,
    Source,
    Work,
    generated_calls,
    hidden_functions,
    public_functions,
    run_check,
    script_of,
    suiting,
)
from ..diagnosis import NOT_STARTED, explain, told, with_trial, within_budget
from ..key import AnswerKey, answer_key, environment, key_fingerprint
from ..reports import MOST_PRINTED, CheckResult, ExerciseReport, Report, Verdict, bounded
from ..submissions import Submission, sha_of
from .kept_replies import KeptReplies
from .reference_fault import reference_fault

NO_FILE = Text(fr="Le fichier n'a pas été rendu.", en="The file was not handed in.")
OUR_FAULT = Text(
    fr="Cette vérification est en panne de notre côté ; elle ne vous coûte rien.",
    en="This check is broken on our side; it costs you nothing.",
)
Select = Callable[[tuple[CheckFunction, ...]], tuple[CheckFunction, ...]]
OF_THE_BENCH = frozenset({"OSError", "ImportError", "EOFError", "SystemExit", "MemoryError"})


class Judge:
    """Grades submissions; threads may share it.

    Args:
        bench: where foreign code runs.
        seed: the run's secret seed; the same seed draws the same inputs for every submission.
        hidden: whether hidden checks are run (they need the key).
        strict: whether a fault in finding words is raised (for authors) or leaves a verdict without words.
        select: which of an exercise's checks are run; all of them without it.
        replies: a private folder where the answers of references are kept between judges, or None.
        awaited: whether the author of the work waits for the result: what never answers is given up after
            three limits in all, and nothing more is tried to explain it.
    """

    def __init__(
        self,
        bench: Bench,
        seed: str,
        hidden: bool = True,
        strict: bool = False,
        select: Select | None = None,
        replies: Path | None = None,
        awaited: bool = False,
    ) -> None:
        self.bench, self.hidden, self.strict, self.select = bench, hidden, strict, select
        self.awaited, self.replies = awaited, replies
        self.runner = Runner(bench, seed)
        self._prepared: dict[str, Prepared] = {}
        self._lock = threading.Lock()

    # --- an exercise, once per run --------------------------------------------------------------
    def prepare(self, exercise: Exercise) -> Prepared:
        """One exercise, ready to be graded."""
        return self.prepare_all([exercise])[0]

    def prepare_all(self, exercises: Sequence[Exercise]) -> list[Prepared]:
        """Read the checks and let the references pass them, side by side; remembered for the run."""
        with self._lock:
            missing = [e for e in exercises if e.name not in self._prepared]
            for exercise in missing:
                self.bench.announce(exercise.libraries)
            if len(missing) > 1:
                with ThreadPoolExecutor() as pool:
                    ready = list(pool.map(self._prepare, missing))
            else:
                ready = [self._prepare(exercise) for exercise in missing]
            self._prepared.update({p.exercise.name: p for p in ready})
        return [self._prepared[e.name] for e in exercises]

    def _prepare(self, exercise: Exercise) -> Prepared:
        key = answer_key(exercise) if self.hidden else None
        if key is not None and self.bench.exposes(key.folder, exercise.libraries):
            raise BenchError(f"the key {key.folder} lies where submissions may read; move it")
        limits = (key.seconds, key.memory_mb) if key else (5.0, 1024)
        rules = Rules(exercise.libraries, *limits, self.awaited)
        specs = list(_public_checks(exercise))
        if key is not None:
            functions = hidden_functions(key, generated_calls(key))
            specs += [(c, False, functions[c.name]) for c in key.checks]
        checks = tuple(CheckFunction(i, c, p, f) for i, (c, p, f) in enumerate(specs, 1))
        checks = self.select(checks) if self.select else checks
        prepared = Prepared(
            exercise=exercise,
            key=key,
            rules=rules,
            checks=checks,
            reference=None,
            stub=read_text(exercise.stub).split(),
        )
        if key is not None:
            self._ask_reference(prepared, key)
        return prepared

    def _ask_reference(self, prepared: Prepared, key: AnswerKey) -> None:
        """The reference must pass every check; what it was asked is sent ahead to every submission."""
        exercise = prepared.exercise
        source = Source(exercise.slug, {exercise.slug: key.reference}, exercise.provides)
        rules = replace(prepared.rules, seconds=3 * prepared.rules.seconds)  # a busy machine breaks no check
        with Children() as children:
            shared = lambda: Work(self.bench, rules, source, children=children)  # noqa: E731
            prepared.reference, as_answer = Memory(shared), Memory(shared)
            kept = self._kept(exercise)
            known = kept is not None and kept.recall((prepared.reference, as_answer))
            self._pass_all(prepared, as_answer, prepared.reference)
            if kept is not None and not known and not prepared.broken:
                kept.keep((prepared.reference, as_answer))
        prepared.reference.open_work = lambda: Work(self.bench, rules, source)
        prepared.script = script_of(
            prepared.checks, as_answer, prepared.reference, self.runner.seed_of(prepared.exercise)
        )

    def _kept(self, exercise: Exercise) -> KeptReplies | None:
        if self.replies is None or self.select is not None:
            return None
        terms = (key_fingerprint([exercise]), *self.runner.seed_of(exercise), *_versions())
        return KeptReplies(self.replies, exercise.name, terms)

    def _pass_all(self, prepared: Prepared, as_answer: Memory, reference: Memory) -> None:
        prepared.secret = False
        for spec in prepared.checks:
            caller = Replayed(as_answer)
            oracle = Replayed(reference)
            try:
                run = run_check(spec, caller, oracle, self.runner.seed_of(prepared.exercise))
                broken = None if run.verdict is Verdict.ACCEPTED else reference_fault(run)
                functions = (outcome.name.partition(".")[0] for outcome in run.trace)
                prepared.asked[spec.check.name] = tuple(dict.fromkeys(functions))
                given = any(outcome.arguments or outcome.options for outcome in run.trace)
                prepared.secret |= given and not spec.public
            except (OracleFailed, FaultyCheck) as error:
                broken = reference_fault(error)
            finally:
                caller.close()
                oracle.close()
            if broken is not None:
                prepared.broken[spec.check.name] = broken

    # --- a submission ---------------------------------------------------------------------------
    def grade(self, submission: Submission, exercises: Sequence[Exercise]) -> Report:
        """Run the checks of these exercises on one submission.

        Raises:
            BenchError: the bench cannot be started at all.
        """
        self.prepare_all(exercises)
        with Children() as children:
            reports = tuple(self.grade_exercise(submission, e, children) for e in exercises)
        isolation = self.bench.isolation_of([used for e in exercises for used in sets_used(submission, e)])
        hidden = self.hidden and any(not c.public for e in reports for c in e.checks)
        report = Report(
            student=submission.student,
            exercises=within_budget(reports),
            sandbox=isolation.line,
            level=isolation.level,
            hidden_checks=hidden,
            dlx_version=course_version(),
            notes=submission.notes,
        )
        return bounded(report)

    def grade_exercise(
        self, submission: Submission, exercise: Exercise, children: Children | None = None
    ) -> ExerciseReport:
        """One exercise; `children` may hold a child that served another exercise of this submission."""
        prepared = self.prepare(exercise)
        started = time.monotonic()
        text = submission.files.get(exercise.slug)
        report = ExerciseReport(
            exercise.name, exercise.title, (), 0.0, sha256=sha_of(submission.files, exercise.slug)
        )
        if text is None or text.split() == prepared.stub:
            self.bench.start(exercise.libraries)
            missing = submission.problems.get(exercise.slug, NO_FILE)
            words = missing if text is None else NOT_STARTED
            unread = text is None and exercise.slug in submission.problems
            verdict = Verdict.UNREADABLE if unread else Verdict.NOT_ATTEMPTED
            checks = [_result(s, verdict, observed=words) for s in prepared.checks]
            return replace(report, checks=tuple(with_trial(prepared, checks)))
        source = Source(exercise.slug, submission.files_for(exercise.slug), exercise.provides)
        runs, output = self._attempt(prepared, source, None if self.awaited else children)
        results = self.worded(prepared, source, runs)
        shown = "" if self.hidden else output[:MOST_PRINTED]  # hidden inputs could be printed
        seconds = time.monotonic() - started
        return replace(report, checks=tuple(results), seconds=seconds, output=shown)

    def attempt(self, prepared: Prepared, source: Source) -> dict[str, Run]:
        """Every check run on one piece of work that is no stub: the verdicts, without words."""
        return self._attempt(prepared, source, None)[0]

    def worded(self, prepared: Prepared, source: Source, runs: Mapping[str, Run]) -> list[CheckResult]:
        """The results of these runs, with their words."""
        results = [self._result(prepared, spec, runs) for spec in prepared.checks]
        try:
            return explain(self.runner, prepared, runs, results, source)
        except Exception:  # what is earned stands, whatever words the work makes fail
            if self.strict:
                raise
            return results

    def _attempt(
        self, prepared: Prepared, source: Source, children: Children | None
    ) -> tuple[dict[str, Run], str]:
        """Run every check. What fails in a child that served before is asked of a fresh one, so that one
        exercise cannot spoil another."""
        rules = prepared.rules.suiting(source)
        with Work(self.bench, rules, source, prepared.script, children) as work:
            runs = self._run_all(prepared, work)
            output = "".join(work.output)
        if work.fresh or all(run.verdict is Verdict.ACCEPTED for run in runs.values()):
            return runs, output
        return self._attempt(prepared, source, None)

    def _run_all(self, prepared: Prepared, work: Work) -> dict[str, Run]:
        runs: dict[str, Run] = {}
        for spec in prepared.checks:
            name = spec.check.name
            if name in prepared.broken:
                runs[name] = Run(Verdict.GRADER_ERROR, [])
            elif any(runs[n].verdict is not Verdict.ACCEPTED for n in spec.check.needs if n in runs):
                runs[name] = Run(Verdict.SKIPPED, [])
            else:
                runs[name] = self.runner.run(prepared, spec, work)
            if not work.fresh and runs[name].verdict is not Verdict.ACCEPTED:
                break  # all of it will be asked again
        return runs

    def _result(self, prepared: Prepared, spec: CheckFunction, runs: Mapping[str, Run]) -> CheckResult:
        verdict = told(runs[spec.check.name], spec.public or not prepared.secret)
        observed = OUR_FAULT if verdict is Verdict.GRADER_ERROR else None
        if verdict is Verdict.SKIPPED:
            unmet = (n for n in spec.check.needs if runs[n].verdict is not Verdict.ACCEPTED)
            observed = _needs(prepared, next(unmet))
        failed = runs[spec.check.name].failed
        partial = round(spec.check.points * failed.share, 4) if failed is not None else 0.0
        return replace(_result(spec, verdict, observed), partial=partial)

    def run_whole(self, submission: Submission, exercise: Exercise) -> Raised | None:
        """What plain Python would meet in the whole file of an exercise, were it run as a script.

        Args:
            submission: with a text for this exercise.
            exercise: whose file is run, in a child of its own, within the time that loading may take.

        Returns:
            The exception; None too for those that the bench alone makes: without a file, a library that is
            missing here, anybody who types, or time enough.
        """
        files = submission.files_for(exercise.slug)
        rules = self.prepare(exercise).rules.suiting(Source(exercise.slug, files))
        with Work(self.bench, rules, Source(exercise.slug, files)) as work:
            work.begin(0)
            reply = work.load_failure
        return reply if isinstance(reply, Raised) and not OF_THE_BENCH & set(reply.types) else None


@cache
def _versions() -> tuple[str, ...]:
    """Those that a reply may depend on; a process keeps its libraries."""
    return tuple(f"{name} {found}" for name, found in environment().items())


def sets_used(submission: Submission, exercise: Exercise) -> tuple[tuple[str, ...], ...]:
    """The sets of libraries with which this exercise of this submission is graded."""
    if exercise.slug not in submission.files:
        return (exercise.libraries,)
    source = Source(exercise.slug, submission.files_for(exercise.slug), exercise.provides)
    return exercise.libraries, suiting(exercise.libraries, source)


def _public_checks(exercise: Exercise) -> Iterator[tuple[Check, bool, Callable[..., None]]]:
    functions = public_functions(exercise)
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
