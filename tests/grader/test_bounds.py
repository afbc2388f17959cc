"""What the judge does with a student's data is bounded in bytes and time before it does it.

Times are not measured: what would take hours is done under a limit of processor time, by a process that the
kernel ends there.
"""

import json
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from dlx.classroom.pages import student_page
from dlx.exercises import Exercise, Text, load_course
from dlx.grader.bench import Bench
from dlx.grader.checking import Difference
from dlx.grader.diagnosis.pictures import MOST_ENTRIES, picture_alone, picture_of
from dlx.grader.diagnosis.values import show_value
from dlx.grader.judging import Judge
from dlx.grader.key import answer_key
from dlx.grader.reports import CheckResult, ExerciseReport, Report, Verdict, bounded
from dlx.grader.reports.limits import MOST_BYTES
from dlx.grader.submissions import Submission

MEMORY = 300 << 20  # of the judge, for one submission: replies of 64 MiB are read, held and looked at
PAGE = 6 << 20
SECONDS = 60  # of a processor: all of it takes less than one

# Every text that a pattern of dlx has been slow on, or might be: a megabyte of what repetitions begin with.
TEXTS = {
    "blank lines": "'\\n' * 1_000_000",
    "blanks": "' ' * 1_000_000",
    "blanks in a comment": "'#' + ' ' * 1_000_000",
    "tabs": "'\\t' * 1_000_000",
    "letters": "'a' * 1_000_000",
    "letters and blanks": "'a ' * 500_000",
    "commas": "'a, ' * 333_000",
    "question marks": "'a' + '?' * 1_000_000 + 'b'",
    "signs of equality": "'a = ' * 250_000",
    "async": "'async ' * 160_000",
    "async and blanks": "'async' + ' ' * 1_000_000",
    "definitions": "'def ' * 250_000",
    "a definition and blanks": "'def' + ' ' * 1_000_000",
    "many definitions": "'def f\\n' * 160_000",
    "markers": "'# %%\\n' * 200_000",
    "quotes": '\'"""\' * 333_000',
    "backslashes": "'\\\\' * 1_000_000",
    "comments": "'# ' * 500_000",
    "codings": "'# ' + 'coding:' * 140_000",
    "form feeds": "'\\f' * 1_000_000",
    "carriage returns": "'\\r' * 1_000_000",
    "imports": "'import ' * 140_000 + 'torch'",
    "continued": "'\\\\\\n' * 500_000",
}
READERS = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
import re
from dlx.exercises import load_course
from dlx.grader.bench import Raised
from dlx.grader.diagnosis import describe_failure
from dlx.grader.notebooks import percent
from dlx.grader.source import cells, decode, defines, imports
from dlx.grader.source.decoding import CODING_LINE, BLANK_LINE
exercise = load_course().exercises[0]
text = {text}
for head in ("", cells.HEAD + "f\\n", cells.SHIFTED + "f\\n"):
    whole = head + text
    decode("x.py", whole.encode()[: 1 << 20])
    defines(whole, exercise)
    imports(whole, "torch")
    imports(whole[:60_000] + "\\nimport torch", "torch")
    imports((whole[:60_000] + "\\nimport torch").replace("\\f", " "), "torch")
    percent.is_percent(whole)
    percent.with_cell_lines(whole)
    cells._defined(whole, {{"f"}})
    cells._without_magics(whole.split("\\n"))
    percent._quiet(whole)
    percent._with_magics(whole, {{"magics": "lines"}})
    for types in (("Missing",), ("SyntaxError",), ("ValueError",)):
        describe_failure(Raised(types, "m", 1, 999_999), whole, "f", 2.0)
for pattern in (CODING_LINE, BLANK_LINE):
    pattern.match(text.encode())
print("done")
"""


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_reader_takes_more_than_linear_time(text: str) -> None:
    """A megabyte is read by every reader of students' texts that the judge has."""
    script = READERS.format(text=text, seconds=SECONDS)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout == "done\n", done.stderr[-500:] or "ended by the limit of processor time"


# --- a whole submission ---------------------------------------------------------------------------
@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as bench:
        yield bench


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    found = next(e for e in load_course().exercises if e.slug == "convolution")
    if answer_key(found) is None:
        pytest.skip("the key is not installed")
    return found


@pytest.fixture(scope="module")
def judges(bench: Bench, exercise: Exercise) -> list[Judge]:
    found = [Judge(bench, "seed", hidden=hidden) for hidden in (True, False)]
    for judge in found:
        judge.prepare(exercise)
        judge.grade(Submission("first", {exercise.slug: HOSTILE["raises"]}), [exercise])
    return found


HEAD = "import numpy as np\ndef conv2d(image, kernel, stride=1, padding=0):\n    "
HOSTILE = {
    "raises": HEAD + "raise ValueError('m' * 10_000)\n",
    "a far column": HEAD + "e = SyntaxError('x'); e.lineno, e.offset = 2, 999_999\n    raise e\n",
    "a long line": HEAD + "raise ValueError('" + "x" * 900_000 + "')\n",
    "a long line of blanks": HEAD + "raise ValueError('" + " " * 900_000 + "')\n",
    "blank lines": HEAD + "return None\n" + "\n" * 1_000_000,
    "a picture of 62 million": HEAD + "a = np.zeros((7900, 7900), 'u1'); a[::3] = 200; return a\n",
    "a picture of floats": HEAD + "return np.full((2000, 2000), 0.5)\n",
    "many planes": HEAD + "return np.zeros((1_000_000, 1, 1))\n",
    "eight axes": HEAD + "return np.zeros((7,) * 8, 'u1')\n",
    "fifty thousand entries": HEAD + "return ['x' * 30] * 45_000\n",
    "a deep list": HEAD + "return [[[[[[[[1.0] * 40] * 40] * 20]]]]]\n",
    "prints": HEAD + "print('\\U0001f600' * 100_000)\n",
    "many names": "".join(f"{'n' * 50}{n} = 1\n" for n in range(15_000)),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_a_submission_costs_the_judge_is_bounded(
    judges: list[Judge], exercise: Exercise, name: str
) -> None:
    """Memory while it is judged, the report and the pages that are made of it."""
    for judge in judges:
        tracemalloc.start()
        try:
            report = judge.grade(Submission("ada", {exercise.slug: HOSTILE[name]}), [exercise])
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert report.earned == 0 and not report.grader_error
        assert peak < MEMORY, f"{peak >> 20} MiB"
        assert len(json.dumps(report.to_dict())) < MOST_BYTES // 20
        for language in ("fr", "en"):
            assert len(student_page(report, language, title="t").encode("utf-8", "replace")) < PAGE // 20


def test_a_report_without_measure_is_cut() -> None:
    """Every sentence of every check as long as it can be."""
    words = Text(fr="\U0001f600" * 1_000_000, en="\x00" * 1_000_000)
    check = CheckResult("n", Text("t", "t"), True, 1.0, Verdict.WRONG_ANSWER, words, words)
    exercise = ExerciseReport("c/e", Text("t", "t"), (check,) * 30, 0.0)
    report = bounded(Report("s", (exercise,) * 30, "sandbox", 3, True, "1", notes=(words,) * 10_000))
    assert len(json.dumps(report.to_dict())) < MOST_BYTES
    assert [c.verdict for e in report.exercises for c in e.checks] == [Verdict.WRONG_ANSWER] * 900
    first, last = report.exercises[0].checks[0], report.exercises[-1].checks[-1]
    assert first.observed is not None and first.observed.fr.endswith(" …") and last.observed is None
    assert len(student_page(report, "fr", title="t").encode("utf-8", "replace")) < PAGE


def test_a_report_in_measure_stays_as_it_is() -> None:
    check = CheckResult("n", Text("t", "t"), True, 1.0, Verdict.WRONG_ANSWER, Text("o", "o"), Text("a", "a"))
    report = Report(
        "s", (ExerciseReport("c/e", Text("t", "t"), (check,) * 300, 0.0),), "sandbox", 3, True, "1",
        notes=(Text("n", "n"),) * 10,
    )  # fmt: skip
    assert bounded(report) == report
    assert bounded(replace(report, notes=())) == replace(report, notes=())


def test_only_what_can_be_looked_at_is_drawn() -> None:
    large, small = np.zeros(MOST_ENTRIES + 1), np.zeros(100)
    assert picture_alone(large) is None and picture_alone(small) is not None
    assert picture_of(Difference("value", large, large)) is None


def test_an_array_of_many_axes_is_shown_by_its_shape() -> None:
    assert show_value(np.zeros((7,) * 8, "u1")) == "array(shape=(7, 7, 7, 7, 7, 7, 7, 7))"
    assert len(show_value(np.full((7,) * 4, 1.23456789e-300))) < 5000
