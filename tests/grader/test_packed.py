"""Marks in signs and columns: what is read is what was written, and what recurs is written once."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlx.exercises import Text
from dlx.grader.authoring.recognition import MOST_OWN, lean
from dlx.grader.bench import Handle, Raised, Reply, Value
from dlx.grader.diagnosis.packed import Marks, Pair, long, number_of, pack, short, sign_of, unpack
from dlx.grader.diagnosis.recognised import Hypothesis, PublicCase, Recognised, both, dump, read_recognised
from dlx.grader.diagnosis.sketches import Mark, Sketch, alike, mark_of, sketch_of

FAILS = Raised(("ValueError", "Exception"), "", 1, 0)
TABLE = np.array([[1.5, -2.25, 3.0], [0.125, 4.0, -1.0]])
LARGE = np.linspace(-3, 7, 40).reshape(4, 10)
RIGHT = [
    TABLE,
    LARGE,
    7,
    0.25,
    [TABLE, 3, LARGE],
    {"w": TABLE, "b": [1, 2], "more": {"x": 0.5}},
    None,
    "text",
    (),
    np.zeros((0, 3)),
    np.array([1.0, np.nan, -np.inf]),
    TABLE + 1j,
    2**70,
    Handle("Net", 0),
]
WRONG = [
    -TABLE,
    TABLE.T + 1e-20,
    1e40 * LARGE,
    -7,
    8,
    10**15 + 1,
    np.array([[1, 2]]),
    np.full((2, 3), np.inf),
    [TABLE, 4, 2 * LARGE],
    [2 * TABLE, 4, LARGE],
    [TABLE],
    {"w": -TABLE, "b": [1, 3], "more": {"x": 0.5}},
    {"w": -TABLE, "b": [1, 2], "more": {"x": 0.7}},
    {"w": TABLE},
    "other",
    None,
    2**71,
    -0.0,
]


def of(value: Any, *changed: int) -> Sketch:
    reply: Reply = value if isinstance(value, Raised) else Value(value, changed)
    return json.loads(json.dumps(sketch_of(reply)))  # type: ignore[no-any-return]


SKETCHES = [of(value) for value in (*RIGHT, *WRONG)]
CHANGED = [of(value, 0, -1) for value in (*RIGHT, *WRONG)]
CALLS = [long(short(sketch)) for sketch in (*map(of, RIGHT), of(TABLE, 1), of([TABLE, 2], 0))]
MARKS = [[mark_of(sketch, right) for sketch in (*SKETCHES, *CHANGED, of(FAILS))] for right in CALLS]


@pytest.mark.parametrize("sketch", [*SKETCHES, *CHANGED, of(FAILS)], ids=lambda s: json.dumps(s)[:40])
def test_a_right_sketch_is_read_as_it_was(sketch: Sketch) -> None:
    """But for what follows from its numbers, whose sums are kept in as many digits as they are."""
    written = json.loads(json.dumps(short(sketch)))
    read = long(written)
    assert read[0] == sketch[0] and (read[:2] == sketch[:2] or read[0] in "ld")
    assert alike(read, sketch) or read == sketch
    assert short(long(written)) == written


def test_a_few_numbers_are_written_as_they_are() -> None:
    assert short(of(TABLE)) == TABLE.tolist() and short(of(7)) == 7
    assert short(of([TABLE, LARGE])) == ["l", [TABLE.tolist(), of(LARGE)]]


def again(
    single: Sequence[Marks], two: Sequence[tuple[Pair, Marks]], calls: Sequence[Sketch] = CALLS
) -> Mapping[str, Any]:
    table = json.loads(json.dumps(pack(single, two, calls)))
    one, other = unpack(table, [pair for pair, _ in two], calls)
    assert json.dumps(one) == json.dumps([dict(sorted(m.items())) for m in single]).replace("-0.0", "0.0")
    assert [*map(dict, other)] == [dict(marks) for _, marks in two]
    return table  # type: ignore[no-any-return]


def test_every_mark_is_read_as_it_was() -> None:
    again([{n: marks[k] for n, marks in enumerate(MARKS)} for k in range(len(MARKS[0]))], [])


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_marks_of_any_two_at_once(data: st.DataObject) -> None:
    def drawn() -> dict[int, Mark]:
        numbers = sorted(data.draw(st.sets(st.sampled_from(range(len(CALLS))))))
        return {n: data.draw(st.sampled_from(MARKS[n])) for n in numbers}

    single = [drawn() for _ in range(data.draw(st.integers(1, 4)))]
    pair = st.tuples(*[st.integers(0, len(single) - 1)] * 2)
    again(single, [(pair_, drawn()) for pair_ in data.draw(st.lists(pair, max_size=4))])


def test_what_recurs_is_a_sign() -> None:
    one, other = (mark_of(of(value), CALLS[0]) for value in (TABLE + 5, -TABLE))
    table = again(
        [{0: one}, {0: one}, {0: other}, {}],
        [((0, 3), {0: one}), ((0, 2), {0: other}), ((0, 2), {})],
        CALLS[:1],
    )
    assert (table["single"], table["two"]) == (["+0a."], [" ~."]), "-TABLE is what the first law makes"
    assert len(table["marks"]["signs"]) == 1


def test_a_part_that_is_right_and_one_that_recurs_are_signs() -> None:
    right = of([TABLE, LARGE, 3])
    wrong = [of(value) for value in ([TABLE + 5, LARGE, 4], [TABLE + 5, 2 * LARGE, 3], [-TABLE, LARGE, 3])]
    table = again([{0: mark_of(sketch, right)} for sketch in wrong], [], [right])
    assert table["marks"]["signs"] == "(+n.d(0+N.(a.." and table["marks"]["whole"] == []


def test_signs() -> None:
    numbers = range(3000)
    signs = [sign_of(number) for number in numbers]
    assert [number_of(sign) for sign in signs] == [*numbers]
    assert not set(signs) & {*".+ ~abcdefghijklmnopqrstuvwxyz{|}"}


def hypothesis(name: str, marks: Mapping[int, Mark], text: Text | None = None) -> Hypothesis:
    return Hypothesis(name, text or Text(fr=f"{name} !", en=f"{name}!"), marks)


def test_the_file() -> None:
    """A case without levels or seed, sentences that follow from names, and two mistakes at once."""
    one, other = hypothesis("one", {0: 2.5}), hypothesis("other", {1: 3})
    law = Text(fr="f renvoie le bon résultat, multiplié par 2.", en="f returns the right result, times 2.")
    two = hypothesis("one+other", {0: 2.5, 1: 3}, both(one.text, other.text))
    found = (one, hypothesis("one", {1: 5}, one.text), other, hypothesis("f:doubled", {0: 0.5}, law), two)
    cases = (
        PublicCase("f", ("public", "f", "0"), (("n", "1"), ("x: form", "plain")), 1.5, (of(0.25),)),
        PublicCase("g", (), (), -2.0, (of(4),)),
    )
    recognised = Recognised(cases, found, 1e-4, True, "abc")
    text = dump(recognised)
    assert read_recognised(text) == recognised and dump(read_recognised(text)) == text
    assert text.count("one!") == 1 and "times 2" not in text and "two mistakes" not in text


def test_two_at_once_are_left_out_where_they_need_most_room() -> None:
    single = [hypothesis(name, {}) for name in "abc"]
    small, large = (dict.fromkeys(range(size), 0.5) for size in (5, MOST_OWN - 4))
    every = [*single, hypothesis("a+b", large), hypothesis("a+c", small)]
    assert lean(every) == [*single, every[-1]]
    predicted = [hypothesis("a", large), single[1], hypothesis("a+b", large), *[hypothesis("b+a", large)] * 3]
    assert lean(predicted) == predicted, "what one of the two makes alone needs none"
