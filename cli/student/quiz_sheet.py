"""The answers of one student in their file, read anew each time: it may be open in an editor too."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from ...exercises import NUMBER, Quiz
from ...grader.files import UserError, write_atomic
from ...grader.quiz import answers_in, marked_in, number_in, with_answer, with_mark
from ...grader.workspace import read_file

EMPTY = (None, "")
Found = TypeVar("Found")


@dataclass
class Sheet:
    """A file of answers on disk."""

    path: Path

    def text(self) -> str:
        """What the file says now.

        Raises:
            UserError: it is no text in UTF-8.
        """
        try:
            return read_file(self.path).decode("utf-8")
        except UnicodeDecodeError as error:
            raise UserError(
                fr=f"{self.path.name} n'est pas enregistré en UTF-8 (octet {error.start}). Enregistrez-le en "
                "UTF-8 dans votre éditeur : rien n'y a été changé.",
                en=f"{self.path.name} is not saved as UTF-8 (byte {error.start}). Save it as UTF-8 in your "
                "editor: nothing was changed in it.",
            ) from error

    def keep(self, text: str) -> None:
        """Put another text in its place."""
        write_atomic(self.path, text.encode("utf-8"))

    def student(self) -> str | None:
        """Whose answers these are, as the file says."""
        return number_in(self._python(lambda text: answers_in(text, [NUMBER])).get(NUMBER))

    def answers(self, quiz: Quiz) -> dict[str, Any]:
        """Question -> what stands in the file, for those that are answered."""
        names = [question.name for question in quiz]
        found = self._python(lambda text: answers_in(text, names))
        return {name: value for name, value in found.items() if value not in EMPTY}

    def marked(self, quiz: Quiz) -> set[str]:
        """The questions that are to be looked at again."""
        return self._python(lambda text: marked_in(text, [question.name for question in quiz]))

    def write(self, name: str, literal: str) -> None:
        """Another literal for one of its constants."""
        self.keep(self._python(lambda text: with_answer(text, name, literal)))

    def mark(self, name: str, marked: bool) -> None:
        """Put a mark beside a question, or take it away."""
        self.keep(self._python(lambda text: with_mark(text, name, marked)))

    def _python(self, act: Callable[[str], Found]) -> Found:
        try:
            return act(self.text())
        except SyntaxError as error:
            where = (f", ligne {error.lineno}", f", line {error.lineno}") if error.lineno else ("", "")
            raise UserError(
                fr=f"{self.path.name} ne se lit pas comme du Python{where[0]}. Corrigez ce passage : "
                "rien n'a été changé dans le fichier. Ou recommencez : dlx reset",
                en=f"{self.path.name} cannot be read as Python{where[1]}. Mend that passage: nothing was "
                "changed in the file. Or begin again: dlx reset",
            ) from error


class Unkept(Sheet):
    """A sheet that is thrown away."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.now = read_file(path).decode("utf-8")

    def text(self) -> str:
        """What it says now, in memory."""
        return self.now

    def keep(self, text: str) -> None:
        """Put another text in its place, in memory."""
        self.now = text
