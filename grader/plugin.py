"""pytest plugin: the public checks in a student's own editor, with plain `pytest`.

It gives the fixtures of checking/fixtures.py for a file `test_<name>.py` that lies beside `<name>.py`; the
work runs in this very process (it is the student's own). It is inert for every other test, and imports
nothing heavy before a check asks for a fixture. The marks come from the judge, never from here.
"""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


def _work(path: Path) -> ModuleType:
    slug = path.stem.removeprefix("test_")
    file = path.parent / f"{slug}.py"
    notebook = file.with_suffix(".ipynb")
    if not file.is_file() and notebook.is_file():
        return _notebook(slug, notebook)
    if not file.is_file():
        pytest.fail(f"{file.name} is missing beside {path.name}", pytrace=False)
    spec = importlib.util.spec_from_file_location(slug, file)
    assert spec is not None and spec.loader is not None
    module = sys.modules[slug] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _notebook(slug: str, path: Path) -> ModuleType:
    """The answer of a notebook."""
    from ..exercises import Text, load_course
    from .notebooks import answer_in
    from .source import cells

    (exercise,) = load_course().find(slug)
    text = answer_in(path.name, path.read_bytes(), exercise)
    if isinstance(text, Text):
        pytest.fail(f"{text.fr}\n{text.en}", pytrace=False)
    module = sys.modules[slug] = ModuleType(slug)
    if cells.is_notebook(text):
        cells.run(text, str(path), module.__dict__)
    else:
        exec(compile(text, str(path), "exec", dont_inherit=True), module.__dict__)
    return module


class _Here:
    """A caller that answers in this process, through the same wire format as the bench."""

    def __init__(self, module: ModuleType) -> None:
        from .bench import Responder

        self._responder = Responder(redirect=False)
        self._responder.adopt(module)
        self._id = 0

    def call(self, request: Any) -> tuple[int, Any]:
        from .bench import read_reply, wire

        self._id += 1
        frame = wire.frame(self._id, "call", list(request))
        size = wire.HEAD.size
        header, _ = wire.sizes(frame[:size])
        asked = wire.parse(frame[size : size + header], frame[size + header :])
        answer = self._responder.frame(*asked)
        header, _ = wire.sizes(answer[:size])
        _, op, value = wire.parse(answer[size : size + header], answer[size + header :])
        return self._id, read_reply(op, value)


@pytest.fixture
def answer(request: pytest.FixtureRequest) -> Any:
    from .checking import Subject

    return Subject(_Here(_work(request.path)))


@pytest.fixture
def expect() -> Any:
    from .checking import Expect

    return Expect


@pytest.fixture
def draw(request: pytest.FixtureRequest) -> Any:
    from .checking import Draw

    return Draw("public", request.node.name)


@pytest.fixture
def tensor() -> Any:
    from .checking import tensor as make

    return make


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Iterator[None]:
    """Turn a failed check into its sentence instead of a traceback through dlx."""
    if not {"answer", "expect"} & set(pyfuncitem.fixturenames):
        return (yield)
    from .checking import Failed

    try:
        return (yield)
    except Failed as failed:
        sentence = _sentence(failed, pyfuncitem.path)
    pytest.fail(sentence, pytrace=False)


def _sentence(failed: Any, path: Path) -> str:
    from .bench import Value
    from .diagnosis import describe, describe_failure

    text = failed.observed or describe(failed.difference)
    outcome = failed.outcome
    if text is None and outcome is not None and not isinstance(outcome.reply, Value):
        work = path.parent / f"{path.stem.removeprefix('test_')}.py"
        source = work.read_text(encoding="utf-8", errors="replace") if work.is_file() else ""
        text = describe_failure(outcome.reply, source, outcome.name, 0.0)
    if text is None:
        return str(failed.verdict)
    return f"{text.fr}\n{text.en}"
