"""What the process runs that opens one 7z archive: `python seven_zip_reader.py`, the archive on its input.

On its output: one line of JSON, then the bytes of the files that may be answers, one after the other. Nothing
is written to disk. It bounds its own memory and time, for the library believes what an archive says of it,
and is partly C: whatever becomes of it, this process alone ends.
"""

import contextlib
import io
import json
import re
import sys
from typing import Any

MEMORY = 512 << 20
SECONDS = 10


def limit() -> None:
    """Take on the bounds, where the system has them; elsewhere the reader's clock remains."""
    with contextlib.suppress(ImportError):
        import resource

        for what, most in (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_CPU, SECONDS),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(what, (most, most))


def read(
    data: bytes, most_files: int, most_bytes: int, endings: tuple[str, ...]
) -> tuple[dict[str, Any], list[bytes]]:
    """(what is said of the archive, the bytes of the files that are kept, in the order of the archive)."""
    import py7zr
    from py7zr.io import Py7zIO, WriterFactory

    class Kept(Py7zIO):  # type: ignore[misc]
        """A file's bytes as they are unpacked."""

        def __init__(self) -> None:
            self.parts: list[bytes] = []

        def write(self, s: bytes | bytearray) -> int:
            self.parts.append(bytes(s))
            return len(s)

        def read(self, size: int | None = None) -> bytes:
            return b""

        def seek(self, offset: int, whence: int = 0) -> int:
            return 0

        def flush(self) -> None:
            pass

        def size(self) -> int:
            return sum(map(len, self.parts))

    class InMemory(WriterFactory):  # type: ignore[misc]
        """Where every file goes."""

        def __init__(self) -> None:
            self.made: dict[str, Kept] = {}

        def create(self, filename: str) -> Kept:
            return self.made.setdefault(filename, Kept())

    with py7zr.SevenZipFile(io.BytesIO(data)) as archive:
        if archive.needs_password():
            return {"why": "locked"}, []
        files = [file for file in archive.files if not file.is_directory]
        if len(files) > most_files:
            return {"why": "many"}, []
        if sum(file.uncompressed for file in files) > most_bytes:
            return {"why": "large"}, []
        said = [describe(file) for file in files]
        wanted = [file["name"] for file in said if file["plain"] and file["name"].lower().endswith(endings)]
        # the library refuses all of an archive for one path that leads out
        wanted = [name for name in wanted if not {"", ".", ".."}.intersection(re.split(r"[/\\:]", name))]
        memory = InMemory()
        if wanted and len(set(wanted)) == len(wanted):  # the reader refuses two of one name
            archive.extract(targets=wanted, factory=memory)
    parts = {name: b"".join(kept.parts) for name, kept in memory.made.items()}
    for file in said:
        file["kept"] = len(parts[file["name"]]) if file["name"] in parts else None
    return {"files": said}, [parts[file["name"]] for file in said if file["kept"] is not None]


def describe(file: Any) -> dict[str, Any]:
    """What an archive says of one file."""
    plain = not (file.is_symlink or file.is_junction or file.is_socket)
    changed = file.lastwritetime
    moment = changed.totimestamp() if changed is not None else None
    return {"name": file.filename, "size": file.uncompressed, "plain": plain, "moment": moment}


def main() -> None:
    """Read the request and the archive, and answer."""
    request = json.loads(sys.stdin.buffer.readline())
    sys.path[:] = request["path"]
    data = sys.stdin.buffer.read()
    limit()
    parts: list[bytes] = []
    try:
        said, parts = read(data, request["files"], request["bytes"], tuple(request["kept"]))
    except MemoryError:
        said = {"why": "large"}
    except BaseException as error:  # the library raises whatever damage leads to
        name = type(error).__name__
        said = {"why": "locked" if name == "PasswordRequired" else "damaged", "name": name}
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + b"".join(parts))


if __name__ == "__main__":
    main()
