"""What .ci/run relies on: a skip for something that is missing is a failure there, and nowhere else."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SKIPS = {
    "a program": "def test_it():\n    pytest.skip('no Chromium is installed')\n",
    "a library": "pytest.importorskip('a_library_that_is_not_there')\n\ndef test_it():\n    pass\n",
    "a mark": "@pytest.mark.skipif(True, reason='the key is not installed')\ndef test_it():\n    pass\n",
}
OPTIONAL = "def test_it():\n    pytest.skip('no SLURM: munged is not installed')\n"


def exit_code(root: Path, folder: Path, test: str, **environment: str) -> int:
    shutil.copy(root / "tests/conftest.py", folder)
    (folder / "test_one.py").write_text(f"import pytest\n\n{test}\n\ndef test_other():\n    pass\n")
    rest = {name: value for name, value in os.environ.items() if name != "NO_SKIPS"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(folder)]
    command += ["-c", os.devnull, str(folder)]
    return subprocess.run(command, cwd=folder, env={**rest, **environment}, capture_output=True).returncode


@pytest.mark.parametrize("what", SKIPS)
def test_what_is_missing_fails_where_nothing_may_be(root: Path, tmp_path: Path, what: str) -> None:
    assert exit_code(root, tmp_path, SKIPS[what], NO_SKIPS="1") in (1, 2)
    assert exit_code(root, tmp_path, SKIPS[what]) in (0, 5)


def test_what_is_optional_may_be_skipped(root: Path, tmp_path: Path) -> None:
    assert exit_code(root, tmp_path, OPTIONAL, NO_SKIPS="1") == 0
