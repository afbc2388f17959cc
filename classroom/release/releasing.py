"""Write what a teacher hands out: a folder for the students, without the key, and one for the teachers.

    write_release(clone(), Path("out"))     -> out/students/…, out/teachers/…

Wheels are built from copies of the tracked files: a used tree may hold what an earlier build left. The copy
that the students' wheel comes from has no key, and what came out of it is searched for the key once more.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from ...exercises import catalogue
from ...grader.files import UserError, write_new
from ...templates import release_page
from .leaks import KEY, Leak, find, read_secret
from .pins import INSTALL, pins, read_wheel

STUDENT_EXTRAS = ("notebook", "pytest", "torch")
CONSTRAINTS = "constraints.txt"
PAGES = {"fr": "LISEZMOI.md", "en": "README.md"}
SUMS = "SHA256SUMS"
INTRODUCTION = "templates/workspace/README.md"
NEEDED = ("build", "packaging", "setuptools")
MOST_NAMED = 20
Files = Mapping[str, bytes]


def clone() -> Path:
    """The source tree that runs.

    Returns:
        Its root, where both `pyproject.toml` and the key are.

    Raises:
        UserError: dlx was installed from a wheel, which holds no key and no sources of one.
    """
    root = Path(catalogue.__file__).resolve().parents[1]
    if all((root / path).exists() for path in ("pyproject.toml", f"{KEY}/pyproject.toml", ".git")):
        return root
    raise UserError(
        fr=f"dlx est installé dans {root}, qui n'est pas un clone du dépôt : rien à publier. Dans un clone : "
        f"{INSTALL} puis relancez la même commande.",
        en=f"dlx is installed in {root}, which is not a clone of the repository: nothing to release. In a "
        f"clone: {INSTALL} then run the same command again.",
    )


def write_release(sources: Path, to: Path) -> list[Path]:
    """Build, search, then write. The same sources give the same bytes.

    Args:
        sources: a clone of the repository; its tracked files count, as they are now.
        to: a folder that is not there yet, or is empty.

    Returns:
        The files written, in their order.

    Raises:
        UserError: something is missing, `to` is not empty, or the students would receive some of the key.
    """
    _require(to)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        _copy(sources, copy)
        when = os.environ.get("SOURCE_DATE_EPOCH") or _git(sources, "log", "-1", "--format=%ct").strip()
        (copy / "key").mkdir()
        shutil.move(copy / KEY, copy / "key" / KEY)
        shutil.copyfile(copy / INTRODUCTION, copy / "README.md")  # the other one speaks to teachers
        secret = read_secret(copy / "key", catalogue.read_course(copy / "exercises"))
        wheel = _build(copy, copy / "students", when)
        with zipfile.ZipFile(wheel) as archive:
            leaks = find(secret, {name: archive.read(name) for name in archive.namelist()})
        if leaks:
            raise refusal(leaks)
        key = _build(copy / "key" / KEY, copy / "teachers", when)
        folders = {
            "students": _students(copy, wheel),
            "teachers": _teachers(copy, wheel, key),
        }
    return [
        _written(to / name / path, content)
        for name, files in folders.items()
        for path, content in _summed(files).items()
    ]


def _require(to: Path) -> None:
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        names = ", ".join(missing)
        raise UserError(
            fr=f"Il manque {names} pour construire les paquets. Dans le clone : {INSTALL} puis relancez la "
            "même commande.",
            en=f"{names}: missing, and needed to build. In the clone: {INSTALL} then run the same command "
            "again.",
        )
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise UserError(
            fr=f"{to} n'est pas vide. Une version s'écrit dans un nouveau dossier : donnez un autre nom.",
            en=f"{to} is not empty. A release goes into a new folder: give another name.",
        )


def refusal(leaks: list[Leak]) -> UserError:
    """Which files hold something of the key; the first find in full."""
    first = leaks[0]
    places = ", ".join(dict.fromkeys(leak.place for leak in leaks[:MOST_NAMED]))
    of = f" ({first.source})" if first.source else ""
    return UserError(
        fr=f"Les étudiants recevraient une part de la clé. Dans {places} : « {first.what} »{of}, "
        f"{len(leaks)} trouvailles en tout. Rien n'a été écrit. Retirez-les, puis relancez la même commande.",
        en=f'Students would receive a part of the key. In {places}: "{first.what}"{of}, {len(leaks)} finds '
        "in all. Nothing was written. Take them out, then run the same command again.",
    )


# --- build ----------------------------------------------------------------------------------------
def _git(sources: Path, *arguments: str) -> str:
    command = ["git", "-C", str(sources), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        why = (getattr(error, "stderr", "") or str(error)).strip().replace("\n", " ")
        raise UserError(
            fr=f"git n'a pas pu lire {sources} ({why}). Une version se fait dans un clone, avec git.",
            en=f"git could not read {sources} ({why}). A release is made in a clone, with git.",
        ) from error


def _copy(sources: Path, to: Path) -> None:
    """The tracked files as they are now. Links are left out: no distribution holds one."""
    for name in _git(sources, "ls-files", "-z").split("\0"):
        path, target = sources / name, to / name
        if not name or name.startswith("tests/") or path.is_symlink() or not path.is_file():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        target.chmod(0o644)  # whatever the clone was made with: modes are in a wheel


def _build(project: Path, to: Path, when: str) -> Path:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(to), str(project)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": when}
    umask = 0o022 if os.name == "posix" else -1
    done = subprocess.run(command, capture_output=True, text=True, env=environment, umask=umask)
    if done.returncode:
        raise RuntimeError(f"python -m build: {(done.stderr or done.stdout).strip()[-500:]}")
    (wheel,) = to.glob("*.whl")
    _squeeze(wheel)
    return wheel


def _squeeze(wheel: Path) -> None:
    """Compress its members as far as it goes: what builds wheels stops before."""
    with zipfile.ZipFile(wheel) as archive:
        members = [(member, archive.read(member)) for member in archive.infolist()]
    with zipfile.ZipFile(wheel, "w") as archive:
        for member, content in members:
            archive.writestr(member, content, zipfile.ZIP_DEFLATED, compresslevel=9)


# --- what is handed out ---------------------------------------------------------------------------
def _students(copy: Path, wheel: Path) -> Files:
    constraints = (copy / CONSTRAINTS).read_text("utf-8")
    own = pins(read_wheel(wheel), STUDENT_EXTRAS, constraints)
    return {wheel.name: wheel.read_bytes(), CONSTRAINTS: own.encode(), **_pages(copy, "students", wheel)}


def _teachers(copy: Path, wheel: Path, key: Path) -> Files:
    constraints = (copy / CONSTRAINTS).read_bytes()
    wheels = {path.name: path.read_bytes() for path in (wheel, key)}
    return {**wheels, CONSTRAINTS: constraints, **_pages(copy, "teachers", wheel, key)}


def _pages(copy: Path, readers: str, *wheels: Path) -> Files:
    chapter = catalogue.read_course(copy / "exercises").chapters[0].name
    names = [wheel.name for wheel in wheels]
    return {
        page: release_page(readers, language, names, chapter).encode() for language, page in PAGES.items()
    }


def _summed(files: Files) -> Files:
    """The files and their checksums, as sha256sum --check reads them."""
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return {**files, SUMS: sums.encode()}


def _written(path: Path, content: bytes) -> Path:
    write_new(path, content)
    return path
