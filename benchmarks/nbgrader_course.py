"""The same assignment as an nbgrader course, in a virtual environment of its own.

    install(cache)      a virtual environment with nbgrader, numpy and torch, once
    build(...)          source notebook -> generate_assignment -> one notebook per student
    autograde(...)      the command that grades one student

One graded cell per check, right after the cell that holds the student's file, so that helpers of
the same name in two exercises do not meet. The cells use the same check functions and expected
values as the others.
"""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path

from assignment import Task

HERE = Path(__file__).resolve().parent
PACKAGES = ("nbgrader", "ipykernel")  # numpy and torch are those of this interpreter
BUILD = """
import json, sys
import nbformat

course, cells, students = (json.load(open(sys.argv[1]))[k] for k in ("course", "cells", "students"))

def notebook(sources):
    made = []
    for cell in cells:
        nbgrader = dict(schema_version=3, grade_id=cell["id"], grade=False, locked=False,
                        solution=False, task=False)
        nbgrader.update(cell["nbgrader"])
        source = sources.get(cell["id"], cell["source"])
        made.append(nbformat.v4.new_code_cell(source, metadata={"nbgrader": nbgrader}))
    book = nbformat.v4.new_notebook(cells=made)
    book.metadata["kernelspec"] = dict(display_name="Python 3", language="python", name="python3")
    return book

nbformat.write(notebook({}), course + "/source/hw/hw.ipynb")
import os
for student, sources in students.items():
    folder = f"{course}/submitted/{student}/hw"
    os.makedirs(folder)
    nbformat.write(notebook(sources), folder + "/hw.ipynb")
"""
FIRST = """\
import os
from pathlib import Path
from inprocess import Direct, Recorded, load, passes, saved
from assignment import assignment
EXPECTED = saved(Path(os.environ["CLASS_EXPECTED"]))
CHECKS = {(t.slug, s.check.name): s.function for t in assignment() for s in t.checks()}
PASSED = set()
class Here:
    pass
def verify(slug, check):
    module, expected = Here(), EXPECTED[slug, check]
    vars(module).update(globals())
    assert PASSED >= {(slug, name) for name in expected.needs}
    assert passes(slug, check, CHECKS[slug, check], Direct(module), Recorded(expected.replies))
    PASSED.add((slug, check))
"""


def install(cache: Path) -> Path:
    """The environment's folder; made and filled the first time."""
    folder = cache / "nbgrader"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", *PACKAGES]
        subprocess.run(pip, check=True)
        site = next((folder / "lib").glob("python*/site-packages"))
        (site / "shared.pth").write_text(sysconfig.get_path("purelib") + "\n")
        (folder / "ready").touch()
    return folder


def build(
    tasks: list[Task],
    students: Mapping[str, Mapping[str, str]],
    course: Path,
    env: Mapping[str, str],
    python: Path,
) -> None:
    """Write the course, its assignment and the submitted notebooks."""
    cells = [{"id": "start", "source": FIRST, "nbgrader": {"locked": True}}]
    for task in tasks:
        solution = f"### BEGIN SOLUTION\n{task.key.reference}\n### END SOLUTION"
        cells.append({"id": task.slug, "source": solution, "nbgrader": {"solution": True}})
        for spec in task.checks():
            name = spec.check.name
            test = f'### BEGIN HIDDEN TESTS\nverify("{task.slug}", "{name}")\n### END HIDDEN TESTS'
            marked = {"grade": True, "locked": True, "points": 1}
            cells.append({"id": f"{task.slug}-{name}", "source": test, "nbgrader": marked})
    (course / "source" / "hw").mkdir(parents=True)
    config = "c = get_config()\nc.CourseDirectory.course_id = 'course'\n"
    (course / "nbgrader_config.py").write_text(config, encoding="utf-8")
    plan = course / "plan.json"
    content = {"course": str(course), "cells": cells, "students": students}
    plan.write_text(json.dumps(content), encoding="utf-8")
    subprocess.run([str(python), "-c", BUILD, str(plan)], check=True, env=env)
    generate = [str(python.parent / "nbgrader"), "generate_assignment", "hw"]
    made = subprocess.run(generate, cwd=course, env=env, capture_output=True, text=True)
    if made.returncode:
        raise SystemExit(f"nbgrader generate_assignment: {made.stderr[-2000:]}")


def autograde(environment: Path, student: str) -> list[str]:
    program = str(environment / "bin" / "nbgrader")
    return [program, "autograde", "hw", "--student", student, "--force"]


def environment_of(folder: Path, expected: Path) -> dict[str, str]:
    """As if the virtual environment were active; dlx is the one that this interpreter finds."""
    import dlx.exercises

    parts = Path(dlx.exercises.__file__).resolve().parents[1]
    typings = parts / "typings"
    path = [str(HERE), str(typings if typings.is_dir() else parts.parent)]
    return {
        **os.environ,
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
        "VIRTUAL_ENV": str(folder),
        "PYTHONPATH": os.pathsep.join(path),
        "OMP_NUM_THREADS": "1",
        "CLASS_EXPECTED": str(expected),
        "PYTHONWARNINGS": "ignore",
        "DLX_SOLUTIONS": str(_solutions()),
    }


def marks(course: Path, student: str) -> int | None:
    """How many checks a student passed, from the grade book."""
    import sqlite3

    query = """select count(*), sum(g.auto_score) from grade g
               join submitted_notebook n on g.notebook_id = n.id
               join submitted_assignment a on n.assignment_id = a.id where a.student_id = ?"""
    with sqlite3.connect(f"file:{course / 'gradebook.db'}?mode=ro", uri=True) as book:
        count, passed = book.execute(query, (student,)).fetchone()
    return int(passed) if count else None


def _solutions() -> Path:
    from dlx.grader.key.answer_key import solutions_root

    root = solutions_root()
    if root is None:
        sys.exit("the key is not installed")
    return root
