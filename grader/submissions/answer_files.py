"""From the entries of one submission to the text of each exercise. All of it is hostile: names decide, texts
are searched and never parsed, and what cannot be taken is put into a sentence.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath

from ...exercises import Course, Exercise, Text
from ..files import reason
from ..notebooks import MAX_NOTEBOOK, NOTEBOOK_ENDING, Notebook, read_notebook
from ..source import (
    MAX_FILE,
    OUTSIDE,
    Box,
    Entry,
    Refusal,
    decode,
    likely,
    needed_modules,
    passed_over,
    too_large,
)
from ..workspace import MARKER
from .choosing import MAX_ALL, SHOWN, Read, candidates_of, merge, too_much
from .matching import Rank, form_of, matches, named_after

MAX_MANIFEST = 64 << 10
MOST_NAMED = 5  # of the people that manifests name
MANIFEST = "manifest.json"
PROMISED = (MANIFEST, MARKER, "README.md", "LISEZMOI.md", ".gitignore", ".DS_Store")
GIVEN = re.compile(r"(statement|introduction)\.(fr|en)\.md|introduction\.ipynb")


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


def read_manifest(entries: Sequence[Entry], place: str = "") -> Manifest:
    """The claims of an archive; empty where it makes none that can be read."""
    entry = next((e for e in entries if e.path == f"{place}{MANIFEST}" and e.why is None), None)
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


def opened(entries: Sequence[Entry], boxes: Sequence[Box]) -> tuple[list[Entry], Manifest, list[Text]]:
    """(all files, those of the archives among them; what the first manifest claims; why archives could not be
    read, and manifests that name several people). A file of an archive that does not tell its date is as old
    as the archive says that it is itself."""
    claims = read_manifest(entries)
    notes = [box.why for box in boxes if box.why is not None]
    named = [claims.student]
    inner = {box.entry.path for box in boxes}
    files = [entry for entry in entries if entry.path not in inner]
    for box in boxes:
        said = read_manifest(box.entries, f"{box.entry.path}/")
        claims = claims if claims != NO_CLAIMS else said
        named.append(said.student)
        moment = said.created or box.entry.modified
        own = (entry for entry in box.entries if entry.path not in inner)
        files += [replace(entry, modified=entry.modified or moment) for entry in own]
    return files, claims, [*notes, *_several(named)]


def _several(named: Iterable[str]) -> Iterator[Text]:
    """A sentence where the manifests of one hand-in name several people: the first is taken, and told."""
    first, *others = dict.fromkeys(filter(None, named)) or [""]
    if others:
        names = ", ".join([first, *others][:MOST_NAMED])
        yield Text(
            fr=f"Les archives de ce rendu nomment plusieurs étudiants ({names}) ; le premier est retenu.",
            en=f"The archives of this hand-in name several students ({names}); the first one is taken.",
        )


def gather(
    entries: Sequence[Entry], course: Course, chosen: Sequence[Exercise] = (), notes: Sequence[Text] = ()
) -> Gathered:
    """The answers among these files: each is matched by itself (see matching.py), and each exercise gets the
    surest of them.

    Raises:
        Refusal: there is none, or too much.
    """
    sorted_ = _Sorted(course)
    sorted_.notes += notes
    for entry in entries:
        sorted_.add(entry)
    candidates, used = candidates_of(sorted_.read())
    touched = {exercise.chapter for exercise in candidates}
    exercises = tuple(chosen) or tuple(e for e in course.exercises if e.chapter in touched)
    unused = {e.path for e in sorted_.answers} - used - sorted_.damaged
    ignored = [e.path for e in entries if e.path in unused or e.path in sorted_.ignored]
    if not exercises:
        raise _nothing(course, ignored, sorted_.notes)
    answers, problems, told = merge(candidates)
    files = {slug: chosen.found for slug, chosen in answers.items() if isinstance(chosen.found, str)}
    helpers = {slug: _helpers(files[slug], chosen.path, sorted_.texts) for slug, chosen in answers.items()}
    imported = {path for modules in helpers.values() for path in modules.values()}
    left = left_aside([path for path in ignored if path not in imported])
    said = [n for n in (left, not_looked_at(sorted_.passed), *sorted_.notes, *told) if n.en]
    for slug, modules in helpers.items():
        files |= {f"{slug}/{name}": sorted_.texts[path] for name, path in modules.items()}
    if sum(len(text) for name, text in files.items() if "/" in name) > MAX_ALL:
        raise too_much()
    return Gathered(files, problems, tuple(said), exercises)


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
        given = name in PROMISED or name in self.checks or GIVEN.fullmatch(name) is not None
        return given or path.startswith(".vscode/")

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
                    raise too_much()
                continue
            found.append(self._read(entry))
        if self.code_room < 0 and not sure:
            raise too_much()
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
            raise too_much()
        name = PurePosixPath(entry.path).name
        return too_large(name) if self.code_room < 0 else _text_of(name, entry)

    def _notebook(self, entry: Entry) -> Notebook | Text:
        name = PurePosixPath(entry.path).name
        data = _bytes(name, entry, self.room)
        self.room -= min(entry.size, self.room)
        return data if isinstance(data, Text) else read_notebook(name, data)


def _helpers(text: str, path: str, texts: Mapping[str, str]) -> dict[str, str]:
    """The modules that an answer imports, and what those import: name -> path. Of several of one name, the
    one that lies in the answer's folder, else the highest."""
    folder = PurePosixPath(path).parent
    order = sorted(texts, key=lambda p: (PurePosixPath(p).parent != folder, p.count("/"), p), reverse=True)
    beside = {_module(PurePosixPath(p)): (p, texts[p]) for p in order if p != path}
    return needed_modules({PurePosixPath(path).stem: text}, beside)


def _module(path: PurePosixPath) -> str:
    """The last part of the name under which a file is imported."""
    return path.parent.name if path.name == "__init__.py" else path.stem


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
