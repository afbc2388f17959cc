"""Who handed something in: match what a platform or a file name says with the people of the class.

Numbers decide. Moodle's id belongs to one assignment: it decides between people of one name, and stands for a
number where nothing else does. A name counts only where it is that of one person of the roster, and where
nobody else of the same source was taken for that person: two are never made one in silence.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...exercises import Text
from ..evidence import Person, RosterLine, Store, person_line, unaccented
from .parcel import Claim

LONGEST = 100


class Identities:
    """The people of a class while submissions are collected. `notes` says what a teacher must know."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.notes: list[Text] = []
        self._taken: dict[tuple[str, str], str] = {}  # (pseudonym, source) -> what was taken for it
        self._numbers: dict[str, Person] = {}
        self._moodle: dict[str, Person] = {}
        self._emails: dict[str, Person] = {}
        self._names: dict[str, dict[str, Person]] = {}  # of the roster, by pseudonym
        for person in store.people():
            self._index(person)

    def _index(self, person: Person) -> None:
        self._numbers[_key(person.number)] = person
        if person.moodle_id:
            self._moodle[person.moodle_id] = person
        if person.email:
            self._emails[_key(person.email)] = person
        if person.in_roster:
            named = self._names.setdefault(_named(person), {})
            named[person.pseudonym] = person

    def _save(self, person: Person) -> Person:
        saved = self.store.save_person(person)
        self._index(saved)
        return saved

    # --- the roster -----------------------------------------------------------------------------
    def enrol(self, lines: Iterable[RosterLine]) -> None:
        """Take a roster in. Who handed in before keeps the pseudonym and gets a number and a name."""
        strangers: dict[str, list[Person]] = {}
        for person in self.store.people():
            if not person.in_roster:
                strangers.setdefault(_named(person), []).append(person)
        with self.store.transaction():
            for line in lines:
                known = self._known(line) or _only(
                    strangers.get(_words(f"{line.first_name} {line.last_name}"))
                )
                saved = self._save(_merged(line, known))
                self.store.set_groups(saved.pseudonym, line.groups)

    def _known(self, line: RosterLine) -> Person | None:
        """Who this is for certain. One whose number is another has only the same mailbox."""
        own = self._numbers.get(_key(line.number)) or self._moodle.get(line.moodle_id)
        mailbox = self._emails.get(_key(line.email)) or self._numbers.get(_key(line.email))
        return own or (mailbox if mailbox is not None and not mailbox.in_roster else None)

    # --- submissions ----------------------------------------------------------------------------
    def of(self, claim: Claim, manifest: str, source: str = "") -> Person:
        """The person whom a submission is from; a new one where nobody is known. `manifest` is what the
        archive claims: it decides only where nothing better does."""
        person = self._find(claim, source)
        if person is None and not claim.sure and manifest:
            claim = Claim(manifest, sure=False)
            person = self._find(claim, source)
        elif manifest:
            self._compare(person, claim, manifest)
        return person or self._add(claim, source)

    def _find(self, claim: Claim, source: str) -> Person | None:
        if claim.moodle_id:
            known = self._moodle.get(claim.moodle_id) or self._numbers.get(f"moodle-{claim.moodle_id}")
            if known is not None and _named(known) == _words(claim.name):
                return known
            return self._by_name(claim, source)
        known = self._numbers.get(_key(claim.name)) or self._emails.get(_key(claim.name))
        known = known or _only([self._numbers[n] for n in _digits(claim.name) if n in self._numbers])
        return known or self._by_name(claim, source)

    def _by_name(self, claim: Claim, source: str) -> Person | None:
        found = list(self._names.get(_words(claim.name), {}).values())
        shown = _line(claim.name)
        if len(found) > 1:
            self._note(
                f"Plusieurs personnes de la liste s'appellent {shown} : ce travail reste à part.",
                f"Several people of the roster are called {shown}: this work is kept apart.",
            )
        if len(found) != 1:
            return None
        (person,) = found
        taken = self._taken.setdefault((person.pseudonym, source), claim.moodle_id or shown)
        if taken != (claim.moodle_id or shown):
            self._note(
                f"« {shown} » et « {taken} » ressemblent à la même personne de la liste, "
                f"{person_line(person)} : « {shown} » reste à part.",
                f"“{shown}” and “{taken}” both look like one person of the roster, {person_line(person)}: "
                f"“{shown}” is kept apart.",
            )
            return None
        if claim.moodle_id:
            return self._save(replace(person, moodle_id=claim.moodle_id))
        return person

    def _compare(self, person: Person | None, claim: Claim, manifest: str) -> None:
        """Say so where an archive names somebody else than who handed it in."""
        said = self._find_quietly(Claim(manifest, sure=False))
        if said is not None and person is not None and said.pseudonym != person.pseudonym:
            self._note(
                f"Une archive de {_line(claim.name)} se dit de {_line(manifest)} : elle est comptée pour "
                f"{_line(claim.name)}, qui l'a rendue.",
                f"An archive of {_line(claim.name)} says that it is by {_line(manifest)}: it counts for "
                f"{_line(claim.name)}, who handed it in.",
            )

    def _find_quietly(self, claim: Claim) -> Person | None:
        return self._numbers.get(_key(claim.name)) or _only(
            list(self._names.get(_words(claim.name), {}).values())
        )

    def _add(self, claim: Claim, source: str) -> Person:
        """Somebody who is not in the roster, under a number that stands for the missing one."""
        name = _line(claim.name) or "?"
        number = f"moodle-{claim.moodle_id}" if claim.moodle_id else name
        known = self._numbers.get(_key(number))
        if known is not None and claim.moodle_id and _named(known) != _words(claim.name):
            number = f"{number} ({source})"
            known = self._numbers.get(_key(number))
        last = name if claim.moodle_id or not re.fullmatch(r"[\d.-]+", name) else ""
        return known or self._save(Person("", number, last, moodle_id=claim.moodle_id))

    def _note(self, fr: str, en: str) -> None:
        if (note := Text(fr=fr, en=en)) not in self.notes:
            self.notes.append(note)


def _merged(line: RosterLine, known: Person | None) -> Person:
    """A line of the roster, with what was known before and it does not say."""
    if known is None:
        return Person("", line.number, line.last_name, line.first_name, line.email, line.moodle_id, True)
    return Person(
        known.pseudonym,
        line.number,
        line.last_name or known.last_name,
        line.first_name or known.first_name,
        line.email or known.email,
        line.moodle_id or known.moodle_id,
        True,
    )


def _named(person: Person) -> str:
    return _words(f"{person.first_name} {person.last_name}")


def _only(found: Sequence[Person] | None) -> Person | None:
    return found[0] if found and len(found) == 1 else None


def _key(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def _words(name: str) -> str:
    """A name in a form in which accents, case, order and signs do not count."""
    return " ".join(sorted(re.findall(r"\w+", unaccented(name).replace("_", " "))))


def _digits(name: str) -> list[str]:
    return re.findall(r"\d{5,}", name)


def _line(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).encode("utf-8", "replace").decode()
    return " ".join(plain.split())[:LONGEST]
