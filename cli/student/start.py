"""`dlx start`: open a chapter or an exercise in a folder; what is there already is kept."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from ...exercises import Exercise, Text, load_course
from ...grader.workspace import NOTEBOOK, Written, find_workspace
from ...grader.workspace import start as open_in
from ...templates import workspace_files
from ..shared import exercises_named
from ..terminal import Console, argument, command, json_option, option

HELP = Text(
    fr="Ouvre un chapitre ou un exercice dans FOLDER (par défaut : ici). Ce qui existe déjà n'est jamais "
    "écrasé ; un second appel ajoute ce qui manque et le dit.",
    en="Opens a chapter or an exercise in FOLDER (by default: here). What is there already is never "
    "overwritten; a second call adds what is missing and says so.",
)


NOTEBOOKS = Text(
    fr="Des notebooks Jupyter au lieu de fichiers .py : énoncé, réponse et vérification ensemble.",
    en="Jupyter notebooks instead of .py files: statement, answer and check together.",
)


@command(help=HELP, example="dlx start {chapter}")
@argument("name", metavar="CHAPTER|EXERCISE", required=True)
@argument("folder", metavar="FOLDER")
@option("--notebook", is_flag=True, text=NOTEBOOKS)
@json_option
@click.pass_obj
def start(console: Console, name: str, folder: str | None, notebook: bool, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    exercises = exercises_named(load_course(), name)
    outer = find_workspace(Path.cwd()) if folder is None else None
    root = outer.root if outer else Path(folder or ".").resolve()
    written = []
    language = console.language if notebook else ""
    for item in open_in(root, exercises, _besides(root, console.language), language):
        written.append(item)
        _show(console, item)
    mine = _files(root, exercises)
    if notebook:
        _point_to_convert(console, mine)
    _summary(console, root, written, exercises[0].slug, mine[exercises[0]].name)
    if as_json:
        files = [{"path": item.path, "added": item.added} for item in written]
        console.emit({"schema": "dlx-start/1", "folder": str(root), "files": files})
    return 0


def _besides(root: Path, language: str) -> dict[str, str]:
    """The files besides the exercises; one introduction is enough, in whichever language it came."""
    files = workspace_files(language, _python(root))
    others = workspace_files("fr" if language == "en" else "en")
    introduced = any((root / path).exists() for path in others.keys() - files.keys())
    return {path: text for path, text in files.items() if path in others or not introduced}


def _python(root: Path) -> str:
    """The interpreter that runs dlx, for an editor: relative to the folder where it lies in it, so that both
    can be moved. It is not resolved: the link is what makes it that of a virtual environment."""
    python = Path(sys.executable)
    if python.is_relative_to(root):
        return f"${{workspaceFolder}}/{python.relative_to(root).as_posix()}"
    return str(python)


def _show(console: Console, item: Written) -> None:
    added, kept = Text(fr="ajouté", en="added"), Text(fr="gardé ", en="kept ")
    if item.added:
        console.say(f"  + {added[console.language]}  {item.path}", "green")
    else:
        console.say(f"  = {kept[console.language]}  {item.path}")


def _files(root: Path, exercises: Sequence[Exercise]) -> dict[Exercise, Path]:
    """The student's files as they are now."""
    workspace = find_workspace(root)
    return workspace.files(exercises) if workspace is not None else {}


def _point_to_convert(console: Console, files: Mapping[Exercise, Path]) -> None:
    """Work in a .py file stays what it is."""
    for exercise, path in files.items():
        if path.suffix != NOTEBOOK:
            name = exercise.slug
            console.say(
                Text(
                    fr=f"{path.name} contient déjà votre travail : aucun notebook n'est ajouté. Pour l'y "
                    f"mettre : dlx convert {name} --to notebook",
                    en=f"{path.name} holds your work already: no notebook is added. To move it into one: dlx "
                    f"convert {name} --to notebook",
                )
            )


def _summary(console: Console, root: Path, written: list[Written], first: str, file: str) -> None:
    added = sum(item.added for item in written)
    kept = len(written) - added
    console.say(
        Text(
            fr=f"Fichiers ajoutés : {added}, gardés tels quels : {kept}, dans {root}",
            en=f"Files added: {added}, kept as they are: {kept}, in {root}",
        )
    )
    there = "" if root == Path.cwd() else f"cd {_quoted(root)}, "
    console.say(
        Text(
            fr=f"Ensuite : {there}lisez l'énoncé de {first}, complétez {file}, puis dlx check {first}",
            en=f"Next: {there}read the statement of {first}, complete {file}, then dlx check {first}",
        )
    )


def _quoted(path: Path) -> str:
    """The path as it can be pasted after cd, in any shell."""
    return f'"{path}"' if " " in str(path) else str(path)
