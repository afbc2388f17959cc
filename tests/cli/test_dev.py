"""`dlx dev`: an unfinished exercise is the author's to finish, and is never called a fault of dlx."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dlx.exercises import Exercise
from dlx.grader.authoring.certify import Certificate
from dlx.grader.bench.bench import Bench, Isolation

Call = Callable[..., Result]


@pytest.mark.parametrize("line", ["dev verify", "dev derive"])
def test_a_missing_key(dlx: Call, without_key: None, line: str) -> None:
    for language, words in (("fr", "Contenu incomplet : "), ("en", "Incomplete content: ")):
        done = dlx(f"{line} chapter2/convolution --lang {language}")
        assert done.exit_code == 1
        found = "chapter2/convolution: no key; set DLX_SOLUTIONS or install the solutions"
        assert done.stderr == f"{words}{found}\n"


def test_an_unknown_exercise(dlx: Call, here: Path) -> None:
    done = dlx("dev verify nothing_of_the_kind")
    assert (done.exit_code, done.stdout) == (2, "")


CERTIFICATE = Certificate("one", 1, 1.0, 2, 4, 3, 3, 0, 3, 0, 0.1, ())
WEAK = "sandbox: level 2 (Landlock 7; no bubblewrap around numpy, other: no room)"
STRONG = "sandbox: level 3 (bubblewrap, Landlock 7)"


@pytest.mark.parametrize(("weak", "code"), [(WEAK, 1), (STRONG, 0)])
def test_libraries_that_are_held_less_firmly_than_others_are_a_hole(
    weak: str, code: int, dlx: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is certified is started by `certify`; numpy alone says what this machine can do."""

    def start(bench: Bench, key: tuple[str, ...]) -> Isolation:
        line = STRONG if key == ("numpy",) else weak
        return Isolation(int(line[15]), line, ())

    def certify(exercise: Exercise, bench: Bench, *_: int) -> Certificate:
        bench.start(["other"])
        return CERTIFICATE

    monkeypatch.setattr(Bench, "_start", start)
    monkeypatch.setattr("dlx.grader.authoring.certificates.certify", certify)
    monkeypatch.setenv("DLX_CACHE", str(tmp_path))
    done = dlx("dev verify --fresh chapter2/convolution --lang en")
    assert done.exit_code == code
    last, *_ = reversed(done.stdout.splitlines())
    assert last == f"1 exercises, {code} holes"
    assert (f"    ✘ {WEAK}: this machine isolates other libraries better\n" in done.stdout) is (code == 1)
    assert (f"\n{STRONG}\n" in done.stdout) is (code == 0)
    data = json.loads(dlx("dev verify --fresh chapter2/convolution --json").stdout)
    assert data["weakened"] == [WEAK] * code


def test_what_lacks_its_library_is_said_and_not_certified(dlx: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    from dlx.exercises import installed

    find = installed.find_spec
    monkeypatch.setattr(installed, "find_spec", lambda name: None if name == "torch" else find(name))
    line = "dev verify --seeds 1 chapter2/lenet5"
    alone = dlx(f"{line} --lang en")
    assert alone.exit_code == 1, "nothing was certified"
    assert alone.stdout.splitlines()[1:] == [
        "chapter2/lenet5 needs torch, which is not installed: pip install 'dlx-course[torch]'",
        "0 exercises, 0 holes; 1 without their library, not certified",
    ]
    both = dlx(f"{line} chapter1/softmax --json --lang fr")
    assert both.exit_code == 0, both.output
    assert json.loads(both.stdout)["skipped"] == ["chapter2/lenet5"]
    assert [one["exercise"] for one in json.loads(both.stdout)["certificates"]] == ["chapter1/softmax"]
    last = "1 exercices, 0 trous ; 1 sans leur bibliothèque, non certifiés"
    assert both.stderr.splitlines()[-1] == last


def test_a_release_is_told_file_by_file(dlx: Call, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dlx.classroom import release as room

    def release(sources: Path, to: Path) -> list[Path]:
        assert (sources / "pyproject.toml").is_file()
        return [to / "students/one.whl"]

    monkeypatch.setattr(room, "write_release", release)
    done = dlx("dev release out --lang en")
    assert (done.exit_code, done.stdout) == (
        0,
        "out/students/one.whl\nGive students/ to the students. teachers/ holds the key.\n",
    )
