"""The language across the trust line: what goes in comes out, and no bytes can do more than be refused."""

import json
import math
import tracemalloc
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from dlx.grader.bench import wire
from dlx.grader.bench.wire import LAYOUTS, Handle, Laid, Made, Odd, Tensor, WireError

quick = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def split(data: bytes) -> tuple[bytes, bytes]:
    """The header and the body of exactly one frame."""
    head = data[: wire.HEAD.size]
    header, body = wire.sizes(head)
    assert len(data) == wire.HEAD.size + header + body
    return data[wire.HEAD.size : wire.HEAD.size + header], data[wire.HEAD.size + header :]


def through(value: Any, request: bool = False) -> Any:
    id_, op, found = wire.parse(*split(wire.frame(7, "value", value)), request=request)
    assert (id_, op) == (7, "value")
    return found


def forged(tree: Any, body: bytes = b"", request: bool = False) -> Any:
    return wire.parse(json.dumps([7, "value", tree]).encode(), body, request=request)[2]


def same(a: Any, b: Any) -> bool:
    """Equal in type and value, bit by bit."""
    if isinstance(b, Tensor):
        return type(a) is Tensor and same(a.array, b.array)
    if isinstance(b, np.ndarray):
        good = type(a) is np.ndarray and a.dtype == b.dtype and a.shape == b.shape
        return good and a.tobytes() == b.tobytes()
    if isinstance(b, list | tuple):
        return type(a) is type(b) and len(a) == len(b) and all(map(same, a, b))
    if isinstance(b, dict):
        return type(a) is dict and list(a) == list(b) and all(same(a[k], b[k]) for k in b)
    if isinstance(b, float):
        return type(a) is float and (a.hex() == b.hex())
    if isinstance(b, complex):
        return type(a) is complex and same(a.real, b.real) and same(a.imag, b.imag)
    return type(a) is type(b) and bool(a == b)


numbers = (
    st.none()
    | st.booleans()
    | st.integers(-(2**127), 2**127)
    | st.floats()
    | st.complex_numbers(allow_nan=True, allow_infinity=True)
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
dtypes = st.sampled_from([np.dtype(name) for name in wire.DTYPES])
some_arrays = dtypes.flatmap(
    lambda dtype: arrays.arrays(dtype, arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
)
leaves = (
    numbers
    | texts
    | st.binary(max_size=50)
    | some_arrays
    | some_arrays.map(Tensor)
    | st.builds(Handle, st.integers(0, 10**6), st.sampled_from(wire.KINDS))
    | st.builds(Odd, texts)
)
keys = texts | st.integers(-(2**59), 2**59)
values = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(keys, inner, max_size=4)
    ),
    max_leaves=8,
)


def fresh(array: Any) -> bool:
    """Whether an array's memory is its own, not the frame's."""
    base = array if array.base is None else array.base
    return type(base) is np.ndarray and bool(base.flags.owndata)


# --- what goes in comes out -----------------------------------------------------------------------
@quick
@given(values)
def test_every_plain_value_comes_out_as_it_went_in(value: Any) -> None:
    assert same(through(value), value)


@pytest.mark.parametrize("value", [math.nan, -0.0, math.inf, -math.inf, 5e-324, 1.7976931348623157e308])
def test_the_bits_of_a_float_survive(value: float) -> None:
    assert same(through(value), value)
    assert same(through(np.array([value])), np.array([value]))


def test_arrays_come_out_fresh_plain_and_writable() -> None:
    source = np.arange(12.0).reshape(3, 4).T[::-1]
    found = through(source)
    assert type(found) is np.ndarray and fresh(found) and found.flags.writeable
    assert found.flags.c_contiguous and (found == source).all()


def test_numpy_scalars_arrive_as_python_numbers() -> None:
    assert same(through([np.int64(3), np.float32(0.5), np.bool_(True)]), [3, 0.5, True])
    assert same(through({np.int64(3): 1}), {3: 1})


def test_big_endian_arrays_arrive_in_native_order() -> None:
    found = through(np.arange(3, dtype=">i4"))
    assert found.dtype == np.dtype("i4") and found.tolist() == [0, 1, 2]


@pytest.mark.parametrize(
    ("value", "word"),
    [
        (10**50, "integer"),
        ("x" * (wire.MAX_TEXT + 1), "text"),
        (np.array([None]), "dtype object"),
        (np.array(["a"]), "dtype str"),
        (np.zeros((1,) * 9), "shape"),
        ([0] * wire.MAX_NODES, "too long"),
        (dict.fromkeys(range(wire.MAX_ENTRIES + 1)), "too long"),
        ({(1, 2): 3}, "keys"),
        ({1.5: 3}, "keys"),
        ({2**61 - 1: 3}, "keys"),
    ],
)
def test_what_is_too_large_or_not_plain_crosses_as_a_name(value: Any, word: str) -> None:
    found = through(value)
    assert type(found) is Odd and word in found.text


def test_what_is_too_deep_is_cut() -> None:
    value: list[Any] = []
    for _ in range(100):
        value = [value]
    found, depth = through(value), 0
    while type(found) is list:
        found, depth = found[0], depth + 1
    assert type(found) is Odd and depth == wire.MAX_DEPTH


def test_what_has_too_many_parts_is_cut_where_the_reader_would_stop() -> None:
    found = through([[1] for _ in range(wire.MAX_NODES - 1)])
    assert [type(entry) for entry in found[-2:]] == [Odd, Odd]
    assert same(through([[0] * 100] * 400)[-1], [0] * 100)


def test_lone_surrogates_are_replaced_by_the_writer() -> None:
    assert through("a\ud800b") == "a?b"


@pytest.mark.parametrize("value", [object(), {1, 2}, range(3), iter([]), print])
def test_what_nobody_describes_is_refused_by_the_writer(value: Any) -> None:
    with pytest.raises(WireError):
        wire.frame(1, "value", value)


def test_frames_have_an_upper_size() -> None:
    with pytest.raises(WireError):
        wire.frame(1, "value", [np.zeros(wire.MAX_BODY // 8 // 2 + 1) for _ in range(2)])


# --- hostile frames -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "head",
    [
        wire.HEAD.pack(b"DLX2", 2, 0),
        wire.HEAD.pack(b"DLX1", wire.MAX_HEADER + 1, 0),
        wire.HEAD.pack(b"DLX1", 2, wire.MAX_BODY + 1),
        wire.HEAD.pack(b"DLX1", 2**32 - 1, 2**64 - 1),
        b"\0" * wire.HEAD.size,
        b"GET / HTTP/1.1\r\n",
    ],
)
def test_lying_heads_are_refused_before_anything_is_read(head: bytes) -> None:
    with pytest.raises(WireError):
        wire.sizes(head)


HOSTILE_HEADERS = {
    "empty": b"",
    "not text": b"\xff\xfe\x00",
    "not json": b"[7,",
    "deep": b"[" * 100_000,
    "deep in an object": b'{"a":' * 10_000,
    "an object": b'{"id":7,"op":"value"}',
    "an object within": b'[7,"value",["l",[{}]]]',
    "duplicate keys": b'[7,"value",{"a":1,"a":2}]',
    "NaN": b'[7,"value",NaN]',
    "Infinity": b'[7,"value",["b",Infinity]]',
    "a float": b'[7,"value",["b",1.0]]',
    "a float as id": b'[7.0,"value",["n"]]',
    "an exponent": b'[7,"value",["a","numpy","float64",[1e3]]]',
    "a huge number": b"[" + b"9" * 100_000 + b',"value",["n"]]',
    "a huge number within": b'[7,"value",["b",' + b"9" * 100_000 + b"]]",
    "two values": b'[7,"value",["n"]][7,"value",["n"]]',
    "too few": b'[7,"value"]',
    "too many": b'[7,"value",["n"],1]',
    "a bool as id": b'[true,"value",["n"]]',
    "a text as id": b'["7","value",["n"]]',
    "no text as op": b'[7,7,["n"]]',
    "a list as op": b'[7,["value"],["n"]]',
    "a control character": b'[7,"value",["s","\x00"]]',
    "nothing": b"null",
    "utf-16": '[7,"value",["n"]]'.encode("utf-16"),
    "a mark of byte order": b'\xef\xbb\xbf[7,"value",["n"]]',
}


@pytest.mark.parametrize("header", HOSTILE_HEADERS.values(), ids=HOSTILE_HEADERS)
def test_hostile_headers_are_refused(header: bytes) -> None:
    with pytest.raises(WireError):
        wire.parse(header, b"")


HOSTILE_TREES: dict[str, Any] = {
    "not a list": "n",
    "empty": [],
    "unknown tag": ["z"],
    "a tag of two letters": ["nb"],
    "a method": ["value", ["n"]],
    "an attribute": ["__class__"],
    "part of a method": ["_take", 3],
    "a list as tag": [["n"]],
    "a number as tag": [0],
    "null as tag": [None],
    "too few parts": ["i"],
    "too many parts": ["n", 1],
    "an int that is none": ["i", "twelve"],
    "an int as number": ["i", 12],
    "an int with underscores": ["i", "1_0"],
    "an int with spaces": ["i", " 1"],
    "an int in other digits": ["i", "١٢"],
    "an int too long": ["i", "9" * 41],
    "an int of 10**5 digits": ["i", "9" * 10**5],
    "a float too large": ["f", "0x1p+99999"],
    "a float that is none": ["f", "one"],
    "a float as null": ["f", None],
    "half a complex": ["c", "0x0p+0"],
    "a text too long": ["s", "x" * (wire.MAX_TEXT + 1)],
    "a text that is a list": ["s", ["x"]],
    "half a surrogate pair": ["s", "\ud800"],
    "half a pair in a name": ["o", "\udfff"],
    "bytes longer than the body": ["y", 1],
    "bytes of negative length": ["y", -1],
    "bytes by hand": ["y", "00"],
    "a list of no trees": ["l", [1, 2]],
    "a list that is a text": ["l", "nn"],
    "a dict with one part": ["d", [[["n"]]]],
    "a dict with three parts": ["d", [[["n"], ["n"], ["n"]]]],
    "a dict with a list as key": ["d", [[["l", []], ["n"]]]],
    "a dict with an array as key": ["d", [[["a", "numpy", "bool", [0]], ["n"]]]],
    "a dict with a float as key": ["d", [[["f", "0x0p+0"], ["n"]]]],
    "a dict with a bool as key": ["d", [[["b", 1], ["n"]]]],
    "a dict with one key twice": ["d", [[["s", "a"], ["n"]], [["s", "a"], ["n"]]]],
    "a dict with a large key": ["d", [[["i", str(2**61 - 1)], ["n"]]]],
    "a dict too long": ["d", [[["i", str(n)], ["n"]] for n in range(wire.MAX_ENTRIES + 1)]],
    "a handle by name": ["h", "1", "module"],
    "a handle of another kind": ["h", 1, "reference"],
    "a negative handle": ["h", -1, "module"],
    "what only a request may hold": ["m", "rng", [["i", "1"]]],
    "a huge handle": ["h", 10**30, "module"],
    "a bool as handle": ["h", True, "module"],
    "an array of objects": ["a", "numpy", "object", [1]],
    "an array of texts": ["a", "numpy", "str", [1]],
    "an array of nothing known": ["a", "numpy", [], [1]],
    "an array of another library": ["a", "pickle", "bool", [0]],
    "a shape with a negative size": ["a", "numpy", "bool", [-1]],
    "a shape that multiplies to a positive": ["a", "numpy", "bool", [-1, -1]],
    "a shape with a text": ["a", "numpy", "bool", ["1"]],
    "a shape with a bool": ["a", "numpy", "bool", [True]],
    "a shape with null": ["a", "numpy", "bool", [None]],
    "a shape that is a number": ["a", "numpy", "bool", 1],
    "a shape with nine axes": ["a", "numpy", "bool", [1] * 9],
    "a shape that overflows": ["a", "numpy", "float64", [2**32, 2**32]],
    "a shape that overflows to nothing": ["a", "numpy", "float64", [2**62, 4]],
    "a huge empty shape": ["a", "numpy", "float64", [0, 2**62]],
    "a shape beyond any machine": ["a", "numpy", "bool", [10**30]],
    "an array longer than the body": ["a", "numpy", "bool", [1]],
}


@pytest.mark.parametrize("tree", HOSTILE_TREES.values(), ids=HOSTILE_TREES)
def test_hostile_trees_are_refused(tree: Any) -> None:
    with pytest.raises(WireError):
        forged(tree)


def test_what_is_made_stands_in_requests_only() -> None:
    asked = Made("prescribed", [np.arange(2.0), "text"])
    header, body = split(wire.frame(7, "call", [asked]))
    (found,) = wire.parse(header, body, request=True)[2]
    assert type(found) is Made and found.recipe == "prescribed"
    assert same(found.arguments, asked.arguments)
    with pytest.raises(WireError):
        wire.parse(header, body)


@pytest.mark.parametrize(
    "tree", [["m"], ["m", "rng"], ["m", "eval", []], ["m", ["rng"], []], ["m", "rng", 1]]
)
def test_what_cannot_be_made_is_refused(tree: Any) -> None:
    with pytest.raises(WireError):
        wire.parse(json.dumps([7, "call", tree]).encode(), b"", request=True)


def test_what_is_made_of_what_is_made_has_a_depth() -> None:
    deep: Any = ["n"]
    for _ in range(wire.MAX_DEPTH + 1):
        deep = ["m", "rng", [deep]]
    with pytest.raises(WireError):
        wire.parse(json.dumps([7, "call", deep]).encode(), b"", request=True)


def test_too_deep_and_too_many_nodes_are_refused() -> None:
    deep: Any = ["n"]
    for _ in range(wire.MAX_DEPTH + 1):
        deep = ["l", [deep]]
    for tree in (deep, ["l", [["n"]] * (wire.MAX_NODES + 1)]):
        with pytest.raises(WireError):
            forged(tree)


@pytest.mark.parametrize("change", [-8, -1, 1, 8])
def test_a_body_too_short_or_too_long_is_refused(change: int) -> None:
    array = ["a", "numpy", "float64", [2, 2]]
    assert forged(array, bytes(32)).shape == (2, 2)
    with pytest.raises(WireError):
        forged(array, bytes(32 + change))


def test_a_byte_that_is_no_bool_becomes_one() -> None:
    found = forged(["a", "numpy", "bool", [3]], b"\x00\x01\xff")
    assert found.dtype == bool and found.view("u1").tolist() == [0, 1, 1]


def test_nothing_is_allocated_on_the_word_of_a_header() -> None:
    """A shape of 2**40 numbers, and of 2**60 in an empty array, cost no more than their header."""
    tracemalloc.start()
    try:
        for shape in ([2**40], [2**20, 2**20], [0, 2**59], [2**59, 0]):
            try:
                forged(["a", "numpy", "float64", shape])
            except WireError:
                continue
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1 << 20


def test_keys_that_collide_cannot_be_sent() -> None:
    """Equal hashes make a dict's cost quadratic; only texts and small integers may be keys."""
    step = (1 << 61) - 1
    pairs = [[["i", str(n * step)], ["n"]] for n in range(1, 900)]
    assert len({hash(n * step) for n in range(1, 900)}) == 1
    with pytest.raises(WireError):
        forged(["d", pairs])


# --- fuzz ---------------------------------------------------------------------------------------------
def allowed(value: Any) -> bool:
    """Whether a value is one that may come out of a frame."""
    if type(value) in (list, tuple):
        return all(map(allowed, value))
    if type(value) is dict:
        return all(type(key) in (str, int) and allowed(entry) for key, entry in value.items())
    if type(value) is Tensor:
        return allowed(value.array)
    if type(value) is np.ndarray:
        return value.dtype.name in wire.DTYPES and fresh(value)
    plain = (type(None), bool, int, float, complex, str, bytes, Handle, Odd)
    return type(value) in plain


def feed(header: bytes, body: bytes) -> None:
    try:
        id_, op, value = wire.parse(header, body)
    except WireError:
        return
    assert type(id_) is int and type(op) is str and allowed(value)


@quick
@given(st.binary(max_size=200), st.binary(max_size=50))
def test_any_bytes_are_refused_or_plain(header: bytes, body: bytes) -> None:
    feed(header, body)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from([*"nbifcsyltdhoa", "numpy", "torch", "float64", "bool", "module", "0x1p0"]),
    lambda inner: st.lists(inner, max_size=5),
    max_leaves=25,
)


@quick
@given(json_values, st.binary(max_size=40))
def test_any_tree_is_refused_or_plain(tree: Any, body: bytes) -> None:
    feed(json.dumps([1, "value", tree]).encode(), body)


@quick
@given(values, st.data())
def test_mutated_frames_are_refused_or_plain(value: Any, data: st.DataObject) -> None:
    frame = bytearray(wire.frame(7, "value", value))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(frame) - 1))
        match data.draw(st.sampled_from(["flip", "cut", "double", "insert"])):
            case "flip":
                frame[at] ^= 1 << data.draw(st.integers(0, 7))
            case "cut":
                del frame[at : at + data.draw(st.integers(1, 9))]
            case "double":
                frame[at:at] = frame[at : at + 20]
            case _:
                frame[at:at] = data.draw(st.binary(min_size=1, max_size=4))
        if not frame:
            return
    try:
        header, body = wire.sizes(bytes(frame[: wire.HEAD.size]).ljust(wire.HEAD.size, b"\0"))
    except WireError:
        return
    rest = bytes(frame[wire.HEAD.size :])
    feed(rest[:header], rest[header : header + body])


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("shape", [(), (0, 2), (3,), (2, 3), (2, 1, 3)])
def test_an_array_arrives_in_the_layout_that_is_asked(layout: str, shape: tuple[int, ...]) -> None:
    array = np.arange(math.prod(shape), dtype="i4").reshape(shape)
    found = through([Laid(array, layout)], request=True)[0]
    assert type(found) is np.ndarray and found.dtype == array.dtype and np.array_equal(found, array)
    if layout == "readonly":
        assert not found.flags.writeable
    elif math.prod(shape) > 3 and shape[-1] > 1:
        assert not found.flags.c_contiguous
    assert same(through(Laid(Tensor(array), layout), request=True), Tensor(array))


@pytest.mark.parametrize(
    "tree",
    [
        ["v", "none", ["a", "numpy", "i4", [0]]],
        ["v", "fortran", ["i", "1"]],
        ["v", "fortran"],
        ["v", [], ["n"]],
    ],
)
def test_a_layout_that_is_none_is_refused(tree: Any) -> None:
    with pytest.raises(WireError):
        forged(tree, request=True)


def test_only_the_judge_may_ask_for_a_layout() -> None:
    tree = ["v", "fortran", ["a", "numpy", "int32", [0]]]
    assert forged(tree, request=True).shape == (0,)
    with pytest.raises(WireError):
        forged(tree)
