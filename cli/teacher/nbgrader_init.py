"""`dlx nbgrader init`: write or renew a course folder, with the notebooks of its chapters."""

from collections.abc import Sequence
from pathlib import Path

import click

from ...exercises import Text, load_course
from ..shared import exercises_named
from ..terminal import Console, argument, command, json_option, option

HELP = Text(
    fr="Écrit dans FOLDER un cours que nbgrader accepte tel quel : configuration et notebooks source de "
    "chaque chapitre. Un second appel renouvelle ce qui vient de dlx et laisse vos cellules, vos fichiers.",
    en="Writes in FOLDER a course that nbgrader accepts as it is: configuration and source notebooks of "
    "every chapter. A second call renews what comes from dlx, and leaves your cells and files alone.",
)
CHAPTER = Text(fr="Seulement ce chapitre (répétable).", en="Only this chapter (repeatable).")
LANGUAGE = Text(fr="Langue des notebooks.", en="Language of the notebooks.")
ROSTER = Text(
    fr="Liste des étudiants (CSV de Moodle), portée dans le carnet de notes.",
    en="The list of students (CSV of Moodle), entered in the gradebook.",
)


@command(help=HELP, example="dlx nbgrader init course --roster participants.csv")
@argument("folder", metavar="FOLDER", required=True)
@option("--chapter", "chapters", metavar="CHAPTER", multiple=True, text=CHAPTER)
@option("--language", type=click.Choice(["fr", "en"]), text=LANGUAGE)
@option("--roster", metavar="FILE", text=ROSTER)
@json_option
@click.pass_obj
def init(
    console: Console,
    folder: str,
    chapters: tuple[str, ...],
    language: str | None,
    roster: str | None,
    as_json: bool,
) -> int:
    from ...classroom.evidence import make_class
    from ...classroom.nbgrader import kernel_notebooks, write_course

    console.prose_to_stderr = as_json
    course = load_course()
    wanted = [exercises_named(course, name)[0].chapter for name in chapters] or [
        c.name for c in course.chapters
    ]
    root = Path(folder).resolve()
    place = make_class(root, language or console.language, wanted[0], gradebook_id="number")
    written = []
    for item in write_course(root, course, wanted, language or place.settings.language):
        written.append(item)
        console.say(f"  {item.what[console.language]}  {item.path.relative_to(root)}")
    enrolled = _enrol(place.root, Path(roster)) if roster is not None else 0
    mixed = kernel_notebooks(root, course)
    if mixed:
        console.warn(_own_cells(mixed))
    _summary(console, root, wanted[0], enrolled)
    if as_json:
        files = [{"path": str(i.path.relative_to(root)), "what": i.what.en} for i in written]
        console.emit({"schema": "dlx-course/1", "folder": str(root), "students": enrolled, "files": files,
                      "run_in_a_kernel": mixed})  # fmt: skip
    return 0


def _enrol(root: Path, roster: Path) -> int:
    """Enter the people of a roster, in the evidence and in the gradebook."""
    from ...classroom.evidence import Store, open_class, read_roster
    from ...classroom.gradebook import sync
    from ...classroom.sources import Collector

    lines = read_roster(roster)
    place = open_class(root)
    with Store(place.database) as store:
        Collector(place, store, load_course()).enrol(lines)
        sync(place, store)
    return len(lines)


def _own_cells(names: Sequence[str]) -> Text:
    shown = ", ".join(names)
    return Text(
        fr=f"Vos propres cellules notées, dans {shown} : nbgrader les exécute dans un noyau, avec le code de "
        "l'étudiant et vos droits. La note de dlx vient de son juge, quoi que dise ce noyau.",
        en=f"Your own graded cells, in {shown}: nbgrader runs them in a kernel, with the student's code and "
        "with your rights. dlx's mark comes from its judge, whatever that kernel says.",
    )


def _summary(console: Console, root: Path, chapter: str, enrolled: int) -> None:
    if enrolled:
        console.say(
            Text(
                fr=f"{enrolled} personnes dans le carnet de notes.", en=f"{enrolled} people in the gradebook."
            )
        )
    console.say(
        Text(
            fr=f"Ensuite : cd {root}, puis nbgrader generate_assignment {chapter}, ou jupyter lab et "
            "Formgrader.",
            en=f"Next: cd {root}, then nbgrader generate_assignment {chapter}, or jupyter lab and "
            "Formgrader.",
        )
    )
