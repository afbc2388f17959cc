"""`dlx class attach`: say whose a work is, where nothing else does."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...exercises import Text
from ..terminal import Console, argument, command, json_option, option, safe_line
from .class_options import class_option

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Person

HELP = Text(
    fr="Attribue WORK à STUDENT (numéro, pseudonyme ou nom). WORK est quelqu'un qui n'est pas dans la liste, "
    "pour tout ce qui est à son nom, ou un seul travail : PSEUDONYME/EMPREINTE, comme le disent les messages "
    "de dlx class collect. La décision est gardée : rassembler de nouveau n'y change rien.",
    en="Gives WORK to STUDENT (number, pseudonym or name). WORK is somebody who is not in the roster, for "
    "all that stands under that name, or one work: PSEUDONYM/HASH, as dlx class collect says it. The "
    "decision is kept: collecting again does not change it.",
)
REASON = Text(fr="Pourquoi ; gardé avec la décision.", en="Why; kept with the decision.")


def _empty_marks(
    console: Console, folder: "ClassFolder", before: "Person", chapters: Sequence[str], stays: bool
) -> None:
    """Who was nobody leaves the gradebook. Somebody who stays may have a human's words there beside the
    marks: then the teacher is told."""
    local = folder.gradebook_url.removeprefix("sqlite:///")
    kept = local != folder.gradebook_url and not Path(local).is_file()
    if kept or not chapters or find_spec("nbgrader") is None:
        return
    if not stays:
        from ...classroom.gradebook import forget

        forget(folder, before)
        return
    names = safe_line(", ".join(chapters))
    console.warn(
        Text(
            fr=f"Le carnet de notes peut garder une note de {before.pseudonym} pour {names} : effacez-la "
            "dans formgrader.",
            en=f"The gradebook may still hold a mark of {before.pseudonym} for {names}: remove it in "
            "formgrader.",
        )
    )


@command(help=HELP, example='dlx class attach moodle-202 21900001 --reason "asked her"')
@argument("work", metavar="WORK", required=True)
@argument("student", metavar="STUDENT", required=True)
@option("--reason", metavar="TEXT", default="", text=REASON)
@class_option
@json_option
@click.pass_obj
def attach(console: Console, work: str, student: str, reason: str, class_: Path, as_json: bool) -> int:
    from ...classroom.evidence import Store, open_class
    from ...classroom.sources import attach as settle
    from .class_collect import name_of

    console.prose_to_stderr = as_json
    folder = open_class(class_)
    with Store(folder.database) as store:
        done = settle(folder, store, work, student, reason)
        left = {submission.chapter for submission in store.submissions(done.before.pseudonym)}
    taken = sorted({s.chapter for s in done.submissions if s.chapter} - left)
    _empty_marks(console, folder, done.before, taken, bool(left) or done.before.in_roster)
    count = len(done.submissions)
    before, after = safe_line(name_of(done.before)), safe_line(name_of(done.student))
    chapters = ", ".join(sorted({s.chapter for s in done.submissions if s.chapter})) or "-"
    console.say(
        Text(
            fr=f"{before} → {after} : {count} remise(s), {chapters}.\nEnsuite : dlx class grade",
            en=f"{before} → {after}: {count} handed in, {chapters}.\nNext: dlx class grade",
        )
    )
    if as_json:
        console.emit(
            {
                "schema": "dlx-attach/1",
                "before": done.before.pseudonym,
                "student": done.student.pseudonym,
                "submissions": [
                    {"chapter": s.chapter, "original": s.original, "source": s.source}
                    for s in done.submissions
                ],
                "reason": reason,
            }
        )
    return 0
