"""One session of `dlx watch`: what happened, what is shown of it, what the keys do.

It draws a page in the place of the last one on a terminal; elsewhere, and for a screen reader, it adds lines.
"""

import contextlib
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import click

from ...exercises import Exercise, Text, missing_library
from ...grader.files import UserError
from ...grader.workspace import is_first, load_progress
from ..shared import Here, Lines, failing
from ..terminal import LEFT as ARROW_LEFT
from ..terminal import RIGHT, Console, has_colour, safe, safe_line
from .check import remember
from .next import opened
from .reset import LEFT, give_back, question, unchanged
from .watch_desk import Begun, Broke, Desk, Judged
from .watch_views import (
    STARTING,
    WAITING,
    footer,
    show_aside,
    show_keys,
    show_list,
    show_one_hint,
    show_statement,
    show_verdict,
    status_of,
)

HOME, REST_OF_LINE, REST = "\x1b[H", "\x1b[K", "\x1b[J"
LONG = 0.4, 2.0  # seconds after which it is said that an answer is awaited: on a page, in lines
YES = frozenset("oOyY")
QUIT = frozenset({"q", "Q", "\x03", "\x04"})
SAME = {RIGHT: "n", ARROW_LEFT: "p", "\x1b[6~": " "}
BACK = ("\r", "\n", "\x1b", "\x7f")
STAYS = 3.0  # seconds for which what was said is not replaced by nothing
NO_OTHER_FAILURE = Text(fr="Il n'y a rien d'autre à faire ici.", en="There is nothing else to do here.")
NOTHING_LEFT = Text(
    fr="Il n'y a plus rien à faire dans les exercices ouverts.",
    en="There is nothing left to do in the opened exercises.",
)
NOTHING_BEFORE = Text(fr="Il n'y a rien avant celui-ci.", en="There is nothing before this one.")
View = Callable[[Lines], None]


@dataclass(frozen=True)
class Key:
    """A key was typed."""

    name: str


@dataclass(frozen=True)
class Again:
    """The terminal shows something else: the process was stopped, and goes on."""


@dataclass
class Session:
    """What is shown, and what is known of each exercise. On a plain console lines are added; on another, a
    page takes the place of the one before."""

    console: Console
    place: Here
    desk: Desk
    scope: tuple[Exercise, ...]
    current: Exercise
    has_keys: bool
    judged: dict[Exercise, Judged] = field(default_factory=dict)
    _begun: dict[Exercise, float] = field(default_factory=dict)
    _trail: list[Exercise] = field(default_factory=list)
    _at: int = 0
    _view: View | None = None  # what is shown instead of the verdict
    _page: int = 0
    _said: list[str] = field(default_factory=list)
    _said_at: float = 0.0
    _asking: bool = False
    _drawn: tuple[object, ...] = ()

    @property
    def redraws(self) -> bool:
        """Whether pages replace one another."""
        return not self.console.plain

    def start(self) -> None:
        """Ask the judge about the first exercise."""
        if self.redraws:
            click.echo("\n" * (shutil.get_terminal_size().lines - 1))  # what was there stays above
        self.desk.take(self.scope, self.current)
        self._tell(self._introduce)

    def take(self, event: object) -> bool:
        """Do what an event asks for; False for the end.

        Raises:
            Exception: what broke in another thread.
        """
        match event:
            case None:
                self._tick()
            case Broke(error):
                raise error
            case Begun(exercise):
                self._begun[exercise] = time.monotonic()
            case Judged():
                self._note(event)
            case Again():
                self._drawn = ()
                self._draw()
            case Key(name):
                return self._heard(SAME.get(name, name))
        return True

    def _tick(self) -> None:
        """Nothing happened for a while."""
        waited = self._waited()
        if self.redraws:
            if waited is not None or self._drawn[:1] != (shutil.get_terminal_size(),):
                self._draw()
        elif waited is not None and waited > LONG[1] and self._drawn != (self._begun[self.current],):
            self._drawn = (self._begun[self.current],)
            self._append([Text(fr="Vérification en cours…", en="Checking…")[self.console.language]])

    def leave(self) -> None:
        """Leave the terminal to others."""
        if self.redraws:
            with contextlib.suppress(OSError):  # it may be gone
                click.echo()

    # --- what happened --------------------------------------------------------------------------------
    def _note(self, event: Judged) -> None:
        before = self.judged.get(event.exercise)
        self.judged[event.exercise] = event
        if before is not None and before.at == event.at:  # the same verdict, with a note
            if event.exercise == self.current and not self.redraws:
                self._say(lambda lines: show_aside(lines, self.place, event))
            self._draw()
            return
        self._begun.pop(event.exercise, None)
        self._refresh()
        contents = {} if event.seen.path is None else {event.exercise: event.seen.answer.content}
        self._say(lambda lines: remember(lines, self.place, event.report, contents))
        if event.exercise != self.current and self.current in self._begun:
            return
        failures = failing(before.report.exercises[0]) if before is not None else ()
        shown = failures[self._at % len(failures)].name if failures else None
        names = [check.name for check in failing(event.report.exercises[0])]
        self._at = names.index(shown) if shown in names and event.exercise == self.current else 0
        self.current, self._view, self._page = event.exercise, None, 0
        self._draw(fresh=True)

    def _refresh(self) -> None:
        """What other commands have remembered meanwhile."""
        self.place = replace(self.place, progress=load_progress(self.place.workspace))

    # --- the keys -----------------------------------------------------------------------------------
    def _heard(self, key: str) -> bool:
        """Obey a key; False for the end."""
        if key in QUIT:
            return False
        try:
            self._answered(key) if self._asking else self._obey(key)
        except UserError as error:
            found = safe(error.text[self.console.language])
            self._tell(lambda lines: lines.error(found))
        return True

    def _answered(self, key: str) -> None:
        self._asking = False
        self._tell(
            lambda lines: give_back(lines, self.place, self.current) if key in YES else lines.say(LEFT)
        )

    def _obey(self, key: str) -> None:
        views: dict[str, Callable[[], View]] = {
            "h": self._hint,
            "s": lambda: lambda lines: show_statement(lines, self.current),
            "l": lambda: self._list,
            "?": lambda: show_keys,
        }
        name = key.lower()
        self._said = []
        if name in views:
            self._refresh()
            self._view, self._page = views[name](), 0
            self._draw(fresh=True)
        elif name in ("n", "p"):
            self._move(1 if name == "n" else -1)
        elif name == "r":
            self._view = None
            self.desk.again(self.current)
        elif name == "z":
            self._ask()
        elif key == " ":
            self._page += 1
            self._draw()
        elif key in BACK and self._view is not None:
            self._view = None
            self._draw(fresh=True)
        elif key.isprintable() and key:
            self._tell(footer if self.console.plain else lambda lines: None)

    def _hint(self) -> View:
        """The next hint, which is remembered."""
        exercise = self.current
        number = min(self.place.progress.hints(exercise) + 1, len(exercise.hints))
        self.place.progress.note_hint(exercise, number)
        problem = self.place.progress.save()
        if problem is not None:
            self._say(lambda lines: lines.warn(problem))
        return lambda lines: show_one_hint(lines, exercise, number)

    def _list(self, lines: Lines) -> None:
        show_list(lines, self.place, self.judged.get(self.current), self.current)

    def _move(self, step: int) -> None:
        """To another failure; from an exercise without any, to another exercise."""
        judged = self.judged.get(self.current)
        left = len(failing(judged.report.exercises[0])) if judged is not None else 0
        if left == 1 and self._view is None:
            self._tell(lambda lines: lines.say(NO_OTHER_FAILURE))
        elif left:
            self._at = (self._at + step) % left if self._view is None else self._at
            self._view, self._page = None, 0
            self._draw(fresh=True)
        elif judged is not None:
            self._change(step)

    def _change(self, step: int) -> None:
        """To the next exercise that is to be done, or back to the one before."""
        following = self.place.next_exercise() if step > 0 else self._trail.pop() if self._trail else None
        why = missing_library(following) if following is not None else None
        if following is None or why is not None:
            nothing = NOTHING_LEFT if step > 0 else NOTHING_BEFORE
            self._tell(lambda lines: lines.say(why or nothing))
            return
        if step > 0:
            self._trail.append(self.current)
            opened(self.place, following, self.console.language)
        self.current, self._at, self._view, self._page = following, 0, None, 0
        self.scope = self.scope if following in self.scope else (following,)
        self.judged.pop(following, None)
        self.desk.take(self.scope, following)
        self._tell(self._introduce)

    def _ask(self) -> None:
        path = self.place.workspace.file_of(self.current)
        if path is not None and is_first(path, self.current):
            self._tell(lambda lines: lines.say(unchanged(path.name)))
            return
        self._asking = True
        asked = question(path.name if path is not None else f"{self.current.slug}.py")
        self._tell(lambda lines: lines.say(Text(fr=f"{asked.fr} [o/N]", en=f"{asked.en} [y/N]"), "yellow"))

    # --- what is shown ------------------------------------------------------------------------------
    def _lines(self) -> Lines:
        return Lines(self.console, shutil.get_terminal_size().columns - 1)

    def _introduce(self, lines: Lines) -> None:
        """What is watched, and how."""
        if not self.redraws:
            path = self.place.workspace.file_of(self.current)
            name = safe_line(path.name) if path is not None else self.current.slug
            key = Text(fr="q ou ", en="q or ")[lines.language] if self.has_keys else ""
            lines.say(f"{self.current.name} · {self.current.title[lines.language]}", bold=True)
            lines.say(
                Text(
                    fr=f"Enregistrez {name} : dlx répond à chaque fois. {key}Ctrl-C pour finir.",
                    en=f"Save {name}: dlx answers each time. {key}Ctrl-C to end.",
                )
            )
            if self.has_keys:
                footer(lines)

    def _tell(self, say: View) -> None:
        """Say something, below what is shown."""
        self._say(say)
        self._draw()

    def _say(self, say: View) -> None:
        lines = self._lines()
        say(lines)
        if not self.redraws:
            self._append(lines.lines)
        elif lines.lines or (not self._asking and time.monotonic() - self._said_at > STAYS):
            self._said, self._said_at = lines.lines, time.monotonic()

    def _waited(self) -> float | None:
        """Seconds since the judge was asked about this exercise, while there is no answer."""
        begun = self._begun.get(self.current)
        return None if begun is None else time.monotonic() - begun

    def _body(self) -> list[str]:
        """What the judge says; or what was asked for instead."""
        lines, judged = self._lines(), self.judged.get(self.current)
        if self._view is not None:
            self._view(lines)
        elif judged is None:
            lines.say(f"{self.current.name} · {self.current.title[lines.language]}", bold=True)
            lines.say(STARTING)
        else:
            show_verdict(lines, self.place, judged, self._at, self.has_keys)
        return lines.lines

    def _status(self, pages: int) -> list[str]:
        lines, waited = self._lines(), self._waited()
        judged = self.judged.get(self.current)
        for said in self._said:
            lines.lines.append(said)
        if pages > 1:
            number = f"{self._page % pages + 1}/{pages}"
            lines.say(Text(fr=f"Espace : la suite ({number})", en=f"Space: more ({number})"))
        if waited is not None and waited > LONG[0]:
            lines.say(
                Text(fr=f"Vérification en cours… {waited:.0f} s", en=f"Checking… {waited:.0f} s"), "yellow"
            )
        elif judged is not None:
            lines.say(status_of(lines, judged, self._at))
        return lines.lines

    def _draw(self, fresh: bool = False) -> None:
        """A page in the place of the last one, if it is another; or, of what is `fresh`, lines."""
        if not self.redraws:
            if fresh:
                self._append(["", *self._body(), *([] if self._view is not None else self._status(1))])
            return
        body = self._body()
        size, keys = shutil.get_terminal_size(), self._lines()
        if self.has_keys:
            footer(keys)
        else:
            keys.say(WAITING)
        room = max(3, size.lines - len(self._status(2)) - len(keys.lines) - 1)
        pages = -(-len(body) // room)
        first = self._page % max(1, pages) * room
        page = [*body[first : first + room], "", *self._status(pages), *keys.lines]
        if self._drawn != (size, page):
            self._drawn = (size, page)
            text = f"{REST_OF_LINE}\n".join(page[: size.lines])
            click.echo(f"{HOME}{text}{REST_OF_LINE}{REST}", nl=False, color=True)

    def _append(self, lines: list[str]) -> None:
        for line in lines:
            click.echo(line, color=has_colour(sys.stdout))
