"""What a teacher hands out: the students' package and the teachers' own, built from clean copies.

In: a clone of the course, and the pins that were tried together.
Out: wheels, constraints, a page of three commands in both languages, checksums; the same bytes each time.
Never: lets anything of the key into what students get, or writes a release that was not searched for it.
"""

from .releasing import clone, write_release

__all__ = [
    "clone",
    "write_release",
]
