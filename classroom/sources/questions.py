"""What is asked of a teacher about who somebody is: each question with what settles it."""

import unicodedata

from ...exercises import Text
from ..evidence import Person, person_line
from .parcel import Claim

LONGEST = 100


def one_line(text: str) -> str:
    """A name as it may be shown and kept."""
    plain = unicodedata.normalize("NFC", text).encode("utf-8", "replace").decode()
    return " ".join(plain.split())[:LONGEST]


def other_manifest(claim: Claim, manifest: str) -> Text:
    """An archive names somebody else than who handed it in."""
    shown, said = one_line(claim.name), one_line(manifest)
    return Text(
        fr=f"Une archive de {shown} se dit de {said} : elle est comptée pour {shown}, qui l'a rendue.",
        en=f"An archive of {shown} says that it is by {said}: it counts for {shown}, who handed it in.",
    )


def contradiction(claim: Claim, person: Person) -> Text:
    """The name is not that of whom the number means."""
    shown, who = one_line(claim.name), person_line(person)
    return Text(
        fr=f"« {shown} » porte le numéro {claim.moodle_id}, qui est celui de {who} : ce travail compte pour "
        f"cette personne. Si c'est faux : dlx class attach {person.pseudonym}/EMPREINTE ÉTUDIANT",
        en=f"“{shown}” has the number {claim.moodle_id}, which is that of {who}: this work counts for that "
        f"person. If that is wrong: dlx class attach {person.pseudonym}/HASH STUDENT",
    )


def namesakes(claim: Claim) -> Text:
    """Several people are called so."""
    shown, work = one_line(claim.name), _work(claim)
    return Text(
        fr=f"Plusieurs personnes de la liste s'appellent {shown} : ce travail reste à part. Pour trancher : "
        f"dlx class attach {work} ÉTUDIANT",
        en=f"Several people of the roster are called {shown}: this work is kept apart. To settle it: dlx "
        f"class attach {work} STUDENT",
    )


def apart(claim: Claim, person: Person, holder: Claim | None) -> Text:
    """Another name was taken for this person already."""
    shown, who, work = one_line(claim.name), person_line(person), _work(claim)
    other = (holder.moodle_id or one_line(holder.name)) if holder else person.moodle_id
    return Text(
        fr=f"« {shown} » et « {other} » ressemblent à la même personne de la liste, {who} : « {shown} » "
        f"reste à part. Pour trancher : dlx class attach {work} ÉTUDIANT",
        en=f"“{shown}” and “{other}” both look like one person of the roster, {who}: “{shown}” is kept "
        f"apart. To settle it: dlx class attach {work} STUDENT",
    )


def _work(claim: Claim) -> str:
    """How `dlx class attach` calls the work of somebody who was kept apart."""
    return f"moodle-{claim.moodle_id}" if claim.moodle_id else f'"{one_line(claim.name)}"'
