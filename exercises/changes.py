"""Why an exercise was changed, as its author tells those who have begun it: an optional file in its folder.

[[changes]]
version = "0.2.0"           # of the course that brought it
fr = "L'exemple avait une faute de signe."
en = "The example had a wrong sign."
"""

import tomllib
from contextlib import suppress

from .catalogue import Exercise
from .light import Text

FILE = "changes.toml"


def reasons_since(exercise: Exercise, version: str) -> list[Text]:
    """What the author says of the changes that came after a version of the course.

    Args:
        exercise: whose folder may hold changes.toml.
        version: such as "0.1.0"; what is no version counts as older than all.

    Returns:
        One sentence per change, in the order of the file; nothing where the file is missing or not of its
        form.
    """
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        table = tomllib.loads((exercise.folder / FILE).read_text("utf-8"))
        newer = [entry for entry in table["changes"] if _order(entry["version"]) > _order(version)]
        return [Text(fr=str(entry["fr"]), en=str(entry["en"])) for entry in newer]
    return []


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
