"""Run one command and account for it: seconds from start to exit, CPU seconds, memory of its tree."""

import json
import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Run:
    """One command. `cpu` counts what it waited for; `tree_mib` is the largest sum seen over its tree,
    `own_mib` the most that its own process held, `child_mib` the most that any other one of its tree did."""

    seconds: float
    cpu: float
    code: int
    errors: str
    tree_mib: float = 0.0
    own_mib: float = 0.0
    child_mib: float = 0.0


def run(
    command: Sequence[str],
    cwd: Path | None = None,
    environment: Mapping[str, str] | None = None,
    sample: float = 0.0,
) -> Run:
    """Run a command to its end; with `sample`, look at its memory every so many seconds."""
    peak = own = child = 0.0
    ended = threading.Event()

    def watch() -> None:
        nonlocal peak, own, child
        while not ended.wait(sample):
            peak = max(peak, tree_mib(process.pid))
            first, *others = map(peak_mib, tree(process.pid))
            own, child = max(own, first), max([child, *others])

    with tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=dict(environment) if environment is not None else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
        watcher = threading.Thread(target=watch, daemon=True)
        if sample:
            watcher.start()
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        ended.set()
        if sample:
            watcher.join()
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace")[-2000:]
    return Run(seconds, used.ru_utime + used.ru_stime, process.returncode, said, peak, own, child)


def tree(pid: int) -> Iterator[int]:
    """A process and all that descends from it."""
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = _stat(int(name))[1]
        except (OSError, IndexError):
            continue
        children.setdefault(int(parent), []).append(int(name))
    todo = [pid]
    while todo:
        one = todo.pop()
        todo += children.get(one, [])
        yield one


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def tree_cpu(pid: int) -> float:
    """CPU seconds of a process, of its living descendants and of all that they have waited for."""
    total = 0
    for one in tree(pid):
        try:
            total += sum(int(word) for word in _stat(one)[11:15])
        except (OSError, IndexError):
            continue
    return total / TICK


def tree_mib(pid: int) -> float:
    """PSS of a process and its descendants; where it may not be read, their anonymous pages."""
    total = 0
    for one in tree(pid):
        for name, field in (("smaps_rollup", "Pss:"), ("status", "RssAnon:")):
            try:
                words = Path(f"/proc/{one}/{name}").read_text().split()
                total += int(words[words.index(field) + 1])
                break
            except (OSError, ValueError):
                continue
    return total / 1024


def peak_mib(pid: int) -> float:
    """The most that a process has held in memory until now, shared pages included; 0 once it is gone."""
    try:
        words = Path(f"/proc/{pid}/status").read_text().split()
        return int(words[words.index("VmHWM:") + 1]) / 1024
    except (OSError, ValueError):
        return 0.0


def busy_cores(seconds: float = 0.3) -> float:
    """How many cores the machine uses now, while this process waits."""
    before = _ticks()
    time.sleep(seconds)
    return (_ticks() - before) / TICK / seconds


def _ticks() -> int:
    words = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
    return sum(words) - words[3] - words[4]


def spread(values: Sequence[float], form: str = "{:.2f}") -> str:
    """Median and range."""
    middle = form.format(statistics.median(values))
    if len(values) == 1:
        return middle
    return f"{middle} ({form.format(min(values))} - {form.format(max(values))})"


def write_marks(path: Path, marks: dict[str, str], **more: Any) -> None:
    """What a way of grading leaves behind: one character per check and student, and figures."""
    path.write_text(json.dumps({"marks": marks, **more}), encoding="utf-8")
