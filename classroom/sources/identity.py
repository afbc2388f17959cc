"""Who handed something in: match what a platform or a file name says with the people of the class.

Numbers decide: one that a worksheet or the teacher vouches for beats the name beside it. Moodle's number
belongs to one assignment; where nobody vouches for it, the name must agree. All names of one source are
matched together, exact ones first, so that nobody takes the place of somebody who is called exactly so. Two
are never made one in silence, and one is never made two.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ...exercises import Text
from ..evidence import MOODLE, Named, Person, Register, RosterLine, Store
from . import questions
from .matching import (
    FORMS,
    agrees,
    by_form,
    exactly,
    has_no_number,
    is_nameless,
    merged,
    roughly,
    shared_groups,
    without_group,
)
from .parcel import Claim
from .questions import one_line


@dataclass(frozen=True)
class Known:
    """The people whom a submission is from: one, or all members of a team; and who says so."""

    people: tuple[Person, ...]
    named: Named


class Identities:
    """The people of a class while submissions are collected. `notes` says what a teacher must know."""

    def __init__(self, store: Store) -> None:
        self.store, self.register = store, Register(store)
        self.notes: list[Text] = []
        self._doubts: list[Text] = []  # of these, what the last look at strangers left open
        self.gone: list[Person] = []  # who turned out to be somebody else
        self._resolved: dict[tuple[str, Claim], Known | None] = {}  # None: nobody that is known
        self._refresh()

    def _refresh(self) -> None:
        people = self.store.people()
        self._people = {person.pseudonym: person for person in people}
        self._numbers = {_key(person.number): person for person in people}
        self._moodle = {person.moodle_id: person for person in people if person.moodle_id}
        self._emails = {_key(person.email): person for person in people if person.email}
        self._vouched = self.register.vouched()
        self._moved: dict[str, str] = {}  # who became whom since
        self._teams = {roughly(name): members for name, members in self.register.teams().items()}

    def _save(self, person: Person) -> Person:
        saved = self.store.save_person(person)
        self._people[saved.pseudonym] = self._numbers[_key(saved.number)] = saved
        if saved.moodle_id:
            self._moodle[saved.moodle_id] = saved
        if saved.email:
            self._emails[_key(saved.email)] = saved
        return saved

    @property
    def _roster(self) -> list[Person]:
        return [person for person in self._people.values() if person.in_roster]

    # --- the roster, and the worksheet ----------------------------------------------------------
    def enrol(self, lines: Iterable[RosterLine]) -> None:
        """Take a roster in. Who handed in before keeps the pseudonym and gets a number and a name."""
        with self.store.transaction():
            for line in lines:
                saved = self._save(merged(line, self._known(line)))
                if line.moodle_id:
                    self._vouch(line.moodle_id, saved)
                if line.teams:
                    self.register.set_teams(saved.pseudonym, line.teams)
            self._reconcile()

    def introduce(self, lines: Sequence[RosterLine]) -> None:
        """Take in who is who in one assignment. Where a roster is known, it says who is in the class."""
        lines = [line for line in lines if line.first_name or line.last_name or line.email]
        if not self._roster:
            return self.enrol(lines)
        with self.store.transaction():
            found: dict[RosterLine, Person] = {}
            for line in lines:
                known = self._known(line)
                if known is not None and known.in_roster:
                    found[line] = known
            names = {_claim(line): line for line in lines if line not in found}
            taken = {person.pseudonym for person in found.values()}
            matched = self._by_names(list(names), taken, self._roster, set())
            found |= {names[claim]: person for claim, person in matched.items()}
            for line, person in found.items():
                if line.moodle_id:
                    self._vouch(line.moodle_id, person)
                if line.teams:
                    self.register.set_teams(person.pseudonym, line.teams)
            for line in lines:
                if line not in found:
                    self._name_stranger(line)
            self._reconcile()

    def who(self, line: RosterLine) -> Person | None:
        """Who a line of a worksheet is, once it was taken in."""
        vouched = self._vouched.get(MOODLE + line.moodle_id) if line.moodle_id else None
        return self._people.get(vouched[0]) if vouched else self._known(line)

    def _vouch(self, moodle_id: str, person: Person) -> None:
        self.register.vouch(MOODLE + moodle_id, person.pseudonym, Named.PLATFORM)
        self._save(replace(person, moodle_id=moodle_id))

    def _name_stranger(self, line: RosterLine) -> None:
        """Whoever is known by the number alone is called so."""
        known = self._numbers.get(f"moodle-{line.moodle_id}") if line.moodle_id else None
        if known is not None and not known.in_roster:
            self._save(replace(merged(line, known), number=known.number, in_roster=False))

    def _known(self, line: RosterLine) -> Person | None:
        """Who this is for certain. One whose number is another has only the same mailbox."""
        vouched = self._vouched.get(MOODLE + line.moodle_id) if line.moodle_id else None
        own = self._numbers.get(_key(line.number)) or (self._people.get(vouched[0]) if vouched else None)
        if own is not None:
            return own
        mailbox = self._emails.get(_key(line.email)) or self._numbers.get(_key(line.email))
        if mailbox is not None and (not mailbox.in_roster or line.stands_in or has_no_number(mailbox)):
            return mailbox
        name = f"{line.first_name} {line.last_name}".strip()
        learned = self._moodle.get(line.moodle_id)
        same = learned is not None and (not name or is_nameless(learned.last_name) or agrees(name, learned))
        return learned if same else None

    def _reconcile(self) -> None:
        """Strangers who are somebody of the roster after all become them, unless both handed in for one
        assignment."""
        self._refresh()
        self._resolved.clear()
        before = [note for note in self.notes if note not in self._doubts]
        self.notes = [*before]
        sources = self._sources()
        strangers = {
            Claim(p.last_name or p.number, p.moodle_id): p for p in self._people.values() if not p.in_roster
        }
        for claim, stranger in strangers.items():
            vouched = self._vouched.get(MOODLE + claim.moodle_id) if claim.moodle_id else None
            person = self._now(vouched[0]) if vouched else None
            if person is None or person.pseudonym == stranger.pseudonym:
                continue
            if is_nameless(claim.name) or agrees(claim.name, person):
                self._become(stranger, person)
        rest = {claim: p for claim, p in strangers.items() if self._people.get(p.pseudonym) == p}
        matched = self._by_names(list(rest), set(), self._roster, set())
        for claim, person in matched.items():
            if not sources.get(rest[claim].pseudonym, set()) & sources.get(person.pseudonym, set()):
                self._become(rest[claim], person)
        self._doubts = [note for note in self.notes if note not in before]
        self._refresh()

    def _become(self, stranger: Person, person: Person) -> None:
        """Of the two pseudonyms, the one that has work stays."""
        moodle_id = person.moodle_id or stranger.moodle_id
        if self.store.submissions(person.pseudonym):
            gone, kept = stranger, replace(person, moodle_id=moodle_id)
            self.gone.append(stranger)
        else:
            gone, kept = person, replace(person, pseudonym=stranger.pseudonym, moodle_id=moodle_id)
        self.register.merge(gone, kept)
        del self._people[gone.pseudonym]
        self._people[kept.pseudonym] = self.store.save_person(kept)
        self._moved[gone.pseudonym] = kept.pseudonym

    def _now(self, pseudonym: str) -> Person | None:
        """Who has, or had, this pseudonym."""
        return self._people.get(self._moved.get(pseudonym, pseudonym))

    def _sources(self) -> dict[str, set[str]]:
        """The sources in which each person handed in, without numbers."""
        found: dict[str, set[str]] = {}
        for submission in self.store.submissions():
            found.setdefault(submission.pseudonym, set()).add(submission.source_name)
        return found

    # --- submissions ----------------------------------------------------------------------------
    def expect(self, claims: Iterable[Claim], source: str) -> None:
        """Match all who are named in a source, together."""
        wanted = sorted(set(claims), key=lambda claim: (claim.name, claim.moodle_id))
        certain = {claim: known for claim in wanted if (known := self._certain(claim)) is not None}
        rest = [claim for claim in wanted if claim not in certain]
        of_numbers = {p.pseudonym for c, known in certain.items() if c.moodle_id for p in known.people}
        found = self._by_names(rest, of_numbers, self._roster, shared_groups(claim.name for claim in wanted))
        rest = [claim for claim in rest if claim not in found]
        found |= self._strangers(rest, {p.pseudonym for p in found.values()} | of_numbers, source)
        for claim, person in found.items():
            if claim.moodle_id:
                person = self._save(replace(self._people[person.pseudonym], moodle_id=claim.moodle_id))
            certain[claim] = Known((person,), claim.named)
        for claim in rest:
            if claim not in certain and (team := self._team(claim)):
                certain[claim] = Known(team, claim.named)
        self._resolved |= {(source, claim): certain.get(claim) for claim in wanted}

    def of(self, claim: Claim, manifest: str, source: str = "") -> Known:
        """The people whom a submission is from; a new one where nobody is known. `manifest` is what the
        archive claims: it decides only where nothing better does."""
        if (source, claim) not in self._resolved:
            self.expect([claim], source)
        known = self._resolved[source, claim]
        if known is not None:
            if manifest:
                self._compare(known, claim, manifest)
            return known
        if not claim.sure and manifest:
            said = set(exactly(claim.name).split()) >= set(exactly(manifest).split()) != set()
            named = Named.FILE if said else Named.MANIFEST
            person = self._quietly(Claim(manifest, sure=False))
            return Known((person or self._add(Claim(manifest, sure=False), source),), named)
        known = Known((self._add(claim, source),), claim.named)
        self._resolved[source, claim] = known
        return known

    def settled(self, claim: str) -> Known | None:
        """Whose the teacher said that a work is."""
        pseudonym, by = self._vouched.get(claim, ("", Named.TEACHER))
        person = self._people.get(pseudonym)
        return Known((person,), by) if person is not None else None

    def _certain(self, claim: Claim) -> Known | None:
        """Whom a number means, or what the teacher said of this name."""
        key = MOODLE + claim.moodle_id if claim.moodle_id else self.register.name_claim(_key(claim.name))
        if key in self._vouched:
            pseudonym, by = self._vouched[key]
            person = self._people[pseudonym]
            if by is Named.PLATFORM and not (is_nameless(claim.name) or agrees(claim.name, person)):
                if team := self._team(claim):  # the number is that of the group: anybody may have it too
                    return Known(team, claim.named)
                self._note(questions.contradiction(claim, person))
            return Known((person,), Named.TEACHER if by is Named.TEACHER else claim.named)
        if claim.moodle_id:
            own = self._moodle.get(claim.moodle_id), self._numbers.get(f"moodle-{claim.moodle_id}")
            for one in filter(None, own):
                if agrees(claim.name, one) or (is_nameless(claim.name) and one.moodle_id == claim.moodle_id):
                    return Known((one,), claim.named)
            return None
        known = self._numbers.get(_key(claim.name)) or self._emails.get(_key(claim.name))
        known = known or _only([self._numbers[n] for n in _digits(claim.name) if n in self._numbers])
        return None if known is None else Known((known,), claim.named)

    def _by_names(
        self,
        claims: Sequence[Claim],
        taken: set[str],
        people: Sequence[Person],
        groups: set[str],
        quiet: bool = False,
    ) -> dict[Claim, Person]:
        """The person of these people whom each name means: nobody twice, the exact names first."""
        found: dict[Claim, Person] = {}
        holders: dict[str, Claim] = {}
        settled: set[Claim] = set()
        doubts: list[Text] = []
        for grouped in (False, True):
            for form in FORMS:
                names = by_form(people, form)
                for claim in claims:
                    if claim in settled:
                        continue
                    shown = self._groupless(claim.name, groups) if grouped else [claim.name]
                    several = next((names[key] for key in map(form, shown) if key in names), [])
                    if not several:
                        continue
                    settled.add(claim)
                    holder = holders.get(several[0].pseudonym)
                    if len(several) > 1:
                        doubts.append(questions.namesakes(claim))
                    elif several[0].pseudonym in taken | set(holders):
                        doubts.append(questions.apart(claim, several[0], holder))
                    else:
                        found[claim] = several[0]
                        holders[several[0].pseudonym] = claim
        for doubt in () if quiet else doubts:
            self._note(doubt)
        return found

    def _team(self, claim: Claim) -> tuple[Person, ...]:
        """The members of the team that is called so."""
        return tuple(self._people[member] for member in self._teams.get(roughly(claim.name), ()))

    def _groupless(self, name: str, groups: set[str]) -> list[str]:
        """The name without what is certainly a group in front of it."""
        return [
            rest
            for group, rest in without_group(name)
            if roughly(group) in groups or roughly(group) in self._teams or re.search(r"\d", group)
        ]

    def _strangers(self, claims: Sequence[Claim], taken: set[str], source: str) -> dict[Claim, Person]:
        """Who handed in elsewhere under exactly this name, and is in no roster either."""
        sources = self._sources()
        others = [
            person
            for person in self._people.values()
            if not person.in_roster and person.pseudonym not in taken
            if source not in sources.get(person.pseudonym, ())
        ]
        names, found = by_form(others, exactly), dict[Claim, Person]()
        for claim in claims:
            person = _only(names.get(exactly(claim.name)))
            unknown = person is not None and person not in found.values()
            if claim.moodle_id and unknown and not is_nameless(claim.name):
                found[claim] = person  # type: ignore[assignment]
        return found

    def _quietly(self, claim: Claim) -> Person | None:
        """Whom a manifest means, without a word about it."""
        known = self._certain(claim)
        if known is not None:
            return known.people[0]
        return self._by_names([claim], set(), self._roster, set(), quiet=True).get(claim)

    def _add(self, claim: Claim, source: str) -> Person:
        """Somebody who is not in the roster, under a number that stands for the missing one."""
        name = one_line(claim.name) or "?"
        if claim.moodle_id and is_nameless(name):
            name = f"{name} {claim.moodle_id}"
        number = f"moodle-{claim.moodle_id}" if claim.moodle_id else name
        known = self._numbers.get(_key(number))
        if known is not None and claim.moodle_id and not agrees(name, known):
            number = f"{number} ({source})"
            known = self._numbers.get(_key(number))
        if known is None and number in self._people:  # the pseudonym of somebody: a gradebook has both
            number = f"{number} ({source})"
            known = self._numbers.get(_key(number))
        last = name if claim.moodle_id or not re.fullmatch(r"[\d.-]+", name) else ""
        return known or self._save(Person("", number, last, moodle_id=claim.moodle_id))

    # --- what a teacher must know ---------------------------------------------------------------
    def _compare(self, known: Known, claim: Claim, manifest: str) -> None:
        """Say so where an archive names somebody else than who handed it in."""
        said = self._quietly(Claim(manifest, sure=False))
        if said is not None and said.pseudonym not in {person.pseudonym for person in known.people}:
            self._note(questions.other_manifest(claim, manifest))

    def _note(self, note: Text) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _claim(line: RosterLine) -> Claim:
    return Claim(f"{line.first_name} {line.last_name}".strip(), line.moodle_id)


def _only(found: Sequence[Person] | None) -> Person | None:
    return found[0] if found and len(found) == 1 else None


def _key(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def _digits(name: str) -> list[str]:
    return re.findall(r"\d{5,}", name)
