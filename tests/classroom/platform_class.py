"""A class of hundreds as learning platforms give it: names, archives, dates, and the truth about each.

Names are cleaned as Moodle cleans them, groups stand in front, members carry the moment of the download, and
work comes in every form that students find. The same arguments give the same class; few answers are
different, so that grading all of it takes seconds.
"""

import csv
import io
import json
import random
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from dlx.exercises import Chapter
from dlx.grader.key.answer_key import answer_key

DUE = datetime(2025, 11, 10, 23, 59)  # on the clock of the class
BEGUN = 5  # exercises that most people hand in
DOWNLOAD = datetime(2025, 12, 20, 9, 0)
DROPPED = re.compile(r"[\x00-\x1f\x7f&<>\"`|':\\/]")  # what Moodle takes out of the names of files
GROUPS = ("TD1", "TD-2", "Groupe 3", "M1-IA", "Les Loups")
FORMS = (
    "archive", "archive", "archive", "loose", "renamed", "notebooks", "two archives", "git", "nested",
    "backslashes", "copies",
)  # fmt: skip
PEOPLE = (
    # first name, last name: accents, particles, signs that Moodle drops, namesakes, twins but for an accent
    ("Sean", "O'Connor"), ("Ousmane", "N'Diaye"), ("Zoé", "D'Almeida Ribeiro"), ("Yves", "L'Hostis"),
    ("Helene", "Lefevre"), ("Hélène", "Lefèvre"), ("Jean", "Martin"), ("Jean", "Martin"), ("Martin", "Jean"),
    ("Paul", "de La Tour"), ("Eva", "van der Berg"), ("Karim", "Ben Ali"), ("Nour", "El Amrani"),
    ("Jean-Marie", "Le Goff"), ("Marie", "Le Goff"), ("Marie-Claire", "Dupont"), ("Claire", "Dupont"),
    ("Inès", "Martin-Brûlé"), ("Inès", "Brûlé-Martin"), ("Mehmet", "İşık"), ("小龙", "李"), ("Tim_2", "Vo"),
    ('Anna "Nina"', "Koch"), ("Suharto", "."), ("Łukasz", "Żółć"), ("Søren", "Ångström"),
    ("Đặng", "Thị Hồng"), ("Anne Zoé", "Roy"), ("Zoé", "Anne Roy"), ("Aïcha", "Ould M’Bareck"),
    ("José", "da Silva"), ("Jose", "da Silva Santos"), ("Gül", "Çelik"), ("Groß", "Weiß"), ("Maël", "Q"),
    ("Li", "Li"), ("Émile", "Zola"), ("Emile", "Zola"), ("Ann-Sophie", "Petit"), ("Sophie", "Petit"),
)  # fmt: skip
FIRST = (
    "Adèle Bruno Chloé Driss Élise Farid Gaëlle Hugo Ilona Jules Kévin Laëtitia Manon Naïm Océane Paul "
    "Quentin Rania Steeve Théo Ulysse Violaine Wassim"
).split()
LAST = "Abadie Béranger Cléry Dos-Santos Évrard Fâche Guérin Hémon N'Guessan Jolivet Kœnig Léger".split()


@dataclass(frozen=True)
class Enrolled:
    """Somebody of the class. `files` is what is handed in, by slug, or None for who hands in nothing; `late`
    in days begun; `earned` what it is worth before the penalty. `unread` if nothing of it can be read."""

    number: str
    first_name: str
    last_name: str
    group: str
    moodle_id: str
    form: str
    files: Mapping[str, str] | None
    late: int
    earned: float
    unread: bool = False

    @property
    def email(self) -> str:
        return f"e{self.number}@etu.example.org"

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def handed_in(self) -> datetime:
        """By the record of the platform."""
        return DUE + timedelta(days=self.late, hours=-5, minutes=-int(self.number) % 50)

    @property
    def mark(self) -> float | None:
        """What counts in the end: ten percent of what was earned for each day begun, half at most."""
        if self.files is None or self.unread:
            return None
        return round(self.earned * (1 - min(0.1 * self.late, 0.5)), 2)


def enrolled(chapter: Chapter, count: int) -> list[Enrolled]:
    """`count` people; the first ones have the names of PEOPLE."""
    chance = random.Random(f"{chapter.name} {count}")
    others = [(first, last) for first in FIRST for last in LAST]
    names = [*PEOPLE, *others][:count]
    assert len(names) == count
    answers = list(_answers(chapter))
    ids = chance.sample(range(400, 400 + 9 * count), count)
    return [_one(chance, answers, index, name, str(ids[index])) for index, name in enumerate(names)]


def teams(people: Sequence[Enrolled], size: int) -> list[Enrolled]:
    """The same people in teams, each of which hands in what its first member does."""
    return [
        replace(
            person,
            group=f"Équipe {at // size} d'IA",
            **{name: getattr(people[at - at % size], name) for name in ("files", "late", "earned", "unread")},
        )
        for at, person in enumerate(people)
    ]


def _one(
    chance: random.Random, answers: Sequence[tuple[Mapping[str, str], float]], index: int,
    name: tuple[str, str], moodle_id: str,
) -> Enrolled:  # fmt: skip
    files, earned = chance.choice(answers)
    absent, unread = index % 25 == 24, index % 60 == 59
    late = chance.choice((1, 2, 7)) if index % 8 == 3 else 0
    return Enrolled(
        f"2250{index:04d}", *name, chance.choice(GROUPS), moodle_id, FORMS[index % len(FORMS)],
        None if absent else files, late, earned, unread,
    )  # fmt: skip


def _answers(chapter: Chapter) -> Iterator[tuple[Mapping[str, str], float]]:
    """What there is to hand in: the whole chapter, its beginning, one exercise only, one known mistake; and
    what it earns."""
    keys = {exercise.slug: answer_key(exercise) for exercise in chapter.exercises}
    right = {slug: key.reference for slug, key in keys.items() if key is not None}
    assert set(right) == set(keys), "the class is made from the key"
    checks = {e.slug: [*e.checks, *keys[e.slug].checks] for e in chapter.exercises}  # type: ignore[union-attr]
    points = {slug: sum(check.points for check in found) for slug, found in checks.items()}
    yield right, sum(points.values())
    begun = {exercise.slug: right[exercise.slug] for exercise in chapter.exercises[:BEGUN]}
    most = sum(points[slug] for slug in begun)
    yield begun, most
    for slug in begun:
        yield {slug: right[slug]}, points[slug]
        known = keys[slug].known[0]  # type: ignore[union-attr]
        lost = sum(check.points for check in checks[slug] if check.name in known.fails)
        yield {**begun, slug: known.source}, most - lost


# --- what the platform writes ---------------------------------------------------------------------
def folder_name(person: Enrolled, mode: str) -> str:
    """The folder of one person in the zip; `mode` is "groups", "blind" or "teams"."""
    name = "Participant" if mode == "blind" else person.full_name
    name = person.group if mode == "teams" else f"{person.group}-{name}"
    return DROPPED.sub("", f"{name.replace('_', ' ')}_{person.moodle_id}") + "_assignsubmission_file_"


def streamed_zip(path: Path, chapter: Chapter, people: Sequence[Enrolled], mode: str) -> Path:
    """Moodle's download of all submissions, written while it is sent: every member has the moment of that."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as outer:
        for index, person in enumerate(sorted(people, key=lambda p: p.last_name)):
            moment = DOWNLOAD + timedelta(seconds=index // 4)
            for name, data in members(chapter, person):
                outer.writestr(_stamped(f"{folder_name(person, mode)}/{name}", moment), data)
    return path


def _stamped(name: str, moment: datetime) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, moment.timetuple()[:6])
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def roster(path: Path, people: Sequence[Enrolled], language: str) -> str:
    """The list of participants."""
    headings = {
        "fr": ["Prénom", "Nom de famille", "Numéro d'identification", "Adresse de courriel", "Groupes"],
        "en": ["First name", "Last name", "ID number", "Email address", "Groups"],
    }[language]
    rows = [[p.first_name, p.last_name, p.number, p.email, f"Tous, {p.group}"] for p in people]
    return _csv(path, [headings, *rows])


def worksheet(path: Path, people: Sequence[Enrolled], language: str, blind: bool = False) -> str:
    """The grading worksheet of the assignment; in blind marking it names nobody."""
    headings = {
        "fr": ["Identifiant", "Nom complet", "Adresse de courriel", "Statut", "Note", "Note maximale",
               "La note peut être modifiée", "Dernière modification (travail remis)",
               "Dernière modification (note)", "Feedback par commentaires"],
        "en": ["Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade",
               "Grade can be changed", "Last modified (submission)", "Last modified (grade)",
               "Feedback comments"],
    }[language]  # fmt: skip
    rows = [
        [
            f"Participant {p.moodle_id}",
            p.full_name,
            p.email,
            "x",
            "",
            "20.00",
            "x",
            _written(p, language),
            "-",
            "",
        ]
        for p in people
    ]
    rows = [headings, *rows]
    return _csv(path, [[row[0], *row[3:]] for row in rows] if blind else rows)


def _written(person: Enrolled, language: str) -> str:
    if person.files is None:
        return "-"
    at = person.handed_in
    if language == "fr":
        day = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()[at.weekday()]
        return f"{day} {at.day} novembre {at.year}, {at:%H:%M}"
    day = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[at.weekday()]
    return f"{day}, {at.day} November {at.year}, {at.hour % 12 or 12}:{at:%M} {'AP'[at.hour >= 12]}M"


def _csv(path: Path, rows: Sequence[Sequence[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    path.write_bytes(stream.getvalue().encode("utf-8-sig"))
    return str(path)


# --- what students send ---------------------------------------------------------------------------
def members(chapter: Chapter, person: Enrolled) -> Iterator[tuple[str, bytes]]:
    """The files of one hand-in, in the form of this person."""
    if person.files is None:
        return
    own = _plain(person.last_name)
    texts = {slug: text.encode() for slug, text in person.files.items()}
    whole = {f"{chapter.name}/{slug}/{slug}.py": data for slug, data in texts.items()}
    if person.unread:
        yield f"{chapter.name}-{own}.zip", b"PK\3\4 this is no archive"
    elif person.form == "archive":
        manifest = {"schema": "dlx-submission/1", "student": own, "chapter": chapter.name}
        yield f"{chapter.name}-{own}.zip", zipped({"manifest.json": json.dumps(manifest).encode(), **whole})
    elif person.form == "loose":
        yield from ((f"{slug}.py", data) for slug, data in texts.items())
    elif person.form == "renamed":
        shapes = ("{} (1).py", "{}_" + own + ".py", "{}.PY", "{}.py.txt")
        yield from ((shapes[at % 4].format(slug), data) for at, (slug, data) in enumerate(texts.items()))
    elif person.form == "notebooks":
        yield from ((f"{slug}-Copy1.ipynb", notebook(data)) for slug, data in texts.items())
    elif person.form == "two archives":
        names = list(whole)
        yield "première partie.zip", zipped({name: whole[name] for name in names[:2]})
        if names[2:]:
            yield "suite.zip", zipped({name: whole[name] for name in names[2:]})
    elif person.form == "git":
        dust = {f"tp/.git/objects/{n:02x}/{n:038x}": bytes(40) for n in range(40)}
        yield (
            "tp.zip",
            zipped({**dust, "tp/.git/HEAD": b"ref: x", **{f"tp/{n}": d for n, d in whole.items()}}),
        )
    elif person.form == "nested":
        yield f"TP {own}.zip", zipped({f"TP/{own}.zip": zipped(whole), "TP/lisez-moi.txt": b"bonjour"})
    elif person.form == "backslashes":
        yield "work.zip", zipped({name.replace("/", "\\"): data for name, data in whole.items()})
    else:  # an answer, and the browser's second copy of it
        for slug, data in texts.items():
            yield f"{slug}.py", data
            yield f"{slug} (1).py", data


def notebook(source: bytes) -> bytes:
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "source": source.decode()}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 11, 1, 8, 0, 0)), data)
    return memory.getvalue()


def _plain(name: str) -> str:
    ascii_ = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "-", ascii_).strip("-").casefold() or "x"
