"""Work moves between a .py file and a notebook: each way and back gives the same, whatever stands in it."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlx.exercises import load_course
from dlx.grader.files.writing import UserError
from dlx.grader.notebooks import percent
from dlx.grader.notebooks.conversion import to_notebook, to_python
from dlx.grader.notebooks.percent import blocks, is_percent
from dlx.grader.notebooks.worksheet import course_notebook, student_notebook

(EXERCISE,) = load_course().find("chapter2/convolution")
LINES = [
    "x = 1",
    "",
    "   ",
    "def f():",
    "    return '#'",
    "# %%",
    "#%%",
    "# %% [markdown]",
    "# %% [md] title",
    "# %% [raw]",
    '# %% dlx="answer"',
    '# %% dlx="check" lang="fr"',
    '# %% dlx="check" lang="en" blank=2',
    '# %% dlx=5 lang="xx" points=3',
    '# %% [markdown] tags=["a", "b"]',
    '# %% magics="lines"',
    '# %% magics="cell" broken=true',
    '# %% dlx="mark" points=4 lang="fr"',
    '# %% nbgrader={"grade_id": "a", "points": 2}',
    "# %%time",
    "%%time",
    "%%bash",
    "# \\%% text",
    "# \\\\%%",
    "%matplotlib inline",
    "# %matplotlib inline",
    "# # !ls",
    "!ls 'it",
    "files = !ls",
    "conv2d?",
    '"""',
    "'''",
    "'\\",
    '"a"""',
    '# a comment """',
    "#",
    "#title",
    "# text",
    "#  indented",
    "%% text",
    "import dlx.nb",
    "é\u2028\x0c",
]
TEXTS = st.lists(st.sampled_from(LINES), max_size=14).map("\n".join)
MANY = settings(max_examples=300, deadline=None)


def cells(data: bytes) -> list[tuple[str, str, Any, Any]]:
    """(type, source, role, tags) of each cell."""
    found = json.loads(data)["cells"]
    rows = [(c["cell_type"], "".join(c["source"]), c["metadata"]) for c in found]
    return [(kind, text, m.get("dlx", {}).get("role"), m.get("tags")) for kind, text, m in rows]


def notebook(*pieces: tuple[str, str], role: str = "") -> bytes:
    rows = [
        {"cell_type": kind, "source": text, "metadata": {"dlx": {"role": role}} if role else {}}
        | ({"outputs": [], "execution_count": None} if kind == "code" else {})
        for kind, text in pieces
    ]
    return json.dumps({"cells": rows, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def there_and_back(data: bytes, language: str = "fr") -> bytes:
    made = to_notebook("convolution.py", data, EXERCISE, language)
    return to_python("convolution.ipynb", made, EXERCISE)


@MANY
@given(TEXTS)
def test_blocks_are_the_whole_file(text: str) -> None:
    assert "".join(block.marker + block.body for block in blocks(text)) == text


@MANY
@given(TEXTS, st.sampled_from(["", "\n", "\n\n\n"]), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_a_file_comes_back_byte_for_byte(text: str, end: str, eol: str, bom: bool) -> None:
    data = (text + end).replace("\n", eol).encode()
    if data.strip():
        data = b"\xef\xbb\xbf" * bom + data
        assert there_and_back(data) == data


@MANY
@given(st.lists(st.tuples(st.sampled_from(["code", "markdown", "raw"]), TEXTS), min_size=1, max_size=5))
def test_a_notebook_comes_back_cell_by_cell(pieces: list[tuple[str, str]]) -> None:
    data = notebook(("code", "x = 1"), *pieces, role="answer")
    text = to_python("convolution.ipynb", data, EXERCISE)
    assert cells(to_notebook("convolution.py", text, EXERCISE, "fr")) == cells(data), text.decode()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_notebook_of_dlx_start(language: str) -> None:
    """The check is left out, and comes back in its language and its place."""
    data = student_notebook(EXERCISE, language).encode()
    text = to_python("convolution.ipynb", data, EXERCISE)
    assert b"dlx.nb" not in text
    assert text.endswith(f'\n# %% dlx="check" lang="{language}"\n'.encode())
    assert is_percent(text.decode())
    assert to_notebook("convolution.py", text, EXERCISE, "en") == data


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_notebook_of_a_course(language: str) -> None:
    """The mark of nbgrader is left out too, with its points; nbgrader's metadata come back."""
    data = course_notebook(EXERCISE, language, 12, None).encode()
    text = to_python("convolution.ipynb", data, EXERCISE)
    assert b"dlx.nb" not in text
    again = json.loads(to_notebook("convolution.py", text, EXERCISE, "en"))
    assert [(c["source"], c["metadata"].get("nbgrader")) for c in again["cells"]] == [
        (c["source"], c["metadata"].get("nbgrader")) for c in json.loads(data)["cells"]
    ]


def test_the_students_own_cells_get_a_check_that_leaves_no_trace() -> None:
    data = b"import numpy as np\n\n# %% mine\nx = 1\n\n\n#%%\nplot()"
    made = to_notebook("convolution.py", data, EXERCISE, "en")
    assert [(kind, text, role) for kind, text, role, _ in cells(made)] == [
        ("code", "import numpy as np", None),
        ("code", "x = 1", None),
        ("code", "plot()", None),
        ("code", 'import dlx.nb\n\ndlx.nb.check("chapter2/convolution", lang="en")', "check"),
    ]
    assert to_python("convolution.ipynb", made, EXERCISE) == data


def test_what_is_edited_in_the_notebook_arrives() -> None:
    """Words kept from the file are used as far as they still fit."""
    data = b"# ---\n# jupyter: {}\n# ---\n\n#%% first\nx = 1\n\n\n# %%\ny = 2"
    table = json.loads(to_notebook("convolution.py", data, EXERCISE, "en"))
    table["cells"][0]["source"] = "x = 3"
    table["cells"].insert(2, {"cell_type": "code", "source": "%time z\n!ls", "metadata": {}})
    text = to_python("convolution.ipynb", json.dumps(table).encode(), EXERCISE)
    assert text.decode() == (
        "# ---\n# jupyter: {}\n# ---\n\n#%% first\nx = 3\n\n\n# %%\ny = 2\n\n"
        '# %% magics="lines"\n# %time z\n# !ls\n'
    )


def test_a_percent_sign_in_a_text_is_no_cell() -> None:
    text = 'HELP = """\n# %% not a cell\n"""\n'
    assert not is_percent(text)
    assert len(blocks(f"# %%\n{text}# %% two\n")) == 2
    assert [b.marker for b in blocks('# %%\n"""\n# %% never closed\nx = 1\n')] == [
        "# %%",
        "# %% never closed",
    ]


@pytest.mark.parametrize("size", [20_000])
def test_hostile_texts_are_cut_in_linear_time(size: int) -> None:
    for piece in (
        '"""\n# %%\n',
        '\\"""\n# %%\n',
        "'''\n# %%\n\"\"\"\n",
        "# %% dlx=[\n",
        "#  %% " + "[" * 50 + "\n",
    ):
        text = piece * size
        assert "".join(b.marker + b.body for b in blocks(text)) == text


def test_whether_a_file_has_cells_is_seen_at_its_first_marker(monkeypatch: pytest.MonkeyPatch) -> None:
    """A megabyte of markers is not cut for a yes or no; a text that is open before it is read once."""
    read, cut = [], []

    def open_text(code: str, state: str | None, own: Any = percent._open_text) -> str | None:
        read.append(len(code))
        result: str | None = own(code, state)
        return result

    monkeypatch.setattr(percent, "_open_text", open_text)
    monkeypatch.setattr(percent, "Block", lambda *words, own=percent.Block: cut.append(1) or own(*words))
    for first in ("", "x = 1\n", "'''a'''\n"):
        assert is_percent(first + "# %% a\n" * 50_000) is True
        assert not cut and sum(read) <= 20
    for last, found in (("", True), ("'''", False), ("'''\n# %%", True)):
        read.clear()
        text = "'''\n" + "# %%\n" * 50_000 + last
        assert is_percent(text) is found
        assert sum(read) <= 3 * len(text)


@pytest.mark.parametrize("data", [b"x = 1\0", b"\xff\xfe# %%", b"", b"# \xe9\n"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UserError):
        to_notebook("convolution.py", data, EXERCISE, "fr")


def test_texts_that_never_close_are_read_a_few_times_and_not_once_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = []
    find = percent._open_text

    def counted(code: str, state: str | None) -> str | None:
        read.append(len(code))
        return find(code, state)

    monkeypatch.setattr(percent, "_open_text", counted)
    text = "# %%\n# '''\n'''\n" * 500
    assert len(blocks(text)) == 500
    assert sum(read) < 10 * len(text)


def test_a_marker_of_a_thousand_attributes_is_not_searched_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = []
    decode = json.JSONDecoder.raw_decode

    def counted(self: json.JSONDecoder, text: str, place: int = 0) -> Any:
        tried.append(place)
        return decode(self, text, place)

    monkeypatch.setattr(json.JSONDecoder, "raw_decode", counted)
    (block,) = blocks('# %% lang="fr"' + " dlx=x" * 1000 + "\n")
    assert block.attributes == {"lang": "fr"}
    assert len(tried) <= 200
