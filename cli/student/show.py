"""`dlx show`: what the calls of an exercise are given and what the student's code makes of it."""

import os
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ...exercises import Exercise, Text, missing_library
from ...grader.files import UserError
from ...grader.workspace import read_answer
from ..shared import Here, chosen, here, only_one
from ..terminal import Console, argument, command, option, safe, safe_line
from .check import submission_of

if TYPE_CHECKING:
    from ...grader.judging import SeenCall, SeenValue

ASCII = str.maketrans("·░▒▓█●│└─×", ".:+*#o|`-x")
WIDTH = 80  # where no terminal says how wide it is
HELP = Text(
    fr="Montre en images ce que reçoivent les appels publics de EXERCISE et ce que votre code en fait. Avec "
    "EXPRESSION, ce qu'il fait de vos propres données ; np est numpy.",
    en="Shows in pictures what the public calls of EXERCISE are given and what your code makes of it. With "
    "EXPRESSION, what it makes of data of your own; np is numpy.",
)
BROWSER = Text(fr="En une page, dans le navigateur.", en="As a page, in the browser.")
PLAIN = Text(fr="Des nombres, pas d'images.", en="Numbers, no pictures.")


@command(help=HELP, example="dlx show {exercise}")
@argument("exercise", metavar="EXERCISE")
@argument("expression", metavar="EXPRESSION")
@option("--browser", is_flag=True, text=BROWSER)
@option("--plain", is_flag=True, text=PLAIN)
@click.pass_obj
def show(console: Console, exercise: str | None, expression: str | None, browser: bool, plain: bool) -> int:
    place = here(console)
    found = chosen(place, exercise, console)
    if not found:
        raise UserError(
            fr="Tous vos exercices sont réussis. Pour en voir un, nommez-le : dlx list",
            en="All your exercises have passed. To see one, name it: dlx list",
        )
    one = only_one(found, exercise or "")
    calls = _calls(place, one, expression)
    if not calls:
        raise UserError(
            fr=f"Les vérifications publiques de {one.slug} n'appellent rien : il n'y a rien à montrer.",
            en=f"The public checks of {one.slug} call nothing: there is nothing to show.",
        )
    if browser:
        from .open import show_page
        from .picture_page import page_of_calls

        page = page_of_calls(one, calls, console.language)
        show_page(console, f"{one.chapter}-{one.slug}-show.{console.language}.html", page)
        return 0
    console.say(f"{one.name} · {one.title[console.language]}", bold=True)
    for place_, call in enumerate(calls):
        new = place_ == 0 or calls[place_ - 1].title != call.title
        _show(console, call, new, plain)
    return 0


def _calls(place: Here, exercise: Exercise, expression: str | None) -> Sequence["SeenCall"]:
    """Ask the student's file, in the bench.

    Raises:
        UserError: it cannot be read, a library is missing, or the expression is none.
    """
    missing = missing_library(exercise)
    if missing is not None:
        raise UserError(missing.fr, missing.en)
    path = place.started((exercise,))[exercise]
    answer = read_answer(path, exercise)
    if isinstance(answer.text, Text):
        raise UserError(answer.text.fr, answer.text.en)
    from ...grader.bench import Bench  # numpy comes with it
    from ...grader.judging import Judge, NoExpression, seen_calls, seen_expression

    submission = submission_of({exercise: answer})
    with Bench() as bench:
        judge = Judge(bench, "public", hidden=False)
        if expression is None:
            return seen_calls(judge, submission, exercise)
        try:
            return [seen_expression(judge, submission, exercise, expression)]
        except NoExpression as error:
            asked, why = safe_line(expression), safe_line(str(error))
            raise UserError(
                fr=f"{asked} n'est pas une expression de Python ({why}). Écrivez un appel, entre "
                f'guillemets : dlx show {exercise.slug} "{_example(exercise)}"',
                en=f"{asked} is no expression of Python ({why}). Write a call, between quotes: dlx show "
                f'{exercise.slug} "{_example(exercise)}"',
            ) from None


def _example(exercise: Exercise) -> str:
    return f"{exercise.provides[0]}(…)" if exercise.provides else "np.arange(4)"


def _show(console: Console, call: "SeenCall", new: bool, plain: bool) -> None:
    if call.title is not None and new:
        console.say(f"\n{call.title[console.language]}", bold=True)
    for line in safe(call.call).splitlines():
        console.say(f"  {line}")
    for value in call.given:
        _show_value(console, value, safe_line(value.name), plain)
    if call.printed:
        console.say(Text(fr="  a écrit :", en="  printed:"))
        for line in safe(call.printed).splitlines():
            console.say(f"    │ {line}")
    if call.cut:
        count = len(call.printed)
        console.say(
            Text(
                fr=f"    … (coupé : seuls les {count} premiers caractères sont montrés)",
                en=f"    … (cut: only the first {count} characters are shown)",
            )
        )
    if call.failure is not None:
        for line in safe(call.failure[console.language]).splitlines():
            console.say(f"  ✘ {line}" if not line.startswith(" ") else f"  {line}", "red")
    if call.result is not None:
        _show_value(console, call.result, Text(fr="donne", en="gives")[console.language], plain)


def _show_value(console: Console, value: "SeenValue", name: str, plain: bool) -> None:
    from .picture_text import caption, lines_of

    if plain or value.picture is None:
        text = safe(value.text[console.language])
        console.say(f"  {name}" if "\n" in text else f"  {name} {text}")
        for line in text.splitlines() if "\n" in text else ():
            console.say(f"    {line.strip()}")
        return
    console.say(_printable(f"  {name}, {caption(value.picture, console.language)}"))
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    for line in lines_of(value.picture, console.language, width - 4, _in_colour()):
        click.echo(_printable(f"    {line}"), color=True)


def _printable(line: str) -> str:
    """The line in signs that the terminal knows."""
    try:
        line.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return line.translate(ASCII)
    return line


def _in_colour() -> bool:
    """Whether the terminal has 256 colours, as far as it says, and half blocks."""
    wanted = not os.environ.get("NO_COLOR") and sys.stdout.isatty() and _printable("█") == "█"
    return wanted and (
        "256" in os.environ.get("TERM", "") or bool(os.environ.get("COLORTERM")) or os.name == "nt"
    )
