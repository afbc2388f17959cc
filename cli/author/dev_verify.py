"""`dlx dev verify`: certifies exercises, once, or at each save of their files."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import (
    Chapter,
    ContentError,
    Exercise,
    Text,
    UnknownExercise,
    course_folder,
    load_course,
    missing_library,
    strays,
)
from ...grader.files import unreadable
from ...grader.reports import isolation_text
from ..shared import saves
from ..terminal import Console, argument, command, json_option, option, safe

if TYPE_CHECKING:
    from ...grader.authoring import Certified
    from ...grader.bench import Bench

VERIFY = Text(
    fr="Certifie les exercices NAME (tous par défaut) : clé, variantes, erreurs connues, mutants, graines.",
    en="Certifies the exercises NAME (all by default): key, variants, known mistakes, mutants, seeds.",
)
SEEDS = Text(
    fr="Nombre de graines qui doivent donner les mêmes verdicts.",
    en="Number of seeds that must give the same verdicts.",
)
JOBS = Text(fr="Travaux en parallèle.", en="Works in flight.")
FRESH = Text(
    fr="Certifie aussi ce qui l'a déjà été et n'a pas changé depuis.",
    en="Certifies also what was certified before and has not changed since.",
)
QUICK = Text(
    fr="Une seule graine, sans mutants : ce qui change le plus souvent d'une machine à l'autre. Rien n'est "
    "gardé.",
    en="One seed, no mutants: what changes most often from one machine to another. Nothing is kept.",
)
CACHE = Text(
    fr="Où garder les certificats (sinon DLX_CACHE, ou le cache de l'utilisateur).",
    en="Where to keep the certificates (else DLX_CACHE, or the user's cache).",
)
WATCH = Text(
    fr="Certifie de nouveau ce qu'on vient d'enregistrer, jusqu'à Ctrl-C.",
    en="Certifies again what was just saved, until Ctrl-C.",
)
WAITING = Text(
    fr="J'attends le prochain enregistrement ; Ctrl-C pour finir.",
    en="Waiting for the next save; Ctrl-C to end.",
)
BEFORE = Text(fr="certifié auparavant, inchangé", en="certified before, unchanged")
UNTRIED = Text(
    fr="    {} variantes acceptées non essayées ici : leur bibliothèque n'est pas installée",
    en="    {} accepted variants not tried here: their library is not installed",
)
COLUMNS = (
    "checks",
    "points",
    "right",
    "wrong",
    "named",
    "two",
    "calls",
    "pairs",
    "mutants",
    "equal",
    "flakes",
    "seconds",
)


def chosen_exercises(names: Sequence[str]) -> list[Exercise]:
    """The exercises of these names; all of the course without any.

    Raises:
        ContentError: a name is that of an exercise that its chapter does not list.
        UnknownExercise: there is none.
    """
    course = load_course()
    if not names:
        return list(course.exercises)
    try:
        return [exercise for name in names for exercise in course.find(name)]
    except UnknownExercise as error:
        for slugs, stray in strays(course_folder()):
            if error.name.rpartition("/")[2] in slugs:
                raise stray from None
        raise


def possible_exercises(console: Console, names: Sequence[str]) -> list[Exercise]:
    """Those of them that can be run on this machine; of the others it is said what they need.

    Raises:
        ContentError: a name is that of an exercise that its chapter does not list.
        UnknownExercise: there is none.
    """
    possible = []
    for exercise in chosen_exercises(names):
        why = missing_library(exercise)
        if why is None:
            possible.append(exercise)
        else:
            console.warn(why)
    return possible


def chapters_of(exercises: Sequence[Exercise]) -> list[Chapter]:
    """The chapters of these exercises, in the order of the course."""
    names = {exercise.chapter for exercise in exercises}
    return [chapter for chapter in load_course().chapters if chapter.name in names]


@dataclass(frozen=True)
class Wanted:
    """What is certified, and how."""

    names: Sequence[str]
    seeds: int
    jobs: int
    fresh: bool
    quick: bool
    cache: str | None
    as_json: bool


@command(help=VERIFY, example="dlx dev verify --seeds 5 {exercise}")
@argument("names", metavar="NAME", many=True)
@option("--seeds", default=3, metavar="NUMBER", type=click.IntRange(1), text=SEEDS)
@option("--jobs", default=os.cpu_count() or 1, metavar="NUMBER", type=click.IntRange(1), text=JOBS)
@option("--fresh", is_flag=True, text=FRESH)
@option("--quick", is_flag=True, text=QUICK)
@option("--cache", metavar="FOLDER", text=CACHE)
@option("--watch", is_flag=True, text=WATCH)
@json_option
@click.pass_obj
def verify(console: Console, /, watch: bool, **wanted: Any) -> int:
    from ...grader.bench import Bench

    console.prose_to_stderr = wanted["as_json"]
    asked = Wanted(**wanted)
    with Bench() as bench:
        if not watch:
            return _certify(console, asked, bench, chosen_exercises(asked.names))
        _certify_at_each_save(console, asked, bench)
    return 0


def _certify(console: Console, wanted: Wanted, bench: "Bench", chosen: Sequence[Exercise]) -> int:
    """Certify these exercises, show what is found; 1 where there is a hole, or nothing was certified."""
    from ...grader.authoring import cache_folder, certified

    done: list[Certified] = []
    missing = {exercise.name: why for exercise in chosen if (why := missing_library(exercise)) is not None}
    astray = [] if wanted.names else [error.text for _, error in strays(course_folder())]
    astray += [hole for chapter in chapters_of(chosen) for hole in _chapter_holes(chapter)]
    _row(console, "", COLUMNS)
    for why in missing.values():
        console.say(why, "yellow")
    possible = [exercise for exercise in chosen if exercise.name not in missing]
    folder = cache_folder(wanted.cache)
    seeds = 1 if wanted.quick else wanted.seeds
    for one in certified(possible, bench, folder, seeds, wanted.jobs, wanted.fresh, not wanted.quick):
        done.append(one)
        _show(console, one)
    ran = any(not one.before for one in done)
    weakened = _state_sandbox(console, bench) if ran else []
    for text in astray:
        console.say(f"    ✘ {safe(text[console.language])}")
    for unkept in dict.fromkeys(one.unkept for one in done if one.unkept is not None):
        console.say(unkept)
    holes = sum(len(one.certificate.holes) for one in done) + len(weakened) + len(astray)
    console.say(_counted(len(done), holes, len(missing)), bold=True)
    if wanted.as_json:
        rows = [_row_of(one, console.language) for one in done]
        found = [text[console.language] for text in astray]
        lists = {"certificates": rows, "skipped": list(missing), "weakened": weakened, "astray": found}
        console.emit({"schema": "dlx-certificates/1", **lists})
    return 1 if holes or not done else 0


def _chapter_holes(chapter: Chapter) -> Iterator[Text]:
    """What is wrong around the exercises of a chapter."""
    from ...grader.authoring import figure_holes, introduction_holes, key_folder

    yield from introduction_holes(chapter, load_course())
    yield from figure_holes(chapter, key_folder())


# --- at each save -----------------------------------------------------------------------------------
def _certify_at_each_save(console: Console, wanted: Wanted, bench: "Bench") -> None:
    """Certify what is named, then what is saved of it, again and again, until Ctrl-C."""
    from ...grader.authoring import key_folder

    seen: set[str] = set()
    saved: set[Path] = set()
    for number, changed in enumerate(saves((course_folder(), key_folder()))):
        if number and not changed:
            continue
        saved |= changed
        with _said(console):
            load_course.cache_clear()
            for exercise in chosen_exercises(wanted.names):
                if exercise.name not in seen or _touches(saved, exercise):
                    seen.add(exercise.name)
                    with _said(console):
                        _certify(console, wanted, bench, [exercise])
            saved = set()
        console.say(WAITING)


@contextmanager
def _said(console: Console) -> Iterator[None]:
    """A file that is not of its form is a sentence, and no end: perhaps it is half saved."""
    try:
        yield
    except ContentError as error:
        console.error(safe(error.text[console.language]))
    except OSError as error:
        found = unreadable(Path(error.filename or ""), error)
        console.error(safe(found.text[console.language]))


def _touches(saved: set[Path], exercise: Exercise) -> bool:
    """Whether one of these files is of the exercise, of its key or of its chapter."""
    from ...grader.authoring import key_folder

    folders = exercise.folder, key_folder() / exercise.name
    chapter = {folder.parent for folder in folders}
    return any(path.parent in chapter or any(map(path.is_relative_to, folders)) for path in saved)


# --- what is shown ----------------------------------------------------------------------------------
def _row_of(one: "Certified", language: str) -> dict[str, Any]:
    holes = [hole[language] for hole in one.certificate.holes]
    return {**asdict(one.certificate), "holes": holes, "before": one.before}


def _counted(exercises: int, holes: int, skipped: int) -> Text:
    fr, en = f"{exercises} exercices, {holes} trous", f"{exercises} exercises, {holes} holes"
    if not skipped:
        return Text(fr=fr, en=en)
    return Text(
        fr=f"{fr} ; {skipped} sans leur bibliothèque, non certifiés",
        en=f"{en}; {skipped} without their library, not certified",
    )


def _show(console: Console, one: "Certified") -> None:
    found = one.certificate
    killed, flakes = f"{found.killed}/{found.mutants}", f"{found.flakes}/{found.seeds}"
    two = f"{found.two_named}/{found.two}"
    works = (found.checks, f"{found.points:g}", found.accepted, found.wrong, found.named, two)
    last = f"  {BEFORE[console.language]}" if one.before else f"{found.seconds:>9.1f}"
    counts = (*works, found.calls, found.pairs, killed, found.equivalent, flakes)
    _row(console, found.exercise, counts, last)
    if found.untried:
        console.say(UNTRIED[console.language].format(found.untried), "yellow")
    for hole in found.holes:
        console.say(f"    ✘ {safe(hole[console.language])}")


def _state_sandbox(console: Console, bench: "Bench") -> list[str]:
    """Say what isolated the works. Each set of libraries that is held less firmly than this machine holds
    another is a hole, and its line is returned."""
    bench.start(())  # what this machine can do, whatever was certified
    weakened = [found.line for found in bench.weakened()]
    if not weakened:
        console.say(isolation_text(bench.isolation.line))
    for line in weakened:
        console.say(
            Text(
                fr=f"    ✘ {isolation_text(line).fr} : cette machine isole mieux d'autres bibliothèques",
                en=f"    ✘ {line}: this machine isolates other libraries better",
            )
        )
    return weakened


def _row(console: Console, name: str, cells: Sequence[object], last: str = "") -> None:
    console.say(f"{name:<33}" + "".join(f"{cell!s:>9}" for cell in cells) + last)
