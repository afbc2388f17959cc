"""How the source is laid out, for the tests: its rooms, the arrows between them, what each module imports
and shows.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("classroom", "cli", "exercises", "grader", "nb", "templates")
OWN_CODE = {"exercises": "*.py"}  # below it lies content, which is data
MODULES = sorted(path for part in PARTS for path in (ROOT / part).glob(OWN_CODE.get(part, "**/*.py")))

# room -> the rooms that it may import. A part that has rooms is itself one: what lies beside them.
ARROWS = {
    # data and files
    "exercises": "",
    "templates": "",
    "grader/files": "exercises",
    "grader/source": "exercises",
    "grader/reports": "exercises",
    "grader/key": "exercises",
    "grader/figures": "exercises",
    "grader/notebooks": "exercises grader/figures grader/files grader/source",
    "grader/workspace": "exercises grader/files grader/notebooks grader/source",
    "grader/submissions": "exercises grader/files grader/notebooks grader/source grader/workspace",
    # from one submission to its report
    "grader/bench": "grader/files grader/source",
    "grader/checking": "exercises grader/bench grader/key grader/reports grader/source",
    "grader/quiz": "exercises grader/bench grader/checking grader/reports",
    "grader/diagnosis": "exercises grader/bench grader/checking grader/reports grader/source",
    "grader/judging": "exercises grader/bench grader/checking grader/diagnosis grader/files grader/key "
    "grader/reports grader/source grader/submissions",
    "grader/authoring": "exercises grader/bench grader/checking grader/diagnosis grader/figures grader/files "
    "grader/judging grader/key grader/quiz grader/reports grader/source templates",
    "grader": "exercises grader/bench grader/checking grader/diagnosis grader/judging grader/notebooks "
    "grader/reports grader/submissions grader/workspace",
    # a class
    "classroom/evidence": "exercises grader/files grader/reports grader/source",
    "classroom/backup": "classroom/evidence grader/files",
    "classroom/sources": "classroom/evidence exercises grader/files grader/source grader/submissions",
    "classroom/engines": "classroom/evidence exercises grader/bench grader/files grader/judging grader/key "
    "grader/reports grader/submissions",
    "classroom/grading": "classroom/engines classroom/evidence exercises grader/files grader/judging "
    "grader/key grader/reports grader/submissions",
    "classroom/receipts": "classroom/engines classroom/evidence exercises grader/files grader/key "
    "grader/reports grader/submissions",
    "classroom/release": "exercises grader/files templates",
    "classroom/gradebook": "classroom/evidence exercises grader/files grader/notebooks grader/reports",
    "classroom/analysis": "classroom/evidence exercises grader/reports",
    "classroom/pages": "classroom/evidence exercises grader/reports templates",
    "classroom/publishing": "classroom/analysis classroom/evidence classroom/gradebook classroom/pages "
    "classroom/receipts exercises grader/files grader/quiz grader/reports templates",
    "classroom/exports": "classroom/evidence classroom/gradebook classroom/pages classroom/publishing "
    "classroom/receipts exercises grader/files grader/source",
    "classroom/quiz_exports": "exercises grader/files grader/key grader/quiz",
    "classroom/privacy": "classroom/evidence classroom/gradebook exercises grader/files",
    "classroom/nbgrader": "classroom/engines classroom/evidence classroom/gradebook classroom/pages "
    "classroom/sources exercises grader/files grader/key grader/notebooks grader/reports grader/source "
    "grader/submissions",
    "classroom": "",
    # who asks
    "cli/terminal": "exercises grader/reports",
    "cli/shared": "cli/terminal exercises grader/files grader/reports grader/workspace",
    "cli/student": "cli/shared cli/terminal exercises grader/bench grader/figures grader/files "
    "grader/judging grader/key grader/notebooks grader/quiz grader/reports grader/source "
    "grader/submissions grader/workspace templates",
    "cli/teacher": "classroom/analysis classroom/backup classroom/engines classroom/evidence "
    "classroom/exports classroom/gradebook classroom/grading classroom/nbgrader classroom/privacy "
    "classroom/publishing classroom/quiz_exports classroom/receipts classroom/sources cli/shared "
    "cli/terminal exercises grader/bench grader/files grader/judging grader/key grader/quiz "
    "grader/reports grader/submissions grader/workspace",
    "cli/author": "classroom/release cli/shared cli/terminal exercises grader/authoring grader/bench "
    "grader/files grader/reports",
    "cli": "cli/terminal exercises grader/bench grader/files",
    "nb": "classroom/pages cli/shared cli/terminal exercises grader/bench grader/judging grader/notebooks "
    "grader/quiz grader/reports grader/submissions",
}
ROOMS = {room for room in ARROWS if "/" in room}


@dataclass(frozen=True)
class Import:
    """One import statement; `target` are the folders and modules below the root that it names, if
    relative.
    """

    module: str
    level: int
    line: int
    on_import: bool  # at module level: executed as soon as the module is imported
    names: tuple[str, ...] = ()
    target: tuple[str, ...] = ()

    @property
    def library(self) -> str | None:
        return None if self.level else self.module.partition(".")[0]

    @property
    def room(self) -> str:
        """The room that it reaches, or the part where that has none."""
        room = "/".join(self.target[:2])
        return room if room in ROOMS else self.target[0]


def _walk(node: ast.AST, inside: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    for child in ast.iter_child_nodes(node):
        yield child, inside
        function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _walk(child, inside or function)


def for_type_checkers(tree: ast.Module) -> set[ast.AST]:
    """What stands under `if TYPE_CHECKING:` is never executed."""
    return {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }


def room_of(path: Path) -> str:
    """Where a module lies: its room, or its part."""
    return path.parent.relative_to(ROOT).as_posix()


def target_of(path: Path, node: ast.ImportFrom, root: Path) -> tuple[str, ...]:
    """The folders and modules below the root that a relative import names."""
    above = path.relative_to(root).parts[: -node.level]
    return (*above, *(node.module or "").split(".")) if node.module else above


@cache
def imports(path: Path, root: Path = ROOT) -> tuple[Import, ...]:
    return tuple(_imports(path, root))


def _imports(path: Path, root: Path) -> Iterator[Import]:
    tree = ast.parse(path.read_text("utf-8"))
    unexecuted = for_type_checkers(tree)
    for node, inside in _walk(tree):
        on_import = not inside and node not in unexecuted
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, 0, node.lineno, on_import)
        elif isinstance(node, ast.ImportFrom):
            names = tuple(alias.name for alias in node.names)
            target = target_of(path, node, root) if node.level else ()
            for one in [target] if target or not node.level else [(name,) for name in names]:
                yield Import(node.module or "", node.level, node.lineno, on_import, names, one)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def public_names(room: str) -> set[str]:
    for node in ast.parse((ROOT / room / "__init__.py").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            return set(ast.literal_eval(node.value))
    return set()
