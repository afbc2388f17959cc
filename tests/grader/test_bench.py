"""Sessions: how they end, what is left of them, and that each platform's way gives the same answers."""

import contextlib
import gc
import os
import resource
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dlx.grader.bench import wire
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.lockdown import Limits
from dlx.grader.bench.server import Server, bubblewrap_command
from dlx.grader.bench.session import BenchError, Died, Raised, Reply, Session, Value

linux = pytest.mark.skipif(sys.platform != "linux", reason="there is no zygote here")

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("numpy",)
LIMITS = Limits(256 << 20, 60)
SECONDS = 20.0
WORK = """
import os, sys, threading, time
import numpy as np

print("loaded")

def add(a, b=1):
    print("adding")
    return a + b

def change(array):
    array[0] = -1
    return None

def fail():
    raise KeyError("no such layer")

def crash():
    os._exit(3)

def kill():
    import signal
    os.kill(os.getpid(), signal.SIGKILL)

def sleep(seconds):
    time.sleep(seconds)

def garbage():
    os.write(3, b"garbage that is no frame at all")
    time.sleep(60)

def half():
    os.write(3, b"DLX1\\x10\\0\\0\\0")
    time.sleep(60)

def close():
    os.close(3)
    time.sleep(60)

def pid():
    return os.getpid()

def descriptors():
    return sorted(int(n) for n in range(1000) if exists(n))

def exists(n):
    try:
        os.fstat(n)
    except OSError:
        return False
    return True

def who():
    return [os.getuid(), os.getgid(), os.geteuid(), list(os.getgroups()), dict(os.environ), os.getcwd()]

def threads():
    return threading.active_count()

counter = 0

def count():
    global counter
    counter += 1
    return counter
"""


def load(session: Session, source: str = WORK) -> Reply:
    session.send(wire.frame(1, "load", ["work", {"work": source.encode()}]), 1)
    return session.receive(1, SECONDS)


def call(session: Session, id_: int, name: str, *arguments: Any, seconds: float = SECONDS) -> Reply:
    session.send(wire.frame(id_, "call", [["name", name, None], list(arguments), {}]), id_)
    return session.receive(id_, seconds)


def once(bench: Bench, name: str, *arguments: Any, seconds: float = SECONDS) -> Reply:
    with bench.open(LIBRARIES, LIMITS) as session:
        assert isinstance(load(session), Value)
        return call(session, 2, name, *arguments, seconds=seconds)


def value_of(reply: Reply) -> Any:
    assert isinstance(reply, Value), reply
    return reply.value


def wait_for(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:
        time.sleep(0.01)
    return condition()


def descendants(of: int, zombies: bool = False) -> list[int]:
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, ValueError):
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
                if zombies or state != "Z":
                    parents[int(entry.name)] = int(parent)
    found = {of}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {of})


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


# --- answers ------------------------------------------------------------------------------------------
def test_a_value_comes_with_what_was_printed_and_changed(bench: Bench) -> None:
    with bench.open(LIBRARIES, LIMITS) as session:
        assert load(session) == Value(None, (), "loaded\n")
        assert call(session, 2, "add", 2) == Value(3, (), "adding\n")
        reply = call(session, 3, "change", np.zeros(3))
        assert reply == Value(None, (0,), "")


def test_an_exception_comes_as_text(bench: Bench) -> None:
    reply = once(bench, "fail")
    assert isinstance(reply, Raised)
    assert reply.types[:2] == ("KeyError", "LookupError") and reply.message == "'no such layer'"
    assert WORK.splitlines()[reply.line - 1].strip().startswith("raise")


def test_a_missing_name_is_named(bench: Bench) -> None:
    reply = once(bench, "nothing")
    assert isinstance(reply, Raised) and reply.types[0] == "Missing"


def test_a_file_that_does_not_load_says_where(bench: Bench) -> None:
    with bench.open(LIBRARIES, LIMITS) as session:
        reply = load(session, "x = 1\ny = (\n")
        assert isinstance(reply, Raised) and reply.types[0] == "SyntaxError" and reply.line == 2
    with bench.open(LIBRARIES, LIMITS) as session:
        assert load(session, "import os\nos._exit(0)\n") == Died("ended")


def test_a_long_file_loads(bench: Bench) -> None:
    with bench.open(LIBRARIES, LIMITS) as session:
        assert isinstance(load(session, WORK + "# é\n" * 200_000), Value)
        assert value_of(call(session, 2, "add", 1)) == 2


def test_requests_sent_ahead_are_answered_in_turn(bench: Bench) -> None:
    with bench.open(LIBRARIES, LIMITS) as session:
        load(session)
        frames = [wire.frame(n, "call", [["name", "add", None], [n], {}]) for n in range(2, 50)]
        session.send(b"".join(frames), *range(2, 50))
        assert value_of(session.receive(2, SECONDS)) == 3
        assert value_of(session.receive(30, SECONDS)) == 31  # those between are dropped
        assert value_of(session.receive(49, SECONDS)) == 50


def test_large_arrays_pass_both_ways_without_a_deadlock(bench: Bench) -> None:
    array = np.arange(1 << 20, dtype=float)
    with bench.open(LIBRARIES, LIMITS) as session:
        load(session)
        ids = range(2, 6)
        frames = [wire.frame(n, "call", [["name", "add", None], [array], {}]) for n in ids]
        session.send(b"".join(frames), *ids)
        for n in ids:
            assert (value_of(session.receive(n, SECONDS)) == array + 1).all()


# --- how a session ends -------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("name", "reason"),
    [("crash", "ended"), ("kill", "ended"), ("close", "ended"), ("garbage", "protocol")],
)
def test_a_child_that_ends_or_babbles_is_over(name: str, reason: str, bench: Bench) -> None:
    with bench.open(LIBRARIES, LIMITS) as session:
        load(session)
        assert call(session, 2, name) == Died(reason)
        assert call(session, 3, "add", 1) == Died(reason)  # and stays so
    assert value_of(once(bench, "add", 1)) == 2


@pytest.mark.parametrize(("name", "arguments"), [("sleep", (60.0,)), ("half", ())])
def test_a_child_that_does_not_answer_in_time_is_over(
    name: str, arguments: tuple[Any, ...], bench: Bench
) -> None:
    with bench.open(LIBRARIES, LIMITS) as session:
        load(session)
        started = time.monotonic()
        assert call(session, 2, name, *arguments, seconds=0.3) == Died("timeout")
        assert time.monotonic() - started < 20


def test_an_answer_to_nobodys_question_is_a_violation(bench: Bench) -> None:
    """Replies come in the order of the requests, and only to requests that were made: an invented one
    could be sent before every deadline, for ever."""
    source = "import os\nfrom dlx.grader.bench import wire\n\ndef forge(id_):\n"
    source += "    os.write(3, wire.frame(id_, 'value', [1, [], '']))\n    return 2\n"
    for id_ in (1, 3, 5, 6, -1):
        with bench.open(LIBRARIES, LIMITS) as session:
            load(session, source)
            session.send(wire.frame(5, "call", [["name", "forge", None], [id_], {}]), 5)
            reply = session.receive(5, SECONDS)
            assert reply == (Value(1) if id_ == 5 else Died("protocol"))


def test_foreseen_replies_keep_their_boundaries(bench: Bench) -> None:
    """What is remembered of replies must tell apart frames that only join to the same bytes."""
    seen = set()
    for cut in (0, 1):
        source = "import os, struct, time\n\ndef forge():\n"
        source += '    data = b\'[2,"value",["l",[["n"],["l",[]],["s",""]]]]\'\n'
        source += f"    size = len(data) - {cut}\n"
        source += f"    os.write(3, b'DLX1' + struct.pack('<IQ', size, {cut}) + data)\n    time.sleep(60)\n"
        with bench.open(LIBRARIES, LIMITS) as session:
            load(session, source)
            session.send(wire.frame(2, "call", [["name", "forge", None], [], {}]), 2)
            seen.add(session.foresee([2], SECONDS))
    assert len(seen) == 2 and None not in seen


def test_each_session_is_a_fresh_fork(bench: Bench) -> None:
    assert [value_of(once(bench, "count")) for _ in range(3)] == [1, 1, 1]
    with bench.open(LIBRARIES, LIMITS) as session:
        load(session)
        assert [value_of(call(session, n, "count")) for n in (2, 3)] == [1, 2]


# --- what a child is ----------------------------------------------------------------------------------
@linux
def test_a_child_has_four_descriptors_no_environment_of_ours_and_no_root(bench: Bench) -> None:
    assert value_of(once(bench, "descriptors")) == [0, 1, 2, 3]
    uid, gid, effective, groups, environment, _ = value_of(once(bench, "who"))
    told = {"TMPDIR", "TORCHINDUCTOR_CACHE_DIR", "TORCHDYNAMO_DISABLE"}
    assert set(environment) == told, "a child learns where it may write, and nothing else"
    if os.getuid() == 0 and "without capabilities" not in bench.isolation.line:
        assert uid == gid == effective != 0 and groups == []
    if os.getuid() != 0:
        assert uid == effective and uid in (os.getuid(), 65534)  # nobody's, in a namespace of its own


@linux
def test_a_child_inherits_nothing_however_many_files_the_judge_has_open() -> None:
    """The zygote's own socket may have any number; a child must not find it open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard < 2048:
        pytest.skip("this machine allows too few open files")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2048), hard))
    many = [os.open(os.devnull, os.O_RDONLY) for _ in range(1100)]
    try:
        with Bench(bubblewrap=False) as bench:
            assert value_of(once(bench, "descriptors")) == [0, 1, 2, 3]
    finally:
        for fd in many:
            os.close(fd)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


# --- what is left -------------------------------------------------------------------------------------
@linux
def test_two_hundred_sessions_leave_no_process_and_no_descriptor(bench: Bench) -> None:
    once(bench, "add", 1)
    gc.collect()
    resting, unburied = len(descendants(os.getpid())), len(descendants(os.getpid(), zombies=True))
    before = len(os.listdir("/proc/self/fd"))
    for n in range(200):
        with bench.open(LIBRARIES, LIMITS) as session:
            if n % 10 == 0:
                load(session)
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) == before
    assert wait_for(lambda: len(descendants(os.getpid())) <= resting)
    once(bench, "add", 1)  # the zygote buries its dead when it is spoken to
    assert wait_for(lambda: len(descendants(os.getpid(), zombies=True)) <= unburied + 2)


@linux
def test_nothing_outlives_the_bench() -> None:
    before, resting = set(descendants(os.getpid(), zombies=True)), len(descendants(os.getpid()))
    with Bench() as bench:
        sessions = [bench.open(LIBRARIES, LIMITS) for _ in range(3)]
        for session in sessions:
            load(session)
            session.send(wire.frame(2, "call", [["name", "sleep", None], [60.0], {}]), 2)
        assert len(descendants(os.getpid())) > resting
    assert wait_for(lambda: set(descendants(os.getpid(), zombies=True)) <= before)
    assert all(isinstance(session.receive(2, SECONDS), Died) for session in sessions)


@linux
def test_an_interruption_while_a_child_is_forked_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does the next session take the answer about that child for its own."""
    hear = Server._hear
    with Bench() as bench:
        once(bench, "add", 1)
        resting = set(descendants(os.getpid()))
        new: Callable[[], set[int]] = lambda: set(descendants(os.getpid())) - resting  # noqa: E731

        def interrupted(server: Server) -> Any:
            monkeypatch.setattr(Server, "_hear", hear)
            raise KeyboardInterrupt

        monkeypatch.setattr(Server, "_hear", interrupted)
        with pytest.raises(
            KeyboardInterrupt
        ) as kept:  # a notebook keeps the traceback, and all that it holds
            bench.open(LIBRARIES, LIMITS)
        assert wait_for(lambda: not new())
        with bench.open(LIBRARIES, LIMITS) as session:
            load(session)
            assert len(new()) == 1
        assert wait_for(lambda: not new())
        assert kept.traceback


@linux
def test_nothing_outlives_the_judge() -> None:
    """The judge is killed; zygote, bubblewrap and children go with it."""
    source = textwrap.dedent(
        f"""
        import os, sys, time
        sys.path.insert(0, {str(ROOT / "tests" / "grader")!r})
        from dlx.grader.bench import wire
        from dlx.grader.bench.bench import Bench
        from dlx.grader.bench.lockdown import Limits
        bench = Bench()
        session = bench.open(("numpy",), Limits(256 << 20, 60))
        session.send(wire.frame(1, "load", ["w", {{"w": b"import time\\ntime.sleep(60)"}}]), 1)
        print("ready", flush=True)
        time.sleep(60)
        """
    )
    judge = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
    assert judge.stdout is not None and judge.stdout.readline() == "ready\n"
    pids = descendants(judge.pid)
    assert len(pids) >= 2
    judge.kill()
    judge.wait()
    judge.stdout.close()
    alive = Path("/proc")
    assert wait_for(lambda: not any(_runs(alive / str(pid)) for pid in pids))


def _runs(folder: Path) -> bool:
    try:
        return (folder / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


# --- a server that dies -------------------------------------------------------------------------------
def kill_servers(bench: Bench) -> None:
    for server in bench._servers.values():
        for pid in reversed(descendants(os.getpid())):
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        server._process.wait(10)


@linux
def test_a_dead_server_is_started_again() -> None:
    with Bench(bubblewrap=False) as bench:
        with bench.open(LIBRARIES, LIMITS) as session:
            load(session)
            kill_servers(bench)
            assert call(session, 2, "add", 1) == Died("ended")
        assert value_of(once(bench, "add", 1)) == 2
        assert bench.isolation.level == bench.start(LIBRARIES).level


@linux
def test_threads_that_find_the_server_dead_start_it_once() -> None:
    before = len(descendants(os.getpid(), zombies=True))
    with Bench(bubblewrap=False) as bench:
        assert value_of(once(bench, "add", 1)) == 2
        kill_servers(bench)
        found: list[Any] = []
        work = [threading.Thread(target=lambda: found.append(once(bench, "add", 1))) for _ in range(4)]
        for thread in work:
            thread.start()
        for thread in work:
            thread.join(60)
        assert [value_of(reply) for reply in found] == [2] * 4
        assert len(bench._servers) == 1
        assert wait_for(lambda: len(descendants(os.getpid(), zombies=True)) <= before + 6)


def test_a_library_that_is_not_there_is_the_teachers_business() -> None:
    with Bench() as bench, pytest.raises(BenchError, match="no_such_library"):
        bench.open(("no_such_library",), LIMITS)


# --- other platforms and other users --------------------------------------------------------------------
QUESTIONS: list[tuple[str, tuple[Any, ...]]] = [
    ("add", (1,)),
    ("add", (np.arange(6.0).reshape(2, 3), np.float32(2))),
    ("change", (np.ones(3),)),
    ("fail", ()),
    ("nothing", ()),
    ("crash", ()),
    ("count", ()),
]


def comparable(reply: Reply) -> Any:
    if isinstance(reply, Value) and isinstance(reply.value, np.ndarray):
        return reply.value.tolist(), str(reply.value.dtype), reply.changed, reply.output
    return reply


def answers(bench: Bench) -> list[Any]:
    return [comparable(once(bench, name, *arguments)) for name, arguments in QUESTIONS]


@linux
def test_without_fork_and_without_bubblewrap_the_answers_are_the_same(bench: Bench) -> None:
    expected = answers(bench)
    with Bench(bubblewrap=False) as plain:
        assert answers(plain) == expected
    with Bench(direct=True) as direct:
        assert answers(direct) == expected


def test_a_direct_session_ends_on_time_and_leaves_nothing() -> None:
    with Bench(direct=True) as bench:
        session = bench.open(LIBRARIES, LIMITS)
        load(session)
        assert call(session, 2, "sleep", 60.0, seconds=0.3) == Died("timeout")
        session.close()
        session.close()


def test_bubblewrap_hides_no_interpreter_that_lies_below_tmp() -> None:
    command = bubblewrap_command("bwrap", ["/tmp/environment/bin/python", "/usr/lib"])
    assert command.index("--tmpfs") < command.index("--ro-bind")
    assert command.index("--remount-ro") > len(command) - 1 - command[::-1].index("--ro-bind")


@linux
def test_an_unprivileged_user_has_the_same_bench(tmp_path: Path) -> None:
    """The whole judge as nobody: Landlock, seccomp and limits need no privilege."""
    if os.getuid() != 0:
        pytest.skip("these tests run as an unprivileged user already")
    source = textwrap.dedent(
        """
        import os
        os.setgroups([])
        os.setresgid(65534, 65534, 65534)
        os.setresuid(65534, 65534, 65534)
        os.chdir("/")
        try:
            import numpy
            from dlx.grader.bench import wire
            from dlx.grader.bench.bench import Bench
            from dlx.grader.bench.server import GRADER
            (GRADER / "bench" / "bench.py").read_bytes()
        except (ImportError, OSError) as error:
            raise SystemExit(f"UNREADABLE {error}")
        from dlx.grader.bench.lockdown import Limits
        work = b"import os\\ndef f():\\n    return [os.getuid(), os.path.exists('/root')]\\n"
        with Bench() as bench:
            with bench.open(("numpy",), Limits(256 << 20, 60)) as session:
                session.send(wire.frame(1, "load", ["w", {"w": work}]), 1)
                session.receive(1, 20)
                session.send(wire.frame(2, "call", [["name", "f", None], [], {}]), 2)
                print(session.receive(2, 20).value, bench.isolation.level, bench.isolation.line)
        """
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, timeout=120)
    if "UNREADABLE" in done.stderr:
        pytest.skip("the interpreter or the source cannot be read by another user here")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("[65534, ") and "uid 65534" in done.stdout
    assert "] 3 sandbox: level 3" in done.stdout or "] 2 sandbox: level 2" in done.stdout


def test_sockets_of_the_bench_are_not_inherited_by_programs_that_the_judge_starts(bench: Bench) -> None:
    with bench.open(LIBRARIES, LIMITS) as session:
        transport = session._transport
        sock = getattr(transport, "_sock", None)
        if isinstance(sock, socket.socket):
            assert not sock.get_inheritable()


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("np.longdouble(1.5)", 1.5),
        ("np.ones(2, dtype=np.longdouble)", [1.0, 1.0]),
        ("np.array([True, False], dtype=object)", [True, False]),
        ("[__import__('fractions').Fraction(1, 2)]", [0.5]),
        ("range(2)", [0, 1]),
        ("np.matrix([[1, 2]])", [[1, 2]]),
    ],
)
def test_unusual_forms_cross_as_their_nearest_plain_one(bench: Bench, expression: str, value: Any) -> None:
    source = f"import numpy as np\ndef make():\n    return {expression}\n"
    with bench.open(LIBRARIES, LIMITS) as session:
        session.send(wire.frame(1, "load", ["work", {"work": source.encode()}]), 1)
        session.send(wire.frame(2, "call", [["name", "make", None], [], {}]), 2)
        reply = session.receive(2, SECONDS)
    assert isinstance(reply, Value), reply
    assert np.array_equal(np.asarray(reply.value, dtype=float), np.asarray(value, dtype=float))
