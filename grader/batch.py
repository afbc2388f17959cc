"""Grade many submissions: a map of one function, a few in flight, memory flat whatever the number."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from .report import Report, Submission


def grade_many(
    grade: Callable[[Submission], Report], submissions: Iterable[Submission], jobs: int
) -> Iterator[Report]:
    """Reports in the order in which they are ready; at most `jobs` submissions are in flight.

    An exception of `grade` ends the loop: it is a fault of ours, never of a submission.
    """
    pool = ThreadPoolExecutor(jobs)
    try:
        running: set[Future[Report]] = set()
        for submission in submissions:
            running.add(pool.submit(grade, submission))
            if len(running) > jobs:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    finally:  # an interruption does not wait for what is in flight
        pool.shutdown(wait=False, cancel_futures=True)
