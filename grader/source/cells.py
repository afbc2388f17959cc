"""Run the code of a notebook or of a file as a module: what defines the wanted names, and what that needs.

Both are diaries: plots, trainings and trials stand between the answers, and any of them may fail or take
minutes where the answer does not. So statements are chosen: those that bind a wanted name are run as they
are; of the others, those that bind or change a name which these use, and a failure of theirs is passed over.

This code is shipped into the bench (see bench/server.py) and runs beside the student's: it decides nothing.
"""

from __future__ import annotations
import __future__

import ast
import re
from collections.abc import Iterator
from types import CodeType
from typing import Any

HEAD = "# dlx notebook: "
SHIFTED = "# dlx percent: "  # the same above a .py file, whose lines are counted without this one
CELL = "# %% dlx cell "
MAGIC = re.compile(r"^(\s*+)([%!?]|[\w.]++\?++\s*$)")  # possessive: a line may be a megabyte of blanks
ASSIGNED_MAGIC = re.compile(r"^(\s*+[\w, ]++=\s*+)[%!].*$")
FOREIGN = re.compile(
    r"%%(bash|sh|cmd|powershell|script|system|sx|html|HTML|javascript|js|latex|svg|SVG|markdown|perl|ruby|R|"
    r"sql|cython|!)(\s|$)"
)
CONTINUED = re.compile(r"^\s*+(?:[\w, ]++=\s*+)?[%!]")
SETTING = re.compile(r"set|use_|enable|disable|filterwarnings$|simplefilter$|manual_seed|seed$")
ANY_NAME = frozenset({"exec", "globals", "locals", "vars"})  # what binds names that nobody can read
KEEPS_ITS_BODY = ("%%time", "%%capture", "%%prun", "%%writefile", "%%file")
LOADS = ("LOAD_NAME", "LOAD_GLOBAL")
STORES = ("STORE_NAME", "STORE_GLOBAL", "DELETE_NAME")
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
UNUSABLE = (SyntaxError, ValueError, RecursionError, MemoryError)
FUTURE = r"^from __future__ import .*\bannotations\b"
OWN = re.compile(r"dlx(\.|$)")
Failures = dict[str, BaseException]  # why a name that was needed is not there


def is_notebook(source: str) -> bool:
    return source.startswith((HEAD, SHIFTED))


def place_in_cells(lines: list[str], line: int) -> tuple[int, int]:
    """(number of the cell, line in it) of a line of a notebook's module, counted from one.

    Args:
        lines: the lines of the module, the marks of its cells among them.
        line: the line in the module, from 1; beyond the last one, it counts to the last cell.

    Returns:
        The number that the cell's mark says, 0 where none stands above; the line below the mark, from 1.
    """
    starts = [n for n, text in enumerate(lines[:line], 1) if text.startswith(CELL)]
    start = starts[-1] if starts else 1
    number = lines[start - 1].removeprefix(CELL)
    return int(number) if number.isdecimal() and len(number) < 10 else 0, line - start


def run(source: str, filename: str, space: dict[str, Any]) -> Failures:
    """Run what `source` (see notebook.module_text) needs for the names in its first line.

    Returns:
        Why names were not bound that are needed, where a statement beside the answers failed.

    Raises:
        BaseException: whatever the last definition of a wanted name raises; SyntaxError also of its cell.
    """
    wanted = set(source.partition("\n")[0].removeprefix(HEAD).removeprefix(SHIFTED).split())
    return _run(list(_statements(source, filename, wanted)), wanted, space)


def run_file(source: str, filename: str, space: dict[str, Any], wanted: set[str]) -> Failures:
    """Run what the text of a .py file needs for the names `wanted`; see `run`. A file is one cell."""
    return _run(list(_of_file(source, filename)), wanted, space)


def run_beside(source: str, filename: str, space: dict[str, Any], mentioned: set[str]) -> Failures:
    """Run what a helper module is for: its definitions, and what else of it is mentioned where it is used."""
    statements = list(_of_file(source, filename))
    wanted = {name for s in statements for name in (s.binds if s.defines else s.binds & mentioned)}
    return _run(statements, wanted, space)


def statements_not_run(source: str, filename: str, wanted: set[str]) -> list[ast.stmt]:
    """The statements of a file that do something and are not run. Only for one's own file: it is compiled.

    Args:
        source: the text of the .py file.
        filename: what a SyntaxError calls it.
        wanted: the names that an exercise asks for.

    Returns:
        In their order; imports and definitions that nothing needs do nothing.

    Raises:
        SyntaxError: it does not parse.
    """
    statements = list(_of_file(source, filename))
    run = {id(statement) for statement in _needed(statements, wanted)}
    quiet = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Pass
    return [s.node for s in statements if id(s) not in run and not isinstance(s.node, quiet) and not s.idle]


def _of_file(source: str, filename: str) -> Iterator[Statement]:
    flags = __future__.annotations.compiler_flag if re.search(FUTURE, source, re.MULTILINE) else 0
    tree = statements_of(source, filename)
    if isinstance(tree, Exception):
        raise tree
    for node in tree:
        if not (isinstance(node, ast.ImportFrom) and node.module == "__future__"):
            yield Statement(node, filename, 0, flags)


def _run(statements: list[Statement], wanted: set[str], space: dict[str, Any]) -> Failures:
    needed = _needed(statements, wanted)
    last = {name: statement for statement in needed for name in statement.defines & wanted}
    failures: Failures = {}
    for statement in needed:
        if any(last[name] is statement for name in statement.defines & wanted):
            exec(statement.code, space)
        else:
            _try(statement, wanted, space, failures)
    return failures


class Statement:
    """One statement at the top of a cell: the names that it binds or changes, and those that it uses."""

    def __init__(self, node: ast.stmt, filename: str, cell: int, flags: int) -> None:
        node = _plain_import(node)
        _make_absolute(node)
        self.cell, self.node = cell, node
        self.code = compile(ast.Module([node], []), filename, "exec", flags, dont_inherit=True)
        self.imports = isinstance(node, ast.Import | ast.ImportFrom)
        self.own = self.imports and any(OWN.match(name) for name in _modules(node))
        bound = set(_names(self.code, STORES, deep=False))
        self.defines = bound if isinstance(node, DEFINITIONS) else set()
        self.binds, self.changes = bound, set(_changed(node))
        self.uses = set(_names(self.code, LOADS, deep=True))
        self.star = isinstance(node, ast.ImportFrom) and node.names[0].name == "*"
        self.star = self.star or bool(ANY_NAME & set(_names(self.code, LOADS, deep=False)))
        self.sets = set(_setting(node))
        self.idle = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _statements(source: str, filename: str, wanted: set[str]) -> Iterator[Statement]:
    """Every statement that can be compiled; those of Jupyter alone (a bare await) are left out.

    Raises:
        SyntaxError: the definition of a wanted name cannot be.
    """
    flags = __future__.annotations.compiler_flag if re.search(FUTURE, source, re.MULTILINE) else 0
    for cell, tree in enumerate(_trees(source, filename, wanted)):
        for node in tree:
            try:
                yield Statement(node, filename, cell, flags)
            except UNUSABLE:
                if isinstance(node, DEFINITIONS) and node.name in wanted:
                    raise


def _needed(statements: list[Statement], wanted: set[str]) -> list[Statement]:
    """The statements to run, in their order. A name with a definition is not bound by less than one."""
    defined = {name for statement in statements for name in statement.defines & wanted}
    for statement in statements:  # a name that is only assigned (a lambda, say) is defined by that
        if not statement.imports and statement.binds & wanted - defined:
            statement.defines = statement.defines | (statement.binds & wanted - defined)
    homes = {statement.cell for statement in statements if statement.defines & wanted}
    at_home = {name for s in statements if s.cell in homes for name in s.binds}
    imported = {name for statement in statements if statement.imports for name in statement.binds}

    def serves(statement: Statement) -> bool:
        """Whether it gives one of the names. A helper beside the answer is the one that the answer means."""
        hidden = set() if statement.cell in homes else at_home
        given = statement.binds - hidden | statement.changes - imported | statement.sets & imported
        return not statement.own and (statement.star or bool(given & names))

    names, chosen = wanted | {name for s in statements for name in s.sets & imported}, set[int]()
    while True:
        more = {i for i, statement in enumerate(statements) if i not in chosen and serves(statement)}
        if not more:
            return [statement for i, statement in enumerate(statements) if i in chosen]
        chosen |= more
        names |= {name for i in more for name in statements[i].uses}


def _try(statement: Statement, wanted: set[str], space: dict[str, Any], failures: Failures) -> None:
    """A failure here is not one of the answer; nor may a trial take the place of a function."""
    before = {name: space[name] for name in wanted if name in space}
    try:
        exec(statement.code, space)
    except (Exception, SystemExit) as error:
        failures.update(dict.fromkeys(statement.binds, error))
    space.update({name: value for name, value in before.items() if not callable(space.get(name))})


def statements_of(source: str, filename: str = "") -> list[ast.stmt] | Exception:
    """The statements of a .py file, without what a notebook adds to Python; or why there are none."""
    return _tree(source.split("\n"), 0, filename)


def readable_cells(source: str) -> list[list[ast.stmt]]:
    """The statements of each cell that parses."""
    trees = [_tree(cell, before, "") for cell, before in _cells(source)]
    return [tree for tree in trees if not isinstance(tree, Exception)]


def _cells(source: str) -> Iterator[tuple[list[str], int]]:
    """The lines of each cell, and how many lines stand before them."""
    lines = source.split("\n")
    starts = [number for number, line in enumerate(lines) if number == 0 or line.startswith(CELL)]
    first = 0 if source.startswith(SHIFTED) else 1
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start + 1 : end], start + first


def _trees(source: str, filename: str, wanted: set[str]) -> list[list[ast.stmt]]:
    """The statements of each cell, with the line numbers of the whole. A definition that does not parse
    counts, unless a later cell has one that does."""
    trees: list[list[ast.stmt]] = []
    broken: tuple[set[str], Exception] | None = None
    for cell, before in _cells(source):
        tree = _tree(cell, before, filename)
        found = _defined("\n".join(_without_magics(cell)), wanted)
        if isinstance(tree, Exception):
            broken = (found, tree) if found else broken
        else:
            trees.append(tree)
            broken = None if broken is not None and broken[0] <= found else broken
    if broken is not None:
        raise broken[1]
    return trees


def _tree(cell: list[str], before: int, filename: str) -> list[ast.stmt] | Exception:
    try:
        return _parse(cell, before, filename)
    except UNUSABLE:
        try:
            return _parse(_without_magics(cell), before, filename)
        except UNUSABLE as error:
            return error


def _defined(code: str, wanted: set[str]) -> set[str]:
    """The wanted names that this code seems to define."""
    names = "|".join(map(re.escape, wanted))
    pattern = rf"^[ \t]*+(?:async[ \t]+)?(?:def|class)[ \t]+({names})\b|^({names})[ \t]*="
    return {one or other for one, other in re.findall(pattern, code, re.MULTILINE)}


def _parse(lines: list[str], before: int, filename: str) -> list[ast.stmt]:
    return ast.parse("\n" * before + "\n".join(lines), filename).body


def _without_magics(lines: list[str]) -> list[str]:
    """What a notebook adds to Python, put out of the way, line by line. The body of a cell in another
    language goes as a whole; of a magic that nobody knows, it stays if it is Python."""
    first = next((line.strip() for line in lines if line.strip()), "")
    if FOREIGN.match(first):
        return [""] * len(lines)
    quiet = [MAGIC.sub(r"\1pass #\2", ASSIGNED_MAGIC.sub(r"\1None", line)) for line in _joined(lines)]
    if first.startswith("%%") and not first.startswith(KEEPS_ITS_BODY) and not _is_python(quiet):
        return [""] * len(lines)
    return quiet


def _joined(lines: list[str]) -> Iterator[str]:
    """The lines, those left empty that go on with a line of the shell or of a magic."""
    goes_on = False
    for line in lines:
        begins = not goes_on and CONTINUED.match(line) is not None
        ends = line.rstrip().endswith("\\")
        yield "" if goes_on else line.rstrip("\\ ") if begins and ends else line
        goes_on = (goes_on or begins) and ends


def _is_python(lines: list[str]) -> bool:
    try:
        _parse(lines, 0, "")
    except UNUSABLE:
        return False
    return True


def _make_absolute(statement: ast.stmt) -> None:
    """The files of a work lie in no package: `from .helpers import f` means the file beside."""
    for node in ast.walk(statement):
        for holder in ("body", "orelse", "finalbody"):
            inner = getattr(node, holder, None)
            if isinstance(inner, list):
                inner[:] = [_plain_import(one) for one in inner]
        if isinstance(node, ast.ImportFrom) and node.level and node.module:
            node.level = 0


def _plain_import(node: Any) -> Any:
    if isinstance(node, ast.ImportFrom) and node.level and not node.module and node.names[0].name != "*":
        return ast.copy_location(ast.Import(node.names), node)
    return node


def _setting(node: ast.stmt) -> Iterator[str]:
    """The module that a call at the top sets up: sys.setrecursionlimit(5000), torch.manual_seed(0). What it
    is given is plain, or of that module."""
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Call):
        return
    call = node.value
    if not isinstance(call.func, ast.Attribute) or not SETTING.match(call.func.attr):
        return
    names = list(_base(call.func))
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    parts = [part for value in given for part in ast.walk(value)]
    strangers = [part.id for part in parts if isinstance(part, ast.Name) and part.id not in names]
    if not strangers and not any(isinstance(part, ast.Call | ast.Lambda) for part in parts):
        yield from names


def _modules(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def _names(code: CodeType, operations: tuple[str, ...], deep: bool) -> Iterator[str]:
    """The global names in a piece of code that these operations are about."""
    import dis

    yield from (i.argval for i in dis.get_instructions(code) if i.opname in operations)
    for constant in code.co_consts if deep else ():
        if isinstance(constant, CodeType):
            yield from _names(constant, (*operations, "LOAD_CLASSDEREF", "LOAD_FROM_DICT_OR_GLOBALS"), deep)


def _changed(node: ast.stmt) -> Iterator[str]:
    """The names whose value a statement changes in place: TABLE[i] = x, TABLE.append(x)."""
    if isinstance(node, DEFINITIONS):
        return
    for inner in ast.walk(node):
        if isinstance(inner, ast.Subscript | ast.Attribute) and isinstance(inner.ctx, ast.Store):
            yield from _base(inner)
        elif isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == "setattr":
            yield from (one.id for one in inner.args[:1] if isinstance(one, ast.Name))
        elif isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Call):
            yield from _base(inner.value.func)


def _base(node: ast.expr) -> Iterator[str]:
    start = node
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    if isinstance(node, ast.Name) and node is not start:
        yield node.id
