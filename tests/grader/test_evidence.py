"""Exercises that are judged by evidence or have no function: small ones, graded as students are."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from asked import refused
from test_plugin import run_pytest

from dlx.exercises.catalogue import Course, read_course
from dlx.grader.authoring import write_derived
from dlx.grader.authoring.false_failures import false_failures
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.session import BenchError, Value
from dlx.grader.checking.expect import Expect
from dlx.grader.checking.fixtures import FIXTURES
from dlx.grader.checking.outcome import Failed, Outcome
from dlx.grader.diagnosis.explain import TRIAL, _public_calls
from dlx.grader.diagnosis.recognised import load_recognised
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import GENERATED
from dlx.grader.reports.report import CheckResult, Verdict
from dlx.grader.submissions.submission import Submission

WORDS = 'title = { fr = "t", en = "t" }\nfeedback = { fr = "f", en = "f" }\n'
STUB = "raise NotImplementedError\n"


@dataclass(frozen=True)
class Small:
    """A small exercise: its texts, its mistakes as one change of the reference, with what each fails; those
    that public calls name are `named`."""

    provides: str
    reference: str
    public: str
    hidden: str
    mistakes: dict[str, tuple[str, str, set[str]]]
    libraries: tuple[str, ...] = ("numpy",)
    accepted: dict[str, str] = field(default_factory=dict)
    domain: str = ""
    named: tuple[str, ...] = ()

    def tests(self, text: str) -> list[str]:
        return [line.split("(")[0][4:] for line in text.splitlines() if line.startswith("def test_")]

    def write(self, root: Path, slug: str) -> None:
        exercise, key = root / "exercises/part" / slug, root / "solutions/part" / slug
        tables = {
            text: "".join(f"[checks.{name}]\npoints = 1\n{WORDS}" for name in self.tests(text))
            for text in (self.public, self.hidden)
        }
        hints = '[[hints]]\nfr = "a"\nen = "a"\n' * 2
        head = (
            'estimated_minutes = 5\ntitle = { fr = "t", en = "t" }\n'
            f"libraries = {json.dumps(self.libraries)}\nprovides = {self.provides.split()}\n"
        )
        known = "".join(
            f'[mistakes.{name}]\nedit = [{json.dumps([old, new])}]\nfr = "{name}"\nen = "{name}"\n'
            for name, (old, new, _) in self.mistakes.items()
        )
        files = {
            exercise / "exercise.toml": head + tables[self.public] + hints,
            exercise / f"{slug}.py": STUB,
            exercise / f"test_{slug}.py": self.public,
            exercise / "statement.fr.md": "x" * 300,
            exercise / "statement.en.md": "x" * 300,
            key / f"{slug}.py": self.reference,
            key / "test_hidden.py": self.hidden,
            key / "grader.toml": "[limits]\nseconds = 10.0\n" + tables[self.hidden] + known,
            **{key / f"known/accepted/{name}.py": text for name, text in self.accepted.items()},
        }
        if self.domain:
            files[exercise / "domain.py"] = self.domain
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


SMALL = {
    "stack": Small(
        provides="Stack refill",
        reference=(
            "class Stack:\n"
            "    def __init__(self, room):\n        self.room, self.entries = room, []\n"
            "    def push(self, entry):\n"
            "        if len(self.entries) == self.room:\n            raise OverflowError\n"
            "        self.entries.append(entry)\n"
            "    def pop(self):\n        return self.entries.pop()\n"
            "    @property\n    def size(self):\n        return len(self.entries)\n\n"
            "def refill(stack, entries):\n"
            "    before = stack.size\n"
            "    for entry in entries:\n        stack.push(entry)\n"
            '    return stack, {"before": before, "after": stack.size}\n'
        ),
        public=(
            "def test_last_in_first_out(answer, expect):\n"
            "    stack = answer.Stack(3)\n    stack.push(1)\n    stack.push(2)\n"
            "    expect(stack.pop()).equal_to(2)\n    expect(stack.attribute('size')).equal_to(1)\n\n"
            "def test_refill_counts(answer, expect):\n"
            "    stack, counts = answer.refill(answer.Stack(5), [1, 2])\n"
            "    expect(counts['after']).equal_to(2)\n"
            "    expect(answer.refill(stack, [3])[1]['before']).equal_to(2)\n"
        ),
        hidden=(
            "def test_any_entries(answer, reference, draw, expect):\n"
            "    entries = [int(n) for n in draw.integers(0, 100, 6)]\n"
            "    stacks = [side.refill(side.Stack(9), entries)[0] for side in (answer, reference)]\n"
            "    mine, right = ([stack.pop() for _ in entries] for stack in stacks)\n"
            "    for m, r in zip(mine, right):\n        expect(m).equal_to(r)\n\n"
            "def test_a_full_stack_refuses(answer, expect):\n"
            "    stack = answer.Stack(1)\n    expect(stack.push(1)).succeeds()\n"
            "    expect(stack.push(2)).raises('OverflowError')\n"
        ),
        mistakes={
            "first_in": (
                "self.entries.pop()",
                "self.entries.pop(0)",
                {"test_last_in_first_out", "test_any_entries"},
            ),
            "no_bound": ("len(self.entries) == self.room", "False", {"test_a_full_stack_refuses"}),
            "other_key": ('{"before"', '{"first"', {"test_refill_counts"}),
        },
        accepted={
            "a_list": (
                "class Stack(list):\n"
                "    def __init__(self, room):\n        self.room = room\n"
                "    def push(self, entry):\n"
                "        if len(self) >= self.room:\n            raise OverflowError\n"
                "        self.append(entry)\n"
                "    size = property(len)\n\n"
                "def refill(stack, entries):\n"
                "    counts = dict(before=len(stack))\n"
                "    for entry in entries:\n        stack.push(entry)\n"
                "    return stack, dict(counts, after=len(stack))\n"
            ),
        },
        domain=(
            "def _entries(pick, count):\n"
            "    return pick.made(lambda draw: [int(n) for n in draw.integers(0, 100, count, 1)[:, 0]])\n\n"
            "def in_and_out(work, pick):\n"
            "    room = pick.size('room', 2, 9)\n"
            "    pushed = room + pick('beyond', -1, 0, 1)\n"
            "    stack = work.Stack(room)\n"
            "    for entry in _entries(pick, pushed):\n        stack.push(entry)\n"
            "    stack.attribute('size')\n"
            "    for _ in range(pick('popped', 1, 2)):\n        stack.pop()\n\n"
            "def again(work, pick):\n"
            "    stack = work.Stack(20)\n"
            "    for n in range(2):\n"
            "        stack = work.refill(stack, _entries(pick, pick.size(f'entries {n}', 0, 9)))[0]\n"
        ),
        named=("first_in", "no_bound", "other_key"),
    ),
    "answers": Small(
        provides="ANSWER TABLE",
        reference="ANSWER = 42\nTABLE = {'cnn': 3, 'rnn': 5}\n",
        public="def test_the_answer(answer, expect):\n    expect(answer.constant('ANSWER')).equal_to(42)\n",
        hidden="def test_a_table(answer, expect):\n    expect(answer.constant('TABLE')['rnn']).equal_to(5)\n",
        mistakes={
            "one_less": ("ANSWER = 42", "ANSWER = 41", {"test_the_answer"}),
            "no_rnn": ("'rnn'", "'lstm'", {"test_a_table"}),
        },
    ),
    "hello": Small(
        provides="greet",
        reference="def greet(names):\n    for name in names:\n        print(f'Bonjour {name}')\n",
        public=(
            "def test_two(answer, expect):\n"
            "    expect(answer.greet(['Ada', 'Alan']).printed).equal_to('Bonjour Ada\\nBonjour Alan')\n"
        ),
        hidden=(
            "def test_nobody(answer, expect):\n    expect(answer.greet([]).printed).equal_to('')\n\n"
            "def test_one(answer, draw, expect):\n    name = draw.choice(['Eve', 'Zoe'])\n"
            "    expect(answer.greet([name]).printed).satisfies(lambda text: name in text)\n"
        ),
        mistakes={
            "polite": ("Bonjour", "Bonsoir", {"test_two"}),
            "mute": ("print(f'Bonjour {name}')", "str(name)", {"test_two", "test_one"}),
        },
        domain=(
            "def greet(work, pick):\n"
            "    names = ['Ada', 'Alan', 'Eve', 'Zoe'][: pick.size('names', 0, 4)]\n"
            "    work.greet(names[:: pick('step', 1, -1)]).printed\n"
        ),
        named=("polite",),
    ),
    "learner": Small(
        provides="train predict",
        reference=(
            "import numpy as np\n\n"
            "def softmax(z):\n    e = np.exp(z - z.max(axis=1, keepdims=True))\n"
            "    return e / e.sum(axis=1, keepdims=True)\n\n"
            "def train(x, y, steps, rate, rng):\n"
            "    w, losses = 0.01 * rng.normal(size=(x.shape[1], 3)), []\n"
            "    for _ in range(steps):\n"
            "        p = softmax(x @ w)\n"
            "        losses.append(-np.mean(np.log(p[np.arange(len(x)), y])))\n"
            "        p[np.arange(len(x)), y] -= 1\n"
            "        w = w - rate * x.T @ p / len(x)\n"
            "    return w, losses\n\n"
            "def predict(w, x):\n    return np.argmax(x @ w, axis=1)\n"
        ),
        public=(
            "import numpy as np\n\n"
            "def test_loss_before_training(answer, expect, draw, rng):\n"
            "    w, losses = answer.train(draw.normal(30, 4), np.arange(30) % 3, 1, 0.1, rng(0))\n"
            "    expect(losses[0]).between(0.9 * np.log(3), 1.1 * np.log(3))\n\n"
            "def test_one_batch_is_learnt_by_heart(answer, expect, rng):\n"
            "    w, losses = answer.train(5 * np.eye(3), np.arange(3), 200, 0.5, rng(0))\n"
            "    expect(losses).falls(from_start=0.05, window=5)\n"
            "    expect(losses[-1]).between(0, 0.05)\n"
        ),
        hidden=(
            "import numpy as np\n\n"
            "def blobs(draw, n):\n"
            "    y = np.asarray(draw.permutation(n)) % 3\n"
            "    return 3 * np.eye(3)[y] + draw.normal(n, 3), y\n\n"
            "def score(answer, w, x, y):\n"
            "    return np.mean(answer.predict(w, x).value == y)\n\n"
            "def test_score_on_new_data(answer, draw, rng, passes_at_least):\n"
            "    def trial(seed):\n"
            "        w = answer.train(*blobs(draw, 60), 100, 0.5, rng(seed))[0]\n"
            "        assert score(answer, w, *blobs(draw, 60)) > 0.85\n"
            "    passes_at_least(4, of=5, trial=trial)\n\n"
            "def test_shuffled_labels_teach_nothing(answer, draw, rng):\n"
            "    x, y = blobs(draw, 120)\n"
            "    w = answer.train(x, y[draw.permutation(120)], 100, 0.5, rng(0))[0]\n"
            "    assert score(answer, w, *blobs(draw, 120)) < 0.8\n"
        ),
        mistakes={
            "climbs": (
                "w - rate",
                "w + rate",
                {"test_one_batch_is_learnt_by_heart", "test_score_on_new_data"},
            ),
            "starts_large": ("0.01 * rng", "9.0 * rng", {"test_loss_before_training"}),
            "worst": ("np.argmax", "np.argmin", {"test_score_on_new_data"}),
        },
        accepted={"lists": ""},
    ),
}
SMALL["learner"].accepted["lists"] = SMALL["learner"].reference.replace(
    "return w, losses", "return [w, losses]"
)


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("small")
    for slug, small in SMALL.items():
        small.write(root, slug)
    chapter = f'exercises = {json.dumps(list(SMALL))}\ntitle = {{ fr = "t", en = "t" }}\n'
    (root / "exercises/part/chapter.toml").write_text(chapter)
    return root


@pytest.fixture
def course(root: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    monkeypatch.setenv("DLX_SOLUTIONS", str(root / "solutions"))
    return read_course(root / "exercises")


@pytest.fixture(scope="module")
def judge(bench: Bench) -> Judge:
    return Judge(bench, "seed", strict=True)


def graded(judge: Judge, course: Course, slug: str, text: str) -> list[CheckResult]:
    report = judge.grade(Submission("ada", {slug: text}), list(course.find(slug)))
    return list(report.exercises[0].checks)


RIGHT = [(slug, text) for slug, s in SMALL.items() for text in (s.reference, *s.accepted.values())]
WRONG = [(slug, name) for slug, s in SMALL.items() for name in s.mistakes]


@pytest.mark.parametrize(("slug", "text"), RIGHT, ids=[slug for slug, _ in RIGHT])
def test_right_work_passes(judge: Judge, course: Course, slug: str, text: str) -> None:
    assert {c.verdict for c in graded(judge, course, slug, text + "\n\n")} == {Verdict.ACCEPTED}


@pytest.mark.parametrize(("slug", "name"), WRONG)
def test_a_mistake_fails_its_checks(judge: Judge, course: Course, slug: str, name: str) -> None:
    old, new, fails = SMALL[slug].mistakes[name]
    checks = graded(judge, course, slug, SMALL[slug].reference.replace(old, new) + "\n\n")
    assert {c.name for c in checks if c.verdict is not Verdict.ACCEPTED} - {GENERATED} == fails


@pytest.mark.parametrize("slug", SMALL)
def test_plain_pytest_says_the_same(root: Path, tmp_path: Path, slug: str) -> None:
    small = SMALL[slug]
    public = (root / f"exercises/part/{slug}/test_{slug}.py").read_text()
    failing = next((m for m in small.mistakes.values() if m[2] & set(small.tests(public))), None)
    assert failing is not None
    for text, failed in ((small.reference, 0), (small.reference.replace(*failing[:2]), 1)):
        (tmp_path / f"{slug}.py").write_text(text)
        (tmp_path / f"test_{slug}.py").write_text(public)
        done = run_pytest(tmp_path)
        assert done.returncode == failed, done.stdout


def test_a_wrong_key_is_named_to_the_student(judge: Judge, course: Course) -> None:
    old, new, _ = SMALL["stack"].mistakes["other_key"]
    text = SMALL["stack"].reference.replace(old, new) + "\n# mine\n"
    (_, counts, *_) = graded(Judge(judge.bench, "seed", hidden=False), course, "stack", text)
    assert counts.observed is not None
    assert counts.observed.fr.splitlines()[-2:] == [
        "    {'first': 2, 'after': 3}",
        "  Dans votre résultat, la clé « before » manque.",
    ]


def test_an_unfinished_constant_is_not_attempted(judge: Judge, course: Course) -> None:
    first, second = graded(judge, course, "answers", "ANSWER = ...\nTABLE = None\n")
    assert {first.verdict, second.verdict} == {Verdict.NOT_ATTEMPTED}
    first, _ = graded(judge, course, "answers", "OTHER = 42\n")
    assert first.verdict is Verdict.RUNTIME_ERROR and first.observed is not None
    assert "ne définit pas ANSWER" in first.observed.fr and "does not define ANSWER" in first.observed.en
    first, _ = graded(judge, course, "answers", "ANSWER = 42 / 0\n")
    assert first.observed is not None and "ZeroDivisionError" in first.observed.en


@pytest.fixture(scope="module")
def derived(bench: Bench, root: Path) -> None:
    """What follows from the keys, beside the exercises that have a domain."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DLX_SOLUTIONS", str(root / "solutions"))
        for exercise in read_course(root / "exercises").exercises:
            if exercise.domain.is_file():
                write_derived(exercise, bench)
    load_recognised.cache_clear()
    _public_calls.cache_clear()


@pytest.mark.usefixtures("derived")
@pytest.mark.parametrize(("slug", "name"), [case for case in WRONG if SMALL[case[0]].domain])
@pytest.mark.parametrize("hidden", [True, False], ids=["with the key", "without it"])
def test_a_mistake_is_named_by_public_calls(
    bench: Bench, course: Course, slug: str, name: str, hidden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Objects among the replies, entries of dicts and what was printed included; where a mistake shows in
    nothing but what is empty, no name is given to it."""
    if not hidden:
        monkeypatch.delenv("DLX_SOLUTIONS")
    old, new, fails = SMALL[slug].mistakes[name]
    text = SMALL[slug].reference.replace(old, new) + "\n\n"
    checks = graded(Judge(bench, "seed", hidden=hidden), course, slug, text)
    named = {c.name for c in checks if c.misconception == name} - {GENERATED, TRIAL}
    assert named == (fails & {c.name for c in checks} if name in SMALL[slug].named else set())
    assert {c.misconception for c in checks} <= {name, None}


def test_requests_of_objects_are_sent_ahead(judge: Judge, course: Course) -> None:
    """An object's number is that of the request that made it: what asks it further waits for no reply."""
    (exercise,) = course.find("stack")
    script = judge.prepare(exercise).script
    assert [len(script.frames[i]) for i in (1, 2, 3, 4)] == [5, 3, 8, 3]
    assert {2, 3, 4} - script.pauses == script.whole - {1, 5} == {3, 4}


def test_what_is_made_out_of_printed_text_is_not_sent_ahead(judge: Judge, root: Path, course: Course) -> None:
    path = root / "solutions/part/hello/test_hidden.py"
    text = path.read_text()
    asks = "answer.greet([answer.greet(['a']).printed.value])"
    try:
        path.write_text(
            text.replace("expect(answer.greet([]).printed)", f"{asks}; expect(answer.greet([]).printed)")
        )
        prepared = Judge(judge.bench, "seed").prepare(course.find("hello")[0])
    finally:
        path.write_text(text)
    assert not prepared.broken
    assert [len(prepared.script.frames[i]) for i in (1, 2, 3)] == [1, 1, 1]
    assert 2 in prepared.script.pauses


# --- the judgements -------------------------------------------------------------------------------
def outcome(value: object) -> Outcome:
    return Outcome(None, "f", (), {}, 2, Value(value), [])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("curve", "kind"),
    [
        ([2.0, 1.5, 1.0, 0.9], None),
        (np.array([2.0, 9.0, 0.2, 1.6]), None),
        ([2.0, 1.9, 1.8, 1.7], "curve"),
        ([2.0, 1.0, float("nan"), 0.5], "nan"),
        ([2.0, 1.0, 0.5, float("inf")], "infinite"),
        ([2.0, 0.1], "length"),
        ([], "length"),
        ([[2.0, 1.0, 0.1, 0.1]], "length"),
        ([-1.0, -1.5, -3.0, -4.0], "range"),
        ("falling", "kind"),
        (None, "kind"),
    ],
)
def test_a_curve_falls(curve: object, kind: str | None) -> None:
    if kind is None:
        Expect(outcome(curve)).falls(from_start=0.6, window=2)
        return
    with pytest.raises(Failed) as caught:
        Expect(outcome(curve)).falls(from_start=0.6, window=2)
    assert caught.value.difference is not None and caught.value.difference.kind == kind
    assert refused(lambda: Expect(outcome(curve)).falls(from_start=0.6, window=2))[1].fr


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (0.9, None),
        ([0.8, 1.0], None),
        (0.79, "range"),
        ([0.9, 1.1], "range"),
        (float("nan"), "nan"),
        ("a", "kind"),
    ],
)
def test_a_score_lies_between(value: object, kind: str | None) -> None:
    if kind is None:
        Expect(outcome(value)).between(0.8, 1.0)
        return
    with pytest.raises(Failed) as caught:
        Expect(outcome(value)).between(0.8, 1.0)
    assert caught.value.difference is not None and caught.value.difference.kind == kind


@pytest.mark.parametrize(
    ("passing", "tried", "passes"),
    [
        ({0, 1, 2, 3}, [0, 1, 2, 3], True),
        ({1, 2, 3, 4}, [0, 1, 2, 3, 4], True),
        ({2, 3, 4}, [0, 1], False),
        ({0, 1, 2}, [0, 1, 2, 3, 4], False),
    ],
)
def test_enough_of_the_seeds_must_pass(passing: set[int], tried: list[int], passes: bool) -> None:
    seen = []

    def trial(seed: int) -> None:
        seen.append(seed)
        if seed not in passing:
            Expect(outcome(float(seed))).close_to(-1.0)

    if passes:
        FIXTURES["passes_at_least"](4, of=5, trial=trial)
    else:
        with pytest.raises(Failed):
            FIXTURES["passes_at_least"](4, of=5, trial=trial)
    assert seen == tried


@pytest.mark.parametrize(("wanted", "of"), [(6, 5), (0, 5), (1, 0)])
def test_what_cannot_be_asked_of_trials_is_the_courses_fault(wanted: int, of: int) -> None:
    with pytest.raises(BenchError):
        FIXTURES["passes_at_least"](wanted, of=of, trial=lambda _: None)


# --- how often right work is refused --------------------------------------------------------------
def test_right_work_that_is_refused_is_counted(bench: Bench, course: Course, root: Path) -> None:
    (exercise,) = course.find("learner")
    found = false_failures(exercise, bench, seconds=0.0)
    assert (found.runs, found.failed, found.counts) == (2, 0, {})
    found = false_failures(exercise, bench, seconds=60.0, most=6)
    assert (found.runs, found.failed) == (6, 0)
    path = root / "solutions/part/learner/test_hidden.py"
    text = path.read_text()
    try:
        path.write_text(text.replace("> 0.85", "> 0.95"))
        found = false_failures(exercise, bench, seconds=60.0, most=20)
    finally:
        path.write_text(text)
    assert found.runs == 20 and 0 < found.failed < 20
    assert {check for _, check in found.counts} == {"test_score_on_new_data"}
    assert sum(found.counts.values()) == found.failed
