"""What was handed in, untouched, each file under the sha256 of its bytes; nothing is ever stored under a name
that a student chose.

<originals>/ab/<sha256>          a file
<originals>/ab/<sha256>.json     a submission of several files: their paths, sizes and hashes, sorted

The id of a submission is the hash of its only file, or that of its list. Files are whole or absent, also
after a crash; one that is damaged is written anew the next time it arrives.
"""

import contextlib
import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ...grader.files import UserError, make_folder, unwritable
from ...grader.source import Entry, Refusal, open_plain

SCHEMA = "dlx-original/1"
MAX_KEPT = 64 << 20  # bytes of a file; of a larger one only the hash is kept
MAX_HASHED = 512 << 20  # an archive may unpack for ever
CHUNK = 1 << 20
LOCK = "at-work.lock"
DAY_SECONDS = 86400


@dataclass(frozen=True)
class KeptFile:
    """A file of a submission: where its bytes are, or None where only their hash is known, or not even
    that (`sha` is then empty)."""

    path: str
    size: int
    sha: str = ""
    place: Path | None = None

    def row(self) -> dict[str, Any]:
        """A line of a list."""
        return {
            "path": self.path.encode("utf-8", "replace").decode(),
            "size": self.size,
            "sha256": self.sha or None,
            "kept": self.place is not None,
        }


class Originals:
    """The originals of one class.

    Raises:
        UserError: they cannot be written.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._incoming = root / "incoming"

    def place(self, sha: str) -> Path:
        """Where a file with this hash is kept."""
        return self.root / sha[:2] / sha

    def list_of(self, original: str) -> Path:
        """Where the list of a submission of several files is kept."""
        return self.root / original[:2] / f"{original}.json"

    # --- keeping --------------------------------------------------------------------------------
    def keep(self, entry: Entry) -> KeptFile:
        """Keep a file; one that is too large, or cannot be read to its end, is only described."""
        if entry.why is not None:
            return KeptFile(entry.path, entry.size)
        self._prepare()
        descriptor, name = tempfile.mkstemp(dir=self._incoming)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as out:
                sha, size = self._copy(entry, out)
            if size > MAX_KEPT:
                return KeptFile(entry.path, size, sha)
            return KeptFile(entry.path, size, sha, self._put(temporary, self.place(sha)))
        except (Refusal, EOFError):
            return KeptFile(entry.path, entry.size)
        finally:
            temporary.unlink(missing_ok=True)

    def _copy(self, entry: Entry, out: Any) -> tuple[str, int]:
        """(the hash of a file, its size) while its first bytes are written down."""
        digest, size = sha256(), 0
        try:
            with entry.open() as stream:
                while size <= MAX_HASHED and (chunk := stream.read(CHUNK)):
                    digest.update(chunk)
                    size += len(chunk)
                    if size <= MAX_KEPT:
                        _write_part(out, chunk, self.root)
        except OSError as error:
            raise EOFError from error
        _flush(out, self.root)
        return digest.hexdigest(), size

    def keep_list(self, files: Sequence[KeptFile]) -> str:
        """The id of a submission: that of its only file, or of the list of its files, which is kept."""
        if len(files) == 1 and files[0].place is not None:
            return files[0].sha
        rows = sorted((kept.row() for kept in files), key=lambda row: (row["path"], row["sha256"] or ""))
        data = (json.dumps({"schema": SCHEMA, "files": rows}, indent=1) + "\n").encode()
        sha = sha256(data).hexdigest()
        self._prepare()
        descriptor, name = tempfile.mkstemp(dir=self._incoming)
        try:
            with os.fdopen(descriptor, "wb") as out:
                _write_part(out, data, self.root)
            self._put(Path(name), self.list_of(sha))
        finally:
            Path(name).unlink(missing_ok=True)
        return sha

    def _prepare(self) -> None:
        """A place for what is on its way."""
        if self._incoming.is_dir():
            return
        make_folder(self._incoming)
        self.root.chmod(0o700)

    def tidy(self) -> None:
        """Remove what a crash left half-written a day ago or earlier: a second `dlx` may be at work."""
        for path in self.incoming():
            if path.lstat().st_mtime < time.time() - DAY_SECONDS:
                path.unlink(missing_ok=True)

    def incoming(self) -> list[Path]:
        """What is on its way, or was when a collection was interrupted."""
        try:
            return list(self._incoming.iterdir())
        except OSError:
            return []

    # --- who is at work -------------------------------------------------------------------------
    @contextlib.contextmanager
    def arriving(self) -> Iterator[None]:
        """While something is collected: several may at once. The system ends it with the process, however
        that ends."""
        lock = self._locked(60, "BEGIN", "SELECT count(*) FROM sqlite_master")
        if lock is None:
            raise UserError(
                fr="Une autre commande efface des travaux de cette classe. Attendez qu'elle ait fini, puis "
                "relancez la même commande.",
                en="Another command is erasing work of this class. Wait until it is done, then run the same "
                "command again.",
            )
        with contextlib.closing(lock):
            yield

    @contextlib.contextmanager
    def alone(self) -> Iterator[bool]:
        """Whether nothing is being collected; if so, nothing can be while this lasts."""
        lock = self._locked(2, "BEGIN EXCLUSIVE")
        if lock is None:
            yield False
            return
        with contextlib.closing(lock):
            yield True

    def _locked(self, patience: float, *statements: str) -> sqlite3.Connection | None:
        """A lock of SQLite's, which are there on every system; None if it is not to be had."""
        make_folder(self.root)
        try:
            db = sqlite3.connect(self.root / LOCK, timeout=patience, isolation_level=None)
        except sqlite3.OperationalError as error:
            raise unwritable(self.root / LOCK, OSError(str(error))) from error
        try:
            for statement in statements:
                db.execute(statement)
        except sqlite3.OperationalError:
            db.close()
            return None
        return db

    def _put(self, temporary: Path, place: Path) -> Path:
        """Give a file its name, unless it is there already with the bytes that its name promises."""
        sha = place.name.removesuffix(".json")
        if place.exists() and self.intact(sha, place):
            return place
        make_folder(place.parent)
        try:
            os.chmod(temporary, 0o400)
            os.replace(temporary, place)
            _sync_folder(place.parent)
        except OSError as error:
            raise unwritable(place, error) from error
        return place

    # --- reading --------------------------------------------------------------------------------
    def intact(self, sha: str, place: Path | None = None) -> bool:
        """Whether the bytes that are kept under a hash have this hash."""
        digest = sha256()
        try:
            with open_plain(place or self.place(sha)) as stream:
                while chunk := stream.read(CHUNK):
                    digest.update(chunk)
        except (OSError, Refusal):
            return False
        return digest.hexdigest() == sha

    def files(self, original: str) -> Iterator[KeptFile]:
        """The files of a submission, by its id; its only file has the path ''."""
        listing = self.list_of(original)
        if not listing.exists():
            place = self.place(original)
            if place.exists():
                yield KeptFile("", place.stat().st_size, original, place)
            return
        for row in json.loads(listing.read_text("utf-8"))["files"]:
            sha = row["sha256"] or ""
            yield KeptFile(row["path"], row["size"], sha, self.place(sha) if row["kept"] else None)


def _write_part(out: Any, data: bytes, root: Path) -> None:
    try:
        out.write(data)
        out.flush()
    except OSError as error:
        raise unwritable(root, error) from error


def _flush(out: Any, root: Path) -> None:
    """Have the bytes on the disk, not on their way to it."""
    try:
        os.fsync(out.fileno())
    except OSError as error:
        raise unwritable(root, error) from error


def _sync_folder(folder: Path) -> None:
    """After a power cut the name is there too; where folders cannot be opened, the system sees to it."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
