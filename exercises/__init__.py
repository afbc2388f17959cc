"""What students receive: the course's chapters and exercises, as data, and the code that reads them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .light import LANGUAGES, Text, chapter_names, number_text, spoken

if TYPE_CHECKING:
    from .catalogue import (
        Chapter,
        Check,
        Course,
        Exercise,
        Prediction,
        UnknownExercise,
        course_folder,
        course_names,
        first_exercise,
        load_course,
        read_checks,
        read_course,
        strays,
    )
    from .content import ContentError, Document, content_error, read_document, read_text
    from .forms import ITEMS, KEY, QUIZ
    from .installed import course_version, missing_library
    from .questions import (
        FILE,
        NUMBER,
        PLACE,
        Question,
        Quiz,
        Variant,
        drawn_variant,
        filled,
        load_quiz,
        plain_question,
        question_of,
    )

__all__ = [
    "FILE",
    "ITEMS",
    "KEY",
    "LANGUAGES",
    "NUMBER",
    "PLACE",
    "QUIZ",
    "Chapter",
    "Check",
    "ContentError",
    "Course",
    "Document",
    "Exercise",
    "Prediction",
    "Question",
    "Quiz",
    "Text",
    "UnknownExercise",
    "Variant",
    "chapter_names",
    "content_error",
    "course_folder",
    "course_names",
    "course_version",
    "drawn_variant",
    "filled",
    "first_exercise",
    "load_course",
    "load_quiz",
    "missing_library",
    "number_text",
    "plain_question",
    "question_of",
    "read_checks",
    "read_course",
    "read_document",
    "read_text",
    "spoken",
    "strays",
]
QUIZZES = (
    "FILE",
    "NUMBER",
    "PLACE",
    "Question",
    "Quiz",
    "Variant",
    "drawn_variant",
    "filled",
    "load_quiz",
    "plain_question",
    "question_of",
)
ELSEWHERE = {
    **dict.fromkeys(("ContentError", "Document", "content_error", "read_document", "read_text"), ".content"),
    **dict.fromkeys(("ITEMS", "KEY", "QUIZ"), ".forms"),
    **dict.fromkeys(("course_version", "missing_library"), ".installed"),
    **dict.fromkeys(QUIZZES, ".questions"),
}


def __getattr__(name: str) -> Any:
    """The rest is loaded for who asks: `dlx --help` does not."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(ELSEWHERE.get(name, ".catalogue"), __name__), name)
