"""click, in two languages: commands whose help, usage and errors speak French or English.

    @command(help=Text(fr="…", en="…"), example="dlx check {exercise}")
    @argument("exercise", required=False)
    @option("--all", is_flag=True, text=Text(fr="…", en="…"))
    @click.pass_obj
    def hint(console: Console, exercise: str | None, all: bool) -> int: ...

A command returns its exit code. The names in an example are the course's own, read when it is shown.
"""

import difflib
import importlib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import click

from ...exercises import Text, load_course
from ...grader.files import UserError
from .console import Console
from .language import choose

F = TypeVar("F", bound=Callable[..., Any])
METAVARS = {
    "EXERCISE": "EXERCICE",
    "CHAPTER": "CHAPITRE",
    "PATH": "CHEMIN",
    "FOLDER": "DOSSIER",
    "NAME": "NOM",
    "NUMBER": "NOMBRE",
    "TEXT": "TEXTE",
    "FILE": "FICHIER",
    "RECEIPT": "REÇU",
    "STUDENT": "ÉTUDIANT",
    "ADDRESS": "ADRESSE",
}
LANG_HELP = Text(fr="Langue des messages.", en="Language of the messages.")
JSON_HELP = Text(
    fr="Le résultat en JSON, seul sur la sortie standard.", en="The result as JSON, alone on stdout."
)
HELP_HELP = Text(fr="Affiche cette aide.", en="Shows this help.")


def language_of(context: click.Context) -> str:
    """The language of this run; from the environment where click is used without our group."""
    console = context.find_object(Console)
    return console.language if console else choose((), os.environ)


def localise(text: str, language: str) -> str:
    if language == "en":
        return text
    return re.sub(r"[A-Z]{4,}", lambda word: METAVARS.get(word[0], word[0]), text)


class Option(click.Option):
    """An option whose help is in both languages."""

    def __init__(self, *args: Any, text: Text, **kwargs: Any) -> None:
        kwargs["help"] = text.en
        super().__init__(*args, **kwargs)
        self.text = text

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        language = language_of(ctx)
        return record and (localise(record[0], language), self.text[language])


class _Spoken(click.Command):
    """What a command and a group have in common: a help in both languages that ends with an example."""

    text: Text
    example: str

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return help_option(super().get_help_option(ctx), ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_usage(self, ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_text(self.text, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_options(self, ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_example(self.example, ctx, formatter)


class Group(_Spoken, click.Group):
    """A group whose help is in both languages and ends with an example."""

    def __init__(self, *args: Any, text: Text, example: str, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "help": text.en})
        self.text, self.example = text, example
        self.params.append(lang_option())

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands with what they do."""
        super().format_options(ctx, formatter)
        with formatter.section(Text(fr="Commandes ", en="Commands")[language_of(ctx)]):
            formatter.write_dl(self.rows(language_of(ctx)))

    def rows(self, language: str) -> list[tuple[str, str]]:
        """The commands with what they do."""
        return [(n, c.text[language]) for n, c in self.commands.items() if isinstance(c, Command)]


class LazyGroup(Group):
    """A group whose commands are imported when they are called: `table` gives, for each, what it does.
    The command `collect` of the group `class` is `collect` in the module class_collect of `package`."""

    def __init__(self, *args: Any, table: Mapping[str, Text], package: str | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table, self.package = table, package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the table; none is imported."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None if the table has none of this name."""
        if cmd_name not in self.table:
            return None
        module = importlib.import_module(f".{self.name}_{cmd_name}", self.package)
        loaded: click.Command = getattr(module, cmd_name)
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called.

        Raises:
            UserError: there is none of this name; it names the nearest one.
        """
        if args and args[0] not in self.table and not args[0].startswith("-"):
            raise unknown_command(f"dlx {self.name}", args[0], self.table)
        return super().resolve_command(ctx, args)

    def rows(self, language: str) -> list[tuple[str, str]]:
        """The commands with what they do, from the table alone."""
        return [(name, text[language]) for name, text in self.table.items()]


def unknown_command(before: str, name: str, known: Iterable[str]) -> UserError:
    """The sentence for a command that is not there, with the nearest one that is."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    fr = f"Vouliez-vous dire {before} {near[0]} ?" if near else f"Toutes les commandes : {before} --help"
    en = f"Did you mean {before} {near[0]}?" if near else f"All commands: {before} --help"
    return UserError(fr=f"Il n'y a pas de commande {name}. {fr}", en=f"There is no command {name}. {en}")


class Command(_Spoken):
    """A command whose help is in both languages and ends with an example."""

    def __init__(self, *args: Any, text: Text, example: str, **kwargs: Any) -> None:
        kwargs |= {"help": text.en, "context_settings": {"allow_extra_args": True}}
        super().__init__(*args, **kwargs)
        self.text, self.example = text, example
        self.params.append(lang_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # so that the sentence can name the command
            raise

    def invoke(self, ctx: click.Context) -> Any:
        if ctx.args:
            words = " ".join(ctx.args)
            raise UserError(
                fr=f"Arguments en trop : {words}. {see_help(ctx, 'fr')}",
                en=f"Too many arguments: {words}. {see_help(ctx, 'en')}",
            )
        return super().invoke(ctx)


def write_usage(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    language = language_of(ctx)
    pieces = localise(" ".join(command.collect_usage_pieces(ctx)), language)
    prefix = Text(fr="Utilisation : ", en="Usage: ")
    formatter.write_usage(ctx.command_path, pieces, prefix[language])


def write_text(text: Text, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(localise(text[language_of(ctx)], language_of(ctx)))


def write_options(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    options = [p for p in command.get_params(ctx) if isinstance(p, click.Option)]
    records = [option.get_help_record(ctx) for option in options]
    with formatter.section("Options " if language_of(ctx) == "fr" else "Options"):
        formatter.write_dl([record for record in records if record is not None])


def write_example(example: str, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    title = Text(fr="Exemple :", en="Example:")
    formatter.write_paragraph()
    formatter.write(f"{title[language_of(ctx)]}\n")
    formatter.write(f"  {fill(example)}\n")


def fill(example: str) -> str:
    """The example with the names of the course's first chapter and first exercise.

    Returns:
        The text, with {chapter} and {exercise} filled in.
    """
    chapter = load_course().chapters[0]
    return example.format(chapter=chapter.name, exercise=chapter.exercises[0].slug)


def help_option(option: click.Option | None, ctx: click.Context) -> click.Option | None:
    if option is not None:
        option.help = HELP_HELP[language_of(ctx)]
    return option


def see_help(ctx: click.Context, language: str) -> str:
    verb = Text(fr="Voyez :", en="See:")
    return f"{verb[language]} {ctx.command_path} --help"


# --- decorators -----------------------------------------------------------------------------------
def lang_option() -> Option:
    """--lang is read before click parses anything; here it is only accepted and documented."""
    kind = click.Choice(["fr", "en"])
    return Option(["--lang"], type=kind, expose_value=False, text=LANG_HELP)


def command(help: Text, example: str) -> Callable[[Callable[..., int]], Command]:
    """Make a function a command of ours.

    Args:
        help: what the command does, in both languages.
        example: the line at the end of its help; {chapter} and {exercise} are filled in when it is shown.

    Returns:
        A decorator for a function that returns its exit code.
    """

    def wrap(function: Callable[..., int]) -> Command:
        return click.command(cls=Command, text=help, example=example)(function)

    return wrap


def argument(name: str, metavar: str, required: bool = False, many: bool = False) -> Callable[[F], F]:
    """An argument of a command.

    Args:
        name: that of the function's parameter.
        metavar: what stands for it in the help, in English; METAVARS has the French word.
        required: whether the command cannot do without it.
        many: whether it takes any number of words; the function is given a tuple.

    Returns:
        A decorator.
    """
    shown = metavar if required else f"[{metavar}]"
    shown += "..." if many else ""
    return click.argument(name, metavar=shown, required=required, nargs=-1 if many else 1)


def option(*names: str, text: Text, **kwargs: Any) -> Callable[[F], F]:
    """An option of a command, with a help in both languages.

    Args:
        *names: how it is written, such as "--all", and the parameter's name if that is another.
        text: what it does.
        **kwargs: what click.option takes.

    Returns:
        A decorator.
    """
    return click.option(*names, cls=Option, text=text, **kwargs)


def json_option(function: F) -> F:
    """Give a command the option --json, which it reads as `as_json`.

    Returns:
        The same function, for click.
    """
    return option("--json", "as_json", is_flag=True, text=JSON_HELP)(function)
