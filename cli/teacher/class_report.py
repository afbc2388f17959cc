"""`dlx class report`: the pages that students and teachers read, the receipts, and formgrader's notebooks."""

from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import Course, Text, load_course
from ...grader.files import UserError
from ..shared import exercises_named, progress
from ..terminal import Console, argument, command, json_option, option, safe_line
from .class_options import class_option

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Store
    from ...classroom.publishing import Published

HELP = Text(
    fr="Écrit, pour chaque CHAPTER (par défaut, tous ceux qui ont des notes), la page de chaque étudiant "
    "avec son reçu signé, et celle de l'enseignant : répartition, analyse des vérifications, erreurs "
    "fréquentes, travaux qui se ressemblent. Seuls les fichiers qui ont changé sont écrits. Les pages "
    "d'étudiants n'ont que des pseudonymes.",
    en="Writes, for each CHAPTER (by default, all that have marks), the page of every student with its "
    "signed receipt, and the teacher's: distribution, item analysis, frequent mistakes, work that looks "
    "alike. Only files that changed are written. Students' pages hold pseudonyms only.",
)
LANGUAGE = Text(
    fr="Langue des pages (par défaut : celle de la classe).",
    en="Language of the pages (by default: that of the class).",
)
STUDENTS = Text(
    fr="Écrire ou non les pages des étudiants, leurs reçus et leurs carnets.",
    en="Whether to write the students' pages, receipts and notebooks.",
)
NAMES = Text(
    fr="Mettre ou non les noms à côté des pseudonymes sur la page de l'enseignant.",
    en="Whether to put names beside the pseudonyms on the teacher's page.",
)
SHOWN = 3  # findings on the terminal


@command(help=HELP, example="dlx class report {chapter}")
@argument("chapters", metavar="CHAPTER", many=True)
@class_option
@option("--language", type=click.Choice(["fr", "en"]), text=LANGUAGE)
@option("--students/--no-students", default=True, text=STUDENTS)
@option("--names/--no-names", default=True, text=NAMES)
@json_option
@click.pass_obj
def report(
    console: Console,
    chapters: tuple[str, ...],
    class_: Path,
    language: str | None,
    students: bool,
    names: bool,
    as_json: bool,
) -> int:
    from ...classroom.evidence import Store, open_class

    console.prose_to_stderr = as_json
    course = load_course()
    wanted = [_chapter(course, name) for name in chapters]
    folder = open_class(class_)
    _need_jinja()
    with Store(folder.database) as store:
        marked = _with_marks(store, wanted)
        beside = _beside(console, folder, store) if students else {}
        results = {}
        for name, number in marked.items():
            results[name] = _publish(console, folder, store, course, name, number, language, students, names)
            _show(console, results[name], students)
    if as_json:
        console.emit(_to_json(folder, results, beside))
    else:
        _show_where(console, folder, beside)
    return 0


def _publish(
    console: Console,
    folder: "ClassFolder",
    store: "Store",
    course: Course,
    chapter: str,
    number: int,
    language: str | None,
    students: bool,
    names: bool,
) -> "Published":
    from ...classroom.publishing import publish

    spoken = language or folder.settings.language
    with progress(console, number) as tick:
        return publish(folder, store, course, chapter, spoken, students=students, names=names, tick=tick)


def _chapter(course: Course, name: str) -> str:
    """The chapter that is meant; one of its exercises will not do.

    Raises:
        UnknownExercise: nothing has this name.
        UserError: it is the name of an exercise.
    """
    key = name.strip().strip("/")
    if any(chapter.name == key for chapter in course.chapters):
        return key
    chapter = exercises_named(course, name)[0].chapter
    raise UserError(
        fr=f"{name} n'est pas un chapitre, et les pages se font par chapitres. Nommez le sien : dlx class "
        f"report {chapter}",
        en=f"{name} is no chapter, and pages are made by chapters. Name its own: dlx class report {chapter}",
    )


def _with_marks(store: "Store", wanted: Sequence[str]) -> dict[str, int]:
    """The chapters to write about, with their number of marks.

    Raises:
        UserError: there is no mark in one that was named, or none at all.
    """
    marked = store.marked()
    found = Counter(s.chapter for s in store.submissions() if s.id in marked)
    missing = [name for name in wanted if name not in found]
    if missing or not found:
        inside = Text(fr=f" dans {missing[0]}", en=f" in {missing[0]}") if missing else Text(fr="", en="")
        raise UserError(
            fr=f"Cette classe n'a pas encore de note{inside.fr}. Notez d'abord : dlx class grade",
            en=f"This class has no mark{inside.en} yet. Grade first: dlx class grade",
        )
    return {name: found[name] for name in sorted(found) if name in wanted or not wanted}


def _need_jinja() -> None:
    if find_spec("jinja2") is None:
        raise UserError(
            fr="Les pages demandent jinja2, qui n'est pas installé : pip install 'dlx-course[class]'",
            en="The pages need jinja2, which is not installed: pip install 'dlx-course[class]'",
        )


def _beside(console: Console, folder: "ClassFolder", store: "Store") -> dict[str, int]:
    """The receipts, and the notebooks for formgrader; where a library is missing, a word about it."""
    done = {}
    if find_spec("cryptography") is None:
        console.warn(
            Text(
                fr="Sans cryptography, pas de reçus signés : pip install 'dlx-course[class]'",
                en="Without cryptography, no signed receipts: pip install 'dlx-course[class]'",
            )
        )
    else:
        from ...classroom.receipts import write_receipts

        done["receipts"] = len(write_receipts(folder, store))
    if find_spec("nbgrader") is not None:
        from ...classroom.nbgrader import write_autograded

        done["notebooks"] = write_autograded(folder, store)
    return done


# --- what is shown --------------------------------------------------------------------------------
def _show(console: Console, done: "Published", students: bool) -> None:
    from ...classroom.analysis import most_useful

    found = done.overview
    console.say(f"\n{found.chapter} · {found.title[console.language]}", bold=True)
    distribution = found.distribution
    if distribution.mean is not None and distribution.median is not None:
        mean, median, most = (f"{x:.4g}" for x in (distribution.mean, distribution.median, distribution.most))
        fr = f"  {done.marks} notes, moyenne {mean}, médiane {median}, sur {most}".replace(".", ",")
        en = f"  {done.marks} marks, mean {mean}, median {median}, out of {most}"
        console.say(
            Text(fr=f"{fr} (notes qui comptent)", en=f"{en} (marks that count)"),
        )
    if found.undated:
        console.say(
            Text(
                fr=f"  Dates inconnues : {found.undated} ; le formulaire d'évaluation de Moodle les donne : "
                "dlx class collect --worksheet FICHIER",
                en=f"  Dates unknown: {found.undated}; Moodle's grading worksheet has them: dlx class "
                "collect --worksheet FILE",
            )
        )
    if found.queue:
        count = len(found.queue)
        console.say(
            Text(fr=f"  Demandent un humain : {count}", en=f"  Need a human: {count}"),
            "red",
        )
    for finding in most_useful(found.findings, SHOWN):
        console.say(f"  - {safe_line(finding.text[console.language])}", "red" if finding.serious else None)
    if students:
        console.say(
            Text(
                fr=f"  Pages d'étudiants : {done.marks}, dont {done.changed} nouvelles ou changées",
                en=f"  Students' pages: {done.marks}, of which {done.changed} new or changed",
            )
        )
    page = safe_line(str(done.page))
    console.say(Text(fr=f"  Page de l'enseignant : {page}", en=f"  The teacher's page: {page}"))


def _show_where(console: Console, folder: "ClassFolder", beside: dict[str, int]) -> None:
    reports = safe_line(str(folder.reports))
    console.say()
    if "receipts" in beside:
        console.say(
            Text(fr=f"Reçus signés : {beside['receipts']}", en=f"Signed receipts: {beside['receipts']}")
        )
    console.say(Text(fr=f"Tout est dans {reports}", en=f"All is in {reports}"))


def _to_json(
    folder: "ClassFolder", results: "dict[str, Published]", beside: dict[str, int]
) -> dict[str, Any]:
    chapters = []
    for name, done in results.items():
        found, spread = done.overview, done.overview.distribution
        chapters.append(
            {
                "chapter": name,
                "marks": done.marks,
                "changed": done.changed,
                "page": str(done.page),
                "mean": spread.mean,
                "median": spread.median,
                "points": spread.most,
                "late": len(found.late),
                "refused": len(found.refused),
                "ungraded": len(found.ungraded),
                "absent": len(found.absent),
                "pairs": found.pairs,
                "identical": found.identical,
                "queue": [
                    {"kind": e.kind, "pseudonym": e.pseudonym, "fr": e.why.fr, "en": e.why.en}
                    for e in found.queue
                ],
                "findings": [
                    {"kind": f.kind, "serious": f.serious, "fr": f.text.fr, "en": f.text.en}
                    for f in found.findings
                ],
            }
        )
    return {"schema": "dlx-class-report/1", "reports": str(folder.reports), **beside, "chapters": chapters}
