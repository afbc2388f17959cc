"""`dlx submit`: show what will be sent and what will not, ask, and write one archive with a receipt, or make
a deposit in an nbgrader exchange."""

from pathlib import Path

import click

from ...exercises import Chapter, Text
from ...grader.files import UserError
from ...grader.workspace import (
    Exchange,
    Plan,
    Receipt,
    check_exchange,
    hand_in,
    hand_in_to,
    plan_handing_in,
    user_name,
)
from ..shared import Here, exercises_named, here
from ..terminal import Console, argument, command, json_option, option, safe_line
from .exchanging import COURSE, FOLDER, exchange_of

HELP = Text(
    fr="Prépare l'archive à rendre pour CHAPTER (par défaut : celui du dossier courant, ou le seul ouvert). "
    "Montre ce qui part et ce qui reste, demande, puis écrit une archive et un reçu. Avec un échange "
    "nbgrader, dépose les notebooks du chapitre dans l'échange au lieu d'écrire une archive.",
    en="Prepares the archive to hand in for CHAPTER (by default: that of the current folder, or the only one "
    "opened). Shows what goes and what stays, asks, then writes one archive and a receipt. With an nbgrader "
    "exchange, puts the chapter's notebooks there instead of writing an archive.",
)
STUDENT = Text(fr="Votre nom ou numéro d'étudiant.", en="Your name or student number.")
SHOWN = 12  # names for one reason
YES = Text(fr="Ne pas demander.", en="Do not ask.")
ARCHIVE = Text(
    fr="Une archive, même si un échange est connu.", en="An archive, even if an exchange is known."
)


@command(help=HELP, example="dlx submit {chapter}")
@argument("chapter", metavar="CHAPTER")
@option("--student", metavar="NAME", text=STUDENT)
@option("--exchange", "folder", metavar="FOLDER", text=FOLDER)
@option("--course", metavar="NAME", text=COURSE)
@option("--archive", is_flag=True, text=ARCHIVE)
@option("--yes", is_flag=True, text=YES)
@json_option
@click.pass_obj
def submit(
    console: Console,
    chapter: str | None,
    student: str | None,
    folder: str | None,
    course: str | None,
    archive: bool,
    yes: bool,
    as_json: bool,
) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    what = plan_handing_in(place.workspace, _chapter(place, chapter))
    exchange = None if archive else exchange_of(place.workspace, folder, course, student)
    if exchange is not None:
        check_exchange(exchange, what.chapter.name)
    _show_plan(console, what)
    if not yes and not console.confirm(_question(exchange)):
        console.say(Text(fr="Abandonné ; rien n'a été écrit.", en="Left; nothing was written."))
        return 2
    if exchange is None:
        receipt = hand_in(what, student or user_name())
        _show_receipt(console, receipt)
    else:
        receipt = hand_in_to(exchange, what, console.language)
        _show_deposit(console, exchange, receipt)
    if as_json:
        console.emit(receipt.content)
    return 0


def _question(exchange: Exchange | None) -> Text:
    if exchange is None:
        return Text(fr="Préparer l'archive ?", en="Prepare the archive?")
    course, student = safe_line(exchange.course), safe_line(exchange.student)
    return Text(
        fr=f"Rendre à {course}, sous le nom {student} ?", en=f"Hand in to {course}, under the name {student}?"
    )


def _chapter(place: Here, name: str | None) -> Chapter:
    """The chapter named, that of the current folder, or the only one that was started."""
    started = {exercise.chapter for exercise in place.workspace.files(place.course.exercises)}
    if name is not None:
        found = exercises_named(place.course, name)[0].chapter
    else:
        here_ = place.workspace.chapter_at(Path.cwd(), place.course)
        found = here_ or (next(iter(started)) if len(started) == 1 else "")
    if found not in started:
        opened = ", ".join(c.name for c in place.course.chapters if c.name in started) or "-"
        raise UserError(
            fr=f"Quel chapitre rendre ? Ouverts ici : {opened}. Nommez-en un après dlx submit.",
            en=f"Hand in which chapter? Opened here: {opened}. Name one after dlx submit.",
        )
    return next(c for c in place.course.chapters if c.name == found)


def _show_plan(console: Console, what: Plan) -> None:
    console.say(Text(fr="Ce qui sera rendu :", en="What will be handed in:"), bold=True)
    for file in what.sent:
        note = "" if file.note is None else f" ({file.note[console.language]})"
        console.say(f"  + {file.name}{note}", "green")
        if file.warning is not None:
            warning = safe_line(file.warning[console.language])
            words = Text(fr="ne comptera pas", en="will not count")
            console.say(f"      ! {words[console.language]} : {warning}", "yellow")
    console.say(Text(fr="Ce qui ne le sera pas :", en="What will not:"), bold=True)
    by_reason: dict[Text, list[str]] = {}
    for kept in what.kept:
        by_reason.setdefault(kept.why, []).append(safe_line(kept.name))
    for why, names in by_reason.items():
        console.say(f"  - {why[console.language]} : {_some(names, console)}")


def _some(names: list[str], console: Console) -> str:
    shown, count = ", ".join(names[:SHOWN]), len(names)
    words = Text(fr=f", … ({count} en tout)", en=f", … ({count} in all)")
    return shown + (words[console.language] if count > SHOWN else "")


def _show_receipt(console: Console, receipt: Receipt) -> None:
    content = receipt.content
    console.say(Text(fr=f"\nArchive : {receipt.archive}", en=f"\nArchive: {receipt.archive}"), bold=True)
    console.say(f"  sha256 {content['sha256']}")
    octets = Text(fr="octets", en="bytes")[console.language]
    console.say(f"  {content['created']}, {content['bytes']} {octets}")
    console.say(
        Text(
            fr=f"Reçu : {receipt.path}\nDéposez maintenant cette archive là où votre enseignant la demande.",
            en=f"Receipt: {receipt.path}\nNow upload this archive where your teacher asks for it.",
        )
    )


def _show_deposit(console: Console, exchange: Exchange, receipt: Receipt) -> None:
    when, where = receipt.content["created"], safe_line(str(receipt.archive))
    console.say(Text(fr=f"\nRendu : {where}", en=f"\nHanded in: {where}"), bold=True)
    count = len(receipt.content["files"])
    console.say(f"  {when}, {safe_line(exchange.student)}, {count} notebook{'s' * (count > 1)}")
    chapter = receipt.content["chapter"]
    console.say(
        Text(
            fr=f"Reçu : {receipt.path}\nLes retours viendront avec : dlx feedback {chapter}",
            en=f"Receipt: {receipt.path}\nThe feedback will come with: dlx feedback {chapter}",
        )
    )
