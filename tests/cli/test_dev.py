"""`dlx dev`: an unfinished exercise is the author's to finish, and is never called a fault of dlx."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Call = Callable[..., Result]


@pytest.mark.parametrize("line", ["dev verify", "dev derive"])
def test_a_missing_key(dlx: Call, without_key: None, line: str) -> None:
    for language, words in (("fr", "Contenu incomplet : "), ("en", "Incomplete content: ")):
        done = dlx(f"{line} chapter2/convolution --lang {language}")
        assert done.exit_code == 1
        found = "chapter2/convolution: no key; set DLX_SOLUTIONS or install the solutions"
        assert done.stderr == f"{words}{found}\n"


def test_an_unknown_exercise(dlx: Call, here: Path) -> None:
    done = dlx("dev verify nothing_of_the_kind")
    assert (done.exit_code, done.stdout) == (2, "")
