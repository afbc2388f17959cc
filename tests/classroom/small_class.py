"""Small works about one exercise that needs numpy alone, a class of them, and the processes of a run."""

import contextlib
import os
import select
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dlx.classroom.engines.worker import Task, Terms
from dlx.classroom.evidence.folder import ClassFolder, make_class
from dlx.classroom.evidence.records import Person, WorkContent
from dlx.classroom.evidence.store import Store
from dlx.exercises import Chapter, Exercise, load_course
from dlx.grader.key.answer_key import AnswerKey, answer_key
from dlx.grader.key.fingerprint import key_fingerprint

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NAME = load_course().chapters[0].exercises[0].provides[0]
LOOP = f"\n\nclass {NAME}:\n    while True:\n        pass\n"  # what nothing needs would not be run
CRASH = f"\n\nclass {NAME}:\n    import os\n    os.abort()\n"
BOMB = f"\n\nclass {NAME}:\n    hoard = [bytearray(1 << 28) for _ in range(100)]\n"


def exercise() -> Exercise:
    return load_course().chapters[0].exercises[0]


def chapter() -> Chapter:
    return load_course().chapters[0]


def key() -> AnswerKey:
    found = answer_key(exercise())
    if found is None:
        pytest.skip("the key is not installed")
    return found


def work(source: str) -> WorkContent:
    return WorkContent({exercise().slug: source}, (exercise().name,))


def right(number: int, more: str = "") -> WorkContent:
    """A right answer, different from those of other numbers; `more` spoils it."""
    return work(f"{key().reference}\n# {number}{more}\n")


def wrong(number: int) -> WorkContent:
    return work(f"{key().known[0].source}\n# {number}\n")


def task(content: WorkContent) -> Task:
    return Task(content.sha, content)


def terms(seed: str = "seed") -> Terms:
    key()
    return Terms(seed, key_fingerprint(chapter().exercises))


def fill(root: Path, contents: Sequence[WorkContent]) -> ClassFolder:
    """A class in which each content is handed in by one student, in this order."""
    folder = make_class(root, "fr", chapter().name)
    with Store(folder.database) as store, store.transaction():
        for number, content in enumerate(contents):
            hand_in(store, str(number), content, number)
    return folder


def hand_in(store: Store, number: str, content: WorkContent, minutes: int = 0) -> str:
    """The pseudonym."""
    who = store.save_person(Person("", number, f"Name{number}", "Given")).pseudonym
    when = NOON + timedelta(minutes=minutes)
    store.add_submission(who, chapter().name, content.sha, "w.zip", when, content)
    return who


# --- processes ------------------------------------------------------------------------------------
def descendants(pid: int) -> list[int]:
    """The processes under this one."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found, more = [], [pid]
    while more:
        more = [child for child, parent in parents.items() if parent in more]
        found += more
    return found


@contextlib.contextmanager
def watched(pids: Sequence[int]) -> Iterator[list[int]]:
    """Handles on these processes, for `gone`: a number may be given to another process, a handle may not."""
    handles = []
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            handles.append(os.pidfd_open(pid))
    yield handles
    for handle in handles:
        os.close(handle)


def gone(handles: Sequence[int], seconds: float = 60.0) -> bool:
    """Wait until all these processes have ended; False if some have not after that long."""
    return all(select.select([handle], [], [], seconds)[0] for handle in handles)
