"""What a human must look at in a chapter, before any figure: one entry for each person and cause.

Each kind has one function that gives its entries; KINDS is their order on the page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...exercises import Text
from ..analysis import ChapterStatistics
from ..evidence import Person, Submission, WorkContent, in_dispute
from .standing import HIDDEN_FAULT, Standing

KINDS = {
    "refused": Text(fr="Refusé ou illisible", en="Refused or unreadable"),
    "low": Text(fr="Note nulle ou très basse", en="0 or a very low mark"),
    "aside": Text(fr="Fichiers ambigus ou laissés de côté", en="Files ambiguous or left aside"),
    "stranger": Text(fr="Personne hors de la liste", en="Not in the roster"),
    "disputed": Text(fr="Identité disputée", en="Identity in dispute"),
    "number": Text(fr="Quiz d'un autre numéro", en="Quiz of another number"),
    "dates": Text(fr="Dates inconnues", en="Dates unknown"),
    "fault": Text(fr="Panne de dlx", en="dlx's own fault"),
    "nobody": Text(fr="Vérification que personne ne réussit", en="A check that nobody passes"),
}


@dataclass(frozen=True)
class Entry:
    """One thing to look at: its kind, who it is about (nobody for an entry about a check), and why."""

    kind: str
    pseudonym: str
    why: Text
    link: str = ""


def queue(
    students: Sequence[Standing],
    refused: Iterable[Submission],
    contents: Mapping[str, WorkContent],
    people: Iterable[Person],
    statistics: ChapterStatistics,
    attempts: Iterable[Submission] = (),
    undated: int = 0,
    numbers: Iterable[tuple[str, Text]] = (),
) -> tuple[Entry, ...]:
    """Everything that needs a human, by kind in the order of KINDS.

    Args:
        students: all standings of the chapter.
        refused: attempts that could not be read, of people of whom no other attempt counts.
        contents: by pseudonym, the work that counts.
        people: everybody of the class.
        statistics: the item analysis, for faults and checks that nobody passes.
        attempts: all that were handed in for the chapter, the readable ones that do not count too.
        undated: how many of the attempts that count have no date that can be trusted.
        numbers: who answered a quiz under a number that is not theirs, and what was found.

    Returns:
        The entries; empty if nothing needs a human.
    """
    links = {s.pseudonym: s.link for s in students}
    entries = [
        *(Entry("refused", s.pseudonym, s.refusal) for s in refused if s.refusal is not None),
        *_unread(contents, links),
        *(Entry("low", s.pseudonym, s.cause or s.state, s.link) for s in students if s.very_low),
        *_notes(contents, links),
        *_strangers(people, links),
        *_disputed(attempts, links),
        *(Entry("number", who, why, links.get(who, "")) for who, why in numbers),
        *_undated(undated),
        *(Entry("fault", f.pseudonym, f.why or HIDDEN_FAULT, links[f.pseudonym]) for f in statistics.faults),
        *_nobody(statistics),
    ]
    order = list(KINDS)
    return tuple(sorted(entries, key=lambda entry: order.index(entry.kind)))


def _unread(contents: Mapping[str, WorkContent], links: Mapping[str, str]) -> Iterator[Entry]:
    """Exercises whose file was there and could not be read."""
    for who, content in contents.items():
        for slug, why in content.problems.items():
            said = Text(fr=f"{slug} : {why.fr}", en=f"{slug}: {why.en}")
            yield Entry("refused", who, said, links.get(who, ""))


def _notes(contents: Mapping[str, WorkContent], links: Mapping[str, str]) -> Iterator[Entry]:
    """What taking the work in had to say: files left aside, choices made."""
    for who, content in contents.items():
        for note in content.notes:
            yield Entry("aside", who, note, links.get(who, ""))


def _strangers(people: Iterable[Person], links: Mapping[str, str]) -> Iterator[Entry]:
    """Where there is a roster, those who are not in it: perhaps somebody of it under another name."""
    known = list(people)
    if any(person.in_roster for person in known):
        why = Text(
            fr="a rendu un travail et n'est pas dans la liste", en="handed in work and is not in the roster"
        )
        for person in known:
            if not person.in_roster and person.pseudonym in links:
                yield Entry("stranger", person.pseudonym, why, links[person.pseudonym])


def _disputed(attempts: Iterable[Submission], links: Mapping[str, str]) -> Iterator[Entry]:
    """Those of whom different works say, each in its own way, that they are theirs."""
    claims: dict[str, list[Submission]] = {}
    for attempt in attempts:
        if attempt.work is not None:
            claims.setdefault(attempt.pseudonym, []).append(attempt)
    for who, mine in claims.items():
        if in_dispute(mine):
            counts, other, *_ = sorted(mine, key=lambda attempt: attempt.weight, reverse=True)
            command = f"dlx class attach {who}/{other.original[:8]}"
            yield Entry(
                "disputed",
                who,
                Text(
                    fr=f"{len(mine)} travaux se disent siens ; {counts.original[:8]} compte. Si un autre est "
                    f"d'une autre personne, ou doit compter : {command} ÉTUDIANT",
                    en=f"{len(mine)} works say that they are theirs; {counts.original[:8]} counts. If one is "
                    f"somebody else's, or another shall count: {command} STUDENT",
                ),
                links.get(who, ""),
            )


def _undated(count: int) -> Iterator[Entry]:
    """One entry for all attempts without a date that can be trusted."""
    if count:
        yield Entry(
            "dates",
            "",
            Text(
                fr=f"Dates inconnues : {count}. Personne n'est en retard sans date sûre. Le formulaire "
                "d'évaluation de la plateforme les donne : dlx class collect --worksheet FICHIER",
                en=f"Dates unknown: {count}. Nobody is late without a date that can be trusted. The grading "
                "worksheet of the platform has them: dlx class collect --worksheet FILE",
            ),
        )


def _nobody(statistics: ChapterStatistics) -> Iterator[Entry]:
    for exercise in statistics.exercises:
        for check in exercise.checks:
            if check.flag == "nobody":
                yield Entry(
                    "nobody",
                    "",
                    Text(
                        fr=f"« {check.title.fr} » ({exercise.title.fr})",
                        en=f"“{check.title.en}” ({exercise.title.en})",
                    ),
                )
