"""Where a work is wrong: one fact about its calls, or two together, and neither by chance."""

from collections.abc import Callable
from typing import Any

from diagnosed import Calls

from dlx.exercises import Text
from dlx.grader.diagnosis.hypotheses import diagnosed
from dlx.grader.source import signatures

SIGNATURES = signatures("def f(x, padding=0, stride=1, bias=None): ...\n")
OPTIONS: list[dict[str, Any]] = [
    {"x": 3 + n % 7, "padding": n % 2, "stride": 1 + n // 2 % 2} | ({"bias": 0.5 * n} if n // 4 % 2 else {})
    for n in range(56)
]
CALLS = Calls(*(("f", options, 0.37 * n + 1) for n, options in enumerate(OPTIONS)))


def told(is_wrong: Callable[[dict[str, Any]], bool], calls: Calls = CALLS) -> tuple[str | None, Text | None]:
    """What is named and where, of a work that doubles its results where it is wrong."""
    doubled = {n: 2 * right for n, (_, _, right) in enumerate(calls.calls)}
    mine = {n: doubled[n] for n, (_, options, _) in enumerate(calls.calls) if is_wrong(options)}
    (one,) = diagnosed(calls.recognised(doubled=doubled), calls.asked(mine), SIGNATURES)
    return (one.why.name if one.why is not None else None), one.where


def test_two_facts_together() -> None:
    where = Text(fr="padding dépasse 0 et stride dépasse 1", en="padding is above 0 and stride is above 1")
    assert told(lambda o: o["padding"] == 1 and o["stride"] == 2) == ("doubled", where)


def test_either_of_two_facts() -> None:
    where = Text(fr="stride dépasse 1 ou bias est donné", en="stride is above 1 or bias is given")
    named, said = told(lambda o: o["stride"] == 2 or "bias" in o)
    assert named == "doubled" and said is not None
    assert set(said.en.split(" or ")) == set(where.en.split(" or "))


def test_one_fact_is_said_where_it_does() -> None:
    assert told(lambda o: o["padding"] == 1) == (
        "doubled",
        Text(fr="padding dépasse 0", en="padding is above 0"),
    )


def test_two_facts_of_few_calls_say_nothing() -> None:
    few = Calls(*CALLS.calls[:16])
    assert told(lambda o: o["padding"] == 1 and o["stride"] == 2 and "bias" not in o, few) == (None, None)


def test_a_fact_that_adds_one_call_is_no_fact() -> None:
    assert told(lambda o: o["padding"] == 1 or o == OPTIONS[2])[0] is None
