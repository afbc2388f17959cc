"""`dlx next`: the next exercise to be done, where it is, and the one line to type."""

import os
from collections.abc import Collection, Sequence
from pathlib import Path

import click

from ...exercises import Course, Exercise, Text, load_quiz, missing_library
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
    found = following(place)
    if found is None:
        line = _all_done(console, place)
        if as_json:
            console.emit({"schema": "dlx-next/1", "exercise": None, "command": line})
        return 0
    path = place.workspace.file_of(found)
    opened = path is None
    if path is None:
        path = _opened(place, found, console.language)
    statement = path.parent / found.statement(console.language).name
    begun = not is_stub(path, found)
    asked = load_quiz(found.folder) is not None
    line = f"dlx {'quiz' if asked else 'check' if begun else 'open'} {found.slug}"
    _show(console, found, statement if statement.exists() else found.statement(console.language), path)
    _say_what_is_missing(console, place, found, opened)
    console.say(Text(fr=f"Ensuite : {line}", en=f"Next: {line}"))
    if as_json:
        result = {
            "title": {"fr": found.title.fr, "en": found.title.en},
            "minutes": found.estimated_minutes,
            "statement": str(statement),
            "file": str(path),
            "opened": opened,
            "begun": begun,
        }
        console.emit({"schema": "dlx-next/1", "exercise": found.name, **result, "command": line})
    return 0


def following(place: Here) -> Exercise | None:
    """The next exercise to be done: of the chapters that were started, that of the current folder first."""
    started = set(place.workspace.chapters)
    started |= {exercise.chapter for exercise in place.workspace.files(place.course.exercises)}
    current = place.workspace.chapter_at(Path.cwd(), place.course)
    open_ = [exercise for exercise in place.course.exercises if exercise.chapter in started]
    ordered = sorted(open_, key=lambda exercise: exercise.chapter != current)
    return first_left(place.course, ordered, place.passing(place.course.exercises))


def first_left(course: Course, ordered: Sequence[Exercise], passing: Collection[Exercise]) -> Exercise | None:
    """The first of these that has not passed and comes after nothing that has not, or else the first that has
    not passed."""
    left = [exercise for exercise in ordered if exercise not in passing]
    ready = [e for e in left if all(course.find(slug)[0] in passing for slug in e.after)]
    return [*ready, *left, None][0]


def _before(place: Here, exercise: Exercise) -> list[Exercise]:
    """What the exercise comes after and that has not passed yet."""
    needed = [place.course.find(slug)[0] for slug in exercise.after]
    passing = place.passing(needed)
    return [before for before in needed if before not in passing]


def _opened(place: Here, exercise: Exercise, language: str) -> Path:
    """Add the files of an exercise, a notebook where the chapter is worked on in notebooks; the student's."""
    others = (place.workspace.root / exercise.chapter).glob(f"*/*{NOTEBOOK}")
    for _ in start(place.workspace.root, (exercise,), {}, language if any(others) else ""):
        pass
    return place.workspace.files((exercise,))[exercise]


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


def _say_what_is_missing(console: Console, place: Here, exercise: Exercise, opened: bool) -> None:
    if opened:
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


def _all_done(console: Console, place: Here) -> str:
    """Say what comes after the chapters that were started; the line to type."""
    chapters: Sequence[str] = [chapter.name for chapter in place.course.chapters]
    started = {exercise.chapter for exercise in place.workspace.files(place.course.exercises)}
    new = [name for name in chapters if name not in started]
    line = f"dlx start {new[0]}" if new else "dlx submit"
    console.say(
        Text(
            fr="Vos exercices ouverts passent tous leurs vérifications publiques.",
            en="All your opened exercises pass their public checks.",
        ),
        "green",
    )
    console.say(Text(fr=f"Ensuite : {line}", en=f"Next: {line}"))
    return line
