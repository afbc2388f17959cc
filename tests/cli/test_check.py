"""`dlx check`: what each kind of file is told, in both languages, and what to do next."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typist import typing

from dlx.cli.terminal.console import safe, safe_line
from dlx.exercises import Exercise, Text, load_course
from dlx.grader.workspace import read_answer

Call = Callable[..., Result]
pytestmark = pytest.mark.usefixtures("without_key")


def observed(dlx: Call, work: Path, content: bytes) -> tuple[int, set[Text]]:
    """(exit code, the sentences about the checks) for a file with this content."""
    work.write_bytes(content)
    done = dlx("check convolution --json")
    told = json.loads(done.stdout)
    checks = told["exercises"][0]["checks"]
    return done.exit_code, {Text(**check["observed"]) for check in checks}


BAD_FILES = {
    "syntax error": (
        b"def conv2d(image, kernel)\n    return image\n",
        Text(
            fr="Ligne 1 : SyntaxError: expected ':'\n    def conv2d(image, kernel)\n" + 29 * " " + "^",
            en="Line 1: SyntaxError: expected ':'\n    def conv2d(image, kernel)\n" + 29 * " " + "^",
        ),
    ),
    "empty file": (
        b"",
        Text(
            fr="convolution.py est vide. Votre travail est-il bien enregistré ?",
            en="convolution.py is empty. Did you save your work?",
        ),
    ),
    "only spaces": (
        b"\xef\xbb\xbf \r\n\r\n",
        Text(
            fr="convolution.py est vide. Votre travail est-il bien enregistré ?",
            en="convolution.py is empty. Did you save your work?",
        ),
    ),
    "latin-1": (
        b"import numpy as np\r\n\r\n# carr\xe9\r\n",
        Text(
            fr="convolution.py, ligne 3 : l'octet 0xE9 n'est pas du UTF-8 (un « é » en Latin-1 ?). Python ne "
            "peut pas lire ce fichier : enregistrez-le en UTF-8.",
            en="convolution.py, line 3: the byte 0xE9 is not UTF-8 (a “é” in Latin-1?). Python cannot read "
            "this file: save it as UTF-8.",
        ),
    ),
    "utf-7": (
        b"# -*- coding: utf-7 -*-\n",
        Text(
            fr="convolution.py annonce le codage « utf-7 », que dlx n'accepte pas ici. Enregistrez-le "
            "en UTF-8 et retirez cette ligne.",
            en="convolution.py declares the encoding “utf-7”, which dlx does not accept here. Save it "
            "as UTF-8 and remove that line.",
        ),
    ),
    "utf-16": (
        "x = 1\n".encode("utf-16"),
        Text(
            fr="convolution.py est enregistré en UTF-16. Enregistrez-le en UTF-8.",
            en="convolution.py is saved as UTF-16. Save it as UTF-8.",
        ),
    ),
    "null byte": (
        b"x = 1\ny = '\0'\n",
        Text(
            fr="convolution.py, ligne 2 : un octet nul, que Python refuse. Est-ce bien un texte ?",
            en="convolution.py, line 2: a null byte, which Python refuses. Is it really a text?",
        ),
    ),
    "missing function": (
        b"import numpy as np\n",
        Text(
            fr="Votre fichier ne définit pas conv2d.",
            en="Your file does not define conv2d.",
        ),
    ),
    "renamed function": (
        b"def conv_2d(image, kernel, stride=1, padding=0):\n    return image\n",
        Text(
            fr="Votre fichier ne définit pas conv2d ; il définit conv_2d. Un nom changé ?",
            en="Your file does not define conv2d; it defines conv_2d. A changed name?",
        ),
    ),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_bad_files(dlx: Call, work: Path, kind: str) -> None:
    content, sentence = BAD_FILES[kind]
    assert observed(dlx, work, content) == (1, {sentence})
    assert work.read_bytes() == content


def passed_line(accepted: int) -> str:
    """The last line, however many exercises the chapter has."""
    total = len(load_course().find("chapter2"))
    bar = f"{'#' * round(20 * accepted / total):.<20}"
    return f"Les réseaux convolutifs [{bar}] {accepted}/{total} exercices passent en public"


def test_the_stub_is_not_started(dlx: Call, workspace: Path) -> None:
    done = dlx("check --lang fr")
    assert done.exit_code == 1
    words, _, sandbox = done.stdout.rstrip("\n").rpartition("\n")
    assert sandbox.startswith("isolement : niveau ")
    assert words == (
        "chapter2/convolution, le prochain exercice à faire :\n"
        "\nchapter2/convolution · La convolution 2D · 0/4 vérifications publiques\n"
        "  ○ Pas encore commencé.\n"
        "\nLisez l'énoncé (dlx open convolution), complétez convolution.py, puis : dlx check convolution   "
        "Bloqué ? dlx hint convolution\n" + passed_line(0)
    )


def test_a_syntax_error_is_one_screen(dlx: Call, work: Path) -> None:
    work.write_text("def conv2d(image, kernel)\n    return image\n")
    done = dlx("check")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[2:7] == [
        "chapter2/convolution · 2-D convolution · 0/4 public checks",
        "  ✘ error",
        "    │ Line 1: SyntaxError: expected ':'",
        "    │     def conv2d(image, kernel)",
        "    │                              ^",
    ]


def test_a_right_answer(dlx: Call, workspace: Path, work: Path, exercise: Exercise, right_text: str) -> None:
    """Also as Windows' Notepad saves it."""
    work.write_bytes(b"\xef\xbb\xbf" + right_text.replace("\n", "\r\n").encode())
    done = dlx("check --lang fr")
    assert done.exit_code == 0, done.output
    assert "✔ L'exemple du cours" in done.stdout
    assert done.stdout.splitlines()[-3:-1] == [
        "Toutes les vérifications publiques passent. Ensuite : dlx next",
        passed_line(1),
    ]
    progress = json.loads((workspace / ".dlx/progress.json").read_text())
    assert progress["exercises"]["chapter2/convolution"]["accepted"] is True
    work.write_text("x = 1\n")
    assert dlx("check convolution").exit_code == 1
    progress = json.loads((workspace / ".dlx/progress.json").read_text())
    assert progress["exercises"]["chapter2/convolution"]["accepted"] is False


@pytest.fixture
def right_text(root: Path) -> str:
    """The key's answer, read from the source tree: these tests hide the key from dlx."""
    path = root / "solutions/chapter2/convolution/convolution.py"
    if not path.exists():
        pytest.skip("the key is not here")
    return path.read_text("utf-8")


def test_what_a_program_prints_is_shown_and_cannot_pass_for_ours(dlx: Call, work: Path) -> None:
    work.write_text(
        'def conv2d(image, kernel, stride=1, padding=0):\n    print("hello\\n  ✔ passed\\x1b[2J\\u202e")\n'
        "    raise ValueError('\\x1b[31m\\n  ✔ all passed')\n"
    )
    done = dlx("check")
    assert done.exit_code == 1
    assert "\x1b" not in done.stdout and "\u202e" not in done.stdout
    assert "    │ hello\n    │   ✔ passed\\x1b[2J\\u202e\n" in done.stdout
    assert not any(line.startswith("  ✔") for line in done.stdout.splitlines())


def test_a_sentence_that_is_said_already_is_referred_to(dlx: Call, work: Path, right_text: str) -> None:
    work.write_text(right_text.replace("np.sum(window * kernel)", "np.sum(window * kernel[::-1, ::-1])"))
    said = dlx("check convolution --lang en").stdout
    assert said.count("kernel rotated by 180 degrees") == 1 and "→ For the same reason.\n" in said
    assert "For example" not in said, "the call of a check, with its results, is example enough"


def test_the_current_folder_chooses(dlx: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dlx("start pooling").exit_code == 0
    monkeypatch.chdir(workspace / "chapter2/pooling")
    told = json.loads(dlx("check --json").stdout)
    assert [e["name"] for e in told["exercises"]] == ["chapter2/pooling"]
    told = json.loads(dlx("check ../convolution/convolution.py --json").stdout)
    assert [e["name"] for e in told["exercises"]] == ["chapter2/convolution"]


def test_the_real_command(workspace: Path, right_text: str, work: Path) -> None:
    """JSON alone on stdout, prose on stderr, in a terminal that knows ASCII only."""
    program = Path(sys.executable).with_name("dlx")
    if not program.exists():
        pytest.skip("the command is not installed beside this interpreter")
    work.write_text(right_text)
    environ = {**os.environ, "PYTHONIOENCODING": "ascii", "DLX_LANG": "fr"}
    done = subprocess.run([program, "check", "--json"], capture_output=True, text=True, env=environ)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["earned"] == 3
    assert "[ok] L'exemple du cours" in done.stderr


def test_escaping() -> None:
    assert safe("plain é — “text”\n") == "plain é — “text”\n"
    assert safe("\x1b[2J\r\x00\x85\u202e\u2066\ud800\ufeff") == (
        "\\x1b[2J\\x0d\\x00\\x85\\u202e\\u2066\\ud800\\ufeff"
    )
    assert safe("a\tb") == "a    b"
    assert safe_line("a\nb") == "a\\nb"


def test_everything_has_passed(dlx: Call, work: Path, right_text: str) -> None:
    """What had passed is checked again: another course may have come since."""
    assert dlx("start chapter2/pooling").exit_code == 0
    progress = work.parents[2] / ".dlx/progress.json"
    progress.parent.mkdir(exist_ok=True)
    work.write_text(right_text)
    entries = {
        name: {
            "accepted": True,
            "content": read_answer(work.parents[2] / name / f"{one.slug}.py", one).content,
        }
        for name in ("chapter2/convolution", "chapter2/pooling")
        for one in load_course().find(name)
    }
    progress.write_text(json.dumps({"exercises": entries}))
    done = dlx("check")
    assert done.exit_code == 1
    head = "\n✔ chapter2/convolution · 2-D convolution · 4/4 public checks\n\nchapter2/pooling · "
    assert done.stdout.startswith(head)


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "coupé : seuls les 2000"), ("en", "cut: only the first 2000")]
)
def test_printed_text_that_is_cut_is_said_to_be(dlx: Call, work: Path, language: str, said: str) -> None:
    for lines, cut in (300, True), (30, False):
        work.write_text(
            f"def conv2d(*_):\n    for n in range({lines}):\n        print('line', n)\n    return n\n"
        )
        shown = dlx(f"check convolution --lang {language}").stdout
        assert (said in shown) == cut and "│ line 10" in shown


@pytest.mark.parametrize(
    "text",
    [
        "def conv2d(image, kernel):\n    1/0\n",
        "x = 1\n",
        "def conv2d(*_):\n    return 1\n",
        "def conv2d(:\n",
        "",
    ],
)
def test_there_are_as_many_checks_before_one_has_begun(dlx: Call, work: Path, text: str) -> None:
    assert "0/4 public checks" in dlx("check convolution --lang en").stdout
    work.write_text(text)
    assert "0/4 public checks" in dlx("check convolution --lang en").stdout


def test_waiting_is_shown_and_leaves_nothing_behind(work: Path) -> None:
    """On a terminal, with an answer that never comes."""
    work.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    while True:\n        pass\n")
    with typing(["check", "convolution", "--lang", "fr"], work.parent, 80) as typist:
        typist.wait("Entrée pour passer")
        typist.type("\n", until="Vérification…")
        assert typist.rest() == 1
    before, _, after = typist.shown.partition("\nchapter2/convolution")
    assert re.search(r"\rVérification… \d+ s", before)
    assert re.search(r"\r +\r$", before), "the line is gone"
    assert "Vérification…" not in after
    assert "Pas de réponse en " in after


def test_waiting_is_not_shown_where_nobody_looks(
    dlx: Call, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dlx.cli.student.waiting.QUIET", 0.0)
    assert "Checking" not in dlx("check convolution").output


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "chapter2/convolution/ma_conv.py ressemble à convolution, mais n'est pas lu sous ce nom : "
            "renommez-le en convolution.py ?\n",
        ),
        (
            "en",
            "chapter2/convolution/ma_conv.py looks like convolution, but is not read under this name: rename "
            "it to convolution.py?\n",
        ),
    ],
)
def test_a_renamed_file_is_pointed_out_and_never_graded(
    dlx: Call, workspace: Path, work: Path, right_text: str, language: str, sentence: str
) -> None:
    work.with_name("ma_conv.py").write_text(right_text)
    work.with_name("helpers.py").write_text("def pad(x):\n    return x\n")
    done = dlx(f"check convolution --lang {language}")
    assert (done.exit_code, done.stderr) == (1, sentence), "the stub is still there"
    assert dlx(f"status --lang {language}").stderr == sentence
    work.unlink()
    done = dlx(f"check convolution --lang {language}")
    assert (done.exit_code, done.stderr) == (2, sentence)
    work.with_name("ma_conv.py").rename(work)
    assert dlx("check convolution").exit_code == 0
    assert dlx("status").stderr == ""
