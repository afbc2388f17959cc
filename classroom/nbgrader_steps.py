"""The steps of nbgrader that dlx replaces. Only nbgrader imports this module.

    generate_assignment   Stubs: the answer cell of a dlx notebook gets the stub, not "YOUR CODE HERE"
    autograde             Tolerant: a damaged file becomes a notebook that says so, and the class goes on
                          Repair: cells that were deleted, doubled, edited or stripped find their place again
                          Judged: no kernel; the judge marks the answer in the bench and fills the mark's cell

A notebook with graded cells of the teacher's own is run in a kernel first, as nbgrader does; the marks of dlx
come from the judge all the same, whatever that kernel says.
"""

import json
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from nbgrader import preprocessors as own
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import Execute, NbGraderPreprocessor

from ..exercises import Exercise, Text, UnknownExercise, load_course
from ..grader.notebook import Notebook, module_text, read_notebook
from ..grader.reading import defines
from ..grader.report import ExerciseReport
from .folder import ClassFolder, open_class
from .pages import exercise_fragment
from .records import WorkContent
from .store import Store
from .worker import Task, Terms, grade_task

PROBLEM, FAULT = "dlx_problem", "dlx_fault"


def generate() -> list[Any]:
    """The steps of generate_assignment."""
    before = [own.IncludeHeaderFooter, own.InstantiateTests, own.LockCells, own.ClearSolutions]
    checked = [own.ClearOutput, own.CheckCellMetadata, own.ComputeChecksums, own.SaveCells]
    after = [own.ClearHiddenTests, own.ClearMarkScheme, own.ComputeChecksums, own.CheckCellMetadata]
    return [*before, Stubs, *checked, *after]


def sanitize() -> list[Any]:
    """The first steps of autograde."""
    renewed = [own.ClearOutput, own.DeduplicateIds, own.OverwriteKernelspec]
    return [Repair, *renewed, own.OverwriteCells, own.CheckCellMetadata]


def autograde() -> list[Any]:
    """The second steps of autograde."""
    saved = [own.LimitOutput, SaveMarks, own.AssignLatePenalties, own.CheckCellMetadata]
    return [Judged, own.IgnorePattern, *saved]


def exercise_of(resources: Any) -> Exercise | None:
    """The exercise that a notebook of a chapter is about, by its place in the course; None for others."""
    place = resources["nbgrader"]
    try:
        (found,) = load_course().find(f"{place['assignment']}/{place['notebook']}")
    except (UnknownExercise, ValueError):
        return None
    return found


class Stubs(NbGraderPreprocessor):  # type: ignore[misc]
    """Puts the stub where the solution was taken out."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        exercise = exercise_of(resources)
        if exercise is not None:
            for cell in nb.cells:
                if cell.metadata.get("nbgrader", {}).get("grade_id") == f"{exercise.slug}-answer":
                    cell.source = exercise.stub.read_text(encoding="utf-8").strip()
        return nb, resources


class Tolerant(NotebookExporter):  # type: ignore[misc]
    """Reads what nbformat cannot: the code that can be saved is kept, and a problem is told, not raised."""

    def from_file(self, file_stream: Any, resources: Any = None, **more: Any) -> tuple[Any, Any]:
        path = Path(file_stream.name)
        try:
            nb = nbformat.read(file_stream, as_version=4)
            nbformat.validate(nb)
        except Exception:  # whatever is wrong with the file of one student
            nb = _saved(path)
        found: tuple[Any, Any] = self.from_notebook_node(nb, resources=resources, **more)
        return found


def _saved(path: Path) -> NotebookNode:
    found = read_notebook(path.name, path.read_bytes())
    if isinstance(found, Text):
        return new_notebook(metadata={PROBLEM: {"fr": found.fr, "en": found.en}})
    return new_notebook(cells=[new_code_cell(source) for _, source in found.cells])


class Repair(NbGraderPreprocessor):  # type: ignore[misc]
    """Gives every cell that nbgrader knows its metadata back, from the gradebook: once each, and none to
    cells that it does not know. Of those that are missing, the marked ones and the answers come back."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        place = resources["nbgrader"]
        with Gradebook(place["db_url"]) as gradebook:
            try:
                notebook = gradebook.find_notebook(place["notebook"], place["assignment"])
            except MissingEntry:
                return nb, resources
            known = {cell.name: _metadata(cell, notebook) for cell in notebook.source_cells}
            sources = {cell.name: cell.source for cell in notebook.source_cells}
        places = _places(nb, known, exercise_of(resources))
        for index, cell in enumerate(nb.cells):
            cell.metadata = {k: v for k, v in _plain(cell.metadata).items() if k != "nbgrader"}
            if index in places:
                cell.metadata = {**cell.metadata, "nbgrader": known[places[index]]}
        for name, metadata in known.items():
            missing = name not in places.values()
            if missing and (metadata["grade"] or metadata["solution"] or metadata["task"]):
                make = new_code_cell if metadata["cell_type"] == "code" else new_markdown_cell
                nb.cells.append(make(sources[name], metadata={"nbgrader": metadata}))
        return nbformat.from_dict(json.loads(json.dumps(nb))), resources


def _plain(metadata: Any) -> dict[str, Any]:
    return dict(metadata) if isinstance(metadata, dict) else {}


def _places(nb: NotebookNode, known: dict[str, Any], exercise: Exercise | None) -> dict[int, str]:
    """Which cell is which, by index: by its grade_id, or the last one that defines what is asked for."""
    places: dict[int, str] = {}
    for index, cell in enumerate(nb.cells):
        table = _plain(cell.metadata).get("nbgrader")
        name = table.get("grade_id") if isinstance(table, dict) else None
        if isinstance(name, str) and name in known and name not in places.values():
            places[index] = name
    answer = f"{exercise.slug}-answer" if exercise is not None else ""
    if exercise is not None and answer in known and answer not in places.values():
        code = [i for i, c in enumerate(nb.cells) if c.cell_type == "code" and i not in places]
        defining = [i for i in code if defines(nb.cells[i].source, exercise)]
        if defining:
            places[defining[-1]] = answer
    return places


def _metadata(cell: Any, notebook: Any) -> dict[str, Any]:
    """The metadata of a cell as the gradebook has it."""
    grades = {c.name: c for c in notebook.grade_cells}
    solutions = {c.name for c in notebook.solution_cells}
    tasks = {c.name: c for c in notebook.task_cells}
    found = {
        "schema_version": 3,
        "grade_id": cell.name,
        "grade": cell.name in grades,
        "solution": cell.name in solutions,
        "locked": cell.locked,
        "task": cell.name in tasks,
        "cell_type": cell.cell_type,
        "checksum": cell.checksum,
    }
    graded = grades.get(cell.name) or tasks.get(cell.name)
    return found if graded is None else {**found, "points": graded.max_score}


class Judged(Execute):  # type: ignore[misc]
    """Marks the answer in the bench. No kernel is started for a notebook that has only dlx's mark."""

    def preprocess(self, nb: NotebookNode, resources: Any = None, km: Any = None) -> tuple[NotebookNode, Any]:
        exercise = exercise_of(resources)
        others = [cell for cell in nb.cells if not (exercise and _is_mark(cell, exercise))]
        if any(map(_is_graded, others)):
            nb, resources = super().preprocess(nb, resources, km)
        if exercise is not None:
            self._mark(exercise, nb)
        return nb, resources

    def _mark(self, exercise: Exercise, nb: NotebookNode) -> None:
        folder = open_class(Path(self.config.CourseDirectory.root or "."))
        report, fault = judge(folder, exercise, nb)
        for cell in nb.cells:
            if _is_mark(cell, exercise):
                cell.execution_count = None
                cell.outputs = [] if report is None else [_shown(report, folder.settings.language)]
                cell.metadata[FAULT] = fault
        self.log.log(
            30 if fault else 20,
            "%s: %s",
            exercise.name,
            fault or f"{report.earned:g} points" if report else "",
        )


def _shown(report: ExerciseReport, language: str) -> Any:
    faces = {"text/plain": repr(float(report.earned)), "text/html": exercise_fragment(report, language)}
    return new_output("execute_result", faces, execution_count=None)


class SaveMarks(own.SaveAutoGrades):  # type: ignore[misc]
    """Where dlx itself failed there is no mark, and a human is asked for one."""

    def _add_score(self, cell: Any, resources: Any) -> None:
        if not cell.metadata.pop(FAULT, ""):
            super()._add_score(cell, resources)
            return
        name = cell.metadata["nbgrader"]["grade_id"]
        grade = self.gradebook.find_grade(name, self.notebook_id, self.assignment_id, self.student_id)
        grade.auto_score, grade.needs_manual_grade = None, True
        self.gradebook.db.commit()


def _is_mark(cell: Any, exercise: Exercise) -> bool:
    table = cell.metadata.get("nbgrader", {})
    return bool(table.get("grade")) and table.get("grade_id") == exercise.slug


def _is_graded(cell: Any) -> bool:
    table = cell.metadata.get("nbgrader", {})
    return bool(table.get("grade")) and not table.get("solution") and cell.cell_type == "code"


def content_of(exercise: Exercise, nb: NotebookNode) -> WorkContent:
    """A notebook as a piece of work about its one exercise."""
    problem = nb.metadata.get(PROBLEM)
    if problem is not None:
        return WorkContent({}, (exercise.name,), {exercise.slug: Text(problem["fr"], problem["en"])})
    code = [(i, c.source) for i, c in enumerate(nb.cells, 1) if c.cell_type == "code" and c.source.strip()]
    notebook = Notebook(f"{exercise.slug}.ipynb", tuple(code))
    return WorkContent({exercise.slug: module_text(notebook, exercise)}, (exercise.name,))


def judge(folder: ClassFolder, exercise: Exercise, nb: NotebookNode) -> tuple[ExerciseReport | None, str]:
    """(the report, "") or (None, the fault of ours), under the terms of the class."""
    from ..grader.fingerprint import key_fingerprint

    course = load_course()
    with Store(folder.database) as store:
        seed = store.seed
    key = key_fingerprint(course.find(exercise.chapter))
    content = content_of(exercise, nb)
    graded = grade_task(Task(content.sha, content), Terms(seed, key, chapters=(exercise.chapter,)))
    if graded.report is None or graded.report.grader_error:
        return None, graded.fault or "a check does not work"
    return graded.report.exercises[0], ""
