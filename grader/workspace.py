"""The student's folder: find it, open exercises in it, put a stub back. Light: no numpy.

    workspace/
      dlx.toml                       the marker; `dlx` finds the workspace from any folder below it
      <chapter>/<slug>/<slug>.py     the student's file (also found as <chapter>/<slug>.py or <slug>.py)
      .dlx/                          progress and receipts

Nothing here ever replaces or deletes what the student wrote.
"""

import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from ..exercises import Course, Exercise, Text
from ..exercises.catalogue import LANGUAGES
from .files import UserError, make_folder, unreadable, write_atomic, write_new

MARKER = "dlx.toml"
PRIVATE = ".dlx"


def course_version() -> str:
    """The version of the course and of dlx, which come together."""
    try:
        return version("dlx-course")
    except PackageNotFoundError:
        return "0"


@dataclass(frozen=True)
class Written:
    """One file of `dlx start`: its path in the workspace, and whether it was added or kept."""

    path: str
    added: bool


@dataclass(frozen=True)
class Workspace:
    """A folder with a marker; `chapters` are those that were started."""

    root: Path
    course_version: str
    chapters: tuple[str, ...]

    def candidates(self, exercise: Exercise) -> tuple[Path, ...]:
        """Where the student's file may lie, the usual place first."""
        name = f"{exercise.slug}.py"
        folder = self.root / exercise.chapter
        return folder / exercise.slug / name, folder / name, self.root / name

    def file_of(self, exercise: Exercise) -> Path | None:
        """The student's file, or None. One that was worked on is preferred to a stub."""
        found = [path for path in self.candidates(exercise) if path.is_file()]
        worked_on = [path for path in found[:-1] if not is_stub(path, exercise)]
        return next(iter([*worked_on, *found[-1:]]), None)

    def files(self, exercises: Iterable[Exercise]) -> dict[Exercise, Path]:
        """The exercises that have a file here, with it, in the order given."""
        found = ((exercise, self.file_of(exercise)) for exercise in exercises)
        return {exercise: path for exercise, path in found if path is not None}

    def exercise_at(self, folder: Path, course: Course) -> Exercise | None:
        """The exercise whose folder is `folder`, or holds it."""
        for part in reversed(self._parts(folder)):
            for exercise in course.exercises:
                if exercise.slug == part:
                    return exercise
        return None

    def chapter_at(self, folder: Path, course: Course) -> str | None:
        """The chapter whose folder is `folder`, or holds it."""
        names = {chapter.name for chapter in course.chapters}
        return next((part for part in self._parts(folder) if part in names), None)

    def _parts(self, folder: Path) -> tuple[str, ...]:
        folder = folder.resolve()
        return folder.relative_to(self.root).parts if folder.is_relative_to(self.root) else ()


def is_stub(path: Path, exercise: Exercise) -> bool:
    """Whether nothing but spaces was changed since the start."""
    try:
        return path.read_bytes().split() == exercise.stub.read_bytes().split()
    except OSError:
        return False


def read_marker(root: Path) -> Workspace | None:
    """The workspace whose marker lies in `root`, or None. A damaged marker still marks the place."""
    path = root / MARKER
    if not path.is_file():
        return None
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        table = {}
    chapters = table.get("chapters", [])
    named = [name for name in chapters if isinstance(name, str)] if isinstance(chapters, list) else []
    return Workspace(root, str(table.get("course_version", "0")), tuple(named))


def find_workspace(folder: Path) -> Workspace | None:
    """The workspace that holds `folder`, or None."""
    folder = folder.resolve()
    found = (read_marker(place) for place in (folder, *folder.parents))
    return next((workspace for workspace in found if workspace is not None), None)


def need_workspace(folder: Path, example: str) -> Workspace:
    """The workspace that holds `folder`.

    Raises:
        UserError: there is none; `example` is the command that makes one.
    """
    workspace = find_workspace(folder)
    if workspace is None:
        raise UserError(
            fr=f"Il n'y a pas d'exercices dlx dans {folder}, ni au-dessus ({MARKER} est introuvable). "
            f"Allez dans le dossier où ils sont, ou commencez ici : {example}",
            en=f"There are no dlx exercises in {folder} nor above it (no {MARKER} was found). Go to "
            f"the folder that holds them, or start here: {example}",
        )
    return workspace


# --- dlx start ------------------------------------------------------------------------------------
def start(root: Path, exercises: Sequence[Exercise], extra: Mapping[str, str]) -> Iterator[Written]:
    """Add to `root` what these exercises lack, file by file; `extra` are files besides them.

    Raises:
        UserError: a file cannot be written; those written before stay.
    """
    make_folder(root)
    old = read_marker(root)
    chapters = dict.fromkeys([*(old.chapters if old else ()), *(e.chapter for e in exercises)])
    workspace = Workspace(root, old.course_version if old else course_version(), tuple(chapters))
    if old is None or old.chapters != workspace.chapters:
        write_atomic(root / MARKER, _marker(workspace).encode())
        yield Written(MARKER, old is None)
    for path, text in extra.items():
        yield _add(root, path, text.encode())
    for exercise in exercises:
        yield from _add_exercise(workspace, exercise)


def _add_exercise(workspace: Workspace, exercise: Exercise) -> Iterator[Written]:
    folder = f"{exercise.chapter}/{exercise.slug}"
    mine = workspace.file_of(exercise)
    if mine is not None:  # perhaps in another place: a second file would hide it
        yield Written(mine.relative_to(workspace.root).as_posix(), False)
    else:
        yield _add(workspace.root, f"{folder}/{exercise.slug}.py", exercise.stub.read_bytes())
    given = [exercise.statement(language) for language in LANGUAGES]
    for source in [*given, exercise.checks_file]:
        yield _add(workspace.root, f"{folder}/{source.name}", source.read_bytes())


def _add(root: Path, path: str, data: bytes) -> Written:
    return Written(path, write_new(root / path, data))


def _marker(workspace: Workspace) -> str:
    chapters = ", ".join(f'"{name}"' for name in workspace.chapters)
    return (
        "# dlx : ce fichier marque le dossier de vos exercices / this file marks your exercises' folder\n"
        f'course_version = "{workspace.course_version}"\n'
        f"chapters = [{chapters}]\n"
    )


# --- dlx reset ------------------------------------------------------------------------------------
def reset(workspace: Workspace, exercise: Exercise) -> Path | None:
    """Put the stub back; the old file is kept under the name returned (None if there was none).

    Raises:
        UserError: a file cannot be read or written; the old one is still there.
    """
    path = workspace.file_of(exercise)
    stub = exercise.stub.read_bytes()
    if path is None:
        write_new(workspace.candidates(exercise)[0], stub)
        return None
    try:
        old = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    backup = _keep(path, old)
    write_atomic(path, stub)
    return backup


def _keep(path: Path, data: bytes) -> Path:
    number = 1
    while not write_new(backup := path.with_name(f"{path.name}.bak-{number}"), data):
        number += 1
    return backup


def user_name() -> str:
    """Who is at the keyboard, for a name where none was given."""
    names = (os.environ.get(name) for name in ("LOGNAME", "USER", "LNAME", "USERNAME"))
    return next((name for name in names if name), "student")


def missing_library(exercise: Exercise) -> Text | None:
    """The sentence about a library that the exercise needs and that is not installed, or None."""
    for library in dict.fromkeys(name.partition(".")[0] for name in exercise.libraries):
        if find_spec(library) is None:
            command = f"pip install 'dlx-course[{library}]'"
            return Text(
                fr=f"{exercise.name} demande {library}, qui n'est pas installé : {command}",
                en=f"{exercise.name} needs {library}, which is not installed: {command}",
            )
    return None
