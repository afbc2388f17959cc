"""Shared by all tests: where the source is, and an environment without the user's settings."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the source tree."""
    return ROOT


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
