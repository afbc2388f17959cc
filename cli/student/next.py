"""`dlx next`: the next exercise to be done, where it is, and the one line to type."""

import os
from pathlib import Path

import click

from ...exercises import Exercise, Text, load_quiz, missing_library
from ...grader.workspace import NOTEBOOK, is_stub, start
from ..shared import Here, here
from ..terminal import Console, command, json_option, safe_line

HELP = Text(
    fr="Dit quel exercice vient ensuite dans vos chapitres, où sont son énoncé et votre fichier, et la ligne "
    "à taper. S'il n'est pas encore ouvert, ses fichiers sont ajoutés.",
    en="Says which exercise comes next in your chapters, where its statement and your file are, and the line "
    "to type. If it is not open yet, its files are added.",
)


@command(help=HELP, example="dlx next")
@json_option
@click.pass_obj
def next(console: Console, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    found = place.next_exercise()
    if found is None:
        line = all_done(console, place)
        if as_json:
            console.emit({"schema": "dlx-next/1", "exercise": None, "command": line})
        return 0
    new = place.workspace.file_of(found) is None
    path = opened(place, found, console.language)
    statement = path.parent / found.statement(console.language).name
    line = line_for(place, found)
    _show(console, found, statement if statement.exists() else found.statement(console.language), path)
    _say_what_is_missing(console, place, found, new)
    console.say(Text(fr=f"Ensuite : {line}", en=f"Next: {line}"))
    if as_json:
        result = {
            "title": {"fr": found.title.fr, "en": found.title.en},
            "minutes": found.estimated_minutes,
            "statement": str(statement),
            "file": str(path),
            "opened": new,
            "begun": not is_stub(path, found),
        }
        console.emit({"schema": "dlx-next/1", "exercise": found.name, **result, "command": line})
    return 0


def line_for(place: Here, exercise: Exercise) -> str:
    """The line to type for an exercise as it is now: `dlx next` where it has no file yet."""
    path = place.workspace.file_of(exercise)
    if path is None:
        return "dlx next"
    asked = load_quiz(exercise.folder) is not None
    return f"dlx {'quiz' if asked else 'open' if is_stub(path, exercise) else 'check'} {exercise.slug}"


def opened(place: Here, exercise: Exercise, language: str) -> Path:
    """The student's file of an exercise. If it has none, its files are added: a notebook where the chapter is
    worked on in notebooks."""
    path = place.workspace.file_of(exercise)
    if path is not None:
        return path
    others = (place.workspace.root / exercise.chapter).glob(f"*/*{NOTEBOOK}")
    for _ in start(place.workspace.root, (exercise,), {}, language if any(others) else ""):
        pass
    return place.workspace.files((exercise,))[exercise]


def all_done(console: Console, place: Here) -> str:
    """Say that nothing is left in the chapters that were started, and what comes then.

    Returns:
        The line to type.
    """
    started = place.started_chapters()
    new = [chapter.name for chapter in place.course.chapters if chapter.name not in started]
    line = f"dlx start {new[0]}" if new else "dlx submit"
    fr, en = (" Pour les rendre : dlx submit", " To hand them in: dlx submit") if new else ("", "")
    console.say(
        Text(
            fr=f"Tous les exercices de vos chapitres passent leurs vérifications publiques.{fr}",
            en=f"All exercises of your chapters pass their public checks.{en}",
        ),
        "green",
    )
    console.say(Text(fr=f"Ensuite : {line}", en=f"Next: {line}"))
    return line


def _before(place: Here, exercise: Exercise) -> list[Exercise]:
    """What the exercise comes after and that has not passed yet."""
    needed = [place.course.find(slug)[0] for slug in exercise.after]
    passing = place.passing(needed)
    return [before for before in needed if before not in passing]


def _show(console: Console, exercise: Exercise, statement: Path, path: Path) -> None:
    minutes = f"{exercise.estimated_minutes} min"
    console.say(f"{exercise.name} · {exercise.title[console.language]} · {minutes}", bold=True)
    for label, file in ((Text("énoncé", "statement"), statement), (Text("fichier", "file"), path)):
        console.say(f"  {label[console.language]:<10}{safe_line(_from_here(file))}")


def _from_here(path: Path) -> str:
    """The path from the current folder, where it is the shorter one."""
    try:
        return min(os.path.relpath(path), str(path), key=len)
    except ValueError:  # another drive
        return str(path)


def _say_what_is_missing(console: Console, place: Here, exercise: Exercise, new: bool) -> None:
    if new:
        console.say(
            Text(fr="  Ses fichiers viennent d'être ajoutés.", en="  Its files have just been added.")
        )
    before = _before(place, exercise)
    if before:
        fr = en = ", ".join(one.name for one in before)
        console.say(Text(fr=f"  Il s'appuie sur : {fr}", en=f"  It builds on: {en}"))
    missing = missing_library(exercise)
    if missing is not None:
        console.warn(missing)
