"""From files to exercises: each file is matched by itself, and nothing is chosen in silence."""

import bz2
import gzip
import hashlib
import io
import json
import lzma
import os
import tarfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dlx.exercises import Text, load_course, read_text
from dlx.grader.bench import Limits, Value, wire
from dlx.grader.bench.bench import Bench
from dlx.grader.source.archives import MAX_ARCHIVES
from dlx.grader.source.imports import needed_modules, same_answer
from dlx.grader.source.tar import Budget, tar_in
from dlx.grader.source.untrusted import Refusal, passed_over
from dlx.grader.submissions import sha_of
from dlx.grader.submissions.intake import Collected, Refused, collect, submissions_in
from dlx.grader.submissions.matching import Rank, form_of, matches, named_after

COURSE = load_course()
SOFTMAX = "def softmax(logits, axis=-1):\n    return logits\n"
ENTROPY = "def softmax_cross_entropy(logits, targets):\n    return 0.0\n"
POOLING = "def max_pool2d(x):\n    return x\n\n\ndef avg_pool2d(x):\n    return x\n"
HELPED = "def pool(x):\n    return x\n\n\n" + POOLING
TOY = "".join(
    f"def {name}(x):\n    return x\n" for name in ("first_layer", "pool", "second_layer", "toy_cnn")
)


def taken(path: Path) -> Collected:
    found = collect(path, COURSE)
    assert isinstance(found, Collected), found
    return found


def folder(place: Path, **files: str) -> Path:
    place.mkdir()
    for name, text in files.items():
        (place / name).write_text(text)
    return place


def notebook(*cells: str) -> str:
    made = [{"cell_type": "code", "metadata": {}, "outputs": [], "source": cell} for cell in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def zipped(files: dict[str, str | bytes], moment: tuple[int, int, int] = (2026, 11, 20)) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (*moment, 10, 0, 0)), data)
    return memory.getvalue()


def tarred(files: dict[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    memory = io.BytesIO()
    with tarfile.open(fileobj=memory, mode="w", format=form) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(data), 1_800_000_000
            archive.addfile(info, io.BytesIO(data))
    return memory.getvalue()


# --- names ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "name",
    [
        *(
            "softmax (1).py",
            "softmax(2).py",
            "softmax - Copie.py",
            "softmax - Copy (2).py",
            "softmax-Copy1.ipynb",
        ),
        *("Softmax.py", "SOFTMAX.PY", "softmax.py.txt", "softmax 2.py", "softmax_v2.py", "softmax_final.py"),
        *("Copie de softmax.py", "Copy of softmax.ipynb", "softmax_1.py", "softmax.py.py", "_softmax.py"),
    ],
)
def test_decorations_say_nothing(name: str) -> None:
    stem, _ = form_of(name) or ("", "")
    (match,) = named_after(stem, COURSE.exercises)
    assert (match.exercise.slug, match.rank <= Rank.DECORATED) == ("softmax", True)


@pytest.mark.parametrize(
    ("stem", "slug", "rank"),
    [
        ("cross_entropy", "cross_entropy", Rank.EXACT),
        ("CrossEntropy", "cross_entropy", Rank.DECORATED),
        ("cross-entropy (3)", "cross_entropy", Rank.DECORATED),
        ("vgg16 (1)", "vgg16", Rank.DECORATED),
        ("TP2_pixel_cross_entropy_dupont", "pixel_cross_entropy", Rank.NAMED),
        ("softmax_dupont", "softmax", Rank.NAMED),
    ],
)
def test_the_name_of_an_exercise_is_found_in_that_of_a_file(stem: str, slug: str, rank: Rank) -> None:
    assert [(m.exercise.slug, m.rank) for m in named_after(stem, COURSE.exercises)] == [(slug, rank)]


@pytest.mark.parametrize("stem", ["softmaxed", "vgg", "toy", "exercise1", "convоlution"])
def test_other_names_are_no_exercise_s(stem: str) -> None:
    near = [one for name in ("softmax", "vgg16", "toy_cnn", "convolution") for one in COURSE.find(name)]
    assert named_after(stem, near) == []


def test_one_well_named_file_does_not_hide_the_others(tmp_path: Path) -> None:
    files = {
        "cross_entropy.py": ENTROPY,
        "softmax (1).py": SOFTMAX,
        "tp.py": "def mlp_param_count(s):\n    pass\n",
    }
    found = taken(folder(tmp_path / "a", **files))
    assert (set(found.files), found.notes) == ({"cross_entropy", "softmax", "mlp_parameters"}, ())


@pytest.mark.parametrize(
    "names", [("pooling (1).py", "toy_cnn.py"), ("a.py", "toy_cnn (1).py"), ("a.py", "b.py")]
)
def test_a_helper_does_not_beat_the_file_that_is_meant(tmp_path: Path, names: tuple[str, str]) -> None:
    """A helper called pool has the name of what toy_cnn asks for."""
    found = taken(folder(tmp_path / "a", **dict(zip(names, (HELPED, TOY), strict=True))))
    assert found.files == {"pooling": HELPED, "toy_cnn": TOY}


def test_a_file_with_a_person_s_name_is_read_if_it_defines_something(tmp_path: Path) -> None:
    found = taken(
        folder(tmp_path / "a", **{"softmax_dupont.py": SOFTMAX, "plot_cross_entropy.py": "x = 1\n"})
    )
    assert set(found.files) == {"softmax"}
    assert [note.en for note in found.notes] == ["Left aside: plot_cross_entropy.py."]


def test_a_decorated_file_whose_function_has_another_name_is_still_read(tmp_path: Path) -> None:
    assert set(taken(folder(tmp_path / "a", **{"softmax (1).py": "def soft_max(x): ...\n"})).files) == {
        "softmax"
    }


def test_what_is_defined_in_passing_opens_no_other_chapter(tmp_path: Path) -> None:
    found = taken(folder(tmp_path / "a", **{"softmax.py": SOFTMAX + POOLING}))
    assert {exercise.chapter for exercise in found.exercises} == {"chapter1"}
    found = taken(folder(tmp_path / "b", **{"softmax.py": SOFTMAX + ENTROPY}))
    assert set(found.files) == {"softmax", "cross_entropy"}


def test_what_a_file_is_asked_for_is_no_answer_to_another_exercise() -> None:
    """A quiz asks for names that are those of exercises too."""
    shared = [
        (one, other)
        for one in COURSE.exercises
        for other in COURSE.exercises
        if one is not other and set(other.provides) <= set(one.provides)
    ]
    assert shared
    for one, other in shared:
        found = matches(one.slug, read_text(one.stub), [], COURSE.exercises)
        assert other not in [match.exercise for match in found]


def test_an_archive_and_a_folder_are_read_alike(tmp_path: Path) -> None:
    files = {"tp.py": SOFTMAX, "Cross_Entropy (1).py": ENTROPY}
    (tmp_path / "a.zip").write_bytes(zipped(dict(files)))
    assert taken(tmp_path / "a.zip").files == taken(folder(tmp_path / "a", **files)).files


def test_decorated_files_are_one_submission_and_copies_of_one_are_a_class(tmp_path: Path) -> None:
    one = folder(tmp_path / "a", **{"softmax (1).py": SOFTMAX, "cross_entropy (1).py": ENTROPY})
    assert submissions_in(one, COURSE) == ([one], [])
    many = folder(tmp_path / "b", **{"softmax (1).py": SOFTMAX, "softmax (2).py": SOFTMAX})
    assert len(submissions_in(many, COURSE)[0]) == 2


# --- the same twice -------------------------------------------------------------------------------
def test_the_same_answer_twice_is_one(tmp_path: Path) -> None:
    pair = {"softmax.py": f"# a comment\n{SOFTMAX}\nprint(1)\n", "softmax.ipynb": notebook("x = 1", SOFTMAX)}
    found = taken(folder(tmp_path / "a", **pair))
    assert (set(found.files), found.problems, found.notes) == ({"softmax"}, {}, ())


def test_the_exact_name_counts_and_both_are_told(tmp_path: Path) -> None:
    found = taken(
        folder(tmp_path / "a", **{"softmax.py": SOFTMAX, "softmax (1).py": SOFTMAX + "softmax = 3\n"})
    )
    assert found.files == {"softmax": SOFTMAX}
    assert found.notes == (
        Text(
            fr="softmax : softmax.py est noté ; softmax (1).py répond autrement et ne compte pas.",
            en="softmax: softmax.py is graded; softmax (1).py answers otherwise and does not count.",
        ),
    )


def test_of_equal_names_the_latest_counts(tmp_path: Path) -> None:
    old, new = zipped({"softmax.py": "softmax = 1\n"}), zipped({"softmax.py": SOFTMAX}, (2026, 11, 25))
    (folder(tmp_path / "a") / "z.zip").write_bytes(old)
    (tmp_path / "a/b.zip").write_bytes(new)
    found = taken(tmp_path / "a")
    assert found.files == {"softmax": SOFTMAX}
    assert [note.en for note in found.notes] == [
        "softmax: b.zip/softmax.py is graded; z.zip/softmax.py answers otherwise and does not count. "
        "The dates of the files decided, which nothing vouches for: if the other one shall count, hand it in "
        "alone."
    ]
    assert found.notes[0].fr.endswith(
        "Les dates des fichiers en ont décidé, et rien ne les garantit : si c'est l'autre qui doit compter, "
        "rendez-le seul."
    )


def test_a_date_of_an_archive_does_not_beat_the_exact_name(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text, year in (("softmax.py", SOFTMAX, 2026), ("Softmax (1).py", "softmax = 1\n", 2030)):
            archive.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), text)
    (tmp_path / "a.zip").write_bytes(made.getvalue())
    found = taken(tmp_path / "a.zip")
    assert found.files == {"softmax": SOFTMAX}
    assert [note.en for note in found.notes] == [
        "softmax: softmax.py is graded; Softmax (1).py answers otherwise and does not count."
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("softmax.py", ""),
        ("softmax.py", "# see the notebook\n"),
        ("softmax.py", b"\xff\xfe\0"),
        ("softmax.ipynb", ""),
        ("softmax.ipynb", "{"),
        ("softmax.ipynb", notebook()),
        ("softmax.ipynb", notebook("print(1)")),
    ],
)
@pytest.mark.parametrize("other", ["softmax (1).py", "Softmax.ipynb", "rendu.py"])
def test_what_holds_no_answer_hides_none(tmp_path: Path, name: str, content: str | bytes, other: str) -> None:
    """An empty, damaged or meaningless file under the exact name, and the right answer under another."""
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / other).write_text(notebook(SOFTMAX) if other.endswith("ipynb") else SOFTMAX)
    found = taken(tmp_path)
    assert "def softmax" in found.files["softmax"] and found.problems == {}
    said = [note for note in found.notes if "is graded" in note.en]
    assert [note.en for note in said] == [
        f"softmax: {other} is graded; {name} holds no answer that can be read."
    ]
    assert said[0].fr == f"softmax : {other} est noté ; {name} ne contient pas de réponse lisible."


PACKAGES = {
    "a folder": ("from tools.half import f", {"tools/half.py": "def f(x): return x / 2\n"}),
    "deep": ("import lib.tools.half as h\nf = h.f", {"lib/tools/half.py": "def f(x): return x / 2\n"}),
    "a module of it": ("from tools import half\nf = half.f", {"tools/half.py": "def f(x): return x / 2\n"}),
    "a package": ("from tools import f", {"tools/__init__.py": "def f(x): return x / 2\n"}),
    "a package of modules": (
        "from tools import f",
        {"tools/__init__.py": "from .half import f\n", "tools/half.py": "def f(x): return x / 2\n"},
    ),
    "beside": ("from .half import f", {"half.py": "def f(x): return x / 2\n"}),
}


@pytest.mark.parametrize("name", PACKAGES)
def test_helpers_may_lie_in_folders_and_packages(tmp_path: Path, name: str) -> None:
    start, helpers = PACKAGES[name]
    answer = f"{start}\n\ndef softmax(x):\n    return f(x)\n"
    for path, text in {"tp/softmax.py": answer, **{f"tp/{p}": t for p, t in helpers.items()}}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    found = taken(tmp_path)
    assert found.notes == ()
    with Bench() as bench, bench.open(("numpy",), Limits(256 << 20, 60)) as session:
        session.send(wire.frame(1, "load", ["softmax", found.files_for("softmax"), ["softmax"]]), 1)
        loaded = session.receive(1, 20.0)
        assert isinstance(loaded, Value), loaded
        session.send(wire.frame(2, "call", [["name", "softmax", None], [3], {}]), 2)
        assert session.receive(2, 20.0) == Value(1.5)


def test_what_is_not_of_the_work_stays_missing_under_its_own_name() -> None:
    text = "import half\ntry:\n    import absent.part\nexcept ImportError as error:\n    said = str(error)\n"
    source = text + "\ndef softmax(x):\n    return said\n"
    files = {"softmax": source, "half": "x = 1\n"}
    with Bench() as bench, bench.open(("numpy",), Limits(256 << 20, 60)) as session:
        session.send(wire.frame(1, "load", ["softmax", files, ["softmax"]]), 1)
        session.receive(1, 20.0)
        session.send(wire.frame(2, "call", [["name", "softmax", None], [3], {}]), 2)
        assert session.receive(2, 20.0) == Value("No module named 'absent'")


def test_a_lone_file_without_an_answer_keeps_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "softmax.py").write_text("")
    assert taken(tmp_path).problems["softmax"].en == "softmax.py is empty. Did you save your work?"


def test_names_of_other_systems(tmp_path: Path) -> None:
    """Firefox saves a notebook as `.ipynb.json`; macOS puts `._name` beside each file."""
    (tmp_path / "softmax.ipynb.json").write_text(notebook(SOFTMAX))
    (tmp_path / "._softmax.py").write_bytes(b"\0\5\x16\7")
    found = taken(tmp_path)
    assert "def softmax" in found.files["softmax"]
    assert [note.en for note in found.notes] == ["1 file(s) of tools or pictures were not looked at."]


def test_what_identifies_an_answer_holds_its_helpers(tmp_path: Path) -> None:
    """And nothing of other exercises; without helpers it is the sha256 of the file's text."""
    files = {"one": "import tools\n", "one/tools": "x = 1\n", "two": "y\n"}
    assert sha_of(files, "two") == hashlib.sha256(b"y\n").hexdigest()
    assert sha_of(files, "three") is None
    first = sha_of(files, "one")
    assert first != hashlib.sha256(b"import tools\n").hexdigest()
    assert sha_of({**files, "two": "z\n", "two/tools": "x = 2\n"}, "one") == first
    for other in ({"one/tools": "x = 2\n"}, {"one/more": ""}, {"one": "import tools\n\n"}):
        assert sha_of({**files, **other}, "one") != first


@pytest.mark.parametrize("apart", [0, 30])
def test_dates_that_are_too_near_choose_nothing(tmp_path: Path, apart: int) -> None:
    for number, text in enumerate((SOFTMAX, "softmax = 1\n")):
        path = folder(tmp_path / f"{number}") / "softmax.py"
        path.write_text(text)
        os.utime(path, (1_790_000_000 + number * apart,) * 2)
    found = collect(tmp_path, COURSE)
    assert isinstance(found, Collected)
    assert (
        found.problems["softmax"].en
        == "Several files answer softmax (0/softmax.py, 1/softmax.py): keep only one."
    )


def test_answers_are_compared_in_what_they_need() -> None:
    one = "import numpy as np\nT = 2\n\ndef f(x):\n    return np.exp(x) * T\n\nprint(f(1))\n"
    assert same_answer(one, one.replace("print(f(1))", "# nothing"), ("f",))
    assert not same_answer(one, one.replace("T = 2", "T = 3"), ("f",))
    assert not same_answer("x = 1\n", "y = 1\n", ("f",))
    assert not same_answer(one + "#" * (64 << 10), one, ("f",))


# --- archives -------------------------------------------------------------------------------------
def test_files_and_archives_of_one_hand_in_are_one(tmp_path: Path) -> None:
    place = folder(tmp_path / "a", **{"tp.py": "def training_budget(n):\n    pass\n"})
    (place / "exo1.zip").write_bytes(zipped({"softmax.py": SOFTMAX}))
    (place / "exo2.tar.gz").write_bytes(gzip.compress(tarred({"./cross_entropy.py": ENTROPY.encode()})))
    found = taken(place)
    assert (set(found.files), found.notes) == ({"softmax", "cross_entropy", "training_budget"}, ())


@pytest.mark.parametrize(("second", "told"), [("Ada", 0), ("Bob", 1)])
def test_manifests_of_one_hand_in_that_name_several_people_are_told(
    tmp_path: Path, second: str, told: int
) -> None:
    place = folder(tmp_path / "a")
    for number, (student, name, text) in enumerate(
        (("Ada", "softmax.py", SOFTMAX), (second, "cross_entropy.py", ENTROPY))
    ):
        manifest = json.dumps({"student": student})
        (place / f"exo{number}.zip").write_bytes(zipped({name: text, "manifest.json": manifest}))
    found = taken(place)
    assert found.student == "Ada" and len(found.notes) == told
    assert all("Ada, Bob" in note.fr and "Ada, Bob" in note.en for note in found.notes)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_tar_archives(tmp_path: Path, pack: Callable[[bytes], bytes], form: int) -> None:
    name = f"{'é' * 40}/{'long' * 20}/softmax.py" if form != tarfile.USTAR_FORMAT else "a/softmax.py"
    data = pack(tarred({name: SOFTMAX.encode(), "fig.png": b"x"}, form))
    (tmp_path / "a.tar").write_bytes(data)
    found = taken(tmp_path / "a.tar")
    assert (found.student, found.files) == ("a", {"softmax": SOFTMAX})
    (entry, picture) = tar_in(io.BytesIO(data), Budget())
    assert (entry.path, entry.modified) == (name, datetime.fromtimestamp(1_800_000_000, UTC))
    assert picture.path == "fig.png"


def test_a_damaged_tar_archive_never_raises_anything_else() -> None:
    whole = tarred({"softmax.py": SOFTMAX.encode(), "é" * 120: b"x"})
    for position in range(0, len(whole), 3):
        damaged = bytearray(whole)
        damaged[position] ^= 0xFF
        for data in (
            bytes(damaged),
            gzip.compress(whole)[: position // 20],
            lzma.compress(whole)[: position // 20],
        ):
            with suppress(Refusal):
                tar_in(io.BytesIO(data), Budget())


def test_a_tar_archive_that_unpacks_to_much_is_refused() -> None:
    big = tarred({"data.bin": b""})[:512]
    head = bytearray(big)
    head[124:136] = b"%011o\0" % (1 << 30)
    head[148:156] = b" " * 8
    head[148:156] = b"%06o\0 " % sum(head)
    with pytest.raises(Refusal) as refusal:
        tar_in(io.BytesIO(bytes(head) + bytes(1 << 20)), Budget())
    assert refusal.value.text == Text(
        fr="Les archives contiennent plus de 128 Mio. Rendez seulement les fichiers des exercices.",
        en="The archives hold more than 128 MiB. Hand in only the files of the exercises.",
    )


def test_links_and_ways_out_of_a_tar_archive(tmp_path: Path) -> None:
    memory = io.BytesIO()
    with tarfile.open(fileobj=memory, mode="w") as archive:
        link = tarfile.TarInfo("softmax.py")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        out = tarfile.TarInfo("../cross_entropy.py")
        out.size = len(ENTROPY)
        archive.addfile(out, io.BytesIO(ENTROPY.encode()))
    (tmp_path / "a.tar").write_bytes(memory.getvalue())
    found = taken(tmp_path / "a.tar")
    assert (found.files, set(found.problems)) == ({}, {"softmax"})
    assert [note.en for note in found.notes] == ["Left aside: ../cross_entropy.py."]


def test_an_archive_in_an_archive_is_read_and_no_deeper(tmp_path: Path) -> None:
    inner = zipped({"softmax.py": SOFTMAX, "deep.zip": zipped({"cross_entropy.py": ENTROPY})})
    (tmp_path / "a.zip").write_bytes(zipped({"inner.zip": inner}))
    found = taken(tmp_path / "a.zip")
    assert set(found.files) == {"softmax"}
    assert [note.en for note in found.notes] == ["Left aside: inner.zip/deep.zip."]


def test_there_is_an_end_to_archives(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{n:02}.zip": zipped({"x.txt": "x"}) for n in range(MAX_ARCHIVES + 1)}
    (tmp_path / "a.zip").write_bytes(zipped({"softmax.py": SOFTMAX, **files}))
    assert (
        Text(
            fr="20.zip n'a pas été ouvert : les archives rendues dépassent 64 Mio ou sont plus de 20.",
            en="20.zip was not opened: the archives handed in are larger than 64 MiB or more than 20.",
        )
        in taken(tmp_path / "a.zip").notes
    )


def test_a_zip_of_windows(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"tp\\chapter1\\softmax.py": SOFTMAX, "tp\\": ""}))
    assert taken(tmp_path / "a.zip").files == {"softmax": SOFTMAX}


@pytest.mark.parametrize(("start", "kind"), [(b"Rar!\x1a\x07", "RAR"), (b"\x28\xb5\x2f\xfd", "zstd")])
def test_other_archives_get_a_sentence(tmp_path: Path, start: bytes, kind: str) -> None:
    (tmp_path / "tp.rar").write_bytes(start + b"x" * 600)
    sentence = Text(
        fr=f"tp.rar est une archive {kind}, que dlx ne lit pas. Rendez une archive zip, ou les fichiers "
        "eux-mêmes.",
        en=f"tp.rar is an archive of the kind {kind}, which dlx does not read. Hand in a zip archive, or the "
        "files themselves.",
    )
    found = collect(tmp_path / "tp.rar", COURSE)
    assert isinstance(found, Refused)
    assert found.reason == sentence
    (tmp_path / "softmax.py").write_text(SOFTMAX)
    assert taken(tmp_path).notes == (sentence,)


# --- what is passed over --------------------------------------------------------------------------
@pytest.mark.parametrize("form", ["folder", "zip"])
def test_tools_and_pictures_are_counted_and_refuse_nothing(tmp_path: Path, form: str) -> None:
    names = [*(f"figures/{n}.png" for n in range(250)), *(f".venv/lib/{n}.py" for n in range(250))]
    if form == "zip":
        (tmp_path / "a.zip").write_bytes(zipped({"softmax.py": SOFTMAX, **dict.fromkeys(names, "x")}))
        found, count = taken(tmp_path / "a.zip"), 500
    else:
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).touch()
        (tmp_path / "softmax.py").write_text(SOFTMAX)
        found, count = taken(tmp_path), 251  # a hidden folder is not entered
    assert found.files == {"softmax": SOFTMAX}
    assert found.notes == (
        Text(
            fr=f"{count} fichier(s) d'outils ou d'images n'ont pas été regardés.",
            en=f"{count} file(s) of tools or pictures were not looked at.",
        ),
    )


@pytest.mark.parametrize(
    "path", [".git/config", "a/.venv/x.py", "x\\.git\\y", "a.PNG", "Thumbs.db", "a.py", ".env.py"]
)
def test_what_is_passed_over(path: str) -> None:
    assert passed_over(path) is (path not in ("a.py", ".env.py"))


# --- helper modules -------------------------------------------------------------------------------
def test_a_helper_that_is_imported_comes_along(tmp_path: Path) -> None:
    files = {
        "softmax.py": f"from helpers import stable\n{SOFTMAX}",
        "helpers.py": "import deeper\n\ndef stable(x):\n    return x\n",
        "deeper.py": "x = 1\n",
        "plots.py": "x = 2\n",
        "numpy.py": "x = 3\n",
    }
    found = taken(folder(tmp_path / "a", **files))
    assert set(found.files) == {"softmax", "softmax/helpers", "softmax/deeper"}
    assert found.files_for("softmax").keys() == {"softmax", "helpers", "deeper"}
    assert found.files_for("cross_entropy").keys() == {"softmax"}
    assert [note.en for note in found.notes] == ["Left aside: plots.py, numpy.py."] or [
        note.en for note in found.notes
    ] == ["Left aside: numpy.py, plots.py."]


def test_each_answer_has_the_helper_of_its_own_folder(tmp_path: Path) -> None:
    for slug, text in (("softmax", SOFTMAX), ("cross_entropy", ENTROPY)):
        place = tmp_path / "chapter1" / slug
        place.mkdir(parents=True)
        (place / f"{slug}.py").write_text(f"from .helpers import x\n{text}")
        (place / "helpers.py").write_text(f"x = '{slug}'\n")
    for marker in (False, True):
        if marker:
            (tmp_path / "dlx.toml").write_text('chapters = ["chapter1"]\n')
        files = taken(tmp_path).files
        assert files["softmax/helpers"] == "x = 'softmax'\n"
        assert files["cross_entropy/helpers"] == "x = 'cross_entropy'\n"


def test_modules_that_python_has_are_not_looked_for() -> None:
    beside = {name: (f"{name}.py", "") for name in ("json", "numpy", "torch", "mine")}
    asked = "import json, numpy as np\nfrom torch import nn\nfrom . import mine\n"
    assert needed_modules({"softmax": asked}, beside) == {"mine": "mine.py"}
