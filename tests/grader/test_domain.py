"""Domains: what is picked, and that all pairs of levels occur whatever the seed."""

from itertools import combinations, product
from typing import Any

import numpy as np
import pytest

from dlx.grader.bench.session import Value
from dlx.grader.bench.wire import Laid, Tensor
from dlx.grader.checking.covering import Chooser, Illegal, cover
from dlx.grader.checking.domain import VALUES, Case, load_domain
from dlx.grader.checking.fixtures import Draw
from dlx.grader.checking.outcome import Request, Subject

CONV = """
def conv(work, pick):
    options = pick.options(stride=(1, 2), padding=(0, 1))
    kh = pick.size("kh", 1, 4)
    height = pick.size("height", max(1, kh - 2 * options.get("padding", 0)), 8)
    work.conv(pick.array("image", (height, 3)), pick.array("kernel", (kh, 2)), **options)
"""


class Asked:
    """A work that answers nothing and keeps what it was asked."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def call(self, request: Request) -> tuple[int, Value]:
        self.requests.append(request)
        return len(self.requests), Value(None)


def asked(case: Case) -> list[Request]:
    caller = Asked()
    case.ask(Subject(caller))
    return caller.requests


def numbers(value: Any) -> Any:
    value = value.array if isinstance(value, Laid) else value
    return value.array if isinstance(value, Tensor) else np.asarray(value)


@pytest.mark.parametrize("seed", ["a", "b", "c", "d", "e"])
def test_all_pairs_of_levels_occur_whatever_the_seed(seed: str) -> None:
    ((cases, pairs),) = load_domain(CONV, "domain.py", "").covered(Draw(seed), 120)
    assert not pairs.left and not pairs.impossible and len(cases) >= 120
    levels: dict[str, set[str]] = {}
    for case in cases:
        for factor, level in case.levels:
            levels.setdefault(factor, set()).add(level)
    assert levels["stride"] == {"omitted", "1", "2"}
    assert levels["height"] == {"least", "even", "odd", "as another"}
    met = {pair for case in cases for pair in combinations(case.levels, 2)}
    for one, other in combinations(levels, 2):
        assert {((one, a), (other, b)) for a, b in product(levels[one], levels[other])} <= met


def test_pairs_that_are_no_legal_call_are_given_up_and_the_others_found() -> None:
    def run(chooser: Chooser) -> tuple[int, int]:
        two = chooser.choose("a", [*"xyz"]), chooser.choose("b", [*"xyz"])
        if two == (1, 2):
            raise Illegal
        return two

    cases, pairs = cover(run, Draw("seed"), 5)
    assert set(cases) == set(product(range(3), repeat=2)) - {(1, 2)}
    assert pairs.impossible == {(("a", "y"), ("b", "z"))} and not pairs.left


def test_a_factor_that_comes_again_is_another_factor() -> None:
    text = "def f(work, pick):\n    work.f([pick('n', 1, 2) for _ in range(3)])\n"
    domain = load_domain(text, "domain.py", "")
    ((cases, _),) = domain.covered(Draw("seed"), 4)
    assert [factor for factor, _ in cases[0].levels] == ["n", "n #2", "n #3"]


def test_a_case_asks_the_same_of_every_work_and_a_seed_makes_the_same_cases() -> None:
    case = load_domain(CONV, "domain.py", "").cases(("seed",), 120)[7]
    again = load_domain(CONV, "domain.py", "").cases(("seed",), 120)[7]
    first, second, third = map(repr, (asked(case), asked(case), asked(again)))
    assert first == second == third
    assert repr(asked(load_domain(CONV, "domain.py", "").cases(("other",), 120)[7])) != first


def test_options_are_given_or_left_out() -> None:
    cases = load_domain(CONV, "domain.py", "").cases(("seed",), 120)
    given = {tuple(sorted(asked(case)[0][2].items())) for case in cases}
    assert {(), (("stride", 2),), (("padding", 0), ("stride", 1))} <= given


def test_functions_and_helpers_of_a_domain() -> None:
    text = (
        "def _size(pick):\n    return pick.size('n', 0, 1)\ndef one(work, pick):\n    work.one(_size(pick))\n"
    )
    text += "def two(work, pick):\n    thing = work.Two(3)\n    thing.push(1)\n    work.two(thing[0])\n"
    domain = load_domain(text, "domain.py", "")
    assert [f.__name__ for f in domain.functions] == ["one", "two"]
    cases = domain.cases(("seed",), 10)
    assert {case.function.__name__ for case in cases[:5]} == {"one"}
    assert [case.function.__name__ for case in cases[-5:]] == ["two"] * 5


@pytest.mark.parametrize("kind", VALUES)
def test_every_kind_of_values_has_the_shape_that_is_asked(kind: str) -> None:
    text = (
        f"def f(work, pick):\n    work.f(pick.array('x', (2, 3), ['{kind}'], ['float64']))\n"
        f"def g(work, pick):\n    work.g(pick.array('x', (), ['{kind}'], ['int64'], ['plain']))\n"
    )
    for case in load_domain(text, "domain.py", "").cases(("seed",), 6):
        array = numbers(asked(case)[0][1][0])
        name = case.function.__name__
        assert (array.shape, array.dtype.name) == {"f": ((2, 3), "float64"), "g": ((), "int64")}[name]


@pytest.mark.parametrize("dtype", ["float32", "float64", "int8", "uint8", "int32", "int64", "bool"])
def test_an_array_has_the_dtype_that_is_asked(dtype: str) -> None:
    text = f"def f(work, pick):\n    work.f(pick.array('x', (4,), dtypes=['{dtype}']))\n"
    cases = load_domain(text, "domain.py", "").cases(("seed",), 30)
    arrays = [numbers(asked(case)[0][1][0]) for case in cases]
    assert {array.dtype.name for array in arrays} == {dtype}
    assert len({array.tobytes() for array in arrays}) > 3


def test_an_array_comes_in_the_forms_that_are_asked() -> None:
    text = (
        "def f(work, pick):\n    work.f(pick.array('x', (2, 3), "
        "forms=['plain', 'list', 'fortran', 'strided', 'readonly']))\n"
        "def g(work, pick):\n    work.g(pick.array('x', (2, 3), torch=True))\n"
    )
    given: dict[str, set[str]] = {}
    for case in load_domain(text, "domain.py", "").cases(("seed",), 200):
        value = asked(case)[0][1][0]
        form = value.layout if isinstance(value, Laid) else type(value).__name__
        given.setdefault(case.function.__name__, set()).add(form)
    assert given["f"] == {"ndarray", "list", "fortran", "strided", "readonly"}
    assert given["g"] == {"Tensor", "fortran", "strided"}


def test_numbers_and_indices_reach_their_edges() -> None:
    picked = "pick.number('t', 0.0, 1.0, 0.0, 1.0), pick.indices('i', (3,), 2, 5)"
    text = f"def f(work, pick):\n    work.f({picked})\n"
    cases = load_domain(text, "domain.py", "").cases(("seed",), 60)
    both = [asked(case)[0][1] for case in cases]
    drawn = {number for number, _ in both}
    assert {0.0, 1.0} < drawn and all(0 <= number <= 1 for number in drawn)
    seen = {tuple(numbers(i).tolist()) for _, i in both}
    assert {(2, 2, 2), (4, 4, 4)} < seen and all(2 <= i < 5 for three in seen for i in three)


def test_the_size_of_a_case_counts_pleasant_numbers_less() -> None:
    text = "def f(work, pick):\n    work.f(pick.array('x', (4,), ['whole', 'normal'], ['float64']))\n"
    sizes = {
        dict(c.levels)["x: values"]: c.size for c in load_domain(text, "domain.py", "").cases(("seed",), 9)
    }
    assert sizes == {"whole": 4, "normal": 8}


KIND = "def f(work, pick):\n    work.f(pick.array('x', (3, 4), ['{kind}'], ['float64'], ['plain']))\n"


@pytest.mark.parametrize(
    ("kind", "low", "high"), [("high", 990, 1010), ("low", -1010, -990), ("deep", -1e4, -1e3)]
)
def test_scores_lie_where_an_exponential_fails(kind: str, low: float, high: float) -> None:
    cases = load_domain(KIND.format(kind=kind), "domain.py", "").cases(("seed",), 40)
    drawn = np.concatenate([numbers(asked(case)[0][1][0]).ravel() for case in cases])
    assert np.all((low < drawn) & (drawn < high)) and len(np.unique(drawn)) == len(drawn)


def test_an_array_made_by_hand_comes_in_forms_too() -> None:
    made = "pick.laid('x', lambda draw: draw.normal(2, 2), ['plain', 'strided'])"
    text = f"def f(work, pick):\n    work.f({made})\n"
    cases = load_domain(text, "domain.py", "").cases(("seed",), 20)
    assert {type(asked(case)[0][1][0]) for case in cases} == {np.ndarray, Laid}


def test_what_is_made_may_be_sent_as_a_tensor() -> None:
    text = "def f(work, pick):\n    work.f(pick.made(lambda draw: draw.normal(2), torch=True))\n"
    (value,) = asked(load_domain(text, "domain.py", "").cases(("seed",), 1)[0])[0][1]
    assert type(value) is Tensor and value.array.shape == (2,)


def test_every_factor_changes_alone_once() -> None:
    """A twin is another case in all but one factor: the same numbers, the same sizes where they are free."""
    text = (
        "def f(work, pick):\n    options = pick.options(stride=(1, 2), dilation=(1, 2))\n"
        "    work.f(pick.array('x', (pick.size('n', 2, 9),)), **options)\n"
    )
    cases = load_domain(text, "domain.py", "").cases(("seed",), 60)
    alone = set()
    for one, other in combinations(cases, 2):
        changed = {a[0] for a, b in zip(one.levels, other.levels, strict=True) if a != b}
        if len(changed) == 1 and one.seed == other.seed:
            alone |= changed
    assert {"stride", "dilation"} <= alone


PLACES = """
def f(work, pick):
    options = pick.options(size=(1, 2), factor=(3, 4))
    work.f(pick("x", 5, 6), **options)
"""
STUB = "def f(x, size=1, factor=3):\n    raise NotImplementedError\n"


def test_options_are_given_by_name_and_by_place() -> None:
    cases = load_domain(PLACES, "domain.py", STUB).cases(("seed",), 60)
    requests = [request for case in cases for request in asked(case)]
    forms = {(len(arguments), *sorted(options)) for _, arguments, options in requests}
    assert forms == {(1,), (1, "size"), (1, "factor"), (1, "factor", "size"), (2,), (3,)}
    again = load_domain(PLACES, "domain.py", STUB)
    assert [asked(again.again("f", case.seed, case.levels)) for case in cases] == [[r] for r in requests]
    unknown = load_domain(PLACES, "domain.py", "").cases(("seed",), 60)
    assert all(len(arguments) == 1 for case in unknown for _, arguments, _ in asked(case))
