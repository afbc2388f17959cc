"""The entry point: commands are loaded when they are called, errors are put into words once, here.

Exit codes: 0 all accepted, 1 work failing, 2 usage, 3 a fault of dlx, 130 interrupted.
"""

import contextlib
import errno
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click

from ..exercises import Text
from .terminal import (
    BROKEN_PIPE,
    FAILING,
    INTERRUPTED,
    OUR_FAULT,
    TERMINATED,
    USAGE,
    Console,
    LazyGroup,
    Option,
    choose,
    complaint,
    safe,
    speak,
)

ABOUT = Text(
    fr="Les exercices du cours d'apprentissage profond : les ouvrir, les vérifier, les rendre.",
    en="The exercises of the deep learning course: open them, check them, hand them in.",
)
COMMANDS = {  # in the order in which a student meets them
    "start": Text(fr="Ouvre un chapitre ou un exercice.", en="Opens a chapter or an exercise."),
    "next": Text(fr="Dit quel exercice vient ensuite.", en="Says which exercise comes next."),
    "open": Text(fr="Montre un énoncé.", en="Shows a statement."),
    "check": Text(fr="Vérifie un exercice.", en="Checks an exercise."),
    "watch": Text(fr="Vérifie à chaque enregistrement.", en="Checks at each save."),
    "show": Text(fr="Montre vos calculs en images.", en="Shows your results in pictures."),
    "hint": Text(fr="Donne le prochain indice.", en="Gives the next hint."),
    "quiz": Text(fr="Pose les questions d'un quiz.", en="Asks the questions of a quiz."),
    "status": Text(fr="Montre où vous en êtes.", en="Shows how far you are."),
    "update": Text(fr="Suit les corrections du cours.", en="Follows the corrections of the course."),
    "submit": Text(fr="Prépare l'archive à rendre.", en="Prepares the archive to hand in."),
    "feedback": Text(fr="Va chercher les retours.", en="Fetches what came back."),
    "list": Text(fr="Les chapitres et les exercices.", en="The chapters and the exercises."),
    "search": Text(fr="Cherche des mots dans le cours.", en="Looks for words in the course."),
    "reset": Text(fr="Rend le fichier de départ.", en="Gives back the first file."),
    "convert": Text(fr="Change un .py en notebook.", en="Turns a .py into a notebook."),
    "doctor": Text(fr="Examine l'installation.", en="Examines the installation."),
    "completion": Text(fr="Complète avec la touche Tab.", en="Completes with the Tab key."),
    "grade": Text(fr="Note des travaux.", en="Grades work."),
    "class": Text(fr="Une classe, des travaux aux notes.", en="A class, from submissions to marks."),
    "export": Text(
        fr="Un quiz pour Moodle, ou sur papier.",
        en="A quiz for Moodle, or on paper.",
    ),
    "replay": Text(fr="Vérifie le reçu d'une note.", en="Tries the receipt of a mark."),
    "nbgrader": Text(fr="Un cours nbgrader.", en="An nbgrader course."),
    "dev": Text(fr="Écrire des exercices.", en="Writing exercises."),
}
ROOMS = {"dev": "author"} | dict.fromkeys(("class", "export", "grade", "nbgrader", "replay"), "teacher")
STAFF = Text(fr="Pour les enseignants et les auteurs ", en="For teachers and authors")
VERSION_HELP = Text(fr="Affiche la version.", en="Shows the version.")


class Dlx(LazyGroup):
    """The group `dlx`: whatever a command raises is said in the language of the run."""

    def module_of(self, name: str) -> str:
        return f".{ROOMS.get(name.rstrip('_'), 'student')}.{name}"

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # click would make it an exit code of ours
            return _nobody_reads()

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run a command line and exit with its code."""
        arguments = list(sys.argv[1:] if args is None else args)
        console = Console(choose(arguments, os.environ))
        speak(console.language)
        run: Callable[[], Any] = lambda: super(Dlx, self).main(  # noqa: E731
            arguments, "dlx", standalone_mode=False, obj=console
        )
        sys.exit(guard(run, console, audience(arguments)))


cli = Dlx(
    "dlx",
    text=ABOUT,
    example="dlx start {chapter}",
    table=COMMANDS,
    package=__package__,
    apart=dict.fromkeys(ROOMS, STAFF),
)
click.version_option(package_name="dlx-course", message="dlx %(version)s", cls=Option, text=VERSION_HELP)(cli)


def main() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminated)
    cli.main()


def _terminated(*_: object) -> NoReturn:
    """End as after an error: what was opened is closed, and nothing is left in /tmp."""
    sys.exit(TERMINATED)


# --- errors ---------------------------------------------------------------------------------------
def audience(arguments: Sequence[str]) -> str:
    """Whose command this is: "student", "teacher" or "author"."""
    name = next((word for word in arguments if word in COMMANDS), "")
    return ROOMS.get(name, "student")


def guard(run: Callable[[], Any], console: Console, who: str = "student") -> int:
    """Run a command for `who`; whatever it raises becomes a sentence and an exit code."""
    try:
        code = run()
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.Abort as error:
        return INTERRUPTED if isinstance(error.__cause__, KeyboardInterrupt) else USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _nobody_reads()
    except click.ClickException as error:
        console.error(safe(complaint(error)))
        return USAGE
    except Exception as error:
        return _explain(error, console, who)


def _explain(error: Exception, console: Console, who: str) -> int:
    """What a command raised, as a sentence; its exit code."""
    from ..exercises import ContentError, UnknownExercise
    from ..grader.files import UserError

    if isinstance(error, UserError):
        text = error.text
    elif isinstance(error, UnknownExercise):
        text = _unknown_exercise(error.name, error.suggestion)
    elif isinstance(error, ContentError) and who == "author":
        text = error.text
    elif _is_full(error):
        text = _full(error)
    elif _is_of_a_database(error):
        text = _database(error)
    else:
        return _own_fault(error, console, who)
    with contextlib.suppress(OSError):
        console.error(safe(text[console.language]))
    if _is_full(error):
        _nobody_reads()
    if isinstance(error, ContentError):
        return FAILING
    return error.code if isinstance(error, UserError) else USAGE


FULL = (errno.ENOSPC, errno.EDQUOT)
SAID_FULL = ("disk is full", "no space left", "no usable temporary directory")


def _is_full(error: BaseException | None) -> bool:
    """Whether a disk is full is at the bottom of this, whichever library met it."""
    seen = 0
    while error is not None and seen < 10:
        if isinstance(error, OSError) and error.errno in FULL:
            return True
        if any(words in str(error).lower() for words in SAID_FULL):
            return True
        error, seen = error.__cause__ or error.__context__, seen + 1
    return False


def _full(error: Exception) -> Text:
    name = getattr(error, "filename", None)
    fr, en = (f" ({name})", f" ({name})") if name else ("", "")
    return Text(
        fr=f"Le disque est plein{fr} : la commande s'est arrêtée en chemin. Faites de la place, là et dans "
        "le dossier temporaire du système, puis relancez la même commande : elle fera ce qui manque.",
        en=f"The disk is full{en}: the command stopped on its way. Make room, there and in the temporary "
        "folder of the system, then run the same command again: it will do what is missing.",
    )


def _is_of_a_database(error: Exception) -> bool:
    """Whether the evidence of a class could not be read or written. Only a command that uses it loads
    sqlite3."""
    sqlite3 = sys.modules.get("sqlite3")
    return sqlite3 is not None and isinstance(error, sqlite3.DatabaseError)


def _database(error: Exception) -> Text:
    why = str(error)
    return Text(
        fr=f"evidence/evidence.db, dans le dossier de la classe, n'a pas pu être lu ou écrit ({why}). Si une "
        "autre commande y écrit, attendez-la et relancez la même commande. Si le fichier est abîmé, "
        "remettez une sauvegarde : dlx class restore SAUVEGARDE",
        en=f"evidence/evidence.db in the folder of the class could not be read or written ({why}). If "
        "another command writes to it, wait for it and run the same command again. If the file is damaged, "
        "put a backup in its place: dlx class restore BACKUP",
    )


def _nobody_reads() -> int:
    """The reader of our output has gone (`dlx list | head`): be quiet, also at Python's last flush."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE


def _own_fault(error: Exception, console: Console, who: str) -> int:
    import shlex
    import traceback

    from ..exercises import ContentError
    from ..grader.bench import BenchError

    if os.environ.get("DLX_DEBUG") == "1":
        traceback.print_exception(error)
        return OUR_FAULT
    if isinstance(error, ContentError):
        found = safe(error.text[console.language])
    else:
        found = safe(str(error) if isinstance(error, BenchError) else f"{type(error).__name__}: {error}")
    command = shlex.join(sys.argv[1:])
    console.error((_to_a_student if who == "student" else _to_staff)(found, command))
    return OUR_FAULT


def _to_a_student(found: str, command: str) -> Text:
    return Text(
        fr=f"dlx est en panne ({found}). Votre travail n'est pas en cause. Signalez-le à votre enseignant "
        f"avec ce que montre DLX_DEBUG=1 dlx {command}",
        en=f"dlx is broken ({found}). Your work is not to blame. Report it to your teacher with what "
        f"DLX_DEBUG=1 dlx {command} shows",
    )


def _to_staff(found: str, command: str) -> Text:
    """A teacher or an author has nobody above to report to but who maintains dlx."""
    return Text(
        fr=f"dlx s'est arrêté sur une faute qui est la sienne ({found}). La commande n'est pas allée au "
        f"bout : relancez-la. Si cela recommence, DLX_DEBUG=1 dlx {command} montre où ; transmettez-le à qui "
        "maintient dlx.",
        en=f"dlx stopped on a fault of its own ({found}). The command did not come to its end: run it again. "
        f"If it stops again, DLX_DEBUG=1 dlx {command} shows where; pass that on to those who maintain dlx.",
    )


def _unknown_exercise(name: str, near: str | None) -> Text:
    fr = f"Aucun chapitre ni exercice ne s'appelle {name}."
    en = f"No chapter or exercise is called {name}."
    if near is None:
        return Text(fr=f"{fr} La liste : dlx list", en=f"{en} The list: dlx list")
    return Text(fr=f"{fr} Vouliez-vous dire {near} ?", en=f"{en} Did you mean {near}?")
