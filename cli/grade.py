"""`dlx grade`: mark one's own work, or many submissions, with the hidden checks where the key is there."""

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

import click

from ..exercises import Course, Text, load_course
from ..grader.files import UserError, unreadable
from ..grader.workspace import need_workspace, user_name
from .bilingual import argument, command, fill, json_option, option
from .choice import named
from .console import Console, safe_line

REPORTS = "dlx-reports"
HELP = Text(
    fr="Note ce que désigne chaque PATH : un dossier d'exercices, un dossier de travaux (sous-dossiers, "
    "archives zip ou fichiers .py), une archive ou un fichier .py. Par défaut : vos propres exercices. Les "
    "vérifications cachées demandent le corrigé des enseignants ; sans lui, seules les vérifications "
    "publiques sont lancées.",
    en="Grades what each PATH names: a folder of exercises, a folder of submissions (folders, zip archives "
    "or .py files), an archive or a .py file. By default: your own exercises. The hidden checks need the "
    "teachers' key; without it, only the public checks are run.",
)
STUDENT = Text(fr="Nom de l'étudiant, pour le rapport.", en="The student's name, for the report.")
EXERCISE = Text(fr="Ne noter que cet exercice (répétable).", en="Grade only this exercise (repeatable).")
FOLDER = Text(
    fr="Où écrire les rapports JSON (par défaut dlx-reports, s'il y a plusieurs travaux).",
    en="Where to write the JSON reports (by default dlx-reports, if there are several submissions).",
)
JOBS = Text(fr="Travaux notés en même temps.", en="Submissions graded at the same time.")
SEED = Text(fr="Graine des tirages (par défaut : secrète).", en="Seed of the draws (by default: secret).")
KEY = Text(fr="Dossier du corrigé.", en="Folder of the key.")
UNSAFE = Text(
    fr="Noter le travail d'autrui même sans isolement ; chaque rapport le dira.",
    en="Grade other people's work even without isolation; every report will say so.",
)


@command(help=HELP, example="dlx grade --exercise {exercise}")
@argument("paths", metavar="PATH", many=True)
@option("--student", metavar="NAME", text=STUDENT)
@option("--exercise", "exercises", metavar="EXERCISE", multiple=True, text=EXERCISE)
@option("--reports", metavar="FOLDER", text=FOLDER)
@option("--jobs", metavar="NUMBER", type=click.IntRange(1), default=os.cpu_count() or 1, text=JOBS)
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
    jobs: int,
    seed: str | None,
    solutions: str | None,
    unsafe: bool,
    as_json: bool,
) -> int:
    from ..grader.bench import Bench
    from ..grader.marking import Order, ReportFolder, mark
    from .results import Results, ticking

    console.prose_to_stderr = as_json
    course = load_course()
    folder = Path(reports or REPORTS).resolve()
    works = _works(console, paths, course, folder)
    many = len(works) > 1
    if many and student is not None:
        raise UserError(
            fr=f"--student nomme un seul travail, et il y en a {len(works)}. Retirez cette option.",
            en=f"--student names one submission, and there are {len(works)}. Leave that option out.",
        )
    order = Order(
        course=course,
        chosen=[exercise for name in exercises for exercise in named(course, name)],
        hidden=_has_key(console, course, solutions),
        seed=seed or secrets.token_hex(8),
        jobs=jobs,
        student=student or (None if paths else user_name()),
        for_others=many or student is not None or any(map(_is_archive, works)),
        unsafe=unsafe,
    )
    filed = ReportFolder(folder) if many or reports is not None else None
    results = Results(console, many, as_json)
    with Bench() as bench, ticking(console, len(works)) as tick:
        for result in mark(works, order, bench):
            if filed is not None:
                filed.add(result)
            results.add(result)
            tick()
    results.finish(filed.path if filed is not None else None, order.seed)
    return results.code


def _is_archive(path: Path) -> bool:
    return not path.is_dir() and path.suffix != ".py"


def _works(console: Console, paths: Sequence[str], course: Course, reports: Path) -> list[Path]:
    """The submissions that the arguments stand for; by default, the workspace around."""
    from ..grader.intake import submissions_in

    if not paths:
        return [need_workspace(Path.cwd(), fill("dlx start {chapter}")).root]
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
    from ..grader.answers import answer_key

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
