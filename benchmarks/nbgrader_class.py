"""One class through three graders: dlx class grade, nbgrader autograde with dlx's steps, nbgrader's own.

    python benchmarks/nbgrader_class.py --submissions 12 --rounds 3

One chapter whose exercises need numpy only, one notebook per exercise. The hand-written course has the same
checks as graded cells of its own (nbgrader_course.py), all in one notebook, run in a kernel. All three write
a gradebook; the ways take turns. Needs the extra `class` and the key.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbgrader_course
import pytest_class
from assignment import Task, submissions, tasks_of
from measure import run

from dlx.exercises import load_course

PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
ENVIRONMENT = {**os.environ, "PATH": PATH, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
WAYS = {
    "class": "dlx class collect, grade: judge and bench on all cores",
    "steps": "nbgrader autograde with dlx's steps: judge and bench, one after the other",
    "own": "nbgrader autograde on hand-written cells: a kernel per submission, no isolation",
}


def call(*words: str, cwd: Path) -> float:
    ran = run([*words], cwd, ENVIRONMENT)
    if ran.code:
        raise SystemExit(f"{' '.join(words)}: {ran.errors}")
    return ran.seconds


def course_of_dlx(root: Path, chapter: str, tasks: list[Task], count: int) -> None:
    root.mkdir()
    call("dlx", "nbgrader", "init", ".", "--chapter", chapter, cwd=root)
    call("nbgrader", "generate_assignment", chapter, cwd=root)
    for student, files in submissions(tasks, count):
        folder = root / "submitted" / student / chapter
        folder.mkdir(parents=True)
        (folder / "timestamp.txt").write_text("2026-01-01 10:00:00.000000 UTC", encoding="utf-8")
        for slug, source in files.items():
            notebook = json.loads((root / "release" / chapter / f"{slug}.ipynb").read_text("utf-8"))
            for cell in notebook["cells"]:
                if cell["metadata"].get("dlx", {}).get("role") == "answer":
                    cell["source"] = source
            (folder / f"{slug}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


def graded_by_class(root: Path) -> float:
    for name in ("evidence", "autograded"):
        shutil.rmtree(root / name, ignore_errors=True)
    collected = call("dlx", "class", "collect", "submitted", cwd=root)
    return collected + call("dlx", "class", "grade", cwd=root)


def graded_by_steps(root: Path, chapter: str) -> float:
    return call("nbgrader", "autograde", chapter, "--force", cwd=root)


def course_by_hand(root: Path, tasks: list[Task], count: int) -> None:
    """The same checks as graded cells, computed expectations beside them."""
    pytest_class.build(tasks, root.parent / "hand-checks")
    expected = root.parent / "hand-checks" / "expected.pkl"
    ENVIRONMENT.update(nbgrader_course.environment_of(Path(sys.prefix), expected))
    students = dict(submissions(tasks, count))
    nbgrader_course.build(tasks, students, root, ENVIRONMENT, Path(sys.executable))


def graded_by_hand(root: Path) -> float:
    return call("nbgrader", "autograde", "hw", "--force", cwd=root)


def totals(root: Path) -> dict[str, float]:
    import sqlite3

    query = """select a.student_id, sum(g.auto_score) from grade g
               join submitted_notebook n on g.notebook_id = n.id
               join submitted_assignment a on n.assignment_id = a.id group by a.student_id"""
    with sqlite3.connect(f"file:{root / 'gradebook.db'}?mode=ro", uri=True) as book:
        return {who: points or 0.0 for who, points in book.execute(query)}


def measure(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    tasks, count = tasks_of(options.chapter), options.submissions
    ours, hand = folder / "ours", folder / "hand"
    course_of_dlx(ours, options.chapter, tasks, count)
    course_by_hand(hand, tasks, count)
    ways: dict[str, Callable[[], float]] = {
        "class": lambda: graded_by_class(ours),
        "steps": lambda: graded_by_steps(ours, options.chapter),
        "own": lambda: graded_by_hand(hand),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    marks: dict[str, dict[str, float]] = {}
    for turn in range(options.rounds):
        names = [*ways][turn % len(ways) :] + [*ways][: turn % len(ways)]
        for name in names:
            seconds[name].append(ways[name]())
            if name != "own":
                marks[name] = totals(ours)
    return {
        "submissions": count,
        "notebooks": count * len(tasks),
        "seconds": seconds,
        "same_marks": marks["class"] == marks["steps"],
    }


def show(found: dict[str, Any]) -> None:
    count, seconds = found["submissions"], found["seconds"]
    fast = statistics.median(seconds["class"])
    print(f"{count} submissions, {found['notebooks']} notebooks; whole commands, start-up included\n")
    print("| way | seconds | per submission | times dlx class grade |")
    print("|---|---|---|---|")
    for name, words in WAYS.items():
        median = statistics.median(seconds[name])
        spread = f"{min(seconds[name]):.1f}–{max(seconds[name]):.1f}"
        print(f"| {words} | {median:.1f} ({spread}) | {median / count * 1000:.0f} ms | {median / fast:.1f} |")
    print(f"\nsame marks through both graders of dlx: {'yes' if found['same_marks'] else 'NO'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--chapter", default=load_course().chapters[0].name)
    parser.add_argument("--submissions", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dlx-nbgrader-") as folder:
        found = measure(options, Path(folder))
    show(found)
    if options.json:
        options.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
