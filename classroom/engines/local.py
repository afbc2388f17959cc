"""The local engine: judge processes on this machine, each with a few threads.

    engine ── one worker process per two cores ── grade_task in threads ── its own bench

One Python judge is bound by its lock, so that many cores want several. A worker is a fresh interpreter;
tasks and answers are lines of JSON over its standard streams. It ends when its input does: nothing
survives the engine, not even a `kill -9` of it. A worker that dies loses nothing: what becomes of the tasks
that it had is decided in scheduling.py.
"""

import contextlib
import itertools
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from ...grader.bench import BenchError
from ...grader.files import UserError
from .scheduling import Place, Scheduler
from .worker import Graded, Task, Terms

THREADS = 2  # per process: while one waits for the bench, the other compares
STILLBORN = 3  # workers, one after the other, that end before they can work
CLOSING_SECONDS = 5.0
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
SERVE = "import sys; from dlx.classroom.engines.judge_process import serve; serve(int(sys.argv[1]))"


@dataclass(eq=False)
class _Worker:
    """A judge process and what it has in hand. `ready` once it has said so."""

    process: subprocess.Popen[bytes]
    errors: IO[bytes]
    place: Place[Task]
    threads: int
    ready: bool = False


@dataclass(eq=False)
class _Run:
    """What one run has still to do, and the terms as they are sent."""

    scheduler: Scheduler[Task]
    terms: dict[str, Any]


Event = tuple[_Worker, bytes | None]


@contextlib.contextmanager
def local_engine(jobs: int | None = None) -> Iterator["LocalEngine"]:
    """Workers for `jobs` works at once; by default one work per core."""
    engine = LocalEngine(jobs or cores())
    try:
        yield engine
    finally:
        engine.close()


def cores() -> int:
    """How many this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class LocalEngine:
    """See engine_form.Engine. Workers start when there is work, and stay until the engine is closed."""

    def __init__(self, jobs: int, processes: int | None = None) -> None:
        """`jobs` works at once in so many `processes`; by default one for THREADS of them."""
        processes = processes or max(1, jobs // THREADS)
        self._jobs = jobs
        self._free = [jobs // processes + (at < jobs % processes) for at in range(processes)]  # threads
        self._workers: list[_Worker] = []
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._numbers = itertools.count()
        self._stillborn = 0

    def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
        run = _Run(Scheduler(tasks, self._numbers), terms.to_dict())
        while (wanted := run.scheduler.waiting(self._jobs)) or run.scheduler.busy:
            self._start_workers(wanted)
            for worker in self._workers:
                self._hand_out(worker, run)
            worker, line = self._next_event()
            answers = self._bury(worker, run) if line is None else self._hear(worker, line, run)
            yield from answers

    def close(self) -> None:
        """End the workers: they see the end of their input."""
        for worker in self._workers:
            _end_input(worker)
        until = time.monotonic() + CLOSING_SECONDS
        for worker in self._workers:
            try:
                worker.process.wait(max(0.0, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                worker.process.kill()
                worker.process.wait()
            worker.errors.close()
            self._free.append(worker.threads)
        self._workers.clear()

    # --- handing out ----------------------------------------------------------------------------
    def _start_workers(self, wanted: int) -> None:
        """As many as what waits can use, counting those that are on their way."""
        missing = wanted - sum(worker.threads for worker in self._workers if not worker.ready)
        while missing > 0 and self._free:
            worker = self._start(self._free.pop(0))
            self._workers.append(worker)
            missing -= worker.threads

    def _start(self, threads: int) -> _Worker:
        errors = tempfile.TemporaryFile()  # noqa: SIM115  (closed with the worker)
        process = subprocess.Popen(
            [*self.command(), str(threads)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env={**dict.fromkeys(ONE_THREAD, "1"), **os.environ},
            start_new_session=True,  # Ctrl-C is for the engine alone
        )
        place: Place[Task] = Place(threads + 1)  # one waits in front of those in hand
        worker = _Worker(process, errors, place, threads)
        threading.Thread(target=self._listen, args=(worker,), daemon=True).start()
        return worker

    def command(self) -> list[str]:
        """A fresh interpreter; -P, for nothing may be imported from the current directory."""
        return [sys.executable, "-P", "-c", SERVE]

    def _listen(self, worker: _Worker) -> None:
        assert worker.process.stdout is not None
        with contextlib.suppress(OSError, ValueError), worker.process.stdout as lines:
            for line in lines:
                self._events.put((worker, line))
        self._events.put((worker, None))

    def _hand_out(self, worker: _Worker, run: _Run) -> None:
        if not worker.ready:
            return
        for job in run.scheduler.fill(worker.place):
            message = {"number": job.number, "task": job.task.to_dict(), "terms": run.terms}
            try:
                _stdin(worker).write(json.dumps(message).encode() + b"\n")
                _stdin(worker).flush()
            except OSError:
                return  # it has died, and its end is on the way

    # --- hearing --------------------------------------------------------------------------------
    def _next_event(self) -> Event:
        while True:
            with contextlib.suppress(queue.Empty):
                return self._events.get(timeout=1.0)  # without one, Windows would not hear Ctrl-C

    def _hear(self, worker: _Worker, line: bytes, run: _Run) -> Iterator[Graded]:
        message = json.loads(line)
        if "ready" in message:
            worker.ready = True
            self._stillborn = 0
            return
        if "refused" in message:
            raise _refusal(message["refused"])
        if run.scheduler.answered(worker.place, message["number"]):  # else of a run that was given up
            yield Graded.from_dict(message["graded"])

    def _bury(self, worker: _Worker, run: _Run) -> Iterator[Graded]:
        """A worker has ended: whose fault is it?"""
        status = worker.process.wait()
        self._workers.remove(worker)
        self._free.append(worker.threads)
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn >= STILLBORN:
                raise BenchError(f"the grading processes end at once ({_last_words(worker, status)})")
        worker.errors.close()
        _end_input(worker)
        lost = [run.scheduler.died(worker.place, number) for number in list(worker.place.jobs)]
        for job in filter(None, lost):
            fault = f"the grading process ended {job.deaths} times on this work, at last with {status}"
            yield Graded(job.task.work, None, 0.0, fault)


def _stdin(worker: _Worker) -> IO[bytes]:
    assert worker.process.stdin is not None
    return worker.process.stdin


def _end_input(worker: _Worker) -> None:
    with contextlib.suppress(OSError):  # what is still in its buffer has no reader
        _stdin(worker).close()


def _last_words(worker: _Worker, status: int) -> str:
    worker.errors.seek(0)
    lines = worker.errors.read().decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:300] if lines else f"status {status}"


def _refusal(words: dict[str, Any]) -> UserError:
    """What a worker raised, raised again here."""
    error = UserError(fr=words["fr"], en=words["en"])
    error.code = words["code"]
    return error
