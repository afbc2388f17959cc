"""`dlx class regrade`: grade a chapter again after a check was mended; who moves is shown before."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import Chapter, Course, Text, load_course
from ...grader.files import UserError
from ..shared import exercises_named
from ..terminal import OUR_FAULT, USAGE, Console, argument, command, json_option, option
from .class_options import Where, class_option, where_options

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Grading, Store
    from ...classroom.grading import Regrading

HELP = Text(
    fr="Note de nouveau CHAPTER avec le corrigé actuel et montre qui bouge, de combien et pourquoi, avant "
    "que rien ne soit écrit. Une note qui baisserait reste, sauf avec --allow-lower. Commencez par "
    "--dry-run : le travail déjà noté ainsi ne l'est pas deux fois.",
    en="Grades CHAPTER again with the key as it is now and shows who moves, by how much and why, before "
    "anything is written. A mark that would fall stays, unless --allow-lower is given. Begin with --dry-run: "
    "what is graded by it is not graded twice.",
)
EXERCISE = Text(
    fr="Ne laisser bouger que les notes qui changent dans ce seul exercice.",
    en="Let only those marks move that change in this exercise alone.",
)
REASON = Text(
    fr="Pourquoi, en une phrase : elle est gardée et l'étudiant la lit.",
    en="Why, in one sentence: it is kept, and the student reads it.",
)
DRY = Text(fr="Montrer seulement.", en="Only show.")
LOWER = Text(fr="Laisser aussi baisser des notes.", en="Let marks fall as well.")
NAMES = Text(fr="Montrer les noms, et non les pseudonymes.", en="Show names, not pseudonyms.")


@command(help=HELP, example="dlx class regrade {chapter} --dry-run")
@argument("chapter", metavar="CHAPTER", required=True)
@class_option
@option("--exercise", metavar="EXERCISE", text=EXERCISE)
@option("--reason", metavar="TEXT", text=REASON)
@option("--dry-run", is_flag=True, text=DRY)
@option("--allow-lower", is_flag=True, text=LOWER)
@option("--names", is_flag=True, text=NAMES)
@where_options
@json_option
@click.pass_obj
def regrade(
    console: Console,
    /,
    chapter: str,
    class_: Path,
    exercise: str | None,
    reason: str | None,
    dry_run: bool,
    allow_lower: bool,
    names: bool,
    where: Where,
    as_json: bool,
) -> int:
    from ...classroom.evidence import Store, open_class
    from ...classroom.grading import compare_results, grading_now, write_regraded
    from .mark_changes import describe, show_moves, to_json

    console.prose_to_stderr = as_json
    reason = _reason(reason, dry_run)
    folder = open_class(class_)
    course = load_course()
    about = _chapter(course, chapter)
    only = _exercise(course, about, exercise) if exercise else None
    where.open_key()
    _need_key(about)
    with Store(folder.database) as store:
        _need_marks(store, about.name)
        grading = grading_now(store, about)
        _tell_of_the_same_key(console, store, grading)
        faults = _grade(console, folder, store, about, grading, where)
        outcome = compare_results(store, grading, faults, only)
        people = _people(store) if names else {}
        overridden = _overridden(console, folder, outcome)
        show_moves(console, outcome, people, overridden)
        written = None
        if not dry_run:
            language = folder.settings.language
            written = write_regraded(
                store, outcome, reason, allow_lower, lambda move: describe(move, language)
            )
        _finish(console, store, outcome, allow_lower, written is not None)
        if written is not None:
            _sync(console, folder, store)
    if as_json:
        console.emit(to_json(outcome, people, overridden, reason, written is not None, allow_lower))
    return _code(outcome)


def _code(outcome: "Regrading") -> int:
    """A fault of ours is one; that a library is missing here is for the teacher to put right."""
    from ...classroom.grading import Kind, Lacking

    failed = [move.fault for move in outcome.moves if move.kind is Kind.FAULT]
    if all(isinstance(fault, Lacking) for fault in failed):
        return USAGE if failed else 0
    return OUR_FAULT


# --- what is asked --------------------------------------------------------------------------------
def _reason(reason: str | None, dry_run: bool) -> str:
    text = " ".join((reason or "").split())
    if not text and not dry_run:
        raise UserError(
            fr='Une note qui bouge demande une raison : ajoutez --reason "…", ou --dry-run pour voir sans '
            "écrire.",
            en='A mark that moves needs a reason: add --reason "…", or --dry-run to see without writing.',
        )
    return text


def _chapter(course: Course, name: str) -> Chapter:
    """The chapter of that name, or of the exercise of that name."""
    found = {exercise.chapter for exercise in exercises_named(course, name)}
    return next(chapter for chapter in course.chapters if chapter.name in found)


def _exercise(course: Course, chapter: Chapter, name: str) -> str:
    for found in exercises_named(course, name):
        if found.chapter == chapter.name and found.slug in (name, name.rpartition("/")[2]):
            return found.name
    raise UserError(
        fr=f"{name} n'est pas un exercice de {chapter.name}. Nommez-en un : "
        f"{', '.join(e.slug for e in chapter.exercises)}.",
        en=f"{name} is no exercise of {chapter.name}. Name one: "
        f"{', '.join(e.slug for e in chapter.exercises)}.",
    )


def _need_key(chapter: Chapter) -> None:
    from ...grader.key import answer_key

    missing = [exercise.slug for exercise in chapter.exercises if answer_key(exercise) is None]
    if missing:
        raise UserError(
            fr=f"Le corrigé de {', '.join(missing)} n'est pas là, et une classe se note avec lui. Installez "
            "dlx-course-solutions, ou donnez son dossier : --solutions DOSSIER.",
            en=f"The key of {', '.join(missing)} is not here, and a class is graded with it. Install "
            "dlx-course-solutions, or give its folder: --solutions FOLDER.",
        )


def _need_derived(chapter: Chapter) -> None:
    """Whoever mends the source of a quiz has mended no check yet: grading again would move nobody."""
    from ...grader.key import answer_key
    from ...grader.quiz import SOURCE, stale_files

    for exercise in chapter.exercises:
        key = answer_key(exercise)
        stale = stale_files(exercise.folder, key.folder, chapter.name, exercise.slug) if key else {}
        names = ", ".join(sorted(path.name for path in stale if key and key.folder in path.parents))
        if names and key:
            raise UserError(
                fr=f"{key.folder / SOURCE} a changé, et ce qui en découle n'a pas suivi : {names}. Lancez : "
                f"dlx dev derive {exercise.name}",
                en=f"{key.folder / SOURCE} has changed, and what is derived from it has not: {names}. Run: "
                f"dlx dev derive {exercise.name}",
            )


def _need_marks(store: "Store", chapter: str) -> None:
    if next(store.marks(chapter), None) is None:
        raise UserError(
            fr=f"Aucune note pour {chapter} : il n'y a rien à noter de nouveau. D'abord : dlx class grade "
            f"{chapter}",
            en=f"There is no mark for {chapter}: nothing to grade again. First: dlx class grade {chapter}",
        )


def _tell_of_the_same_key(console: Console, store: "Store", grading: "Grading") -> None:
    """Another copy of the key may be the one that was mended."""
    from ...grader.key import solutions_root

    if {mark.grading.key for mark in store.marks(grading.chapter)} != {grading.key}:
        return
    folder = solutions_root()
    console.say(
        Text(
            fr=f"Le corrigé de {folder} est celui de ces notes : rien n'y a changé. S'il a été corrigé "
            "ailleurs, donnez ce dossier : --solutions DOSSIER.",
            en=f"The key in {folder} is that of these marks: nothing of it has changed. If it was mended "
            "elsewhere, give that folder: --solutions FOLDER.",
        )
    )


# --- grading --------------------------------------------------------------------------------------
def _grade(
    console: Console, folder: "ClassFolder", store: "Store", chapter: Chapter, grading: Any, where: Where
) -> dict[str, str]:
    """Grade what is not known under this grading; returns the faults, by work."""
    from ...classroom.engines import Terms, open_engine
    from ...classroom.grading import grade_again, to_grade
    from ..shared import progress

    works = to_grade(store, grading, where.unsafe)
    if not works:
        return {}
    _need_derived(chapter)
    key, replies = where.open_key(), str(store.replies)
    terms = Terms(store.seed, grading.key, True, where.unsafe, key, (chapter.name,), replies)
    options = where.options(folder.evidence / "cluster")
    faults: dict[str, str] = {}
    done = 0
    try:
        with (
            open_engine(where.engine, where.jobs, options) as engine,
            progress(console, len(works)) as tick,
        ):
            for work, fault in grade_again(store, grading, works, engine, terms):
                done += 1
                tick()
                if fault:
                    faults[work] = fault
    except KeyboardInterrupt:
        console.warn(
            Text(
                fr=f"Arrêté : {done} travaux sur {len(works)} sont notés et gardés, aucune note n'a bougé. "
                "La même commande continue.",
                en=f"Stopped: {done} of {len(works)} submissions are graded and kept, no mark has moved. The "
                "same command goes on.",
            )
        )
        raise
    return faults


# --- what is shown --------------------------------------------------------------------------------
def _people(store: "Store") -> dict[str, str]:
    return {p.pseudonym: f"{p.first_name} {p.last_name}".strip() or p.number for p in store.people()}


def _overridden(console: Console, folder: "ClassFolder", outcome: "Regrading") -> set[str]:
    """The pseudonyms of those whose mark a human has set in the gradebook, where it can be read."""
    from ...classroom.privacy import has_gradebook

    if not has_gradebook(folder) or outcome.counts["unchanged"] == len(outcome.moves):
        return set()
    try:
        from ...classroom.gradebook import overridden

        return overridden(folder, outcome.chapter)
    except UserError as error:
        console.warn(
            Text(
                fr=f"Le carnet de notes n'a pas pu être lu : les notes mises à la main ne sont pas "
                f"signalées. {error.text.fr}",
                en=f"The gradebook could not be read: marks set by hand are not pointed out. {error.text.en}",
            )
        )
        return set()


def _finish(console: Console, store: "Store", outcome: "Regrading", lower: bool, written: bool) -> None:
    n = outcome.counts
    total = sum(n.values())
    kept = Text(fr="baissent", en="fall") if lower else Text(fr="baisseraient", en="would fall")
    console.say(
        Text(
            fr=f"{total} notes = {n['unchanged']} inchangées + {n['raised']} montent + {n['same_total']} au "
            "même "
            f"total + {n['fallen']} {kept.fr} + {n['elsewhere']} bougent ailleurs + {n['fault']} pas notées.",
            en=f"{total} marks = {n['unchanged']} unchanged + {n['raised']} rise + {n['same_total']} with "
            "the same "
            f"total + {n['fallen']} {kept.en} + {n['elsewhere']} move elsewhere + {n['fault']} not graded.",
        ),
        bold=True,
    )
    if n["fallen"] and not lower:
        console.say(
            Text(
                fr="Celles qui baisseraient restent comme elles sont ; pour les laisser baisser : "
                "--allow-lower",
                en="Those that would fall stay as they are; to let them fall: --allow-lower",
            )
        )
    marked = {mark.submission.id for mark in store.marks(outcome.chapter)}
    newer = sum(s.chapter == outcome.chapter and s.id not in marked for s in store.current())
    if newer:
        console.say(
            Text(
                fr=f"Travaux plus récents sans note : {newer}. Pour les noter : dlx class grade "
                f"{outcome.chapter}",
                en=f"Newer submissions without a mark: {newer}. They are graded by: dlx class grade "
                f"{outcome.chapter}",
            )
        )
    if not written:
        console.say(
            Text(
                fr='Rien n\'est écrit. Pour que cela compte : la même commande avec --reason "…", sans '
                "--dry-run.",
                en='Nothing is written. To make it count: the same command with --reason "…", without '
                "--dry-run.",
            )
        )


def _sync(console: Console, folder: "ClassFolder", store: "Store") -> None:
    """Bring the gradebook up to date; where that cannot be, the marks wait in the evidence."""
    try:
        from ...classroom.gradebook import sync
        from ...classroom.nbgrader import show_marks

        sync(folder, store)
        show_marks(folder, store)
    except UserError as error:
        console.warn(
            Text(
                fr=f"Les notes sont gardées, mais pas encore dans le carnet : {error.text.fr} Elles y seront "
                "au prochain dlx class export.",
                en=f"The marks are kept, but not in the gradebook yet: {error.text.en} They will be at the "
                "next dlx class export.",
            )
        )
        return
    console.say(
        Text(
            fr="Carnet de notes à jour. Ensuite : dlx class report, puis dlx class export",
            en="The gradebook is up to date. Next: dlx class report, then dlx class export",
        )
    )
