"""How many marks of a class have which verdict, exercise by exercise, as a table."""

from collections.abc import Mapping

from ...exercises import Text
from ...grader.reports import WORDS, Verdict
from ..terminal import Console


def print_verdicts(console: Console, counts: Mapping[str, Mapping[Verdict, int]]) -> None:
    """Nothing where nothing is marked."""
    from rich.table import Table

    if not counts:
        return
    seen = [verdict for verdict in Verdict if any(row.get(verdict) for row in counts.values())]
    table = Table(title=None)
    table.add_column(Text(fr="Exercice", en="Exercise")[console.language])
    for verdict in seen:
        table.add_column(WORDS[verdict][console.language], justify="right")
    for name, row in counts.items():
        table.add_row(name, *(str(row.get(verdict, 0)) for verdict in seen))
    console.terminal().print(table)
