"""One sentence on how a result differs, in both languages: what is seen, never why."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dlx.exercises import Text
from dlx.grader.bench.session import Died, Raised
from dlx.grader.bench.wire import Handle, Odd
from dlx.grader.checking.compare import Difference, close, equal
from dlx.grader.diagnosis.diagnose import describe
from dlx.grader.diagnosis.failures import describe_failure, describe_verdict
from dlx.grader.diagnosis.values import name_of, show_value
from dlx.grader.reports import Verdict

RNG = np.random.default_rng(5)
EXPECTED = RNG.normal(size=(4, 5)) * 7
MAPS = RNG.normal(size=(3, 5, 5))


def sentence(observed: Any, expected: Any) -> Text:
    difference = close(observed, expected)
    assert difference is not None
    found = describe(difference)
    assert found is not None
    return found


def partly(array: Any) -> Any:
    wrong = array.copy()
    wrong.flat[[1, 7, 8]] += [3.0, -2.0, 5.0]
    return wrong


def one_map(array: Any) -> Any:
    return np.stack([array[0], array[1] * [[1, 2, 3, 4, 5]], array[2] ** 2])


# what was returned, what is right, a word of the sentence in each language
SENTENCES: dict[str, tuple[Any, Any, str, str]] = {
    "None": (None, EXPECTED, "renvoie None", "returns None"),
    "a text": ("abc", EXPECTED, "un texte", "a text"),
    "a list of texts": (["a"], EXPECTED, "une liste", "a list"),
    "a tuple of texts": (("a",), EXPECTED, "un tuple", "a tuple"),
    "a dict": ({}, EXPECTED, "un dictionnaire", "a dict"),
    "a generator": (Odd("builtins.generator"), EXPECTED, "generator", "generator"),
    "a module": (Handle(1), EXPECTED, "module torch", "torch module"),
    "an integer where a text is": (3, "text", "un entier", "an integer"),
    "a boolean": (True, "text", "un booléen", "a boolean"),
    "a number": (0.5, "text", "un nombre", "a number"),
    "an array": (EXPECTED, "text", "forme (4, 5)", "shape (4, 5)"),
    "too few entries": ([1], ([1, 2], 3), "1 éléments", "1 entries"),
    "axes": (EXPECTED[0], EXPECTED, "forme (5,) ; il faut (4, 5).", "shape (5,); wanted (4, 5)."),
    "axes exchanged": (EXPECTED.T, EXPECTED, "autre ordre", "another order"),
    "one position missing": (EXPECTED[:-1], EXPECTED, "(3, 5) ; il faut (4, 5)", "(3, 5); wanted (4, 5)"),
    "NaN": (EXPECTED * math.nan, EXPECTED, "NaN", "NaN"),
    "infinite": (EXPECTED * math.inf, EXPECTED, "infinies", "infinite"),
    "complex": (EXPECTED * 1j, EXPECTED, "imaginaire", "imaginary"),
    "one map": (
        one_map(MAPS),
        MAPS,
        "axe 0, des valeurs sont fausses aux indices 1, 2.",
        "at indices 1, 2.",
    ),
    "some values": (
        partly(EXPECTED),
        EXPECTED,
        "3 valeurs sur 20 sont fausses.",
        "3 values out of 20 are wrong.",
    ),
    "one value": ([1.0, 2.0, 3.0], [1.0, 2.0, 4.5], "1 valeur sur 3 est", "1 value out of 3 is"),
}


@pytest.mark.parametrize(("observed", "expected", "fr", "en"), SENTENCES.values(), ids=SENTENCES)
@pytest.mark.filterwarnings("error")
def test_each_mistake_has_its_sentence(observed: Any, expected: Any, fr: str, en: str) -> None:
    found = sentence(observed, expected)
    assert fr in found.fr and en in found.en
    assert found.fr[-1] in ".?" and found.en[-1] in ".?"


@pytest.mark.parametrize(
    ("observed", "expected"),
    [
        (EXPECTED**2 + 40, EXPECTED),
        (EXPECTED * RNG.uniform(1.0005, 1.001, EXPECTED.shape), EXPECTED),
        (0.25, 0.7),
        (61705, 61706),
    ],
)
def test_what_is_seen_of_no_form_is_not_guessed_at(observed: Any, expected: Any) -> None:
    """Two results that have nothing in common, one number: the two of them say it."""
    assert describe(close(observed, expected)) is None


def test_nothing_to_say_is_nothing() -> None:
    assert describe(None) is None


# --- what the work says is not repeated where it could carry hidden inputs out ----------------------------
@pytest.mark.parametrize(
    "text", ["numpy.x0_1234_0_5678", "work.Answer", "DLX", "<script>", "a\x1b[31m", "x" * 9000]
)
def test_names_of_the_works_own_are_not_repeated(text: str) -> None:
    found = name_of(Odd(text))
    assert text not in found.fr + found.en and "another kind" in found.en


@pytest.mark.parametrize("text", ["builtins.generator", "builtins.set", "builtins.map", "decimal.Decimal"])
def test_names_of_common_types_are(text: str) -> None:
    assert text.removeprefix("builtins.") in name_of(Odd(text)).en


def test_long_axes_are_not_spelled_out() -> None:
    found = sentence(np.empty((0, 4242424, 31415)), EXPECTED)
    assert "4242424" not in found.fr + found.en and "31415" not in found.fr + found.en
    assert "(0, 5)" in sentence(np.empty((0, 5)), EXPECTED).en


def raised(*types: str, **more: Any) -> Raised:
    fields: dict[str, Any] = {"message": "", "line": 0, "column": 0}
    return Raised(types, **{**fields, **more})


SOURCE = (
    "import numpy as np\n\ndef convolve(image):\n    return image[99]\n\nclass Net:\n    pass\n\nSTEP = 2\n"
)


def test_of_a_hidden_check_the_verdict_and_the_file_are_told() -> None:
    """Not a line, a type or a message: those come of a run on hidden inputs."""
    for verdict in Verdict:
        text = describe_verdict(verdict, SOURCE, ("convolve",), 2.0)
        assert (text is None) is (verdict.value not in ("timeout", "memory", "runtime_error"))
    failed = describe_verdict(Verdict.RUNTIME_ERROR, SOURCE, ("convolve",), 2.0)
    assert failed == Text(
        fr="Votre fonction échoue sur des données qui ne sont pas montrées ; essayez d'autres tailles et "
        "d'autres valeurs.",
        en="Your function fails on inputs that are not shown; try other sizes and other values.",
    )
    missing = describe_verdict(Verdict.RUNTIME_ERROR, SOURCE, ("convolve", "conv2d"), 2.0)
    assert missing is not None
    assert missing.en == ("Your file does not define conv2d; it defines convolve, Net, STEP. A changed name?")


def test_what_is_quoted_of_a_failure_is_bounded() -> None:
    """The place and the line are the work's to choose: a column beyond all, a line of a megabyte."""
    long = "def f(): return 1" + " + 1" * 250_000
    for line, column in ((1, 999_999), (1, 400_000), (4, 999_999)):
        reply = raised("SyntaxError", message="m" * 500, line=line, column=column)
        for source in (long, SOURCE):
            text = describe_failure(reply, source, "f", 2.0)
            assert len(text.en) < 800 and "^" not in text.en


def test_a_line_beyond_the_file_is_not_named() -> None:
    beyond = raised("ValueError", line=400)
    assert describe_failure(beyond, SOURCE, "conv2d", 2.0).en == "ValueError"


def test_an_exception_of_the_works_own_has_no_name() -> None:
    reply = raised("x0_123456", "ValueError", "Exception")
    text = describe_failure(reply, SOURCE, "conv2d", 2.0)
    assert "123456" not in text.fr + text.en


def test_what_a_file_defines_is_read_in_the_file() -> None:
    reply = raised("Missing", message="x0_123456")
    text = describe_failure(reply, SOURCE, "conv2d", 2.0)
    assert "123456" not in text.fr + text.en
    assert "convolve, Net, STEP" in text.en and "conv2d" in text.en
    bare = describe_failure(reply, "import numpy\n", "conv2d", 2.0)
    assert bare.en == "Your file does not define conv2d."


def test_a_syntax_error_shows_its_place() -> None:
    reply = raised("SyntaxError", message="invalid syntax", line=4, column=12)
    text = describe_failure(reply, SOURCE, "conv2d", 2.0)
    lines = text.en.splitlines()
    assert lines[1].strip() == "return image[99]" and lines[2].index("^") == lines[1].index("image")


@pytest.mark.parametrize(
    ("reply", "fr", "en"),
    [
        (Died("timeout"), "Pas de réponse en 2 s", "No answer within 2 s"),
        (
            Died("timeout", 5.4),
            "Pas de réponse en 5 s ; la limite est de 2 s, mais la machine est occupée.",
            "No answer within 5 s; the limit is 2 s, but the machine is busy.",
        ),
        (Died("timeout", 0.0), "Pas lancé : les appels précédents", "Not run: the calls before"),
        (Died("protocol"), "a été arrêté", "was stopped"),
        (Died("ended"), "s'est arrêté", "ended without answering"),
        (Died("size"), "trop de place", "too much room"),
        (raised("NotImplementedError"), "Pas encore", "Not started"),
        (raised("MemoryError"), "mémoire", "memory"),
        (raised(), "Exception", "Exception"),
    ],
)
def test_each_way_of_not_answering_has_its_sentence(reply: Any, fr: str, en: str) -> None:
    text = describe_failure(reply, SOURCE, "conv2d", 2.0)
    assert fr in text.fr and en in text.en


def test_examples_are_short() -> None:
    for value in (np.arange(10_000.0), "x" * 10_000, list(range(10_000)), {n: n for n in range(5000)}):
        assert len(show_value(value)) < 700


# --- no value of the work's makes the judge stumble ---------------------------------------------------------
numbers = arrays.arrays(
    st.sampled_from(["?", "u1", "i8", "f2", "f4", "f8", "c16"]),
    arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(numbers, numbers, st.sampled_from(["kind", "length", "shape", "complex", "nan", "infinite", "value"]))
@pytest.mark.filterwarnings("error")
def test_every_difference_can_be_described(observed: Any, expected: Any, kind: Any) -> None:
    for judge in (close, equal):
        difference = judge(observed, expected)
        found = describe(difference)
        assert found is None or (found.fr and found.en)
    if kind not in ("value", "shape", "length"):
        describe(Difference(kind, observed, expected))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(arrays.arrays("f8", (3, 4), elements=st.floats(allow_nan=False, allow_infinity=False)))
@pytest.mark.filterwarnings("error")
def test_every_wrong_number_can_be_described(observed: Any) -> None:
    expected = np.arange(12.0).reshape(3, 4)
    if (difference := close(observed, expected)) is not None:
        found = describe(difference)
        assert found is None or (found.fr and found.en)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("ModuleNotFoundError", "Only the libraries of the statement are there when you are graded"),
        ("EOFError", "Nobody types anything here"),
    ],
)
def test_what_the_bench_does_not_have_is_explained(kind: str, sentence: str) -> None:
    reply = Raised((kind, "Exception"), "No module named 'x'", 1, 0)
    assert sentence in describe_failure(reply, "import x\n", "f", 2.0).en


def test_of_several_entries_the_wrong_one_is_described() -> None:
    """The image is right, the history too short: stacked, they are no array, and the image was blamed."""
    wrong = Difference("kind", (np.array([1.0, 2, 3]), [0.5, 0.7]), np.array([[1.0, 2, 3], [0.5, 0.7, 0.9]]))
    text = describe(wrong, wrong.observed)
    assert text is not None and text.en == "At index 1: your result has shape (2,); wanted (3,)."


def test_arrays_in_a_tuple_have_no_axis_in_common() -> None:
    one, two = np.ones((2, 1, 1)), np.array([[[1.0]], [[2.0]]])
    wrong = Difference("value", one, two, 1e-6)
    for mine, said in (((one[0], one[1]), "In what is returned"), (one, "Along axis 0")):
        text = describe(wrong, mine)
        assert text is not None and text.en.startswith(said)
