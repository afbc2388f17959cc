"""Fill in the worksheet for offline grading that a teacher downloads from a Moodle assignment.

Moodle finds its columns by their headings in the language of whoever downloaded it, and its rows by
"Participant 12345". So nothing is made anew: the marks and the comments are filled in, and every other cell,
every row and their order stay as they came.
"""

import csv
import html
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ...exercises import Text
from ...grader.files import UserError, unreadable, write_atomic
from ...grader.source import unaccented
from .export import ClassMarks, Row, scaled
from .tables import PRIVATE, clean, number

MOST_BYTES = 20 << 20
OURS = "dlx: "  # comments of ours begin with it; those of a human are never replaced
HEADINGS = {
    "identifier": ("identifier", "identifiant"),
    "name": ("full name", "nom complet"),
    "email": ("email address", "email", "adresse de courriel", "courriel", "adresse e mail"),
    "number": ("id number", "numero d identification", "numero identification"),
    "team": ("group", "groupe"),
    "mark": ("grade", "note", "evaluation"),
    "most": ("maximum grade", "note maximale"),
    "open": ("grade can be changed", "la note peut etre modifiee", "note modifiable"),
    "comment": (
        "feedback comments",
        "commentaires de feedback",
        "commentaire de feedback",
        "feedback par commentaires",
        "commentaires",
    ),
}
NO = {"no", "non"}
LATE = Text(fr="Pénalité de retard : {points}.", en="Late penalty: {points}.")


@dataclass(frozen=True)
class FilledWorksheet:
    """What was filled in. `replaced` had another mark before; `locked` may not be changed in Moodle;
    `unknown` are rows that fit nobody of the class, or several; `without` people whom no mark is known of;
    `missing` are marked people for whom there is no row. These four as shown to a teacher; `names` maps
    pseudonyms to the full name and the number that this assignment has for them; none where it is for
    groups."""

    filled: int
    replaced: int
    locked: tuple[str, ...]
    unknown: tuple[str, ...]
    without: tuple[str, ...]
    missing: tuple[str, ...]
    names: Mapping[str, tuple[str, str]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Sheet:
    """A worksheet as it came: its cells, and how it was written."""

    rows: list[list[str]]
    columns: Mapping[str, int]
    encoding: str
    delimiter: str
    newline: str


def fill_worksheet(
    path: Path, marks: ClassMarks, chapter: str, out: Path, out_of: float | None = None
) -> FilledWorksheet:
    """Write the worksheet `path` to `out` with the marks of a chapter, out of `out_of` or each row's maximum.

    Args:
        path: what Moodle gave, in any usual encoding; it is never written.
        marks: what `read_class` gave, for this chapter at least.
        chapter: the name of the chapter that the assignment is about.
        out: another file; if it is there, it must be this worksheet, filled in before.
        out_of: the points of a full mark, no more than the rows take; None for each row's maximum.

    Returns:
        What was filled in, and which rows and people were passed over.

    Raises:
        UserError: it cannot be read or is no worksheet, says no or too small a maximum, or `out` is
            something else than this worksheet or cannot be written.
    """
    sheet = read_sheet(path)
    if out.exists() and (out.samefile(path) or read_sheet(out).rows[0] != sheet.rows[0]):
        raise UserError(
            fr=f"{out} existe et n'est pas ce formulaire rempli : il reste intact. Donnez un autre nom avec "
            "--out.",
            en=f"{out} is there and is not this worksheet filled in: it stays as it is. Give another name "
            "with --out.",
        )
    filler = _Filler(sheet, marks, chapter, out_of, path)
    for row in sheet.rows[1:]:
        filler.fill(row)
    write_atomic(out, _bytes(sheet), PRIVATE)
    return filler.result()


def read_sheet(path: Path) -> Sheet:
    """A worksheet in any encoding and with any separator that Moodle or a spreadsheet writes.

    Raises:
        UserError: it cannot be read, or has not the columns of a worksheet.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    text, encoding = _decoded(data[:MOST_BYTES])
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    newline = "\r\n" if first.endswith("\r") else "\n"
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise _no_worksheet(path, [str(error)]) from error
    if not rows or "\0" in text or len(data) > MOST_BYTES:
        raise _no_worksheet(path, [])
    columns = _columns(rows[0])
    if "mark" not in columns or not columns.keys() & {"identifier", "email", "number"}:
        raise _no_worksheet(path, rows[0])
    return Sheet(rows, columns, encoding, delimiter, newline)


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), "utf-16"
    for encoding in ("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8", "cp1252"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "latin-1"


def _columns(headings: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, heading in enumerate(map(_letters_and_digits, headings)):
        for meaning, names in HEADINGS.items():
            if heading in names:
                found.setdefault(meaning, index)
    return found


def _letters_and_digits(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in unaccented(text)).split())


def _no_worksheet(path: Path, found: Sequence[str]) -> UserError:
    shown = ", ".join(map(clean, found[:8]))[:200] or "-"
    return UserError(
        fr=f"{path} n'est pas un formulaire d'évaluation de Moodle : il faut les colonnes Identifiant et "
        f"Note, on trouve : {shown}. Dans le devoir, choisissez « Télécharger le formulaire d'évaluation ».",
        en=f"{path} is no grading worksheet of Moodle: the columns Identifier and Grade are wanted, found: "
        f"{shown}. In the assignment, choose “Download grading worksheet”.",
    )


class _Filler:
    def __init__(
        self, sheet: Sheet, marks: ClassMarks, chapter: str, out_of: float | None, path: Path
    ) -> None:
        self.sheet, self.marks, self.out_of, self.path = sheet, marks, out_of, path
        self.rows = marks.rows[chapter]
        self.comma = any(re.fullmatch(r"\d+,\d+", self._cell(row, "most")) for row in sheet.rows[1:])
        self.by = {kind: _index(marks, kind) for kind in ("identifier", "number", "email", "name")}
        self.names: dict[str, tuple[str, str]] = {}
        self.filled = self.replaced = 0
        self.locked: list[str] = []
        self.unknown: list[str] = []
        self.without: list[str] = []

    def fill(self, cells: list[str]) -> None:
        if not any(cells):
            return
        cells += [""] * (len(self.sheet.rows[0]) - len(cells))
        who = self._who(cells)
        if who is None:
            self.unknown.append(self._shown(cells))
            return
        # In an assignment for groups Moodle takes a group's feedback by the number of the group alone, and a
        # participant's may be that of another group.
        mine = "" if self._cell(cells, "team") else _key("identifier", self._cell(cells, "identifier"))
        self.names[who] = (self._cell(cells, "name"), mine)
        row = self.rows[who]
        if row.mark is None:
            self.without.append(self._shown(cells))
        elif _letters_and_digits(self._cell(cells, "open")) in NO:
            self.locked.append(self._shown(cells))
        else:
            self._fill(cells, row)

    def _fill(self, cells: list[str], row: Row) -> None:
        assert row.mark is not None
        out_of, most = self._maxima(cells)
        text = number(min(scaled(row.mark, out_of), most), self.comma)  # Moodle refuses more than the maximum
        column = self.sheet.columns["mark"]
        before = _value(cells[column])
        self.filled += 1
        self.replaced += before is not None and before != _value(text)
        cells[column] = text
        comment = self.sheet.columns.get("comment")
        if comment is not None and (not cells[comment].strip() or cells[comment].startswith(OURS)):
            cells[comment] = _comment(row, self.marks.language)

    def _maxima(self, cells: list[str]) -> tuple[float, float]:
        """(what a full mark is written as, the most that Moodle takes)."""
        most = _value(self._cell(cells, "most"))
        out_of = self.out_of or most
        if out_of is None:
            raise UserError(
                fr=f"{self.path} ne dit pas sur combien noter (colonne Note maximale). Ajoutez --out-of, par "
                "exemple --out-of 20.",
                en=f"{self.path} does not say what the mark is out of (column Maximum grade). Add --out-of, "
                "such as --out-of 20.",
            )
        if most is not None and out_of > most:
            raise UserError(
                fr=f"{self.path} accepte {number(most, comma=True)} au plus (colonne Note maximale), et "
                f"--out-of demande {number(out_of, comma=True)}. Laissez --out-of, ou changez le maximum du "
                "devoir dans Moodle et téléchargez le formulaire de nouveau.",
                en=f"{self.path} takes at most {number(most)} (column Maximum grade), and --out-of asks for "
                f"{number(out_of)}. Leave --out-of out, or change the maximum of the assignment in Moodle "
                "and download the worksheet again.",
            )
        return out_of, most or out_of

    def _who(self, cells: Sequence[str]) -> str | None:
        """The one person whom a row means: by Moodle's own number, or else number, e-mail, full name."""
        for kind in self.by:
            wanted = _key(kind, self._cell(cells, kind))
            found = self.by[kind].get(wanted, []) if wanted else []
            if len(found) == 1:
                return found[0]
        return None

    def _cell(self, cells: Sequence[str], meaning: str) -> str:
        index = self.sheet.columns.get(meaning)
        return cells[index].strip() if index is not None and index < len(cells) else ""

    def _shown(self, cells: Sequence[str]) -> str:
        return clean(" ".join(filter(None, (self._cell(cells, kind) for kind in ("name", "identifier")))))

    def result(self) -> FilledWorksheet:
        missing = [
            clean(f"{row.person.first_name} {row.person.last_name} {row.person.number}")
            for who, row in self.rows.items()
            if row.mark is not None and who not in self.names
        ]
        locked, unknown, without = tuple(self.locked), tuple(self.unknown), tuple(self.without)
        return FilledWorksheet(
            self.filled, self.replaced, locked, unknown, without, tuple(missing), self.names
        )


def _index(marks: ClassMarks, kind: str) -> dict[str, list[str]]:
    """What may stand in a row of the worksheet -> those whom it may mean."""
    index: dict[str, list[str]] = {}
    for person in marks.people:
        texts = {
            "identifier": [person.moodle_id],
            "number": [person.number],
            "email": [person.email],
            "name": [f"{person.first_name} {person.last_name}", f"{person.last_name} {person.first_name}"],
        }[kind]
        for key in {_key(kind, text) for text in texts} - {""}:
            index.setdefault(key, []).append(person.pseudonym)
    return index


def _key(kind: str, text: str) -> str:
    if kind == "identifier":
        digits = re.search(r"(\d+)\s*$", text)
        return digits[1] if digits else ""
    return _letters_and_digits(text) if kind == "name" else text.strip().casefold()


def _comment(row: Row, language: str) -> str:
    """A few words for the student; Moodle reads the cell as HTML."""
    mark = row.mark
    assert mark is not None
    comma = language == "fr"
    pieces = [f"{slug} {number(points, comma)}" for slug, points in sorted(mark.exercises.items())]
    text = f"{OURS}{', '.join(pieces)}."
    if mark.penalty:
        text += " " + LATE[language].format(points=number(mark.penalty, comma))
    words = [f"{slug}: {clean(comment)}" for slug, comment in sorted(mark.comments.items())]
    return html.escape(" ".join([text, *words]), quote=False)


def _value(text: str) -> float | None:
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None


def _bytes(sheet: Sheet) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=sheet.delimiter, lineterminator=sheet.newline).writerows(sheet.rows)
    return stream.getvalue().encode(sheet.encoding, "replace")
