"""What a student hands in: only the exercises' own files, whole, reproducible, and taken by the grader."""

import json
import os
import platform
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from dlx.exercises import Chapter, load_course
from dlx.grader.files.writing import UserError
from dlx.grader.submissions.intake import Collected, collect
from dlx.grader.workspace.handin import REASONS, Plan, hand_in, plan_handing_in
from dlx.grader.workspace.workspace import Workspace, read_marker, start

COURSE = load_course()
WORK = b"def conv2d(image, kernel, stride=1, padding=0):\r\n    return image\r\n"
NOON = 1_800_000_000.0


@pytest.fixture
def chapter() -> Chapter:
    (found,) = (chapter for chapter in COURSE.chapters if chapter.name == "chapter2")
    return found


@pytest.fixture
def workspace(tmp_path: Path, chapter: Chapter) -> Workspace:
    """A chapter just opened, with one exercise done."""
    list(start(tmp_path, chapter.exercises, {"README.md": "read me\n"}))
    (tmp_path / "chapter2/convolution/convolution.py").write_bytes(WORK)
    found = read_marker(tmp_path)
    assert found is not None
    return found


def reasons(what: Plan) -> dict[str, str]:
    words = {text: word for word, text in REASONS.items()}
    return {kept.name: words[kept.why] for kept in what.kept}


def test_only_started_exercises_go(workspace: Workspace, chapter: Chapter) -> None:
    what = plan_handing_in(workspace, chapter)
    assert [(file.name, file.data, file.warning) for file in what.sent] == [
        ("chapter2/convolution/convolution.py", WORK, None)
    ]
    why = reasons(what)
    assert why["chapter2/pooling/pooling.py"] == "stub"
    assert why["chapter2/convolution/test_convolution.py"] == "course"
    assert why["README.md"] == why["dlx.toml"] == "course"
    assert set(why.values()) == {"stub", "course"}


def test_every_other_thing_is_named_with_its_reason(workspace: Workspace, chapter: Chapter) -> None:
    root = workspace.root
    home = root / "chapter2/convolution"
    wanted = {}
    for name in (".env", "id_rsa", "id_ed25519.pub", "server.pem", "my_password.txt", ".netrc"):
        for folder in (root, home):
            (folder / name).write_text("secret")
            wanted[(folder / name).relative_to(root).as_posix()] = "secret"
    for name in ("__pycache__", ".git", ".pytest_cache", ".venv"):
        (home / name).mkdir()
        wanted[f"chapter2/convolution/{name}/"] = "cache"
    (home / "big.bin").write_bytes(b"x" * ((1 << 20) + 1))
    (home / "passwd.txt").symlink_to("/etc/passwd")
    (root / "chapter2/elsewhere").symlink_to("/etc", target_is_directory=True)
    (home / "notes.md").write_text("notes")
    (home / "data").mkdir()
    (home / "convolution.py.bak-1").write_text("old")
    (root / "old.zip").write_text("zip")
    os.mkfifo(home / "pipe")
    wanted |= {
        "chapter2/convolution/big.bin": "large",
        "chapter2/convolution/passwd.txt": "link",
        "chapter2/elsewhere/": "link",
        "chapter2/convolution/notes.md": "unknown",
        "chapter2/convolution/data/": "unknown",
        "chapter2/convolution/convolution.py.bak-1": "old",
        "old.zip": "old",
        "chapter2/convolution/pipe": "special",
    }
    what = plan_handing_in(workspace, chapter)
    assert [file.name for file in what.sent] == ["chapter2/convolution/convolution.py"]
    found = reasons(what)
    assert {name: found.get(name) for name in wanted} == wanted
    assert set(found.values()) - set(wanted.values()) == {"stub", "course"}


@pytest.mark.parametrize("place", ["chapter2/convolution.py", "convolution.py"])
def test_work_in_another_place_goes_under_its_usual_name(
    workspace: Workspace, chapter: Chapter, place: str
) -> None:
    usual = workspace.root / "chapter2/convolution/convolution.py"
    usual.rename(workspace.root / place)
    assert [f.name for f in plan_handing_in(workspace, chapter).sent] == [
        "chapter2/convolution/convolution.py"
    ]
    usual.write_bytes(WORK)
    what = plan_handing_in(workspace, chapter)
    assert reasons(what)[place] == "other"


def test_a_file_that_would_not_count_is_sent_with_a_warning(workspace: Workspace, chapter: Chapter) -> None:
    (workspace.root / "chapter2/convolution/convolution.py").write_bytes(b"")
    (file,) = plan_handing_in(workspace, chapter).sent
    assert file.warning is not None
    assert file.warning.en == "convolution.py is empty. Did you save your work?"


@pytest.mark.parametrize("kind", ["large", "link"])
def test_an_exercise_that_cannot_go(workspace: Workspace, chapter: Chapter, kind: str) -> None:
    path = workspace.root / "chapter2/convolution/convolution.py"
    if kind == "large":
        path.write_bytes(b"#" * ((1 << 20) + 1))
    else:
        path.rename(workspace.root / "mine.txt")
        path.symlink_to(workspace.root / "mine.txt")
    (workspace.root / "chapter2/pooling/pooling.py").write_text("x = 1\n")
    what = plan_handing_in(workspace, chapter)
    assert [file.exercise.slug for file in what.sent] == ["pooling"]
    assert reasons(what)["chapter2/convolution/convolution.py"] == kind


def test_nothing_to_hand_in(workspace: Workspace, chapter: Chapter) -> None:
    for exercise in chapter.exercises:
        (workspace.root / exercise.name / f"{exercise.slug}.py").write_bytes(exercise.stub.read_bytes())
    with pytest.raises(UserError) as caught:
        plan_handing_in(workspace, chapter)
    names = [f"{exercise.name}/{exercise.slug}.py" for exercise in chapter.exercises]
    assert caught.value.text.fr == "Rien à rendre pour chapter2. " + " ".join(
        f"{name} : encore le fichier de départ." for name in names
    )
    assert caught.value.text.en == "Nothing to hand in for chapter2. " + " ".join(
        f"{name}: still the first file." for name in names
    )


def test_too_much_in_all(workspace: Workspace, chapter: Chapter) -> None:
    for exercise in chapter.exercises[:3]:
        (workspace.root / exercise.name / f"{exercise.slug}.py").write_bytes(b"#" * (1 << 20))
    with pytest.raises(UserError) as caught:
        plan_handing_in(workspace, chapter)
    assert caught.value.text.fr == (
        "Vos fichiers dépassent 2 Mio en tout : ils seraient refusés. Retirez-en les données."
    )
    assert caught.value.text.en == (
        "Your files are larger than 2 MiB in all: they would be refused. Take the data out of them."
    )


def test_the_archive_its_manifest_and_its_receipt(workspace: Workspace, chapter: Chapter) -> None:
    receipt = hand_in(plan_handing_in(workspace, chapter), "Zoé O'Neill", NOON)
    assert receipt.archive == workspace.root / "chapter2-Zoe_O_Neill-20270115T080000Z.zip"
    data = receipt.archive.read_bytes()
    with zipfile.ZipFile(receipt.archive) as archive:
        assert archive.namelist() == ["manifest.json", "chapter2/convolution/convolution.py"]
        assert archive.read("chapter2/convolution/convolution.py") == WORK
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest == {
        "schema": "dlx-submission/1",
        "student": "Zoé O'Neill",
        "chapter": "chapter2",
        "exercises": ["chapter2/convolution"],
        "created": "2027-01-15T08:00:00Z",
        "dlx_version": workspace.course_version,
        "python": platform.python_version(),
        "course_version": workspace.course_version,
        "files": {"chapter2/convolution/convolution.py": sha256(WORK).hexdigest()},
    }
    written = json.loads(receipt.path.read_bytes())
    assert receipt.path.parent == workspace.root / ".dlx/receipts"
    assert written == receipt.content
    assert written["archive"] == receipt.archive.name
    assert (written["sha256"], written["bytes"]) == (sha256(data).hexdigest(), len(data))
    assert written["created"] == manifest["created"]


def test_the_same_work_gives_the_same_archive_and_none_is_overwritten(
    workspace: Workspace, chapter: Chapter
) -> None:
    first = hand_in(plan_handing_in(workspace, chapter), "alice", NOON)
    second = hand_in(plan_handing_in(workspace, chapter), "alice", NOON)
    assert second.archive.name == "chapter2-alice-20270115T080000Z-2.zip"
    assert second.path != first.path
    assert first.archive.read_bytes() == second.archive.read_bytes()


def test_the_grader_takes_the_archive(workspace: Workspace, chapter: Chapter) -> None:
    receipt = hand_in(plan_handing_in(workspace, chapter), "../../étrange\n", NOON)
    assert receipt.archive.parent == workspace.root
    found = collect(receipt.archive, COURSE)
    assert isinstance(found, Collected)
    assert found.files == {"convolution": WORK.decode().replace("\r\n", "\n")}
    assert (found.notes, found.problems, found.exercises) == ((), {}, chapter.exercises)


def test_a_folder_that_cannot_be_written(workspace: Workspace, chapter: Chapter) -> None:
    what = plan_handing_in(workspace, chapter)
    (workspace.root / ".dlx").write_text("a file in the way\n")
    with pytest.raises(UserError) as caught:
        hand_in(what, "alice", NOON)
    assert caught.value.text.en.startswith(f"Cannot write {workspace.root / '.dlx'}")
    assert list(workspace.root.glob("*.zip"))  # the archive is whole: only the receipt is missing
