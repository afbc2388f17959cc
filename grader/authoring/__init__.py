"""For authors: is the grader of an exercise too strict, too loose, flaky or untruthful?

In: an exercise with its key and a bench; the name of a new one.
Out: a Certificate with every hole as a sentence; what is derived from the key; the files of a new exercise.
Never: changes what an author wrote, or grades otherwise than a student is graded.
"""

from .certificates import Certified, cache_folder, certified
from .coverage import coverage_page
from .derived import key_folder, write_derived
from .false_failures import false_failures
from .illustrated import figure_holes, write_figures
from .introductions import introduction_holes
from .quizzes import write_quizzes
from .scaffold import write_exercise

__all__ = [
    "Certified",
    "cache_folder",
    "certified",
    "coverage_page",
    "false_failures",
    "figure_holes",
    "introduction_holes",
    "key_folder",
    "write_derived",
    "write_exercise",
    "write_figures",
    "write_quizzes",
]
