"""Quizzes: questions as data, typed answers that are read and marked, and what is derived from a source.

In: a question's key, an answer as it was typed or written in a file.
Out: the share that it earns and the mistake that it is; the files of a quiz; every hole in its questions.
Never: guesses an answer in silence, or puts an answer of the key where a student receives it.
"""

from .answers import Code, answers_in, marked_in, with_answer, with_mark
from .checks import check_places, check_question, keyed_questions, number_in
from .drawing import BLOCKS, curve_lines
from .marking import RELATIVE, Keyed, mark, said_of
from .proving import quiz_holes
from .reading import LETTERS, Read, Unread, literal, read_answer
from .source import QuestionKey, read_questions, sentence_of
from .told import open_of, practice_of
from .writing import SOURCE, question_text, stale_files

__all__ = [
    "BLOCKS",
    "LETTERS",
    "RELATIVE",
    "SOURCE",
    "Code",
    "Keyed",
    "QuestionKey",
    "Read",
    "Unread",
    "answers_in",
    "check_places",
    "check_question",
    "curve_lines",
    "keyed_questions",
    "literal",
    "mark",
    "marked_in",
    "number_in",
    "open_of",
    "practice_of",
    "question_text",
    "quiz_holes",
    "read_answer",
    "read_questions",
    "said_of",
    "sentence_of",
    "stale_files",
    "with_answer",
    "with_mark",
]
