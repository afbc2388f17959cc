"""What a student's file imports, and whether two say the same, by their syntax trees.

The file is hostile and this is the judge: the text is parsed only where a statement seems to import the
library, never compiled, and not at all where it is long, for a tree takes hundreds of times the room of its
text. There a line that begins with the import must do.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache

from .cells import DEFINITIONS, UNUSABLE, is_notebook, readable_cells, statements_not_run, statements_of

IMPORT = re.compile(r"^[ \t]*(?:from|import)\b.*$", re.MULTILINE)
WORD = re.compile(r"[^\W\d]\w*")
TAKEN = sys.stdlib_module_names | {"numpy", "torch"}  # names that no file of a work can have in an import
MAX_PARSED = 64 << 10  # characters: a tree of 50 MB at worst


@lru_cache(maxsize=64)
def imports(source: str, library: str) -> bool:
    """Whether a file imports a library, or a part of it.

    Args:
        source: the text of the file, or of a notebook in the form of cells.py, where each cell stands for
            itself; what does not parse imports nothing.
        library: its top-level name.

    Returns:
        True for `import` and `from` in any form, inside functions as well; not for what a call imports.
    """
    lines = source.replace("\\\n", " ").split("\n")
    likely = [line for line in lines if "import" in line and library in line]
    if not likely:
        return False
    if len(source) > MAX_PARSED:
        start = re.compile(rf"\s*(?:import|from)\s+{re.escape(library)}\b")
        return any(start.match(line) for line in likely)
    return any(library in _named(node) for tree in _trees(source) for part in tree for node in ast.walk(part))


def needed_modules(files: Mapping[str, str], beside: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """The modules that a work imports from the files handed in beside it.

    Args:
        files: the texts of the work by module name, hostile: their lines are searched, not parsed.
        beside: what else was handed in, by module name: the path and the text.

    Returns:
        The path by module name, of what these modules import as well; none that Python finds elsewhere.
    """
    found: dict[str, str] = {}
    waiting = list(files.values())
    while waiting:
        asked = {word for line in IMPORT.findall(waiting.pop()) for word in WORD.findall(line)}
        for name in sorted(asked & beside.keys() - found.keys() - files.keys() - TAKEN):
            found[name] = beside[name][0]
            waiting.append(beside[name][1])
    return found


def same_answer(one: str, other: str, wanted: tuple[str, ...]) -> bool:
    """Whether two files define the same: the wanted names, and what their definitions mention.

    Args:
        one: the text of a file, or of a notebook in the form of cells.py.
        other: another one.
        wanted: the names that an exercise asks for.

    Returns:
        True if the syntax trees are equal; False too where one is longer than 64 Ki characters.
    """
    first = _definitions(one, wanted)
    return first is not None and first == _definitions(other, wanted)


def not_run(source: str, wanted: tuple[str, ...], stub: str = "") -> list[tuple[int, int, str]]:
    """The passages of one's own .py file that no wanted name needs.

    Args:
        source: the text of the file; it is compiled, which only its author's machine does.
        wanted: the names that an exercise asks for.
        stub: the file that the course gave; of its own passages nothing is said.

    Returns:
        First line, last line and kind ("loop", "call", "check" or ""), neighbours joined under the gravest
        kind; nothing of a notebook, of a file in cells, or of one that does not parse or is longer than
        64 Ki characters.
    """
    if is_notebook(source) or len(source) > MAX_PARSED:
        return []
    try:
        given = set(map(ast.dump, ast.parse(stub).body))
        left = [n for n in statements_not_run(source, "", set(wanted)) if ast.dump(n) not in given]
    except UNUSABLE:
        return []
    passages: list[tuple[int, int, str]] = []
    for node in left:
        first, last, kind = node.lineno, node.end_lineno or node.lineno, _kind(node)
        between = source.split("\n")[passages[-1][1] : first - 1] if passages else ["x"]
        if not any(line.strip() and not line.lstrip().startswith("#") for line in between):
            before = passages.pop()
            first, kind = before[0], min(kind, before[2], key=GRAVEST.index)
        passages.append((first, last, kind))
    return passages


GRAVEST = ("loop", "check", "call", "")


def _kind(node: ast.stmt) -> str:
    if isinstance(node, ast.For | ast.While):
        return "loop"
    if isinstance(node, ast.Assert):
        return "check"
    return "call" if isinstance(node, ast.Expr) else ""


@lru_cache(maxsize=16)
def _definitions(source: str, wanted: tuple[str, ...]) -> tuple[str, ...] | None:
    """The statements behind the wanted names, as text without places and comments."""
    if len(source) > MAX_PARSED:
        return None
    statements = [part for tree in _trees(source) for part in tree]
    bound = [set(_bound(statement)) for statement in statements]
    names, chosen = set(wanted), set[int]()
    while more := {i for i, given in enumerate(bound) if i not in chosen and given & names}:
        chosen |= more
        mentioned = (node for i in more for node in ast.walk(statements[i]))
        names |= {node.id for node in mentioned if isinstance(node, ast.Name)}
    try:
        return tuple(ast.dump(statements[i]) for i in sorted(chosen)) or None
    except UNUSABLE:
        return None


def _bound(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement at the top binds."""
    if isinstance(statement, DEFINITIONS):
        yield statement.name
        return
    for node in ast.walk(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, DEFINITIONS):
            yield node.name
        elif isinstance(node, ast.alias):
            yield (node.asname or node.name).partition(".")[0]


def _trees(source: str) -> list[list[ast.stmt]]:
    """The statements of the file, or of each cell; none of what does not parse."""
    if is_notebook(source):
        return readable_cells(source)
    found = statements_of(source)
    return [] if isinstance(found, Exception) else [found]


def _named(node: ast.AST) -> set[str]:
    """The top-level names that an import statement asks for."""
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and not node.level:
        return {(node.module or "").partition(".")[0]}
    return set()
