"""What a result depends on, as short hashes: the checks and the key of some exercises, and the machine.

Statements and hints change no verdict and no sentence: they are left out. Accepted variants count: a known
mistake may be an edit of one.
"""

import platform
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ...exercises import Exercise, course_version
from .answer_key import answer_key

LIBRARIES = ("numpy", "torch")
PUBLIC = ("exercise.toml", "{slug}.py", "test_{slug}.py")
LEFT_OUT = {"__pycache__"}


def key_fingerprint(exercises: Sequence[Exercise], hidden: bool = True) -> str:
    """A hash of the public checks, the stubs and, if `hidden`, the key of these exercises.

    Args:
        exercises: in any order; the names of exercises and files count beside their bytes.
        hidden: whether the files of the key, and the domain of its generated calls, count too;
             where no key is installed, it makes no difference.

    Returns:
        64 hexadecimal digits (SHA-256).
    """
    digest = sha256()
    for exercise in sorted(exercises, key=lambda e: e.name):
        files = [exercise.folder / name.format(slug=exercise.slug) for name in PUBLIC]
        key = answer_key(exercise) if hidden else None
        if key is not None:
            files += [exercise.domain] if exercise.domain.is_file() else []
            files += _below(key.folder)
        for path in files:
            digest.update(f"{exercise.name}/{path.parent.name}/{path.name}\0".encode())
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _below(folder: Path) -> Iterable[Path]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in files if LEFT_OUT.isdisjoint(path.relative_to(folder).parts))


def environment() -> dict[str, str]:
    """The versions that a number may depend on.

    Returns:
        Versions of dlx, Python, numpy and torch ("-" for a library that is not installed), and under
        "machine" the system and the processor.
    """
    found = {
        "dlx": course_version(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
    }
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "-"
    return found
