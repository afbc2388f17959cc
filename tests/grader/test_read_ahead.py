"""The read-ahead's own promises: what is remembered, what is asked again, when it ends. See
docs/design.md.
"""

import os
from collections.abc import Iterator, Sequence

import pytest

from dlx.grader.bench import wire
from dlx.grader.bench.bench import Bench
from dlx.grader.bench.session import BenchError, Died, Session, Value
from dlx.grader.checking import asked_work, rules
from dlx.grader.checking.asked_work import BUDGET_CALLS, Work
from dlx.grader.checking.check_runs import GONE, Run
from dlx.grader.checking.outcome import Outcome, Request
from dlx.grader.checking.read_ahead import Script
from dlx.grader.checking.remembered import Memory, Replayed
from dlx.grader.checking.request_ids import BLOCK, check_of, request_id
from dlx.grader.checking.rules import Rules, Source
from dlx.grader.reports.report import Verdict

COUNTS = """
seen = []

def f(x):
    seen.append(x)
    return list(seen)

def loop(x):
    while True: pass
"""
SOURCE = Source("work", {"work": COUNTS})


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture(autouse=True)
def calm(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of an idle machine."""
    monkeypatch.setattr(asked_work, "patience", lambda: 1.0)


def call(x: int, name: str = "f") -> Request:
    return ["name", name, None], [x], {}


def script(check: int, asked: Sequence[int], more: Sequence[int] = ()) -> Script:
    frames = {check: [wire.frame(request_id(check, i), "call", list(call(x))) for i, x in enumerate(asked)]}
    if more:
        later = enumerate(more)
        frames[check + 1] = [wire.frame(request_id(check + 1, i), "call", list(call(x))) for i, x in later]
    return Script(frames)


def test_requests_are_numbered_by_check() -> None:
    numbers = [request_id(check, position) for check in range(4) for position in (0, 1, BLOCK - 3)]
    assert len(set(numbers)) == len(numbers)
    assert [check_of(n) for n in numbers] == [check for check in range(4) for _ in range(3)]


def test_a_remembered_reply_is_for_the_same_bytes_only(bench: Bench) -> None:
    memory = Memory(lambda: Work(bench, Rules(("numpy",), 1.0, 256), SOURCE))
    for _ in range(2):  # asked the first time, remembered the second
        replayed = Replayed(memory)
        replayed.begin(1)
        assert replayed.call(call(7)) == (request_id(1, 0), Value([7], ()))
        replayed.close()
    assert len(memory.replies) == 1
    replayed = Replayed(memory)
    replayed.begin(1)
    assert replayed.call(call(8))[1] == Value([8], ()), "the same number, other arguments"
    replayed.close()
    assert memory.replies[request_id(1, 0)][1] == Value([7], ()), "what was remembered first stays"


def test_a_request_that_was_not_foreseen_is_asked_of_a_fresh_child(bench: Bench) -> None:
    """The old child has read what was sent ahead, and counted it."""
    with Work(bench, Rules(("numpy",), 1.0, 256), SOURCE, script(1, [1, 2], [3])) as work:
        work.begin(1)
        assert work.call(call(1))[1] == Value([1], ())
        first = work._session
        assert work.call(call(5))[1] == Value([1, 5], ()), "what this check asked so far, and nothing else"
        assert work._session is not first
        work.begin(2)
        assert work.call(call(3))[1] == Value([1, 5, 3], ()), "nothing more is sent ahead"


def test_what_was_foreseen_is_asked_once(bench: Bench) -> None:
    with Work(bench, Rules(("numpy",), 1.0, 256), SOURCE, script(1, [1, 2])) as work:
        work.begin(1)
        first = work._session
        assert work.call(call(1))[1] == Value([1], ())
        assert work.call(call(2))[1] == Value([1, 2], ())
        assert work._session is first


def test_the_budget_ends_an_exercise(bench: Bench) -> None:
    with Work(bench, Rules(("numpy",), 0.05, 256), SOURCE) as work:
        for check in range(1, BUDGET_CALLS + 1):
            work.begin(check)
            assert work.call(call(1, "loop"))[1] == Died("timeout")
        work.begin(BUDGET_CALLS + 1)
        assert work._session is None, "no child is started any more"
        assert work.call(call(1))[1] == Died("timeout")


@pytest.mark.parametrize(("busy", "waits"), [(1.0, [0.05] * 3), (2.0, [0.1, 0.05]), (4.0, [0.15])])
def test_who_waits_for_a_result_waits_for_three_limits_at_most(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, busy: float, waits: list[float]
) -> None:
    """How long was waited is told, to who waits only."""
    monkeypatch.setattr(asked_work, "patience", lambda: busy)
    with Work(bench, Rules(("numpy",), 0.05, 256, awaited=True), SOURCE) as work:
        found = []
        for check in range(1, 5):
            work.begin(check)
            _, reply = work.call(call(1, "loop"))
            assert isinstance(reply, Died)
            found.append(reply.waited)
    assert found == pytest.approx([*waits, *[0.0] * (4 - len(waits))])
    with Work(bench, Rules(("numpy",), 0.05, 256), SOURCE) as work:
        work.begin(1)
        _, reply = work.call(call(1, "loop"))
        assert isinstance(reply, Died)
        assert reply.waited is None, "a report is the same on every machine"


@pytest.mark.parametrize(("load", "wanted"), [(0.0, 1.0), (2.0, 1.0), (6.0, 3.0), (1000.0, 4.0)])
def test_the_clock_is_patient_within_bounds(
    load: float, wanted: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(os, "getloadavg", lambda: (load, 0.0, 0.0), raising=False)
    assert rules.patience() == wanted


def test_a_remembered_run_holds_no_session(bench: Bench) -> None:
    with Work(bench, Rules(("numpy",), 1.0, 256), SOURCE) as work:
        work.begin(1)
        id_, reply = work.call(call(1))
        trace: list[Outcome] = []
        trace.append(Outcome(work, "f", (1,), {}, id_, reply, trace))
        run = Run(Verdict.ACCEPTED, trace).detached()
    assert [outcome.caller for outcome in run.trace] == [GONE]
    assert not any(isinstance(value, Session) for value in vars(run.trace[0]).values())
    with pytest.raises(BenchError, match="this session is over"):
        run.trace[0].caller.call(call(1))
