"""A signed receipt for each mark, and the proof of it: grading again.

In: a result of the evidence and the key of the class; or a receipt from anybody.
Out: JSON with a signature; whether signature, work, key and result agree.
Never: trusts a figure of a receipt that it can recompute, or lets the private key leave its folder.
"""

from .grading_again import (
    Changed,
    chapter_of,
    grade_once_more,
    has_key,
    key_now,
    other_files,
    other_sums,
    other_verdicts,
    other_versions,
    seed_of_class,
    work_at,
    work_of_class,
)
from .receipts import (
    Verified,
    class_public_key,
    need_cryptography,
    read_public_key,
    read_receipt,
    receipt_path,
    verify,
    write_receipts,
)

__all__ = [
    "Changed",
    "Verified",
    "chapter_of",
    "class_public_key",
    "grade_once_more",
    "has_key",
    "key_now",
    "need_cryptography",
    "other_files",
    "other_sums",
    "other_verdicts",
    "other_versions",
    "read_public_key",
    "read_receipt",
    "receipt_path",
    "seed_of_class",
    "verify",
    "work_at",
    "work_of_class",
    "write_receipts",
]
