"""The usual troubles of a student's machine, each found by looking, in no time, with its cure as a command.

Nothing is imported, no network is asked, nothing is changed but a file that is made and removed again.
"""

import errno
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from importlib.util import find_spec
from pathlib import Path

from ...exercises import Exercise, Text, load_course
from ...grader.workspace import NOTEBOOK, PRIVATE, Workspace

SYNCED = re.compile(r"OneDrive\b.*|Dropbox\b.*|iCloudDrive|com~apple~CloudDocs|Google ?Drive|My ?Drive", re.I)
NETWORK = frozenset("afs beegfs ceph cifs fuse.sshfs glusterfs lustre ncpfs nfs nfs4 smb3 smbfs".split())
MOUNTS = Path("/proc/self/mounts")
LEAST_FREE = 50 << 20  # bytes
PROBE = b"dlx" * 1000
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
INTERPRETER = re.compile(r'"python\.(?:defaultInterpreterPath|pythonPath)"\s*:\s*("(?:[^"\\]|\\.)*")')


@dataclass(frozen=True)
class Finding:
    """One line; `advice` is there when something should be done."""

    name: str
    found: Text
    advice: Text | None = None
    broken: bool = False


def troubles(workspace: Workspace | None) -> Iterator[Finding]:
    """What is wrong around this dlx, and in the workspace if there is one.

    Yields:
        A finding with an advice for each trouble; nothing where all is well.
    """
    yield from _several_commands(os.environ.get("PATH", ""))
    yield from _several_installs()
    if workspace is not None:
        yield from _libraries(workspace)
        yield from _interpreter(workspace)
        yield from _synchronised(workspace.root)
        yield from _on_the_network(workspace.root, MOUNTS)
        yield from _disk(workspace.root)
        yield from _hidden_modules(workspace)


# --- the installation -----------------------------------------------------------------------------
def _several_commands(path: str) -> Iterator[Finding]:
    """Another `dlx` stands before this one's in PATH."""
    first, own = shutil.which("dlx", path=path), Path(sys.executable).parent
    if first is None or not shutil.which("dlx", path=str(own)) or _same(Path(first).parent, own):
        return
    yield Finding(
        "PATH",
        Text(
            fr=f"la commande dlx est celle de {first}, non celle de ce Python ({own})",
            en=f"the command dlx is that of {first}, not that of this Python ({own})",
        ),
        both(_activate(own)),
    )


def _activate(scripts: Path) -> str:
    if os.name == "nt":
        return f'& "{scripts / "Activate.ps1"}"'
    there = (scripts / "activate").exists()
    return f'. "{scripts / "activate"}"' if there else f'export PATH="{scripts}:$PATH"'


def _several_installs() -> Iterator[Finding]:
    """The course is installed in two places that this Python reads: the first hides the other."""
    found = (Path(str(one.locate_file(""))).resolve() for one in distributions(name="dlx-course"))
    places = list(dict.fromkeys(found))
    if len(places) > 1:
        names = ", ".join(map(str, places))
        yield Finding(
            "dlx-course",
            Text(fr=f"installé {len(places)} fois : {names}", en=f"installed {len(places)} times: {names}"),
            Text(
                fr=f'"{sys.executable}" -m pip uninstall dlx-course (ôte le premier)',
                en=f'"{sys.executable}" -m pip uninstall dlx-course (removes the first)',
            ),
        )


def _libraries(workspace: Workspace) -> Iterator[Finding]:
    """What the exercises that were opened need and what is not there."""
    files = workspace.files(load_course().exercises)
    needed: dict[str, list[Exercise]] = {}
    for exercise in files:
        for library in dict.fromkeys(name.partition(".")[0] for name in exercise.libraries):
            if find_spec(library) is None:
                needed.setdefault(library, []).append(exercise)
    for library, exercises in needed.items():
        names = ", ".join(exercise.slug for exercise in exercises)
        yield Finding(
            library,
            Text(fr=f"absent, et demandé par {names}", en=f"absent, and needed by {names}"),
            both(f"pip install 'dlx-course[{library}]'"),
        )
    notebooks = [path for path in files.values() if path.suffix == NOTEBOOK]
    if notebooks and find_spec("ipykernel") is None:
        yield Finding(
            "notebook",
            Text(
                fr=f"Jupyter est absent, et vous travaillez dans {notebooks[0].name}",
                en=f"Jupyter is absent, and you work in {notebooks[0].name}",
            ),
            both("pip install 'dlx-course[notebook]'"),
        )


def _interpreter(workspace: Workspace) -> Iterator[Finding]:
    """VS Code is told to use another Python in this folder."""
    path = workspace.root / ".vscode" / "settings.json"
    try:
        found = INTERPRETER.search(path.read_text("utf-8"))
        named = json.loads(found[1]) if found else ""
    except (OSError, ValueError):
        return
    if not named:
        return
    python = Path(os.path.expanduser(named.replace("${workspaceFolder}", str(workspace.root))))
    if (
        not python.is_absolute()
        or _same(python, Path(sys.executable))
        or _same(python.parent, Path(sys.executable).parent)
    ):
        return
    yield Finding(
        "VS Code",
        Text(fr=f"utilise un autre Python : {python}", en=f"uses another Python: {python}"),
        Text(
            fr=f"dans VS Code, « Python: Select Interpreter », puis {sys.executable}",
            en=f"in VS Code, “Python: Select Interpreter”, then {sys.executable}",
        ),
    )


# --- the folder -----------------------------------------------------------------------------------
def _synchronised(root: Path) -> Iterator[Finding]:
    """A service that copies files behind one's back may lock them, or put two versions side by side."""
    part = next((part for part in root.parts if SYNCED.fullmatch(part)), None)
    if part is not None:
        yield Finding(
            "folder",
            Text(
                fr=f"{root} est synchronisé ({part}), qui peut verrouiller ou doubler vos fichiers",
                en=f"{root} is synchronised ({part}), which may lock or double your files",
            ),
            both(_move(root)),
        )


def _on_the_network(root: Path, mounts: Path) -> Iterator[Finding]:
    """A folder of another machine: slow, and lost when the network is."""
    try:
        lines = [line.split(" ") for line in mounts.read_text("utf-8", "replace").splitlines()]
    except OSError:  # another system than Linux: only a path can tell
        lines = []
    kinds = {_unescaped(fields[1]): fields[2] for fields in lines if len(fields) > 2}
    around = next((kinds[str(place)] for place in (root, *root.parents) if str(place) in kinds), "")
    kind = "UNC" if str(root).startswith("\\\\") else around
    if kind in NETWORK or kind == "UNC":
        yield Finding(
            "folder",
            Text(fr=f"{root} est sur le réseau ({kind})", en=f"{root} is on the network ({kind})"),
            both(_move(root)),
        )


def _unescaped(path: str) -> str:
    """A path of the table of mounts, where a blank is \\040."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), path)


def _move(root: Path) -> str:
    return _moved(root, Path.home() / f"dlx-{root.name}")


def _disk(root: Path) -> Iterator[Finding]:
    """Whether something can be written in the workspace, and how much."""
    private = root / PRIVATE
    try:
        with tempfile.NamedTemporaryFile(dir=private if private.is_dir() else root) as file:
            file.write(PROBE)
            file.flush()
        free = shutil.disk_usage(root).free
    except OSError as error:
        yield _unwritable(root, error)
        return
    if free < LEAST_FREE:
        megabytes = free >> 20
        yield Finding(
            "disk",
            Text(fr=f"presque plein : {megabytes} Mo libres", en=f"nearly full: {megabytes} MB free"),
            _largest(),
        )


def _moved(source: Path, target: Path) -> str:
    return f'{"move" if os.name == "nt" else "mv"} "{source}" "{target}"'


def _largest() -> Text:
    """What takes the room."""
    return both(f'du -sh "{Path.home()}"/* | sort -h')


def _unwritable(root: Path, error: OSError) -> Finding:
    if error.errno in FULL:
        found = Text(
            fr=f"plein : rien ne peut être écrit dans {root}", en=f"full: nothing can be written in {root}"
        )
        return Finding("disk", found, _largest(), broken=True)
    why = error.strerror or str(error)
    return Finding(
        "disk",
        Text(
            fr=f"rien ne peut être écrit dans {root} ({why})",
            en=f"nothing can be written in {root} ({why})",
        ),
        both(f'cp -r "{root}" "{Path.home() / f"dlx-{root.name}"}"'),
        broken=True,
    )


def _hidden_modules(workspace: Workspace) -> Iterator[Finding]:
    """A file of the student that is called as a module is: `import random` would find it instead."""
    course = load_course()
    taken = {library for exercise in course.exercises for library in exercise.libraries}
    taken |= {*sys.stdlib_module_names, "dlx", "matplotlib", "numpy", "pandas", "pytest", "scipy", "torch"}
    own = {exercise.slug for exercise in course.exercises}
    files = (path for pattern in ("*.py", "*/*.py", "*/*/*.py") for path in workspace.root.glob(pattern))
    for path in sorted(files):
        if path.stem in taken - own and not _is_private(path, workspace.root):
            yield Finding(
                "modules",
                Text(
                    fr=f"{path.relative_to(workspace.root)} cache le module {path.stem}",
                    en=f"{path.relative_to(workspace.root)} hides the module {path.stem}",
                ),
                both(_rename(path)),
            )


def _is_private(path: Path, root: Path) -> bool:
    """Whether it lies in a folder of some tool: a virtual environment may be in the workspace."""
    parents: Sequence[Path] = [
        place for place in path.parents if place.is_relative_to(root) and place != root
    ]
    return any(place.name.startswith(".") or (place / "pyvenv.cfg").exists() for place in parents)


def _rename(path: Path) -> str:
    return _moved(path, path.with_name(f"my_{path.name}"))


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are the same place; a link of a virtual environment is not what it leads to."""
    return os.path.normcase(os.path.abspath(one)) == os.path.normcase(os.path.abspath(other))


def both(text: str) -> Text:
    """What is the same in both languages: a command, a path, a version."""
    return Text(fr=text, en=text)
