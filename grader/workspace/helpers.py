"""Helper modules: what a student's file imports from its own folder. Nothing is run."""

from contextlib import suppress
from pathlib import Path

from ..source import MAX_FILE, Refusal, needed_modules, open_plain

MAX_HELPERS = 100


def helpers_of(path: Path, text: str) -> dict[str, Path]:
    """The modules beside a student's file that it imports, and what those import.

    Args:
        path: the file; no other folder is looked into.
        text: its code.

    Returns:
        The files by module name: plain ones in UTF-8 of at most 1 MiB.
    """
    return {name: file for name, (file, _) in helpers_with_texts(path, text).items()}


def helpers_with_texts(path: Path, text: str) -> dict[str, tuple[Path, str]]:
    """The same, each with its text as it was read."""
    found: dict[str, tuple[Path, str]] = {}
    if "import" not in text:
        return {}
    for file in sorted(path.parent.glob("*.py"))[:MAX_HELPERS]:
        with suppress(OSError, Refusal, UnicodeDecodeError), open_plain(file) as stream:
            data = stream.read(MAX_FILE + 1)
            if file != path and len(data) <= MAX_FILE:
                found[file.stem] = (file, data.decode())
    texts = {name: (str(file), helper) for name, (file, helper) in found.items()}
    return {name: found[name] for name in needed_modules({path.stem: text}, texts)}
