"""What a student runs, on systems that have none of POSIX: read in the source, then tried without it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from structure import ROOT, imports, name_of
from without_posix import MODULES, OS_NAMES, SIGNALS

from dlx.exercises import Exercise

STARTS = ("cli/main.py", "cli/student", "nb", "grader/plugin.py", "grader/bench/responder.py")
ON_LINUX_ONLY = {  # nothing of these is called where the bench is direct, that is, outside of Linux
    "grader/bench/apart.py",
    "grader/bench/lockdown.py",
    "grader/bench/own_folder.py",
    "grader/bench/probe.py",
    "grader/bench/server.py",
    "grader/bench/zygote.py",
}


def modules_of(target: Path) -> list[Path]:
    """The modules that a path of packages and names means."""
    file = target.with_suffix(".py")
    if file.is_file():
        return [file]
    return sorted(target.glob("*.py")) if target.is_dir() else modules_of(target.parent)


def reached() -> set[Path]:
    """Every module that a student's command may import, inside functions too."""
    waiting = [module for start in STARTS for module in modules_of(ROOT / start)]
    found: set[Path] = set()
    while waiting:
        module = waiting.pop()
        if module not in found and "teacher" not in module.parts and "author" not in module.parts:
            found.add(module)
            targets = [ROOT.joinpath(*one.target) for one in imports(module) if one.target]
            waiting += [path for target in targets if ROOT in target.parents for path in modules_of(target)]
    return found


REACHED = sorted(path for path in reached() if name_of(path) not in ON_LINUX_ONLY)


GUARDS = ("sys.platform", "os.name", "hasattr", "supports_dir_fd")


def holds_apart(node: ast.expr) -> bool:
    return any(word in ast.unparse(node) for word in GUARDS)


def guarded(tree: ast.Module) -> set[ast.AST]:
    """What stands under a look at the system or after one that leaves, or in a try that does without."""
    inside: set[ast.AST] = set()
    for node in ast.walk(tree):
        held: list[ast.AST] = []
        if isinstance(node, ast.If | ast.IfExp):
            held = [node] if holds_apart(node.test) else []
        elif isinstance(node, ast.BoolOp):
            held = [node] if holds_apart(node.values[0]) else []
        elif isinstance(node, ast.Try):
            caught = " ".join(ast.unparse(handler.type) for handler in node.handlers if handler.type)
            held = [node] if "ImportError" in caught or "AttributeError" in caught else []
        elif isinstance(node, ast.With):
            held = [node] if "suppress(ImportError" in ast.unparse(node.items[0]) else []
        elif isinstance(node, ast.FunctionDef):
            held = list(after_leaving(node.body))
        inside |= {each for top in held for each in ast.walk(top)}
    return inside


def after_leaving(body: list[ast.stmt]) -> Iterator[ast.AST]:
    for place, statement in enumerate(body):
        leaves = isinstance(statement, ast.If) and isinstance(statement.body[-1], ast.Return | ast.Raise)
        if leaves and holds_apart(statement.test):
            yield from body[place + 1 :]


def posix_only(text: str) -> Iterator[str]:
    """The lines that only POSIX understands, and that nothing keeps from other systems."""
    tree = ast.parse(text)
    safe = guarded(tree)
    for node in ast.walk(tree):
        if node in safe:
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            if not getattr(node, "level", 0) and set(names) & set(MODULES):
                yield f"line {node.lineno}: import {names[0]}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            asked = {"os": OS_NAMES, "signal": SIGNALS}.get(node.value.id, ())
            if node.attr in asked:
                yield f"line {node.lineno}: {node.value.id}.{node.attr}"
        if isinstance(node, ast.keyword) and node.arg in ("preexec_fn", "pass_fds"):
            yield f"line {node.value.lineno}: {node.arg}"


def test_what_a_student_runs_is_reached() -> None:
    names = {name_of(path) for path in REACHED}
    assert {
        "cli/student/check.py",
        "grader/bench/bench.py",
        "grader/judging/judge.py",
        "nb/asking.py",
    } <= names
    assert not any(name.startswith("cli/teacher") for name in names)


@pytest.mark.parametrize("path", REACHED, ids=name_of)
def test_nothing_on_the_way_of_a_student_needs_posix(path: Path) -> None:
    assert list(posix_only(path.read_text("utf-8"))) == []


@pytest.mark.parametrize("name", sorted(ON_LINUX_ONLY))
def test_what_is_for_linux_alone_can_be_imported_elsewhere(name: str) -> None:
    """At import, that is: outside of functions."""
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.body = [ast.Pass(lineno=node.lineno)]
    assert list(posix_only(ast.unparse(tree))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("import fcntl", 1),
        ("import os\nos.fork()", 1),
        ("import signal\nsignal.alarm(1)", 1),
        ("import os\nif hasattr(os, 'fork'):\n    os.fork()", 0),
        ("try:\n    import resource\nexcept ImportError:\n    pass", 0),
        ("def f():\n    if os.name == 'nt':\n        return\n    os.fork()", 0),
        ("def f():\n    if os.name == 'nt':\n        pass\n    os.fork()", 1),
        ("import os\nx = sys.platform != 'win32' and os.getuid()", 0),
    ],
)
def test_it_is_found(text: str, found: int) -> None:
    assert len(list(posix_only(text))) == found


def run(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    script = Path(__file__).with_name("without_posix.py")
    command = [sys.executable, str(script), *line.split(), "--lang", "en"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def test_the_commands_of_a_student_without_posix(here: Path, exercise: Exercise, right: str) -> None:
    """From the first one to the archive; a wrong answer is named, one that loops is stopped."""
    assert run(here, f"start {exercise.name} work").returncode == 0
    root, work = here / "work", here / "work" / exercise.name / f"{exercise.slug}.py"
    name = exercise.provides[0]
    for text, code, said in (
        (right, 0, f"{len(exercise.checks) + 1}/{len(exercise.checks) + 1} public checks"),
        (f"def {name}(*given, **named):\n    return 7.0\n", 1, "instead of"),
        (f"def {name}(*given, **named):\n    while True:\n        pass\n", 1, "out of time"),
    ):
        work.write_text(text, encoding="utf-8")
        done = run(root, f"check {exercise.slug}")
        assert done.returncode == code, done.stdout + done.stderr
        assert said in done.stdout
        assert "sandbox: level 0" in done.stdout
    for line in (
        "status",
        f"hint {exercise.slug}",
        "list",
        "doctor",
        f"convert {exercise.slug} --to notebook",
    ):
        assert "dlx is broken" not in (done := run(root, line)).stdout + done.stderr
        assert "Traceback" not in done.stderr and done.returncode in (0, 1), line
    assert run(root, "submit --yes --student ada").returncode == 0
    assert run(root, f"reset {exercise.slug} --yes").returncode == 0
