"""What grading again does to a class, on the screen and as JSON: who moves, by how much, and why."""

from collections.abc import Collection, Mapping
from typing import Any

from ...classroom.grading import CheckMove, Kind, MarkMove, Regrading
from ...exercises import Text
from ...grader.reports import WORDS, CheckResult
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
    before = f"{move.mark.report.earned:g}/{move.mark.report.points:g}"
    line = f"  {who}  {before} → {move.after.earned:g}/{move.after.points:g}  ({move.gained:+g})"
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
    points = f" ({gained:+g})" if gained else ""
    if before == after:
        before, after = (_worth(result) for result in (check.before, check.after))
    return f"{check.exercise}{colon} {title}{colon} {before} → {after}{points}"


def _verdict(result: CheckResult | None, language: str) -> str:
    return WORDS[result.verdict][language] if result else ""


def _earned(result: CheckResult | None) -> float:
    return result.earned if result else 0.0


def _worth(result: CheckResult | None) -> str:
    return f"{result.earned:g}/{result.points:g} pts" if result else "0"


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
