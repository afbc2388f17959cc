"""`kill -9` at forty moments of the commands that write a class: run again, all is as if nothing had been."""

import os
import random
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from keyed_class import CHAPTER, FIRST, Keyed
from mortal import Ended, Mother, mother
from platform_class import Enrolled, enrolled, roster, streamed_zip, worksheet

from dlx.classroom.backup.saving import LIST
from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.originals import DAY_SECONDS
from dlx.classroom.evidence.store import Store
from dlx.classroom.gradebook.counted_marks import marks_that_count
from dlx.grader.key.answer_key import answer_key, solutions_root

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
TIMES = int(os.environ.get("KILLS", "1"))  # KILLS=2: forty of them
KILLS = {
    name: TIMES * n for name, n in {"collect": 5, "grade": 3, "report": 4, "backup": 4, "regrade": 4}.items()
}
NEAR = "test_scores_near_a_thousand"
COMMANDS = {
    "collect": f"collect moodle.zip --roster r.csv --worksheet w.csv --chapter {CHAPTER.name}",
    "grade": "grade --jobs 2",
    "report": "report",
    "backup": "backup saved",
    "regrade": f"regrade {CHAPTER.name} --reason mended --jobs 2",
}
NOTHING = "purge --before 2000-01-01 --yes"
OF_A_DATABASE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True)
class Table:
    """Where the commands run: `before[name]` is a folder as it is before that command, `wanted[name]` what
    it leaves, `seconds[name]` what it takes."""

    mother: Mother
    temporary: Path
    before: Mapping[str, Path]
    wanted: Mapping[str, Any]
    seconds: Mapping[str, float]


def run(mother_: Mother, line: str, here: Path, kill_after: float | None = None) -> Ended:
    words = ["class", *line.split(), "--class", "c", "--lang", "en"]
    return mother_.run(words, here, {"DLX_SOLUTIONS": str(here / "key")}, kill_after)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    """Each command has run once, after those before it."""
    key = solutions_root()
    if key is None or not (key / CHAPTER.name).is_dir():
        pytest.skip("the key is not installed")
    root = tmp_path_factory.mktemp("table")
    here = root / "here"
    shutil.copytree(key / CHAPTER.name, here / "key" / CHAPTER.name)
    people = a_few()
    streamed_zip(here / "moodle.zip", CHAPTER, people, "groups")
    roster(here / "r.csv", people, "en")
    worksheet(here / "w.csv", people, "en")
    before, wanted, seconds = dict[str, Path](), dict[str, Any](), dict[str, float]()
    with mother(root / "said", root / "temporary") as mother_:
        for name, line in COMMANDS.items():
            if name == "regrade":
                Keyed(here / "c", here / "key", {}).relax(NEAR)
            before[name] = shutil.copytree(here, root / name)
            ended = run(mother_, line, here)
            assert ended.status in (0, 1), ended.said
            wanted[name], seconds[name] = what_is_there(here), ended.seconds
        assert wanted["regrade"]["changes"], "somebody moves"
        yield Table(mother_, root / "temporary", before, wanted, seconds)


def a_few() -> list[Enrolled]:
    """Two with a mistake that the mended check forgives, two others, and one who hands in nothing."""
    known = answer_key(FIRST).known  # type: ignore[union-attr]
    mistake = next(one.source for one in known if NEAR in one.fails)
    people = enrolled(CHAPTER, 300)
    wrong = [p for p in people if p.mark is not None and mistake in p.files.values()]  # type: ignore[union-attr]
    others = [p for p in people if p.mark is not None and p not in wrong]
    return [*wrong[:2], *others[:2], *[p for p in people if p.files is None][:1]]


def what_is_there(here: Path) -> dict[str, Any]:
    """All that a class knows and all the files of its folder, with numbers in the place of pseudonyms."""
    folder = open_class(here / "c")
    with Store(folder.database) as store:
        numbers = {person.pseudonym: person.number for person in store.people()}
        people = sorted((p.number, p.last_name, p.email, p.moodle_id) for p in store.people())
        handed_in = sorted(
            (numbers[s.pseudonym], s.chapter, s.original, s.source, s.submitted_at, s.work or "")
            for s in store.submissions()
        )
        marks = {numbers[mark.pseudonym]: mark.report.earned for mark in store.marks()}
        changes = [(numbers[c.pseudonym], c.before, c.after, c.reason) for c in store.changes()]
    booked = folder.gradebook_file is not None and folder.gradebook_file.is_file()
    book = marks_that_count(folder) if booked else {}
    counted = {numbers[who]: mark.final for found in book.values() for who, mark in found.items()}
    files = {
        "/".join(numbers.get(part, part) for part in path.relative_to(here).parts)
        for path in here.rglob("*")
        if not path.name.endswith(OF_A_DATABASE)
    }
    return {"people": people, "handed in": handed_in, "marks": marks, "changes": sorted(changes),
            "counted": counted, "files": files}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_after_a_kill_9_at_any_moment_the_same_command_does_the_rest(
    table: Table, tmp_path: Path, name: str
) -> None:
    chance = random.Random(name)
    for number in range(KILLS[name]):
        moment = chance.uniform(0, table.seconds[name])
        here = shutil.copytree(table.before[name], tmp_path / f"{number}")
        killed = run(table.mother, COMMANDS[name], here, moment)
        assert killed.alone, f"killed after {moment} s: a process is left"
        if name == "backup":
            half_a_backup_is_none(table, here)
        again = run(table.mother, COMMANDS[name], here)
        assert again.status in (0, 1), f"killed after {moment} s: {again.said}"
        a_day_later(here)
        run(table.mother, NOTHING, here)
        found = what_is_there(here)
        for part, wanted in table.wanted[name].items():
            assert found[part] == wanted, f"killed after {moment} s: {part}"
        shutil.rmtree(here)
    left = {path.name for path in table.temporary.rglob("*") if path.is_file()}
    assert left == set()


def a_day_later(here: Path) -> None:
    for path in here.rglob(".*.tmp"):
        os.utime(path, (time.time() - 2 * DAY_SECONDS,) * 2)


def half_a_backup_is_none(table: Table, here: Path) -> None:
    """It cannot be put back, nor be taken for a whole one; another is made in its place."""
    saved = here / "saved"
    if saved.is_dir() and not (saved / LIST).is_file():
        ended = run(table.mother, "restore saved --yes", here)
        assert (ended.status, "is no complete backup" in ended.said) == (2, True), ended.said
    shutil.rmtree(saved, ignore_errors=True)
