"""The benchmarks run, and every way of grading gives the same marks; what they measure is no test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dlx.exercises import load_course

BENCHMARKS = Path(__file__).resolve().parents[1] / "benchmarks"


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: the floor forks")
def test_all_ways_of_grading_agree(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs torch: one exercise of the assignment is a network")
    command = [
        sys.executable,
        str(BENCHMARKS / "grading.py"),
        "--submissions",
        "6",
        "--rounds",
        "1",
        "--sample",
        "1",
    ]
    command += ["--json", str(tmp_path / "figures.json")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    agree = {way: tuple(counts) for way, counts in figures["agree"].items() if counts[1]}
    assert agree == {"dlx": (6, 6), "floor": (6, 6), "class": (6, 6), "pytest": (1, 1), "steady": (6, 6)}


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: processes are accounted for with wait4")
def test_each_save_is_answered_beside_the_other_ways(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs torch: one of the two exercises is a network")
    command = [sys.executable, str(BENCHMARKS / "watching.py"), "--rounds", "2"]
    command += ["--json", str(tmp_path / "figures.json")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert len(figures) == 2
    for ways in figures.values():
        assert len(ways) == 4 and all(len(seconds) == 2 for seconds in ways.values())


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux: memory is read under /proc")
def test_a_class_that_hands_in_a_whole_chapter_is_accounted_for(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="needs torch: the shortest chapter trains a network")
    chapter = min(load_course().chapters, key=lambda chapter: len(chapter.exercises))
    command = [sys.executable, str(BENCHMARKS / "whole_chapter.py"), "--chapter", chapter.name]
    command += ["--submissions", "2", "--json", str(tmp_path / "figures.json")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))
    assert [*figures] == ["collect", "grade", "report"]
    grade = figures["grade"]
    assert 0 < grade["own_mib"] < grade["tree_mib"] and grade["child_mib"] > 0
