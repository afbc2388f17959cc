"""Put an exercise's first file back, or move the work to a file of the other form. Light: no numpy.

The old file is kept beside the new one: nothing that the student wrote is lost, wherever this is stopped.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from ...exercises import LANGUAGES, Exercise
from ..files import UserError, write_atomic, write_new
from .workspace import NOTEBOOK, PYTHON, Workspace, first_file, is_stub, read_file, remove


def reset(workspace: Workspace, exercise: Exercise, language: str) -> Path | None:
    """Put the first file back, a notebook in `language`; the old file is kept under the name returned (None
    if there was none).

    Args:
        workspace: where the student's file is looked for; of several, the one that counts is put back.
        exercise: whose first file is written, in the form of the old one or else of the chapter's others.
        language: "fr" or "en", of a notebook.

    Returns:
        The path of the copy (.bak-1, .bak-2, … beside the file), or None.

    Raises:
        UserError: a file cannot be read or written; the old one is still there.
    """
    path = workspace.file_of(exercise)
    if path is None:
        others = (workspace.root / exercise.chapter).glob(f"*/*{NOTEBOOK}")
        ending = NOTEBOOK if any(others) else PYTHON  # as in the rest of the chapter
        usual = workspace.candidates(exercise)[0].with_suffix(ending)
        write_new(usual, first_file(exercise, ending, language))
        return None
    backup = keep(path, read_file(path))
    write_atomic(path, first_file(exercise, path.suffix, language))
    return backup


def is_first(path: Path, exercise: Exercise) -> bool:
    """Whether nothing at all was changed since the start: in a notebook, not even around the answer.

    Args:
        path: the student's file.
        exercise: whose first file it is compared with.

    Returns:
        For a .py file, `is_stub`; for a notebook, whether it is byte for byte the first one in a language.

    Raises:
        UserError: the notebook cannot be read.
    """
    if path.suffix == PYTHON:
        return is_stub(path, exercise)
    data = read_file(path)
    return any(data == first_file(exercise, NOTEBOOK, language) for language in LANGUAGES)


def convert(
    workspace: Workspace, exercise: Exercise, path: Path, ending: str, language: str
) -> tuple[Path, Path]:
    """Move the work in `path` to a file with the other `ending`; returns it, and where the old one is kept.
    Stopped half-way, it leaves the old file as it was.

    Args:
        workspace: where a file of the wanted form may lie already; one that is still the stub is no obstacle.
        exercise: which exercise it answers.
        path: the file that holds the work.
        ending: ".py" or ".ipynb", not that of `path`.
        language: "fr" or "en", of what dlx writes in a notebook.

    Returns:
        The new file, in the old one's folder, and the copy of the old one (.bak-1, .bak-2, …).

    Raises:
        UserError: a file cannot be read or written, or another file has that name.
    """
    from ..notebooks import to_notebook, to_python

    data, target = read_file(path), path.with_suffix(ending)
    other = next((file for file in workspace.files_of(exercise) if file.suffix == ending), None)
    made = (
        to_notebook(path.name, data, exercise, language)
        if ending == NOTEBOOK
        else to_python(path.name, data, exercise)
    )
    again = other == target and read_file(target) == made  # it was stopped before, between the last two steps
    if other is not None and not again and not is_stub(other, exercise):
        raise two_files(exercise, (path, other))
    if os.path.lexists(target) and not again:
        keep(target, read_file(target))
    backup = keep(path, data)
    write_atomic(target, made)
    remove(path)
    return target, backup


def two_files(exercise: Exercise, paths: Sequence[Path]) -> UserError:
    names = ", ".join(path.name for path in paths)
    return UserError(
        fr=f"Plusieurs fichiers répondent à {exercise.slug} ({names}). Gardez celui qui compte, renommez "
        "l'autre, puis relancez la même commande.",
        en=f"Several files answer {exercise.slug} ({names}). Keep the one that counts, rename the other, "
        "then run the same command again.",
    )


def keep(path: Path, data: bytes) -> Path:
    """Write `data` beside `path` under the first name .bak-1, .bak-2, … that is free."""
    number = 1
    while not write_new(backup := path.with_name(f"{path.name}.bak-{number}"), data):
        number += 1
    return backup
