"""`dlx submit`: check what changed, say what matters, show what will be sent and what will not, ask, and
write one archive with a receipt, or make a deposit in an nbgrader exchange."""

from pathlib import Path

import click

from ...exercises import Chapter, Text
from ...grader.files import UserError
from ...grader.workspace import (
    REASONS,
    Exchange,
    Plan,
    Receipt,
    check_exchange,
    hand_in,
    hand_in_to,
    plan_handing_in,
    remember_student,
    user_name,
)
from ..shared import Here, exercises_named, here
from ..terminal import Console, argument, command, json_option, option, safe_line
from .before_handing_in import check_what_changed, remarks, show_remarks
from .check import warn_of_lookalikes
from .exchanging import COURSE, FOLDER, exchange_of

HELP = Text(
    fr="Prépare l'archive à rendre pour CHAPTER (par défaut : celui du dossier courant, ou le seul ouvert). "
    "Vérifie ce qui a changé, dit ce qui compte, montre ce qui part et sous quel nom, demande, puis écrit "
    "une archive et un reçu. Une vérification qui échoue n'empêche jamais de rendre. Avec un échange "
    "nbgrader, dépose les notebooks du chapitre dans l'échange au lieu d'écrire une archive.",
    en="Prepares the archive to hand in for CHAPTER (by default: that of the current folder, or the only one "
    "opened). Checks what changed, says what matters, shows what goes and under which name, asks, then "
    "writes one archive and a receipt. A check that fails never keeps you from handing in. With an nbgrader "
    "exchange, puts the chapter's notebooks there instead of writing an archive.",
)
STUDENT = Text(
    fr="Votre nom ou numéro d'étudiant (sinon celui de la première fois).",
    en="Your name or student number (else that of the first time).",
)
SHOWN = 12  # names for one reason
YES = Text(fr="Ne rien demander.", en="Ask nothing.")
NO_CHECK = Text(
    fr="Ne pas lancer les vérifications, s'il faut rendre tout de suite.",
    en="Run no checks, if there is no time left.",
)
ARCHIVE = Text(
    fr="Une archive, même si un échange est connu.", en="An archive, even if an exchange is known."
)


@command(help=HELP, example="dlx submit {chapter}")
@argument("chapter", metavar="CHAPTER")
@option("--student", metavar="NAME", text=STUDENT)
@option("--exchange", "folder", metavar="FOLDER", text=FOLDER)
@option("--course", metavar="NAME", text=COURSE)
@option("--archive", is_flag=True, text=ARCHIVE)
@option("--no-check", is_flag=True, text=NO_CHECK)
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
    no_check: bool,
    yes: bool,
    as_json: bool,
) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    what = _plan(console, place, chapter)
    exchange = None if archive else exchange_of(place.workspace, folder, course, student)
    if exchange is not None:
        check_exchange(exchange, what.chapter.name)
    new = set() if no_check else check_what_changed(console, place, what)
    show_remarks(console, place, what, remarks(place, what, new))
    name = exchange.student if exchange is not None else _name(console, place, student, yes)
    _show_plan(console, what, name)
    if not yes and not console.confirm(_question(exchange)):
        console.say(Text(fr="Abandonné ; rien n'a été rendu.", en="Left; nothing was handed in."))
        return 2
    what = _as_it_is_now(console, place, chapter, what)
    if exchange is None:
        _keep_name(console, place, student, name, yes)
        receipt = hand_in(what, name)
        _show_receipt(console, receipt)
    else:
        receipt = hand_in_to(exchange, what, console.language)
        _show_deposit(console, exchange, receipt)
    if as_json:
        console.emit(receipt.content)
    return 0


def _plan(console: Console, place: Here, chapter: str | None) -> Plan:
    """What goes and what stays. Where nothing goes, a file under another name is perhaps the reason."""
    try:
        return plan_handing_in(place.workspace, _chapter(place, chapter))
    except UserError:
        opened = [e for e in place.course.exercises if e.chapter in place.workspace.chapters]
        warn_of_lookalikes(console, place, opened)
        raise


def _as_it_is_now(console: Console, place: Here, chapter: str | None, shown: Plan) -> Plan:
    """The plan once more: while one reads what was found, one corrects it."""
    now = _plan(console, place, chapter)
    before = {file.name: file.data for file in shown.sent}
    changed = [safe_line(file.name) for file in now.sent if before.pop(file.name, None) != file.data]
    if names := ", ".join([*changed, *map(safe_line, before)]):
        console.warn(
            Text(
                fr=f"Modifié entre-temps, et rendu comme c'est maintenant : {names}",
                en=f"Changed meanwhile, and handed in as it is now: {names}",
            )
        )
    return now


def _name(console: Console, place: Here, student: str | None, yes: bool) -> str:
    """Under which name: as given, as the last time, as answered now; the account's where nobody is asked."""
    known = student or place.workspace.student
    if known or yes:
        return known or user_name()
    question = Text(
        fr="Sous quel nom rendre (votre nom ou numéro d'étudiant) ?",
        en="Hand in under which name (yours, or your student number)?",
    )
    return console.ask(question, user_name())


def _keep_name(console: Console, place: Here, student: str | None, name: str, yes: bool) -> None:
    """For the next time: what was answered, or given for the first time. An account's name is no answer."""
    if place.workspace.student or (yes and student is None):
        return
    try:
        remember_student(place.workspace, name)
    except UserError as error:
        console.warn(error.text)


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


def _show_plan(console: Console, what: Plan, name: str) -> None:
    who = safe_line(name)
    console.say(
        Text(
            fr=f"Ce qui sera rendu, sous le nom {who} (un autre : --student NOM) :",
            en=f"What will be handed in, under the name {who} (another one: --student NAME):",
        ),
        bold=True,
    )
    colon = Text(fr=" :", en=":")[console.language]
    for file in what.sent:
        note = "" if file.note is None else f" ({file.note[console.language]})"
        console.say(f"  + {file.name}{note}", "green")
        if file.warning is not None:
            warning = safe_line(file.warning[console.language])
            words = Text(fr="ne comptera pas", en="will not count")
            console.say(f"      ! {words[console.language]}{colon} {warning}", "yellow")
    console.say(Text(fr="Ce qui ne le sera pas :", en="What will not:"), bold=True)
    by_reason: dict[Text, list[str]] = {}
    for kept in what.kept:
        by_reason.setdefault(kept.why, []).append(safe_line(kept.name))
    by_reason.pop(REASONS["stub"], None)  # said already, with what matters
    course = len(by_reason.pop(REASONS["course"], ()))
    for why, names in by_reason.items():
        console.say(f"  - {why[console.language]}{colon} {_some(names, console)}")
    if course:
        console.say(
            Text(
                fr=f"  - ce qui vient du cours (énoncés, vérifications, réglages) : {course} fichiers",
                en=f"  - what comes from the course (statements, checks, settings): {course} files",
            )
        )


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
