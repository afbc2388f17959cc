"""Lines are broken between words, at the width of the terminal and nowhere else."""

from pathlib import Path

import pytest
from typist import typing

from dlx.cli.shared import Lines
from dlx.cli.terminal import Console, wrapped


def test_words_stay_whole_and_what_follows_is_set_in() -> None:
    text = "  ✘ Une image de réels (réponse fausse), puis dlx check softmax   Bloqué ? dlx hint softmax"
    assert wrapped(text, 40).split("\n") == [
        "  ✘ Une image de réels (réponse fausse),",
        "    puis dlx check softmax   Bloqué ?",
        "    dlx hint softmax",
    ]


@pytest.mark.parametrize("width", [None, 5])
def test_what_is_no_terminal_or_hardly_one_gets_whole_lines(width: int | None) -> None:
    assert wrapped("word " * 50, width) == "word " * 50


def test_a_bar_is_repeated_and_a_path_is_not_torn_apart() -> None:
    path = "/home/someone/" + "x" * 40
    assert wrapped(f"    │ → lisez {path} puis recommencez", 24, "    │   ").split("\n") == [
        "    │ → lisez",
        f"    │   {path}",
        "    │   puis recommencez",
    ]


def test_french_punctuation_keeps_its_word() -> None:
    text = "Bloqué ? Ceci : « un mot » ! Fin"
    for width in range(20, len(text)):
        for line in wrapped(text, width).split("\n"):
            assert not line.lstrip().startswith((":", "?", "!", "»"))
            assert not line.endswith("«")


def test_a_number_in_groups_of_digits_is_not_torn_apart() -> None:
    text = "Un Mio vaut (1 048 576 octets), et « 2 500 millions » ?"
    assert wrapped(text, 20).split("\n") == [
        "Un Mio vaut",
        "(1 048 576 octets),",
        "et « 2 500",
        "millions » ?",
    ]
    assert wrapped("image 5 100 2000 et 123456 789", 20).split("\n") == ["image 5 100 2000 et", "123456 789"]
    assert wrapped("les 12 pixels 2000 100", 20).split("\n") == ["les 12 pixels 2000", "100"]
    assert wrapped(" ".join(["100"] * 40), 60).count("\n") >= 2


def test_where_words_are_cut_no_line_is_too_wide_and_nothing_is_lost() -> None:
    text = "    │ → Votre résultat est celui d'un noyau tourné : une couche retourne-t-elle « son » noyau ?"
    lines = wrapped(text, 40, "    │   ", cut=True).split("\n")
    assert [line[:8] for line in lines] == ["    │ → ", *["    │   "] * (len(lines) - 1)]
    assert " ".join(line[8:] for line in lines) == text[8:] and max(map(len, lines)) <= 40
    for width in range(1, 40):
        for hang in None, "    ", "    │   ":
            lines = wrapped("x" * 100, width, hang, cut=True).split("\n")
            assert "".join(line.removeprefix(hang or "") for line in lines) == "x" * 100
            assert max(map(len, lines)) <= width


def test_lines_that_are_kept_fit_too_and_code_keeps_its_bar() -> None:
    lines = Lines(Console("fr"), 30)
    lines.show("    │     f([[1, 2, 3], [4, 5, 6], [7, 8, 9]])", "    │     ")
    lines.say("  ✘ Une image de réels (réponse fausse)")
    assert lines.lines == [
        "    │     f([[1, 2, 3], [4, 5,",
        "    │     6], [7, 8, 9]])",
        "  ✘ Une image de réels",
        "    (réponse fausse)",
    ]


def test_no_line_ends_at_a_space_that_holds() -> None:
    assert wrapped("un deux trois quatre\u00a0cinq", 20).split("\n") == ["un deux trois", "quatre\u00a0cinq"]


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_screen_is_as_wide_as_the_terminal(tmp_path: Path, columns: int) -> None:
    """Real commands on a real terminal, with an answer that is wrong."""
    with typing(["start", "chapter2/pooling", "w", "--lang", "fr"], tmp_path, columns) as typist:
        assert typist.rest() == 0
    folder = tmp_path / "w"
    work = folder / "chapter2/pooling/pooling.py"
    work.write_text(work.read_text("utf-8").replace("...", "return image"), "utf-8")
    for arguments, code in (["check", "pooling"], 1), (["status"], 0), (["list"], 0), (["hint"], 0):
        with typing([*arguments, "--lang", "fr"], folder, columns) as typist:
            assert typist.rest() == code, typist.shown
        long = [line for line in typist.shown.split("\n") if len(line) > columns and "│     " not in line]
        assert not [line for line in long if " " in line.strip()], typist.shown
