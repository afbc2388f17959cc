"""`dlx hint`: the next hint of an exercise, from gentle to precise."""

import click

from ...exercises import Exercise, Text
from ...grader.files import UserError
from ..shared import chosen, here, only_one
from ..terminal import Console, argument, command, json_option, option

HELP = Text(
    fr="Donne le prochain indice de EXERCISE (par défaut : l'exercice du dossier courant, ou le premier qui "
    "n'est pas encore réussi). Du plus doux au plus précis, jamais la solution.",
    en="Gives the next hint of EXERCISE (by default: the exercise of the current folder, or the first that "
    "has not passed yet). From gentle to precise, never the solution.",
)
ALL = Text(fr="Tous les indices d'un coup.", en="All hints at once.")


@command(help=HELP, example="dlx hint {exercise}")
@argument("exercise", metavar="EXERCISE")
@option("--all", "everything", is_flag=True, text=ALL)
@json_option
@click.pass_obj
def hint(console: Console, exercise: str | None, everything: bool, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    meant = chosen(place, exercise, console)
    if not meant:
        raise UserError(
            fr="Tous vos exercices sont réussis. Pour relire un indice, nommez l'exercice : dlx list",
            en="All your exercises have passed. To read a hint again, name the exercise: dlx list",
        )
    one = only_one(meant, exercise or "")
    total = len(one.hints)
    seen = total if everything else min(place.progress.hints(one) + 1, total)
    first = 1 if everything else seen
    for number in range(first, seen + 1):
        show_hint(console, one, number)
    _what_next(console, one.slug, seen, total)
    place.progress.note_hint(one, seen)
    problem = place.progress.save()
    if problem is not None:
        console.warn(problem)
    if as_json:
        shown = [{"fr": text.fr, "en": text.en} for text in one.hints[first - 1 : seen]]
        console.emit(
            {"schema": "dlx-hint/1", "exercise": one.name, "seen": seen, "total": total, "hints": shown}
        )
    return 0


def show_hint(console: Console, exercise: Exercise, number: int) -> None:
    """One of the hints, counted from 1."""
    total = len(exercise.hints)
    console.say(Text(fr=f"Indice {number}/{total} :", en=f"Hint {number}/{total}:"), bold=True)
    console.say(f"  {exercise.hints[number - 1][console.language]}")


def _what_next(console: Console, slug: str, seen: int, total: int) -> None:
    if seen < total:
        console.say(Text(fr=f"Le suivant : dlx hint {slug}", en=f"The next one: dlx hint {slug}"))
    else:
        console.say(
            Text(
                fr=f"C'est le dernier. Pour tous les relire : dlx hint {slug} --all",
                en=f"That is the last one. To read them all again: dlx hint {slug} --all",
            )
        )
