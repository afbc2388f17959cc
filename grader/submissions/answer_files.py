"""From the entries of one submission to the text of each exercise. All of it is hostile: names decide, texts
are searched and never parsed, and what cannot be taken is put into a sentence.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath

from ...exercises import Course, Exercise, Text
from ..files import reason
from ..notebooks import MAX_NOTEBOOK, NOTEBOOK_ENDING, Notebook, exercises_in, module_of, read_notebook
from ..source import CACHES, MAX_FILE, OUTSIDE, Entry, Refusal, decode, defines, likely, too_large
from ..workspace import MARKER

MAX_ALL = 2 << 20
MAX_MANIFEST = 64 << 10
SHOWN = 5  # names in a note
MANIFEST = "manifest.json"
PROMISED = (MANIFEST, MARKER, "README.md", "LISEZMOI.md", ".gitignore", ".DS_Store")
GIVEN = ("statement.fr.md", "statement.en.md")


@dataclass(frozen=True)
class Manifest:
    """What an archive says of itself. Its author may have written anything: it is a claim."""

    student: str = ""
    created: datetime | None = None


NO_CLAIMS = Manifest()


@dataclass(frozen=True)
class Gathered:
    """The texts by slug, why others cannot be read, what was left aside, and what all this is about."""

    files: Mapping[str, str]
    problems: Mapping[str, Text]
    notes: tuple[Text, ...]
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True)
class Candidate:
    """What may be the answer to an exercise: a text, or why there is none."""

    path: str
    found: str | Text
    untouched: bool = False  # as it was when the exercise was opened


def read_manifest(entries: Sequence[Entry]) -> Manifest:
    """The claims of an archive; empty where it makes none that can be read."""
    entry = next((e for e in entries if e.path == MANIFEST and e.why is None), None)
    if entry is None or entry.size > MAX_MANIFEST:
        return NO_CLAIMS
    try:
        table = json.loads(entry.read(MAX_MANIFEST))
    except (Refusal, OSError, ValueError, RecursionError):
        return NO_CLAIMS
    if not isinstance(table, dict):
        return NO_CLAIMS
    student, created = table.get("student"), table.get("created")
    moment = None
    if isinstance(created, str):
        with suppress(ValueError, OverflowError):
            naive = datetime.fromisoformat(created)
            moment = likely(naive.astimezone(UTC) if naive.tzinfo else naive.replace(tzinfo=UTC))
    named = isinstance(student, str) and student.encode("utf-8", "ignore").decode().strip()
    return Manifest(named[:200] if named else "", moment)


def gather(
    entries: Sequence[Entry], course: Course, chosen: Sequence[Exercise] = (), by_names: bool = False
) -> Gathered:
    """The answers among these files. With `by_names`, where no file is named after an exercise, a .py file
    answers those whose names it defines.

    Raises:
        Refusal: there is none, or too much.
    """
    sorted_ = _Sorted(course)
    for entry in entries:
        sorted_.add(entry)
    candidates = sorted_.named_files()
    notes = sorted_.notebooks(candidates)
    if by_names and not candidates:
        sorted_.other_files(candidates)
    touched = {exercise.chapter for exercise in candidates}
    exercises = tuple(chosen) or tuple(e for e in course.exercises if e.chapter in touched)
    if not exercises:
        raise _nothing(course, sorted_.ignored, notes)
    files, problems = _merge(candidates)
    left = (left_aside(sorted_.ignored),) if sorted_.ignored else ()
    return Gathered(files, problems, (*left, *notes), exercises)


class _Sorted:
    """The files of a submission, by what they seem to be."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.by_slug = {exercise.slug: exercise for exercise in course.exercises}
        self.checks = {exercise.checks_file.name for exercise in course.exercises}
        self.named: dict[tuple[Exercise, str], list[Entry]] = {}
        self.loose: list[Entry] = []
        self.others: list[Entry] = []
        self.ignored: list[str] = []
        self.room = MAX_NOTEBOOK
        self.code_room = MAX_ALL

    def add(self, entry: Entry) -> None:
        path = PurePosixPath(entry.path)
        cached = any(part in CACHES for part in path.parts[:-1])
        exercise = self.by_slug.get(path.stem)
        if entry.why is OUTSIDE or cached or path.suffix not in (".py", NOTEBOOK_ENDING):
            if not cached and (entry.why is not None or not self._given(entry.path)):
                self.ignored.append(entry.path)
        elif exercise is not None:
            self.named.setdefault((exercise, path.suffix), []).append(entry)
        elif path.suffix == NOTEBOOK_ENDING and entry.why is None:
            self.loose.append(entry)
        elif entry.why is not None or not self._given(entry.path):
            self.ignored.append(entry.path)
            if entry.why is None:
                self.others.append(entry)

    def _given(self, path: str) -> bool:
        """Whether dlx itself put such a file in the workspace: no need to say that it is not read."""
        name = PurePosixPath(path).name
        return name in PROMISED or name in GIVEN or name in self.checks or path.startswith(".vscode/")

    def named_files(self) -> dict[Exercise, list[Candidate]]:
        """What is named after an exercise, .py files and notebooks."""
        found: dict[Exercise, list[Candidate]] = {}
        for (exercise, ending), entries in self.named.items():
            chosen = _choose(exercise, entries, ending)
            candidate = self._named(exercise, ending, chosen)
            found.setdefault(exercise, []).append(candidate)
        return found

    def _named(self, exercise: Exercise, ending: str, chosen: Entry | Text) -> Candidate:
        name = f"{exercise.slug}{ending}"
        if isinstance(chosen, Text):
            return Candidate(name, chosen)
        if ending == NOTEBOOK_ENDING:
            notebook = self._notebook(name, chosen)
            return answer(chosen.path, notebook, exercise)
        return answer(chosen.path, self._code(name, chosen), exercise)

    def _code(self, name: str, entry: Entry) -> str | Text:
        """The text of a .py file. Each is searched for what it answers: there is an end to that."""
        self.code_room -= entry.size if entry.size <= MAX_FILE else 0  # a larger one is not read
        if self.code_room < 0:
            raise _too_much()
        return _text_of(name, entry)

    def notebooks(self, candidates: dict[Exercise, list[Candidate]]) -> list[Text]:
        """Add what the other notebooks answer, where no file named after the exercise was worked on; the
        sentences about those that answer nothing."""
        notes = []
        done = {e for e, many in candidates.items() if any(not c.untouched for c in many)}
        for entry in self.loose:
            notebook = self._notebook(PurePosixPath(entry.path).name, entry)
            if isinstance(notebook, Text):
                notes.append(notebook)
                continue
            exercises = exercises_in(notebook, self.course, PurePosixPath(entry.path).stem)
            if not exercises:
                self.ignored.append(entry.path)
            for exercise in (e for e in exercises if e not in done):
                candidates.setdefault(exercise, []).append(answer(entry.path, notebook, exercise))
            notes += [notebook.note] if notebook.note is not None else []
        return notes

    def _notebook(self, name: str, entry: Entry) -> Notebook | Text:
        data = _bytes(name, entry, self.room)
        self.room -= min(entry.size, self.room)
        return data if isinstance(data, Text) else read_notebook(name, data)

    def other_files(self, candidates: dict[Exercise, list[Candidate]]) -> None:
        """Add what the .py files that are named after nothing define."""
        for entry in self.others:
            found = self._code(PurePosixPath(entry.path).name, entry)
            exercises = [e for e in self.course.exercises if isinstance(found, str) and defines(found, e)]
            for exercise in exercises:
                candidates.setdefault(exercise, []).append(answer(entry.path, found, exercise))
            if exercises:
                self.ignored.remove(entry.path)


def answer(path: str, found: str | Text | Notebook, exercise: Exercise) -> Candidate:
    """What was read, as an answer to this exercise."""
    text = module_of(found, exercise)
    untouched = isinstance(text, str) and text.split() == exercise.stub.read_text(encoding="utf-8").split()
    return Candidate(path, text, untouched)


def _merge(candidates: Mapping[Exercise, list[Candidate]]) -> tuple[dict[str, str], dict[str, Text]]:
    """Of several answers the one that was worked on; of several such, nobody knows which one is meant."""
    files: dict[str, str] = {}
    problems: dict[str, Text] = {}
    sizes: dict[str, int] = {}
    for exercise, many in candidates.items():
        pool = [c for c in many if not c.untouched] or many
        same = len({c.found for c in pool}) == 1
        found = pool[0].found if same else _several(exercise, pool)
        if isinstance(found, Text):
            problems[exercise.slug] = found
            continue
        files[exercise.slug] = found
        sizes[pool[0].path] = len(found)  # a notebook may answer several: it counts once
        if sum(sizes.values()) > MAX_ALL:
            raise _too_much()
    return files, problems


def _too_much() -> Refusal:
    return Refusal(
        "Plus de 2 Mio de code en tout : ce ne sont pas des fichiers d'exercices.",
        "More than 2 MiB of code in all: these are not exercise files.",
    )


def _several(exercise: Exercise, pool: Sequence[Candidate]) -> Text:
    names = ", ".join(sorted(candidate.path for candidate in pool)[:SHOWN])
    return Text(
        fr=f"Plusieurs fichiers répondent à {exercise.slug} ({names}) : gardez-en un seul.",
        en=f"Several files answer {exercise.slug} ({names}): keep only one.",
    )


def _choose(exercise: Exercise, entries: Sequence[Entry], ending: str) -> Entry | Text:
    """The file in the usual place; of two in equal places, nobody knows which one is meant."""
    places = (f"/{exercise.name}/{exercise.slug}{ending}", f"/{exercise.name}{ending}", "")

    def rank(entry: Entry) -> tuple[int, int]:
        path = f"/{entry.path}"
        return next(i for i, place in enumerate(places) if path.endswith(place)), path.count("/")

    best = min(map(rank, entries))
    chosen = [entry for entry in entries if rank(entry) == best]
    if len(chosen) == 1:
        return chosen[0]
    names = ", ".join(entry.path for entry in chosen[:SHOWN])
    return Text(
        fr=f"Plusieurs fichiers s'appellent {exercise.slug}{ending} ({names}) : gardez-en un seul.",
        en=f"Several files are called {exercise.slug}{ending} ({names}): keep only one.",
    )


def _text_of(name: str, entry: Entry) -> str | Text:
    """The text of a file, or why there is none."""
    data = _bytes(name, entry, MAX_FILE)
    if isinstance(data, Text):
        return data
    decoded = decode(name, data)
    return decoded.text if decoded.text is not None else decoded.problem or too_large(name)


def _bytes(name: str, entry: Entry, limit: int) -> bytes | Text:
    """The bytes of a file, or why there are none."""
    if entry.why is not None:
        return Text(
            fr=f"{name} {entry.why.fr} : il n'a pas été lu.", en=f"{name} {entry.why.en}: it was not read."
        )
    if entry.size > limit:
        return (
            too_large(name)
            if limit <= MAX_FILE and not name.endswith(NOTEBOOK_ENDING)
            else _too_large_notebook(name)
        )
    try:
        data = entry.read(limit + 1)
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
    return data


def _too_large_notebook(name: str) -> Text:
    return Text(
        fr=f"{name} est trop gros pour être lu (64 Mio au plus par travail). Effacez-en les sorties et "
        "enregistrez-le de nouveau.",
        en=f"{name} is too large to be read (64 MiB at most in a submission). Clear its outputs and save it "
        "again.",
    )


def left_aside(names: Sequence[str]) -> Text:
    """The sentence that names what was not read.

    Returns:
        The first five names (SHOWN) and how many there are; empty texts where there is none.
    """
    if not names:
        return Text(fr="", en="")
    shown, count = ", ".join(names[:SHOWN]), len(names)
    return Text(
        fr=f"Laissés de côté : {shown}" + (f", … ({count} en tout)." if count > SHOWN else "."),
        en=f"Left aside: {shown}" + (f", … ({count} in all)." if count > SHOWN else "."),
    )


def _nothing(course: Course, ignored: Sequence[str], notes: Sequence[Text]) -> Refusal:
    """The sentence where no answer was found: what is wrong with a notebook, if one was handed in."""
    note = left_aside(ignored)
    if notes:
        return Refusal(
            " ".join(n.fr for n in (*notes, note)).strip(), " ".join(n.en for n in (*notes, note)).strip()
        )
    wanted = next((f"{exercise.slug}.py" for exercise in course.exercises), "")
    return Refusal(
        f"Aucun fichier d'exercice (comme {wanted}). {note.fr}".strip(),
        f"No exercise file (such as {wanted}). {note.en}".strip(),
    )
