"""`dlx dev`: what an author needs. verify certifies exercises, derive writes what follows from the key,
release writes what is handed out."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...exercises import ContentError, Exercise, Text, load_course, missing_library
from ...grader.files import UserError
from ..terminal import Console, Group, argument, command, json_option, option

if TYPE_CHECKING:
    from ...grader.authoring import Certified
    from ...grader.bench import Bench

ABOUT = Text(
    fr="Pour les auteurs : certifier un exercice, dériver ce qui suit de la clé, publier une version.",
    en="For authors: certify an exercise, derive what follows from the key, make a release.",
)
VERIFY = Text(
    fr="Certifie les exercices NAME (tous par défaut) : clé, variantes, erreurs connues, mutants, graines.",
    en="Certifies the exercises NAME (all by default): key, variants, known mistakes, mutants, seeds.",
)
DERIVE = Text(
    fr="Écrit recognised.json à côté des exercices NAME (tous par défaut), d'après la clé.",
    en="Writes recognised.json beside the exercises NAME (all by default), from the key.",
)
RELEASE = Text(
    fr="Écrit dans FOLDER (nouveau) ce qu'on remet aux étudiants, sans la clé, et aux enseignants.",
    en="Writes into FOLDER (a new one) what students, without the key, and teachers are given.",
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
CACHE = Text(
    fr="Où garder les certificats (sinon DLX_CACHE, ou le cache de l'utilisateur).",
    en="Where to keep the certificates (else DLX_CACHE, or the user's cache).",
)
BEFORE = Text(fr="certifié auparavant, inchangé", en="certified before, unchanged")
COLUMNS = ("checks", "points", "accepted", "wrong", "mutants", "equivalent", "flakes", "seconds")


dev = Group("dev", text=ABOUT, example="dlx dev verify {exercise}")


class Unfinished(UserError):
    """The content lacks something: here that is the work to be done, not a fault of dlx."""

    code = 1


@contextmanager
def _authoring() -> Iterator[None]:
    try:
        yield
    except ContentError as error:
        raise Unfinished(fr=f"Contenu incomplet : {error}", en=f"Incomplete content: {error}") from error


def _chosen(names: Sequence[str]) -> list[Exercise]:
    course = load_course()
    if not names:
        return list(course.exercises)
    return [exercise for name in names for exercise in course.find(name)]


@command(help=VERIFY, example="dlx dev verify --seeds 5 {exercise}")
@argument("names", metavar="NAME", many=True)
@option("--seeds", default=3, metavar="NUMBER", text=SEEDS)
@option("--jobs", default=os.cpu_count() or 1, metavar="NUMBER", text=JOBS)
@option("--fresh", is_flag=True, text=FRESH)
@option("--cache", metavar="FOLDER", text=CACHE)
@json_option
@click.pass_obj
def verify(
    console: Console,
    names: tuple[str, ...],
    seeds: int,
    jobs: int,
    fresh: bool,
    cache: str | None,
    as_json: bool,
) -> int:
    from ...grader.authoring import cache_folder, certified
    from ...grader.bench import Bench

    console.prose_to_stderr = as_json
    done: list[Certified] = []
    with _authoring(), Bench() as bench:
        chosen = _chosen(names)
        missing = {
            exercise.name: why for exercise in chosen if (why := missing_library(exercise)) is not None
        }
        _row(console, "", COLUMNS)
        for why in missing.values():
            console.say(why, "yellow")
        possible = [exercise for exercise in chosen if exercise.name not in missing]
        for one in certified(possible, bench, cache_folder(cache), seeds, jobs, fresh):
            done.append(one)
            _show(console, one)
        ran = any(one.certificate.mutants for one in done if not one.before)
        weakened = _state_sandbox(console, bench) if ran else []
    for unkept in dict.fromkeys(one.unkept for one in done if one.unkept is not None):
        console.say(unkept)
    holes = sum(len(one.certificate.holes) for one in done) + len(weakened)
    console.say(_counted(len(done), holes, len(missing)), bold=True)
    if as_json:
        rows = [{**asdict(one.certificate), "before": one.before} for one in done]
        lists = {"certificates": rows, "skipped": list(missing), "weakened": weakened}
        console.emit({"schema": "dlx-certificates/1", **lists})
    return 1 if holes or not done else 0


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
    counts = (found.checks, f"{found.points:g}", found.accepted, found.wrong, killed, found.equivalent)
    last = f"  {BEFORE[console.language]}" if one.before else f"{found.seconds:>11.1f}"
    _row(console, found.exercise, (*counts, flakes), last)
    for hole in found.holes:
        console.say(f"    ✘ {hole}")


def _state_sandbox(console: Console, bench: "Bench") -> list[str]:
    """Say what isolated the works. Each set of libraries that is held less firmly than this machine holds
    another is a hole, and its line is returned."""
    bench.start(())  # what this machine can do, whatever was certified
    weakened = [found.line for found in bench.weakened()]
    if not weakened:
        console.say(bench.isolation.line)
    for line in weakened:
        console.say(
            Text(
                fr=f"    ✘ {line} : cette machine isole mieux d'autres bibliothèques",
                en=f"    ✘ {line}: this machine isolates other libraries better",
            )
        )
    return weakened


def _row(console: Console, name: str, cells: Sequence[object], last: str = "") -> None:
    console.say(f"{name:<33}" + "".join(f"{cell!s:>11}" for cell in cells) + last)


@command(help=DERIVE, example="dlx dev derive {exercise}")
@argument("names", metavar="NAME", many=True)
@click.pass_obj
def derive(console: Console, names: tuple[str, ...]) -> int:
    from ...grader.authoring import write_recognised
    from ...grader.bench import Bench

    with _authoring(), Bench() as bench:
        for exercise in _chosen(names):
            console.say(str(write_recognised(exercise, bench)))
    return 0


@command(help=RELEASE, example="dlx dev release ~/release")
@argument("folder", metavar="FOLDER", required=True)
@click.pass_obj
def release(console: Console, folder: str) -> int:
    from ...classroom.release import clone, write_release

    with _authoring():
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


for one in (verify, derive, release):
    dev.add_command(one)
