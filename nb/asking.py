"""Take the code of the running notebook, have it judged, and show the result as a cell's output."""

import atexit
import contextlib
import io
import os
import re
import threading
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..cli.shared import show_exercise
from ..cli.terminal import Console
from ..exercises import Exercise, Text
from ..grader.reports import ExerciseReport
from ..grader.submissions import Submission
from .helping import Sentence, below, cells_run, language_of, the_exercise

if TYPE_CHECKING:
    from ..grader.judging import Judge

PUBLIC_SEED = "public"
OUTSIDE = Text(
    fr="dlx.nb.check vérifie le notebook où il est appelé. Ici : dlx check",
    en="dlx.nb.check checks the notebook that calls it. Here: dlx check",
)
ONLY_PUBLIC = Text(
    fr="Vérifications publiques seulement : la note vient à la correction, avec les vérifications cachées.",
    en="Public checks only: the mark comes with the grading, hidden checks included.",
)


@dataclass(frozen=True)
class Answer:
    """The result of a check. A notebook shows it as HTML, a terminal as text."""

    report: ExerciseReport
    language: str
    exercise: Exercise

    def __repr__(self) -> str:
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            show_exercise(Console(self.language), self.report)
        return f"{text.getvalue().strip()}\n\n{self._below()[0]}"

    def _below(self) -> tuple[str, str]:
        return below(self.exercise, self.report.accepted, self.language)

    def _repr_html_(self) -> str | None:
        if find_spec("jinja2") is None:
            return None
        from ..classroom.pages import exercise_fragment

        try:
            return exercise_fragment(self.report, self.language, marked=False) + self._below()[1]
        except Exception:  # the text face is always there, and a cell's errors are the student's
            return None


@dataclass(frozen=True)
class Mark:
    """A number, as nbgrader reads it, with the face of an Answer."""

    answer: Answer
    points: float

    def __float__(self) -> float:
        report = self.answer.report
        return self.points * report.earned / report.points if report.points else self.points

    def __repr__(self) -> str:
        return repr(float(self))

    def _repr_html_(self) -> str | None:
        html = self.answer._repr_html_()
        return html and f"{html}<p><em>{ONLY_PUBLIC[self.answer.language]}</em></p>"


def check(name: str | None = None, lang: str | None = None) -> Answer | Sentence:
    """The public checks of an exercise on the code that was run in this notebook.

    Args:
        name: a slug, or chapter/slug; by default the exercise whose names the cells define.
        lang: "fr" or "en"; by default that of dlx (DLX_LANG, or the system's).
    """
    language, cells = language_of(lang), cells_run()
    if name is None and cells is None:
        return Sentence(OUTSIDE, language)
    exercise = the_exercise(name, cells or ())
    return Sentence(exercise, language) if isinstance(exercise, Text) else _judged(exercise, language)


def mark(name: str, points: float, lang: str | None = None) -> Mark | Sentence:
    """The cell that nbgrader marks. Here it shows the public checks; the mark itself is the judge's."""
    found = check(name, lang)
    return Mark(found, points) if isinstance(found, Answer) else found


def _judged(exercise: Exercise, language: str) -> Answer | Sentence:
    cells = cells_run()
    if cells is None:
        return Sentence(
            Text(
                fr=f"dlx.nb.check vérifie le notebook où il est appelé. Ici : dlx check {exercise.slug}",
                en=f"dlx.nb.check checks the notebook that calls it. Here: dlx check {exercise.slug}",
            ),
            language,
        )
    from ..exercises import missing_library
    from ..grader.notebooks import Notebook, module_text

    missing = missing_library(exercise)
    if missing is not None:
        return Sentence(missing, language)
    notebook = Notebook(f"{exercise.slug}.ipynb", tuple(cells))
    submission = Submission("", {exercise.slug: module_text(notebook, exercise)})
    names = "|".join(map(re.escape, exercise.provides))
    if not re.search(rf"\b({names})\b", notebook.code):
        submission = Submission("", {}, problems={exercise.slug: _not_run(exercise)})
    try:
        return Answer(_judge().grade(submission, (exercise,)).exercises[0], language, exercise)
    except Exception as error:  # a cell's errors are the student's
        if os.environ.get("DLX_DEBUG") == "1":
            raise
        return Sentence(
            Text(
                fr=f"dlx est en panne ({error}) ; votre travail n'est pas en cause. Lancez dlx doctor.",
                en=f"dlx is broken ({error}); your work is not to blame. Run dlx doctor.",
            ),
            language,
        )


def _not_run(exercise: Exercise) -> Text:
    names = ", ".join(exercise.provides)
    return Text(
        fr=f"Aucune cellule exécutée ne définit {names}. Exécutez d'abord celle de votre réponse.",
        en=f"No cell that was run defines {names}. Run the one with your answer first.",
    )


_LOCK = threading.Lock()
_JUDGES: list["Judge"] = []


def _judge() -> "Judge":
    """The judge of this session, who has no key."""
    from ..grader.bench import Bench
    from ..grader.judging import Judge

    with _LOCK:
        if not _JUDGES:
            bench = Bench()
            atexit.register(bench.close)
            _JUDGES.append(Judge(bench, PUBLIC_SEED, hidden=False, awaited=True))
        return _JUDGES[0]
