"""`dlx status`: how far one is in the workspace around."""

import click

from ...exercises import Text
from ..shared import here, show_progress
from ..terminal import Console, command, json_option
from .check import warn_of_lookalikes
from .list import show_line, states_of
from .next import line_for
from .update import tell_of_changes

HELP = Text(
    fr="Montre où vous en êtes dans vos chapitres, et l'exercice suivant.",
    en="Shows how far you are in your chapters, and the next exercise.",
)


@command(help=HELP, example="dlx status")
@json_option
@click.pass_obj
def status(console: Console, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    states = states_of(place.course, place.workspace, place.progress)
    console.say(
        Text(fr=f"Vos exercices : {place.workspace.root}", en=f"Your exercises: {place.workspace.root}")
    )
    for chapter in place.course.chapters:
        if all(states[exercise] == "absent" for exercise in chapter.exercises):
            continue
        console.say()
        accepted = sum(states[exercise] == "accepted" for exercise in chapter.exercises)
        show_progress(console, chapter.title, accepted, len(chapter.exercises))
        for exercise in chapter.exercises:
            show_line(console, exercise, states[exercise])
    tell_of_changes(console, place)
    opened = [e for e in place.course.exercises if e.chapter in place.workspace.chapters]
    warn_of_lookalikes(console, place, opened)
    following = place.next_exercise()
    if following is not None:
        line = line_for(place, following)
        console.say(Text(fr=f"\nEnsuite : {line}", en=f"\nNext: {line}"))
    if as_json:
        exercises = [
            {"name": e.name, "state": state, "hints": place.progress.hints(e)} for e, state in states.items()
        ]
        root = str(place.workspace.root)
        console.emit({"schema": "dlx-status/1", "workspace": root, "exercises": exercises})
    return 0
