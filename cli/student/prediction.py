"""What a student expects, asked once before the code of an exercise is first checked, at a terminal only.

An answer counts for nothing: it is said whether it holds, and the check goes on.
"""

import sys

import click

from ...exercises import Exercise, Prediction, Text
from ...grader.workspace import Progress
from ..terminal import Console

TRIES = 2  # at writing an answer that can be read
NEAR = 1e-3  # what a number that was worked out by hand may differ, relative
PROMPT = Text(fr="  Votre réponse (Entrée pour passer) : ", en="  Your answer (Enter to skip): ")


def predict_first(console: Console, progress: Progress, exercise: Exercise) -> None:
    """Ask what the exercise wants predicted, unless it was asked before or nobody is at a terminal."""
    if not exercise.predict or progress.predicted(exercise):
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    console.say(
        Text(
            fr="Avant de lancer votre code, une question qui ne compte pas :",
            en="Before your code runs, a question that counts for nothing:",
        ),
        bold=True,
    )
    for prediction in exercise.predict:
        console.say(f"  {prediction.question[console.language]}")
        _ask(console, prediction)
    progress.note_prediction(exercise)
    problem = progress.save()
    if problem is not None:
        console.warn(problem)


def _ask(console: Console, prediction: Prediction) -> None:
    from ...grader.quiz import Unread, read_answer  # numpy comes with it

    kind = "shape" if isinstance(prediction.answer, tuple) else "number"
    for _ in range(TRIES):
        click.echo(PROMPT[console.language], nl=False)
        typed = sys.stdin.readline().strip()
        if not typed:
            return
        read = read_answer(kind, typed)
        if not isinstance(read, Unread):
            console.say(_said(prediction, read.value))
            return
        console.say(f"  {read.why[console.language]}")


def _said(prediction: Prediction, value: object) -> Text:
    right = prediction.answer
    shown = (
        f"({', '.join(map(str, right))}{',' * (len(right) == 1)})"
        if isinstance(right, tuple)
        else f"{right:g}"
    )
    if _holds(value, right):
        return Text(fr="  C'est bien cela.", en="  That is right.")
    return Text(
        fr=f"  Ce sera {shown.replace('.', ',')}. Avant de lire la suite, cherchez d'où vient l'écart.",
        en=f"  It will be {shown}. Before you read on, find where the difference comes from.",
    )


def _holds(value: object, right: float | tuple[int, ...]) -> bool:
    if isinstance(right, tuple):
        return isinstance(value, tuple | list) and tuple(value) == right
    return isinstance(value, int | float) and abs(value - right) <= NEAR * abs(right)
