"""`dlx class grade`: what is known survives every way of being stopped, and nothing is graded twice."""

import contextlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import Result
from small_class import (
    CRASH,
    LOOP,
    chapter,
    descendants,
    exercise,
    fill,
    gone,
    hand_in,
    key,
    right,
    watched,
    wrong,
)

from dlx.classroom.engines.worker import grade_task
from dlx.classroom.evidence.folder import open_class
from dlx.classroom.evidence.store import Store
from dlx.classroom.grading.grading import plan_grading
from dlx.exercises import load_course

Call = Callable[..., Result]
DLX = [sys.executable, "-c", "from dlx.cli.main import main; main()"]
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def no_nbgrader(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes seconds to load, and is not what most of these tests are about."""
    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *_: None if name == "nbgrader" else find(name)
    )


@pytest.fixture
def class_(here: Path, no_nbgrader: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three right, two wrong, one like the first."""
    fill(here / "class", [*(right(n) for n in range(3)), wrong(0), wrong(1), right(0)])
    monkeypatch.chdir(here / "class")
    return here / "class"


NO_NBGRADER = {
    "fr": "nbgrader n'est pas installé : les notes sont gardées dans le dossier de la classe, et seront "
    "écrites dans le carnet de notes au prochain dlx class grade ou dlx class export, une fois installé : "
    "pip install 'dlx-course[class]'\n",
    "en": "nbgrader is not installed: the marks are kept in the folder of the class, and will be written "
    "to the gradebook by the next dlx class grade or dlx class export, once it is: pip install "
    "'dlx-course[class]'\n",
}
SUMS = {
    "fr": "Travaux : 6 (5 notés maintenant, 1 identiques à un travail noté)",
    "en": "Submissions: 6 (5 graded now, 1 identical to graded work)",
}
NEXT = {
    "fr": "Ensuite : dlx class report, dlx class export",
    "en": "Next: dlx class report, dlx class export",
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_class(dlx: Call, class_: Path, language: str) -> None:
    done = dlx(f"class grade {chapter().name} --lang {language} --jobs 1")
    assert done.exit_code == 0, done.output
    assert done.stderr == NO_NBGRADER[language]
    sandbox, sums, following = done.stdout.splitlines()[-3:]
    assert (sums, following) == (SUMS[language], NEXT[language])
    assert sandbox.startswith({"fr": "isolement : niveau ", "en": "sandbox: level "}[language])
    (row,) = [line for line in done.stdout.splitlines() if exercise().name in line]
    assert [cell.strip() for cell in row.split("│")[2:4]] == ["4", "2"]
    again = dlx(f"class grade --lang {language}")
    assert again.exit_code == 0
    assert {"fr": "Travaux : 6 (6 déjà notés)", "en": "Submissions: 6 (6 graded before)"}[
        language
    ] in again.stdout


def test_as_json(dlx: Call, class_: Path) -> None:
    done = dlx(f"grade {class_} --json")  # the other door to the same command
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["schema"] == "dlx-class-grade/1"
    assert told["counts"] == {
        "submissions": 6,
        "marked": 0,
        "graded": 5,
        "identical": 1,
        "refused": 0,
        "faults": 0,
        "remaining": 0,
        "lacking": 0,
    }
    assert told["lacking"] == []
    assert (told["faults"], told["stopped"], told["chapters"]) == ([], False, [chapter().name])
    assert "Given" not in done.output
    assert "Name0" not in done.output


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fr",
            "Il manque une bibliothèque à cette machine : les travaux qui la demandent n'ont pas de note "
            "pour l'instant, cela ne coûte rien à personne. Une fois qu'elle est là, la même commande les "
            "note.\n  {name} demande numpy, qui n'est pas installé : pip install numpy\n",
        ),
        (
            "en",
            "A library is missing on this machine: the submissions that need it have no mark for now, it "
            "costs nobody anything. Once it is there, the same command grades them.\n  {name} needs numpy, "
            "which is not installed: pip install numpy\n",
        ),
    ],
)
def test_a_library_that_is_missing_is_no_fault(
    dlx: Call, class_: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    @contextlib.contextmanager
    def in_this_process(*_: object) -> Iterator[Any]:
        yield SimpleNamespace(run=lambda tasks, terms: (grade_task(task, terms) for task in tasks))

    with monkeypatch.context() as without:
        without.setattr("dlx.classroom.engines.open_engine", in_this_process)
        without.setattr("dlx.exercises.installed.find_spec", lambda _: None)
        done = dlx(f"class grade --lang {language}")
        assert done.exit_code == 2, done.output
        assert words.format(name=exercise().name) in done.stderr
        assert "anne de dlx" not in done.stderr
        told = json.loads(dlx("class grade --json").stdout)
        assert (told["counts"]["lacking"], told["faults"], len(told["lacking"])) == (6, [], 6)
    assert dlx("class grade --jobs 1").exit_code == 0


def test_the_gradebook_is_written(here: Path, dlx: Call) -> None:
    pytest.importorskip("nbgrader")
    fill(here / "class", [right(0), wrong(0)])
    done = dlx("class grade --class class --lang en")
    assert done.exit_code == 0, done.output
    assert "\nGradebook: 2 written, 0 unchanged, " in done.stdout
    assert (here / "class/gradebook.db").exists()


def test_a_gradebook_that_fails_loses_no_mark(here: Path, dlx: Call) -> None:
    pytest.importorskip("nbgrader")
    fill(here / "class", [right(0)])
    (here / "class/gradebook.db").write_text("notes of mine")
    done = dlx("class grade --class class --lang en")
    assert done.exit_code == 2, done.output
    assert done.stderr.endswith(
        "The marks are kept in the folder of the class; the gradebook will be brought up to date by the next "
        "dlx class grade.\n"
    )
    with Store(here / "class/evidence/evidence.db") as store:
        assert len(list(store.marks())) == 1


@pytest.mark.parametrize(
    ("line", "fr", "en"),
    [
        (
            "class grade {exercise}",
            "{exercise} n'est pas un chapitre, et une classe se note par chapitres. Nommez le sien : dlx "
            "class grade {chapter}",
            "{exercise} is no chapter, and a class is graded by chapters. Name its own: dlx class grade "
            "{chapter}",
        ),
        (
            "grade . --seed 1",
            "--seed ne va pas avec un dossier de classe, qui a ses propres réglages. Retirez cette option, "
            "ou voyez : dlx class grade --help",
            "--seed does not go with the folder of a class, which has its own settings. Leave that option "
            "out, or see: dlx class grade --help",
        ),
        (
            "class grade --class ..",
            "{above} n'est pas un dossier de classe (dlx-class.toml n'y est pas). Créez-le : dlx class "
            "collect TRAVAUX --class DOSSIER",
            "{above} is no class folder (it has no dlx-class.toml). Make one: dlx class collect SUBMISSIONS "
            "--class FOLDER",
        ),
        (
            "class grade --jobs 0",
            "Valeur refusée pour '--jobs' : 0 ne convient pas, il faut x>=1. Voyez : dlx class grade --help",
            "Invalid value for '--jobs': 0 is not in the range x>=1. Try 'dlx class grade --help' for help.",
        ),
    ],
)
def test_usage(dlx: Call, class_: Path, line: str, fr: str, en: str) -> None:
    names = {"exercise": exercise().slug, "chapter": chapter().name, "above": ".."}
    for language, sentence in (("fr", fr), ("en", en)):
        done = dlx(f"{line.format(**names)} --lang {language}")
        assert (done.exit_code, done.stderr) == (2, sentence.format(**names) + "\n")


def test_without_the_key(dlx: Call, class_: Path, without_key: None) -> None:
    done = dlx("class grade --lang en")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "a class is marked with the hidden checks" in done.stderr
    done = dlx("class grade --lang en --public-only")
    assert done.exit_code == 0, done.output
    assert SUMS["en"] in done.stdout


def test_an_empty_class(dlx: Call, here: Path, no_nbgrader: None) -> None:
    fill(here / "class", [])
    done = dlx("class grade --class class --lang fr")
    assert done.exit_code == 0, done.output
    assert done.stderr.startswith("Aucun travail à noter ici. D'abord : dlx class collect TRAVAUX\n")
    assert "Travaux :" not in done.stdout


def test_the_key_has_changed(
    dlx: Call, class_: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dlx("class grade --public-only").exit_code == 0
    with Store(open_class(class_).database) as store:
        hand_in(store, "99", right(9))
    name = chapter().name
    for language, start in (
        (
            "fr",
            f"Le corrigé de {name} a changé depuis les notes déjà données : elles restent, et les nouvelles ",
        ),
        ("en", f"The key of {name} has changed since marks were given: these stay, and the new ones follow "),
    ):
        with Store(open_class(class_).database) as store:
            hand_in(store, language, right(9))
        done = dlx(f"class grade --lang {language}")
        assert done.stderr.startswith(start)
        assert f"dlx class regrade {name} --dry-run\n" in done.stderr


def test_faults_of_ours_cost_nobody_anything(dlx: Call, class_: Path, here: Path) -> None:
    """A reference that fails its own checks: these are broken, and not the work."""
    shutil.copytree(key().folder.parent.parent, here / "key")
    reference = here / "key" / exercise().name / f"{exercise().slug}.py"
    raising = f"\n\ndef {exercise().provides[0]}(*_, **__):\n    raise RuntimeError\n"
    reference.write_text(key().reference + raising)  # what the known mistakes edit stays there
    for language, told, total in (
        (
            "fr",
            "Panne de dlx : ces travaux n'ont pas de note, cela ne coûte rien à personne, et la même "
            "commande les note de nouveau.",
            "  … 6 en tout",
        ),
        (
            "en",
            "A fault of dlx: these submissions have no mark, it costs nobody anything, and the same command "
            "grades them again.",
            "  … 6 in all",
        ),
    ):
        done = dlx(f"class grade --solutions {here / 'key'} --lang {language}")
        assert done.exit_code == 3, done.output
        lines = done.stderr.splitlines()
        assert lines[0] == told
        assert exercise().name in lines[1]
        assert lines[6] == total
    assert dlx("class grade --lang en").exit_code == 3  # the environment of this process keeps that key
    with Store(open_class(class_).database) as store:
        assert list(store.marks()) == []


def test_a_key_that_cannot_be_read_costs_nobody_anything(dlx: Call, class_: Path, here: Path) -> None:
    """Known mistakes are edits of the reference: in another one, they find nothing to edit."""
    shutil.copytree(key().folder.parent.parent, here / "key")
    (here / "key" / exercise().name / f"{exercise().slug}.py").write_text("raise RuntimeError\n")
    for language, start in (
        ("fr", f"dlx s'est arrêté sur une faute qui est la sienne ({here / 'key' / exercise().name}"),
        ("en", f"dlx stopped on a fault of its own ({here / 'key' / exercise().name}"),
    ):
        done = dlx(f"class grade --solutions {here / 'key'} --lang {language}")
        assert (done.exit_code, done.stdout) == (3, "")
        assert done.stderr.startswith(start)
    with Store(open_class(class_).database) as store:
        assert list(store.marks()) == []


FULL = """
import os, resource, sys
room = sum(os.path.getsize(os.path.join(sys.argv[1], name)) for name in os.listdir(sys.argv[1])) + 30_000
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
sys.argv = ["dlx", "class", "grade", "--lang", sys.argv[2]]
from dlx.cli.main import main
main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of a file")
def test_a_full_disk_loses_nothing_that_was_graded(class_: Path, dlx: Call) -> None:
    with Store(open_class(class_).database) as store:
        for number in range(40):
            hand_in(store, f"more{number}", right(100 + number))
    marked = 0
    for language, start, end in (
        ("fr", f"{class_}/evidence/evidence.db n'a pas pu être écrit (", " : elle continue.\n"),
        ("en", f"{class_}/evidence/evidence.db could not be written (", ": it goes on.\n"),
    ):
        command = [sys.executable, "-c", FULL, str(class_ / "evidence"), language]
        done = subprocess.run(command, capture_output=True, text=True)
        assert (done.returncode, done.stdout) == (2, ""), done.stderr
        assert done.stderr.startswith(start)
        assert done.stderr.endswith(end)
        with Store(open_class(class_).database) as store:
            assert len(store.marked()) >= marked
            marked = len(store.marked())
    assert dlx("class grade").exit_code == 0
    with Store(open_class(class_).database) as store:
        assert len(store.marked()) == 46


def test_hostile_words_stay_words(dlx: Call, here: Path, no_nbgrader: None) -> None:
    shouting = "\n\nraise ValueError('\\x1b[2J\\u202e\\nPASSED' + '<script>')\n"
    fill(here / "class", [right(0, shouting)])
    done = dlx("class grade --class class --json")
    assert "\x1b" not in done.output
    assert "\u202e" not in done.output


# --- stopped from outside -------------------------------------------------------------------------
@contextlib.contextmanager
def running(root: Path) -> Iterator[subprocess.Popen[str]]:
    """The command on its way: some marks are there, and some work loops."""
    process = subprocess.Popen(
        [*DLX, "class", "grade", "--class", str(root), "--lang", "en", "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        until = time.monotonic() + 60
        while len(results(root)) < 5:
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < until
        yield process
    finally:
        process.kill()
        process.communicate()


def results(root: Path) -> dict[str, tuple[Any, ...]]:
    """Work -> (grading, the moment it was committed): the same after a resume, unless graded again."""
    with Store(root / "evidence/evidence.db") as store:
        rows = store._db.execute("SELECT work, grading, at FROM result").fetchall()
    return {row["work"]: (row["grading"], row["at"]) for row in rows}


@pytest.fixture
def long_class(here: Path) -> Path:
    """A loop at each end, which keeps a judge busy for seconds, and much that is quick between."""
    quick = [*(right(n) for n in range(1, 13)), right(13, CRASH), wrong(0), right(1)]
    fill(here / "class", [right(0, LOOP), *quick, right(20, LOOP)])
    return here / "class"


@linux
def test_kill_9_in_mid_run(long_class: Path, dlx: Call, no_nbgrader: None) -> None:
    with running(long_class) as process:
        before = results(long_class)
        children = descendants(process.pid)
        assert len(children) >= 2
        with watched(children) as handles:
            process.kill()
            process.wait()
            assert gone(handles)
    known = results(long_class)
    assert before.items() <= known.items()
    with Store(long_class / "evidence/evidence.db") as store:
        marked = len(store.marked())
    assert 5 <= marked < 17
    counts = json.loads(dlx("class grade --class class --json").stdout)["counts"]
    assert counts.pop("submissions") == 17 == sum(counts.values())
    assert counts["marked"] == marked
    assert counts["remaining"] == counts["faults"] == 0
    after = results(long_class)
    assert known.items() <= after.items()  # what was known was not graded again
    assert len(after) == 16
    with Store(long_class / "evidence/evidence.db") as store:
        assert sum(mark.report.accepted for mark in store.marks()) == 13
        assert plan_grading(store, load_course()).counts().marked == 17


@linux
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_stops_cleanly(long_class: Path, number: int, code: int) -> None:
    with running(long_class) as process, watched(descendants(process.pid)) as handles:
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
        assert process.returncode == code, err
        assert gone(handles)
    with Store(long_class / "evidence/evidence.db") as store:
        done = len(store.marked())
    assert err == (
        f"Stopped: {done} submissions graded this time, and kept; {17 - done} remain. The same command "
        "goes on.\n"
    )
    assert f"Submissions: 17 ({done - 1 if ' identical' in out else done} graded now" in out
    assert "Traceback" not in out + err
