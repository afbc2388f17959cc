"""What grading costs with dlx and with what one would use instead, side by side on this machine.

    python benchmarks/grading.py                  60 submissions, a quick look
    python benchmarks/grading.py --submissions 200 --nbgrader
    python benchmarks/grading.py --scaling        memory and cost at 20, 200 and 2000 submissions
    python benchmarks/grading.py --student        what a student waits for

Every way grades the same submissions with the same checks (public and hidden), two at a time. The
ways run in turn, in rounds whose order rotates, so that a ratio compares neighbours in time. Ratios
are to dlx with the start of its bench and judge included; a figure is the median of the rounds, with
the smallest and the largest. No figure is a test: a bar that is missed is printed, not raised.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbgrader_course
import pytest_class
from assignment import Task, assignment, read, write
from measure import Run, busy_cores, run, spread

HERE = Path(__file__).resolve().parent
LANES = 2
SCALES = (20, 200, 2000)
PROSE = {
    "dlx": "dlx, isolated; start of bench and judge included",
    "steady": "dlx, second half of the class (everything is warm)",
    "floor": "floor: a bare fork per submission, warm parent, no isolation",
    "class": "pytest, one process for the whole class, no isolation",
    "pytest": "pytest, one process per submission",
    "nbgrader": "nbgrader autograde, one command per submission",
}
BARS = (  # row, what is compared, the bar, what is aimed at beyond it
    ("class", "faster than pytest for the whole class", 1.0, ""),
    ("pytest", "at least 25 times faster than pytest per submission", 25.0, ""),
    ("nbgrader", "at least 60 times faster than autograde", 60.0, ""),
    ("floor", "at most 3 times the floor", 1 / 3, "goal: 1.5 times"),
)


@dataclass
class Row:
    """One way of grading: seconds and CPU seconds per submission, round by round; right marks."""

    seconds: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    agree: int = 0
    graded: int = 0


class Comparison:
    """The submissions on disk, and one method per way of grading them."""

    def __init__(self, tasks: list[Task], folder: Path, options: argparse.Namespace) -> None:
        self.tasks, self.folder = tasks, folder
        self.all, self.few = folder / "class", folder / "few"
        count = options.submissions
        write(tasks, count, self.all, options.distinct)
        write(tasks, min(options.sample, count), self.few, options.distinct)
        pytest_class.build(tasks, folder / "classroom")
        self.nbgrader: Path | None = None
        self.rows = {name: Row() for name in PROSE}
        self.sandbox = ""
        self.ready: list[float] = []
        self.expected: dict[str, str] = {}

    # --- the ways ---------------------------------------------------------------------------------
    def run_floor(self) -> None:
        figures, _ = worker("floor", self.all, self.folder)
        self.expected = self.expected or figures["marks"]
        self._note("floor", figures["steady"], figures["cpu"], figures["marks"])

    def run_dlx(self) -> None:
        figures, ran = worker("dlx", self.all, self.folder)
        self.sandbox = figures["sandbox"]
        self.ready.append(figures["ready"])
        self._note("dlx", ran.seconds / len(figures["marks"]), figures["cpu"], figures["marks"])
        self._note("steady", figures["steady"], None, figures["marks"])

    def run_class(self) -> None:
        ran, marks = self._pytest(self.all, "class.json")
        self._note("class", ran.seconds / len(marks), ran.cpu, marks)

    def run_pytest(self) -> None:
        students = [student for student, _ in read(self.few)]

        def one(student: str) -> tuple[Run, dict[str, str]]:
            return self._pytest(self.few, f"{student}.json", student)

        self._per_submission("pytest", students, one)

    def run_nbgrader(self) -> None:
        assert self.nbgrader is not None
        course, expected = self.folder / "course", self.folder / "classroom" / "expected.pkl"
        environment = nbgrader_course.environment_of(self.nbgrader, expected)
        shutil.rmtree(course / "autograded", ignore_errors=True)

        def one(student: str) -> tuple[Run, dict[str, str]]:
            command = nbgrader_course.autograde(self.nbgrader, student)
            ran = run(command, course, environment)
            if ran.code:
                raise SystemExit(f"nbgrader: {ran.errors}")
            return ran, {student: "1" * (nbgrader_course.marks(course, student) or 0)}

        students = sorted(p.name for p in (course / "submitted").iterdir())
        self._per_submission("nbgrader", students, one)

    def prepare_nbgrader(self, cache: Path, count: int) -> None:
        """Install nbgrader in the cache folder, and make the course."""
        self.nbgrader = nbgrader_course.install(cache)
        expected = self.folder / "classroom" / "expected.pkl"
        environment = nbgrader_course.environment_of(self.nbgrader, expected)
        students = dict(list(read(self.all))[:count])
        python = self.nbgrader / "bin" / "python"
        course = self.folder / "course"
        nbgrader_course.build(self.tasks, students, course, environment, python)

    # --- what they share --------------------------------------------------------------------------
    def _pytest(self, students: Path, out: str, student: str = "") -> tuple[Run, dict[str, str]]:
        where = self.folder / "classroom"
        environment = pytest_class.environment(where, students, where / out, student)
        ran = run(pytest_class.command(), where, environment)
        if ran.code not in (0, 1):
            raise SystemExit(f"pytest: {ran.errors}")
        return ran, json.loads((where / out).read_text())["marks"]

    def _per_submission(
        self,
        name: str,
        students: Sequence[str],
        one: Callable[[str], tuple[Run, dict[str, str]]],
    ) -> None:
        started = time.perf_counter()
        marks: dict[str, str] = {}
        cpu = 0.0
        with ThreadPoolExecutor(LANES) as pool:
            for ran, mark in pool.map(one, students):
                marks |= mark
                cpu += ran.cpu
        self._note(name, (time.perf_counter() - started) / len(students), cpu, marks)

    def _note(self, name: str, seconds: float, cpu: float | None, marks: dict[str, str]) -> None:
        """The marks must be those of the others; nbgrader's grade book gives their sum alone."""
        row = self.rows[name]
        row.seconds.append(seconds)
        if cpu is not None:
            row.cpu.append(cpu / len(marks))
        for student, mark in marks.items():
            wanted = self.expected.get(student, "")
            row.graded += 1
            row.agree += mark.count("1") == wanted.count("1") and (mark == wanted or name == "nbgrader")

    def rounds(self, count: int) -> list[float]:
        """Every way in turn, each time in another order; the load found before each."""
        ways = [self.run_floor, self.run_dlx, self.run_class, self.run_pytest]
        ways += [self.run_nbgrader] if self.nbgrader else []
        load = []
        for number in range(count):
            turn = number % len(ways)
            for way in ways[turn:] + ways[:turn] if self.expected else ways:
                load.append(busy_cores())
                print(f"\r{number + 1}/{count} {way.__name__:14}", end="", file=sys.stderr)
                way()
        print("\r" + " " * 30, end="\r", file=sys.stderr)
        return load

    def ratio(self, row: str, over: str = "dlx") -> list[float]:
        """Round by round, how many times the cost of `over` this row costs."""
        pairs = zip(self.rows[row].seconds, self.rows[over].seconds, strict=True)
        return [a / b for a, b in pairs]


def worker(
    row: str, submissions: Path, folder: Path, jobs: int = LANES, sample: float = 0.0
) -> tuple[dict[str, Any], Run]:
    """Run one of workers.py; what it measured of itself, and the process from start to exit."""
    out = folder / f"{row}.json"
    command = [sys.executable, str(HERE / "workers.py"), row, str(submissions), str(out)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"}
    ran = run([*command, "--jobs", str(jobs)], folder, environment, sample)
    if ran.code:
        raise SystemExit(f"{row}: {ran.errors}")
    return json.loads(out.read_text()), ran


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(r[i]) for r in [head, *rows]) for i in range(len(head))]
    lines = [[c.ljust(w) for c, w in zip(r, widths, strict=True)] for r in [head, *rows]]
    lines.insert(1, ["-" * width for width in widths])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


# --- the class ------------------------------------------------------------------------------------
def compare(options: argparse.Namespace, tasks: list[Task], folder: Path) -> dict[str, Any]:
    comparison = Comparison(tasks, folder, options)
    if options.nbgrader:
        comparison.prepare_nbgrader(options.cache, options.notebooks)
    load = comparison.rounds(options.rounds)
    checks = sum(len(task.checks()) for task in tasks)
    print(
        f"{options.submissions} submissions, {len(tasks)} exercises, {checks} checks, "
        f"{LANES} in flight, {options.rounds} rounds"
        f"{', every submission with numbers of its own' * options.distinct}; pytest per submission: "
        f"{min(options.sample, options.submissions)}, notebooks: {options.notebooks}\n"
        f"{comparison.sandbox}\n"
        f"cores in use by others before each run: {spread(load)}\n"
    )
    rows = []
    for name, prose in PROSE.items():
        row = comparison.rows[name]
        if not row.seconds:
            rows.append([prose, "not run", "", "", ""])
            continue
        milliseconds = spread([1000 * s for s in row.seconds], "{:.1f}")
        times = spread(comparison.ratio(name), "{:.2f}")
        cpu = f"{1000 * statistics.median(row.cpu):.1f}" if row.cpu else ""
        rows.append([prose, milliseconds, cpu, times, f"{row.agree}/{row.graded}"])
    print(table(["way", "ms per submission", "CPU ms", "times dlx", "same marks"], rows))
    if any(row.agree < row.graded for row in comparison.rows.values()):
        print("\nMARKS DIFFER: the ways did not grade the same thing; the figures mean nothing")
    print(f"\nstart of dlx's bench and judge: {spread(comparison.ready)} s, once per class")
    bars = judge_bars(comparison)
    return {
        "submissions": options.submissions,
        "rounds": options.rounds,
        "load": load,
        "seconds_per_submission": {n: r.seconds for n, r in comparison.rows.items()},
        "cpu_seconds_per_submission": {n: r.cpu for n, r in comparison.rows.items()},
        "agree": {n: [r.agree, r.graded] for n, r in comparison.rows.items()},
        "ready": comparison.ready,
        "bars": bars,
    }


def judge_bars(comparison: Comparison) -> dict[str, Any]:
    """Print how far each bar is reached; for the floor with a warm dlx too."""
    bars: dict[str, Any] = {}
    print()
    for row, prose, bar, goal in BARS:
        if not comparison.rows[row].seconds:
            print(f"  {prose}: not run")
            continue
        times = statistics.median(comparison.ratio(row))
        verdict = "reached" if times >= bar else "MISSED"
        found = f"{times:.1f} times faster" if row != "floor" else f"{1 / times:.2f} times"
        if row == "floor":
            warm = 1 / statistics.median(comparison.ratio(row, "steady"))
            goal = f"; warm: {warm:.2f} times; {goal}"
        print(f"  {prose}: {verdict} ({found}{goal})")
        bars[prose] = {"times": times, "reached": times >= bar}
    return bars


# --- from 20 to 2000 ------------------------------------------------------------------------------
def scaling(options: argparse.Namespace, tasks: list[Task], folder: Path) -> dict[str, Any]:
    rows, found = [], []
    for count in options.sizes:
        submissions = folder / f"class{count}"
        write(tasks, count, submissions, options.distinct)
        figures, ran = worker("dlx", submissions, folder, sample=0.1)
        per_submission = (ran.seconds - figures["ready"]) / count
        found.append(
            {
                "submissions": count,
                "seconds": ran.seconds,
                "per_submission": per_submission,
                "judge_mib": figures["peak_rss_mib"],
                "tree_mib": ran.tree_mib,
            }
        )
        rows.append(
            [
                str(count),
                f"{ran.seconds:.1f} s",
                f"{1000 * ran.seconds / count:.1f} ms",
                f"{1000 * per_submission:.1f} ms",
                f"{figures['peak_rss_mib']:.0f} MiB",
                f"{ran.tree_mib:.0f} MiB",
            ]
        )
    head = ["submissions", "in all", "each", "each, without the start"]
    print(table([*head, "judge, peak RSS", "all processes, peak"], rows))
    print("all processes: sum of PSS every 0.1 s; where PSS may not be read, of anonymous pages,")
    print("which counts what a fork shares once per child: an upper bound")
    return {"sizes": found}


# --- the student's side ---------------------------------------------------------------------------
PLAIN_TEST = """\
import numpy as np
from convolution import conv2d

IMAGE = np.array(
    [[1, 1, 1, 0, 0], [0, 1, 1, 1, 0], [0, 0, 1, 1, 1], [0, 0, 1, 1, 0], [0, 1, 1, 0, 0]]
)

def test_example():
    kernel = np.array([[1, 0, 1], [0, 1, 0], [1, 0, 1]])
    np.testing.assert_allclose(conv2d(IMAGE, kernel), [[4, 3, 4], [2, 4, 3], [2, 3, 4]])

def test_asymmetric():
    kernel = np.arange(1, 10).reshape(3, 3)
    np.testing.assert_allclose(conv2d(IMAGE, kernel), [[26, 35, 34], [20, 34, 33], [26, 31, 22]])

def test_padding():
    image, kernel = np.array([[1, 2], [3, 4]]), np.array([[1, 0, -1], [2, 0, 0], [0, 1, 0]])
    np.testing.assert_allclose(conv2d(image, kernel, padding=1), [[3, 6], [-2, 7]])
"""


def student(options: argparse.Namespace, tasks: list[Task], folder: Path) -> dict[str, Any]:
    task = next(t for t in tasks if "conv2d" in t.exercise.provides)
    dlx = shutil.which("dlx", path=str(Path(sys.executable).parent)) or shutil.which("dlx")
    if dlx is None:
        raise SystemExit("the command dlx is not installed")
    work, plain = folder / "work", folder / "plain"
    plain.mkdir()
    start = [dlx, "start", task.exercise.name, str(work)]
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    for place in [*work.rglob(f"{task.slug}.py"), plain / f"{task.slug}.py"]:
        place.write_text(task.key.reference, encoding="utf-8")
    (plain / "test_plain.py").write_text(PLAIN_TEST, encoding="utf-8")
    python = sys.executable
    pytest = [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_plain.py"]
    commands: dict[str, tuple[list[str], Path]] = {
        "python -c pass": ([python, "-c", "pass"], plain),
        "python -c 'import click'": ([python, "-c", "import click"], plain),
        "dlx --help": ([dlx, "--help"], plain),
        "python -c 'import numpy'": ([python, "-c", "import numpy"], plain),
        "pytest on one numpy file": (pytest, plain),
        f"dlx check {task.slug}": ([dlx, "check", task.slug], work),
    }
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "OMP_NUM_THREADS": "1"}
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    names = list(commands)
    for number in range(options.rounds + 1):
        for name in names[number % len(names) :] + names[: number % len(names)]:
            command, where = commands[name]
            ran = run(command, where, environment)
            if ran.code:
                raise SystemExit(f"{name}: {ran.errors}")
            if number:  # the first round only warms the disk's cache
                seconds[name].append(ran.seconds)
    bare, pytest_ = seconds["python -c pass"], seconds["pytest on one numpy file"]
    rows = [
        [
            name,
            spread([1000 * s for s in values], "{:.0f}"),
            spread([1000 * (a - b) for a, b in zip(values, bare, strict=True)], "{:.0f}"),
            spread([a / b for a, b in zip(values, pytest_, strict=True)], "{:.2f}"),
        ]
        for name, values in seconds.items()
    ]
    print(f"{options.rounds} rounds, interleaved\n")
    print(table(["command", "ms", "ms above a bare interpreter", "times pytest"], rows))
    over = statistics.median(a - b for a, b in zip(seconds["dlx --help"], bare, strict=True))
    ratio = statistics.median(a / b for a, b in zip(seconds[names[-1]], pytest_, strict=True))
    verdict = {True: "reached", False: "MISSED"}
    print(f"\n  dlx --help within 100 ms of a bare interpreter: {verdict[over <= 0.1]}")
    print(f"  dlx check at most 1.6 times plain pytest: {verdict[ratio <= 1.6]} ({ratio:.2f})")
    return {"seconds": seconds}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--scaling", action="store_true", help="memory and cost by class size")
    which.add_argument("--student", action="store_true", help="what a student waits for")
    parser.add_argument("--submissions", type=int, default=60, metavar="N")
    parser.add_argument(
        "--distinct", action="store_true", help="no two submissions return the same real numbers"
    )
    parser.add_argument("--rounds", type=int, metavar="N", help="3; 9 with --student")
    parser.add_argument("--sample", type=int, default=24, help="submissions for pytest, one each")
    parser.add_argument("--sizes", type=int, nargs="+", default=SCALES, help="with --scaling")
    parser.add_argument("--nbgrader", action="store_true", help="install it if needed, and run it")
    parser.add_argument("--notebooks", type=int, default=6, help="submissions for nbgrader")
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "dlx-benchmarks")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    options = parser.parse_args()
    options.rounds = options.rounds or (9 if options.student else 3)
    act = student if options.student else scaling if options.scaling else compare
    with tempfile.TemporaryDirectory(prefix="dlx-benchmark-") as folder:
        found = act(options, assignment(), Path(folder))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
