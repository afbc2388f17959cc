"""The only door to the key: references, hidden checks and known answers, for those who have them.

In: an exercise, and the folder of the key where a teacher has one.
Out: an AnswerKey or None; fingerprints of what a mark depends on.
Never: sends anything of it to the bench by itself, or writes below the folder of the key.
"""

from .answer_key import GENERATED, AnswerKey, answer_key, solutions_root
from .fingerprint import environment, key_fingerprint
from .mistakes import TABLE, composed, table_text

__all__ = [
    "GENERATED",
    "TABLE",
    "AnswerKey",
    "answer_key",
    "composed",
    "environment",
    "key_fingerprint",
    "solutions_root",
    "table_text",
]
