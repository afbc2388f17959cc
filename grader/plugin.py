"""pytest plugin: the public checks in a student's own editor, with plain `pytest`.

It gives the fixtures of checking/fixtures.py for a file `test_<name>.py` that lies beside `<name>.py`; the
work runs in this very process (it is the student's own). It is inert for every other test, and imports
nothing heavy before a check asks for a fixture. What it says of a check that fails is what `dlx check` says;
the marks come from the judge, never from here.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest


def _fail(text: Any) -> NoReturn:
    """End a test with a sentence, in the language of the commands."""
    from ..exercises import spoken

    pytest.fail(text[spoken(os.environ)], pytrace=False)


def _work(path: Path) -> Any:
    """The answer beside a file of checks, loaded as the bench loads it: what binds the names asked for."""
    from ..exercises import Text, load_course
    from .notebooks import answer_in
    from .own_process import OwnWork

    slug = path.stem.removeprefix("test_")
    places = [path.parent / f"{slug}{ending}" for ending in (".py", ".ipynb")]
    file = next((place for place in places if place.is_file()), None)
    if file is None:
        _fail(
            Text(
                fr=f"{slug}.py n'est pas à côté de {path.name}. Remettez-le, ou reprenez le fichier de "
                f"départ : dlx reset {slug}",
                en=f"{slug}.py is missing beside {path.name}. Put it back, or take the first file again: "
                f"dlx reset {slug}",
            )
        )
    exercise = next((e for e in load_course().exercises if e.slug == slug), None)
    if exercise is None and file.suffix == ".py":  # not in the course yet: its author tries it
        return OwnWork(slug, file.read_bytes())
    if exercise is None:
        _fail(Text(fr=f"{slug} n'est pas un exercice du cours.", en=f"{slug} is no exercise of the course."))
    text = answer_in(file.name, file.read_bytes(), exercise)
    if isinstance(text, Text):
        _fail(text)
    return OwnWork(slug, text, exercise.provides)


_STUCK: set[tuple[Path, int]] = set()  # answers of which a call did not come back
_TRIED: set[str] = set()  # the files of which a check has run
NOT_TRIED = (
    "Pas essayé : un appel précédent n'est pas revenu. Corrigez-le d'abord.",
    "Not tried: an earlier call did not come back. Correct that one first.",
)


@pytest.fixture
def answer(request: pytest.FixtureRequest) -> Any:
    from ..exercises import Text
    from .checking import Subject

    if (request.path, _changed(request.path)) in _STUCK:
        _fail(Text(*NOT_TRIED))
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


def pytest_configure(config: pytest.Config) -> None:
    """`pytest <name>.py` means its checks: the work itself holds no test, and need not even parse."""
    config.args = [_checks_of(Path(argument)) or argument for argument in config.args]


def _checks_of(path: Path) -> str:
    """The file of checks beside an answer; empty for what is none."""
    checks = path.with_name(f"test_{path.name}") if path.suffix == ".py" else path
    if path.name.startswith("test_") or not checks.is_file():
        return ""
    from ..exercises import load_course

    return str(checks) if any(e.slug == path.stem for e in load_course().exercises) else ""


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say what these tests leave out: `dlx check` makes other calls as well."""
    if not _TRIED:
        return
    from ..exercises import Text, load_course, spoken

    begun = [e for e in load_course().exercises if e.checks_file.name in _TRIED]
    left = [e for e in begun if e.domain.is_file() and not e.no_trial]
    if not left:
        return
    line = f"dlx check {left[0].slug if len(left) == 1 else left[0].chapter}"
    said = Text(
        fr=f"Le tableau de l'énoncé n'est pas essayé ici, {line} le fait sur des appels variés.",
        en=f"The table of the statement is not tried here, {line} does on varied calls.",
    )
    terminalreporter.write_line(said[spoken(os.environ)])


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Iterator[None]:
    """Turn a failed check into its sentence instead of a traceback through dlx."""
    if not {"answer", "expect"} & set(pyfuncitem.fixturenames):
        return (yield)
    from .checking import Failed

    _TRIED.add(pyfuncitem.path.name)
    try:
        return (yield)
    except Failed as failed:
        text = _said(failed, pyfuncitem.path, pyfuncitem.name)
    _fail(text)


def _said(failed: Any, path: Path, check: str) -> Any:
    """What `dlx check` says of this check, below its title and the line that raised; else how the call itself
    ended."""
    from ..exercises import Text, load_course
    from .bench import Died, Raised
    from .diagnosis import describe, describe_failure
    from .own_process import WAITED
    from .reports import WORDS

    slug, reply = path.stem.removeprefix("test_"), failed.outcome and failed.outcome.reply
    judged = None if isinstance(reply, Died) else _judged(path, _changed(path)).get(check)
    verdict = WORDS[failed.verdict if judged is None or not judged.said else judged.verdict]
    said = list(judged.said) if judged is not None else []
    if (
        not said
        and (text := failed.observed or describe(failed.difference, getattr(reply, "value", None)))
        is not None
    ):
        said = [text]
    if not said and isinstance(reply, Raised | Died):
        said = [describe_failure(reply, "", failed.outcome.name.partition(".")[0], WAITED)]
    checks = [c for e in load_course().exercises if e.slug == slug for c in e.checks if c.name == check]
    title = checks[0].title if checks else Text(fr=check, en=check)
    place = _place(path, reply.line) if isinstance(reply, Raised) else ""
    if isinstance(reply, Died):
        _STUCK.add((path, _changed(path)))
    fr, en = (
        "\n".join([f"{place}{title[language]} ({verdict[language]})", *(text[language] for text in said)])
        for language in ("fr", "en")
    )
    return Text(fr=fr, en=en)


def _place(path: Path, line: int) -> str:
    """Where the work raised, as editors and terminals follow it; nothing in a notebook, whose lines are
    not those of its file."""
    file = path.with_name(f"{path.stem.removeprefix('test_')}.py")
    if not line or not file.is_file():
        return ""
    try:
        return f"{os.path.relpath(file)}:{line}: "
    except ValueError:  # on another drive
        return f"{file}:{line}: "


def _changed(path: Path) -> int:
    """When the answer beside a file of checks was last written."""
    slug = path.stem.removeprefix("test_")
    places = [place for e in (".py", ".ipynb") if (place := path.parent / f"{slug}{e}").is_file()]
    return max((place.stat().st_mtime_ns for place in places), default=0)


@dataclass(frozen=True)
class _Judged:
    """The verdict of a check, and what is said of it: what to try comes last, behind an arrow."""

    verdict: Any
    said: tuple[Any, ...]


@cache
def _judged(path: Path, _: int) -> dict[str, _Judged]:
    """What the judge finds of the answer beside a file of checks, by check, asked in a child for as
    long as that may take. Nothing where that cannot be done: outside of the course, or without a bench."""
    from ..exercises import load_course
    from .bench import Bench, BenchError
    from .judging import Judge
    from .submissions import Submission
    from .workspace import read_answer

    slug = path.stem.removeprefix("test_")
    exercise = next((e for e in load_course().exercises if e.slug == slug), None)
    file = next((p for e in (".py", ".ipynb") if (p := path.parent / f"{slug}{e}").is_file()), None)
    if exercise is None or file is None:
        return {}
    answer = read_answer(file, exercise)
    if not isinstance(answer.text, str):
        return {}
    try:
        with Bench() as bench:
            judge = Judge(bench, "public", hidden=False)
            report = judge.grade(Submission("", {slug: answer.text, **answer.helpers}), [exercise])
    except BenchError:
        return {}
    return {check.name: _Judged(check.verdict, _words_of(check)) for check in report.exercises[0].checks}


def _words_of(check: Any) -> tuple[Any, ...]:
    from ..exercises import Text

    arrow = check.advice and Text(fr=f"→ {check.advice.fr}", en=f"→ {check.advice.en}")
    return tuple(text for text in (check.observed, arrow) if text is not None)
