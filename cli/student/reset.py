"""`dlx reset`: put an exercise's first file back; the student's is kept under another name."""

import click

from ...exercises import Exercise, Text, load_course
from ...grader.workspace import is_first
from ...grader.workspace import reset as put_back
from ..shared import Here, exercises_named, here, only_one
from ..terminal import Console, argument, command, option
from .start import keep_record

HELP = Text(
    fr="Rend le fichier de départ de EXERCISE. Votre fichier est gardé à côté, sous le nom .bak-1, .bak-2, …",
    en="Gives back the first file of EXERCISE. Your file is kept beside it, named .bak-1, .bak-2, …",
)
YES = Text(fr="Ne pas demander.", en="Do not ask.")
LEFT = Text(fr="Abandonné ; rien n'a changé.", en="Left; nothing has changed.")


@command(help=HELP, example="dlx reset {exercise}")
@argument("exercise", metavar="EXERCISE", required=True)
@option("--yes", is_flag=True, text=YES)
@click.pass_obj
def reset(console: Console, exercise: str, yes: bool) -> int:
    place = here(console)
    one = only_one(exercises_named(load_course(), exercise), exercise)
    path = place.workspace.file_of(one)
    if path is None and not place.workspace.candidates(one)[0].parent.is_dir():
        place.started((one,))  # it was never opened: says so
    file = path.name if path is not None else f"{one.slug}.py"
    if path is not None and is_first(path, one):
        console.say(unchanged(file))
        return 0
    if not yes and not console.confirm(question(file)):
        console.say(LEFT)
        return 2
    give_back(console, place, one)
    return 0


def unchanged(file: str) -> Text:
    return Text(
        fr=f"{file} est déjà le fichier de départ ; rien n'a changé.",
        en=f"{file} is the first file already; nothing has changed.",
    )


def question(file: str) -> Text:
    return Text(fr=f"Remettre {file} au départ ?", en=f"Put {file} back to its start?")


def give_back(console: Console, place: Here, one: Exercise) -> None:
    """Put the first file in its place, and say where the student's is kept.

    Raises:
        UserError: a file cannot be read or written; the old one is still there.
    """
    backup = put_back(place.workspace, one, console.language)
    file = next(path.name for path in place.workspace.files((one,)).values())
    keep_record(console, place.workspace, (one,))
    place.progress.forget_check(one)
    problem = place.progress.save()
    if problem is not None:
        console.warn(problem)
    kept_fr = f" Votre ancien fichier : {backup.name}" if backup else ""
    kept_en = f" Your old file: {backup.name}" if backup else ""
    console.say(
        Text(
            fr=f"{file} est de nouveau le fichier de départ.{kept_fr}",
            en=f"{file} is the first file again.{kept_en}",
        )
    )
