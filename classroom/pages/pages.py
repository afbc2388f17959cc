"""The pages that a person reads about one piece of work.

A mistake that fails several checks is explained once: checks with the same sentences form one remark. The
name under which a known mistake is filed is never shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...exercises import Text
from ...grader.reports import WORDS, CheckResult, ExerciseReport, Report, Verdict, isolation_text
from ...templates.pages import render
from .drawing import Plate, plates, scale
from .picture_captions import caption, shape_words

if TYPE_CHECKING:  # the evidence is loaded only where there is some: a page may be shown in a notebook
    from ..evidence import Change

NOTHING_THERE = (Verdict.NOT_ATTEMPTED, Verdict.UNREADABLE)
QUIET = (Verdict.ACCEPTED, Verdict.SKIPPED, *NOTHING_THERE)
CUT_SHORT = (Verdict.RUNTIME_ERROR, Verdict.TIMEOUT, Verdict.MEMORY)
SIGNS = {
    Verdict.ACCEPTED: "✔",
    Verdict.SKIPPED: "–",
    Verdict.NOT_ATTEMPTED: "○",
    Verdict.INCOMPLETE: "◐",
    Verdict.GRADER_ERROR: "!",
}
TONES = {
    Verdict.ACCEPTED: "good",
    Verdict.SKIPPED: "wait",
    Verdict.NOT_ATTEMPTED: "wait",
    Verdict.UNREADABLE: "bad",
    Verdict.INCOMPLETE: "wait",
    Verdict.GRADER_ERROR: "fault",
}
NO_CLUE = Text(
    fr="Le résultat n'est pas celui que l'énoncé demande ; relisez l'énoncé sur ce point.",
    en="The result is not what the statement asks for; read the statement again on this point.",
)
PARTLY = Text(fr="à reprendre", en="to be corrected")


@dataclass(frozen=True)
class Figure:
    """A picture of one check: rows of plates, and the sentences under them."""

    check: CheckResult
    shape: str
    rows: tuple[tuple[Plate, ...], ...]
    sentences: tuple[str, ...]
    scale: tuple[str, ...]


@dataclass(frozen=True)
class Remark:
    """What is said once about the checks that it explains."""

    checks: tuple[CheckResult, ...]
    observed: tuple[Text, ...]
    advice: Text | None
    line: int | None
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class View:
    """One exercise as a page shows it."""

    report: ExerciseReport
    anchor: str
    tone: str
    sign: str
    word: Text
    common: Text | None
    remarks: tuple[Remark, ...]
    marked: bool

    @property
    def passed(self) -> int:
        return sum(check.verdict is Verdict.ACCEPTED for check in self.report.checks)


def student_page(
    report: Report,
    language: str,
    *,
    title: str,
    facts: Sequence[tuple[str, str]] = (),
    receipt: Mapping[str, Any] | None = None,
    changes: "Sequence[Change]" = (),
) -> str:
    """The student's page: one self-contained HTML text, in French ("fr") or English ("en").

    Args:
        report: of one submission; what it says of the student's work is hostile, and escaped.
        language: "fr" or "en".
        title: that of the chapter, in this language.
        facts: names and values shown at the top.
        receipt: what receipts.py makes; None where there is none.
        changes: this person's marks that moved.

    Returns:
        The text. It may hold lone surrogates of the student's: encode it with errors="replace".
    """
    return render(
        "student.html",
        language,
        title=title,
        report=report,
        sandbox=isolation_text(report.sandbox)[language],
        exercises=tuple(_view(exercise, language) for exercise in report.exercises),
        facts=tuple(facts),
        receipt=_receipt(receipt) if receipt is not None else None,
        changes=tuple(changes),
        broken=sum(c.verdict is Verdict.GRADER_ERROR for e in report.exercises for c in e.checks),
        **VOCABULARY,
    )


def exercise_fragment(exercise: ExerciseReport, language: str, marked: bool = True) -> str:
    """One exercise as a piece of HTML with its own style, for a notebook's output or another page.

    Args:
        exercise: its report; what it says of the student's work is hostile, and escaped.
        language: "fr" or "en".
        marked: whether its points are shown: those of public checks alone are no mark.

    Returns:
        The piece; it has no script, and needs nothing else.
    """
    return render("fragment.html", language, exercise=_view(exercise, language, marked), **VOCABULARY)


def _sign(verdict: Verdict) -> str:
    return SIGNS.get(verdict, "✘")


def _tone(verdict: Verdict) -> str:
    return TONES.get(verdict, "bad")


VOCABULARY = {"sign": _sign, "tone": _tone, "word": WORDS.__getitem__, "no_clue": NO_CLUE}


def _view(exercise: ExerciseReport, language: str, marked: bool = True) -> View:
    verdict = exercise.verdict
    partly = any(check.verdict is Verdict.ACCEPTED for check in exercise.checks)
    mixed = partly and verdict not in (Verdict.ACCEPTED, Verdict.GRADER_ERROR)
    return View(
        report=exercise,
        anchor=exercise.name.replace("/", "-"),
        tone="bad" if mixed else _tone(verdict),
        sign="✘" if mixed else _sign(verdict),
        word=PARTLY if mixed else WORDS[verdict],
        common=_common(exercise),
        remarks=_remarks(exercise.checks, language),
        marked=marked,
    )


def _common(exercise: ExerciseReport) -> Text | None:
    """The one sentence on work that was not started, or not handed in."""
    if any(check.verdict not in NOTHING_THERE for check in exercise.checks):
        return None
    observed = {check.observed for check in exercise.checks}
    return observed.pop() if len(observed) == 1 else None


def _remarks(checks: Sequence[CheckResult], language: str) -> tuple[Remark, ...]:
    groups: dict[object, list[CheckResult]] = {}
    for check in checks:
        if check.verdict not in QUIET:
            groups.setdefault(_reason(check), []).append(check)
    return tuple(_remark(group, language) for group in groups.values())


def _reason(check: CheckResult) -> tuple[object, ...]:
    """What checks that failed for the same reason have in common: what is said of a function. Where the
    program ended or hung, the advice of each check, which is about its answer, says nothing."""
    if check.misconception is not None or check.verdict is Verdict.WRONG_ANSWER:
        return (check.advice,)
    if check.verdict in CUT_SHORT and check.observed is not None:
        return (check.observed, check.line, check.verdict)
    return (check.observed, check.advice, check.line, check.verdict)


def _remark(checks: Sequence[CheckResult], language: str) -> Remark:
    observed = dict.fromkeys(check.observed for check in checks if check.observed is not None)
    lines = [check.line for check in checks if check.line is not None]
    advices = {check.advice for check in checks}
    return Remark(
        checks=tuple(checks),
        observed=tuple(observed),
        advice=advices.pop() if len(advices) == 1 else None,
        line=lines[0] if lines else None,
        figures=tuple(figure for check in checks if (figure := _figure(check, language)) is not None),
    )


def _figure(check: CheckResult, language: str) -> Figure | None:
    picture = check.picture
    if picture is None:
        return None
    steps = scale() if picture.kind == "map" else ()
    return Figure(
        check, shape_words(picture.shape), plates(picture, language), caption(picture, language), steps
    )


def _receipt(receipt: Mapping[str, Any]) -> dict[str, str]:
    """What a page tells of a receipt: hashes, cut short."""
    signer = receipt.get("signed_by")
    found = {
        "work": receipt.get("work"),
        "original": receipt.get("original"),
        "key": receipt.get("key"),
        "signer": signer.get("fingerprint") if isinstance(signer, Mapping) else None,
        "signature": receipt.get("signature"),
    }
    short = {name: str(value)[:16] for name, value in found.items() if value}
    return {**short, "file": f"{receipt.get('chapter', 'chapter')}.receipt.json"}
