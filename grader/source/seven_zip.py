"""The files of a 7z archive, read by a library that this process does not trust: another process runs it,
within bounds of memory and time, and plain data comes back.
"""

import io
import json
import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from .tar import KEPT, Budget, too_much_unpacked
from .untrusted import (
    MAX_ENTRIES,
    MAX_SEEN,
    NOT_PLAIN,
    OUTSIDE,
    Entry,
    Refusal,
    damaged,
    is_safe,
    likely,
    no_twins,
    passed_over,
    too_many,
)

SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"
LIBRARY = "py7zr"
READER = Path(__file__).with_name("seven_zip_reader.py")
MAX_PACKED = 64 << 20


def seven_zip_in(stream: IO[bytes], name: str, budget: Budget) -> list[Entry]:
    """The files of a 7z archive; their bytes are kept where they may be answers.

    Args:
        stream: the archive, hostile, at its begin.
        name: what sentences call it.
        budget: the bytes that are unpacked and the seconds that it takes are taken from it.

    Returns:
        One entry per file, in the archive's order.

    Raises:
        Refusal: there is no library, or it is damaged, encrypted or too large, or holds too many files or two
            of one name.
    """
    if find_spec(LIBRARY) is None:
        raise _no_library(name)
    data = stream.read(MAX_PACKED + 1)
    if len(data) > MAX_PACKED:
        raise too_much_unpacked()
    said, rest = _ask(data, budget)
    match said.get("why"):
        case None:
            return _entries(said["files"], rest, budget)
        case "locked":
            raise _locked(name)
        case "large":
            raise too_much_unpacked()
        case "many":
            raise too_many(f"{MAX_SEEN}+")
        case _:
            raise damaged(str(said.get("name", "7z")))


def _ask(data: bytes, budget: Budget) -> tuple[dict[str, Any], bytes]:
    """(what the other process says of the archive, the bytes of its files); its end is damage."""
    request = {"path": sys.path, "files": MAX_SEEN, "bytes": budget.left, "kept": KEPT}
    command = [sys.executable, "-I", "-S", "-B", str(READER)]
    given = json.dumps(request).encode() + b"\n" + data
    started = time.monotonic()
    try:
        done = subprocess.run(
            command,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=max(0.0, budget.seconds),
        )
    except subprocess.TimeoutExpired as error:
        raise _too_long() from error
    finally:
        budget.seconds -= time.monotonic() - started
    line, found, rest = done.stdout.partition(b"\n")
    if done.returncode != 0 or not found:
        raise damaged("7z")
    return json.loads(line), rest


def _entries(files: list[dict[str, Any]], rest: bytes, budget: Budget) -> list[Entry]:
    own = [file["name"] for file in files if not passed_over(file["name"])]
    if len(own) > MAX_ENTRIES:
        raise too_many(str(len(files)))
    no_twins(own)
    budget.left -= sum(file["size"] for file in files)
    entries = []
    for file in files:
        size = file["kept"] or 0
        data, rest = rest[:size], rest[size:]
        entries.append(_entry(file, data))
    return entries


def _entry(file: dict[str, Any], data: bytes) -> Entry:
    name = file["name"]
    why = OUTSIDE if not is_safe(name) else None if file["plain"] else NOT_PLAIN
    moment = None
    with suppress(ValueError, OverflowError, OSError, TypeError):
        moment = likely(datetime.fromtimestamp(file["moment"], UTC))
    return Entry(name[:300], lambda: io.BytesIO(data), file["size"], why, moment)


def _no_library(name: str) -> Refusal:
    how = f"pip install {LIBRARY}"
    return Refusal(
        f"{name} est une archive 7z. Pour la lire : {how}. Ou rendez une archive zip.",
        f"{name} is a 7z archive. To read it: {how}. Or hand in a zip archive.",
    )


def _locked(name: str) -> Refusal:
    return Refusal(
        f"{name} est chiffrée. Rendez une archive sans mot de passe.",
        f"{name} is encrypted. Hand in an archive without a password.",
    )


def _too_long() -> Refusal:
    return Refusal(
        "L'archive est trop longue à ouvrir. Rendez une archive zip, ou les fichiers eux-mêmes.",
        "The archive takes too long to open. Hand in a zip archive, or the files themselves.",
    )
