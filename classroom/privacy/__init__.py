"""What is kept about a person: all of it handed out, or erased.

In: a person, or a date.
Out: a folder of files for the person; an erasure that resumes after a crash.
Never: leaves a trace of who was erased, or touches anybody else.
"""

from .erasure import (
    Erased,
    Erasure,
    all_of_person,
    erase,
    finish_erasure,
    has_gradebook,
    older_than,
    submissions_to_erase,
    sweep,
    was_erased,
)
from .privacy import export_person

__all__ = [
    "Erased",
    "Erasure",
    "all_of_person",
    "erase",
    "export_person",
    "finish_erasure",
    "has_gradebook",
    "older_than",
    "submissions_to_erase",
    "sweep",
    "was_erased",
]
