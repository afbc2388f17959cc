"""Pages in a real browser that may reach nothing, and a report that has something of everything."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dlx.exercises import Text
from dlx.grader.checking.compare import Difference, close
from dlx.grader.diagnosis.pictures import picture_alone, picture_of
from dlx.grader.reports.report import CheckResult, ExerciseReport, Report, Verdict

OpenPage = Callable[..., Any]


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[OpenPage]:
    """Shows a self-contained page: open_page(html, width=1280, dark=False). A request for anything else, an
    error in the console or in a script fails the test."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def show(html: str, width: int = 1280, height: int = 900, dark: bool = False, zoom: float = 1.0) -> Any:
        file = tmp_path / f"page-{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": round(width / zoom), "height": round(height / zoom)},
            device_scale_factor=zoom,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        context.route("**/*", lambda route: _only(file.as_uri(), route, wrong))
        page = context.new_page()
        page.on("console", lambda message: wrong.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.goto(file.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()
    assert wrong == []


def _only(address: str, route: Any, wrong: list[str]) -> None:
    if route.request.url == address:
        route.continue_()
    else:
        wrong.append(f"request: {route.request.url}")
        route.abort()


# --- a report with everything in it ---------------------------------------------------------------
def _both(text: str) -> Text:
    return Text(fr=f"{text} (fr)", en=f"{text} (en)")


def _pictured() -> dict[str, Any]:
    """What a work returned and what is right, for each kind of picture."""
    rows, columns = np.indices((12, 12))
    disc = ((rows - 5.5) ** 2 + (columns - 5.5) ** 2 < 12).astype(int)
    moved = np.roll(disc, 1, axis=1)
    moved[0, 0] = 1
    maps = np.stack([np.sin(columns / 3 + k) * np.cos(rows / 4) for k in range(8)])
    wrong = maps.copy()
    wrong[1:4] = wrong[1:4, ::-1]
    wrong[5, 2, 3] = np.nan
    many = np.arange(40.0)
    return {
        "numbers": (np.array([[1.0, 2.5], [3.0, -9.0]]), np.array([[1.0, 2.0], [3.0, 4.0]])),
        "list": ([1, 2, 9, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]),
        "mask": (moved, disc),
        "maps": (wrong, maps),
        "curve": (many * (many < 30), many),
        "shape": (np.full((3, 4), 0.25), np.ones((2, 2))),
        "not finite": ([0.2, np.nan, np.inf, 1e300], [0.2, 1.0, 1.0, 0.1]),
    }


@pytest.fixture(scope="session")
def sample() -> Report:
    """One report with every verdict, every kind of picture, long words, notes and a stamp."""
    checks = [
        CheckResult(
            name, _both(f"A picture: {name}"), True, 1.0, Verdict.WRONG_ANSWER, advice=_both(f"See {name}."),
            picture=picture_of(close(*pair), pair[0]),
        )
        for name, pair in _pictured().items()
    ]  # fmt: skip
    losses = picture_of(Difference("value"), [0.7, 0.71, 0.69, 0.72, 0.75])
    example = picture_alone([[3, 4], [1, 2]], example=True)
    advice = _both("Try it.\nTry it by hand:\n    f([[1, 2]])\n  your function returns\n    [[3, 4]]")
    wrong, error = Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR
    checks += [
        CheckResult("loss", _both("Training"), True, 1.0, wrong, None, _both("It rises."), picture=losses),
        CheckResult("hidden", _both("Another case"), False, 2.5, wrong, None, advice, picture=example),
        CheckResult("error", _both("Bounds"), True, 1.0, error, _both("IndexError: " + "x" * 90), line=12),
        CheckResult("time", _both("Speed"), True, 1.0, Verdict.TIMEOUT, _both("Nothing came back.")),
        CheckResult("memory", _both("Memory"), True, 1.0, Verdict.MEMORY, _both("Too much.")),
        CheckResult("skipped", _both("Later"), False, 1.0, Verdict.SKIPPED, _both("Another one first.")),
        CheckResult("ours", _both("Broken"), False, 1.0, Verdict.GRADER_ERROR, _both("Broken here.")),
        CheckResult("right", _both("The easy one"), True, 3.0, Verdict.ACCEPTED),
    ]
    missing = CheckResult("m", _both("First"), True, 4.0, Verdict.NOT_ATTEMPTED, _both("Not started yet."))
    exercises = (
        ExerciseReport("chapter/all", _both("Everything that can happen"), tuple(checks), 1.0),
        ExerciseReport("chapter/good", _both("All is well"), (checks[-1],), 0.1),
        ExerciseReport("chapter/none", _both("Nothing here"), (missing, missing), 0.0),
    )
    output = "a line that my program printed\n" * 3
    printed = (*exercises[:1], replace(exercises[1], output=output), *exercises[2:])
    return Report(
        "k7m2x9pq", printed, "sandbox: level 3", 3, False, "0.1.0", _both("A stamp."), (_both("A note."),)
    )
