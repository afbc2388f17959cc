"""`dlx list`: the chapters and the exercises, with how long they take and, in a workspace, how far one is."""

from pathlib import Path
from typing import Any

import click

from ...exercises import Course, Exercise, Text, load_course
from ...grader.reports import WORDS, Verdict
from ...grader.workspace import Progress, Standing, Workspace, find_workspace, is_stub, load_progress
from ..terminal import Console, command, json_option

HELP = Text(
    fr="Montre les chapitres et les exercices : durée et, dans un dossier d'exercices, où vous en êtes.",
    en="Shows the chapters and the exercises: time and, in a folder of exercises, how far you are.",
)
STATES = {
    "accepted": Text(fr="passe en public", en="passes in public"),
    "failing": Text(fr="ne passe pas encore", en="does not pass yet"),
    "incomplete": WORDS[Verdict.INCOMPLETE],
    "not_started": WORDS[Verdict.NOT_ATTEMPTED],
    "changed": Text(fr="modifié depuis sa dernière vérification", en="changed since its last check"),
    "unsure": Text(fr="à vérifier de nouveau", en="to be checked again"),
    "started": Text(fr="commencé, jamais vérifié", en="started, never checked"),
    "opened": Text(fr="encore le fichier de départ", en="still the first file"),
    "absent": Text(fr="pas encore ouvert", en="not opened yet"),
}
SIGNS = {  # what is seen at once, and what stands for it where the terminal has ASCII alone
    "accepted": ("✔", "+"),
    "failing": ("✘", "x"),
    "incomplete": ("◐", "."),
    "not_started": ("○", "o"),
    "changed": ("≠", "!"),
    "unsure": ("?", "?"),
    "started": ("◐", "."),
    "opened": ("○", "o"),
    "absent": ("·", "-"),
}
OF_A_FILE = {
    Standing.PASSES: "accepted",
    Standing.FAILS: "failing",
    Standing.INCOMPLETE: "incomplete",
    Standing.NOT_STARTED: "not_started",
    Standing.CHANGED: "changed",
    Standing.UNSURE: "unsure",
    Standing.UNCHECKED: "started",
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
            show_line(console, exercise, states[exercise], title=True)
    if as_json:
        console.emit({"schema": "dlx-list/1", "chapters": _course_as_json(course, states)})
    return 0


def states_of(course: Course, workspace: Workspace | None, progress: Progress | None) -> dict[Exercise, str]:
    """How far the file of each exercise is, as it is now: a name of STATES. One that is the stub is opened,
    whatever was checked before."""
    states = {}
    for exercise in course.exercises:
        path = workspace.file_of(exercise) if workspace else None
        if path is None or progress is None:
            states[exercise] = "absent"
        else:
            standing = progress.standing(exercise, path)
            first = standing is not Standing.PASSES and is_stub(path, exercise)
            states[exercise] = "opened" if first else OF_A_FILE[standing]
    return states


def show_line(console: Console, exercise: Exercise, state: str, title: bool = False) -> None:
    """One exercise: a sign, its name, its minutes, perhaps its title, and in words what the sign says."""
    sign, plain = SIGNS[state]
    start = f"  {console.sign(sign, plain)} {exercise.slug:<24}{exercise.estimated_minutes:>3} min  "
    words = STATES[state][console.language]
    if title:
        words = exercise.title[console.language] + ("" if state == "absent" else f" ({words})")
    console.say(start + words, "green" if state == "accepted" else None, hang=" " * len(start))


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
