"""Turn verdicts into words: the name of the mistake, or where the work is wrong, as public calls show it.

Nothing here changes what a check earns. A hidden run tells one bit, accepted or not; all that is said beside
it comes of the file, or of running the work on public calls. What is found of a function is said with every
check that asks for it and fails, in the same words: faces say it once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any

from ...exercises import Exercise, Text, read_text
from ..bench import BenchError, Raised, Reply, Value
from ..checking import LOAD_ID, Case, Prepared, Run, Runner, Script, Source, parameters
from ..reports import CheckResult, Picture, Verdict
from ..source import HEAD, signatures, unwritten
from .diagnose import describe, lowered, where_of
from .examples import UNKNOWN, call_text
from .failures import describe_failure, describe_verdict
from .hypotheses import Found, diagnosed
from .pictures import picture_of
from .probing import Asked, Change, asked_again, asked_of, foreseen
from .recognised import Recognised, load_recognised
from .telling import Explained, told_of
from .values import show_value

STAYING = (Verdict.ACCEPTED, Verdict.GRADER_ERROR, Verdict.SKIPPED)
EXPLICABLE = (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR)
HIDDEN_FIXTURE = "reference"  # what it answers is not in a student's folder
LONGEST = 3  # times what one call may take: what all public calls together may, lest words cost too much
UNTOLD = ("range", "curve", "missing")  # differences that hold no right result
TRIAL = "test_trial_calls"
TRIAL_TITLE = Text(fr="Sur des appels d'essai variés", en="On varied trial calls")
NOT_TRIED = Text(
    fr="Pas essayé : corrigez d'abord ce qui précède.", en="Not tried: correct what is above first."
)
NOT_STARTED = Text(fr="Pas encore commencé.", en="Not started yet.")


def explain(
    runner: Runner,
    prepared: Prepared,
    runs: Mapping[str, Run],
    results: list[CheckResult],
    source: Source,
) -> list[CheckResult]:
    """The results with their sentences and pictures; points stay as they are.

    Args:
        runner: asks the work once more, on the public calls.
        prepared: the exercise; what is known of its public calls lies beside it.
        runs: what each check saw, by its name.
        results: one per check, of a hidden one with the verdict that `told` gives; those that are accepted,
            skipped or our fault stay as they are.
        source: the files of the work, hostile: quoted here, run in the bench alone.

    Returns:
        The same results in the same order, hidden ones with the kind of failure that public runs show. At
        most one of them carries the picture of a small example. Without the key, one more result follows, on
        the public calls themselves; it carries no points.
    """
    failed = [r.name for r in results if r.verdict in EXPLICABLE and not _says_all(runs[r.name], r.public)]
    open_ = [name for name in failed if not _names_itself(runs[name])]
    tried = prepared.key is None and not prepared.exercise.no_trial and _can_be_tried(runs)
    endless = any(run.verdict is Verdict.TIMEOUT for run in runs.values())
    asked = (open_ or tried) and not (endless and prepared.rules.awaited)  # who waits has waited enough
    found = _explained(runner, prepared, source) if asked else None
    explained = found or {}
    worded: list[CheckResult] = []
    example = True
    for result in results:
        run = runs[result.name]
        if run.verdict in STAYING:
            worded.append(result)
            continue
        functions = _functions(prepared, runs, result)
        mine = [each for each in explained.values() if each.function in functions]
        mine = _concerned(mine, result, run, prepared)
        if result.name in failed and not result.public and prepared.secret:
            kind = next(iter(_public_kinds(prepared, runs, result.name)), None)
            result = replace(result, verdict=kind or next((e.verdict for e in mine), Verdict.WRONG_ANSWER))
        said = mine[0] if mine and result.name in open_ else None
        brief = said is not None and any(said.said == other.advice for other in worded)
        result = _words(prepared, result, run, source, said, brief)
        if example and said is not None and not result.public:
            result, example = replace(result, picture=said.picture), False
        worded.append(result)
    if tried and found is not None:
        return [*worded, _trial(explained, worded)]
    nothing_known = tried and asked  # on a machine that draws other numbers
    return worded if nothing_known else with_trial(prepared, worded)


def with_trial(prepared: Prepared, results: list[CheckResult]) -> list[CheckResult]:
    """The results of work on which the public calls were not tried, with that: there are as many checks
    before one has begun as afterwards.

    Args:
        prepared: the exercise; with the key, or where such calls are never tried, nothing is added.
        results: one per check.

    Returns:
        The same, and one more that says why; none where all the others pass.
    """
    exercise = prepared.exercise
    known = exercise.recognised.is_file() and exercise.domain.is_file() and not exercise.no_trial
    if prepared.key is not None or not known or all(r.verdict is Verdict.ACCEPTED for r in results):
        return results
    trial = CheckResult(TRIAL, TRIAL_TITLE, True, 0.0, Verdict.SKIPPED, NOT_TRIED)
    if len({(result.verdict, result.observed) for result in results}) == 1 and results[0].observed:
        trial = replace(trial, verdict=results[0].verdict, observed=results[0].observed)  # it explains all
    return [*results, trial]


def _can_be_tried(runs: Mapping[str, Run]) -> bool:
    """Whether the file loads, and nothing of it has run out of time or memory: it would do so again."""
    endless = (Verdict.TIMEOUT, Verdict.MEMORY)
    return not any(_says_all(run, True) or run.verdict in endless for run in runs.values())


def _says_all(run: Run, public: bool) -> bool:
    """Whether what a check saw needs no more words: the file does not load, or lacks what is asked for."""
    outcome = run.failed.outcome if run.failed is not None else None
    reply = outcome.reply if outcome is not None else None
    lacks = public and isinstance(reply, Raised) and reply.types[:1] == ("Missing",)
    return _before_all(run) or lacks


def _trial(explained: Mapping[str, Explained], others: Sequence[CheckResult]) -> CheckResult:
    """What a student learns of all public calls together, beside the checks that are written by hand."""
    result = CheckResult(TRIAL, TRIAL_TITLE, True, 0.0, Verdict.ACCEPTED)
    if not explained:
        return result
    begun = [each for each in explained.values() if each.verdict is not Verdict.NOT_ATTEMPTED]
    if not begun:
        return replace(result, verdict=Verdict.NOT_ATTEMPTED, observed=NOT_STARTED)
    said = {other.advice for other in others}
    new = next((each for each in begun if not {each.said, each.text} & said), None)
    one = new or begun[0]
    advice = one.said if one.said in said else one.text
    picture = one.picture if new is not None else None
    return replace(
        result, verdict=one.verdict, advice=advice, misconception=one.misconception, picture=picture
    )


def _names_itself(run: Run) -> bool:
    return run.failed is not None and run.failed.named is not None


def told(run: Run, known: bool) -> Verdict:
    """What is told of a run before its words are found.

    Args:
        run: what a check saw of a piece of work.
        known: whether its inputs are known to students, or there are none.

    Returns:
        Its verdict; of a hidden run that failed, not how: a work could say by it what it was asked. How a
        file fails to load is no secret: nothing is asked before.
    """
    return run.verdict if known or run.verdict in STAYING or _before_all(run) else Verdict.WRONG_ANSWER


def _before_all(run: Run) -> bool:
    outcome = run.failed.outcome if run.failed is not None else None
    return outcome is not None and outcome.id == LOAD_ID  # nothing is sent before the file is loaded


def _functions(prepared: Prepared, runs: Mapping[str, Run], result: CheckResult) -> tuple[str, ...]:
    """The functions that a check asks for: what the reference was asked in the place of the work, or, of a
    public check without the key, what the work was."""
    known = prepared.asked.get(result.name)
    if known is not None or not result.public:
        return known or ()
    return tuple(dict.fromkeys(outcome.name.partition(".")[0] for outcome in runs[result.name].trace))


def _concerned(mine: list[Explained], result: CheckResult, run: Run, prepared: Prepared) -> list[Explained]:
    """Of what is said of the functions of a check, that of the one whose call failed, where it is public
    and the student wrote it: another's fault need not be the cause."""
    outcome = run.failed.outcome if run.failed is not None and result.public else None
    called = outcome.name.partition(".")[0] if outcome is not None else ""
    if called not in unwritten(read_text(prepared.exercise.stub)):
        return mine
    return [each for each in mine if each.function == called]


def _public_kinds(prepared: Prepared, runs: Mapping[str, Run], name: str) -> Iterator[Verdict]:
    """How the work fails in the public checks of the functions that a hidden one asks for."""
    mine = set(prepared.asked.get(name, ()))
    for spec in prepared.checks:
        if spec.public and mine & set(prepared.asked.get(spec.check.name, ())):
            verdict = runs[spec.check.name].verdict
            if verdict not in STAYING:
                yield verdict


# --- the public calls -----------------------------------------------------------------------------
@cache
def _public_calls(exercise: Exercise) -> tuple[Recognised, list[tuple[int, Case]], Script] | None:
    """What is known of the public calls of an exercise, the calls, and what is sent of them ahead."""
    recognised = load_recognised(exercise)
    if recognised is None:
        return None
    cases = recognised.drawn(exercise)
    return recognised, cases, foreseen(cases, {place: recognised.cases[place].right for place, _ in cases})


def _explained(runner: Runner, prepared: Prepared, source: Source) -> dict[str, Explained] | None:
    """By function that is wrong, what is said of it; None where nothing can be asked."""
    public = _public_calls(prepared.exercise)
    if public is None:
        return None
    recognised, cases, script = public
    if not cases:
        return None
    try:
        within = prepared.rules.seconds * (1 if prepared.rules.awaited else LONGEST)
        asked = asked_of(runner.bench, prepared.rules, source, cases, script, within=within)
    except BenchError:
        return None
    stub = read_text(prepared.exercise.stub)
    quiet = prepared.key is not None  # of work that hidden checks ran, nothing free is repeated
    seconds, one = prepared.rules.seconds, dict(cases)

    def again(shown: Asked, change: Change | None) -> Asked | None:
        return asked_again(runner.bench, prepared.rules, source, shown, one[shown.case], change, seconds)

    explained = {}
    for found in sorted(diagnosed(recognised, asked, signatures(stub)), key=partial(_is_given, stub)):
        explained[found.function] = told_of(recognised, found, source.text, seconds, quiet, again)
    return explained


def _is_given(stub: str, found: Found) -> bool:
    """Whether the stub holds the function ready made: what uses it is the likelier fault."""
    return found.function not in unwritten(stub)


# --- one check ------------------------------------------------------------------------------------
def _words(
    prepared: Prepared,
    result: CheckResult,
    run: Run,
    source: Source,
    explained: Explained | None,
    brief: bool,
) -> CheckResult:
    """The words of a check that failed; its own advice is for what public calls do not show. `brief`: what is
    explained was said beside a call already."""
    if result.verdict is Verdict.NOT_ATTEMPTED:
        return replace(result, observed=NOT_STARTED)
    observed, line = _observed(prepared, result, run, source)
    named = run.failed.named if run.failed is not None else None
    if named is not None:
        return replace(result, observed=observed, advice=named[1], misconception=named[0], line=line)
    result = replace(result, observed=observed, line=line, picture=_picture(prepared, result, run))
    if explained is not None:
        shown = brief or _expected(prepared, result, run) is not None
        return replace(
            result,
            observed=observed if result.public else None,  # the example says how it fails
            advice=explained.said if shown else explained.text,  # one call is enough
            misconception=explained.misconception,
        )
    if _says_all(run, result.public):
        return result
    spec = next(s for s in prepared.checks if s.check.name == result.name)
    return replace(result, advice=_lead(spec.check.feedback))


def _lead(advice: Text) -> Text:
    """A check's own advice: nothing that was seen says that its cause is this one."""
    return Text(
        fr=f"Une piste parmi d'autres : {lowered(advice.fr)}",
        en=f"One lead among others: {lowered(advice.en)}",
    )


def _picture(prepared: Prepared, result: CheckResult, run: Run) -> Picture | None:
    """What a picture may show of a public check: the answer and its difference; of a hidden one, nothing."""
    if not result.public or _asks_reference(prepared, result.name):
        return None
    if run.failed is None or run.failed.observed is not None:
        return None
    outcome = run.failed.outcome
    if outcome is None or not isinstance(outcome.reply, Value):
        return None
    return picture_of(run.failed.difference, outcome.value)


def _asks_reference(prepared: Prepared, name: str) -> bool:
    spec = next(s for s in prepared.checks if s.check.name == name)
    return HIDDEN_FIXTURE in parameters(spec.function)


def _observed(
    prepared: Prepared, result: CheckResult, run: Run, source: Source
) -> tuple[Text | None, int | None]:
    outcome = run.failed.outcome if run.failed is not None else None
    seconds = prepared.rules.seconds
    if not result.public and not _before_all(run):
        said = run.failed.observed if run.failed is not None and not prepared.secret else None
        if said is not None:
            return said, None
        if prepared.secret or outcome is None or isinstance(outcome.reply, Value):
            names = prepared.asked.get(result.name, ())
            return describe_verdict(result.verdict, source.text, names, seconds), None
    if run.failed is None:
        return None, None
    if outcome is None:
        return run.failed.observed or describe(run.failed.difference), None
    if isinstance(outcome.reply, Value):
        return _public_words(prepared, result, run), None
    text = describe_failure(outcome.reply, source.text, outcome.name.split(".")[0], seconds)
    return text, _line(outcome.reply, source)


def _line(reply: Reply, source: Source) -> int | None:
    last = 0 if source.text.startswith(HEAD) else len(source.text.splitlines())  # of no file of a student
    return reply.line if isinstance(reply, Raised) and 0 < reply.line <= last else None


def _expected(prepared: Prepared, result: CheckResult, run: Run) -> Any:
    """The right result that is shown beside the call of a public check, or None."""
    failed = run.failed
    if failed is None or failed.outcome is None or failed.observed is not None or failed.difference is None:
        return None
    told = result.public and isinstance(failed.outcome.reply, Value) and failed.difference.kind not in UNTOLD
    return failed.difference.expected if told and not _asks_reference(prepared, result.name) else None


def _public_words(prepared: Prepared, result: CheckResult, run: Run) -> Text | None:
    """A public call with its result and, where the check itself shows it, the right one."""
    assert run.failed is not None and run.failed.outcome is not None
    difference, outcome = run.failed.difference, run.failed.outcome
    if not result.public:
        return run.failed.observed or describe(difference, outcome.value)
    if run.failed.observed is not None:
        text = call_text(outcome, UNKNOWN, "", 0.0, run.failed.observed)
        return Text(fr=f"Cet appel\n{text.fr}", en=f"This call\n{text.en}")
    expected = _expected(prepared, result, run)
    entry = difference.place[len(outcome.place) :] if difference is not None else ()
    text = call_text(outcome, UNKNOWN if expected is None or entry else expected, "", 0.0)
    within = replace(difference, place=entry) if difference is not None else None
    said = describe(within, outcome.value) if expected is None else None
    if expected is not None and entry:
        where, wanted = where_of(entry), show_value(expected)
        said = Text(fr=f"{where.fr}, il faut\n    {wanted}", en=f"{where.en}, right is\n    {wanted}")
    more = Text(fr=f"\n  {said.fr}", en=f"\n  {said.en}") if said is not None else Text(fr="", en="")
    return Text(fr=f"Cet appel\n{text.fr}{more.fr}", en=f"This call\n{text.en}{more.en}")
