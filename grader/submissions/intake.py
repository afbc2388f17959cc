"""Take in what students hand in: a workspace, a folder, a zip archive, a .py file or a notebook.

Everything here is hostile. Nothing is extracted to disk, executed or imported; only `<slug>.py` of an
exercise of the course and notebooks are read, within limits; all the rest is named in a note and left alone.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...exercises import Course, Exercise, Text
from ..files import reason
from ..notebooks import LARGE, MAX_NOTEBOOK, NOTEBOOK_ENDING, Notebook, answer_in, read_notebook
from ..source import (
    CACHES,
    MAX_FILE,
    Entry,
    Refusal,
    archive_entries,
    decode,
    defines,
    file_entry,
    is_archive,
    open_plain,
    unpacked,
    walk,
)
from ..workspace import MARKER, Workspace, helpers_of, is_stub
from .answer_files import NO_CLAIMS, Manifest, gather, opened
from .choosing import answer
from .matching import ANSWER_ENDINGS, Rank, form_of, matches, named_after
from .submission import Submission

NAMED_BY = re.compile(r"\.(py|ipynb|zip|7z|t[gbx]z2?|tar(\.(gz|bz2|xz))?)$", re.IGNORECASE)
REPORT = b'"schema": "dlx-re'  # how a report or a refusal begins, in a folder of reports


@dataclass(frozen=True)
class Collected(Submission):
    """A submission with the exercises that it is about, and what its archive claims."""

    exercises: tuple[Exercise, ...] = ()
    claims: Manifest = NO_CLAIMS


@dataclass(frozen=True)
class Refused:
    """A submission that cannot be graded, and why."""

    student: str
    reason: Text
    claims: Manifest = NO_CLAIMS


def collect(
    path: Path, course: Course, chosen: Sequence[Exercise] = (), name: str = ""
) -> Collected | Refused:
    """One submission; it is about the exercises `chosen`, or else all of each chapter that it touches.
    `name` is its file's name where `path` has another. An archive is its manifest's student's.

    Args:
        path: a workspace, a folder, a zip archive, a .py file or a notebook, all of it hostile.
        course: whose exercises are looked for.
        chosen: the exercises that it is about; empty means all of each chapter that it touches.
        name: tells the form and the student where `path` is a copy under another name, else empty.

    Returns:
        The texts, with sentences on what cannot be read and on what was left aside; or why nothing of it can
        be taken: a link, too many files, damaged, unreadable, without an answer.

    Raises:
        Nothing for what is wrong with the submission: a Refusal or an OSError on the way becomes a Refused.
    """
    student = student_of(Path(name) if name else path)
    name = name or path.name
    try:
        if path.is_symlink():
            raise Refusal("C'est un lien, et dlx n'en suit pas.", "It is a link; dlx follows none.")
        if path.is_dir():
            return collect_entries(student, list(folder_entries(path, course)), course, chosen)
        if form_of(name) is not None:
            return _lone_file(student, path, name, course, chosen)
        with archive_entries(path, name) as entries:
            return collect_entries(student, entries, course, chosen, depth=1)
    except Refusal as refusal:
        return Refused(student, refusal.text)
    except OSError as error:
        why = reason(error)
        return Refused(student, Text(fr=f"Illisible : {why.fr}.", en=f"Unreadable: {why.en}."))


def collect_entries(
    student: str,
    entries: Sequence[Entry],
    course: Course,
    chosen: Sequence[Exercise] = (),
    depth: int = 2,
) -> Collected | Refused:
    """One submission from its files and those of the archives among them (see gather), in the name of its
    manifest's student if it has one.

    Args:
        student: the name where no manifest claims another.
        entries: the files, hostile, not closed yet; each is read at most once.
        course: whose exercises are looked for.
        chosen: the exercises that it is about; empty means all of each chapter that it touches.
        depth: how deep archives lie in archives that are read; 2 where the entries are not of one.

    Returns:
        The texts and what the manifest claims; or why they cannot be taken: no answer, or too much code.
    """
    with unpacked(entries, depth) as boxes:
        files, claims, notes = opened(entries, boxes)
        student = claims.student or student
        try:
            found = gather(files, course, chosen, notes)
        except Refusal as refusal:
            return Refused(student, refusal.text, claims)
    return Collected(student, found.files, found.notes, found.problems, found.exercises, claims)


def collect_many(
    paths: Iterable[Path], course: Course, chosen: Sequence[Exercise] = ()
) -> Iterator[Collected | Refused]:
    """The submissions at these paths, one after the other: no more than one is held here. Equal names
    are told apart by the paths, and who is called what does not depend on anything else.

    Args:
        paths: one submission each, drawn one by one; see `collect`.
        course: whose exercises are looked for.
        chosen: the exercises that they are about; empty means all of each chapter that one touches.

    Yields:
        One per path, in this order; a name that was there before gets the file's name added or, if that was
        there too, the path; the same path twice gives that name twice.
    """
    seen: set[str] = set()
    for path in paths:
        found = collect(path, course, chosen)
        names = [found.student, f"{found.student} ({path.name})", f"{found.student} ({path})"]
        name = next((name for name in names if name.casefold() not in seen), names[-1])
        seen.add(name.casefold())
        yield found if name == found.student else replace(found, student=name)


def submissions_in(path: Path, course: Course, skip: Path | None = None) -> tuple[list[Path], list[str]]:
    """(the submissions that `path` stands for, the names left aside): itself, or its children.

    Args:
        path: a file, a folder that is one submission, or a folder of many.
        course: its exercises and chapters name what one submission holds.
        skip: a child that is none, such as the folder where reports go; named as `path` / its name.

    Returns:
        The paths by name, links and archives of other kinds among them (`collect` refuses these); the names
        of files of other kinds and of folders of reports. Hidden files and caches are in neither.

    Raises:
        OSError: the folder cannot be read.
    """
    if not path.is_dir() or _is_one(path, course):
        return [path], []
    kept, aside = [], []
    for child in sorted(path.iterdir()):
        if child.name.startswith(".") or child.name in CACHES or child == skip:
            continue
        known = form_of(child.name) is not None or is_archive(child.name)
        if known or child.is_symlink() or (child.is_dir() and not _holds_reports(child)):
            kept.append(child)
        else:
            aside.append(child.name)
    return kept, aside


def student_of(path: Path) -> str:
    """The name of a submission: its folder's, or its file's without the ending.

    Returns:
        The last part of the absolute path; of a file without .py, .ipynb or .zip, in capitals or not.
    """
    name = Path(os.path.abspath(path)).name
    return (
        name
        if path.is_dir()
        else re.sub(r"\.(py|ipynb|zip|7z|t[gbx]z2?|tar(\.(gz|bz2|xz))?)$", "", name, flags=re.IGNORECASE)
    )


def _holds_reports(folder: Path) -> bool:
    """Whether dlx wrote this folder of reports, whatever its name: plain JSON files and nothing else, the
    first of which says so."""
    try:
        with os.scandir(folder) as entries:
            children = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
        reports = [e for e in children if e.name.endswith(".json") and e.is_file(follow_symlinks=False)]
        if not reports or len(reports) < len(children):
            return False
        with open_plain(Path(reports[0].path)) as stream:
            return REPORT in stream.read(200)
    except (OSError, Refusal):
        return False


def _is_one(folder: Path, course: Course) -> bool:
    """Whether a folder is one submission rather than a folder of many. A class may hold a file or a
    folder named after an exercise too: it is told by the greater number of other archives and submissions."""
    names = _names(course)
    with os.scandir(folder) as entries:
        children = list(entries)
    if any(child.name == MARKER for child in children):
        return True
    bare = _bare(children, course)
    own = sum(child.name in names | bare for child in children)
    if own == 0:
        return False
    others = (child for child in children if child.name not in names | bare)
    return own >= sum(_is_another(child, names, course) for child in others)


def _bare(children: Sequence[os.DirEntry[str]], course: Course) -> set[str]:
    """The files that are named after exercises but for decorations, where no two are about the same one."""
    found: dict[str, str] = {}
    for child in children:
        form = form_of(child.name)
        about = named_after(form[0], course.exercises) if form else []
        for match in (m for m in about if m.rank is Rank.DECORATED):
            if match.exercise.slug in found:
                return set()
            found[match.exercise.slug] = child.name
    return set(found.values())


def _names(course: Course) -> set[str]:
    """What a submission's own files and folders are called."""
    names = {f"{exercise.slug}{ending}" for exercise in course.exercises for ending in ANSWER_ENDINGS}
    names |= {exercise.slug for exercise in course.exercises}
    return names | {chapter.name for chapter in course.chapters}


def _is_another(child: os.DirEntry[str], names: set[str], course: Course) -> bool:
    """Whether this looks like the submission of somebody else."""
    if child.name.startswith(".") or child.name in CACHES:
        return False
    try:
        if child.is_dir(follow_symlinks=False):
            with os.scandir(child) as entries:
                return any(entry.name in names or entry.name == MARKER for entry in entries)
        if child.name.endswith(ANSWER_ENDINGS):
            with open_plain(Path(child.path)) as stream:
                text = stream.read(MAX_FILE).decode("latin-1")
            if child.name.endswith(NOTEBOOK_ENDING):
                text = text.replace('"', "\n")  # where a line of code begins
            return any(defines(text, exercise) for exercise in course.exercises)
    except (OSError, Refusal):
        return True
    return is_archive(child.name)


# --- a single file --------------------------------------------------------------------------------
def _lone_file(
    student: str, path: Path, name: str, course: Course, chosen: Sequence[Exercise]
) -> Collected | Refused:
    """It answers the exercise that it is named after, or else those whose names it defines."""
    stem, ending = form_of(name) or (name, "")
    limit = MAX_NOTEBOOK if ending == NOTEBOOK_ENDING else MAX_FILE
    with open_plain(path) as stream:
        data = stream.read(limit + 1)
    found: Notebook | Text | str
    if ending == NOTEBOOK_ENDING:
        found = read_notebook(name, data)
        searched, said = (found.code, found.named) if isinstance(found, Notebook) else ("", ())
    else:
        decoded = decode(name, data)
        searched, said = decoded.text if decoded.text is not None else data.decode("latin-1"), ()
        found = decoded.text if decoded.text is not None else decoded.problem or ""
    exercises = list(chosen) or _about(stem, searched, said, course)
    if not exercises:
        raise Refusal(found.fr, found.en) if isinstance(found, Text) else _about_nothing(name)
    answers = {e.slug: answer(name, found, e).found for e in exercises}
    files = {slug: text for slug, text in answers.items() if isinstance(text, str)}
    problems = {slug: text for slug, text in answers.items() if isinstance(text, Text)}
    notes = (found.note,) if isinstance(found, Notebook) and found.note is not None else ()
    return Collected(student, files, notes, problems, tuple(exercises))


def _about(stem: str, text: str, said: Sequence[str], course: Course) -> list[Exercise]:
    """What a lone file answers: no more than it is named after, if it is."""
    found = matches(stem, text, said, course.exercises)
    return [match.exercise for match in found if match.rank is not Rank.IN_PASSING]


def _about_nothing(name: str) -> Refusal:
    return Refusal(
        f"{name} ne définit aucun nom demandé par un exercice. Donnez-lui le nom de "
        "l'exercice, ou ajoutez --exercise.",
        f"{name} defines no name that an exercise asks for. Name it after the exercise, or add --exercise.",
    )


# --- a folder -------------------------------------------------------------------------------------
def folder_entries(folder: Path, course: Course) -> Iterator[Entry]:
    """The files of a folder; of a workspace, only those of its exercises.

    Args:
        folder: hostile; what its marker says is not read.
        course: tells where the files of a workspace may lie.

    Yields:
        The entries, unread. Of a workspace, in the order of the course, at most one .py file and one notebook
        of each exercise: the first one that was worked on.

    Raises:
        Refusal: there are too many.
        OSError: it cannot be read.
    """
    if not os.path.isfile(folder / MARKER):
        yield from (file_entry(folder, path) for path in walk(folder))
        return
    helpers: set[Path] = set()
    workspace = Workspace(folder, "", ())  # what the marker says is hostile, and not needed
    for exercise in course.exercises:  # dlx knows where to look; whatever else is there does not matter
        for ending in ANSWER_ENDINGS:
            places = [place for place in workspace.candidates(exercise) if place.suffix == ending]
            found = [place for place in places if os.path.lexists(place)]
            if found:
                chosen = found[0] if len(found) == 1 else _likeliest(found, exercise)
                yield file_entry(folder, chosen)
                helpers |= _imported(chosen, exercise)
    named = {f"{exercise.slug}{ending}" for exercise in course.exercises for ending in ANSWER_ENDINGS}
    yield from (file_entry(folder, path) for path in sorted(helpers) if path.name not in named)


def _imported(path: Path, exercise: Exercise) -> set[Path]:
    """The helper modules of a file in a workspace."""
    try:
        with open_plain(path) as stream:
            found = answer_in(path.name, stream.read(LARGE + 1), exercise)
    except (OSError, Refusal):
        return set()
    return set(helpers_of(path, found).values()) if isinstance(found, str) else set()


def _likeliest(places: Sequence[Path], exercise: Exercise) -> Path:
    """Of several files the first one that was worked on. Nothing large is read, and no link."""

    def rank(path: Path) -> int:
        if not os.path.isfile(path):
            return 2
        status = os.lstat(path)
        readable = stat.S_ISREG(status.st_mode) and status.st_size <= LARGE
        return 1 if readable and is_stub(path, exercise) else 0

    return min(places, key=rank)
