"""What nbgrader's formgrader and its feedback read from disk, for work that dlx marked.

<class>/nbgrader_config.py                          written once: the same gradebook as dlx
<class>/source/<chapter>/                           formgrader lists what is named there
<class>/submitted/<who>/<chapter>/timestamp.txt     formgrader counts these
<class>/autograded/<who>/<chapter>/<slug>.ipynb     the work, and what dlx says of it

A student's text goes into a cell as text; nothing of it is executed, and the notebooks are not trusted. What
nbgrader collected stays as it is. Of a notebook that nbgrader graded, only the face of dlx's mark is brought
up to date; where a newer attempt counts, the notebook is written anew.

In a course of nbgrader (see course.py), the moment and the secret of a submission go along: release_feedback
needs both, and autograde tells by the moment whether there is something new.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ...exercises import Exercise, Text, load_course, number_text
from ...grader.files import make_folder, unreadable, write_atomic, write_new
from ...grader.notebooks import ANSWER, NOTEBOOK_ENDING, grade_id, grader_metadata, notebook_of
from ...grader.reports import ExerciseReport, Verdict
from ..evidence import ClassFolder, Mark, Originals, Person, Store, WorkContent, late_of
from ..gradebook import is_course, student_id
from ..pages import exercise_fragment
from ..sources import NOT_WORK, STAMP
from .course import CONFIG_TEXT
from .marker import MOMENT, complete
from .shown_cells import code_cell, own_cells

CONFIG = "nbgrader_config.py"
STEPS = ("autograded", "submitted", "feedback")  # the folders of nbgrader that hold something by person
PRIVATE = 0o600
OWN = b'"dlx_written": true'  # in the metadata of a notebook of ours
NOTHING = Text(fr="# Rien n'a été rendu pour cet exercice.", en="# Nothing was handed in for this exercise.")
HOW = Text(
    fr="# Noté par dlx. Une autre note, saisie ci-dessus, remplace celle de dlx et n'est jamais écrasée.",
    en="# Marked by dlx. Another mark, typed above, counts instead of dlx's and is never overwritten.",
)
OURS = Text(
    fr="# dlx n'a pas pu noter cet exercice : donnez une note ci-dessus.",
    en="# dlx could not mark this exercise: give a mark above.",
)
LATE = Text(fr="En retard : la pénalité est de {percent} %.", en="Late: the penalty is {percent} %.")


def write_autograded(folder: ClassFolder, store: Store) -> int:
    """Write all this for every mark that counts.

    Args:
        folder: the class, in whose root nbgrader reads.
        store: the evidence: marks, contents, extensions, and the seed that secrets are made of.

    Returns:
        The number of files that were not there or have changed.

    Raises:
        UserError: a file cannot be read or written.
    """
    changed = int(write_new(folder.root / CONFIG, CONFIG_TEXT.encode(), PRIVATE))
    people = {person.pseudonym: person for person in store.people()}
    extensions, originals, seed = store.extensions(), Originals(folder.originals), store.seed
    course = is_course(folder.root)
    language = folder.settings.language
    for mark in store.marks():
        name, who = mark.submission.chapter, student_id(folder, people[mark.pseudonym])
        make_folder(folder.root / "source" / name)
        late = late_of(folder, mark.submission, extensions.get((mark.pseudonym, name), (None,))[0])
        percent = number_text(late.percent)[language]
        note = LATE[language].format(percent=percent) if late.percent else ""
        place, submitted = (folder.root / step / who / name for step in STEPS[:2])
        content = store.content(mark.submission.work or "")
        if not any(path.name not in NOT_WORK for path in submitted.glob("*")):
            changed += _stamp(submitted / STAMP, mark)  # else nbgrader collected this itself
        stamped = _bytes_if_there(submitted / STAMP)
        anew = course and stamped is not None and _bytes_if_there(place / STAMP) != stamped
        given = originals_of(originals, mark.submission.original)
        for slug, data in notebooks(mark, content, folder.settings.language, note, given):
            changed += _put(place / f"{slug}{NOTEBOOK_ENDING}", data, slug, anew)
        if course:
            changed += sum(_copy(submitted / name, place / name) for name in NOT_WORK)
            changed += complete(place, seed, who, name, mark.submission.submitted_at)
    return changed


def show_marks(folder: ClassFolder, store: Store) -> int:
    """The same, in a course of nbgrader only.

    Args:
        folder: the class; nothing is written where it has no source notebooks.
        store: the evidence.

    Returns:
        The number of files that were not there or have changed.

    Raises:
        UserError: a file cannot be read or written.
    """
    return write_autograded(folder, store) if is_course(folder.root) else 0


def originals_of(originals: Originals, original: str) -> dict[str, Path]:
    """Where the notebooks of a submission are kept, by the names of their files; one alone has none."""
    files = [kept for kept in originals.files(original) if kept.place is not None]
    names = {kept: PurePosixPath(kept.path).name for kept in files}
    return {
        name.removesuffix(NOTEBOOK_ENDING): kept.place
        for kept, name in names.items()
        if kept.place is not None and (name.endswith(NOTEBOOK_ENDING) or not name)
    }


def remove(folder: ClassFolder, person: Person, chapter: str | None = None) -> list[Path]:
    """Remove what is here about one person, or about one chapter of theirs; returns what was removed.

    Raises:
        UserError: it cannot be removed.
    """
    removed: list[Path] = []
    for step in STEPS:
        for who in {person.pseudonym, student_id(folder, person)}:
            place = folder.root / step / who / (chapter or "")
            try:
                if place.is_dir():
                    shutil.rmtree(place)
                    removed.append(place)
            except OSError as error:
                raise unreadable(place, error) from error
    return removed


def notebooks(
    mark: Mark, content: WorkContent, language: str, note: str = "", given: Mapping[str, Path] | None = None
) -> Iterator[tuple[str, bytes]]:
    """(slug, notebook) for each exercise of a mark; the same mark gives the same bytes. `given` has the
    notebooks that were handed in, by slug; the name of one alone is ''."""
    exercises = {exercise.name: exercise for exercise in load_course().exercises}
    for report in mark.report.exercises:
        slug = report.slug
        path = (given or {}).get(slug) or (given or {}).get("")
        exercise, source = exercises.get(report.name), content.files.get(slug)
        own = _own(path, exercise) if path is not None and exercise is not None and source else None
        yield slug, _notebook(report, own or _text_alone(report, source, language), language, note)


Own = tuple[list[dict[str, Any]], int, int]  # cells, the index of the answer, that of the mark


def _own(path: Path, exercise: Exercise) -> Own | None:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    return own_cells(data, exercise)


def _text_alone(report: ExerciseReport, source: str | None, language: str) -> Own:
    head = _text_cell("title", f"# {report.title[language]}")
    return [head, code_cell("answer", {}, source or NOTHING[language], [])], 1, 2


def _text_cell(id_: str, text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": id_, "metadata": {}, "source": text}


def _notebook(exercise: ExerciseReport, own: Own, language: str, note: str) -> bytes:
    slug = exercise.slug
    points = sum(check.points for check in exercise.checks)
    failed = exercise.verdict is Verdict.GRADER_ERROR
    answer = grader_metadata(grade_id(slug, ANSWER), solution=True)
    grade = grader_metadata(slug, grade=True, locked=True, points=points)
    cells, at, end = own
    cells = [{**cell, "metadata": {"nbgrader": answer}} if i == at else cell for i, cell in enumerate(cells)]
    if at < 0:  # a comment needs its box
        cells, end = [*cells[:end], code_cell("answer", {"nbgrader": answer}, NOTHING[language], []),
                      *cells[end:]], end + 1  # fmt: skip
    face = [] if failed else [_shown(exercise, language)]
    marks = code_cell("marks", {"nbgrader": grade}, (OURS if failed else HOW)[language], face)
    head = [_text_cell("note", note)] if note else []
    cells = [*head, *cells[:end], marks, *cells[end:]]
    for cell in cells:
        cell["metadata"] = {**cell["metadata"], "deletable": False, "editable": False}
    return _bytes(notebook_of(cells, dlx_written=True))


def _bytes(notebook: Mapping[str, Any]) -> bytes:
    # A lone surrogate in a student's text would stop whoever writes it as UTF-8 later.
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")


def _shown(exercise: ExerciseReport, language: str) -> dict[str, Any]:
    html = exercise_fragment(exercise, language)
    plain = f"{number_text(exercise.earned)[language]}/{number_text(exercise.points)[language]}"
    return {"output_type": "display_data", "metadata": {}, "data": {"text/html": html, "text/plain": plain}}


def _stamp(path: Path, mark: Mark) -> bool:
    """Whether the moment, as nbgrader writes it and formgrader compares it with the gradebook, has changed. A
    date that no platform recorded is none: nbgrader would take it for lateness."""
    if mark.submission.dated.trusted:
        return _update(path, mark.submission.submitted_at.strftime(MOMENT).encode())
    there = path.is_file()
    path.unlink(missing_ok=True)
    return there


# --- on the disk ----------------------------------------------------------------------------------
def _put(path: Path, data: bytes, slug: str, anew: bool) -> bool:
    """Whether a notebook was written: one of ours that differs, or one of nbgrader's that is about an older
    attempt, or whose face of our mark is not that of today."""
    there = _bytes_if_there(path)
    if there is None or OWN in there or anew:
        return _update(path, data)
    renewed = _with_face(there, json.loads(data), slug)
    return renewed is not None and _update(path, renewed)


def _with_face(there: bytes, ours: Mapping[str, Any], slug: str) -> bytes | None:
    """A notebook that nbgrader graded, with the face that our mark has now; None if it has it already, or
    has no such cell."""
    try:
        notebook = json.loads(there)
        (old,) = _faces(notebook, slug)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    (new,) = _faces(ours, slug)
    if _html(old) == _html(new):
        return None
    old["outputs"] = new["outputs"]
    return _bytes(notebook)


def _faces(notebook: Mapping[str, Any], slug: str) -> list[dict[str, Any]]:
    def is_mark(cell: Mapping[str, Any]) -> bool:
        table = cell["metadata"].get("nbgrader", {})
        return table.get("grade_id") == slug and table.get("grade") is True and "outputs" in cell

    return [cell for cell in notebook["cells"] if is_mark(cell)]


def _html(cell: Mapping[str, Any]) -> list[str]:
    texts = [output.get("data", {}).get("text/html", "") for output in cell["outputs"]]
    return ["".join(text) for text in texts]


def _bytes_if_there(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error


def _copy(source: Path, target: Path) -> bool:
    data = _bytes_if_there(source)
    return data is not None and _update(target, data)


def _update(path: Path, data: bytes) -> bool:
    """Whether the file was not there or differed."""
    if _bytes_if_there(path) == data:
        return False
    write_atomic(path, data, PRIVATE)
    return True
