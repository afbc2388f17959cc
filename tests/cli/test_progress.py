"""`dlx list`, `status` and `hint`: what is remembered, and what happens when the memory is damaged."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dlx.exercises import Exercise, load_course

Call = Callable[..., Result]


def test_list_names_everything(dlx: Call, here: Path) -> None:
    done = dlx("list --lang fr")
    assert done.exit_code == 0
    for exercise in load_course().exercises:
        assert exercise.slug in done.stdout
        assert exercise.title.fr in done.stdout
    told = json.loads(dlx("list --json").stdout)
    states = {e["state"] for c in told["chapters"] for e in c["exercises"]}
    assert states == {"absent"}


def test_states(dlx: Call, workspace: Path, work: Path) -> None:
    def state() -> str:
        told = json.loads(dlx("status --json").stdout)
        return next(e["state"] for e in told["exercises"] if e["name"] == "chapter2/convolution")

    assert state() == "opened"
    work.write_text("import numpy as np\n")
    assert state() == "started"
    folder = workspace / ".dlx"
    folder.mkdir(exist_ok=True)
    entry = {"chapter2/convolution": {"accepted": True}}
    (folder / "progress.json").write_text(json.dumps({"exercises": entry}))
    assert state() == "unsure", "an old file, which does not say what had passed"
    assert "] 0/" in dlx("status").stdout


def test_what_is_said_is_of_the_file_as_it_is_now(
    dlx: Call, workspace: Path, work: Path, right: str, exercise: Exercise
) -> None:
    def states() -> list[str]:
        told = [json.loads(dlx(f"{command} --json").stdout) for command in ("status", "list")]
        rows = told[0]["exercises"] + [e for c in told[1]["chapters"] for e in c["exercises"]]
        return [row["state"] for row in rows if row["name"] == exercise.name]

    wrong = "def conv2d(image, kernel, stride=1, padding=0):\n    return image\n"
    work.write_text(wrong)
    assert dlx("check convolution").exit_code == 1
    assert states() == ["failing", "failing"]
    work.write_text(right)
    assert states() == ["changed", "changed"]
    assert dlx("check convolution").exit_code == 0
    assert states() == ["accepted", "accepted"]
    assert "✔ convolution " in dlx("status").stdout
    work.write_text("import helpers\n" + right)
    shown = dlx("status --lang fr").stdout
    assert "≠ convolution" in shown
    assert "min  modifié depuis sa dernière vérification\n" in shown
    assert "] 0/" in shown
    assert "\nEnsuite : dlx check convolution\n" in shown
    work.with_name("helpers.py").write_text("")
    assert dlx("check convolution").exit_code == 0
    work.with_name("helpers.py").write_text("SIZE = 3\n")
    assert states() == ["changed", "changed"], "what the file imports counts too"
    assert dlx("reset convolution --yes").exit_code == 0
    assert states() == ["opened", "opened"]


def test_hints_come_one_by_one(dlx: Call, workspace: Path, exercise: Exercise) -> None:
    total = len(exercise.hints)
    for number, hint in enumerate(exercise.hints, 1):
        lines = dlx("hint convolution --lang fr").stdout.splitlines()
        assert lines[:2] == [f"Indice {number}/{total} :", f"  {hint.fr}"]
    assert lines[2] == "C'est le dernier. Pour tous les relire : dlx hint convolution --all"
    assert dlx("hint convolution").stdout.startswith(f"Hint {total}/{total}:\n")
    told = json.loads(dlx("hint convolution --all --json").stdout)
    assert [hint["en"] for hint in told["hints"]] == [hint.en for hint in exercise.hints]


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b'{"exercises": {"a": 3}}', b"\xff\xfe", b"[" * 9999])
@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "Le fichier de progression était illisible ; il est gardé (.dlx/progress.json.bak-1) et un "
            "nouveau commence. Vos exercices ne sont pas touchés : dlx check les retrouve.",
        ),
        (
            "en",
            "The progress file could not be read; it is kept (.dlx/progress.json.bak-1) and a new one "
            "begins. Your exercises are untouched: dlx check finds them again.",
        ),
    ],
)
def test_a_damaged_progress_file(
    dlx: Call, workspace: Path, damage: bytes, language: str, sentence: str
) -> None:
    path = workspace / ".dlx/progress.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(damage)
    done = dlx(f"hint convolution --lang {language}")
    assert (done.exit_code, done.stderr) == (0, sentence + "\n")
    assert path.with_name("progress.json.bak-1").read_bytes() == damage
    assert json.loads(path.read_bytes())["exercises"] == {"chapter2/convolution": {"hints": 1}}
    assert dlx("hint convolution").stderr == ""


def test_progress_that_cannot_be_written_is_said_and_costs_nothing(dlx: Call, workspace: Path) -> None:
    shutil.rmtree(workspace / ".dlx")
    (workspace / ".dlx").write_text("a file in the way\n")
    done = dlx("hint convolution --lang fr")
    assert done.exit_code == 0
    assert done.stdout.startswith("Indice 1/")
    assert done.stderr == (
        f"Impossible d'écrire {workspace / '.dlx'} : un fichier occupe la place d'un dossier. Rien n'est "
        "perdu. Faites de la place, ou choisissez un autre dossier, puis relancez la même commande.\n"
    )


def test_an_exercise_that_is_not_opened(dlx: Call, workspace: Path) -> None:
    done = dlx("check chapter2/pooling --lang fr")
    assert (done.exit_code, done.stderr) == (
        2,
        f"pooling n'est pas encore dans {workspace}. Ouvrez-le : dlx start pooling\n",
    )
