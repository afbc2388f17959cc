"""`dlx watch`: at each save, what is wrong and why, until one leaves."""

import contextlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from ...exercises import Text
from ...grader.workspace import NOTEBOOK, PYTHON
from ..shared import Here, chosen, first_left, here, saves
from ..terminal import HUNG_UP, Console, argument, command, key_by_key, option, typed
from .check import possible

if TYPE_CHECKING:
    from .watch_desk import Desk

Events = queue.SimpleQueue[object]
HELP = Text(
    fr="Vérifie EXERCISE à chaque enregistrement et montre une chose à corriger à la fois (par défaut : "
    "l'exercice du dossier courant, ou le prochain à faire ; un chapitre entier est "
    "possible). Des touches mènent à la suite, à un indice, à l'énoncé ; q termine.",
    en="Checks EXERCISE at each save and shows one thing to put right at a time (by default: the exercise of "
    "the current folder, or the next to be done; a whole chapter will do). Keys lead to the "
    "next one, to a hint, to the statement; q ends it.",
)
POLL = Text(
    fr="Regarder les fichiers dix fois par seconde, sans attendre que le système dise ce qui est "
    "enregistré : pour un dossier du réseau.",
    en="Look at the files ten times a second, rather than be told by the system what is saved: for a network "
    "folder.",
)
PLAIN = Text(
    fr="Des lignes de mots, l'une après l'autre : pour un lecteur d'écran.",
    en="Lines of words, one after the other: for a screen reader.",
)
TICK = 0.25  # seconds
ENDING = 2.0  # seconds that a thread is given to end


@command(help=HELP, example="dlx watch {exercise}")
@argument("exercise", metavar="EXERCISE")
@option("--poll", is_flag=True, text=POLL)
@option("--plain", is_flag=True, text=PLAIN)
@click.pass_obj
def watch(console: Console, exercise: str | None, poll: bool, plain: bool) -> int:
    place = here(console)
    files = place.started(chosen(place, exercise, console) or place.course.exercises)
    scope = tuple(possible(console, files))
    console.plain = plain or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb"
    from ...grader.bench import Bench
    from .watch_desk import Desk
    from .watch_session import Session

    events: Events = queue.SimpleQueue()
    bench = Bench()
    desk = Desk(place.workspace, bench, events.put)
    first = first_left(place.course, scope, place.passing(place.course.exercises)) or scope[0]
    session = Session(console, place, desk, scope, first, sys.stdin.isatty())
    with contextlib.ExitStack() as ending:  # in the reverse order
        ending.callback(desk.close)
        ending.callback(bench.close)
        ending.enter_context(_ended_with_the_terminal())
        stop = ending.enter_context(_heard(session.has_keys, events))
        ending.enter_context(_looking(place, poll, desk, stop, events))
        ending.callback(session.leave)
        session.start()
        while session.take(_next_of(events)):
            pass
    return 0


def _next_of(events: Events) -> object:
    """What happens next; None if nothing happens for a while."""
    try:
        return events.get(timeout=TICK)
    except queue.Empty:
        return None


@contextlib.contextmanager
def _heard(has_keys: bool, events: Events) -> Iterator[threading.Event]:
    """Keys are events; what is yielded, once set, ends all that listens and looks."""
    from .watch_session import Key

    stop = threading.Event()

    def listen() -> None:
        for key in typed(stop):
            events.put(Key(key))
        events.put(Key("q"))  # nobody is there any more

    if not has_keys:
        yield stop
        return
    with key_by_key() as renew, _told_of_a_pause(renew, events), _beside(listen, stop):
        yield stop


@contextlib.contextmanager
def _looking(place: Here, poll: bool, desk: "Desk", stop: threading.Event, events: Events) -> Iterator[None]:
    """The desk looks at the files when something is saved."""
    from .watch_desk import Broke

    def look() -> None:
        try:
            found = saves(_folders(place), False, (PYTHON, NOTEBOOK), poll, stop)
            next(found)
            desk.look()  # from now on, nothing is missed
            for _ in filter(None, found):
                desk.look()
        except Exception as error:
            events.put(Broke(error))

    with _beside(look, stop):
        yield


def _folders(place: Here) -> list[Path]:
    """Where the files of the exercises may lie."""
    exercises = place.course.exercises
    return list(dict.fromkeys(file.parent for e in exercises for file in place.workspace.candidates(e)))


@contextlib.contextmanager
def _beside(work: Callable[[], None], stop: threading.Event) -> Iterator[None]:
    """A thread, until it is stopped."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(ENDING)


@contextlib.contextmanager
def _told_of_a_pause(renew: Callable[[], None], events: Events) -> Iterator[None]:
    """After Ctrl-Z and `fg`, the terminal is as the shell left it: keys are to come at once again."""
    from .watch_session import Again

    def goes_on(*_: object) -> None:
        renew()
        events.put(Again())

    number = getattr(signal, "SIGCONT", None)
    if number is None:
        yield
        return
    before = signal.signal(number, goes_on)
    try:
        yield
    finally:
        signal.signal(number, before)


@contextlib.contextmanager
def _ended_with_the_terminal() -> Iterator[None]:
    """A terminal that is closed ends the command as an error would: nothing stays behind."""

    def hung_up(*_: object) -> NoReturn:
        sys.exit(HUNG_UP)

    number = getattr(signal, "SIGHUP", None)
    if number is None or signal.getsignal(number) is not signal.SIG_DFL:  # with nohup, it is not to end
        yield
        return
    signal.signal(number, hung_up)
    try:
        yield
    finally:
        signal.signal(number, signal.SIG_DFL)
