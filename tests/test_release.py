"""What a release hands out: the same bytes twice, what each reader needs, nothing of the key for students."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from importlib.util import source_from_cache
from pathlib import Path

import pytest

from dlx.classroom.release import pins, releasing
from dlx.classroom.release.leaks import Secret, find, read_secret
from dlx.exercises import load_course
from dlx.grader.files.writing import UserError

MOST_BYTES = 2_000_000  # of what each student downloads
SAME_FILE = 5  # so many lines of one file of the key are no coincidence
INSTALL = "pip install -c constraints.txt -e '.[dev,notebook,torch]' -e solutions"
COMMANDS = re.compile(r"```sh\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def released(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    to = tmp_path_factory.mktemp("release") / "out"
    releasing.write_release(root, to)
    return to


@pytest.fixture(scope="module")
def secret(root: Path) -> Secret:
    return read_secret(root, load_course())


@pytest.fixture(scope="module")
def members(released: Path) -> dict[str, bytes]:
    (wheel,) = (released / "students").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def contents(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_twice_the_same_bytes(root: Path, released: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        releasing.write_release(root, tmp_path / "again")
    finally:
        os.umask(before)
    assert contents(tmp_path / "again") == contents(released)


def test_each_folder_holds_what_its_readers_need(released: Path) -> None:
    pages = {"LISEZMOI.md", "README.md", "SHA256SUMS", "constraints.txt"}
    wheels = {
        readers: {path.name for path in (released / readers).glob("*.whl")}
        for readers in ("students", "teachers")
    }
    assert [name.split("-")[0] for name in sorted(wheels["students"])] == ["dlx_course"]
    assert [name.split("-")[0] for name in sorted(wheels["teachers"])] == [
        "dlx_course",
        "dlx_course_solutions",
    ]
    for readers, names in wheels.items():
        assert {path.name for path in (released / readers).iterdir()} == pages | names


def test_the_wheel_of_the_students_is_small(released: Path) -> None:
    (wheel,) = (released / "students").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        sizes = sorted(((each.compress_size, each.filename) for each in archive.infolist()), reverse=True)
    largest = "\n".join(f"{size:8} {name}" for size, name in sizes[:20])
    size = wheel.stat().st_size
    assert size < MOST_BYTES, f"{size} bytes; the largest files, compressed:\n{largest}"


@pytest.mark.parametrize("readers", ["students", "teachers"])
def test_the_checksums_agree(released: Path, readers: str) -> None:
    folder = released / readers
    rows = [line.split("  ") for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()]
    assert {name for _, name in rows} == {path.name for path in folder.iterdir()} - {"SHA256SUMS"}
    for digest, name in rows:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_students_get_their_versions_and_no_others(root: Path, released: Path) -> None:
    everything = (root / "constraints.txt").read_text("utf-8").splitlines()
    own = (released / "students/constraints.txt").read_text("utf-8").splitlines()
    assert own == [line for line in everything if line in own]
    names = {line.partition("==")[0] for line in own}
    assert {"click", "numpy", "rich", "torch", "sympy", "pytest", "notebook", "ipykernel"} <= names
    assert not names & {"nbgrader", "cryptography", "dask", "playwright", "psycopg", "ruff", "SQLAlchemy"}
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert set(releasing.STUDENT_EXTRAS) <= set(project["optional-dependencies"])
    assert (released / "teachers/constraints.txt").read_bytes() == (root / "constraints.txt").read_bytes()


CONSTRAINTS = "# said once\nclick==1\nnowhere-installed==2\n"


@pytest.mark.parametrize(
    ("marker", "pinned"),
    [
        ('python_version < "3.11"', False),
        ('extra == "b"', False),
        ('sys_platform == "win32" and extra == "a"', True),
        ('sys_platform == "emscripten"', False),
    ],
)
def test_what_any_system_needs_is_pinned(marker: str, pinned: bool) -> None:
    wheel = pins.Wheel((f"Nowhere_Installed; {marker}",), ("3.11", "3.12", "3.13"))
    assert pins.pins(wheel, ["a"], CONSTRAINTS) == ("nowhere-installed==2\n" if pinned else "")


def test_what_is_needed_here_must_be_installed_here() -> None:
    with pytest.raises(UserError) as caught:
        pins.pins(pins.Wheel(("click", 'Nowhere_Installed; extra == "a"'), ("3.11",)), ["a"], CONSTRAINTS)
    assert caught.value.text.fr == (
        "nowhere-installed n'est pas installé ici : ce qu'il demande ne peut pas être lu. Dans le clone : "
        f"{INSTALL} puis relancez la même commande."
    )
    assert caught.value.text.en == (
        "nowhere-installed is not installed here, so what it needs cannot be read. In the clone: "
        f"{INSTALL} then run the same command again."
    )


# --- nothing of the key ---------------------------------------------------------------------------
def test_nothing_of_the_key_is_in_the_students_wheel(secret: Secret, members: dict[str, bytes]) -> None:
    assert find(secret, members) == []


def test_every_file_of_the_key_has_something_to_hide(root: Path, secret: Secret) -> None:
    """Else the search would not see it."""
    folders = [root / "solutions" / exercise.name for exercise in load_course().exercises]
    files = {path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".toml"}}
    kinds = {path.relative_to(root).as_posix() for path in files if path.name in KINDS}
    assert {Path(name).name for name in kinds} == KINDS
    assert kinds <= set(secret.lines.values()) and secret.given_away == ()


KINDS = {"test_hidden.py", "grader.toml", "questions.py", "questions.toml"}  # beside the answers


def test_what_is_derived_holds_no_line_of_code(root: Path, secret: Secret) -> None:
    """Nor what an edit of a mistake writes. Its sentences are what students are told."""
    for exercise in load_course().exercises:
        key = root / "solutions" / exercise.name
        if not exercise.recognised.is_file():
            continue
        text = "\n".join(_texts(json.loads(exercise.recognised.read_text("utf-8"))))
        lines = {line for line, source in secret.lines.items() if f"/{exercise.name}/" in source}
        for path in key.rglob("*.py"):
            lines |= {line.strip() for line in path.read_text("utf-8").splitlines()}
        lines |= set(_edits(key))
        assert not [line for line in lines if len(line) >= 16 and line in text], exercise.name


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for entry in value:
            yield from _texts(entry)
    elif isinstance(value, str):
        yield value


def plants(root: Path) -> dict[str, tuple[str, bytes]]:
    """Where something of the key was put, by what it is; each is one file more, or one changed."""
    course = load_course()
    exercise, quiz = (
        next(one for one in course.exercises if (root / "solutions" / one.name / name).exists())
        for name in ("known/accepted", "questions.py")
    )
    key, quiz_key = (root / "solutions" / one.name for one in (exercise, quiz))
    here = f"dlx/exercises/{exercise.name}"
    reference = (key / f"{exercise.slug}.py").read_bytes()
    accepted = sorted((key / "known/accepted").glob("*.py"))[0]
    longest = max(reference.decode().splitlines(), key=len).strip().encode()
    edits = _edits(key)
    files = {
        "a line of a reference in a docstring": ("dlx/grader/one.py", b'"""As in ' + longest + b'"""\n'),
        "a reference in a statement": (f"{here}/statement.fr.md", b"# Softmax\n" + reference),
        "hidden checks": (f"{here}/more.txt", (key / "test_hidden.py").read_bytes()),
        "an accepted variant": (f"{here}/other.py", accepted.read_bytes()),
        "a table of the key": (f"{here}/other.toml", (key / "grader.toml").read_bytes()),
        "a reference in a notebook": (f"{here}/x.ipynb", _notebook(reference)),
        "a name of the key": (f"{here}/test_hidden.py", b""),
        "a folder of the key": (f"{here}/known/readme.md", b""),
        "a private key": ("dlx/nb/key.pem", b"-----BEGIN PRIVATE KEY-----\n"),
        "what cannot be read": ("dlx/nb/one.bin", b"\xff\xfe\x00"),
        "what an edit makes of the reference": (f"{here}/other.py", max(edits, key=len).encode()),
        "the edits, as data": (f"{here}/other.json", json.dumps(edits).encode()),
        "the right answers of a quiz": (f"{here}/other.py", (quiz_key / f"{quiz.slug}.py").read_bytes()),
        "what solves a quiz": (f"{here}/other.py", (quiz_key / "questions.py").read_bytes()),
        "the questions of a quiz": (f"{here}/other.toml", (quiz_key / "questions.toml").read_bytes()),
    }
    hidden = (quiz_key / "test_hidden.py").read_text("utf-8")
    solved = next(line for line in hidden.splitlines() if line.startswith("["))
    return files | {"one drawn answer of a quiz": (f"{here}/other.txt", solved.encode())}


def _edits(key: Path) -> list[str]:
    """What the edits of the known mistakes write into a right answer."""
    mistakes = tomllib.loads((key / "grader.toml").read_text("utf-8"))["mistakes"].values()
    return [new for mistake in mistakes for _, new in mistake.get("edit", ())]


def _notebook(source: bytes) -> bytes:
    return json.dumps({"cells": [{"source": source.decode().splitlines(keepends=True)}]}).encode()


PLANTS = plants(Path(__file__).resolve().parent.parent)


@pytest.mark.parametrize("what", PLANTS)
def test_what_was_planted_is_found(secret: Secret, what: str) -> None:
    place, content = PLANTS[what]
    assert {leak.place for leak in find(secret, {place: content})} == {place}


@pytest.fixture
def copied(root: Path, tmp_path: Path) -> Path:
    """A clone that may be spoiled."""
    copy = tmp_path / "clone"
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True, text=True)
    for name in filter(None, listing.stdout.split("\0")):
        if not name.startswith("tests/") and (root / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, copy / name)
    identity = ["-c", "user.name=dlx", "-c", "user.email=dlx@localhost", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-qm", "copy"]):
        subprocess.run(["git", *command], cwd=copy, check=True)
    return copy


def test_a_stub_that_holds_the_reference_is_not_released(copied: Path, tmp_path: Path) -> None:
    """What stands in a stub is public, so nothing of this reference is secret any more, which is the find."""
    exercise = load_course().exercises[0]
    key = f"solutions/{exercise.name}/{exercise.slug}.py"
    shutil.copyfile(copied / key, copied / "exercises" / exercise.name / f"{exercise.slug}.py")
    with pytest.raises(UserError) as caught:
        releasing.write_release(copied, tmp_path / "out")
    place, name = exercise.name, f"{exercise.slug}.py"
    assert caught.value.text.fr == (
        f"Les étudiants recevraient une part de la clé. Dans {place} : « {name} » ({key}), 1 "
        "trouvailles en tout. Rien n'a été écrit. Retirez-les, puis relancez la même commande."
    )
    assert caught.value.text.en == (
        f'Students would receive a part of the key. In {place}: "{name}" ({key}), 1 finds '
        "in all. Nothing was written. Take them out, then run the same command again."
    )
    assert not (tmp_path / "out").exists()


def test_a_tracked_file_too_many_is_not_released(copied: Path, tmp_path: Path) -> None:
    exercise = load_course().exercises[0]
    shutil.copyfile(
        copied / f"solutions/{exercise.name}/test_hidden.py",
        copied / f"exercises/{exercise.name}/test_more.py",
    )
    subprocess.run(["git", "add", "-A"], cwd=copied, check=True)
    with pytest.raises(UserError) as caught:
        releasing.write_release(copied, tmp_path / "out")
    assert f"In dlx/exercises/{exercise.name}/test_more.py: " in caught.value.text.en


def test_an_old_build_changes_nothing(copied: Path, released: Path, tmp_path: Path) -> None:
    """What setuptools leaves in a used tree ends up in the next wheel, unless it is built elsewhere."""
    for place in ("build/lib/dlx/exercises", "dlx_course.egg-info"):
        (copied / place).mkdir(parents=True)
        (copied / place / "SOURCES.txt").write_text("solutions/__init__.py\n")
        (copied / place / "left.py").write_text("left = 1\n")
    releasing.write_release(copied, tmp_path / "out")
    names = {name: set(_names(folder)) for name, folder in (("old", released), ("new", tmp_path / "out"))}
    assert names["old"] == names["new"]


def _names(release: Path) -> list[str]:
    (wheel,) = (release / "students").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


# --- a student's machine --------------------------------------------------------------------------
@pytest.fixture(scope="module")
def machine(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the three commands of the students' page were typed, in the folder that was handed out."""
    folder = tmp_path_factory.mktemp("student") / "handed out"
    shutil.copytree(released / "students", folder)
    found = COMMANDS.search((folder / "README.md").read_text("utf-8"))
    assert found is not None and len(found[1].splitlines()) == 3
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_QUIET": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        ["bash", "-ec", found[1]], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_student_may_start(machine: Path) -> None:
    exercise = load_course().chapters[0].exercises[0]
    work = machine / "exercises"
    assert (work / exercise.chapter / exercise.slug / f"{exercise.slug}.py").is_file()
    done = subprocess.run(
        [machine / ".venv/bin/dlx", "check", exercise.slug, "--lang", "en"],
        cwd=work,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (1, ""), done.stderr
    assert "Not started yet" in done.stdout


def test_a_student_has_no_key(machine: Path, tmp_path: Path) -> None:
    code = """
import importlib.metadata, importlib.util
assert importlib.util.find_spec("dlx.exercises") is not None
assert importlib.util.find_spec("dlx.solutions") is None
names = {d.metadata["Name"].lower() for d in importlib.metadata.distributions()}
assert not names & {"dlx-course-solutions", "nbgrader"}, names
"""
    python = machine / ".venv/bin/python"
    done = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_nothing_of_the_key_is_on_the_students_machine(machine: Path, secret: Secret) -> None:
    """Ours is searched for every line. In what others wrote one line means nothing, several of a file do."""
    site = next((machine / ".venv/lib").glob("python*/site-packages"))
    known = {line.encode(): source for line, source in secret.lines.items()}
    ours, searched = {}, 0
    for path in (path for path in machine.rglob("*") if path.is_file() and not path.is_symlink()):
        content = path.read_bytes()
        searched += 1
        if path.suffix == ".pyc":
            assert Path(source_from_cache(str(path))).is_file(), path  # which is searched
        elif _is_ours(path, machine, site):
            ours[path.relative_to(machine).as_posix()] = content
        elif path.suffix != ".whl":  # what came out of it is installed
            lines = {line.strip() for line in content.splitlines()}
            most = Counter(known[line] for line in lines & known.keys()).most_common(1)
            assert not most or most[0][1] < SAME_FILE, (path, most)
    assert len(ours) > 200 and searched > 2000
    assert find(secret, ours) == []
    assert not (site / "dlx/solutions").exists()


def _is_ours(path: Path, machine: Path, site: Path) -> bool:
    if path.is_relative_to(site):
        return path.relative_to(site).parts[0].startswith("dlx")
    return not path.is_relative_to(machine / ".venv") and path.suffix != ".whl"


def test_both_pages_give_the_same_commands(released: Path) -> None:
    for readers in ("students", "teachers"):
        texts = [(released / readers / page).read_text("utf-8") for page in ("LISEZMOI.md", "README.md")]
        french, english = ([text.splitlines() for text in COMMANDS.findall(text)] for text in texts)
        assert len(french) == len(english) == 1 and len(french[0]) == 3
        assert french[0][:2] == english[0][:2]


# --- what may be missing --------------------------------------------------------------------------
def test_outside_a_clone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(releasing.catalogue, "__file__", str(tmp_path / "dlx/exercises/catalogue.py"))
    with pytest.raises(UserError) as caught:
        releasing.clone()
    assert caught.value.text.fr == (
        f"dlx est installé dans {tmp_path}/dlx, qui n'est pas un clone du dépôt : rien à publier. Dans un "
        f"clone : {INSTALL} puis relancez la même commande."
    )
    assert caught.value.text.en == (
        f"dlx is installed in {tmp_path}/dlx, which is not a clone of the repository: nothing to release. "
        f"In a clone: {INSTALL} then run the same command again."
    )


def test_without_the_tools(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(releasing, "find_spec", lambda name: None)
    with pytest.raises(UserError) as caught:
        releasing.write_release(root, tmp_path / "out")
    assert caught.value.text.en == (
        "build, packaging, setuptools: missing, and needed to build. In the clone: "
        f"{INSTALL} then run the same command again."
    )


def test_a_folder_that_is_not_empty(root: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(UserError) as caught:
        releasing.write_release(root, tmp_path)
    assert caught.value.text.fr == (
        f"{tmp_path} n'est pas vide. Une version s'écrit dans un nouveau dossier : donnez un autre nom."
    )
    assert (
        caught.value.text.en
        == f"{tmp_path} is not empty. A release goes into a new folder: give another name."
    )
