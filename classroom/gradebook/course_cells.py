"""How an exercise is laid out in nbgrader, by the names that its gradebook and its notebooks share.

A chapter is an assignment; an exercise is a notebook named after its slug, with a grade cell of that name too
and an answer cell. Moments are kept in UTC, without saying so.
"""

from datetime import UTC, datetime
from pathlib import Path


def naive_utc(moment: datetime) -> datetime:
    """An aware moment as the gradebook keeps it.

    Returns:
        The same in UTC, without a time zone.
    """
    return moment.astimezone(UTC).replace(tzinfo=None)


def is_course(root: Path) -> bool:
    """Whether this folder holds a course of nbgrader: source notebooks, and not dlx's evidence alone.

    Returns:
        True if there is a notebook in a folder of source/.
    """
    return any((root / "source").glob("*/*.ipynb"))
