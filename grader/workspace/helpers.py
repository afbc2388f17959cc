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
    texts: dict[str, tuple[str, str]] = {}
    if "import" not in text:
        return {}
    for file in sorted(path.parent.glob("*.py"))[:MAX_HELPERS]:
        with suppress(OSError, Refusal, UnicodeDecodeError), open_plain(file) as stream:
            data = stream.read(MAX_FILE + 1)
            if file != path and len(data) <= MAX_FILE:
                texts[file.stem] = (str(file), data.decode())
    return {name: Path(found) for name, found in needed_modules({path.stem: text}, texts).items()}
