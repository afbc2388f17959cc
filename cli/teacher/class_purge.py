"""`dlx class purge`: erase what was handed in before a date."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from ...exercises import Text
from ...grader.files import UserError
from ..terminal import USAGE, Console, command, json_option, option, safe_line
from .class_options import class_option
from .erasing import YES, erase_if_meant, finish_earlier, show_submissions, to_json

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder

HELP = Text(
    fr="Efface ce qui a été rendu avant une date : travaux, originaux, résultats, pages et reçus. Par "
    "défaut, "
    "ce qui dépasse retention_days de dlx-class.toml. La liste de la classe et les notes du carnet restent : "
    "leur durée est plus longue. Montre ce qui va partir, puis demande.",
    en="Erases what was handed in before a date: submissions, originals, results, pages and receipts. By "
    "default, what is older than retention_days in dlx-class.toml. The roster and the marks in the gradebook "
    "stay: they are kept for longer. Shows what will go, then asks.",
)
BEFORE = Text(
    fr="La date, par exemple 2026-09-01 (par défaut : retention_days avant aujourd'hui).",
    en="The date, such as 2026-09-01 (by default: retention_days before today).",
)
DRY = Text(fr="Montrer seulement.", en="Only show.")


@command(help=HELP, example="dlx class purge --before 2026-09-01 --dry-run")
@option("--before", "date", metavar="DATE", text=BEFORE)
@class_option
@option("--dry-run", is_flag=True, text=DRY)
@option("--yes", is_flag=True, text=YES)
@json_option
@click.pass_obj
def purge(console: Console, date: str | None, class_: Path, dry_run: bool, yes: bool, as_json: bool) -> int:
    from ...classroom.evidence import Store, open_class
    from ...classroom.privacy import older_than, sweep

    console.prose_to_stderr = as_json
    folder = open_class(class_)
    moment = _moment(folder, date)
    with Store(folder.database) as store:
        if not dry_run:
            finish_earlier(console, folder, store)
            sweep(folder, store)
        what = older_than(folder, store, moment)
        shown = f"{moment:%Y-%m-%d %H:%M}"
        console.say(Text(fr=f"Rendu avant le {shown} :", en=f"Handed in before {shown}:"), bold=True)
        show_submissions(console, store, what)
        if as_json and (dry_run or not what.submissions):
            console.emit(
                {"schema": "dlx-erased/1", "before": moment.isoformat(), "to_erase": len(what.submissions)}
            )
        if dry_run or not what.submissions:
            console.say(Text(fr="Rien n'est effacé.", en="Nothing is erased."))
            return 0
        done = erase_if_meant(console, folder, store, what, yes)
    if done is None:
        return USAGE
    if as_json:
        console.emit(to_json(done, before=moment.isoformat()))
    return 0


def _moment(folder: "ClassFolder", text: str | None) -> datetime:
    """A date of the calendar of the class.

    Raises:
        UserError: it is none.
    """
    zone = ZoneInfo(folder.settings.timezone)
    if text is None:
        return datetime.now(zone) - timedelta(days=folder.settings.retention_days)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        shown = safe_line(text)[:40]
        raise UserError(
            fr=f"« {shown} » n'est pas une date. Il faut par exemple 2026-09-01, ou 2026-09-01T12:00.",
            en=f"“{shown}” is no date. Such as 2026-09-01 is wanted, or 2026-09-01T12:00.",
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
