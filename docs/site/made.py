"""What the pages need and no reader types: right answers, and a class that was made up.

python made.py answer EXERCISE FILE        the key's answer to an exercise: pages never show it
python made.py slip EXERCISE FILE OLD NEW  the same with one text in the place of another
python made.py wrong EXERCISE NOTEBOOK     a mistake that the key knows, in the cell of the answer
python made.py class LANGUAGE              moodle.zip, participants.csv and worksheet.csv, in this folder
python made.py clone FOLDER                the tracked files of this repository, for the authors' page
"""

import csv
import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from dlx.exercises import Exercise, load_course
from dlx.grader.key.answer_key import AnswerKey, answer_key

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = (
    ("Zoé", "Dupré"),
    ("Ada", "Martin"),
    ("Noé", "Lefèvre"),
    ("Inès", "Roussel"),
    ("Paul", "Garnier"),
    ("Lou", "Petit"),
)
HANDED_IN = 3  # exercises of the first chapter that these people try
HEADINGS = {
    "fr": ("Prénom", "Nom de famille", "Numéro d'identification", "Adresse de courriel"),
    "en": ("First name", "Last name", "ID number", "Email address"),
}
WORKSHEET = {
    "fr": ("Identifiant", "Nom complet", "Adresse de courriel", "Statut", "Note", "Note maximale",
           "La note peut être modifiée", "Dernière modification (travail remis)",
           "Dernière modification (note)", "Feedback par commentaires"),
    "en": ("Identifier", "Full name", "Email address", "Status", "Grade", "Maximum grade",
           "Grade can be changed", "Last modified (submission)", "Last modified (grade)",
           "Feedback comments"),
}  # fmt: skip
MOMENT = {"fr": "samedi 21 novembre 2026, 10:3{n}", "en": "Saturday, 21 November 2026, 10:3{n} AM"}


def key_of(exercise: Exercise) -> AnswerKey:
    found = answer_key(exercise)
    if found is None:
        sys.exit("the pages are built with the key: pip install -e solutions")
    return found


def answer(name: str, file: str) -> None:
    (exercise,) = load_course().find(name)
    Path(file).write_text(key_of(exercise).reference, encoding="utf-8")


def slip(name: str, file: str, old: str, new: str) -> None:
    answer(name, file)
    text = Path(file).read_text(encoding="utf-8")
    if text.count(old) != 1:
        sys.exit(f"{old!r} stands {text.count(old)} times in the answer to {name}; wanted once")
    Path(file).write_text(text.replace(old, new.replace("\\n", "\n")), encoding="utf-8")


def wrong(name: str, notebook: str) -> None:
    (exercise,) = load_course().find(name)
    path = Path(notebook)
    table = json.loads(path.read_text("utf-8"))
    cell = next(cell for cell in table["cells"] if cell["metadata"]["dlx"]["role"] == "answer")
    cell["source"] = key_of(exercise).known[0].source
    path.write_text(json.dumps(table), encoding="utf-8")


def works_of(number: int) -> Iterator[tuple[str, str]]:
    """What one of these people hands in: mistakes that the key knows, right answers, and some not at all."""
    for place, exercise in enumerate(load_course().chapters[0].exercises[:HANDED_IN]):
        key = key_of(exercise)
        if (number + place) % 3 == 0 and key.known:
            yield f"{exercise.slug}.py", key.known[number % len(key.known)].source
        elif (number + place) % 5:
            yield f"{exercise.slug}.py", f"{key.reference}\n# {number}\n"


def make_class(language: str) -> None:
    with zipfile.ZipFile("moodle.zip", "w") as archive:
        for number, (given, family) in enumerate(PEOPLE):
            for name, text in works_of(number):
                folder = f"{given} {family}_{70000 + number}_assignsubmission_file_"
                archive.writestr(
                    zipfile.ZipInfo(f"{folder}/{name}", (2026, 11, 21, 10, 30 + number, 0)), text
                )
    write("participants.csv", [HEADINGS[language], *map(person, range(len(PEOPLE)))])
    write("worksheet.csv", [WORKSHEET[language], *(line(number, language) for number in range(len(PEOPLE)))])


def person(number: int) -> tuple[str, ...]:
    given, family = PEOPLE[number]
    return given, family, f"2190004{number}", f"etu{number}@example.org"


def line(number: int, language: str) -> tuple[str, ...]:
    given, family, _, mail = person(number)
    moment = MOMENT[language].format(n=number)
    who = f"Participant{'' if language == 'fr' else ' '}{70000 + number}"
    return (who, f"{given} {family}", mail, "", "", "20,00" if language == "fr"
            else "20.00", "Oui" if language == "fr" else "Yes", moment, "-", "")  # fmt: skip


def write(name: str, rows: list[tuple[str, ...]]) -> None:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    Path(name).write_text(text.getvalue(), encoding="utf-8-sig")


def clone(folder: str) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        source, target = ROOT / name, Path(folder) / name
        if source.is_symlink() or source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target, follow_symlinks=False)


ACTIONS = {"answer": answer, "slip": slip, "wrong": wrong, "class": make_class, "clone": clone}

if __name__ == "__main__":
    ACTIONS[sys.argv[1]](*sys.argv[2:])
