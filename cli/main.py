"""The entry point: commands are loaded when they are called, errors are put into words once, here.

Exit codes: 0 all accepted, 1 work failing, 2 usage, 3 a fault of dlx, 130 interrupted.
"""

import contextlib
import importlib
import keyword
import os
import shlex
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import click

from ..exercises import ContentError, Text, UnknownExercise
from ..grader.files import UserError
from .terminal import Console, bilingual, choose, safe

USAGE, OUR_FAULT, INTERRUPTED, BROKEN_PIPE, TERMINATED = 2, 3, 130, 141, 143
ABOUT = Text(
    fr="Les exercices du cours d'apprentissage profond : les ouvrir, les vérifier, les rendre.",
    en="The exercises of the deep learning course: open them, check them, hand them in.",
)
COMMANDS = {
    "list": Text(fr="Les chapitres et les exercices.", en="The chapters and the exercises."),
    "start": Text(fr="Ouvre un chapitre ou un exercice.", en="Opens a chapter or an exercise."),
    "check": Text(fr="Vérifie un exercice.", en="Checks an exercise."),
    "hint": Text(fr="Donne le prochain indice.", en="Gives the next hint."),
    "status": Text(fr="Montre où vous en êtes.", en="Shows how far you are."),
    "reset": Text(fr="Rend le fichier de départ.", en="Gives back the first file."),
    "convert": Text(fr="Change un .py en notebook.", en="Turns a .py into a notebook."),
    "submit": Text(fr="Prépare l'archive à rendre.", en="Prepares the archive to hand in."),
    "feedback": Text(fr="Va chercher les retours.", en="Fetches what came back."),
    "grade": Text(fr="Note des travaux.", en="Grades work."),
    "class": Text(fr="Pour les enseignants : une classe.", en="For teachers: a class."),
    "replay": Text(fr="Vérifie le reçu d'une note.", en="Tries the receipt of a mark."),
    "nbgrader": Text(fr="Pour les enseignants : un cours nbgrader.", en="For teachers: an nbgrader course."),
    "doctor": Text(fr="Examine l'installation.", en="Examines the installation."),
    "dev": Text(fr="Pour les auteurs d'exercices.", en="For the authors of exercises."),
}
ROOMS = {"class": "teacher", "dev": "author", "grade": "teacher", "nbgrader": "teacher", "replay": "teacher"}
VERSION_HELP = Text(fr="Affiche la version.", en="Shows the version.")


class Dlx(click.Group):
    """The group `dlx`: knows its commands by name and imports one only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        module = importlib.import_module(f".{ROOMS.get(cmd_name, 'student')}.{name}", __package__)
        loaded: click.Command = getattr(module, name)
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise bilingual.unknown_command("dlx", args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # click would make it an exit code of ours
            return _nobody_reads()

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> NoReturn:
        """Run a command line and exit with its code."""
        arguments = list(sys.argv[1:] if args is None else args)
        console = Console(choose(arguments, os.environ))
        run: Callable[[], Any] = lambda: super(Dlx, self).main(  # noqa: E731
            arguments, "dlx", standalone_mode=False, obj=console
        )
        sys.exit(guard(run, console))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return bilingual.help_option(super().get_help_option(ctx), ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        bilingual.write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        bilingual.write_text(ABOUT, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        bilingual.write_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = bilingual.language_of(ctx)
        with formatter.section(Text(fr="Commandes ", en="Commands")[language]):
            formatter.write_dl([(name, text[language]) for name, text in COMMANDS.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        bilingual.write_example("dlx start {chapter}", ctx, formatter)


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        from ..exercises import course_version

        click.echo(f"dlx {course_version()}")
        ctx.exit()


VERSION = bilingual.Option(
    ["--version"],
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    text=VERSION_HELP,
)


@click.group(cls=Dlx, invoke_without_command=True, params=[bilingual.lang_option(), VERSION])
@click.pass_context
def cli(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


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
def guard(run: Callable[[], Any], console: Console) -> int:
    """Run a command; whatever it raises becomes a sentence and an exit code."""
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
    except (UserError, UnknownExercise, click.ClickException) as error:
        console.error(safe(_words(error)[console.language]))
        return error.code if isinstance(error, UserError) else USAGE
    except Exception as error:
        if _is_of_a_database(error):
            console.error(_database(error))
            return USAGE
        return _own_fault(error, console)


def _is_of_a_database(error: Exception) -> bool:
    """Whether the evidence of a class could not be read or written. Only a command that uses it loads
    sqlite3."""
    sqlite3 = sys.modules.get("sqlite3")
    return sqlite3 is not None and isinstance(error, sqlite3.DatabaseError)


def _database(error: Exception) -> Text:
    why = safe(str(error))
    return Text(
        fr=f"evidence/evidence.db, dans le dossier de la classe, n'a pas pu être lu ou écrit ({why}). Ce qui "
        "y était est gardé. Si le disque est plein ou si une autre commande y écrit, faites de la place ou "
        "attendez ; si le fichier est abîmé, remettez une copie de sauvegarde. Puis relancez la même "
        "commande.",
        en=f"evidence/evidence.db in the folder of the class could not be read or written ({why}). What was "
        "in it is kept. If the disk is full or another command writes to it, make room or wait; if the file "
        "is damaged, put a backup in its place. Then run the same command again.",
    )


def _nobody_reads() -> int:
    """The reader of our output has gone (`dlx list | head`): be quiet, also at Python's last flush."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE


def _words(error: UserError | UnknownExercise | click.ClickException) -> Text:
    if isinstance(error, UserError):
        return error.text
    if isinstance(error, UnknownExercise):
        return _unknown_exercise(error)
    return _usage(error)


def _own_fault(error: Exception, console: Console) -> int:
    from ..grader.bench import BenchError

    if os.environ.get("DLX_DEBUG") == "1":
        traceback.print_exception(error)
        return OUR_FAULT
    ours = isinstance(error, BenchError | ContentError)
    found = safe(str(error) if ours else f"{type(error).__name__}: {error}")
    command = shlex.join(sys.argv[1:])
    console.error(
        Text(
            fr=f"dlx est en panne ({found}). Votre travail n'est pas en cause et rien n'est perdu. Signalez-"
            f"le à votre enseignant avec ce que montre DLX_DEBUG=1 dlx {command}",
            en=f"dlx is broken ({found}). Your work is not to blame and nothing is lost. Report it to your "
            f"teacher with what DLX_DEBUG=1 dlx {command} shows",
        )
    )
    return OUR_FAULT


def _unknown_exercise(error: UnknownExercise) -> Text:
    fr = f"Aucun chapitre ni exercice ne s'appelle {error.name}."
    en = f"No chapter or exercise is called {error.name}."
    if error.suggestion is None:
        return Text(fr=f"{fr} La liste : dlx list", en=f"{en} The list: dlx list")
    return Text(
        fr=f"{fr} Vouliez-vous dire {error.suggestion} ?", en=f"{en} Did you mean {error.suggestion}?"
    )


def _usage(error: click.ClickException) -> Text:
    """click's own complaints, in both languages."""
    context = getattr(error, "ctx", None)
    fr, en = (f" {bilingual.see_help(context, lang)}" if context else "" for lang in ("fr", "en"))
    if isinstance(error, click.NoSuchOption):
        near = error.possibilities[0] if error.possibilities else None
        name = error.option_name
        return Text(
            fr=f"Option inconnue : {name}." + (f" Vouliez-vous dire {near} ?" if near else fr),
            en=f"Unknown option: {name}." + (f" Did you mean {near}?" if near else en),
        )
    if isinstance(error, click.MissingParameter) and error.param is not None:
        name = error.param.metavar or error.param.name or ""
        return Text(fr=f"Il manque {bilingual.localise(name, 'fr')}.{fr}", en=f"{name} is missing.{en}")
    if isinstance(error, click.BadParameter) and error.param is not None:
        wanted = _wanted(error.param)
        name = error.param.opts[0]
        return Text(
            fr=f"Valeur refusée pour {name} : il faut {wanted.fr}.{fr}",
            en=f"Wrong value for {name}: it must be {wanted.en}.{en}",
        )
    if isinstance(error, click.BadOptionUsage):
        name = error.option_name
        return Text(fr=f"Il faut une valeur après {name}.{fr}", en=f"{name} needs a value.{en}")
    return Text(fr=error.format_message(), en=error.format_message())


def _wanted(parameter: click.Parameter) -> Text:
    if isinstance(parameter.type, click.Choice):
        choices = [str(choice) for choice in parameter.type.choices]
        return Text(fr=" ou ".join(choices), en=" or ".join(choices))
    return Text(fr="un nombre entier positif", en="a positive whole number")
