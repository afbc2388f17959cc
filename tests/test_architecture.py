"""Who may import whom, what no module may name, and what a light command may not load."""

import ast
import json
import os
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from structure import ARROWS, MODULES, PARTS, ROOMS, ROOT, imports, name_of, public_names, room_of

# room -> what it may import from elsewhere, besides the standard library
LIBRARIES = {
    "classroom/engines": "dask dask_jobqueue distributed",
    "classroom/exports": "nbgrader openpyxl",
    "classroom/gradebook": "alembic nbgrader sqlalchemy",
    "classroom/nbgrader": "nbconvert nbformat nbgrader",
    "classroom/quiz_exports": "numpy",
    "classroom/receipts": "cryptography",
    "classroom/release": "packaging",
    "cli": "click",
    "cli/author": "click",
    "cli/shared": "click rich watchfiles",
    "cli/student": "click markdown_it rich",
    "cli/teacher": "click rich",
    "cli/terminal": "click rich",
    "grader": "pytest",
    "grader/authoring": "numpy",
    "grader/bench": "numpy torch",
    "grader/checking": "numpy",
    "grader/diagnosis": "numpy",
    "grader/quiz": "numpy",
    "grader/source": "py7zr",
    "templates": "jinja2",
}
# inside functions, never on import
LOADS_TORCH = {f"grader/bench/{name}.py" for name in "draws elsewhere made objects responder zygote".split()}
OPENS_THE_KEY = "grader/key/answer_key.py"
MOST_LINES = 400
# Modules that read best with their name in front of each word: wire.frame, compare.close, cells.run.
WHOLE_MODULES = {"cells", "compare", "wire"}
# What the settings of an nbgrader course come for, and the derived checks of a quiz.
FOR_OTHERS = {"configure", "check_places", "check_question", "keyed_questions"}
LOOKS = {"get", "startswith", "endswith", "index", "count"}  # methods that compare
HEAVY = ("numpy", "torch", "pytest", "_pytest", "nbformat")
NOT_FOR_HELP = (
    "rich",
    "tomllib",
    "dlx.exercises.catalogue",
    "dlx.grader.reports.report",
)  # the course is not read


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The texts of a module, docstrings included, comments left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


each_module = pytest.mark.parametrize("path", MODULES, ids=name_of)


@each_module
def test_arrows_point_one_way(path: Path) -> None:
    room = room_of(path)
    allowed = {room, *ARROWS[room].split()}
    if name_of(path) == OPENS_THE_KEY:
        allowed.add("solutions")
    for found in imports(path):
        assert found.level <= len(path.relative_to(ROOT).parts), f"{name_of(path)}:{found.line} leaves dlx"
        if found.level:
            where = f"{name_of(path)}:{found.line}"
            assert found.room in allowed, f"{where}: {room} may not import {found.room}"


def test_the_table_of_arrows_is_exact() -> None:
    """No room is forgotten, and no arrow is allowed that nobody needs."""
    used: dict[str, set[str]] = {room_of(path): set() for path in MODULES}
    for path in MODULES:
        used[room_of(path)] |= {found.room for found in imports(path) if found.level} - {room_of(path)}
    assert {room: " ".join(sorted(arrows)) for room, arrows in used.items()} == {
        room: " ".join(sorted(arrows.split())) for room, arrows in ARROWS.items()
    }


def test_rooms_have_no_cycle() -> None:
    assert cycle({room: set(arrows.split()) for room, arrows in ARROWS.items()}) == []


@each_module
def test_rooms_are_entered_by_their_door(path: Path) -> None:
    """Another room's names come from its __init__, and from its list of public names."""
    for found in imports(path):
        if found.level and found.room in ROOMS and found.room != room_of(path):
            where = f"{name_of(path)}:{found.line}"
            assert "/".join(found.target) == found.room, f"{where}: enter {found.room} by its door"
            missing = set(found.names) - public_names(found.room)
            assert not missing, f"{where}: {sorted(missing)} are not public in {found.room}"


def test_what_a_door_shows_is_wanted_elsewhere() -> None:
    wanted: dict[str, set[str]] = {room: set() for room in ROOMS}
    for path in MODULES:
        for found in imports(path):
            if found.level and found.room in ROOMS and found.room != room_of(path):
                wanted[found.room] |= set(found.names)
    assert {room: sorted(public_names(room) - wanted[room] - FOR_OTHERS) for room in sorted(ROOMS)} == {
        room: [] for room in sorted(ROOMS)
    }


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_door_shows_names_and_hardly_ever_a_module(room: str) -> None:
    """A module at a door shows all that is in it, and nothing of that is under the rules of a door."""
    modules = {path.stem for path in (ROOT / room).glob("*.py")}
    named = {
        name for found in imports(ROOT / room / "__init__.py") if found.module == "" for name in found.names
    }
    assert named & modules <= WHOLE_MODULES


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_says_what_it_is_for(room: str) -> None:
    """What comes in, what goes out, what the room may not do."""
    text = ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text("utf-8"))) or ""
    assert re.fullmatch(r"[^\n]+[.?]\n\nIn: .+?\.\nOut: .+?\.\nNever: .+?\.", text, re.DOTALL), text


@each_module
def test_imports_between_parts_are_relative(path: Path) -> None:
    """With absolute ones, the same class may exist twice and be unequal to itself."""
    for found in imports(path):
        assert found.library != "dlx", f"{name_of(path)}:{found.line}: write it relative"


@each_module
def test_libraries_stay_in_their_part(path: Path) -> None:
    allowed = {*LIBRARIES.get(room_of(path), "").split(), *sys.stdlib_module_names}
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


def test_every_package_is_listed() -> None:
    """One that pyproject.toml does not list works here and is absent from the wheel."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    assert sorted(table["packages"]) == sorted(f"dlx.{room.replace('/', '.')}" for room in ARROWS)


def test_nothing_takes_the_name_of_the_namespace() -> None:
    assert not (ROOT / "dlx").exists()
    links = {path.name: path.resolve() for path in (ROOT / "typings/dlx").iterdir()}
    assert links == {part: ROOT / part for part in PARTS}


def chapters() -> list[str]:
    return [chapter.parent.name for chapter in ROOT.glob("exercises/*/chapter.toml")]


def words(path: Path) -> Iterator[tuple[int, str]]:
    """The identifiers of a module and the words of its strings, with their lines; no comment."""
    texts = {tokenize.STRING, tokenize.NAME, getattr(tokenize, "FSTRING_MIDDLE", -1)}
    with path.open("rb") as stream:
        for token in tokenize.tokenize(stream.readline):
            if token.type in texts:
                for word in re.findall(r"\w+", token.string):
                    yield token.start[0], word


def is_fixed(node: ast.AST | None) -> bool:
    """Whether an expression is written out in the source: a text, a display of texts, a constant's name."""
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(map(is_fixed, node.elts))
    if isinstance(node, ast.Name | ast.Attribute):
        return (node.id if isinstance(node, ast.Name) else node.attr).isupper()
    word = isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"\w", node.value)
    return isinstance(node, ast.Dict) or bool(word)


def is_name_of_content(node: ast.AST | None) -> bool:
    """Whether an expression is the name of an exercise or of a chapter: `exercise.slug`, `slug`."""
    named = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return named in {"slug", "chapter"}


def treated_apart(tree: ast.AST) -> Iterator[int]:
    """The lines where something is done for exercises or chapters of certain names. What these are called
    does not matter: `padding` is a word of the engine and may be an exercise as well."""
    for node in ast.walk(tree):
        meeting: list[ast.AST] = []
        if isinstance(node, ast.Compare):
            meeting = [node.left, *node.comparators]
        elif isinstance(node, ast.Match):
            patterns = (case.pattern for case in node.cases)
            values = (
                p.value for pattern in patterns for p in ast.walk(pattern) if isinstance(p, ast.MatchValue)
            )
            meeting = [node.subject, *values]
        elif isinstance(node, ast.Subscript):
            meeting = [node.value, node.slice]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            meeting = [node.func.value, *node.args[:1]] if node.func.attr in LOOKS else []
        if any(map(is_name_of_content, meeting)) and any(map(is_fixed, meeting)):
            yield node.lineno  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", [path for path in MODULES if room_of(path) != "exercises"], ids=name_of)
def test_engine_names_no_content(path: Path) -> None:
    """Content is data: a new exercise changes no line here, and no exercise is treated apart."""
    assert [f"{name_of(path)}:{line}: {word}" for line, word in words(path) if word in chapters()] == []
    assert list(treated_apart(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    "code",
    [
        "if exercise.slug == 'padding': pass",
        "if 'padding' != slug: pass",
        "one = exercise.chapter in ('first', 'second')",
        "one = slug not in SLOW",
        "one = exercise.slug in rules.SLOW",
        "SECONDS[exercise.slug]",
        "{'padding': 3}[slug]",
        "SECONDS.get(exercise.slug, 2)",
        "exercise.slug.startswith('unet')",
        "match exercise.slug:\n    case 'relu' | 'padding': pass",
    ],
)
def test_an_exercise_that_is_treated_apart_is_found(code: str) -> None:
    assert list(treated_apart(ast.parse(code))) == [1]


@pytest.mark.parametrize(
    "code",
    [
        "options.get('padding', 0)",
        "{'padding': 3, 'relu': 4}[name]",
        "known[exercise.slug]",
        "kind == 'relu'",
        "exercise.slug == other.slug",
        "f'{exercise.slug}.py' in files",
        "'/' in slug or chapter in ('', None)",
    ],
)
def test_words_of_the_engine_may_be_names_of_exercises(code: str) -> None:
    assert list(treated_apart(ast.parse(code))) == []


def import_graph(root: Path) -> dict[str, set[str]]:
    """Module -> the modules that it imports: inside functions and for type checkers only as well."""
    files = [path for part in PARTS for path in (root / part).rglob("*.py")]
    content = {chapter.parent for chapter in (root / "exercises").glob("*/chapter.toml")}
    engine = [path for path in files if content.isdisjoint(path.parents)]
    known = {module_name(path.relative_to(root)): path for path in engine}
    return {name: set(reached(name, path, known, root)) - {name} for name, path in known.items()}


def module_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def reached(name: str, path: Path, known: Collection[str], root: Path) -> Iterator[str]:
    """What a module imports from dlx. Of what it takes from a package: the module of that name, or else the
    package itself."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    folders = ["dlx", *package.split(".")]
    for found in imports(path, root):
        start = folders[: len(folders) + 1 - found.level] if found.level else []
        base = ".".join(filter(None, [*start, found.module])).removeprefix("dlx").removeprefix(".")
        for target in (f"{base}.{imported}".removeprefix(".") for imported in found.names or ("",)):
            yield from {target if target in known else base} & {*known}


def cycle(graph: Mapping[str, set[str]]) -> list[str]:
    """A cycle of modules, one after the other, or an empty list where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_modules_have_no_cycle() -> None:
    graph = import_graph(ROOT)
    assert len(graph) >= len(MODULES)
    assert sum(map(len, graph.values())) > len(graph)
    assert cycle(graph) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("from .second import b", "from .first import a"),
        ("from . import second", "def f():\n    from .first import a"),
        ("from ..grader import second", "def f():\n    from . import first"),
        ("from .. import grader\nfrom ..grader import second as x", "from ..grader.first import a"),
        ("import dlx.grader.second", "from dlx.grader import first"),
        ("from .second import b", "if TYPE_CHECKING:\n    from .first import a"),
        ("from .room.third import c", "a = 1"),
    ],
)
def test_a_cycle_is_found_wherever_it_hides(first: str, second: str, tmp_path: Path) -> None:
    (tmp_path / "grader" / "room").mkdir(parents=True)
    (tmp_path / "grader" / "__init__.py").touch()
    (tmp_path / "grader" / "room" / "third.py").write_text("from ..first import a")
    (tmp_path / "grader" / "first.py").write_text(first)
    (tmp_path / "grader" / "second.py").write_text(second)
    other = "grader.room.third" if "third" in first else "grader.second"
    assert set(cycle(import_graph(tmp_path))) == {"grader.first", other}


def test_where_there_is_no_cycle_none_is_found(tmp_path: Path) -> None:
    (tmp_path / "grader").mkdir()
    (tmp_path / "grader" / "first.py").write_text("from .second import b\nfrom . import third")
    (tmp_path / "grader" / "second.py").write_text("from .third import c")
    (tmp_path / "grader" / "third.py").write_text("import json")
    assert import_graph(tmp_path)["grader.first"] == {"grader.second", "grader.third"}
    assert cycle(import_graph(tmp_path)) == []


LIGHT = """
import contextlib, io, json, sys
from dlx.cli.main import main
sys.argv = ["dlx", *{arguments!r}]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(json.dumps([name for name in {heavy!r} if name in sys.modules]))
"""


def heavy_modules(arguments: list[str], folder: Path, heavy: tuple[str, ...] = HEAVY) -> list[str]:
    """Which of the heavy libraries `dlx ARGUMENTS` loads."""
    code = LIGHT.format(arguments=arguments, heavy=heavy)
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


@pytest.mark.parametrize("arguments", ["--help", "--help --lang fr", "class --help", "strat"])
def test_the_first_help_reads_nothing(arguments: str, tmp_path: Path) -> None:
    assert heavy_modules(arguments.split(), tmp_path, NOT_FOR_HELP) == []


def test_the_way_to_the_first_check_loads_nothing_heavy(tmp_path: Path) -> None:
    """Opening a chapter, reading a hint, asking how far one is: no library is needed for these."""
    chapter = min(path.parent.name for path in ROOT.glob("exercises/*/chapter.toml"))
    slug = tomllib.loads((ROOT / "exercises" / chapter / "chapter.toml").read_text("utf-8"))["exercises"][0]
    assert heavy_modules(["start", chapter, "work"], tmp_path) == []
    assert (tmp_path / "work").is_dir()
    for command in (["hint", slug], ["status"], ["list"], ["next"], ["open", slug], ["search", slug]):
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
