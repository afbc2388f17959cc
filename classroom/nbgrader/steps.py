"""The steps of nbgrader that dlx replaces. Only nbgrader imports this module.

    generate_assignment   Stubs: the answer cell of a dlx notebook gets the stub, not "YOUR CODE HERE"
    autograde             Tolerant: a damaged file becomes a notebook that says so, and the class goes on
                          Repair: cells that were deleted, doubled, edited or stripped find their place again
                          Judged: no kernel; the judge marks the answer in the bench and fills the mark's cell

A notebook with graded cells of the teacher's own is run in a kernel first, as nbgrader does; the marks of dlx
come from the judge all the same, whatever that kernel says (see marker.py).
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

from ...exercises import Exercise, Text, UnknownExercise, load_course
from ...grader.notebooks import ANSWER, grade_id, grader_metadata, read_notebook
from ...grader.reports import ExerciseReport
from ...grader.source import defines
from ..pages import exercise_fragment
from .marker import Marker, marker_of
from .shown_cells import harmless

FAULT = "dlx_fault"
KEPT = ("dlx", "collapsed")  # what a student's file may say of a cell, and of itself
ABOUT = ("dlx", "kernelspec", "language_info")
KERNEL = (
    "%s has graded cells that are not dlx's: they run in a kernel, with the student's code and with your own "
    "rights. dlx's marks come from its judge all the same."
)


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
            _marker(self).due(resources["nbgrader"]["db_url"], exercise.chapter)
            for cell in nb.cells:
                if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id(exercise.slug, ANSWER):
                    cell.source = exercise.stub.read_text(encoding="utf-8").strip()
        return nb, resources


class Tolerant(NotebookExporter):  # type: ignore[misc]
    """Reads what nbformat cannot: the code that can be saved is kept, and nothing is raised. What is wrong
    with the file is told in the face of the mark."""

    def from_file(self, file_stream: Any, resources: Any = None, **more: Any) -> tuple[Any, Any]:
        path = Path(file_stream.name)
        try:
            nb = _of_today(nbformat.read(file_stream, as_version=4))
            nbformat.validate(nb)
        except Exception:  # whatever is wrong with the file of one student
            nb = _saved(path)
        found: tuple[Any, Any] = self.from_notebook_node(nb, resources=resources, **more)
        return found


def _of_today(nb: NotebookNode) -> NotebookNode:
    """In the minor version whose cells have identifiers: cells of any other may not be put beside them."""
    nb.nbformat_minor = max(5, nb.nbformat_minor)
    for number, cell in enumerate(nb.cells, 1):
        cell.setdefault("id", f"cell-{number}")
    return nb


def _saved(path: Path) -> NotebookNode:
    found = read_notebook(path.name, path.read_bytes())
    cells = [] if isinstance(found, Text) else [new_code_cell(source) for _, source in found.cells]
    return new_notebook(cells=cells)


class Repair(NbGraderPreprocessor):  # type: ignore[misc]
    """Gives every cell that nbgrader knows its metadata back, from the gradebook: once each, and none to
    cells that it does not know. Of those that are missing, the marked ones and the answers come back."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        place, marker = resources["nbgrader"], _marker(self)
        chapter, name = place["assignment"], place["notebook"]
        if (chapter, name) not in marker.known:  # the same for everybody
            marker.known[chapter, name] = _known(place["db_url"], chapter, name)
        marker.moments(place["db_url"], chapter, place["student"])
        cells = marker.known[chapter, name]
        if cells is None:
            return nb, resources
        known, sources = cells
        places = _places(nb, known, exercise_of(resources))
        for index, cell in enumerate(nb.cells):
            cell.metadata = {k: v for k, v in _dict_or_empty(cell.metadata).items() if k in KEPT}
            if index in places:
                cell.metadata = {**cell.metadata, "nbgrader": dict(known[places[index]])}
            elif cell.cell_type != "code":  # a raw cell would go into the pages as it is
                cell.cell_type, cell.source = "markdown", harmless(cell.source)
        nb.metadata = {k: v for k, v in _dict_or_empty(nb.metadata).items() if k in ABOUT}
        for name, metadata in known.items():
            missing = name not in places.values()
            if missing and (metadata["grade"] or metadata["solution"] or metadata["task"]):
                make = new_code_cell if metadata["cell_type"] == "code" else new_markdown_cell
                nb.cells.append(make(sources[name], metadata={"nbgrader": dict(metadata)}))
        return nbformat.from_dict(json.loads(json.dumps(nb))), resources


def _known(url: str, chapter: str, name: str) -> tuple[dict[str, Any], dict[str, str]] | None:
    """The (metadata, sources) of the cells that the gradebook has for a notebook; None for others."""
    with Gradebook(url) as gradebook:
        try:
            notebook = gradebook.find_notebook(name, chapter)
        except MissingEntry:
            return None
        cells = list(notebook.source_cells)
        return {cell.name: _metadata(cell, notebook) for cell in cells}, {c.name: c.source for c in cells}


def _dict_or_empty(metadata: Any) -> dict[str, Any]:
    return dict(metadata) if isinstance(metadata, dict) else {}


def _places(nb: NotebookNode, known: dict[str, Any], exercise: Exercise | None) -> dict[int, str]:
    """Which cell is which, by index: by its grade_id, or the last one that defines what is asked for."""
    places: dict[int, str] = {}
    for index, cell in enumerate(nb.cells):
        table = _dict_or_empty(cell.metadata).get("nbgrader")
        name = table.get("grade_id") if isinstance(table, dict) else None
        if isinstance(name, str) and name in known and name not in places.values():
            places[index] = name
    answer = grade_id(exercise.slug, ANSWER) if exercise is not None else ""
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
    found = grader_metadata(
        cell.name,
        grade=cell.name in grades,
        solution=cell.name in solutions,
        locked=cell.locked,
        task=cell.name in tasks,
        cell_type=cell.cell_type,
        checksum=cell.checksum,
    )
    graded = grades.get(cell.name) or tasks.get(cell.name)
    return found if graded is None else {**found, "points": graded.max_score}


class Judged(Execute):  # type: ignore[misc]
    """Marks the answer in the bench. No kernel is started for a notebook that has only dlx's mark."""

    def preprocess(self, nb: NotebookNode, resources: Any = None, km: Any = None) -> tuple[NotebookNode, Any]:
        exercise = exercise_of(resources)
        others = [cell for cell in nb.cells if not (exercise and _is_mark(cell, exercise))]
        if any(map(_is_graded, others)):
            if exercise is not None and _marker(self).first_time(exercise.name):
                self.log.warning(KERNEL, exercise.name)
            nb, resources = super().preprocess(nb, resources, km)
        if exercise is not None:
            self._mark(exercise, nb, resources["nbgrader"])
        return nb, resources

    def _mark(self, exercise: Exercise, nb: NotebookNode, place: Any) -> None:
        marker, converter = _marker(self), self.parent.parent
        course = converter.coursedir
        who, chapter = place["student"], place["assignment"]
        submitted = Path(course.format_path(course.submitted_directory, who, chapter))
        report, fault = marker.report(submitted, exercise)
        for cell in nb.cells:
            if _is_mark(cell, exercise):
                cell.execution_count = None
                cell.outputs = [] if report is None else [_shown(report, marker.folder.settings.language)]
                cell.metadata[FAULT] = fault
        self.log.log(
            30 if fault else 20,
            "%s: %s",
            exercise.name,
            f"{report.earned:g} points" if report else fault,
        )
        marker.complete(Path(converter.writer.build_directory), who, chapter)


def _marker(step: Any) -> Marker:
    """That of this run of nbgrader: a step belongs to an exporter, which belongs to the command."""
    command = step.parent.parent
    return marker_of(command, Path(command.coursedir.root or "."))


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
