"""Names compared as a platform leaves them: pure functions on texts.

Moodle takes some signs out of the names of folders and may put the group in front. A name is compared exactly
first, then without accents, then without what parts its words; the first form that finds somebody decides.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ...grader.source import unaccented
from ..evidence import Person, RosterLine, stands_in

REMOVED = re.compile(r"[\x00-\x1f\x7f&<>\"`|':\\/’‘ʼ´“”]")
Form = Callable[[str], str]


def _cleaned(name: str) -> str:
    """A name as Moodle's folders show it."""
    return REMOVED.sub("", unicodedata.normalize("NFC", name)).replace("_", " ")


def _sorted_words(name: str) -> str:
    return " ".join(sorted(re.findall(r"\w+", name)))


def in_order(name: str) -> str:
    """A name in which only case and the signs between words do not count."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", _cleaned(name).casefold())))


def exactly(name: str) -> str:
    """The same, and the order does not count either."""
    return " ".join(sorted(in_order(name).split()))


def roughly(name: str) -> str:
    """The same, and accents do not count either."""
    return _sorted_words(unaccented(_cleaned(name)))


def _in_one(name: str) -> str:
    """The same, and it does not count how the letters are parted."""
    return "".join(re.findall(r"\w+", unaccented(_cleaned(name))))


FORMS: Sequence[Form] = (in_order, exactly, roughly, _in_one)


def full_names(person: Person) -> tuple[str, str]:
    """What somebody may be called, in both orders."""
    first, last = person.first_name, person.last_name
    return f"{first} {last}".strip(), f"{last} {first}".strip()


def by_form(people: Iterable[Person], form: Form) -> Mapping[str, list[Person]]:
    """The people behind each name in this form; one without a name is behind none."""
    found: dict[str, list[Person]] = {}
    for person in people:
        for key in {form(name) for name in full_names(person)} - {""}:
            found.setdefault(key, []).append(person)
    return found


def without_group(name: str) -> Iterator[tuple[str, str]]:
    """(what may be a group, the rest), for each hyphen, the longest rest first."""
    for at in [match.start() for match in re.finditer("-", name)][:8]:
        if name[:at].strip() and name[at + 1 :].strip():
            yield name[:at].strip(), name[at + 1 :].strip()


def agrees(name: str, person: Person) -> bool:
    """Whether a name may be this person's, with a group in front or not."""
    names = [name, *(rest for _, rest in without_group(name))]
    own = full_names(person)
    return any({form(n) for n in names} & {form(n) for n in own} - {""} for form in FORMS)


def is_nameless(name: str) -> bool:
    """Whether this is what blind marking puts in the place of every name."""
    parts = [roughly(part).split() for part in (name, name.rpartition("-")[2])]
    return any(bool(re.fullmatch(r"[\d ]*participant\w*", " ".join(words))) for words in parts)


def shared_groups(names: Iterable[str]) -> set[str]:
    """What stands in front of several names of one source: a group, since people differ."""
    rests: dict[str, set[str]] = {}
    for name in names:
        for group, rest in without_group(name):
            rests.setdefault(roughly(group), set()).add(rest)
    return {group for group, several in rests.items() if group and len(several) > 1}


# --- people and lines of a roster -----------------------------------------------------------------
def merged(line: RosterLine, known: Person | None) -> Person:
    """A line of the roster, with what was known before and it does not say."""
    if known is None:
        return Person("", line.number, line.last_name, line.first_name, line.email, line.moodle_id, True)
    own = line.stands_in and not has_no_number(known)
    named = bool(line.last_name or line.first_name) and not (own and known.in_roster)
    return Person(
        known.pseudonym,
        known.number if own else line.number,
        line.last_name if named else known.last_name,
        line.first_name if named else known.first_name,
        line.email or known.email,
        line.moodle_id or known.moodle_id,
        True,
    )


def has_no_number(person: Person) -> bool:
    """Whether the number of somebody only stands for the missing one."""
    return stands_in(person.number, person.email, f"{person.first_name} {person.last_name}".strip())
