"""A class saved whole, and put back: databases by their own online backup, the rest as files.

In: the folder of a class, also one that is in use; or a backup.
Out: a folder with everything that cannot be made again; or the class as it was.
Never: writes into a folder that holds something else, puts back what does not have the bytes that were saved,
    or deletes what it replaces.
"""

from .saving import back_up, restore

__all__ = [
    "back_up",
    "restore",
]
