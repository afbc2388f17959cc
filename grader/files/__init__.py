"""Files written so that nothing is lost, and the exception for what a user can put right.

In: a path and bytes; an OSError of the system.
Out: a file that is there whole or not at all; UserError, a sentence in French and English with an exit
    code.
Never: replaces what a student wrote, reads what a student handed in, or imports anything heavy.
"""

from .writing import UserError, make_folder, reason, unreadable, unwritable, write_atomic, write_new

__all__ = [
    "UserError",
    "make_folder",
    "reason",
    "unreadable",
    "unwritable",
    "write_atomic",
    "write_new",
]
