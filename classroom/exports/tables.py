"""Tables for a spreadsheet: CSV and XLSX in which no text can become a formula, and no file of yours is lost.

A text that begins with =, +, -, @ (or their full-width twins) is a formula to a spreadsheet. In CSV such a
text gets an apostrophe in front; in XLSX a text cell is a text cell. Control and invisible characters go.
"""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from ...grader.files import UserError, unreadable, write_atomic

Cell = str | float | None
FORMULA = "=+-@"
OURS = "dlx"
CREATOR = re.compile(rf"<dc:creator(?: [^>]*)?>{OURS}</dc:creator>".encode())  # lxml repeats the name space
PRIVATE = 0o600
IDENTITY = {
    "fr": ("Numéro d'identification", "Nom de famille", "Prénom", "Adresse de courriel"),
    "en": ("ID number", "Last name", "First name", "Email address"),
}  # as Moodle calls them


@dataclass(frozen=True)
class Table:
    """Headings and rows, each as long as the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def clean(text: str) -> str:
    """One line of printable characters, as short as a spreadsheet allows."""
    printable = "".join(c if c.isprintable() else " " if c in "\t\r\n" else "" for c in text)
    return " ".join(printable.split(" ")).strip()[:32_000]


def guarded(text: str) -> str:
    """The same, and never a formula."""
    line = clean(text)
    first = unicodedata.normalize("NFKC", line[:1])[:1]
    return f"'{line}" if first and first in FORMULA else line


def rounded(value: float, places: int = 2) -> float:
    """Half up, in decimal: 12.345 is 12.35."""
    return float(Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def number(value: float, comma: bool = False) -> str:
    """A number without superfluous zeros; at most four decimals."""
    text = f"{rounded(value, 4):.4f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if comma else text


def csv_bytes(table: Table, comma: bool = False) -> bytes:
    """Every cell quoted, in UTF-8 with a mark that says so. With `comma` as French spreadsheets want it:
    decimal commas, semicolons between the cells."""
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL, delimiter=";" if comma else ",")
    writer.writerow([guarded(heading) for heading in table.headings])
    for row in table.rows:
        writer.writerow([_as_text(cell, comma) for cell in row])
    return stream.getvalue().encode("utf-8-sig", "replace")


def _as_text(cell: Cell, comma: bool) -> str:
    if cell is None:
        return ""
    return guarded(cell) if isinstance(cell, str) else number(cell, comma)


def xlsx_bytes(table: Table, title: str) -> bytes:
    """A sheet: numbers are numbers, texts are texts.

    Raises:
        UserError: openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Font
    except ImportError as error:
        raise UserError(
            fr="Un fichier .xlsx demande openpyxl, qui n'est pas installé : pip install 'dlx-course[class]'. "
            "Ou demandez un .csv.",
            en="A .xlsx file needs openpyxl, which is not installed: pip install 'dlx-course[class]'. Or ask "
            "for a .csv.",
        ) from error
    book = Workbook()
    book.properties.creator = OURS
    sheet = book.active
    sheet.title = "".join(c for c in clean(title) if c not in "[]:*?/\\")[:31] or OURS
    for line, row in enumerate([table.headings, *table.rows], start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(line, column)
            if isinstance(value, str):
                text = clean(value).encode("utf-8", "replace").decode()
                cell.value = text
                cell.data_type = "s"  # also for a text that looks like a formula
                cell.quotePrefix = guarded(text) != text
            elif value is not None:
                cell.value = rounded(value, 4)
            if line == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


# --- files ----------------------------------------------------------------------------------------
def write_table(path: Path, table: Table, title: str, comma: bool = False) -> None:
    """Write a table as what the name of the file says: .csv or .xlsx.

    Args:
        path: where; an older export of ours is replaced.
        table: its texts may come from students: they are cut, cleaned, and never become a formula.
        title: the name of the sheet in .xlsx, up to 31 characters of it.
        comma: in .csv, decimal commas and semicolons between the cells.

    Raises:
        UserError: the name says neither, the file is not one of ours, or it cannot be written.
    """
    if path.suffix.lower() not in (".csv", ".xlsx"):
        raise UserError(
            fr=f"{path} : il faut un nom en .csv ou en .xlsx.",
            en=f"{path}: a name that ends in .csv or .xlsx is wanted.",
        )
    excel = path.suffix.lower() == ".xlsx"
    replace(path, xlsx_bytes(table, title) if excel else csv_bytes(table, comma))


def replace(path: Path, data: bytes) -> None:
    """Write an export, in the place of an older export only.

    Raises:
        UserError: a file that dlx did not export has that name, or it cannot be written.
    """
    try:
        there = path.read_bytes() if path.exists() else None
    except OSError as error:
        raise unreadable(path, error) from error
    if there is not None and not _is_ours(there):
        raise UserError(
            fr=f"{path} existe et n'est pas un export de dlx : il reste intact. Donnez un autre nom.",
            en=f"{path} is there and is no export of dlx: it stays as it is. Give another name.",
        )
    write_atomic(path, data, PRIVATE)


def _is_ours(data: bytes) -> bool:
    """Whether dlx exported this: a table with our headings, a sheet or an archive that says so."""
    if data.startswith(b"PK"):
        return _says_ours(data)
    first = data.decode("utf-8-sig", "replace").partition("\n")[0]
    return any(_begins(first, headings) for headings in IDENTITY.values())


def _begins(line: str, headings: Sequence[str]) -> bool:
    return any(line.startswith(mark.join(f'"{h}"' for h in headings)) for mark in ",;")


def _says_ours(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.comment == OURS.encode():
                return True
            return CREATOR.search(archive.read("docProps/core.xml")) is not None
    except (zipfile.BadZipFile, KeyError, OSError, ValueError):
        return False
