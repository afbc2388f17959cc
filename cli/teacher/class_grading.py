"""Grade a class: what `dlx class grade` does, and `dlx grade` in the folder of a class."""

import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...exercises import Course, Text, load_course
from ...grader.files import UserError
from ..shared import exercises_named, show_isolation
from ..terminal import OUR_FAULT, USAGE, Console, code_of_stop, safe_line
from .class_options import Where, warn_of_dates

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Store
    from ...classroom.grading import ClassRun, Counts

SHOWN = 5  # faults that are named


def grade_this_class(
    console: Console,
    place: Path,
    where: Where,
    chapters: Sequence[str] = (),
    public_only: bool = False,
    as_json: bool = False,
) -> int:
    """Grade the class in `place`; the exit code."""
    from ...classroom.evidence import Store, open_class
    from ...classroom.grading import plan_grading

    folder = open_class(place)
    course = load_course()
    chapters = _chapters(course, chapters)
    where.open_key()
    with Store(folder.database) as store:
        run = plan_grading(store, course, chapters, not public_only, where.unsafe)
        warn_of_dates(console, folder, course)
        _tell_what_is_odd(console, run)
        stopped = _run(console, folder, run, where)
        counts = run.counts()
        _show(console, store, run, counts, chapters)
        if stopped is not None:
            console.warn(_stopped(counts))
        code = _write_gradebook(console, folder, store) if stopped is None else stopped
        if as_json:
            console.emit(_to_json(run, counts, stopped is not None))
        elif stopped is None and counts.submissions:
            console.say(
                Text(
                    fr="Ensuite : dlx class report, dlx class export",
                    en="Next: dlx class report, dlx class export",
                )
            )
    return code or (OUR_FAULT if counts.faults else USAGE if counts.lacking else 0)


def _chapters(course: Course, names: Sequence[str]) -> list[str]:
    """The chapters that are meant.

    Raises:
        UnknownExercise: nothing has this name.
        UserError: it is the name of an exercise.
    """
    chapters = [chapter.name for chapter in course.chapters]
    for name in names:
        found = exercises_named(course, name)
        if found[0].chapter != name.strip("/"):
            raise UserError(
                fr=f"{name} n'est pas un chapitre, et une classe se note par chapitres. Nommez le sien : dlx "
                f"class grade {found[0].chapter}",
                en=f"{name} is no chapter, and a class is graded by chapters. Name its own: dlx class grade "
                f"{found[0].chapter}",
            )
    wanted = {name.strip("/") for name in names}
    return [name for name in chapters if name in wanted]


def _tell_what_is_odd(console: Console, run: "ClassRun") -> None:
    if not run.submissions:
        console.warn(
            Text(
                fr="Aucun travail à noter ici. D'abord : dlx class collect TRAVAUX",
                en="No submission to grade here. First: dlx class collect SUBMISSIONS",
            )
        )
    for part in run.parts:
        if part.key_changed:
            name = part.chapter.name
            console.warn(
                Text(
                    fr=f"Le corrigé de {name} a changé depuis les notes déjà données : elles restent, et les "
                    f"nouvelles suivent le nouveau. Pour voir qui bougerait : dlx class regrade {name} "
                    "--dry-run",
                    en=f"The key of {name} has changed since marks were given: these stay, and the new ones "
                    f"follow the new key. To see who would move: dlx class regrade {name} --dry-run",
                )
            )


def _run(console: Console, folder: "ClassFolder", run: "ClassRun", where: Where) -> int | None:
    """Grade; the exit code if somebody stopped it."""
    from ...classroom.engines import open_engine
    from ...classroom.grading import grade_class
    from ..shared import progress

    options = where.options(folder.evidence / "cluster")
    try:
        with (
            open_engine(where.engine, where.jobs, options) as engine,
            progress(console, run.to_grade) as tick,
        ):
            for _ in grade_class(run, engine, where.unsafe, where.open_key()):
                tick()
    except (KeyboardInterrupt, SystemExit) as stop:
        return code_of_stop(stop)
    except sqlite3.Error as error:
        raise UserError(
            fr=f"{folder.database} n'a pas pu être écrit ({error}). Ce qui était noté est gardé. Faites de "
            "la place sur ce disque, ou attendez que l'autre programme ait fini, puis relancez la même "
            "commande : elle continue.",
            en=f"{folder.database} could not be written ({error}). What was graded is kept. Make room on "
            "that disk, or wait until the other program has finished, then run the same command again: it "
            "goes on.",
        ) from error
    return None


def _stopped(counts: "Counts") -> Text:
    done, left = counts.graded + counts.identical, counts.remaining
    return Text(
        fr=f"Arrêté : {done} travaux notés cette fois, et gardés ; il en reste {left}. La même commande "
        "continue.",
        en=f"Stopped: {done} submissions graded this time, and kept; {left} remain. The same command goes "
        "on.",
    )


def _write_gradebook(console: Console, folder: "ClassFolder", store: "Store") -> int:
    """Bring nbgrader's gradebook up to date. What goes wrong there loses no mark."""
    from importlib.util import find_spec

    if find_spec("nbgrader") is None:
        console.warn(
            Text(
                fr="nbgrader n'est pas installé : les notes sont gardées dans le dossier de la classe, et "
                "seront écrites dans le carnet de notes au prochain dlx class grade ou dlx class export, "
                "une fois installé : pip install 'dlx-course[class]'",
                en="nbgrader is not installed: the marks are kept in the folder of the class, and will be "
                "written to the gradebook by the next dlx class grade or dlx class export, once it is: pip "
                "install 'dlx-course[class]'",
            )
        )
        return 0
    from ...classroom.gradebook import sync
    from ...classroom.nbgrader import show_marks

    try:
        done = sync(folder, store)
        show_marks(folder, store)
    except UserError as error:
        console.error(error.text)
        console.warn(
            Text(
                fr="Les notes sont gardées dans le dossier de la classe ; le carnet de notes sera mis à "
                "jour au prochain dlx class grade.",
                en="The marks are kept in the folder of the class; the gradebook will be brought up to "
                "date by the next dlx class grade.",
            )
        )
        return error.code
    console.say(
        Text(
            fr=f"Carnet de notes : {done.written} écrites, {done.unchanged} inchangées, {done.late} en "
            "retard",
            en=f"Gradebook: {done.written} written, {done.unchanged} unchanged, {done.late} late",
        )
    )
    return 0


# --- what is shown --------------------------------------------------------------------------------
def _show(
    console: Console, store: "Store", run: "ClassRun", counts: "Counts", chapters: Sequence[str]
) -> None:
    from ...classroom.grading import verdicts
    from .verdicts import print_verdicts

    print_verdicts(console, verdicts(store, chapters or [c.name for c in load_course().chapters]))
    if run.sandbox:
        show_isolation(console, run.sandbox)
    for line in _sums(counts):
        console.say(line)
    _show_faults(console, run)


def _sums(n: "Counts") -> list[Text]:
    parts = (
        (n.graded, "notés maintenant", "graded now"),
        (n.identical, "identiques à un travail noté", "identical to graded work"),
        (n.marked, "déjà notés", "graded before"),
        (n.refused, "refusés à la collecte", "refused at collection"),
        (n.faults, "en panne de notre côté", "broken on our side"),
        (n.lacking, "en attente d'une bibliothèque", "waiting for a library"),
        (n.remaining, "restants", "remaining"),
    )
    fr = ", ".join(f"{count} {words}" for count, words, _ in parts if count)
    en = ", ".join(f"{count} {words}" for count, _, words in parts if count)
    return (
        [Text(fr=f"Travaux : {n.submissions} ({fr})", en=f"Submissions: {n.submissions} ({en})")]
        if fr
        else []
    )


def _show_faults(console: Console, run: "ClassRun") -> None:
    from ...classroom.grading import Lacking, faults

    lacking = dict.fromkeys(why.text for _, _, why in faults(run) if isinstance(why, Lacking))
    if lacking:
        console.warn(
            Text(
                fr="Il manque une bibliothèque à cette machine : les travaux qui la demandent n'ont pas de "
                "note pour l'instant, cela ne coûte rien à personne. Une fois qu'elle est là, la même "
                "commande les note.",
                en="A library is missing on this machine: the submissions that need it have no mark for now, "
                "it costs nobody anything. Once it is there, the same command grades them.",
            )
        )
    for text in lacking:
        console.warn(f"  {text[console.language]}")
    found = [entry for entry in faults(run) if not isinstance(entry[2], Lacking)]
    if not found:
        return
    console.warn(
        Text(
            fr="Panne de dlx : ces travaux n'ont pas de note, cela ne coûte rien à personne, et la même "
            "commande les note de nouveau.",
            en="A fault of dlx: these submissions have no mark, it costs nobody anything, and the same "
            "command grades them again.",
        )
    )
    for pseudonym, chapter, why in found[:SHOWN]:
        console.warn(f"  {pseudonym} {chapter}: {safe_line(why)[:300]}")
    if len(found) > SHOWN:
        console.warn(Text(fr=f"  … {len(found)} en tout", en=f"  … {len(found)} in all"))


def _to_json(run: "ClassRun", counts: "Counts", stopped: bool) -> dict[str, Any]:
    from ...classroom.grading import Lacking, faults

    return {
        "schema": "dlx-class-grade/1",
        "counts": asdict(counts),
        "chapters": [part.chapter.name for part in run.parts],
        "key_changed": [part.chapter.name for part in run.parts if part.key_changed],
        "faults": [
            {"pseudonym": pseudonym, "chapter": chapter, "fault": why}
            for pseudonym, chapter, why in faults(run)
            if not isinstance(why, Lacking)
        ],
        "lacking": [
            {"pseudonym": pseudonym, "chapter": chapter, "why": why}
            for pseudonym, chapter, why in faults(run)
            if isinstance(why, Lacking)
        ],
        "sandbox": run.sandbox,
        "stopped": stopped,
    }
