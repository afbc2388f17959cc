"""Quizzes for authors: their derived files written, and the holes in their questions."""

from collections.abc import Iterator
from pathlib import Path

from ...exercises import Exercise, Text, course_folder
from ..files import write_atomic
from ..key import AnswerKey, solutions_root
from ..quiz import SOURCE, quiz_holes, read_questions, sentence_of, stale_files


def write_quizzes() -> list[Path]:
    """Write everything that is derived from the sources of all quizzes of the key.

    Returns:
        The paths of the files that changed.

    Raises:
        ContentError: a source is not as it must be.
        UserError: a file cannot be written.
    """
    root = solutions_root()
    changed = []
    for source in sorted(root.glob(f"*/*/{SOURCE}")) if root is not None else ():
        key, chapter = source.parent, source.parent.parent.name
        folder = course_folder() / chapter / key.name
        for path, text in stale_files(folder, key, chapter, key.name).items():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, text.encode("utf-8"))
            changed.append(path)
    return changed


def question_holes(exercise: Exercise, key: AnswerKey) -> Iterator[Text]:
    """What is wrong with the questions of a quiz, or with what is derived from them."""
    if not (key.folder / SOURCE).is_file():
        return
    keys = read_questions(key.folder, exercise.slug, lambda name: sentence_of(name, key.folder.parent.parent))
    yield from (Text(fr=hole, en=hole) for hole in quiz_holes(keys))
    for path in stale_files(exercise.folder, key.folder, exercise.chapter, exercise.slug, keys):
        yield Text(
            fr=f"{path.name} n'est pas ce que dit {SOURCE} ; lancez : dlx dev derive {exercise.name}",
            en=f"{path.name} is not what {SOURCE} says; run: dlx dev derive {exercise.name}",
        )
