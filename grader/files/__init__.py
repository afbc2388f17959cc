"""TODO."""

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
