"""For authors: is the grader of an exercise too strict, too loose, flaky or untruthful?

In: an exercise with its key and a bench.
Out: a Certificate with every hole as a sentence; what is derived from the key.
Never: changes an exercise, or grades otherwise than a student is graded.
"""

from .certificates import Certified, cache_folder, certified
from .certify import write_recognised

__all__ = [
    "Certified",
    "cache_folder",
    "certified",
    "write_recognised",
]
