"""A class made up for the tests and the benchmarks: what everybody hands in, and what it is worth.

Right answers (the reference and the accepted variants), known mistakes, files that crash, loops without
end, hostile files, damaged archives, late work, copies and second attempts, in the forms in which they
arrive: Moodle's zip of a whole assignment and an exchange folder. The same arguments give the same class.
"""

import io
import json
import random
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dlx.exercises import Chapter, Exercise
from dlx.grader.key.answer_key import AnswerKey, answer_key

ATTACKS = Path(__file__).resolve().parent.parent / "attacks"
DUE = datetime(2026, 11, 10, 22, 59, tzinfo=UTC)  # 23:59 in Paris; long past, or late dates would be none
FIRST = "Zoé Ana-Maria Étienne Chloé Jean-Noël Amélie Ousmane Lê François Inès Maël Søren".split()
LAST = "Dupré Martin N'Diaye Nguyễn O'Connor Lefèvre Müller Çelik Garcia Petit Brûlé Ünal".split()
KINDS = (  # of a hundred; the first 36 have each
    *["right"] * 50,
    *["wrong"] * 22,
    *["crashing"] * 5,
    *["hostile"] * 5,
    *["late"] * 5,
    *["copied"] * 5,
    *["again"] * 5,
    *["damaged"] * 2,
    "looping",
)
HOSTILE = (
    "c02_os_exit_0_at_import",
    "d01_print_passed",
    "d04_forge_rpc_replies",
    "f05_collusion_mailbox",
    "g08_parent_memory",
    "g15_driver_source",
    "a01_always_equal_object",
)
LOOP = "\n\ndef {name}(*arguments, **options):\n    while True:\n        pass\n"
PART, WHOLE_EVERY = 6, 12  # exercises of most students; one in so many hands in the whole chapter
CRASH = "\n\nclass {name}:\n    raise RuntimeError('données introuvables')\n"


@dataclass(frozen=True)
class Student:
    """One student of the class and the truth about what is handed in.

    `most` is what the files could earn, `earned` what they do, None where no more is known than that it is
    less; `late` is in hours after the due date.
    """

    number: str
    first_name: str
    last_name: str
    moodle_id: str
    kind: str
    files: Mapping[str, str]
    most: float
    earned: float | None
    late: float = 0.0
    first_try: Mapping[str, str] | None = None

    @property
    def submitted_at(self) -> datetime:
        return DUE + timedelta(hours=self.late or -24)


def generate(chapter: Chapter, count: int) -> list[Student]:
    """`count` students: the parts of the chapter that they hand in are together all of it, many times.

    Raises:
        AssertionError: the key is not installed.
    """
    chance = random.Random(f"{chapter.name} {count}")
    keys = {exercise.slug: answer_key(exercise) for exercise in chapter.exercises}
    assert all(keys.values()), "the class is made from the key"
    students: list[Student] = []
    for index in range(count):
        kind = KINDS[index * 47 % 100]
        student = _student(chapter, keys, kind, index, chance)  # type: ignore[arg-type]
        if kind == "copied":
            honest = next(s for s in reversed(students) if s.kind == "right")
            student = replace(student, files=honest.files, most=honest.most, earned=honest.earned)
        students.append(student)
    return students


def _student(
    chapter: Chapter, keys: Mapping[str, AnswerKey], kind: str, index: int, chance: random.Random
) -> Student:
    number = f"2190{index:04d}"
    part = _part(chapter, index)
    right = {
        e.slug: chance.choice([keys[e.slug].reference, *keys[e.slug].accepted.values()]) + f"\n# {number}\n"
        for e in part
    }
    points = {e.slug: _points(e.checks) + _points(keys[e.slug].checks) for e in part}
    student = Student(
        number=number,
        first_name=FIRST[index % len(FIRST)],
        last_name=f"{LAST[index // len(FIRST) % len(LAST)]}{index // 144 or ''}",
        moodle_id=str(700_000 + index),
        kind=kind,
        files=right,
        most=sum(points.values()),
        earned=sum(points.values()),
        late=30.0 if kind == "late" else 0.0,
    )
    exercise = part[0]
    key, rest = keys[exercise.slug], student.most - points[exercise.slug]
    if kind in ("wrong", "again"):
        known = key.known[index // 7 % len(key.known)]
        lost = _points(c for c in (*exercise.checks, *key.checks) if c.name in known.fails)
        files = {**right, exercise.slug: known.source + f"\n# {number}\n"}
        if kind == "again":
            return replace(student, first_try=files)
        return replace(student, files=files, earned=student.most - lost)
    if kind == "crashing":
        crash = CRASH.format(name=exercise.provides[0])
        return replace(student, files={**right, exercise.slug: right[exercise.slug] + crash}, earned=rest)
    if kind == "looping":
        # one function: where it loops, nothing is earned; the answers to a quiz cannot loop
        exercise = next(e for e in part if len(e.provides) == 1)
        rest = student.most - points[exercise.slug]
        body = "".join(LOOP.format(name=name) for name in exercise.provides)
        return replace(student, files={**right, exercise.slug: right[exercise.slug] + body}, earned=rest)
    if kind == "hostile":
        text = (ATTACKS / f"{HOSTILE[index % len(HOSTILE)]}.py").read_text("utf-8")
        return replace(student, files={**right, exercise.slug: text}, earned=None)
    return student


def _part(chapter: Chapter, index: int) -> tuple[Exercise, ...]:
    """What one student hands in, beginning with another exercise than the neighbours'."""
    first = index % len(chapter.exercises)
    turned = (*chapter.exercises[first:], *chapter.exercises[:first])
    return turned if index % WHOLE_EVERY == 0 else turned[:PART]


def _points(checks: object) -> float:
    return sum(check.points for check in checks)  # type: ignore[attr-defined]


# --- the forms in which work arrives --------------------------------------------------------------
def archive(chapter: Chapter, student: Student, files: Mapping[str, str], at: datetime) -> bytes:
    """What `dlx submit` would have made."""
    memory = io.BytesIO()
    names = {f"{chapter.name}/{slug}/{slug}.py": text for slug, text in files.items()}
    manifest = {
        "schema": "dlx-submission/1",
        "student": student.number,
        "chapter": chapter.name,
        "created": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive_:
        archive_.writestr("manifest.json", json.dumps(manifest))
        for name, text in names.items():
            archive_.writestr(name, text)
    return memory.getvalue()


def moodle_zip(path: Path, chapter: Chapter, students: list[Student]) -> None:
    """Moodle's download of all submissions: an archive of `dlx submit` for most, loose files for some."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as outer:
        for index, student in enumerate(students):
            folder = f"{student.first_name} {student.last_name}_{student.moodle_id}_assignsubmission_file"
            for name, data in _members(chapter, student, loose=index % 5 == 4):
                moment = student.submitted_at + timedelta(hours=1)  # Moodle writes local time
                info = zipfile.ZipInfo(f"{folder}/{name}", moment.timetuple()[:6])
                info.compress_type = zipfile.ZIP_DEFLATED
                outer.writestr(info, data)


def _members(chapter: Chapter, student: Student, loose: bool) -> Iterator[tuple[str, bytes]]:
    whole = archive(chapter, student, student.files, student.submitted_at)
    name = f"{chapter.name}-{student.number}.zip"
    if student.kind == "damaged":
        yield name, whole[: len(whole) // 2]
    elif loose:
        for slug, text in student.files.items():
            yield f"{slug}.py", text.encode()
    else:
        yield name, whole


def inbound(folder: Path, chapter: Chapter, students: list[Student]) -> None:
    """An exchange folder, with every attempt."""
    for student in students:
        attempts = [(student.files, student.submitted_at)]
        if student.first_try is not None:
            attempts.insert(0, (student.first_try, student.submitted_at - timedelta(hours=5)))
        for files, at in attempts:
            moment = at.strftime("%Y-%m-%d %H:%M:%S.%f UTC")
            place = folder / f"{student.number}+{chapter.name}+{moment}"
            place.mkdir(parents=True)
            (place / "timestamp.txt").write_text(moment, encoding="utf-8")
            for slug, text in files.items():
                (place / f"{slug}.py").write_text(text, encoding="utf-8")


def roster(path: Path, students: list[Student], absent: int = 0) -> None:
    """Moodle's list of the participants; `absent` more people who hand in nothing."""
    rows = [(s.first_name, s.last_name, s.number, f"{s.number}@etu.example.org") for s in students]
    rows += [("Absent", f"Numéro {n}", f"2999{n:04d}", f"a{n}@etu.example.org") for n in range(absent)]
    lines = ["Prénom,Nom de famille,Numéro d'identification,Adresse de courriel"]
    lines += [",".join(f'"{cell}"' for cell in row) for row in rows]
    path.write_text("\ufeff" + "\r\n".join(lines) + "\r\n", encoding="utf-8")


def write_class(folder: Path, chapter: Chapter, count: int, absent: int = 0) -> list[Student]:
    """`folder`/moodle.zip, `folder`/inbound and `folder`/roster.csv. One in ten uses the exchange, and
    everybody who hands in twice; nobody with a damaged archive does."""
    students = generate(chapter, count)
    folder.mkdir(parents=True, exist_ok=True)
    exchange = [s for i, s in enumerate(students) if s.first_try or (i % 10 == 3 and s.kind != "damaged")]
    moodle_zip(folder / "moodle.zip", chapter, [s for s in students if s not in exchange])
    inbound(folder / "inbound", chapter, exchange)
    roster(folder / "roster.csv", students, absent)
    return students
