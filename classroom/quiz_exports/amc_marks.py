"""The marks that Auto Multiple Choice gave, as points of the questions of dlx.

Its table has a column per variant, empty where a sheet did not ask it, and a mark of its own scale, which is
not used. A student's number is that of AMC's association where there is one, else what the grid says.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...grader.files import UserError
from .amc import amc_name
from .asked import KeyedQuiz

MOST_ROWS = 20_000
GRID = "student"
ASSOCIATED = "A:"
NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,12})?")


@dataclass(frozen=True)
class AmcMarks:
    """Points by student: `questions` are the names with the most that each earns; a row has the number, the
    points of each question, None where the sheet did not ask it, and what it earned of what it could."""

    questions: Mapping[str, float]
    rows: Sequence[tuple[str, tuple[float | None, ...]]]

    @property
    def unnamed(self) -> int:
        """How many sheets have no student's number."""
        return sum(not number for number, _ in self.rows)

    @property
    def twice(self) -> list[str]:
        """Numbers that several sheets have."""
        numbers = [number for number, _ in self.rows if number]
        return sorted({number for number in numbers if numbers.count(number) > 1})


def read_amc_marks(text: str, quizzes: Sequence[KeyedQuiz]) -> AmcMarks:
    """Marks from the CSV that Auto Multiple Choice exports.

    Args:
        text: of the file: any of its separators, points or commas in numbers.
        quizzes: what the sheets asked.

    Returns:
        A row per sheet, in the order of the file.

    Raises:
        UserError: it is no such table, or a cell is no number.
    """
    head = text.partition("\n")[0]
    separator = max(";\t,", key=head.count)
    try:
        table = list(csv.reader(io.StringIO(text), delimiter=separator))[: MOST_ROWS + 1]
    except csv.Error as error:
        raise _no_table(str(error)) from error
    points = {amc_name(quiz, k.question.name): k.question.points for quiz in quizzes for k in quiz.questions}
    headings = [heading.strip() for heading in table[0]] if table else []
    columns = {name: _columns(headings, name) for name in points}
    asked = {name: places for name, places in columns.items() if places}
    if not asked:
        raise _no_table(", ".join(headings[:6]))
    rows = [
        (_student(headings, row), tuple(_sum(row, places) for places in asked.values()))
        for row in table[1:]
        if any(cell.strip() for cell in row)
    ]
    return AmcMarks({name: points[name] for name in asked}, rows)


def _no_table(found: str) -> UserError:
    return UserError(
        fr=f"Ce n'est pas le tableau des notes d'un de ces quiz (trouvé : {found or 'rien'}). Dans AMC : "
        "Rapports, Exporter les notes, CSV, avec une colonne par question.",
        en=f"This is not the table of marks of one of these quizzes (found: {found or 'nothing'}). In AMC: "
        "Reports, Export marks, CSV, with a column per question.",
    )


def _columns(headings: Sequence[str], name: str) -> list[int]:
    """Those of the variants of a question, and of their parts."""
    pattern = re.compile(rf"{re.escape(name)}\.v\d+(?:-\d+)?")
    return [place for place, heading in enumerate(headings) if pattern.fullmatch(heading)]


def _student(headings: Sequence[str], row: Sequence[str]) -> str:
    """Who was associated, by AMC or by hand; else the grid."""
    cells = dict(zip(headings, row, strict=False))
    associated = next((cells[h] for h in cells if h.startswith(ASSOCIATED) and cells[h].strip()), "")
    return (associated or cells.get(GRID, "")).strip()


def _sum(row: Sequence[str], places: Sequence[int]) -> float | None:
    """What the variant that was asked earned; several parts together."""
    cells = [row[place].strip() for place in places if place < len(row) and row[place].strip()]
    for cell in cells:
        if not NUMBER.fullmatch(cell):
            raise UserError(
                fr=f"« {cell[:40]} » n'est pas un nombre de points. Exportez de nouveau les notes d'AMC, "
                "sans les cases cochées.",
                en=f"“{cell[:40]}” is no number of points. Export the marks from AMC again, without the "
                "boxes that were ticked.",
            )
    return sum(float(cell.replace(",", ".")) for cell in cells) if cells else None
