"""dlx.nb.quiz: the questions of the student who runs the notebook, and others to practise."""

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from dlx.exercises import Exercise, load_course, load_quiz
from dlx.grader.quiz import LETTERS, practice_of, question_text
from dlx.nb import quiz
from dlx.nb.asking import Sentence
from dlx.nb.quizzing import Questions

QUIZ = next(exercise for exercise in load_course().exercises if load_quiz(exercise.folder) is not None)
OTHER = next(exercise for exercise in load_course().exercises if load_quiz(exercise.folder) is None)
CELLS = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
for cell in {cells!r}:
    shell.run_cell(cell, store_history=True)
"""


def shown(*cells: str) -> str:
    """What cells print, one after the other in one session of IPython."""
    pytest.importorskip("IPython")
    script = CELLS.format(cells=list(cells))
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout


def asked(exercise: Exercise, student: str, language: str) -> list[str]:
    found = load_quiz(exercise.folder)
    assert found is not None
    return [question_text(question, found.number(question, student), language) for question in found]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_questions_of_a_number(language: str) -> None:
    found = quiz(QUIZ.slug, number=2200, lang=language)
    assert all(text in repr(found) for text in asked(QUIZ, "2200", language))
    assert isinstance(found, Questions)
    assert found._repr_html_().startswith("<pre") and "<script" not in found._repr_html_()
    assert repr(found) != repr(quiz(QUIZ.name, number="2207", lang=language))


def test_the_number_is_that_of_the_last_cell_which_gives_one() -> None:
    ask = f"import dlx.nb\nprint(dlx.nb.quiz({QUIZ.slug!r}, lang='en'))"
    said = shown("student_number = '1'", "%time 1", "student_number = '2200'\nother = None", ask)
    assert all(text in said for text in asked(QUIZ, "2200", "en"))
    for cells in ((ask,), ("student_number = ''", ask)):
        assert "First run the cell that gives student_number" in shown(*cells)


def test_an_answer_is_read_and_not_marked_outside_of_practice() -> None:
    found = quiz(QUIZ.slug, number=2200, lang="en")
    assert isinstance(found, Questions)
    question = next(question for question in found.quiz if question.kind == "integer")
    assert repr(found(question.name, "12")) == "read: 12."
    assert "I read no answer" in repr(found(question.name, "x"))
    assert question.name in repr(found("nothing", 1))


def typed(kind: str, answer: Any) -> Any:
    """An answer of the key as somebody types it: what is offered has letters."""
    if kind == "choice":
        return LETTERS[answer]
    return " ".join(LETTERS[place] for place in answer) if kind in ("choices", "order", "match") else answer


def test_practice_marks_at_once() -> None:
    pairs = {question.name: (question, keyed) for question, keyed in practice_of(QUIZ.folder)}
    for language, right, wrong in (("fr", "✔ Juste.", "✘ Non."), ("en", "✔ Right.", "✘ No.")):
        found = quiz(QUIZ.slug, practice=True, lang=language)
        assert isinstance(found, Questions)
        for name, (question, keyed) in pairs.items():
            solved = keyed.solved[found.quiz.number(question, found.student)]
            assert repr(found(name, typed(keyed.kind, solved.answer))).endswith(right)
            for mistake, answer in solved.mistakes.items():
                said = repr(found(name, typed(keyed.kind, answer)))
                assert wrong in said and keyed.sentences[mistake][language] in said


def test_an_open_question_is_marked_at_once_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    question, keyed = practice_of(QUIZ.folder)[0]
    graded = load_quiz(QUIZ.folder)
    assert graded is not None
    count = next(len(each.variants) for each in graded if each.name == question.name)
    told = replace(keyed, solved=(keyed.solved[0],) * count)
    monkeypatch.setattr("dlx.grader.quiz.open_of", lambda folder: {question.name: told})
    found = quiz(QUIZ.slug, number=2200, lang="en")
    assert isinstance(found, Questions)
    assert repr(found(question.name, typed(told.kind, told.solved[0].answer))).endswith("✔ Right.")
    other = next(each for each in graded if each.kind == "integer" and each.name != question.name)
    assert repr(found(other.name, "12")) == "read: 12."


@pytest.mark.parametrize("name", ["nothing", "", OTHER.slug, None, 3])
def test_what_is_no_quiz_is_said(name: str) -> None:
    found = quiz(name, number=1, lang="fr")
    assert isinstance(found, Sentence) and QUIZ.slug in repr(found)
