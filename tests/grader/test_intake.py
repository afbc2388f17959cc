"""What is handed in: hostile archives and folders are refused or reduced to their plain files, with a
sentence; nothing is written, and neither memory nor time grows with what they pretend to hold."""

import io
import json
import os
import stat
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dlx.exercises import Exercise, Text, load_course
from dlx.grader.bench.bench import Bench
from dlx.grader.judging.judge import Judge
from dlx.grader.source.decoding import decode
from dlx.grader.submissions.intake import (
    Collected,
    Refused,
    collect,
    collect_many,
    submissions_in,
)
from dlx.grader.submissions.submission import Submission

COURSE = load_course()
NAME = "chapter2/convolution/convolution.py"
WORK = "def conv2d(image, kernel, stride=1, padding=0):\n    return image\n"
Entries = list[tuple[str | zipfile.ZipInfo, bytes]]


def zipped(path: Path, entries: Entries, packing: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def link(name: str, target: str, kind: int = stat.S_IFLNK) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, (kind | 0o777) << 16
    return info, target.encode()


@pytest.fixture(autouse=True)
def nothing_is_written(tmp_path: Path) -> Iterator[None]:
    """Whatever is taken in, the disk around it stays as it was."""
    parent = tmp_path.parent
    around = sorted(p.name for p in parent.iterdir())
    yield
    assert sorted(p.name for p in parent.iterdir()) == around
    assert not list(tmp_path.rglob("*.pyc"))


def taken(path: Path) -> Collected:
    found = collect(path, COURSE)
    assert isinstance(found, Collected), found
    return found


def refused(path: Path) -> Text:
    found = collect(path, COURSE)
    assert isinstance(found, Refused), found
    return found.reason


# --- what is taken --------------------------------------------------------------------------------
def test_an_archive(tmp_path: Path) -> None:
    found = taken(zipped(tmp_path / "alice.zip", [(NAME, WORK.encode()), ("manifest.json", b"{}")]))
    assert (found.student, found.files, found.notes) == ("alice", {"convolution": WORK}, ())
    (chapter,) = (c for c in COURSE.chapters if c.name == "chapter2")
    assert found.exercises == chapter.exercises
    assert found.problems == {}


@pytest.mark.parametrize("name", ["convolution.py", "chapter2/convolution.py", f"alice-42/work/{NAME}"])
def test_other_places(tmp_path: Path, name: str) -> None:
    assert taken(zipped(tmp_path / "a.zip", [(name, WORK.encode())])).files == {"convolution": WORK}
    path = tmp_path / "folder" / name
    path.parent.mkdir(parents=True)
    path.write_text(WORK)
    assert taken(tmp_path / "folder").files == {"convolution": WORK}


def test_chosen_exercises(tmp_path: Path) -> None:
    chosen = COURSE.find("pooling")
    found = collect(zipped(tmp_path / "a.zip", [(NAME, WORK.encode())]), COURSE, chosen)
    assert isinstance(found, Collected)
    assert found.exercises == chosen


def test_everything_else_is_named_and_left_alone(tmp_path: Path) -> None:
    others = ["numpy.py", "x.pyc", "evil.pth", "lib.so", "inner.doc", "sitecustomize.py"]
    entries: Entries = [(NAME, WORK.encode()), *((name, b"x") for name in others)]
    found = taken(zipped(tmp_path / "a.zip", entries))
    assert found.files == {"convolution": WORK}
    assert found.notes == (
        Text(
            fr="Laissés de côté : numpy.py, x.pyc, evil.pth, lib.so, inner.doc, … (6 en tout).",
            en="Left aside: numpy.py, x.pyc, evil.pth, lib.so, inner.doc, … (6 in all).",
        ),
    )


def test_a_lone_file(tmp_path: Path) -> None:
    path = tmp_path / "convolution.py"
    path.write_text(WORK)
    assert [e.slug for e in taken(path).exercises] == ["convolution"]
    other = tmp_path / "alice.py"
    other.write_text(WORK + "\ndef max_pool2d(x):\n    return x\n")
    found = taken(other)
    assert found.student == "alice"
    assert {e.slug for e in found.exercises} == set(found.files) == {"convolution", "pooling"}


@pytest.mark.parametrize(
    "text",
    [
        "conv2d = lambda image, kernel: image\n",
        "conv2d: object = None\n",
        "async def conv2d(image):\n    return image\n",
        "class conv2d:\n    pass\n",
        "x = 1\r\ndef  conv2d (image): return image\r\n",
    ],
)
def test_a_lone_file_is_recognised_by_its_names(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.py").write_text(text)
    assert [e.slug for e in taken(tmp_path / "a.py").exercises] == ["convolution"]


@pytest.mark.parametrize(
    "text", ["conv2d == 3\n", "  def conv2d(): ...\n", "# def conv2d\n", "def conv2d_(): ...\n"]
)
def test_a_lone_file_about_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.py").write_text(text)
    assert refused(tmp_path / "a.py") == Text(
        fr="a.py ne définit aucun nom demandé par un exercice. Donnez-lui le nom de l'exercice, ou ajoutez "
        "--exercise.",
        en="a.py defines no name that an exercise asks for. Name it after the exercise, or add --exercise.",
    )


# --- archives that hurt ---------------------------------------------------------------------------
UNSAFE = [
    "../convolution.py",
    "/convolution.py",
    "a/../../convolution.py",
    "C:/convolution.py",
    "c:\\x\\convolution.py",
    "..\\convolution.py",
    "a//convolution.py",
    "./convolution.py",
    "a\n/convolution.py",
    "a" * 256 + "/convolution.py",
]


@pytest.mark.parametrize("name", UNSAFE)
def test_unsafe_paths_are_left_aside(tmp_path: Path, name: str) -> None:
    pooling = ("pooling.py", b"def max_pool2d(x):\n    return x\n")
    found = taken(zipped(tmp_path / "a.zip", [pooling, (name, WORK.encode())]))
    assert set(found.files) == {"pooling"}
    assert found.notes[0].en == f"Left aside: {name[:300]}."


@pytest.mark.parametrize("name", ["CON.py", "-rf.py", "convоlution.py", "convolution.py ", "Convolution.py"])
def test_strange_names_are_read_and_matched_by_what_they_hold(tmp_path: Path, name: str) -> None:
    assert taken(zipped(tmp_path / "a.zip", [(name, WORK.encode())])).files == {"convolution": WORK}


@pytest.mark.parametrize("name", ["--help", "convolution.pyc", "convolution", "convolution.pdf"])
def test_strange_names_are_left_aside(tmp_path: Path, name: str) -> None:
    wanted = "convolution.py"
    assert refused(zipped(tmp_path / "a.zip", [(name, WORK.encode())])) == Text(
        fr=f"Aucun fichier d'exercice (comme {COURSE.exercises[0].slug}.py). Laissés de côté : {name}.",
        en=f"No exercise file (such as {COURSE.exercises[0].slug}.py). Left aside: {name}.",
    )
    assert wanted not in os.listdir(tmp_path)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_not_read(tmp_path: Path, kind: int) -> None:
    found = taken(zipped(tmp_path / "a.zip", [link(NAME, "/etc/passwd", kind)]))
    assert found.files == {}
    assert found.problems == {
        "convolution": Text(
            fr="convolution.py n'est pas un fichier ordinaire (un lien ?) : il n'a pas été lu.",
            en="convolution.py is not a plain file (a link?): it was not read.",
        )
    }


@pytest.mark.parametrize(
    "twin", [NAME, "Chapter2/convolution/CONVOLUTION.py", "chapter2/convolution/ｃonvolution.py"]
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name(tmp_path: Path, twin: str) -> None:
    entries: Entries = [(NAME, WORK.encode()), (twin, b"x = 1\n")]
    assert refused(zipped(tmp_path / "a.zip", entries)) == Text(
        fr=f"Deux fichiers de l'archive ont le même nom : {twin}. Gardez-en un seul.",
        en=f"Two files of the archive have the same name: {twin}. Keep only one.",
    )


def test_two_files_in_equal_places(tmp_path: Path) -> None:
    entries: Entries = [
        ("a/convolution.py", WORK.encode()),
        ("b/convolution.py", b"def conv2d():\n    pass\n"),
    ]
    found = taken(zipped(tmp_path / "a.zip", entries))
    assert found.problems == {
        "convolution": Text(
            fr="Plusieurs fichiers répondent à convolution (a/convolution.py, b/convolution.py) : "
            "gardez-en un seul.",
            en="Several files answer convolution (a/convolution.py, b/convolution.py): keep only one.",
        )
    }
    found = taken(zipped(tmp_path / "b.zip", [*entries, (NAME, WORK.encode())]))
    assert (found.files, found.problems) == ({"convolution": WORK}, {})


TOO_LARGE = Text(
    fr="convolution.py dépasse 1 Mio : ce n'est pas un fichier d'exercice.",
    en="convolution.py is larger than 1 MiB: that is not an exercise file.",
)


def peak(run: Callable[[], object]) -> int:
    tracemalloc.start()
    run()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("size", [50 << 20, (1 << 20) + 1])
def test_bombs_are_not_unpacked(tmp_path: Path, size: int) -> None:
    path = zipped(tmp_path / "a.zip", [(NAME, b" " * size)])
    assert taken(path).problems == {"convolution": TOO_LARGE}
    assert peak(lambda: collect(path, COURSE)) < 4 << 20


def lying(declared: int, data: bytes) -> bytes:
    """An archive of one entry whose two headers declare another size than its content has."""
    packed = zlib.compress(data)[2:-4]
    name = NAME.encode()
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, zlib.crc32(data), len(packed), declared, len(name), 0)
    local = b"PK\3\4" + common + name + packed
    central = b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)
    return local + central + end


@pytest.mark.parametrize("declared", [0, 10, 1000])
def test_a_directory_that_lies_about_sizes(tmp_path: Path, declared: int) -> None:
    (tmp_path / "a.zip").write_bytes(lying(declared, b" " * (30 << 20)))
    found = taken(tmp_path / "a.zip")
    assert found.files == {}
    assert list(found.problems) == ["convolution"]
    assert peak(lambda: collect(tmp_path / "a.zip", COURSE)) < 6 << 20


def test_more_declared_than_there_is(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(lying(len(WORK) + 5, WORK.encode()))
    assert taken(tmp_path / "a.zip").problems == {
        "convolution": Text(
            fr="convolution.py n'a pas la taille annoncée : il n'a pas été lu.",
            en="convolution.py does not have the size that is declared: it was not read.",
        )
    }


@pytest.mark.parametrize("count", [201, 20_000])
def test_too_many_entries(tmp_path: Path, count: int) -> None:
    entries: Entries = [(f"f{i}.txt", b"") for i in range(count)]
    path = zipped(tmp_path / "a.zip", entries)
    assert refused(path) == Text(
        fr=f"Plus de 200 fichiers ({count}) : rendez seulement ceux des exercices, par exemple avec dlx "
        "submit.",
        en=f"More than 200 files ({count}): hand in only those of the exercises, for instance with dlx "
        "submit.",
    )
    assert peak(lambda: collect(path, COURSE)) < 1 << 20


def test_too_many_entries_that_are_not_counted(tmp_path: Path) -> None:
    """The archive's last record says 3; its list has 20 000."""
    path = zipped(tmp_path / "a.zip", [(f"f{i}.txt", b"") for i in range(20_000)])
    data = bytearray(path.read_bytes())
    data[-14:-10] = struct.pack("<HH", 3, 3)
    path.write_bytes(data)
    assert refused(path).en.startswith("More than 200 files")
    assert peak(lambda: collect(path, COURSE)) < 1 << 20


def test_encrypted_and_other_packings(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", [(NAME, WORK.encode())])
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(signature) + offset] |= 1
    path.write_bytes(data)
    assert taken(path).problems["convolution"] == Text(
        fr="convolution.py est chiffré : il n'a pas été lu.",
        en="convolution.py is encrypted: it was not read.",
    )
    path = zipped(tmp_path / "b.zip", [(NAME, WORK.encode())], zipfile.ZIP_LZMA)
    assert taken(path).problems["convolution"] == Text(
        fr="convolution.py est comprimé d'une façon que dlx ne lit pas : il n'a pas été lu.",
        en="convolution.py is packed in a way that dlx does not read: it was not read.",
    )


def test_a_wrong_checksum(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", [(NAME, WORK.encode())], zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"return image", b"return kerne"))
    assert taken(path).problems["convolution"] == Text(
        fr="L'archive est abîmée (BadZipFile). Préparez-la de nouveau, avec dlx submit.",
        en="The archive is damaged (BadZipFile). Prepare it again, with dlx submit.",
    )


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\3\4" + b"x" * 99])
@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.rar"])
def test_no_zip_archive_at_all(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert refused(tmp_path / name) == Text(
        fr=f"{name} n'est pas une archive zip. Préparez-la avec dlx submit, ou rendez le fichier .py.",
        en=f"{name} is not a zip archive. Prepare it with dlx submit, or hand in the .py file.",
    )


def test_damaged_archives_never_raise(tmp_path: Path) -> None:
    """Every byte of a small archive, changed one at a time."""
    whole = zipped(tmp_path / "a.zip", [(NAME, WORK.encode()), ("b.txt", b"b")]).read_bytes()
    path = tmp_path / "b.zip"
    for position in range(len(whole)):
        damaged = bytearray(whole)
        damaged[position] ^= 0xFF
        path.write_bytes(damaged)
        assert isinstance(collect(path, COURSE), Collected | Refused)
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert isinstance(collect(path, COURSE), Collected | Refused)


def test_more_than_two_megabytes_of_code(tmp_path: Path) -> None:
    data = b"#" * ((1 << 20) - 1) + b"\n"
    entries: Entries = [(f"{e.slug}.py", data) for e in COURSE.exercises[:3]]
    assert refused(zipped(tmp_path / "a.zip", entries)) == Text(
        fr="Plus de 2 Mio de code en tout : ce ne sont pas des fichiers d'exercices.",
        en="More than 2 MiB of code in all: these are not exercise files.",
    )


# --- folders --------------------------------------------------------------------------------------
def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "convolution.py").write_text(WORK)
    folder = tmp_path / "alice"
    folder.mkdir()
    (folder / "pooling.py").symlink_to(outside / "convolution.py")
    (folder / "deep").symlink_to(outside, target_is_directory=True)
    os.link(outside / "convolution.py", folder / "output_shape.py")
    found = taken(folder)
    assert found.files == {}
    assert set(found.problems) == {"pooling", "output_shape"}
    assert [note.en for note in found.notes] == ["Left aside: deep."]


def test_pipes_do_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "convolution.py")
    assert set(taken(tmp_path).problems) == {"convolution"}
    assert refused(tmp_path / "convolution.py") == Text(
        fr="convolution.py n'est pas un fichier ordinaire.", en="convolution.py is not a plain file."
    )
    os.mkfifo(tmp_path / "a.zip")
    assert refused(tmp_path / "a.zip").en == "a.zip is not a plain file."


def test_a_folder_of_too_many(tmp_path: Path) -> None:
    for number in range(201):
        (tmp_path / f"{number}.txt").touch()
    assert refused(tmp_path) == Text(
        fr="Plus de 200 fichiers (200+) : rendez seulement ceux des exercices, par exemple avec dlx submit.",
        en="More than 200 files (200+): hand in only those of the exercises, for instance with dlx submit.",
    )


def test_caches_and_hidden_folders_are_not_entered(tmp_path: Path) -> None:
    for name in (".git", "__pycache__", "venv"):
        (tmp_path / name).mkdir()
        for number in range(300):
            (tmp_path / name / f"{number}.py").touch()
    (tmp_path / "convolution.py").write_text(WORK)
    assert taken(tmp_path).files == {"convolution": WORK}


def test_a_workspace_may_hold_anything_else(tmp_path: Path) -> None:
    (tmp_path / "dlx.toml").write_text('chapters = ["chapter2"]\n')
    (tmp_path / "convolution.py").write_text(WORK)
    for number in range(300):
        (tmp_path / f"{number}.txt").touch()
    found = taken(tmp_path)
    assert (found.files, found.notes) == ({"convolution": WORK}, ())


def test_a_folder_of_many(tmp_path: Path) -> None:
    zipped(tmp_path / "bob.zip", [(NAME, WORK.encode())])
    (tmp_path / "alice").mkdir()
    (tmp_path / "alice/convolution.py").write_text(WORK)
    (tmp_path / "carol.py").write_text(WORK)
    (tmp_path / "dave.rar").write_text("rar")
    (tmp_path / "eve").symlink_to(tmp_path / "alice")
    (tmp_path / "marks.csv").touch()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "reports").mkdir()
    works, aside = submissions_in(tmp_path, COURSE, tmp_path / "reports")
    assert aside == ["marks.csv"]
    found = list(collect_many(works, COURSE))
    assert [f.student for f in found] == ["alice", "bob", "carol", "dave.rar", "eve"]
    assert [isinstance(f, Collected) for f in found] == [True, True, True, False, False]
    assert submissions_in(tmp_path / "alice", COURSE) == ([tmp_path / "alice"], [])


@pytest.mark.parametrize("name", ["softmax.py", "softmax", "chapter1"])
def test_a_class_with_a_submission_named_after_an_exercise(tmp_path: Path, name: str) -> None:
    for student in ("alice", "bob"):
        (tmp_path / student).mkdir()
        (tmp_path / student / "convolution.py").write_text(WORK)
    zipped(tmp_path / "carol.zip", [(NAME, WORK.encode())])
    if name.endswith(".py"):
        (tmp_path / name).write_text(WORK)
    else:
        (tmp_path / name).mkdir()
    works, _ = submissions_in(tmp_path, COURSE)
    assert [work.name for work in works] == sorted(["alice", "bob", "carol.zip", name])


def test_a_class_of_lone_files(tmp_path: Path) -> None:
    names = ["alice.py", "bob.py", "convolution.py"]
    for name in names:
        (tmp_path / name).write_text(WORK)
    works, _ = submissions_in(tmp_path, COURSE)
    assert [work.name for work in works] == names


def test_a_submission_with_helpers_is_one(tmp_path: Path) -> None:
    (tmp_path / "convolution.py").write_text(WORK)
    for name in ("helpers.py", "plots.py", "main.py"):
        (tmp_path / name).write_text("import convolution\n")
    assert submissions_in(tmp_path, COURSE) == ([tmp_path], [])


def test_a_submission_with_an_old_version_beside_is_one(tmp_path: Path) -> None:
    (tmp_path / "convolution.py").write_text(WORK)
    (tmp_path / "old").mkdir()
    (tmp_path / "old/convolution.py").write_text("")
    assert submissions_in(tmp_path, COURSE) == ([tmp_path], [])
    for number in range(3):  # what dlx submit writes beside the work
        zipped(tmp_path / f"chapter2-{number}.zip", [(NAME, WORK.encode())])
    (tmp_path / "dlx.toml").touch()
    assert submissions_in(tmp_path, COURSE) == ([tmp_path], [])


def test_a_missing_path(tmp_path: Path) -> None:
    assert refused(tmp_path / "nothing.zip") == Text(
        fr="Illisible : il n'existe pas.", en="Unreadable: no such file or directory."
    )


# --- bytes to text --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "data",
    [
        "x = 'é'\n".encode(),
        b"\xef\xbb\xbfx = '\xc3\xa9'\r\n",
        b"# -*- coding: latin-1 -*-\nx = '\xe9'\n",
        b"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\nx = '\xe9'\n",
        b"# coding=ISO_8859_15\rx = '\xe9'\r",
        b"\xef\xbb\xbf# coding: utf8\nx = '\xc3\xa9'\n",
    ],
)
def test_text_is_read_as_python_reads_it(data: bytes) -> None:
    text = decode("a.py", data).text
    assert text is not None
    assert text.endswith("x = 'é'\n")
    assert "\r" not in text


@pytest.mark.parametrize(
    "codec", ["utf-7", "rot13", "zlib_codec", "idna", "unicode_escape", "mbcs", "x" * 40]
)
def test_other_codecs_are_refused(codec: str) -> None:
    found = decode("a.py", f"# coding: {codec}\nx = 1\n".encode())
    assert found.text is None
    assert found.problem == Text(
        fr=f"a.py annonce le codage « {codec} », que dlx n'accepte pas ici. Enregistrez-le en UTF-8 et "
        "retirez cette ligne.",
        en=f"a.py declares the encoding “{codec}”, which dlx does not accept here. Save it as UTF-8 and "
        "remove that line.",
    )


def test_a_coding_line_counts_only_where_python_reads_it() -> None:
    assert decode("a.py", b"x = 1\n# coding: utf-7\n").text is not None
    assert decode("a.py", b"\n\n# coding: utf-7\n").text == "\n\n# coding: utf-7\n"
    assert decode("a.py", b"\xef\xbb\xbf# coding: latin-1\nx = 1\n").text is None


def test_the_corpus(root: Path) -> None:
    attacks = root / "tests/attacks"
    found = taken(attacks / "h04_latin1_no_cookie.py")
    line = next(
        number
        for number, text in enumerate((attacks / "h04_latin1_no_cookie.py").read_bytes().splitlines(), 1)
        if not text.isascii()
    )
    assert found.files == {}
    assert f"line {line}: the byte 0x" in found.problems["convolution"].en
    for name in ("h02_bom_crlf.py", "h05_latin1_cookie.py"):
        assert set(taken(attacks / name).files) == {"convolution"}
    assert "convolution" in taken(attacks / "h01_shadow_modules").files


def test_a_problem_replaces_not_handed_in(exercise: Exercise) -> None:
    problem = Text("illisible", "unreadable")
    submission = Submission("ada", {}, problems={exercise.slug: problem})
    with Bench() as bench:
        report = Judge(bench, "seed", hidden=False).grade(submission, [exercise])
    assert {check.observed for check in report.exercises[0].checks} == {problem}


@pytest.fixture
def exercise() -> Exercise:
    return COURSE.find("chapter2/convolution")[0]


def test_zip_in_memory_is_what_we_think() -> None:
    """The lying archive is an archive when it does not lie."""
    with zipfile.ZipFile(io.BytesIO(lying(3, b"abc"))) as archive:
        assert archive.read(NAME) == b"abc"


# --- names ----------------------------------------------------------------------------------------
def claiming(student: object, created: object = "2026-11-20T10:00:00Z") -> Entries:
    manifest = json.dumps({"student": student, "created": created}).encode()
    return [("manifest.json", manifest), (NAME, WORK.encode())]


def test_an_archive_is_that_of_its_manifest_s_student(tmp_path: Path) -> None:
    found = taken(zipped(tmp_path / "chapter2-1.zip", claiming("Zoé Dupré")))
    assert found.student == "Zoé Dupré"
    assert found.claims.created == datetime(2026, 11, 20, 10, tzinfo=UTC)
    empty: Entries = [("manifest.json", b'{"student": "ada"}'), ("notes.txt", b"")]
    refusal = collect(zipped(tmp_path / "b.zip", empty), COURSE)
    assert (type(refusal), refusal.student) == (Refused, "ada")


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"[]",
        b"{",
        b"[" * 60_000,
        b"x" * 70_000,
        b'{"student": 3, "created": []}',
        b'{"student": " ", "created": "0"}',
        b'{"created": "0001-01-01T00:00:00+14:00"}',
    ],
)
def test_a_manifest_may_hold_anything(tmp_path: Path, manifest: bytes) -> None:
    found = taken(zipped(tmp_path / "a.zip", [("manifest.json", manifest), (NAME, WORK.encode())]))
    assert (found.student, found.claims.created) == ("a", None)


def test_two_submissions_never_share_a_name(tmp_path: Path) -> None:
    """Whatever the order in which they are graded, reports are named after what was handed in."""
    (tmp_path / "fifo.py").write_text(WORK)
    for name, student in (("fifo.zip", "fifo"), ("x.zip", "Ada"), ("y.zip", "ada")):
        zipped(tmp_path / name, claiming(student))
    works, _ = submissions_in(tmp_path, COURSE)
    names = [found.student for found in collect_many(works, COURSE)]
    assert names == ["fifo", "fifo (fifo.zip)", "Ada", "ada (y.zip)"]


def test_a_folder_of_reports_is_nobody(tmp_path: Path) -> None:
    zipped(tmp_path / "bob.zip", claiming("bob"))
    for name, start in (("marks 2025", "dlx-report/1"), ("refusals", "dlx-refusal/1"), ("carol", "other")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "zoe.json").write_text(json.dumps({"schema": start}, indent=1))
        (tmp_path / name / ".ledger.db").touch()
    (tmp_path / "mixed").mkdir()
    (tmp_path / "mixed/zoe.json").write_text('{"schema": "dlx-report/1"}')
    (tmp_path / "mixed/convolution.py").write_text(WORK)
    works, aside = submissions_in(tmp_path, COURSE)
    assert [work.name for work in works] == ["bob.zip", "carol", "mixed"]
    assert aside == ["marks 2025", "refusals"]


def test_a_utf_16_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "convolution.py").write_bytes(WORK.encode("utf-16"))
    assert taken(tmp_path / "convolution.py").problems == {
        "convolution": Text(
            fr="convolution.py est enregistré en UTF-16. Enregistrez-le en UTF-8.",
            en="convolution.py is saved as UTF-16. Save it as UTF-8.",
        )
    }
