"""recognised.json of a small exercise: what it holds, what is recognised by it, when it says nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dlx.exercises import Exercise
from dlx.exercises.catalogue import read_course
from dlx.grader.authoring import write_derived
from dlx.grader.authoring.recognition import made_of
from dlx.grader.bench import Bench
from dlx.grader.checking import Source, load_domain
from dlx.grader.diagnosis import asked_of
from dlx.grader.diagnosis.explain import _public_calls
from dlx.grader.diagnosis.recognised import PUBLIC_SEED, dump, load_recognised, read_recognised
from dlx.grader.judging import Judge
from dlx.grader.key import answer_key
from dlx.grader.reports import CheckResult, Verdict
from dlx.grader.submissions import Submission

WORDS = 'title = { fr = "t", en = "t" }\nfeedback = { fr = "avis", en = "advice" }\n'
REFERENCE = """
def scaled(x, scale=1.0, shift=0.0):
    multiplied_by_the_scale = scale * x
    return multiplied_by_the_scale + shift
"""
EDITS = {
    "forgets_the_shift": ("multiplied_by_the_scale + shift", "multiplied_by_the_scale"),
    "squares_the_scale": ("scale * x", "scale * scale * x"),
}
DOMAIN = """
def scaled(work, pick):
    options = pick.options(scale=(0.5, 3.0), shift=(1.25, -2.0))
    work.scaled(pick.array("x", (pick.size("n", 1, 6),), dtypes=("float64",), forms=("plain",)), **options)
"""


def wrong(*names: str) -> str:
    text = REFERENCE
    for name in names:
        assert EDITS[name][0] in text
        text = text.replace(*EDITS[name])
    return text


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    exercise, key = root / "exercises/part/scaled", root / "solutions/part/scaled"
    known = "".join(
        f'[mistakes.{name}]\nedit = [{json.dumps(edit)}]\nfr = "{name} !"\nen = "{name}!"\n'
        for name, edit in EDITS.items()
    )
    files = {
        root / "exercises/part/chapter.toml": 'exercises = ["scaled"]\ntitle = { fr = "t", en = "t" }\n',
        exercise / "exercise.toml": 'estimated_minutes = 5\nlibraries = ["numpy"]\nprovides = ["scaled"]\n'
        f'title = {{ fr = "t", en = "t" }}\n[checks.test_one]\npoints = 1\n{WORDS}'
        + '[[hints]]\nfr = "a"\nen = "a"\n'
        * 2,
        exercise / "scaled.py": "def scaled(x, scale=1.0, shift=0.0):\n    raise NotImplementedError\n",
        exercise / "test_scaled.py": "def test_one(answer, expect):\n"
        "    expect(answer.scaled(2.0, 3.0, 4.0)).close_to(10.0)\n",
        exercise / "statement.fr.md": "x" * 300,
        exercise / "statement.en.md": "x" * 300,
        exercise / "domain.py": DOMAIN,
        key / "scaled.py": REFERENCE,
        key / "grader.toml": known,
    }
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture(scope="module")
def exercise(root: Path, bench: Bench) -> Exercise:
    """With what is derived, and without its key."""
    (exercise,) = read_course(root / "exercises").exercises
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DLX_SOLUTIONS", str(root / "solutions"))
        write_derived(exercise, bench, jobs=2)
    load_recognised.cache_clear()
    _public_calls.cache_clear()
    return exercise


@pytest.fixture
def altered(exercise: Exercise) -> Iterator[Exercise]:
    """The same, its file to be changed."""
    text = exercise.recognised.read_bytes()
    yield exercise
    exercise.recognised.write_bytes(text)
    load_recognised.cache_clear()
    _public_calls.cache_clear()


def graded(bench: Bench, exercise: Exercise, text: str) -> CheckResult:
    judge = Judge(bench, "seed", hidden=False)
    check, *_ = judge.grade_exercise(Submission("ada", {"scaled": text}), exercise).checks
    return check


AGAIN = """
import sys
from pathlib import Path
from dlx.exercises.catalogue import read_course
from dlx.grader.authoring import write_derived
from dlx.grader.bench import Bench
(exercise,) = read_course(Path(sys.argv[1])).exercises
with Bench() as bench:
    write_derived(exercise, bench, jobs=1)
"""


def test_the_file_is_the_same_byte_for_byte(altered: Exercise, root: Path) -> None:
    """In another process, whose sets have another order, and with another number of jobs."""
    before = altered.recognised.read_bytes()
    altered.recognised.unlink()
    environ = {**os.environ, "DLX_SOLUTIONS": str(root / "solutions"), "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", AGAIN, str(root / "exercises")]
    done = subprocess.run(command, env=environ, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert altered.recognised.read_bytes() == before


def test_what_is_read_is_what_was_written(exercise: Exercise) -> None:
    text = exercise.recognised.read_text("utf-8")
    assert dump(read_recognised(text)) == text


def test_it_holds_calls_replies_and_sentences_alone(exercise: Exercise) -> None:
    text = exercise.recognised.read_text("utf-8")
    assert not any(line.strip() in text for line in REFERENCE.splitlines() if line)
    assert "multiplied_by_the_scale" not in text
    recognised = read_recognised(text)
    assert 36 <= len(recognised.cases) <= 60
    names = [hypothesis.name for hypothesis in recognised.hypotheses]
    known, two = list(EDITS), "+".join(EDITS)
    assert names[:2] == known and names[-1] == two, "the known ones first, two at once last"
    assert {"scaled:shift:doubled", "scaled:negative"} < set(names) - {*known, two}
    for hypothesis in recognised.hypotheses:
        assert len(hypothesis.marks) >= 4, hypothesis.name


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("forgets_the_shift",), "Same results as with this mistake: forgets_the_shift!"),
        (("squares_the_scale",), "Same results as with this mistake: squares_the_scale!"),
        (
            tuple(EDITS),
            "Same results as with these two mistakes together:\n1. forgets_the_shift!\n2. squares_the_scale!",
        ),
    ],
)
def test_mistakes_and_two_at_once_are_recognised(
    bench: Bench, exercise: Exercise, names: tuple[str, ...], said: str
) -> None:
    check = graded(bench, exercise, wrong(*names) + "\n# mine\n")
    assert check.verdict is Verdict.WRONG_ANSWER and check.misconception == "+".join(names)
    assert check.advice is not None and check.advice.en.startswith(said)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("-(scale * x + shift)", "scaled returns the right result, with the other sign."),
        ("scale * x + 2 * shift", "scaled answers as if shift were doubled."),
        ("(scale * x + shift) / 0.6931471805599453", "divided by ln 2"),
    ],
)
def test_mistakes_that_nobody_wrote_down_are_recognised(
    bench: Bench, exercise: Exercise, body: str, said: str
) -> None:
    check = graded(bench, exercise, f"def scaled(x, scale=1.0, shift=0.0):\n    return {body}\n")
    assert check.advice is not None and said in check.advice.en.splitlines()[0]


def test_a_right_work_is_right_on_all_public_calls(bench: Bench, exercise: Exercise) -> None:
    check = graded(bench, exercise, REFERENCE.replace("scale * x", "x * scale"))
    assert check.verdict is Verdict.ACCEPTED and check.advice is None


# --- what another machine draws -------------------------------------------------------------------
def drawn_otherwise(exercise: Exercise, *places: int) -> None:
    """As if numpy here drew other numbers for these cases."""
    recognised = read_recognised(exercise.recognised.read_text("utf-8"))
    cases = [
        replace(case, digest=case.digest + 1) if n in places else case
        for n, case in enumerate(recognised.cases)
    ]
    exercise.recognised.write_text(dump(replace(recognised, cases=tuple(cases))), "utf-8")
    load_recognised.cache_clear()
    _public_calls.cache_clear()


def test_a_case_that_is_drawn_otherwise_is_left_out(bench: Bench, altered: Exercise) -> None:
    recognised = load_recognised(altered)
    assert recognised is not None
    assert [place for place, _ in recognised.drawn(altered)] == list(range(len(recognised.cases)))
    drawn_otherwise(altered, 0, 5)
    recognised = load_recognised(altered)
    assert recognised is not None
    places = [place for place, _ in recognised.drawn(altered)]
    assert places == [n for n in range(len(recognised.cases)) if n not in (0, 5)]
    check = graded(bench, altered, wrong("forgets_the_shift") + "\n# mine\n")
    assert check.misconception == "forgets_the_shift", "the others are still at their places"


def test_where_all_is_drawn_otherwise_nothing_is_said(bench: Bench, altered: Exercise) -> None:
    recognised = load_recognised(altered)
    assert recognised is not None
    drawn_otherwise(altered, *range(len(recognised.cases)))
    text = wrong("forgets_the_shift") + "\n# mine\n"
    judge = Judge(bench, "seed", hidden=False)
    (check,) = judge.grade_exercise(Submission("ada", {"scaled": text}), altered).checks
    assert (check.misconception, check.advice and check.advice.en) == (None, "One lead among others: advice")


def test_cases_are_made_again_as_they_were(exercise: Exercise) -> None:
    """Out of a few words each, without the others."""
    recognised = load_recognised(exercise)
    assert recognised is not None
    every = load_domain(DOMAIN, "domain.py", "").cases((PUBLIC_SEED, exercise.name), 120)
    digests = {(case.seed, case.levels): case.digest for case in every}
    for case in recognised.cases:
        assert digests[case.seed, case.levels] == pytest.approx(case.digest, rel=1e-7)


# --- when it is out of date -----------------------------------------------------------------------
def test_what_it_follows_from(exercise: Exercise, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLX_SOLUTIONS", str(root / "solutions"))
    key = answer_key(exercise)
    recognised = load_recognised(exercise)
    assert key is not None and key.generated is not None and recognised is not None
    assert made_of(key, exercise) == recognised.of
    text = replace(key.known[0].sentence, en="other words")
    others = [
        replace(key, reference=f"{key.reference}\n"),
        replace(key, known=key.known[:1]),
        replace(key, known=(replace(key.known[0], sentence=text), *key.known[1:])),
        replace(key, generated=replace(key.generated, tolerance=1e-3)),
    ]
    assert recognised.of not in {made_of(other, exercise) for other in others}
    try:
        exercise.domain.write_text(f"{DOMAIN}\n", "utf-8")
        assert made_of(key, exercise) != recognised.of
    finally:
        exercise.domain.write_text(DOMAIN, "utf-8")


def test_slow_work_is_asked_no_longer_than_is_allowed(exercise: Exercise, bench: Bench) -> None:
    """Each call keeps to its time; all of them together must too."""
    prepared = Judge(bench, "seed", hidden=False).prepare(exercise)
    slow = f"import time\n{REFERENCE}".replace("    return", "    time.sleep(0.02)\n    return")
    source = Source(exercise.slug, {exercise.slug: slow}, exercise.provides)
    public = _public_calls(exercise)
    assert public is not None
    _, cases, script = public
    every = asked_of(bench, prepared.rules, source, cases, script)
    some = asked_of(bench, prepared.rules, source, cases, script, within=0.1)
    assert 0 < len(some) < len(every)
