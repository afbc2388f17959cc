"""Calls on a student's work in this very process, for `plugin.py`: a debugger stops in it, what it prints is
shown. A call that does not come back is given up after its seconds, unless a debugger is at work.

Judges nothing; nothing but the student's own work is ever run here.
"""

import ctypes
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from .bench import Died, Reply, Responder, read_reply, wire

WAITED = 10.0  # seconds; twice what `dlx check` gives most calls: a slow machine is no mistake
DEBUGGERS = ("bdb", "pdb")
OUT_OF_TIME = Died("timeout")

T = TypeVar("T")


class GivenUp(SystemExit):
    """Raised in the thread of a call that takes too long."""


class OwnWork:
    """A caller that answers in this process, through the same wire format as the bench. Where the file does
    not load, every call fails as that did; once a call has not come back, none is tried."""

    def __init__(self, name: str, text: bytes | str, wanted: Sequence[str] = ()) -> None:
        self._id = 0
        self._responder = Responder(redirect=False)
        loaded = within(lambda: self._responder.respond(0, "load", [name, {name: text}, wanted]))
        self._failed = (
            OUT_OF_TIME if loaded is None else read_reply(*loaded) if loaded[0] == "error" else None
        )

    def call(self, request: Any) -> tuple[int, Reply]:
        """What the work replies to one request.

        Args:
            request: target, arguments and options, as the bench is sent them.

        Returns:
            The number of the request, and its reply.
        """
        self._id += 1
        if self._failed is not None:
            return self._id, self._failed
        frame = wire.frame(self._id, "call", list(request))
        answer = within(lambda: self._responder.frame(*_parsed(frame, request=True)))
        if answer is None:
            self._failed = OUT_OF_TIME
            return self._id, OUT_OF_TIME
        _, op, value = _parsed(answer)
        return self._id, read_reply(op, value)


def _parsed(frame: bytes, request: bool = False) -> tuple[int, str, Any]:
    size = wire.HEAD.size
    header, _ = wire.sizes(frame[:size])
    return wire.parse(frame[size : size + header], frame[size + header :], request=request)


def within(work: Callable[[], T], seconds: float = WAITED) -> T | None:
    """The result of a call that may never come back: it runs in a thread that is given up.

    Args:
        work: what is called; what it raises ends the thread in silence.
        seconds: how long it may take, and longer while somebody debugs it.

    Returns:
        Its result; None where it took too long, or raised.
    """
    results: list[T] = []
    thread = threading.Thread(target=lambda: results.append(work()), daemon=True)
    thread.start()
    thread.join(seconds)
    while thread.is_alive() and _is_debugged(thread):
        thread.join(seconds)
    if thread.is_alive():
        raised = ctypes.py_object(GivenUp)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), raised)
    return results[0] if results else None


def _is_debugged(thread: threading.Thread) -> bool:
    """Whether an editor debugs this process, or somebody types at a breakpoint of this thread."""
    if "debugpy" in sys.modules or "pydevd" in sys.modules:
        return True
    frame = sys._current_frames().get(thread.ident or 0)
    while frame is not None and frame.f_globals.get("__name__") not in DEBUGGERS:
        frame = frame.f_back
    return frame is not None
