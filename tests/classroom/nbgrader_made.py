"""A course of nbgrader with one small chapter: made, handed in and graded with the real commands."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from small_course import small_chapter, write_course

from dlx.classroom.evidence.folder import open_class
from dlx.classroom.gradebook.counted_marks import CountedMark, marks_that_count
from dlx.exercises import Exercise
from dlx.grader.key.answer_key import AnswerKey, KnownAnswer, answer_key

CHAPTER = small_chapter("softmax", "cross_entropy", "quiz1")
FIRST, SECOND, _ = CHAPTER.exercises
EXCHANGE = "\nget_config().Exchange.root = {root!r}\n"
Notebook = dict[str, Any]


def key_of(exercise: Exercise) -> AnswerKey:
    key = answer_key(exercise)
    if key is None:
        pytest.skip("the key is not installed")
    return key


def points(exercise: Exercise) -> float:
    return sum(check.points for check in (*exercise.checks, *key_of(exercise).checks))


def mistake(exercise: Exercise) -> KnownAnswer:
    """A known mistake that a public check catches already."""
    public = {check.name for check in exercise.checks}
    return next(known for known in key_of(exercise).known if public & set(known.fails))


def role(notebook: Notebook, name: str) -> dict[str, Any]:
    cells = (c for c in notebook["cells"] if c["metadata"].get("dlx", {}).get("role") == name)
    cell: dict[str, Any] = next(cells)
    return cell


@dataclass(frozen=True)
class Course:
    """The folder of a course, with its exchange beside it."""

    root: Path

    @property
    def installed(self) -> Path:
        """The small course that its commands find installed."""
        return self.root.parent / "installed"

    @classmethod
    def make(cls, folder: Path, due: str = "") -> "Course":
        key_of(FIRST)
        course = cls(folder / "course")
        course.root.mkdir(parents=True)
        write_course(CHAPTER, course.installed)
        exchange = folder / "exchange"
        exchange.mkdir(mode=0o777)
        exchange.chmod(0o777)
        course.run("dlx", "nbgrader", "init", ".", "--chapter", CHAPTER.name, "--language", "en")
        with (course.root / "nbgrader_config.py").open("a", encoding="utf-8") as stream:
            stream.write(EXCHANGE.format(root=str(exchange)))
        if due:
            with (course.root / "dlx-class.toml").open("a", encoding="utf-8") as stream:
                stream.write(f"\n[chapters.{CHAPTER.name}]\ndue = {due}\n")
        course.run("nbgrader", "generate_assignment", CHAPTER.name)
        return course

    def run(self, *words: str, code: int = 0, env: Mapping[str, str] | None = None) -> str:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        environment = {
            **os.environ,
            "PATH": path,
            "PYTHONPATH": str(self.installed),
            "JUPYTER_CONFIG_DIR": str(self.root / ".none"),
            **(env or {}),
        }
        ran = subprocess.run(words, cwd=self.root, env=environment, capture_output=True, text=True)
        assert ran.returncode == code, ran.stdout[-2000:] + ran.stderr[-6000:]
        return ran.stdout + ran.stderr

    def released(self, exercise: Exercise) -> Notebook:
        text = (self.root / f"release/{exercise.name}.ipynb").read_text("utf-8")
        notebook: Notebook = json.loads(text)
        return notebook

    def answered(self, exercise: Exercise, source: str | None = None) -> Notebook:
        """The released notebook with an answer: the reference, or `source`."""
        notebook = deepcopy(self.released(exercise))
        role(notebook, "answer")["source"] = source or key_of(exercise).reference
        return notebook

    def hand_in(
        self,
        who: str,
        files: Mapping[str, Notebook | str],
        at: str = "2026-11-20 10:00:00.000000 UTC",
        secret: bool = True,
    ) -> Path:
        """As `nbgrader collect` leaves it."""
        folder = self.root / "submitted" / who / CHAPTER.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "timestamp.txt").write_text(at, encoding="utf-8")
        if secret:
            (folder / "submission_secret.txt").write_text(secrets.token_hex(64), encoding="utf-8")
        for name, content in files.items():
            text = content if isinstance(content, str) else json.dumps(content)
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    def all_right(self, **instead: Notebook | str) -> dict[str, Notebook | str]:
        """Every notebook with its reference; those named by slug replaced."""
        found = {e.slug: instead.get(e.slug) or self.answered(e) for e in CHAPTER.exercises}
        return {f"{slug}.ipynb": notebook for slug, notebook in found.items()}

    def marks(self) -> Mapping[str, CountedMark]:
        """What the gradebook says, by student."""
        return marks_that_count(open_class(self.root))[CHAPTER.name]

    def autograded(self, who: str, exercise: Exercise = FIRST) -> Path:
        return self.root / "autograded" / who / f"{exercise.name}.ipynb"
