"""What a class costs that hands in a whole chapter: dlx class collect, grade and report, in time and memory.

    python benchmarks/whole_chapter.py                               the first chapter, 12 students
    python benchmarks/whole_chapter.py --chapter NAME --submissions 200

Submissions are made from the key as assignment.py makes them, every exercise of the chapter in each. Whole
commands, start-up included, one round. The memory of processes is looked at twice a second.
"""

import argparse
import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from assignment import tasks_of, write
from grading import table
from measure import Run, busy_cores, run

from dlx.exercises import load_course

COMMANDS = ("collect submissions --class class", "grade --class class", "report --class class")
EVERY = 0.5  # seconds
PATH = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
ENVIRONMENT = {**os.environ, "PATH": PATH, "PYTHONWARNINGS": "ignore"}


def measure(folder: Path, jobs: int | None) -> dict[str, Run]:
    """Each command on the class in `folder`/submissions.

    Raises:
        SystemExit: a command ended with an error.
    """
    found = {}
    for words in COMMANDS:
        name, *options = words.split()
        if name == "grade" and jobs:
            options += ["--jobs", str(jobs)]
        found[name] = run(["dlx", "class", name, *options], folder, ENVIRONMENT, EVERY)
        if found[name].code:
            raise SystemExit(f"dlx class {words}: {found[name].errors}")
    return found


def show(found: dict[str, Run], count: int) -> None:
    rows = [
        [
            f"dlx class {name}",
            f"{ran.seconds:.1f}",
            f"{1000 * ran.seconds / count:.0f} ms",
            f"{ran.cpu:.1f}",
            f"{ran.own_mib:.0f}",
            f"{ran.child_mib:.0f}",
            f"{ran.tree_mib:.0f}",
        ]
        for name, ran in found.items()
    ]
    head = ["command", "seconds", "each", "CPU s", "own peak MiB", "largest other MiB", "all together MiB"]
    print(table(head, rows))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--chapter", default=load_course().chapters[0].name)
    parser.add_argument("--submissions", type=int, default=12, metavar="N")
    parser.add_argument("--distinct", action="store_true", help="no two submissions return the same numbers")
    parser.add_argument("--jobs", type=int, metavar="N", help="submissions graded at the same time")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    options = parser.parse_args()
    tasks = tasks_of(options.chapter)
    with tempfile.TemporaryDirectory(prefix="dlx-benchmark-") as folder:
        write(tasks, options.submissions, Path(folder) / "submissions", options.distinct)
        load = busy_cores()
        found = measure(Path(folder), options.jobs)
    print(f"{options.submissions} submissions of {len(tasks)} exercises; cores in use before: {load:.1f}\n")
    show(found, options.submissions)
    if options.json:
        rows = {name: asdict(ran) for name, ran in found.items()}
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
