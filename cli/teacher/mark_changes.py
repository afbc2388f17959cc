"""What grading again does to a class, on the screen and as JSON: who moves, by how much, and why."""

from collections.abc import Collection, Mapping
from typing import Any

from ...classroom.grading import CheckMove, Kind, MarkMove, Regrading
from ...exercises import Text, number_text
from ...grader.reports import WORDS, CheckResult, Report
from ..terminal import Console, safe_line

TITLES = {
    Kind.RAISED: Text(fr="Montent :", en="Rise:"),
    Kind.SAME_TOTAL: Text(fr="Changent, au même total :", en="Change, with the same total:"),
    Kind.FALLEN: Text(fr="Baisseraient :", en="Would fall:"),
    Kind.ELSEWHERE: Text(
        fr="Bougent aussi dans un autre exercice, et restent :", en="Move in another exercise too, and stay:"
    ),
    Kind.FAULT: Text(
        fr="Pas notés de nouveau, sans que l'étudiant y soit pour rien ; la note reste :",
        en="Not graded again, through no fault of the student; the mark stays:",
    ),
}


def show_moves(
    console: Console, outcome: Regrading, people: Mapping[str, str], overridden: Collection[str]
) -> None:
    for kind, title in TITLES.items():
        moves = outcome.of(kind)
        if moves:
            console.say(title, bold=True)
        for move in moves:
            _show_move(console, move, people, move.pseudonym in overridden)


def _show_move(console: Console, move: MarkMove, people: Mapping[str, str], overridden: bool) -> None:
    language = console.language
    who = safe_line(people.get(move.pseudonym, move.pseudonym))
    if move.after is None:
        console.say(f"  {who}: {safe_line(move.fault)}")
        return
    before, after = _score(move.mark.report, language), _score(move.after, language)
    line = f"  {who}  {before} → {after}  ({number_text(move.gained, '+g')[language]})"
    if overridden:
        line += Text(
            fr="  [note mise à la main : elle reste]", en="  [set by hand in the gradebook: that mark stays]"
        )[language]
    console.say(line)
    for check in move.checks:
        console.say(f"      {_check(check, language)}")


def describe(move: MarkMove, language: str) -> str:
    """Why a mark moved, in one line for the record."""
    return "; ".join(_check(check, language) for check in move.checks)


def _check(check: CheckMove, language: str) -> str:
    gone = Text(fr="absente", en="not there")[language]
    before, after = (_verdict(result, language) or gone for result in (check.before, check.after))
    gained = _earned(check.after) - _earned(check.before)
    colon = Text(fr=" :", en=":")[language]
    title = safe_line(check.title[language])
    points = f" ({number_text(gained, '+g')[language]})" if gained else ""
    if before == after:
        before, after = (_worth(result, language) for result in (check.before, check.after))
    return f"{check.exercise}{colon} {title}{colon} {before} → {after}{points}"


def _verdict(result: CheckResult | None, language: str) -> str:
    return WORDS[result.verdict][language] if result else ""


def _earned(result: CheckResult | None) -> float:
    return result.earned if result else 0.0


def _worth(result: CheckResult | None, language: str) -> str:
    return f"{_score(result, language)} pts" if result else "0"


def _score(result: CheckResult | Report, language: str) -> str:
    return f"{number_text(result.earned)[language]}/{number_text(result.points)[language]}"


# --- JSON -----------------------------------------------------------------------------------------
def to_json(
    outcome: Regrading,
    people: Mapping[str, str],
    overridden: Collection[str],
    reason: str,
    written: bool,
    lower: bool,
) -> dict[str, Any]:
    moves = [move for move in outcome.moves if move.kind is not Kind.UNCHANGED]
    return {
        "schema": "dlx-regrade/1",
        "chapter": outcome.chapter,
        "key": outcome.grading.key,
        "reason": reason,
        "written": written,
        "allow_lower": lower,
        "counts": outcome.counts,
        "moves": [_move_as_json(move, people, overridden) for move in moves],
    }


def _move_as_json(move: MarkMove, people: Mapping[str, str], overridden: Collection[str]) -> dict[str, Any]:
    data: dict[str, Any] = {"student": move.pseudonym, "kind": move.kind.value}
    if people:
        data["name"] = people.get(move.pseudonym, "")
    before, after = move.mark.report, move.after
    data |= {
        "set_by_hand": move.pseudonym in overridden,
        "before": {"earned": before.earned, "points": before.points},
        "after": {"earned": after.earned, "points": after.points} if after else None,
        "fault": move.fault,
        "checks": [
            {
                "exercise": check.exercise,
                "title": {"fr": check.title.fr, "en": check.title.en},
                "before": check.before.verdict.value if check.before else None,
                "after": check.after.verdict.value if check.after else None,
                "gained": _earned(check.after) - _earned(check.before),
            }
            for check in move.checks
        ],
    }
    return data
