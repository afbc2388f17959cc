"""The attack corpus against the whole grader: judge, bench and every layer that this machine has.

Each file of tests/attacks is one submission; its header says what it tries. None is ever run outside the
bench. With DLX_ATTACK_TABLE=FILE, a table of what became of each is written there.
"""

import contextlib
import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dlx.exercises import Exercise
from dlx.exercises.catalogue import load_course
from dlx.grader.bench.bench import Bench
from dlx.grader.checking.asked_work import BUDGET_CALLS, Work
from dlx.grader.checking.rules import LOAD_SECONDS
from dlx.grader.judging.judge import Judge
from dlx.grader.reports.report import ExerciseReport, Report, Verdict
from dlx.grader.submissions.intake import Collected, collect

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "attacks"
TABLE = os.environ.get("DLX_ATTACK_TABLE")
SECONDS = 0.5
MEMORY_MB = 256
NAMES = ("conv2d", "max_pool2d", "softmax_cross_entropy", "LeNet5")
HONEST_EVERY = 10
MARKS = Path("/tmp/dlx_attack_marks")
CANARY_FILE = Path("/tmp/dlx_canary/canary.txt")  # where an attack looks that finds no environment
CANARY = re.compile(r"DLX-CANARY-[0-9a-f]{16,}")
LEAKS = ("DLX-LEAK", "DLX_LEAK", "4242424")
PLACES = ("/tmp", "/var/tmp", "/dev/shm", ".", "~")
IPC = ("shm", "sem", "msg")

# A check that says "the result stays what it is": true of work that returns nothing at all.
HARMLESS = {"test_inputs_are_left_alone", "test_arguments_are_left_alone"}
# Work that is right in part: it may earn the checks that it satisfies, never the exercise.
PARTLY_RIGHT = {
    "b02_patch_torch_compare",
    "f07_poison_zygote_state",
    "g11_uninitialised_memory",
    "i08_float16_rounding",
    "i11_memorise_public_tests",
    "i17_unstable_softmax",
    "i20_lenet_global_hooks",
    "i21_lenet_eval_only",
    "i22_meta_sparse_quantized_tensors",
    "i24_transposed_square",
    "k24_write_after_the_answer",
    "k33_default_device_meta",
    "k34_parameters_lie",
    "k45_right_then_lazy",
    "k50_right_after_the_budget",
    "k54_kinds_tell_inputs",
}


@dataclass(frozen=True)
class Attack:
    """One submission of the corpus, as its header describes it."""

    name: str
    path: Path
    kind: str
    target: str
    expect: str
    repeat: int = 1  # how often its last line stands in the file that is handed in


def read_attack(path: Path) -> Attack:
    lines = path.read_text("latin-1").lstrip("\ufeff\xef\xbb\xbf").splitlines()[:12]
    header = dict(m.groups() for line in lines if (m := re.match(r"# (\w+): *(\S+)", line)))
    return Attack(
        header["attack"],
        path,
        header["class"],
        header["exercise"],
        header["expect"],
        int(header.get("repeat", 1)),
    )


ATTACKS = [
    read_attack(path) for path in sorted([*CORPUS.glob("*.py"), *CORPUS.glob("*/submission.py")], key=str)
]


# --- the key, with canaries -------------------------------------------------------------------------
def plant(root: Path, exercise: Exercise, canary: str) -> None:
    """Copy the key of an exercise with the canary in it, and small limits."""
    folder = root / exercise.chapter / exercise.slug
    shutil.copytree(ROOT / "solutions" / exercise.chapter / exercise.slug, folder)
    for name in (f"{exercise.slug}.py", "test_hidden.py"):
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(f'\n\nCANARY = "{canary}"  # {canary}\n')
    path = folder / "grader.toml"
    text = re.sub(r"(?m)^(?:seconds|memory_mb) *=.*\n", "", path.read_text("utf-8"))
    text = text.replace("[limits]\n", "") + "\n[limits]\n"
    seconds = SECONDS * (4 if "torch" in exercise.libraries else 1)
    path.write_text(f"{text}seconds = {seconds}\nmemory_mb = {MEMORY_MB}\n", "utf-8")


@dataclass
class Court:
    """A judge over a real bench, and what it has seen so far."""

    bench: Bench
    judge: Judge
    exercises: dict[str, Exercise]
    canary: str
    folder: Path
    outputs: list[str]
    resting: int = 0
    graded: int = 0
    rows: list[tuple[str, ...]] = field(default_factory=list)

    def grade(self, path: Path, name: str) -> tuple[Report, ExerciseReport]:
        exercise = self.exercises[name]
        taken = collect(path, load_course(), (exercise,))
        assert isinstance(taken, Collected), taken
        report = self.judge.grade(taken, (exercise,))
        return report, report.exercises[0]

    def honest(self, name: str) -> Path:
        """The honest control; where the exercise asks for more than it has, the course's own answer."""
        exercise = self.exercises[name]
        if name == "conv2d":
            return CORPUS / "controls" / "honest.py"
        return ROOT / "solutions" / exercise.chapter / exercise.slug / f"{exercise.slug}.py"

    def wrong_places(self) -> list[str]:
        """What an attack left behind."""
        left = [str(p) for p in MARKS.glob("*")] if MARKS.exists() else []
        for place in PLACES:
            left += [str(p) for p in Path(place).expanduser().glob("*dlx_attack_*") if p != MARKS]
            left += [str(p) for p in Path(place).expanduser().glob(".dlx_attack_*")]
        return left


def descendants(of: int) -> list[int]:
    """The living processes that descend from `of`."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, IndexError, ValueError):
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
                if state != "Z":
                    parents[int(entry.name)] = int(parent)
    found = {of}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {of})


def shared_memory() -> list[str]:
    """System V objects of the machine, without the columns that change by themselves."""
    lines = []
    for kind in IPC:
        with contextlib.suppress(OSError):
            table = Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:]
            lines += [" ".join([kind, *line.split()[:2]]) for line in table]
    return lines


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Court]:
    canary = f"DLX-CANARY-{secrets.token_hex(16)}"
    root = tmp_path_factory.mktemp("key")
    course = load_course()
    exercises = {n: e for e in course.exercises for n in e.provides if n in NAMES}
    assert set(exercises) == set(NAMES)
    for exercise in exercises.values():
        plant(root, exercise, canary)
    with contextlib.suppress(OSError):
        CANARY_FILE.parent.mkdir(exist_ok=True)
        CANARY_FILE.write_text(canary)
        CANARY_FILE.chmod(0o644)
    outputs: list[str] = []
    others = set(descendants(os.getpid()))
    close = Work.close

    def close_and_keep(work: Work) -> None:
        outputs.extend(work.output)
        close(work)

    with pytest.MonkeyPatch.context() as patch, Bench() as bench:
        patch.setenv("DLX_SOLUTIONS", str(root))
        patch.setenv("DLX_CANARY", str(CANARY_FILE))
        patch.setattr(Work, "close", close_and_keep)
        patch.setattr("dlx.grader.checking.asked_work.patience", lambda: 1.0)  # or a busy machine takes long
        judge = Judge(bench, secrets.token_hex(8))
        folder = tmp_path_factory.mktemp("submissions")
        found = Court(bench, judge, exercises, canary, folder, outputs)
        for exercise in exercises.values():
            prepared = judge.prepare(exercise)
            assert not prepared.broken
            assert prepared.key is not None and canary in prepared.key.reference
        time.sleep(1.0)  # until the last child of the preparation has gone
        found.resting = len(descendants(os.getpid()))
        yield found
        if TABLE:
            write_table(Path(TABLE), found)
    shutil.rmtree(CANARY_FILE.parent, ignore_errors=True)
    until = time.monotonic() + 10
    while set(descendants(os.getpid())) - others and time.monotonic() < until:
        time.sleep(0.02)
    assert not set(descendants(os.getpid())) - others, "a process outlived the bench"


def write_table(path: Path, court: Court) -> None:
    words = [("attack", "class", "expected", "verdict", "points", "seconds"), *court.rows]
    lines = ["| " + " | ".join(row) + " |" for row in words]
    lines.insert(1, "|" + " --- |" * len(words[0]))
    path.write_text("\n".join([court.bench.isolation.line, "", *lines]) + "\n", "utf-8")


# --- what must hold after every submission -------------------------------------------------------------
def check_report(court: Court, report: Report) -> None:
    text = json.dumps(report.to_dict(), ensure_ascii=False, allow_nan=False)
    text.encode()
    assert json.loads(text)["schema"] == "dlx-report/1"
    assert len(text) < 200_000
    said = text + "".join(court.outputs)
    court.outputs.clear()
    assert not CANARY.search(said)
    assert [leak for leak in LEAKS if leak in said] == []
    assert not report.grader_error


def check_nothing_left(court: Court, before: list[str]) -> None:
    assert court.wrong_places() == []
    assert shared_memory() == before
    until = time.monotonic() + 10
    while len(descendants(os.getpid())) > court.resting and time.monotonic() < until:
        time.sleep(0.01)
    assert len(descendants(os.getpid())) == court.resting


def check_honest(court: Court, name: str) -> None:
    report, result = court.grade(court.honest(name), name)
    assert result.accepted and result.earned == result.points, report.to_dict()
    check_report(court, report)


def bound(result: ExerciseReport) -> float:
    """Seconds that no submission may exceed: a load, and so many calls to the full limit."""
    loads = (len(result.checks) + 2) * LOAD_SECONDS
    return loads + (BUDGET_CALLS + len(result.checks)) * SECONDS * 4 + 20


def as_submission(attack: Attack, court: Court) -> Path:
    """The file as a student hands it in, with whatever lies beside it."""
    if attack.repeat > 1:
        longer = court.folder / attack.path.name
        text = attack.path.read_text("utf-8")
        longer.write_text(text + text.splitlines(keepends=True)[-1] * (attack.repeat - 1), "utf-8")
        return longer
    if attack.path.parent == CORPUS:
        return attack.path
    folder = court.folder / attack.name
    folder.mkdir(exist_ok=True)
    for path in attack.path.parent.iterdir():
        name = path.name.removesuffix(".txt")
        name = f"{court.exercises[attack.target].slug}.py" if path == attack.path else name
        shutil.copy(path, folder / name)
    return folder


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_earns_nothing_and_leaves_nothing(attack: Attack, court: Court) -> None:
    before = shared_memory()
    if court.graded % HONEST_EVERY == 0:
        check_honest(court, attack.target)
    court.graded += 1
    started = time.monotonic()
    report, result = court.grade(as_submission(attack, court), attack.target)
    seconds = time.monotonic() - started
    points = f"{result.earned:g}/{result.points:g}"
    row = (attack.name, attack.kind, attack.expect, result.verdict.value, points, f"{seconds:.2f}")
    court.rows.append(row)

    check_report(court, report)
    check_nothing_left(court, before)
    assert seconds < bound(result)
    if attack.expect == "merit":
        assert result.accepted and result.earned == result.points
        return
    assert not result.accepted
    assert result.points == sum(check.points for check in result.checks)
    if attack.name not in PARTLY_RIGHT:
        earned = {c.name for c in result.checks if c.verdict is Verdict.ACCEPTED}
        assert earned <= HARMLESS
    for check in result.checks:
        if check.verdict is not Verdict.ACCEPTED:
            assert check.observed or check.advice


@pytest.mark.parametrize("name", NAMES)
def test_honest_work_is_untouched_by_its_neighbours(name: str, court: Court) -> None:
    check_honest(court, name)


@pytest.mark.parametrize("name", NAMES[:3])
def test_wrong_work_gets_a_plain_sentence(name: str, court: Court) -> None:
    report, result = court.grade(CORPUS / "controls" / "wrong.py", name)
    check_report(court, report)
    assert not result.accepted
    earned = {c.name for c in result.checks if c.verdict is Verdict.ACCEPTED}
    assert earned <= HARMLESS
    for check in result.checks:
        if check.verdict is Verdict.WRONG_ANSWER:
            assert check.advice is not None and check.advice.fr and check.advice.en


def test_corpus_is_complete() -> None:
    names = [attack.name for attack in ATTACKS]
    assert len(names) == len(set(names)) >= 130
    assert {attack.expect for attack in ATTACKS} == {"zero", "merit"}
    assert set(names) >= PARTLY_RIGHT
    assert {attack.target for attack in ATTACKS} == set(NAMES)


def test_the_kinds_of_hidden_failures_tell_nothing(court: Court) -> None:
    """The attack fails each hidden check in a way that its inputs choose; public ones it passes. All are told
    alike: as it fails on public inputs of the domain."""
    _, result = court.grade(CORPUS / "k54_kinds_tell_inputs.py", "conv2d")
    assert any(check.public and check.verdict is Verdict.ACCEPTED for check in result.checks)
    told = {check.verdict for check in result.checks if not check.public}
    assert len(told - {Verdict.ACCEPTED, Verdict.SKIPPED}) == 1, told


@pytest.mark.parametrize("name", ["k49_same_bytes_cut_elsewhere", "k50_right_after_the_budget"])
def test_remembered_verdicts_cannot_be_poisoned(name: str, court: Court) -> None:
    """Verdicts are remembered by what was replied. The attack replies the right bytes and fails all the
    same; whoever replies them after it must not inherit its verdict."""
    path = CORPUS / f"{name}.py"
    source = path.read_text("utf-8")
    start, end = source.index("def right("), source.index("return np.einsum")
    honest = "import numpy as np\n\n\n" + source[start:end].replace("def right(", "def conv2d(")
    honest += "return np.einsum('ijkl,kl->ij', windows[::stride, ::stride], kernel)\n"
    folder = court.folder / f"after_{name}"
    folder.mkdir(exist_ok=True)
    (folder / "convolution.py").write_text(honest, "utf-8")

    court.judge.prepare(court.exercises["conv2d"]).verdicts.clear()
    assert not court.grade(path, "conv2d")[1].accepted
    result = court.grade(folder / "convolution.py", "conv2d")[1]
    assert result.accepted and result.earned == result.points


# --- one submission, several exercises: they may be served by one process ---------------------------------
REMEMBERS = """
import builtins

_right = conv2d
builtins.seen = []

def conv2d(image, kernel, stride=1, padding=0):
    builtins.seen.append(image.tolist())
    return _right(image, kernel, stride, padding)
"""
TELLS = """
import builtins

if hasattr(builtins, "seen"):
    raise ValueError("-".join(("DLX", "LEAK")) + str(builtins.seen)[:300])
"""
SPOILS = """
_right = conv2d

def conv2d(image, kernel, stride=1, padding=0):
    out = _right(image, kernel, stride, padding)
    if image.dtype.kind == "f":
        np.pad = np.zeros = np.asarray = lambda *_, **__: 0
    return out
"""


@pytest.mark.parametrize(("before", "after"), [(REMEMBERS, TELLS), (SPOILS, "")], ids=["tells", "spoils"])
def test_one_exercise_neither_tells_nor_spoils_another(before: str, after: str, court: Court) -> None:
    """What a process saw in the hidden checks of one exercise must not be said in the next one's."""
    exercises = (court.exercises["conv2d"], court.exercises["max_pool2d"])
    assert exercises[0].libraries == exercises[1].libraries
    folder = court.folder / f"pair_{len(list(court.folder.iterdir()))}"
    folder.mkdir()
    keys = [ROOT / "solutions" / e.chapter / e.slug / f"{e.slug}.py" for e in exercises]
    honest = [path.read_text("utf-8") for path in keys]  # they use the same libraries: one process
    (folder / "convolution.py").write_text(honest[0] + before, "utf-8")
    (folder / "pooling.py").write_text(honest[1] + after, "utf-8")
    taken = collect(folder, load_course(), exercises)
    assert isinstance(taken, Collected)
    report = court.judge.grade(taken, exercises)
    check_report(court, report)
    assert report.exercises[1].accepted
