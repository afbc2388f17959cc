"""A small class for the engines, and workers that die on demand. The workers import this module too."""

import contextlib
import json
import os
import select
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path

from dlx.classroom.engines import dask_map
from dlx.classroom.engines.worker import Graded, Task, Terms
from dlx.classroom.evidence.records import WorkContent
from dlx.exercises import Exercise, load_course
from dlx.grader.key.answer_key import answer_key
from dlx.grader.key.fingerprint import key_fingerprint

EXERCISE = "chapter2/convolution"
DAYLIGHT = 240_000  # milliseconds: long enough for anything that works
DEADLY = "# kills whoever grades it"


def exercise() -> Exercise:
    (found,) = load_course().find(EXERCISE)
    return found


def terms() -> Terms:
    chapter = exercise().chapter
    return Terms("0" * 32, key_fingerprint(load_course().find(chapter)), chapters=(chapter,))


def work(text: str) -> Task:
    content = WorkContent({exercise().slug: text}, (EXERCISE,))
    return Task(content.sha, content)


def works(number: int) -> Iterator[Task]:
    """In turn right, wrong in a known way, and raising."""
    key = answer_key(exercise())
    assert key is not None
    texts = [key.reference, key.known[0].source, "def conv2d(*_, **__):\n    raise ValueError(1)\n"]
    for i in range(number):
        yield work(f"{texts[i % 3]}\n# number {i}\n")


def marks(answers: "list[Graded]") -> dict[str, object]:
    """work -> all that is said about it, but for measurements. Each work must be answered once."""
    found: dict[str, object] = {}
    for graded in answers:
        assert graded.work not in found, "answered twice"
        assert graded.report is not None, graded.fault
        data = graded.report.to_dict()
        for entry in data["exercises"]:
            del entry["seconds"]
        found[graded.work] = data
    return found


def grade_or_die(task: str, terms: str) -> str:
    if DEADLY in json.loads(task)["content"]:
        os.kill(os.getpid(), signal.SIGKILL)
    return dask_map.grade(task, terms)


class Deadly(dask_map.DaskEngine):
    """Some works kill the process that grades them."""

    function = staticmethod(grade_or_die)


def descendants(pid: int) -> set[int]:
    """A process and all that is below it."""
    found = {pid}
    with contextlib.suppress(OSError):  # it may end meanwhile
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found |= descendants(int(child))
    return found


class Watch:
    """Waits for the end of processes that are not our children."""

    def __init__(self, pids: Iterable[int]) -> None:
        self.left: dict[int, int] = {}
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):  # it has ended already
                self.left[os.pidfd_open(pid)] = pid

    def wait(self) -> list[int]:
        """Those that are still there after DAYLIGHT."""
        waiting = select.poll()
        for descriptor in self.left:
            waiting.register(descriptor, select.POLLIN)
        while self.left and (ended := waiting.poll(DAYLIGHT)):
            for descriptor, _ in ended:
                waiting.unregister(descriptor)
                os.close(descriptor)
                del self.left[descriptor]
        return sorted(self.left.values())


def refuse(task: str, terms: str) -> str:
    return json.dumps({"refused": {"fr": "Non.", "en": "No."}})


class Refusing(dask_map.DaskEngine):
    """As on a machine that does not isolate enough."""

    function = staticmethod(refuse)
