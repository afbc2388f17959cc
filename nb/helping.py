"""Hints in a notebook, and the exercise that a notebook is about.

dlx.nb.hint("the_slug")     the next hint, from gentle to precise; how many were read is kept in the kernel
"""

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from ..cli.terminal import choose
from ..exercises import LANGUAGES, Exercise, Text, UnknownExercise, load_course

_READ: dict[str, int] = {}  # hints, by exercise
NOT_A_NAME = Text(
    fr='Donnez le nom de l\'exercice, entre guillemets : dlx.nb.check("…"). La liste : dlx list',
    en='Give the name of the exercise, between quotes: dlx.nb.check("…"). The list: dlx list',
)
NONE_DEFINED = Text(
    fr="Aucune cellule exécutée ne définit ce que demande un exercice. Exécutez celle de votre réponse, ou "
    'donnez un nom : dlx.nb.check("…")',
    en="No cell that was run defines what an exercise asks for. Run the one with your answer, or give a "
    'name: dlx.nb.check("…")',
)


@dataclass(frozen=True)
class Sentence:
    """What is said in place of a result, or a hint."""

    text: Text
    language: str

    def __repr__(self) -> str:
        return self.text[self.language]


def language_of(lang: str | None) -> str:
    """The language that is asked for, else that of dlx."""
    return lang if lang in LANGUAGES else choose((), os.environ)


def hint(name: str | None = None, lang: str | None = None) -> Sentence:
    """The next hint of an exercise, from gentle to precise, never the solution.

    Args:
        name: a slug, or chapter/slug; by default the exercise that this notebook answers.
        lang: "fr" or "en"; by default that of dlx (DLX_LANG, or the system's).
    """
    language = language_of(lang)
    exercise = the_exercise(name, cells_run() or ())
    if isinstance(exercise, Text):
        return Sentence(exercise, language)
    total = len(exercise.hints)
    number = _READ[exercise.name] = min(_READ.get(exercise.name, 0) + 1, total)
    words = exercise.hints[number - 1]
    last = number == total
    return Sentence(
        Text(
            fr=f"Indice {number}/{total} : {words.fr}" + ("\nC'est le dernier." if last else ""),
            en=f"Hint {number}/{total}: {words.en}" + ("\nThat is the last one." if last else ""),
        ),
        language,
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


def the_exercise(name: object, cells: Sequence[tuple[int, str]]) -> Exercise | Text:
    """The one that a name means, or else the cells that were run; a sentence where that is none.

    Args:
        name: what was given; None to look at the cells.
        cells: (number, text), as they were run.
    """
    if name is None:
        return _answered(cells) or NONE_DEFINED
    if not isinstance(name, str):
        return NOT_A_NAME
    try:
        exercises = load_course().find(name)
    except UnknownExercise as error:
        fr = f" Vouliez-vous dire {error.suggestion} ?" if error.suggestion else ""
        en = f" Did you mean {error.suggestion}?" if error.suggestion else ""
        return Text(fr=f"Aucun exercice ne s'appelle {name}.{fr}", en=f"No exercise is called {name}.{en}")
    if len(exercises) > 1:
        slugs = ", ".join(exercise.slug for exercise in exercises)
        return Text(
            fr=f"{name} est un chapitre. Nommez un exercice : {slugs}.",
            en=f"{name} is a chapter. Name an exercise: {slugs}.",
        )
    return exercises[0]


def _answered(cells: Sequence[tuple[int, str]]) -> Exercise | None:
    """The exercise whose names the last cells define: of several, the one with most of them."""
    exercises = load_course().exercises
    defined = {name for _, text in cells for name in _bound(text)}
    for _, text in reversed(cells):
        found = [exercise for exercise in exercises if _bound(text) & set(exercise.provides)]
        if found:
            return max(found, key=lambda exercise: len(defined & set(exercise.provides)))
    return None


BOUND = re.compile(r"^(?:(?:async +)?def|class) +(\w+)|^(\w+) *(?::[^=\n]+)?=(?!=)", re.MULTILINE)


def _bound(text: str) -> set[str]:
    """What a cell binds at its left margin; it need not parse."""
    return {name or other for name, other in BOUND.findall(text)}


def below(exercise: Exercise, accepted: bool, language: str) -> tuple[str, str]:
    """What stands below a result: (as text, as HTML).

    Args:
        exercise: whose hints are offered.
        accepted: whether all public checks pass: then no hint is needed.
        language: "fr" or "en".
    """
    save = Text(
        fr="Enregistrez le notebook avant de le rendre : c'est le fichier qui est lu.",
        en="Save the notebook before you hand it in: the file is what is read.",
    )[language]
    if accepted or not exercise.hints:
        return save, f"<p><em>{save}</em></p>"
    stuck = Text(fr="Bloqué ?", en="Stuck?")[language]
    more = f'dlx.nb.hint("{exercise.slug}")'
    first = Text(fr=f"Indice 1/{len(exercise.hints)}", en=f"Hint 1/{len(exercise.hints)}")[language]
    following = Text(fr="Le suivant :", en="The next one:")[language]
    html = (
        f"<details><summary>{stuck} {first}</summary><p>{escape(exercise.hints[0][language])}</p>"
        f"<p>{following} <code>{more}</code></p></details><p><em>{save}</em></p>"
    )
    return f"{stuck} {more}\n{save}", html
