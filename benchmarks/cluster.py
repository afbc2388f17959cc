"""What the same class costs on each engine, and what each submission leaves on the wire and on disk.

    python benchmarks/cluster.py                      60 submissions, local and dask
    python benchmarks/cluster.py --submissions 2000 --rounds 1
    python benchmarks/cluster.py --slurm              a SLURM of one node is started for it (slurm-wlm, munge)
    python benchmarks/cluster.py --at-once 1 2 4    each engine with 1, 2 and 4 works at once

The engines run in turn, in rounds whose order rotates; a ratio is taken inside a round. Milliseconds are
from the first answer to the last, the start apart: from the opening of the engine to the first answer.
"""

import argparse
import contextlib
import io
import json
import os
import statistics
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assignment import assignment, submissions
from grading import table
from measure import busy_cores, spread, tree_cpu

from dlx.classroom.engines.cluster import dask_engine
from dlx.classroom.engines.dask_map import DaskEngine
from dlx.classroom.engines.engine_form import EngineOptions
from dlx.classroom.engines.engines import open_engine
from dlx.classroom.engines.worker import Graded, Task, Terms
from dlx.classroom.evidence.folder import make_class
from dlx.classroom.evidence.records import Person, WorkContent, now
from dlx.classroom.evidence.store import Store
from dlx.classroom.gradebook.gradebook import sync
from dlx.classroom.pages.pages import student_page
from dlx.exercises import load_course
from dlx.grader.key.fingerprint import key_fingerprint

TESTS = Path(__file__).resolve().parent.parent / "tests" / "classroom"


@dataclass
class Row:
    """One engine, round by round: seconds to the first answer; of each one after; CPU seconds of each, of
    all processes and of the client alone; bytes of each over the loopback."""

    start: list[float] = field(default_factory=list)
    each: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    client: list[float] = field(default_factory=list)
    wire: list[float] = field(default_factory=list)


def works(count: int, distinct: bool) -> tuple[list[Task], Terms]:
    """The class of the benchmark as tasks: each asks for all exercises of the assignment."""
    tasks = assignment()
    names = tuple(task.exercise.name for task in tasks)
    chapters = tuple(dict.fromkeys(task.exercise.chapter for task in tasks))
    course = load_course()
    key = key_fingerprint([e for chapter in chapters for e in course.find(chapter)])
    found = [WorkContent(files, names) for _, files in submissions(tasks, count, distinct)]
    return [Task(content.sha, content) for content in found], Terms("0" * 32, key, chapters=chapters)


def loopback() -> int:
    """Bytes that the loopback has carried."""
    for line in Path("/proc/net/dev").read_text().splitlines():
        name, _, words = line.partition(":")
        if name.strip() == "lo":
            return int(words.split()[0])
    return 0


def measure(name: str, options: EngineOptions, tasks: list[Task], terms: Terms, row: Row) -> list[Graded]:
    started = time.perf_counter()
    with open_engine(name, options.workers, options) as engine:
        results = engine.run(tasks, terms)
        answers = [next(results)]
        first, cpu, own, wire = time.perf_counter(), tree_cpu(os.getpid()), time.process_time(), loopback()
        answers += results
        left = len(tasks) - 1
        row.each.append((time.perf_counter() - first) / left)
        row.cpu.append((tree_cpu(os.getpid()) - cpu) / left)
        row.client.append((time.process_time() - own) / left)
        row.wire.append((loopback() - wire) / left)
    row.start.append(first - started)
    return answers


def marks(answers: Sequence[Graded]) -> dict[str, Any]:
    """work -> its verdicts, check by check."""
    found = {}
    for graded in answers:
        if graded.report is None:
            raise SystemExit(f"not graded: {graded.fault}")
        found[graded.work] = [c.verdict for e in graded.report.exercises for c in e.checks]
    return found


# --- what is left of each submission ----------------------------------------------------------------
def sizes(tasks: Sequence[Task], terms: Terms, answers: Sequence[Graded], folder: Path) -> dict[str, float]:
    """Bytes of each, on average, and how many a second one database takes."""
    reports = {graded.work: graded.report for graded in answers if graded.report}
    class_ = make_class(folder / "class", "en", terms.chapters[0])
    with Store(class_.database) as store:
        grading = store.grading(terms.chapters[0], terms.key, "benchmark", {}, True)
        for number, task in enumerate(tasks):
            student = store.save_person(Person("", str(number), "Doe", "Jo", "jo.doe@example.org"))
            original = task.work  # as long as any other hash
            store.add_submission(
                student.pseudonym, grading.chapter, original, "benchmark.zip", now(), task.content
            )
        sync(class_, store)  # makes the gradebook
        owners = {submission.work: submission for submission in store.submissions()}
        started = time.perf_counter()
        for task in tasks:
            with store.transaction():
                store.save_result(task.work, grading, reports[task.work], 0.0)
                store.set_mark(owners[task.work], grading)
        committed = time.perf_counter() - started
        started = time.perf_counter()
        sync(class_, store)
        booked = time.perf_counter() - started
    pages = [student_page(reports[task.work], "en", title="Benchmark").encode() for task in tasks]
    count = len(tasks)
    return {
        "task, as JSON": _mean([len(json.dumps(task.to_dict())) for task in tasks]),
        "answer, as JSON": _mean([len(json.dumps(graded.to_dict())) for graded in answers]),
        "archive that the student handed in": _mean([len(_zip(task.content.files)) for task in tasks]),
        "evidence in the database": class_.database.stat().st_size / count,
        "row in nbgrader's gradebook": (class_.root / "gradebook.db").stat().st_size / count,
        "page for the student": _mean([len(page) for page in pages]),
        "page for the student, zipped": _mean([len(zlib.compress(page)) for page in pages]),
        "results committed per second": count / committed,
        "rows written to the gradebook per second": count / booked,
    }


def _mean(numbers: Sequence[int]) -> float:
    return sum(numbers) / len(numbers)


def _zip(files: Mapping[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for slug, text in files.items():
            archive.writestr(f"{slug}/{slug}.py", text)
    return out.getvalue()


# --- how many results one client takes -----------------------------------------------------------------
def at_once(task: str, terms: str) -> str:
    """What a worker would answer if grading took no time."""
    return CANNED.format(work=json.loads(task)["work"])


CANNED = """{{"work": "{work}", "report": null, "seconds": 0.0, "fault": "%s"}}""" % (20_000 * "x")


class AtOnce(DaskEngine):
    """Measures the engine alone."""

    function = staticmethod(at_once)


def feed(tasks: list[Task], terms: Terms) -> dict[str, float]:
    """Results per second that one client and its scheduler take, and their CPU milliseconds of each."""
    many = [Task(f"{task.work}-{turn}", task.content) for turn in range(2000 // len(tasks)) for task in tasks]
    with dask_engine(EngineOptions(workers=2)) as engine:
        assert isinstance(engine, DaskEngine)
        results = AtOnce(engine.client, 60).run(many, terms)
        next(results)
        started, cpu = time.perf_counter(), time.process_time()
        count = sum(1 for _ in results)
        return {
            "results per second that one dask client takes": count / (time.perf_counter() - started),
            "CPU microseconds of the client for each": 1e6 * (time.process_time() - cpu) / count,
        }


# --- the engines, side by side ------------------------------------------------------------------------
@contextlib.contextmanager
def node(folder: Path) -> Iterator[None]:
    """A SLURM of one node for as long as this lasts, as in the tests."""
    sys.path.insert(0, str(TESTS))
    import one_node_slurm

    (folder / "slurm").mkdir()
    with one_node_slurm.one_node(folder / "slurm") as environment:
        os.environ["SLURM_CONF"] = environment["SLURM_CONF"]
        yield


def compare(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    tasks, terms = works(options.submissions, options.distinct)
    ways = {
        f"{name}, {count} at once": (name, count)
        for name in ("local", "dask", *["slurm"] * options.slurm)
        for count in options.at_once
    }
    rows = {way: Row() for way in ways}
    expected: dict[str, Any] = {}
    load = []
    for number in range(options.rounds):
        names = list(ways)
        for way in names[number % len(names) :] + names[: number % len(names)]:
            name, count = ways[way]
            load.append(busy_cores())
            found = EngineOptions(workers=count, interface="lo", memory="2GB", logs=folder / "logs")
            answers = measure(name, found, tasks, terms, rows[way])
            expected = expected or marks(answers)
            if marks(answers) != expected:
                print(f"MARKS DIFFER: {way}; the figures mean nothing")
    base = rows[next(iter(ways))]
    shown = []
    for way, row in rows.items():
        ratio = [a / b for a, b in zip(row.each, base.each, strict=True)]
        of_slurm = way.startswith("slurm")  # its processes are not below this one
        shown.append(
            [
                way,
                spread(row.start, "{:.1f}"),
                spread([1000 * s for s in row.each], "{:.1f}"),
                spread(ratio),
                "" if of_slurm else f"{1000 * statistics.median(row.cpu):.1f}",
                f"{1000 * statistics.median(row.client):.2f}",
                f"{statistics.median(row.wire) / 1024:.1f}" if not way.startswith("local") else "0",
            ]
        )
    print(f"{options.submissions} submissions of {len(assignment())} exercises, {options.rounds} rounds")
    print(f"cores in use by others before each run: {spread(load)}\n")
    head = ["engine", "s to the first answer", "ms each", "times local", "CPU ms each"]
    print(table([*head, "of these, client", "KiB each on the loopback"], shown))
    left = {**sizes(tasks, terms, answers, folder), **feed(tasks, terms)}
    print("\nof each submission, bytes on average; then what one database takes\n")
    print(table(["what", "figure"], [[what, f"{figure:.0f}"] for what, figure in left.items()]))
    return {"submissions": options.submissions, "rows": {n: vars(r) for n, r in rows.items()}, "sizes": left}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--submissions", type=int, default=60, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--at-once", type=int, nargs="+", default=[2], metavar="N")
    parser.add_argument("--slurm", action="store_true", help="start a SLURM of one node and run on it too")
    parser.add_argument("--distinct", action="store_true", help="no two submissions return the same numbers")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    options = parser.parse_args()
    with contextlib.ExitStack() as ended:
        folder = Path(ended.enter_context(tempfile.TemporaryDirectory(prefix="dlx-benchmark-")))
        if options.slurm:
            ended.enter_context(node(folder))
        found = compare(options, folder)
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
