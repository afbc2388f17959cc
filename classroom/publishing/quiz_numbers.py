"""Whose questions a quiz was answered for: the number in its file beside that of the roster.

The number decides which variants are graded. Nothing here changes a mark: a teacher is told, and settles it.
"""

import ast
from collections.abc import Iterable, Iterator

from ...exercises import NUMBER, Exercise, Text, load_quiz
from ...grader.quiz import Code, answers_in, number_in
from ..evidence import Person

CODE = (ast.Call, ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
Told = tuple[str, Text]


def other_numbers(
    exercise: Exercise, texts: Iterable[tuple[str, str]], people: Iterable[Person]
) -> Iterator[Told]:
    """Those whose quiz is not, or may not be, that of their own number.

    Args:
        exercise: any; of one that is no quiz, nothing is told.
        texts: by pseudonym, the files that count; hostile, read and never run.
        people: everybody of the class.

    Yields:
        The pseudonym, and what was found.
    """
    if load_quiz(exercise.folder) is None:
        return
    own = {person.pseudonym: _loose(person.number) for person in people if _has_number(person)}
    claimed: dict[str, list[Told]] = {}
    stub = exercise.stub.read_text(encoding="utf-8").split()
    for who, text in texts:
        number = _number(exercise, text) if text.split() != stub else None
        if isinstance(number, Text):
            yield who, number
        elif number is None:
            continue  # nothing is begun, or it is no Python, which the report says
        elif who not in own:
            claimed.setdefault(_loose(number), []).append((who, _shared(exercise, number)))
        elif _loose(number) != own[who]:
            yield who, _other(exercise, number)
    for those in claimed.values():
        yield from those if len(those) > 1 else ()


def _number(exercise: Exercise, text: str) -> str | Text | None:
    """The number that a file says, or why it cannot be relied on; None where nothing can be read."""
    try:
        said = answers_in(text, [NUMBER]).get(NUMBER)
        computes = any(isinstance(node, CODE) for node in ast.walk(ast.parse(text)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    number = number_in(said)
    if isinstance(said, Code) or computes:
        return Text(
            fr=f"{exercise.slug} contient du code, qui peut changer le numéro : regardez le fichier",
            en=f"{exercise.slug} holds code, which may change the student number: look at the file",
        )
    if number is None:
        return Text(
            fr=f"{exercise.slug} ne dit pas de numéro d'étudiant : rien n'en est noté",
            en=f"{exercise.slug} says no student number: nothing of it is marked",
        )
    return number


def _other(exercise: Exercise, number: str) -> Text:
    return Text(
        fr=f"{exercise.slug} répond aux questions du numéro {number}, qui n'est pas le sien : noté comme tel",
        en=f"{exercise.slug} answers the questions of number {number}, which is not theirs: marked as such",
    )


def _shared(exercise: Exercise, number: str) -> Text:
    return Text(
        fr=f"{exercise.slug} répond aux questions du numéro {number}, comme un autre travail",
        en=f"{exercise.slug} answers the questions of number {number}, and so does another work",
    )


def _has_number(person: Person) -> bool:
    """Whether the roster knows a student number, and not what stands for one."""
    number = person.number
    stands_in = "@" in number or number.startswith("moodle-") or not any(c.isdigit() for c in number)
    return person.in_roster and not stands_in


def _loose(number: str) -> str:
    """A number as people compare it: without case, signs, blanks and zeros before it."""
    return "".join(c for c in number.casefold() if c.isalnum()).lstrip("0")
