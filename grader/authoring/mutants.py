"""Small faults put into a reference on purpose: a check that none of them disturbs checks nothing.

Each mutant is the whole source with one change, and a label `before => after` that is stable as long as the
line itself is not rewritten. Sources of the kinds of fault: the classical operators of mutation testing
(arithmetic, relational, constant, dropped term, dropped argument), and those of array code (axis, reduction,
rounding, statistics).
"""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...exercises import Text
from .mutant_words import mutant_words

ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add, ast.FloorDiv),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult, ast.Div),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
}
RELATIONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
NAMES = {
    "max": "min",
    "min": "max",
    "maximum": "minimum",
    "minimum": "maximum",
    "sum": "mean",
    "mean": "sum",
    "floor": "ceil",
    "ceil": "floor",
    "argmax": "argmin",
    "argmin": "argmax",
    "log": "log10",
    "all": "any",
    "any": "all",
    "relu": "sigmoid",
    "ReLU": "Sigmoid",
    "MaxPool2d": "AvgPool2d",
    "max_pool2d": "avg_pool2d",
}


COMMUTATIVE = {"max", "min", "maximum", "minimum", "add", "multiply", "allclose", "array_equal"}


@dataclass(frozen=True)
class Mutant:
    """One faulty copy of a source; `words` say what it is as if, where words can."""

    label: str
    source: str
    words: Text | None = None


def _operators(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.BinOp):
        for kind in ARITHMETIC.get(type(node.op), ()):
            yield ast.BinOp(node.left, kind(), node.right)
        if isinstance(node.op, ast.Add | ast.Sub):
            yield node.left
    elif isinstance(node, ast.AugAssign):
        yield ast.Assign([node.target], node.value, lineno=node.lineno)
        for kind in ARITHMETIC.get(type(node.op), ()):
            yield ast.AugAssign(node.target, kind(), node.value)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not):
        yield node.operand
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)


def _relations(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield ast.Compare(node.left, [RELATIONS[type(node.ops[0])]()], node.comparators)


def _constants(node: ast.AST) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Constant) or isinstance(node.value, str | bytes):
        return
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)
    elif isinstance(node.value, float):
        yield ast.Constant(node.value * 2 + 1)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _calls(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call):
        for i, keyword in enumerate(node.keywords):
            if not _only_forbids(node, keyword):
                yield ast.Call(node.func, node.args, node.keywords[:i] + node.keywords[i + 1 :])
        if len(node.args) == 2 and _name(node.func) not in COMMUTATIVE:
            yield ast.Call(node.func, node.args[::-1], node.keywords)
    elif isinstance(node, ast.Attribute) and node.attr in NAMES:
        yield ast.Attribute(node.value, NAMES[node.attr], node.ctx)
    elif isinstance(node, ast.Name) and node.id in ("max", "min", "all", "any"):
        yield ast.Name(NAMES[node.id], node.ctx)
    elif isinstance(node, ast.IfExp | ast.If):
        for value in (True, False):
            changed = copy.copy(node)
            changed.test = ast.Constant(value)
            yield changed
    elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.ctx, ast.Load):
        yield ast.Tuple(node.elts[::-1], node.ctx)


FAULTS: tuple[Callable[[ast.AST], Iterator[ast.AST]], ...] = (
    _operators,
    _relations,
    _constants,
    _calls,
)


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else super().generic_visit(node)


def _replaced(tree: ast.Module, old: ast.AST, new: ast.AST) -> str:
    """The source with one node exchanged; the tree itself is left as it was."""
    memo: dict[int, object] = {}
    twin = copy.deepcopy(tree, memo)
    changed = _Replace(memo[id(old)], new).visit(twin)  # type: ignore[arg-type]
    return ast.unparse(ast.fix_missing_locations(changed))


def _bodies(tree: ast.Module) -> Iterator[ast.AST]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Assign):
            yield node


def _skeleton(node: ast.AST) -> str:
    if isinstance(node, ast.If):
        return f"if {ast.unparse(node.test)}"
    return ast.unparse(ast.fix_missing_locations(copy.deepcopy(node)))


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a source, each label once."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    seen: dict[str, int] = {}
    for body in _bodies(tree):
        for node in ast.walk(body):
            for fault in FAULTS:
                for new in fault(node):
                    if ast.dump(new) == ast.dump(node) or _means_nothing(node, parents):
                        continue
                    label = _label(node, new, parents)
                    seen[label] = seen.get(label, 0) + 1
                    number = f" #{seen[label]}" if seen[label] > 1 else ""
                    yield Mutant(label + number, _replaced(tree, node, new), mutant_words(node, new))


def _only_forbids(call: ast.AST | None, keyword: ast.AST | None) -> bool:
    """Whether a keyword is the strict= of zip: right calls are the same with it and without."""
    return (
        isinstance(call, ast.Call)
        and isinstance(keyword, ast.keyword)
        and (_name(call.func) == "zip" and keyword.arg == "strict")
    )


def _means_nothing(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    parent = parents.get(node)
    return _order_of_axes(node, parents) or (
        parent is not None and _only_forbids(parents.get(parent), parent)
    )


def _order_of_axes(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether the node is a tuple of axes to reduce over, where the order means nothing."""
    parent = parents.get(node)
    return isinstance(node, ast.Tuple) and isinstance(parent, ast.keyword) and parent.arg == "axis"


def _label(node: ast.AST, new: ast.AST, parents: dict[ast.AST, ast.AST]) -> str:
    """`before => after`, seen from the expression around a constant or a name."""
    outer, shown = node, new
    while isinstance(outer, ast.Constant | ast.Name | ast.Attribute | ast.UnaryOp | ast.Tuple | ast.keyword):
        parent = parents[outer]
        if not isinstance(parent, ast.expr | ast.keyword | ast.Slice | ast.Assign | ast.Return):
            break
        copied = copy.copy(parent)
        for name, value in ast.iter_fields(parent):
            if value is outer:
                setattr(copied, name, shown)
            elif isinstance(value, list):
                setattr(copied, name, [shown if entry is outer else entry for entry in value])
        outer, shown = parent, copied
    return f"{_skeleton(outer)} => {_skeleton(shown)}"
