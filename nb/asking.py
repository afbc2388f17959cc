"""Take the code of the running notebook, have it judged, and show the result as a cell's output."""

import atexit
import contextlib
import io
import os
import re
import sys
import threading
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from ..cli.shared import show_exercise
from ..cli.terminal import Console, choose
from ..exercises import LANGUAGES, Exercise, Text, UnknownExercise, load_course
from ..grader.reports import ExerciseReport
from ..grader.submissions import Submission

if TYPE_CHECKING:
    from ..grader.judging import Judge

PUBLIC_SEED = "public"
NOT_A_NAME = Text(
    fr='Donnez le nom de l\'exercice, entre guillemets : dlx.nb.check("…"). La liste : dlx list',
    en='Give the name of the exercise, between quotes: dlx.nb.check("…"). The list: dlx list',
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

    def __repr__(self) -> str:
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            show_exercise(Console(self.language), self.report)
        return text.getvalue().strip()

    def _repr_html_(self) -> str | None:
        if find_spec("jinja2") is None:
            return None
        from ..classroom.pages import exercise_fragment

        try:
            return exercise_fragment(self.report, self.language)
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


@dataclass(frozen=True)
class Sentence:
    """What cannot be checked, and why."""

    text: Text
    language: str

    def __repr__(self) -> str:
        return self.text[self.language]


def check(name: str, lang: str | None = None) -> Answer | Sentence:
    """The public checks of an exercise on the code that was run in this notebook.

    Args:
        name: a slug, or chapter/slug.
        lang: "fr" or "en"; by default that of dlx (DLX_LANG, or the system's).
    """
    language = lang if lang in LANGUAGES else choose((), os.environ)
    if not isinstance(name, str):
        return Sentence(NOT_A_NAME, language)
    try:
        exercises = load_course().find(name)
    except UnknownExercise as error:
        fr = f" Vouliez-vous dire {error.suggestion} ?" if error.suggestion else ""
        en = f" Did you mean {error.suggestion}?" if error.suggestion else ""
        return Sentence(
            Text(fr=f"Aucun exercice ne s'appelle {name}.{fr}", en=f"No exercise is called {name}.{en}"),
            language,
        )
    if len(exercises) > 1:
        slugs = ", ".join(exercise.slug for exercise in exercises)
        return Sentence(
            Text(fr=f"{name} est un chapitre. Nommez un exercice : {slugs}.",
                 en=f"{name} is a chapter. Name an exercise: {slugs}."),
            language,
        )  # fmt: skip
    return _judged(exercises[0], language)


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
        return Answer(_judge().grade(submission, (exercise,)).exercises[0], language)
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


def cells_run() -> list[tuple[int, str]] | None:
    """(number, text) of the cells that were run in this session, as they were typed, the one that asks
    included: it may hold the answer. Of a cell that was run again, the last time. None outside of a notebook.
    """
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is None:
        return None
    typed: list[Any] = list(shell.history_manager.input_hist_raw)[1:]
    cells = [(number, cell) for number, cell in enumerate(typed, 1) if isinstance(cell, str)]
    last = {cell: number for number, cell in cells}
    return [(number, cell) for number, cell in cells if last[cell] == number]


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
