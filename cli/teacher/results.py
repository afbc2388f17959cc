"""The results of `dlx grade` on the screen: one report in full, or a table of many; and as JSON."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ...exercises import Text, number_text
from ...grader.judging import Broken, Result, to_dict
from ...grader.reports import WORDS, ExerciseReport, Report
from ...grader.submissions import Refused
from ..shared import show_isolation, show_report
from ..terminal import FAILING, OUR_FAULT, Console, code_of_report, safe_line

REMARK = 160  # characters


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    student: str
    accepted: str
    points: str
    remark: str


class Results:
    """Gathers what was graded; of a class, it keeps a line per submission, not the reports."""

    def __init__(self, console: Console, many: bool, as_json: bool) -> None:
        self._console, self._many, self._as_json = console, many, as_json
        self._rows: list[Row] = []
        self._json: list[tuple[str, str]] = []
        self._sandbox: tuple[int, str] | None = None
        self.code = 0
        self.count = 0

    def add(self, result: Result) -> None:
        """Take one result in; a report that is alone is shown at once."""
        self.count += 1
        if isinstance(result, Refused):
            self.code = max(self.code, FAILING)
        elif isinstance(result, Broken):
            self.code = OUR_FAULT
        else:
            self.code = max(self.code, code_of_report(result))
            if result.sandbox:
                found = result.level, result.sandbox
                self._sandbox = min(self._sandbox or found, found)
        if self._as_json:
            self._json.append((result.student, json.dumps(self._plain_result(result))))
        if self._many:
            self._rows.append(_row(result, self._console.language))
        else:
            self._show(result)

    def _plain_result(self, result: Result) -> dict[str, Any]:
        """Of a class, without what was measured: the same work with the same seed gives the same bytes."""
        data = to_dict(result)
        if self._many:
            for exercise in data.get("exercises", ()):
                del exercise["seconds"]
        return data

    def finish(self, reports: Path | None, seed: str, known: int = 0) -> None:
        """The table, what isolated the work that was held least firmly, where the reports are, how to draw
        the same inputs again (a secret: it is shown to who grades a class, and kept in its private ledger);
        then the JSON."""
        console = self._console
        if self._many:
            _print_table(console, sorted(self._rows, key=lambda row: row.student.casefold()))
        if self._sandbox is not None:
            show_isolation(console, self._sandbox[1])
        if known:
            console.say(
                Text(
                    fr=f"Déjà notés, repris tels quels : {known}",
                    en=f"Graded before, taken as they are: {known}",
                )
            )
        if reports is not None:
            console.say(Text(fr=f"Rapports : {reports}", en=f"Reports: {reports}"))
        if self._many:
            console.say(Text(fr=f"Graine des tirages : {seed}", en=f"Seed of the draws: {seed}"))
        if self._as_json:
            items = ",\n".join(text for _, text in sorted(self._json))
            click.echo(f'{{"schema": "dlx-grade/1", "results": [\n{items}\n]}}')

    def _show(self, result: Result) -> None:
        console = self._console
        if not isinstance(result, Report):
            why = safe_line(result.reason[console.language])
            colon = Text(fr=" :", en=":")[console.language]
            console.error(f"{safe_line(result.student)}{colon} {why}")
            return
        show_report(console, result)
        console.say(_total(result), bold=True)
        for line in _left_out(result):
            console.say(line)


def _total(report: Report) -> Text:
    """What it comes to; without the key, that this is a rehearsal."""
    graded = len(report.exercises) - len(report.left_out)
    done = f"{sum(exercise.accepted for exercise in report.exercises)}/{graded}"
    if not report.hidden_checks:
        return Text(
            fr=f"\nRépétition : dans {done} exercices, les vérifications publiques passent. La note est "
            "faite par d'autres, plus exigeantes.",
            en=f"\nA rehearsal: in {done} exercises, the public checks pass. The mark is made by others, "
            "more demanding ones.",
        )
    earned, points = number_text(report.earned), number_text(report.points)
    return Text(
        fr=f"\nTotal : {earned.fr}/{points.fr} points, {done} exercices réussis",
        en=f"\nTotal: {earned.en}/{points.en} points, {done} exercises passed",
    )


def _left_out(report: Report) -> list[Text]:
    """What the total does not count, and why."""
    if not report.left_out:
        return []
    names = ", ".join(name.rpartition("/")[2] for name in report.left_out)
    head = Text(
        fr=f"Non compté dans ce total : {names}. Ce n'est la faute de personne :",
        en=f"Not counted in this total: {names}. It is nobody's fault:",
    )
    return [
        head,
        *(Text(fr=f"  {why.fr}", en=f"  {why.en}") for why in dict.fromkeys(report.left_out.values())),
    ]


def _row(result: Result, language: str) -> Row:
    student = safe_line(result.student)
    if isinstance(result, Broken):
        return Row(student, "-", "-", safe_line(result.reason[language]))
    if isinstance(result, Refused):
        refused = Text(fr="refusé : ", en="refused: ")
        return Row(student, "-", "-", refused[language] + safe_line(result.reason[language]))
    done = sum(exercise.accepted for exercise in result.exercises)
    remarks = _remarks([e for e in result.exercises if not e.accepted], language)
    stamp = [result.stamp[language]] if result.stamp else []
    return Row(
        student=student,
        accepted=f"{done}/{len(result.exercises) - len(result.left_out)}",
        points=f"{number_text(result.earned)[language]}/{number_text(result.points)[language]}",
        remark="; ".join([*stamp, *remarks])[:REMARK],
    )


def _remarks(failing: Sequence[ExerciseReport], language: str) -> list[str]:
    """What went wrong, in a few words; exercises with the same remark are named together."""
    slugs: dict[str, list[str]] = {}
    for exercise in failing:
        slug = exercise.name.rpartition("/")[2]
        slugs.setdefault(_remark(exercise, language), []).append(slug)
    return [f"{', '.join(names)}: {remark}" for remark, names in slugs.items()]


def _remark(exercise: ExerciseReport, language: str) -> str:
    """The mistake's name where it was recognised, else the first line of what was seen."""
    if exercise.left_out is not None:
        return Text(fr="non noté : {}", en="not graded: {}")[language].format(
            safe_line(exercise.left_out[language])
        )
    known = next((c.misconception for c in exercise.checks if c.misconception), None)
    if known is not None:
        return safe_line(known)
    verdict = exercise.verdict
    seen = next((c.observed for c in exercise.checks if c.observed and c.verdict is verdict), None)
    text = WORDS[verdict] if seen is None else seen
    return safe_line(text[language].partition("\n")[0])


def _print_table(console: Console, rows: list[Row]) -> None:
    from rich.table import Table
    from rich.text import Text as Plain

    table = Table(title=None)
    titles = Text(fr="Étudiant|Réussis|Points|Remarques", en="Student|Passed|Points|Remarks")
    for index, title in enumerate(titles[console.language].split("|")):
        table.add_column(title, justify="right" if index in (1, 2) else "left")
    for row in rows:
        table.add_row(*map(Plain, (row.student, row.accepted, row.points, row.remark)))
    console.terminal().print(table)
