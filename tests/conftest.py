"""Shared by all tests: where the source is, and an environment without the user's settings."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the source tree."""
    return ROOT


@pytest.fixture(autouse=True)
def no_user_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests, dlx starts from its defaults."""
    for name in [name for name in os.environ if name.startswith("DLX_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NO_COLOR", "1")
