"""Whatever goes wrong is one sentence in the student's language, with the exit code that belongs to it."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from dlx.cli import main as entry
from dlx.cli.terminal.console import Console
from dlx.exercises import ContentError, load_course
from dlx.grader.bench.session import BenchError
from dlx.grader.files.writing import UserError

Call = Callable[..., Result]
FIRST = load_course().chapters[0].name
USAGE = [
    (
        "check sofmax",
        "Il n'y a pas d'exercices dlx dans {here}, ni au-dessus (dlx.toml est introuvable). Allez dans le "
        f"dossier où ils sont, ou commencez ici : dlx start {FIRST}",
        "There are no dlx exercises in {here} nor above it (no dlx.toml was found). Go to the folder that "
        f"holds them, or start here: dlx start {FIRST}",
    ),
    (
        "start chapter2/convolutoin",
        "Aucun chapitre ni exercice ne s'appelle chapter2/convolutoin. Vouliez-vous dire "
        "chapter2/convolution ?",
        "No chapter or exercise is called chapter2/convolutoin. Did you mean chapter2/convolution?",
    ),
    (
        "start zzz",
        "Aucun chapitre ni exercice ne s'appelle zzz. La liste : dlx list",
        "No chapter or exercise is called zzz. The list: dlx list",
    ),
    (
        "strat",
        "Il n'y a pas de commande strat. Vouliez-vous dire 'start' ? Voyez : dlx --help",
        "No such command 'strat'. Did you mean 'start'? Try 'dlx --help' for help.",
    ),
    (
        "qqq",
        "Il n'y a pas de commande qqq. Voyez : dlx --help",
        "No such command 'qqq'. Try 'dlx --help' for help.",
    ),
    (
        "class colect",
        "Il n'y a pas de commande colect. Vouliez-vous dire 'collect' ? Voyez : dlx class --help",
        "No such command 'colect'. Did you mean 'collect'? Try 'dlx class --help' for help.",
    ),
    (
        "list --jsn",
        "Option inconnue : --jsn. Vouliez-vous dire '--json' ? Voyez : dlx list --help",
        "No such option '--jsn'. Did you mean '--json'? Try 'dlx list --help' for help.",
    ),
    (
        "start",
        "Il manque l'argument 'CHAPITRE|EXERCICE'. Voyez : dlx start --help",
        "Missing argument 'CHAPTER|EXERCISE'. Try 'dlx start --help' for help.",
    ),
    (
        "convert x",
        "Il manque l'option '--to'. Il faut l'un de ceux-ci : notebook, py. Voyez : dlx convert --help",
        "Missing option '--to'. Choose from: notebook, py. Try 'dlx convert --help' for help.",
    ),
    (
        "list a b",
        "Arguments en trop : a b. Voyez : dlx list --help",
        "Got unexpected extra arguments (a b). Try 'dlx list --help' for help.",
    ),
    (
        "grade --jobs 0",
        "Valeur refusée pour '--jobs' : 0 ne convient pas, il faut x>=1. Voyez : dlx grade --help",
        "Invalid value for '--jobs': 0 is not in the range x>=1. Try 'dlx grade --help' for help.",
    ),
    (
        "grade --jobs two",
        "Valeur refusée pour '--jobs' : 'two' n'est pas un nombre qui convient. Voyez : dlx grade --help",
        "Invalid value for '--jobs': 'two' is not a valid integer range. Try 'dlx grade --help' for help.",
    ),
    (
        "grade --seed",
        "Il faut une valeur après --seed. Voyez : dlx grade --help",
        "Option '--seed' requires an argument. Try 'dlx grade --help' for help.",
    ),
    (
        "list --json=3",
        "L'option --json ne prend pas de valeur. Voyez : dlx list --help",
        "Option '--json' does not take a value. Try 'dlx list --help' for help.",
    ),
    (
        "class --x",
        "Option inconnue : --x. Voyez : dlx class --help",
        "No such option '--x'. Try 'dlx class --help' for help.",
    ),
    (
        "list --lang de",
        "Valeur refusée pour '--lang' : 'de' ne convient pas, il faut l'un de ceux-ci : 'fr', 'en'. Voyez : "
        "dlx list --help",
        "Invalid value for '--lang': 'de' is not one of 'fr', 'en'. Try 'dlx list --help' for help.",
    ),
]


@pytest.mark.parametrize(("line", "fr", "en"), USAGE, ids=[line for line, _, _ in USAGE])
def test_usage_errors(
    dlx: Call, here: Path, monkeypatch: pytest.MonkeyPatch, line: str, fr: str, en: str
) -> None:
    for language, sentence in (("fr", fr), ("en", en)):
        monkeypatch.setenv("DLX_LANG", language)
        done = dlx(line)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert done.stderr == sentence.format(here=here) + "\n"


OUR_FAULT_FR = (
    "dlx est en panne ({found}). Votre travail n'est pas en cause. Signalez-le à votre enseignant "
    "avec ce que montre DLX_DEBUG=1 dlx "
)
OUR_FAULT_EN = (
    "dlx is broken ({found}). Your work is not to blame. Report it to your teacher with "
    "what DLX_DEBUG=1 dlx {command} shows"
)


@pytest.mark.parametrize(
    ("error", "found"),
    [
        (BenchError("no server"), "no server"),
        (ContentError("x.toml y", "x.toml y"), "x.toml y"),
        (ZeroDivisionError("division by zero"), "ZeroDivisionError: division by zero"),
    ],
)
def test_our_own_faults(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, error: Exception, found: str
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(sys, "argv", ["dlx", "dev", "verify", "a b"])
    assert entry.guard(fail, Console("fr")) == 3
    assert capsys.readouterr().err == (OUR_FAULT_FR + "dev verify 'a b'\n").format(found=found)
    assert entry.guard(fail, Console("en")) == 3
    command = "dev verify 'a b'"
    assert capsys.readouterr().err == (OUR_FAULT_EN + "\n").format(found=found, command=command)
    monkeypatch.setenv("DLX_DEBUG", "1")
    assert entry.guard(fail, Console("en")) == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_fault_of_the_content_is_an_author_s_work_and_a_student_s_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail() -> None:
        raise ContentError("x.toml, ligne 3 : non", "x.toml, line 3: no")

    for language, sentence in (("fr", "x.toml, ligne 3 : non"), ("en", "x.toml, line 3: no")):
        assert entry.guard(fail, Console(language), "author") == 1
        assert capsys.readouterr().err == f"{sentence}\n"
        assert entry.guard(fail, Console(language)) == 3
        assert f"({sentence})" in capsys.readouterr().err


def test_a_database_that_cannot_be_used_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    def read() -> None:
        (tmp_path / "evidence.db").write_bytes(b"no database" * 100)
        with sqlite3.connect(tmp_path / "evidence.db") as db:
            db.execute("SELECT 1 FROM mark")

    assert entry.guard(read, Console("fr")) == 2
    assert capsys.readouterr().err == (
        "evidence/evidence.db, dans le dossier de la classe, n'a pas pu être lu ou écrit (file is not a "
        "database). Si une autre commande y écrit, attendez-la et relancez la même commande. Si le fichier "
        "est abîmé, remettez une sauvegarde : dlx class restore SAUVEGARDE\n"
    )
    assert entry.guard(read, Console("en")) == 2
    assert capsys.readouterr().err == (
        "evidence/evidence.db in the folder of the class could not be read or written (file is not a "
        "database). If another command writes to it, wait for it and run the same command again. If the file "
        "is damaged, put a backup in its place: dlx class restore BACKUP\n"
    )


@pytest.mark.parametrize("who", ["teacher", "author"])
def test_a_fault_of_ours_is_not_reported_to_a_teacher_by_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(sys, "argv", ["dlx", "class", "grade"])
    assert entry.guard(fail, Console("fr"), who) == 3
    assert capsys.readouterr().err == (
        "dlx s'est arrêté sur une faute qui est la sienne (ZeroDivisionError: division by zero). La commande "
        "n'est pas allée au bout : relancez-la. Si cela recommence, DLX_DEBUG=1 dlx class grade montre où ; "
        "transmettez-le à qui maintient dlx.\n"
    )
    assert entry.guard(fail, Console("en"), who) == 3
    assert capsys.readouterr().err == (
        "dlx stopped on a fault of its own (ZeroDivisionError: division by zero). The command did not come "
        "to its end: run it again. If it stops again, DLX_DEBUG=1 dlx class grade shows where; pass that on "
        "to those who maintain dlx.\n"
    )


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("--lang fr class grade", "teacher"), ("grade x", "teacher"), ("replay x", "teacher"),
        ("nbgrader init", "teacher"), ("dev verify", "author"), ("check x", "student"), ("", "student"),
    ],
)  # fmt: skip
def test_whose_command_it_is(line: str, who: str) -> None:
    assert entry.audience(line.split()) == who


def test_other_ends(capsys: pytest.CaptureFixture[str]) -> None:
    def raising(error: BaseException) -> Callable[[], None]:
        def fail() -> None:
            raise error

        return fail

    interrupted = click.Abort()
    interrupted.__cause__ = KeyboardInterrupt()
    console = Console("en")
    assert entry.guard(raising(KeyboardInterrupt()), console) == 130
    assert entry.guard(raising(interrupted), console) == 130
    assert entry.guard(lambda: 1, console) == 1
    assert entry.guard(lambda: None, console) == 0
    assert capsys.readouterr() == ("", "")
    assert entry.guard(raising(UserError("ceci", "this\x1b[2J")), console) == 2
    assert capsys.readouterr().err == "this\\x1b[2J\n"


def test_a_closed_pipe_is_silent(here: Path) -> None:
    program = Path(sys.executable).with_name("dlx")
    if not program.exists():
        pytest.skip("the command is not installed beside this interpreter")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([program, "list"], stdout=writer, stderr=subprocess.PIPE, cwd=here)
    os.close(writer)
    assert done.returncode == 141
    assert done.stderr == b""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_termination_leaves_nothing_behind(work: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    program = Path(sys.executable).with_name("dlx")
    if not program.exists():
        pytest.skip("the command is not installed beside this interpreter")
    work.write_text("while True:\n    pass\n")
    scratch = tmp_path_factory.mktemp("scratch")
    without_bubblewrap = {**os.environ, "TMPDIR": str(scratch), "PATH": "/nonexistent"}
    running = subprocess.Popen([program, "check"], cwd=work.parent, env=without_bubblewrap)
    while not list(scratch.iterdir()):
        assert running.poll() is None
        time.sleep(0.01)
    running.terminate()
    assert running.wait() == 143
    assert not list(scratch.iterdir())
