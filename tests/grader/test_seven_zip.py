"""7z archives are read within the bounds of other archives, and cost nobody but themselves anything."""

import io
import random
import stat
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dlx.exercises import Text
from dlx.exercises.catalogue import load_course
from dlx.grader.source import Entry, Refusal, archive_entries, seven_zip, seven_zip_reader, tar
from dlx.grader.source.tar import Budget
from dlx.grader.submissions.intake import Collected, Refused, collect

py7zr = pytest.importorskip("py7zr")

COURSE = load_course()
SOFTMAX = "import numpy as np\n\n\ndef softmax(scores):\n    return np.exp(scores)\n"
ENTROPY = "def cross_entropy(p, q):\n    return 1\n"


def packed(files: dict[str, str | bytes], **how: object) -> bytes:
    made = io.BytesIO()
    with py7zr.SevenZipFile(made, "w", **how) as archive:
        for name, content in files.items():
            archive.writestr(content, name)
    return made.getvalue()


def zipped(files: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def entries(data: bytes, budget: Budget | None = None) -> list[Entry]:
    return seven_zip.seven_zip_in(io.BytesIO(data), "a.7z", budget or Budget())


def taken(path: Path) -> Collected:
    found = collect(path, COURSE)
    assert isinstance(found, Collected), found
    return found


def test_a_7z_archive_is_read_as_another(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"tp/softmax.py": SOFTMAX, "tp/vide.py": "", "été/notes.txt": "é"}
    (tmp_path / "dupont.7z").write_bytes(packed(files))
    found = taken(tmp_path / "dupont.7z")
    assert found.files == {"softmax": SOFTMAX} and found.student == "dupont"
    now = datetime.now(UTC)
    read = {entry.path: entry for entry in entries(packed(files))}
    assert set(read) == set(files)
    assert [read[name].read(99).decode() for name in files] == list(files.values())
    assert all(e.modified and abs(now - e.modified) < timedelta(days=1) for e in read.values())


@pytest.mark.parametrize("inside", ["zip", "folder", "7z in zip", "zip in 7z", "tar in 7z"])
def test_it_may_lie_in_another_or_hold_another(tmp_path: Path, inside: str) -> None:
    one = packed({"softmax.py": SOFTMAX})
    place = tmp_path / "work"
    if inside == "folder":
        place.mkdir()
        (place / "a.7z").write_bytes(one)
        (place / "cross_entropy.py").write_text(ENTROPY)
    elif inside.startswith("z") and inside != "zip in 7z":
        place = tmp_path / "work.zip"
        place.write_bytes(zipped({"cross_entropy.py": ENTROPY, "a.7z": one}))
    elif inside == "7z in zip":
        place = tmp_path / "work.zip"
        place.write_bytes(zipped({"a.7z": packed({"softmax.py": SOFTMAX, "cross_entropy.py": ENTROPY})}))
    elif inside == "zip in 7z":
        place = tmp_path / "work.7z"
        place.write_bytes(packed({"cross_entropy.py": ENTROPY, "a.zip": zipped({"softmax.py": SOFTMAX})}))
    else:
        import tarfile

        made = io.BytesIO()
        with tarfile.open(fileobj=made, mode="w:xz") as archive:
            info = tarfile.TarInfo("softmax.py")
            info.size = len(SOFTMAX)
            archive.addfile(info, io.BytesIO(SOFTMAX.encode()))
        place = tmp_path / "work.7z"
        place.write_bytes(packed({"cross_entropy.py": ENTROPY, "a.tar.xz": made.getvalue()}))
    assert taken(place).files == {"softmax": SOFTMAX, "cross_entropy": ENTROPY}


def test_without_the_library_one_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seven_zip, "find_spec", lambda name: None)
    (tmp_path / "a.7z").write_bytes(packed({"softmax.py": SOFTMAX}))
    sentence = Text(
        fr="a.7z est une archive 7z. Pour la lire : pip install py7zr. Ou rendez une archive zip.",
        en="a.7z is a 7z archive. To read it: pip install py7zr. Or hand in a zip archive.",
    )
    assert collect(tmp_path / "a.7z", COURSE) == Refused("a", sentence)
    (tmp_path / "cross_entropy.py").write_text(ENTROPY)
    found = taken(tmp_path)
    assert set(found.files) == {"cross_entropy"} and found.notes == (sentence,)


def test_the_library_is_not_imported_here() -> None:
    code = "import sys, dlx.grader.submissions; print('py7zr' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


# --- hostile ones -----------------------------------------------------------------------------------
@pytest.mark.parametrize("header", [False, True])
def test_an_encrypted_archive_gets_a_sentence(header: bool) -> None:
    data = packed({"softmax.py": SOFTMAX}, password="secret", header_encryption=header)
    with pytest.raises(Refusal, match=r"a\.7z is encrypted\. Hand in an archive without a password\."):
        entries(data)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = packed({"softmax.py": SOFTMAX, "zeros.py": bytes(tar.MAX_UNPACKED)})
    assert len(bomb) < 1 << 20
    with pytest.raises(Refusal, match="128 MiB"):
        entries(bomb)
    budget = Budget()
    entries(packed({"a.py": bytes(1000)}), budget)
    assert budget.left == tar.MAX_UNPACKED - 1000 and budget.seconds < tar.MAX_SECONDS


def test_a_header_that_is_a_bomb_ends_the_other_process_alone() -> None:
    """A list of long names is packed into a few kB; the library unpacks it before it knows anything."""
    names = {f"{'x' * 30000}{n:05}.txt": "" for n in range(300)}
    data = packed(names)
    assert len(data) < 1 << 20
    with pytest.raises(Refusal):
        entries(data)


def test_too_many_files_and_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refusal, match="More than 200 files"):
        entries(packed({f"{n}.py": "" for n in range(201)}))
    assert len(entries(packed({f"{n}.png": "x" for n in range(250)}))) == 250
    budget = Budget()
    budget.seconds = 0.0
    with pytest.raises(Refusal, match="takes too long to open"):
        entries(packed({"a.py": ""}), budget)


def test_two_files_of_one_name_are_refused() -> None:
    with pytest.raises(Refusal, match="Two files"):
        entries(packed({"a.py": "1", "A.py": "2"}))


def test_links_and_ways_out_cost_only_themselves(tmp_path: Path) -> None:
    made, secret = io.BytesIO(), tmp_path / "secret.py"
    secret.write_text("secret")
    (tmp_path / "link.py").symlink_to(secret)
    with py7zr.SevenZipFile(made, "w") as archive:
        archive.write(tmp_path / "link.py", "link.py")
        archive.writestr(SOFTMAX, "softmax.py")
        for name in ("up/up.py", "root.py", "back.py"):
            archive.writestr("x", name)
        names = {"up/up.py": "../up.py", "root.py": "/root.py", "back.py": "c:\\back.py"}
        for file in archive.header.files_info.files:
            file["filename"] = names.get(file["filename"], file["filename"])
    found = {entry.path: entry for entry in entries(made.getvalue())}
    assert found["softmax.py"].read(999).decode() == SOFTMAX
    refused = {path for path, entry in found.items() if entry.why is not None}
    assert (
        refused == set(found) - {"softmax.py", "root.py"} and "../up.py" in refused and "link.py" in refused
    )
    assert b"secret" not in b"".join(entry.read(99) for entry in found.values())
    assert stat.S_ISLNK((tmp_path / "link.py").lstat().st_mode)


def test_damage_anywhere_costs_the_archive_alone(tmp_path: Path) -> None:
    """Bytes are changed at random, everywhere; the library runs here, as it does in the other process."""
    whole = packed({"softmax.py": SOFTMAX, "b/cross_entropy.py": ENTROPY})
    generator = random.Random(7)
    outcomes = set()
    for n in range(150):
        data = bytearray(whole)
        for _ in range(generator.choice((1, 1, 3))):
            data[generator.randrange(6, len(data))] = generator.randrange(256)
        data = data[: generator.randrange(10, len(data))] if n % 10 == 0 else data
        try:
            said, parts = seven_zip_reader.read(bytes(data), 200, 1 << 20, (".py",))
        except MemoryError:
            continue
        except Exception as error:
            outcomes.add(type(error).__name__)
            continue
        outcomes.add(said.get("why", "read"))
        assert "why" in said or len(parts) == sum(f["kept"] is not None for f in said["files"])
    assert {"Bad7zFile"} < outcomes, outcomes
    for n in range(12):
        data = bytearray(whole)
        data[generator.randrange(6, len(data))] ^= 1 << n % 8
        path = tmp_path / f"{n}.7z"
        path.write_bytes(data)
        with_neighbour = tmp_path / f"{n}"
        with_neighbour.mkdir()
        (with_neighbour / "a.7z").write_bytes(data)
        (with_neighbour / "pooling.py").write_text("def max_pool2d(x):\n    return x\n")
        assert isinstance(collect(path, COURSE), Refused | Collected)
        assert "pooling" in taken(with_neighbour).files


def test_damage_gets_its_sentence(tmp_path: Path) -> None:
    data = packed({"softmax.py": SOFTMAX})
    (tmp_path / "a.7z").write_bytes(data[:40])
    with pytest.raises(Refusal, match="The archive is damaged"), archive_entries(tmp_path / "a.7z"):
        pass
