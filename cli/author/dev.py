"""`dlx dev`: what an author needs. verify certifies exercises, derive writes what follows from the key."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from ...exercises import ContentError, Exercise, Text, load_course
from ...grader.files import UserError
from ..terminal import Console, Group, argument, command, json_option, option

if TYPE_CHECKING:
    from ...grader.bench import Bench

ABOUT = Text(
    fr="Pour les auteurs : certifier un exercice, dériver ce qui suit de la clé.",
    en="For authors: certify an exercise, derive what follows from the key.",
)
VERIFY = Text(
    fr="Certifie les exercices NAME (tous par défaut) : clé, variantes, erreurs connues, mutants, graines.",
    en="Certifies the exercises NAME (all by default): key, variants, known mistakes, mutants, seeds.",
)
DERIVE = Text(
    fr="Écrit recognised.json à côté des exercices NAME (tous par défaut), d'après la clé.",
    en="Writes recognised.json beside the exercises NAME (all by default), from the key.",
)
SEEDS = Text(
    fr="Nombre de graines qui doivent donner les mêmes verdicts.",
    en="Number of seeds that must give the same verdicts.",
)
JOBS = Text(fr="Travaux en parallèle.", en="Works in flight.")
COLUMNS = ("checks", "points", "accepted", "wrong", "mutants", "equivalent", "flakes", "seconds")


@click.group(cls=Group, text=ABOUT, example="dlx dev verify {exercise}")
def dev() -> None:
    pass


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
@json_option
@click.pass_obj
def verify(console: Console, names: tuple[str, ...], seeds: int, jobs: int, as_json: bool) -> int:
    from ...grader.authoring import Certificate, certify
    from ...grader.bench import Bench

    console.prose_to_stderr = as_json
    certificates: list[Certificate] = []
    with _authoring(), Bench() as bench:
        chosen = _chosen(names)
        _row(console, "", COLUMNS)
        for exercise in chosen:
            found = certify(exercise, bench, seeds, jobs)
            certificates.append(found)
            killed, flakes = f"{found.killed}/{found.mutants}", f"{found.flakes}/{found.seeds}"
            counts = (found.checks, f"{found.points:g}", found.accepted, found.wrong, killed)
            _row(console, found.exercise, (*counts, found.equivalent, flakes, f"{found.seconds:.1f}"))
            for hole in found.holes:
                console.say(f"    ✘ {hole}")
        ran = any(found.mutants for found in certificates)
        weakened = _state_sandbox(console, bench) if ran else []
    holes = sum(len(c.holes) for c in certificates) + len(weakened)
    count = len(certificates)
    console.say(
        Text(fr=f"{count} exercices, {holes} trous", en=f"{count} exercises, {holes} holes"), bold=True
    )
    if as_json:
        found_out = {"certificates": [asdict(c) for c in certificates], "weakened": weakened}
        console.emit({"schema": "dlx-certificates/1", **found_out})
    return 1 if holes else 0


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


def _row(console: Console, name: str, cells: Sequence[object]) -> None:
    console.say(f"{name:<33}" + "".join(f"{cell!s:>11}" for cell in cells))


@command(help=DERIVE, example="dlx dev derive {exercise}")
@argument("names", metavar="NAME", many=True)
@click.pass_obj
def derive(console: Console, names: tuple[str, ...]) -> int:
    from ...grader.authoring import derive as derived
    from ...grader.bench import Bench
    from ...grader.diagnosis import FILE
    from ...grader.files import write_atomic
    from ...grader.judging import Judge
    from ...grader.key import answer_key

    with _authoring(), Bench() as bench:
        judge = Judge(bench, "seed 0")
        for exercise in _chosen(names):
            key = answer_key(exercise)
            if key is None:
                raise ContentError(f"{exercise.name}: no key; set DLX_SOLUTIONS or install the solutions")
            path = exercise.folder / FILE
            text = derived(judge, judge.prepare(exercise), key)
            write_atomic(path, text.encode())
            console.say(str(path))
    return 0


for one in (verify, derive):
    dev.add_command(one)
