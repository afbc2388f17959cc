"""Hypotheses about a work are tested on all its public calls: what names a mistake, and what refutes it."""

from typing import Any

import numpy as np
import pytest
from diagnosed import FAILS, Calls, outcome

from dlx.exercises import Text
from dlx.grader.bench import Handle, Value
from dlx.grader.diagnosis.hypotheses import Found, diagnosed, sketches_of
from dlx.grader.diagnosis.probing import Asked
from dlx.grader.diagnosis.recognised import PublicCase, Recognised
from dlx.grader.diagnosis.sketches import FAILED, sketch_of
from dlx.grader.source import signatures

SIGNATURES = signatures("def f(x, padding=0): ...\ndef g(y): ...\n")
N = 20
REALS = Calls(*(("f", {"x": 3 + n % 7, "padding": n % 2}, 0.37 * n + 1) for n in range(N)))
COUNTS = Calls(*(("f", {"x": n}, 3 * n + 1) for n in range(N)))
EVERY = range(N)


def doubled(calls: Calls, numbers: Any = EVERY) -> dict[int, Any]:
    return {n: 2 * calls.calls[n][2] for n in numbers}


def found(calls: Calls, mine: dict[int, Any], **wrong: dict[int, Any]) -> list[Found]:
    return diagnosed(calls.recognised(**wrong), calls.asked(mine), SIGNATURES)


def why(calls: Calls, mine: dict[int, Any], **wrong: dict[int, Any]) -> str | None:
    (one,) = found(calls, mine, **wrong)
    return one.why.name if one.why is not None else None


def test_a_right_work_is_said_nothing_of() -> None:
    assert found(REALS, {}, doubled=doubled(REALS)) == []


def test_a_mistake_is_named_where_every_call_agrees() -> None:
    (one,) = found(REALS, doubled(REALS), tripled=dict.fromkeys(EVERY, 9.9), doubled=doubled(REALS))
    assert one.why is not None and one.why.text == Text(fr="doubled (fr)", en="doubled")
    assert (one.function, one.calls, len(one.wrong), one.where) == ("f", N, N, None)


@pytest.mark.parametrize("other", [7.77, None, FAILS, np.nan])
@pytest.mark.parametrize("place", [0, N - 1])
def test_one_call_that_disagrees_refutes_a_mistake(place: int, other: Any) -> None:
    assert why(REALS, {**doubled(REALS), place: other}, doubled=doubled(REALS)) is None


def test_a_mistake_that_is_right_there_is_refuted_too() -> None:
    assert why(REALS, doubled(REALS), doubled=doubled(REALS, range(1, N))) is None


def test_the_first_that_fits_is_named() -> None:
    """Known mistakes stand before laws, and these before two mistakes at once."""
    replies = doubled(REALS)
    assert why(REALS, replies, known=replies, law=replies) == "known"
    assert why(REALS, replies, known={**replies, 3: 1.5}, law=replies) == "law"


def test_a_mistake_on_a_part_of_the_calls_that_one_fact_describes() -> None:
    odd = [n for n in EVERY if n % 2]
    (one,) = found(REALS, doubled(REALS, odd), doubled=doubled(REALS))
    assert one.why is not None and one.why.name == "doubled"
    assert one.where == Text(fr="padding dépasse 0", en="padding is above 0")


def test_no_fact_and_no_name_where_the_part_is_none() -> None:
    (one,) = found(REALS, doubled(REALS, [1, 2, 3, 5, 7, 8, 13]), doubled=doubled(REALS))
    assert one.why is None and one.where is None and len(one.wrong) == 7


def test_few_calls_part_by_chance() -> None:
    few = Calls(*REALS.calls[:6])
    (one,) = found(few, doubled(few, [1, 3, 5]), doubled=doubled(few, range(6)))
    assert one.why is None and one.where is None


def test_to_fail_names_nothing() -> None:
    """Work may fail in many ways; that it does where a mistake does is no evidence."""
    fails = dict.fromkeys(EVERY, FAILS)
    assert why(REALS, fails, raises=fails) is None
    several = {**doubled(REALS, [0, 1, 2]), **dict.fromkeys(range(3, N), FAILS)}
    assert why(REALS, several, raises=several) == "raises", "three results beside it are evidence"
    assert why(REALS, {**several, 5: 1.5}, raises=several) is None


def test_a_few_results_that_are_not_finite_name_nothing() -> None:
    three = dict.fromkeys(range(3), np.nan)
    assert why(REALS, three, overflows=three) is None
    many = dict.fromkeys(range(0, N, 2), np.nan)
    assert why(REALS, many, overflows=many) == "overflows", "on ten calls and on no other"
    assert why(REALS, {**many, 3: np.nan}, overflows=many) is None


@pytest.mark.parametrize(("count", "named"), [(3, None), (5, None), (6, "doubled")])
def test_small_whole_numbers_agree_by_chance(count: int, named: str | None) -> None:
    mine = doubled(COUNTS, range(count))
    assert why(COUNTS, mine, doubled=mine) == named


def test_a_function_that_can_be_called_in_one_way() -> None:
    for right, wrong, named in ((61_706, 61_470, "wrong"), (4, 5, None), (0.25, 0.5, "wrong")):
        alone = Calls(("f", {"x": 1}, right))
        assert why(alone, {0: wrong}, wrong={0: wrong}) == named
    assert why(Calls(("f", {"x": 1}, 4)), {0: FAILS}, wrong={0: FAILS}) is None


def test_where_all_that_is_wrong_lies_and_nothing_else() -> None:
    odd = [n for n in EVERY if n % 2]
    (one,) = found(REALS, {n: 99.5 + n for n in odd})
    assert (one.why, one.where, one.exactly) == (
        None,
        Text(fr="padding dépasse 0", en="padding is above 0"),
        True,
    )
    (one,) = found(REALS, {n: 99.5 + n for n in EVERY if not n % 2})
    assert one.where == Text(fr="padding vaut 0", en="padding is 0")


def test_where_all_that_is_wrong_lies_beside_some_that_is_right() -> None:
    rare = Calls(*(("f", {"x": 3, "padding": n % 4 == 0}, 0.37 * n + 1) for n in range(60)))
    some = [n for n in range(60) if n % 4 == 0][:-4]
    (one,) = found(rare, {n: 99.5 + n for n in some})
    assert (one.where, one.exactly) == (Text(fr="padding vaut True", en="padding is True"), False)


def test_a_right_zero_parts_nothing() -> None:
    """A single class has no loss, whatever the work does: to be right there says nothing of the others."""
    calls = Calls(*(("f", {"x": n, "padding": n % 2}, 0.37 * n * (n % 2)) for n in range(60)))
    some = {n: 99.5 + n for n in range(60) if n % 2 and n not in (11, 31, 51)}
    (one,) = found(calls, some)
    assert one.where is None
    calls = Calls(*(("f", {"x": n, "padding": n % 2}, 0.37 * n + 1) for n in range(60)))
    (one,) = found(calls, some)
    assert (one.where, one.exactly) == (Text(fr="padding dépasse 0", en="padding is above 0"), False)


def test_a_mistake_made_in_one_function_of_two() -> None:
    both = Calls(*REALS.calls, *(("g", {"y": n}, 0.5 * n + 0.25) for n in range(N)))
    (one,) = found(both, doubled(both, range(N)), doubled=doubled(both, range(2 * N)))
    assert (one.function, one.why and one.why.name, one.apart) == ("f", "doubled", True)
    first, second = found(both, doubled(both, range(2 * N)), doubled=doubled(both, range(2 * N)))
    assert not first.apart and not second.apart
    assert not found(both, doubled(both, range(N)), doubled=doubled(both, range(N)))[0].apart


def test_functions_are_told_apart() -> None:
    both = Calls(*REALS.calls, *(("g", {"y": n}, 0.5 * n + 0.25) for n in range(N)))
    wrong = doubled(both, EVERY) | {n: 7.5 + n for n in range(N, 2 * N)}
    first, second = found(both, wrong, doubled=doubled(both, EVERY))
    assert (first.function, first.why and first.why.name) == ("f", "doubled")
    assert (second.function, second.why) == ("g", None)
    (only,) = found(both, {n: 7.5 + n for n in range(N, 2 * N)}, doubled=doubled(both, EVERY))
    assert only.function == "g"


def test_an_object_is_spoken_of_by_what_made_it_and_what_is_asked() -> None:
    known = signatures("class Net:\n    def __init__(self, width): ...\n    def forward(self, x): ...\n")
    cases, asked = [], []
    for n in range(30):
        maker = outcome("Net", 2 + n % 2, reply=None)
        call = outcome("Net.call", "forward", 4.0, target=["handle", 1, "call"])
        right, mine = 0.3 * n + 1, 0.3 * n + (5 if n % 2 else 1)
        cases.append(PublicCase("net", (str(n),), (), 0.0, (sketch_of(Value(None)), sketch_of(Value(right)))))
        asked.append(Asked(n, 0, maker, sketch_of(Value(None)), ()))
        asked.append(Asked(n, 1, call, sketch_of(Value(mine)), (maker,)))
    (one,) = diagnosed(Recognised(tuple(cases), (), 1e-4, True, ""), asked, known)
    assert (one.function, one.asked, one.calls, len(one.wrong)) == ("Net", "Net.forward", 30, 15)
    assert one.where == Text(fr="width vaut 3", en="width is 3")


def test_a_network_is_spoken_of_by_its_mode_and_its_shapes() -> None:
    cases, asked = [], []
    for n in range(30):
        made = outcome("Net", reply=Handle(1, "module"))
        shapes = outcome("Net.shapes", reply=[(2, 2)], target=["handle", 1, "shapes"])
        mode = outcome("Net.mode", bool(n % 2), reply=None, target=["handle", 1, "mode"])
        call = outcome("Net.forward", np.ones(3), target=["handle", 1, "forward"])
        trace, right, mine = [made, shapes, mode, call], 0.3 * n + 1, 0.3 * n + (1 if n % 2 else 5)
        kept = [*(sketch_of(one.reply) for one in trace[:-1]), sketch_of(Value(right))]
        cases.append(PublicCase("net", (str(n),), (), 0.0, tuple(kept)))
        replies = [*(one.reply for one in trace[:-1]), Value(mine)]
        for place, (one, reply) in enumerate(zip(trace, replies, strict=True)):
            asked.append(Asked(n, place, one, sketch_of(reply), tuple(trace[:place])))
    (only,) = diagnosed(Recognised(tuple(cases), (), 1e-4, True, ""), asked, {})
    assert (only.asked, only.calls, len(only.wrong), only.formed) == ("Net()", 30, 15, 30)
    assert only.where == Text(fr="le réseau est en mode eval", en="the network is in eval mode")


def test_what_is_asked_beyond_what_is_known_counts_for_nothing() -> None:
    """A work that answers where the reference raised may be asked more."""
    more = Asked(0, 1, outcome("f", reply=9.9), sketch_of(Value(9.9)), ())
    assert diagnosed(REALS.recognised(), [*REALS.asked({}), more], SIGNATURES) == []


def test_a_call_that_was_not_reached_has_failed() -> None:
    sketches = sketches_of(REALS.asked({})[:-2], REALS.recognised())
    assert sketches == {N - 2: FAILED, N - 1: FAILED}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (lambda n: {"bias": n % 3 > 0}, "bias is True"),
        (lambda n: {"stride": (1, 2, 4)[n % 3]}, "stride is above 1"),
        (lambda n: {"stride": (3, 1, 4)[n % 3]}, None),  # "is not 3" would be an accident of the calls
        (lambda n: {"x": np.zeros(1 + (n % 3 > 0) * (1 + n % 2))}, None),
        (lambda n: {"x": np.zeros(3, dtype=float if n % 3 else int)}, None),
        (
            lambda n: {"x": np.zeros(3, dtype=int if n % 3 else float)},
            "the numbers of x are of an integer type",
        ),
    ],
)
def test_what_part_of_the_right_calls_shares_is_said_of_plain_things_alone(arguments: Any, said: Any) -> None:
    """Of 36 calls 12 are wrong, all among the 24 that share something."""
    calls = Calls(*(("f", arguments(n), 0.37 * n + 1) for n in range(36)))
    wrong = [n for n in range(36) if n % 3 and n // 3 % 2]
    (one,) = found(calls, {n: 99.5 + n for n in wrong})
    assert (one.where.en if one.where is not None else None, one.exactly) == (said, False)


def test_what_explains_all_of_a_work_is_told_by_all_of_its_calls() -> None:
    """Two functions share a slip: in one of them it shows too seldom to be named there alone."""
    calls = Calls(
        *(("f", {"x": n}, 0.37 * n + 1) for n in range(N)), *(("g", {"y": n}, 3 * n + 1) for n in range(N))
    )
    shown = [*range(8), N, N + 1]
    replies = doubled(calls, shown)
    f, g = found(calls, replies, doubled=replies)
    assert f.why is not None and g.why is not None and g.why.name == "doubled"
    (alone,) = found(calls, doubled(calls, [N, N + 1]), doubled=doubled(calls, [N, N + 1]))
    assert alone.why is None


def test_the_value_of_an_option_is_said_before_that_it_is_given() -> None:
    kinds = (None, "he", "xavier")
    given = [{"kind": kinds[n % 3]} if n % 3 else {} for n in range(21)]
    calls = Calls(*(("f", {"x": 3 + n, **kind}, 0.37 * n + 1) for n, kind in enumerate(given)))
    one = diagnosed(
        calls.recognised(),
        calls.asked({n: 7.7 for n, kind in enumerate(given) if kind.get("kind") == "xavier"}),
        signatures("def f(x, kind='he'): ...\n"),
    )[0]
    assert one.where is not None and one.where.en == "kind is 'xavier'"
