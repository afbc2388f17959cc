"""`dlx list`: the chapters and the exercises, with how long they take and, in a workspace, how far one is."""

from pathlib import Path
from typing import Any

import click

from ...exercises import Course, Exercise, Text, load_course
from ...grader.workspace import Progress, Workspace, find_workspace, is_stub, load_progress
from ..terminal import Console, command, json_option

HELP = Text(
    fr="Montre les chapitres et les exercices : durée et, dans un dossier d'exercices, où vous en êtes.",
    en="Shows the chapters and the exercises: time and, in a folder of exercises, how far you are.",
)
STATES = {
    "accepted": Text(fr="public ok", en="public ok"),
    "started": Text(fr="commencé", en="started"),
    "opened": Text(fr="ouvert", en="opened"),
    "absent": Text(fr="-", en="-"),
}


@command(help=HELP, example="dlx list")
@json_option
@click.pass_obj
def list(console: Console, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    course = load_course()
    workspace = find_workspace(Path.cwd())
    states = states_of(course, workspace, load_progress(workspace) if workspace else None)
    for chapter in course.chapters:
        minutes = sum(exercise.estimated_minutes for exercise in chapter.exercises)
        title = f"\n{chapter.name} · {chapter.title[console.language]} · {minutes} min"
        console.say(title, bold=True)
        for exercise in chapter.exercises:
            show_line(console, exercise, states[exercise])
    if as_json:
        console.emit({"schema": "dlx-list/1", "chapters": _course_as_json(course, states)})
    return 0


def states_of(course: Course, workspace: Workspace | None, progress: Progress | None) -> dict[Exercise, str]:
    """How far each exercise is: accepted, started, opened (still the stub) or absent."""
    states = {}
    for exercise in course.exercises:
        path = workspace.file_of(exercise) if workspace else None
        if path is None:
            states[exercise] = "absent"
        elif progress is not None and progress.accepted(exercise):
            states[exercise] = "accepted"
        else:
            states[exercise] = "opened" if is_stub(path, exercise) else "started"
    return states


def show_line(console: Console, exercise: Exercise, state: str) -> None:
    word = STATES[state][console.language]
    line = f"  {exercise.slug:<26}{exercise.estimated_minutes:>4} min  {word:<10}"
    console.say(f"{line}{exercise.title[console.language]}", "green" if state == "accepted" else None)


def _course_as_json(course: Course, states: dict[Exercise, str]) -> Any:
    return [
        {
            "name": chapter.name,
            "title": {"fr": chapter.title.fr, "en": chapter.title.en},
            "exercises": [
                {
                    "name": exercise.name,
                    "title": {"fr": exercise.title.fr, "en": exercise.title.en},
                    "minutes": exercise.estimated_minutes,
                    "public_points": sum(check.points for check in exercise.checks),
                    "state": states[exercise],
                }
                for exercise in chapter.exercises
            ],
        }
        for chapter in course.chapters
    ]
