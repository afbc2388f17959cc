"""`dlx submit`: shows, asks, writes."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typist import typing

from dlx.cli.student import before_handing_in
from dlx.exercises import load_course
from dlx.grader.bench import BenchError

Call = Callable[..., Result]


@pytest.fixture
def done(work: Path) -> Path:
    work.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    return image\n")
    (work.parent / "id_rsa").write_text("secret")
    return work


def test_it_shows_and_asks(dlx: Call, workspace: Path, done: Path) -> None:
    shown = dlx("submit --lang fr", input="Ada Lovelace\nn\n")
    assert shown.exit_code == 2
    assert shown.stdout == (
        "Avant de rendre :\n"
        "  ✘ convolution : jamais vérifié avant, vérifications publiques en échec\n"
        "  Rien de cela n'empêche de rendre. La note est faite par d'autres vérifications, plus exigeantes.\n"
        "Ce qui sera rendu, sous le nom Ada Lovelace (un autre : --student NOM) :\n"
        "  + chapter2/convolution/convolution.py\n"
        "Ce qui ne le sera pas :\n"
        "  - ancienne version, archive ou fichier de dlx : .dlx/\n"
        "  - ressemble à un secret : chapter2/convolution/id_rsa\n"
        "  - ce qui vient du cours (énoncés, vérifications, réglages) : 17 fichiers\n"
        "Abandonné ; rien n'a été rendu.\n"
    )
    asked = "Sous quel nom rendre (votre nom ou numéro d'étudiant) ? ["
    assert shown.stderr.startswith(asked)
    assert shown.stderr.endswith("] Préparer l'archive ? [o/N] ")
    assert not list(workspace.glob("*.zip"))


def test_the_name_is_asked_once_and_shown_always(dlx: Call, workspace: Path, done: Path) -> None:
    line = "submit --no-check --lang en"
    head = "What will be handed in, under the name {} (another one: --student NAME):\n"
    assert dlx(line, input='Zoé "Z" Ü\ny\n').exit_code == 0
    assert next(workspace.glob("*.zip")).name.startswith("chapter2-Zoe_Z_U-")
    again = dlx(line, input="y\n")
    assert head.format('Zoé "Z" Ü') in again.stdout
    assert "Hand in under which name" not in again.stderr
    other = dlx(f"{line} --yes --student 12345")
    assert head.format("12345") in other.stdout
    assert head.format('Zoé "Z" Ü') in dlx(line, input="n\n").stdout, (
        "one archive for another changes nothing"
    )
    assert dlx("start chapter2/pooling").exit_code == 0
    assert head.format('Zoé "Z" Ü') in dlx(line, input="n\n").stdout


def test_what_matters_comes_first(dlx: Call, workspace: Path, work: Path, right: str) -> None:
    """Nothing of it keeps anybody from handing in."""
    for slug in ("pooling", "output_shape", "toy_cnn", "receptive_field"):
        assert dlx(f"start {slug}").exit_code == 0
    work.write_text(right)
    chapter = workspace / "chapter2"
    (chapter / "pooling/pooling.py").write_text("def max_pool2d(\n")
    (chapter / "toy_cnn/toy_cnn.py").write_text("x = 1\n")
    renamed = chapter / "output_shape/output_shape.py"
    renamed.rename(renamed.with_name("mine.py"))
    renamed.with_name("mine.py").write_text(renamed.with_name("mine.py").read_text() + "\nX = 1\n")
    assert dlx("check toy_cnn").exit_code == 1
    (chapter / "toy_cnn/toy_cnn.py").write_text("y = 1\n")
    quick = dlx("submit --no-check --lang en", input="zoe\nn\n").stdout.splitlines()
    assert quick[:7] == [
        "Before you hand in:",
        "  ≠ chapter2/output_shape/mine.py looks like output_shape, but is not read under this name: rename "
        "it to output_shape.py?",
        "  ✘ pooling: cannot be read by Python, will not count",
        "  ≠ toy_cnn: changed since its last check",
        "  ◐ convolution: never checked",
        "  ○ receptive_field: still the first file, not handed in",
        "  None of this keeps you from handing in. The mark is made by other checks, more demanding ones.",
    ]
    done = dlx("submit --lang en --yes --student zoe")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[2:6] == [
        "  ✘ pooling: cannot be read by Python, will not count",
        "  ✘ toy_cnn: public checks fail",
        "  ○ receptive_field: still the first file, not handed in",
        "  ✔ convolution: public checks pass",
    ]
    assert "Archive: " in done.stdout
    states = {e["name"]: e["state"] for e in json.loads(dlx("status --json").stdout)["exercises"]}
    assert states["chapter2/convolution"] == "accepted", "what was found is kept"


def test_checks_that_cannot_run_hold_nothing_up(
    dlx: Call, work: Path, done: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise BenchError("no fork")

    monkeypatch.setattr("dlx.grader.bench.Bench.start", broken)
    shown = dlx("submit --yes --lang en")
    assert shown.exit_code == 0
    assert "The checks could not be run (no fork). You can hand in all the same.\n" in shown.stderr
    assert "  ◐ convolution: never checked\n" in shown.stdout


def test_what_was_not_begun_takes_one_line(dlx: Call, workspace: Path, done: Path) -> None:
    assert dlx("start chapter2").exit_code == 0
    left = [e.slug for e in load_course().find("chapter2") if e.slug != "convolution"]
    shown = dlx("submit --no-check --lang en", input="zoe\nn\n").stdout
    names = ", ".join(left[:5])
    assert f"  ○ {names}, … ({len(left)}): still the first file, not handed in\n" in shown


def test_works_that_never_answer_hold_nobody_up(
    dlx: Call, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One is tried, for longer than there is time for all; the others are named."""
    monkeypatch.setattr(before_handing_in, "ENOUGH", 1.0)
    slugs = ("convolution", "pooling", "output_shape", "layer_parameters")
    for slug in slugs:
        assert dlx(f"start {slug}").exit_code == 0
        (one,) = load_course().find(slug)
        hangs = (f"def {name}(*_, **__):\n    while True: pass\n" for name in one.provides)
        (workspace / f"chapter2/{slug}/{slug}.py").write_text("".join(hangs))
    shown = dlx("submit --yes --lang en")
    assert shown.exit_code == 0
    assert (
        "Checks ended after 1 s. Not tried: output_shape, layer_parameters, pooling. You can hand in all the "
        "same.\n"
    ) in shown.stderr
    assert "  ✘ convolution: never checked before, public checks fail\n" in shown.stdout
    assert "  ◐ output_shape, layer_parameters, pooling: never checked\n" in shown.stdout


def test_ctrl_c_ends_the_checks_and_no_more(workspace: Path, work: Path) -> None:
    work.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    while True:\n        pass\n")
    with typing(["submit", "--lang", "en", "--student", "Ada"], workspace, 80) as typist:
        typist.wait("Checking…")
        shown = typist.type("\x03", until="Prepare the archive?")
        assert "Interrupted. Not tried: convolution." in shown
        typist.type("y\n", until="Now upload this archive")
        assert typist.rest() == 0


def test_where_nothing_goes_a_renamed_file_is_pointed_out(dlx: Call, work: Path, right: str) -> None:
    work.with_name("conv.py").write_text(right)
    sentence = (
        "chapter2/convolution/conv.py looks like convolution, but is not read under this name: rename it to "
        "convolution.py?\n"
    )
    for gone in (False, True):
        if gone:
            work.unlink()
        shown = dlx("submit --yes --lang en")
        assert shown.exit_code == 2
        assert shown.stderr.startswith(sentence)


def test_somebody_at_a_terminal_hands_in(workspace: Path, done: Path) -> None:
    """Real keys, 80 columns, a wrong answer: a name, yes, and an archive."""
    with typing(["submit", "--lang", "fr"], workspace, 80) as typist:
        shown = typist.wait("Sous quel nom rendre")
        assert "✘ convolution : jamais vérifié avant" in shown
        typist.type("Ada\n", until="Préparer l'archive ? [o/N] ")
        typist.type("o\n", until="Déposez maintenant cette archive")
        assert typist.rest() == 0
    assert len(list(workspace.glob("chapter2-Ada-*.zip"))) == 1


def test_what_is_corrected_while_one_reads_goes(workspace: Path, done: Path) -> None:
    with typing(["submit", "--no-check", "--student", "Ada", "--lang", "en"], workspace, 200) as typist:
        typist.wait("Prepare the archive? [y/N] ")
        done.write_text("mended = 1\n")
        shown = typist.type("y\n", until="Now upload this archive")
        assert "Changed meanwhile, and handed in as it is now: chapter2/convolution/convolution.py" in shown
        assert typist.rest() == 0
    (archive,) = workspace.glob("chapter2-Ada-*.zip")
    with zipfile.ZipFile(archive) as opened:
        assert opened.read("chapter2/convolution/convolution.py") == b"mended = 1\n"


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
    shown = dlx("submit --lang fr", input="\nn\n")
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
