"""What was handed in, as its source tells it: parcels of files, and who is said to have sent them.

Nothing is read here but names and lists of files: a parcel gives its bytes when it is asked.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath

from ...exercises import Text
from ...grader.files import reason
from ...grader.source import CACHES, Entry, Refusal, legible
from ...grader.submissions import ANSWER_ENDINGS, OTHER_ARCHIVES
from ..evidence import Named

ARCHIVES = (".zip", *OTHER_ARCHIVES)
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


# --- the pieces of a parcel -----------------------------------------------------------------------
def pieces(parcel: Parcel) -> list[tuple[Entry, ...]]:
    """Each archive is handed in by itself, in the order of their names, which tell their moments where `dlx
    submit` gave them; the other files are one submission together. What is no answer beside archives goes
    with the first one."""
    archives = sorted((e for e in parcel.entries if is_archive(e.path)), key=lambda entry: entry.path)
    others = [entry for entry in parcel.entries if not is_archive(entry.path)]
    if not archives or any(may_answer(entry.path) for entry in others):
        rest = [tuple(others)] if others else []
        return [*((archive,) for archive in archives), *rest]
    return [(archives[0], *others), *((archive,) for archive in archives[1:])]


def is_archive(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in ARCHIVES


def may_answer(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return path.endswith(ANSWER_ENDINGS) and not any(part in CACHES for part in parts)
