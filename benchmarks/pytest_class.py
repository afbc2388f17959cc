"""A folder in which plain pytest grades submissions: dlx's checks as ordinary tests, no isolation.

    checks/test_<slug>.py     the public and the hidden checks, as they are in the course
    checks/conftest.py        fixtures that call the student's module in this process
    expected.pkl              what the reference gave, computed once, so that no run pays for it

One test per submission and check. Plugins are off and tracebacks too: nothing is paid that a grader
of a class would not want.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from assignment import Task
from inprocess import record, save

HERE = Path(__file__).resolve().parent
COMMAND = "-m pytest -q --tb=no --no-header --no-summary --capture=no --assert=plain".split()
PLUGINS = "cacheprovider warnings logging faulthandler unraisableexception".split()
CONFTEST = """\
import functools
import os
from pathlib import Path

import pytest
from inprocess import SEED, Direct, Draw, Expect, Recorded, Subject, load, mark, saved, tensor
from measure import write_marks

SUBMISSIONS = {p.name: p for p in sorted(Path(os.environ["CLASS_FOLDER"]).iterdir())}
WANTED = os.environ.get("CLASS_STUDENT")
STUDENTS = [WANTED] if WANTED else list(SUBMISSIONS)
EXPECTED = saved(Path(os.environ["CLASS_EXPECTED"]))
MARKS = {student: {} for student in STUDENTS}


def pytest_generate_tests(metafunc):
    metafunc.parametrize("student", STUDENTS)


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: item.callspec.params["student"])


def pytest_runtest_logreport(report):
    if report.when == "call":
        path, _, name = report.nodeid.partition("::")
        check, _, student = name.removesuffix("]").partition("[")
        MARKS[student][Path(path).stem.removeprefix("test_"), check] = report.passed


def pytest_sessionfinish():
    marks = {student: mark(EXPECTED, passed) for student, passed in MARKS.items()}
    write_marks(Path(os.environ["CLASS_OUT"]), marks)


@functools.lru_cache(maxsize=1)
def module(student, slug):
    return load(slug, (SUBMISSIONS[student] / f"{slug}.py").read_text("utf-8"))


def slug(request):
    return request.path.stem.removeprefix("test_")


@pytest.fixture
def answer(request, student):
    return Subject(Direct(module(student, slug(request))))


@pytest.fixture
def reference(request):
    return Subject(Recorded(EXPECTED[slug(request), request.function.__name__].replies))


@pytest.fixture
def draw(request):
    return Draw(SEED, slug(request), request.function.__name__)


@pytest.fixture
def expect():
    return Expect


@pytest.fixture(name="tensor")
def tensor_():
    return tensor
"""


GENERATED = """

from dlx.grader.checking.domain import load_domain
from dlx.grader.checking.generated import GeneratedCalls

_calls = GeneratedCalls(load_domain({source!r}, "domain.py", {stub!r}), {calls}, {tolerance}, {keeps_inputs})


def test_generated_calls(answer, reference, draw, expect):
    _calls.check(answer, reference, draw, expect)
"""


def build(tasks: list[Task], folder: Path) -> None:
    """Write the tests, their fixtures and the expected values."""
    (folder / "checks").mkdir(parents=True)
    (folder / "checks" / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    save(record(tasks), folder / "expected.pkl")
    for task in tasks:
        public = task.exercise.checks_file.read_text(encoding="utf-8")
        source = f"{public}\n\n{task.key.checks_source}"
        if task.key.generated is not None:
            source += GENERATED.format(**vars(task.key.generated), stub=task.key.reference)
        (folder / "checks" / f"test_{task.slug}.py").write_text(source, encoding="utf-8")


def command() -> list[str]:
    off = [word for plugin in PLUGINS for word in ("-p", f"no:{plugin}")]
    return [sys.executable, *COMMAND, *off, "checks"]


def environment(folder: Path, submissions: Path, out: Path, student: str = "") -> Mapping[str, str]:
    """The environment of one pytest process, for one student or for all."""
    path = os.pathsep.join(filter(None, [str(HERE), os.environ.get("PYTHONPATH", "")]))
    return {
        **os.environ,
        "PYTHONPATH": path,
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "OMP_NUM_THREADS": "1",
        "CLASS_FOLDER": str(submissions),
        "CLASS_EXPECTED": str(folder / "expected.pkl"),
        "CLASS_OUT": str(out),
        "CLASS_STUDENT": student,
    }
