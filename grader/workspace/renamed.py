"""Files of the student that look like an answer under another name. They are only pointed out: nothing is
graded, sent or renamed on a guess."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from ...exercises import Course, Exercise, Text, read_text
from ..notebooks import answer_in
from ..source import MAX_FILE, Refusal, defined, open_plain
from .workspace import FILES, Workspace, is_stub

MAX_LOOKED_AT = 100  # files of a folder


@dataclass(frozen=True)
class Lookalike:
    """A file that nothing reads, and the exercise that it seems to answer."""

    path: Path
    exercise: Exercise

    def question(self, root: Path) -> Text:
        """What to ask the student.

        Args:
            root: the folder from which the file is named.
        """
        name = self.path.relative_to(root).as_posix()
        wanted, slug = f"{self.exercise.slug}{self.path.suffix}", self.exercise.slug
        return Text(
            fr=f"{name} ressemble à {slug}, mais n'est pas lu sous ce nom : renommez-le en {wanted} ?",
            en=f"{name} looks like {slug}, but is not read under this name: rename it to {wanted}?",
        )


def lookalikes(workspace: Workspace, course: Course, exercises: Sequence[Exercise]) -> list[Lookalike]:
    """The files that seem to answer exercises of which no file was worked on.

    Args:
        workspace: where they may lie: at its root, in the folder of a chapter or of an exercise.
        course: whose exercises have files of their own, which are never meant.
        exercises: those for which a file is looked for.

    Returns:
        One file at most for each exercise, in their order: it defines all that the exercise asks for, and of
        several it is the most like the stub.
    """
    mine = workspace.files(exercises)
    lacking = [e for e in exercises if e not in mine or is_stub(mine[e], e)]
    found: dict[Path, tuple[float, Exercise]] = {}
    for exercise in lacking:
        for likeness, path in _candidates(workspace, course, exercise):
            found[path] = max(found.get(path, (0.0, exercise)), (likeness, exercise), key=lambda one: one[0])
    best: dict[Exercise, tuple[float, Path]] = {}
    for path, (likeness, exercise) in found.items():
        best[exercise] = max(best.get(exercise, (0.0, path)), (likeness, path), key=lambda one: one[0])
    return [Lookalike(best[exercise][1], exercise) for exercise in lacking if exercise in best]


def _candidates(workspace: Workspace, course: Course, exercise: Exercise) -> Iterator[tuple[float, Path]]:
    """(how much it is like the stub, the file), of those that define all that is asked for."""
    own = {one.slug for one in course.exercises}
    chapter = workspace.root / exercise.chapter
    stub = read_text(exercise.stub)
    for folder in (workspace.root, chapter, chapter / exercise.slug):
        for path in sorted(folder.glob("*"))[:MAX_LOOKED_AT]:
            if path.suffix in FILES and path.stem not in own and not path.name.startswith(("test_", ".")):
                text = _text(path, exercise)
                if text.split() != stub.split() and defined(text, exercise) == set(exercise.provides):
                    yield _likeness(text, stub, path.parent.name == exercise.slug), path


def _text(path: Path, exercise: Exercise) -> str:
    with suppress(OSError, Refusal), open_plain(path) as stream:
        data = stream.read(MAX_FILE + 1)
        answer = answer_in(path.name, data, exercise) if len(data) <= MAX_FILE else ""
        return answer if isinstance(answer, str) else ""
    return ""


def _likeness(text: str, stub: str, at_home: bool) -> float:
    """From 0 to 1, and one more in the folder of the exercise."""
    return at_home + SequenceMatcher(None, stub[: MAX_FILE // 64], text[: MAX_FILE // 64]).quick_ratio()
