"""`dlx class attach`: say whose a work is, where nothing else does."""

from pathlib import Path

import click

from ...exercises import Text
from ..terminal import Console, argument, command, json_option, option, safe_line
from .class_options import class_option

HELP = Text(
    fr="Attribue WORK à STUDENT (numéro, pseudonyme ou nom). WORK est quelqu'un qui n'est pas dans la liste, "
    "pour tout ce qui est à son nom, ou un seul travail : PSEUDONYME/EMPREINTE, comme le disent les messages "
    "de dlx class collect. La décision est gardée : rassembler de nouveau n'y change rien.",
    en="Gives WORK to STUDENT (number, pseudonym or name). WORK is somebody who is not in the roster, for "
    "all that stands under that name, or one work: PSEUDONYM/HASH, as dlx class collect says it. The "
    "decision is kept: collecting again does not change it.",
)
REASON = Text(fr="Pourquoi ; gardé avec la décision.", en="Why; kept with the decision.")


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
