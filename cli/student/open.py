"""`dlx open`: a statement in the terminal or the browser, or the student's file in an editor."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import webbrowser
from collections.abc import Sequence
from pathlib import Path

import click

from ...exercises import Exercise, Text, load_course, read_text
from ...grader.figures import in_words
from ...grader.files import UserError, write_atomic
from ...grader.workspace import PRIVATE, find_workspace, load_progress
from ..shared import exercises_named, here
from ..terminal import Console, argument, command, option, safe_line
from .list import show_line, states_of
from .statement_text import plain, rendered

SET_EDITOR = "setx EDITOR notepad" if os.name == "nt" else "export EDITOR=nano"
HELP = Text(
    fr="Montre l'énoncé de EXERCISE (par défaut : l'exercice du dossier courant, ou le prochain à faire) ; "
    "d'un chapitre, l'introduction et la liste de ses exercices.",
    en="Shows the statement of EXERCISE (by default: the exercise of the current folder, or the next to be "
    "done); of a chapter, its introduction and the list of its exercises.",
)
BROWSER = Text(
    fr="Dans le navigateur, formules composées ; la page est faite ici et ne demande rien au réseau.",
    en="In the browser, formulas typeset; the page is made here and asks nothing of the network.",
)
EDITOR = Text(
    fr="Votre fichier dans votre éditeur : $VISUAL, $EDITOR ou VS Code.",
    en="Your file in your editor: $VISUAL, $EDITOR or VS Code.",
)
PLAIN = Text(
    fr="Des mots seuls : ni cadre, ni couleur, ni page par page.",
    en="Words alone: no frame, no colour, no pager.",
)


@command(help=HELP, example="dlx open {exercise}")
@argument("name", metavar="CHAPTER|EXERCISE")
@option("--browser", is_flag=True, text=BROWSER)
@option("--editor", is_flag=True, text=EDITOR)
@option("--plain", "plainly", is_flag=True, text=PLAIN)
@click.pass_obj
def open(console: Console, name: str | None, browser: bool, editor: bool, plainly: bool) -> int:
    exercises = exercises_named(load_course(), name) if name is not None else (_current(console),)
    if browser:
        _in_browser(console, exercises)
    if editor:
        return _in_editor(console, exercises)
    if not browser:
        _in_terminal(console, exercises, plainly)
    return 0


def _current(console: Console) -> Exercise:
    """The exercise of the current folder, or else the next to be done."""
    place = here(console)
    found = place.workspace.exercise_at(Path.cwd(), place.course) or place.next_exercise()
    if found is None:
        raise UserError(
            fr="Tous vos exercices sont réussis. Pour relire un énoncé, nommez l'exercice : dlx list",
            en="All your exercises have passed. To read a statement again, name the exercise: dlx list",
        )
    return found


# --- in the terminal ------------------------------------------------------------------------------
def _in_terminal(console: Console, exercises: Sequence[Exercise], plainly: bool) -> None:
    if len(exercises) == 1:
        _show(console, read_text(exercises[0].statement(console.language)), plainly)
        return
    introduction = exercises[0].introduction(console.language)
    if introduction.is_file():
        _show(console, read_text(introduction), plainly)
        click.echo()
    _list(console, exercises)


def _show(console: Console, text: str, plainly: bool) -> None:
    """A text of the course: into a pipe as it is; to somebody page by page, the figures in words."""
    columns, lines = shutil.get_terminal_size()
    if plainly:
        click.echo(plain(in_words(text, console.language), columns), nl=False)
        return
    if not sys.stdout.isatty():
        click.echo(text, nl=False)
        return
    shown = rendered(in_words(text, console.language), console.terminal())
    if shown.count("\n") >= lines:
        click.echo_via_pager(shown)
    else:
        click.echo(shown, nl=False, color=True)


def _list(console: Console, exercises: Sequence[Exercise]) -> None:
    workspace = find_workspace(Path.cwd())
    course = load_course()
    states = states_of(course, workspace, load_progress(workspace) if workspace else None)
    chapter = next(c for c in course.chapters if c.name == exercises[0].chapter)
    minutes = sum(exercise.estimated_minutes for exercise in exercises)
    console.say(f"{chapter.name} · {chapter.title[console.language]} · {minutes} min", bold=True)
    for exercise in exercises:
        show_line(console, exercise, states[exercise])
    first = exercises[0].slug
    console.say(Text(fr=f"Un énoncé : dlx open {first}", en=f"A statement: dlx open {first}"))


# --- in the browser -------------------------------------------------------------------------------
def _in_browser(console: Console, exercises: Sequence[Exercise]) -> None:
    from .chapter_page import exercise_page, page_of_chapter

    language = console.language
    chapter = next(c for c in load_course().chapters if c.name == exercises[0].chapter)
    if len(exercises) > 1:
        show_page(console, f"{chapter.name}.{language}.html", page_of_chapter(chapter, language))
    else:
        name = f"{chapter.name}-{exercises[0].slug}.{language}.html"
        show_page(console, name, exercise_page(exercises[0], language))


def show_page(console: Console, name: str, page: str) -> None:
    """Keep a page among what dlx keeps in the workspace, else in a temporary folder, and open it."""
    workspace = find_workspace(Path.cwd())
    folder = workspace.root / PRIVATE / "pages" if workspace else Path(tempfile.mkdtemp(prefix="dlx-"))
    path = folder / name
    write_atomic(path, page.encode())
    opened = webbrowser.open(path.as_uri())
    shown = safe_line(str(path))
    if opened:
        console.say(
            Text(fr=f"Page ouverte dans le navigateur : {shown}", en=f"Page opened in the browser: {shown}")
        )
    else:
        console.warn(
            Text(
                fr=f"Aucun navigateur ne s'est ouvert. Ouvrez vous-même : {shown}",
                en=f"No browser opened. Open it yourself: {shown}",
            )
        )


# --- in the editor --------------------------------------------------------------------------------
def _in_editor(console: Console, exercises: Sequence[Exercise]) -> int:
    place = here(console)
    files = place.started(exercises)
    path = next(iter(files.values())) if len(exercises) == 1 else place.workspace.root / exercises[0].chapter
    words = editor()
    shown = safe_line(str(path))
    if words is None:
        raise UserError(
            fr=f"Aucun éditeur n'est connu : ni $VISUAL, ni $EDITOR, ni la commande code. Ouvrez {shown}, ou "
            f"nommez votre éditeur : {SET_EDITOR}",
            en=f"No editor is known: neither $VISUAL nor $EDITOR nor the command code. Open {shown}, or name "
            f"your editor: {SET_EDITOR}",
        )
    console.say(Text(fr=f"{words[0]} ouvre {shown}", en=f"{words[0]} opens {shown}"))
    try:
        done = subprocess.run([*words, str(path)]).returncode
    except OSError as error:
        raise UserError(
            fr=f"L'éditeur {words[0]} ne se lance pas ({error.strerror}). Corrigez $VISUAL ou $EDITOR, ou "
            f"ouvrez {shown} vous-même.",
            en=f"The editor {words[0]} does not start ({error.strerror}). Correct $VISUAL or $EDITOR, or "
            f"open {shown} yourself.",
        ) from error
    return 0 if done == 0 else 1


def _words(command: str) -> list[str]:
    """The words of a command; none of one whose quotes are not closed."""
    try:
        words = shlex.split(command, posix=os.name == "posix")
    except ValueError:
        return []
    return [bare for word in words if (bare := word.strip('"'))]


def editor() -> list[str] | None:
    """The command of the student's editor, as words: $VISUAL, $EDITOR, or `code` where it is there."""
    for name in ("VISUAL", "EDITOR"):
        value = os.environ.get(name, "").strip()
        if value:
            whole = shutil.which(value)  # a path with blanks
            return [whole] if whole else _words(value) or [value]
    code = shutil.which("code")
    return [code] if code else None
