"""One row of the table as a process of its own: `python workers.py dlx|floor FOLDER OUT [--jobs 2]`.

FOLDER holds the submissions; OUT receives their marks, one character per check, and the seconds.
"""

import argparse
import gc
import io
import os
import socket
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

from assignment import assignment, read
from inprocess import SEED, Grader
from measure import tree_cpu, write_marks


def dlx(folder: Path, jobs: int) -> tuple[dict[str, str], dict[str, Any]]:
    """Judge.grade over the class; the seconds until everything is ready, and of its second half."""
    from dlx.grader.bench.bench import Bench
    from dlx.grader.judging.judge import Judge
    from dlx.grader.reports.report import Verdict
    from dlx.grader.submissions.submission import Submission

    started = time.perf_counter()
    exercises = [task.exercise for task in assignment()]
    marks: dict[str, str] = {}
    at: list[float] = []
    with Bench() as bench:
        judge = Judge(bench, SEED)
        judge.prepare_all(exercises)
        ready = time.perf_counter()
        submissions = (Submission(student, files) for student, files in read(folder))
        for report in a_few_at_once(lambda s: judge.grade(s, exercises), submissions, jobs):
            checks = [c for e in report.exercises for c in e.checks]
            if report.grader_error:
                raise SystemExit(f"{report.student}: a check is broken on dlx's side")
            marks[report.student] = "".join("01"[c.verdict is Verdict.ACCEPTED] for c in checks)
            at.append(time.perf_counter())
            line = report.sandbox
        cpu = tree_cpu(os.getpid())
    half = len(at) // 2
    return marks, {
        "ready": ready - started,
        "steady": (at[-1] - at[half - 1]) / (len(at) - half) if half else at[-1] - ready,
        "cpu": cpu,
        "sandbox": line,
    }


def a_few_at_once(grade: Callable[[Any], Any], submissions: Iterable[Any], jobs: int) -> Iterator[Any]:
    """Reports in the order in which they are ready; at most `jobs` submissions are in flight."""
    with ThreadPoolExecutor(jobs) as pool:
        running: set[Future[Any]] = set()
        for submission in submissions:
            running.add(pool.submit(grade, submission))
            if len(running) > jobs:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)


def _in_child(end: socket.socket, grade: Any, files: dict[str, str]) -> None:
    code = 1
    try:
        sys.stdout = sys.stderr = io.StringIO()
        end.sendall(grade(files).encode())
        code = 0
    finally:
        os._exit(code)


def floor(folder: Path, jobs: int) -> tuple[dict[str, str], dict[str, Any]]:
    """One fork per submission from a warm parent and nothing else: no limits, no isolation."""
    import select

    import torch

    torch.set_num_threads(1)
    tasks = assignment()
    grader = Grader(tasks)
    grader.grade({task.slug: task.key.reference for task in tasks})
    gc.collect()
    gc.freeze()
    marks: dict[str, str] = {}
    flying: dict[socket.socket, tuple[int, str]] = {}
    started, used = time.perf_counter(), tree_cpu(os.getpid())

    def land() -> None:
        for ours in select.select(list(flying), [], [])[0]:
            pid, student = flying.pop(ours)
            marks[student] = ours.recv(4096).decode()
            ours.close()
            os.waitpid(pid, 0)

    for student, files in read(folder):
        while len(flying) == jobs:
            land()
        ours, theirs = socket.socketpair()
        pid = os.fork()
        if pid == 0:
            _in_child(theirs, grader.grade, files)
        theirs.close()
        flying[ours] = (pid, student)
    while flying:
        land()
    seconds = time.perf_counter() - started
    return marks, {"steady": seconds / len(marks), "cpu": tree_cpu(os.getpid()) - used}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("row", choices=["dlx", "floor"])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    row = {"dlx": dlx, "floor": floor}[options.row]
    marks, figures = row(options.folder, options.jobs)
    status = Path("/proc/self/status")
    if status.exists():
        words = status.read_text().split()
        figures["peak_rss_mib"] = int(words[words.index("VmHWM:") + 1]) / 1024
    write_marks(options.out, marks, **figures)


if __name__ == "__main__":
    main()
