"""Take in what students hand in: a workspace, a folder, a zip archive or a single .py file.

Everything here is hostile. Nothing is extracted to disk, executed or imported; only `<slug>.py` of an
exercise of the course is read, within limits; all the rest is named in a note and left alone.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..exercises import Course, Exercise, Text
from .entries import CACHES, OUTSIDE, Entry, Refusal, file_entry, open_plain, walk, zip_entries
from .files import reason
from .reading import MAX_FILE, decode, defines, too_large
from .report import Submission
from .workspace import MARKER, read_marker

MAX_ALL = 2 << 20
SHOWN = 5  # names in a note
OTHER_ARCHIVES = (".tar", ".gz", ".tgz", ".bz2", ".xz", ".rar", ".7z", ".zst")
PROMISED = ("manifest.json", MARKER, "README.md", "LISEZMOI.md", ".gitignore", ".DS_Store")
GIVEN = ("statement.fr.md", "statement.en.md")


@dataclass(frozen=True)
class Collected(Submission):
    """A submission with the exercises that it is about."""

    exercises: tuple[Exercise, ...] = ()


@dataclass(frozen=True)
class Refused:
    """A submission that cannot be graded, and why."""

    student: str
    reason: Text


def collect(path: Path, course: Course, chosen: Sequence[Exercise] = ()) -> Collected | Refused:
    """One submission; it is about the exercises `chosen`, or else all of each chapter that it touches."""
    student = student_of(path)
    try:
        if path.is_symlink():
            raise Refusal("C'est un lien, et dlx n'en suit pas.", "It is a link; dlx follows none.")
        if path.is_dir():
            return _gather(student, _folder_entries(path, course), course, chosen)
        if path.suffix == ".py":
            return _lone_file(student, path, course, chosen)
        with zip_entries(path) as entries:
            return _gather(student, entries, course, chosen)
    except Refusal as refusal:
        return Refused(student, refusal.text)
    except OSError as error:
        why = reason(error)
        return Refused(student, Text(fr=f"Illisible : {why.fr}.", en=f"Unreadable: {why.en}."))


def collect_many(
    paths: Iterable[Path], course: Course, chosen: Sequence[Exercise] = ()
) -> Iterator[Collected | Refused]:
    """The submissions at these paths, one after the other: no more than one is held here."""
    for path in paths:
        yield collect(path, course, chosen)


def submissions_in(path: Path, course: Course, skip: Path | None = None) -> tuple[list[Path], list[str]]:
    """(the submissions that `path` stands for, the names left aside): itself, or its children.

    Raises:
        OSError: the folder cannot be read.
    """
    if not path.is_dir() or _is_one(path, course):
        return [path], []
    kept, aside = [], []
    for child in sorted(path.iterdir()):
        if child.name.startswith(".") or child.name in CACHES or child == skip:
            continue
        known = child.suffix.lower() in (".py", ".zip", *OTHER_ARCHIVES)
        if known or child.is_dir() or child.is_symlink():
            kept.append(child)
        else:
            aside.append(child.name)
    return kept, aside


def student_of(path: Path) -> str:
    """The name of a submission: its folder's, or its file's without the ending."""
    name = Path(os.path.abspath(path)).name
    return name if path.is_dir() else re.sub(r"\.(py|zip)$", "", name, flags=re.IGNORECASE)


def _is_one(folder: Path, course: Course) -> bool:
    """Whether a folder is one submission rather than a folder of many. A class may hold a file or a
    folder named after an exercise too: it is told by the greater number of other archives and submissions."""
    names = _names(course)
    with os.scandir(folder) as entries:
        children = list(entries)
    if any(child.name == MARKER for child in children):
        return True
    own = sum(child.name in names for child in children)
    if own == 0:
        return False
    return own >= sum(child.name not in names and _is_another(child, names, course) for child in children)


def _names(course: Course) -> set[str]:
    """What a submission's own files and folders are called."""
    names = {f"{exercise.slug}.py" for exercise in course.exercises}
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
        if child.name.endswith(".py"):
            with open_plain(Path(child.path)) as stream:
                text = stream.read(MAX_FILE).decode("latin-1")
            return any(defines(text, exercise) for exercise in course.exercises)
    except (OSError, Refusal):
        return True
    return child.name.lower().endswith(".zip")


# --- a single file --------------------------------------------------------------------------------
def _lone_file(student: str, path: Path, course: Course, chosen: Sequence[Exercise]) -> Collected:
    """It answers the exercise that it is named after, or else those whose names it defines."""
    with open_plain(path) as stream:
        data = stream.read(MAX_FILE + 1)
    decoded = decode(path.name, data)
    searched = decoded.text if decoded.text is not None else data.decode("latin-1")
    about = list(chosen) or [e for e in course.exercises if e.slug == path.stem]
    about = about or [e for e in course.exercises if defines(searched, e)]
    if not about and decoded.problem is not None:
        raise Refusal(decoded.problem.fr, decoded.problem.en)
    if not about:
        raise Refusal(
            f"{path.name} ne définit aucun nom demandé par un exercice. Donnez-lui le nom de "
            "l'exercice, ou ajoutez --exercise.",
            f"{path.name} defines no name that an exercise asks for. Name it after the exercise, or "
            "add --exercise.",
        )
    slugs = [exercise.slug for exercise in about]
    files = dict.fromkeys(slugs, decoded.text) if decoded.text is not None else {}
    problems = dict.fromkeys(slugs, decoded.problem) if decoded.problem is not None else {}
    return Collected(student, files, exercises=tuple(about), problems=problems)


# --- a folder or an archive -----------------------------------------------------------------------
def _folder_entries(folder: Path, course: Course) -> list[Entry]:
    workspace = read_marker(folder)
    if workspace is None:
        return [file_entry(folder, path) for path in walk(folder)]
    found = []  # dlx knows where to look; whatever else is kept in a workspace does not matter
    for exercise in course.exercises:
        places = (workspace.file_of(exercise), *workspace.candidates(exercise))
        first = next((path for path in places if path and os.path.lexists(path)), None)
        if first is not None:
            found.append(file_entry(folder, first))
    return found


def _gather(student: str, entries: Sequence[Entry], course: Course, chosen: Sequence[Exercise]) -> Collected:
    by_name = {f"{exercise.slug}.py": exercise for exercise in course.exercises}
    found: dict[Exercise, list[Entry]] = {}
    ignored: list[str] = []
    for entry in entries:
        exercise = by_name.get(PurePosixPath(entry.path).name)
        if exercise is not None and entry.why is not OUTSIDE:
            found.setdefault(exercise, []).append(entry)
        elif entry.why is not None or not _given(entry.path, course):
            ignored.append(entry.path)
    note = _note(ignored)
    touched = {exercise.chapter for exercise in found}
    about = tuple(chosen) or tuple(e for e in course.exercises if e.chapter in touched)
    if not about:
        wanted = next(iter(by_name), "")
        raise Refusal(
            f"Aucun fichier d'exercice (comme {wanted}). {note.fr}".strip(),
            f"No exercise file (such as {wanted}). {note.en}".strip(),
        )
    files, problems = _read_all(found)
    return Collected(student, files, (note,) if ignored else (), problems, about)


def _given(path: str, course: Course) -> bool:
    """Whether dlx itself put such a file in the workspace: no need to say that it is not read."""
    name = PurePosixPath(path).name
    checks = {exercise.checks_file.name for exercise in course.exercises}
    return name in PROMISED or name in GIVEN or name in checks or path.startswith(".vscode/")


def _note(names: Sequence[str]) -> Text:
    if not names:
        return Text(fr="", en="")
    shown, count = ", ".join(names[:SHOWN]), len(names)
    return Text(
        fr=f"Laissés de côté : {shown}" + (f", … ({count} en tout)." if count > SHOWN else "."),
        en=f"Left aside: {shown}" + (f", … ({count} in all)." if count > SHOWN else "."),
    )


def _read_all(found: Mapping[Exercise, list[Entry]]) -> tuple[dict[str, str], dict[str, Text]]:
    files: dict[str, str] = {}
    problems: dict[str, Text] = {}
    total = 0
    for exercise, entries in found.items():
        chosen = _choose(exercise, entries)
        read = _read(f"{exercise.slug}.py", chosen) if isinstance(chosen, Entry) else chosen
        if isinstance(read, Text):
            problems[exercise.slug] = read
            continue
        files[exercise.slug] = read
        total += len(read)
        if total > MAX_ALL:
            raise Refusal(
                "Plus de 2 Mio de code en tout : ce ne sont pas des fichiers d'exercices.",
                "More than 2 MiB of code in all: these are not exercise files.",
            )
    return files, problems


def _choose(exercise: Exercise, entries: Sequence[Entry]) -> Entry | Text:
    """The file in the usual place; of two in equal places, nobody knows which one is meant."""
    places = (f"/{exercise.name}/{exercise.slug}.py", f"/{exercise.name}.py", "")

    def rank(entry: Entry) -> tuple[int, int]:
        path = f"/{entry.path}"
        return next(i for i, place in enumerate(places) if path.endswith(place)), path.count("/")

    best = min(map(rank, entries))
    chosen = [entry for entry in entries if rank(entry) == best]
    if len(chosen) == 1:
        return chosen[0]
    names = ", ".join(entry.path for entry in chosen[:SHOWN])
    return Text(
        fr=f"Plusieurs fichiers s'appellent {exercise.slug}.py ({names}) : gardez-en un seul.",
        en=f"Several files are called {exercise.slug}.py ({names}): keep only one.",
    )


def _read(name: str, entry: Entry) -> str | Text:
    """The text of a file, or why there is none."""
    if entry.why is not None:
        return Text(
            fr=f"{name} {entry.why.fr} : il n'a pas été lu.", en=f"{name} {entry.why.en}: it was not read."
        )
    if entry.size > MAX_FILE:
        return too_large(name)
    try:
        data = entry.read(MAX_FILE + 1)
    except Refusal as refusal:
        return refusal.text
    except OSError as error:
        why = reason(error)
        return Text(fr=f"{name} est illisible : {why.fr}.", en=f"{name} cannot be read: {why.en}.")
    if len(data) != entry.size:
        return Text(
            fr=f"{name} n'a pas la taille annoncée : il n'a pas été lu.",
            en=f"{name} does not have the size that is declared: it was not read.",
        )
    decoded = decode(name, data)
    return decoded.text if decoded.text is not None else decoded.problem or too_large(name)
