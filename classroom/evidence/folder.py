"""The folder of a class: where things lie, and what the teacher set.

<class>/dlx-class.toml       the marker and the settings; the teacher may edit it
<class>/evidence/            private (0700): evidence.db, originals/, what signs receipts
<class>/gradebook.db         nbgrader's, unless another `gradebook` is set
<class>/reports/             the pages, by pseudonym
"""

import math
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ...grader.files import UserError, make_folder, unreadable, unwritable, write_new

MARKER = "dlx-class.toml"
EVIDENCE = "evidence"
REPLACED = "replaced"  # in it: what a restored backup took the place of
IDENTITIES = ("pseudonym", "number")
FIRST_SETTINGS = """\
# The settings of this class. dlx reads this file and never changes it.

[class]
name = "{name}"
language = "{language}"               # of reports: "fr" or "en"
timezone = "Europe/Paris"
gradebook = "sqlite:///gradebook.db"  # or "postgresql+psycopg://user:password@host/database"
gradebook_id = "{gradebook_id}"            # who a student is in the gradebook: "pseudonym" or "number"
retention_days = 365                  # dlx class purge proposes to remove what is older

[late]
grace_minutes = 15                    # no penalty up to here
percent_per_day = 10                  # of the points earned, for each day begun
most_percent = 50                     # never more than this
refuse_after_days = 14                # later work is collected and graded, and earns nothing

# The date due of a chapter, with its own time zone or else that of the class:
# [chapters.{chapter}]
# due = 2026-12-01T23:59:00
"""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


# What each line of [class] may be, and how that is said.
SETTINGS: Mapping[str, tuple[Callable[[Any], bool], str, str]] = {
    "name": (_is_text, "un texte", "a text"),
    "language": (lambda value: value in ("fr", "en"), '"fr" ou "en"', '"fr" or "en"'),
    "timezone": (_is_text, "un fuseau horaire tel que Europe/Paris", "a time zone such as Europe/Paris"),
    "gradebook": (_is_text, "l'adresse d'une base de données", "the address of a database"),
    "gradebook_id": (lambda v: v in IDENTITIES, '"pseudonym" ou "number"', '"pseudonym" or "number"'),
    "retention_days": (
        lambda v: type(v) is int and 0 <= v < 100_000,
        "un nombre entier de jours",
        "a whole number of days",
    ),
}


@dataclass(frozen=True)
class LatePolicy:
    """What lateness costs, in percent of the points earned."""

    grace_minutes: float = 15.0
    percent_per_day: float = 10.0
    most_percent: float = 50.0
    refuse_after_days: float = 14.0


@dataclass(frozen=True)
class Settings:
    """What dlx-class.toml says. `due` maps a chapter to its moment, in UTC."""

    name: str
    language: str = "fr"
    timezone: str = "Europe/Paris"
    gradebook: str = "sqlite:///gradebook.db"
    gradebook_id: str = "pseudonym"
    retention_days: int = 365
    late: LatePolicy = LatePolicy()
    due: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True)
class ClassFolder:
    """The places of one class."""

    root: Path
    settings: Settings

    @property
    def evidence(self) -> Path:
        """The private folder: the database, the originals, what signs receipts."""
        return self.root / EVIDENCE

    @property
    def database(self) -> Path:
        """The SQLite file that store.py keeps."""
        return self.evidence / "evidence.db"

    @property
    def originals(self) -> Path:
        """Where originals.py keeps what was handed in."""
        return self.evidence / "originals"

    @property
    def reports(self) -> Path:
        """Where the pages and receipts of students are, each in a folder named after the pseudonym."""
        return self.root / "reports"

    @property
    def gradebook_file(self) -> Path | None:
        """The file of a gradebook in SQLite; None for one on a server."""
        url = self.gradebook_url
        return Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None

    @property
    def gradebook_url(self) -> str:
        """The gradebook's address; a SQLite file that is named without a folder lies in the class."""
        file = self.settings.gradebook.removeprefix("sqlite:///")
        if file == self.settings.gradebook or Path(file).is_absolute():
            return self.settings.gradebook
        return f"sqlite:///{self.root / file}"


def open_class(place: Path) -> ClassFolder:
    """The class whose folder is `place` or holds it.

    Returns:
        The nearest class, from `place` upwards, with the settings that its file has now.

    Raises:
        UserError: there is none, or its settings cannot be used.
    """
    start = place.resolve()
    for root in (start, *start.parents):
        if (root / MARKER).is_file():
            return ClassFolder(root, read_settings(root / MARKER))
    raise UserError(
        fr=f"{place} n'est pas un dossier de classe ({MARKER} n'y est pas). Créez-le : dlx class collect "
        "TRAVAUX --class DOSSIER",
        en=f"{place} is no class folder (it has no {MARKER}). Make one: dlx class collect SUBMISSIONS "
        "--class FOLDER",
    )


def make_class(root: Path, language: str, chapter: str, gradebook_id: str = "pseudonym") -> ClassFolder:
    """Open the class in `root`; where there is none, make it, with the first settings.

    Args:
        root: the folder of the class; made if missing.
        language: "fr" or "en", that of the reports of a new class.
        chapter: named in the first settings, where they show how a date due is written.
        gradebook_id: who a student is in the gradebook of a new class: "pseudonym" or "number".

    Returns:
        The class. Settings that were there are not changed; the folder of the evidence is closed to others.

    Raises:
        UserError: it cannot be written, or its settings cannot be used.
    """
    name = re.sub(r'["\\\x00-\x1f]', " ", root.resolve().name)
    text = FIRST_SETTINGS.format(name=name, language=language, chapter=chapter, gradebook_id=gradebook_id)
    write_new(root / MARKER, text.encode(), mode=0o600)  # it may hold a password
    make_folder(root / EVIDENCE)
    try:
        (root / EVIDENCE).chmod(0o700)
    except OSError as error:
        raise unwritable(root / EVIDENCE, error) from error
    return open_class(root)


def read_settings(path: Path) -> Settings:
    """The settings in a file.

    Raises:
        UserError: it cannot be read, is not TOML, or says something that cannot be.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:
        raise _unusable(path, str(error), str(error)) from error
    try:
        return _settings(table, path.resolve().parent.name)
    except _Wrong as error:
        raise _unusable(path, error.fr, error.en) from error


class _Wrong(Exception):
    """A setting that cannot be, in words."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.fr, self.en = fr, en


def _unusable(path: Path, fr: str, en: str) -> UserError:
    return UserError(
        fr=f"{path} ne peut pas être utilisé : {fr}. Corrigez cette ligne, ou renommez le fichier : dlx "
        "class collect en écrit un neuf.",
        en=f"{path} cannot be used: {en}. Mend that line, or rename the file: dlx class collect writes a "
        "new one.",
    )


def _settings(table: Mapping[str, Any], name: str) -> Settings:
    _known("le fichier", "the file", table, ("class", "late", "chapters"))
    given = {"name": name, **_table(table, "class")}
    _known("[class]", "[class]", given, SETTINGS)
    _known("[late]", "[late]", _table(table, "late"), tuple(LatePolicy.__dataclass_fields__))
    for key, (may_be, fr, en) in SETTINGS.items():
        if key in given and not may_be(given[key]):
            raise _Wrong(f"{key} = {given[key]!r} : il faut {fr}", f"{key} = {given[key]!r}: {en} is wanted")
    late = LatePolicy(**{key: _amount(key, value) for key, value in _table(table, "late").items()})
    zone = _zone(given.get("timezone", Settings.timezone))
    chapters = _table(table, "chapters")
    due = {chapter: _moment(f"chapters.{chapter}", entry, zone) for chapter, entry in chapters.items()}
    return Settings(**given, late=late, due=due)


def _table(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, dict):
        raise _Wrong(
            f"{name} = {found!r} : il faut une partie [{name}]",
            f"{name} = {found!r}: a part [{name}] is wanted",
        )
    return found


def _known(where_fr: str, where_en: str, found: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in found:
        if key not in known:
            names = ", ".join(known)
            raise _Wrong(
                f"{where_fr} a une ligne {key}, que dlx ne connaît pas ({names})",
                f"{where_en} has a line {key}, which dlx does not know ({names})",
            )


def _amount(key: str, value: Any) -> float:
    if type(value) not in (int, float) or not 0 <= value < math.inf:
        raise _Wrong(
            f"{key} = {value!r} : il faut un nombre positif ou nul",
            f"{key} = {value!r}: a number from 0 up is wanted",
        )
    return float(value)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise _Wrong(
            f"timezone = {name!r} : il faut un fuseau horaire tel que Europe/Paris",
            f"timezone = {name!r}: a time zone such as Europe/Paris is wanted",
        ) from error


def _moment(where: str, entry: Any, zone: ZoneInfo) -> datetime:
    if not isinstance(entry, dict):
        raise _Wrong(
            f"{where} : il faut une partie [{where}] avec une ligne due",
            f"{where}: a part [{where}] with a line due is wanted",
        )
    _known(f"[{where}]", f"[{where}]", entry, ("due",))
    value = entry.get("due")
    if not isinstance(value, datetime):
        raise _Wrong(
            f"[{where}] due = {value!r} : il faut une date et une heure, telles que 2026-12-01T23:59:00",
            f"[{where}] due = {value!r}: a date with a time is wanted, such as 2026-12-01T23:59:00",
        )
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
