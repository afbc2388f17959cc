"""click, in two languages: commands whose help, usage and errors speak French or English.

    @command(help=Text(fr="…", en="…"), example="dlx check {exercise}")
    @argument("exercise", required=False)
    @option("--all", is_flag=True, text=Text(fr="…", en="…"))
    @click.pass_obj
    def hint(console: Console, exercise: str | None, all: bool) -> int: ...

A command returns its exit code. The names in an example are the course's own, read when it is shown. click's
own sentences are in locale/, where gettext finds them (see language.py).
"""

import importlib
import keyword
import os
import re
from collections.abc import Callable, Container, Mapping
from gettext import gettext
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from ...exercises import Text, chapter_names
from .console import Console
from .language import choose

F = TypeVar("F", bound=Callable[..., Any])
LANG_HELP = Text(fr="Langue des messages.", en="Language of the messages.")
JSON_HELP = Text(
    fr="Le résultat en JSON, seul sur la sortie standard.", en="The result as JSON, alone on stdout."
)


def language() -> str:
    """The language of this run; from the environment where click is used without our group."""
    context = click.get_current_context(silent=True)
    console = context and context.find_object(Console)
    return console.language if console else choose((), os.environ)


def note(text: Text) -> None:
    """Say something beside the result of the command that is running: a line on stderr."""
    context = click.get_current_context(silent=True)
    console = context and context.find_object(Console)
    if console:
        click.echo(text[console.language], err=True)


def localise(text: str) -> str:
    """The names in capitals, in the language of this run."""
    return re.sub(r"[A-Z]{4,}", lambda word: gettext(word[0]), text)


class _Helpful:
    """A help in both languages; click reads it when it shows it."""

    text: Text

    @property
    def help(self) -> str | None:
        return localise(self.text[language()])

    @help.setter
    def help(self, given: str | None) -> None:
        """click sets what it knows, which is nothing."""


class _Parameter:
    """Its name in capitals is in the language of this run."""

    def make_metavar(self, *args: Any, **kwargs: Any) -> str:
        shown: str = super().make_metavar(*args, **kwargs)  # type: ignore[misc]
        return localise(shown)


class Argument(_Parameter, click.Argument):
    """An argument; its name is all that a help says of it. One that is a chapter or an exercise is completed
    by the shell."""

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The names of the course that begin so, after what click knows itself."""
        kinds = {kind for kind in ("CHAPTER", "EXERCISE") if kind in (self.metavar or "")}
        names = _names(kinds, incomplete) if kinds else []
        return [*super().shell_complete(ctx, incomplete), *map(CompletionItem, names)]


def _names(kinds: Container[str], incomplete: str) -> list[str]:
    """Chapters, then exercises, that begin so; with their chapter before them once that is typed."""
    from ...exercises import course_names  # it reads the course

    course = course_names()
    chapters = list(course) if "CHAPTER" in kinds or "/" not in incomplete else []
    pairs = [(chapter, slug) for chapter, slugs in course.items() for slug in slugs]
    slugs = [f"{chapter}/{slug}" if "/" in incomplete else slug for chapter, slug in pairs]
    names = [*chapters, *(slugs if "EXERCISE" in kinds else [])]
    return [name for name in names if name.startswith(incomplete)]


class Option(_Helpful, _Parameter, click.Option):
    """An option whose help is in both languages."""

    def __init__(self, *args: Any, text: Text, **kwargs: Any) -> None:
        self.text = text
        super().__init__(*args, **kwargs)


class Command(_Helpful, click.Command):
    """A command whose help is in both languages and ends with an example."""

    def __init__(self, *args: Any, text: Text, example: str, **kwargs: Any) -> None:
        self.text, self.example = text, example
        super().__init__(*args, **kwargs)
        self.params.append(lang_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # so that the sentence can name the command
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:  # click keeps it, in the language in which it was first asked for
            option.help = gettext("Show this message and exit.")
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        return self.help or ""  # whole, where click would cut it

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [localise(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(gettext("Example")):
            formatter.write(f"  {fill_example(self.example)}\n")


class Group(Command, click.Group):
    """A group whose help is in both languages and ends with an example; alone, it shows that help."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, invoke_without_command=True, callback=show_help, **kwargs)


@click.pass_context
def show_help(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


class LazyGroup(Group):
    """A group whose commands are imported when they are called: `table` gives, for each, what it does.
    `collect` is found under that name in the module `prefix` + `collect` of `package`; a word of Python's
    own, such as class, with an underscore behind it. In the help, the commands of `apart` stand under their
    headings, after the others.
    """

    def __init__(
        self,
        *args: Any,
        table: Mapping[str, Text],
        package: str | None,
        prefix: str = "",
        apart: Mapping[str, Text] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.table, self.package, self.prefix = table, package, prefix
        self.apart = apart or {}

    def module_of(self, name: str) -> str:
        """Where a command is, below `package`."""
        return f".{self.prefix}{name}"

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the table; none is imported."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None if the table has none of this name."""
        if cmd_name not in self.table:
            return None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        module = importlib.import_module(self.module_of(name), self.package)
        loaded: click.Command = getattr(module, name)
        return loaded

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin so, from the table alone, and the options of the group."""
        names = [name for name in self.table if name.startswith(incomplete)]
        items = [CompletionItem(name, help=self.table[name][language()]) for name in names]
        return items + click.Command.shell_complete(self, ctx, incomplete)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; click refuses an unknown one, after the nearest name."""
        if args[0] not in self.table:
            import difflib

            for near in difflib.get_close_matches(args[0], self.table, n=1, cutoff=0.5):
                unknown = gettext("No such command {name!r}.").format(name=args[0])
                meant = gettext("Did you mean {possibility}?").format(possibility=repr(near))
                ctx.fail(f"{unknown} {meant}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with what they do, from the table alone."""
        groups: dict[str, list[tuple[str, str]]] = {gettext("Commands"): []}
        for name, text in self.table.items():
            heading = self.apart[name][language()] if name in self.apart else gettext("Commands")
            groups.setdefault(heading, []).append((name, text[language()]))
        for heading, rows in groups.items():
            with formatter.section(heading):
                formatter.write_dl(rows)


def fill_example(example: str) -> str:
    """The example with the names of the course's first chapter and first exercise.

    Returns:
        The text, with {chapter} and {exercise} filled in.
    """
    exercise = ""
    if "{exercise}" in example:
        from ...exercises import first_exercise  # it reads the course

        exercise = first_exercise()
    return example.format(chapter=chapter_names()[0], exercise=exercise)


def complaint(error: click.ClickException) -> str:
    """What click has to say against a command line.

    Returns:
        One line in the language of the run, which ends with where to look.
    """
    words = " ".join(error.format_message().split())
    words += "" if words.endswith((".", "?", "?)")) else "."
    context = getattr(error, "ctx", None)
    if context is None:
        return words
    where = gettext("Try '{command} {option}' for help.")
    return f"{words} {where.format(command=context.command_path, option='--help')}"


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
        metavar: what stands for it in the help, in English; the catalogue has the French word.
        required: whether the command cannot do without it.
        many: whether it takes any number of words; the function is given a tuple.

    Returns:
        A decorator.
    """
    shown = metavar if required else f"[{metavar}]"
    shown += "..." if many else ""
    nargs = -1 if many else 1
    return click.argument(name, cls=Argument, metavar=shown, required=required, nargs=nargs)


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
