"""The notebooks that formgrader shows: valid for nbgrader, written when something changed, and only text."""

import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from marked import CHAPTER, NOON, SLUGS, Marked

from dlx.classroom import autograded

nbgrader = pytest.importorskip("nbgrader")

HOSTILE = "</script><script>alert(1)</script>\n<!--\n\x1b[2J\u202e\ud800\x00 = 1\n"


@pytest.fixture
def marked(tmp_path: Path) -> Marked:
    return Marked(tmp_path / "class")


def written(marked: Marked) -> int:
    with marked.store() as store:
        return autograded.write(marked.folder, store)


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
