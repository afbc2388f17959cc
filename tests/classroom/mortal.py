"""Commands of dlx in processes that are killed at a chosen moment. A mother has loaded everything and forks:
so a command takes its own time alone, and a moment in it can be chosen."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from small_class import descendants, gone, watched

MOTHER = """
import json, os, sys, time
import nbgrader.api
import dlx.classroom.backup, dlx.classroom.engines, dlx.classroom.gradebook, dlx.classroom.grading
import dlx.classroom.publishing, dlx.classroom.sources, dlx.grader.judging
from dlx.cli.main import main

for line in sys.stdin:
    order = json.loads(line)
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        os.setsid()
        out = os.open(order["out"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for descriptor, file in ((0, os.open(os.devnull, os.O_RDONLY)), (1, out), (2, out)):
            os.dup2(file, descriptor)
        os.environ.update(order["env"])
        os.chdir(order["here"])
        sys.argv = ["dlx", *order["words"]]
        try:
            main()
        except SystemExit as end:
            sys.stdout.flush()
            os._exit(end.code or 0)
        os._exit(0)
    print(child, flush=True)
    _, status = os.waitpid(child, 0)
    print(json.dumps([os.waitstatus_to_exitcode(status), time.monotonic() - begun]), flush=True)
"""


@dataclass(frozen=True)
class Ended:
    """How a command ended: its status, the seconds that it took, what it said, whether a process is left."""

    status: int
    seconds: float
    said: str
    alone: bool


class Mother:
    """Starts commands; `run` waits for the end, or kills after so many seconds."""

    def __init__(self, process: subprocess.Popen[str], out: Path) -> None:
        self._process, self._out = process, out

    def run(
        self, words: Sequence[str], here: Path, env: Mapping[str, str], kill_after: float | None = None
    ) -> Ended:
        assert self._process.stdin is not None and self._process.stdout is not None
        order = {"words": list(words), "here": str(here), "env": dict(env), "out": str(self._out)}
        print(json.dumps(order), file=self._process.stdin, flush=True)
        pid, alone = int(self._process.stdout.readline()), True
        if kill_after is not None:
            time.sleep(kill_after)
            with watched(descendants(pid)) as handles:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                alone = gone(handles)
        status, seconds = json.loads(self._process.stdout.readline())
        return Ended(status, seconds, self._out.read_text("utf-8", "replace"), alone)


@contextlib.contextmanager
def mother(out: Path, temporary: Path) -> Iterator[Mother]:
    """One that lives as long as this; what its commands leave in the system's temporary folder, is there."""
    temporary.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-c", MOTHER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    )
    try:
        yield Mother(process, out)
    finally:
        process.communicate()
