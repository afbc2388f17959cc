"""What one submission uses up is not missing to another: each child is counted by itself."""

import os
import sys
from pathlib import Path

import pytest
from other_user import CHANGED, lines_of

from dlx.grader.bench.apart import RESERVED, Namespaces, Shared, Uids, uids_to_give

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")

SCRIPT = """
WORK = b'''
import _thread, os, threading
threading.stack_size(32768)
lock = _thread.allocate_lock()
lock.acquire()

def hold():
    count = 0
    try:
        for count in range(6000):
            _thread.start_new_thread(lock.acquire, ())
    except RuntimeError:
        pass
    return count

def pool():
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(8) as threads:
        return sum(threads.map(abs, range(64)))
'''

with Bench(bubblewrap=level == 3) as bench:
    print(bench.start(("numpy",)).line)
    hostile = [opened(bench) for _ in range(3)]
    print([ask(session, 2, "hold").value for session in hostile])
    with opened(bench) as honest:
        print(ask(honest, 2, "pool"))
    for session in hostile:
        session.close()
"""


@pytest.mark.parametrize("uid", [0, CHANGED], ids=["as it is", "as somebody else"])
@pytest.mark.parametrize("level", [2, 3])
def test_a_neighbour_that_holds_every_thread_costs_nobody_anything(level: int, uid: int) -> None:
    line, held, answer = lines_of(SCRIPT, uid, level)
    assert answer.startswith("Value(value=2016,"), (line, answer)
    if "counted together" not in line:
        assert all(count <= Uids.threads == Namespaces.threads for count in eval(held)), held
        assert Shared.threads > Uids.threads


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives uids away")
def test_each_child_is_another_user_without_a_capability() -> None:
    """Beside its uid nothing is gained: the capabilities of the zygote do not reach a child."""
    apart = Uids("", RESERVED)
    given = [apart.next() for _ in range(100)]
    assert len(set(given)) == 100 and all(RESERVED[0] <= (uid or 0) <= RESERVED[1] for uid in given)
    reading, writing = os.pipe()
    if (pid := os.fork()) == 0:
        apart.enter(given[0])
        os.write(writing, Path("/proc/self/status").read_bytes())
        os._exit(0)
    os.waitpid(pid, 0)
    status = dict(
        line.split(":\t") for line in os.read(reading, 1 << 16).decode().splitlines() if ":\t" in line
    )
    assert status["Uid"].split() == status["Gid"].split() == [str(given[0])] * 4
    assert {int(status[name], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapAmb")} == {0}


def test_a_uid_is_free_again_when_its_child_is_buried() -> None:
    apart = Uids("", (70000, 70001))
    first, second = apart.next(), apart.next()
    assert {first, second} == {70000, 70001}
    apart.bury(first)
    assert apart.next() == first


@pytest.mark.parametrize(
    ("maps", "taken", "expected"),
    [
        (["0 0 4294967295", "0 0 4294967295"], [0, 1000], RESERVED),
        (["0 100000 65536", "0 100000 65536"], [0, 1000, 65534], (49152, 65533)),
        (["0 1000 1\n1 100000 65536"] * 2, [0, 65534], (49153, 65533)),
        (["0 1000 1", "0 1000 1"], [0], None),
        (["", ""], [], None),
        (["0 0 4294967295", "0 100000 65536"], [0], (49152, 65535)),
    ],
)
def test_uids_are_those_that_nobody_has(
    maps: list[str], taken: list[int], expected: tuple[int, int] | None
) -> None:
    assert uids_to_give(maps, taken) == expected
