"""What `dlx class forget` and `dlx class purge` share: what will go, the question, what has gone."""

from typing import TYPE_CHECKING, Any

from ...exercises import Text
from ..terminal import Console, safe_line

if TYPE_CHECKING:
    from ...classroom.evidence import ClassFolder, Store
    from ...classroom.privacy import Erased, Erasure

SHOWN = 12  # files in a list
YES = Text(fr="Ne pas demander.", en="Do not ask.")


def erase_if_meant(
    console: Console, folder: "ClassFolder", store: "Store", what: "Erasure", yes: bool
) -> "Erased | None":
    """Ask, unless `yes` has answered; erase and say what has gone, or None."""
    from ...classroom.privacy import erase

    if not yes and not console.confirm(Text(fr="Effacer définitivement ?", en="Erase for good?")):
        console.say(Text(fr="Abandonné ; rien n'a été effacé.", en="Left; nothing was erased."))
        return None
    done = erase(folder, store, what)
    _show_erased(console, done)
    return done


def finish_earlier(console: Console, folder: "ClassFolder", store: "Store") -> "Erasure | None":
    """Do the rest of an erasure that was interrupted, if there was one, and say so."""
    from ...classroom.privacy import finish_erasure

    earlier = finish_erasure(folder, store)
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
    from ...classroom.privacy import submissions_to_erase

    by_chapter: dict[str, list[str]] = {}
    refused = Text(fr="(refusés)", en="(refused)")[console.language]
    for submission in submissions_to_erase(store, what):
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


def _show_erased(console: Console, done: "Erased") -> None:
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
