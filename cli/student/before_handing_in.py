"""What a student should know before handing in, what matters most first: it advises, and refuses nothing."""

import ast
import time
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...exercises import Exercise, Text, missing_library
from ...grader.files import UserError
from ...grader.notebooks import answer_in
from ...grader.reports import WORDS, Report, Verdict
from ...grader.source import HEAD, SHIFTED
from ...grader.workspace import Plan, Sent, Standing, is_stub, lookalikes, read_answer
from ..shared import Here
from ..terminal import Console, safe_line
from .check import public_judge, remember, submission_of
from .list import SIGNS
from .waiting import waiting

FEW = 5  # exercises that were not begun, and are named
ENOUGH = 60.0  # seconds in all, after which no other work is tried


@dataclass(frozen=True)
class Remark:
    """A few exercises of which the same is to be said; `state` gives the sign, as in `dlx status`."""

    state: str
    names: tuple[str, ...]
    words: Text


UNREADABLE = Text(fr="illisible pour Python, ne comptera pas", en="cannot be read by Python, will not count")
FAILS = Text(fr="vérifications publiques en échec", en="public checks fail")
FAILS_NEW = Text(
    fr="jamais vérifié avant, vérifications publiques en échec",
    en="never checked before, public checks fail",
)
NEVER = Text(fr="jamais vérifié", en="never checked")
CHANGED = Text(fr="modifié depuis sa dernière vérification", en="changed since its last check")
UNSURE = Text(fr="à vérifier de nouveau", en="to be checked again")
STUB = Text(fr="encore le fichier de départ, non rendu", en="still the first file, not handed in")
PASSES = Text(fr="vérifications publiques réussies", en="public checks pass")
OF_STANDING = {
    Standing.FAILS: ("failing", FAILS),
    Standing.INCOMPLETE: ("incomplete", WORDS[Verdict.INCOMPLETE]),
    Standing.NOT_STARTED: ("not_started", WORDS[Verdict.NOT_ATTEMPTED]),
    Standing.UNCHECKED: ("started", NEVER),
    Standing.CHANGED: ("changed", CHANGED),
    Standing.UNSURE: ("unsure", UNSURE),
    Standing.PASSES: ("accepted", PASSES),
}
CERTAIN = (Standing.PASSES, Standing.FAILS, Standing.INCOMPLETE, Standing.NOT_STARTED)


def check_what_changed(console: Console, place: Here, what: Plan) -> set[Exercise]:
    """Run the public checks of the files that go and whose last check was of another content.

    Args:
        console: told what cannot be checked here, and why, and what is not tried after a minute; that holds
            nothing up.
        place: whose progress remembers what is found.
        what: the plan.

    Returns:
        The exercises that go and had never been checked before.
    """
    files = place.workspace.files([file.exercise for file in what.sent if not file.helper])
    standing = {e: place.progress.standing(e, path) for e, path in files.items()}
    stale = {e: path for e, path in files.items() if standing[e] not in CERTAIN}
    for exercise in list(stale):
        why = missing_library(exercise)
        if why is not None:
            console.warn(why)
            del stale[exercise]
    if stale:
        _check(console, place, stale)
    return {e for e in stale if standing[e] is Standing.UNCHECKED}


def _check(console: Console, place: Here, files: Mapping[Exercise, Path]) -> None:
    """One after the other, each result kept at once. What is not begun after ENOUGH is named."""
    from ...grader.bench import BenchError

    left, end = list(files), time.monotonic() + ENOUGH
    why = Text(fr=f"Plus rien n'a été vérifié après {ENOUGH:.0f} s", en=f"Checks ended after {ENOUGH:.0f} s")
    try:
        with waiting(console):
            for exercise, report, content in _judged(files):
                left.remove(exercise)
                remember(console, place, report, {exercise: content})
                if time.monotonic() > end:
                    break
    except KeyboardInterrupt:  # enough of waiting
        why = Text(fr="Interrompu", en="Interrupted")
    except (BenchError, UserError) as error:
        said = error.text if isinstance(error, UserError) else Text(fr=str(error), en=str(error))
        console.warn(
            Text(
                fr=f"Les vérifications n'ont pas pu être lancées ({said.fr}). Vous pouvez rendre quand même.",
                en=f"The checks could not be run ({said.en}). You can hand in all the same.",
            )
        )
        return
    if left:
        names = ", ".join(exercise.slug for exercise in left)
        console.warn(
            Text(
                fr=f"{why.fr}. Pas essayés : {names}. Vous pouvez rendre quand même.",
                en=f"{why.en}. Not tried: {names}. You can hand in all the same.",
            )
        )


def _judged(files: Mapping[Exercise, Path]) -> Iterator[tuple[Exercise, Report, str]]:
    """(an exercise, what its public checks say, of which content), one after the other."""
    from ...grader.bench import Bench

    answers = {exercise: read_answer(path, exercise) for exercise, path in files.items()}
    with Bench() as bench:
        judge, work = public_judge(bench), submission_of(answers)
        for exercise, answer in answers.items():
            bench.start(exercise.libraries)
            yield exercise, judge.grade(work, (exercise,)), answer.content


def remarks(place: Here, what: Plan, new: set[Exercise]) -> list[Remark]:
    """What is to be said, the gravest first.

    Args:
        place: where the work lies, and what is known of it.
        what: the plan.
        new: the exercises that had never been checked until now.

    Returns:
        One remark for all exercises of which the same is true.
    """
    found: dict[tuple[str, Text], list[str]] = {}
    for exercise, state, words in sorted(_each(place, what, new), key=lambda one: _grave(one[1], one[2])):
        found.setdefault((state, words), []).append(exercise.slug)
    return [Remark(state, tuple(names), words) for (state, words), names in found.items()]


def _grave(state: str, words: Text) -> int:
    order = ("failing", "incomplete", "not_started", "changed", "unsure", "started", "opened", "accepted")
    return -1 if words is UNREADABLE else order.index(state)


def _each(place: Here, what: Plan, new: set[Exercise]) -> Iterator[tuple[Exercise, str, Text]]:
    files = place.workspace.files(what.chapter.exercises)
    going = {file.exercise: file for file in what.sent if not file.helper}
    for exercise, path in files.items():
        standing = place.progress.standing(exercise, path)
        file = going.get(exercise)
        if file is not None and (file.warning is not None or not _parses(file)):
            yield exercise, "failing", UNREADABLE
        elif file is not None:
            state, words = OF_STANDING[standing]
            yield exercise, state, FAILS_NEW if exercise in new and words is FAILS else words
        elif is_stub(path, exercise):
            yield exercise, "opened", STUB


def _parses(file: Sent) -> bool:
    """Whether Python reads the answer; one in cells is read cell by cell, and elsewhere."""
    text = answer_in(file.name, file.data, file.exercise)
    if not isinstance(text, str) or text.startswith((HEAD, SHIFTED)):
        return True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of an escape in a text, say: none of our business here
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def show_remarks(console: Console, place: Here, what: Plan, found: Sequence[Remark]) -> None:
    """Say it; and which files look like an answer under another name.

    Args:
        console: where it goes.
        place: where the work lies.
        what: the plan.
        found: what `remarks` gave.
    """
    console.say(Text(fr="Avant de rendre :", en="Before you hand in:"), bold=True)
    for alike in lookalikes(place.workspace, place.course, what.chapter.exercises):
        question = safe_line(alike.question(place.workspace.root)[console.language])
        console.say(f"  {console.sign('≠', '!')} {question}", "yellow")
    colon = Text(fr=" :", en=":")[console.language]
    for remark in found:
        sign = console.sign(*SIGNS[remark.state])
        colour = "green" if remark.state == "accepted" else "yellow"
        few = remark.names[:FEW] if remark.state == "opened" else remark.names
        names = ", ".join([*few, *(["…"] if len(few) < len(remark.names) else [])])
        count = f" ({len(remark.names)})" if len(few) < len(remark.names) else ""
        console.say(f"  {sign} {names}{count}{colon} {remark.words[console.language]}", colour)
    console.say(
        Text(
            fr="  Rien de cela n'empêche de rendre. La note est faite par d'autres vérifications, plus "
            "exigeantes.",
            en="  None of this keeps you from handing in. The mark is made by other checks, more demanding "
            "ones.",
        )
    )
