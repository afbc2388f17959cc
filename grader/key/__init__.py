"""TODO."""

from .answer_key import AnswerKey, KnownAnswer, answer_key, solutions_root
from .fingerprint import environment, key_fingerprint

__all__ = [
    "AnswerKey",
    "KnownAnswer",
    "answer_key",
    "environment",
    "key_fingerprint",
    "solutions_root",
]
