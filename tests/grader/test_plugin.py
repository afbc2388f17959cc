"""The public checks under plain pytest, in a folder as a student has it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dlx.exercises import Exercise, load_course
from dlx.grader.key.answer_key import answer_key

EXERCISES = load_course().exercises


def run_pytest(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)],
        cwd=folder,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def put(folder: Path, exercise: Exercise, source: str) -> None:
    (folder / exercise.slug).mkdir()
    (folder / exercise.slug / f"{exercise.slug}.py").write_text(source, encoding="utf-8")
    checks = exercise.checks_file.read_text(encoding="utf-8")
    (folder / exercise.slug / exercise.checks_file.name).write_text(checks, encoding="utf-8")


def test_every_reference_passes_its_public_checks(tmp_path: Path) -> None:
    for exercise in EXERCISES:
        key = answer_key(exercise)
        assert key is not None
        put(tmp_path, exercise, key.reference)
    result = run_pytest(tmp_path)
    passed = sum(len(exercise.checks) for exercise in EXERCISES)
    assert result.stdout.strip().splitlines()[-1].startswith(f"{passed} passed"), result.stdout


@pytest.mark.parametrize("exercise", EXERCISES[:1], ids=lambda e: e.name)
def test_a_failure_is_a_sentence_and_not_a_traceback(exercise: Exercise, tmp_path: Path) -> None:
    put(tmp_path, exercise, f"def {exercise.provides[0]}(*args, **kwargs):\n    return None\n")
    result = run_pytest(tmp_path)
    assert result.returncode == 1
    assert "Your function returns None" in result.stdout
    assert "Votre fonction renvoie None" in result.stdout
    assert "grader" not in result.stdout


@pytest.mark.parametrize("exercise", EXERCISES[:1], ids=lambda e: e.name)
def test_the_stub_says_that_it_is_not_started(exercise: Exercise, tmp_path: Path) -> None:
    put(tmp_path, exercise, exercise.stub.read_text(encoding="utf-8"))
    assert "Not started yet." in run_pytest(tmp_path).stdout


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    exercise = EXERCISES[0]
    put(tmp_path, exercise, "")
    (tmp_path / exercise.slug / f"{exercise.slug}.py").unlink()
    assert f"{exercise.slug}.py is missing" in run_pytest(tmp_path).stdout


def test_other_tests_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "test_other.py").write_text("def test_it():\n    assert 1 + 1 == 2\n", encoding="utf-8")
    result = run_pytest(tmp_path)
    assert result.returncode == 0 and "1 passed" in result.stdout
