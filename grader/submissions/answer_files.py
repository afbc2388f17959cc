"""From the entries of one submission to the text of each exercise. All of it is hostile: names decide, texts
are searched and never parsed, and what cannot be taken is put into a sentence.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import PurePosixPath

from ...exercises import Course, Exercise, Text
from ..files import reason
from ..notebooks import MAX_NOTEBOOK, NOTEBOOK_ENDING, Notebook, module_of, read_notebook
from ..source import (
    MAX_FILE,
    OUTSIDE,
    Entry,
    Refusal,
    decode,
    likely,
    needed_modules,
    passed_over,
    same_answer,
    too_large,
)
from ..workspace import MARKER
from .matching import Match, Rank, form_of, matches, named_after

MAX_ALL = 2 << 20
MAX_MANIFEST = 64 << 10
SHOWN = 5  # names in a note
TELLING = timedelta(minutes=1)  # files that were downloaded or unpacked together are nearer to each other
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
    """What may be the answer to an exercise: a text, or why there is none; the smaller `place`, the better."""

    path: str
    found: str | Text
    untouched: bool = False  # as it was when the exercise was opened
    rank: Rank = Rank.EXACT
    place: tuple[int, int] = (0, 0)
    modified: datetime | None = None


@dataclass(frozen=True)
class Read:
    """An answer file that was read, and the exercises that it may be about."""

    entry: Entry
    found: str | Text | Notebook
    about: tuple[Match, ...]


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


def gather(entries: Sequence[Entry], course: Course, chosen: Sequence[Exercise] = ()) -> Gathered:
    """The answers among these files: each is matched by itself (see matching.py), and each exercise gets the
    surest of them.

    Raises:
        Refusal: there is none, or too much.
    """
    sorted_ = _Sorted(course)
    for entry in entries:
        sorted_.add(entry)
    candidates, used = _candidates(sorted_.read())
    touched = {exercise.chapter for exercise in candidates}
    exercises = tuple(chosen) or tuple(e for e in course.exercises if e.chapter in touched)
    ignored = [*sorted_.ignored, *(e.path for e in sorted_.answers if e.path not in used | sorted_.damaged)]
    if not exercises:
        raise _nothing(course, ignored, sorted_.notes)
    files, problems, told = _merge(candidates)
    helpers = _helpers(files, sorted_)
    left = left_aside([path for path in ignored if path not in helpers.values()])
    passed = not_looked_at(sorted_.passed)
    notes = [note for note in (left, passed, *sorted_.notes, *told) if note.en]
    more = {name: sorted_.texts[path] for name, path in helpers.items()}
    return Gathered({**more, **files}, problems, tuple(notes), exercises)


class _Sorted:
    """The files of a submission, by what they seem to be."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.checks = {exercise.checks_file.name for exercise in course.exercises}
        self.answers: list[Entry] = []
        self.ignored: list[str] = []
        self.passed: list[str] = []  # of tools and pictures: only counted
        self.texts: dict[str, str] = {}  # of .py files, by path
        self.damaged: set[str] = set()
        self.notes: list[Text] = []
        self.room = MAX_NOTEBOOK
        self.code_room = MAX_ALL

    def add(self, entry: Entry) -> None:
        if passed_over(entry.path):
            self.passed.append(entry.path)
        elif entry.why is OUTSIDE or form_of(entry.path) is None:
            if entry.why is not None or not self._given(entry.path):
                self.ignored.append(entry.path)
        elif entry.why is not None and not self._sure(entry):
            self.ignored.append(entry.path)
        elif not self._given(entry.path):
            self.answers.append(entry)

    def _given(self, path: str) -> bool:
        """Whether dlx itself put such a file in the workspace: no need to say that it is not read."""
        name = PurePosixPath(path).name
        return name in PROMISED or name in GIVEN or name in self.checks or path.startswith(".vscode/")

    def _sure(self, entry: Entry) -> bool:
        """Whether its name alone says which exercise it is about."""
        stem, _ = form_of(entry.path) or ("", "")
        return any(match.rank <= Rank.DECORATED for match in named_after(stem, self.course.exercises))

    def read(self) -> list[Read]:
        """Every answer file, those first whose name says what they are."""
        found: list[Read] = []
        sure = False
        for entry in sorted(self.answers, key=lambda entry: not self._sure(entry)):
            sure = sure or self._sure(entry)
            if self.code_room < 0:
                if not sure or self._sure(entry):
                    raise _too_much()
                continue
            found.append(self._read(entry))
        if self.code_room < 0 and not sure:
            raise _too_much()
        return found

    def _read(self, entry: Entry) -> Read:
        stem, ending = form_of(entry.path) or ("", "")
        content = self._notebook(entry) if ending == NOTEBOOK_ENDING else self._code(entry)
        if isinstance(content, Text):
            named = named_after(stem, self.course.exercises)
            about = [m for m in named if m.rank <= Rank.DECORATED]
            if not about and ending == NOTEBOOK_ENDING:
                self.notes.append(content)
                self.damaged.add(entry.path)
            return Read(entry, content, tuple(about))
        if isinstance(content, Notebook):
            self.notes += [content.note] if content.note is not None else []
            about = matches(stem, content.code, content.named, self.course.exercises)
        else:
            self.texts[entry.path] = content
            about = matches(stem, content, (), self.course.exercises)
        return Read(entry, content, tuple(about))

    def _code(self, entry: Entry) -> str | Text:
        """The text of a .py file. Each is searched for what it answers: there is an end to that."""
        self.code_room -= entry.size if entry.size <= MAX_FILE else 0  # a larger one is not read
        if self.code_room < 0 and self._sure(entry):
            raise _too_much()
        name = PurePosixPath(entry.path).name
        return too_large(name) if self.code_room < 0 else _text_of(name, entry)

    def _notebook(self, entry: Entry) -> Notebook | Text:
        name = PurePosixPath(entry.path).name
        data = _bytes(name, entry, self.room)
        self.room -= min(entry.size, self.room)
        return data if isinstance(data, Text) else read_notebook(name, data)


def answer(path: str, found: str | Text | Notebook, exercise: Exercise) -> Candidate:
    """What was read, as an answer to this exercise."""
    text = module_of(found, exercise)
    untouched = isinstance(text, str) and text.split() == exercise.stub.read_text(encoding="utf-8").split()
    return Candidate(path, text, untouched)


def _candidates(works: Sequence[Read]) -> tuple[dict[Exercise, list[Candidate]], set[str]]:
    """(what may answer each exercise, the files that are a candidate anywhere). What a file says in passing,
    or half, opens no chapter that no other file is about."""
    found: dict[Exercise, list[Candidate]] = {}
    weak = []
    for work in works:
        best = min((match.rank for match in work.about), default=Rank.PARTLY)
        for match in work.about:
            if match.rank > max(best, Rank.DEFINES):
                weak.append((work, match))
            else:
                found.setdefault(match.exercise, []).append(_candidate(work, match))
    chapters = {exercise.chapter for exercise in found}
    for work, match in weak:
        if match.exercise.chapter in chapters:
            found.setdefault(match.exercise, []).append(_candidate(work, match))
    return found, {candidate.path for many in found.values() for candidate in many}


def _candidate(work: Read, match: Match) -> Candidate:
    path = work.entry.path
    made = answer(path, work.found, match.exercise)
    place = _place(path, match.exercise)
    return replace(made, rank=match.rank, place=place, modified=work.entry.modified)


def _place(path: str, exercise: Exercise) -> tuple[int, int]:
    """The smaller, the nearer to the usual place."""
    usual = (f"/{exercise.name}/{exercise.slug}.", f"/{exercise.name}.")
    rooted = f"/{path.rpartition('.')[0]}."
    return next((i for i, place in enumerate(usual) if rooted.endswith(place)), 2), path.count("/")


def _merge(
    candidates: Mapping[Exercise, list[Candidate]],
) -> tuple[dict[str, str], dict[str, Text], list[Text]]:
    """(the texts, why others have none, what is told). Of several answers the surest that was worked on."""
    files: dict[str, str] = {}
    problems: dict[str, Text] = {}
    told: list[Text] = []
    sizes: dict[str, int] = {}
    for exercise, many in candidates.items():
        pool = [c for c in many if not c.untouched] or many
        chosen, others = _chosen(exercise, pool)
        if chosen is None:
            problems[exercise.slug] = _several(exercise, others)
        elif isinstance(chosen.found, Text):
            problems[exercise.slug] = chosen.found
        else:
            told += [_told(exercise, chosen, others)] if others else []
            files[exercise.slug] = chosen.found
            sizes[chosen.path] = len(chosen.found)  # a notebook may answer several: it counts once
            if sum(sizes.values()) > MAX_ALL:
                raise _too_much()
    return files, problems, told


def _chosen(exercise: Exercise, pool: Sequence[Candidate]) -> tuple[Candidate | None, list[Candidate]]:
    """(the candidate that is graded, those that say something else); None if nobody knows which one."""
    surest = min(c.rank for c in pool)
    order = sorted((c for c in pool if c.rank is surest), key=lambda c: (isinstance(c.found, Text), c.place))
    best = [c for c in order if not isinstance(c.found, Text)] or order
    different = [c for c in best if not _same(best[0], c, exercise)]
    if not different:
        chosen: Candidate | None = best[0]
    elif min(c.place for c in different) > best[0].place and surest is Rank.EXACT:
        chosen = best[0]
    else:
        nearest = [c for c in best if c.place == best[0].place] if surest is Rank.EXACT else best
        chosen = _latest(nearest)
    whole = [c for c in pool if c.rank < Rank.IN_PASSING]
    if chosen is None:
        return None, best
    return chosen, [c for c in whole if c is not chosen and not _same(chosen, c, exercise)]


def _same(one: Candidate, other: Candidate, exercise: Exercise) -> bool:
    """Whether both say the same in what the exercise asks for."""
    if isinstance(one.found, Text) or isinstance(other.found, Text):
        return one.found == other.found
    return one.found == other.found or same_answer(one.found, other.found, exercise.provides)


def _latest(pool: Sequence[Candidate]) -> Candidate | None:
    """The latest by its date; None where dates are missing or too near to tell an order."""
    dates = [c.modified.replace(tzinfo=None) for c in pool if c.modified is not None]
    if len(dates) < len(pool) or len({c.modified.tzinfo is None for c in pool if c.modified}) != 1:
        return None
    last, before = sorted(dates, reverse=True)[:2]
    return pool[dates.index(last)] if last - before > TELLING else None


def _told(exercise: Exercise, chosen: Candidate, others: Sequence[Candidate]) -> Text:
    names = ", ".join(sorted(c.path for c in others)[:SHOWN])
    return Text(
        fr=f"{exercise.slug} : {chosen.path} est noté ; {names} répond autrement et ne compte pas.",
        en=f"{exercise.slug}: {chosen.path} is graded; {names} answers otherwise and does not count.",
    )


def _helpers(files: Mapping[str, str], sorted_: _Sorted) -> dict[str, str]:
    """The modules beside the answers that these import, and what those import: name -> path."""
    places: dict[str, str] = {}
    for path in sorted(sorted_.texts, key=lambda path: path.count("/"), reverse=True):
        places[PurePosixPath(path).stem] = path  # the one that lies highest
    return needed_modules(files, {name: (path, sorted_.texts[path]) for name, path in places.items()})


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


def not_looked_at(paths: Sequence[str]) -> Text:
    """The sentence that counts what was not looked at; empty texts where there is none."""
    count = len(paths)
    if not count:
        return Text(fr="", en="")
    return Text(
        fr=f"{count} fichier(s) d'outils ou d'images n'ont pas été regardés.",
        en=f"{count} file(s) of tools or pictures were not looked at.",
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
