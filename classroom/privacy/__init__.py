"""What is kept about a person: all of it handed out, or erased.

In: a person, or a date.
Out: a folder of files for the person; an erasure that resumes after a crash.
Never: leaves a trace of who was erased, or touches anybody else.
"""

from .erasure import Erased, Erasure, before, described, erase, finish, has_gradebook, of_person, was
from .privacy import export_person

__all__ = [
    "Erased",
    "Erasure",
    "before",
    "described",
    "erase",
    "export_person",
    "finish",
    "has_gradebook",
    "of_person",
    "was",
]
