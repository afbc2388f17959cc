"""The command by which .ci/run certifies the content turns red on a planted hole; what is kept of a
certification is trusted only while nothing has changed."""

import json
import shlex
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from dlx.exercises import Exercise, Text, load_course
from dlx.exercises.catalogue import read_course
from dlx.grader.authoring import certificates
from dlx.grader.authoring.certify import Certificate
from dlx.grader.key.answer_key import answer_key

Call = Callable[..., Result]
NAME = "chapter3/non_maximum_suppression"
ALL = "(far, left, below, touching)"


@pytest.fixture
def command(root: Path) -> str:
    """What .ci/run calls, as it stands there."""
    lines = (root / ".ci/run").read_text(encoding="utf-8").splitlines()
    (line,) = (line for line in lines if line.startswith("dlx dev verify"))
    return shlex.join([*shlex.split(line)[1:], "--lang", "en"])


@pytest.fixture
def content(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of one exercise and its key, which is all that the command then finds; the key's folder."""
    (exercise,) = load_course().find(NAME)
    key = answer_key(exercise)
    if key is None:
        pytest.skip("the key is not installed")
    shutil.copytree(exercise.folder, here / "exercises" / NAME)
    shutil.copytree(key.folder, here / "solutions" / NAME)
    table = f'exercises = ["{exercise.slug}"]\ntitle = {{ fr = "t", en = "t" }}\n'
    (here / "exercises" / exercise.chapter / "chapter.toml").write_text(table, encoding="utf-8")
    monkeypatch.setenv("DLX_SOLUTIONS", str(here / "solutions"))
    monkeypatch.setenv("DLX_CACHE", str(here / "cache"))
    monkeypatch.setattr("dlx.cli.author.dev_verify.load_course", lambda: read_course(here / "exercises"))
    return here / "solutions" / NAME


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def holes(done: Result) -> list[str]:
    return [line.strip() for line in done.stdout.splitlines() if "✘" in line]


def test_a_check_that_lets_a_mutant_live(dlx: Call, command: str, content: Path) -> None:
    change(content / "test_hidden.py", ALL, "(far, left, touching)")
    change(content.parents[2] / "exercises" / NAME / "domain.py", "def iou(", "def _iou(")
    done = dlx(command)
    assert done.exit_code == 1, done.output
    assert "✘ mutant survives: max(height, 0) => max(height, -1)" in holes(done)
    assert list((content.parents[2] / "cache").rglob("*.json")) == []


def test_a_check_that_depends_on_the_seed(dlx: Call, command: str, content: Path) -> None:
    change(content / "test_hidden.py", ALL, f"{ALL}[: draw.choice([0, 4])]")
    done = dlx(command)
    assert done.exit_code == 1
    missed = "negative_widths, reads_width_and_height, negative_widths_and_heights"
    assert holes(done) == [f"✘ seed 1 gives other verdicts: inclusive_pixels, {missed}"]


# --- what is kept ---------------------------------------------------------------------------------
Asked = list[str]
SOUND = Certificate(
    exercise=NAME,
    checks=10,
    points=13.0,
    accepted=4,
    untried=0,
    wrong=18,
    named=17,
    two=12,
    two_named=9,
    calls=400,
    pairs=57,
    killed=0,
    mutants=0,
    equivalent=1,
    seeds=3,
    flakes=0,
    seconds=2.0,
    holes=(),
)


@pytest.fixture
def asked(content: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The exercises that are certified, which takes no time here."""
    names: Asked = []

    def certify_each(exercises: Sequence[Exercise], *_: object) -> Iterator[Certificate]:
        for exercise in exercises:
            names.append(exercise.name)
            yield SOUND

    monkeypatch.setattr(certificates, "certify_each", certify_each)
    return names


def kept(content: Path) -> Path:
    (found,) = (content.parents[2] / "cache").rglob("*.json")
    return found


def test_what_is_certified_is_not_certified_again(dlx: Call, content: Path, asked: Asked) -> None:
    row = f"{NAME:<33}" + "".join(
        f"{cell:>9}" for cell in (10, 13, 4, 18, 17, "9/12", 400, 57, "0/0", 1, "0/3")
    )
    first, second = dlx("dev verify --lang en"), dlx("dev verify --lang en")
    assert f"{row}      2.0\n" in first.stdout
    assert f"{row}  certified before, unchanged\n" in second.stdout
    assert "certifié auparavant, inchangé\n" in dlx("dev verify --lang fr").stdout
    assert (second.exit_code, asked) == (0, [NAME])
    (certificate,) = json.loads(dlx("dev verify --json").stdout)["certificates"]
    assert (certificate["exercise"], certificate["before"]) == (NAME, True)


def test_the_command_of_ci_trusts_no_certificate(
    dlx: Call, content: Path, command: str, asked: Asked
) -> None:
    assert dlx(command).exit_code == dlx(command).exit_code == 0
    assert asked == [NAME, NAME]


def test_a_quick_look_is_kept_nowhere_and_takes_nothing_from_before(
    dlx: Call, here: Path, content: Path, asked: Asked
) -> None:
    assert dlx("dev verify --quick").exit_code == 0
    assert list(here.rglob("cache")) == []
    dlx("dev verify")
    dlx("dev verify --quick")
    assert asked == [NAME] * 3


@pytest.mark.parametrize(
    "path",
    [
        "exercises/{name}/statement.fr.md",
        "exercises/{name}/exercise.toml",
        "solutions/{name}/test_hidden.py",
        "solutions/{name}/known/accepted/new.py",
    ],
)
def test_content_that_has_changed(dlx: Call, here: Path, content: Path, asked: Asked, path: str) -> None:
    dlx("dev verify")
    with (here / path.format(name=NAME)).open("a", encoding="utf-8") as stream:
        stream.write("\n")
    dlx("dev verify")
    assert asked == [NAME, NAME]


def test_an_engine_a_library_or_a_wish_that_has_changed(
    dlx: Call, here: Path, content: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "new.py").touch()
    for change_it in (
        lambda: monkeypatch.setattr(certificates, "_engine", lambda: [("grader", here)]),
        lambda: (here / "new.py").write_text("x = 1\n"),
        lambda: monkeypatch.setattr(certificates, "environment", lambda: {"numpy": "0"}),
        lambda: monkeypatch.setattr(certificates, "library_versions", lambda _: ("numpy 0", "third 1")),
    ):
        dlx("dev verify")
        asked.clear()
        change_it()
        dlx("dev verify")
        assert asked == [NAME]
    dlx("dev verify --seeds 4")
    assert asked == [NAME, NAME]


def test_the_whole_engine_counts(root: Path) -> None:
    folders = dict(certificates._engine())
    assert (folders["grader"] / "judging/judge.py").samefile(root / "grader/judging/judge.py")
    assert (folders["exercises"] / "catalogue.py").samefile(root / "exercises/catalogue.py")


def damage(old: str, new: str) -> Callable[[Path], object]:
    return lambda path: change(path, old, new)


@pytest.mark.parametrize(
    "harm",
    [
        damage('"certificate": {', '"certificate": ['),
        damage('"dlx-certificate/4"', '"dlx-certificate/0"'),
        damage('"checks": 10', '"checks": "10"'),
        damage('  "wrong": 18,\n', ""),
        damage(NAME, "chapter1/softmax"),
        lambda path: path.write_bytes(b"\xff"),
        lambda path: path.write_text("[]"),
        lambda path: path.chmod(0o620),
        lambda path: path.unlink(),
    ],
)
def test_a_file_that_is_damaged_or_of_somebody_else(
    dlx: Call, content: Path, asked: Asked, harm: Callable[[Path], object]
) -> None:
    dlx("dev verify")
    harm(kept(content))
    assert dlx("dev verify").exit_code == 0
    assert asked == [NAME, NAME]


def test_a_certificate_with_holes_is_not_kept(
    dlx: Call, here: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holed = replace(SOUND, holes=(Text("un trou", "a hole"),))
    monkeypatch.setattr(certificates, "certify_each", lambda *_: iter([holed]))
    assert dlx("dev verify").exit_code == 1
    assert list(here.rglob("cache")) == []


def test_what_changes_while_it_is_certified_is_not_kept(
    dlx: Call, here: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def certify_each(*_: object) -> Iterator[Certificate]:
        (content / "new.py").touch()
        yield SOUND

    monkeypatch.setattr(certificates, "certify_each", certify_each)
    assert dlx("dev verify").exit_code == 0
    assert list(here.rglob("cache")) == []


def test_certificates_are_private_and_below_the_folder_that_was_named(
    dlx: Call, here: Path, content: Path, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    dlx("dev verify --cache elsewhere")
    monkeypatch.delenv("DLX_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "user"))
    dlx("dev verify")
    for folder in (here / "elsewhere/certificates", here / "user/dlx/certificates"):
        assert folder.stat().st_mode & 0o777 == 0o700
        assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]


def test_a_folder_that_cannot_be_written(dlx: Call, here: Path, content: Path, asked: Asked) -> None:
    (here / "cache").write_text("in the way")
    done = dlx("dev verify --lang en")
    path = here / "cache/certificates/chapter3.non_maximum_suppression.json"
    assert done.exit_code == 0
    assert (
        f"Cannot write {path}: a file stands where a folder is wanted. Nothing is lost. Make room, or "
        "choose another folder, then run the same command again.\n"
    ) in done.stdout
    assert "1 exercises, 0 holes" in done.stdout


def test_right_answers_that_are_refused_are_counted(dlx: Call, content: Path) -> None:
    done = dlx("dev repeat --seconds 0 --lang en")
    variants = sorted(path.stem for path in (content / "known/accepted").glob("*.py"))
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{NAME}: 0 right answers refused in {1 + len(variants)} runs (")
    (content / f"known/accepted/{variants[-1]}.py").write_text("X = 1\n", encoding="utf-8")
    done = dlx("dev repeat --seconds 0 --lang fr")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{NAME} : 1 refus injustes en {1 + len(variants)} essais (")
    found = holes(done)
    assert found and all(line.startswith(f"✘ {variants[-1]}: test_") for line in found)
