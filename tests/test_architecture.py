"""Who may import whom, what no module may name, and what a light command may not load."""

import ast
import json
import os
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("classroom", "cli", "exercises", "grader", "nb", "templates")
MODULES = sorted(path for part in PARTS for path in (ROOT / part).glob("*.py"))

# part -> the parts that it may import, besides itself
ARROWS = {
    "classroom": {"exercises", "grader", "templates"},
    "cli": {"classroom", "exercises", "grader", "templates"},
    "exercises": set(),
    "grader": {"exercises"},
    "nb": {"classroom", "cli", "exercises", "grader"},
    "templates": set(),
}
# part -> what it may import from elsewhere, besides the standard library
LIBRARIES = {
    "classroom": {
        "cryptography",
        "dask",
        "dask_jobqueue",
        "distributed",
        "nbconvert",
        "nbformat",
        "nbgrader",
        "openpyxl",
        "sqlalchemy",
    },
    "cli": {"click", "rich"},
    "exercises": set(),
    "grader": {"numpy", "pytest", "torch"},
    "nb": set(),
    "templates": {"jinja2"},
}
LOADS_TORCH = {"grader/responder.py", "grader/zygote.py"}  # inside functions, never on import
OPENS_THE_KEY = "grader/answers.py"
MOST_LINES = 400
# Words of the checks' own language (docs/authoring.md) that are also the name of an exercise.
VOCABULARY = {"output_shape"}
HEAVY = ("numpy", "torch", "pytest", "_pytest", "nbformat")


@dataclass(frozen=True)
class Import:
    """One imported name; `level` is the number of leading dots, `part` the part reached by them."""

    module: str
    level: int
    line: int
    on_import: bool  # at module level: executed as soon as the module is imported
    names: tuple[str, ...] = ()

    @property
    def parts(self) -> set[str]:
        """The parts of dlx that this import reaches, if it leaves its own."""
        if self.level == 2:
            return {self.module.partition(".")[0]} if self.module else set(self.names)
        return set()

    @property
    def library(self) -> str | None:
        return None if self.level else self.module.partition(".")[0]


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


def imports(path: Path) -> Iterator[Import]:
    tree = ast.parse(path.read_text("utf-8"))
    unexecuted = for_type_checkers(tree)
    for node, inside in _walk(tree):
        on_import = not inside and node not in unexecuted
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, 0, node.lineno, on_import)
        elif isinstance(node, ast.ImportFrom):
            names = tuple(alias.name for alias in node.names)
            yield Import(node.module or "", node.level, node.lineno, on_import, names)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module, docstrings included, comments left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


each_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


@each_module
def test_arrows_point_one_way(path: Path) -> None:
    part = path.parent.name
    for found in imports(path):
        assert found.level <= 2, f"{name_of(path)}:{found.line} leaves dlx"
        door = {"solutions"} if name_of(path) == OPENS_THE_KEY else set()
        extra = found.parts - ARROWS[part] - door
        assert not extra, f"{name_of(path)}:{found.line}: {part} may not import {sorted(extra)}"


@each_module
def test_imports_between_parts_are_relative(path: Path) -> None:
    """With absolute ones, the same class may exist twice and be unequal to itself."""
    for found in imports(path):
        assert found.library != "dlx", f"{name_of(path)}:{found.line}: write from ..{found.module}"


@each_module
def test_libraries_stay_in_their_part(path: Path) -> None:
    allowed = LIBRARIES[path.parent.name] | set(sys.stdlib_module_names)
    for found in imports(path):
        if found.library is not None and found.library != "dlx":
            assert found.library in allowed, f"{name_of(path)}:{found.line}: {found.library}"


@each_module
def test_torch_is_never_loaded_on_import(path: Path) -> None:
    for found in imports(path):
        if found.library == "torch":
            where = f"{name_of(path)}:{found.line}"
            assert name_of(path) in LOADS_TORCH, f"{where}: torch belongs to {LOADS_TORCH}"
            assert not found.on_import, f"{where}: import torch inside a function"


@each_module
def test_only_one_module_opens_the_key(path: Path) -> None:
    if name_of(path) != OPENS_THE_KEY:
        for line, text in strings(path):
            assert "dlx.solutions" not in text, f"{name_of(path)}:{line} names the key's package"


@each_module
def test_modules_are_short(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= MOST_LINES, f"{name_of(path)} has {lines} lines"


@pytest.mark.parametrize("part", PARTS)
def test_parts_have_no_sub_packages(part: str) -> None:
    """A package that pyproject.toml does not list works here and is absent from the wheel."""
    deeper = set((ROOT / part).glob("*/**/*.py"))
    if part == "exercises":
        deeper = {path for path in deeper if path.name == "__init__.py"}
    assert sorted(map(name_of, deeper)) == []


def test_nothing_takes_the_name_of_the_namespace() -> None:
    assert not (ROOT / "dlx").exists()
    links = {path.name: path.resolve() for path in (ROOT / "typings/dlx").iterdir()}
    assert links == {part: ROOT / part for part in PARTS}


def content_names() -> set[str]:
    """Every chapter and every exercise, listed or not."""
    names = set()
    for chapter in ROOT.glob("exercises/*/chapter.toml"):
        names.add(chapter.parent.name)
        names.update(tomllib.loads(chapter.read_text("utf-8"))["exercises"])
        names.update(path.parent.name for path in chapter.parent.glob("*/exercise.toml"))
    return names


def words(path: Path) -> Iterator[tuple[int, str]]:
    """The identifiers of a module and the words of its strings, with their lines; no comment."""
    texts = {tokenize.STRING, tokenize.NAME, getattr(tokenize, "FSTRING_MIDDLE", -1)}
    with path.open("rb") as stream:
        for token in tokenize.tokenize(stream.readline):
            if token.type in texts:
                for word in re.findall(r"\w+", token.string):
                    yield token.start[0], word


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent.name != "exercises"], ids=name_of)
def test_engine_names_no_content(path: Path) -> None:
    """Content is data: a new exercise changes no line here, and no exercise is treated apart."""
    names = content_names() - VOCABULARY
    found = [f"{name_of(path)}:{line}: {word}" for line, word in words(path) if word in names]
    assert found == []


LIGHT = """
import contextlib, io, json, sys
from dlx.cli.main import main
sys.argv = ["dlx", *{arguments!r}]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(json.dumps([name for name in {heavy!r} if name in sys.modules]))
"""


def heavy_modules(arguments: list[str], folder: Path) -> list[str]:
    """Which of the heavy libraries `dlx ARGUMENTS` loads."""
    code = LIGHT.format(arguments=arguments, heavy=HEAVY)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, env=os.environ
    )
    assert done.returncode == 0, done.stderr
    loaded: list[str] = json.loads(done.stdout.splitlines()[-1])
    return loaded


@pytest.mark.parametrize(
    "arguments",
    [
        *("--help", "--version", "list", "list --json", "start --help", "check --help", "grade --help"),
        *("class --help", "class grade --help", "class report --help", "nbgrader init --help"),
    ],
)
def test_light_commands_load_nothing_heavy(arguments: str, tmp_path: Path) -> None:
    assert heavy_modules(arguments.split(), tmp_path) == []


def test_the_way_to_the_first_check_loads_nothing_heavy(tmp_path: Path) -> None:
    """Opening a chapter, reading a hint, asking how far one is: no library is needed for these."""
    chapter = min(path.parent.name for path in ROOT.glob("exercises/*/chapter.toml"))
    slug = tomllib.loads((ROOT / "exercises" / chapter / "chapter.toml").read_text("utf-8"))["exercises"][0]
    assert heavy_modules(["start", chapter, "work"], tmp_path) == []
    assert (tmp_path / "work").is_dir()
    for command in (["hint", slug], ["status"], ["list"]):
        assert heavy_modules(command, tmp_path / "work") == [], command


def test_no_exercise_loads_torch_unless_it_says_so() -> None:
    """A statement's `libraries` decides what the bench loads, so the files must agree with it."""
    for table in ROOT.glob("exercises/*/*/exercise.toml"):
        libraries = set(tomllib.loads(table.read_text("utf-8"))["libraries"])
        allowed = libraries | set(sys.stdlib_module_names)
        slug = table.parent.name
        key = ROOT / "solutions" / table.parent.parent.name / slug
        for path in (table.parent / f"{slug}.py", key / f"{slug}.py"):
            if path.exists():
                extra = {found.library for found in imports(path)} - allowed
                assert not extra, f"{name_of(path)} imports {sorted(map(str, extra))}"
