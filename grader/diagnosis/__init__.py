"""Words and pictures for verdicts: the mistake by its name, or where the work is wrong, and a small case.

In: the runs of the checks, the text of the work, what is derived from the key for public calls.
Out: the same results with sentences in French and English, and pictures.
Never: changes a verdict, or says anything that a hidden run made known beside its verdict.
"""

from .arguments import OMITTED, arguments_of
from .array_arguments import array_arguments
from .diagnose import describe
from .explain import NOT_STARTED, explain, told, with_trial
from .failures import describe_failure
from .hypotheses import enough, sketches_of
from .laws import LAWS, law_replies, on_value, scaled
from .pictures import picture_alone, within_budget
from .probing import Asked, asked_of, foreseen
from .recognised import AND, PUBLIC_SEED, Hypothesis, PublicCase, Recognised, both, dump, read_recognised
from .sketches import Sketch, mark_of, right
from .stories import show_call
from .values import name_of, show_value
from .words import DROPPED, as_if, changed, exchanged, returned, scaled_by

__all__ = [
    "AND",
    "DROPPED",
    "LAWS",
    "NOT_STARTED",
    "OMITTED",
    "PUBLIC_SEED",
    "Asked",
    "Hypothesis",
    "PublicCase",
    "Recognised",
    "Sketch",
    "arguments_of",
    "array_arguments",
    "as_if",
    "asked_of",
    "both",
    "changed",
    "describe",
    "describe_failure",
    "dump",
    "enough",
    "exchanged",
    "explain",
    "foreseen",
    "law_replies",
    "mark_of",
    "name_of",
    "on_value",
    "picture_alone",
    "read_recognised",
    "returned",
    "right",
    "scaled",
    "scaled_by",
    "show_call",
    "show_value",
    "sketches_of",
    "told",
    "with_trial",
    "within_budget",
]
