"""What was handed in, as its source tells it: parcels of files, and who is said to have sent them.

Nothing is read here but names and lists of files: a parcel gives its bytes when it is asked.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from ...exercises import Text
from ...grader.files import reason
from ...grader.source import Entry, Refusal, legible
from ..evidence import Named

Listing = Callable[[], Iterable[Entry]]


@dataclass(frozen=True)
class Claim:
    """Who somebody is said to be. `sure` where a platform or the teacher's own folders say it, rather than
    the name of a file; `exchange` where it is nbgrader's."""

    name: str
    moodle_id: str = ""
    sure: bool = True
    exchange: bool = False

    @property
    def named(self) -> Named:
        """Who says it."""
        if self.moodle_id or self.exchange:
            return Named.PLATFORM
        return Named.FOLDER if self.sure else Named.FILE


@dataclass(frozen=True)
class Parcel:
    """What one person handed in at one moment, as files. `source` names no person; `label` is for the screen.

    `moment` is what the platform says, or None: then it is the latest of the files, which is `dated` if the
    platform wrote those dates too. `refusal` says why the files cannot even be listed, `note` what a teacher
    must know.
    """

    who: Claim
    source: str
    label: str
    entries: tuple[Entry, ...]
    moment: datetime | None = None
    dated: bool = False
    refusal: Text | None = None
    note: Text | None = None

    @property
    def modified(self) -> datetime | None:
        """The latest moment of the files."""
        moments = [entry.modified for entry in self.entries if entry.modified is not None]
        return max(moments, key=lambda moment: moment.replace(tzinfo=None), default=None)


@dataclass(frozen=True)
class Aside:
    """Names that were left aside where submissions were looked for."""

    names: tuple[str, ...]


def listed(who: Claim, source: str, label: str, entries: Listing, moment: datetime | None = None) -> Parcel:
    """A parcel of the files that `entries()` lists; where it breaks off, of those before, with the reason.
    Names may come from a disk, and are made legible."""
    found: list[Entry] = []
    refusal = None
    try:
        for entry in entries():
            found.append(entry)
    except Refusal as error:
        refusal = error.text
    except OSError as error:
        why = reason(error)
        refusal = Text(fr=f"Illisible : {why.fr}.", en=f"Unreadable: {why.en}.")
    who = replace(who, name=legible(who.name))
    return Parcel(who, legible(source), legible(label), tuple(found), moment, refusal=refusal)
