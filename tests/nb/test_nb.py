"""dlx.nb in a real kernel: what a student sees below a cell, whatever was run before it."""

import html
import os
import re
import select
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from dlx.exercises import Exercise, load_course
from dlx.grader.notebooks.worksheet import student_notebook

jupyter_client = pytest.importorskip("jupyter_client")
pytest.importorskip("ipykernel")

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are counted in /proc")
EXERCISES = [e for e in load_course().exercises if e.libraries == ("numpy",)]
(CONVOLUTION,) = load_course().find("chapter2/convolution")
RIGHT = """\
import numpy as np

def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(np.asarray(image, float), padding)
    kernel = np.asarray(kernel, float)
    rows = (image.shape[0] - kernel.shape[0]) // stride + 1
    columns = (image.shape[1] - kernel.shape[1]) // stride + 1
    out = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            window = image[i * stride:i * stride + kernel.shape[0], j * stride:j * stride + kernel.shape[1]]
            out[i, j] = (window * kernel).sum()
    return out
"""
WRONG = RIGHT.replace("* kernel)", "* kernel[::-1, ::-1])")
ASK = 'dlx.nb.check("convolution", lang="en")'
DONE = "3 checks out of 3"


@dataclass
class Shown:
    """What a cell showed."""

    text: str = ""
    html: str = ""
    out: str = ""
    err: str = ""
    error: str = ""
    seconds: float = 0.0
    kinds: list[str] = field(default_factory=list)


class Kernel:
    """A kernel to send cells to."""

    def __init__(self, folder: Path) -> None:
        self.manager, self.client = jupyter_client.manager.start_new_kernel(kernel_name="python3", cwd=folder)
        self.pid = int(self.run("import os, dlx.nb\nos.getpid()").text)

    def run(self, code: str, wait: bool = True) -> Shown:
        started = time.monotonic()
        asked = self.client.execute(code)
        return self.result(asked, started) if wait else Shown(text=asked)

    def result(self, asked: str, started: float = 0.0) -> Shown:
        shown = Shown()
        while True:
            message = self.client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") != asked:
                continue
            kind, content = message["msg_type"], message["content"]
            shown.kinds.append(kind)
            if kind == "status" and content["execution_state"] == "idle":
                shown.seconds = time.monotonic() - started
                return shown
            if kind == "stream":
                shown.out += content["text"] * (content["name"] == "stdout")
                shown.err += content["text"] * (content["name"] == "stderr")
            elif kind == "execute_result":
                shown.text = content["data"].get("text/plain", "")
                shown.html = content["data"].get("text/html", "")
            elif kind == "error":
                shown.error = content["ename"]

    def until(self, kind: str, asked: str) -> None:
        """Wait for a message of the cell that was sent."""
        while True:
            message = self.client.get_iopub_msg(timeout=60)
            if message["parent_header"].get("msg_id") == asked and message["msg_type"] == kind:
                return

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture
def kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kernel]:
    monkeypatch.setenv("DLX_LANG", "en")
    started = Kernel(tmp_path)
    yield started
    started.close()


def below(pid: int) -> list[int]:
    """The processes that descend from this one."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(words[1]) == pid and words[0] != "Z":
            child = int(path.parent.name)
            found += [child, *below(child)]
    return found


def gone(pids: list[int]) -> bool:
    """Whether they end; waits for each in turn, as long as it needs."""
    for pid in pids:
        try:
            watched = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        ended, _, _ = select.select([watched], [], [], 60)
        os.close(watched)
        if not ended:
            return False
    return True


def test_a_session(kernel: Kernel) -> None:
    """What a student types in an hour, in one kernel: state of earlier checks never matters."""
    run = kernel.run
    assert "No cell that was run defines conv2d. Run the one with your answer first." in run(ASK).text
    run(CONVOLUTION.stub.read_text("utf-8"))
    assert "Not started yet." in run(ASK).text
    assert run("def conv2d(image, kernel:\n    return 0").error == "SyntaxError"
    assert "Syntax" in run(ASK).text
    assert run("@missing\ndef conv2d(image, kernel):\n    return 0").error == "NameError"
    run(WRONG)
    wrong = run(ASK)
    assert "rotated by 180 degrees" in wrong.text
    assert "rotated by 180 degrees" in wrong.html
    assert "<svg" in wrong.html  # the arrays are shown
    assert (wrong.err, wrong.out, wrong.error) == ("", "", "")
    place = int(run("def conv2d(*a, **k):\n    return 1 / 0\nlen(In) - 1").text)
    assert f"Cell {place}, line 2: ZeroDivisionError" in run(ASK).text  # as the notebook numbers them
    run("%matplotlib inline\n!true\nprint('hello')\n1 / 0")
    run("%%time\n" + RIGHT)
    right = run(ASK)
    assert "✘" not in right.text and right.text.count("✔") == 4, right.text
    run("import numpy as np\nnp.pad = None\ndel conv2d")  # the notebook's own state is not the bench's
    assert run(ASK).text == right.text
    assert run(WRONG + "\n" + ASK).text == wrong.text  # answer and question in one cell
    run(RIGHT)
    assert run("m = dlx.nb.mark('convolution', points=12)\nfloat(m)").text == "12.0"
    mark = run("m")
    assert mark.text == "12.0"
    assert "Public checks only" in mark.html


def test_names(kernel: Kernel) -> None:
    said = kernel.run('dlx.nb.check("convolutio", lang="fr")')
    assert said.text == "Aucun exercice ne s'appelle convolutio. Vouliez-vous dire convolution ?"
    said = kernel.run('dlx.nb.check("convolutio")')
    assert said.text == "No exercise is called convolutio. Did you mean convolution?"
    slugs = ", ".join(e.slug for e in load_course().find("chapter2"))
    assert kernel.run('dlx.nb.check("chapter2")').text == f"chapter2 is a chapter. Name an exercise: {slugs}."
    assert kernel.run('dlx.nb.check("chapter2", lang="fr")').text == (
        f"chapter2 est un chapitre. Nommez un exercice : {slugs}."
    )
    for wrong in ("print", "3"):
        assert kernel.run(f"dlx.nb.check({wrong})").text == (
            'Give the name of the exercise, between quotes: dlx.nb.check("…"). The list: dlx list'
        )


def test_hints_and_the_exercise_of_the_notebook(kernel: Kernel) -> None:
    """The card offers the first hint where something is wrong; without a name it is what the cells define."""
    run = kernel.run
    assert run("dlx.nb.check()").text.startswith("No cell that was run defines what an exercise asks for.")
    assert run("dlx.nb.hint(lang='fr')").text.startswith("Aucune cellule exécutée ne définit")
    run(WRONG)
    named, wrong = run(ASK), run("dlx.nb.check(lang='en')")
    assert (wrong.text, wrong.html) == (named.text, named.html)
    assert 'Stuck? dlx.nb.hint("convolution")' in wrong.text
    assert "Save the notebook before you hand it in" in wrong.text and "Save the notebook" in wrong.html
    first = CONVOLUTION.hints[0].en
    assert f"<details><summary>Stuck? Hint 1/{len(CONVOLUTION.hints)}</summary>" in wrong.html
    assert html.escape(first) in wrong.html and first not in wrong.text
    assert " points" not in wrong.html and "0/0" not in wrong.html  # public checks are no mark
    assert "public checks" in wrong.html
    total = len(CONVOLUTION.hints)
    for number, hint in enumerate(CONVOLUTION.hints, 1):
        said = run("dlx.nb.hint()").text
        assert said.startswith(f"Hint {number}/{total}: {hint.en}")
        assert said.endswith("That is the last one.") == (number == total)
    assert run('dlx.nb.hint("convolution", lang="fr")').text.startswith(f"Indice {total}/{total} : ")
    assert run('dlx.nb.hint("convolutio")').text == (
        "No exercise is called convolutio. Did you mean convolution?"
    )
    run(RIGHT + "\nconv2d([[1.0]], [[1.0]]) == 1")
    right = run("dlx.nb.check()")
    assert "✘" not in right.text and "Stuck?" not in right.text + right.html
    assert "Save the notebook before you hand it in" in right.text


def test_a_fault_of_dlx_is_a_sentence(kernel: Kernel) -> None:
    kernel.run("import dlx.grader.judging.judge\ndel dlx.grader.judging.judge.Judge.grade\n" + RIGHT)
    shown = kernel.run(ASK)
    assert shown.text.startswith("dlx is broken (")
    assert shown.text.endswith("); your work is not to blame. Run dlx doctor.")
    assert (shown.err, shown.error) == ("", "")


def test_without_jinja2_there_is_text(kernel: Kernel) -> None:
    kernel.run("import sys\nsys.modules['jinja2'] = None\nimport importlib.util\n"
               "found = importlib.util.find_spec\n"
               "importlib.util.find_spec = lambda name, *a: None if name == 'jinja2' else found(name, *a)\n"
               + WRONG)  # fmt: skip
    shown = kernel.run(ASK)
    assert "rotated by 180 degrees" in shown.text
    assert (shown.html, shown.err) == ("", "")


def computes(pid: int) -> bool:
    """Whether a process has used a tenth of a second of the processor."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return False
    return int(fields[11]) >= os.sysconf("SC_CLK_TCK") / 10


@linux
def test_an_interruption_leaves_nothing_running(kernel: Kernel) -> None:
    kernel.run(RIGHT)
    assert "✘" not in kernel.run(ASK).text
    idle = set(below(kernel.pid))
    kernel.run("def conv2d(*a, **k):\n    while True:\n        pass\n")
    asked = kernel.run(ASK, wait=False).text
    kernel.until("execute_input", asked)
    while not any(map(computes, set(below(kernel.pid)) - idle)):  # until the work runs in a child of its own
        time.sleep(0.01)
    kernel.manager.interrupt_kernel()
    assert kernel.result(asked).error == "KeyboardInterrupt"
    assert gone(sorted(set(below(kernel.pid)) - idle))
    kernel.run(RIGHT)
    assert kernel.run(ASK).text.count("✔") == 4


@linux
@pytest.mark.parametrize("end", ["restart", "shutdown", "kill -9"])
def test_the_bench_ends_with_the_kernel(kernel: Kernel, end: str) -> None:
    kernel.run(RIGHT)
    kernel.run(ASK)
    bench = below(kernel.pid)
    assert bench
    if end == "restart":
        kernel.manager.restart_kernel()
        kernel.client.wait_for_ready(timeout=60)
    elif end == "shutdown":
        kernel.manager.shutdown_kernel()
    else:
        os.kill(kernel.pid, signal.SIGKILL)
    assert gone(bench)


def test_outside_of_a_notebook(tmp_path: Path) -> None:
    code = "import dlx.nb; print(dlx.nb.check('convolution', lang='fr'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == ("dlx.nb.check vérifie le notebook où il est appelé. Ici : dlx check convolution\n")
    code = "import dlx.nb; print(dlx.nb.check(lang='en'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert done.stdout == "dlx.nb.check checks the notebook that calls it. Here: dlx check\n"


def test_importing_it_is_light(tmp_path: Path) -> None:
    code = (
        "import sys, dlx.nb; print([m for m in ('numpy', 'torch', 'nbformat', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert done.stdout == "[]\n"


def test_a_warm_check(kernel: Kernel, record_property: Any) -> None:
    """Measured, not judged: see benchmarks/."""
    kernel.run(RIGHT)
    first = kernel.run(ASK).seconds
    times = [kernel.run(ASK).seconds for _ in range(15)]
    record_property("first", first)
    print(f"dlx.nb.check: first {first * 1e3:.0f} ms, then {statistics.median(times) * 1e3:.1f} ms")


@pytest.mark.parametrize("exercise", EXERCISES[:2], ids=lambda e: e.slug)
def test_the_notebook_of_an_exercise(exercise: Exercise, right_of: Any, tmp_path: Path) -> None:
    """Executed as it is handed out, with the right answer typed in its cell."""
    nbformat, nbclient = pytest.importorskip("nbformat"), pytest.importorskip("nbclient")
    nb = nbformat.reads(student_notebook(exercise, "fr"), 4)
    nbformat.validate(nb)
    answer = next(cell for cell in nb.cells if cell.metadata["dlx"]["role"] == "answer")
    answer.source = right_of(exercise)
    nbclient.NotebookClient(nb, resources={"metadata": {"path": str(tmp_path)}}).execute()
    (output,) = nb.cells[-1].outputs
    assert output.output_type == "execute_result"
    assert "✘" not in output.data["text/plain"]
    assert len(re.findall("✔", output.data["text/plain"])) == len(exercise.checks) + 1  # the trial calls
    assert "http" not in re.sub(r"http://www\.w3\.org/\S+", "", output.data["text/html"])
