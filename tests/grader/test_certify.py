"""Certification finds holes: each test opens one in a small exercise and expects it to be named."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises.catalogue import Exercise, read_course
from dlx.grader.authoring.certify import certify, derive, drawn
from dlx.grader.bench.bench import Bench
from dlx.grader.checking.asked_work import Work
from dlx.grader.checking.rules import Rules, Source
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import answer_key

WRONG = {
    "triples": ("3 * x", ["test_two", "test_random"]),
    "adds_two": ("x + 2", ["test_random"]),
    "keeps": ("x", ["test_two", "test_random"]),
    "negates": ("-2 * x", ["test_two", "test_random"]),
}


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


class Folder:
    """A small, whole exercise on disk, to be damaged by a test."""

    def __init__(self, root: Path) -> None:
        self.exercise, self.key = root / "exercises/part/one", root / "solutions/part/one"
        words = 'title = { fr = "t", en = "t" }\nfeedback = { fr = "f", en = "f" }\n'
        self.write(
            root / "exercises/part/chapter.toml", 'exercises = ["one"]\ntitle = { fr = "t", en = "t" }\n'
        )
        self.write(
            self.exercise / "exercise.toml",
            'estimated_minutes = 5\nlibraries = ["numpy"]\nprovides = ["double"]\n'
            'title = { fr = "t", en = "t" }\n'
            f"[checks.test_two]\npoints = 1\n{words}"
            '[[hints]]\nfr = "a"\nen = "a"\n[[hints]]\nfr = "b"\nen = "b"\n',
        )
        known = "".join(f'[known.{n}]\nfails = {f}\nfr = "{n}"\nen = "{n}"\n' for n, (_, f) in WRONG.items())
        self.write(self.key / "grader.toml", f"[checks.test_random]\npoints = 2\n{words}{known}")
        self.write(self.exercise / "one.py", "def double(x):\n    raise NotImplementedError\n")
        self.write(
            self.exercise / "test_one.py",
            "def test_two(answer, expect):\n    expect(answer.double(2)).equal_to(4)\n",
        )
        for language in ("fr", "en"):
            self.write(self.exercise / f"statement.{language}.md", "words " * 50)
        self.write(self.key / "one.py", self.source("2 * x"))
        self.write(
            self.key / "test_hidden.py",
            "def test_random(answer, reference, draw, expect):\n    x = draw.normal(3)\n"
            "    expect(answer.double(x)).close_to(reference.double(x))\n",
        )
        for name, (body, _) in WRONG.items():
            self.write(self.key / f"known/wrong_answer/{name}.py", self.source(body))
        for name, body in (
            ("sums", "x + x"),
            ("lists", "[v * 2 for v in x] if hasattr(x, 'shape') else x * 2"),
        ):
            self.write(self.key / f"known/accepted/{name}.py", self.source(body))

    @staticmethod
    def source(body: str) -> str:
        return f"def double(x):\n    return {body}\n"

    @staticmethod
    def write(path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def read(self) -> Exercise:
        return read_course(self.exercise.parent.parent).exercises[0]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.setenv("DLX_SOLUTIONS", str(tmp_path / "solutions"))
    return Folder(tmp_path)


def holes(folder: Folder, bench: Bench) -> str:
    exercise = folder.read()
    key = answer_key(exercise)
    assert key is not None
    if not list(folder.exercise.glob("recognised.json")):
        judge = Judge(bench, "seed 0")
        folder.write(folder.exercise / "recognised.json", derive(judge, judge.prepare(exercise), key))
    return "\n".join(certify(exercise, bench, seeds=2).holes)


def test_a_sound_exercise_has_no_hole(folder: Folder, bench: Bench) -> None:
    assert holes(folder, bench) == ""
    certificate = certify(folder.read(), bench, seeds=2)
    assert (certificate.checks, certificate.accepted, certificate.wrong) == (2, 2, 4)
    assert certificate.killed == certificate.mutants > 0


def test_a_check_that_nothing_fails(folder: Folder, bench: Bench) -> None:
    folder.change(folder.key / "grader.toml", "'test_two', ", "")
    assert "test_two: no known wrong answer fails it" in holes(folder, bench)


def test_an_accepted_variant_that_is_refused(folder: Folder, bench: Bench) -> None:
    folder.write(folder.key / "known/accepted/sums.py", folder.source("x + x + 1e-3"))
    assert "sums: test_random is wrong_answer" in holes(folder, bench)


def test_a_known_mistake_that_passes(folder: Folder, bench: Bench) -> None:
    folder.write(folder.key / "known/wrong_answer/triples.py", folder.source("2.0 * x"))
    assert "triples: also fails [], does not fail ['test_random', 'test_two']" in holes(folder, bench)


def test_two_known_mistakes_that_cannot_be_told_apart(folder: Folder, bench: Bench) -> None:
    folder.write(folder.key / "known/wrong_answer/triples.py", folder.source("-2 * x"))
    assert "recognised as" in holes(folder, bench)


def test_a_stub_that_does_something(folder: Folder, bench: Bench) -> None:
    folder.write(folder.exercise / "one.py", folder.source("4"))
    assert "stub: test_two is accepted, wanted not_attempted" in holes(folder, bench)


def test_a_reference_that_fails(folder: Folder, bench: Bench) -> None:
    folder.write(
        folder.key / "one.py",
        folder.source("2 * x + (1 if hasattr(x, 'imag') and not hasattr(x, 'shape') else 0)"),
    )
    assert "test_two: the reference fails" in holes(folder, bench)


def test_a_mutant_that_survives(folder: Folder, bench: Bench) -> None:
    folder.write(
        folder.key / "one.py", "def double(x):\n    margin = 1e-9 + 0.0\n    return 2 * x + margin * 0\n"
    )
    found = holes(folder, bench)
    assert "mutant survives: " in found


def test_an_equivalent_mutant_that_is_not(folder: Folder, bench: Bench) -> None:
    text = (folder.key / "grader.toml").read_text() + '[equivalent]\n"2 * x => 2 + x" = "no"\n'
    folder.write(folder.key / "grader.toml", text)
    assert "listed as equivalent but killed: 2 * x => 2 + x" in holes(folder, bench)


def test_a_check_that_names_what_does_not_exist(folder: Folder, bench: Bench) -> None:
    """On a way that the reference does not take."""
    text = folder.key / "test_hidden.py"
    folder.change(
        text,
        "    expect(",
        "    if abs(answer.double(x).value).max() > 99 * abs(x).max():\n        nowhere\n    expect(",
    )
    folder.write(folder.key / "known/wrong_answer/triples.py", folder.source("1000 * x"))
    assert "triples: test_random: NameError: name 'nowhere' is not defined" in holes(folder, bench)


def test_a_flaky_check(folder: Folder, bench: Bench) -> None:
    text = folder.key / "test_hidden.py"
    folder.change(
        text, "    x = draw.normal(3)\n", "    x = draw.normal(3)\n    x *= draw.choice([0, 1, 1, 1])\n"
    )
    found = certify(folder.read(), bench, seeds=12, mutate=False)
    assert found.flakes > 0
    assert "gives other verdicts" in "\n".join(found.holes)


def test_each_answer_is_graded_once_per_seed(
    folder: Folder, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert holes(folder, bench) == ""
    opened: Counter[str] = Counter()
    begin = Work.__init__

    def counted(work: Work, bench: Bench, rules: Rules, source: Source, *more: Any, **named: Any) -> None:
        opened[source.text] += 1
        begin(work, bench, rules, source, *more, **named)

    monkeypatch.setattr(Work, "__init__", counted)
    assert certify(folder.read(), bench, seeds=3).holes == ()
    known = [folder.source(body) for body, _ in WRONG.values()]
    assert [opened[source] for source in known] == [3] * len(known)


def test_a_check_that_needs_another(folder: Folder, bench: Bench) -> None:
    folder.change(folder.key / "grader.toml", "points = 2\n", 'points = 2\nneeds = ["test_two"]\n')
    assert holes(folder, bench) == ""
    exercise, judge = folder.read(), Judge(bench, "seed 0")
    prepared, key = judge.prepare(exercise), answer_key(exercise)
    assert key is not None
    asked = {
        known.name: judge.runner.complete_trace(prepared, known, runs)
        for known in key.known
        if (runs := judge.attempt(prepared, Source("one", {"one": known.source})))
    }
    assert repr(asked) == repr(judge.runner.trace_known(prepared))
    assert all(replies for traces in asked.values() for replies in traces.values())


def test_another_seed_asks_only_what_draws(folder: Folder, bench: Bench) -> None:
    prepared = Judge(bench, "seed 1", select=drawn).prepare(folder.read())
    assert [spec.check.name for spec in prepared.checks] == ["test_random"]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("exercise/statement.en.md", "statement.en.md is missing or nearly empty"),
        ("key/known/wrong_answer/new.py", "files and tables of known wrong answers differ: ['new']"),
    ],
)
def test_paper_holes(folder: Folder, bench: Bench, path: str, sentence: str) -> None:
    part, _, rest = path.partition("/")
    folder.write(getattr(folder, part) / rest, "")
    assert sentence in holes(folder, bench)


def test_a_stale_derived_file(folder: Folder, bench: Bench) -> None:
    assert holes(folder, bench) == ""
    folder.change(folder.key / "grader.toml", 'fr = "triples"', 'fr = "autrement"')
    assert "recognised.json is not what the key says" in holes(folder, bench)


def test_a_library_that_is_missing_is_a_hole_and_nothing_is_run(folder: Folder, bench: Bench) -> None:
    folder.change(folder.exercise / "exercise.toml", '["numpy"]', '["no_such_library"]')
    found = certify(folder.read(), bench)
    assert found.mutants == 0 and found.holes == (
        "The library no_such_library is not installed here. Install it; if it is, write in `libraries` the "
        "name that `import` uses.",
    )
