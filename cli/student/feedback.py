"""`dlx feedback`: fetch the pages that came back from an nbgrader exchange."""

from typing import Any

import click

from ...exercises import Text
from ...grader.files import UserError, write_atomic, write_new
from ...grader.workspace import Feedback, fetch_feedback, read_file
from ..shared import Here, exercises_named, here
from ..terminal import Console, argument, command, json_option, option, safe_line
from .exchanging import COURSE, FOLDER, exchange_of

HELP = Text(
    fr="Va chercher dans l'échange nbgrader les retours sur ce que vous avez rendu pour CHAPTER (par défaut "
    ": tous), et les range dans feedback/.",
    en="Fetches from the nbgrader exchange the feedback on what you handed in for CHAPTER (by default: all), "
    "and files it in feedback/.",
)
STUDENT = Text(fr="Le nom sous lequel vous avez rendu.", en="The name under which you handed in.")
ADDED, CHANGED, KEPT = (
    Text(fr="nouveau", en="new    "),
    Text(fr="changé ", en="changed"),
    Text(fr="déjà là", en="known  "),
)


@command(help=HELP, example="dlx feedback {chapter}")
@argument("chapter", metavar="CHAPTER")
@option("--exchange", "folder", metavar="FOLDER", text=FOLDER)
@option("--course", metavar="NAME", text=COURSE)
@option("--student", metavar="NAME", text=STUDENT)
@json_option
@click.pass_obj
def feedback(
    console: Console,
    chapter: str | None,
    folder: str | None,
    course: str | None,
    student: str | None,
    as_json: bool,
) -> int:
    console.prose_to_stderr = as_json
    place = here(console)
    exchange = exchange_of(place.workspace, folder, course, student)
    if exchange is None:
        raise UserError(
            fr="Aucun échange nbgrader n'est connu ici. Donnez-le : dlx feedback --exchange DOSSIER",
            en="No nbgrader exchange is known here. Name it: dlx feedback --exchange FOLDER",
        )
    assignment = exercises_named(place.course, chapter)[0].chapter if chapter is not None else None
    rows = [_file(console, place, page) for page in fetch_feedback(exchange, assignment)]
    if not rows:
        console.say(
            Text(
                fr=f"Rien n'est encore revenu pour {exchange.student} dans {exchange.course}.",
                en=f"Nothing has come back yet for {exchange.student} in {exchange.course}.",
            )
        )
    if as_json:
        console.emit({"schema": "dlx-feedback/1", "pages": rows})
    return 0


def _file(console: Console, place: Here, page: Feedback) -> dict[str, Any]:
    """Write one page; the same page again is left as it is."""
    moment = page.moment.strftime("%Y%m%dT%H%M%S.%fZ")
    path = place.workspace.root / "feedback" / page.assignment / moment / f"{page.notebook}.html"
    what = ADDED if write_new(path, page.data) else KEPT
    if what is KEPT and read_file(path) != page.data:
        write_atomic(path, page.data)
        what = CHANGED
    console.say(f"  {what[console.language]}  {safe_line(str(path))}")
    name = path.relative_to(place.workspace.root).as_posix()
    return {"path": name, "what": what.en.strip(), "chapter": page.assignment, "exercise": page.notebook}
