"""The file of answers: a constant per question, which a student may edit, and `dlx quiz` writes.

Only literals are read, and the file is never run to read it. What else stands in it is kept as it is, to the
byte: comments, line ends, other statements on the same line.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from typing import Any

MOST = 1 << 20  # characters of a file that is read
BOM = "\ufeff"
MARK = "# ?"  # at the end of a line: to be looked at again
REST = re.compile(r"[ \t]*(?:#.*)?")  # of a line after its last statement
Binding = ast.Assign | ast.AnnAssign


class Code(str):
    """What stands for a value in a file without being one, as it is written."""


def answers_in(text: str, names: Sequence[str]) -> dict[str, Any]:
    """What a file says, name by name.

    Args:
        text: of the file, hostile.
        names: of its constants.

    Returns:
        Name -> plain data, for those names that are bound at the top of the file, None included; the last one
        counts. What is no literal is there as Code.

    Raises:
        SyntaxError: it is no Python, or far too long.
    """
    wanted, found = set(names), {}
    for node in _tree(text).body:
        for name in _stored(node) & wanted:
            found[name] = _value(text, node, name)
    return found


def with_answer(text: str, name: str, literal: str) -> str:
    """The file with another answer.

    Args:
        text: of the file.
        name: of a constant; a line is added at the end where no line gives it alone.
        literal: a literal of Python.

    Returns:
        The same text, with this value changed and nothing else.

    Raises:
        SyntaxError: it is no Python, or far too long.
    """
    node = _last(text, name)
    if node is None:
        return _with_line(text, f"{name} = {literal}")
    first, last = _span(text, node.value or node)
    return (
        f"{text[:first]}{literal}{text[last:]}" if node.value else f"{text[:last]} = {literal}{text[last:]}"
    )


def marked_in(text: str, names: Sequence[str]) -> set[str]:
    """The names whose lines end with a mark, `# ?`.

    Args:
        text: of the file, hostile.
        names: of its constants.

    Returns:
        Those of the names.

    Raises:
        SyntaxError: it is no Python, or far too long.
    """
    nodes = ((name, _last(text, name)) for name in names)
    return {name for name, node in nodes if node is not None and _rest(text, node).lstrip().startswith(MARK)}


def with_mark(text: str, name: str, marked: bool) -> str:
    """The file with or without a mark beside a name.

    Args:
        text: of the file.
        name: of a constant.
        marked: whether the mark is to be there.

    Returns:
        The same text but for the mark; a comment that is there stays. A line that says more than this one
        answer has no place for one: then nothing changes.

    Raises:
        SyntaxError: it is no Python, or far too long.
    """
    node = _last(text, name)
    if node is None:
        there = name in answers_in(text, [name])
        return text if there or not marked else _with_line(text, f"{name} = None  {MARK}")
    rest = _rest(text, node)
    if not REST.fullmatch(rest) or marked == rest.lstrip().startswith(MARK):
        return text
    _, end = _span(text, node)
    if marked:
        new = f"  {MARK} {rest.lstrip()}".rstrip()
    else:
        comment = rest.lstrip()[len(MARK) :].strip()
        new = f"  {comment}" if comment.startswith("#") else f"  # {comment}" if comment else ""
    return f"{text[:end]}{new}{text[end + len(rest) :]}"


# --- what is bound --------------------------------------------------------------------------------
def _tree(text: str) -> ast.Module:
    if len(text) > MOST:
        raise SyntaxError("the file is far too long")
    try:
        return ast.parse(text.removeprefix(BOM))
    except (ValueError, RecursionError, MemoryError) as error:
        raise SyntaxError(str(error)) from error


def _stored(node: ast.stmt) -> set[str]:
    """The names that a statement at the top of a file binds."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.AnnAssign) and node.value is None:
        return set()
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def _simple(node: ast.stmt, name: str) -> Binding | None:
    """The statement, where it binds this name to a value of its own."""
    if isinstance(node, ast.Assign):
        return node if any(isinstance(t, ast.Name) and t.id == name for t in node.targets) else None
    named = isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == name
    return node if named and isinstance(node, ast.AnnAssign) else None


def _value(text: str, node: ast.stmt, name: str) -> Any:
    binding = _simple(node, name)
    value = binding.value if binding is not None else None
    try:
        return ast.literal_eval(value) if value is not None else _source(text, node)
    except (ValueError, TypeError, MemoryError, RecursionError):
        return _source(text, value or node)


def _last(text: str, name: str) -> Binding | None:
    """The statement that gives a name its value, where it does nothing else."""
    nodes = [node for node in _tree(text).body if name in _stored(node) or _declared(node, name)]
    binding = _simple(nodes[-1], name) if nodes else None
    return None if isinstance(binding, ast.Assign) and len(binding.targets) > 1 else binding


def _declared(node: ast.stmt, name: str) -> bool:
    return isinstance(node, ast.AnnAssign) and node.value is None and _simple(node, name) is not None


# --- where it stands ------------------------------------------------------------------------------
def _starts(text: str) -> list[int]:
    """Where each line begins, as Python counts lines."""
    return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]


def _span(text: str, node: ast.stmt | ast.expr) -> tuple[int, int]:
    """The places of a node in the text: Python counts bytes within a line."""
    lead = len(BOM) if text.startswith(BOM) else 0
    bare, starts = text[lead:], _starts(text[lead:])

    def place(line: int, column: int) -> int:
        start = starts[line - 1]
        stop = starts[line] if line < len(starts) else len(bare)
        return lead + start + len(bare[start:stop].encode()[:column].decode())

    assert node.end_lineno is not None and node.end_col_offset is not None
    return place(node.lineno, node.col_offset), place(node.end_lineno, node.end_col_offset)


def _source(text: str, node: ast.stmt | ast.expr) -> Code:
    first, last = _span(text, node)
    return Code(text[first:last])


def _rest(text: str, node: ast.stmt) -> str:
    """What follows a statement on its last line."""
    _, end = _span(text, node)
    return re.split(r"[\r\n]", text[end:], maxsplit=1)[0]


def _ends(text: str) -> Iterator[str]:
    yield from re.findall(r"\r\n|\r|\n", text)
    yield "\n"


def _with_line(text: str, line: str) -> str:
    end = next(_ends(text))
    before = "" if not text.removeprefix(BOM) or text.endswith(("\n", "\r")) else end
    return f"{text}{before}{line}{end}"
