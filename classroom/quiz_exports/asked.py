"""What is exported: the first variants of each question of a quiz, in one language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...exercises import Exercise, Question, Text, Variant
from ...grader.files import UserError
from ...grader.key import solutions_root
from ...grader.quiz import SOURCE, Keyed, QuestionKey, read_questions, sentence_of

OPEN = ("sa réponse est publique (open = true)", "its answer is public (open = true)")
NO_SENTENCE = Text(fr="", en="")


class LeftOut(Exception):
    """The other program cannot ask this question; `text` says why."""

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(fr=fr, en=en)


@dataclass(frozen=True)
class Exported:
    """A text for the other program; how many variants are in it; why questions are not, by their name."""

    text: str
    variants: int
    left_out: Mapping[str, Text]


@dataclass(frozen=True)
class KeyedQuiz:
    """A quiz with the key of its questions, in order."""

    exercise: Exercise
    questions: tuple[QuestionKey, ...]


@dataclass(frozen=True)
class Asked:
    """One variant of a question, as it is asked in one language."""

    quiz: KeyedQuiz
    key: QuestionKey
    number: int
    language: str

    @property
    def question(self) -> Question:
        return self.key.question

    @property
    def keyed(self) -> Keyed:
        return self.key.keyed

    @property
    def variant(self) -> Variant:
        return self.question.variants[self.number]

    @property
    def answer(self) -> Any:
        return self.keyed.solved[self.number].answer

    @property
    def mistakes(self) -> Mapping[str, Any]:
        """What each mistake answers, by its name."""
        return self.keyed.solved[self.number].mistakes

    @property
    def name(self) -> str:
        return f"{self.question.name} {self.number + 1:02d}"

    @property
    def text(self) -> str:
        return self.question.asked(self.number)[self.language]

    @property
    def explain(self) -> str:
        return self.key.explain[self.language]

    @property
    def options(self) -> list[str]:
        return [option[self.language] for option in self.variant.options]

    @property
    def items(self) -> list[str]:
        return [item[self.language] for item in self.variant.items]

    def sentence(self, mistake: str) -> str:
        return self.keyed.sentences.get(mistake, NO_SENTENCE)[self.language]

    def say(self, text: Text) -> str:
        return text[self.language]


def variants(quiz: KeyedQuiz, key: QuestionKey, count: int, language: str) -> Iterator[Asked]:
    """The first variants of a question; all of them, where it has fewer.

    Raises:
        LeftOut: students have its answer.
    """
    if key.open:
        raise LeftOut(*OPEN)
    for number in range(min(count, len(key.question.variants))):
        yield Asked(quiz, key, number, language)


def keyed_quizzes(exercises: Sequence[Exercise]) -> tuple[KeyedQuiz, ...]:
    """The quizzes among some exercises, with their keys.

    Args:
        exercises: of a chapter, or one.

    Returns:
        At least one quiz, in the same order.

    Raises:
        UserError: the key is not here, or no quiz is among them.
        ContentError: the source of a quiz is not as it must be.
    """
    root = solutions_root()
    if root is None or not root.is_dir():
        raise UserError(
            fr="Le corrigé n'est pas installé ici, et un export contient les réponses. Installez-le (pip "
            "install -e solutions) ou nommez son dossier par DLX_SOLUTIONS.",
            en="The key is not installed here, and an export holds the answers. Install it (pip install -e "
            "solutions), or name its folder by DLX_SOLUTIONS.",
        )
    folders = {exercise: root / exercise.chapter / exercise.slug for exercise in exercises}
    found = tuple(
        KeyedQuiz(exercise, read_questions(folder, exercise.slug, lambda name: sentence_of(name, root)))
        for exercise, folder in folders.items()
        if (folder / SOURCE).is_file()
    )
    if not found:
        names = ", ".join(exercise.name for exercise in exercises)
        raise UserError(
            fr=f"Aucun quiz, avec son corrigé, dans : {names}. La liste des exercices : dlx list",
            en=f"There is no quiz with its key in: {names}. The list of exercises: dlx list",
        )
    return found
