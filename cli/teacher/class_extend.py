"""`dlx class extend`: give somebody more time."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from ...exercises import Text, load_course
from ...grader.files import UserError
from ..terminal import Console, argument, command, json_option, option, safe_line
from .class_options import class_option

HELP = Text(
    fr="Accorde à STUDENT (numéro, pseudonyme ou nom) un délai pour CHAPTER. La date compte à la place de "
    "celle de la classe si elle est plus tardive, aussi pour ce qui est déjà rendu ; une seconde fois la "
    "remplace.",
    en="Gives STUDENT (number, pseudonym or name) more time for CHAPTER. The date counts in place of that of "
    "the class if it is later, also for what was handed in already; a second time replaces it.",
)
UNTIL = Text(
    fr="Jusqu'à quand, par exemple 2026-12-08 (ce jour compris) ou 2026-12-08T18:00.",
    en="Until when, such as 2026-12-08 (that day included) or 2026-12-08T18:00.",
)
REASON = Text(fr="Pourquoi ; gardé avec la décision.", en="Why; kept with the decision.")


@command(help=HELP, example='dlx class extend 21900001 {chapter} --until 2026-12-08 --reason "agreed"')
@argument("student", metavar="STUDENT", required=True)
@argument("chapter", metavar="CHAPTER", required=True)
@option("--until", metavar="DATE", required=True, text=UNTIL)
@option("--reason", metavar="TEXT", required=True, text=REASON)
@class_option
@json_option
@click.pass_obj
def extend(
    console: Console, student: str, chapter: str, until: str, reason: str, class_: Path, as_json: bool
) -> int:
    from ...classroom.evidence import Store, find_person, open_class
    from .class_collect import name_of

    console.prose_to_stderr = as_json
    folder = open_class(class_)
    name = load_course().find(chapter)[0].chapter
    zone = ZoneInfo(folder.settings.timezone)
    moment = _moment(until, zone)
    with Store(folder.database) as store:
        person = find_person(store, student)
        before = store.extensions().get((person.pseudonym, name))
        store.extend(person.pseudonym, name, moment, reason)
    due = folder.settings.due.get(name)
    shown = f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
    who = safe_line(name_of(person))
    console.say(
        Text(fr=f"{who} : {name} jusqu'au {shown} ({zone}).", en=f"{who}: {name} until {shown} ({zone}).")
    )
    if before is not None:
        old = f"{before[0].astimezone(zone):%Y-%m-%d %H:%M}"
        console.say(Text(fr=f"C'était le {old}.", en=f"It was {old}."))
    if due is None:
        console.warn(
            Text(
                fr=f"{name} n'a pas de date de remise dans dlx-class.toml : rien n'y est en retard.",
                en=f"{name} has no date due in dlx-class.toml: nothing of it is late.",
            )
        )
    elif moment < due:
        console.warn(
            Text(
                fr="Cette date est avant celle de la classe : elle ne change rien.",
                en="This date is before that of the class: it changes nothing.",
            )
        )
    if as_json:
        console.emit(
            {
                "schema": "dlx-extension/1",
                "pseudonym": person.pseudonym,
                "chapter": name,
                "until": moment.isoformat(),
                "reason": reason,
            }
        )
    return 0


def _moment(text: str, zone: ZoneInfo) -> datetime:
    """A moment in UTC, from the class's calendar; a day alone lasts until its last minute.

    Raises:
        UserError: it is none.
    """
    try:
        moment = datetime.fromisoformat(text)
        if len(text) <= 10:
            moment = moment.replace(hour=23, minute=59)
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UserError(
            fr=f"{safe_line(text)} n'est pas une date. Écrivez par exemple 2026-12-08 ou 2026-12-08T18:00.",
            en=f"{safe_line(text)} is no date. Write for instance 2026-12-08 or 2026-12-08T18:00.",
        ) from error
