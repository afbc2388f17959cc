"""What `dlx watch` shows: one failure, or that all is well; the checks, a hint, the statement, the keys."""

import time
from collections.abc import Mapping

from ...exercises import Exercise, Text, load_quiz, read_text
from ...grader.figures import in_words
from ...grader.reports import ExerciseReport, Verdict
from ..shared import (
    Here,
    Lines,
    bar_of,
    failing,
    show_failure,
    show_names,
    show_output,
    show_progress,
    title_of,
)
from ..terminal import HELD, Console, safe, safe_line, wrapped
from .check import say_what_was_not_run, warn_of_rivals
from .hint import show_hint
from .next import all_done
from .watch_desk import Judged

STARTING = Text(fr="Un instant : je lance les vérifications.", en="One moment: the checks are being started.")
WAITING = Text(
    fr="dlx attend le prochain enregistrement.",
    en="dlx waits for the next save.",
)
KEYS: Mapping[str, Text] = {
    "n": Text(fr="suivant", en="next"),
    "p": Text(fr="précédent", en="previous"),
    "h": Text(fr="indice", en="hint"),
    "s": Text(fr="énoncé", en="statement"),
    "l": Text(fr="liste", en="list"),
    "r": Text(fr="relancer", en="run again"),
    "z": Text(fr="remise à zéro", en="reset"),
    "q": Text(fr="quitter", en="quit"),
    "?": Text(fr="touches", en="keys"),
}
EXPLAINED: Mapping[str, Text] = {
    "n": Text(
        fr="ce qui est à faire ensuite ; quand tout passe, l'exercice suivant",
        en="what is to be done next; when all passes, the next exercise",
    ),
    "p": Text(fr="ce qui précède", en="what came before"),
    "h": Text(fr="l'indice suivant, du plus doux au plus précis", en="the next hint, from gentle to precise"),
    "s": Text(fr="l'énoncé", en="the statement"),
    "l": Text(fr="les vérifications et les exercices", en="the checks and the exercises"),
    "r": Text(fr="tout vérifier de nouveau", en="check all of it again"),
    "z": Text(
        fr="le fichier de départ revient (dlx demande d'abord, et garde le vôtre)",
        en="the first file comes back (dlx asks first, and keeps yours)",
    ),
    "q": Text(fr="quitter, comme Ctrl-C", en="quit, as Ctrl-C does"),
    "?": Text(fr="cette aide ; Entrée revient", en="this help; Enter goes back"),
}


def show_verdict(console: Console, place: Here, judged: Judged, at: int, has_keys: bool) -> None:
    """One exercise as it is: the failure number `at`, or what comes next."""
    (result,) = judged.report.exercises
    exercise = exercise_of(place, result)
    warn_of_rivals(console, place, [exercise])
    console.say(title_of(result, console.language), bold=True)
    failures = failing(result)
    if failures:
        show_failure(console, result, failures[at % len(failures)])
    if isinstance(judged.seen.text, str) and load_quiz(exercise.folder) is not None:
        from .quiz_read_again import say_how_read  # numpy comes with it

        say_how_read(console, exercise, judged.seen.text)
    if result.verdict is Verdict.NOT_ATTEMPTED and judged.seen.path is not None:
        file = safe_line(judged.seen.path.name)
        console.say(
            Text(
                fr=f"Complétez {file} et enregistrez : dlx répond à chaque fois.",
                en=f"Complete {file} and save: dlx answers each time.",
            )
        )
    show_output(console, result)
    show_aside(console, place, judged)
    if judged.report.grader_error:
        console.warn(
            Text(
                fr="dlx est en panne sur une vérification ; cela ne vous coûte rien. Lancez dlx doctor.",
                en="dlx is broken on one check; it costs you nothing. Run dlx doctor.",
            )
        )
    if not failures:
        show_success(console, place, exercise, "n" if has_keys else "")


def show_aside(console: Console, place: Here, judged: Judged) -> None:
    """What no check needs of the file."""
    if judged.seen.path is not None:
        exercise = exercise_of(place, judged.report.exercises[0])
        say_what_was_not_run(console, exercise, judged.seen.path, judged.seen.text, judged.stop)


def show_success(console: Console, place: Here, exercise: Exercise, key: str) -> None:
    """That all is well, the idea behind it, and what comes next: by a key, or else by a command."""
    console.say(
        Text(fr="Toutes les vérifications publiques passent.", en="All public checks pass."),
        "green",
        bold=True,
    )
    if exercise.idea is not None:
        console.say(exercise.idea)
    chapter = next(c for c in place.course.chapters if c.name == exercise.chapter)
    show_progress(console, chapter.title, len(place.passing(chapter.exercises)), len(chapter.exercises))
    following = place.next_exercise()
    if following is None:
        all_done(console, place)
    else:
        name, title, minutes = following.name, following.title, following.estimated_minutes
        key = key or _line_for(place, following)
        console.say(
            Text(
                fr=f"Ensuite : {key}, pour {name} ({title.fr}, {minutes} min).",
                en=f"Next: {key}, for {name} ({title.en}, {minutes} min).",
            ),
            bold=True,
        )


def _line_for(place: Here, exercise: Exercise) -> str:
    """What somebody types who goes on watching."""
    return f"dlx watch {exercise.slug}" if place.workspace.file_of(exercise) else "dlx next"


def status_of(console: Console, judged: Judged, at: int) -> Text:
    """How many checks pass, which of the others is shown, and of when this is."""
    (result,) = judged.report.exercises
    total, left = len(result.checks), len(failing(result))
    done = sum(check.verdict is Verdict.ACCEPTED for check in result.checks)
    bar = "" if console.plain else f"{bar_of(console, done, total).strip()} "
    when = time.strftime("%H:%M:%S", time.localtime(judged.at))
    fr, en = (f" · {at % left + 1}/{left} {words}" if left > 1 else "" for words in ("à faire", "to do"))
    return Text(
        fr=f"{bar}{done}/{total} vérifications{fr} · {when}", en=f"{bar}{done}/{total} checks{en} · {when}"
    )


def exercise_of(place: Here, result: ExerciseReport) -> Exercise:
    return next(e for e in place.course.exercises if e.name == result.name)


def show_list(console: Console, place: Here, judged: Judged | None, current: Exercise) -> None:
    """The checks of this exercise, and the exercises of its chapter."""
    if judged is not None:
        console.say(title_of(judged.report.exercises[0], console.language), bold=True)
        show_names(console, judged.report.exercises[0])
    chapter = next(c for c in place.course.chapters if c.name == current.chapter)
    console.say()
    console.say(chapter.title, bold=True)
    passing = place.passing(chapter.exercises)
    for exercise in chapter.exercises:
        accepted = exercise in passing
        said = Text(fr=" : réussi en public", en=": passes in public")[console.language] if accepted else ""
        here = Text(fr=" (celui-ci)", en=" (this one)")[console.language] if exercise == current else ""
        console.say(f"  {exercise.slug}{here}{said}", "green" if accepted else None, bold=exercise == current)


def show_one_hint(console: Console, exercise: Exercise, number: int) -> None:
    """One of the hints, counted from 1; 0 where there is none."""
    if not number:
        console.say(Text(fr="Cet exercice n'a pas d'indice.", en="This exercise has no hint."))
        return
    show_hint(console, exercise, number)
    last = Text(fr="C'est le dernier indice.", en="That is the last hint.")
    more = Text(fr="h : l'indice suivant", en="h: the next hint")
    console.say(last if number == len(exercise.hints) else more)


def show_statement(console: Console, exercise: Exercise) -> None:
    """As it was written, the figures in words."""
    text = read_text(exercise.statement(console.language))
    for line in safe(in_words(text, console.language)).splitlines():
        console.say(line, bold=line.startswith("#"))


def show_keys(console: Console) -> None:
    """What each key does."""
    for key, text in EXPLAINED.items():
        console.say(f"  {key}  {text[console.language]}")


def footer(console: Lines) -> None:
    """The keys, in as few words as there are."""
    named = (f"{key} {text[console.language]}".replace(" ", HELD) for key, text in KEYS.items())
    for line in wrapped(" · ".join(named), console.width).split("\n"):
        console.say(line.replace(HELD, " "))
