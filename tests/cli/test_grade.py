"""`dlx grade`: one's own work, a class, archives; with and without the key, with and without isolation."""

import functools
import json
import os
import pickle
import re
import signal
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from small_class import descendants, gone, watched

from dlx.classroom.engines import local
from dlx.classroom.evidence.store import Store
from dlx.cli.teacher.results import Results
from dlx.cli.terminal.console import Console
from dlx.exercises import Exercise, Text
from dlx.grader import bench
from dlx.grader.judging.submission_grading import NotIsolated, ReportFolder, fault_of_ours
from dlx.grader.key.answer_key import answer_key
from dlx.grader.reports.report import Report
from dlx.grader.submissions.intake import Refused

Call = Callable[..., Result]
NO_KEY = {
    "fr": "Sans le corrigé des enseignants, seules les vérifications publiques sont lancées ; pour être "
    "noté : dlx submit\n",
    "en": "Without the teachers' key, only the public checks are run; to be marked: dlx submit\n",
}


def results(done: Result) -> dict[str, dict[str, Any]]:
    told = json.loads(done.stdout)
    assert told["schema"] == "dlx-grade/1"
    return {result["student"]: result for result in told["results"]}


@pytest.fixture
def flipped(exercise: Exercise) -> str:
    """A known wrong answer."""
    key = answer_key(exercise)
    if key is None:
        pytest.skip("the key is not installed")
    return next(known.source for known in key.known if known.name == "flips_the_kernel")


NO_ISOLATION = """
import functools
from dlx.grader import bench
bench.Bench = functools.partial(bench.Bench, direct=True)
"""


@pytest.fixture
def level_zero(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A machine that isolates nothing, for this process and for those that it starts."""
    monkeypatch.setattr(bench, "Bench", functools.partial(bench.Bench, direct=True))
    folder = tmp_path_factory.mktemp("site")
    (folder / "sitecustomize.py").write_text(NO_ISOLATION)
    monkeypatch.setenv("PYTHONPATH", str(folder))


def test_own_work(dlx: Call, work: Path, flipped: str) -> None:
    work.write_text(flipped)
    done = dlx("grade --exercise convolution --lang fr")
    assert done.exit_code == 1, done.output
    assert "chapter2/convolution · La convolution 2D · " in done.stdout
    assert done.stdout.count("noyau tourné de 180°") == 1
    assert "\nTotal : " in done.stdout
    assert done.stdout.splitlines()[-1].startswith("isolement : niveau ")
    assert not Path("dlx-reports").exists()


def test_own_work_without_key(
    dlx: Call, work: Path, right: str, without_key: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.write_text(right)
    for language in ("fr", "en"):
        done = dlx(f"grade --exercise convolution --lang {language}")
        assert done.exit_code == 0, done.output
        assert done.stderr == NO_KEY[language]
    assert "\nA rehearsal: in 1/1 exercises, the public checks pass. The mark is made by" in done.stdout
    assert "points" not in done.stdout


def test_own_work_counts_the_whole_chapter(dlx: Call, work: Path, right: str, without_key: None) -> None:
    pytest.importorskip("torch")
    work.write_text(right)
    done = dlx("grade --json")
    assert done.exit_code == 1
    (report,) = results(done).values()
    verdicts = [e["verdict"] for e in report["exercises"]]
    assert verdicts == ["accepted"] + ["not_attempted"] * (len(verdicts) - 1)
    assert len(verdicts) > 1


def test_own_work_needs_no_isolation(
    dlx: Call, work: Path, right: str, without_key: None, level_zero: None
) -> None:
    work.write_text(right)
    done = dlx("grade --exercise convolution")
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[-1] == "sandbox: level 0 (a separate process, no isolation)"


NOT_ISOLATED = {
    "fr": "Noter le travail d'autrui demande un isolement de niveau 2 ; ici : niveau 0 (un processus "
    "à part, sans isolement). Ouvert : tout. Utilisez un Linux avec Landlock ou bubblewrap (voyez dlx "
    "doctor), ou ajoutez --unsafe-no-sandbox : chaque rapport le dira.\n",
    "en": "Grading other people's work needs isolation of level 2; here: sandbox: level 0 (a separate "
    "process, no isolation). Open: everything. Use a Linux with Landlock or bubblewrap (see dlx doctor), or "
    "add --unsafe-no-sandbox: every report will say so.\n",
}


@pytest.mark.parametrize("how", ["--student alice", "alice.zip", "alice bob"])
def test_others_need_isolation(
    dlx: Call, work: Path, here: Path, right: str, without_key: None, level_zero: None, how: str
) -> None:
    work.write_text(right)
    with zipfile.ZipFile(here / "alice.zip", "w") as archive:
        archive.writestr("convolution.py", right)
    for name in ("alice", "bob"):
        (here / name).mkdir()
        (here / name / "convolution.py").write_text(right)
    for language in ("fr", "en"):
        done = dlx(f"grade {how} --exercise convolution --lang {language}")
        assert (done.exit_code, done.stdout) == (3, "")
        assert done.stderr == NO_KEY[language] + NOT_ISOLATED[language]
    done = dlx(f"grade {how} --exercise convolution --unsafe-no-sandbox --json")
    assert done.exit_code == 0, done.output
    for report in results(done).values():
        assert report["stamp"] == {
            "fr": "Noté avec --unsafe-no-sandbox : l'isolement n'a pas été exigé (ici : niveau 0).",
            "en": "Graded with --unsafe-no-sandbox: isolation was not required (here: level 0).",
        }


@pytest.fixture
def class_folder(here: Path, right: str, flipped: str) -> Path:
    """Four submissions of every form, one archive that is none, one file that is no submission."""
    folder = here / "class"
    (folder / "alice").mkdir(parents=True)
    (folder / "alice/convolution.py").write_text(right)
    with zipfile.ZipFile(folder / "bob.zip", "w") as archive:
        archive.writestr("chapter2/convolution/convolution.py", flipped)
    (folder / "carol.py").write_bytes(right.encode() + b"# \xe9\n")
    (folder / "dave.py").write_text("def conv2d(image, kernel):\n    raise ValueError('\\x1b[2J\\nPASSED')\n")
    (folder / "mallory\x1b[2J\u202e.zip").write_bytes(b"hello")
    (folder / "marks.csv").touch()
    return folder


def test_a_class(dlx: Call, class_folder: Path, here: Path) -> None:
    done = dlx("grade class --exercise convolution --lang fr --jobs 2 --seed s")
    assert done.exit_code == 1, done.output
    assert done.stderr == "Laissés de côté : marks.csv\n"
    assert b"def conv2d" not in (here / "dlx-reports/.dlx-ledger.db").read_bytes()  # hashes, not work
    assert "\x1b" not in done.stdout and "\u202e" not in done.stdout
    rows = [line for line in done.stdout.splitlines() if line.startswith("│") and "/" in line]
    assert [row.split()[1] for row in rows[:4]] == ["alice", "bob", "carol", "dave"]
    assert "convolution: flips_the_kernel" in rows[1]
    assert "mallory\\x1b[2J\\u202e" in done.stdout
    assert "refusé : " in done.stdout
    sandbox, reports, seed = done.stdout.splitlines()[-3:]
    assert seed == "Graine des tirages : s"
    assert sandbox.startswith("isolement : niveau ")
    assert reports == f"Rapports : {here / 'dlx-reports'}"
    files = {path.name: path for path in (here / "dlx-reports").iterdir()}
    ledger = files.pop(".dlx-ledger.db")
    assert stat.S_IMODE(ledger.stat().st_mode) == 0o600
    assert set(files) == {"alice.json", "bob.json", "carol.json", "dave.json", "mallory_2J.json"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files.values()} == {0o600}
    read = {name: json.loads(path.read_text("ascii")) for name, path in files.items()}
    assert read["alice.json"]["earned"] == read["alice.json"]["points"] > 3
    assert read["carol.json"]["earned"] == 0
    observed = read["carol.json"]["exercises"][0]["checks"][0]["observed"]
    assert "l'octet 0xE9" in observed["fr"]
    assert read["dave.json"]["earned"] == 0
    assert read["mallory_2J.json"]["schema"] == "dlx-refusal/1"


def test_a_class_as_json(dlx: Call, class_folder: Path, here: Path) -> None:
    done = dlx("grade class --exercise convolution --reports out --json")
    found = results(done)
    assert list(found) == sorted(found)
    assert found["mallory\x1b[2J\u202e"]["reason"]["en"].startswith("mallory\x1b[2J\u202e.zip is not a zip")
    assert done.stdout.isascii()
    assert (here / "out/alice.json").exists()
    assert not (here / "dlx-reports").exists()
    again = dlx("grade class/alice class/bob.zip --json --exercise convolution")
    assert list(results(again)) == ["alice", "bob"]


# --- a second time ----------------------------------------------------------------------------------
KNOWN = {"fr": "Déjà notés, repris tels quels : {}", "en": "Graded before, taken as they are: {}"}


def test_unchanged_work_is_not_graded_twice(
    dlx: Call, class_folder: Path, here: Path, right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "grade class --exercise convolution --json"
    first = dlx(line)
    assert first.exit_code == 1, first.output
    assert "taken as they are" not in first.stderr
    monkeypatch.setattr(local.LocalEngine, "_start", None)  # nothing can be graded from here on
    for language, sentence in KNOWN.items():
        again = dlx(f"{line} --lang {language}")
        assert again.exit_code == 1, again.output
        assert sentence.format(4) in again.stderr
        assert again.stdout == first.stdout
    monkeypatch.undo()
    monkeypatch.chdir(here)
    (class_folder / "alice/convolution.py").write_text(f"{right}\n# again\n")
    once_more = dlx(f"{line} --lang en")
    assert KNOWN["en"].format(3) in once_more.stderr
    assert json.loads((here / "dlx-reports/alice.json").read_text())["earned"] > 3


def test_the_same_seed_gives_the_same_bytes(dlx: Call, class_folder: Path, here: Path) -> None:
    line = "grade class --exercise convolution --json --seed s --jobs 2 --reports"
    first, second = dlx(f"{line} one"), dlx(f"{line} two")
    assert first.stdout == second.stdout
    assert sorted(os.listdir(here / "one")) == sorted(os.listdir(here / "two"))
    other = dlx("grade class --exercise convolution --json --seed t --reports one --lang en")
    assert "taken as they are" not in other.stderr  # another seed grades anew
    assert "\nSeed of the draws: t\n" in other.stderr
    back = dlx("grade class --exercise convolution --json --reports one --lang en")
    assert "\nSeed of the draws: s\n" in back.stderr
    assert KNOWN["en"].format(4) in back.stderr


def test_two_who_hand_in_the_same_are_graded_once(dlx: Call, here: Path, right: str) -> None:
    for name in ("alice", "bob", "carol"):
        (here / f"class/{name}").mkdir(parents=True)
        (here / f"class/{name}/convolution.py").write_text(right)
    done = dlx("grade class --exercise convolution --json --lang en")
    assert done.exit_code == 0, done.output
    assert list(results(done)) == ["alice", "bob", "carol"]
    assert "taken as they are" not in done.stderr  # that word is for what an earlier run has graded
    with Store(here / "dlx-reports/.dlx-ledger.db") as store:
        assert store._db.execute("SELECT count(*) FROM result").fetchone()[0] == 1


DLX = [sys.executable, "-c", "from dlx.cli.main import main; main()"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_stopped_in_mid_run(dlx: Call, here: Path, right: str, number: int, code: int) -> None:
    for n in range(12):
        (here / f"class/s{n:02}").mkdir(parents=True)
        loop = "\nwhile True:\n    pass\n" if n == 0 else ""
        (here / f"class/s{n:02}/convolution.py").write_text(f"{right}\n# {n}\n{loop}")
    arguments = ["grade", "class", "--exercise", "convolution", "--lang", "en", "--jobs", "2"]
    process = subprocess.Popen([*DLX, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        reports, until = here / "dlx-reports", time.monotonic() + 60
        while len(list(reports.glob("*.json"))) < 5:
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < until
        with watched(descendants(process.pid)) as handles:
            process.send_signal(number)
            out, err = process.communicate(timeout=60)
            assert gone(handles)
    finally:
        process.kill()
    assert process.returncode == code, err
    done = len(list(reports.glob("*.json")))
    if code > 0:
        told = re.fullmatch(
            r"Stopped: (\d+) of 12 submissions are graded, and kept; (\d+) remain\. The same command "
            r"goes on\.\n",
            err,
        )
        assert told is not None, err
        counted, left = map(int, told.groups())
        assert counted + left == 12
        assert done <= counted <= done + 1  # it may be stopped between the count and the file
        assert out.splitlines()[-1].startswith("Seed of the draws: ")
    looping = (reports / "s00.json").exists()
    (here / "class/s00/convolution.py").write_text(f"{right}\n# mended\n")
    again = dlx(" ".join(arguments))
    assert again.exit_code == 0
    known = int(
        next(line for line in again.stdout.splitlines() if line.startswith("Graded before")).split(": ")[1]
    )
    assert known >= done - looping
    assert len(list(reports.glob("*.json"))) == 12


def test_a_submitted_archive(dlx: Call, work: Path, here: Path, right: str, without_key: None) -> None:
    work.write_text(right)
    assert dlx("submit --yes --student zoe").exit_code == 0
    (archive,) = here.glob("*.zip")
    done = dlx(f"grade {archive.name} --student zoe --exercise convolution --json")
    assert done.exit_code == 0, done.output
    assert results(done)["zoe"]["earned"] == 3


def test_a_library_that_is_missing_costs_nothing(
    dlx: Call, work: Path, right: str, without_key: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dlx.exercises import installed as module

    find = module.find_spec
    monkeypatch.setattr(module, "find_spec", lambda name: None if name == "torch" else find(name))
    work.write_text(right)
    done = dlx("grade --lang fr")
    assert done.exit_code == 1, "the other exercises are not done; nothing is broken"
    why = "chapter2/lenet5 demande torch, qui n'est pas installé : pip install 'dlx-course[torch]'"
    assert f"· non noté ici\n  – {why}\n" in done.stdout
    assert (
        "Non compté dans ce total : lenet5, shapes_cnn, vgg16, residual_block, fine_tuning. Ce n'est la "
        "faute de personne :\n"
        f"  {why}\n"
    ) in done.stdout
    assert "panne de dlx" not in done.output
    done = dlx("grade --json")
    assert done.exit_code == 1, done.output
    (report,) = results(done).values()
    by_name = {e["name"]: e for e in report["exercises"]}
    lenet = by_name["chapter2/lenet5"]
    assert (lenet["verdict"], lenet["points"]) == ("grader_error", 0)
    assert lenet["checks"][0]["observed"] == {
        "fr": "chapter2/lenet5 demande torch, qui n'est pas installé : pip install 'dlx-course[torch]'",
        "en": "chapter2/lenet5 needs torch, which is not installed: pip install 'dlx-course[torch]'",
    }
    assert lenet["left_out"] == lenet["checks"][0]["observed"]
    assert by_name["chapter2/convolution"]["verdict"] == "accepted"
    assert "left_out" not in by_name["chapter2/convolution"]
    assert dlx("grade --exercise convolution").exit_code == 0
    assert dlx("grade --exercise lenet5").exit_code == 2, "nothing could be done here"
    assert dlx("start lenet5").exit_code == 0
    done = dlx("check lenet5")
    assert (done.exit_code, done.stderr) == (
        2,
        "chapter2/lenet5 needs torch, which is not installed: pip install 'dlx-course[torch]'\n",
    )


@pytest.mark.parametrize(
    ("line", "fr", "en"),
    [
        (
            "grade nothing",
            "Impossible de lire {here}/nothing : il n'existe pas. Vérifiez le chemin et les droits d'accès.",
            "Cannot read {here}/nothing: no such file or directory. Check the path and its access rights.",
        ),
        (
            "grade empty",
            "Aucun travail dans empty. Il faut des dossiers, des archives zip ou des fichiers .py.",
            "No submission in empty. Folders, zip archives or .py files are wanted.",
        ),
        (
            "grade a.py b.py --student alice",
            "--student nomme un seul travail, et il y en a 2. Retirez cette option.",
            "--student names one submission, and there are 2. Leave that option out.",
        ),
        (
            "grade a.py --solutions empty",
            "Aucun corrigé dans empty : il faut le dossier qui contient ceux des chapitres.",
            "No key in empty: the folder that holds those of the chapters is wanted.",
        ),
    ],
)
def test_usage(dlx: Call, here: Path, monkeypatch: pytest.MonkeyPatch, line: str, fr: str, en: str) -> None:
    (here / "empty").mkdir()
    for name in ("a.py", "b.py"):
        (here / name).write_text("def conv2d(): ...\n")
    for language, sentence in (("fr", fr), ("en", en)):
        monkeypatch.setenv("DLX_SOLUTIONS", "")
        done = dlx(f"{line} --lang {language}")
        assert (done.exit_code, done.stderr) == (2, sentence.format(here=here) + "\n")


def test_names_are_reserved_in_order(tmp_path: Path) -> None:
    """Whichever report is ready first, a student's file has the same name in every run."""
    folder = ReportFolder(tmp_path)
    first, second = folder.reserve("a b"), folder.reserve("a/b")
    folder.write(second, fault_of_ours("a/b", "out of memory"))
    assert (first, second) == ("a_b.json", "a_b-2.json")
    told = json.loads((tmp_path / second).read_text())
    assert told["schema"] == "dlx-fault/1"
    assert told["reason"] == {
        "fr": "Panne de dlx, qui ne coûte rien à l'étudiant (out of memory). Relancez la même commande : ce "
        "travail sera noté de nouveau.",
        "en": "A fault of dlx, which costs the student nothing (out of memory). Run the same command "
        "again: this work will be graded again.",
    }


def test_a_refusal_crosses_machines() -> None:
    refusal = NotIsolated(bench.Isolation(0, "sandbox: level 0", ("network",)))
    copied = pickle.loads(pickle.dumps(refusal))
    assert (copied.text, copied.code) == (refusal.text, 3)


def test_report_files_never_share_a_name(tmp_path: Path) -> None:
    folder = ReportFolder(tmp_path / "reports")
    names = ["a/../b", "a b", "A_B", "...", "", "CON", "nul.txt", "é", "x" * 300, "-rf", "a\nb"]
    files = [folder.add(Refused(name, Text("non", "no"))).name for name in names]
    assert files == [
        "a_.._b.json",
        "a_b.json",
        "A_B-2.json",
        "_.json",
        "_-2.json",
        "_CON.json",
        "_nul.txt.json",
        "é.json",
        "x" * 60 + ".json",
        "rf.json",
        "a_b-3.json",
    ]
    assert len(os.listdir(tmp_path / "reports")) == len(names)


@pytest.mark.parametrize("levels", [(3, 2, 3), (2, 3, 3), (3, 3, 3)])
def test_the_line_of_a_class_is_that_of_the_work_held_least_firmly(
    levels: tuple[int, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    shown = Results(Console("en"), many=True, as_json=False)
    for level in levels:
        shown.add(Report(f"s{level}", (), f"sandbox: level {level}", level, True, "1"))
    shown.finish(None, "seed")
    printed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("sandbox")]
    assert printed == [f"sandbox: level {min(levels)}"]
