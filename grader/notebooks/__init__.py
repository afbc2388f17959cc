"""TODO."""

from .conversion import to_notebook, to_python
from .notebook import (
    ENDING,
    LARGE,
    MAX_NOTEBOOK,
    Notebook,
    about,
    answer_in,
    module_of,
    module_text,
    read_notebook,
)
from .worksheet import ANSWER, MARK, course_notebook, digest, student_notebook, without_outputs

__all__ = [
    "ANSWER",
    "ENDING",
    "LARGE",
    "MARK",
    "MAX_NOTEBOOK",
    "Notebook",
    "about",
    "answer_in",
    "course_notebook",
    "digest",
    "module_of",
    "module_text",
    "read_notebook",
    "student_notebook",
    "to_notebook",
    "to_python",
    "without_outputs",
]
