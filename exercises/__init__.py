"""What students receive: the course's chapters and exercises, as data, and the code that reads them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .light import LANGUAGES, Text, chapter_names

if TYPE_CHECKING:
    from .catalogue import (
        Chapter,
        Check,
        ContentError,
        Course,
        Exercise,
        UnknownExercise,
        first_exercise,
        load_course,
        read_checks,
        read_toml,
    )
    from .installed import course_version, missing_library

__all__ = [
    "LANGUAGES",
    "Chapter",
    "Check",
    "ContentError",
    "Course",
    "Exercise",
    "Text",
    "UnknownExercise",
    "chapter_names",
    "course_version",
    "first_exercise",
    "load_course",
    "missing_library",
    "read_checks",
    "read_toml",
]
INSTALLED = ("course_version", "missing_library")


def __getattr__(name: str) -> Any:
    """The rest is loaded for who asks: `dlx --help` does not."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(".installed" if name in INSTALLED else ".catalogue", __name__), name)
