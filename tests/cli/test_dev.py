"""`dlx dev`: an unfinished exercise is the author's to finish, and is never called a fault of dlx."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from dlx.exercises import Exercise, load_course
from dlx.grader.authoring import write_exercise
from dlx.grader.authoring.certify import Certificate
from dlx.grader.bench.bench import Bench, Isolation

Call = Callable[..., Result]


@pytest.mark.parametrize("line", ["dev verify", "dev derive", "dev repeat"])
def test_a_missing_key(dlx: Call, without_key: None, line: str) -> None:
    for language, sentence in (
        ("fr", " : pas de clé ; donnez son dossier dans DLX_SOLUTIONS, ou installez les solutions\n"),
        ("en", ": no key; set DLX_SOLUTIONS or install the solutions\n"),
    ):
        done = dlx(f"{line} chapter2/convolution --lang {language}")
        assert done.exit_code == 1
        assert done.stderr == f"chapter2/convolution{sentence}"


def test_an_unknown_exercise(dlx: Call, here: Path) -> None:
    done = dlx("dev verify nothing_of_the_kind")
    assert (done.exit_code, done.stdout) == (2, "")


@pytest.mark.parametrize("option", ["--seeds 0", "--jobs 0", "--seeds -1"])
def test_numbers_that_are_none(dlx: Call, option: str) -> None:
    done = dlx(f"dev verify {option} --lang fr")
    name, number = option.split()
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        f"Valeur refusée pour '{name}' : {number} ne convient pas, il faut x>=1. Voyez : dlx dev verify "
        "--help\n"
    )


@pytest.fixture
def course(here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A course of its own, that every command finds: one new exercise, which is the author's to fill in."""
    monkeypatch.setattr("dlx.exercises.catalogue.HERE", str(here / "exercises"))
    monkeypatch.setenv("DLX_SOLUTIONS", str(here / "solutions"))
    monkeypatch.setenv("DLX_CACHE", str(here / "cache"))
    (here / "exercises").mkdir()
    write_exercise("part1/first", here / "exercises", here / "solutions")
    load_course.cache_clear()
    yield here / "exercises"
    load_course.cache_clear()


def fill_in(*folders: Path) -> None:
    for path in (path for folder in folders for path in folder.rglob("*.*")):
        path.write_text(path.read_text("utf-8").replace("‹", "(").replace("›", ")"), encoding="utf-8")


def test_a_new_exercise(dlx: Call, course: Path, here: Path) -> None:
    done = dlx("dev new part1/my_exercise --lang fr")
    assert done.exit_code == 0
    *paths, last = done.stdout.splitlines()
    assert last == "Remplacez chaque ‹…› de ces fichiers ; ce qui reste : dlx dev verify part1/my_exercise"
    assert {Path(path).parent for path in paths} == {
        course / "part1", course / "part1/my_exercise", here / "solutions/part1/my_exercise"
    }  # fmt: skip
    assert all(Path(path).is_file() for path in paths)
    load_course.cache_clear()
    holes = dlx("dev verify my_exercise --lang fr")
    assert holes.exit_code == 1
    path = course / "part1/my_exercise/exercise.toml"
    said = "il reste ‹le titre de l'exercice› à écrire ; mettez-y votre texte, sans les signes ‹ ›"
    assert f"    ✘ {path}, ligne 6 : {said}" in holes.stdout.splitlines()
    again = dlx("dev new part1/my_exercise --lang en")
    assert (again.exit_code, again.stdout) == (2, "")
    assert again.stderr.startswith(f"{path.parent} is there already; nothing in it was changed.")


def test_a_new_exercise_needs_a_folder_of_keys(
    dlx: Call, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DLX_SOLUTIONS")
    monkeypatch.setattr(sys.modules["dlx.grader.key.answer_key"], "find_spec", lambda name: None)
    done = dlx("dev new part1/my_exercise --lang en")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "No folder of keys here. Give one in DLX_SOLUTIONS, or install the solutions"
    )
    assert not (course / "part1/my_exercise").exists()


def test_a_new_exercise_begins_in_a_clone(
    dlx: Call, course: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("dlx.templates.EXERCISE", tmp_path / "nowhere")
    done = dlx("dev new part1/my_exercise --lang en")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("This dlx does not come from a clone of the repository")
    assert not (course / "part1/my_exercise").exists()


BREAKS: dict[str, Callable[[Path, Path], object]] = {
    "is -1; wanted": lambda first, key: change(first / "exercise.toml", "points = 1", "points = -1"),
    "limit is not known": lambda first, key: change(
        key / "grader.toml", "[generated]", "[limit]\n[generated]"
    ),
    "this is not TOML": lambda first, key: change(key / "grader.toml", "[generated]", "[generated"),
    "there is no folder": lambda first, key: change(
        first.parent / "chapter.toml", '"first"', '"first", "two"'
    ),
    "SyntaxError: ": lambda first, key: change(first / "test_first.py", "def ", "dfe "),
    "ZeroDivisionError: ": lambda first, key: change(key / "test_hidden.py", '"""Hidden', '1 / 0\n"""Hidden'),
    "asks for anwser, which": lambda first, key: change(first / "test_first.py", "answer,", "anwser,"),
    "has no table": lambda first, key: change(
        first / "test_first.py", "def ", "def test_other(answer): ...\ndef "
    ),
    "does not name first": lambda first, key: change(first.parent / "chapter.toml", '"first",', ""),
    "this file is missing": lambda first, key: (first.parent / "chapter.toml").unlink(),
}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("said", BREAKS)
@pytest.mark.parametrize("line", ["dev verify", "dev verify first", "dev derive first"])
def test_what_is_wrong_is_said_in_a_sentence(
    dlx: Call, course: Path, here: Path, said: str, line: str
) -> None:
    fill_in(course, here / "solutions")
    BREAKS[said](course / "part1/first", here / "solutions/part1/first")
    done = dlx(f"{line} --lang en")
    assert done.exit_code == 1
    assert said in done.output
    assert "Traceback" not in done.output and "broken" not in done.output and "fault" not in done.output
    sentences = [line for line in done.output.splitlines() if str(here) in line]
    assert len(sentences) == 1


CERTIFICATE = Certificate("one", 1, 1.0, 2, 0, 4, 4, 3, 2, 120, 9, 3, 3, 0, 3, 0, 0.1, ())
WEAK = "sandbox: level 2 (Landlock 7; no bubblewrap around numpy, other: no room)"
STRONG = "sandbox: level 3 (bubblewrap, Landlock 7)"


@pytest.mark.parametrize(("weak", "code"), [(WEAK, 1), (STRONG, 0)])
def test_libraries_that_are_held_less_firmly_than_others_are_a_hole(
    weak: str, code: int, dlx: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is certified is started by `certify_each`; numpy alone says what this machine can do."""

    def start(bench: Bench, key: tuple[str, ...]) -> Isolation:
        line = STRONG if key == ("numpy",) else weak
        return Isolation(int(line[15]), line, ())

    def certify_each(exercises: Sequence[Exercise], bench: Bench, *_: int) -> Iterator[Certificate]:
        bench.start(["other"])
        yield CERTIFICATE

    monkeypatch.setattr(Bench, "_start", start)
    monkeypatch.setattr("dlx.grader.authoring.certificates.certify_each", certify_each)
    monkeypatch.setenv("DLX_CACHE", str(tmp_path))
    done = dlx("dev verify --fresh chapter2/convolution --lang en")
    assert done.exit_code == code
    last, *_ = reversed(done.stdout.splitlines())
    assert last == f"1 exercises, {code} holes"
    assert (f"    ✘ {WEAK}: this machine isolates other libraries better\n" in done.stdout) is (code == 1)
    assert (f"\n{STRONG}\n" in done.stdout) is (code == 0)
    data = json.loads(dlx("dev verify --fresh chapter2/convolution --json").stdout)
    assert data["weakened"] == [WEAK] * code


def test_an_introduction_that_does_not_name_an_exercise_is_a_hole(
    dlx: Call, course: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dlx.grader.authoring.certificates.certify_each", lambda *_: iter([CERTIFICATE]))
    fill_in(course, here / "solutions")
    for language in ("fr", "en"):
        (course / f"part1/introduction.{language}.md").write_text("# A story\n\n`first`\n", encoding="utf-8")
    assert dlx("dev verify first --fresh").exit_code == 0
    change(course / "part1/introduction.en.md", "`first`", "`second`")
    done = dlx("dev verify first --fresh --lang en")
    assert done.exit_code == 1
    *_, unnamed, unknown, last = done.stdout.splitlines()
    path = course / "part1/introduction.en.md"
    said = "Say in its place in the story what it is for: `first`"
    assert unnamed == f"    ✘ {path}: first is not in it. {said}"
    assert unknown.startswith(f"    ✘ {path}, line 3: `second` is no exercise of the course. ")
    assert last == "1 exercises, 2 holes"


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


def test_a_variant_that_lacks_its_library_is_said_and_not_tried(
    dlx: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It was a hole ("ModuleNotFoundError") on each machine without torch, though nothing is wrong."""
    from dlx.grader.checking import rules

    exercise = "chapter2/top_k_accuracy"
    monkeypatch.setenv("DLX_CACHE", str(tmp_path))
    whole = json.loads(dlx(f"dev verify --quick {exercise} --json").stdout)["certificates"][0]
    find = rules.find_spec
    monkeypatch.setattr(rules, "find_spec", lambda name: None if name == "torch" else find(name))
    done = dlx(f"dev verify --quick {exercise} --lang en")
    assert done.exit_code == 0, done.output
    assert "    1 accepted variants not tried here: their library is not installed\n" in done.stdout
    one = json.loads(dlx(f"dev verify --quick {exercise} --json").stdout)["certificates"][0]
    assert (one["untried"], one["accepted"]) == (1, whole["accepted"] - 1)
    assert whole["untried"] == 0


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


@pytest.mark.parametrize("line", ["repeat --seconds 1", "derive"])
def test_a_library_that_is_missing_is_said_and_is_no_fault(
    dlx: Call, here: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    from dlx.exercises import installed

    find = installed.find_spec
    monkeypatch.setattr(installed, "find_spec", lambda name: None if name == "torch" else find(name))
    monkeypatch.setattr("dlx.grader.authoring.write_quizzes", list)
    done = dlx(f"dev {line} lenet5")
    assert done.exit_code == 2
    assert (
        "chapter2/lenet5 needs torch, which is not installed: pip install 'dlx-course[torch]'\n"
        in done.output
    )
