"""What a teacher must settle: several works that say, each in its own way, that they are one person's."""

from collections.abc import Iterable, Mapping, Sequence

from ...exercises import Text
from ..evidence import Named, Person, Submission, in_dispute, person_line

SHOWN = 8  # people, and works of one
SAYS = {
    Named.TEACHER: Text(fr="selon vous", en="by your word"),
    Named.PLATFORM: Text(fr="selon la plateforme", en="by the platform"),
    Named.FOLDER: Text(fr="selon le dossier", en="by the folder"),
    Named.FILE: Text(fr="selon le nom du fichier", en="by the name of the file"),
    Named.MANIFEST: Text(fr="selon son propre manifeste", en="by its own manifest"),
}


def disputes(
    every: Iterable[Submission],
    new: Iterable[Submission],
    people: Mapping[str, Person],
    labels: Mapping[str, str],
) -> list[Text]:
    """A sentence for each person and chapter, among those of the `new` attempts, that several works claim.

    Args:
        every: all attempts that are known.
        new: those of this run.
        people: by pseudonym.
        labels: what the originals were found as, as far as it is known now.
    """
    touched = {(s.pseudonym, s.chapter) for s in new}
    claims: dict[tuple[str, str], list[Submission]] = {}
    for submission in every:
        key = submission.pseudonym, submission.chapter
        if key in touched and submission.work is not None:
            claims.setdefault(key, []).append(submission)
    found = [
        _sentence(people[who], chapter, mine, labels)
        for (who, chapter), mine in claims.items()
        if in_dispute(mine)
    ]
    if len(found) > SHOWN:
        more = len(found) - SHOWN
        rest = Text(
            fr=f"{more} autres personnes ont plusieurs travaux de ce genre.",
            en=f"{more} more people have several works of this kind.",
        )
        return [*found[:SHOWN], rest]
    return found


def _sentence(person: Person, chapter: str, mine: Sequence[Submission], labels: Mapping[str, str]) -> Text:
    ordered = sorted(mine, key=lambda s: s.weight, reverse=True)[:SHOWN]
    first = ordered[0]
    shown = {
        language: ", ".join(
            f"{labels.get(s.original, s.source_name)} [{s.original[:8]}] ({SAYS[s.named][language]})"
            for s in ordered
        )
        for language in ("fr", "en")
    }
    who, command = person_line(person), f"dlx class attach {person.pseudonym}/{ordered[1].original[:8]}"
    return Text(
        fr=f"Plusieurs travaux de {chapter} se disent de {who} : {shown['fr']}. Tous sont gardés ; "
        f"{labels.get(first.original, first.source_name)} compte. Si l'un est d'une autre personne, ou si un "
        f"autre doit compter : {command} ÉTUDIANT",
        en=f"Several works of {chapter} say that they are by {who}: {shown['en']}. All are kept; "
        f"{labels.get(first.original, first.source_name)} counts. If one is somebody else's, or another "
        f"shall count: {command} STUDENT",
    )
