"""The teacher says whose a work is; it is remembered, so that collecting again changes nothing."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from ...grader.files import UserError
from ..evidence import (
    MOODLE,
    ClassFolder,
    Named,
    Person,
    Register,
    Store,
    Submission,
    find_person,
    person_line,
)

WORK = "work:"  # in what is vouched for, before the hash of an original
SHORTEST = 6  # characters of a hash
SHOWN = 8


@dataclass(frozen=True)
class Attached:
    """What was settled: `before` is who the work stood under."""

    student: Person
    before: Person
    submissions: tuple[Submission, ...]


def attach(folder: ClassFolder, store: Store, work: str, student: str, reason: str = "") -> Attached:
    """Give a work to a student.

    Args:
        folder: the class, from which the pages of somebody who was nobody are removed.
        store: its evidence.
        work: somebody who is not in the roster (pseudonym, number or name), for all that stands under them;
            or one work, as PSEUDONYM/HASH or the first characters of its hash alone.
        student: pseudonym, number or name.
        reason: kept with the decision.

    Returns:
        What is whose now. It counts before every other attempt, once it is graded.

    Raises:
        UserError: nobody or several are meant, or a student of the roster was named as the work.
    """
    to = find_person(store, student)
    mine = _by_hash(store, work)
    whole = not mine
    before = store.person(pseudonym=mine[0].pseudonym) if mine else find_person(store, work)
    assert before is not None
    if whole:
        mine = store.submissions(before.pseudonym)
        if before.in_roster or before.pseudonym == to.pseudonym or not mine:
            raise _which(before, mine)
    with store.transaction():
        _remember(store, mine, before if whole else None, to, reason)
        if not store.submissions(before.pseudonym) and not before.in_roster:
            Register(store).merge(before, to)
            shutil.rmtree(folder.reports / before.pseudonym, ignore_errors=True)
    return Attached(to, before, tuple(mine))


def _remember(
    store: Store, mine: Sequence[Submission], whole: Person | None, to: Person, reason: str
) -> None:
    register = Register(store)
    register.give(mine, to)
    claims = {WORK + submission.original for submission in mine}
    if whole is not None:
        numbers = {MOODLE + submission.moodle_id for submission in mine if submission.moodle_id}
        claims |= numbers or {register.name_claim(whole.number.strip().casefold())}
    for claim in claims:
        register.vouch(claim, to.pseudonym, Named.TEACHER, reason)


def _by_hash(store: Store, work: str) -> list[Submission]:
    """The attempts that hash names: none if it is no hash."""
    who, _, given = work.strip().rpartition("/")
    wanted = given.casefold()
    if len(wanted) < SHORTEST or not set(wanted) <= set("0123456789abcdef"):
        return []
    found = [
        submission
        for submission in store.submissions()
        if submission.original.startswith(wanted) and who in ("", submission.pseudonym)
    ]
    holders = sorted({f"{s.pseudonym}/{s.original[:12]}" for s in found})
    if len(holders) > 1:
        shown = ", ".join(holders[:SHOWN])
        raise UserError(
            fr=f"{work} désigne plusieurs travaux : {shown}. Donnez-en un en entier.",
            en=f"{work} names several works: {shown}. Give one of these in full.",
        )
    return found


def _which(person: Person, mine: Sequence[Submission]) -> UserError:
    shown = ", ".join(
        dict.fromkeys(f"{person.pseudonym}/{s.original[:8]} ({s.chapter})" for s in mine[:SHOWN])
    )
    who = person_line(person)
    if not mine:
        return UserError(
            fr=f"{who} n'a rien rendu : il n'y a rien à attribuer.",
            en=f"{who} has handed in nothing: there is no work to attach.",
        )
    return UserError(
        fr=f"{who} est dans la liste de la classe : dites lequel de ses travaux : {shown}",
        en=f"{who} is in the roster: say which of their works: {shown}",
    )
