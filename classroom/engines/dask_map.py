"""Map grade_task over a dask cluster that is up: every task answered once, whatever happens to the workers.

Workers hold the key and the seed of the run, so they are judges, inside the line of trust: what dask pickles
on its way is our function's name, our JSON texts and the exceptions of our code. What a submission answers
was rebuilt from plain bytes by the judge (grader/bench/wire.py) before; no value of a student's is in a
message. Therefore messages are encrypted and both ends known (TLS), or do not leave this machine.
"""

import contextlib
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from ipaddress import ip_address
from itertools import chain, count
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ...exercises import Exercise, load_course
from ...grader.files import UserError
from .scheduling import Job, Place, Scheduler
from .worker import Graded, Task, Terms, grade_task

if TYPE_CHECKING:
    from distributed import Client, Future

AHEAD = 4  # tasks sent per thread of a worker: enough that none waits for the next
TICK = 1.0  # seconds between two looks at the workers while nothing comes back


class NotReady(UserError):
    """The cluster cannot grade this class; what is graded already is kept."""

    code = 3


class Unfit(NotReady):
    """What a worker refused to do, in its own words."""


# --- what a worker does: plain texts in, plain texts out ----------------------------------------------
_FIRST: dict[tuple[str, bool], str] = {}  # the key of each chapter, as this process first read it


def introduce(terms: str, chapters: Sequence[str]) -> str:
    """What this process would grade with, as JSON; no bench is started. A process keeps the exercises that
    it read first, so one that has seen another key has to be started again."""
    from ...grader.key import environment, key_fingerprint

    wanted = Terms.from_dict(json.loads(terms))
    if wanted.solutions is not None:
        os.environ["DLX_SOLUTIONS"] = wanted.solutions
    fresh = True
    for chapter in chapters:
        now = key_fingerprint(_exercises([chapter]), wanted.hidden)
        fresh &= _FIRST.setdefault((chapter, wanted.hidden), now) == now
    key = key_fingerprint(_exercises(chapters), wanted.hidden)
    return json.dumps({**environment(), "key": key, "fresh": fresh})


def grade(task: str, terms: str) -> str:
    """grade_task on JSON texts. What it raises (NotIsolated) comes back as words."""
    try:
        graded = grade_task(Task.from_dict(json.loads(task)), Terms.from_dict(json.loads(terms)))
    except UserError as error:
        return json.dumps({"refused": asdict(error.text)})
    return json.dumps(graded.to_dict())


def _exercises(names: Iterable[str]) -> tuple[Exercise, ...]:
    course = load_course()
    return tuple(exercise for name in names for exercise in course.find(name))


def _graded(answer: str) -> Graded:
    table = json.loads(answer)
    if "refused" in table:
        raise Unfit(**table["refused"])
    return Graded.from_dict(table)


def _fault(job: Job[Task] | None) -> Iterator[Graded]:
    if job is not None:
        fault = f"WorkerDied: {job.deaths} worker processes died while grading it"
        yield Graded(job.task.work, None, 0.0, fault)


# --- the engine ---------------------------------------------------------------------------------------
class DaskEngine:
    """Maps grade_task over a dask cluster. A worker that dies takes nothing with it: scheduling.py decides
    what becomes of its tasks. Dask chooses the workers, so the cluster is one place: what runs alone has all
    of it.

    Args:
        client: connected, and to be closed by the caller.
        wait: seconds without any worker before the run is given up.
        refill: starts the workers that are missing, where that is our business.
        hints: what to look at when there is no worker, in French and in English.
    """

    function = staticmethod(grade)  # what the workers are sent

    def __init__(
        self,
        client: "Client",
        wait: float,
        refill: Callable[[], object] = lambda: None,
        hints: tuple[str, str] = ("", ""),
    ) -> None:
        self.client, self._wait, self._refill, self._hints = client, wait, refill, hints
        self._names = count()
        self._seen = time.monotonic()  # when there was a worker for the last time
        self._threads, self._looked = 0, 0.0

    def run(self, tasks: Iterable[Task], terms: Terms) -> Iterator[Graded]:
        """See Engine.

        Raises:
            UserError: there is no worker, or one that would grade otherwise than this machine.
        """
        rest = iter(tasks)
        first = next(rest, None)
        if first is None:
            return
        self._seen = time.monotonic()
        self._meet(first, terms)
        scheduler, cluster = Scheduler(chain([first], rest)), Place[Task](0)
        flying: dict[str, tuple[Job[Task], Future]] = {}
        done: SimpleQueue[str] = SimpleQueue()
        said = json.dumps(terms.to_dict())
        try:
            while True:
                cluster.room = self._window()
                for job in scheduler.fill(cluster):
                    future = self._send(job.task, said)
                    flying[future.key] = job, future
                    future.add_done_callback(lambda future: done.put(future.key))
                if not scheduler.busy:
                    return
                job, future = flying.pop(self._next(done))
                outcome = self._outcome(job.task, future)
                if not isinstance(outcome, str):
                    yield from _fault(scheduler.died(cluster, job.number, outcome))
                elif scheduler.answered(cluster, job.number):
                    yield _graded(outcome)
        finally:
            self._give_up([future for _, future in flying.values()])

    def _send(self, task: Task, terms: str) -> "Future":
        name = f"dlx-{id(self):x}-{next(self._names)}"
        return self.client.submit(self.function, json.dumps(task.to_dict()), terms, key=name, pure=False)

    def _window(self) -> int:
        """How many tasks may be in flight."""
        if time.monotonic() - self._looked > TICK:
            self._look_after_workers()
        return AHEAD * max(1, self._threads)

    def _next(self, done: "SimpleQueue[str]") -> str:
        """The name of a task that is answered. Meanwhile, see that there are workers."""
        while True:
            try:
                return done.get(timeout=TICK)
            except Empty:
                self._look_after_workers()

    def _look_after_workers(self) -> None:
        """Count them, start those that are missing, and give up when there have been none for long."""
        workers = self._workers()
        self._threads = sum(worker["nthreads"] for worker in workers.values())
        self._looked = time.monotonic()
        if workers:
            self._seen = self._looked
        elif self._looked - self._seen > self._wait:
            raise _nobody(self._wait, *self._hints)
        self._refill()

    def _workers(self) -> dict[str, Any]:
        """Address -> what the scheduler says of it."""
        try:
            if self.client.status not in ("running", "connecting"):
                raise _lost()
            found: dict[str, Any] = self.client.scheduler_info(n_workers=-1)["workers"]
        except (KeyError, OSError, RuntimeError) as error:  # as dask says it, whichever side went
            raise _lost() from error
        return found

    def _outcome(self, task: Task, future: "Future") -> str | int:
        """The answer, or the number of workers that died with the task."""
        from concurrent.futures import CancelledError

        from distributed import KilledWorker

        try:
            return str(future.result())
        except KilledWorker as error:
            deaths: int = error.allowed_failures + 1
            return deaths
        except (CancelledError, OSError) as error:
            raise _lost() from error
        except Exception as error:  # of ours: grade() returns the faults of a task
            return json.dumps(Graded(task.work, None, 0.0, f"{type(error).__name__}: {error}").to_dict())

    def _give_up(self, futures: "list[Future]") -> None:
        if futures and self.client.status == "running":
            with contextlib.suppress(Exception):  # the cluster may be the reason why we stop
                self.client.cancel(futures, force=True)

    # --- before the class -----------------------------------------------------------------------
    def _meet(self, first: Task, terms: Terms) -> None:
        """Wait for a worker, then ask all of them what they would grade with.

        Raises:
            UserError: nobody comes, or one of them is not like us.
        """
        while not self._workers():
            self._look_after_workers()
            time.sleep(TICK / 10)
        for address in self._workers():
            check_address(address)
        exercises = _exercises(first.content.exercises)
        chapters = terms.chapters or tuple(sorted({exercise.chapter for exercise in exercises}))
        said = json.dumps(terms.to_dict())
        mine = {**json.loads(introduce(said, chapters)), "key": terms.key}
        needed = {name for exercise in exercises for name in exercise.libraries}
        try:
            answers = self.client.run(introduce, said, chapters, on_error="return")
        except Exception as error:  # they do not understand the question
            answers = dict.fromkeys(self._workers(), error)
        for address, answer in answers.items():
            if not isinstance(answer, str):
                raise _different(address, f"{type(answer).__name__}: {str(answer)[:200]}")
            theirs = json.loads(answer)
            if not theirs["fresh"]:
                raise _outdated(address)
            for name in ("dlx", "key", *sorted(needed.intersection(mine))):
                if theirs[name] != mine[name]:
                    raise _different(address, f"{name} {theirs[name][:12]} ≠ {mine[name][:12]}")


# --- sentences -----------------------------------------------------------------------------------
def check_address(address: str) -> None:
    """Accept tls://, and tcp:// on this machine.

    Raises:
        UserError: messages would leave this machine in clear, or the address is none.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or port is None or parts.scheme not in ("tcp", "tls"):
        raise UserError(
            fr=f"« {address} » n'est pas l'adresse d'un scheduler. Écrivez par exemple tls://noeud:8786 ou "
            "tcp://127.0.0.1:8786.",
            en=f"“{address}” is not the address of a scheduler. Write for example tls://node:8786 or "
            "tcp://127.0.0.1:8786.",
        )
    if parts.scheme == "tcp" and not _is_here(host):
        raise _in_clear(address)


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _in_clear(address: str) -> UserError:
    return UserError(
        fr=f"{address} n'est ni chiffré ni sur cette machine : le secret des tirages et les travaux y "
        "passeraient en clair, et n'importe qui pourrait s'y faire passer pour un juge. Lancez le "
        "scheduler et ses workers en tls://, ou sur 127.0.0.1.",
        en=f"{address} is neither encrypted nor on this machine: the secret of the draws and the "
        "submissions would pass in clear, and anybody could pose as a judge there. Start the scheduler and "
        "its workers with tls://, or on 127.0.0.1.",
    )


def _nobody(seconds: float, hint_fr: str, hint_en: str) -> NotReady:
    return NotReady(
        fr=f"Aucun worker depuis {seconds:.0f} secondes. {hint_fr} Ce qui est noté est gardé ; la même "
        "commande continue.",
        en=f"No worker for {seconds:.0f} seconds. {hint_en} What is graded is kept; the same command goes "
        "on.",
    )


def _lost() -> NotReady:
    return NotReady(
        fr="La liaison avec le scheduler est perdue. Ce qui est noté est gardé ; la même commande continue.",
        en="The connection to the scheduler is lost. What is graded is kept; the same command goes on.",
    )


def _different(address: str, what: str) -> NotReady:
    return NotReady(
        fr=f"Le worker {address} ne noterait pas comme cette machine : {what}. Installez-y le même dlx, la "
        "même clé et les mêmes bibliothèques, puis relancez la même commande. Rien n'a été noté.",
        en=f"The worker {address} would not grade as this machine does: {what}. Install the same dlx, the "
        "same key and the same libraries there, then run the same command again. Nothing was graded.",
    )


def _outdated(address: str) -> NotReady:
    return NotReady(
        fr=f"Le worker {address} tourne depuis avant le changement de la clé et tient encore l'ancienne. "
        "Redémarrez-le, puis relancez la même commande. Rien n'a été noté.",
        en=f"The worker {address} was started before the key changed and still holds the old one. Start it "
        "again, then run the same command again. Nothing was graded.",
    )
