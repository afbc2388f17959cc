"""What a room shows at its door says what it takes, what it gives and what it raises."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from structure import MODULES, ROOMS, name_of, public_names, room_of

Function = ast.FunctionDef | ast.AsyncFunctionDef
NOTHING = {"None", "NoReturn"}


def public(path: Path) -> Iterator[tuple[str, ast.ClassDef | Function]]:
    """The classes and functions of a module that stand at the door of its room, and their public methods."""
    names = public_names(room_of(path))
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef | Function) and node.name in names:
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                methods = [part for part in node.body if isinstance(part, Function) and part.name[0] != "_"]
                yield from ((f"{node.name}.{part.name}", part) for part in methods)


PUBLIC = {
    f"{name_of(path)}:{name}": node
    for path in MODULES
    if room_of(path) in ROOMS
    for name, node in public(path)
}
FUNCTIONS = [
    name for name, node in PUBLIC.items() if isinstance(node, Function) and "." not in name.split(":")[1]
]


def section(text: str, title: str) -> str:
    """What a docstring says below `title:`."""
    found = re.search(rf"^{title}:\n((?:[ \t]+.*\n?|\n)*)", text, re.MULTILINE)
    return found[1] if found else ""


def arguments(node: Function) -> list[str]:
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return [argument.arg for argument in every]


def raised(node: Function) -> set[str]:
    """The exceptions that a function names after `raise` itself."""
    found = set()
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Raise)
            and isinstance(part.exc, ast.Call)
            and isinstance(part.exc.func, ast.Name)
        ):
            found.add(part.exc.func.id)
    return {name for name in found if name[0].isupper()}


@pytest.mark.parametrize("name", PUBLIC)
def test_what_is_public_has_a_docstring(name: str) -> None:
    assert ast.get_docstring(PUBLIC[name]), name


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_public_function_says_what_it_takes_gives_and_raises(name: str) -> None:
    """Two arguments and more are described one by one; so is what is returned, and each exception."""
    node = PUBLIC[name]
    assert isinstance(node, Function)
    text = ast.get_docstring(node) or ""
    described = re.findall(r"^    (\w+):", section(text, "Args"), re.MULTILINE)
    wanted = arguments(node)
    assert described == wanted or (len(wanted) < 2 and not described), f"{name}: Args are {wanted}"
    returns = ast.unparse(node.returns) if node.returns else "None"
    if returns not in NOTHING:
        assert section(text, "Returns") or section(text, "Yields"), f"{name}: what is returned?"
    assert raised(node) <= set(re.findall(r"\w+", section(text, "Raises"))), f"{name}: raises {raised(node)}"
