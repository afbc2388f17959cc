"""`dlx convert`: move an exercise's work from a .py file to a notebook, or back, without loss."""

import click

from ...exercises import Text, load_course
from ...grader.workspace import NOTEBOOK, PYTHON
from ...grader.workspace import convert as move
from ..shared import exercises_named, here, only_one
from ..terminal import Console, argument, command, json_option, option

HELP = Text(
    fr="Change le fichier de EXERCISE en notebook, ou en fichier .py (par cellules, « # %% »), sans rien "
    "perdre. L'ancien fichier est gardé à côté, sous le nom .bak-1, .bak-2, …",
    en="Turns the file of EXERCISE into a notebook, or into a .py file (in cells, “# %%”), without loss. The "
    "old file is kept beside it, named .bak-1, .bak-2, …",
)
TO = Text(fr="Ce qu'il doit devenir.", en="What it is to become.")
ENDINGS = {"notebook": NOTEBOOK, "py": PYTHON}


@command(help=HELP, example="dlx convert {exercise} --to notebook")
@argument("exercise", metavar="EXERCISE", required=True)
@option("--to", "to", type=click.Choice(list(ENDINGS)), required=True, text=TO)
@json_option
@click.pass_obj
def convert(console: Console, exercise: str, to: str, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    one = only_one(exercises_named(load_course(), exercise), exercise)
    (path,) = place.started((one,)).values()
    kept = None
    if path.suffix == ENDINGS[to]:
        console.say(
            Text(
                fr=f"{path.name} a déjà cette forme ; rien n'a changé.",
                en=f"{path.name} has this form already; nothing has changed.",
            )
        )
    else:
        outputs = path.suffix == NOTEBOOK
        path, kept = move(place.workspace, one, path, ENDINGS[to], console.language)
        fr, en = (", sorties comprises", ", outputs included") if outputs else ("", "")
        console.say(
            Text(
                fr=f"Votre travail est maintenant dans {path.name}. L'ancien fichier{fr} : {kept.name}\n"
                f"Ensuite : dlx check {one.slug}",
                en=f"Your work is in {path.name} now. The old file{en}: {kept.name}\n"
                f"Next: dlx check {one.slug}",
            )
        )
    if as_json:
        root = place.workspace.root
        names = [item and item.relative_to(root).as_posix() for item in (path, kept)]
        console.emit({"schema": "dlx-convert/1", "exercise": one.name, "file": names[0], "kept": names[1]})
    return 0
