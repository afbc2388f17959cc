"""Hand in to an nbgrader exchange, and fetch its feedback, without nbgrader. Light: standard library only.

    <exchange>/<course>/inbound/<student>+<assignment>+<moment>+<random>/    what is handed in
    <exchange>/<course>/feedback/<md5 of secret and notebook>.html           what comes back

The layout is that of nbgrader 0.9 (exchange/default/submit.py, fetch_feedback.py). A submission is written
under a name that `nbgrader collect` does not look at, then renamed: nobody sees half of one.
"""

import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import md5
from pathlib import Path

from .files import UserError, make_folder, unreadable, unwritable, write_atomic

SECRET = "submission_secret.txt"
MOMENT = "timestamp.txt"
FORMAT = "%Y-%m-%d %H:%M:%S.%f UTC"
NAME = re.compile(r"[^+*/\\\x00-\x1f]{1,100}")


@dataclass(frozen=True)
class Exchange:
    """A course of an exchange, and who hands in."""

    root: Path
    course: str
    student: str

    @property
    def inbound(self) -> Path:
        return self.root / self.course / "inbound"

    @property
    def cache(self) -> Path:
        return jupyter_data() / "nbgrader_cache" / self.course


@dataclass(frozen=True)
class Deposit:
    """What was handed in, where, and when."""

    path: Path
    moment: str
    names: tuple[str, ...]


def jupyter_data() -> Path:
    """Jupyter's data folder, as jupyter_core finds it."""
    named = os.environ.get("JUPYTER_DATA_DIR")
    if named:
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Jupyter"
    if os.name == "nt":
        return Path(os.environ.get("APPDATA", str(Path.home()))) / "jupyter"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "jupyter"


def check(exchange: Exchange) -> None:
    """Raises:
    UserError: this exchange cannot take a submission of this student.
    """
    for name in (exchange.student, exchange.course):
        if not NAME.fullmatch(name) or name in (".", ".."):
            raise UserError(
                fr=f"Le nom « {name} » ne peut pas servir dans l'échange : ni +, ni *, ni /. Donnez-en un "
                "autre avec --student.",
                en=f"The name “{name}” cannot be used in the exchange: no +, no *, no /. Choose another one "
                "with --student.",
            )
    if not exchange.inbound.is_dir():
        raise UserError(
            fr=f"Il n'y a pas d'échange pour le cours {exchange.course} dans {exchange.root} (pas de dossier "
            "inbound). Vérifiez --exchange et --course auprès de votre enseignant.",
            en=f"There is no exchange for the course {exchange.course} in {exchange.root} (no folder "
            "inbound). Ask your teacher about --exchange and --course.",
        )


def deposit(
    exchange: Exchange, assignment: str, files: Mapping[str, bytes], now: datetime | None = None
) -> Deposit:
    """Hand in `files` (name -> bytes), and keep what nbgrader needs to give the feedback back.

    Raises:
        UserError: the exchange cannot take it; nothing is left there.
    """
    check(exchange)
    moment = (now or datetime.now(UTC)).astimezone(UTC).strftime(FORMAT)
    secret = secrets.token_hex(64)
    content = {**files, MOMENT: moment.encode(), SECRET: secret.encode()}
    name = f"{exchange.student}+{assignment}+{moment}"
    kept = exchange.cache / name
    _write_all(kept, content, 0o600)
    final = exchange.inbound / f"{name}+{secrets.token_urlsafe(9)}"
    hidden = exchange.inbound / f".{secrets.token_hex(8)}"
    try:
        _write_all(hidden, content, 0o644)
        hidden.chmod(0o777)  # the teacher, another user, has to be able to remove it
        hidden.rename(final)
    except OSError as error:
        raise unwritable(final, error) from error
    except UserError:
        shutil.rmtree(kept, ignore_errors=True)
        raise
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
    return Deposit(final, moment, tuple(sorted(files)))


def _write_all(folder: Path, content: Mapping[str, bytes], mode: int) -> None:
    make_folder(folder)
    for name, data in content.items():
        write_atomic(folder / name, data)
        (folder / name).chmod(mode)


@dataclass(frozen=True)
class Feedback:
    """A page that came back for one notebook of one submission."""

    assignment: str
    notebook: str
    moment: str
    data: bytes


def fetch_feedback(exchange: Exchange, assignment: str | None = None) -> Iterator[Feedback]:
    """The pages that are there for what was handed in from this account.

    Raises:
        UserError: the exchange cannot be read.
    """
    pattern = f"{exchange.student}+{assignment or '*'}+*"
    for kept in sorted(exchange.cache.glob(pattern)):
        _, name, moment = kept.name.split("+")
        try:
            secret = (kept / SECRET).read_text(encoding="ascii")
            for notebook in sorted(kept.glob("*.ipynb")):
                digest = md5(f"{secret}{notebook.stem}".encode(), usedforsecurity=False).hexdigest()
                page = exchange.root / exchange.course / "feedback" / f"{digest}.html"
                if page.is_file():
                    yield Feedback(name, notebook.stem, moment, page.read_bytes())
        except OSError as error:
            raise unreadable(kept, error) from error
