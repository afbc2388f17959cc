"""`dlx update`: bring what the course has corrected to what the student has not touched."""

from collections.abc import Sequence

import click

from ...exercises import Exercise, Text, course_version
from ...grader.workspace import Change, Step, changes
from ...grader.workspace import first_told as not_told_yet
from ...grader.workspace import update as make
from ..shared import Here, here
from ..terminal import Console, command, json_option, option, safe_line

HELP = Text(
    fr="Met à jour les énoncés, les vérifications publiques et les fichiers de départ que le cours a "
    "corrigés, et remet les énoncés et les vérifications qui ne sont plus là. Ce que vous avez modifié n'est "
    "jamais écrasé : le nouveau est posé à côté, sous le nom ….new.",
    en="Brings the statements, public checks and first files that the course has corrected, and puts back "
    "the statements and checks that are gone. What you have changed is never overwritten: the new one is "
    "laid beside it, named ….new.",
)
DRY = Text(fr="Montrer sans rien changer.", en="Show, and change nothing.")
SHOWN = 3  # lines of a change, of each kind
WORDS = {
    Step.ADD: Text(fr="ajouté", en="added"),
    Step.REPLACE: Text(fr="mis à jour", en="updated"),
    Step.RESTORE: Text(fr="n'était plus là, remis", en="was gone, put back"),
    Step.LAY_BESIDE: Text(
        fr="gardé, vous l'avez modifié ; le nouveau est à côté : {new}",
        en="kept, you have changed it; the new one is beside it: {new}",
    ),
    Step.SAY: Text(
        fr="gardé, votre travail y est ; le nouvel énoncé est dans les fichiers statement",
        en="kept, your work is in it; the new statement is in the files statement",
    ),
}
NEW = (Step.ADD, Step.RESTORE)
SIGNS = {Step.ADD: "+", Step.REPLACE: "~", Step.RESTORE: "+"}  # of what is done


@command(help=HELP, example="dlx update")
@option("--dry-run", is_flag=True, text=DRY)
@json_option
@click.pass_obj
def update(console: Console, dry_run: bool, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    before, found = place.workspace.course_version, changes(place.workspace, place.course)
    if not found:
        console.say(
            Text(
                fr=f"Tout est à jour (cours {course_version()}).",
                en=f"Everything is up to date (course {course_version()}).",
            )
        )
    for exercise in dict.fromkeys(change.exercise for change in found):
        mine = [change for change in found if change.exercise == exercise]
        _show(console, place, exercise, mine, exercise.changed_since(before))
    if not dry_run:
        _doubt(console, place, found)  # first: whatever stops the rest
        make(place.workspace, found)
    _summary(console, found, dry_run)
    if as_json:
        rows = [_as_json(place, change) for change in found]
        console.emit(
            {
                "schema": "dlx-update/1",
                "from": before,
                "to": course_version(),
                "done": not dry_run,
                "files": rows,
            }
        )
    return 0


def tell_of_changes(console: Console, place: Here) -> None:
    """Say once that the course has changed since the workspace was opened."""
    if not_told_yet(place.workspace, changes(place.workspace, place.course)):
        console.warn(
            Text(
                fr="Le cours a changé depuis que vous avez ouvert ces exercices. Pour voir quoi, sans perdre "
                "votre travail : dlx update --dry-run",
                en="The course has changed since you opened these exercises. To see what, without losing "
                "your work: dlx update --dry-run",
            )
        )


def _show(
    console: Console, place: Here, exercise: Exercise, found: Sequence[Change], reasons: Sequence[Text]
) -> None:
    console.say(f"\n{exercise.name} · {exercise.title[console.language]}", bold=True)
    for why in reasons:
        console.say(f"  {why[console.language]}")
    for change in found:
        name = change.path.relative_to(place.workspace.root).as_posix()
        words = WORDS[change.step][console.language].format(new=f"{change.path.name}.new")
        colon = Text(fr=" :", en=":")[console.language]
        sign = SIGNS.get(change.step, "=")
        console.say(f"  {sign} {safe_line(name)}{colon} {words}", "yellow" if sign == "=" else "green")
        shown = zip("-+", change.lines(), strict=True) if change.step not in NEW else ()
        for mark, lines in shown:
            for line in lines[:SHOWN]:
                console.show(f"      {mark} {safe_line(line)}")
            if len(lines) > SHOWN:
                console.show(f"      {mark} … ({len(lines)})")


def _doubt(console: Console, place: Here, found: Sequence[Change]) -> None:
    """What passed other checks than those of now is to be checked again."""
    for change in found:
        if change.checks:
            place.progress.doubt_check(change.exercise)
    problem = place.progress.save() if any(change.checks for change in found) else None
    if problem is not None:
        console.warn(problem)


def _summary(console: Console, found: Sequence[Change], dry_run: bool) -> None:
    if not found:
        return
    done = sum(change.step in SIGNS for change in found)
    kept = len(found) - done
    console.say(
        Text(
            fr=f"\nÀ mettre à jour : {done}, à garder : {kept}. Pour le faire : dlx update"
            if dry_run
            else f"\nMis à jour : {done}, gardés : {kept}. Ensuite : dlx status",
            en=f"\nTo be updated: {done}, to be kept: {kept}. To do it: dlx update"
            if dry_run
            else f"\nUpdated: {done}, kept: {kept}. Next: dlx status",
        )
    )


def _as_json(place: Here, change: Change) -> dict[str, object]:
    gone, come = change.lines()
    name = change.path.relative_to(place.workspace.root).as_posix()
    return {"path": name, "what": change.step.value, "removed": len(gone), "added": len(come)}
