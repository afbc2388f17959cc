"""A report as one screen: each check with its mark, what was seen, what to try.

No mark is told by its colour alone; in ASCII where the terminal knows nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace

from ...exercises import Text, number_text
from ...grader.reports import WORDS, CheckResult, ExerciseReport, Report, Verdict, isolation_text
from ..terminal import Console, safe, safe_line

MARKS = {
    Verdict.ACCEPTED: ("✔", "[ok]", "green"),
    Verdict.SKIPPED: ("–", "[--]", "yellow"),
    Verdict.NOT_ATTEMPTED: ("○", "[  ]", "yellow"),
    Verdict.UNREADABLE: ("?", "[? ]", "yellow"),
    Verdict.INCOMPLETE: ("◐", "[. ]", "yellow"),
    Verdict.GRADER_ERROR: ("!", "[!!]", "magenta"),
}
FAILED = ("✘", "[no]", "red")
BAR = "│"
CODE = "    "  # what is set in so far is code or numbers: such a line is not broken
SAME = Text(fr="Pour la même raison.", en="For the same reason.")
ABOVE = Text(fr="Voir plus haut.", en="See above.")  # what is said there is no reason: only where it is wrong


def show_report(console: Console, report: Report) -> None:
    """Everything about one submission.

    Args:
        console: where it goes, in its language.
        report: what was found; an exercise that passed is one line, if there are others.
    """
    for note in (report.stamp, *report.notes):
        if note is not None:
            console.warn(safe(note[console.language]))
    for exercise in report.exercises:
        if exercise.left_out is not None:
            _show_left_out(console, exercise, exercise.left_out)
        elif exercise.accepted and len(report.exercises) > 1:
            mark, colour = _mark(console, Verdict.ACCEPTED)
            title = title_of(exercise, console.language, report.hidden_checks)
            console.say(f"\n{mark}{title}", colour)
        else:
            show_exercise(console, exercise, report.hidden_checks)


def show_exercise(console: Console, exercise: ExerciseReport, marked: bool = False) -> None:
    """One exercise: each check with its mark, what was seen, what to try.

    Args:
        console: where it goes, in its language.
        exercise: its result; one sentence that all checks share is said once.
        marked: whether hidden checks were run: then its points are shown.
    """
    console.say(f"\n{title_of(exercise, console.language, marked)}", bold=True)
    common = _common(exercise.checks)
    if common is not None:
        _show_common(console, exercise.verdict, common[console.language])
    else:
        said: set[Text] = set()  # one mistake often fails several checks: it is explained once
        for check in exercise.checks:
            _show_check(console, check, said)
    show_output(console, exercise)


def failing(exercise: ExerciseReport) -> tuple[CheckResult, ...]:
    """What is to be put right in an exercise, one after the other.

    Returns:
        The checks that fail, in their order, without those that wait for another one; only the first where
        one sentence explains them all.
    """
    if _common(exercise.checks) is not None:
        return exercise.checks[:1]
    passed = (Verdict.ACCEPTED, Verdict.SKIPPED)
    return tuple(check for check in exercise.checks if check.verdict not in passed)


def show_failure(console: Console, exercise: ExerciseReport, check: CheckResult) -> None:
    """One failure alone: what to try comes first, for a small terminal may show no more than that.

    Args:
        console: where it goes, in its language.
        exercise: the result that it is of.
        check: one of those that `failing` gives.
    """
    common = _common(exercise.checks)
    if common is not None:
        _show_common(console, exercise.verdict, common[console.language])
    else:
        _show_check(console, check, set(), advice_first=True)


def show_names(console: Console, exercise: ExerciseReport) -> None:
    """All checks of an exercise, each with its mark and in a line of its own.

    Args:
        console: where it goes, in its language.
        exercise: its result.
    """
    for check in exercise.checks:
        _show_check(console, replace(check, observed=None, advice=None), set())


def show_output(console: Console, exercise: ExerciseReport) -> None:
    """What the work printed, if it did.

    Args:
        console: where it goes, in its language.
        exercise: its result.
    """
    if exercise.output:
        console.say(Text(fr="  Votre programme a écrit :", en="  Your program printed:"))
        _quote(console, exercise.output)
    if exercise.cut is not None:
        console.say(f"    {exercise.cut[console.language]}", "yellow")


def _show_left_out(console: Console, exercise: ExerciseReport, why: Text) -> None:
    """It has no result, and nobody is to blame."""
    title = f"\n{exercise.name} · {exercise.title[console.language]}"
    console.say(title + Text(fr=" · non noté ici", en=" · not graded here")[console.language], bold=True)
    console.say(f"  {console.sign('–', '-')} {safe_line(why[console.language])}", "yellow")


def _show_common(console: Console, verdict: Verdict, text: str) -> None:
    mark, colour = _mark(console, verdict)
    if verdict in (Verdict.NOT_ATTEMPTED, Verdict.UNREADABLE):
        console.say(f"  {mark}{safe_line(text)}", colour)
    else:
        console.say(f"  {mark}{WORDS[verdict][console.language]}", colour)
        _quote(console, text)


def _show_check(console: Console, check: CheckResult, said: set[Text], advice_first: bool = False) -> None:
    mark, colour = _mark(console, check.verdict)
    seen = check.verdict is Verdict.ACCEPTED and not console.plain
    word = "" if seen else f" ({WORDS[check.verdict][console.language]})"
    console.say(f"  {mark}{check.title[console.language]}{word}", colour)
    parts = (check.observed, ""), (check.advice, "→ ")
    for text, arrow in reversed(parts) if advice_first else parts:
        if text is not None and text in said and arrow:
            again = ABOVE if check.misconception is None else SAME
            _quote(console, again[console.language], arrow)
        elif text is not None and text not in said:
            said.add(text)
            _quote(console, text[console.language], arrow)


def _mark(console: Console, verdict: Verdict) -> tuple[str, str]:
    """(the mark and a space, its colour); without a mark where words say it."""
    sign, plain, colour = MARKS.get(verdict, FAILED)
    mark = f"{console.sign(sign, plain)} "
    return "" if console.plain else mark, colour


def _quote(console: Console, text: str, first: str = "") -> None:
    """Lines with a bar before each: what a student's program says cannot pass for ours."""
    bar = "      " if console.plain else f"    {console.sign(BAR, '|')} "
    first = "" if console.plain or not first else console.sign(first, "> ")
    margin = bar + " " * len(first)
    for index, line in enumerate(safe(text).rstrip("\n").split("\n")):
        shown = (bar + first if index == 0 else margin) + line
        if line.startswith(CODE):
            indent = line[: len(line) - len(line.lstrip())]
            console.show(shown, margin + indent)
        else:
            console.say(shown, hang=margin)


def show_progress(console: Console, title: Text, accepted: int, total: int) -> None:
    """A bar with its numbers.

    Args:
        console: where it goes, in its language.
        title: what is counted, such as the title of a chapter.
        accepted: the exercises whose public checks all pass.
        total: all exercises; 0 gives an empty bar.
    """
    words = Text(fr="exercices passent en public", en="exercises pass in public")
    bar = bar_of(console, accepted, total)
    console.say(f"{title[console.language]}{bar} {accepted}/{total} {words[console.language]}")


def bar_of(console: Console, done: int, total: int) -> str:
    """How much is done, as a picture.

    Args:
        console: for whom.
        done: how many.
        total: of how many; 0 gives an empty bar.

    Returns:
        A space and the bar; a colon where bars are not seen.
    """
    filled = round(20 * done / total) if total else 0
    return f"{' :' if console.language == 'fr' else ':'}" if console.plain else f" [{'#' * filled:.<20}]"


def show_isolation(console: Console, line: str) -> None:
    """What held the work that was run.

    Args:
        console: where it goes, in its language.
        line: as the bench says it and reports keep it, in English.
    """
    console.say(isolation_text(line))


def title_of(exercise: ExerciseReport, language: str, marked: bool = False) -> str:
    """The line above the checks of an exercise.

    Args:
        exercise: its result.
        language: "fr" or "en".
        marked: whether hidden checks were run.

    Returns:
        Its name and title, with its points; where no hidden check was run there are none, only public checks
        that pass.
    """
    head = f"{exercise.name} · {exercise.title[language]}"
    if not exercise.points:
        return head
    if marked:
        earned, points = number_text(exercise.earned)[language], number_text(exercise.points)[language]
        return f"{head} · {earned}/{points} points"
    passed = sum(check.verdict is Verdict.ACCEPTED for check in exercise.checks)
    words = Text(fr="vérifications publiques", en="public checks")[language]
    return f"{head} · {passed}/{len(exercise.checks)} {words}"


def _common(checks: Sequence[CheckResult]) -> Text | None:
    """The one sentence that explains every check (a file that does not load, say), or None."""
    observed = {check.observed for check in checks}
    if len(observed) != 1 or any(check.verdict is Verdict.ACCEPTED for check in checks):
        return None
    return observed.pop()
