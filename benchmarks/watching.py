"""From a save to the verdict: `dlx watch`, against commands that are started again each time.

    python benchmarks/watching.py              a numpy exercise and a torch one, 15 rounds
    python benchmarks/watching.py --rounds 5 --json figures.json

In each round the file is saved, wrong or right in turn, and answered by `dlx watch`, which is running; then
by `dlx check` and by pytest, which start for it. pytest runs the same public checks in one row; in the other
a single test that imports the file and calls nothing, which is the least that it can cost. Figures are the
medians, with the smallest and the largest; ratios are taken inside a round.
"""

import argparse
import contextlib
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from grading import table
from measure import busy_cores, run, spread

from dlx.exercises import Exercise, load_course
from dlx.grader.key.answer_key import AnswerKey, answer_key

ASKED = ("conv2d", "UNet")  # a numpy exercise and a torch one, by what they ask for
ANSWERED = re.compile(r"^\d+/\d+ checks .*\d\d:\d\d:\d\d$")
REST = 0.3  # seconds between an answer and the next save: nobody types faster
IMPORTS = "def test_imports():\n    import {slug}\n"
WATCH, CHECK, PUBLIC, LEAST = (
    "dlx watch",
    "dlx check",
    "pytest, the public checks",
    "pytest, an import and no call",
)


class Watching:
    """`dlx watch` in plain lines on a pipe."""

    def __init__(self, process: "subprocess.Popen[str]", file: Path) -> None:
        self.process, self.file = process, file

    def answer(self) -> str:
        """Read until the line that ends a verdict."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if ANSWERED.match(line):
                return line
        raise SystemExit("dlx watch ended")

    def save(self, text: str) -> float:
        """Seconds from the save to the verdict."""
        started = time.perf_counter()
        self.file.write_text(text, encoding="utf-8")
        self.answer()
        return time.perf_counter() - started


@contextlib.contextmanager
def watching(dlx: str, exercise: Exercise, file: Path, environment: dict[str, str]) -> Iterator[Watching]:
    process = subprocess.Popen(
        [dlx, "watch", exercise.slug, "--lang", "en"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        cwd=file.parent,
        env=environment,
    )
    try:
        one = Watching(process, file)
        one.answer()
        time.sleep(2)  # it reads ahead what all verdicts need
        yield one
    finally:
        process.terminate()
        process.wait()


def keyed(name: str) -> tuple[Exercise, AnswerKey]:
    found = next((e for e in load_course().exercises if name in e.provides), None)
    key = answer_key(found) if found else None
    if found is None or key is None:
        raise SystemExit(f"no exercise with a key asks for {name}")
    return found, key


def compare(exercise: Exercise, key: AnswerKey, rounds: int, folder: Path) -> dict[str, list[float]]:
    """Seconds of each way, round by round."""
    dlx = shutil.which("dlx", path=str(Path(sys.executable).parent)) or shutil.which("dlx")
    if dlx is None:
        raise SystemExit("the command dlx is not installed")
    subprocess.run([dlx, "start", exercise.name, str(folder)], check=True, stdout=subprocess.DEVNULL)
    file = folder / exercise.name / f"{exercise.slug}.py"
    least = file.with_name("test_least.py")
    least.write_text(IMPORTS.format(slug=exercise.slug), encoding="utf-8")
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    commands = {
        CHECK: [dlx, "check", exercise.slug],
        PUBLIC: [*pytest, "-p", "dlx.grader.plugin", exercise.checks_file.name],
        LEAST: [*pytest, least.name],
    }
    seconds: dict[str, list[float]] = {name: [] for name in (WATCH, *commands)}
    with watching(dlx, exercise, file, {**environment, "PYTHONUNBUFFERED": "1"}) as watch:
        for number in range(rounds + 1):
            texts = [known.source for known in key.known] if number % 2 else [key.reference]
            took = {WATCH: watch.save(f"{texts[number % len(texts)]}\n# round {number}\n")}
            for name, command in commands.items():
                ran = run(command, file.parent, environment)
                if ran.code not in (0, 1):
                    raise SystemExit(f"{name}: {ran.errors}")
                took[name] = ran.seconds
            time.sleep(REST)
            for name, value in took.items() if number else ():  # the first round warms the disk's cache
                seconds[name].append(value)
    return seconds


def show(exercise: Exercise, seconds: dict[str, list[float]]) -> None:
    rows = [
        [
            name,
            spread([1000 * s for s in values], "{:.0f}"),
            spread([a / b for a, b in zip(values, seconds[WATCH], strict=True)], "{:.1f}"),
        ]
        for name, values in seconds.items()
    ]
    libraries = ", ".join(exercise.libraries) or "numpy"
    print(f"\n{exercise.name} ({libraries})\n")
    print(table(["from the save to the verdict", "ms", "times dlx watch"], rows))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    options = parser.parse_args()
    print(f"{options.rounds} rounds, interleaved; {busy_cores():.1f} cores of {os.cpu_count()} busy before")
    found: dict[str, Any] = {}
    for name in ASKED:
        exercise, key = keyed(name)
        with tempfile.TemporaryDirectory(prefix="dlx-benchmark-") as folder:
            found[exercise.name] = compare(exercise, key, options.rounds, Path(folder))
        show(exercise, found[exercise.name])
    for (name, seconds), bar in zip(found.items(), (0.15, 0.5), strict=True):
        reached = statistics.median(seconds[WATCH]) < bar
        print(f"  {name} in less than {1000 * bar:.0f} ms: {'reached' if reached else 'MISSED'}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
