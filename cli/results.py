"""The results of `dlx grade` on the screen: one report in full, or a table of many; and as JSON."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from ..exercises import Text
from ..grader.intake import Refused
from ..grader.marking import to_dict
from ..grader.report import ExerciseReport, Report
from .console import WORDS, Console, safe_line

MANY = 5  # more submissions than this, and a progress bar is shown
WIDTH = 120  # of a table that goes to no terminal
REMARK = 160  # characters


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    student: str
    accepted: str
    points: str
    remark: str


@contextmanager
def ticking(console: Console, total: int) -> Iterator[Callable[[], None]]:
    """A progress bar where somebody is looking and there is time to look."""
    if total <= MANY or not sys.stderr.isatty():
        yield lambda: None
        return
    label = Text(fr="Notés", en="Graded")[console.language]
    with click.progressbar(length=total, label=label, file=sys.stderr, show_pos=True) as bar:
        yield lambda: bar.update(1)


class Results:
    """Gathers what was graded; of a class, it keeps a line per submission, not the reports."""

    def __init__(self, console: Console, many: bool, as_json: bool) -> None:
        self._console, self._many, self._as_json = console, many, as_json
        self._rows: list[Row] = []
        self._json: list[tuple[str, str]] = []
        self._sandbox = ""
        self.code = 0

    def add(self, result: Report | Refused) -> None:
        """Take one result in; a report that is alone is shown at once."""
        if isinstance(result, Refused):
            self.code = max(self.code, 1)
        else:
            worst = 3 if result.grader_error else 0 if result.accepted else 1
            self.code = max(self.code, worst)
            self._sandbox = result.sandbox or self._sandbox
        if self._as_json:
            self._json.append((result.student, json.dumps(to_dict(result))))
        if self._many:
            self._rows.append(_row(result, self._console.language))
        else:
            self._show(result)

    def finish(self, reports: Path | None, seed: str) -> None:
        """The table, what isolated the work, where the reports are, how to draw the same inputs again
        (a secret: it is shown to who grades a class, and written nowhere); then the JSON."""
        console = self._console
        if self._many:
            _print_table(console, sorted(self._rows, key=lambda row: row.student.casefold()))
        if self._sandbox:
            console.say(self._sandbox)
        if reports is not None:
            console.say(Text(fr=f"Rapports : {reports}", en=f"Reports: {reports}"))
        if self._many:
            console.say(Text(fr=f"Graine des tirages : {seed}", en=f"Seed of the draws: {seed}"))
        if self._as_json:
            items = ",\n".join(text for _, text in sorted(self._json))
            click.echo(f'{{"schema": "dlx-grade/1", "results": [\n{items}\n]}}')

    def _show(self, result: Report | Refused) -> None:
        console = self._console
        if isinstance(result, Refused):
            why = safe_line(result.reason[console.language])
            colon = Text(fr=" :", en=":")[console.language]
            console.error(f"{safe_line(result.student)}{colon} {why}")
            return
        console.show_report(result)
        done = sum(exercise.accepted for exercise in result.exercises)
        score = f"{result.earned:g}/{result.points:g}"
        console.say(
            Text(
                fr=f"\nTotal : {score} points, {done}/{len(result.exercises)} exercices réussis",
                en=f"\nTotal: {score} points, {done}/{len(result.exercises)} exercises passed",
            ),
            bold=True,
        )


def _row(result: Report | Refused, language: str) -> Row:
    student = safe_line(result.student)
    if isinstance(result, Refused):
        refused = Text(fr="refusé : ", en="refused: ")
        return Row(student, "-", "-", refused[language] + safe_line(result.reason[language]))
    done = sum(exercise.accepted for exercise in result.exercises)
    remarks = _remarks([e for e in result.exercises if not e.accepted], language)
    stamp = [result.stamp[language]] if result.stamp else []
    return Row(
        student=student,
        accepted=f"{done}/{len(result.exercises)}",
        points=f"{result.earned:g}/{result.points:g}",
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
    known = next((c.misconception for c in exercise.checks if c.misconception), None)
    if known is not None:
        return safe_line(known)
    verdict = exercise.verdict
    seen = next((c.observed for c in exercise.checks if c.observed and c.verdict is verdict), None)
    text = WORDS[verdict] if seen is None else seen
    return safe_line(text[language].partition("\n")[0])


def _print_table(console: Console, rows: list[Row]) -> None:
    from rich.console import Console as Terminal
    from rich.table import Table
    from rich.text import Text as Plain

    stream = sys.stderr if console.prose_to_stderr else sys.stdout
    terminal = Terminal(
        file=stream, markup=False, emoji=False, highlight=False, width=None if stream.isatty() else WIDTH
    )
    table = Table(title=None)
    titles = Text(fr="Étudiant|Réussis|Points|Remarques", en="Student|Passed|Points|Remarks")
    for index, title in enumerate(titles[console.language].split("|")):
        table.add_column(title, justify="right" if index in (1, 2) else "left")
    for row in rows:
        table.add_row(*map(Plain, (row.student, row.accepted, row.points, row.remark)))
    terminal.print(table)
