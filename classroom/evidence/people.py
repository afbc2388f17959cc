"""Find somebody of a class by what a teacher types: a pseudonym, a student number or a name."""

from collections.abc import Sequence

from ...grader.files import UserError
from ...grader.source import unaccented
from .records import Person
from .store import Store

SHOWN = 8  # candidates in one sentence


def find_person(store: Store, who: str) -> Person:
    """The one person that `who` means. A pseudonym is decisive; a number counts no more than a name, since
    somebody outside the roster may have handed in under the name of another.

    Args:
        store: the evidence of the class.
        who: a pseudonym, exactly; or a number, a name or an e-mail: case and accents do not count.

    Returns:
        The person, in the roster or not.

    Raises:
        UserError: nobody or several are meant; it lists those that may be.
    """
    people = store.people()
    named = next((person for person in people if person.pseudonym == who.strip()), None)
    if named is not None:
        return named
    found = [person for person in people if may_mean(person, who)]
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(who, found)
    words = set(_folded(who).split())
    raise _nobody(who, [p for p in people if words & set(_folded(f"{p.last_name} {p.first_name}").split())])


def may_mean(person: Person, who: str) -> bool:
    """Whether `who` may mean this person.

    Args:
        person: somebody of the class.
        who: what was typed; anything.

    Returns:
        True for the pseudonym, the number, the last name, the full name in either order, or the e-mail; False
        for an empty text.
    """
    wanted = _folded(who)
    return who.strip() == person.pseudonym or (wanted != "" and wanted in _names(person))


def person_line(person: Person) -> str:
    """A person on one line: pseudonym, number, name.

    Returns:
        The line, for a teacher only: it says who is behind a pseudonym. Of number and name it has 100
        characters at most.
    """
    return f"{person.pseudonym} ({_line(f'{person.number} {person.first_name} {person.last_name}')})"


def _names(person: Person) -> set[str]:
    """All that stands for a person, in a form in which accents, case and spaces do not count."""
    first, last = person.first_name, person.last_name
    return {
        _folded(text) for text in (person.number, last, f"{first} {last}", f"{last} {first}", person.email)
    }


def _folded(text: str) -> str:
    return " ".join(unaccented(text).replace("-", " ").split())


def _line(text: str) -> str:
    return " ".join(text.split())[:100]


def _several(who: str, found: Sequence[Person]) -> UserError:
    shown = _list(found)
    first = found[0].pseudonym
    return UserError(
        fr=f"« {_line(who)} » désigne {len(found)} personnes : {shown}. Donnez le pseudonyme, par exemple "
        f"{first}.",
        en=f"“{_line(who)}” means {len(found)} people: {shown}. Give the pseudonym, such as {first}.",
    )


def _nobody(who: str, near: Sequence[Person]) -> UserError:
    fr = f" Peut-être : {_list(near)}." if near else ""
    en = f" Perhaps: {_list(near)}." if near else ""
    return UserError(
        fr=f"Personne, dans cette classe, ne répond à « {_line(who)} ».{fr} Donnez un numéro, un pseudonyme "
        "ou un nom complet.",
        en=f"Nobody in this class answers to “{_line(who)}”.{en} Give a number, a pseudonym or a full name.",
    )


def _list(people: Sequence[Person]) -> str:
    return ", ".join(map(person_line, people[:SHOWN])) + (", …" if len(people) > SHOWN else "")
