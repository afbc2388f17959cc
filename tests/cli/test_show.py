"""`dlx show`: what the student's code makes of public calls and of data of one's own, in pictures."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import Result
from typist import typing

from dlx.cli.student.picture_text import caption, lines_of
from dlx.grader.diagnosis.pictures import picture_alone
from dlx.grader.reports import Picture

Call = Callable[..., Result]
FLIPPED = """import numpy as np

def conv2d(image, kernel, stride=1, padding=0):
    image = np.pad(image, padding)
    kernel = kernel[::-1, ::-1]
    height, width = ((n - k) // stride + 1 for n, k in zip(image.shape, kernel.shape))
    out = np.zeros((height, width))
    for i in range(height):
        for j in range(width):
            window = image[i * stride:i * stride + kernel.shape[0], j * stride:j * stride + kernel.shape[1]]
            out[i, j] = (window * kernel).sum()
    return out
"""
TRAINED = "raise SystemExit('a training, which nobody asked for')\n"


def drawn(value: object) -> Picture:
    picture = picture_alone(value)
    assert picture is not None
    return picture


# --- the calls of the checks ----------------------------------------------------------------------
def test_what_public_calls_are_given_and_what_comes_of_it(dlx: Call, work: Path) -> None:
    work.write_text(FLIPPED + TRAINED)
    done = dlx("show convolution --lang fr")
    assert done.exit_code == 0, done.output
    shown = done.stdout.split("\n\n")[3].splitlines()
    assert shown == [
        "Un padding de 1",
        "  conv2d(image, kernel, padding=1)",
        "  image, 2 × 2, de 1 à 4",
        "    1 2   ··░░",
        "    3 4   ▓▓██",
        "  kernel, 3 × 3, de -1 à 2",
        "     1  0 -1   ▓▓░░··",
        "     2  0  0   ██░░░░",
        "     0  1  0   ░░▓▓░░",
        "  donne, 2 × 2, de -3 à 9",
        "     8 -3   ██··",
        "     9  2   ██▒▒",
    ]


def test_what_is_right_is_not_shown(dlx: Call, work: Path) -> None:
    """The check compares with 26, 35, 34, ...: the work gives others, and these alone are seen."""
    work.write_text(FLIPPED)
    assert "instead" not in (shown := dlx("show convolution").stdout)
    assert not re.search(r"\b26 35 34\b", shown)
    assert re.search(r"\b34 35 26\b", shown)


def test_a_stub_shows_what_it_would_be_given(dlx: Call, work: Path) -> None:
    done = dlx("show convolution")
    assert done.exit_code == 0
    assert "  image, 5 × 5, from 0 to 1" in done.stdout
    assert "  ✘ Not started yet." in done.stdout


def test_objects_and_curves(dlx: Call, here: Path) -> None:
    assert dlx("start unet").exit_code == 0
    (here / "chapter3/unet/unet.py").write_text(
        "import torch\n\nclass SmallNet(torch.nn.Module):\n    def forward(self, x):\n        return x\n\n"
        "def train_unet(model, images, masks, epochs, lr):\n    return [1 / (1 + e) for e in range(epochs)]\n"
    )
    shown = dlx("show unet").stdout
    assert "  train_unet(model, images, masks, 5, 0.01)" in shown
    assert "  images, 4 × 1 × 12 × 12, from 80 to 160" in shown
    assert "  gives, 5, from 0.2 to 1\n      1 │ ●" in shown
    assert "0x" not in shown, "an object is called by its name"


def test_where_nothing_is_called(dlx: Call, here: Path) -> None:
    dlx("start quiz2")
    done = dlx("show quiz2 --lang fr")
    assert done.exit_code == 2
    assert done.stderr == (
        "Les vérifications publiques de quiz2 n'appellent rien : il n'y a rien à montrer.\n"
    )


# --- an expression of one's own -------------------------------------------------------------------
def test_data_of_ones_own(dlx: Call, work: Path) -> None:
    work.write_text(FLIPPED + TRAINED)
    done = dlx("show convolution", "conv2d(np.arange(4).reshape(2, 2), np.ones((1, 1)))")
    assert done.stdout.splitlines()[1:] == [
        "  conv2d(np.arange(4).reshape(2, 2), np.ones((1, 1)))",
        "  np.arange(4).reshape(2, 2), 2 × 2, from 0 to 3",
        "    0 1   ··░░",
        "    2 3   ▓▓██",
        "  gives, 2 × 2, from 0 to 3",
        "    0 1   ··░░",
        "    2 3   ▓▓██",
    ]


def test_in_numbers(dlx: Call, work: Path) -> None:
    work.write_text(FLIPPED)
    done = dlx("show convolution --plain", "conv2d(np.eye(2), np.ones((1, 1)))")
    assert done.stdout.splitlines()[2:] == [
        "  np.eye(2) [[1., 0.], [0., 1.]]",
        "  gives [[1., 0.], [0., 1.]]",
    ]


def test_a_call_that_check_prints_can_be_pasted(dlx: Call, work: Path) -> None:
    """With the bar that stands before its lines, too: lists stand for arrays there."""
    work.write_text(FLIPPED)
    said = dlx("check convolution --lang en").stdout
    call = said.partition("This call\n")[2].partition("    │   gives")[0]
    assert call.count("│") == 5 and "conv2d([[1, 1, 1, 0, 0],\n" in call
    for pasted in (call, call.replace("    │", ""), "conv2d(image=[[1, 2], [3, 4]], kernel=[[1]])"):
        done = dlx("show convolution --plain", pasted)
        assert done.exit_code == 0 and "gives [[" in " ".join(done.stdout.split()), done.output
    work.write_text("def conv2d(image, kernel, stride=1, padding=0):\n    return type(image).__name__\n")
    assert "gives 'ndarray'" in dlx("show convolution --plain", "conv2d([[1, 2]], [[1]])").stdout
    assert "gives 'list'" in dlx("show convolution --plain", "conv2d(list([[1, 2]]), [[1]])").stdout


def test_it_runs_in_the_bench_and_not_here(dlx: Call, work: Path, here: Path) -> None:
    work.write_text(FLIPPED)
    made = here / "made"
    for expression in (
        f"open({str(made)!r}, 'w')",
        "__import__('os').getpid()",
        "exit()",
        "conv2d.__globals__['key']",
    ):
        done = dlx("show convolution", expression)
        assert done.exit_code == 0, done.output
        assert f"gives {os.getpid()}" not in done.stdout
    assert not made.exists()


def test_what_is_given_is_seen_as_it_was_before_the_call(dlx: Call, work: Path) -> None:
    work.write_text("def conv2d(image, other):\n    image *= 0\n    return other\n")
    call = "conv2d(np.arange(8.0).reshape(2, 4), np.arange(8.0).reshape(2, 4))"
    shown = dlx("show convolution --plain --lang en", call).stdout
    assert shown.count("np.arange(8.0).reshape(2, 4)") == 4, "in the call, and above what it is"
    assert shown.count("4., 5., 6., 7.") == 3, "both arguments, and the result"


@pytest.mark.parametrize("expression", ["+".join(["1"] * 4000), "not " * 4000 + "1", "conv2d" + ".a" * 4000])
def test_an_expression_that_is_too_deep(dlx: Call, work: Path, expression: str) -> None:
    done = dlx("show convolution --lang en", expression)
    assert done.exit_code == 2
    assert "is no expression of Python (" in done.stderr


def test_what_does_not_cross_is_named(dlx: Call, work: Path) -> None:
    work.write_text(FLIPPED)
    shown = dlx("show convolution --lang en", "(conv2d, 3)").stdout
    assert "Handle" not in shown and "a tuple" in shown


def test_an_error_is_told_with_its_line(dlx: Call, work: Path) -> None:
    work.write_text(FLIPPED)
    done = dlx("show convolution", "conv2d(np.eye(2), 3)")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-2:] == [
        "  ✘ Line 5: TypeError: 'int' object is not subscriptable",
        "      kernel = kernel[::-1, ::-1]",
    ]


def test_what_the_work_prints_is_quoted(dlx: Call, work: Path) -> None:
    work.write_text("def conv2d(image):\n    print('\\x1b[31mred')\n    return image\n")
    done = dlx("show convolution", "conv2d(1)")
    assert done.stdout.splitlines()[-3:] == ["  printed:", "    │ \\x1b[31mred", "  gives 1"]


def test_what_the_work_prints_is_not_cut_in_silence(dlx: Call, work: Path) -> None:
    for count, cut in (5000, True), (50, False):
        work.write_text(f"def conv2d(image):\n    print('x' * {count})\n")
        shown = dlx("show convolution --lang en", "conv2d(1)").stdout
        assert ("    … (cut: only the first 4096 characters are shown)\n" in shown) == cut


@pytest.mark.parametrize("expression", ["x = 1", "conv2d(", "import os", "1) or (2", "", "\x00"])
def test_what_is_no_expression(dlx: Call, work: Path, expression: str) -> None:
    done = dlx("show convolution --lang en", expression)
    assert done.exit_code == 2
    assert "is no expression of Python (" in done.stderr
    assert done.stderr.endswith('Write a call, between quotes: dlx show convolution "conv2d(…)"\n')


def test_a_notebook_and_a_helper(dlx: Call, here: Path) -> None:
    dlx("start convolution --notebook")
    (here / "chapter2/convolution/mine.py").write_text("def twice(x):\n    return 2 * x\n")
    dlx("convert convolution --to py")
    (here / "chapter2/convolution/convolution.py").write_text(
        "from mine import twice\n\ndef conv2d(image):\n    return twice(image)\n"
    )
    dlx("convert convolution --to notebook")
    assert (here / "chapter2/convolution/convolution.ipynb").is_file()
    assert dlx("show convolution", "conv2d(21)").stdout.splitlines()[-1] == "  gives 42"


# --- pictures -------------------------------------------------------------------------------------
def test_signs_tell_all_without_colour() -> None:
    array = np.linspace(0, 1, 100).reshape(10, 10)
    array[0, 0], array[0, 1], array[0, 2] = np.nan, np.inf, -np.inf
    lines = lines_of(drawn(array), "en", 80, False)
    assert lines[0].startswith("??++--")
    assert {sign for line in lines[1:] for sign in line} == set("·░▒▓█")
    assert len(lines) == 10 and {len(line) for line in lines} == {20}


def test_two_rows_are_one_line_of_half_blocks() -> None:
    lines = lines_of(drawn(np.indices((9, 9)).sum(0) % 2), "en", 80, True)
    bare = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    assert bare == ["▀" * 9] * 5
    assert re.findall(r"38;5;(\d+)m\x1b\[48;5;(\d+)m", lines[0])[:2] == [("232", "255"), ("255", "232")]
    assert "48;5" not in lines[-1], "below the last row there is nothing"


def test_planes_stand_side_by_side_where_they_fit() -> None:
    picture = drawn(np.arange(4 * 100).reshape(4, 10, 10))
    for width, rows in ((100, 1), (50, 2), (20, 4)):
        lines = lines_of(picture, "en", width, False)
        assert len(lines) == rows * 11
        assert max(map(len, lines)) <= width


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (np.ones((2, 3)), "2 × 3, de 1 à 1"),
        (np.linspace(0, 0.5, 20), "20, de 0 à 0,5"),
        (np.arange(64 * 64).reshape(64, 64), "64 × 64, de 0 à 4095, un point pour 2 × 2"),
        (np.arange(8 * 9).reshape(8, 3, 3), "8 × 3 × 3, de 0 à 71, 6 cartes sur 8"),
    ],
)
def test_captions(value: object, wanted: str) -> None:
    assert caption(drawn(value), "fr") == wanted


def test_a_terminal_with_colours_gets_half_blocks(workspace: Path) -> None:
    arguments = ["show", "convolution", "np.arange(100).reshape(10, 10)"]
    with typing(arguments, workspace, TERM="xterm-256color", NO_COLOR="") as person:
        assert person.rest() == 0
    assert "▀" in person.shown
    with typing(arguments, workspace, TERM="xterm-256color", NO_COLOR="1") as person:
        assert person.rest() == 0
    assert "▀" not in person.shown and "▓" in person.shown


def test_a_terminal_that_knows_ascii_alone(workspace: Path) -> None:
    arguments = ["show", "convolution", "np.arange(100).reshape(10, 10)"]
    settings = {"TERM": "xterm-256color", "NO_COLOR": "", "PYTHONIOENCODING": "ascii"}
    with typing(arguments, workspace, **settings) as person:
        assert person.rest() == 0
    lines = person.shown.splitlines()
    assert "  gives, 10 x 10, from 0 to 99" in lines
    assert lines[-1] == "    " + "#" * 20
