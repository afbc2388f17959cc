"""The judge on honest and broken work of a small course of its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import Text
from dlx.exercises.catalogue import Course, read_course
from dlx.grader.bench.bench import Bench
from dlx.grader.diagnosis.failures import HIDDEN_FAILURE
from dlx.grader.judging.judge import Judge
from dlx.grader.reports.report import ExerciseReport, Verdict
from dlx.grader.submissions.submission import Submission

EXERCISE = """
estimated_minutes = 5
libraries = ["numpy"]
provides = ["double"]
title = { fr = "Le double", en = "The double" }
[checks.test_two]
points = 1
title = { fr = "Deux", en = "Two" }
feedback = { fr = "Doublez.", en = "Double it." }
[[hints]]
fr = "a"
en = "a"
[[hints]]
fr = "b"
en = "b"
"""
GRADER = """
[limits]
seconds = 0.5
[checks.test_random]
points = 2
title = { fr = "Au hasard", en = "At random" }
feedback = { fr = "Chaque valeur compte deux fois.", en = "Every value counts twice." }
[checks.test_chain]
points = 1
title = { fr = "Deux fois", en = "Twice" }
feedback = { fr = "Quatre.", en = "Four." }
needs = ["test_random"]
[known.squares]
fails = ["test_random", "test_chain"]
fr = "Vous élevez au carré."
en = "You square."
"""
REFERENCE = "def double(x):\n    return 2 * x\n"
STUB = "def double(x):\n    raise NotImplementedError\n"
PUBLIC = "def test_two(answer, expect):\n    expect(answer.double(2)).equal_to(4)\n"
HIDDEN = """
import numpy as np

def test_random(answer, reference, draw, expect):
    x = draw.normal(3, 4)
    expect(answer.double(x)).close_to(reference.double(x))

def test_chain(answer, reference, draw, expect):
    x = draw.normal(2)
    expect(answer.double(answer.double(x))).close_to(4 * x)

def small_cases(draw):
    yield "double", (np.array([1, 3]),), {}
"""


def write_exercise(root: Path, key: Path, slug: str) -> None:
    exercise, solution = root / "part" / slug, key / "part" / slug
    files = {
        exercise / "exercise.toml": EXERCISE,
        exercise / f"{slug}.py": STUB,
        exercise / f"test_{slug}.py": PUBLIC,
        exercise / "statement.fr.md": "x" * 300,
        exercise / "statement.en.md": "x" * 300,
        solution / f"{slug}.py": REFERENCE,
        solution / "test_hidden.py": HIDDEN,
        solution / "grader.toml": GRADER,
        solution / "known/wrong_answer/squares.py": "def double(x):\n    return x * x\n",
        solution / "known/accepted/sums.py": "def double(x):\n    return x + x\n",
    }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    root, key = tmp_path / "exercises", tmp_path / "solutions"
    for slug in ("one", "two"):
        write_exercise(root, key, slug)
    chapter = 'exercises = ["one", "two"]\ntitle = { fr = "Partie", en = "Part" }\n'
    (root / "part/chapter.toml").write_text(chapter, encoding="utf-8")
    monkeypatch.setenv("DLX_SOLUTIONS", str(key))
    return read_course(root)


def graded(bench: Bench, course: Course, **files: str) -> dict[str, ExerciseReport]:
    report = Judge(bench, "seed").grade(Submission("ada", files), course.exercises)
    json.dumps(report.to_dict())
    return {e.name.split("/")[1]: e for e in report.exercises}


def test_a_right_answer_earns_everything(bench: Bench, course: Course) -> None:
    report = graded(bench, course, one=REFERENCE, two="def double(x):\n    return x + x\n")
    assert [(e.earned, e.points) for e in report.values()] == [(4, 4), (4, 4)]


def test_what_is_missing_or_untouched_is_not_attempted(bench: Bench, course: Course) -> None:
    report = graded(bench, course, one=STUB)
    assert {c.verdict for e in report.values() for c in e.checks} == {Verdict.NOT_ATTEMPTED}
    assert report["one"].checks[0].observed.fr == "Pas encore commencé."  # type: ignore[union-attr]
    assert report["two"].checks[0].observed.fr == "Le fichier n'a pas été rendu."  # type: ignore[union-attr]


def test_what_could_not_be_read_has_a_verdict_of_its_own(bench: Bench, course: Course) -> None:
    why = Text(fr="two.py est abîmé.", en="two.py is damaged.")
    report = Judge(bench, "seed").grade(Submission("ada", {}, problems={"two": why}), course.exercises)
    one, two = report.exercises
    assert {c.verdict for c in one.checks} == {Verdict.NOT_ATTEMPTED}
    assert {(c.verdict, c.observed, c.earned) for c in two.checks} == {(Verdict.UNREADABLE, why, 0.0)}


def test_a_stub_that_was_touched_is_not_attempted_either(bench: Bench, course: Course) -> None:
    report = graded(bench, course, one=STUB + "# later\n")
    verdicts = [c.verdict for c in report["one"].checks]
    assert verdicts == [Verdict.NOT_ATTEMPTED, Verdict.NOT_ATTEMPTED, Verdict.SKIPPED]


def test_a_known_mistake_is_named_and_its_dependent_check_is_skipped(bench: Bench, course: Course) -> None:
    two, random, chain = graded(bench, course, one="def double(x):\n    y = x ** 2\n    return y\n")[
        "one"
    ].checks
    assert two.verdict is Verdict.ACCEPTED
    assert (random.verdict, random.misconception) == (Verdict.WRONG_ANSWER, "squares")
    assert random.advice is not None and random.advice.en == "You square."
    assert chain.verdict is Verdict.SKIPPED
    assert chain.observed is not None and "At random" in chain.observed.en


def test_an_unknown_mistake_is_described_with_a_small_public_case(bench: Bench, course: Course) -> None:
    random = graded(bench, course, one="def double(x):\n    return 3 * x\n")["one"].checks[1]
    assert random.misconception is None
    assert random.observed is None, "how it differs is known of hidden inputs alone"
    assert random.advice is not None and "double([1, 3])" in random.advice.en
    assert "[3, 9]" in random.advice.en


def test_the_text_of_an_exception_is_not_shown_on_hidden_inputs(bench: Bench, course: Course) -> None:
    source = (
        "def double(x):\n    if hasattr(x, 'shape') and len(x) != 2:\n"
        "        raise ValueError(f'{x}')\n    return 2 * x\n"
    )
    random = graded(bench, course, one=source)["one"].checks[1]
    assert random.verdict is Verdict.RUNTIME_ERROR
    assert random.line is None
    assert random.observed == HIDDEN_FAILURE


TELLS = {
    "the shape of an empty array": "return np.zeros([0] + [int(d) for d in digits(x)])",
    "the shape": "return np.zeros([1 + int(d) for d in digits(x)[:4]])",
    "the number of entries": "return [0] * int(digits(x)[:3])",
    "a type": "raise (ValueError, KeyError, IndexError, OSError, EOFError)[int(digits(x)[0]) % 5]",
    "a message": "raise ValueError(digits(x))",
    "a line": "exec(compile('\\n' * int(digits(x)[:2]) + '1/0', 'one.py', 'exec'))",
    "a column": "raise SyntaxError('s', ('one.py', 3, int(digits(x)[:2]), 'x'))",
    "a factor": "return 2 * np.asarray(x) * (1 + int(digits(x)[:3]))",
    "an offset": "return 2 * np.asarray(x) + int(digits(x)[:3])",
    "how many are right": "y = 2 * np.asarray(x, float); y[: 2 + int(digits(x)[0]) % 3] = 0; return y",
    "what it is": "return [None, 'text', {}, object(), True][int(digits(x)[0]) % 5]",
    "a name that is missing": "del globals()['double']; return 0",
    "how it ends": "import os; os._exit(0) if int(digits(x)[0]) % 2 else os.write(3, b'no frame')",
    "an input that is changed": "x += int(digits(x)[0]) % 2; return x",
    "a nested value": "return eval('[' * int(digits(x)[0]) + '1' + ']' * int(digits(x)[0]))",
}


@pytest.mark.parametrize("statement", TELLS.values(), ids=TELLS)
def test_words_about_hidden_checks_do_not_depend_on_hidden_inputs(
    bench: Bench, course: Course, statement: str
) -> None:
    """The same work under other draws: where the verdicts are the same, all that is said is the same."""
    source = (
        "import numpy as np\n\ndef digits(x):\n    return f'{abs(float(np.asarray(x).flat[0])):.12f}'"
        ".partition('.')[2]\n\ndef double(x):\n"
        f"    if np.asarray(x).dtype.kind in 'iu':\n        return 2 * np.asarray(x)\n    {statement}\n"
    )
    said: dict[tuple[str, ...], list[Any]] = {}
    for seed in range(8):
        report = Judge(bench, f"seed {seed}").grade(Submission("ada", {"one": source}), course.exercises[:1])
        checks = report.exercises[0].checks
        assert not checks[1].public and checks[1].verdict is not Verdict.ACCEPTED
        said.setdefault(tuple(c.verdict for c in checks), []).append(checks)
    for reports in said.values():
        assert all(checks == reports[0] for checks in reports)


def test_a_mistake_is_named_only_where_the_public_checks_leave_it_possible(
    bench: Bench, course: Course
) -> None:
    """A work may behave like a known mistake on hidden inputs alone: that name would be a code word."""
    source = (
        "import numpy as np\ndef double(x):\n    return {} if np.asarray(x).dtype.kind in 'iu' else x * x\n"
    )
    for public, named in (("x * x", "squares"), ("3 * x", None)):
        checks = graded(bench, course, one=source.format(public))["one"].checks
        assert checks[1].verdict is Verdict.WRONG_ANSWER
        assert checks[1].misconception == named


def test_one_exercise_cannot_spoil_another(bench: Bench, course: Course) -> None:
    poison = "import numpy as np, builtins\nnp.ndarray = None\nbuiltins.len = lambda x: 1 / 0\n" + STUB
    report = graded(bench, course, one=poison, two=REFERENCE)
    assert report["one"].earned == 0
    assert report["two"].accepted


def test_a_crash_costs_its_own_exercise_only(bench: Bench, course: Course) -> None:
    crash = "import os\ndef double(x):\n    os._exit(0)\n"
    report = graded(bench, course, one=crash, two=REFERENCE)
    assert report["one"].earned == 0 and report["two"].accepted
    assert report["one"].checks[0].verdict is Verdict.RUNTIME_ERROR


def test_a_loop_is_a_timeout(bench: Bench, course: Course) -> None:
    loop = "def double(x):\n    while hasattr(x, 'shape'): pass\n    return 2 * x\n"
    two, random, _ = graded(bench, course, one=loop)["one"].checks
    assert two.verdict is Verdict.ACCEPTED and random.verdict is Verdict.TIMEOUT


def test_a_remembered_verdict_is_the_verdict_that_running_gives(bench: Bench, course: Course) -> None:
    judge = Judge(bench, "seed")
    sources = [REFERENCE, "def double(x):\n    return x * x\n", "def double(x):\n    return x + 1\n"] * 2
    verdicts = [
        [
            (c.verdict, c.misconception, c.observed)
            for c in judge.grade_exercise(Submission("s", {"one": s}), course.exercises[0]).checks
        ]
        for s in sources
    ]
    assert verdicts[:3] == verdicts[3:]
    prepared = judge.prepare(course.exercises[0])
    assert len(prepared.verdicts) > 0


def test_a_check_that_asks_about_replies_is_not_sent_ahead(bench: Bench, course: Course) -> None:
    prepared = Judge(bench, "seed").prepare(course.exercises[0])
    chain = next(spec.index for spec in prepared.checks if spec.check.name == "test_chain")
    assert len(prepared.script.frames[chain]) == 1
    assert chain not in prepared.script.whole


def test_a_broken_reference_is_our_fault_and_costs_nothing(
    bench: Bench, course: Course, tmp_path: Path
) -> None:
    (tmp_path / "solutions/part/one/one.py").write_text("def double(x):\n    return 1 / 0\n")
    report = graded(bench, course, one=REFERENCE)["one"]
    assert {c.verdict for c in report.checks} == {Verdict.GRADER_ERROR}
    assert report.points == 0


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("nowhere(out)", Verdict.GRADER_ERROR),
        ("import nowhere_to_be_found", Verdict.GRADER_ERROR),
        ("np.nowhere", Verdict.GRADER_ERROR),
        ("expect(out).closeto(2)", Verdict.GRADER_ERROR),
        ("out.nowhere", Verdict.GRADER_ERROR),
        ("out.value.nowhere", Verdict.WRONG_ANSWER),
        ("out.value.tolist().shape", Verdict.WRONG_ANSWER),
        ("[out.value].shape", Verdict.WRONG_ANSWER),
        ("out.value[99]", Verdict.WRONG_ANSWER),
        ("out.value.items()", Verdict.WRONG_ANSWER),
        ("[last := v for v in out.value[:0]]; last", Verdict.WRONG_ANSWER),
        ("raise KeyError(1)", Verdict.WRONG_ANSWER),
        ("expect(out).close_to(3)", Verdict.WRONG_ANSWER),
    ],
)
def test_a_mistake_of_a_check_is_ours(
    bench: Bench, course: Course, tmp_path: Path, line: str, verdict: Verdict
) -> None:
    """In a line that the reference does not reach: a name that is not there is the course's fault; what the
    work's values make the check stumble over, the work's."""
    hidden = HIDDEN.replace(
        "    expect(answer.double(x)).close_to(reference.double(x))\n",
        "    out = answer.double(x)\n"
        f"    if out.value.sum() != 2 * x.sum():\n        {line}\n"
        "    expect(out).close_to(reference.double(x))\n",
        1,
    )
    (tmp_path / "solutions/part/one/test_hidden.py").write_text(hidden)
    (tmp_path / "solutions/part/one/known/wrong_answer/squares.py").write_text(
        "def double(x):\n    return 0 * x\n"
    )
    assert graded(bench, course, one=REFERENCE)["one"].accepted
    wrong = "def double(x):\n    return 2 * x if isinstance(x, int) else x\n"
    two, random, _ = graded(bench, course, one=wrong)["one"].checks
    assert two.verdict is Verdict.ACCEPTED
    assert random.verdict is verdict


def test_different_seeds_draw_different_inputs(bench: Bench, course: Course) -> None:
    scripts = [Judge(bench, seed).prepare(course.exercises[0]).script.frames for seed in "ab"]
    assert scripts[0] != scripts[1]


def test_without_a_key_only_public_checks_run(
    bench: Bench, course: Course, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path / "nowhere"))
    report = Judge(bench, "seed").grade(Submission("ada", {"one": REFERENCE}), course.exercises[:1])
    assert [c.name for c in report.exercises[0].checks] == ["test_two"]
    assert not report.hidden_checks
