"""Certification finds holes: each test opens one in a small exercise and expects it to be named."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import ContentError
from dlx.exercises.catalogue import Exercise, read_course
from dlx.grader.authoring import derived, works
from dlx.grader.authoring.certify import certify, certify_each
from dlx.grader.authoring.derived import write_derived
from dlx.grader.authoring.recognition import made_of
from dlx.grader.authoring.works import Begun, Readied, drawn
from dlx.grader.bench.bench import Bench
from dlx.grader.checking.asked_work import Work
from dlx.grader.checking.rules import Rules, Source
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import AnswerKey, answer_key

EDITS = {"triples": "3 * x", "adds_two": "x + 2", "keeps": "x"}
MISTAKES = {name: f'[mistakes.{name}]\nedit = [["2 * x", "{body}"]]\n' for name, body in EDITS.items()}
MISTAKES["negates"] = "[mistakes.negates]\n"


DOMAIN = """
def double(work, pick):
    work.double(pick.array("x", (pick.size("n", 1, 5),)))
"""


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture(scope="module", autouse=True)
def recognised_once() -> Iterator[None]:
    """What follows from the same key is derived once for all tests: it takes longer than all else here."""
    known: dict[str, str] = {}
    derive = derived.recognised_of

    def remembered(exercise: Exercise, key: AnswerKey, *more: Any) -> str:
        digest = made_of(key, exercise)
        if digest not in known:
            known[digest] = derive(exercise, key, *more)
        return known[digest]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(derived, "recognised_of", remembered)
        yield


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
        known = "".join(f'{table}fr = "{name}"\nen = "{name}"\n' for name, table in MISTAKES.items())
        self.write(
            self.key / "grader.toml",
            f"[generated]\npoints = 1\n[checks.test_random]\npoints = 2\n{words}{known}",
        )
        self.write(self.exercise / "domain.py", DOMAIN)
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
        self.write(self.key / "known/wrong_answer/negates.py", self.source("-2 * x"))
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


def holes(folder: Folder, bench: Bench, deriving: bool = True) -> str:
    exercise = folder.read()
    if deriving and not exercise.recognised.is_file():
        write_derived(exercise, bench)
    return "\n".join(hole.en for hole in certify(exercise, bench, seeds=2).holes)


def test_a_sound_exercise_has_no_hole(folder: Folder, bench: Bench) -> None:
    assert holes(folder, bench) == ""
    certificate = certify(folder.read(), bench, seeds=2)
    assert (certificate.checks, certificate.accepted, certificate.wrong) == (3, 2, 4)
    assert certificate.calls >= 120 and certificate.pairs > 0
    assert certificate.killed == certificate.mutants > 0


def test_exercises_side_by_side_are_answered_in_order_as_each_alone(folder: Folder, bench: Bench) -> None:
    sound = folder.read()
    write_derived(sound, bench)
    alone = replace(certify(sound, bench, seeds=2), seconds=0.0)
    lacking = replace(sound, libraries=("nothing_of_the_kind",))
    first, second, third = certify_each([sound, lacking, sound], bench, 2, 2, True)
    assert replace(first, seconds=0.0) == replace(third, seconds=0.0) == alone
    assert len(second.holes) == 1 and second.mutants == 0


def test_the_next_exercise_is_at_work_before_the_first_is_answered(
    folder: Folder, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = folder.read()
    write_derived(sound, bench)
    handed_out: list[str] = []

    def begin(ready: Readied, *more: Any) -> Begun:
        handed_out.append(ready.exercise.name)
        return works.begin(ready, *more)

    monkeypatch.setattr("dlx.grader.authoring.certify.begin", begin)
    each = certify_each([sound] * 3, bench, 1, 2, False)
    assert next(each).holes == ()
    assert len(handed_out) == 2
    assert [found.holes for found in each] == [(), ()]


def test_a_check_that_nothing_fails(folder: Folder, bench: Bench) -> None:
    folder.change(folder.exercise / "test_one.py", "equal_to(4)", "satisfies(lambda value: True)")
    assert "test_two: no known wrong answer fails it" in holes(folder, bench)


def test_an_accepted_variant_that_is_refused(folder: Folder, bench: Bench) -> None:
    folder.write(folder.key / "known/accepted/sums.py", folder.source("x + x + 1e-3"))
    assert "sums: test_random is wrong_answer" in holes(folder, bench)


def test_a_variant_as_an_edit(folder: Folder, bench: Bench) -> None:
    (folder.key / "known/accepted/sums.py").unlink()
    path = folder.key / "grader.toml"
    path.write_text(path.read_text() + '[accepted.sums]\nedit = [["2 * x", "x + x"]]\n')
    assert holes(folder, bench) == ""
    key = answer_key(folder.read())
    assert key is not None and key.accepted["sums"] == folder.source("x + x")
    folder.change(path, '"x + x"', '"x + x + 1e-3"')
    assert "sums: test_random is wrong_answer" in holes(folder, bench)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('[accepted.lists]\nedit = [["2 * x", "x + x"]]\n', "accepted.lists is also the name of a file"),
        (
            '[accepted.three]\nedit = [["3 * x", "x"]]\n',
            "accepted.three.edit replaces '3 * x', which stands 0",
        ),
    ],
)
def test_a_variant_that_cannot_be_made(folder: Folder, table: str, said: str) -> None:
    path = folder.key / "grader.toml"
    text = path.read_text()
    path.write_text(text + table)
    line = text.count("\n") + (1 if "lists" in table else 2)
    with pytest.raises(ContentError) as found:
        answer_key(folder.read())
    assert str(found.value).startswith(f"{path}, line {line}: {said}")


def test_a_known_mistake_that_passes(folder: Folder, bench: Bench) -> None:
    folder.change(folder.key / "grader.toml", '"3 * x"', '"2.0 * x"')
    assert "triples: no check fails it" in holes(folder, bench)


def test_two_known_mistakes_that_cannot_be_told_apart(folder: Folder, bench: Bench) -> None:
    folder.change(folder.key / "grader.toml", '"3 * x"', '"-2 * x"')
    assert "recognised as" in holes(folder, bench)


def test_a_stub_that_does_something(folder: Folder, bench: Bench) -> None:
    folder.write(folder.exercise / "one.py", folder.source("4"))
    assert "stub: test_two is accepted, wanted not_attempted" in holes(folder, bench)


def test_a_reference_that_fails(folder: Folder, bench: Bench) -> None:
    folder.write(
        folder.key / "one.py",
        folder.source("2 * x + (1 if hasattr(x, 'imag') and not hasattr(x, 'shape') else 0)"),
    )
    call = "double(2) is not what the check expects"
    with pytest.raises(ContentError) as refused:
        write_derived(folder.read(), bench)
    said = f"the reference one.py fails test_two: {call}. Correct it first: nothing else was tried"
    assert str(refused.value) == said
    assert holes(folder, bench, deriving=False) == said


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("x.nothing", "AttributeError: 'int' object has no attribute 'nothing', line 2"),
        ("2 * x if hasattr(x, 'shape') else 1 / 0", "ZeroDivisionError: division by zero, line 2"),
    ],
)
def test_a_reference_that_raises_is_shown_once(folder: Folder, bench: Bench, body: str, said: str) -> None:
    folder.write(folder.key / "one.py", folder.source(body))
    folder.change(folder.key / "grader.toml", '"2 * x"', f'"{body}"')
    (hole,) = certify(folder.read(), bench, seeds=2).holes
    assert said in hole.en and "the reference one.py fails test_two" in hole.en
    assert said.replace("line", "ligne") in hole.fr


def test_a_reference_that_is_no_python(folder: Folder, bench: Bench) -> None:
    folder.change(folder.key / "one.py", "return", "retrun")
    (hole,) = certify(folder.read(), bench, seeds=2).holes
    assert f"{folder.key / 'one.py'}, line 2: SyntaxError: invalid syntax" in hole.en


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
    folder.change(folder.key / "grader.toml", '"3 * x"', '"1000 * x"')
    assert "triples: test_random: NameError: name 'nowhere' is not defined" in holes(folder, bench)


def test_a_flaky_check(folder: Folder, bench: Bench) -> None:
    text = folder.key / "test_hidden.py"
    folder.change(
        text, "    x = draw.normal(3)\n", "    x = draw.normal(3)\n    x *= draw.choice([0, 1, 1, 1])\n"
    )
    found = certify(folder.read(), bench, seeds=12, mutate=False)
    assert found.flakes > 0
    assert "gives other verdicts" in "\n".join(hole.en for hole in found.holes)


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
    known = [folder.source(body) for body in EDITS.values()]
    assert [opened[s] for s in known] == [3 + 2] * len(known), "per seed, once for luck, once for its words"


def test_a_check_that_needs_another(folder: Folder, bench: Bench) -> None:
    folder.change(folder.key / "grader.toml", "points = 2\n", 'points = 2\nneeds = ["test_two"]\n')
    assert holes(folder, bench) == ""


def test_another_seed_asks_only_what_draws(folder: Folder, bench: Bench) -> None:
    prepared = Judge(bench, "seed 1", select=drawn).prepare(folder.read())
    assert [spec.check.name for spec in prepared.checks] == ["test_random"]


@pytest.mark.parametrize(
    "slug", ["token", "math", "random", "numpy", "torch", "lambda", "two-words", "padding"]
)
def test_a_name_that_hides_a_module(folder: Folder, bench: Bench, slug: str) -> None:
    """Of these, only padding is no module, and certification goes on to the rest."""
    for path in (folder.exercise, folder.key):
        for old in [path / "one.py", path / "test_one.py"]:
            if old.exists():
                old.rename(old.with_name(old.name.replace("one", slug)))
        path.rename(path.with_name(slug))
    folder.change(folder.exercise.parent / "chapter.toml", '"one"', f'"{slug}"')
    folder.change(folder.exercise.with_name(slug) / "domain.py", "def double", "def _none")
    found = [hole.en for hole in certify(folder.read(), bench, seeds=2).holes]
    named = [hole for hole in found if hole.startswith(f"{slug} ")]
    assert len(found) == len(named) + 1, "and the domain"
    word = "cannot be the name" if slug in ("lambda", "two-words") else "is already a module"
    assert [word in hole for hole in named] == ([] if slug == "padding" else [True])


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("exercise/statement.en.md", "statement.en.md is missing or nearly empty"),
        ("key/known/wrong_answer/new.py", "holds files that no table asks for: ['new']"),
    ],
)
def test_paper_holes(folder: Folder, bench: Bench, path: str, sentence: str) -> None:
    part, _, rest = path.partition("/")
    folder.write(getattr(folder, part) / rest, "")
    assert sentence in holes(folder, bench)


@pytest.mark.parametrize(
    "name", ["exercise/statement.fr.md", "key/grader.toml", "key/one.py", "exercise/one.py"]
)
def test_a_file_that_is_no_utf_8(folder: Folder, bench: Bench, name: str) -> None:
    part, _, rest = name.partition("/")
    path = getattr(folder, part) / rest
    path.write_bytes(b"# caf\xe9\n" + path.read_bytes())
    with pytest.raises(ContentError) as found:
        certify(folder.read(), bench, seeds=2)
    assert str(found.value) == f"{path}, line 1: this is not UTF-8. Save the file as UTF-8."


@pytest.mark.parametrize("name", ["mistakes.txt", "recognised.json"])
def test_a_derived_file_that_is_damaged_is_out_of_date(folder: Folder, bench: Bench, name: str) -> None:
    assert holes(folder, bench) == ""
    (path,) = (p for p in (folder.exercise / name, folder.key / name) if p.exists())
    path.write_bytes(b"\xff\xfe")
    assert holes(folder, bench) == f"{name} is not what the key says; run: dlx dev derive part/one"


def test_an_exercise_without_a_domain(folder: Folder, bench: Bench) -> None:
    assert holes(folder, bench) == ""
    (folder.exercise / "domain.py").unlink()
    assert "domain.py is missing" in holes(folder, bench)


@pytest.mark.parametrize(
    ("domain", "sentence"),
    [
        ("", "domain.py has no function"),
        ("def double(work, pick)\n", "domain.py, line 1: SyntaxError"),
        ("def double(work, pick):\n    work.double(nowhere)\n", "domain.py, line 2: NameError"),
        (
            "def double(work, pick):\n    pick.require(False)\n",
            "ValueError: 7001 choices out of 7001 are not legal",
        ),
        (
            "def double(work, pick):\n    work.double(pick.array('x', (2,), values=('bad',)))\n",
            "KeyError: 'bad'",
        ),
        (
            "def double(work, pick):\n    work.double([pick(f'f{i}', *range(40)) for i in range(3)])\n",
            "pairs of levels do not fit into the calls of a run",
        ),
    ],
)
def test_a_domain_that_is_none(folder: Folder, bench: Bench, domain: str, sentence: str) -> None:
    assert holes(folder, bench) == ""
    folder.write(folder.exercise / "domain.py", domain)
    assert sentence in holes(folder, bench)


ONLY_RAISES = "def double(work, pick):\n    work.double([pick('text', 'a', 'b')], {})\n"


def test_a_domain_whose_calls_only_raise(folder: Folder, bench: Bench) -> None:
    folder.write(folder.exercise / "domain.py", ONLY_RAISES)
    found = certify(folder.read(), bench, seeds=1, mutate=False).holes
    said = "domain.py: in the reference, every call of double raises an exception (TypeError)"
    assert [hole.en for hole in found if hole.en.startswith(said)]


def test_a_domain_may_ask_for_an_exception_too(folder: Folder, bench: Bench) -> None:
    folder.write(folder.exercise / "domain.py", DOMAIN + ONLY_RAISES.replace("def double", "def errors"))
    assert holes(folder, bench) == ""


def test_a_call_on_which_right_answers_part_is_shown(folder: Folder, bench: Bench) -> None:
    body = "3 * x if getattr(x, 'shape', ()) == (1,) else x + x"
    folder.write(folder.key / "known/accepted/sums.py", folder.source(body))
    assert "sums: test_generated_calls is wrong_answer" in holes(folder, bench)
    assert ", on double(" in holes(folder, bench)


def test_luck_decides_nothing(folder: Folder, bench: Bench) -> None:
    """A mistake that shows on one value in many is refused under some seeds only."""
    rare = 'edit = [["2 * x", "3 * x if abs(x).max() > 2.95 else 2 * x"]]'
    folder.change(folder.key / "grader.toml", 'edit = [["2 * x", "3 * x"]]', rare)
    domain = "work.double(pick.array('x', (1,), values=('normal',), dtypes=('float64',), forms=('plain',)))"
    folder.write(folder.exercise / "domain.py", f"def double(work, pick):\n    {domain}\n")
    found = holes(folder, bench)
    assert "refuse it: luck decides" in found and "triples: the generated calls" in found


def test_a_mistake_that_fits_into_the_tolerance(folder: Folder, bench: Bench) -> None:
    folder.change(folder.key / "grader.toml", '"3 * x"', '"2.00004 * x"')
    folder.change(folder.exercise / "domain.py", "1, 5),)", "1, 5),), dtypes=('float64',)")
    assert "% of the tolerance 0.0001 and is let through" in holes(folder, bench)


def test_a_right_answer_that_nearly_leaves_the_tolerance(folder: Folder, bench: Bench) -> None:
    folder.write(
        folder.key / "known/accepted/sums.py", folder.source("2.00015 * x if hasattr(x, 'shape') else 2 * x")
    )
    folder.change(folder.exercise / "domain.py", "1, 5),)", "1, 5),), dtypes=('float64',)")
    assert "sums: differs from the reference by 7" in holes(folder, bench)


def test_a_stale_table_of_mistakes(folder: Folder, bench: Bench) -> None:
    assert holes(folder, bench) == ""
    folder.change(folder.key / "mistakes.txt", "triples  xxx", "triples  x.x")
    assert "mistakes.txt is not what the key says" in holes(folder, bench)


def test_a_stale_derived_file(folder: Folder, bench: Bench) -> None:
    assert holes(folder, bench) == ""
    folder.change(folder.key / "grader.toml", 'fr = "triples"', 'fr = "autrement"')
    assert "recognised.json is not what the key says" in holes(folder, bench)


def test_a_library_that_is_missing_is_a_hole_and_nothing_is_run(folder: Folder, bench: Bench) -> None:
    folder.change(folder.exercise / "exercise.toml", '["numpy"]', '["no_such_library"]')
    found = certify(folder.read(), bench)
    assert found.mutants == 0 and tuple(hole.en for hole in found.holes) == (
        "The library no_such_library is not installed here. Install it; if it is, write in `libraries` the "
        "name that `import` uses.",
    )
