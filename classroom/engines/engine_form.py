"""What every engine is, and what a cluster is told: for those who make engines and those who are given one.

engines.py opens one by its name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .worker import Graded, Task, Terms


class Engine(Protocol):
    """Grades tasks; one run at a time."""

    def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
        """Answer every task exactly once, in any order; a bounded number is in flight.

        `tasks` is drawn from lazily, in the thread that iterates over the answers. A task that cannot be
        graded is answered with a fault. Stopping the iteration gives up what is in flight.

        Raises:
            UserError: nothing can be graded here, and why (NotIsolated, ...).
            BenchError: the engine itself is broken.
        """
        ...


@dataclass(frozen=True)
class EngineOptions:
    """How a cluster is reached; the local engine reads none of it."""

    scheduler: str | None = None  # dask: the address of one that runs already
    workers: int = 2  # dask without a scheduler: processes to start; slurm: jobs
    wait: float | None = None  # seconds without any worker before the run is given up; else what is usual
    # slurm; what is None is as dask's own jobqueue.yaml says, or SLURM
    logs: Path = Path("cluster")  # private, seen by the nodes too: in the class's evidence
    partition: str | None = None
    account: str | None = None
    walltime: str | None = None
    cores: int | None = None  # of a job, or one; each grades one work at a time
    memory: str | None = None  # of a job, or 4 GB per core
    interface: str | None = None  # the network interface between this machine and the nodes
    directives: tuple[str, ...] = ()  # other lines for the job, such as --qos=teaching
