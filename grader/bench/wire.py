"""The only language spoken across the trust line: plain data in bounded frames.

A frame is

    "DLX1" | u32 header bytes | u64 body bytes | header (JSON) | body (raw little-endian buffers)

The header is `[id, op, tree]`. A tree is a JSON list whose first entry is a tag:

    ["n"]  ["b",0|1]  ["i","123"]  ["f","0x1.8p+1"]  ["c","0x..","0x.."]  ["s",text]
    ["l",[tree..]]  ["t",[tree..]]  ["d",[[tree,tree]..]]
    ["a",lib,dtype,[shape]]        an array; its bytes are the next ones of the body
    ["v",layout,tree]              in requests only: an array that is to lie in memory as `layout` says
    ["y",count]                    bytes; they are the next ones of the body
    ["h",id,kind]                  a handle: an object that stays on the other side
    ["m",recipe,[tree..]]          in requests only: an argument that the other side makes
    ["o",text]                     something that cannot cross; text says what it was

No pickle, no eval, no JSON objects, floats or NaN: what cannot be written in this grammar does not
cross. The reader believes nothing: sizes, depth, node counts, shapes and dtypes are checked before a
byte is allocated, and arrays come out as fresh base ndarrays. Both sides of the bench use this module;
only the judge's own copy is trusted.
"""

import json
import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

MAGIC = b"DLX1"
HEAD = struct.Struct("<4sIQ")
MAX_HEADER = 2 << 20
MAX_BODY = 64 << 20
MAX_DEPTH = 16
MAX_NODES = 50_000
MAX_DIMENSIONS = 8
MAX_TEXT = 16 << 10
MAX_INT_DIGITS = 40
MAX_ENTRIES = 1000  # of a dict
MAX_INT_KEY = 1 << 60
EARLIER, GIVEN = -1, -2  # among what a call changed: what an earlier call returned, what it was given
KINDS = ("module", "object", "function", "iterator")  # of what a handle stands for
RECIPES = ("rng", "torch_rng", "prescribed", "function")
DTYPES = {
    np.dtype(code).name: np.dtype(code).newbyteorder("<")
    for code in ("?", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4", "f8", "c8", "c16")
}


_NAMES = {kind.newbyteorder("="): name for name, kind in DTYPES.items()}


def dtype_name(dtype: "np.dtype[Any]") -> str:
    """numpy's name of a dtype; looked up, since numpy makes it anew at each request."""
    return _NAMES.get(dtype) or dtype.name


class WireError(Exception):
    """The bytes are not a frame of this protocol, or the value cannot be written in it."""


@dataclass(frozen=True)
class Handle:
    """An object that stays in the bench; `kind` is one of KINDS, "module" for a torch module."""

    id: int
    kind: str = "module"


@dataclass(frozen=True)
class Odd:
    """Something that cannot cross; `text` names it ("a generator", "an array too large", ...)."""

    text: str


@dataclass(frozen=True)
class Tensor:
    """An array that the other side must receive as a torch tensor."""

    array: "np.ndarray[Any, Any]"


LAYOUTS: dict[str, Callable[["np.ndarray[Any, Any]"], "np.ndarray[Any, Any]"]] = {
    "fortran": lambda a: np.asarray(a, order="F"),
    "strided": lambda a: np.repeat(a, 2, axis=-1)[..., ::2] if a.ndim else a,
    "readonly": lambda a: _readonly(a),
}


def _readonly(array: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    array.flags.writeable = False
    return array


@dataclass(frozen=True)
class Laid:
    """An array (or a tensor) that the other side must receive in a layout of LAYOUTS: same shape, same
    numbers, other places in memory."""

    array: "np.ndarray[Any, Any] | Tensor"
    layout: str


@dataclass(frozen=True)
class Made:
    """An argument that cannot cross and that the other side makes, by one of RECIPES."""

    recipe: str
    arguments: list[Any]


Tree = list[Any]


class Writer:
    """Turns plain values into a tree and a body; `foreign` handles what is not plain."""

    def __init__(self, foreign: Callable[["Writer", Any, int], Tree] | None = None) -> None:
        self.body: list[bytes] = []
        self.nodes = 1
        self.foreign = foreign

    def tree(self, value: Any, depth: int = 0) -> Tree:
        kind = type(value)
        write = _WRITERS.get(kind)
        if write is not None:
            return write(self, value, depth)
        if self.foreign is None:
            raise WireError(f"a {kind.__name__} cannot cross the wire")
        return self.foreign(self, value, depth)

    def has_room(self, count: int, depth: int) -> bool:
        """Whether so many entries may follow at this depth; they are counted if so."""
        if depth >= MAX_DEPTH or self.nodes + count > MAX_NODES:
            return False
        self.nodes += count
        return True

    def array(self, array: "np.ndarray[Any, Any]", lib: str = "numpy") -> Tree:
        name = dtype_name(array.dtype)
        if name not in DTYPES:
            return ["o", f"an array of dtype {name[:40]}"]
        if array.ndim > MAX_DIMENSIONS or array.nbytes > MAX_BODY:
            return ["o", f"an array of shape {array.shape}, too large"]
        self.body.append(array.astype(DTYPES[name], copy=False).tobytes())
        return ["a", lib, name, list(array.shape)]


def _write_text(_: Writer, value: str, __: int) -> Tree:
    if len(value) > MAX_TEXT:
        return ["o", f"a text of {len(value)} characters"]
    return ["s", value.encode("utf-8", "replace").decode()]


def _write_int(_: Writer, value: int, __: int) -> Tree:
    if value.bit_length() > 128:
        return ["o", f"an integer of {value.bit_length()} bits"]
    return ["i", str(value)]


def _write_bytes(writer: Writer, value: bytes, _: int) -> Tree:
    if len(value) > MAX_BODY:
        return ["o", f"{len(value)} bytes"]
    writer.body.append(value)
    return ["y", len(value)]


def _write_sequence(tag: str) -> Callable[[Writer, Any, int], Tree]:
    def write(writer: Writer, value: Any, depth: int) -> Tree:
        if not writer.has_room(len(value), depth):
            return ["o", "a structure too deep or too long"]
        return [tag, [writer.tree(entry, depth + 1) for entry in value]]

    return write


def _is_key(key: Any) -> bool:
    """Texts and small integers only: other keys can be made to collide, which costs the reader
    a time quadratic in their number."""
    return type(key) is str or (type(key) is int and abs(key) < MAX_INT_KEY)


def _write_dict(writer: Writer, value: dict[Any, Any], depth: int) -> Tree:
    if len(value) > MAX_ENTRIES or not writer.has_room(2 * len(value), depth):
        return ["o", "a structure too deep or too long"]
    keys = [key.item() if isinstance(key, np.generic) else key for key in value]
    if not all(_is_key(key) for key in keys):
        return ["o", "a dict whose keys are neither texts nor integers"]
    entries = zip(keys, value.values(), strict=True)
    return ["d", [[writer.tree(k, depth + 1), writer.tree(v, depth + 1)] for k, v in entries]]


def _write_array(writer: Writer, value: "np.ndarray[Any, Any]", depth: int) -> Tree:
    """Of the dtypes that cannot cross, some have a nearest one that can; the other side's affair."""
    if dtype_name(value.dtype) in DTYPES or writer.foreign is None:
        return writer.array(value)
    return writer.foreign(writer, value, depth)


_WRITERS: dict[type, Callable[[Writer, Any, int], Tree]] = {
    type(None): lambda w, v, d: ["n"],
    bool: lambda w, v, d: ["b", int(v)],
    int: _write_int,
    float: lambda w, v, d: ["f", v.hex()],
    complex: lambda w, v, d: ["c", v.real.hex(), v.imag.hex()],
    str: _write_text,
    bytes: _write_bytes,
    list: _write_sequence("l"),
    tuple: _write_sequence("t"),
    dict: _write_dict,
    np.ndarray: _write_array,
    Tensor: lambda w, v, d: w.array(v.array, "torch"),
    Laid: lambda w, v, d: ["v", v.layout, w.tree(v.array, d + 1)],
    Handle: lambda w, v, d: ["h", v.id, v.kind],
    Odd: lambda w, v, d: ["o", v.text],
    Made: lambda w, v, d: ["m", v.recipe, [w.tree(entry, d + 1) for entry in v.arguments]],
}
_WRITERS[np.longdouble] = lambda w, v, d: w.tree(float(v), d)
_WRITERS[np.clongdouble] = lambda w, v, d: w.tree(complex(v), d)
for _code in "?bBhHiIlLqQefdFD":
    _WRITERS.setdefault(np.dtype(_code).type, lambda w, v, d: w.tree(v.item(), d))


def frame(id_: int, op: str, value: Any, foreign: Callable[[Writer, Any, int], Tree] | None = None) -> bytes:
    """The bytes of one frame.

    Raises:
        WireError: the value cannot be written, or is larger than a frame may be.
    """
    writer = Writer(foreign)
    header = json.dumps([id_, op, writer.tree(value)], separators=(",", ":")).encode()
    body = b"".join(writer.body)
    if len(header) > MAX_HEADER or len(body) > MAX_BODY:
        raise WireError("the value is larger than a frame may be")
    return HEAD.pack(MAGIC, len(header), len(body)) + header + body


def sizes(head: bytes) -> tuple[int, int]:
    """Header and body lengths announced by the first bytes of a frame.

    Raises:
        WireError: these are not the first bytes of a frame, or it is too large.
    """
    magic, header, body = HEAD.unpack(head)
    if magic != MAGIC or header > MAX_HEADER or body > MAX_BODY:
        raise WireError("these bytes are not a frame")
    return header, body


def _refuse(*_: Any) -> Any:
    raise WireError("the header holds what the grammar has no place for")


_JSON = json.JSONDecoder(object_pairs_hook=_refuse, parse_float=_refuse, parse_constant=_refuse, strict=True)


def parse(header: bytes, body: bytes, request: bool = False) -> tuple[int, str, Any]:
    """(id, op, value) of a frame. Only in a request may something be asked to be made: what a reply holds
    may become an argument again, of other work than that which wrote it.

    Raises:
        WireError: anything is not exactly as the grammar says.
    """
    try:
        id_, op, tree = _JSON.decode(header.decode())
    except WireError:
        raise
    except (ValueError, RecursionError, TypeError) as error:
        raise WireError(f"the header cannot be read ({type(error).__name__})") from None
    if type(id_) is not int or type(op) is not str:
        raise WireError("the header has no id and op")
    reader = _Reader(body, frozenset(_READERS) if request else _REPLY)
    try:
        value = reader.value(tree, 0)
    except (ValueError, IndexError, TypeError, KeyError, OverflowError, AttributeError) as error:
        raise WireError(f"the header cannot be read ({type(error).__name__})") from None
    if reader.at != len(body):
        raise WireError("the body is longer than its arrays")
    return id_, op, value


class _Reader:
    def __init__(self, body: bytes, tags: frozenset[str]) -> None:
        self.body = memoryview(body)
        self.tags = tags
        self.at = 0
        self.nodes = 0

    def value(self, tree: Tree, depth: int) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES or type(tree) is not list:
            raise WireError("the structure is too deep, too long or not a tree")
        read = _READERS.get(tree[0]) if tree[0] in self.tags else None
        if read is None:
            raise WireError("unknown tag")
        return read(self, depth, *tree[1:])

    def _read_n(self, _: int) -> None:
        return None

    def _read_b(self, _: int, bit: int) -> bool:
        return bit == 1

    def _read_i(self, _: int, text: str) -> int:
        if len(text) > MAX_INT_DIGITS or str(int(text)) != text:
            raise WireError("an integer too long")
        return int(text)

    def _read_f(self, _: int, text: str) -> float:
        return float.fromhex(text)

    def _read_c(self, _: int, real: str, imag: str) -> complex:
        return complex(float.fromhex(real), float.fromhex(imag))

    def _read_s(self, _: int, text: str) -> str:
        if type(text) is not str or len(text) > MAX_TEXT:
            raise WireError("a text too long")
        text.encode()  # half of a surrogate pair could not be written into any report
        return text

    def _read_y(self, _: int, count: int) -> bytes:
        if type(count) is not int or count < 0:
            raise WireError("a bad length")
        return bytes(self._take(count))

    def _take(self, count: int) -> memoryview:
        end = self.at + count
        if end > len(self.body):
            raise WireError("an array longer than the body")
        start, self.at = self.at, end
        return self.body[start:end]

    def _read_l(self, depth: int, entries: list[Tree]) -> list[Any]:
        return [self.value(entry, depth + 1) for entry in entries]

    def _read_t(self, depth: int, entries: list[Tree]) -> tuple[Any, ...]:
        return tuple(self.value(entry, depth + 1) for entry in entries)

    def _read_d(self, depth: int, pairs: list[list[Tree]]) -> dict[Any, Any]:
        if len(pairs) > MAX_ENTRIES:
            raise WireError("a dict too long")
        keys = [self.value(key, depth + 1) for key, _ in pairs]
        if not all(_is_key(key) for key in keys) or len(set(keys)) < len(keys):
            raise WireError("a bad key")
        return {key: self.value(entry, depth + 1) for key, (_, entry) in zip(keys, pairs, strict=True)}

    def _read_h(self, _: int, id_: int, kind: str) -> Handle:
        if type(id_) is not int or not 0 <= id_ < MAX_INT_KEY or kind not in KINDS:
            raise WireError("a bad handle")
        return Handle(id_, kind)

    def _read_m(self, depth: int, recipe: str, arguments: list[Tree]) -> Made:
        if recipe not in RECIPES:
            raise WireError("nothing that can be made")
        return Made(recipe, self._read_l(depth, arguments))

    def _read_o(self, _: int, text: str) -> Odd:
        return Odd(self._read_s(_, text))

    def _read_a(self, _: int, lib: str, dtype: str, shape: list[int]) -> Any:
        if lib not in ("numpy", "torch") or len(shape) > MAX_DIMENSIONS:
            raise WireError("a bad array")
        if any(type(n) is not int or not 0 <= n < MAX_INT_KEY for n in shape):
            raise WireError("a bad shape")
        kind = DTYPES[dtype]
        count = math.prod(shape)
        flat = np.frombuffer(self._take(count * kind.itemsize), dtype=kind, count=count)
        if dtype == "bool":  # a byte other than 0 and 1 is no bool
            flat = flat.view("u1") != 0
        array = flat.astype(kind.newbyteorder("="), copy=True).reshape(shape)
        return Tensor(array) if lib == "torch" else array

    def _read_v(self, depth: int, layout: str, tree: Tree) -> Any:
        value = self.value(tree, depth + 1)
        if isinstance(value, Tensor):
            return Tensor(LAYOUTS[layout](value.array))
        if not isinstance(value, np.ndarray):
            raise WireError("only an array has a layout")
        return LAYOUTS[layout](value)


_READERS: dict[str, Callable[..., Any]] = {tag: getattr(_Reader, f"_read_{tag}") for tag in "nbifcsyltdhoavm"}
_REPLY = frozenset(_READERS) - {"v", "m"}  # what only the judge may write is not among them
