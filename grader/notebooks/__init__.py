"""An exercise as a notebook, a notebook as a module's text, and the way between .py and .ipynb.

In: an exercise with its language; the bytes of a notebook or of a .py file in cells.
Out: JSON of a notebook; the text of a module; the same work in the other form, without loss.
Never: starts a kernel, runs a cell or trusts what a notebook says of itself.
"""

from .conversion import to_notebook, to_python
from .notebook import (
    LARGE,
    MAX_NOTEBOOK,
    NOTEBOOK_ENDING,
    Notebook,
    answer_in,
    module_of,
    module_text,
    read_notebook,
)
from .worksheet import (
    ANSWER,
    MARK,
    course_notebook,
    digest,
    grade_id,
    grader_metadata,
    introduction_notebook,
    notebook_of,
    student_notebook,
    without_outputs,
)

__all__ = [
    "ANSWER",
    "LARGE",
    "MARK",
    "MAX_NOTEBOOK",
    "NOTEBOOK_ENDING",
    "Notebook",
    "answer_in",
    "course_notebook",
    "digest",
    "grade_id",
    "grader_metadata",
    "introduction_notebook",
    "module_of",
    "module_text",
    "notebook_of",
    "read_notebook",
    "student_notebook",
    "to_notebook",
    "to_python",
    "without_outputs",
]
