"""The folder of a class: where things lie, and what the teacher set.

<class>/dlx-class.toml       the marker and the settings; the teacher may edit it
<class>/evidence/            private (0700): evidence.db, originals/, what signs receipts
<class>/gradebook.db         nbgrader's, unless another `gradebook` is set
<class>/reports/             the pages, by pseudonym
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ..grader.files import UserError, make_folder, unreadable, write_new

MARKER = "dlx-class.toml"
EVIDENCE = "evidence"
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
        return self.root / EVIDENCE

    @property
    def database(self) -> Path:
        return self.evidence / "evidence.db"

    @property
    def originals(self) -> Path:
        return self.evidence / "originals"

    @property
    def reports(self) -> Path:
        return self.root / "reports"

    @property
    def gradebook_url(self) -> str:
        """The gradebook's address; a SQLite file that is named without a folder lies in the class."""
        file = self.settings.gradebook.removeprefix("sqlite:///")
        if file == self.settings.gradebook or Path(file).is_absolute():
            return self.settings.gradebook
        return f"sqlite:///{self.root / file}"


def open_class(place: Path) -> ClassFolder:
    """The class whose folder is `place` or holds it.

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

    Raises:
        UserError: it cannot be written, or its settings cannot be used.
    """
    name = re.sub(r'["\\\x00-\x1f]', " ", root.resolve().name)
    text = FIRST_SETTINGS.format(name=name, language=language, chapter=chapter, gradebook_id=gradebook_id)
    write_new(root / MARKER, text.encode())
    make_folder(root / EVIDENCE)
    (root / EVIDENCE).chmod(0o700)
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
        raise _unusable(path, str(error)) from error
    try:
        return _settings(table, path.resolve().parent.name)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise _unusable(path, str(error)) from error


def _unusable(path: Path, what: str) -> UserError:
    return UserError(
        fr=f"{path} ne peut pas être utilisé : {what}. Corrigez cette ligne, ou renommez le fichier : dlx "
        "class collect en écrit un neuf.",
        en=f"{path} cannot be used: {what}. Mend that line, or rename the file: dlx class collect writes a "
        "new one.",
    )


def _settings(table: Mapping[str, Any], name: str) -> Settings:
    given = {"name": name, **table.get("class", {})}
    late = LatePolicy(**{key: float(value) for key, value in table.get("late", {}).items()})
    zone = ZoneInfo(str(given.get("timezone", "Europe/Paris")))
    chapters = table.get("chapters", {})
    due = {chapter: _moment(entry["due"], zone) for chapter, entry in chapters.items()}
    settings = Settings(**given, late=late, due=due)
    for found, wanted in ((settings.language, ("fr", "en")), (settings.gradebook_id, IDENTITIES)):
        if found not in wanted:
            raise ValueError(f"{found!r} is none of {', '.join(wanted)}")
    return settings


def _moment(value: Any, zone: ZoneInfo) -> datetime:
    if not isinstance(value, datetime):
        raise ValueError(f"{value!r} is no date with a time, such as 2026-12-01T23:59:00")
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
