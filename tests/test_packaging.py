"""Both distributions hold what they must, and the students' one holds nothing of the key."""

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

PARTS = ("classroom", "cli", "exercises", "grader", "nb", "templates")


@dataclass(frozen=True)
class Built:
    """The archives of one distribution; contents by path inside the archive."""

    wheel: Path
    in_wheel: Mapping[str, bytes]
    in_sdist: Mapping[str, bytes]


def tracked(root: Path) -> list[str]:
    """Every file of the source tree that git does not ignore."""
    listing = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=root,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [name for name in listing.split("\0") if name and (root / name).exists()]


def copy_sources(root: Path, to: Path) -> None:
    for name in tracked(root):
        target = to / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / name, target, follow_symlinks=False)


def build(project: Path, to: Path) -> Built:
    """The wheel that comes from the sdist, as `python -m build` does for a release."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(to), str(project)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = to.glob("*.whl")
    (sdist,) = to.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        in_wheel = {name: archive.read(name) for name in archive.namelist()}
    with tarfile.open(sdist) as archive:
        in_sdist = {
            member.name.partition("/")[2]: stream.read()
            for member in archive
            if (stream := archive.extractfile(member)) is not None
        }
    return Built(wheel, in_wheel, in_sdist)


@pytest.fixture(scope="module")
def sources(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean copy of the source tree: a used one may hold what an earlier build left."""
    if not (root / ".git").exists():
        pytest.skip("not a git checkout")
    copy = tmp_path_factory.mktemp("sources")
    copy_sources(root, copy)
    return copy


@pytest.fixture(scope="module")
def students(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(sources, tmp_path_factory.mktemp("students"))


@pytest.fixture(scope="module")
def teachers(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(sources / "solutions", tmp_path_factory.mktemp("teachers"))


def files(folder: Path, pattern: str) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.glob(pattern)
        if path.is_file()
    }


def is_key(name: str) -> bool:
    path = Path(name)
    return (
        {"solutions", "known"} & set(path.parts) != set()
        or path.name in ("test_hidden.py", "grader.toml")
        or path.suffix in (".pyc", ".pyo")
    )


@pytest.mark.parametrize("archive", ["in_wheel", "in_sdist"])
def test_students_receive_no_file_of_the_key(students: Built, archive: str) -> None:
    assert [name for name in getattr(students, archive) if is_key(name)] == []


@pytest.mark.parametrize("archive", ["in_wheel", "in_sdist"])
def test_students_receive_no_text_of_the_key(sources: Path, students: Built, archive: str) -> None:
    """The bytes of the key are in no member, whatever its name."""
    key = files(sources / "solutions", "chapter*/**/*")
    for name, content in key.items():
        for member, shipped in getattr(students, archive).items():
            assert not content.strip() or content.strip() not in shipped, f"{name} is in {member}"


@pytest.mark.parametrize("archive", ["in_wheel", "in_sdist"])
def test_students_receive_no_answer_of_a_quiz(sources: Path, students: Built, archive: str) -> None:
    """What a graded variant's right answer is stands in no member: neither as the key writes it, nor as a
    digest that tries could find again. Of the mistakes, practice may hold the sentences; nothing else may."""
    shipped = getattr(students, archive)
    quizzes = [path.parent for path in (sources / "solutions").glob("*/*/questions.toml")]
    assert quizzes
    for folder in quizzes:
        hidden = (folder / "test_hidden.py").read_text("utf-8")
        keyed = json.loads(hidden.partition('r"""')[2].partition('"""')[0])
        for key in keyed.values():
            solved = {json.dumps(entry, ensure_ascii=False) for entry in key["solved"]}
            digests = {d for entry in key["solved"] for d in _digests(json.dumps(entry[0]))}
            for member, text in shipped.items():
                content = text.decode("utf-8", "replace")
                if not member.endswith("practice.json"):
                    assert not any(entry in content for entry in solved if len(entry) > 30), member
                    sentences = [words for pair in key["sentences"].values() for words in pair]
                    assert not any(words in content for words in sentences if folder.name in member), member
                assert not any(digest in content for digest in digests), member


@pytest.mark.parametrize("archive", ["in_wheel", "in_sdist"])
def test_the_questions_that_students_receive_have_no_answers(students: Built, archive: str) -> None:
    """The fields of a question are those that are asked; practice has answers of other variants alone."""
    shipped = getattr(students, archive)
    found = {
        member: json.loads(text) for member, text in shipped.items() if Path(member).name == "questions.json"
    }
    assert found
    for member, quiz in found.items():
        assert set(quiz) == {"seed", "questions"}
        practice = json.loads(shipped[member.replace("questions.json", "practice.json")])
        others = {each["question"]["name"]: each["question"]["variants"] for each in practice["practice"]}
        worth = {question["name"]: question["points"] for question in quiz["questions"]}
        assert set(practice["open"]) == {name for name, points in worth.items() if not points}
        for question in quiz["questions"]:
            assert set(question) == {"name", "kind", "points", "covers", "text", "unit", "variants"}
            graded = [variant["values"] for variant in question["variants"]]
            assert all(set(variant) == {"values", "options", "items"} for variant in question["variants"])
            assert not any(variant["values"] in graded for variant in others.get(question["name"], ()))


def _digests(answer: str) -> set[str]:
    """What an answer might be hidden as: common digests of it, as it is and in quotes."""
    texts = [text.encode() for text in {answer, answer.strip('"')}]
    made = [hashlib.new(name, text) for text in texts for name in ("md5", "sha1", "sha256", "blake2b")]
    return {digest for one in made for digest in (one.hexdigest(), base64.b64encode(one.digest()).decode())}


def test_wheel_names_no_key_in_its_lists(students: Built) -> None:
    """Neither the record of the wheel nor the list of the sources that it came from."""
    lists = [*students.in_wheel.items(), *students.in_sdist.items()]
    for member, content in lists:
        if Path(member).name in ("RECORD", "SOURCES.txt", "top_level.txt"):
            assert b"solutions" not in content, member
            assert b"test_hidden" not in content, member


def test_the_manifest_refuses_the_key(sources: Path) -> None:
    """With setuptools-scm installed beside it, setuptools adds every tracked file to the sdist."""
    assert "prune solutions" in (sources / "MANIFEST.in").read_text("utf-8").splitlines()


def is_code(part: str, name: str) -> bool:
    """Modules, and the catalogue of messages; what exercises and templates are made of has tests of its
    own.
    """
    return name.endswith((".py", ".mo", "py.typed")) and not (part == "exercises" and "/" in name)


@pytest.mark.parametrize("part", PARTS)
def test_every_module_is_shipped(sources: Path, students: Built, part: str) -> None:
    modules = {name: text for name, text in files(sources / part, "**/*").items() if is_code(part, name)}
    assert any("/" in name for name in modules) or part in {"exercises", "nb", "templates"}
    assert "py.typed" in modules
    for name, content in modules.items():
        assert students.in_wheel.get(f"dlx/{part}/{name}") == content, name
        assert students.in_sdist.get(f"{part}/{name}") == content, name


def test_every_exercise_file_is_shipped(sources: Path, students: Built) -> None:
    content = files(sources / "exercises", "chapter*/**/*")
    assert any(name.endswith("chapter.toml") for name in content)
    for name, text in content.items():
        assert students.in_wheel.get(f"dlx/exercises/{name}") == text, name
        assert students.in_sdist.get(f"exercises/{name}") == text, name


def test_every_template_is_shipped(sources: Path, students: Built) -> None:
    content = files(sources / "templates", "*/**/*")
    authors = {name for name in content if name.startswith("exercise/")}
    assert authors and set(content) - authors
    for name in authors:
        assert f"dlx/templates/{name}" not in students.in_wheel, name
        assert f"templates/{name}" not in students.in_sdist, name
    for name, text in content.items():
        if name in authors:
            continue
        assert students.in_wheel.get(f"dlx/templates/{name}") == text, name
        assert students.in_sdist.get(f"templates/{name}") == text, name


def test_nothing_else_is_shipped(students: Built) -> None:
    expected = (*(f"dlx/{part}/" for part in PARTS), "dlx_course-")
    assert [name for name in students.in_wheel if not name.startswith(expected)] == []


def test_teachers_receive_every_file_of_the_key(sources: Path, teachers: Built) -> None:
    key = files(sources / "solutions", "chapter*/**/*")
    for name, content in key.items():
        assert teachers.in_wheel.get(f"dlx/solutions/{name}") == content, name
        assert teachers.in_sdist.get(name) == content, name
    assert "dlx/solutions/__init__.py" in teachers.in_wheel


def test_no_file_takes_the_name_of_the_namespace(students: Built, teachers: Built) -> None:
    """dlx/__init__.py in one wheel would hide the other one."""
    assert "dlx/__init__.py" not in {**students.in_wheel, **teachers.in_wheel}


def test_both_distributions_have_one_version(sources: Path) -> None:
    students = tomllib.loads((sources / "pyproject.toml").read_text("utf-8"))["project"]
    teachers = tomllib.loads((sources / "solutions/pyproject.toml").read_text("utf-8"))["project"]
    assert teachers["version"] == students["version"]
    assert teachers["dependencies"] == [f"dlx-course=={students['version']}"]
    changelog = (sources / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{students['version']}]" in changelog
