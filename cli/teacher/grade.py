"""`dlx grade`: mark one's own work, or many submissions, with the hidden checks where the key is there."""

import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...exercises import Course, Exercise, Text, load_course
from ...grader.files import UserError, unreadable
from ...grader.workspace import need_workspace, user_name
from ..shared import exercises_named
from ..terminal import Console, argument, code_of_stop, command, fill_example, json_option, option, safe_line
from .class_options import KEY, Where

if TYPE_CHECKING:
    from ...grader.judging import Result

REPORTS = "dlx-reports"
HELP = Text(
    fr="Note ce que désigne chaque PATH : un dossier d'exercices, un dossier de travaux (sous-dossiers, "
    "archives zip ou fichiers .py), une archive ou un fichier .py. Par défaut : vos propres exercices ; dans "
    "un dossier de classe : dlx class grade. Les vérifications cachées demandent le corrigé des "
    "enseignants ; sans lui, seules les vérifications publiques sont lancées. De plusieurs travaux, ce qui "
    "est noté est gardé dans le dossier des rapports : la même commande continue, et ne note pas deux fois.",
    en="Grades what each PATH names: a folder of exercises, a folder of submissions (folders, zip archives "
    "or .py files), an archive or a .py file. By default: your own exercises; in the folder of a class: dlx "
    "class grade. The hidden checks need the teachers' key; without it, only the public checks are run. Of "
    "several submissions, what is graded is kept in the folder of the reports: the same command goes on, and "
    "grades nothing twice.",
)
STUDENT = Text(fr="Nom de l'étudiant, pour le rapport.", en="The student's name, for the report.")
EXERCISE = Text(fr="Ne noter que cet exercice (répétable).", en="Grade only this exercise (repeatable).")
FOLDER = Text(
    fr="Où écrire les rapports JSON (par défaut dlx-reports, s'il y a plusieurs travaux).",
    en="Where to write the JSON reports (by default dlx-reports, if there are several submissions).",
)
JOBS = Text(
    fr="Travaux notés en même temps (par défaut, un par cœur).",
    en="Submissions graded at the same time (by default, one per core).",
)
SEED = Text(
    fr="Graine des tirages (par défaut : secrète, la même tant que les rapports vont au même endroit).",
    en="Seed of the draws (by default: secret, the same as long as the reports go to the same place).",
)
UNSAFE = Text(
    fr="Noter le travail d'autrui même sans isolement ; chaque rapport le dira.",
    en="Grade other people's work even without isolation; every report will say so.",
)


@dataclass(frozen=True)
class Wanted:
    """What the command line asks for."""

    works: Sequence[Path]
    course: Course
    chosen: Sequence[Exercise]
    hidden: bool
    seed: str | None
    jobs: int | None
    student: str | None
    for_others: bool
    unsafe: bool


@command(help=HELP, example="dlx grade --exercise {exercise}")
@argument("paths", metavar="PATH", many=True)
@option("--student", metavar="NAME", text=STUDENT)
@option("--exercise", "exercises", metavar="EXERCISE", multiple=True, text=EXERCISE)
@option("--reports", metavar="FOLDER", text=FOLDER)
@option("--jobs", metavar="NUMBER", type=click.IntRange(1), text=JOBS)
@option("--seed", metavar="TEXT", text=SEED)
@option("--solutions", metavar="FOLDER", text=KEY)
@option("--unsafe-no-sandbox", "unsafe", is_flag=True, text=UNSAFE)
@json_option
@click.pass_obj
def grade(
    console: Console,
    paths: tuple[str, ...],
    student: str | None,
    exercises: tuple[str, ...],
    reports: str | None,
    jobs: int | None,
    seed: str | None,
    solutions: str | None,
    unsafe: bool,
    as_json: bool,
) -> int:
    console.prose_to_stderr = as_json
    around = _class_around(paths)
    if around is not None:
        from .class_grading import grade_this_class

        _refuse_with_a_class(student=student, exercise=exercises, reports=reports, seed=seed)
        where = Where(jobs=jobs, solutions=solutions, unsafe=unsafe)
        return grade_this_class(console, around, where, as_json=as_json)
    course = load_course()
    folder = Path(reports or REPORTS).resolve()
    works = _works(console, paths, course, folder)
    many = len(works) > 1
    if many and student is not None:
        raise UserError(
            fr=f"--student nomme un seul travail, et il y en a {len(works)}. Retirez cette option.",
            en=f"--student names one submission, and there are {len(works)}. Leave that option out.",
        )
    wanted = Wanted(
        works=works,
        course=course,
        chosen=[exercise for name in exercises for exercise in exercises_named(course, name)],
        hidden=_has_key(console, course, solutions),
        seed=seed,
        jobs=jobs,
        student=student or (None if paths else user_name()),
        for_others=many or student is not None or any(map(_is_archive, works)),
        unsafe=unsafe,
    )
    if many:
        return _grade_many(console, wanted, folder, as_json)
    return _grade_one(console, wanted, folder if reports is not None else None, as_json)


def _grade_one(console: Console, wanted: Wanted, reports: Path | None, as_json: bool) -> int:
    """One submission, in this process."""
    from ...grader.bench import Bench
    from ...grader.judging import MarkingOrder, ReportFolder, mark
    from .results import Results

    order = MarkingOrder(
        course=wanted.course,
        chosen=wanted.chosen,
        hidden=wanted.hidden,
        seed=wanted.seed or secrets.token_hex(8),
        student=wanted.student,
        for_others=wanted.for_others,
        unsafe=wanted.unsafe,
    )
    results = Results(console, False, as_json)
    with Bench() as bench:
        result = mark(wanted.works[0], order, bench)
    if reports is not None:
        ReportFolder(reports).add(result)
    results.add(result)
    results.finish(reports, order.seed)
    return results.code


def _grade_many(console: Console, wanted: Wanted, reports: Path, as_json: bool) -> int:
    """Many, in judge processes; each result is in the ledger and in its report when the next one is asked
    for, so that the same command goes on where this one was ended."""
    from ...classroom.engines import open_engine
    from ...classroom.grading import ManySubmissions, ReportCache, terms_of
    from ...grader.judging import ReportFolder
    from ...grader.submissions import student_of
    from ..shared import progress
    from .results import Results

    filed, results = ReportFolder(reports), Results(console, True, as_json)
    names = [filed.reserve(student_of(path)) for path in wanted.works]
    stopped = None
    with ReportCache(reports, wanted.course, wanted.hidden, wanted.seed) as ledger:
        terms = terms_of(wanted.course, ledger.seed, wanted.hidden, wanted.unsafe)
        pile = ManySubmissions(ledger, terms)
        try:
            with open_engine("local", wanted.jobs) as engine, progress(console, len(names)) as tick:

                def take(place: int, result: "Result") -> None:
                    results.add(result)
                    filed.write(names[place], result)
                    tick()

                pile.grade(wanted.works, wanted.course, wanted.chosen, engine, take)
        except (KeyboardInterrupt, SystemExit) as stop:
            stopped = code_of_stop(stop)
    results.finish(filed.path, ledger.seed, pile.known)
    if stopped is None:
        return results.code
    console.warn(_stopped(results.count, len(names)))
    return stopped


def _stopped(done: int, total: int) -> Text:
    return Text(
        fr=f"Arrêté : {done} travaux sur {total} sont notés, et gardés ; il en reste {total - done}. La même "
        "commande continue.",
        en=f"Stopped: {done} of {total} submissions are graded, and kept; {total - done} remain. The same "
        "command goes on.",
    )


# --- a class --------------------------------------------------------------------------------------
def _class_around(paths: Sequence[str]) -> Path | None:
    """The class folder that is named, or that the current folder is in."""
    from ...classroom.evidence import MARKER as A_CLASS
    from ...grader.workspace import MARKER as A_WORKSPACE

    if paths:
        named_ = Path(paths[0])
        return named_ if len(paths) == 1 and (named_ / A_CLASS).is_file() else None
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / A_WORKSPACE).is_file():
            return None
        if (folder / A_CLASS).is_file():
            return folder
    return None


def _refuse_with_a_class(**given: object) -> None:
    """These options are about works, not about a class.

    Raises:
        UserError: one of them is given.
    """
    name = next((f"--{name}" for name, value in given.items() if value), None)
    if name is not None:
        raise UserError(
            fr=f"{name} ne va pas avec un dossier de classe, qui a ses propres réglages. Retirez cette "
            "option, ou voyez : dlx class grade --help",
            en=f"{name} does not go with the folder of a class, which has its own settings. Leave that "
            "option out, or see: dlx class grade --help",
        )


# --- what is asked --------------------------------------------------------------------------------
def _is_archive(path: Path) -> bool:
    return not path.is_dir() and path.suffix != ".py"


def _works(console: Console, paths: Sequence[str], course: Course, reports: Path) -> list[Path]:
    """The submissions that the arguments stand for; by default, the workspace around."""
    from ...grader.submissions import submissions_in

    if not paths:
        return [need_workspace(Path.cwd(), fill_example("dlx start {chapter}")).root]
    works: list[Path] = []
    for path in (Path(name).resolve() for name in paths):
        try:
            path.lstat()
            found, aside = submissions_in(path, course, reports)
        except OSError as error:
            raise unreadable(path, error) from error
        works += found
        if aside:
            names = ", ".join(map(safe_line, aside))
            console.warn(Text(fr=f"Laissés de côté : {names}", en=f"Left aside: {names}"))
    if not works:
        raise UserError(
            fr=f"Aucun travail dans {paths[0]}. Il faut des dossiers, des archives zip ou des fichiers .py.",
            en=f"No submission in {paths[0]}. Folders, zip archives or .py files are wanted.",
        )
    return works


def _has_key(console: Console, course: Course, solutions: str | None) -> bool:
    """Whether hidden checks can be run; the sentence that says so where they cannot."""
    from ...grader.key import answer_key

    if solutions is not None:
        os.environ["DLX_SOLUTIONS"] = str(Path(solutions).resolve())
    if any(answer_key(exercise) is not None for exercise in course.exercises):
        return True
    if solutions is not None:
        raise UserError(
            fr=f"Aucun corrigé dans {solutions} : il faut le dossier qui contient ceux des chapitres.",
            en=f"No key in {solutions}: the folder that holds those of the chapters is wanted.",
        )
    console.warn(
        Text(
            fr="Sans le corrigé des enseignants, seules les vérifications publiques sont lancées ; pour "
            "être noté : dlx submit",
            en="Without the teachers' key, only the public checks are run; to be marked: dlx submit",
        )
    )
    return False
