"""`dlx doctor` tells what is there and what to do about the rest, and never fails on what is absent."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dlx.cli.student import doctor as module
from dlx.grader.bench import bench

Call = Callable[..., Result]


@pytest.fixture(autouse=True)
def torch_is_slow_to_load(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], -11, "", "")

    monkeypatch.setattr(module.subprocess, "run", run)


def test_here(dlx: Call, workspace: Path) -> None:
    done = dlx("doctor --json --lang fr")
    assert done.exit_code == 0, done.output
    found = {finding["name"]: finding for finding in json.loads(done.stdout)["findings"]}
    assert {"Python", "dlx", "key", "numpy", "torch", "CUDA", "sandbox", "workspace"} <= set(found)
    assert found["CUDA"]["found"]["fr"] == "aucune carte (le processeur suffit)"
    assert found["sandbox"]["found"]["fr"].startswith("niveau ")
    assert found["workspace"]["found"]["fr"] == f"{workspace}, 1 exercices ouverts"
    assert "OK         Python" in done.stderr


def test_nothing_is_there(dlx: Call, here: Path, without_key: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise module.PackageNotFoundError(name)

    def no_server(*_: object) -> None:
        raise bench.BenchError("no server")

    monkeypatch.setattr(module, "version", absent)
    monkeypatch.setattr(bench.Bench, "start", no_server)
    monkeypatch.setattr(module.shutil, "which", lambda *_, **__: None)
    done = dlx("doctor --lang fr")
    assert done.exit_code == 3
    lines = done.stdout.splitlines()
    assert "attention  numpy        absent" in lines
    assert "                         → pip install 'dlx-course[torch]'" in lines
    assert "attention  isolement    no server" in lines
    assert (
        "                         → dlx ne peut rien vérifier ici ; montrez cette ligne à votre enseignant."
        in lines
    )
