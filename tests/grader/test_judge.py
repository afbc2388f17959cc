"""The judge on honest and broken work of a small course of its own."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import Text
from dlx.exercises.catalogue import Course, read_course
from dlx.grader.authoring import write_derived
from dlx.grader.bench.bench import Bench
from dlx.grader.checking.rules import Source
from dlx.grader.diagnosis.failures import HIDDEN_FAILURE
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import GENERATED
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
[mistakes.squares]
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
"""
DOMAIN = """
def double(work, pick):
    work.double(pick.array("x", (pick.size("n", 1, 5),)))
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


DERIVED: dict[str, str] = {}


def derive(bench: Bench, course: Course, domain: str = DOMAIN) -> None:
    """Give the first exercise a domain and what is known of its public calls."""
    exercise = course.exercises[0]
    exercise.domain.write_text(domain)
    if domain not in DERIVED:
        write_derived(exercise, bench)
        DERIVED[domain] = exercise.recognised.read_text("utf-8")
    exercise.recognised.write_text(DERIVED[domain], "utf-8")


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
    derive(bench, course)
    report = graded(bench, course, one="def double(x):\n    y = x ** 2\n    return y\n")["one"]
    two, random, chain, calls = report.checks
    assert two.verdict is Verdict.ACCEPTED
    for check in (random, calls):
        assert (check.verdict, check.misconception) == (Verdict.WRONG_ANSWER, "squares")
        assert check.advice is not None and check.advice.en.startswith(
            "Same results as with this mistake: you square.\nFor example:\n"
        )
    assert random.advice == calls.advice, "faces say it once"
    assert chain.verdict is Verdict.SKIPPED
    assert chain.observed is not None and "At random" in chain.observed.en


def test_an_unknown_mistake_is_described_with_a_small_public_case(bench: Bench, course: Course) -> None:
    derive(bench, course)
    source = "import numpy as np\ndef double(x):\n    return (2 if np.all(np.equal(x, 2)) else 5.5) * x\n"
    two, random, *_ = graded(bench, course, one=source)["one"].checks
    assert two.verdict is Verdict.ACCEPTED and random.misconception is None
    assert random.observed is None, "how it differs is known of hidden inputs alone"
    assert random.advice is not None and "trial calls of double" in random.advice.en
    case = re.search(
        r"double\(.*?\[(.*?)\].*?gives.*?\[(.*?)\].*?instead of.*?\[(.*?)\]", random.advice.en, re.DOTALL
    )
    assert case is not None, random.advice.en
    given, mine, right = map(float, case.groups())
    assert (mine, right) == (5.5 * given, 2 * given), "the smallest case: one number"


def test_where_a_work_is_wrong_is_said_in_the_names_of_the_statement(bench: Bench, course: Course) -> None:
    derive(bench, course)
    source = "import numpy as np\ndef double(x):\n    return 2 * x - 7.5 * (np.size(x) == 1)\n"
    two, random, _, calls = graded(bench, course, one=source)["one"].checks
    assert two.verdict is Verdict.WRONG_ANSWER and random.verdict is Verdict.ACCEPTED
    for check in (two, calls):
        assert check.advice is not None
        assert "do not give the right result: exactly those where x has 1 entry. " in check.advice.en
        assert "In each of them, your result is the right one minus 7.5." in check.advice.en


LEAD = Text(
    fr="Une piste parmi d'autres : chaque valeur compte deux fois.",
    en="One lead among others: every value counts twice.",
)


def test_the_advice_of_a_check_is_for_what_public_calls_do_not_show(bench: Bench, course: Course) -> None:
    """What the statement's calls do not hold, a work with three axes among them, is hidden and stays so."""
    derive(bench, course)
    source = "import numpy as np\ndef double(x):\n    return x if np.ndim(x) == 2 else 2 * x\n"
    _, random, _, calls = graded(bench, course, one=source)["one"].checks
    assert calls.verdict is Verdict.ACCEPTED and random.verdict is Verdict.WRONG_ANSWER
    assert random.advice == LEAD
    assert random.observed is None


def test_an_exercise_with_nothing_derived_has_the_advice_of_its_checks(bench: Bench, course: Course) -> None:
    random = graded(bench, course, one="def double(x):\n    return x * x\n")["one"].checks[1]
    assert random.misconception is None
    assert random.advice == LEAD


def test_the_check_on_generated_calls_refuses_what_no_other_check_draws(
    bench: Bench, course: Course, tmp_path: Path
) -> None:
    sly = "def double(x):\n    return x if getattr(x, 'size', 0) == 1 else 2 * x\n"
    assert graded(bench, course, one=sly)["one"].accepted
    (tmp_path / "exercises/part/one/domain.py").write_text(DOMAIN)
    for source, verdict in ((sly, Verdict.WRONG_ANSWER), (REFERENCE, Verdict.ACCEPTED)):
        last = graded(bench, course, one=source)["one"].checks[-1]
        assert (last.name, last.verdict, last.public) == (GENERATED, verdict, False)


@pytest.mark.parametrize(
    ("body", "right"),
    [
        ("np.multiply(2, x, out=OUT[: x.size]); return OUT[: x.size]", False),
        ("OUT[: x.size] = 2 * x; return OUT[: x.size].copy()", True),
        ("LAST[:] = (2 * x).tolist(); return LAST", False),
    ],
)
def test_a_result_that_the_next_call_changes_is_refused(
    bench: Bench, course: Course, body: str, right: bool
) -> None:
    derive(bench, course, DOMAIN.replace("5),)", "5),), dtypes=['float64']"))
    source = (
        "import numpy as np\nOUT, LAST = np.zeros(9), []\ndef double(x):\n"
        f"    if not hasattr(x, 'shape') or x.ndim != 1:\n        return 2 * x\n    {body}\n"
    )
    checks = graded(bench, course, one=source)["one"].checks
    assert (checks[-1].name, checks[-1].verdict is Verdict.ACCEPTED) == (GENERATED, right)
    assert right or any("change à l'appel suivant" in str(check.advice) for check in checks)


def test_generated_calls_are_all_sent_ahead(bench: Bench, course: Course, tmp_path: Path) -> None:
    (tmp_path / "exercises/part/one/domain.py").write_text(DOMAIN)
    prepared = Judge(bench, "seed").prepare(course.exercises[0])
    last = prepared.checks[-1]
    assert len(prepared.script.frames[last.index]) >= 120 and last.index in prepared.script.whole


def test_inputs_that_the_reference_leaves_alone_are_left_alone(
    bench: Bench, course: Course, tmp_path: Path
) -> None:
    key = tmp_path / "solutions/part/one"
    (tmp_path / "exercises/part/one/domain.py").write_text(DOMAIN)
    source = "def double(x):\n    y = 2 * x\n    if hasattr(x, 'shape'):\n        x[...] = 0\n    return y\n"
    assert not graded(bench, course, one=source)["one"].checks[-1].earned
    (key / "grader.toml").write_text(GRADER + "[generated]\nkeeps_inputs = false\n")
    assert graded(bench, course, one=source)["one"].checks[-1].earned


def test_the_text_of_an_exception_is_not_shown_on_hidden_inputs(bench: Bench, course: Course) -> None:
    source = (
        "def double(x):\n    if hasattr(x, 'shape') and len(x) != 2:\n"
        "        raise ValueError(f'{x}')\n    return 2 * x\n"
    )
    random = graded(bench, course, one=source)["one"].checks[1]
    assert random.verdict is Verdict.WRONG_ANSWER, "no public run fails: how the hidden one does is its own"
    assert random.line is None and random.observed is None


def test_how_a_hidden_check_fails_is_how_a_public_run_does(bench: Bench, course: Course) -> None:
    """Whatever the hidden run does; only what public inputs show, of the same function, is told."""
    hidden = "    if hasattr(x, 'shape') and len(x) != 2:\n        {}\n    return 2 * x\n"
    everywhere = "def double(x):\n    raise ValueError(len(x))\n"
    two, random, _ = graded(bench, course, one=everywhere)["one"].checks
    assert two.public and (two.verdict, random.verdict) == (Verdict.RUNTIME_ERROR,) * 2
    assert random.observed == HIDDEN_FAILURE
    ways = [
        "raise ValueError",
        "raise MemoryError",
        "raise NotImplementedError",
        "while True: pass",
        "return 0",
    ]
    found = [graded(bench, course, one=f"def double(x):\n{hidden.format(way)}")["one"] for way in ways]
    assert len({replace(report.checks[1], advice=None) for report in found}) == 1
    assert {report.verdict for report in found} == {Verdict.WRONG_ANSWER}
    other = graded(bench, course, one="def treble(x):\n    return 3 * x\n")["one"].checks
    assert {check.verdict for check in other[:2]} == {Verdict.RUNTIME_ERROR}
    assert "does not define double" in other[1].observed.en


def test_words_that_cannot_be_found_tell_no_kind(
    bench: Bench, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("dlx.grader.judging.judge.explain", fails)
    raising = "def double(x):\n    if len(x) != 2:\n        raise ValueError\n    return 2 * x\n"
    assert graded(bench, course, one=raising)["one"].checks[1].verdict is Verdict.WRONG_ANSWER


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
    "the kind of failure": "k = int(digits(x)[0]) % 5\n    if k == 0: raise MemoryError\n"
    "    if k == 1: raise NotImplementedError\n    if k == 2: return None\n    while k == 3: pass\n    1 / 0",
    "a nested value": "return eval('[' * int(digits(x)[0]) + '1' + ']' * int(digits(x)[0]))",
}


@pytest.mark.parametrize("statement", TELLS.values(), ids=TELLS)
def test_words_about_hidden_checks_do_not_depend_on_hidden_inputs(
    bench: Bench, course: Course, statement: str
) -> None:
    """The same work under other draws: where the same checks fail, all that is said is the same."""
    derive(bench, course)
    source = (
        "import numpy as np\n\ndef digits(x):\n    return f'{abs(float(np.asarray(x).flat[0])):.12f}'"
        ".partition('.')[2]\n\ndef double(x):\n"
        f"    if np.asarray(x).dtype.kind in 'iu':\n        return 2 * np.asarray(x)\n    {statement}\n"
    )
    said: dict[tuple[bool, ...], list[Any]] = {}
    for seed in range(8):
        report = Judge(bench, f"seed {seed}").grade(Submission("ada", {"one": source}), course.exercises[:1])
        checks = report.exercises[0].checks
        assert not checks[1].public and checks[1].verdict is not Verdict.ACCEPTED
        said.setdefault(tuple(c.verdict is Verdict.ACCEPTED for c in checks), []).append(checks)
    for reports in said.values():
        assert all(checks == reports[0] for checks in reports)


def test_a_mistake_is_named_only_where_every_public_call_agrees(bench: Bench, course: Course) -> None:
    """A work may behave like a known mistake on some inputs alone: that name would be a code word."""
    derive(bench, course)
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
    judge = Judge(bench, "seed")
    exercise = course.exercises[0]
    source = Source(exercise.slug, {exercise.slug: loop}, exercise.provides)
    two, random, _ = judge.attempt(judge.prepare(exercise), source).values()
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
        ("out.nowhere", Verdict.WRONG_ANSWER),  # the method of an object, where there is none
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
