"""What students receive: the course's chapters and exercises, as data, and the code that reads them."""

from .catalogue import (
    LANGUAGES,
    Chapter,
    Check,
    ContentError,
    Course,
    Exercise,
    Text,
    UnknownExercise,
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
    "course_version",
    "load_course",
    "missing_library",
    "read_checks",
    "read_toml",
]
