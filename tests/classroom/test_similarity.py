"""Works that look alike: copies are found however they are disguised, independent work is left alone."""

import random
from collections.abc import Callable, Iterator, Mapping

import pytest
from disguise import padded, renamed, reordered, retouched
from hypothesis import given
from hypothesis import strategies as st

from dlx.classroom.analysis.similarity import LEAST_TOKENS, MOST_TOKENS, K, lex, similar
from dlx.exercises import Exercise, load_course, load_quiz
from dlx.grader.key.answer_key import answer_key

LONG = 80  # tokens: shorter answers are too much alike to tell


def kinds(text: str) -> list[str]:
    return [token.kind for token in lex(text)]


# --- reading --------------------------------------------------------------------------------------
def test_names_literals_comments_and_layout_do_not_count() -> None:
    first = (
        'def area(width, height):\n    """The area."""\n    # of a room\n    return 2.5 * width + len("a")\n'
    )
    second = "def f(a,b): return 1e3*a + len(f'''x\ny''')"
    assert kinds(first) == kinds(second)


def test_names_of_libraries_count_and_those_of_ones_own_objects_do_not() -> None:
    assert kinds("np.exp(x)") != kinds("np.log(x)")
    assert kinds("self.first(x)") == kinds("self.second(x)")


def test_lines_are_counted_through_strings_and_comments() -> None:
    text = 'a = """\n\n"""\n# b\n\\\nc = 1\n'
    assert [token.line for token in lex(text) if token.kind == "V"] == [1, 6]


HOSTILE = [
    '"""' * 20_001,
    "'" * 60_000,
    '"""' + '\\"""' * 20_000,
    "\\" * 60_000,
    "(" * 60_000,
    "\x00\ud800\u202e" * 9_000,
    "1" * 60_000,
    "1." * 30_000,
    'f"{' * 20_000,
    "é" * 60_000,
    "x " * 30_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_is_read_in_bounded_steps(text: str) -> None:
    assert len(lex(text)) <= MOST_TOKENS
    found = similar([("a", text), ("b", text + "y"), ("c", "x = 1")])
    assert found.compared == 3 or len(text) >= 60_000


@given(st.text(alphabet=st.sampled_from("ab0 \n\"'\\#.fr(=é\x00\t"), max_size=200))
def test_any_text_is_read_to_its_end(text: str) -> None:
    lines = [token.line for token in lex(text)]
    assert lines == sorted(lines)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)


# --- independent work and copies ------------------------------------------------------------------
def public(exercise: Exercise) -> list[str]:
    files = (exercise.stub, exercise.checks_file, *map(exercise.statement, ("fr", "en")))
    return [file.read_text("utf-8") for file in files]


def independent() -> Iterator[tuple[Exercise, dict[str, str]]]:
    """The right answers of each exercise that were written anew, each in its own way. Those that are an edit
    of another are copies, and answers to a quiz are not compared."""
    for exercise in load_course().exercises:
        key = answer_key(exercise)
        if key is None:
            pytest.skip("the key is not installed")
        if load_quiz(exercise.folder) is None:
            files = (key.folder / "known/accepted").glob("*.py")
            yield exercise, {"reference": key.reference, **{f.stem: f.read_text("utf-8") for f in files}}


def test_independent_right_answers_are_not_flagged() -> None:
    compared = 0
    for exercise, answers in independent():
        found = similar(answers.items(), public(exercise))
        assert found.pairs == ()
        assert found.identical == ()
        compared += len(answers) * (len(answers) - 1) // 2
    assert compared > 200


def all_of_it(text: str, kept: set[str], seed: int) -> str:
    return padded(retouched(reordered(renamed(text, kept, seed), seed), seed), seed)


DISGUISES: Mapping[str, Callable[[str, set[str], int], str]] = {
    "renamed": renamed,
    "reordered": lambda text, _, seed: reordered(text, seed),
    "retouched": lambda text, _, seed: retouched(text, seed),
    "padded": lambda text, _, seed: padded(text, seed),
    "all": all_of_it,
}


@pytest.mark.parametrize("how", DISGUISES)
def test_disguised_copies_are_found_and_nothing_else(how: str) -> None:
    """One copy in a class of independent answers, for every answer of every exercise."""
    right, found, wrong = 0, 0, []
    for exercise, answers in independent():
        for seed, (name, text) in enumerate(answers.items()):
            copy = DISGUISES[how](text, {*exercise.provides, exercise.slug}, seed)
            flagged = similar([*answers.items(), ("copy", copy)], public(exercise)).pairs
            hits = [p for p in flagged if {p.first, p.second} == {name, "copy"}]
            wrong += [(exercise.slug, p) for p in flagged if p not in hits]
            if len(lex(text)) >= LONG:
                right += 1
                found += len(hits)
    assert wrong == []
    assert right > 70
    assert found / right >= 0.97, "the shortest leave little to compare"


OPENINGS = [
    "padded = np.pad(np.asarray(x, dtype=float), p)",
    "padded = np.pad(x.astype(float), ((p, p), (p, p)))",
]
SIZES = [
    "rows = (padded.shape[0] - k) // s + 1\n    columns = (padded.shape[1] - k) // s + 1",
    "rows, columns = [(side - k) // s + 1 for side in padded.shape]",
    "h, w = padded.shape\n    rows = len(range(0, h - k + 1, s))\n    columns = len(range(0, w - k + 1, s))",
]
MAKING = ["result = np.zeros((rows, columns))", "result = np.empty(shape=(rows, columns), dtype=float)"]
LOOPS = [
    "for i in range(rows):\n        for j in range(columns):",
    "for i, j in itertools.product(range(rows), range(columns)):\n        if True:",
    "for i, j in np.ndindex(rows, columns):\n        if rows:",
]
WINDOWS = [
    "window = padded[i * s:i * s + k, j * s:j * s + k]",
    "top, left = i * s, j * s\n            window = padded[top:top + k, left:left + k]",
]
REDUCED = [
    "result[i, j] = window.max()",
    "result[i][j] = np.max(window)",
    "result[i, j] = max(window.ravel())",
]
ENDINGS = ["return result", "return np.array(result)"]


def one_of_a_class(rng: random.Random) -> str:
    """A right answer made of the idioms that everybody learnt in the same lecture."""
    steps = [rng.choice(choice) for choice in (OPENINGS, SIZES, MAKING)]
    inner = "\n            ".join(rng.choice(choice) for choice in (WINDOWS, REDUCED))
    body = "\n    ".join([*steps, f"{rng.choice(LOOPS)}\n            {inner}", rng.choice(ENDINGS)])
    return f"import numpy as np\n\n\ndef pool(x, k, s, p=0):\n    {body}\n"


@pytest.mark.parametrize(("number", "most"), [(30, 0.008), (60, 0.002), (120, 0.002)])
def test_what_much_of_the_class_has_in_common_says_nothing(number: int, most: float) -> None:
    """Some of these choose the same idioms nearly everywhere, and are alike: few pairs in a thousand."""
    flagged = compared = 0
    for seed in range(5):
        rng = random.Random(seed)
        texts = [(f"s{i}", one_of_a_class(rng)) for i in range(number)]
        flagged += len(similar(texts, most_pairs=10_000).pairs)
        compared += number * (number - 1) // 2
    assert flagged / compared <= most


def test_a_copy_is_found_in_a_class_of_idioms() -> None:
    rng = random.Random(5)
    texts = [(f"s{i}", one_of_a_class(rng)) for i in range(60)]
    own = "".join(
        f"def step{n}(a):\n    return [a[{n}] ** b - sum(a) // (b or 1) for b in a if b % 3 != a[0]]\n"
        for n in range(3)
    )
    copy = renamed(texts[7][1] + own, {"pool"}, 1)
    (pair,) = similar([*texts, ("x", texts[7][1] + own), ("y", copy)]).pairs
    assert (pair.first, pair.second) == ("x", "y")
    assert pair.score > 0.95


# --- what is reported -----------------------------------------------------------------------------
SIGNS = "+ - * / // ** % @".split()
LINE = "    v{} = [n {} 2 for n in range(v{}) if n {} 3] or sum(x.ravel())"
BODY = "\n".join(LINE.format(i + 1, sign, i, SIGNS[i - 3]) for i, sign in enumerate(SIGNS))
CODE = f"def f(x, v0):\n{BODY}\n    return v8\n"


def test_the_same_file_is_reported_apart() -> None:
    found = similar([("b", CODE), ("a", CODE), ("c", "def f(x):\n    return x\n")])
    assert found.identical == (("a", "b"),)
    assert found.pairs == ()
    assert found.compared == 2


def test_what_was_given_says_nothing() -> None:
    texts = [("a", CODE), ("b", "# mine\n" + CODE)]
    assert similar(texts, [CODE]).pairs == ()
    assert similar([("a", CODE), ("b", CODE)], [CODE]).identical == ()
    assert len(similar(texts).pairs) == 1


def test_short_answers_are_left_alone() -> None:
    text = "def f(a, b):\n    return a // b if a else (a + b - 1) // b\n"
    assert len(lex(text)) < LEAST_TOKENS
    found = similar([("a", text), ("b", text), ("c", text.replace("a", "n"))])
    assert found.pairs == ()
    assert found.identical == ()


def test_regions_are_lines_of_both_sides() -> None:
    other = "# one\n\n\ndef g(q):\n    return {q: 1}\n\n\n" + renamed(CODE, {"f"}, 3)
    (pair,) = similar([("a", CODE), ("b", other)]).pairs
    (region,) = pair.regions
    assert region.first == (1, 10)
    assert region.second == (8, 17)
    assert region.tokens == len(lex(CODE))
    assert pair.tokens >= region.tokens - K
    assert 0.5 <= pair.score <= 1


def test_more_pairs_than_are_shown_are_counted() -> None:
    texts = [(f"s{i}", CODE + f"\n\ndef g{i}(x):\n    return {'x + ' * i}1\n") for i in range(5)]
    found = similar(texts, most_pairs=3)
    assert len(found.pairs) == 3
    assert 0 < found.left_out <= 7
