"""Hand in to an nbgrader exchange, and fetch its feedback, without nbgrader. Light: standard library only.

    <exchange>/<course>/inbound/<student>+<assignment>+<moment>+<random>/    what is handed in
    <exchange>/<course>/feedback/<md5 of secret and notebook>.html           what comes back

The layout is that of nbgrader 0.9 (exchange/default/submit.py, fetch_feedback.py). A submission is written
under a name that `nbgrader collect` does not look at, then renamed: nobody sees half of one.
"""

import errno
import glob
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

from ..files import UserError, make_folder, reason, unreadable, unwritable, write_atomic

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
        """The folder of the exchange that hand-ins are put into, each in a folder of its own."""
        return self.root / self.course / "inbound"

    @property
    def cache(self) -> Path:
        """Where this account keeps a copy of each hand-in and its secret, as nbgrader does too."""
        return jupyter_data() / "nbgrader_cache" / self.course


@dataclass(frozen=True)
class Deposit:
    """What was handed in, where, and when (UTC)."""

    path: Path
    moment: datetime
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


def courses(root: Path) -> list[str]:
    """The courses of an exchange.

    Returns:
        The sorted names of the folders that have an inbound folder.

    Raises:
        UserError: there is no exchange.
    """
    try:
        found = sorted(path.name for path in root.iterdir() if (path / "inbound").is_dir())
    except OSError as error:
        why = reason(error)
        raise UserError(
            fr=f"Il n'y a pas d'échange nbgrader dans {root} : {why.fr}. Demandez à votre enseignant le "
            "dossier à donner après --exchange, ou préparez une archive : dlx submit --archive",
            en=f"There is no nbgrader exchange in {root}: {why.en}. Ask your teacher for the folder to give "
            "after --exchange, or prepare an archive: dlx submit --archive",
        ) from error
    return found


def check_exchange(exchange: Exchange, assignment: str | None = None) -> None:
    """See that an exchange can take a submission, before anything is written.

    Args:
        exchange: its names come from the command line: those that could lead out of the folder are refused.
        assignment: has to be released, if that can be seen, and inbound open; None: the course alone counts.

    Raises:
        UserError: this exchange cannot take a submission of this student, or not of this assignment.
    """
    for option, name in (("--student", exchange.student), ("--course", exchange.course)):
        if not NAME.fullmatch(name) or name.startswith("."):
            raise UserError(
                fr=f"Le nom « {name} » ne peut pas servir dans l'échange : ni +, ni *, ni /, ni point au "
                f"début. Donnez-en un autre avec {option}.",
                en=f"The name “{name}” cannot be used in the exchange: no +, no *, no /, no dot at its "
                f"start. Give another one with {option}.",
            )
    known = courses(exchange.root)
    if exchange.course not in known:
        there = ", ".join(known) or "-"
        raise UserError(
            fr=f"L'échange {exchange.root} n'a pas de cours {exchange.course}. Il y a : {there}. Donnez-en "
            "un avec --course.",
            en=f"The exchange {exchange.root} has no course {exchange.course}. There are: {there}. Give one "
            "with --course.",
        )
    if assignment is not None:
        _check_open(exchange, assignment)


def _check_open(exchange: Exchange, assignment: str) -> None:
    outbound = exchange.root / exchange.course / "outbound"
    released = _names(outbound)
    if released is not None and assignment not in released:
        there = ", ".join(released) or "-"
        raise UserError(
            fr=f"Le cours {exchange.course} n'a pas encore ouvert {assignment}. Il y a : {there}. Demandez à "
            "votre enseignant, ou préparez une archive : dlx submit --archive",
            en=f"The course {exchange.course} has not released {assignment} yet. There are: {there}. Ask "
            "your teacher, or prepare an archive: dlx submit --archive",
        )
    if not os.access(exchange.inbound, os.W_OK | os.X_OK):
        raise unwritable(exchange.inbound, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def _names(folder: Path) -> list[str] | None:
    """What is in a folder; None where that cannot be known."""
    try:
        return sorted(path.name for path in folder.iterdir() if path.is_dir())
    except OSError:
        return None


def deposit(
    exchange: Exchange, assignment: str, files: Mapping[str, bytes], now: datetime | None = None
) -> Deposit:
    """Hand in `files` (name -> bytes), and keep what nbgrader needs to give the feedback back.

    Raises:
        UserError: the exchange cannot take it; nothing is left there.
    """
    check_exchange(exchange, assignment)
    when = (now or datetime.now(UTC)).astimezone(UTC)
    moment = when.strftime(FORMAT)
    secret = secrets.token_hex(64)
    content = {**files, MOMENT: moment.encode(), SECRET: secret.encode()}
    name = f"{exchange.student}+{assignment}+{moment}"
    kept = exchange.cache / name
    final = exchange.inbound / f"{name}+{secrets.token_urlsafe(9)}"
    hidden = exchange.inbound / f".{secrets.token_hex(8)}"
    try:
        _write_all(kept, content, 0o600)
        _write_all(hidden, content, 0o644)
        hidden.chmod(0o777)  # the teacher, another user, has to be able to remove it
        hidden.rename(final)
    except BaseException as error:
        shutil.rmtree(kept, ignore_errors=True)
        shutil.rmtree(hidden, ignore_errors=True)
        if isinstance(error, OSError):
            raise unwritable(final, error) from error
        raise
    return Deposit(final, when, tuple(sorted(files)))


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
    moment: datetime
    data: bytes


def fetch_feedback(exchange: Exchange, assignment: str | None = None) -> Iterator[Feedback]:
    """The pages that are there for what was handed in from this account.

    Args:
        exchange: the course and the name under which the work was handed in.
        assignment: the only one to look for; None means all.

    Yields:
        One page per notebook that came back, by assignment, then from the oldest hand-in on.

    Raises:
        UserError: the exchange cannot be read.
    """
    check_exchange(exchange)
    for kept in sorted(exchange.cache.glob(f"{glob.escape(exchange.student)}+{assignment or '*'}+*")):
        if kept.name.count("+") != 2:
            continue
        _, name, moment = kept.name.split("+")
        try:
            secret = (kept / SECRET).read_text(encoding="ascii")
            for notebook in sorted(kept.glob("*.ipynb")):
                digest = md5(f"{secret}{notebook.stem}".encode(), usedforsecurity=False).hexdigest()
                page = exchange.root / exchange.course / "feedback" / f"{digest}.html"
                if page.is_file():
                    when = datetime.strptime(moment, FORMAT).replace(tzinfo=UTC)
                    yield Feedback(name, notebook.stem, when, page.read_bytes())
        except ValueError:
            continue  # not written by a hand-in
        except OSError as error:
            raise unreadable(kept, error) from error
