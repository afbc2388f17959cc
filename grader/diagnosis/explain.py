"""Turn verdicts into words: recognise the misconception, or describe the difference, or show a small case.

Nothing here changes a verdict. Verdicts come from hidden inputs, words only from public ones: of a hidden run
its verdict is told and nothing else; what is said beside it comes of the file, or of running the work on a
small public case. One thing more is read in hidden replies: which mistake of the course's own table they are
those of. Only mistakes that the public checks leave possible are compared, so that the name tells which of a
few known behaviours the work has, and no number, text or shape that it made.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...exercises import Text
from ..bench import BenchError, Died, Raised, Reply, Value
from ..checking import (
    INPUT_CHANGED,
    LOAD_ID,
    Draw,
    Failed,
    Outcome,
    Prepared,
    Replayed,
    Run,
    Runner,
    Source,
    Subject,
    Work,
    as_array,
    compare,
)
from ..reports import CheckResult, Picture, Verdict
from ..source import HEAD
from . import diagnose
from .failures import describe_failure, describe_verdict
from .pictures import picture_alone, picture_of
from .recognised import load_recognised

PUBLIC_SEED = "public"
HIDDEN_FIXTURE = "reference"  # what it answers is not in a student's folder
NOT_STARTED = Text(fr="Pas encore commencé.", en="Not started yet.")


@dataclass(frozen=True)
class Example:
    """A small public case that the work gets wrong: the function's name, the words, the work's own result."""

    name: str
    text: Text
    picture: Picture | None = None


def explain(
    runner: Runner,
    prepared: Prepared,
    runs: Mapping[str, Run],
    results: list[CheckResult],
    source: Source,
) -> list[CheckResult]:
    """The results with their sentences and pictures; verdicts and points stay as they are.

    Args:
        runner: asks the known mistakes, and the work once more for a small public example.
        prepared: the exercise; without its key, mistakes are recognised by its recognised.json.
        runs: what each check saw, by its name.
        results: one per check; those that are accepted, skipped or our fault stay as they are.
        source: the files of the work, hostile: quoted here, run in the bench alone.

    Returns:
        The same results in the same order; at most one of them carries the small public example.
    """
    explicable = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
    failed = [name for name, run in runs.items() if run.verdict in explicable]
    found = _recognise(runner, prepared, runs, failed) if failed else {}
    unknown = [n for n in failed if n not in found]
    asked = {function for name in unknown for function in prepared.asked.get(name, ())}
    example = _example(runner, prepared, source, asked) if asked else None
    explained = []
    for result in results:
        run = runs[result.name]
        if run.verdict in (Verdict.ACCEPTED, Verdict.GRADER_ERROR, Verdict.SKIPPED):
            explained.append(result)
            continue
        shown = example if example and example.name in prepared.asked.get(result.name, ()) else None
        if result.name not in unknown or result.public:
            shown = None
        worded = _words(prepared, result, run, found.get(result.name), source, shown)
        explained.append(replace(worded, picture=_picture(prepared, result, run, shown)))
        example = None if shown else example  # one example per exercise is enough
    return explained


def _words(
    prepared: Prepared,
    result: CheckResult,
    run: Run,
    known: tuple[str, Text] | None,
    source: Source,
    example: Example | None,
) -> CheckResult:
    check = next(s.check for s in prepared.checks if s.check.name == result.name)
    observed, line = _observed(prepared, result, run, source)
    if run.verdict is Verdict.NOT_ATTEMPTED:
        return replace(result, observed=NOT_STARTED)
    if known is not None:
        if result.public and run.failed and run.failed.difference and run.failed.difference.kind == "value":
            observed = None  # the sentence of the known mistake says it better
        return replace(result, observed=observed, advice=known[1], misconception=known[0], line=line)
    advice = check.feedback
    if example is not None:
        case = example.text
        advice = Text(fr=f"{advice.fr}\n{case.fr}", en=f"{advice.en}\n{case.en}")
    return replace(result, observed=observed, advice=advice, line=line)


def _picture(prepared: Prepared, result: CheckResult, run: Run, example: Example | None) -> Picture | None:
    """What a picture may show: of a public check, the answer and its difference; of a hidden one nothing
    but the work's own result on the public example."""
    if not result.public:
        return example.picture if example is not None else None
    spec = next(s for s in prepared.checks if s.check.name == result.name)
    code = spec.function.__code__
    known_to_all = HIDDEN_FIXTURE not in code.co_varnames[: code.co_argcount]
    if run.failed is None or run.failed.observed is not None or not known_to_all:
        return None
    outcome = run.failed.outcome
    if outcome is None or not isinstance(outcome.reply, Value):
        return None
    return picture_of(run.failed.difference, outcome.value)


def _observed(
    prepared: Prepared, result: CheckResult, run: Run, source: Source
) -> tuple[Text | None, int | None]:
    outcome = run.failed.outcome if run.failed is not None else None
    before_all = outcome is not None and outcome.id == LOAD_ID  # nothing is sent before the file is loaded
    if not result.public and not before_all:
        names = prepared.asked.get(result.name, ())
        return describe_verdict(run.verdict, source.text, names, prepared.rules.seconds), None
    if run.failed is None:
        return None, None
    if outcome is None or isinstance(outcome.reply, Value):
        return run.failed.observed or diagnose.describe(run.failed.difference), None
    reply = outcome.reply
    wanted = outcome.name.split(".")[0]
    text = describe_failure(reply, source.text, wanted, prepared.rules.seconds)
    last = 0 if source.text.startswith(HEAD) else len(source.text.splitlines())  # of no file of a student
    line = reply.line if isinstance(reply, Raised) and 0 < reply.line <= last else None
    return text, line


def _recognise(
    runner: Runner, prepared: Prepared, runs: Mapping[str, Run], failed: Sequence[str]
) -> dict[str, tuple[str, Text]]:
    """For each failed check, the known wrong answer that behaves like this work: the one that agrees
    with it on most checks, on this one, and on every public check of the same functions."""
    agreeing: list[tuple[set[str], str, Text]] = []
    replies = {name: [_read_once(outcome.reply) for outcome in run.trace] for name, run in runs.items()}
    for known, sentence, traces in _known_traces(runner, prepared):
        agree = {name for name, run in runs.items() if _agrees(run, replies[name], traces.get(name))}
        if agree & set(failed):
            agreeing.append((agree, known, sentence))
    agreeing.sort(key=lambda entry: -len(entry[0]))
    public = {spec.check.name for spec in prepared.checks if spec.public}
    found = {}
    for name in failed:
        needed = {name, *(() if name in public else _public_kin(prepared, runs, name))}
        named = ((known, sentence) for agree, known, sentence in agreeing if needed <= agree)
        if (best := next(named, None)) is not None:
            found[name] = best
    return found


def _public_kin(prepared: Prepared, runs: Mapping[str, Run], name: str) -> Iterator[str]:
    """The public checks that were run and ask for a function which this hidden check asks for too."""
    mine = set(prepared.asked.get(name, ()))
    for spec in prepared.checks:
        other = spec.check.name
        if spec.public and other != name and runs[other].trace and mine & set(prepared.asked.get(other, ())):
            yield other


def _known_traces(
    runner: Runner, prepared: Prepared
) -> Iterator[tuple[str, Text, Mapping[str, list[Reply]]]]:
    if prepared.key is not None:
        traces = runner.trace_known(prepared)
        for known in prepared.key.known:
            yield known.name, known.sentence, traces[known.name]
    elif (recognised := load_recognised(prepared.exercise)) is not None:
        yield from recognised.entries()


def _example(runner: Runner, prepared: Prepared, source: Source, asked: set[str]) -> Example | None:
    """The smallest public case of these functions that the work gets wrong, with its own result."""
    if prepared.small_cases is None or prepared.reference is None:
        return None
    cases = prepared.small_cases(Draw(PUBLIC_SEED, prepared.exercise.name))
    oracle = Replayed(prepared.reference)
    oracle.begin(0)
    try:
        with Work(runner.bench, prepared.rules.suiting(source), source) as work:
            work.begin(0)
            for name, arguments, options in cases:
                if name not in asked:
                    continue
                mine = Subject(work).call(name, None, arguments, options)
                right = Subject(oracle).call(name, None, arguments, options)
                if not isinstance(right.reply, Value):
                    return None
                if not isinstance(mine.reply, Value):
                    return Example(name, _example_text(mine, _failure_text(mine, source, prepared)))
                if compare.close(mine.value, right.value) is not None:
                    shown = diagnose.show_value(mine.value)
                    picture = picture_alone(mine.value, example=True)
                    return Example(name, _example_text(mine, Text(fr=shown, en=shown)), picture)
                if isinstance(mine.reply, Died):
                    return None
    except (BenchError, Failed):
        return None
    finally:
        oracle.close()
    return None


def _failure_text(outcome: Outcome, source: Source, prepared: Prepared) -> Text:
    assert isinstance(outcome.reply, Raised | Died)
    return describe_failure(outcome.reply, source.text, outcome.name, prepared.rules.seconds)


def _example_text(outcome: Outcome, shown: Text) -> Text:
    arguments = [diagnose.show_value(a) for a in outcome.arguments]
    arguments += [f"{k}={diagnose.show_value(v)}" for k, v in outcome.options.items()]
    call = f"{outcome.name}({', '.join(arguments)})"
    return Text(
        fr=f"Essayez à la main :\n    {call}\n  votre fonction renvoie\n    {shown.fr}",
        en=f"Try it by hand:\n    {call}\n  your function returns\n    {shown.en}",
    )


def _read_once(reply: Reply) -> Reply:
    """The reply with nested lists of numbers as arrays: they are compared with those of every mistake."""
    if not isinstance(reply, Value) or not isinstance(reply.value, list | tuple):
        return reply
    array = as_array(reply.value)
    return reply if array is None else replace(reply, value=array)


def _agrees(run: Run, replies: Sequence[Reply], trace: Sequence[Reply] | None) -> bool:
    """Whether a known answer replied as this work did, call by call."""
    if not trace or not run.trace or len(trace) < len(run.trace):
        return False
    if run.verdict is not Verdict.ACCEPTED and len(trace) != len(run.trace):
        return False
    mutated = run.failed is not None and run.failed.observed is INPUT_CHANGED
    pairs = zip(replies, trace, strict=False)
    return all(_same_reply(mine, theirs, mutated) for mine, theirs in pairs)


def _same_reply(a: Reply, b: Reply, mutated: bool) -> bool:
    if isinstance(a, Value) and isinstance(b, Value):
        return (a.changed == b.changed or not mutated) and compare.same_result(a.value, b.value)
    if isinstance(a, Raised) and isinstance(b, Raised):
        return a.types[:1] == b.types[:1] and a.message == b.message and a.types[:1] != ("Missing",)
    return False
