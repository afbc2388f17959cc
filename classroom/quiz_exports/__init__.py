"""Quizzes as other programs ask them: Moodle's question bank in two forms, and paper sheets that are scanned.

In: the keys of quizzes, a language, how many variants; the table of marks that the scans gave.
Out: texts that were searched for what the other program misreads, and what each leaves out, by name.
Never: writes a file, alters what a question asks or what is right, or leaves a question out in silence.
"""

from .amc import amc_text
from .amc_marks import read_amc_marks
from .asked import Exported, KeyedQuiz, keyed_quizzes
from .gift import gift_text
from .moodle_xml import moodle_xml

__all__ = [
    "Exported",
    "KeyedQuiz",
    "amc_text",
    "gift_text",
    "keyed_quizzes",
    "moodle_xml",
    "read_amc_marks",
]
