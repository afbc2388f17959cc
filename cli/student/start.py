"""`dlx start`: open a chapter or an exercise in a folder; what is there already is kept."""

import os
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from ...exercises import Exercise, Text, load_course
from ...grader.files import UserError, unreadable
from ...grader.workspace import NOTEBOOK, Workspace, Written, find_workspace, remember_course
from ...grader.workspace import start as open_in
from ...templates import workspace_files
from ..shared import exercises_named
from ..terminal import Console, argument, command, json_option, option

OWN = Text(fr="dlx-exercices", en="dlx-exercises")  # the folder that is made where none is named
HELP = Text(
    fr="Ouvre un chapitre ou un exercice dans FOLDER. Par défaut : dans vos exercices si vous y êtes, ici si "
    "ce dossier est vide, sinon dans un dossier dlx-exercices à côté de ce qui est là. Ce qui existe déjà "
    "n'est jamais écrasé ; un second appel ajoute ce qui manque et le dit.",
    en="Opens a chapter or an exercise in FOLDER. By default: among your exercises if you are there, here if "
    "this folder is empty, else in a folder dlx-exercises beside what is here. What is there already is "
    "never overwritten; a second call adds what is missing and says so.",
)
NOTEBOOKS = Text(
    fr="Des notebooks Jupyter au lieu de fichiers .py : énoncé, réponse et vérification ensemble.",
    en="Jupyter notebooks instead of .py files: statement, answer and check together.",
)


ADDED = Text(fr="ajouté", en="added")
MANY = 12  # files that are named one by one


@command(help=HELP, example="dlx start {chapter}")
@argument("name", metavar="CHAPTER|EXERCISE", required=True)
@argument("folder", metavar="FOLDER")
@option("--notebook", is_flag=True, text=NOTEBOOKS)
@json_option
@click.pass_obj
def start(console: Console, name: str, folder: str | None, notebook: bool, as_json: bool) -> int:
    console.prose_to_stderr = as_json
    exercises = exercises_named(load_course(), name)
    root = _root(folder, console.language)
    written: list[Written] = []
    language = console.language if notebook else ""
    try:
        for item in open_in(root, exercises, _besides(root, console.language), language):
            written.append(item)
    finally:  # what was written stays, whatever stopped the rest
        _show_added(console, [item.path for item in written if item.added])
    workspace = find_workspace(root)
    if workspace is not None:
        keep_record(console, workspace, exercises)
    mine = workspace.files(exercises) if workspace is not None else {}
    if notebook:
        _point_to_convert(console, mine)
    _summary(console, root, written, exercises[0], mine[exercises[0]])
    if as_json:
        files = [{"path": item.path, "added": item.added} for item in written]
        console.emit({"schema": "dlx-start/1", "folder": str(root), "files": files})
    return 0


def _show_added(console: Console, paths: Sequence[str]) -> None:
    """The files that are new; where they are many, those of a folder in one line."""
    folded: dict[str, int] = {}
    for path in paths:
        folder = f"{path.partition('/')[0]}/" if len(paths) > MANY and "/" in path else path
        folded[folder] = folded.get(folder, 0) + 1
    files = Text(fr="fichiers", en="files")[console.language]
    for name, count in folded.items():
        several = f" ({count} {files})" if count > 1 else ""
        console.say(f"  + {ADDED[console.language]}  {name}{several}", "green")


def keep_record(console: Console, workspace: Workspace, exercises: Sequence[Exercise]) -> None:
    """Remember what came from the course; that it cannot be kept is a warning."""
    try:
        remember_course(workspace, exercises)
    except UserError as error:
        console.warn(error.text)


def _root(folder: str | None, language: str) -> Path:
    """The folder to fill: the one that is named, the exercises around, or one that holds nothing else.

    Raises:
        UserError: it is the home folder, which is no place for fifty files, or it cannot be read.
    """
    here = Path.cwd()
    if folder is not None:
        named = Path(folder).expanduser().resolve()
        if named == Path.home().resolve() and find_workspace(named) is None:
            raise UserError(
                fr=f"{named} est votre dossier personnel : ses fichiers s'y perdraient. Nommez un dossier à "
                f"l'intérieur, il sera créé : {named / OWN.fr}",
                en=f"{named} is your home folder: the files would be lost in it. Name a folder inside, it "
                f"will be made: {named / OWN.en}",
            )
        return named
    outer = find_workspace(here)
    if outer is not None:
        return outer.root
    if here.resolve() != Path.home().resolve() and _is_empty(here):
        return here.resolve()
    return next(place for place in _own_folders(here, language)).resolve()


def _own_folders(here: Path, language: str) -> Iterator[Path]:
    """Those that may be filled: one that was made before, in either language, else a new one."""
    yield from (here / name for name in (OWN.fr, OWN.en) if find_workspace(here / name) is not None)
    number, name = 1, OWN[language]
    while True:
        place = here / (name if number == 1 else f"{name}-{number}")
        if not os.path.lexists(place) or (place.is_dir() and _is_empty(place)):
            yield place
        number += 1


def _is_empty(folder: Path) -> bool:
    try:
        return next(folder.iterdir(), None) is None
    except OSError as error:
        raise unreadable(folder, error) from error


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


def _summary(console: Console, root: Path, written: list[Written], first: Exercise, file: Path) -> None:
    """How many files, what to read, and as the last line what to type."""
    added = sum(item.added for item in written)
    kept = len(written) - added
    console.say(
        Text(
            fr=f"Fichiers ajoutés : {added}, gardés tels quels : {kept}, dans {root}",
            en=f"Files added: {added}, kept as they are: {kept}, in {root}",
        )
    )
    folder = file.parent.relative_to(root).as_posix()
    statement = first.statement(console.language).name
    console.say(
        Text(
            fr=f"Lisez {folder}/{statement}, complétez {file.name} à côté, puis tapez :",
            en=f"Read {folder}/{statement}, complete {file.name} beside it, then type:",
        )
    )
    console.show(f"  {next_line(root, Path.cwd(), first.slug)}")


def next_line(root: Path, here: Path, slug: str) -> str:
    """The line that checks the first exercise, to be pasted as it is.

    Args:
        root: the folder of the exercises.
        here: where it is typed.
        slug: the exercise.

    Returns:
        It goes into the folder first if need be, and calls dlx by its path where the name is not found.
    """
    program = "dlx" if shutil.which("dlx") else sys.argv[0]
    line = f"{_quoted(program)} check {slug}"
    if root == here:
        return line
    place = root.relative_to(here) if root.is_relative_to(here) else root
    then = "; " if os.name == "nt" else " && "  # the older PowerShell has no &&
    return f"cd {_quoted(str(place))}{then}{line}"


def _quoted(text: str) -> str:
    """As it can be pasted into a shell."""
    if os.name == "nt":
        return f'"{text}"' if " " in text else text
    return shlex.quote(text)
