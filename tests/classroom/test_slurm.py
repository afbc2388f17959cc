"""Grading by jobs of a SLURM of one node, started here: a job is cancelled in mid-run, nothing is lost."""

import getpass
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("distributed")
pytest.importorskip("dask_jobqueue")
sys.path.insert(0, str(Path(__file__).parent))

import cluster_works as class_
import one_node_slurm as slurm

from dlx.classroom.engines.cluster import slurm_engine
from dlx.classroom.engines.dask_map import DaskEngine
from dlx.classroom.engines.engine_form import EngineOptions
from dlx.classroom.engines.worker import grade_task
from dlx.grader.files.writing import UserError
from dlx.grader.key.answer_key import answer_key

pytestmark = [
    pytest.mark.skipif(answer_key(class_.exercise()) is None, reason="the key is not installed"),
    pytest.mark.skipif(sys.platform != "linux", reason="SLURM runs on Linux"),
]


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    try:
        with slurm.one_node(tmp_path_factory.mktemp("slurm")) as environment:
            yield environment
    except slurm.NoSlurm as error:
        pytest.skip(f"no SLURM: {error}")


@pytest.fixture
def options(node: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EngineOptions:
    monkeypatch.setenv("SLURM_CONF", node["SLURM_CONF"])
    return EngineOptions(workers=2, memory="1GB", interface="lo", logs=tmp_path / "logs", wait=240)


def jobs() -> list[str]:
    """The jobs that run or wait."""
    command = ["squeue", "--noheader", "--format=%i", "--states=PD,R", f"--user={getpass.getuser()}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def job_of_a_worker() -> str | None:
    return os.environ.get("SLURM_JOB_ID")


def test_a_job_cancelled_in_mid_run_loses_nothing(options: EngineOptions) -> None:
    expected = class_.marks([grade_task(task, class_.terms()) for task in class_.works(40)])
    with slurm_engine(options) as engine:
        assert isinstance(engine, DaskEngine)
        results = engine.run(class_.works(40), class_.terms())
        answers = [next(results)]
        cancelled = engine.client.run(job_of_a_worker).popitem()[1]
        subprocess.run(["scancel", "--signal=KILL", "--full", cancelled], check=True)
        subprocess.run(["scancel", cancelled], check=True)
        answers += results
    assert class_.marks(answers) == expected
    assert jobs() == []  # the others are cancelled on leaving


def test_its_files_are_private_and_its_keys_go_with_it(options: EngineOptions) -> None:
    with slurm_engine(options) as engine:
        assert len(list(engine.run(class_.works(2), class_.terms()))) == 2
        during = [path for path in options.logs.rglob("*") if path.is_file()]
        keys = [path for path in during if "PRIVATE KEY" in path.read_text()]
        assert {stat.S_IMODE(path.stat().st_mode) for path in keys} == {0o600}
    assert stat.S_IMODE(options.logs.stat().st_mode) == 0o700
    after = [path for path in options.logs.rglob("*") if path.is_file()]
    texts = [path.read_text() for path in after]
    assert any(path.name.startswith("dlx-") for path in after)  # what the jobs said
    assert not any("PRIVATE KEY" in text or class_.terms().seed in text for text in texts)


CLIENT = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import cluster_works as class_
from dlx.classroom.engines.cluster import slurm_engine
from dlx.classroom.engines.engine_form import EngineOptions
if __name__ == "__main__":
    options = EngineOptions(workers=1, memory="1GB", interface="lo", logs=Path(sys.argv[2]))
    with slurm_engine(options) as engine:
        results = engine.run(class_.works(4000), class_.terms())
        next(results)
        print(*engine.client.run(os.getpid).values(), flush=True)
        list(results)
"""


def test_jobs_end_when_their_client_is_killed(options: EngineOptions) -> None:
    options.logs.mkdir()
    command = [sys.executable, "-c", CLIENT, str(Path(__file__).parent), str(options.logs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as client:
        assert client.stdout is not None
        (worker,) = map(int, client.stdout.readline().split())
        watch = class_.Watch(class_.descendants(worker))  # its bench too
        client.kill()
    assert watch.wait() == []


def test_slurm_refuses_the_job(options: EngineOptions) -> None:
    before = set(jobs())  # one may still be on its way out
    with pytest.raises(UserError) as caught, slurm_engine(replace(options, partition="nowhere")):
        pass
    assert caught.value.text.en.startswith("SLURM refuses such a job: ")
    assert "invalid partition specified: nowhere" in caught.value.text.en
    assert caught.value.text.en.endswith("(sinfo shows what there is), then run it again.")
    assert set(jobs()) <= before


def test_a_network_that_is_not_there(options: EngineOptions) -> None:
    with pytest.raises(UserError) as caught, slurm_engine(replace(options, interface="nothing0")):
        pass
    assert caught.value.code == 3
    assert caught.value.text.en.startswith("The cluster does not start here (")
    assert "nothing0" in caught.value.text.en
    assert caught.value.text.en.endswith("--engine local. Nothing was graded.")


def test_no_job_begins(options: EngineOptions) -> None:
    """It waits in the queue for longer than the patience."""
    later = replace(options, wait=0.1, directives=("--begin=now+1hour",))
    with slurm_engine(later) as engine, pytest.raises(UserError) as caught:
        list(engine.run(class_.works(2), class_.terms()))
    assert caught.value.text.en == (
        f"No worker for 0 seconds. Look at squeue, and at the logs in {options.logs}. What is graded is "
        "kept; the same command goes on."
    )


def test_there_is_no_slurm_here(options: EngineOptions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(options.logs.parent))
    with pytest.raises(UserError) as caught, slurm_engine(options):
        pass
    assert caught.value.text.en == (
        "The command sbatch is not here. Run dlx on a login node of SLURM, or grade on this machine: "
        "--engine local."
    )
