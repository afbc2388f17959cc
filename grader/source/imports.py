"""Which libraries a student's file imports, by its syntax tree.

The file is hostile: it is parsed only where the name of the library stands in it, never compiled, and what
cannot be parsed imports nothing.
"""

import ast

from .cells import UNUSABLE, is_notebook, readable_cells


def imports(source: str, library: str) -> bool:
    """Whether an import statement of this file, or of a cell of it that parses, names the library or a part
    of it.

    Args:
        source: the text of a module, hostile: parsed, never compiled.
        library: a top-level name, such as "torch".

    Returns:
        True for `import torch.nn` or `from torch import nn`, wherever they stand; False for a relative
        import, and for a file that does not parse.
    """
    if library not in source:
        return False
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
