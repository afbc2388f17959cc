"""`dlx class forget`: erase a person, and all that is kept about them in the class folder."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ...exercises import Text
from ...grader.files import UserError
from ..terminal import Console, argument, command, json_option, option, safe_line
from .class_options import class_option

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Store
    from ...classroom.privacy import Erased, Erasure

SHOWN = 12  # files in a list
HELP = Text(
    fr="Efface STUDENT (un numéro, un pseudonyme ou un nom) : la personne, ses travaux, ses résultats, ses "
    "pages, ses reçus, sa ligne du carnet de notes. Montre ce qui va partir, puis demande. Interrompue, la "
    "même commande finit ce qui reste.",
    en="Erases STUDENT (a number, a pseudonym or a name): the person, their work, results, pages, receipts, "
    "their row in the gradebook. Shows what will go, then asks. After an interruption, the same command does "
    "the rest.",
)
YES = Text(fr="Ne pas demander.", en="Do not ask.")
LEFT = Text(fr="Abandonné ; rien n'a été effacé.", en="Left; nothing was erased.")


@command(help=HELP, example="dlx class forget 21900001")
@argument("student", metavar="STUDENT", required=True)
@class_option
@option("--yes", is_flag=True, text=YES)
@json_option
@click.pass_obj
def forget(console: Console, student: str, class_: Path, yes: bool, as_json: bool) -> int:
    from ...classroom.evidence import Store, described, find_person, open_class
    from ...classroom.privacy import erase, of_person, was

    console.prose_to_stderr = as_json
    folder = open_class(class_)
    with Store(folder.database) as store:
        earlier = finish_earlier(console, folder, store)
        if earlier is not None and was(earlier, student):
            return 0
        person = find_person(store, student)
        what = of_person(folder, store, person)
        who = safe_line(described(person))
        console.say(Text(fr=f"À effacer : {who}", en=f"To be erased: {who}"), bold=True)
        show_submissions(console, store, what)
        console.say(
            Text(
                fr="  avec ses résultats, pages, reçus et sa ligne du carnet de notes, commentaires compris",
                en="  with their results, pages, receipts and row in the gradebook, comments included",
            )
        )
        if not yes and not console.confirm(Text(fr="Effacer définitivement ?", en="Erase for good?")):
            console.say(LEFT)
            return 2
        done = erase(folder, store, what)
    show_erased(console, done)
    if as_json:
        console.emit(to_json(done, person=person.pseudonym))
    return 0


# --- shared with `dlx class purge` ----------------------------------------------------------------
def finish_earlier(console: Console, folder: "ClassFolder", store: "Store") -> "Erasure | None":
    """Do the rest of an erasure that was interrupted, if there was one, and say so."""
    from ...classroom.privacy import finish

    earlier = finish(folder, store)
    if earlier is not None:
        console.say(
            Text(
                fr="Un effacement interrompu vient d'être terminé.",
                en="An erasure that was interrupted has now been completed.",
            )
        )
    return earlier


def show_submissions(console: Console, store: "Store", what: "Erasure") -> None:
    """What was handed in and is to go, by chapter."""
    from ...classroom.privacy import described

    by_chapter: dict[str, list[str]] = {}
    refused = Text(fr="(refusés)", en="(refused)")[console.language]
    for submission in described(store, what):
        moment = submission.submitted_at.date().isoformat()
        by_chapter.setdefault(submission.chapter or refused, []).append(moment)
    if not by_chapter:
        console.say(Text(fr="  aucun travail rendu", en="  nothing handed in"))
    for chapter, moments in sorted(by_chapter.items()):
        count, first, last = len(moments), moments[0], moments[-1]
        console.say(
            Text(
                fr=f"  {chapter} : travaux rendus : {count}, du {first} au {last}",
                en=f"  {chapter}: submissions: {count}, handed in from {first} to {last}",
            )
        )


def show_erased(console: Console, done: "Erased") -> None:
    """What has gone, and what cannot be reached from here."""
    console.say(
        Text(
            fr=f"Effacés : travaux rendus : {done.submissions}, originaux : {done.originals}, pages ou "
            f"dossiers : {len(done.files)}.",
            en=f"Erased: submissions: {done.submissions}, originals: {done.originals}, pages or folders: "
            f"{len(done.files)}.",
        ),
        bold=True,
    )
    if not done.compact:
        console.warn(
            Text(
                fr="Un autre programme lit les bases de la classe : des octets effacés peuvent y rester. "
                "Fermez-le et relancez la même commande : elle finira.",
                en="Another program is reading the databases of the class: erased bytes may still be in "
                "them. End "
                "it and run the same command again: it will do the rest.",
            )
        )
    if done.beyond:
        names = ", ".join(safe_line(path.name) for path in done.beyond[:SHOWN])
        more = ", …" if len(done.beyond) > SHOWN else ""
        console.warn(
            Text(
                fr=f"Ce qui a déjà été exporté peut encore en parler, effacez-le ou refaites-le : "
                f"{names}{more}",
                en=f"What was exported before may still speak of it, delete it or make it anew: "
                f"{names}{more}",
            )
        )
    console.say(
        Text(
            fr="Hors d'atteinte d'ici : les sauvegardes, ce qui a été envoyé, les journaux d'un serveur de "
            "base de "
            "données. Ensuite : dlx class report",
            en="Out of reach from here: backups, what was sent, the logs of a database server. Next: dlx "
            "class report",
        )
    )


def to_json(done: "Erased", **more: Any) -> dict[str, Any]:
    return {
        "schema": "dlx-erased/1",
        **more,
        "submissions": done.submissions,
        "originals": done.originals,
        "files": [str(path) for path in done.files],
        "in_gradebook": done.in_gradebook,
        "complete": done.compact,
        "beyond": [str(path) for path in done.beyond],
    }


def date_wanted(text: str) -> UserError:
    shown = safe_line(text)[:40]
    return UserError(
        fr=f"« {shown} » n'est pas une date. Il faut par exemple 2026-09-01, ou 2026-09-01T12:00.",
        en=f"“{shown}” is no date. Such as 2026-09-01 is wanted, or 2026-09-01T12:00.",
    )
