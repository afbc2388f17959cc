"""`dlx class collect`: gather submissions, in whatever form they arrive."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import Course, Text, load_course
from ...grader.files import UserError
from ..terminal import Console, argument, command, json_option, option, safe_line
from .class_options import warn_of_dates

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Person
    from ...classroom.sources import Collector, Harvest

DEFAULT = "dlx-class"
SHOWN = 12  # names in one sentence
HELP = Text(
    fr="Rassemble ce que désigne chaque SOURCE, reconnue d'elle-même : un dossier de travaux (dossiers "
    "d'exercices, archives de dlx submit, fichiers .py ou .ipynb), une archive, le zip « Télécharger tous "
    "les travaux remis » de Moodle ou le dossier qui en sort, l'échange (inbound) ou l'arbre submitted/ de "
    "nbgrader. Les originaux sont gardés, une seconde fois n'ajoute rien, et un travail refusé n'arrête pas "
    "les autres.",
    en="Gathers what each SOURCE names; its form is recognised: a folder of submissions (exercise folders, "
    "archives of dlx submit, .py or .ipynb files), an archive, Moodle's “Download all submissions” zip or "
    "the folder that comes out of it, nbgrader's exchange (inbound) or its submitted/ tree. Originals are "
    "kept, a second time adds nothing, and a submission that is refused does not stop the others.",
)
CLASS = Text(
    fr="Dossier de la classe, créé au besoin (par défaut : celui où vous êtes, ou dlx-class).",
    en="The folder of the class, made if need be (by default: the one around you, or dlx-class).",
)
ROSTER = Text(
    fr="Liste de la classe, en CSV (participants ou notes de Moodle).",
    en="The roster, as CSV (Moodle's participants or grades).",
)
WORKSHEET = Text(
    fr="Formulaire d'évaluation de Moodle, en CSV : qui est qui, quand chacun a rendu ; aussi sans SOURCE, "
    "pour ce qui est déjà rassemblé.",
    en="Moodle's grading worksheet, as CSV: who is who, and when each handed in; also without a SOURCE, for "
    "what was collected before.",
)
CHAPTER = Text(fr="Ne prendre que ce chapitre.", en="Take only this chapter.")


@command(help=HELP, example="dlx class collect submissions.zip --roster participants.csv --class 2026")
@argument("sources", metavar="SOURCE", required=False, many=True)
@option("--class", "class_", metavar="FOLDER", text=CLASS)
@option("--roster", metavar="FILE", text=ROSTER)
@option("--worksheet", metavar="FILE", text=WORKSHEET)
@option("--chapter", metavar="CHAPTER", text=CHAPTER)
@json_option
@click.pass_obj
def collect(
    console: Console,
    sources: tuple[str, ...],
    class_: str | None,
    roster: str | None,
    worksheet: str | None,
    chapter: str | None,
    as_json: bool,
) -> int:
    from ...classroom.evidence import Store, open_class, read_roster, read_worksheet
    from ...classroom.sources import Collector

    console.prose_to_stderr = as_json
    course = load_course()
    wanted = course.find(chapter)[0].chapter if chapter else None
    paths = [Path(source) for source in sources]
    _need(paths, worksheet)
    lines = read_roster(Path(roster)) if roster else []
    sheet = read_worksheet(Path(worksheet)) if worksheet else []
    folder = _class(class_, console.language, course) if paths else open_class(Path(class_ or _around()))
    _not_the_class(folder, paths)
    with Store(folder.database) as store:
        collector = Collector(folder, store, course, wanted)
        collector.enrol(lines)
        collector.introduce(sheet)
        for path in paths:
            _collect(console, collector, path)
        collector.date(sheet)
        harvest = collector.finish()
    _show(console, harvest, folder)
    warn_of_dates(console, folder, course)
    if as_json:
        console.emit(to_json(harvest, folder))
    return 1 if harvest.refused else 0


def _need(paths: Sequence[Path], worksheet: str | None) -> None:
    """Nothing is made before all sources are there.

    Raises:
        UserError: one is not, or there is nothing to do.
    """
    from ...grader.files import unreadable

    if not paths and worksheet is None:
        raise UserError(
            fr="Que faut-il rassembler ? Nommez ce qui a été rendu, par exemple le zip de Moodle : dlx class "
            "collect moodle.zip ; ou donnez des dates à ce qui est déjà là : dlx class collect --worksheet "
            "formulaire.csv",
            en="What is to be collected? Name what was handed in, such as Moodle's zip: dlx class collect "
            "moodle.zip; or give dates to what is here: dlx class collect --worksheet worksheet.csv",
        )

    for path in paths:
        try:
            path.lstat()
        except OSError as error:
            raise unreadable(path, error) from error


def _around() -> str:
    """The class around, or the one that is made here by default."""
    return DEFAULT if Path(DEFAULT).is_dir() else "."


def _class(name: str | None, language: str, course: Course) -> "ClassFolder":
    """The class that is named, the one around, or a new one here."""
    from ...classroom.evidence import MARKER, make_class, open_class

    here = Path.cwd()
    if name is None and any((place / MARKER).is_file() for place in (here, *here.parents)):
        return open_class(here)
    return make_class(Path(name or DEFAULT), language, course.chapters[0].name)


def _not_the_class(folder: "ClassFolder", paths: Sequence[Path]) -> None:
    """
    Raises:
        UserError: a source is the class itself, or what dlx keeps in it.
    """
    root = folder.root.resolve()
    own = (folder.evidence, folder.reports, root / "autograded", root / "export")
    for path in paths:
        place = path.resolve()
        if place == root or any(place.is_relative_to(part.resolve()) for part in own):
            raise UserError(
                fr=f"{path} est la classe elle-même, et non des travaux à rassembler. Nommez ce qui a été "
                "rendu, par exemple le zip de Moodle : dlx class collect moodle.zip",
                en=f"{path} is the class itself, not work to be collected. Name what was handed in, such as "
                "Moodle's zip: dlx class collect moodle.zip",
            )


def _collect(console: Console, collector: "Collector", path: Path) -> None:
    """One source; how it was understood is said, since it says whose work is whose."""
    from ...classroom.sources import kind_of

    kind = kind_of(path)
    count = sum(1 for _ in collector.collect(path))
    words = {
        "moodle": Text(fr="travaux remis dans Moodle", en="submissions downloaded from Moodle"),
        "nbgrader": Text(fr="travaux de nbgrader", en="submissions of nbgrader"),
        "folder": Text(fr="travaux", en="submissions"),
    }[kind]
    name = safe_line(str(path))
    console.say(
        Text(fr=f"{name} : {words.fr}, {count} remises", en=f"{name}: {words.en}, {count} handed in"),
    )


# --- what is shown --------------------------------------------------------------------------------
def _show(console: Console, harvest: "Harvest", folder: "ClassFolder") -> None:
    for refusal in harvest.refusals:
        why = safe_line(refusal.reason[console.language])
        who = safe_line(refusal.label)
        console.error(Text(fr=f"  refusé : {who} : {why}", en=f"  refused: {who}: {why}"))
    if harvest.aside:
        names = _some(harvest.aside)
        console.warn(Text(fr=f"Laissés de côté : {names}", en=f"Left aside: {names}"))
    for note in harvest.notes:
        console.warn(safe_line(note[console.language]))
    console.say(
        Text(
            fr=f"Trouvés : {harvest.found} = rassemblés : {harvest.collected} + refusés : {harvest.refused} "
            f"+ déjà connus : {harvest.known}",
            en=f"Found: {harvest.found} = collected: {harvest.collected} + refused: {harvest.refused} + "
            f"already known: {harvest.known}",
        ),
        bold=True,
    )
    for chapter, count in sorted(harvest.chapters.items()):
        late = [person for person, name, _ in harvest.late if name == chapter]
        some = f" ({_names(late)})" if late else ""
        console.say(
            Text(
                fr=f"  {chapter} : {count}, en retard : {len(late)}{some}",
                en=f"  {chapter}: {count}, late: {len(late)}{some}",
            )
        )
    _show_dates(console, harvest, folder)
    _show_people(console, harvest)
    _show_next(console, folder)


def _show_dates(console: Console, harvest: "Harvest", folder: "ClassFolder") -> None:
    if harvest.redated:
        console.say(
            Text(
                fr=f"Dates reçues de la plateforme : {harvest.redated}",
                en=f"Dates received from the platform: {harvest.redated}",
            )
        )
    if harvest.undated:
        fr, en = (_dateless if harvest.sheet_without_dates else _where_dates_are)(folder)
        console.warn(
            Text(
                fr=f"Dates de remise inconnues : {harvest.undated} (l'archive ne dit que le moment du "
                f"téléchargement, ou le fichier le sien). Sans date sûre, personne n'est en retard. {fr}",
                en=f"Dates of handing in unknown: {harvest.undated} (the archive tells only the moment of "
                f"the download, or the file its own). Without a trusted date nobody is late. {en}",
            )
        )


def _where_dates_are(folder: "ClassFolder") -> tuple[str, str]:
    place = _place(folder)
    return (
        f"Le formulaire d'évaluation de Moodle les donne : dlx class collect --worksheet FICHIER{place}",
        f"Moodle's grading worksheet has them: dlx class collect --worksheet FILE{place}",
    )


def _dateless(_: "ClassFolder") -> tuple[str, str]:
    return (
        "Le formulaire donné n'en a pas : il faut celui de Moodle, dont la colonne « Dernière modification "
        "(travail remis) » est remplie.",
        "The worksheet that was given has none: Moodle's own is wanted, with the column “Last modified "
        "(submission)” filled in.",
    )


def _show_people(console: Console, harvest: "Harvest") -> None:
    if harvest.claimed:
        console.warn(
            Text(
                fr=f"Sans date de plateforme, {harvest.claimed} travaux sont datés par leur propre archive "
                ": c'est la parole de l'étudiant.",
                en=f"Without a platform's date, {harvest.claimed} submissions are dated by their own "
                "archive: it is the student's word.",
            )
        )
    if harvest.strangers:
        count, names = len(harvest.strangers), _names(harvest.strangers)
        console.warn(
            Text(fr=f"Hors de la liste ({count}) : {names}", en=f"Not in the roster ({count}): {names}")
        )
    if harvest.missing:
        count, names = len(harvest.missing), _names(harvest.missing)
        console.say(
            Text(
                fr=f"Dans la liste, sans travail ({count}) : {names}",
                en=f"In the roster, without a submission ({count}): {names}",
            )
        )


def _show_next(console: Console, folder: "ClassFolder") -> None:
    around, place = folder.root.resolve(), _place(folder)
    console.say(
        Text(
            fr=f"Classe : {around}\nEnsuite : dlx class grade{place}",
            en=f"Class: {around}\nNext: dlx class grade{place}",
        )
    )


def _place(folder: "ClassFolder") -> str:
    """How a command of here names the class."""
    around, here = folder.root.resolve(), Path.cwd().resolve()
    return "" if here.is_relative_to(around) else f" --class {shlex.quote(_shown(around, here))}"


def _shown(path: Path, here: Path) -> str:
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _names(people: Sequence["Person"]) -> str:
    return _some([name_of(person) for person in people])


def name_of(person: "Person") -> str:
    """How a teacher knows somebody: the name with the number, or the number alone."""
    name = f"{person.first_name} {person.last_name}".strip()
    return f"{name} ({person.number})" if name and name != person.number else person.number


def _some(names: Sequence[str]) -> str:
    return ", ".join(map(safe_line, names[:SHOWN])) + (", …" if len(names) > SHOWN else "")


def to_json(harvest: "Harvest", folder: "ClassFolder") -> dict[str, Any]:
    """The run as plain data."""
    return {
        "schema": "dlx-collect/1",
        "class": str(folder.root),
        "found": harvest.found,
        "collected": harvest.collected,
        "refused": harvest.refused,
        "already_known": harvest.known,
        "chapters": harvest.chapters,
        "dated_by_themselves": harvest.claimed,
        "dates_unknown": harvest.undated,
        "dates_received": harvest.redated,
        "late": [
            {"pseudonym": person.pseudonym, "chapter": chapter, "seconds": seconds}
            for person, chapter, seconds in harvest.late
        ],
        "refusals": [
            {
                "pseudonym": refusal.person.pseudonym,
                "label": refusal.label,
                "reason": {"fr": refusal.reason.fr, "en": refusal.reason.en},
            }
            for refusal in harvest.refusals
        ],
        "not_in_the_roster": [_person(person) for person in harvest.strangers],
        "without_a_submission": [_person(person) for person in harvest.missing],
        "left_aside": harvest.aside,
        "notes": [{"fr": note.fr, "en": note.en} for note in harvest.notes],
    }


def _person(person: "Person") -> dict[str, str]:
    return {"pseudonym": person.pseudonym, "number": person.number, "name": name_of(person)}
