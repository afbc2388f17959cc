"""pytest plugin: the public checks in a student's own editor, with plain `pytest`.

It gives the fixtures of checking/fixtures.py for a file `test_<name>.py` that lies beside `<name>.py`; the
work runs in this very process (it is the student's own). It is inert for every other test, and imports
nothing heavy before a check asks for a fixture. What it says of a check that fails is what `dlx check` says;
the marks come from the judge, never from here.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest


def _work(path: Path) -> Any:
    """The answer beside a file of checks, loaded as the bench loads it: what binds the names asked for."""
    from ..exercises import Text, load_course
    from .notebooks import answer_in

    slug = path.stem.removeprefix("test_")
    places = [path.parent / f"{slug}{ending}" for ending in (".py", ".ipynb")]
    file = next((place for place in places if place.is_file()), None)
    if file is None:
        pytest.fail(f"{slug}.py is missing beside {path.name}", pytrace=False)
    exercise = next((e for e in load_course().exercises if e.slug == slug), None)
    if exercise is None and file.suffix == ".py":  # not in the course yet: its author tries it
        return _Here(slug, file.read_bytes())
    if exercise is None:
        pytest.fail(f"{slug} n'est pas un exercice du cours.\n{slug} is no exercise of the course.", False)
    text = answer_in(file.name, file.read_bytes(), exercise)
    if isinstance(text, Text):
        pytest.fail(f"{text.fr}\n{text.en}", pytrace=False)
    return _Here(slug, text, exercise.provides)


class _Here:
    """A caller that answers in this process, through the same wire format as the bench. Where the file does
    not load, every call fails as that did."""

    def __init__(self, name: str, text: bytes | str, wanted: Sequence[str] = ()) -> None:
        from .bench import Responder, read_reply

        self._id = 0
        self._responder = Responder(redirect=False)
        op, value = self._responder.respond(0, "load", [name, {name: text}, wanted])
        self._failed = read_reply(op, value) if op == "error" else None

    def call(self, request: Any) -> tuple[int, Any]:
        from .bench import read_reply, wire

        self._id += 1
        if self._failed is not None:
            return self._id, self._failed
        frame = wire.frame(self._id, "call", list(request))
        size = wire.HEAD.size
        header, _ = wire.sizes(frame[:size])
        asked = wire.parse(frame[size : size + header], frame[size + header :], request=True)
        answer = self._responder.frame(*asked)
        header, _ = wire.sizes(answer[:size])
        _, op, value = wire.parse(answer[size : size + header], answer[size + header :])
        return self._id, read_reply(op, value)


@pytest.fixture
def answer(request: pytest.FixtureRequest) -> Any:
    from .checking import Subject

    return Subject(_work(request.path))


@pytest.fixture
def expect() -> Any:
    from .checking import Expect

    return Expect


@pytest.fixture
def draw(request: pytest.FixtureRequest) -> Any:
    from .checking import Draw

    return Draw("public", request.node.name)


def _given(name: str) -> Any:
    """A fixture that is the same in every check."""

    def give() -> Any:
        from .checking import FIXTURES

        return FIXTURES[name]

    return pytest.fixture(name=name)(give)


tensor = _given("tensor")
rng = _given("rng")
torch_rng = _given("torch_rng")
prescribed = _given("prescribed")
function = _given("function")
passes_at_least = _given("passes_at_least")


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Iterator[None]:
    """Turn a failed check into its sentence instead of a traceback through dlx."""
    if not {"answer", "expect"} & set(pyfuncitem.fixturenames):
        return (yield)
    from .checking import Failed

    try:
        return (yield)
    except Failed as failed:
        sentence = _sentence(failed, pyfuncitem.path, pyfuncitem.name)
    pytest.fail(sentence, pytrace=False)


def _sentence(failed: Any, path: Path, check: str) -> str:
    """What `dlx check` says of this check, in both languages; else how the call itself ended."""
    from .bench import Raised
    from .diagnosis import describe, describe_failure

    said = _judged(path, _changed(path)).get(check, [])
    reply = failed.outcome.reply if failed.outcome is not None else None
    if not said and (text := failed.observed or describe(failed.difference)) is not None:
        said = [text]
    if not said and isinstance(reply, Raised):
        said = [describe_failure(reply, "", failed.outcome.name.partition(".")[0], 0.0)]
    if not said:
        return str(failed.verdict)
    return "\n\n".join("\n".join(text[language] for text in said) for language in ("fr", "en"))


def _changed(path: Path) -> int:
    """When the answer beside a file of checks was last written."""
    slug = path.stem.removeprefix("test_")
    places = [place for e in (".py", ".ipynb") if (place := path.parent / f"{slug}{e}").is_file()]
    return max((place.stat().st_mtime_ns for place in places), default=0)


@cache
def _judged(path: Path, _: int) -> dict[str, list[Any]]:
    """By check, the words of the judge on the answer beside a file of checks, asked in a child for as
    long as that may take. Nothing where that cannot be done: outside of the course, or without a bench."""
    from ..exercises import load_course
    from .bench import Bench, BenchError
    from .judging import Judge
    from .notebooks import answer_in
    from .submissions import Submission
    from .workspace import helpers_of

    slug = path.stem.removeprefix("test_")
    exercise = next((e for e in load_course().exercises if e.slug == slug), None)
    file = next((p for e in (".py", ".ipynb") if (p := path.parent / f"{slug}{e}").is_file()), None)
    if exercise is None or file is None:
        return {}
    text = answer_in(file.name, file.read_bytes(), exercise)
    if not isinstance(text, str):
        return {}
    helpers = {f"{slug}/{n}": p.read_text("utf-8", "replace") for n, p in helpers_of(file, text).items()}
    try:
        with Bench() as bench:
            judge = Judge(bench, "public", hidden=False)
            report = judge.grade(Submission("", {slug: text, **helpers}), [exercise])
    except BenchError:
        return {}
    return {
        check.name: [text for text in (check.advice, check.observed) if text is not None]
        for check in report.exercises[0].checks
    }
