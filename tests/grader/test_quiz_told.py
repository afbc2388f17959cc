"""What a student is told before grading: of what is open all, of what is sealed nothing."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from quiz_made import FUNCTION, PLACE, SAID, TABLES, WORDS, course_of, made

from dlx.exercises import NUMBER, ContentError, Exercise, load_quiz
from dlx.grader.authoring.quizzes import question_holes
from dlx.grader.bench.bench import Bench
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import answer_key
from dlx.grader.quiz import open_of, practice_of, with_answer
from dlx.grader.reports.report import ExerciseReport, Verdict
from dlx.grader.submissions.submission import Submission

CHOICE = f"kind = 'choice'{WORDS}{TABLES['choice']}"
NUMBERS = f"kind = 'integer'{PLACE}" + SAID.format("doubled")
OTHER = NUMBERS.replace("doubled", "forgotten")  # with other words
BOTH = "[questions.sealed]\n{sealed}[questions.told]\n{told}"
CODE = "".join(
    FUNCTION.replace("def q", f"def {name}").format(answer, mistakes)
    for name, answer, mistakes in (
        ("sealed", "1000003 * n", "{'forgotten': 1000033 * n}"),
        ("told", "1000037 * n", "{'doubled': 1000039 * n}"),
    )
)
QUIZ = BOTH.format(sealed=OTHER, told=f"{NUMBERS}open = true\n")


@pytest.fixture
def judge() -> Iterator[Judge]:
    with Bench() as bench:
        yield Judge(bench, "seed", hidden=False)


def right(exercise: Exercise, root: Path) -> str:
    key = answer_key(exercise, root)
    assert key is not None
    return key.reference


def checked(judge: Judge, exercise: Exercise, text: str) -> ExerciseReport:
    return judge.grade(Submission("x", {exercise.slug: text}), (exercise,)).exercises[0]


def test_a_public_check_says_at_once_whether_an_open_answer_is_right(tmp_path: Path, judge: Judge) -> None:
    exercise = course_of(tmp_path, QUIZ, CODE)
    reference = right(exercise, tmp_path / "solutions")
    report = checked(judge, exercise, reference)
    assert {check.name: check.verdict for check in report.checks} == {
        "test_every_question_has_a_place": Verdict.ACCEPTED,
        "test_told": Verdict.ACCEPTED,
    }
    solved = open_of(exercise.folder)["told"].solved[_number(exercise, "told")]
    wrong = checked(judge, exercise, with_answer(reference, "told", repr(solved.mistakes["doubled"])))
    said = wrong.checks[1]
    assert (said.verdict, said.points, wrong.points) == (Verdict.WRONG_ANSWER, 0, 0)
    assert "No: doubled." in repr(said)
    sealed = checked(judge, exercise, with_answer(reference, "sealed", "7"))
    assert all(check.verdict is Verdict.ACCEPTED for check in sealed.checks)


def _number(exercise: Exercise, name: str) -> int:
    quiz = load_quiz(exercise.folder)
    assert quiz is not None
    return quiz.number(next(question for question in quiz if question.name == name), "1001")


def test_nothing_of_a_sealed_question_is_in_what_students_receive(tmp_path: Path) -> None:
    exercise = course_of(tmp_path, QUIZ, CODE)
    key = answer_key(exercise, tmp_path / "solutions")
    assert key is not None
    hidden = json.loads(key.checks_source.partition('r"""')[2].partition('"""')[0])
    assert list(hidden) == ["sealed"] and [check.name for check in key.checks] == ["test_sealed"]
    texts = {path: path.read_text(encoding="utf-8") for path in exercise.folder.iterdir()}
    numbers = {path.name: set(re.findall(r"\d+", text)) for path, text in texts.items()}
    for answer, mistakes in hidden["sealed"]["solved"]:
        for secret in (answer, mistakes["forgotten"]):
            assert [name for name, found in numbers.items() if str(secret) in found] == []
    holds_words = {path.name for path, text in texts.items() if "No: forgotten." in text}
    assert holds_words == {"practice.json"}  # of the practised variants
    for solved in open_of(exercise.folder)["told"].solved:
        places = {path.name for path, text in texts.items() if str(solved.answer) in text}
        assert places == {"practice.json", "test_made.py"}


def test_open_questions_count_nothing_and_are_said_to(tmp_path: Path) -> None:
    quiz = load_quiz(course_of(tmp_path, QUIZ, CODE).folder)
    assert quiz is not None
    assert {question.name: question.points for question in quiz} == {"sealed": 1, "told": 0}
    with pytest.raises(ContentError, match="leave points out"):
        made(tmp_path / "other", f"{CHOICE}open = true\npoints = 2\n")


@pytest.mark.parametrize(
    ("head", "own", "told", "practised"),
    [
        ("", "", set(), {"sealed", "told"}),
        ("practice = false\n", "", set(), set()),
        ("practice = false\n", "practice = true\n", set(), {"told"}),
        ("open = true\n", "", {"sealed", "told"}, {"sealed", "told"}),
        ("open = true\n", "open = false\n", {"sealed"}, {"sealed", "told"}),
        ("open = true\npractice = false\n", "", {"sealed", "told"}, set()),
    ],
)
def test_the_head_of_a_quiz_says_it_for_all_and_a_question_for_itself(
    tmp_path: Path, head: str, own: str, told: set[str], practised: set[str]
) -> None:
    tables = BOTH.format(sealed=OTHER, told=NUMBERS + own)
    exercise = course_of(tmp_path, tables, CODE, head)
    assert set(open_of(exercise.folder)) == told
    assert {question.name for question, _ in practice_of(exercise.folder)} == practised


def test_a_quiz_may_be_open_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path / "solutions"))
    exercise = course_of(tmp_path, BOTH.format(sealed=OTHER, told=NUMBERS), CODE, "open = true\n")
    key = answer_key(exercise)
    assert key is not None and key.checks == ()
    assert list(question_holes(exercise, key)) == []
    with Bench() as bench:
        report = Judge(bench, "seed", strict=True).grade(
            Submission("x", {exercise.slug: key.reference}), (exercise,)
        )
    assert (report.earned, report.points, report.exercises[0].accepted) == (0, 0, True)


def test_what_is_not_drawn_may_be_open(tmp_path: Path) -> None:
    """Without numbers there are no others to practise with: open, it is marked at once all the same."""
    exercise = course_of(tmp_path, f"[questions.q]\n{CHOICE}open = true\n", "")
    assert practice_of(exercise.folder) == []
    assert set(open_of(exercise.folder)) == {"q"}
    stub = ast.parse(exercise.stub.read_text(encoding="utf-8"))
    assert {node.targets[0].id for node in stub.body if isinstance(node, ast.Assign)} == {NUMBER, "q"}  # type: ignore[attr-defined]
