"""The notebooks that formgrader shows: valid for nbgrader, written when something changed, and only text."""

import json
import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from marked import CHAPTER, NOON, SLUGS, Marked

from dlx.classroom.nbgrader import autograded
from dlx.classroom.nbgrader.shown_cells import own_cells
from dlx.exercises import load_course

nbgrader = pytest.importorskip("nbgrader")

HOSTILE = "</script><script>alert(1)</script>\n<!--\n\x1b[2J\u202e\ud800\x00 = 1\n"


@pytest.fixture
def marked(tmp_path: Path) -> Marked:
    return Marked(tmp_path / "class")


def written(marked: Marked) -> int:
    with marked.store() as store:
        return autograded.write_autograded(marked.folder, store)


def notebook(marked: Marked, who: str, slug: str = SLUGS[0]) -> Path:
    return marked.root / "autograded" / who / CHAPTER / f"{slug}.ipynb"


def test_what_changed_is_written_and_nothing_else(marked: Marked) -> None:
    ada, bob = marked.mark("Ada", 4.0, 10.0), marked.mark("Bob", 7.0, 0.0)
    assert written(marked) == 1 + 2 * (len(SLUGS) + 1)
    assert written(marked) == 0
    before = notebook(marked, bob).stat().st_mtime_ns
    marked.mark("Ada", 5.0, 10.0, key="second", at=NOON + timedelta(hours=1))
    assert written(marked) == 3  # both files differ in their text, and the moment
    notebook(marked, ada).unlink()
    assert written(marked) == 1
    assert notebook(marked, bob).stat().st_mtime_ns == before
    assert stat.S_IMODE(os.stat(notebook(marked, bob)).st_mode) == 0o600


def test_a_notebook_is_what_nbgrader_wants(marked: Marked) -> None:
    from nbgrader.nbgraderformat import MetadataValidator, read

    ada = marked.mark("Ada", 4.0, None)
    written(marked)
    for slug, points in zip(SLUGS, (10.0, 10.0), strict=True):
        book = read(str(notebook(marked, ada, slug)), as_version=4)
        title, answer, grade = book.cells
        MetadataValidator().validate_cell(answer)
        MetadataValidator().validate_cell(grade)
        assert slug.title() in title.source
        assert answer.metadata.nbgrader.grade_id == f"{slug}-answer"
        assert (grade.metadata.nbgrader.grade_id, grade.metadata.nbgrader.points) == (slug, points)
        assert grade.metadata.nbgrader.locked
        assert not answer.metadata.editable
        assert "x = 1" in answer.source


def test_a_hostile_text_stays_a_text(marked: Marked) -> None:
    from nbconvert.exporters import HTMLExporter

    ada = marked.mark("Ada", 4.0, 10.0, source=HOSTILE)
    written(marked)
    html, _ = HTMLExporter().from_filename(str(notebook(marked, ada)))
    html.encode()
    assert "<script>alert(1)" not in html
    assert "alert" in html


def test_the_configuration_names_the_same_gradebook_and_is_yours(marked: Marked) -> None:
    written(marked)
    path = marked.root / autograded.CONFIG
    code = (
        "from nbgrader.apps.baseapp import NbGrader; app = NbGrader(); app.initialize([]);"
        "print(app.coursedir.db_url); print(app.coursedir.course_id); print(app.coursedir.root)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=marked.root, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [f"sqlite:///{marked.root}/gradebook.db", "class", str(marked.root)]
    path.write_text("# mine\n", encoding="utf-8")
    assert written(marked) == 0
    assert path.read_text("utf-8") == "# mine\n"


def test_what_is_removed_is_one_persons(marked: Marked) -> None:
    ada, bob = marked.mark("Ada", 4.0, 10.0), marked.mark("Bob", 7.0, 0.0)
    written(marked)
    removed = autograded.remove(marked.folder, marked.people["Ada"])
    assert removed == [marked.root / step / ada / "" for step in ("autograded", "submitted")]
    assert not list(marked.root.rglob(f"*{ada}*"))
    assert notebook(marked, bob).is_file()


def test_what_nbgrader_collected_and_graded_itself_stays(marked: Marked) -> None:
    ada = marked.mark("Ada", 4.0, 10.0)
    theirs = [
        notebook(marked, ada),
        marked.root / "submitted" / ada / CHAPTER / "mine.ipynb",
        marked.root / "submitted" / ada / CHAPTER / "timestamp.txt",
    ]
    for path in theirs:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}", encoding="utf-8")
    written(marked)
    assert [path.read_text("utf-8") for path in theirs] == ["{}"] * 3
    assert notebook(marked, ada, SLUGS[1]).is_file()


def test_of_a_notebook_that_nbgrader_graded_only_the_face_of_our_mark_changes(marked: Marked) -> None:
    ada = marked.mark("Ada", 4.0, 10.0)
    written(marked)
    theirs = json.loads(notebook(marked, ada).read_text("utf-8"))
    del theirs["metadata"]["dlx_written"]
    theirs["cells"][0]["source"] = "as nbgrader wrote it"
    notebook(marked, ada).write_text(json.dumps(theirs), encoding="utf-8")
    assert written(marked) == 0
    marked.mark("Ada", 5.0, 10.0, key="second")
    assert written(marked) == 2  # this one, and the text of the other exercise
    found = json.loads(notebook(marked, ada).read_text("utf-8"))
    assert found["cells"][0]["source"] == "as nbgrader wrote it"
    assert "dlx_written" not in found["metadata"]
    outputs = found["cells"][-1].pop("outputs")
    assert outputs != theirs["cells"][-1].pop("outputs")
    assert found == theirs


# --- the student's own cells ----------------------------------------------------------------------
(EXERCISE,) = load_course().find(f"{CHAPTER}/{SLUGS[0]}")
RIGHT = f"def {EXERCISE.provides[0]}(x):\n    return x\n"


def given(*cells: object) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def code(source: object, **metadata: object) -> dict[str, object]:
    return {"cell_type": "code", "metadata": metadata, "outputs": [{"output_type": "x"}], "source": source}


def test_the_cells_are_shown_in_their_order_without_outputs_and_the_mark_stands_where_it_stood() -> None:
    words = {"cell_type": "markdown", "metadata": {}, "source": ["a < b, ", "<b>bold</b>"]}
    mark = code("dlx.nb.mark()", nbgrader={"grade_id": SLUGS[0]})
    found = own_cells(given(words, code([RIGHT]), mark, code("plot()")), EXERCISE)
    assert found is not None
    cells, answer, at = found
    assert [cell["source"] for cell in cells] == ["a < b, &lt;b>bold&lt;/b>", RIGHT, "plot()"]
    assert (answer, at) == (1, 2)
    assert [cell.get("outputs", []) for cell in cells] == [[]] * 3
    assert [cell["metadata"] for cell in cells] == [{}] * 3


def test_an_answer_cell_counts_before_one_that_defines_the_name_and_a_raw_one_is_code_again() -> None:
    named = {**code(RIGHT, dlx={"role": "answer"}), "cell_type": "raw"}
    found = own_cells(given(named, code(RIGHT)), EXERCISE)
    assert found is not None
    assert found[1:] == (0, 2)
    assert found[0][0]["cell_type"] == "code"
    nothing = own_cells(given(code("x = 1")), EXERCISE)
    assert nothing is not None
    assert nothing[1:] == (-1, 1)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", given(), given(1, "x", None), b"[" * 100_000,
     given(code(7, nbgrader=[1], dlx="x"), code(["x", 3, None])),
     given({"cell_type": "code", "metadata": None, "source": {"a": 1}}),
     given({"cell_type": ["code"], "source": "x"})],
)  # fmt: skip
def test_what_is_no_notebook_is_not_shown_as_one_and_nothing_is_raised(data: bytes) -> None:
    found = own_cells(data, EXERCISE)
    assert found is None or all(isinstance(cell["source"], str) for cell in found[0])
