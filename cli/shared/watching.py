"""Which files have just been saved: the system tells it, where it can; looking finds it, in any case.

A network folder tells nothing, and a folder that was put in the place of another tells nothing any more: so
all files are looked at besides, less often.
"""

import contextlib
import os
import stat
import threading
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

STEP = 10  # milliseconds without another event, after which a save is told
TOLD, LOOKED = 0.5, 0.1  # seconds between two looks: where saves are told, and where they are not
THOROUGH = 10  # every so many looks, contents are compared: a clock may be coarse
LARGEST = 1 << 20  # bytes of a file whose content is compared
Stamp = tuple[int, int, int]


def saves(
    folders: Sequence[Path],
    recursive: bool = True,
    endings: tuple[str, ...] = ("",),
    poll: bool = False,
    stop: threading.Event | None = None,
) -> Iterator[set[Path]]:
    """The files that each save has changed, made or removed; hidden ones are none.

    Args:
        folders: where files are looked for; one may come later.
        recursive: whether in the folders below as well.
        endings: how their names end.
        poll: ask the system for no events, and look often.
        stop: once it is set, the last set has been yielded.

    Yields:
        The paths. Also, at the start and whenever nothing was saved for a while, none at all.
    """
    stop = stop or threading.Event()
    seen = _Seen(folders, recursive, endings)
    yield set()
    if not poll:
        with contextlib.suppress(ImportError, OSError, RuntimeError):  # no watchfiles, or no room for it
            for told in _told(folders, recursive, stop):
                yield set(filter(seen.counts, told)) | seen.changed()
    while not stop.wait(LOOKED):
        yield seen.changed()


def _told(folders: Sequence[Path], recursive: bool, stop: threading.Event) -> Iterator[set[Path]]:
    """What the system tells of."""
    from watchfiles import watch

    for changes in watch(
        *(folder for folder in folders if folder.is_dir()),
        watch_filter=None,
        step=STEP,
        stop_event=stop,
        rust_timeout=int(1000 * TOLD),
        yield_on_timeout=True,
        recursive=recursive,
    ):
        yield {Path(path) for _, path in changes}


class _Seen:
    """What the files were like when they were last looked at."""

    def __init__(self, folders: Sequence[Path], recursive: bool, endings: tuple[str, ...]) -> None:
        self._folders, self._recursive, self._endings = folders, recursive, endings
        self._looks = 0
        self._stamps = dict(self._look())
        self._contents = dict(self._read(self._stamps))

    def counts(self, path: Path) -> bool:
        """Whether somebody may have written this file, rather than a program for itself."""
        names = [path.name] if path.parent in self._folders else [path.name, path.parent.name]
        return path.name.endswith(self._endings) and not any(map(_hidden, names))

    def changed(self) -> set[Path]:
        """The files that are no longer so."""
        before, self._stamps = self._stamps, dict(self._look())
        changed = {path for path, _ in before.items() ^ self._stamps.items()}
        self._looks += 1
        thorough = self._looks % THOROUGH == 0
        now = dict(self._read(self._stamps if thorough else changed & self._stamps.keys()))
        if thorough:
            changed |= {path for path, digest in now.items() if self._contents.get(path) != digest}
        self._contents.update(now)
        return changed

    def _look(self) -> Iterator[tuple[Path, Stamp]]:
        waiting = list(self._folders)
        while waiting:
            with contextlib.suppress(OSError), os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        deeper = self._recursive and not _hidden(entry.name)
                        waiting += [Path(entry.path)] if deeper else []
                    elif self.counts(Path(entry.path)):
                        yield from _stamp(entry)

    def _read(self, paths: Iterable[Path]) -> Iterator[tuple[Path, bytes]]:
        for path in paths:
            if path in self._stamps and self._stamps[path][1] <= LARGEST:
                with contextlib.suppress(OSError):
                    yield path, blake2b(path.read_bytes(), digest_size=16).digest()


def _stamp(entry: "os.DirEntry[str]") -> Iterator[tuple[Path, Stamp]]:
    """Of a file; none of a link to nothing, or of a pipe, which would be waited for."""
    with contextlib.suppress(OSError):
        status = entry.stat()
        if stat.S_ISREG(status.st_mode):
            yield Path(entry.path), (status.st_mtime_ns, status.st_size, status.st_ino)


def _hidden(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"
