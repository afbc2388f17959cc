"""The parameters of what a text defines, read in its syntax tree: nothing of it is run."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any


@dataclass(frozen=True)
class Signature:
    """The names of the parameters that can be given by place or name, in order, and which have a default;
    `defaults` holds those that are written as plain values."""

    names: tuple[str, ...]
    optional: frozenset[str]
    defaults: Mapping[str, Any] = field(default_factory=dict)


@cache
def signatures(text: str) -> dict[str, Signature]:
    """What can be called in a text of the course.

    Args:
        text: a stub or a reference.

    Returns:
        Name -> parameters: of functions; of classes those of `__init__`, without self; of methods under the
        method's name alone, where no other class has a method of this name. Nothing of a text that Python
        cannot read.
    """
    found: dict[str, Signature] = {}
    methods: dict[str, list[Signature]] = {}
    try:
        body = ast.parse(text).body
    except SyntaxError:
        return {}
    for node in body:
        if isinstance(node, ast.FunctionDef):
            found[node.name] = _read(node, 0)
        elif isinstance(node, ast.ClassDef):
            found[node.name] = Signature((), frozenset())
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and method.name == "__init__":
                    found[node.name] = _read(method, 1)
                elif isinstance(method, ast.FunctionDef):
                    methods.setdefault(method.name, []).append(_read(method, 1))
    return {**{name: each[0] for name, each in methods.items() if len(each) == 1}, **found}


@cache
def unwritten(text: str) -> frozenset[str]:
    """The functions and classes that a stub leaves to be written.

    Args:
        text: of the stub.

    Returns:
        The names of those in which NotImplementedError stands.
    """
    return frozenset(
        node.name
        for node in ast.parse(text).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and any(isinstance(n, ast.Name) and n.id == "NotImplementedError" for n in ast.walk(node))
    )


def _read(node: ast.FunctionDef, skipped: int) -> Signature:
    given = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)][skipped:]
    with_default = given[len(given) - len(node.args.defaults) :] if node.args.defaults else []
    alone = [argument.arg for argument in node.args.kwonlyargs]
    defaults = zip(alone, node.args.kw_defaults, strict=True)
    optional = {*with_default, *(name for name, default in defaults if default is not None)}
    values = dict(zip(with_default, node.args.defaults, strict=True))
    values |= {name: value for name, value in zip(alone, node.args.kw_defaults, strict=True) if value}
    read = {name: ast.literal_eval(value) for name, value in values.items() if _is_literal(value)}
    return Signature((*given, *alone), frozenset(optional), read)


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True
