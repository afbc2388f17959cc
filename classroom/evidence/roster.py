"""The list of a class, as Moodle or a spreadsheet writes it: CSV, in French or English, in any usual code."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from ...grader.files import UserError, unreadable
from ...grader.source import unaccented

MAX_SIZE = 16 << 20
MAX_FIELD = 300
DELIMITERS = ";,\t"
HEADINGS = {
    "number": (
        "numero d'identification", "numero etudiant", "numero d'etudiant", "n° etudiant", "no etudiant",
        "code etudiant", "numero", "id number", "student number", "student id", "idnumber", "number",
    ),
    "last_name": ("nom", "nom de famille", "last name", "surname", "family name", "lastname"),
    "first_name": ("prenom", "prenoms", "first name", "given name", "firstname", "forename"),
    "full_name": ("nom complet", "full name", "fullname", "prenom/nom", "nom prenom", "name"),
    "email": (
        "adresse de courriel", "adresse electronique", "courriel", "adresse e-mail", "e-mail", "mail",
        "email", "email address",
    ),
    "moodle_id": ("identifiant", "identifier"),
    "teams": ("groupe", "groupes", "group", "groups", "equipe", "equipes", "team"),
}  # fmt: skip
PARTICIPANT = re.compile(r"^participant[^\s\d]*\s*(\d+)$", re.IGNORECASE)  # Moodle in French writes no space
SUBMITTED = re.compile(r"(?:derniere modification|last modified) \((?!grade|note|evaluation)[^)]*\)")


@dataclass(frozen=True)
class RosterLine:
    """One person of a roster; `number` stands for itself, or for the e-mail or the name where it is empty;
    `teams` are the names of groups and teams that the roster gives."""

    number: str
    last_name: str = ""
    first_name: str = ""
    email: str = ""
    moodle_id: str = ""
    teams: tuple[str, ...] = ()

    @property
    def stands_in(self) -> bool:
        """Whether the number is none of its own."""
        return stands_in(self.number, self.email, f"{self.first_name} {self.last_name}".strip())


def stands_in(number: str, email: str, name: str) -> bool:
    """Whether a number only stands for the missing one.

    Args:
        number: what is called a number.
        email: that person's e-mail.
        name: the first and the last name, with a space between them.

    Returns:
        True for the e-mail, the name, or a platform's own number.
    """
    return number in (email, name) or number.startswith("moodle-")


def read_roster(path: Path) -> list[RosterLine]:
    """The people in a CSV file: of 16 MiB at most; in UTF-8, cp1252 or UTF-16; separated by ; or , or tabs.

    Returns:
        One line per person, in the order of the file, each with a `number`; rows without one are left out.

    Raises:
        UserError: it cannot be read, is no CSV, lacks headings, names nobody, or names a number twice.
    """
    lines: dict[str, tuple[int, RosterLine]] = {}
    for at, fields in read_fields(path):
        line = line_of(fields)
        if line is None:
            continue
        if line.number.casefold() in lines:
            first, _ = lines[line.number.casefold()]
            raise UserError(
                fr=f"{path.name} : les lignes {first} et {at} ont le même numéro ({line.number}). Gardez-en "
                "une, ou donnez à chacune le sien.",
                en=f"{path.name}: lines {first} and {at} have the same number ({line.number}). Keep one, or "
                "give each its own.",
            )
        lines[line.number.casefold()] = at, line
    if not lines:
        raise UserError(
            fr=f"{path.name} ne nomme personne. Exportez la liste des participants de Moodle, en CSV.",
            en=f"{path.name} names nobody. Export Moodle's list of participants, as CSV.",
        )
    return [line for _, line in lines.values()]


def read_fields(path: Path) -> list[tuple[int, dict[str, str]]]:
    """(line, what it says under each heading that is known) for the rows of a list of people."""
    rows = _rows(path, _text(path))
    columns = _columns(path, rows[0][1] if rows else [])
    return [(at, {name: _field(row, column) for name, column in columns.items()}) for at, row in rows[1:]]


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_SIZE + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    codecs = (
        ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252", "latin-1")
    )
    if len(data) <= MAX_SIZE and (codecs[0] == "utf-16" or b"\0" not in data):
        for codec in codecs:
            try:
                return unicodedata.normalize("NFC", data.decode(codec))
            except UnicodeDecodeError:
                continue
    raise UserError(
        fr=f"{path.name} n'est pas un fichier CSV. Dans le tableur : Enregistrer sous, CSV (UTF-8).",
        en=f"{path.name} is no CSV file. In the spreadsheet: Save as, CSV (UTF-8).",
    )


def _rows(path: Path, text: str) -> list[tuple[int, list[str]]]:
    """(line, fields) of the rows that are not empty."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num, row) for row in reader if any(field.strip() for field in row)]
    except csv.Error as error:
        raise UserError(
            fr=f"{path.name}, ligne {reader.line_num} : ce n'est pas du CSV ({error}). Exportez-le de "
            "nouveau.",
            en=f"{path.name}, line {reader.line_num}: this is no CSV ({error}). Export it again.",
        ) from error


def _columns(path: Path, headings: list[str]) -> dict[str, int]:
    plain = [_without_accents(heading) for heading in headings]
    found = {
        name: next(plain.index(heading) for heading in wanted if heading in plain)
        for name, wanted in HEADINGS.items()
        if set(wanted) & set(plain)
    }
    dated = [at for at, name in enumerate(plain) if SUBMITTED.fullmatch(name)]
    if dated:
        found["submitted"] = dated[0]
    if not set(found) & {"number", "email", "moodle_id", "full_name", "last_name"}:
        shown = ", ".join(" ".join(heading.split())[:40] for heading in headings[:8]) or "-"
        raise UserError(
            fr=f"{path.name} n'a pas les titres d'une liste de classe. Trouvés : {shown}. Il faut par "
            "exemple : Prénom, Nom, Numéro d'identification, Adresse de courriel.",
            en=f"{path.name} does not have the headings of a roster. Found: {shown}. Wanted, for instance: "
            "First name, Last name, ID number, Email address.",
        )
    return found


def _without_accents(heading: str) -> str:
    return " ".join(unaccented(heading.replace("’", "'").replace("º", "°")).split())


def _field(row: list[str], column: int) -> str:
    return " ".join(row[column].split())[:MAX_FIELD] if column < len(row) else ""


def line_of(fields: dict[str, str]) -> RosterLine | None:
    """The person in a row, or None if it holds nobody."""
    identifier = fields.get("moodle_id", "")
    participant = PARTICIPANT.match(identifier)
    last, first = fields.get("last_name", "") or fields.get("full_name", ""), fields.get("first_name", "")
    email = fields.get("email", "")
    moodle_id = participant[1] if participant else ""
    own = "" if participant else identifier
    number = fields.get("number", "") or own or email or f"{first} {last}".strip()
    number = number or (f"moodle-{moodle_id}" if moodle_id else "")
    teams = tuple(filter(None, (name.strip() for name in re.split("[,;]", fields.get("teams", "")))))
    return RosterLine(number, last, first, email, moodle_id, teams) if number else None
