"""`dlx dev`: what an author needs. verify certifies exercises, derive writes what follows from the key."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import click

from ..exercises import Exercise, load_course


@click.group()
def dev() -> None:
    """Pour les auteurs : certifier un exercice, dériver ses fichiers.

    For authors: certify an exercise, derive its files.

    \b
    Exemple / Example:
        dlx dev verify
    """


def _chosen(names: tuple[str, ...]) -> list[Exercise]:
    course = load_course()
    if not names:
        return list(course.exercises)
    return [exercise for name in names for exercise in course.find(name)]


@dev.command()
@click.argument("names", nargs=-1)
@click.option("--seeds", default=3, show_default=True, help="Seeds that must give the same verdicts.")
@click.option("--jobs", default=os.cpu_count() or 1, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The certificates as JSON on stdout.")
def verify(names: tuple[str, ...], seeds: int, jobs: int, as_json: bool) -> None:
    """Certifie les exercices NAMES (tous par défaut).

    Certifies the exercises NAMES (all of them by default).

    \b
    Exemple / Example:
        dlx dev verify --seeds 5
    """
    from ..grader.bench import Bench
    from ..grader.certify import Certificate, certify

    certificates: list[Certificate] = []
    header = f"{'exercise':<34}{'checks':>7}{'pts':>5}{'ok':>4}{'wrong':>6}{'mutants':>10}{'equiv':>6}{'flakes':>9}{'s':>7}"
    click.echo(header, err=True)
    with Bench() as bench:
        for exercise in _chosen(names):
            found = certify(exercise, bench, seeds, jobs)
            certificates.append(found)
            mutants, flakes = f"{found.killed}/{found.mutants}", f"{found.flakes}/{found.seeds}"
            click.echo(
                f"{found.exercise:<34}{found.checks:>7}{found.points:>5g}{found.accepted:>4}"
                f"{found.wrong:>6}{mutants:>10}{found.equivalent:>6}{flakes:>9}{found.seconds:>7.1f}",
                err=True,
            )
            for hole in found.holes:
                click.echo(f"    {hole}", err=True)
        click.echo(bench.isolation.line if certificates else "", err=True)
    if as_json:
        click.echo(json.dumps([asdict(c) for c in certificates], ensure_ascii=False, indent=1))
    holes = sum(len(c.holes) for c in certificates)
    click.echo(f"{len(certificates)} exercises, {holes} holes", err=True)
    sys.exit(1 if holes else 0)


@dev.command()
@click.argument("names", nargs=-1)
def derive(names: tuple[str, ...]) -> None:
    """Écrit recognised.json à côté des exercices NAMES, d'après la clé.

    Writes recognised.json beside the exercises NAMES, from the key.

    \b
    Exemple / Example:
        dlx dev derive
    """
    from ..grader import certify
    from ..grader.answers import answer_key
    from ..grader.bench import Bench
    from ..grader.judge import Judge
    from ..grader.recognised import FILE

    with Bench() as bench:
        judge = Judge(bench, "seed 0")
        for exercise in _chosen(names):
            key = answer_key(exercise)
            if key is None:
                raise click.ClickException(f"{exercise.name}: no key")
            path: Path = exercise.folder / FILE
            path.write_text(certify.derive(judge, judge.prepare(exercise), key), encoding="utf-8")
            click.echo(path)
