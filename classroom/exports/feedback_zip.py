"""An archive of feedback in the layout that Moodle takes back: one folder per person, as Moodle named it.

    Family Given_12345_assignsubmission_file_/<chapter>.html

Moodle finds the person by the number after the name, so a name may hold no underscore. Whoever did not come
through Moodle has a folder without such a number: Moodle passes over it, and the teacher finds it.
"""

import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ...exercises import Text, load_course
from ..evidence import ClassFolder, Mark, Store
from ..gradebook import CountedMark
from ..pages import student_page
from ..publishing import COUNTS, page_facts
from ..receipts import receipt_path
from .export import ClassMarks, Row
from .tables import OURS, clean, number, replace

SUFFIX = "assignsubmission_file_"
Names = Mapping[str, tuple[str, str]]  # pseudonym -> (name, number)
BEGINNING = (1980, 1, 1, 0, 0, 0)  # the first date that an archive can hold: the same marks, the same bytes
PENALTY = Text(fr="Pénalité de retard", en="Late penalty")
BY_HAND = Text(fr="Revu par un enseignant", en="Changed by a teacher")
COMMENT = Text(fr="Commentaire", en="Comment")


@dataclass(frozen=True)
class PackedFeedback:
    """How many pages; `outside` are the people, as a teacher calls them, whose pages Moodle will not take."""

    pages: int
    outside: tuple[str, ...]


def pack_feedback(
    path: Path, folder: ClassFolder, store: Store, marks: ClassMarks, names: Names | None = None
) -> PackedFeedback:
    """Write the pages of everybody who has a mark in `marks`, with the receipts that are already written.
    Moodle's numbers differ from one assignment to the next: its worksheet has those of this one.

    Args:
        path: the archive; an older one of ours is replaced.
        folder: the class.
        store: the evidence, for the reports and for marks that moved.
        marks: what `read_class` gave: whose pages, of which chapters, and what counts.
        names: pseudonym -> (name, number) of the worksheet; None to take them as they came at collect.

    Returns:
        How many pages there are, and whose pages Moodle will pass over.

    Raises:
        UserError: it cannot be written, or a file of that name is not ours.
    """
    stream, pages, outside = io.BytesIO(), 0, dict[str, None]()
    taken: set[tuple[str, str]] = set()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = OURS.encode()
        for mark in store.marks():
            row = marks.rows.get(mark.submission.chapter, {}).get(mark.pseudonym)
            if row is None:
                continue
            place, known = _place(row, names or {}, taken)
            if not known:
                outside[clean(f"{row.person.first_name} {row.person.last_name} {row.person.number}")] = None
            for name, data in _files(folder, store, marks, mark, row):
                _add(archive, f"{place}/{name}", data)
            pages += 1
    replace(path, stream.getvalue())
    return PackedFeedback(pages, tuple(outside))


def _files(
    folder: ClassFolder, store: Store, marks: ClassMarks, mark: Mark, row: Row
) -> Iterator[tuple[str, bytes]]:
    chapter = mark.submission.chapter
    receipt = receipt_path(folder, mark.pseudonym, chapter)
    signed = receipt.read_bytes() if receipt.is_file() else None
    yield f"{chapter}.html", page(folder, store, mark, row.mark, signed).encode("utf-8", "replace")
    if signed is not None:
        yield receipt.name, signed


def page(
    folder: ClassFolder, store: Store, mark: Mark, counted: CountedMark | None, receipt: bytes | None = None
) -> str:
    """The student's page for a mark, with what the gradebook says of it."""
    chapter, language = mark.submission.chapter, folder.settings.language
    return student_page(
        mark.report,
        language,
        title=next((c.title[language] for c in load_course().chapters if c.name == chapter), chapter),
        facts=[*page_facts(folder, mark, language), *_counted(counted, language)],
        receipt=json.loads(receipt) if receipt else None,
        changes=[change for change in store.changes(mark.pseudonym) if change.chapter == chapter],
    )


def _counted(counted: CountedMark | None, language: str) -> Iterator[tuple[str, str]]:
    comma = language == "fr"
    if counted is None:
        return
    if counted.penalty:
        yield PENALTY[language], f"−{number(counted.penalty, comma)}"
    yield COUNTS[language], f"{number(counted.final, comma)} / {number(counted.points, comma)}"
    if counted.overridden:
        yield BY_HAND[language], ", ".join(sorted(counted.overridden))
    for slug, comment in sorted(counted.comments.items()):
        yield f"{COMMENT[language]} ({slug})", comment


# --- names ----------------------------------------------------------------------------------------
def _place(row: Row, names: Names, taken: set[tuple[str, str]]) -> tuple[str, bool]:
    """(a folder that nobody else has, whether Moodle will know whose it is)."""
    name, number_ = _name_and_number(row, names)
    known = bool(number_)
    place = f"{name}_{number_}_{SUFFIX}" if known else f"{name} {_safe(row.person.number)}"
    if (place.casefold(), row.chapter) in taken:  # two people with one number: Moodle must not guess
        place, known = f"{name} {row.person.pseudonym}", False
    taken.add((place.casefold(), row.chapter))
    return place, known


def _name_and_number(row: Row, names: Names) -> tuple[str, str]:
    """Name and number as the worksheet of this assignment has them; else as they came at collect."""
    person = row.person
    own = (row.submission.moodle_id if row.submission else "") or person.moodle_id
    name, number_ = names.get(person.pseudonym, (f"{person.first_name} {person.last_name}", own))
    return _safe(name), number_ if re.fullmatch("[0-9]+", number_) else ""


def _safe(text: str) -> str:
    """A name that no file system and no importer takes for anything else."""
    line = " ".join(unicodedata.normalize("NFC", clean(text)).replace("_", " ").split())
    kept = re.sub(r'[/\\:*?"<>|]', "-", line).strip(" .")
    return kept[:100] or "-"


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, BEGINNING)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    archive.writestr(info, data)
