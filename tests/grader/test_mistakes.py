"""Known mistakes as edits of a text, and the table of what they fail."""

import re
from pathlib import Path

import pytest

from dlx.exercises import KEY, ContentError, read_document
from dlx.grader.key.mistakes import KnownAnswer, composed, read_mistakes, read_table, table_text

BASES = {
    "reference": "def f(x, eps):\n    y = x + eps\n    return 2 * y\n",
    "other": "def f(x, eps):\n    return 2 * x + 2 * eps\n",
}


def read(folder: Path, text: str) -> tuple[KnownAnswer, ...]:
    """Tables in short: [a] is [mistakes.a] with its sentence."""
    path = folder / "grader.toml"
    path.write_text(re.sub(r"(?m)^\[(\w+)\]$", r'[mistakes.\1]\nfr = "a"\nen = "b"', text), encoding="utf-8")
    return read_mistakes(read_document(path, KEY), BASES, folder)


def test_an_edit_of_the_reference(tmp_path: Path) -> None:
    (known,) = read(tmp_path, '[halves]\nedit = [["2 * y", "y / 2"]]\n')
    assert known.source == "def f(x, eps):\n    y = x + eps\n    return y / 2\n"
    assert (known.name, known.sentence.fr, known.base, known.fails) == ("halves", "a", "reference", ())


def test_edits_of_several_bases_and_values_of_a_parameter(tmp_path: Path) -> None:
    text = '[a]\nedit = [["eps):", "eps={eps}):"]]\nof = ["reference", "other"]\n'
    text += 'with = { eps = ["1e-3", "0"] }\n'
    (known,) = read(tmp_path, text)
    starts = [source.partition("\n")[0] for source in known.sources]
    assert starts == ["def f(x, eps=1e-3):", "def f(x, eps=0):"] * 2
    assert known.sources[2].endswith("return 2 * x + 2 * eps\n")


def test_each_change_is_looked_for_in_the_text_as_it_was(tmp_path: Path) -> None:
    (known,) = read(tmp_path, '[a]\nedit = [["y = x + eps", "y = x"], ["return 2 * y", "y = x + eps"]]\n')
    assert known.source == "def f(x, eps):\n    y = x\n    y = x + eps\n"


def test_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "known/wrong_answer/odd.py"
    path.parent.mkdir(parents=True)
    path.write_text("# é\n", encoding="utf-8")
    (known,) = read(tmp_path, "[odd]\n")
    assert known.sources == ("# é\n",) and not known.edits


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('edit = [["3 * y", "y"]]', ".edit replaces '3 * y', which stands 0 times in reference; wanted once"),
        ('edit = [["eps", "y"]]', ".edit replaces 'eps', which stands 2 times in reference; wanted once"),
        ('edit = [["", "y"]]', ".edit replaces '', which stands 0 times in reference; wanted once"),
        ('edit = [["2 * y", "y"], ["return 2", "y"]]', ".edit changes the same text of reference twice"),
        (
            'edit = [["2 * y", "y"]]\nof = "none"',
            ".of names none, which is not there; wanted one of: reference, other",
        ),
        ('edit = [["2 * y", "y"]]\nof = []', ".of is []; wanted a name or a list of names"),
        ('edit = "2 * y"', ".edit is '2 * y'; wanted a list of pairs of texts"),
        ('edit = [["2 * y"]]', ".edit is [['2 * y']]; wanted a list of pairs of texts"),
        ("edit = []", ".edit is []; wanted a list of pairs of texts"),
        ('edit = [["2 * y", "y"]]\nwith = { eps = "1" }', ".with.eps is '1'; wanted a list of values"),
        (
            'edits = [["2 * y", "y"]]',
            ".edits is not known; wanted one of: edit, of, with, fr, en. Did you mean",
        ),
        ("", " has no edit, and there is no file"),
    ],
)
def test_what_is_no_mistake_is_said_in_a_sentence(tmp_path: Path, table: str, said: str) -> None:
    with pytest.raises(ContentError) as found:
        read(tmp_path, f"\n[a]\n{table}\n")
    line = 2 if not table else 6 if "\n" in table else 5
    assert f"{tmp_path / 'grader.toml'}, line " in str(found.value)
    assert re.search(rf", line [{line}5]: mistakes.a{re.escape(said)}", str(found.value)), str(found.value)
    assert re.search(rf", ligne [{line}5] : mistakes.a", found.value.text.fr)


def test_mistakes_of_one_base_compose(tmp_path: Path) -> None:
    text = '[a]\nedit = [["x + eps", "x"]]\n[b]\nedit = [["2 * y", "y"]]\n[c]\nedit = [["2 * y", "-y"]]\n'
    a, b, c = read(tmp_path, text)
    assert composed((a, b), BASES) == "def f(x, eps):\n    y = x\n    return y\n"
    assert composed((b, c), BASES) is None, "both change one place"
    (d,) = read(tmp_path, '[d]\nedit = [["2 * eps", "eps"]]\nof = "other"\n')
    assert composed((a, d), BASES) is None, "not of one base"


def test_the_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    fails = {"late": ("test_b",), "early_and_long": ("test_a", "test_b"), "never": ()}
    text = table_text(["test_a", "test_b"], fails, "dlx dev derive part/one")
    (tmp_path / "mistakes.txt").write_text(text)
    assert read_table(tmp_path / "mistakes.txt") == fails
    assert [line.split()[0] for line in text.splitlines()[3:]] == sorted(fails)
    assert read_table(tmp_path / "nowhere.txt") == {}
    (known,) = read(tmp_path, '[late]\nedit = [["2 * y", "y"]]\n')
    assert known.fails == ("test_b",)
