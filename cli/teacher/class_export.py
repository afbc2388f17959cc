"""`dlx class export`: marks and feedback for Moodle, with names, from what the gradebook says."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import Text, load_course
from ...grader.files import UserError
from ..shared import exercises_named
from ..terminal import Console, command, json_option, option, safe_line
from .class_options import class_option

if TYPE_CHECKING:
    from ...classroom.evidence import Store
    from ...classroom.exports import ClassMarks, FilledWorksheet, PackedFeedback
    from ...classroom.gradebook import Synced

SHOWN = 10  # names in one list
HELP = Text(
    fr="Écrit les notes qui comptent : celles de dlx, ou celles que vous avez mises à la main dans le carnet "
    "de nbgrader, moins la pénalité de retard. Sans option : export/marks-CHAPTER.csv pour chaque chapitre. "
    "--worksheet remplit le formulaire d'évaluation téléchargé de Moodle, --feedback fait l'archive que "
    "Moodle reprend, --student et --to donnent à une personne tout ce que la classe garde sur elle.",
    en="Writes the marks that count: dlx's, or those that you set by hand in nbgrader's gradebook, less the "
    "late penalty. Without an option: export/marks-CHAPTER.csv for every chapter. --worksheet fills in the "
    "grading worksheet downloaded from Moodle, --feedback makes the archive that Moodle takes back, and "
    "--student with --to gives a person all that the class keeps about them.",
)
CHAPTER = Text(fr="Ce chapitre seulement (répétable).", en="This chapter only (repeatable).")
MARKS = Text(fr="Un seul fichier de notes : .csv ou .xlsx.", en="One file of marks: .csv or .xlsx.")
WORKSHEET = Text(
    fr="Le formulaire d'évaluation téléchargé de Moodle, à remplir. Avec --feedback, il dit aussi qui est "
    "qui.",
    en="The grading worksheet downloaded from Moodle, to be filled in. With --feedback, it also says who is "
    "who.",
)
OUT = Text(
    fr="Où écrire le formulaire rempli (par défaut : à côté, avec -dlx dans le nom).",
    en="Where to write the worksheet filled in (by default: beside it, with -dlx in its name).",
)
FEEDBACK = Text(fr="Archive .zip des retours, pour Moodle.", en="A .zip of the feedback, for Moodle.")
STUDENT = Text(fr="Une personne : numéro, pseudonyme ou nom.", en="One person: number, pseudonym or name.")
TO = Text(fr="Où écrire ce qui la concerne.", en="Where to write what there is about them.")
OUT_OF = Text(
    fr="Ramener les notes à ce maximum, par exemple 20.", en="Scale the marks to this maximum, such as 20."
)
COMMA = Text(
    fr="CSV à virgules décimales et points-virgules, pour un tableur français.",
    en="CSV with decimal commas and semicolons, for a French spreadsheet.",
)
GROUP = Text(
    fr="Seulement les personnes de ce groupe de la liste.",
    en="Only the people of this group of the roster.",
)


@command(help=HELP, example="dlx class export --chapter {chapter} --marks marks.xlsx --out-of 20")
@class_option
@option("--chapter", "chapters", metavar="CHAPTER", multiple=True, text=CHAPTER)
@option("--marks", metavar="FILE", text=MARKS)
@option("--worksheet", metavar="FILE", text=WORKSHEET)
@option("--out", metavar="FILE", text=OUT)
@option("--feedback", metavar="FILE", text=FEEDBACK)
@option("--student", metavar="NAME", text=STUDENT)
@option("--to", metavar="FOLDER", text=TO)
@option("--group", metavar="NAME", text=GROUP)
@option("--out-of", "out_of", metavar="NUMBER", type=click.IntRange(1), text=OUT_OF)
@option("--decimal-comma", "comma", is_flag=True, text=COMMA)
@json_option
@click.pass_obj
def export(console: Console, /, class_: Path, chapters: Sequence[str], as_json: bool, **wishes: Any) -> int:
    from ...classroom.evidence import Store, open_class

    console.prose_to_stderr = as_json
    _check(wishes)
    names = [_chapter(name) for name in chapters]
    folder = open_class(class_)
    with Store(folder.database) as store:
        if wishes["student"] is not None:
            result = _person(console, folder, store, wishes["student"], Path(wishes["to"]))
        else:
            from ...classroom.exports import read_class

            marks = read_class(folder, store, names, wishes["group"])
            _show_synced(console, marks.synced)
            result = _Export(console, store, marks, wishes).run()
    if as_json:
        console.emit(result)
    return 0


def _check(wishes: dict[str, Any]) -> None:
    """Options that only make sense together."""
    for given, needed in (("student", "to"), ("to", "student"), ("out", "worksheet")):
        if wishes[given] is not None and wishes[needed] is None:
            raise UserError(
                fr=f"--{given} demande aussi --{needed}. Voyez : dlx class export --help",
                en=f"--{given} needs --{needed} as well. See: dlx class export --help",
            )
    others = [name for name in ("marks", "worksheet", "feedback") if wishes[name] is not None]
    if wishes["student"] is not None and others:
        raise UserError(
            fr=f"--student ne va pas avec --{others[0]} : l'un est pour une personne, l'autre pour la classe."
            " Lancez deux commandes.",
            en=f"--student does not go with --{others[0]}: one is for a person, the other for the class. Run "
            "two commands.",
        )


def _chapter(name: str) -> str:
    """The chapter that is meant; one of its exercises will not do."""
    course = load_course()
    if any(chapter.name == name for chapter in course.chapters):
        return name
    found = exercises_named(course, name)
    raise UserError(
        fr=f"{name} n'est pas un chapitre. Vouliez-vous dire {found[0].chapter} ?",
        en=f"{name} is no chapter. Did you mean {found[0].chapter}?",
    )


def _person(console: Console, folder: Any, store: "Store", who: str, to: Path) -> dict[str, Any]:
    from ...classroom.evidence import find_person
    from ...classroom.privacy import export_person

    person = find_person(store, who)
    files = export_person(folder, store, person.pseudonym, to)
    console.say(
        Text(
            fr=f"Tout ce que la classe garde sur {safe_line(person.number)} : {to} (fichiers : {len(files)})",
            en=f"All that the class keeps about {safe_line(person.number)}: {to} (files: {len(files)})",
        )
    )
    return {"files": [str(path) for path in files]}


class _Export:
    """Writes what was asked for, says it, and collects it for --json."""

    def __init__(self, console: Console, store: "Store", marks: "ClassMarks", wishes: dict[str, Any]) -> None:
        self.console, self.store, self.marks, self.wishes = console, store, marks, wishes
        self.files: list[str] = []
        self.names: dict[str, tuple[str, str]] = {}
        self.result: dict[str, Any] = {"files": self.files, "people": len(marks.people)}

    def run(self) -> dict[str, Any]:
        wishes = self.wishes
        if wishes["marks"] is not None:
            self._marks(Path(wishes["marks"]))
        if wishes["worksheet"] is not None:
            self._worksheet(Path(wishes["worksheet"]))
        if wishes["feedback"] is not None:
            self._feedback(Path(wishes["feedback"]))
        if not self.files:
            from ...classroom.exports import write_marks

            for path in write_marks(self.marks, wishes["out_of"], wishes["comma"]):
                self._wrote(path)
        self.result["gradebook"] = _synced_dict(self.marks.synced)
        return self.result

    def _marks(self, path: Path) -> None:
        from ...classroom.exports import marks_table, write_table

        names = list(self.marks.rows)
        write_table(path, marks_table(self.marks, names, self.wishes["out_of"]), "dlx", self.wishes["comma"])
        self._wrote(path)

    def _wrote(self, path: Path) -> None:
        self.files.append(str(path))
        count = len(self.marks.people)
        self.console.say(
            Text(fr=f"Notes : {path} (personnes : {count})", en=f"Marks: {path} (people: {count})")
        )

    def _worksheet(self, path: Path) -> None:
        from ...classroom.exports import fill_worksheet

        names = list(self.marks.rows)
        if len(names) != 1:
            raise UserError(
                fr=f"Un formulaire d'évaluation est celui d'un seul devoir, et il y a {len(names)} chapitres."
                f" Ajoutez --chapter, par exemple --chapter {names[0]}.",
                en=f"A worksheet is that of one assignment, and there are {len(names)} chapters. Add "
                f"--chapter, such as --chapter {names[0]}.",
            )
        out = Path(self.wishes["out"] or path.with_name(f"{path.stem}-dlx{path.suffix}"))
        filled = fill_worksheet(path, self.marks, names[0], out, self.wishes["out_of"])
        self.files.append(str(out))
        self.names.update(filled.names)
        self.result["worksheet"] = {name: value for name, value in vars(filled).items() if name != "names"}
        self._say_filled(filled, out)

    def _say_filled(self, filled: "FilledWorksheet", out: Path) -> None:
        self.console.say(
            Text(
                fr=f"Formulaire rempli : {out} (notes : {filled.filled}, dont remplacées : "
                f"{filled.replaced})",
                en=f"Worksheet filled in: {out} (marks: {filled.filled}, replaced: {filled.replaced})",
            )
        )
        for names, text in (
            (filled.without, Text(fr="Sans note, laissés vides", en="Without a mark, left empty")),
            (filled.locked, Text(fr="Verrouillés dans Moodle", en="Locked in Moodle")),
            (filled.unknown, Text(fr="Inconnus de la classe, ou ambigus", en="Unknown here, or ambiguous")),
            (filled.missing, Text(fr="Notés, mais absents du formulaire", en="Marked, but not in it")),
        ):
            _list(self.console, text, names)

    def _feedback(self, path: Path) -> None:
        from ...classroom.exports import pack_feedback

        packed: PackedFeedback = pack_feedback(path, self.marks.folder, self.store, self.marks, self.names)
        self.files.append(str(path))
        self.result["feedback"] = {**vars(packed)}
        self.console.say(
            Text(
                fr=f"Retours : {path} (pages : {packed.pages})",
                en=f"Feedback: {path} (pages: {packed.pages})",
            )
        )
        if len(self.marks.rows) > 1:
            self.console.warn(
                Text(
                    fr="Moodle reprend les retours d'un devoir à la fois, et cette archive en a pour "
                    f"{len(self.marks.rows)} chapitres. Pour l'y déposer, ajoutez --chapter.",
                    en="Moodle takes the feedback of one assignment at a time, and this archive has that of "
                    f"{len(self.marks.rows)} chapters. To upload it there, add --chapter.",
                )
            )
        _list(
            self.console,
            Text(
                fr="Dans l'archive, mais sans identifiant de Moodle, qui les ignorera",
                en="In the archive, but without Moodle's identifier: Moodle will pass over them",
            ),
            packed.outside,
        )


# --- what is said ---------------------------------------------------------------------------------
def _list(console: Console, text: Text, names: Sequence[str]) -> None:
    if names:
        shown = ", ".join(map(safe_line, names[:SHOWN])) + (", …" if len(names) > SHOWN else "")
        console.warn(Text(fr=f"{text.fr} ({len(names)}) : {shown}", en=f"{text.en} ({len(names)}): {shown}"))


def _show_synced(console: Console, synced: "Synced") -> None:
    console.say(
        Text(
            fr=f"Carnet de notes : notes écrites : {synced.written}, inchangées : {synced.unchanged}, en "
            f"retard : {synced.late}, exercices notés à la main : {synced.overrides}",
            en=f"Gradebook: marks written: {synced.written}, unchanged: {synced.unchanged}, late: "
            f"{synced.late}, exercises marked by hand: {synced.overrides}",
        )
    )
    if synced.waiting:
        console.warn(
            Text(
                fr=f"Exercices que dlx n'a pas pu noter et qui attendent une note humaine : {synced.waiting}",
                en=f"Exercises that dlx could not mark and that wait for a human's mark: {synced.waiting}",
            )
        )
    kept = [f"{k.pseudonym} {k.exercise}: {k.manual:g} (dlx: {k.automatic:g})" for k in synced.kept]
    _list(console, Text(fr="Notes humaines gardées", en="Human marks kept"), kept)


def _synced_dict(synced: "Synced") -> dict[str, Any]:
    return {**vars(synced), "kept": [{**vars(kept)} for kept in synced.kept]}
