"""Which task goes where next, for every engine: a state without clocks, processes or messages.

    for job in scheduler.fill(place): ...      what to begin there
    scheduler.answered(place, number)          whether this answer counts
    scheduler.died(place, number)              the job, if it is to be answered with a fault

Workers die, and with one of them several jobs, of which nobody knows which killed it. All of them become
suspects. The class goes first; then the suspects run again, each alone in its place, and what dies there is
its own doing: after MOST_DEATHS it is answered with a fault, and no other job ever is.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Generic, TypeVar

MOST_DEATHS = 3  # of workers that had one job alone, before it is taken for the cause

T = TypeVar("T")


@dataclass(eq=False)
class Job(Generic[T]):
    """A task on its way; `deaths` are those of workers that had a suspect alone."""

    number: int
    task: T
    suspect: bool = False
    deaths: int = 0


@dataclass(eq=False)
class Place(Generic[T]):
    """Where up to `room` jobs are in hand, and may die together. It may outlive a run that was given up,
    with what that run had begun in it."""

    room: int
    jobs: dict[int, Job[T]] = field(default_factory=dict)

    @property
    def open(self) -> bool:
        return len(self.jobs) < self.room and not any(job.suspect for job in self.jobs.values())


class Scheduler(Generic[T]):
    """The jobs of one run. Every task is drawn once, and comes to an end once: by an answer that counts, or
    by a death after which it is given back.

    Args:
        tasks: drawn lazily, when there is a place for the next one.
        numbers: names for the jobs; shared by the runs that share places.
    """

    def __init__(self, tasks: Iterable[T], numbers: Iterator[int] | None = None) -> None:
        self._source = zip(tasks, numbers or count(), strict=False)
        self._drawn: deque[Job[T]] = deque()
        self._suspects: deque[Job[T]] = deque()
        self._out: set[int] = set()

    @property
    def busy(self) -> bool:
        """Whether something is in hand: an answer or a death is to come."""
        return bool(self._out)

    def waiting(self, most: int) -> int:
        """How many jobs wait for a place; to know, up to `most` tasks are drawn ahead."""
        while len(self._drawn) < most and (found := next(self._source, None)) is not None:
            task, number = found
            self._drawn.append(Job(number, task))
        return len(self._drawn) + len(self._suspects)

    def fill(self, place: Place[T]) -> Iterator[Job[T]]:
        """The jobs to begin in this place now. They are in hand as soon as they are given."""
        while place.open and (queue := self._next(place)):
            job = queue.popleft()
            place.jobs[job.number] = job
            self._out.add(job.number)
            yield job

    def _next(self, place: Place[T]) -> deque[Job[T]]:
        """Where the next job for this place stands; empty if there is none yet."""
        self.waiting(1)
        alone = not place.jobs
        return self._suspects if alone and not self._drawn else self._drawn

    def answered(self, place: Place[T], number: int) -> bool:
        """An answer came. It counts once; that of a run that was given up never does."""
        place.jobs.pop(number, None)
        counts = number in self._out
        self._out.discard(number)
        return counts

    def died(self, place: Place[T], number: int, workers: int = 1) -> Job[T] | None:
        """What had this job in hand has died, once or, where that is retried elsewhere, `workers` times.
        Returns the job if it has had its chances, and None if it will be run again."""
        job = place.jobs.pop(number, None)
        if job is None or number not in self._out:
            return None
        self._out.remove(number)
        job.deaths += workers if job.suspect else 0
        job.suspect = True
        if job.deaths >= MOST_DEATHS:
            return job
        self._suspects.append(job)
        return None
