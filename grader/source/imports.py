"""Which libraries a student's file imports, by its syntax tree.

The file is hostile and this is the judge: the text is parsed only where a statement seems to import the
library, never compiled, and not at all where it is long, for a tree takes hundreds of times the room of its
text. There a line that begins with the import must do.
"""

import ast
import re
from functools import lru_cache

from .cells import UNUSABLE, is_notebook, readable_cells

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
    trees = readable_cells(source) if is_notebook(source) else [_parsed(source)]
    return any(library in _named(node) for tree in trees for part in tree for node in ast.walk(part))


def _parsed(source: str) -> list[ast.stmt]:
    try:
        return ast.parse(source).body
    except UNUSABLE:
        return []


def _named(node: ast.AST) -> set[str]:
    """The top-level names that an import statement asks for."""
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and not node.level:
        return {(node.module or "").partition(".")[0]}
    return set()
