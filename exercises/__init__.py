"""What students receive: the course's chapters and exercises, as data, and the code that reads them."""

from .catalogue import (
    Chapter,
    Check,
    ContentError,
    Course,
    Exercise,
    Text,
    UnknownExercise,
    load_course,
)

__all__ = [
    "Chapter",
    "Check",
    "ContentError",
    "Course",
    "Exercise",
    "Text",
    "UnknownExercise",
    "load_course",
]
