"""`dlx dev`: what an author needs. new begins an exercise, verify certifies exercises, repeat counts how
often right work is refused, derive writes what follows from the key, coverage what the course covers, release
what is handed out."""

import os
from pathlib import Path

import click

from ...exercises import Text, course_folder
from ..terminal import USAGE, Console, Group, argument, command, option
from .dev_verify import chapters_of, chosen_exercises, possible_exercises, verify

ABOUT = Text(
    fr="Pour les auteurs : commencer un exercice, le certifier, dériver ce qui suit de la clé, publier une "
    "version.",
    en="For authors: begin an exercise, certify it, derive what follows from the key, make a release.",
)
NEW = Text(
    fr="Commence l'exercice NAME (chapitre/exercice) : écrit tous ses fichiers, où ‹ › marque ce qui est à "
    "écrire.",
    en="Begins the exercise NAME (chapter/exercise): writes all its files, where ‹ › marks what is to be "
    "written.",
)
DERIVE = Text(
    fr="Écrit recognised.json et mistakes.txt des exercices NAME (tous par défaut), d'après la clé, et les "
    "figures de leurs chapitres.",
    en="Writes recognised.json and mistakes.txt of the exercises NAME (all by default), from the key, and "
    "the figures of their chapters.",
)
RELEASE = Text(
    fr="Écrit dans FOLDER (nouveau) ce qu'on remet aux étudiants, sans la clé, et aux enseignants.",
    en="Writes into FOLDER (a new one) what students, without the key, and teachers are given.",
)
REPEAT = Text(
    fr="Compte combien de fois les exercices NAME refusent une réponse juste, graine après graine.",
    en="Counts how often the exercises NAME refuse a right answer, seed after seed.",
)
COVERAGE = Text(
    fr="Écrit la page de ce que le cours couvre, d'après le fichier ITEMS de ce qu'il enseigne.",
    en="Writes the page of what the course covers, from the file ITEMS of what it teaches.",
)
SECONDS = Text(fr="Durée pour chaque exercice.", en="How long each exercise is tried.")
JOBS = Text(fr="Travaux en parallèle.", en="Works in flight.")


dev = Group("dev", text=ABOUT, example="dlx dev verify {exercise}")


@command(help=NEW, example="dlx dev new {chapter}/my_exercise")
@argument("name", metavar="NAME", required=True)
@click.pass_obj
def new(console: Console, name: str) -> int:
    from ...grader.authoring import key_folder, write_exercise

    for path in write_exercise(name, course_folder(), key_folder()):
        console.say(str(path))
    console.say(
        Text(
            fr=f"Remplacez chaque ‹…› de ces fichiers ; ce qui reste : dlx dev verify {name}",
            en=f"Replace each ‹…› in these files; what is left: dlx dev verify {name}",
        ),
        bold=True,
    )
    return 0


@command(help=DERIVE, example="dlx dev derive {exercise}")
@argument("names", metavar="NAME", many=True)
@click.pass_obj
def derive(console: Console, names: tuple[str, ...]) -> int:
    from ...grader.authoring import key_folder, write_derived, write_figures, write_quizzes
    from ...grader.bench import Bench

    done = 0
    with Bench() as bench:
        for path in write_quizzes():
            console.say(str(path))
        for exercise in possible_exercises(console, names):
            done += 1
            for path in write_derived(exercise, bench):
                console.say(str(path))
        for chapter in chapters_of(chosen_exercises(names)):
            for path in write_figures(chapter, key_folder()):
                console.say(str(path))
    return 0 if done else USAGE


@command(help=COVERAGE, example="dlx dev coverage docs/items.toml docs/coverage.md")
@argument("items", metavar="ITEMS", required=True)
@argument("page", metavar="PAGE", required=True)
@click.pass_obj
def coverage(console: Console, items: str, page: str) -> int:
    from ...exercises import load_course
    from ...grader.authoring import coverage_page
    from ...grader.files import write_atomic

    write_atomic(Path(page), coverage_page(load_course(), Path(items)).encode())
    console.say(page)
    return 0


@command(help=REPEAT, example="dlx dev repeat --seconds 600 {exercise}")
@argument("names", metavar="NAME", many=True)
@option("--seconds", default=60.0, metavar="NUMBER", text=SECONDS)
@option("--jobs", default=os.cpu_count() or 1, metavar="NUMBER", type=click.IntRange(1), text=JOBS)
@click.pass_obj
def repeat(console: Console, names: tuple[str, ...], seconds: float, jobs: int) -> int:
    from ...grader.authoring import false_failures
    from ...grader.bench import Bench

    failed = done = 0
    with Bench() as bench:
        for exercise in possible_exercises(console, names):
            done += 1
            found = false_failures(exercise, bench, seconds, jobs=jobs)
            failed += found.failed
            fr = f"{found.failed} refus injustes en {found.runs} essais ({found.seconds:.0f} s)"
            en = f"{found.failed} right answers refused in {found.runs} runs ({found.seconds:.0f} s)"
            console.say(Text(fr=f"{found.exercise} : {fr}", en=f"{found.exercise}: {en}"))
            for (work, check), count in sorted(found.counts.items()):
                console.say(f"    ✘ {work}: {check}: {count}")
    return 1 if failed else 0 if done else USAGE


@command(help=RELEASE, example="dlx dev release ~/release")
@argument("folder", metavar="FOLDER", required=True)
@click.pass_obj
def release(console: Console, folder: str) -> int:
    from ...classroom.release import clone, write_release

    written = write_release(clone(), Path(folder).expanduser())
    for path in written:
        console.say(str(path))
    console.say(
        Text(
            fr="Donnez students/ aux étudiants. teachers/ contient la clé.",
            en="Give students/ to the students. teachers/ holds the key.",
        ),
        bold=True,
    )
    return 0


for one in (new, verify, repeat, derive, coverage, release):
    dev.add_command(one)
