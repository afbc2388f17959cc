"""The student's folder: find it, open exercises in it, put a stub back. Light: no numpy.

    workspace/
      dlx.toml                       the marker; `dlx` finds the workspace from any folder below it
      <chapter>/<slug>/<slug>.py     the student's file, or <slug>.ipynb (also found one or two folders up)
      .dlx/                          progress and receipts

Nothing here ever replaces or deletes what the student wrote.
"""

import json
import os
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...exercises import Course, Exercise, course_version
from ..files import UserError, make_folder, unreadable, unwritable, write_atomic, write_new

MARKER = "dlx.toml"
PRIVATE = ".dlx"
MAX_MARKER = 16 << 10  # bytes of a marker that are read
MAX_NAME = 100  # characters of a student's name
MAX_FIRST = 64 << 20  # of a file that may be as it was at the start: a notebook with its outputs
PYTHON, NOTEBOOK = ".py", ".ipynb"
INTRODUCTION = "introduction"
FILES = (PYTHON, NOTEBOOK)  # how a student's file may end


@dataclass(frozen=True)
class Written:
    """One file of `dlx start`: its path in the workspace, and whether it was added or kept."""

    path: str
    added: bool


@dataclass(frozen=True)
class Workspace:
    """A folder with a marker; `chapters` are those that were started. `exchange` and `exchange_course` say
    where an nbgrader course takes its work, `student` who works here, if the marker does."""

    root: Path
    course_version: str
    chapters: tuple[str, ...]
    exchange: str = ""
    exchange_course: str = ""
    student: str = ""

    def candidates(self, exercise: Exercise) -> tuple[Path, ...]:
        """Where the student's file may lie, the usual place first, .py files before notebooks."""
        folder = self.root / exercise.chapter
        places = folder / exercise.slug, folder, self.root
        return tuple(place / f"{exercise.slug}{ending}" for ending in FILES for place in places)

    def files_of(self, exercise: Exercise) -> list[Path]:
        """All that may be the student's file; what was worked on comes before stubs."""
        found = [path for path in self.candidates(exercise) if path.is_file()]
        return sorted(found, key=lambda path: is_stub(path, exercise)) if len(found) > 1 else found

    def file_of(self, exercise: Exercise) -> Path | None:
        """The student's file, .py or notebook, or None. One that was worked on is preferred to a stub."""
        return next(iter(self.files_of(exercise)), None)

    def rivals(self, exercise: Exercise) -> list[Path]:
        """The files that were worked on, where they are several; the first one counts."""
        found = self.files_of(exercise)
        worked_on = [path for path in found if not is_stub(path, exercise)] if len(found) > 1 else []
        return worked_on if len(worked_on) > 1 else []

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
    """Whether nothing but spaces was changed in the answer since the start.

    Args:
        path: a .py file or a notebook of the student.
        exercise: whose stub it is compared with.

    Returns:
        True for the stub; in a notebook or a file in cells, whatever stands around the answer. False too for
        a file that cannot be read or has more than 64 MiB: it counts as worked on.
    """
    try:
        if path.stat().st_size > MAX_FIRST:
            return False
        data = path.read_bytes()
        stub = exercise.stub.read_bytes()
    except OSError:
        return False
    if data.split() == stub.split():
        return True
    if path.suffix != NOTEBOOK and b"%%" not in data:
        return False
    from ..notebooks import answer_in

    answer = answer_in(path.name, data, exercise)
    return isinstance(answer, str) and answer.split() == stub.decode().split()


def read_marker(root: Path) -> Workspace | None:
    """The workspace whose marker lies in `root`, or None. A damaged marker still marks the place."""
    path = root / MARKER
    if not path.is_file():
        return None
    table = _table(path) or {}
    chapters = table.get("chapters", [])
    named = [name for name in chapters if isinstance(name, str)] if isinstance(chapters, list) else []
    own = table.get("exchange")
    found = [own.get(key) for key in ("folder", "course")] if isinstance(own, dict) else ["", ""]
    exchange = [value if isinstance(value, str) else "" for value in found]
    student = table.get("student")
    return Workspace(
        root,
        course_version=str(table.get("course_version", "0")),
        chapters=tuple(named),
        exchange=exchange[0],
        exchange_course=exchange[1],
        student=student if isinstance(student, str) else "",
    )


def _table(path: Path) -> dict[str, object] | None:
    """What a marker says, or None for one that is damaged."""
    try:
        with path.open("rb") as stream:
            return tomllib.loads(stream.read(MAX_MARKER).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def find_workspace(folder: Path) -> Workspace | None:
    """The workspace that holds `folder`, or None.

    Returns:
        The one whose marker lies in `folder` or, else, in the nearest folder above it.
    """
    folder = folder.resolve()
    found = (read_marker(place) for place in (folder, *folder.parents))
    return next((workspace for workspace in found if workspace is not None), None)


def need_workspace(folder: Path, example: str) -> Workspace:
    """The workspace that holds `folder`.

    Args:
        folder: where to begin; the folders above it are looked at too.
        example: the command that the sentence gives to start a workspace.

    Returns:
        The nearest workspace, see `find_workspace`.

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
def start(
    root: Path, exercises: Sequence[Exercise], extra: Mapping[str, str], notebooks: str = ""
) -> Iterator[Written]:
    """Add to `root` what these exercises lack, file by file; `extra` are files besides them. With
    `notebooks`, a language, the student's file is a notebook in that language.

    Args:
        root: the folder of the workspace, made if missing; a marker that lies there is kept up to date.
        exercises: what is opened; their chapters are added to those of the marker.
        extra: texts by their path below `root`; each is written only where there is no such file.
        notebooks: "fr" or "en"; empty means a .py file. A .py file that is still the stub becomes a notebook.

    Yields:
        Each file when it has been written or found there: nothing happens before the first one is asked for.

    Raises:
        UserError: a file cannot be written; those written before stay.
    """
    make_folder(root)
    old = read_marker(root)
    chapters = tuple(dict.fromkeys([*(old.chapters if old else ()), *(e.chapter for e in exercises)]))
    workspace = replace(old, chapters=chapters) if old else Workspace(root, course_version(), chapters)
    if old is None or old.chapters != chapters:
        if old is not None and _table(root / MARKER) is None:
            yield Written(_keep_damaged(root / MARKER), True)
        write_atomic(root / MARKER, _marker(workspace).encode())
        yield Written(MARKER, old is None)
    for path, text in extra.items():
        yield _add(root, path, text.encode())
    for exercise in {exercise.chapter: exercise for exercise in exercises}.values():
        yield from _add_around(root, exercise, notebooks)
    for exercise in exercises:
        yield from _add_exercise(workspace, exercise, notebooks)


def _keep_damaged(path: Path) -> str:
    """Keep what stood in a damaged marker beside the new one; the name of the copy."""
    copy, data = path.with_name(f"{path.name}.damaged"), read_file(path)
    while not write_new(copy, data):
        copy = copy.with_name(f"{copy.name}~")
    return copy.name


def _add_around(root: Path, exercise: Exercise, notebooks: str) -> Iterator[Written]:
    """The introduction of the chapter of an exercise; with notebooks, as one of them too."""
    for source in exercise.around:
        yield _add(root, f"{exercise.chapter}/{source.name}", source.read_bytes())
    introduction = introduction_file(exercise, notebooks) if notebooks else b""
    if introduction:
        yield _add(root, f"{exercise.chapter}/{INTRODUCTION}{NOTEBOOK}", introduction)


def introduction_file(exercise: Exercise, language: str) -> bytes:
    """The introduction of the chapter of an exercise as a notebook in this language; nothing where there is
    none."""
    path = exercise.introduction(language)
    if not path.is_file():
        return b""
    from ..notebooks import introduction_notebook

    return introduction_notebook(path, exercise.chapter, language).encode()


def _add_exercise(workspace: Workspace, exercise: Exercise, notebooks: str) -> Iterator[Written]:
    folder = f"{exercise.chapter}/{exercise.slug}"
    ending = NOTEBOOK if notebooks else PYTHON
    mine = workspace.file_of(exercise)
    replaced = mine is not None and ending == NOTEBOOK != mine.suffix and is_stub(mine, exercise)
    if mine is None or replaced:
        data = first_file(exercise, ending, notebooks)
        yield _add(workspace.root, f"{folder}/{exercise.slug}{ending}", data)
    else:  # perhaps in another place: a second file would hide it
        yield Written(mine.relative_to(workspace.root).as_posix(), False)
    if mine is not None and replaced:
        remove(mine)  # the course's own file, of which the notebook holds every word
    for source in exercise.given:
        yield _add(workspace.root, f"{folder}/{source.name}", source.read_bytes())


def first_file(exercise: Exercise, ending: str, language: str) -> bytes:
    """The file that an exercise starts with; of a notebook, in this language."""
    if ending == PYTHON:
        return exercise.stub.read_bytes()
    from ..notebooks import student_notebook

    return student_notebook(exercise, language or "en").encode()


def _add(root: Path, path: str, data: bytes) -> Written:
    return Written(path, write_new(root / path, data))


def _marker(workspace: Workspace) -> str:
    chapters = ", ".join(f'"{name}"' for name in workspace.chapters)
    text = (
        "# dlx : ce fichier marque le dossier de vos exercices / this file marks your exercises' folder\n"
        f'course_version = "{workspace.course_version}"\n'
        f"chapters = [{chapters}]\n"
    )
    if workspace.student:
        text += f"student = {json.dumps(workspace.student, ensure_ascii=False)}\n"
    exchange = {"folder": workspace.exchange, "course": workspace.exchange_course}
    lines = [f"{key} = {json.dumps(value)}\n" for key, value in exchange.items() if value]
    return text + "".join(["\n[exchange]\n", *lines] if lines else [])


def remember_version(workspace: Workspace, version: str) -> Workspace:
    """Write down of which version of the course the workspace is; a damaged marker is left alone.

    Raises:
        UserError: the marker cannot be written.
    """
    known = replace(workspace, course_version=version)
    if known != workspace and _table(workspace.root / MARKER) is not None:
        write_atomic(workspace.root / MARKER, _marker(known).encode())
    return known


def remember_student(workspace: Workspace, name: str) -> Workspace:
    """Write down who works here, for the next time.

    Args:
        workspace: whose marker is written; a damaged one is left alone.
        name: on one line; what cannot be printed is left out.

    Returns:
        The workspace that knows the name.

    Raises:
        UserError: the marker cannot be written.
    """
    plain = "".join(filter(str.isprintable, name)).strip()[:MAX_NAME]
    known = replace(workspace, student=plain)
    if _table(workspace.root / MARKER) is not None:
        write_atomic(workspace.root / MARKER, _marker(known).encode())
    return known


def read_file(path: Path) -> bytes:
    """The bytes of a file of the student, however many.

    Returns:
        Its whole content.

    Raises:
        UserError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def remove(path: Path) -> None:
    """Remove a file that dlx has a copy of.

    Raises:
        UserError: it cannot be removed.
    """
    try:
        path.unlink()
    except OSError as error:
        raise unwritable(path, error) from error


def user_name() -> str:
    """Who is at the keyboard, for a name where none was given.

    Returns:
        The first of LOGNAME, USER, LNAME and USERNAME that the environment has, else "student".
    """
    names = (os.environ.get(name) for name in ("LOGNAME", "USER", "LNAME", "USERNAME"))
    return next((name for name in names if name), "student")
