"""The reference asked with other arguments: which changes make sense, and what is asked then."""

from typing import Any

import numpy as np
import pytest
from diagnosed import outcome

from dlx.grader.authoring.changed_arguments import Change, Changed, changes_of
from dlx.grader.bench import Laid, Tensor, Value
from dlx.grader.diagnosis.words import as_if, worded
from dlx.grader.source import signatures

SIGNATURES = signatures(
    "def conv(image, kernel=None, stride=1, padding=0): ...\n"
    "def other(x): ...\n"
    "class Net:\n    def __init__(self, width, depth=2): ...\n    def grow(self, by, twice=False): ...\n"
)
IMAGE = np.arange(6.0).reshape(2, 3) - 2


class Kept:
    """A work that keeps what it was asked."""

    def __init__(self) -> None:
        self.requests: list[Any] = []

    def call(self, request: Any) -> tuple[int, Value]:
        self.requests.append(request)
        return 1, Value(None)


def changes(*calls: Any) -> dict[str, Change]:
    return {change.name: change for change in changes_of(calls, SIGNATURES)}


def asked(change: Change, target: list[Any], arguments: list[Any], **options: Any) -> Any:
    """What the reference is asked in the place of a call."""
    work = Kept()
    Changed(work, change, SIGNATURES).call((target, arguments, options))  # type: ignore[arg-type]
    (request,) = work.requests
    assert request[0] is target
    return request[1:]


CONV = changes(outcome("conv", IMAGE, stride=2), outcome("conv", IMAGE, padding=1))


def test_which_changes_make_sense() -> None:
    """By what kind of thing a parameter is given; two of one kind are exchanged; what may be left out is."""
    stems = ("doubled", "more", "less", "zero", "one", "last", "opposite")
    assert {name for name in CONV if name.startswith("conv:padding")} == {
        *(f"conv:padding:{stem}" for stem in stems),
        "conv:padding:dropped",
    }
    assert {"conv:image:negative", "conv:image:transposed"} <= set(CONV)
    assert "conv:image:dropped" not in CONV and not any("kernel" in name for name in CONV)
    assert "conv:stride:padding" in changes(outcome("conv", IMAGE, stride=2, padding=1))
    assert "conv:image:stride" not in CONV
    assert changes(outcome("unknown", 3)) == {}
    kinds = changes(outcome("conv", [1.0], (2, 3), True, 0.5))
    assert {"conv:kernel:reversed", "conv:stride:contrary", "conv:padding:halved"} <= set(kinds)
    assert "conv:stride:doubled" not in kinds and "conv:padding:more" not in kinds


def test_words_are_a_conjunctive_after_as_if() -> None:
    text = CONV["conv:stride:doubled"].text
    assert (text.fr, text.en) == ("stride valait le double", "stride were doubled")
    every = changes(outcome("conv", IMAGE, (1, 2), True, 0.5), outcome("conv", IMAGE))
    for change in (*every.values(), *CONV.values()):
        assert "{" not in change.text.fr + change.text.en
        assert any(word in change.text.en for word in (" were ", " stood ", " had ")), change.text.en
        assert worded(change.name) == as_if(change.function, change.text)


@pytest.mark.parametrize(
    ("name", "arguments", "options", "then"),
    [
        ("conv:stride:doubled", [1], {"stride": 3}, ([1], {"stride": 6})),
        ("conv:stride:doubled", [1, 2, 3], {}, ([1, 2, 6], {})),
        ("conv:stride:doubled", [1], {}, ([1], {})),
        ("conv:stride:dropped", [1, 2, 3], {"padding": 4}, ([1, 2], {"padding": 4})),
        ("conv:stride:dropped", [1, 2, 3, 4], {}, ([1, 2], {"padding": 4})),
        ("conv:stride:dropped", [1], {"stride": 3}, ([1], {})),
        ("conv:padding:opposite", [1], {"padding": 4}, ([1], {"padding": -4})),
        ("conv:padding:zero", [1], {"padding": None}, ([1], {"padding": None})),
    ],
)
def test_what_is_asked_then(name: str, arguments: Any, options: Any, then: Any) -> None:
    assert asked(CONV[name], ["name", "conv", None], arguments, **options) == then


def test_two_arguments_change_places() -> None:
    change = changes(outcome("conv", IMAGE, stride=2, padding=1))["conv:stride:padding"]
    target = ["name", "conv", None]
    assert asked(change, target, [1], stride=3, padding=4) == ([1], {"stride": 4, "padding": 3})
    assert asked(change, target, [1], stride=3) == ([1], {"padding": 3}), "the default goes to the other"
    assert asked(change, target, [1]) == ([1], {})


def test_other_functions_are_asked_as_they_are() -> None:
    change = CONV["conv:stride:doubled"]
    assert asked(change, ["name", "other", None], [3]) == ([3], {})
    assert asked(change, ["handle", 1, "shapes", None], []) == ([], {})


def test_methods_and_classes() -> None:
    grow = outcome("Net.call", "grow", 3, target=["handle", 1, "call"])
    found = changes(outcome("Net", 4), grow)
    assert asked(found["grow:by:doubled"], ["handle", 1, "call", None], ["grow", 3]) == (["grow", 6], {})
    assert asked(found["grow:by:doubled"], ["handle", 1, "call", None], ["other", 3]) == (["other", 3], {})
    assert asked(found["Net:width:more"], ["name", "Net", None], [4], depth=3) == ([5], {"depth": 3})


@pytest.mark.parametrize(
    ("name", "then"),
    [
        ("negative", -IMAGE),
        ("absolute", np.abs(IMAGE)),
        ("flipped", IMAGE[:, ::-1]),
        ("rolled", np.roll(IMAGE, 1, 1)),
        ("transposed", IMAGE.T),
        ("upside down", IMAGE[::-1]),
        ("turned", IMAGE[::-1, ::-1]),
    ],
)
def test_arrays_are_changed_wherever_they_lie(name: str, then: Any) -> None:
    change = CONV[f"conv:image:{name}"]
    for form in (IMAGE, Laid(IMAGE, "strided"), Tensor(IMAGE), Laid(Tensor(IMAGE), "fortran")):
        (value,), _ = asked(change, ["name", "conv", None], [form])
        is_tensor = isinstance(form, Tensor) or isinstance(getattr(form, "array", None), Tensor)
        assert type(value) is (Tensor if is_tensor else np.ndarray)
        array = value.array if isinstance(value, Tensor) else value
        assert np.array_equal(array, then) and array.flags.c_contiguous
    mask = IMAGE > 0
    assert asked(change, ["name", "conv", None], [mask])[0][0].dtype == bool
    assert np.array_equal(IMAGE, np.arange(6.0).reshape(2, 3) - 2), "a case is asked of many works"
