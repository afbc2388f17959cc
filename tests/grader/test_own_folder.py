"""The temporary folder of a child: there for honest work, bounded, seen by nobody else, and then gone."""

import sys
import tempfile
from pathlib import Path

import pytest
from other_user import CHANGED, lines_of

from dlx.exercises.catalogue import load_course
from dlx.grader.bench import Limits, Raised, Value, own_folder, server, wire
from dlx.grader.bench.bench import Bench
from dlx.grader.judging.judge import Judge
from dlx.grader.submissions.intake import Collected, collect

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")
ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
WORK = b'''
import os, tempfile, time

def attempt(action):
    try:
        action()
    except OSError as error:
        return type(error).__name__
    return "done"

def use():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "saved")
        with open(path, "w") as file:
            file.write("kept")
        os.replace(path, os.path.join(tempfile.gettempdir(), "moved"))
    with tempfile.NamedTemporaryFile() as file, tempfile.TemporaryFile() as other:
        file.write(b"1")
        other.write(b"2")
    with open(os.path.join(tempfile.gettempdir(), "moved")) as file:
        return file.read(), os.listdir(tempfile.gettempdir()), os.environ["TMPDIR"] == tempfile.gettempdir()

def leave():
    own = tempfile.gettempdir()
    for place in (own, os.path.dirname(own), "/tmp", "/var/tmp", "/dev/shm"):
        attempt(lambda: open(os.path.join(place, "dlx_attack_left"), "w"))
    return os.listdir(tempfile.gettempdir())

def look():
    return os.listdir(tempfile.gettempdir())

def fill():
    written = 0
    try:
        for n in range(8):
            with open(os.path.join(tempfile.gettempdir(), str(n)), "wb") as file:
                for _ in range(48):
                    file.write(bytes(1 << 20))
                    file.flush()
                    written += 1
    except OSError:
        return written

def crowd():
    for n in range(5000):
        try:
            os.mkdir(os.path.join(tempfile.gettempdir(), f"many{n}"))
        except OSError:
            return n

def lead_out():
    own = tempfile.gettempdir()
    doors = {
        "symlink": lambda: os.symlink("/etc/passwd", own + "/symlink"),
        "link": lambda: os.link(os.__file__, own + "/link"),
        "device": lambda: os.mknod(own + "/device", 0o20666, os.makedev(1, 3)),
        "block": lambda: os.mknod(own + "/block", 0o60666, os.makedev(254, 0)),
        "pipe": lambda: os.mkfifo(own + "/pipe"),
        "out": lambda: os.rename(own + "/moving", os.path.dirname(own) + "/dlx_attack_moved"),
        "in": lambda: os.rename(os.path.dirname(own), own + "/in"),
        "above": lambda: open(own + "/../dlx_attack_above", "w"),
        "mode": lambda: os.chmod(own, 0o777),
        "owner": lambda: os.chown(own, 0, 0),
        "null": lambda: open("/dev/null", "w"),
        "python": lambda: open(os.__file__, "r+"),
        "cut": lambda: os.close(os.open(os.__file__, os.O_RDONLY | os.O_TRUNC)),
        "map": lambda: open("/proc/self/uid_map", "w"),
        "program": lambda: os.execv(own + "/moving", ["x"]),
        "remove": lambda: os.unlink(os.__file__),
    }
    open(own + "/moving", "w").close()
    return {name: attempt(action) for name, action in doors.items()}
'''

with Bench(bubblewrap=level == 3) as bench:
    print(bench.start(("numpy",)).line)
    for name in ("use", "fill", "crowd", "lead_out"):
        with opened(bench) as session:
            print(ask(session, 2, name).value)
    with opened(bench) as one, opened(bench) as other:
        print(ask(one, 2, "leave").value, ask(other, 2, "look").value)
    with opened(bench) as after:
        print(ask(after, 2, "look").value)
"""


@pytest.mark.parametrize("uid", [0, CHANGED], ids=["as it is", "as somebody else"])
@pytest.mark.parametrize("level", [2, 3])
def test_a_child_has_a_folder_of_its_own_and_can_abuse_it_for_nothing(level: int, uid: int) -> None:
    line, use, fill, crowd, doors, left, after = lines_of(SCRIPT, uid, level)
    if own_folder.NONE in line:
        pytest.skip("no user namespaces here")
    assert eval(use) == ("kept", ["moved"], True)
    assert 32 <= eval(fill) <= own_folder.BYTES >> 20
    assert 100 <= eval(crowd) <= own_folder.FILES
    assert "done" not in eval(doors).values(), doors
    assert left == "['dlx_attack_left'] []" and after == "[]"
    for place in ("/tmp", "/var/tmp", "/dev/shm"):
        assert not list(Path(place).glob("dlx_attack_*")) and not list(
            Path(place).glob("dlx-bench-*/own/*/*")
        )


def test_what_a_killed_child_wrote_is_gone_and_no_mount_is_left() -> None:
    mounts = Path("/proc/self/mounts").read_text()
    folders = set(Path(tempfile.gettempdir()).glob("dlx-bench-*"))
    work = b"import tempfile, time\ndef hang():\n    tempfile.mkstemp()\n    time.sleep(60)\n"
    with Bench(bubblewrap=False) as bench:
        bench.start(("numpy",))
        with bench.open(("numpy",), Limits(64 << 20, 60)) as session:
            session.send(wire.frame(1, "load", ["w", {"w": work}]), 1)
            session.send(wire.frame(2, "call", [["name", "hang", None], [], {}]), 2)
            session.receive(1, 20.0)
            session.receive(2, 0.3)
        assert Path("/proc/self/mounts").read_text() == mounts
        mine = set(Path(tempfile.gettempdir()).glob("dlx-bench-*")) - folders
        assert [path for folder in mine for path in folder.glob("own/*/*")] == []
    assert not mine & set(Path(tempfile.gettempdir()).glob("dlx-bench-*"))


# --- torch, which wants one -------------------------------------------------------------------------
NEEDS_A_FOLDER = {
    "compile": "@torch.compile\ndef double(x):\n    return 2 * x\n",
    "fullgraph": "@torch.compile(fullgraph=True, mode='reduce-overhead')\ndef double(x):\n    return 2 * x\n",
    "deterministic": "torch.use_deterministic_algorithms(True)\ndef double(x):\n    return 2 * x\n",
    "optimiser": """
def double(x):
    weights = torch.zeros_like(x, requires_grad=True)
    optimiser = torch.optim.SGD([weights], lr=1.0)
    (-2 * x * weights).sum().backward()
    optimiser.step()
    return weights.detach()
""",
}


@pytest.fixture(scope="module", params=["as it is", "without a folder"])
def torch_bench(request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    """A bench with torch; also one where no user namespace can be made."""
    pytest.importorskip("torch")
    sources = server.sources()
    if request.param != "as it is":
        head, found, tail = sources["bench.own_folder"].partition("    libc = ctypes.CDLL(")
        assert found
        sources["bench.own_folder"] = f"{head}    raise PermissionError\n{found}{tail}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(server, "sources", lambda: sources)
        with Bench() as bench:
            line = bench.start(("torch",)).line
            assert (own_folder.NONE in line) >= (request.param != "as it is")
            yield bench


@pytest.mark.parametrize("name", NEEDS_A_FOLDER)
def test_what_torch_offers_works_in_every_exercise(name: str, torch_bench: Bench) -> None:
    source = (
        f"import torch\n{NEEDS_A_FOLDER[name]}\ndef answer():\n    return double(torch.ones(2)).tolist()\n"
    )
    with torch_bench.open(("torch",), Limits(1 << 30, 60)) as session:
        session.send(wire.frame(1, "load", ["w", {"w": source.encode()}, ["answer"]]), 1)
        loaded = session.receive(1, 60.0)
        assert isinstance(loaded, Value), loaded
        session.send(wire.frame(2, "call", [["name", "answer", None], [], {}]), 2)
        assert session.receive(2, 60.0) == Value([2.0, 2.0])


def test_without_a_folder_a_work_that_writes_is_told_so_and_ends_as_any_other(torch_bench: Bench) -> None:
    source = b"import tempfile\ndef write():\n    tempfile.TemporaryFile().close()\n    return 'written'"
    with torch_bench.open(("torch",), Limits(1 << 30, 60)) as session:
        session.send(wire.frame(1, "load", ["w", {"w": source}]), 1)
        session.receive(1, 20.0)
        session.send(wire.frame(2, "call", [["name", "write", None], [], {}]), 2)
        reply = session.receive(2, 20.0)
    if own_folder.NONE in torch_bench.isolation.line:
        assert isinstance(reply, Raised) and "OSError" in reply.types
    else:
        assert reply == Value("written")


def test_a_right_answer_that_asks_to_be_compiled_is_right(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    course = load_course()
    exercise = next(e for e in course.exercises if "LeNet5" in e.provides)
    answer = (ROOT / "solutions" / exercise.chapter / exercise.slug / f"{exercise.slug}.py").read_text(
        "utf-8"
    )
    assert "    def forward(" in answer
    answer = answer.replace("    def forward(", "    @torch.compile\n    def forward(", 1)
    path = tmp_path / f"{exercise.slug}.py"
    answer = answer.replace("from torch import nn", "import torch\nfrom torch import nn", 1)
    path.write_text(answer + "\n\ntorch.use_deterministic_algorithms(True)\n", "utf-8")
    taken = collect(path, course, (exercise,))
    assert isinstance(taken, Collected)
    with Bench() as bench:
        (result,) = Judge(bench, "seed").grade(taken, (exercise,)).exercises
    assert result.accepted and result.earned == result.points
