"""`dlx class`: a teacher's day, from a pile of submissions to marks and feedback."""

from ...exercises import Text
from ..terminal import LazyGroup

ABOUT = Text(
    fr="Pour les enseignants : rassembler les travaux d'une classe, les noter, corriger, rendre.",
    en="For teachers: collect the work of a class, grade it, mend, hand it back.",
)
COMMANDS = {
    "collect": Text(fr="Rassemble des travaux.", en="Collects submissions."),
    "attach": Text(fr="Dit de qui est un travail.", en="Says whose a work is."),
    "grade": Text(fr="Note ce qui n'est pas encore noté.", en="Grades what is not graded yet."),
    "report": Text(fr="Écrit les pages des étudiants et de la classe.", en="Writes the pages."),
    "export": Text(
        fr="Écrit les notes et les retours pour Moodle.", en="Writes marks and feedback for Moodle."
    ),
    "regrade": Text(fr="Note de nouveau, et montre qui bouge.", en="Grades again, and shows who moves."),
    "extend": Text(fr="Accorde un délai.", en="Grants an extension."),
    "backup": Text(fr="Sauvegarde la classe.", en="Saves the class."),
    "restore": Text(fr="Remet une sauvegarde.", en="Puts a backup back."),
    "forget": Text(fr="Efface une personne.", en="Erases a person."),
    "purge": Text(fr="Efface ce qui est ancien.", en="Erases what is old."),
}


class_ = LazyGroup(
    "class",
    text=ABOUT,
    example="dlx class collect submissions/ --class 2026",
    table=COMMANDS,
    prefix="class_",
    package=__package__,
)
