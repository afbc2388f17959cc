"""`dlx doctor` and the usual troubles: each one really happens here, and is named with its cure."""

import json
import os
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from dlx.cli.student import troubles as module
from dlx.cli.student.troubles import Finding, troubles
from dlx.grader.workspace import Workspace, find_workspace

Call = Callable[..., Result]
ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = Path(sysconfig.get_path("scripts"))
LOOK = """
import json, sys
from pathlib import Path
from dlx.cli.student.troubles import troubles
from dlx.grader.workspace import find_workspace
print(json.dumps([[f.name, f.found.en, f.advice.en] for f in troubles(find_workspace(Path.cwd()))]))
"""


def found(name: str, folder: Path | None = None) -> list[Finding]:
    workspace = find_workspace(folder) if folder is not None else None
    return [finding for finding in troubles(workspace) if finding.name == name]


def said(name: str, folder: Path | None = None) -> tuple[str, str]:
    (one,) = found(name, folder)
    assert one.advice is not None
    return one.found.fr, one.advice.fr


def look(folder: Path, *options: str, before: str = "", **settings: str) -> dict[str, list[str]]:
    """The troubles that another process finds in a folder, by name."""
    done = subprocess.run(
        [sys.executable, *options, "-c", before + LOOK],
        cwd=folder,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return {name: rest for name, *rest in json.loads(done.stdout)}


def test_where_all_is_well_nothing_is_said(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(SCRIPTS), prepend=os.pathsep)
    assert list(troubles(find_workspace(workspace))) == []
    assert list(troubles(None)) == []


# --- the installation -----------------------------------------------------------------------------
def test_another_dlx_comes_first(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = here / "bin" / "dlx"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(other.parent), str(SCRIPTS)]))
    assert said("PATH") == (
        f"la commande dlx est celle de {other}, non celle de ce Python ({SCRIPTS})",
        f'. "{SCRIPTS / "activate"}"',
    )
    monkeypatch.setenv("PATH", os.pathsep.join([str(SCRIPTS), str(other.parent)]))
    assert found("PATH") == []


def test_the_course_is_installed_twice(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = here / "site" / "dlx_course-0.0.1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: dlx-course\nVersion: 0.0.1\n")
    assert found("dlx-course") == []
    monkeypatch.syspath_prepend(info.parent)
    told, cure = said("dlx-course")
    assert told.startswith(f"installé 2 fois : {info.parent}, ")
    assert cure.startswith(f'"{sys.executable}" -m pip uninstall dlx-course')


def test_torch_and_jupyter_are_missing(dlx: Call, here: Path) -> None:
    """In a Python that sees nothing of what is installed beside it."""
    assert dlx("start chapter3/unet work --notebook").exit_code == 0
    bare = here / "bare"
    bare.mkdir()
    (bare / "click").symlink_to(Path(click.__file__).parent)
    seen = look(here / "work", "-S", PYTHONPATH=os.pathsep.join([str(bare), str(ROOT / "typings")]))
    assert seen["torch"] == ["absent, and needed by unet", "pip install 'dlx-course[torch]'"]
    assert seen["notebook"] == [
        "Jupyter is absent, and you work in unet.ipynb",
        "pip install 'dlx-course[notebook]'",
    ]
    assert not {"torch", "notebook"} & look(here / "work").keys()


@pytest.mark.parametrize(
    ("python", "told"),
    [
        ("/opt/other/bin/python", "/opt/other/bin/python"),
        ("${workspaceFolder}/.venv/bin/python", "{root}/.venv/bin/python"),
        (sys.executable, ""),
        (str(Path(sys.executable).with_name("python")), ""),
        ("python", ""),
        ("", ""),
    ],
)
def test_vs_code_uses_another_python(workspace: Path, python: str, told: str) -> None:
    settings = workspace / ".vscode" / "settings.json"
    settings.write_text(f'{{\n // mine\n "python.defaultInterpreterPath": {json.dumps(python)},\n}}\n')
    wanted = [f"utilise un autre Python : {told.format(root=workspace)}"] if told else []
    assert [finding.found.fr for finding in found("VS Code", workspace)] == wanted
    if told:
        assert said("VS Code", workspace)[1].endswith(sys.executable)


@pytest.mark.parametrize("text", ["", "{", '{"python.defaultInterpreterPath": "\\q"}', "\ud800"])
def test_settings_that_say_nothing(workspace: Path, text: str) -> None:
    (workspace / ".vscode/settings.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    assert found("VS Code", workspace) == []


# --- the folder -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "name", ["OneDrive", "OneDrive - École", "Dropbox", "com~apple~CloudDocs", "iCloudDrive"]
)
def test_a_folder_that_is_synchronised(dlx: Call, here: Path, name: str) -> None:
    root = here / name / "my work"
    assert dlx("start softmax", str(root)).exit_code == 0
    told, cure = said("folder", root)
    assert told == f"{root} est synchronisé ({name}), qui peut verrouiller ou doubler vos fichiers"
    assert cure == f'mv "{root}" "{Path.home() / "dlx-my work"}"'


def test_a_folder_whose_name_only_looks_so(dlx: Call, here: Path) -> None:
    root = here / "onedriver"
    assert dlx("start softmax", str(root)).exit_code == 0
    assert found("folder", root) == []


def test_a_folder_of_another_machine(here: Path) -> None:
    """By the table of what is mounted, where a blank is written \\040."""
    table = here / "mounts"
    table.write_text(
        "proc /proc proc rw 0 0\n/dev/sda1 / ext4 rw 0 0\nserver:/x /net/our\\040school nfs4 rw 0 0\n"
        "/dev/sdb1 /net/our\\040school/local ext4 rw 0 0\n"
    )
    told = {
        path: [f.found.en for f in module._on_the_network(Path(path), table)]
        for path in ("/net/our school/ada", "/net/our school/local/ada", "/home/ada")
    }
    assert told == {
        "/net/our school/ada": ["/net/our school/ada is on the network (nfs4)"],
        "/net/our school/local/ada": [],
        "/home/ada": [],
    }


def test_a_disk_that_takes_nothing(workspace: Path) -> None:
    """The system refuses every byte of this process, as it does where a disk or a quota is full."""
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))\n"
    told, cure = look(workspace, before=limit)["disk"]
    assert told == f"full: nothing can be written in {workspace}"
    assert cure.startswith("du -sh ")
    assert not [path for path in workspace.rglob("*") if path.name.startswith("tmp")]


def test_a_disk_that_is_read_only() -> None:
    """Nobody may make a file there, root included."""
    (one,) = (f for f in troubles(Workspace(Path("/sys"), "0", ())) if f.name == "disk")
    assert one.found.en == "nothing can be written in /sys (Permission denied)"
    assert one.broken
    assert one.advice is not None and one.advice.en.startswith('cp -r "/sys" ')


def test_a_disk_that_is_nearly_full(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found("disk", workspace) == []
    monkeypatch.setattr(module, "LEAST_FREE", 1 << 62)
    told, _ = said("disk", workspace)
    assert told.startswith("presque plein : ") and told.endswith(" Mo libres")


@pytest.mark.parametrize(
    "name", ["numpy.py", "random.py", "torch.py", "chapter2/random.py", "chapter2/convolution/json.py"]
)
def test_a_file_that_hides_a_module(workspace: Path, name: str) -> None:
    path = workspace / name
    path.touch()
    assert said("modules", workspace) == (
        f"{name} cache le module {path.stem}",
        f'mv "{path}" "{path.with_name(f"my_{path.name}")}"',
    )


@pytest.mark.parametrize("name", ["helpers.py", "convolution.py", ".venv/random.py", "env/lib/random.py"])
def test_files_that_hide_nothing(workspace: Path, name: str) -> None:
    path = workspace / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    if name.startswith("env/"):
        (workspace / "env/pyvenv.cfg").touch()
    assert found("modules", workspace) == []


def test_a_trouble_is_a_line_with_its_cure(dlx: Call, workspace: Path) -> None:
    (workspace / "numpy.py").touch()
    done = dlx("doctor --lang fr")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    place = lines.index("attention  modules      numpy.py cache le module numpy")
    assert lines[place + 1].strip() == f'→ mv "{workspace}/numpy.py" "{workspace}/my_numpy.py"'
    findings = json.loads(dlx("doctor --json").stdout)["findings"]
    assert [f["ok"] for f in findings if f["name"] == "modules"] == [False]
