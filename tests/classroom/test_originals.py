"""Originals: by hash, untouched, private; the same twice is one; what is damaged is mended; bounds hold."""

import io
import os
import signal
import stat
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from dlx.classroom.evidence import originals as module
from dlx.classroom.evidence.originals import KeptFile, Originals
from dlx.grader.source.untrusted import NOT_PLAIN, Entry, Refusal


def entry(path: str, data: bytes) -> Entry:
    return Entry(path, lambda: io.BytesIO(data), len(data))


@pytest.fixture
def store(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals")


def files_in(store: Originals) -> list[str]:
    return sorted(p.relative_to(store.root).as_posix() for p in store.root.rglob("*") if p.is_file())


def test_a_file_lies_under_its_hash_and_is_read_only(store: Originals) -> None:
    kept = store.keep(entry("../../evil.py", b"x = 1\n"))
    sha = sha256(b"x = 1\n").hexdigest()
    assert files_in(store) == [f"{sha[:2]}/{sha}"]
    assert kept == KeptFile("../../evil.py", 6, sha, store.place(sha))
    assert stat.S_IMODE(store.place(sha).stat().st_mode) == 0o400
    assert stat.S_IMODE(store.root.stat().st_mode) == 0o700
    assert store.keep_list([kept]) == sha
    assert store.keep(entry("other.py", b"x = 1\n")).sha == sha
    assert len(files_in(store)) == 1


def test_several_files_are_a_list_whose_order_does_not_matter(store: Originals) -> None:
    one, two = store.keep(entry("a.py", b"1")), store.keep(entry("é/b.py", b"2"))
    original = store.keep_list([two, one])
    assert store.keep_list([one, two]) == original
    assert sha256(store.list_of(original).read_bytes()).hexdigest() == original
    assert list(store.files(original)) == [one, two]


def test_what_is_damaged_on_disk_is_written_anew(store: Originals) -> None:
    kept = store.keep(entry("a.py", b"right"))
    assert kept.place is not None
    kept.place.chmod(0o600)
    kept.place.write_bytes(b"wro")
    assert not store.intact(kept.sha)
    store.keep(entry("a.py", b"right"))
    assert store.intact(kept.sha)


@contextmanager
def endless(limit: int) -> Iterator["Endless"]:
    yield Endless(limit)


class Endless:
    """Zeros up to `limit`, as a bomb unpacks."""

    def __init__(self, limit: int) -> None:
        self.left = limit

    def read(self, n: int, /) -> bytes:
        size = min(n, self.left)
        self.left -= size
        return bytes(size)


def test_of_what_is_too_large_the_hash_is_kept_and_memory_stays_flat(
    store: Originals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_KEPT", 1 << 20)
    monkeypatch.setattr(module, "MAX_HASHED", 16 << 20)
    tracemalloc.start()
    large = store.keep(Entry("large", lambda: endless(8 << 20), 10))
    bomb = store.keep(Entry("bomb", lambda: endless(1 << 40), 10))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert large == KeptFile("large", 8 << 20, sha256(bytes(8 << 20)).hexdigest())
    assert bomb.place is None
    assert bomb.size <= 18 << 20
    assert most < 6 << 20
    assert files_in(store) == []


def test_what_cannot_be_read_is_described(store: Originals) -> None:
    def damaged() -> "Endless":
        raise Refusal("abîmé", "damaged")

    links = store.keep(Entry("a", lambda: endless(1), 1, NOT_PLAIN))
    broken = store.keep(Entry("b", damaged, 5))  # type: ignore[arg-type, return-value]
    assert (links, broken) == (KeptFile("a", 1), KeptFile("b", 5))
    assert '"sha256": null' in store.list_of(store.keep_list([links, broken])).read_text()


KILLED = """
import io, itertools, sys
from pathlib import Path
from dlx.classroom.evidence.originals import Originals
from dlx.grader.source.untrusted import Entry
store = Originals(Path(sys.argv[1]))
for number in itertools.count():
    data = str(number).encode() * 100_000
    print(store.keep(Entry("a", lambda: io.BytesIO(data), len(data))).sha, flush=True)
"""


def test_kill_9_leaves_whole_files_only(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path / "o")], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    said = [child.stdout.readline().strip() for _ in range(30)]
    child.send_signal(signal.SIGKILL)
    said += child.stdout.read().split()
    child.wait()
    store = Originals(tmp_path / "o")
    kept = [path.name for path in store.root.glob("??/*")]
    assert set(said) <= set(kept)
    assert all(store.intact(sha) for sha in kept)
    for path in (store.root / "incoming").iterdir():
        os.utime(path, (0, 0))
    store.tidy()
    assert list((store.root / "incoming").iterdir()) == []
