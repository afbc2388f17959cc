"""How a copy is disguised: the tests of similarity make copies of right answers with these.

Texts of the key only are parsed here.
"""

import ast
import random

WORDS = "alpha beta gamma delta omega res tmp val arr mat vec out2 acc cur nxt left right top data".split()


class Renamed(ast.NodeTransformer):
    """Gives every name that the module chooses itself another one; the functions asked for keep theirs."""

    def __init__(self, tree: ast.Module, kept: set[str], rng: random.Random) -> None:
        chosen = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        defined = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef)]
        chosen |= {n.name for n in defined if not n.name.startswith("__")}
        for function in defined:
            if isinstance(function, ast.FunctionDef) and function.name not in kept:
                chosen |= {a.arg for a in function.args.args}
        words = rng.sample(WORDS, len(WORDS))
        self.names = {
            n: f"{words[i % len(words)]}{i}" for i, n in enumerate(sorted(chosen - kept - {"self"}))
        }

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.copy_location(ast.Name(self.names.get(node.id, node.id), node.ctx), node)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.arg = self.names.get(node.arg, node.arg)
        return node

    def visit_keyword(self, node: ast.keyword) -> ast.keyword:
        self.generic_visit(node)
        node.arg = self.names.get(node.arg, node.arg) if node.arg else None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        node.name = self.names.get(node.name, node.name)
        self.generic_visit(node)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        node.name = self.names.get(node.name, node.name)
        self.generic_visit(node)
        return node


def renamed(text: str, kept: set[str], seed: int) -> str:
    """Other names, no comment, the layout of another editor."""
    tree = ast.parse(text)
    return ast.unparse(ast.fix_missing_locations(Renamed(tree, kept, random.Random(seed)).visit(tree)))


def reordered(text: str, seed: int) -> str:
    """The functions in another order."""
    tree = ast.parse(text)
    moving = [n for n in tree.body if isinstance(n, ast.FunctionDef)]
    order = [*reversed(moving)] if len(moving) < 3 else random.Random(seed).sample(moving, len(moving))
    places = iter(order)
    tree.body = [next(places) if isinstance(n, ast.FunctionDef) else n for n in tree.body]
    return ast.unparse(tree)


def retouched(text: str, seed: int) -> str:
    """Comments and empty lines everywhere, other docstrings, wider indents; the code as it was."""
    rng = random.Random(seed)
    lines = []
    for line in ast.unparse(ast.parse(text)).splitlines():
        indent = len(line) - len(line.lstrip())
        lines.append(" " * indent + line)
        if rng.random() < 0.4:
            lines += ["", " " * 2 * indent + f"# {rng.choice(WORDS)} is {rng.random():.3f}"]
    return "\n".join(lines) + "\n"


def padded(text: str, seed: int) -> str:
    """A useless statement at the top of some functions."""
    tree = ast.parse(text)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            node.body.insert(0, ast.parse(f"unused = {seed}").body[0])
    return ast.unparse(tree)
