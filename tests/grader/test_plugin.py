"""The public checks under plain pytest, in a folder as a student has it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dlx.exercises import Exercise, load_course
from dlx.grader.bench import Bench
from dlx.grader.judging import Judge
from dlx.grader.key.answer_key import answer_key
from dlx.grader.reports import WORDS
from dlx.grader.submissions import Submission

EXERCISES = load_course().exercises


def run_pytest(folder: Path, language: str = "en") -> subprocess.CompletedProcess[str]:
    ours = {name: value for name, value in os.environ.items() if name not in ("CI", "BUILD_NUMBER")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        env={**ours, "OMP_NUM_THREADS": "1", "DLX_LANG": language},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def put(folder: Path, exercise: Exercise, source: str) -> None:
    (folder / exercise.slug).mkdir()
    (folder / exercise.slug / f"{exercise.slug}.py").write_text(source, encoding="utf-8")
    checks = exercise.checks_file.read_text(encoding="utf-8")
    (folder / exercise.slug / exercise.checks_file.name).write_text(checks, encoding="utf-8")


def test_every_reference_passes_its_public_checks(tmp_path: Path) -> None:
    for exercise in EXERCISES:
        key = answer_key(exercise)
        assert key is not None
        put(tmp_path, exercise, key.reference)
    result = run_pytest(tmp_path)
    passed = sum(len(exercise.checks) for exercise in EXERCISES)
    assert result.stdout.strip().splitlines()[-1].startswith(f"{passed} passed"), result.stdout


@pytest.mark.parametrize("exercise", EXERCISES[:1], ids=lambda e: e.name)
def test_a_failure_is_a_sentence_and_not_a_traceback(exercise: Exercise, tmp_path: Path) -> None:
    put(tmp_path, exercise, f"def {exercise.provides[0]}(*args, **kwargs):\n    return None\n")
    for language, said in (("en", "Your function returns None"), ("fr", "Votre fonction renvoie None")):
        result = run_pytest(tmp_path, language)
        assert result.returncode == 1
        assert said in result.stdout
        assert "grader" not in result.stdout


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Le tableau de l'énoncé n'est pas essayé ici, dlx check {} le fait sur des appels variés."),
        ("en", "The table of the statement is not tried here, dlx check {} does on varied calls."),
    ],
)
def test_what_is_not_tried_here_is_said(tmp_path: Path, language: str, said: str) -> None:
    exercise = next(e for e in EXERCISES if e.domain.is_file() and not e.no_trial)
    put(tmp_path, exercise, f"def {exercise.provides[0]}(*_): return 1\n")
    assert said.format(exercise.slug) in run_pytest(tmp_path, language).stdout.splitlines()
    (tmp_path / "test_other.py").write_text("def test_mine():\n    assert True\n")
    for path in (tmp_path / exercise.slug).iterdir():
        path.unlink()
    assert "dlx" not in run_pytest(tmp_path, language).stdout


def wrong_texts(exercise: Exercise) -> dict[str, str]:
    """Ways to be wrong of one exercise."""
    key = answer_key(exercise)
    assert key is not None
    name = exercise.provides[0]
    public = (exercise.checks[0].name,)
    return {
        "a known mistake": next(known.source for known in key.known if known.fails[:1] == public),
        "no mistake that is known": f"{key.reference}\n_right = {name}\n\n"
        f"def {name}(*given, **options):\n    return 1.7 * _right(*given, **options) + 0.3\n",
        "it raises": f"def {name}(*given, **options):\n    return len(given) / 0\n",
        "it is no Python": f"def {name}(x)\n    return x\n",
        "another name": f"def {name}_(x):\n    return x\n",
    }


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("what", wrong_texts(EXERCISES[0]))
def test_what_is_said_is_what_dlx_check_says(tmp_path: Path, what: str, language: str) -> None:
    """Below the title of the check and its verdict, whole, in the language of the commands, and without a
    traceback through dlx."""
    exercise = EXERCISES[0]
    text = wrong_texts(exercise)[what]
    put(tmp_path, exercise, text)
    said = run_pytest(tmp_path, language).stdout
    with Bench() as bench:
        judge = Judge(bench, "public", hidden=False)
        checks = judge.grade_exercise(Submission("", {exercise.slug: text}), exercise).checks
    failed = [check for check in checks if check.points and not check.earned]
    assert failed and f"{len(failed)} failed" in said
    lines = {line.strip().removeprefix("→ ") for line in said.splitlines()}
    for check in failed:
        words = [words for words in (check.observed, check.advice) if words is not None]
        assert words
        for line in "\n".join(each[language] for each in words).splitlines():
            assert line.strip() in lines, line
        assert f"{check.title[language]} ({WORDS[check.verdict][language]})" in said
        if check.line:
            assert f"{exercise.slug}.py:{check.line}: {check.title[language]}" in said
    other = "fr" if language == "en" else "en"
    assert not any(check.title[other] in said for check in failed)
    assert "Traceback" not in said and "grader/" not in said and "plugin.py" not in said


@pytest.mark.parametrize(
    "text", ["def {name}(*a, **k):\n    while True: pass\n", "while True: {name} = len\n"]
)
def test_a_call_that_does_not_come_back_is_given_up(tmp_path: Path, text: str) -> None:
    exercise = EXERCISES[0]
    put(tmp_path, exercise, text.format(name=exercise.provides[0]))
    said = run_pytest(tmp_path).stdout
    assert "No answer within 10 s" in said and "out of time" in said
    assert said.count("Not tried: an earlier call did not come back. Correct that one first.") == (
        len(exercise.checks) - 1
    )
    assert "Traceback" not in said and "grader/" not in said


def test_a_debugger_may_take_its_time(tmp_path: Path) -> None:
    """A breakpoint in the work, longer open than a call may take."""
    (tmp_path / "slow.py").write_text(
        "from dlx.grader.own_process import within\n\n"
        "def work():\n    breakpoint()\n    return 'came back'\n\n"
        "print(within(work, 0.01))\n"
    )
    done = subprocess.run(
        [sys.executable, "slow.py"],
        cwd=tmp_path,
        input="import time\ntime.sleep(1)\ncontinue\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.endswith("came back\n"), done.stdout + done.stderr


@pytest.mark.parametrize("exercise", EXERCISES[:1], ids=lambda e: e.name)
def test_the_stub_says_that_it_is_not_started(exercise: Exercise, tmp_path: Path) -> None:
    put(tmp_path, exercise, exercise.stub.read_text(encoding="utf-8"))
    assert "Not started yet." in run_pytest(tmp_path).stdout


NOT_NEEDED = """
import a_library_that_nobody_has
answer = input("size?")
for epoch in range(10**9):
    raise SystemExit(epoch)
assert False, "a training"
"""


@pytest.mark.parametrize("form", ["around it", "encoded", "magics"])
def test_only_what_the_answer_needs_is_run(tmp_path: Path, form: str) -> None:
    """As everywhere: a training, a plot or a question at the top costs an answer nothing."""
    exercise = EXERCISES[0]
    key = answer_key(exercise)
    assert key is not None
    source = {
        "around it": f"{key.reference}\n{NOT_NEEDED}",
        "encoded": f"\ufeff{key.reference}".replace("\n", "\r\n"),
        "magics": f"%matplotlib inline\n!pip install x\n{key.reference}",
    }[form]
    put(tmp_path, exercise, source)
    result = run_pytest(tmp_path)
    assert f"{len(exercise.checks)} passed" in result.stdout, result.stdout


def test_a_file_that_does_not_parse_says_so(tmp_path: Path) -> None:
    put(tmp_path, EXERCISES[0], "def softmax(:\n")
    assert "SyntaxError" in run_pytest(tmp_path).stdout


def test_the_work_itself_means_its_checks(tmp_path: Path) -> None:
    """`pytest softmax.py` is what one types; a file of somebody else's stays what it is."""
    exercise = EXERCISES[0]
    put(tmp_path, exercise, f"def {exercise.provides[0]}(x)\n    return x\n")
    (tmp_path / "mine.py").write_text("def test_it():\n    assert False, 'of my own'\n")
    (tmp_path / "test_mine.py").write_text("")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    for file in (f"{exercise.slug}/{exercise.slug}.py", "mine.py"):
        said = subprocess.run(
            [*command, file], cwd=tmp_path, env={**os.environ, "DLX_LANG": "en"}, capture_output=True,
            text=True, timeout=120, check=False,
        ).stdout  # fmt: skip
        assert "_pytest" not in said and "importlib" not in said
        expected = (
            "of my own" if file == "mine.py" else f"{exercise.slug}.py:1: {exercise.checks[0].title.en}"
        )
        assert expected in said, said
        assert "1 failed" in said if file == "mine.py" else f"{len(exercise.checks)} failed" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("def mine(:\n", "SyntaxError: invalid syntax"),
        ("def mine(x):\n    return x / 0\n", "ZeroDivisionError: division by zero"),
        ("raise ValueError('at once')\n", "ValueError: at once"),
        ("def other(x):\n    return x\n", "Your file does not define mine."),
    ],
)
def test_what_is_in_no_course_yet_is_said_too(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "mine.py").write_text(text)
    (tmp_path / "test_mine.py").write_text(
        "def test_it(answer, expect):\n    expect(answer.mine(1)).equal_to(1)\n"
    )
    result = run_pytest(tmp_path)
    assert said in result.stdout and "1 failed" in result.stdout
    assert "Traceback" not in result.stdout and "grader/" not in result.stdout


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    exercise = EXERCISES[0]
    put(tmp_path, exercise, "")
    (tmp_path / exercise.slug / f"{exercise.slug}.py").unlink()
    assert f"{exercise.slug}.py is missing" in run_pytest(tmp_path).stdout


def test_other_tests_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "test_other.py").write_text("def test_it():\n    assert 1 + 1 == 2\n", encoding="utf-8")
    result = run_pytest(tmp_path)
    assert result.returncode == 0 and "1 passed" in result.stdout


ASKS = """
import numpy as np

def test_a_generator(answer, expect, rng):
    expect(answer.draw(3, rng(0))).close_to(np.random.default_rng(0).random(3))

def test_a_prescribed_draw(answer, expect, prescribed, draw):
    numbers = draw.uniform(5)
    expect(answer.draw(3, prescribed(numbers))).close_to(numbers[:3])

def test_a_callable(answer, expect, function):
    expect(answer.apply(function("def double(x):\\n    return 2 * x", "double"), 4)).equal_to(8)

def test_tensors(answer, expect, tensor, torch_rng):
    expect(answer.kind(tensor([1.0]))).equal_to("Tensor")
    expect(answer.kind(torch_rng(0))).equal_to("Generator")

def test_trials(answer, expect, rng, passes_at_least):
    passes_at_least(2, of=3, trial=lambda seed: expect(answer.draw(1, rng(seed))[0]).between(0.0, 1.0))

def test_too_high(answer, expect, rng, passes_at_least):
    passes_at_least(2, of=3, trial=lambda seed: expect(answer.draw(2, rng(seed))).between(2.0, 3.0))
"""


def test_every_fixture_is_there(tmp_path: Path) -> None:
    (tmp_path / "given.py").write_text(
        "def draw(n, rng):\n    return rng.random(n)\n\n"
        "def apply(function, x):\n    return function(x)\n\n"
        "def kind(x):\n    return type(x).__name__\n"
    )
    (tmp_path / "test_given.py").write_text(ASKS)
    result = run_pytest(tmp_path)
    assert "5 passed" in result.stdout and "1 failed" in result.stdout, result.stdout
    assert " is too small." in result.stdout
    assert "L'une de vos valeurs, " in run_pytest(tmp_path, "fr").stdout
