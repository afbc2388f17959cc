"""Names may be short where they are clear, are said in full then, and are never guessed among several."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dlx.cli.shared.short_names import meant
from dlx.exercises import load_course

Call = Callable[..., Result]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("1", "chapter1"),
        ("01", "chapter1"),
        ("Chapter1", "chapter1"),
        ("CHAPTER_1", "chapter1"),
        ("chapter-1/", "chapter1"),
        ("chap1", "chapter1"),
        ("chapitre 1", "chapter1"),
        ("q1", "chapter1/quiz1"),
        ("perc", "chapter1/perceptron"),
        ("mlp-parameters", "chapter1/mlp_parameters"),
        ("MLP Parameters.py", "chapter1/mlp_parameters"),
        ("pix_cross", "chapter3/pixel_cross_entropy"),
        ("transposed-conv", "chapter3/transposed_convolution"),
        ("Convolution", "chapter2/convolution"),
        ("1/cross", "chapter1/cross_entropy"),
        ("chap3\\cross", "chapter3/pixel_cross_entropy"),
        ("conv", "chapter2/convolution chapter2/convolution_layer chapter2/convolution_1d_3d"),
        ("ch", "chapter1 chapter2 chapter3"),
        ("entropy", "chapter1/entropy_and_kl"),
        *((nothing, "") for nothing in ("", "/", "9", "0", "zz", "9/mlp", "a/b/c", "parameters_mlp", "!")),
    ],
)
def test_what_a_name_may_mean(typed: str, wanted: str) -> None:
    assert " ".join(meant(load_course(), typed)) == wanted


def test_every_full_name_means_itself() -> None:
    course = load_course()
    for chapter in course.chapters:
        assert meant(course, chapter.name) == (chapter.name,)
        for exercise in chapter.exercises:
            assert meant(course, exercise.slug) == meant(course, exercise.name) == (exercise.name,)


def test_what_was_taken_is_said_beside_the_result(dlx: Call, here: Path) -> None:
    done = dlx("start mlp_p --json --lang fr")
    assert done.exit_code == 0
    assert done.stderr.startswith("mlp_p : chapter1/mlp_parameters\n")
    assert (here / "chapter1/mlp_parameters/mlp_parameters.py").is_file()
    assert "mlp_parameters\n" not in dlx("hint mlp_parameters").stderr


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "fr",
            "conv peut désigner convolution, convolution_layer ou convolution_1d_3d. Écrivez-en davantage.\n",
        ),
        ("en", "conv may mean convolution, convolution_layer or convolution_1d_3d. Write more of it.\n"),
    ],
)
def test_several_that_fit_are_named(dlx: Call, workspace: Path, language: str, sentence: str) -> None:
    for line in ("check conv", "reset conv", "hint conv"):
        done = dlx(f"{line} --lang {language}")
        assert (done.exit_code, done.stderr) == (2, sentence)


def test_a_file_of_that_name_is_no_obstacle(dlx: Call, here: Path) -> None:
    """In the folder lies something that is called as the shortened name is."""
    (here / "perc").touch()
    assert dlx("start perc").exit_code == 0


def test_what_nothing_is_called_has_its_suggestion(dlx: Call, workspace: Path) -> None:
    done = dlx("check convolutoin")
    assert done.exit_code == 2
    assert done.stderr == "No chapter or exercise is called convolutoin. Did you mean convolution?\n"
