"""`dlx class grade`: grade what has no mark yet, through crashes and interruptions."""

from pathlib import Path

import click

from ...exercises import Text
from ..terminal import Console, argument, command, json_option, option
from .class_grading import grade_this_class
from .class_options import Where, class_option, where_options

HELP = Text(
    fr="Note les travaux de la classe qui ne le sont pas encore : ceux de chaque CHAPTER, ou tous. Chaque "
    "résultat est gardé dès qu'il est connu : après une interruption, la même commande continue. Rien n'est "
    "noté deux fois, et aucune note qui existe n'est touchée (voyez dlx class regrade).",
    en="Grades the submissions of the class that are not graded yet: those of each CHAPTER, or all. Each "
    "result is kept once it is known: after an interruption, the same command goes on. Nothing is graded "
    "twice, and no mark that is there is touched (see dlx class regrade).",
)
PUBLIC = Text(
    fr="Ne compter que les vérifications publiques (sans corrigé).",
    en="Count the public checks alone (without the key).",
)


@command(help=HELP, example="dlx class grade {chapter}")
@argument("chapters", metavar="CHAPTER", many=True)
@class_option
@where_options
@option("--public-only", is_flag=True, text=PUBLIC)
@json_option
@click.pass_obj
def grade(
    console: Console,
    /,
    chapters: tuple[str, ...],
    class_: Path,
    where: Where,
    public_only: bool,
    as_json: bool,
) -> int:
    console.prose_to_stderr = as_json
    return grade_this_class(console, class_, where, chapters, public_only, as_json)
