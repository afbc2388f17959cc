"""Work moves between a .py file and a notebook: each way and back gives the same, whatever stands in it."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlx.exercises import load_course
from dlx.grader.conversion import to_notebook, to_python
from dlx.grader.files import UserError
from dlx.grader.percent import blocks, is_percent
from dlx.grader.worksheet import course_notebook, student_notebook

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
MANY = settings(max_examples=6000, deadline=None)


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
