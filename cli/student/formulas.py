"""Formulas as statements write them, in plain signs, typeset as MathML, which every browser draws by itself.

    p[k] = exp(z[k]) / (exp(z[0]) + ... + exp(z[K-1]))
    m^ = m / (1 - beta1**t)                                two or more blanks separate two formulas of a line
    y[i] = b + Σ(u, v) w[u, v] * z[i*s + u]                a sum over u and v of all that follows

Only signs are read, as Python's grammar reads them: nothing is evaluated.
"""

import ast
import re
from collections.abc import Callable
from html import escape

LETTERS = {"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "eps": "ε", "mu": "μ", "sigma": "σ"}
ROOTS = ("sqrt", "root", "racine")
SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "−",
    ast.Mult: "·",
    ast.Eq: "=",
    ast.LtE: "≤",
    ast.GtE: "≥",
    ast.Lt: "<",
    ast.Gt: ">",
}
HAT = re.compile(r"\b(\w+)\^(?!\w)")
PRIME = re.compile(r"\b([A-Za-z]\w*)'")
SUM = re.compile(r"Σ\(([^()]*)\)\s*(.+)")
EQUALS = re.compile(r"(?<![<>=!])=(?!=)")
HATTED, PRIMED = "_hat", "_prime"


def typeset(block: str) -> str | None:
    """A block of formulas, one or more on each line.

    Returns:
        MathML, or None where something in it is no formula.
    """
    try:
        rows = [[_formula(part) for part in re.split(r"\s{2,}", line.strip())] for line in block.splitlines()]
    except (SyntaxError, ValueError, RecursionError, KeyError):
        return None
    cells = ("".join(f"<mtd>{cell}</mtd>" for cell in row) for row in rows if row)
    table = "".join(f"<mtr>{row}</mtr>" for row in cells)
    return f'<math display="block"><mtable displaystyle="true">{table}</mtable></math>'


def _formula(text: str) -> str:
    """One formula; its signs that Python lacks are written as names first."""
    text = HAT.sub(rf"\1{HATTED}", text)
    text = PRIME.sub(rf"\1{PRIMED}", text)
    text = SUM.sub(r"Σ(\1)(\2)", text)
    return _row(ast.parse(EQUALS.sub("==", text), mode="eval").body)


def _row(node: ast.AST) -> str:
    write = WRITERS.get(type(node))
    if write is None:
        raise ValueError(f"{type(node).__name__} is no part of a formula")
    return f"<mrow>{write(node)}</mrow>"


def _name(node: ast.Name) -> str:
    name, over = node.id, ""
    if name.endswith(PRIMED):
        return f"<msup>{_word(name.removesuffix(PRIMED))}<mo>′</mo></msup>"
    if name.endswith(HATTED):
        name, over = name.removesuffix(HATTED), "^"
    letters = name.rstrip("0123456789")
    word = _word(letters)
    if name != letters:
        word = f"<msub>{word}<mn>{name[len(letters) :]}</mn></msub>"
    return f'<mover accent="true">{word}<mo>{over}</mo></mover>' if over else word


def _word(name: str) -> str:
    return f"<mi>{escape(LETTERS.get(name, name))}</mi>"


def _constant(node: ast.Constant) -> str:
    if node.value is ...:
        return "<mo>⋯</mo>"
    if isinstance(node.value, int | float):
        return f"<mn>{node.value}</mn>"
    raise ValueError("no number")


def _operation(node: ast.BinOp) -> str:
    left, right = node.left, node.right
    if isinstance(node.op, ast.Div):
        return f"<mfrac>{_row(left)}{_row(right)}</mfrac>"
    if isinstance(node.op, ast.FloorDiv):
        return f"<mo>⌊</mo><mfrac>{_row(left)}{_row(right)}</mfrac><mo>⌋</mo>"
    if isinstance(node.op, ast.Pow):
        return f"<msup>{_around(left, ast.BinOp, ast.UnaryOp)}{_row(right)}</msup>"
    product = isinstance(node.op, ast.Mult)
    first = _factor(left) if product else _row(left)
    second = _factor(right) if product else _term(right, isinstance(node.op, ast.Sub))
    return f"{first}<mo>{SIGNS[type(node.op)]}</mo>{second}"


def _is_sum(node: ast.AST) -> bool:
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub)


def _factor(node: ast.AST) -> str:
    return _fenced(_row(node)) if _is_sum(node) or isinstance(node, ast.UnaryOp) else _row(node)


def _term(node: ast.AST, subtracted: bool) -> str:
    return _fenced(_row(node)) if subtracted and _is_sum(node) else _row(node)


def _around(node: ast.AST, *kinds: type[ast.AST]) -> str:
    return _fenced(_row(node)) if isinstance(node, kinds) else _row(node)


def _fenced(inner: str) -> str:
    return f"<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>"


def _list(nodes: list[ast.expr]) -> str:
    return "<mo>,</mo>".join(map(_row, nodes))


def _sign(node: ast.UnaryOp) -> str:
    if not isinstance(node.op, ast.USub):
        raise ValueError("no sign")
    return f"<mo>−</mo>{_factor(node.operand)}"


def _subscript(node: ast.Subscript) -> str:
    return f"<msub>{_row(node.value)}{_row(node.slice)}</msub>"


def _tuple(node: ast.Tuple) -> str:
    return _list(node.elts)


def _call(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Call):  # a sum: what it runs over, and what is added
        return f"<munder><mo>∑</mo><mrow>{_list(function.args)}</mrow></munder>{_list(node.args)}"
    if not isinstance(function, ast.Name):
        raise ValueError("no function")
    if function.id in ROOTS:
        return f"<msqrt>{_list(node.args)}</msqrt>"
    return f"{_name(function)}<mo>&#x2061;</mo>{_fenced(_list(node.args))}"


def _compared(node: ast.Compare) -> str:
    right = (
        f"<mo>{escape(SIGNS[type(op)])}</mo>{_row(one)}"
        for op, one in zip(node.ops, node.comparators, strict=True)
    )
    return _row(node.left) + "".join(right)


WRITERS: dict[type[ast.AST], Callable[..., str]] = {
    ast.Name: _name,
    ast.Constant: _constant,
    ast.BinOp: _operation,
    ast.UnaryOp: _sign,
    ast.Subscript: _subscript,
    ast.Tuple: _tuple,
    ast.Call: _call,
    ast.Compare: _compared,
}
