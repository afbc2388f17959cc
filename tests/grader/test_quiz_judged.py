"""Answers' files before the judge: partial credit, names of mistakes, and hostile files that earn nothing."""

from collections.abc import Iterator

import numpy as np
import pytest

from dlx.exercises import NUMBER, Exercise, load_course, load_quiz
from dlx.grader.bench.bench import Bench
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import AnswerKey, answer_key
from dlx.grader.quiz import Keyed, answers_in, read_questions, sentence_of, with_answer
from dlx.grader.reports.report import ExerciseReport, Report, Verdict
from dlx.grader.submissions.submission import Submission

STUDENT = "1001"


@pytest.fixture(scope="module")
def quiz() -> Exercise:
    return next(exercise for exercise in load_course().exercises if load_quiz(exercise.folder) is not None)


@pytest.fixture(scope="module")
def key(quiz: Exercise) -> AnswerKey:
    found = answer_key(quiz)
    if found is None:
        pytest.skip("the key is not installed")
    return found


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Bench() as bench:
        yield Judge(bench, "seed", strict=True)


@pytest.fixture(scope="module")
def keyed(quiz: Exercise, key: AnswerKey) -> dict[str, Keyed]:
    keys = read_questions(key.folder, quiz.slug, lambda name: sentence_of(name, key.folder.parent.parent))
    return {found.question.name: found.keyed for found in keys}


@pytest.fixture(scope="module")
def grade(quiz: Exercise, judge: Judge):  # type: ignore[no-untyped-def]
    def graded(text: str) -> ExerciseReport:
        return judge.grade(Submission("x", {quiz.slug: text}), (quiz,)).exercises[0]

    return graded


@pytest.fixture(scope="module")
def of_each_kind(keyed: dict[str, Keyed]) -> list[str]:
    """A question of each kind of answer: how an answer is read and compared depends on nothing else."""
    return list({found.kind: name for name, found in keyed.items()}.values())


def verdicts(report: ExerciseReport) -> dict[str, Verdict]:
    return {check.name.removeprefix("test_"): check.verdict for check in report.checks if not check.public}


def check_of(report: ExerciseReport, name: str):  # type: ignore[no-untyped-def]
    return next(check for check in report.checks if check.name == f"test_{name}")


# --- honest -----------------------------------------------------------------------------------------
def test_all_right_earns_everything_and_nothing_is_not_attempted(
    grade, key: AnswerKey, quiz: Exercise
) -> None:  # type: ignore[no-untyped-def]
    report = grade(key.reference)
    assert report.accepted and report.earned == report.points > 0
    fresh = grade(quiz.stub.read_text())
    assert set(verdicts(fresh).values()) == {Verdict.NOT_ATTEMPTED} and fresh.earned == 0


def test_what_is_left_is_not_attempted_and_costs_itself_alone(
    grade, key: AnswerKey, keyed: dict[str, Keyed], of_each_kind: list[str]
) -> None:  # type: ignore[no-untyped-def]
    for name in of_each_kind:
        for empty in ("None", "''", "'  '", "..."):
            report = grade(with_answer(key.reference, name, empty))
            assert verdicts(report) == {
                n: Verdict.NOT_ATTEMPTED if n == name else Verdict.ACCEPTED for n in keyed
            }
            assert report.earned == report.points - check_of(report, name).points


def test_partial_credit_and_its_words(grade, key: AnswerKey, keyed: dict[str, Keyed]) -> None:  # type: ignore[no-untyped-def]
    """One cell of an array is wrong: the others count, in the report and in what is read back of its JSON."""
    name = next(name for name, found in keyed.items() if found.kind == "array")
    right = answers_in(key.reference, [name])[name]
    changed = np.array(right)
    changed.flat[0] += 1
    wrong = changed.tolist()
    report = grade(with_answer(key.reference, name, repr(wrong)))
    check = check_of(report, name)
    cells = np.size(right)
    assert check.verdict is Verdict.WRONG_ANSWER
    assert check.earned == pytest.approx(check.points * (cells - 1) / cells, abs=1e-4)
    assert report.earned == pytest.approx(report.points - check.points / cells, abs=1e-4)
    assert f"{round(100 * (cells - 1) / cells)} %" in check.observed.fr
    assert f"{round(100 * (cells - 1) / cells)}% right" in check.observed.en
    whole = Report("x", (report,), "", 3, True, "1")
    again = Report.from_dict(whole.to_dict())
    assert (
        again.exercises[0].earned == report.earned
        and again.exercises[0].checks[-1].earned == report.checks[-1].earned
    )


def test_the_mistake_behind_a_wrong_answer_is_named(grade, key: AnswerKey, keyed: dict[str, Keyed]) -> None:  # type: ignore[no-untyped-def]
    named = 0
    for known in key.known:
        name, _, mistake = known.name.partition(".")
        if name in keyed and mistake:
            check = check_of(grade(known.source), name)
            assert check.verdict is Verdict.WRONG_ANSWER
            assert (check.misconception, check.advice) == (known.name, known.sentence)
            named += 1
    assert named >= len(keyed)


def test_another_number_asks_other_questions(grade, key: AnswerKey, keyed: dict[str, Keyed]) -> None:  # type: ignore[no-untyped-def]
    earned = {
        grade(with_answer(key.reference, NUMBER, repr(str(number)))).earned for number in range(2000, 2008)
    }
    assert min(earned) < grade(key.reference).earned


@pytest.mark.parametrize("number", ["1001", "' 1001 '", "'1001\\n'", "1001"])
def test_the_number_may_be_written_in_several_ways(grade, key: AnswerKey, number: str) -> None:  # type: ignore[no-untyped-def]
    assert grade(with_answer(key.reference, NUMBER, number)).accepted


# --- hostile ----------------------------------------------------------------------------------------
LIES = """
import numpy as np
class Lie:
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __le__(self, other): return True
    __lt__ = __ge__ = __gt__ = __le__
    def __sub__(self, other): return 0
    __rsub__ = __abs__ = lambda self, *_: 0
    def __len__(self): return 4
    def __iter__(self): return iter([1, 2, 3, 4])
    def __getitem__(self, place): return self
    def __float__(self): return 1.0
    def __int__(self): return 1
    __index__ = __int__
    def __str__(self): return "a"
    __repr__ = __str__
    def strip(self): return self
    def casefold(self): return self
    def item(self): return 1
    def tolist(self): return [1]
    shape, ndim, size, dtype = (2, 2), 2, 4, float
class Int(Lie, int): pass
class Float(Lie, float): pass
class Str(Lie, str): pass
class List(Lie, list): pass
class Array(np.ndarray):
    def __eq__(self, other): return True
    def __array_ufunc__(self, *args, **kwargs): return 0
deep = 1
for _ in range(900): deep = [deep]
loop = []
loop.append(loop)
"""
FAILED = {Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR, Verdict.MEMORY, Verdict.NOT_ATTEMPTED}
HOSTILE = """Lie()
Int(10**9)
Float(1e9)
Str("zz")
List()
[Lie()] * 4
[[Lie(), Lie()], [Lie(), Lie()]]
np.zeros((2, 2)).view(Array)
10**100000
-10**100000
[10**5000]
[[10**400, 1], [1, 1]]
deep
loop
(x for x in [1])
lambda: 1
object()
type
np
b"12"
{"a": 1}
{1, 2}
float("nan")
float("inf")
[[float("nan")] * 2] * 2
1j
np.array([[1j, 1], [1, 1]])
np.array(["a"])
np.array([Lie()], dtype=object)
np.datetime64("2026-01-01")
np.zeros(10**6)
np.zeros((2,) * 20)
np.array([])
np.array(None)
[[[]]]
[[], []]
"9" * 10**6
"1" * 5000
"(" * 2000
"[" * 1999
"1 " * 900
"1,2;" * 500
"\\ud800"
"\\x00"
"\\x1b[2J"
[None] * 4
[[None]]
True + True + 10**9
range(3)
memoryview(b"1")
(1,) * 500
[[0] * 500] * 500
slice(1)
Exception("a")
print
"__import__('os').abort()"
__import__("numpy").float16("inf")"""
ANSWERS = [line for line in HOSTILE.splitlines() if line]


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_hostile_answer_earns_nothing_and_costs_itself_alone(
    grade, key: AnswerKey, keyed: dict[str, Keyed], of_each_kind: list[str], answer: str
) -> None:  # type: ignore[no-untyped-def]
    for name in of_each_kind:
        text = with_answer(key.reference, name, answer)
        report = grade(f"{LIES}\n{text}")
        found = verdicts(report)
        mine, earned = found.pop(name), check_of(report, name).earned
        if earned:  # objects that say 1 are read as 1, which may be right, or in part
            plain = check_of(grade(with_answer(key.reference, name, "'1'")), name)
            guessed = keyed[name].kind in ("match", "choices") and mine is Verdict.WRONG_ANSWER
            assert earned == plain.earned or guessed, name
        else:
            assert mine in FAILED, name
        assert set(found.values()) <= {Verdict.ACCEPTED}, name
        assert not any(check.verdict is Verdict.GRADER_ERROR for check in report.checks)


@pytest.mark.parametrize(
    "number",
    [
        *ANSWERS[:24],
        "'\\ud800'",
        "'\\x00'",
        "None",
        "''",
        "'x' * 41",
        "True",
        "['1001']",
        "1001.0",
        "('1001',)",
    ],
)
def test_a_hostile_number_is_nobodys(grade, key: AnswerKey, keyed: dict[str, Keyed], number: str) -> None:  # type: ignore[no-untyped-def]
    report = grade(f"{LIES}\n{with_answer(key.reference, NUMBER, number)}")
    assert report.earned < report.points
    assert not any(check.verdict is Verdict.GRADER_ERROR for check in report.checks)
    if number in ("None", "''", "'x' * 41", "True", "['1001']"):
        assert report.earned == 0 and report.verdict is Verdict.INCOMPLETE
        assert all("student_number" in check.observed.fr for check in report.checks if not check.public)


def test_a_number_that_is_gone_is_said(grade, key: AnswerKey) -> None:  # type: ignore[no-untyped-def]
    report = grade("\n".join(line for line in key.reference.splitlines() if NUMBER not in line))
    assert report.earned == 0
    assert not any(check.verdict is Verdict.GRADER_ERROR for check in report.checks)


def test_a_number_that_changes_is_no_fault_of_ours(grade, key: AnswerKey, keyed: dict[str, Keyed]) -> None:  # type: ignore[no-untyped-def]
    """A module whose names are computed at each look."""
    changing = key.reference + (
        "\nimport sys, types, itertools\n"
        "class Module(types.ModuleType):\n"
        "    def __getattribute__(self, name):\n"
        f"        return str(next(count)) if name == {NUMBER!r} else super().__getattribute__(name)\n"
        "count = itertools.count(2000)\n"
        "sys.modules[__name__].__class__ = Module\n"
    )
    report = grade(changing)
    assert not any(check.verdict is Verdict.GRADER_ERROR for check in report.checks)
