"""What of the course is installed here: its version, and the libraries that an exercise needs.

Standard library only.
"""

from importlib.metadata import PackageNotFoundError, metadata, version
from importlib.util import find_spec

from .catalogue import Exercise
from .light import Text


def course_version() -> str:
    """The version of the course and of dlx, which come together."""
    try:
        return version("dlx-course")
    except PackageNotFoundError:
        return "0"


def missing_library(exercise: Exercise) -> Text | None:
    """The sentence about a library that the exercise needs and that is not installed, or None."""
    for library in dict.fromkeys(name.partition(".")[0] for name in exercise.libraries):
        if find_spec(library) is None:
            command = f"pip install {_to_install(library)}"
            return Text(
                fr=f"{exercise.name} demande {library}, qui n'est pas installé : {command}",
                en=f"{exercise.name} needs {library}, which is not installed: {command}",
            )
    return None


def _to_install(library: str) -> str:
    """What pip installs it as: an extra of the course, where there is one."""
    try:
        extras = metadata("dlx-course").get_all("Provides-Extra", ())
    except PackageNotFoundError:
        extras = ()
    return f"'dlx-course[{library}]'" if library in extras else library
