"""A small quiz with a question of every kind, and with what an export may stumble over."""

from functools import cache
from pathlib import Path

from dlx.classroom.quiz_exports.asked import KeyedQuiz
from dlx.exercises import Exercise, Text
from dlx.grader.quiz import read_questions

FOLDER = Path(__file__).parent / "every_kind_quiz"
KINDS = set("integer number choice choices truth match order text prints line shape array".split())


@cache
def every_kind() -> KeyedQuiz:
    exercise = Exercise(
        chapter="chapter9",
        slug="small_quiz",
        title=Text(fr="Quiz : été/hiver", en="Quiz: summer/winter"),
        folder=FOLDER,
        estimated_minutes=5,
        libraries=(),
        provides=(),
        checks=(),
        hints=(),
    )
    return KeyedQuiz(exercise, read_questions(FOLDER, exercise.slug, lambda name: Text(name, name)))
