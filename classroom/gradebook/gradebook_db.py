"""Open nbgrader's gradebook, and put into words why it cannot be opened. No password is ever shown.

nbgrader and SQLAlchemy are imported inside functions: only the commands that need marks pay for them.
"""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...exercises import Text
from ...grader.files import UserError, make_folder, unwritable
from ..evidence import ClassFolder, Person
from .lost_gradebook import lost, need_whole, note_what_is_there

if TYPE_CHECKING:
    from sqlalchemy.engine import URL

PATIENCE = "30"  # seconds until a locked SQLite file is given up
POSTGRES = re.compile(r"^postgres(ql)?://")
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")  # can name a folder, and means nothing to a glob


def database_url(folder: ClassFolder) -> str:
    """The address of the gradebook, for nbgrader; PostgreSQL is reached with psycopg 3.

    Returns:
        As SQLAlchemy reads it. It may hold a password, and is not for the screen.
    """
    return POSTGRES.sub("postgresql+psycopg://", folder.gradebook_url)


def course_id(folder: ClassFolder) -> str:
    """The name of the class in a form that nbgrader accepts.

    Returns:
        Letters and digits of ASCII, `_`, `.` and `-`; "class" where nothing of the name is left.
    """
    return re.sub(r"[^A-Za-z0-9_.-]+", "-", folder.settings.name).strip("-.") or "class"


def student_id(folder: ClassFolder, person: Person) -> str:
    """Who somebody is in the gradebook. A number that cannot name a folder is replaced by the pseudonym.

    Args:
        folder: the class, whose settings say whether its gradebook has pseudonyms or numbers.
        person: somebody of this class; the number may be anything that was handed in under.

    Returns:
        The pseudonym or the number; it may name a folder.
    """
    if folder.settings.gradebook_id == "number" and PLAIN.fullmatch(person.number):
        return person.number
    return person.pseudonym


def names_in_gradebook(folder: ClassFolder, person: Person, others: Iterable[Person]) -> set[str]:
    """What the rows of a person may be called, now or before the settings changed.

    Args:
        folder: the class.
        person: somebody who is, or was, in it.
        others: everybody else. A number is whatever was handed in under, also the pseudonym of another: a
            row that is one of theirs is not this person's.

    Returns:
        The pseudonym and the number, each unless it is somebody else's name.
    """
    theirs = {student_id(folder, other) for other in others if other.pseudonym != person.pseudonym}
    return {person.pseudonym, person.number} - theirs - {""}


@contextlib.contextmanager
def gradebook(folder: ClassFolder) -> Iterator[Any]:
    """nbgrader's Gradebook, made if there is none; closed at the end.

    Raises:
        UserError: nbgrader is not installed, or the database cannot be used.
    """
    try:
        from nbgrader.api import Gradebook, InvalidEntry
        from sqlalchemy.exc import SQLAlchemyError
    except ImportError as error:
        raise _not_installed() from error
    book, file = None, folder.gradebook_file
    if file is not None:
        need_whole(folder, file)
    try:
        url = _url(folder)
        _refuse_others(url)
        _make_tables(url)
        book = Gradebook(url, course_id(folder))
        yield book
        if file is not None:
            note_what_is_there(folder, file, book)
    except (SQLAlchemyError, InvalidEntry, ImportError) as error:
        raise _in_words(folder, error) from error
    finally:
        if book is not None:
            book.close()


def _url(folder: ClassFolder) -> "URL":
    from sqlalchemy.engine import URL, make_url

    path = folder.gradebook_file
    if path is None:
        return make_url(database_url(folder))
    _make_private(path)
    return URL.create("sqlite", database=str(path), query={"timeout": PATIENCE})


def _make_private(path: Path) -> None:
    """Marks are read by nobody else: the file is there, empty and closed to others, before it is filled."""
    make_folder(path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    except OSError as error:
        raise unwritable(path, error) from error


def _refuse_others(url: "URL") -> None:
    """nbgrader adds its tables to any database; not to one that holds something else."""
    from nbgrader.api import Base
    from sqlalchemy import create_engine, inspect

    ours = {*Base.metadata.tables, "alembic_version"}
    engine = create_engine(url)
    try:
        found = set(inspect(engine).get_table_names())
    finally:
        engine.dispose()
    if found - ours and not ours <= found:
        shown, names = url.render_as_string(hide_password=True), ", ".join(sorted(found - ours)[:3])
        raise UserError(
            fr=f"{shown} n'est pas un carnet de notes : on y trouve les tables {names}. Donnez une base vide "
            "ou celle d'un carnet de nbgrader dans dlx-class.toml, à la ligne gradebook.",
            en=f"{shown} is no gradebook: it holds the tables {names}. Give an empty database or one of "
            "nbgrader in dlx-class.toml, on the line gradebook.",
        )


def _make_tables(url: "URL") -> None:
    """nbgrader's tables and their version, as far as they are not there. In an empty database nbgrader would
    start a program to learn the version, which takes it seconds."""
    import nbgrader
    from alembic.script import ScriptDirectory
    from nbgrader.api import Base
    from sqlalchemy import create_engine, inspect, text

    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            Base.metadata.create_all(connection)
            if not inspect(connection).has_table("alembic_version"):
                connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
            if connection.execute(text("SELECT version_num FROM alembic_version")).first() is None:
                head = ScriptDirectory(str(Path(nbgrader.__file__).parent / "alembic")).get_current_head()
                insert = text("INSERT INTO alembic_version (version_num) VALUES (:version)")
                connection.execute(insert, {"version": head})
    finally:
        engine.dispose()


# --- errors ---------------------------------------------------------------------------------------
def _not_installed() -> UserError:
    return UserError(
        fr="Le carnet de notes demande nbgrader, qui n'est pas installé. Les notes restent à l'abri dans le "
        "dossier de la classe. Installez-le : pip install 'dlx-course[class]'",
        en="The gradebook needs nbgrader, which is not installed. The marks stay safe in the folder of the "
        "class. Install it: pip install 'dlx-course[class]'",
    )


def _in_words(folder: ClassFolder, error: Exception) -> UserError:
    """What went wrong, and what to do about it; the marks are in the evidence in any case."""
    place, detail = _shown(folder, error)
    file = folder.gradebook_file
    if file is not None and any(word in detail for word in ("malformed", "not a database")):
        return lost(folder, file, Text(fr=f"il est abîmé : {detail}", en=f"it is damaged: {detail}"))
    fr, en = _advice(detail.lower(), error)
    return UserError(
        fr=f"Le carnet de notes {place} ne peut pas être utilisé ({detail}). {fr} Aucune note n'est perdue : "
        "relancez ensuite la même commande.",
        en=f"The gradebook {place} cannot be used ({detail}). {en} No mark is lost: run the same command "
        "again afterwards.",
    )


def _shown(folder: ClassFolder, error: Exception) -> tuple[str, str]:
    """(the address, what the database said), both without a password."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    detail = " ".join(str(getattr(error, "orig", None) or error).split())[:300]
    try:
        url = make_url(database_url(folder))
    except (ArgumentError, ValueError):
        return "", "bad address"
    if url.password:
        detail = detail.replace(str(url.password), "***")
    return url.render_as_string(hide_password=True), detail


def _advice(said: str, error: Exception) -> tuple[str, str]:
    for pieces, fr, en in ADVICE:
        if any(piece in said for piece in pieces):
            return fr, en
    if isinstance(error, ImportError):
        return (
            "Installez ce qui manque : pip install 'dlx-course[postgres]'",
            "Install what is missing: pip install 'dlx-course[postgres]'",
        )
    return (
        "Vérifiez la ligne gradebook de dlx-class.toml et que le serveur répond.",
        "Check the line gradebook of dlx-class.toml, and that the server answers.",
    )


ADVICE = (
    (
        ("password authentication", "no password", "role "),
        "Vérifiez le nom et le mot de passe à la ligne gradebook de dlx-class.toml.",
        "Check the name and the password on the line gradebook of dlx-class.toml.",
    ),
    (
        ("bad address", "can't load plugin", "could not parse"),
        "Il faut une adresse telle que sqlite:///gradebook.db ou "
        "postgresql+psycopg://nom:motdepasse@serveur/base à la ligne gradebook de dlx-class.toml.",
        "An address such as sqlite:///gradebook.db or postgresql+psycopg://user:password@host/database is "
        "wanted on the line gradebook of dlx-class.toml.",
    ),
    (
        ("disk is full", "no space left"),
        "Faites de la place sur le disque.",
        "Make room on the disk.",
    ),
    (
        ("database is locked",),
        "Un autre programme y écrit depuis plus de trente secondes : attendez qu'il ait fini ou arrêtez-le.",
        "Another program has been writing to it for more than thirty seconds: wait for it, or end it.",
    ),
    (
        ("no such column", "does not exist", "undefinedcolumn"),
        "S'il vient d'un ancien nbgrader, mettez-le à jour : nbgrader db upgrade. Si la base n'existe pas, "
        "créez-la : createdb NOM.",
        "If an older nbgrader made it, bring it up to date: nbgrader db upgrade. If there is no such "
        "database, make it: createdb NAME.",
    ),
    (
        ("unique constraint", "duplicate key", "serializ", "deadlock"),
        "Une autre commande y écrivait au même moment.",
        "Another command was writing to it at the same moment.",
    ),
    (
        ("readonly", "unable to open", "permission denied"),
        "Vérifiez les droits sur ce fichier et son dossier, ou ceux de l'utilisateur de la base.",
        "Check the rights on that file and its folder, or those of the user of the database.",
    ),
)
