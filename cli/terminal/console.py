"""What the terminal shows: sentences in the chosen language, and a report as one screen.

Colour never carries a meaning alone, and is left out where it is not wanted (NO_COLOR, a pipe). Whatever
comes from a student is escaped before it is printed: it could hide, forge or overwrite lines.
"""

import json
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from ...exercises import Text
from ...grader.reports import WORDS, CheckResult, ExerciseReport, Report, Verdict

MARKS = {
    Verdict.ACCEPTED: ("✔", "[ok]", "green"),
    Verdict.SKIPPED: ("–", "[--]", "yellow"),
    Verdict.NOT_ATTEMPTED: ("○", "[  ]", "yellow"),
    Verdict.GRADER_ERROR: ("!", "[!!]", "magenta"),
}
FAILED = ("✘", "[no]", "red")
KEPT = "\n\u00a0\u202f"
BAR = "│"


def safe(text: str) -> str:
    """A text that cannot command the terminal: control, bidi and invisible characters are shown as codes.

    Returns:
        The text with its line ends; a tab is four spaces.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in KEPT else _code(c) for c in text.replace("\t", "    "))


def safe_line(text: str) -> str:
    """The same on one line.

    Returns:
        The text; a line end is shown as `\\n`.
    """
    return safe(text).replace("\n", "\\n")


def _code(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


class Console:
    """Prints in one language. With `prose_to_stderr`, stdout is left to JSON alone."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.prose_to_stderr = False

    # --- plain printing ---------------------------------------------------------------------------
    def say(self, text: Text | str = "", colour: str | None = None, bold: bool = False) -> None:
        """Print a line on stdout, or stderr with `prose_to_stderr`; the caller makes others' words `safe`."""
        self._print(text, self.prose_to_stderr, colour, bold)

    def warn(self, text: Text | str) -> None:
        """Print a line on stderr, in yellow; what others wrote is made `safe` before."""
        self._print(text, True, "yellow", False)

    def error(self, text: Text | str) -> None:
        """Print a line on stderr, in red; what others wrote is made `safe` before."""
        self._print(text, True, "red", False)

    def _print(self, text: Text | str, err: bool, colour: str | None, bold: bool) -> None:
        line = text if isinstance(text, str) else text[self.language]
        stream = sys.stderr if err else sys.stdout
        if (colour or bold) and _has_colour(stream):
            line = click.style(line, fg=colour, bold=bold)
        click.echo(line, err=err, color=_has_colour(stream))

    def emit(self, data: Any) -> None:
        """The result as JSON on stdout, in plain ASCII: no terminal can be fooled by it."""
        click.echo(json.dumps(data, indent=1))

    def confirm(self, question: Text) -> bool:
        """Ask yes or no; no answer is no."""
        suffix = Text(fr=" [o/N] ", en=" [y/N] ")
        click.echo(question[self.language] + suffix[self.language], nl=False, err=True)
        try:
            answer = sys.stdin.readline()
        except (OSError, ValueError):
            answer = ""
        if not answer:
            click.echo(err=True)
        return answer.strip().lower() in ("o", "oui", "y", "yes")

    # --- reports ----------------------------------------------------------------------------------
    def mark(self, verdict: Verdict) -> tuple[str, str]:
        """(the mark, its colour); in ASCII where the terminal knows nothing else."""
        sign, plain, colour = MARKS.get(verdict, FAILED)
        stream = sys.stderr if self.prose_to_stderr else sys.stdout
        return (sign if _can_print(sign, stream) else plain), colour

    def show_report(self, report: Report) -> None:
        """Everything about one submission."""
        for note in (report.stamp, *report.notes):
            if note is not None:
                self.warn(safe(note[self.language]))
        for exercise in report.exercises:
            if exercise.accepted and len(report.exercises) > 1:
                mark, colour = self.mark(Verdict.ACCEPTED)
                self.say(f"\n{mark} {_title(exercise, self.language)}", colour)
            else:
                self.show_exercise(exercise)

    def show_exercise(self, exercise: ExerciseReport) -> None:
        """One exercise: each check with its mark, what was seen, what to try."""
        self.say(f"\n{_title(exercise, self.language)}", bold=True)
        common = _common(exercise.checks)
        if common is not None:
            self._show_common(exercise.verdict, common[self.language])
        else:
            said: set[Text] = set()  # one mistake often fails several checks: it is explained once
            for check in exercise.checks:
                self._show_check(check, said)
        if exercise.output:
            self.say(Text(fr="  Votre programme a écrit :", en="  Your program printed:"))
            self._quote(exercise.output)

    def _show_common(self, verdict: Verdict, text: str) -> None:
        mark, colour = self.mark(verdict)
        if verdict is Verdict.NOT_ATTEMPTED:
            self.say(f"  {mark} {safe_line(text)}", colour)
        else:
            self.say(f"  {mark} {WORDS[verdict][self.language]}", colour)
            self._quote(text)

    def _show_check(self, check: CheckResult, said: set[Text]) -> None:
        mark, colour = self.mark(check.verdict)
        word = "" if check.verdict is Verdict.ACCEPTED else f" ({WORDS[check.verdict][self.language]})"
        self.say(f"  {mark} {check.title[self.language]}{word}", colour)
        for text, arrow in ((check.observed, ""), (check.advice, "→ ")):
            if text is not None and text not in said:
                said.add(text)
                self._quote(text[self.language], arrow)

    def _quote(self, text: str, first: str = "") -> None:
        """Lines with a bar before each: what a student's program says cannot pass for ours."""
        stream = sys.stderr if self.prose_to_stderr else sys.stdout
        bar = BAR if _can_print(BAR, stream) else "|"
        first = first if _can_print(first, stream) else "> " if first else ""
        for index, line in enumerate(safe(text).rstrip("\n").split("\n")):
            self.say(f"    {bar} {first if index == 0 else ' ' * len(first)}{line}")

    def show_progress(self, title: Text, accepted: int, total: int) -> None:
        """A bar with its numbers."""
        done = round(20 * accepted / total) if total else 0
        bar = "#" * done + "." * (20 - done)
        words = Text(fr="exercices réussis", en="exercises passed")
        self.say(f"{title[self.language]} [{bar}] {accepted}/{total} {words[self.language]}")


def _title(exercise: ExerciseReport, language: str) -> str:
    score = f"{exercise.earned:g}/{exercise.points:g}"
    return f"{exercise.name} · {exercise.title[language]} · {score}"


def _common(checks: Sequence[CheckResult]) -> Text | None:
    """The one sentence that explains every check (a file that does not load, say), or None."""
    observed = {check.observed for check in checks}
    if len(observed) != 1 or any(check.verdict is Verdict.ACCEPTED for check in checks):
        return None
    return observed.pop()


def _has_colour(stream: Any) -> bool:
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and bool(stream.isatty())


def _can_print(text: str, stream: Any) -> bool:
    try:
        text.encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
