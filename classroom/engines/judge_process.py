"""A judge process of the local engine: lines of JSON in, lines of JSON out, until the input ends.

{"number", "task", "terms"} is answered by {"number", "graded"}, or by {"refused"} where nothing can be
graded on this machine. Nothing is unpickled on either side.
"""

import json
import os
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, BinaryIO

from ...grader.files import UserError
from .worker import Graded, Task, Terms, close_bench, grade_task

CLOSING_SECONDS = 4.0


def serve(threads: int) -> None:
    """Answer what comes on stdin. When it ends, so does this process, whatever is in flight."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _Answers(os.fdopen(os.dup(1), "wb"))
    os.dup2(2, 1)  # what a library prints is no answer
    pool = ThreadPoolExecutor(threads)
    answers.send({"ready": os.getpid()})
    for line in sys.stdin.buffer:
        pool.submit(_answer, json.loads(line), answers)
    watchdog = threading.Timer(CLOSING_SECONDS, os._exit, [1])
    watchdog.daemon = True
    watchdog.start()
    pool.shutdown(wait=False, cancel_futures=True)
    close_bench()
    os._exit(0)


class _Answers:
    """Whole lines to the engine, from any thread."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._lock = stream, threading.Lock()

    def send(self, message: dict[str, Any]) -> None:
        data = json.dumps(message).encode() + b"\n"
        with self._lock:
            self._stream.write(data)
            self._stream.flush()


def _answer(message: dict[str, Any], answers: _Answers) -> None:
    task = Task.from_dict(message["task"])
    try:
        graded = grade_task(task, Terms.from_dict(message["terms"]))
    except UserError as error:
        answers.send({"refused": {"fr": error.text.fr, "en": error.text.en, "code": error.code}})
        return
    except BaseException as error:  # in a thread of a pool nobody would see it, and the engine would wait
        graded = Graded(task.work, None, 0.0, f"{type(error).__name__}: {error}")
    answers.send({"number": message["number"], "graded": graded.to_dict()})
