"""Shared by all tests: where the source is, an environment without the user's settings, a real browser, and
skips that fail.

With NO_SKIPS=1 in the environment, as in .ci/run, a test that skips has failed, unless its reason is one of
those that no installation changes: a missing program or library must not look like a success.
"""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
NO_SKIPS = os.environ.get("NO_SKIPS") == "1"
MAY_SKIP = (
    "no SLURM:",  # optional: not every system packages it
    "no Auto Multiple Choice:",  # optional: with its LaTeX, two gigabytes
    "bubblewrap does not work here",  # a container may forbid it; .ci/run installs it
    "this kernel has no Landlock",
    "the kernel's headers for x86_64 are not installed here",
    "these tests run as an unprivileged user already",
    "only root gives files to others",
    "separate accounts need root on Linux",
    "cannot be read by another user here",
    "this machine allows too few open files",
)


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the source tree."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program."""
    found = filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    return next(found, None) or pytest.skip("no Chromium is installed")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    """Chromium, driven by Playwright. It serves one module: while it runs, its event loop is that of the
    thread, and tests elsewhere may want one of their own."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


def settings() -> list[str]:
    """The variables that dlx reads or sets and that are set now."""
    return [name for name in os.environ if name.startswith("DLX_") or name == "LANGUAGE"]


@pytest.fixture(autouse=True)
def no_user_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whoever runs the tests, dlx starts from its defaults; what a command sets for its own process ends with
    the test that called it here."""
    for name in settings():
        monkeypatch.delenv(name)
    monkeypatch.setenv("NO_COLOR", "1")
    yield
    for name in settings():
        del os.environ[name]


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Make a failure of a skip that hides something."""
    if not NO_SKIPS or not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if not any(known in reason for known in MAY_SKIP):
        report.outcome = "failed"
        report.longrepr = f"{reason}\nNothing may be skipped here (NO_SKIPS=1): install what is missing."


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    refuse_skip(report)
    return report
