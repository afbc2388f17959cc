"""What is asked, and under which rules: the files of a piece of work, its libraries, its time and memory."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec

from ..bench import Limits
from ..source import imports

LOAD_SECONDS = 5.0
OPTIONAL = ("torch",)
MAX_PATIENCE = 4.0
LONGEST_WAIT = 3.0  # limits: who waits for the result does not wait longer for an answer that never comes


@dataclass(frozen=True)
class Source:
    """Files that form one piece of work; `module` names the one that is asked, `provides` what it is asked
    for: of that file, only what these names need is run."""

    module: str
    files: Mapping[str, str]
    provides: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text of the module that is asked."""
        return self.files[self.module]

    def imports(self, library: str) -> bool:
        """Whether that text imports the library, by its syntax tree; it is never run to find out."""
        return imports(self.text, library)


def suiting(libraries: tuple[str, ...], source: Source) -> tuple[str, ...]:
    """Add the optional library that a work imports although its exercise does not need it: a right answer
    may be written with it, and only who uses it pays for it.

    Args:
        libraries: those of the exercise, by the names that `import` knows.
        source: the work; it is parsed only where the name of an optional library stands in it.

    Returns:
        `libraries`, then the optional ones that the work imports and that are installed here.
    """
    return libraries + tuple(lib for lib in _wanted(libraries, source) if find_spec(lib) is not None)


def lacking(libraries: tuple[str, ...], source: Source) -> tuple[str, ...]:
    """The optional libraries without which a work cannot be run here.

    Args:
        libraries: those of the exercise, by the names that `import` knows.
        source: the work.

    Returns:
        Those that the work imports and that are not installed here.
    """
    return tuple(lib for lib in _wanted(libraries, source) if find_spec(lib) is None)


def _wanted(libraries: tuple[str, ...], source: Source) -> list[str]:
    return [lib for lib in OPTIONAL if lib not in libraries and source.imports(lib)]


@dataclass(frozen=True)
class Rules:
    """What an exercise allows its work; `awaited` where somebody sits before the screen until it is done."""

    libraries: tuple[str, ...]
    seconds: float
    memory_mb: int
    awaited: bool = False

    def suiting(self, source: Source) -> "Rules":
        """These rules, with the libraries that suit this work."""
        return replace(self, libraries=suiting(self.libraries, source))

    @property
    def limits(self) -> Limits:
        """What one child may use: the memory in bytes, CPU seconds for loading and some twenty calls."""
        cpu = int(LOAD_SECONDS + 20 * self.seconds) + 10
        return Limits(self.memory_mb << 20, cpu)


def patience() -> float:
    """How much longer than on an idle machine a call may take: the clock is fair to the work when others
    use the processors.

    Returns:
        From 1 to MAX_PATIENCE times as long.
    """
    try:
        crowd = os.getloadavg()[0] / (os.cpu_count() or 1)
    except (AttributeError, OSError):
        return 1.0
    return min(max(1.0, crowd), MAX_PATIENCE)
