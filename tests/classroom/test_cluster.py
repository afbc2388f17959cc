"""Grading on a dask cluster: real processes, some of which are killed; nothing is lost, nothing is twice."""

import logging
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("distributed")
sys.path.insert(0, str(Path(__file__).parent))  # the workers take it over

import cluster_works as class_
import dask
from distributed import LocalCluster

from dlx.classroom.engines import cluster
from dlx.classroom.engines.cluster import dask_engine
from dlx.classroom.engines.dask_map import DaskEngine, NotReady, Unfit, check_address
from dlx.classroom.engines.engine_form import EngineOptions
from dlx.classroom.engines.worker import Task, grade_task
from dlx.grader.files.writing import UserError
from dlx.grader.key.answer_key import answer_key, solutions_root

pytestmark = [
    pytest.mark.skipif(answer_key(class_.exercise()) is None, reason="the key is not installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="work of others is graded on Linux only"),
]


@pytest.fixture(scope="module")
def engine() -> Iterator[DaskEngine]:
    """Two processes on this machine, encrypted."""
    with dask_engine(EngineOptions(workers=2)) as found:
        assert isinstance(found, DaskEngine)
        yield found


@pytest.fixture(scope="module")
def expected() -> dict[str, object]:
    """What this process says about the works of the class."""
    return class_.marks([grade_task(task, class_.terms()) for task in class_.works(16)])


def pids(engine: DaskEngine) -> list[int]:
    return list(engine.client.run(os.getpid).values())


def test_the_cluster_says_what_this_process_says(engine: DaskEngine, expected: dict[str, object]) -> None:
    answers = list(engine.run(class_.works(16), class_.terms()))
    assert class_.marks(answers) == expected
    verdicts = {graded.report.exercises[0].verdict.value for graded in answers if graded.report}
    assert verdicts == {"accepted", "wrong_answer", "runtime_error"}


def test_nothing_leaves_the_machine_and_nothing_is_in_clear(engine: DaskEngine) -> None:
    addresses = [engine.client.scheduler.address, *engine.client.run(os.getpid)]
    assert len(addresses) == 3
    for address in addresses:
        assert address.startswith("tls://127.0.0.1:")


def test_tasks_are_drawn_as_they_are_needed(engine: DaskEngine) -> None:
    drawn = []

    def watched() -> Iterator[Task]:
        for task in class_.works(40):
            drawn.append(task)
            yield task

    results = engine.run(watched(), class_.terms())
    next(results)
    assert len(drawn) <= 8  # 4 per worker
    results.close()
    assert list(engine.run([], class_.terms())) == []


def test_a_run_that_was_given_up_leaves_the_cluster_usable(
    engine: DaskEngine, expected: dict[str, object]
) -> None:
    results = engine.run(class_.works(16), class_.terms())
    next(results)
    results.close()
    assert class_.marks(list(engine.run(class_.works(16), class_.terms()))) == expected


def test_a_worker_killed_in_mid_run_loses_nothing(engine: DaskEngine, expected: dict[str, object]) -> None:
    results = engine.run(class_.works(16), class_.terms())
    answers = [next(results)]
    os.kill(pids(engine)[0], signal.SIGKILL)
    answers += results
    assert class_.marks(answers) == expected


def test_a_work_that_kills_its_worker_costs_itself_only(
    engine: DaskEngine, expected: dict[str, object]
) -> None:
    deadly = [class_.work(f"{class_.DEADLY} {i}\n") for i in range(2)]
    tasks = list(class_.works(16))
    tasks[3:3], tasks[9:9] = deadly[:1], deadly[1:]
    answers = list(class_.Deadly(engine.client, 240).run(tasks, class_.terms()))
    faults = {graded.work: graded.fault for graded in answers if graded.report is None}
    assert faults == {task.work: "WorkerDied: 3 worker processes died while grading it" for task in deadly}
    assert class_.marks([graded for graded in answers if graded.report]) == expected


def test_a_worker_with_another_key_is_found_before_the_class(engine: DaskEngine) -> None:
    with pytest.raises(NotReady) as caught:
        list(engine.run(class_.works(4), replace(class_.terms(), key="f" * 64)))
    here = class_.terms().key[:12]
    (address,) = (a for a in engine.client.run(os.getpid) if a in caught.value.text.en)
    assert caught.value.code == 3
    assert caught.value.text.en == (
        f"The worker {address} would not grade as this machine does: key {here} ≠ ffffffffffff. Install the "
        "same dlx, the same key and the same libraries there, then run the same command again. Nothing was "
        "graded."
    )
    assert "ne noterait pas comme cette machine" in caught.value.text.fr


def test_a_worker_that_cannot_hold_the_work_says_so_once(engine: DaskEngine) -> None:
    with pytest.raises(Unfit) as caught:
        list(class_.Refusing(engine.client, 240).run(class_.works(4), class_.terms()))
    assert (caught.value.text.fr, caught.value.text.en, caught.value.code) == ("Non.", "No.", 3)


def test_workers_that_dask_gave_up_are_started_again(expected: dict[str, object]) -> None:
    """On a busy machine a new process may take longer than dask waits for it."""
    impatient = dask.config.set({"distributed.deploy.lost-worker-timeout": "1ms"})
    with impatient, dask_engine(EngineOptions(workers=2)) as engine:
        assert isinstance(engine, DaskEngine)
        for pid in pids(engine):
            os.kill(pid, signal.SIGKILL)
        assert class_.marks(list(engine.run(class_.works(16), class_.terms()))) == expected


def others(workers: int) -> LocalCluster:
    """Somebody else's cluster, with dask's own settings."""
    return LocalCluster(
        n_workers=workers, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL
    )


def test_a_given_scheduler(expected: dict[str, object], tmp_path: Path) -> None:
    """It serves two runs; before the second, the key changes under its workers."""
    with others(2) as given:
        options = EngineOptions(scheduler=given.scheduler_address)
        with dask_engine(options) as engine:
            assert isinstance(engine, DaskEngine)
            results = engine.run(class_.works(16), class_.terms())
            answers = [next(results)]
            os.kill(pids(engine)[0], signal.SIGKILL)
            answers += results
            assert class_.marks(answers) == expected
        with dask_engine(options) as engine:
            refused_with_another_key(engine, tmp_path)


def refused_with_another_key(engine: DaskEngine, folder: Path) -> None:
    root = solutions_root()
    assert root is not None
    copy = folder / "solutions"
    shutil.copytree(root, copy)
    with (copy / class_.EXERCISE / "test_hidden.py").open("a", encoding="utf-8") as checks:
        checks.write("\n# mended\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DLX_SOLUTIONS", str(copy))
        terms = replace(class_.terms(), solutions=str(copy))
        with pytest.raises(NotReady, match="was started before the key changed and still holds the old one"):
            list(engine.run(class_.works(4), terms))


def test_the_scheduler_is_lost(expected: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "REACH", 0.5)
    with others(1) as given, dask_engine(EngineOptions(scheduler=given.scheduler_address)) as engine:
        results = engine.run(class_.works(16), class_.terms())
        first = next(results)
        given.close()
        with pytest.raises(NotReady) as caught:
            list(results)
    assert class_.marks([first])[first.work] == expected[first.work]
    assert caught.value.text.en == (
        "The connection to the scheduler is lost. What is graded is kept; the same command goes on."
    )


def test_nobody_comes() -> None:
    with others(0) as given:
        options = EngineOptions(scheduler=given.scheduler_address, wait=0.2)
        with dask_engine(options) as engine, pytest.raises(NotReady) as caught:
            list(engine.run(class_.works(2), class_.terms()))
    assert caught.value.text.en == (
        "No worker for 0 seconds. Start some: dask worker ADDRESS --nthreads 1. What is graded is kept; the "
        "same command goes on."
    )


def test_a_scheduler_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "REACH", 0.5)
    with pytest.raises(UserError) as caught, dask_engine(EngineOptions(scheduler="tcp://127.0.0.1:1")):
        pass
    assert caught.value.text.en.startswith("The scheduler tcp://127.0.0.1:1 does not answer (OSError: ")
    assert caught.value.text.en.endswith("Nothing was graded.")


def test_a_scheduler_with_certificates_that_we_have_not(engine: DaskEngine) -> None:
    address = engine.client.scheduler.address
    with pytest.raises(UserError, match="give dask its certificates"), dask_engine(EngineOptions(address)):
        pass


def test_dask_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    with pytest.raises(UserError) as caught, dask_engine(EngineOptions()):
        pass
    assert caught.value.text.en == (
        "dask is missing, which a cluster needs. Install it: pip install 'dlx-course[class,cluster]', or "
        "grade on this machine: --engine local."
    )


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:8786", "tcp://localhost:1", "tcp://[::1]:1", "tls://n:1"]
)
def test_addresses_that_are_safe(address: str) -> None:
    check_address(address)


@pytest.mark.parametrize("address", ["tcp://10.0.0.7:8786", "tcp://node:8786", "tcp://[fe80::1]:8786"])
def test_nothing_is_sent_in_clear(address: str) -> None:
    with pytest.raises(UserError) as caught:
        check_address(address)
    assert caught.value.text.en == (
        f"{address} is neither encrypted nor on this machine: the secret of the draws and the submissions "
        "would pass in clear, and anybody could pose as a judge there. Start the scheduler and its workers "
        "with tls://, or on 127.0.0.1."
    )


@pytest.mark.parametrize(
    "address", ["", "node", "tls://node", "ws://127.0.0.1:1", "tls://node:port", "tcp://[:1"]
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(UserError) as caught:
        check_address(address)
    assert caught.value.text.en == (
        f"“{address}” is not the address of a scheduler. Write for example tls://node:8786 or "
        "tcp://127.0.0.1:8786."
    )


CLIENT = """
import os, sys
sys.path.insert(0, {folder!r})
import cluster_works as class_
from dlx.classroom.engines.cluster import dask_engine
from dlx.classroom.engines.engine_form import EngineOptions
if __name__ == "__main__":
    try:
        with dask_engine(EngineOptions(workers=2)) as engine:
            results = engine.run(class_.works(4000), class_.terms())
            next(results)
            print(*engine.client.run(os.getpid).values(), flush=True)
            list(results)
    except KeyboardInterrupt:
        print("interrupted")
"""


@pytest.fixture
def client(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process in the middle of a run, and of its own process group."""
    script = tmp_path / "client.py"
    script.write_text(CLIENT.format(folder=str(Path(__file__).parent)))
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        yield process
        process.kill()


def test_ctrl_c_ends_all_processes_without_a_word(client: "subprocess.Popen[str]") -> None:
    """A terminal sends it to the whole group."""
    assert client.stdout is not None
    assert len(client.stdout.readline().split()) == 2
    os.killpg(client.pid, signal.SIGINT)
    assert client.communicate() == ("interrupted\n", "")
    assert client.returncode == 0


def test_nothing_survives_the_death_of_the_client(client: "subprocess.Popen[str]") -> None:
    assert client.stdout is not None
    workers = {int(word) for word in client.stdout.readline().split()}
    assert len(workers) == 2
    everybody = class_.descendants(client.pid) - {client.pid}
    assert everybody > workers  # their benches too
    watch = class_.Watch(everybody)
    client.kill()
    assert watch.wait() == []
