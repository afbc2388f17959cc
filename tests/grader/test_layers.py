"""Each layer of the bench, on and off: on, the door is shut; off, the same work walks through it.

The second half of every test is what makes the first one worth something: it shows that the test would
fail if the layer were not there. The work here is harmless and runs in the bench only.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dlx.grader.bench import lockdown, wire
from dlx.grader.bench import server as server_module
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.lockdown import LAYERS, Limits
from dlx.grader.bench.session import Died, Raised, Reply, Session, Value

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")

LIBRARIES = ("numpy",)
MEMORY = 128 << 20
SECONDS = 20.0  # far more than anything here takes

WORK = """
import os, socket, time

def read(path):
    with open(path, "rb") as file:
        return file.read(16)

def exists(path):
    return os.path.exists(path)

def fork():
    if os.fork() == 0:
        os._exit(0)
    return True

def make_socket():
    socket.socket(socket.AF_UNIX).close()
    return True

def allocate(count):
    return len(bytearray(count))

def write(path):
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    return True

def pid():
    return os.getpid()

def sleep(seconds):
    time.sleep(seconds)
    return "awake"
"""


def without(*layers: str) -> tuple[str, ...]:
    return tuple(layer for layer in LAYERS if layer not in layers)


def open_work(bench: Bench) -> Session:
    session = bench.open(LIBRARIES, Limits(MEMORY, 60))
    session.send(wire.frame(1, "load", ["work", {"work": WORK.encode()}]), 1)
    assert isinstance(session.receive(1, SECONDS), Value)
    return session


def ask(session: Session, name: str, *arguments: Any, seconds: float = SECONDS) -> Reply:
    session.send(wire.frame(2, "call", [["name", name, None], list(arguments), {}]), 2)
    return session.receive(2, seconds)


def try_in(bench: Bench, name: str, *arguments: Any) -> Reply:
    with open_work(bench) as session:
        return ask(session, name, *arguments)


def went_through(reply: Reply) -> bool:
    assert not isinstance(reply, Died), reply
    return isinstance(reply, Value)


@pytest.fixture
def secret() -> Iterator[str]:
    """A file that anybody may read, were it not for the bench."""
    with tempfile.NamedTemporaryFile(prefix="dlx-test-") as file:
        os.chmod(file.name, 0o644)
        file.write(b"not for the work")
        file.flush()
        yield file.name


def needs_landlock() -> None:
    if not lockdown.landlock_abi():
        pytest.skip("this kernel has no Landlock")


def needs_bubblewrap() -> None:
    with Bench() as bench:
        if "bubblewrap" not in bench.start(LIBRARIES).line:
            pytest.skip("bubblewrap does not work here")


# --- one layer at a time ----------------------------------------------------------------------------
def test_landlock_keeps_files_out_of_reach(secret: str) -> None:
    needs_landlock()
    with Bench(bubblewrap=False) as bench:
        reply = try_in(bench, "read", secret)
        assert isinstance(reply, Raised) and reply.types[0] == "PermissionError"
        assert went_through(try_in(bench, "read", os.__file__))
    with Bench(layers=without("landlock"), bubblewrap=False) as bench:
        assert try_in(bench, "read", secret) == Value(b"not for the work")


@pytest.mark.parametrize("door", ["fork", "make_socket"])
def test_seccomp_keeps_system_calls_out_of_reach(door: str) -> None:
    with Bench(bubblewrap=False) as bench:
        assert not went_through(try_in(bench, door))
    with Bench(layers=without("seccomp"), bubblewrap=False) as bench:
        assert went_through(try_in(bench, door))


def test_rlimits_keep_memory_within_bounds() -> None:
    with Bench(bubblewrap=False) as bench:
        reply = try_in(bench, "allocate", 4 * MEMORY)
        assert isinstance(reply, Raised) and reply.types[0] == "MemoryError"
        assert went_through(try_in(bench, "allocate", MEMORY // 4))
    with Bench(layers=without("rlimits"), bubblewrap=False) as bench:
        assert went_through(try_in(bench, "allocate", 4 * MEMORY))


def test_bubblewrap_hides_what_exists(secret: str) -> None:
    """Landlock shuts files but does not hide their names; bubblewrap does."""
    needs_bubblewrap()
    with Bench() as bench:
        assert try_in(bench, "exists", secret) == Value(False)
        pid = try_in(bench, "pid")
        assert isinstance(pid, Value) and pid.value < 1000  # a process namespace of its own
    with Bench(bubblewrap=False) as bench:
        assert try_in(bench, "exists", secret) == Value(True)


def test_bubblewrap_alone_keeps_files_out_of_reach(secret: str) -> None:
    needs_bubblewrap()
    with Bench(layers=()) as bench:
        assert not went_through(try_in(bench, "read", secret))
    with Bench(layers=(), bubblewrap=False) as bench:
        assert went_through(try_in(bench, "read", secret))


def test_nothing_is_written_with_either_fence() -> None:
    folder = Path(tempfile.mkdtemp(prefix="dlx-test-"))
    try:
        folder.chmod(0o777)
        for layers in (without("landlock"), without("seccomp")):
            if layers == without("seccomp"):
                needs_landlock()
            with Bench(layers=layers, bubblewrap=False) as bench:
                assert not went_through(try_in(bench, "write", str(folder / layers[0])))
        assert list(folder.iterdir()) == []
        with Bench(layers=without("landlock", "seccomp"), bubblewrap=False) as bench:
            assert went_through(try_in(bench, "write", str(folder / "open")))
        assert [path.name for path in folder.iterdir()] == ["open"]
    finally:
        shutil.rmtree(folder)


ONE_USER = """

def settle(uid, uids, needed, folder):
    if os.getuid() == 0:
        os.setgroups([])

        def others_can_read():
            become(uid)
            return all(os.access(path, os.R_OK) for path in needed)

        if tried(others_can_read):
            become(uid)
        else:
            give_up_for_good(0)
            set_capabilities(0)
    return Shared("one user"), []
"""


def test_processes_of_the_bench_cannot_be_read_by_their_neighbours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where two children have one user, what keeps their memory apart, without Landlock, is that no process
    of the bench can be dumped.
    """

    def neighbour_reads(bench: Bench) -> bool:
        with open_work(bench) as one, open_work(bench) as other:
            pid = ask(one, "pid")
            assert isinstance(pid, Value)
            return went_through(ask(other, "read", f"/proc/{pid.value}/maps"))

    sources = server_module.sources()
    together = {**sources, "bench.apart": sources["bench.apart"] + ONE_USER}
    dumpable = {n: s.replace("PR_SET_DUMPABLE, 0)", "PR_SET_DUMPABLE, 1)") for n, s in together.items()}
    assert dumpable != together
    for used, reads in ((sources, False), (together, False), (dumpable, True)):
        monkeypatch.setattr(server_module, "sources", lambda used=used: used)
        with Bench(layers=without("landlock"), bubblewrap=False) as bench:
            assert neighbour_reads(bench) is reads


def test_the_deadline_ends_what_does_not_answer() -> None:
    with Bench(bubblewrap=False) as bench:
        with open_work(bench) as session:
            assert ask(session, "sleep", 2.0, seconds=0.2) == Died("timeout")
        with open_work(bench) as session:
            assert ask(session, "sleep", 2.0) == Value("awake")


# --- the wire format --------------------------------------------------------------------------------
def reply_of(tree: str) -> bytes:
    return b'[2,"value",["l",[' + tree.encode() + b',["l",[]],["s",""]]]]'


DEEP = '["l",[' * 40 + '["n"]' + "]]" * 40
LONG = '["l",[' + '["n"],' * 80_000 + '["n"]]]'


@pytest.mark.parametrize(
    ("limit", "header", "body"),
    [
        ("MAX_DEPTH", reply_of(DEEP), b""),
        ("MAX_NODES", reply_of(LONG), b""),
        ("MAX_HEADER", reply_of('["n"]') + b" " * (3 << 20), b""),
        ("MAX_BODY", reply_of(f'["a","numpy","uint8",[{65 << 20}]]'), bytes(65 << 20)),
        ("MAX_TEXT", reply_of('["s","%s"]' % ("x" * 20_000)), b""),
        ("MAX_DIMENSIONS", reply_of('["a","numpy","uint8",[1,1,1,1,1,1,1,1,1]]'), b"\0"),
        ("MAX_INT_DIGITS", reply_of('["i","%s"]' % ("7" * 50)), b""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_limits_of_the_wire_end_the_session(
    limit: str, header: bytes, body: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The work writes the frame itself; only the reader's limit stands before the judge's memory."""
    source = "import os, struct, time\n\ndef forge():\n"
    source += f"    header, body = {header[:200]!r} + {header[200:]!r}, bytes({len(body)})\n"
    source += "    frame = b'DLX1' + struct.pack('<IQ', len(header), len(body)) + header + body\n"
    source += "    while frame:\n        frame = frame[os.write(3, frame):]\n    time.sleep(60)\n"

    def forge(bench: Bench) -> Reply:
        with bench.open(LIBRARIES, Limits(1 << 30, 60)) as session:
            session.allowance = 1 << 30
            session.send(wire.frame(1, "load", ["work", {"work": source.encode()}]), 1)
            assert isinstance(session.receive(1, SECONDS), Value)
            return ask(session, "forge")

    with Bench(bubblewrap=False) as bench:
        bench.start(LIBRARIES)
        assert forge(bench) == Died("protocol")
        monkeypatch.setattr(wire, limit, 1 << 40)
        assert isinstance(forge(bench), Value)


def test_the_allowance_ends_what_answers_too_much() -> None:
    with Bench(bubblewrap=False) as bench:
        for allowance, expected in ((1 << 20, Died), (16 << 20, Value)):
            with open_work(bench) as session:
                session.received, session.allowance = 0, allowance
                source = "import numpy as np\n\ndef large():\n    return np.zeros((8 << 20) // 8)\n"
                session.send(wire.frame(2, "load", ["more", {"more": source.encode()}]), 2)
                session.send(wire.frame(3, "call", [["name", "large", None], [], {}]), 3)
                assert isinstance(session.receive(2, SECONDS), Value)
                assert isinstance(session.receive(3, SECONDS), expected)


# --- the self-test finds the level by trying ----------------------------------------------------------
def test_with_every_layer_no_door_is_open() -> None:
    needs_landlock()
    with Bench(bubblewrap=False) as bench:
        found = bench.start(LIBRARIES)
        assert (found.level, found.open_doors) == (2, ())
    with Bench() as bench:
        found = bench.start(LIBRARIES)
        assert found.level == (3 if "bubblewrap" in found.line else 2) and found.open_doors == ()


@pytest.mark.parametrize(
    ("layers", "door"),
    [
        (without("landlock"), "files"),
        (without("seccomp"), "processes"),
        (without("rlimits"), "memory"),
        ((), "writing"),
        ((), "network"),
        ((), "signals"),
    ],
)
def test_without_a_layer_the_level_is_zero_and_the_door_is_named(layers: tuple[str, ...], door: str) -> None:
    with Bench(layers=layers, bubblewrap=False) as bench:
        found = bench.start(LIBRARIES)
        assert found.level == 0 and door in found.open_doors
        assert f"open: {door}" in found.line
        assert bench.isolation == found


def test_what_is_configured_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zygote that claims every layer and takes on none is found out."""
    sources = server_module.sources()
    head, _, tail = sources["bench.lockdown"].partition("def take_on(")
    assert tail
    idle = head + "def take_on(*_):\n    pass\n"
    monkeypatch.setattr(server_module, "sources", lambda: {**sources, "bench.lockdown": idle})
    with Bench(bubblewrap=False) as bench:
        found = bench.start(LIBRARIES)
        assert "seccomp" in found.line and found.level == 0
        assert {"files", "processes", "memory"} <= set(found.open_doors)


def test_without_fork_there_is_no_isolation_and_the_line_says_so() -> None:
    with Bench(direct=True) as bench:
        found = bench.start(LIBRARIES)
        assert found.level == 0 and found.open_doors and "no isolation" in found.line
