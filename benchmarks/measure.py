"""Run one command and account for it: seconds from start to exit, and on request the memory of its tree."""

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """One command. `tree_mib` is the largest sum of PSS over the command and its descendants, polled."""

    seconds: float
    code: int
    errors: str
    tree_mib: float = 0.0


def run(
    command: Sequence[str],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    sample: float = 0.0,
) -> Run:
    """Run a command to its end; with `sample`, look at the memory of its tree every `sample` seconds."""
    peak = 0.0
    ended = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not ended.wait(sample):
            peak = max(peak, tree_mib(process.pid))

    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(environment) if environment is not None else None,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    watcher = threading.Thread(target=watch, daemon=True)
    if sample:
        watcher.start()
    _, errors = process.communicate()
    seconds = time.perf_counter() - started
    ended.set()
    if sample:
        watcher.join()
    return Run(seconds, process.returncode, errors[-2000:], peak)


def _parents() -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = Path(f"/proc/{name}/stat").read_text().rsplit(")", 1)[1].split()[1]
        except (OSError, IndexError):
            continue
        children.setdefault(int(parent), []).append(int(name))
    return children


def tree_mib(pid: int) -> float:
    """The PSS of a process and of all its descendants; what may not be read counts as its anonymous pages."""
    children, todo, total = _parents(), [pid], 0
    while todo:
        one = todo.pop()
        todo += children.get(one, [])
        for name, field in (("smaps_rollup", "Pss:"), ("status", "RssAnon:")):
            try:
                words = Path(f"/proc/{one}/{name}").read_text().split()
                total += int(words[words.index(field) + 1])
                break
            except (OSError, ValueError):
                continue
    return total / 1024


def busy_cores(seconds: float = 0.3) -> float:
    """How many cores the machine uses now, while this process waits."""
    before, _ = _ticks(), time.sleep(seconds)
    return (_ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds


def _ticks() -> int:
    words = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    return sum(words) - words[3] - words[4]


def spread(values: Sequence[float], form: str = "{:.2f}") -> str:
    """Median and range."""
    middle = form.format(statistics.median(values))
    if len(values) == 1:
        return middle
    return f"{middle} ({form.format(min(values))} - {form.format(max(values))})"
