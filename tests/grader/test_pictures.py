"""Pictures of wrong answers: plain, bounded data that says where the answer is wrong, and nothing hidden."""

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dlx.exercises import Exercise, Text, load_course
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.wire import Handle, Odd
from dlx.grader.checking.compare import Difference, close, equal
from dlx.grader.diagnosis.pictures import (
    LARGER,
    MOST_BYTES,
    SCALE,
    SMALLER,
    picture_alone,
    picture_of,
    within_budget,
)
from dlx.grader.judging.judge import Judge
from dlx.grader.key.answer_key import answer_key
from dlx.grader.reports.report import CheckResult, ExerciseReport, Picture, Report, Verdict
from dlx.grader.submissions.submission import Submission

RNG = np.random.default_rng(3)
ROWS, COLUMNS = np.indices((28, 28))
DISC = ((ROWS - 13) ** 2 + (COLUMNS - 12) ** 2 < 80).astype(int)
WORDS = Text("fr", "en")


def drawn(observed: Any, expected: Any) -> Picture:
    picture = picture_of(close(observed, expected), observed)
    assert picture is not None
    return picture


def report_with(*pictures: Picture | None) -> ExerciseReport:
    checks = (
        CheckResult(f"test_{i}", WORDS, True, 1.0, Verdict.WRONG_ANSWER, picture=picture)
        for i, picture in enumerate(pictures)
    )
    return ExerciseReport("chapter/one", WORDS, tuple(checks), 0.0)


# --- what is drawn --------------------------------------------------------------------------------
def test_a_small_array_keeps_its_numbers_beside_the_difference() -> None:
    picture = drawn([[1.0, 2.5], [3.0, 9.0]], [[1.0, 2.0], [3.0, 4.0]])
    assert (picture.kind, picture.shape, picture.wrong, picture.largest) == ("numbers", (2, 2), 2, 5)
    assert picture.panels[0].mine == ((1, 2.5), (3, 9))
    assert picture.panels[0].difference == ((0, 0.5), (0, 5))


def test_a_value_within_the_tolerance_is_right() -> None:
    picture = drawn([1.00001, 5.0], [1.0, 2.0])
    assert picture.panels[0].difference == ((0, 3),)
    assert picture.wrong == 1


def test_an_exact_check_has_no_tolerance() -> None:
    difference = equal([31030658, 7], [31030657, 7])
    picture = picture_of(difference)
    assert picture is not None and picture.panels[0].difference == ((1, 0),)


def test_a_check_with_its_own_tolerance_keeps_it() -> None:
    picture = picture_of(close([1.05, 5.0], [1.0, 2.0], tolerance=0.1))
    assert picture is not None and picture.panels[0].difference == ((0, 3),)


def test_a_mask_shows_pixels_too_many_and_missing() -> None:
    picture = drawn(np.roll(DISC, 2, axis=1), DISC)
    moved = np.roll(DISC, 2, axis=1) - DISC
    signs = "".join(map(str, picture.panels[0].difference))
    assert picture.kind == "mask"
    assert (signs.count("+"), signs.count("-")) == ((moved == 1).sum(), (moved == -1).sum())
    assert picture.panels[0].mine == tuple("".join(map(str, row)) for row in np.roll(DISC, 2, axis=1))


def test_labels_that_are_no_mask_are_drawn_as_a_map() -> None:
    assert drawn(DISC * 2, DISC).kind == "map"


def test_a_map_marks_every_wrong_cell_and_no_other() -> None:
    right = RNG.normal(size=(12, 11))
    wrong = right.copy()
    wrong[3, 4], wrong[7, 2], wrong[0, 0] = 9.0, -9.0, math.nan
    (panel,) = drawn(wrong, right).panels
    signs = {(i, j): s for i, row in enumerate(panel.difference) for j, s in enumerate(row) if s != "."}
    assert set(signs) == {(3, 4), (7, 2), (0, 0)}
    assert signs[3, 4] in LARGER and signs[7, 2] in SMALLER and signs[0, 0] == "?"
    assert panel.mine[0][0] == "?" and panel.mine[3][4] == SCALE[-1] and panel.mine[7][2] == SCALE[0]


def test_feature_maps_are_panels_and_wrong_ones_come_first() -> None:
    right = RNG.normal(size=(2, 5, 9, 9))
    wrong = right.copy()
    for index in ((0, 4), (1, 0), (1, 3)):
        wrong[index] += 1
    picture = drawn(wrong, right)
    assert picture.total == 10 and len(picture.panels) == 6
    assert {(0, 4), (1, 0), (1, 3)} <= {panel.index for panel in picture.panels}


def test_a_large_array_is_reduced_and_no_wrong_entry_disappears() -> None:
    right = np.zeros((300, 200))
    wrong = right.copy()
    wrong[123, 77] = -1e-3
    picture = drawn(wrong, right)
    (panel,) = picture.panels
    assert picture.step == (10, 7) and len(panel.mine) == 30 and len(panel.mine[0]) == 29
    assert panel.difference[123 // 10][77 // 7] in SMALLER
    assert picture.wrong == 1


def test_losses_are_a_curve() -> None:
    picture = picture_of(Difference("value"), [0.7, 0.69, 0.71, 0.72])
    assert picture is not None
    assert picture.kind == "curve" and picture.panels[0].mine == ((0.7, 0.69, 0.71, 0.72),)
    assert picture.panels[0].difference == () and picture.wrong is None


def test_a_wrong_shape_shows_the_answer_alone() -> None:
    picture = drawn(np.ones((4, 4)) * 0.5, np.ones((3, 3)))
    assert picture.shape == (4, 4) and picture.wrong is None and picture.panels[0].difference == ()


def test_what_json_cannot_hold_is_told_by_its_name() -> None:
    picture = drawn([math.nan, math.inf, -math.inf, 2.0], [1.0, 1.0, 1.0, 2.0])
    assert picture.panels[0].mine == (("nan", "inf", "-inf", 2),)
    assert picture.panels[0].difference == (("nan", "inf", "-inf", 0),)
    assert picture.wrong == 3


def test_the_largest_floats_do_not_overflow() -> None:
    wrong = np.full((20, 20), 1.7e308)
    wrong[::2] *= -1
    text = json.dumps(drawn(wrong, -wrong).to_dict(), allow_nan=False)
    assert '"largest": null' in text


@pytest.mark.parametrize(
    "value",
    [None, 3.0, "text", np.array([1j, 2.0]), np.zeros((0, 4)), [[1], [1, 2]], {}, [10**400, 1],
     np.array(["a", "b"]), Odd("builtins.set"), Handle(3)],
    ids=str,
)  # fmt: skip
def test_where_there_is_nothing_to_see_there_is_no_picture(value: Any) -> None:
    assert picture_alone(value) is None
    assert picture_of(Difference("kind", value, np.ones((2, 2))), value) is None


# --- hostile answers ------------------------------------------------------------------------------
SHAPES = arrays.array_shapes(min_dims=0, max_dims=5, min_side=0, max_side=40)
FLOATS = st.floats(allow_nan=True, allow_infinity=True, width=64)
DTYPES = st.sampled_from(
    ["float64", "float16", "int64", "uint64", "bool", "int8", "longdouble", "complex128"]
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_array_gives_a_small_finite_picture(data: st.DataObject) -> None:
    shape = data.draw(SHAPES.filter(lambda s: math.prod(s) <= 20_000))
    dtype = data.draw(DTYPES)
    fill = data.draw(st.lists(FLOATS, min_size=1, max_size=5))
    with np.errstate(all="ignore"):
        answer = np.resize(np.array(fill), shape).astype(dtype)
    right = np.resize(np.array(data.draw(st.lists(FLOATS, min_size=1, max_size=5))), shape)
    for picture in (picture_alone(answer), picture_of(Difference("value", answer, right), answer)):
        if picture is not None:
            text = json.dumps(picture.to_dict(), allow_nan=False)
            assert len(text) < 6000
            exercise = report_with(picture)
            report = Report("", (exercise,), "", 3, True, "0")
            assert Report.from_dict(json.loads(json.dumps(report.to_dict()))) == report


def test_the_pictures_of_a_report_share_a_budget() -> None:
    large = picture_alone(RNG.normal(size=(6, 48, 48)))
    small = picture_alone([1.0, 2.0])
    assert large is not None and small is not None
    kept = within_budget([report_with(large, large, large, large), report_with(large, large, large, small)])
    pictures = [c.picture for e in kept for c in e.checks]
    assert pictures[0] == large and pictures[-2] is None and pictures[-1] == small
    assert sum(len(json.dumps(p.to_dict())) for p in pictures if p) <= MOST_BYTES


def test_a_report_from_before_pictures_is_read() -> None:
    data = Report("", (report_with(picture_alone([1, 2])),), "", 3, True, "0").to_dict()
    del data["exercises"][0]["checks"][0]["picture"]
    assert Report.from_dict(data).exercises == (report_with(None),)


# --- in the judge ---------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as found:
        yield found


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    (found,) = load_course().find("chapter2/convolution")
    return found


TWISTED = """
import numpy as np
def conv2d(image, kernel, stride=1, padding=0):
    x, k = np.pad(np.asarray(image, float), padding), np.asarray(kernel, float){twist}
    h, w = (x.shape[0] - k.shape[0]) // stride + 1, (x.shape[1] - k.shape[1]) // stride + 1
    out = np.empty((h, w))
    for i in range(h):
        for j in range(w):
            part = x[i * stride : i * stride + k.shape[0], j * stride : j * stride + k.shape[1]]
            out[i, j] = {value}
    return out
"""
FLIPPED = TWISTED.format(twist="[::-1, ::-1]", value="(part * k).sum()")
STRANGE = TWISTED.format(twist="", value="(part * k).sum() + 0.37 * i")  # no known mistake


def graded(bench: Bench, exercise: Exercise, source: str, hidden: bool) -> ExerciseReport:
    judge = Judge(bench, "seed", hidden=hidden, strict=True)
    return judge.grade_exercise(Submission("s", {exercise.slug: source}), exercise)


def test_a_failed_public_check_has_its_picture(bench: Bench, exercise: Exercise) -> None:
    report = graded(bench, exercise, FLIPPED, hidden=False)
    passed, kernel, padding, _ = report.checks
    assert passed.picture is None
    assert kernel.picture is not None and kernel.picture.wrong == 7
    assert kernel.picture.panels[0].mine == ((34, 35, 26), (20, 36, 37), (14, 29, 38))
    assert padding.picture is not None and padding.picture.shape == (2, 2)


@pytest.mark.parametrize("source", [FLIPPED, STRANGE], ids=["known", "unknown"])
def test_a_hidden_check_shows_at_most_the_public_example(
    bench: Bench, exercise: Exercise, source: str
) -> None:
    if answer_key(exercise) is None:
        pytest.skip("the key is not installed")
    report = graded(bench, exercise, source, hidden=True)
    hidden = [check for check in report.checks if not check.public]
    assert any(check.verdict is Verdict.WRONG_ANSWER for check in hidden)
    for picture in (check.picture for check in hidden if check.picture is not None):
        assert picture.example and picture.wrong is None and picture.largest is None
        assert all(panel.difference == () for panel in picture.panels)


def test_a_verdict_that_is_remembered_brings_the_same_picture(bench: Bench, exercise: Exercise) -> None:
    judge = Judge(bench, "seed", hidden=answer_key(exercise) is not None, strict=True)
    first, again = (
        judge.grade_exercise(Submission("s", {exercise.slug: source}), exercise)
        for source in (FLIPPED, FLIPPED + "\n# handed in again\n")
    )
    assert [replace(c) for c in first.checks] == list(again.checks)
    assert any(check.picture is not None for check in again.checks)


@pytest.mark.parametrize(
    "body", ["raise ValueError('no')", "return 'text'", "return np.zeros((3, 3), dtype='U5')", "return []"]
)
def test_no_array_no_picture(bench: Bench, exercise: Exercise, body: str) -> None:
    source = f"import numpy as np\ndef conv2d(image, kernel, stride=1, padding=0):\n    {body}\n"
    report = graded(bench, exercise, source, hidden=False)
    assert {check.picture for check in report.checks} == {None}
    assert all(check.verdict is not Verdict.GRADER_ERROR for check in report.checks)


def test_a_huge_answer_stays_a_small_picture(bench: Bench, exercise: Exercise) -> None:
    source = "import numpy as np\ndef conv2d(*a, **k):\n    return np.full((10, 300, 300), 1.5)\n"
    report = graded(bench, exercise, source, hidden=False)
    sizes = [len(json.dumps(c.picture.to_dict())) for c in report.checks if c.picture is not None]
    assert len(sizes) == 3 and max(sizes) < 6000


HOARDER = """
import sys

{right}

_max, _avg = max_pool2d, avg_pool2d

def _hoard(arguments):
    sys.__dict__.setdefault("hoard", []).extend(a for a in arguments if getattr(a, "ndim", 0) == 2)

def max_pool2d(*arguments, **options):
    _hoard(arguments)
    return _max(*arguments, **options)

def avg_pool2d(*arguments, **options):
    _hoard(arguments)
    return _avg(*arguments, **options)
"""
TELLER = """
import sys
import numpy as np
def conv2d(image, kernel, stride=1, padding=0):
    return sys.hoard[-1] if getattr(sys, "hoard", None) else np.zeros((2, 2))
"""


def test_no_picture_tells_what_hidden_checks_of_another_exercise_gave(
    bench: Bench, exercise: Exercise
) -> None:
    (first,) = load_course().find("chapter2/pooling")
    key = answer_key(first)
    if key is None:
        pytest.skip("the key is not installed")
    files = {first.slug: HOARDER.format(right=key.reference), exercise.slug: TELLER}
    report = Judge(bench, "seed", hidden=True, strict=True).grade(Submission("s", files), [first, exercise])
    assert report.exercises[0].accepted
    pictures = [c.picture for c in report.exercises[1].checks if c.picture is not None]
    shown = {v for p in pictures for panel in p.panels for row in panel.mine for v in row}
    assert pictures and shown <= {0, "0"}
