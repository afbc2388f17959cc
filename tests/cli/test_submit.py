"""`dlx submit`: shows, asks, writes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Call = Callable[..., Result]


@pytest.fixture
def done(work: Path) -> Path:
    work.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    return image\n")
    (work.parent / "id_rsa").write_text("secret")
    return work


def test_it_shows_and_asks(dlx: Call, workspace: Path, done: Path) -> None:
    shown = dlx("submit --lang fr", input="n\n")
    assert shown.exit_code == 2
    assert shown.stdout == (
        "Ce qui sera rendu :\n"
        "  + chapter2/convolution/convolution.py\n"
        "Ce qui ne le sera pas :\n"
        "  - vient du cours : .devcontainer/, .gitignore, .vscode/, README.md, dlx.toml, "
        "chapter2/convolution/statement.en.md, chapter2/convolution/statement.fr.md, "
        "chapter2/convolution/test_convolution.py\n"
        "  - ressemble à un secret : chapter2/convolution/id_rsa\n"
        "Abandonné ; rien n'a été écrit.\n"
    )
    assert shown.stderr == "Préparer l'archive ? [o/N] "
    assert not list(workspace.glob("*.zip"))
    assert not (workspace / ".dlx").exists()


def test_it_writes_and_says_where(dlx: Call, workspace: Path, done: Path) -> None:
    shown = dlx("submit chapter2 --yes --student alice --json")
    assert shown.exit_code == 0, shown.output
    receipt = json.loads(shown.stdout)
    (archive,) = workspace.glob("chapter2-alice-*.zip")
    assert receipt["archive"] == archive.name
    assert f"\nArchive: {archive}\n  sha256 {receipt['sha256']}\n" in shown.stderr
    assert shown.stderr.endswith(
        f"Receipt: {workspace / '.dlx/receipts' / archive.stem}.json\n"
        "Now upload this archive where your teacher asks for it.\n"
    )


def test_a_file_that_will_not_count(dlx: Call, work: Path) -> None:
    work.write_bytes(b"# \xe9\n")
    shown = dlx("submit --lang fr", input="n\n")
    assert (
        "      ! ne comptera pas : convolution.py, ligne 1 : l'octet 0xE9 n'est pas du UTF-8 (un « é » en "
        "Latin-1 ?). Python ne peut pas lire ce fichier : enregistrez-le en UTF-8.\n"
    ) in shown.stdout


def test_nothing_is_started(dlx: Call, workspace: Path) -> None:
    shown = dlx("submit --yes --lang fr")
    assert (shown.exit_code, shown.stderr) == (
        2,
        "Rien à rendre pour chapter2. chapter2/convolution/convolution.py : encore le fichier de départ.\n",
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "Quel chapitre rendre ? Ouverts ici : chapter1, chapter2. Nommez-en un après dlx submit.\n",
        ),
        ("en", "Hand in which chapter? Opened here: chapter1, chapter2. Name one after dlx submit.\n"),
    ],
)
def test_several_chapters(
    dlx: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch, language: str, sentence: str
) -> None:
    assert dlx("start chapter1").exit_code == 0
    for line in ("submit", "submit chapter3"):
        shown = dlx(f"{line} --lang {language}")
        assert (shown.exit_code, shown.stderr) == (2, sentence)
    monkeypatch.chdir(workspace / "chapter2")
    assert "chapter2" in dlx("submit --yes").stderr
