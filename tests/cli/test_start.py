"""`dlx start` and `dlx reset`: nothing that a student wrote is ever overwritten or deleted."""

import json
import os
import stat
import subprocess
import sys
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import Result

from dlx.exercises import Exercise, load_course

Call = Callable[..., Result]


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_chapter(dlx: Call, here: Path) -> None:
    done = dlx("start chapter2 work --lang fr")
    assert done.exit_code == 0
    files = tree(here / "work")
    assert files.pop(".dlx/course.json"), "dlx's own: what came from the course"
    (chapter,) = (c for c in load_course().chapters if c.name == "chapter2")
    for exercise in chapter.exercises:
        folder = f"{exercise.name}/"
        assert files[f"{folder}{exercise.slug}.py"] == exercise.stub.read_bytes()
        assert files[f"{folder}{exercise.checks_file.name}"] == exercise.checks_file.read_bytes()
        for language in ("fr", "en"):
            statement = exercise.statement(language)
            assert files[f"{folder}{statement.name}"] == statement.read_bytes()
    marker = tomllib.loads(files["dlx.toml"].decode())
    assert marker["chapters"] == ["chapter2"]
    assert marker["course_version"]
    assert {"LISEZMOI.md", ".gitignore", ".vscode/settings.json"} <= set(files)
    assert not [name for name in files if name.endswith(".tmp")]
    count = sum(name.startswith("chapter2/") for name in files)
    assert f"  + ajouté  chapter2/ ({count} fichiers)\n" in done.stdout
    assert len(done.stdout.splitlines()) < 15, "no more than a screen"
    last = done.stdout.splitlines()[-3:]
    assert last == [
        f"Fichiers ajoutés : {len(files)}, gardés tels quels : 0, dans {here / 'work'}",
        "Lisez chapter2/convolution/statement.fr.md, complétez convolution.py à côté, puis tapez :",
        "  cd work && dlx check convolution",
    ]


@pytest.mark.parametrize("name", ["mes devoirs", "été 2026", "l'an $HOME", "🎒"])
def test_the_last_line_can_be_pasted_where_nothing_is_set_up(here: Path, name: str) -> None:
    """Also where dlx is in no PATH: a fresh shell, the line, and nothing else."""
    program = Path(sys.executable).with_name("dlx")
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(here), "LC_ALL": "C.UTF-8"}
    run = partial(subprocess.run, cwd=here, env=bare, capture_output=True, text=True, encoding="utf-8")
    started = run([str(program), "start", "convolution", name])
    assert started.returncode == 0, started.stderr
    done = run(["/bin/sh", "-c", started.stdout.splitlines()[-1]])
    assert done.returncode == 1, done.stderr
    assert "Not started yet." in done.stdout


def test_without_a_folder_one_is_made_beside_what_is_there(dlx: Call, here: Path) -> None:
    (here / "photos").mkdir()
    done = dlx("start convolution --lang fr")
    assert done.stdout.endswith("  cd dlx-exercices && dlx check convolution\n")
    assert sorted(path.name for path in here.iterdir()) == ["dlx-exercices", "photos"]
    assert dlx("start pooling --lang en").exit_code == 0
    assert (here / "dlx-exercices/chapter2/pooling/pooling.py").is_file(), "the same folder, the second time"
    assert sorted(path.name for path in here.iterdir()) == ["dlx-exercices", "photos"]


def test_a_folder_of_that_name_with_other_things_is_left_alone(dlx: Call, here: Path) -> None:
    (here / "dlx-exercises").mkdir()
    (here / "dlx-exercises/mine").write_text("precious\n")
    assert dlx("start convolution --lang en").exit_code == 0
    assert (here / "dlx-exercises-2/chapter2/convolution/convolution.py").is_file()
    assert [path.name for path in (here / "dlx-exercises").iterdir()] == ["mine"]


def test_a_home_folder_is_never_filled(dlx: Call, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even an empty one, nor when it is named."""
    monkeypatch.setenv("HOME", str(here))
    done = dlx("start convolution . --lang fr")
    assert (done.exit_code, done.stderr) == (
        2,
        f"{here} est votre dossier personnel : ses fichiers s'y perdraient. Nommez un dossier à l'intérieur, "
        f"il sera créé : {here / 'dlx-exercices'}\n",
    )
    assert not list(here.iterdir())
    assert dlx("start convolution --lang fr").exit_code == 0
    assert [path.name for path in here.iterdir()] == ["dlx-exercices"]


def test_files_belong_to_the_student_as_any_new_file(work: Path) -> None:
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(work.stat().st_mode) == 0o666 & ~umask


def test_a_second_start_keeps_the_work_and_adds_what_is_missing(
    dlx: Call, workspace: Path, work: Path
) -> None:
    work.write_text("mine\n")
    statement = work.with_name("statement.fr.md")
    statement.unlink()
    before = tree(workspace)
    done = dlx("start chapter2/convolution")
    assert done.exit_code == 0
    assert done.stdout == (
        "  + added  chapter2/convolution/statement.fr.md\n"
        f"Files added: 1, kept as they are: 18, in {workspace}\n"
        "Read chapter2/convolution/statement.en.md, complete convolution.py beside it, then type:\n"
        "  dlx check convolution\n"
    )
    assert tree(workspace) == {**before, str(statement.relative_to(workspace)): statement.read_bytes()}


def test_start_inside_a_workspace_adds_to_it(
    dlx: Call, workspace: Path, work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(work.parent)
    assert dlx("start chapter2/pooling --json").exit_code == 0
    assert (workspace / "chapter2/pooling/pooling.py").is_file()
    assert not (work.parent / "dlx.toml").exists()


@pytest.mark.parametrize("place", ["chapter2/convolution.py", "convolution.py"])
def test_work_that_was_moved_is_found_and_not_hidden_by_a_new_stub(
    dlx: Call, workspace: Path, work: Path, place: str
) -> None:
    work.rename(workspace / place)
    (workspace / place).write_text("mine\n")
    done = dlx("start convolution")
    assert "Files added: 0," in done.stdout
    assert not work.exists()


def test_a_damaged_marker_is_kept_beside_the_new_one(dlx: Call, workspace: Path) -> None:
    marker = workspace / "dlx.toml"
    for number, damaged in enumerate((b"[exchange\nfolder = '/srv'\n", b"\xff")):
        marker.write_bytes(damaged)
        copy = f"dlx.toml.damaged{'~' * number}"
        done = dlx("start chapter1 . --lang en")
        assert done.exit_code == 0, done.output
        assert f"  + added  {copy}\n" in done.stdout
        assert (workspace / copy).read_bytes() == damaged
    assert "chapter1" in marker.read_text()
    before = sorted(workspace.iterdir())
    assert dlx("start chapter1 .").exit_code == 0
    assert sorted(workspace.iterdir()) == before, "a marker that can be read is not kept twice"


def test_one_introduction_is_enough(dlx: Call, workspace: Path) -> None:
    done = dlx("start chapter2/convolution --lang fr")
    assert "ajouté " not in done.stdout
    assert (workspace / "README.md").exists()
    assert not (workspace / "LISEZMOI.md").exists()


def test_json(dlx: Call, here: Path) -> None:
    done = dlx("start convolution --json")
    told = json.loads(done.stdout)
    assert told["folder"] == str(here)
    assert {"path": "dlx.toml", "added": True} in told["files"]
    assert "added" in done.stderr


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "Impossible d'écrire {path} : un fichier occupe la place d'un dossier. Rien n'est perdu. Faites "
            "de la place, ou choisissez un autre dossier, puis relancez la même commande.",
        ),
        (
            "en",
            "Cannot write {path}: a file stands where a folder is wanted. Nothing is lost. Make room, or "
            "choose another folder, then run the same command again.",
        ),
    ],
)
def test_a_file_in_the_place_of_the_folder(dlx: Call, here: Path, language: str, sentence: str) -> None:
    (here / "taken").write_text("precious\n")
    done = dlx(f"start convolution taken --lang {language}")
    assert (done.exit_code, done.stderr) == (2, sentence.format(path=here / "taken") + "\n")
    assert (here / "taken").read_text() == "precious\n"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "Impossible d'écrire {path} : le disque est plein. Rien n'est perdu. Faites de la place, ou "
            "choisissez un autre dossier, puis relancez la même commande.",
        ),
        (
            "en",
            "Cannot write {path}: no space left on device. Nothing is lost. Make room, or choose another "
            "folder, then run the same command again.",
        ),
    ],
)
def test_a_full_disk(
    dlx: Call, workspace: Path, work: Path, monkeypatch: pytest.MonkeyPatch, language: str, sentence: str
) -> None:
    """The new file does not appear by halves, and the old one stays."""
    work.write_text("mine\n")
    before = tree(workspace)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    done = dlx(f"reset convolution --yes --lang {language}")
    assert (done.exit_code, done.stderr) == (2, sentence.format(path=work) + "\n")
    after = tree(workspace)
    assert after.pop("chapter2/convolution/convolution.py.bak-1") == b"mine\n"
    assert after == before


# --- reset ----------------------------------------------------------------------------------------
def test_reset_keeps_every_old_file(dlx: Call, work: Path, exercise: Exercise) -> None:
    for number, text in enumerate(("first\n", "second\n"), 1):
        work.write_text(text)
        done = dlx("reset convolution --yes")
        assert (done.exit_code, done.stdout) == (
            0,
            f"convolution.py is the first file again. Your old file: convolution.py.bak-{number}\n",
        )
        assert work.read_bytes() == exercise.stub.read_bytes()
    assert work.with_name("convolution.py.bak-1").read_text() == "first\n"
    assert work.with_name("convolution.py.bak-2").read_text() == "second\n"


@pytest.mark.parametrize("answer", ["n\n", "", "\n", "no\n"])
def test_reset_asks(dlx: Call, work: Path, answer: str) -> None:
    work.write_text("mine\n")
    done = dlx("reset convolution --lang fr", input=answer)
    assert (done.exit_code, done.stdout) == (2, "Abandonné ; rien n'a changé.\n")
    assert done.stderr.startswith("Remettre convolution.py au départ ? [o/N] ")
    assert work.read_text() == "mine\n"


@pytest.mark.parametrize("answer", ["o\n", "oui\n", "y\n", "Yes\n"])
def test_reset_when_told_yes(dlx: Call, work: Path, answer: str) -> None:
    work.write_text("mine\n")
    assert dlx("reset convolution", input=answer).exit_code == 0
    assert work.with_name("convolution.py.bak-1").read_text() == "mine\n"


def test_reset_of_a_first_file_does_nothing(dlx: Call, work: Path) -> None:
    done = dlx("reset convolution --yes --lang fr")
    assert (done.exit_code, done.stdout) == (
        0,
        "convolution.py est déjà le fichier de départ ; rien n'a changé.\n",
    )
    assert not list(work.parent.glob("*.bak-*"))


def test_reset_takes_one_exercise(dlx: Call, workspace: Path) -> None:
    (chapter,) = (c for c in load_course().chapters if c.name == "chapter2")
    names = ", ".join(exercise.slug for exercise in chapter.exercises)
    done = dlx("reset chapter2 --yes --lang fr")
    assert (done.exit_code, done.stderr) == (
        2,
        f"chapter2 compte plusieurs exercices ; nommez-en un : {names}.\n",
    )


def test_reset_opens_nothing(dlx: Call, workspace: Path) -> None:
    before = tree(workspace)
    done = dlx("reset softmax --yes")
    assert (done.exit_code, done.stderr) == (
        2,
        f"softmax is not in {workspace} yet. Open it: dlx start softmax\n",
    )
    assert tree(workspace) == before


def test_reset_gives_a_deleted_file_back(dlx: Call, work: Path, exercise: Exercise) -> None:
    work.unlink()
    assert dlx("reset convolution --yes").exit_code == 0
    assert work.read_bytes() == exercise.stub.read_bytes()
