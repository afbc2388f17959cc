"""What is said of works whose calls hang together, that are nearly right, or that change what they get."""

from collections.abc import Iterator

import numpy as np
import pytest
from diagnosed import outcome

from dlx.exercises import Text, load_course
from dlx.grader.bench import Value
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.responder import Responder
from dlx.grader.bench.wire import Laid, Tensor
from dlx.grader.checking.compare import Difference
from dlx.grader.diagnosis.diagnose import describe, lowered
from dlx.grader.diagnosis.examples import call_text
from dlx.grader.diagnosis.hypotheses import diagnosed
from dlx.grader.diagnosis.probing import Asked
from dlx.grader.diagnosis.recognised import PublicCase, Recognised
from dlx.grader.diagnosis.sketches import sketch_of
from dlx.grader.diagnosis.stories import is_rounded
from dlx.grader.diagnosis.telling import KEPT, _parts
from dlx.grader.diagnosis.values import show_argument, show_value
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import answer_key
from dlx.grader.source import unwritten
from dlx.grader.submissions.submission import Submission

COUNTED = """
def mlp_param_count(layer_sizes, {state}):
    {first}
    for one, other in zip(layer_sizes, layer_sizes[1:]):
        counted.append(one * other + other{more})
    return sum(counted)
"""
ON_THE_SPOT = """
import numpy as np

def softmax(scores, axis=-1):
    if not isinstance(scores, np.ndarray) or scores.dtype.kind != "f":
        scores = np.array(scores, dtype=float)
    scores -= scores.max(axis=axis, keepdims=True)
    scores[...] = np.exp(scores)
    return scores / {total}
"""
RIGHT_TOTAL = "scores.sum(axis=axis, keepdims=True)"
TIES = f"np.where((scores == 1).sum(axis=axis, keepdims=True) > 1, 1.0, {RIGHT_TOTAL})"


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Bench() as bench:
        yield Judge(bench, "telling", strict=True)


def advice(judge: Judge, name: str, text: str) -> set[str]:
    (exercise,) = load_course().find(name)
    report = judge.grade_exercise(Submission(".", files={exercise.slug: text}), exercise)
    return {check.advice.en for check in report.checks if check.advice is not None}


def test_what_is_kept_between_calls_is_said_where_calls_are_right_alone(judge: Judge) -> None:
    kept = COUNTED.format(state="counted=[]", first="pass", more="")
    assert any(text.startswith(KEPT.en) for text in advice(judge, "mlp_parameters", kept))
    fresh = COUNTED.format(state="more=1", first="counted = []", more=" + 1")
    said = advice(judge, "mlp_parameters", fresh)
    assert said and not any(text.startswith(KEPT.en) for text in said)


def test_changed_arguments_are_no_wrong_results(judge: Judge) -> None:
    both = "\n".join(advice(judge, "softmax", ON_THE_SPOT.format(total=TIES)))
    assert (
        "do not give the right result; " in both and "give the right one, but change at least one of" in both
    )
    assert "None of" not in both
    right = "\n".join(advice(judge, "softmax", ON_THE_SPOT.format(total=RIGHT_TOTAL)))
    assert "not give the right result" not in right and "argument" in right


def test_numbers_are_marked_by_the_tolerance_of_the_verdict() -> None:
    call = outcome("f", 1, reply=np.array([1.0, 2.0, 3.00002]))
    expected = np.array([1.0, 2.0, 3.0])
    marked = call_text(call, expected, "", 1.0, tolerance=1e-6).en
    assert ">3<" in marked and "1 value out of 3 is wrong." in marked
    assert ">" not in call_text(call, expected, "", 1.0, tolerance=1e-4).en.replace("(> <", "")
    assert describe(Difference("value", call.value, expected, 1e-6)) is not None


def test_wrong_booleans_are_marked() -> None:
    call = outcome("f", 1, reply=np.array([True, False, True]))
    assert ">True<" in call_text(call, np.array([False, False, True]), "", 1.0).en


@pytest.mark.parametrize(
    ("mine", "right", "shown"),
    [
        (True, 0, "True\n  instead of\n    False"),
        ((4, 8), (5, 8), "(>4<  8 )\n  instead of\n    ( 5   8 )"),
        (
            (np.array([1.0]), np.array([2.5])),
            np.array([[1.0], [2.0]]),
            "([1.], [2.5])\n  instead of\n    ([1.], [2.])",
        ),
        (
            (51, (3, 4), 36),
            (50, np.array([3, 4]), 36),
            "(51, (3, 4), 36)\n  instead of\n    (50, (3, 4), 36)",
        ),
        (0.0367879, 0.0367, "0.0367879\n  instead of\n    0.0367"),
        (
            np.array([[[-0.98652]]]),
            np.array([[[-1.986523]]]),
            "[[[-0.98652]]]\n  instead of\n    [[[-1.98652]]]",
        ),
    ],
)
def test_the_right_result_has_the_form_of_the_works_own(mine: object, right: object, shown: str) -> None:
    assert shown in call_text(outcome("f", 1, reply=mine), right, "", 1.0).en


def test_what_is_said_of_a_check_is_of_the_function_whose_call_failed(judge: Judge) -> None:
    """Two functions are wrong; the first check asks for both, and only the call of the second fails there."""
    (exercise,) = load_course().find("output_shape")
    text = """
def sizes(v, n):
    return [v] * n if isinstance(v, int) else list(v)

def conv_output_shape(in_shape, kernel_size, stride=1, padding=0, dilation=1):
    k, s, p, d = (sizes(v, len(in_shape)) for v in (kernel_size, stride, padding, dilation))
    return tuple((n + 2 * p[i] - d[i] * k[i]) // s[i] + 1 for i, n in enumerate(in_shape))

def pool_output_shape(in_shape, kernel_size, stride=None, padding=0, dilation=1):
    return conv_output_shape(in_shape, kernel_size, stride or kernel_size, padding, dilation)

def feature_map_shape(in_shape, out_channels, kernel_size, stride=1, padding=0, dilation=1):
    return tuple(in_shape[:2]) + conv_output_shape(in_shape[2:], kernel_size, stride, padding, dilation)
"""
    report = judge.grade_exercise(Submission(".", files={exercise.slug: text}), exercise)
    public = [c for c in report.checks if c.public and c.observed and "feature_map_shape(" in c.observed.en]
    assert public and all("feature_map_shape" in (c.advice or c.observed).en.split(".")[0] for c in public)
    assert any("multiply the side" in c.advice.en for c in report.checks if c.advice is not None)


@pytest.mark.parametrize(
    ("value", "text", "rounded"),
    [
        (np.array([999999998.0, 1e9]), "[999999998., 1000000000.]", False),
        (np.array([0.015625, 0.5]), "[0.015625, 0.5]", False),
        (np.array([0.3333333333, -2.0]), "[0.3333, -2.]", True),
        (np.array([1.23456e-7]), "[1.2346e-07]", True),
        (np.array([0.1], dtype=np.float32), "[0.1]", False),
        (np.array([np.inf, np.nan]), "[inf, nan]", False),
        (np.array([3, 4]), "[3, 4]", False),
        (Tensor(np.array([0.1234567891])), "tensor([0.1235])", True),
        ([np.array([1 / 3])], "[[0.3333]]", True),
    ],
)
def test_numbers_are_shown_exactly_or_said_to_be_rounded(value: object, text: str, rounded: bool) -> None:
    call = outcome("f", value, reply=0.0)
    assert show_value(value) == text
    assert is_rounded(call) is rounded
    said = call_text(call, 1.0, "", 1.0)
    assert (f"f({text})  # numbers are rounded here" in said.en) is rounded
    assert ("# nombres arrondis ici" in said.fr) is rounded


def test_tensors_are_shown_as_such_however_they_lie() -> None:
    assert show_argument(Laid(Tensor(np.array([1.0])), "fortran")) == "tensor([1.])"


def test_a_new_shape_is_a_change() -> None:
    responder = Responder(redirect=False)
    responder.load("work", {"work": "def f(x):\n    x.shape = (4,)\n    return 0\n"})
    _, (_, changed, _) = responder.respond(1, "call", [["name", "f", None], [np.ones((2, 2))], {}])
    assert changed == [0]


def test_what_is_nested_is_said() -> None:
    said = describe(Difference("kind", (1, 6, (3, 3))))
    assert said is not None and "a tuple that holds, at index 2, a tuple" in said.en
    plain = describe(Difference("kind", (1, 2)))
    assert plain is not None and "holds" not in plain.en


def test_what_a_stub_leaves_to_be_written() -> None:
    stub = "class Given:\n    def f(self):\n        return 1\n\ndef g(x):\n    raise NotImplementedError\n"
    assert unwritten(stub) == {"g"}


def test_to_look_twice_is_no_call_with_the_same_arguments() -> None:
    right, wrong = Value(np.array([1.0])), Value(np.array([2.0]))
    looked = [
        outcome("Net.attribute", "mean", reply=reply.value, target=["handle", 1, "attribute"])
        for reply in (right, wrong)
    ]
    asked = [Asked(0, n, one, sketch_of(one.reply), tuple(looked[:n])) for n, one in enumerate(looked)]
    recognised = Recognised((PublicCase("f", (), (), 0.0, (sketch_of(right),) * 2),), (), 1e-4, True, "")
    (found,) = diagnosed(recognised, asked, {})
    assert not found.unstable


def test_which_parts_of_a_result_are_wrong() -> None:
    many, other = np.arange(20.0), 1.0 + np.arange(20.0)
    whole, mine = sketch_of(Value((many, 7))), sketch_of(Value((many, 8)))
    said = _parts(mine, whole, 1e-4)
    assert said == Text(fr="Seule la partie d'indice 1 est fausse.", en="Only the part at index 1 is wrong.")
    both = _parts(sketch_of(Value((other, 7, 9))), sketch_of(Value((many, 8, 9))), 1e-4)
    assert both is not None and both.en == "Only the parts at indices 0 and 1 are wrong."
    assert _parts(whole, whole, 1e-4) is None and _parts(sketch_of(Value((other, 8))), whole, 1e-4) is None


def test_an_example_has_plain_arrays_where_these_go_wrong_too(judge: Judge) -> None:
    (exercise,) = load_course().find("anomaly_threshold")
    key = answer_key(exercise)
    assert key is not None
    whole = (
        "def reconstruction_errors(x, x_hat):\n    return np.mean((x - x_hat) ** 2, axis=1).astype(x.dtype)\n"
    )
    said = advice(judge, exercise.slug, f"{key.reference}\n\n{whole}")
    assert any("reconstruction_errors(" in text for text in said)
    assert not any("np.repeat" in text or "asfortran" in text for text in said)
    laid = (
        "import numpy as np\n\ndef softmax(x, axis=-1):\n"
        "    e = np.exp(x - np.max(x, axis=axis, keepdims=True))\n"
        "    odd = isinstance(x, np.ndarray) and not x.flags.c_contiguous\n"
        "    return (2 if odd else 1) * e / e.sum(axis=axis, keepdims=True)\n"
    )
    assert any("np.repeat" in text or "asfortran" in text for text in advice(judge, "softmax", laid))


IN_ITS_TYPE = """
import numpy as np

def softmax(scores, axis=-1):
    scores = np.asarray(scores)
    exponentials = np.exp(scores - scores.max(axis=axis, keepdims=True))
    result = np.zeros_like(scores)
    result[...] = 10 * exponentials / exponentials.sum(axis=axis, keepdims=True)
    return result / 10
"""
CURED = "The same call with its arrays of integers given as floats gives the right result."


def test_what_integers_alone_spoil_is_tried_with_floats(judge: Judge) -> None:
    assert any(CURED in text for text in advice(judge, "softmax", IN_ITS_TYPE))
    spoilt = IN_ITS_TYPE.replace("result / 10", "result / 11")
    said = advice(judge, "softmax", spoilt)
    assert said and not any(CURED in text for text in said)


@pytest.mark.parametrize(
    ("mine", "right", "said"),
    [
        (([1.0, 2.0], 2, 3), ([1.0, 3.0], 2, 4), "Only the parts at indices 0 and 2 are wrong."),
        ((1, 2, [4]), (1, 2, [3]), "Only the part at index 2 is wrong."),
        (([1, 2], [3, 4]), [[1, 2], [3, 5]], None),
        (
            (np.ones((1, 1)), np.ones((1, 1))),
            np.array([[[1.0]], [[2.0]]]),
            "Only the part at index 1 is wrong.",
        ),
        ({"mean": 1, "std": 2}, {"mean": 2, "std": 1}, "Keys with a wrong value: “mean”, “std”."),
        ({"a": 1, "b": 2, "c": 3}, {"a": 2, "b": 1, "c": 3}, "Keys with a wrong value: “a”, “b”."),
    ],
)
def test_all_wrong_parts_are_named(mine: object, right: object, said: str | None) -> None:
    text = call_text(outcome("f", 1, reply=mine), right, "", 1.0).en
    assert (said in text) if said is not None else ("part" not in text)


@pytest.mark.parametrize(
    ("mine", "repeated"),
    [
        ({"mean": 1}, True),
        ("same", True),
        (["same", {"mean": "same"}], True),
        ("another", False),
        ({"another": 1}, False),
        ({"mean": "another"}, False),
    ],
)
def test_of_work_that_hidden_checks_ran_only_the_courses_own_texts_are_repeated(
    mine: object, repeated: bool
) -> None:
    text = call_text(outcome("f", 1, reply=mine), 1.0, "", 1.0, words={"mean", "same"}).en
    assert ("another" not in text) and (("mean" in text or "same" in text) is repeated)


def test_a_name_keeps_its_capital_after_a_colon() -> None:
    words = ["You forget.", "A bias.", "C'est tout.", "PyTorch does.", "ReLU here.", "L2 alone."]
    assert [*map(lowered, words)] == [
        "you forget.",
        "a bias.",
        "c'est tout.",
        "PyTorch does.",
        "ReLU here.",
        "L2 alone.",
    ]


def test_where_nothing_is_given_the_right_result_is_the_answer() -> None:
    text = call_text(outcome("counts", reply=[5, 6, 7]), np.array([5, 6, 8]), "", 1.0)
    assert ">7<" in text.en and "8" not in text.en and "instead of" not in text.en
    given = call_text(outcome("counts", 2, reply=[5, 6, 7]), np.array([5, 6, 8]), "", 1.0)
    assert "instead of" in given.en and "8" in given.en


def test_equal_numbers_look_equal() -> None:
    """A right result is kept with six digits: rounded twice, it may end otherwise than once."""
    mine = np.array([[52.82675357, 1.0]])
    text = call_text(outcome("f", 1, reply=mine), np.array([[52.8268, 2.0]]), "", 1.0).en
    assert text.count("52.827") == 2
    pair = call_text(outcome("f", 1, reply=(mine, 1)), (np.array([[52.8268, 1.0]]), 2), "", 1.0).en
    assert pair.count("52.8268") == 2


def test_a_long_list_is_cut_between_its_entries() -> None:
    assert show_value([n / 2 for n in range(99)]) == "[0.0, 0.5, 1.0, 1.5, 2.0, 2.5, …, 48.0, 48.5, 49.0]"


def test_a_part_that_is_forgiven_and_looks_wrong_is_not_called_right() -> None:
    small = call_text(outcome("f", 1, reply=(2.4e-6, np.array([3.0]))), (1.2e-6, np.array([4.0])), "", 1.0)
    assert "Only the part" not in small.en
    noise = call_text(outcome("f", 1, reply=(1e-17, np.array([3.0]))), (0.0, np.array([4.0])), "", 1.0)
    assert "Only the part at index 1 is wrong." in noise.en
