"""Options that several of the teachers' commands share: which class, and where it is graded."""

import functools
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ...exercises import Course, Text
from ...grader.files import UserError
from ..terminal import Console, option, safe_line

if TYPE_CHECKING:
    from ...classroom.engines import EngineOptions
    from ...classroom.evidence import ClassFolder

F = TypeVar("F", bound=Callable[..., Any])
ENGINES = ("local", "dask", "slurm")
SLURM_SETTINGS = ("partition", "account", "walltime", "cores", "memory", "interface", "directive")
CLASS = Text(
    fr="Dossier de la classe (par défaut : celui autour du dossier courant).",
    en="The class folder (by default: the one around the current folder).",
)
ENGINE = Text(fr="Où noter : local, dask ou slurm.", en="Where to grade: local, dask or slurm.")
JOBS = Text(
    fr="Travaux notés en même temps (par défaut, un par cœur).",
    en="Submissions graded at the same time (by default, one per core).",
)
SCHEDULER = Text(fr="Adresse d'un ordonnanceur dask.", en="Address of a dask scheduler.")
WORKERS = Text(fr="Processus à lancer (dask, slurm).", en="Workers to start (dask, slurm).")
SLURM = Text(
    fr=f"Réglage des travaux SLURM (répétable) : {', '.join(SLURM_SETTINGS)}. Sinon : jobqueue.yaml de dask.",
    en=f"A setting of the SLURM jobs (repeatable): {', '.join(SLURM_SETTINGS)}. Else: dask's jobqueue.yaml.",
)
KEY = Text(fr="Dossier du corrigé.", en="Folder of the key.")
UNSAFE = Text(
    fr="Noter même sans isolement ; chaque rapport le dira.",
    en="Grade even without isolation; every report will say so.",
)


@dataclass(frozen=True)
class Where:
    """Where and how to grade, as the command line says."""

    engine: str = "local"
    jobs: int | None = None
    scheduler: str | None = None
    workers: int = 2
    slurm: Mapping[str, Any] = field(default_factory=dict)
    solutions: str | None = None
    unsafe: bool = False

    def options(self, logs: Path) -> "EngineOptions":
        """What the engine needs to know; logs of jobs go to `logs`."""
        from ...classroom.engines import EngineOptions

        return EngineOptions(scheduler=self.scheduler, workers=self.workers, logs=logs, **self.slurm)

    def open_key(self) -> str | None:
        """Let this process use the key that was named; its folder, or None for the installed one."""
        if self.solutions is not None:
            os.environ["DLX_SOLUTIONS"] = str(Path(self.solutions).resolve())
        return os.environ["DLX_SOLUTIONS"] if self.solutions is not None else None


def warn_of_dates(console: Console, folder: "ClassFolder", course: Course) -> None:
    """A date due under a name that no chapter has counts for nothing: say so."""
    known = [chapter.name for chapter in course.chapters]
    unknown = [name for name in folder.settings.due if name not in known]
    names = safe_line(", ".join(unknown))
    if unknown:
        console.warn(
            Text(
                fr=f"dlx-class.toml donne une date de remise à {names}, qui n'est pas "
                f"un chapitre : elle ne compte pas. Les chapitres : {', '.join(known)}.",
                en=f"dlx-class.toml gives a date due to {names}, which is no chapter: "
                f"it does not count. The chapters: {', '.join(known)}.",
            )
        )


def class_option(function: F) -> F:
    """--class FOLDER, as the parameter `class_`: a Path, by default the current folder."""
    return option(
        "--class", "class_", metavar="FOLDER", default=".", type=click.Path(path_type=Path), text=CLASS
    )(function)


def where_options(function: Callable[..., int]) -> Callable[..., int]:
    """The options of an engine, as the one parameter `where`."""

    @functools.wraps(function)
    def gathered(*arguments: Any, **given: Any) -> int:
        named = {name: given.pop(name) for name in Where.__dataclass_fields__}
        where = Where(**{**named, "slurm": _settings(named["slurm"])})
        return function(*arguments, where=where, **given)

    for add in reversed(
        (
            option("--jobs", metavar="NUMBER", type=click.IntRange(1), text=JOBS),
            option("--engine", type=click.Choice(ENGINES), default="local", text=ENGINE),
            option("--scheduler", metavar="ADDRESS", text=SCHEDULER),
            option("--workers", metavar="NUMBER", type=click.IntRange(1), default=2, text=WORKERS),
            option("--slurm", metavar="NAME=TEXT", multiple=True, text=SLURM),
            option("--solutions", metavar="FOLDER", text=KEY),
            option("--unsafe-no-sandbox", "unsafe", is_flag=True, text=UNSAFE),
        )
    ):
        gathered = add(gathered)
    return gathered


def _settings(lines: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for line in lines:
        name, sign, value = line.partition("=")
        number = name != "cores" or (value.isdecimal() and int(value) > 0)
        if name not in SLURM_SETTINGS or not sign or not value or not number:
            names = ", ".join(SLURM_SETTINGS)
            raise UserError(
                fr=f"--slurm {line} n'est pas un réglage. Il faut NOM=VALEUR, avec un de ces noms : {names}.",
                en=f"--slurm {line} is no setting. NAME=VALUE is wanted, with one of these names: {names}.",
            )
        if name == "directive":
            found["directives"] = (*found.get("directives", ()), value)
        else:
            found[name] = int(value) if name == "cores" else value
    return found
