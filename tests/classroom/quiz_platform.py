"""A class of hundreds that hands in a quiz and code together, each student the quiz of their own number, and
the truth about each: which questions are right, wrong by a known mistake, or left."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from platform_class import FIRST, FORMS, GROUPS, LAST, PEOPLE, Enrolled

from dlx.exercises import NUMBER, Exercise, Quiz, load_quiz
from dlx.grader.key.answer_key import AnswerKey, answer_key
from dlx.grader.quiz import QuestionKey, read_questions, sentence_of, stale_files
from dlx.grader.quiz.writing import written

WHOLE = ("integer", "number", "choice", "truth", "shape", "order", "line", "prints")  # earn all or nothing
STYLES = ("1001", "1002", "1003")  # of writing the same answer
CORRECTED = """

_{name} = {name}


def {name}(pick):
    values, answer, mistakes, *steps = _{name}(pick)
    return values, mistakes[{mistake!r}], {{**mistakes, {mistake!r}: answer}}, *steps
"""


@dataclass(frozen=True)
class Pupil:
    """Somebody with what they did: `right`, `left` and `wrong` (question -> mistake) make up the quiz, if
    they handed it in; of the code they handed in `code`: "right", a known mistake's name, or ""."""

    enrolled: Enrolled
    right: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    wrong: Mapping[str, str] | None = None
    code: str = ""


@dataclass(frozen=True)
class Keys:
    """What the class is made from: a quiz with its questions, and an exercise of code."""

    quiz: Exercise
    questions: tuple[QuestionKey, ...]
    code: Exercise
    code_key: AnswerKey

    @property
    def asked(self) -> Quiz:
        found = load_quiz(self.quiz.folder)
        assert found is not None
        return found


def keys_of(quiz: Exercise, code: Exercise) -> Keys | None:
    """The keys of both, or None where they are not here."""
    found, other = answer_key(quiz), answer_key(code)
    if found is None or other is None:
        return None
    root = found.folder.parent.parent
    return Keys(quiz, read_questions(found.folder, quiz.slug, lambda n: sentence_of(n, root)), code, other)


def pupils(keys: Keys, count: int) -> list[Pupil]:
    """`count` people; the same arguments give the same class."""
    chance = random.Random(f"{keys.quiz.name} {count}")
    names = [*PEOPLE, *((first, last) for first in FIRST for last in LAST)][:count]
    assert len(names) == count
    return [_pupil(keys, chance, index, name) for index, name in enumerate(names)]


def _pupil(keys: Keys, chance: random.Random, index: int, name: tuple[str, str]) -> Pupil:
    number = f"2260{index:04d}"
    absent, no_quiz, no_code = index % 25 == 24, index % 20 == 7, index % 20 == 13
    skill = chance.choice((1.0, 0.95, 0.8, 0.6))
    did = {key.question.name: _did(keys, chance, key, number, skill) for key in keys.questions}
    wrong = {name: mistake for name, mistake in did.items() if mistake not in ("", "left")}
    code = "" if no_code else chance.choice(("right", "right", keys.code_key.known[0].name))
    files = {} if no_quiz else {keys.quiz.slug: _sheet(keys, number, did, STYLES[index % 3])}
    files |= _code(keys, code)
    quiz_points = sum(key.question.points for key in keys.questions if did[key.question.name] == "")
    earned = (0.0 if no_quiz else quiz_points) + _code_points(keys, code)
    enrolled = Enrolled(
        number, *name, chance.choice(GROUPS), str(700 + index), FORMS[index % len(FORMS)],
        None if absent else files, 1 if index % 8 == 3 else 0, earned,
    )  # fmt: skip
    if absent or no_quiz:
        return Pupil(enrolled, code="" if absent else code)
    by = {what: frozenset(n for n, mistake in did.items() if mistake == what) for what in ("", "left")}
    return Pupil(enrolled, by[""], by["left"], wrong, code)


def _did(keys: Keys, chance: random.Random, key: QuestionKey, number: str, skill: float) -> str:
    """Nothing where the question is answered rightly, "left", or the name of a mistake."""
    if chance.random() < skill:
        return ""
    mistakes = sorted(key.keyed.solved[_variant(keys, key, number)].mistakes)
    wrong = key.keyed.kind in WHOLE and mistakes and chance.random() < 0.7
    return chance.choice(mistakes) if wrong else "left"


def _variant(keys: Keys, key: QuestionKey, number: str) -> int:
    return keys.asked.number(key.question, number)


def _sheet(keys: Keys, number: str, did: Mapping[str, str], style: str) -> str:
    lines = [f'"""The answers of {number}."""', "", f"{NUMBER} = {number!r}"]
    for key in keys.questions:
        name = key.question.name
        solved = key.keyed.solved[_variant(keys, key, number)]
        value = solved.answer if did[name] == "" else solved.mistakes.get(did[name])
        lines.append(f"{name} = {None if did[name] == 'left' else written(key, value, style)}")
    return "\n".join(lines) + "\n"


def _code(keys: Keys, what: str) -> dict[str, str]:
    known = {mistake.name: mistake.source for mistake in keys.code_key.known}
    texts = {"right": keys.code_key.reference, **known}
    return {keys.code.slug: texts[what]} if what else {}


def _code_points(keys: Keys, what: str) -> float:
    checks = [*keys.code.checks, *keys.code_key.checks]
    fails = {mistake.name: mistake.fails for mistake in keys.code_key.known}
    lost: Sequence[str] = tuple(fails.get(what, ()))
    return sum(check.points for check in checks if check.name not in lost) if what else 0.0


# --- the author was wrong ---------------------------------------------------------------------------
def to_correct(keys: Keys, made: Sequence[Pupil]) -> tuple[str, str]:
    """A question that is computed, with a mistake of it: some are right, some have made this mistake."""
    computed = [key.question.name for key in keys.questions if key.practice and key.keyed.kind in WHOLE[:2]]
    did = [(name, pupil) for name in computed for pupil in made]
    right = {name for name, pupil in did if name in pupil.right}
    wrong = {(name, pupil.wrong[name]) for name, pupil in did if pupil.wrong and name in pupil.wrong}
    return min((name, mistake) for name, mistake in wrong if name in right)


def correct(key: Path, name: str, mistake: str) -> None:
    """In the source of a quiz, what passed for a mistake is right, and what passed for right is wrong."""
    with (key / "questions.py").open("a", encoding="utf-8") as source:
        source.write(CORRECTED.format(name=name, mistake=mistake))


def derive(quiz: Exercise, key: Path) -> list[str]:
    """Bring the key up to its source; the names of what changed. What students have received stays."""
    stale = stale_files(quiz.folder, key, quiz.chapter, quiz.slug)
    for path, text in stale.items():
        if key in path.parents:
            path.write_text(text, encoding="utf-8")
    return sorted(path.name for path in stale if key in path.parents)
