"""TODO."""

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
