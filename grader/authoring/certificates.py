"""Certificates that are kept: what is certified already, and unchanged since, is not certified again.

One file per exercise, in a folder of the user's own. It holds the certificate and the fingerprint of all
that it depends on: the exercise, its key, the engine, the libraries, the machine's system. Only certificates
without a hole are kept. A file that is not wholly what this module writes counts for nothing.
"""

import json
import os
import platform
import shutil
import stat
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...exercises import ContentError, Exercise, Text, catalogue
from ..bench import Bench, library_versions
from ..checking import OPTIONAL
from ..files import UserError, unwritable, write_atomic
from ..key import environment
from .certify import Certificate, certify_each
from .derived import key_of

SCHEMA = "dlx-certificate/4"
TYPES = {"exercise": str, "points": float, "seconds": float, "holes": tuple}  # the others are whole numbers


def cache_folder(named: str | None = None) -> Path:
    """Where this user's certificates are.

    Args:
        named: a folder that comes before all others; then DLX_CACHE, then the user's cache.

    Returns:
        An absolute path, which need not exist.
    """
    if named := named or os.environ.get("DLX_CACHE"):
        return Path(named).absolute() / "certificates"
    user = Path(os.environ.get("XDG_CACHE_HOME") or "")
    return (user if user.is_absolute() else Path.home() / ".cache") / "dlx" / "certificates"


def certificate_fingerprint(exercise: Exercise, seeds: int) -> str:
    """A hash of all that can change the certificate of an exercise.

    Raises:
        ContentError: there is no key, or a file cannot be read.
    """
    key = key_of(exercise)
    made_of = [library_versions(libraries) for libraries in (exercise.libraries, *zip(OPTIONAL))]
    digest = sha256(json.dumps([exercise.name, seeds, made_of, _machine()], sort_keys=True).encode())
    for part, folder in (("exercise", exercise.folder), ("key", key.folder)):
        _add(digest, part, folder, folder.rglob("*"))
    for part, code in _engine():
        _add(digest, part, code, code.rglob("*.py") if part == "grader" else code.glob("*.py"))
    return digest.hexdigest()


def _machine() -> dict[str, Any]:
    """What the bench is made of here; it is not started to be asked."""
    root = hasattr(os, "getuid") and os.getuid() == 0
    return {**environment(), "kernel": platform.release(), "bwrap": shutil.which("bwrap"), "root": root}


def _engine() -> Iterator[tuple[str, Path]]:
    spec = find_spec("dlx.grader")
    assert spec is not None
    places = map(Path, spec.submodule_search_locations or ())
    yield "grader", next(place for place in places if place.is_dir())
    yield "exercises", Path(catalogue.__file__).parent


def _add(digest: Any, part: str, folder: Path, paths: Iterable[Path]) -> None:
    names = sorted((p.relative_to(folder).as_posix(), p) for p in paths if p.is_file())
    for name, path in names:
        if "__pycache__" in path.parts:
            continue
        try:
            content = path.read_bytes()
        except OSError as error:
            raise ContentError(
                fr=f"{path} ne peut pas être lu ({error.strerror}). Rendez-le lisible ou ôtez-le.",
                en=f"{path} cannot be read ({error.strerror}). Make it readable or take it away.",
            ) from error
        digest.update(f"{part}/{name}\0".encode("utf-8", "surrogateescape") + sha256(content).digest())


def recall(folder: Path, exercise: Exercise, fingerprint: str) -> Certificate | None:
    """The certificate that was kept under this fingerprint, if there is one to be trusted."""
    try:
        with _path(folder, exercise.name).open("rb") as stream:
            table = json.loads(stream.read()) if _own(os.fstat(stream.fileno())) else {}
        if (table["schema"], table["fingerprint"]) != (SCHEMA, fingerprint):
            return None
        found = Certificate(**table["certificate"], holes=())
    except (OSError, ValueError, TypeError, KeyError):
        return None
    types = {f.name: type(getattr(found, f.name)) for f in fields(found)}
    sound = types == {f.name: TYPES.get(f.name, int) for f in fields(found)}
    return found if sound and found.exercise == exercise.name else None


def keep(folder: Path, certificate: Certificate, fingerprint: str) -> None:
    """Keep a certificate without holes.

    Raises:
        UserError: it cannot be written.
    """
    content = asdict(certificate)
    del content["holes"]
    table = {"schema": SCHEMA, "fingerprint": fingerprint, "certificate": content}
    path = _path(folder, certificate.exercise)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error
    write_atomic(path, json.dumps(table, indent=1).encode() + b"\n", mode=0o600)


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name.replace('/', '.')}.json"


def _own(found: os.stat_result) -> bool:
    """Whether nobody else can have written the file."""
    if not hasattr(os, "getuid"):
        return True
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


@dataclass(frozen=True)
class Certified:
    """A certificate, whether it is from before, and why it could not be kept, if so."""

    certificate: Certificate
    before: bool = False
    unkept: Text | None = None


def certified(
    exercises: Iterable[Exercise],
    bench: Bench,
    folder: Path,
    seeds: int = 3,
    jobs: int = 2,
    fresh: bool = False,
    mutate: bool = True,
) -> Iterator[Certified]:
    """The certificates of these exercises, one by one.

    Args:
        exercises: in the order of the answers.
        bench: where all works run; it is not started for what is certified already.
        folder: where certificates are kept, one file per exercise.
        seeds: how many must give the same verdicts.
        jobs: works in flight.
        fresh: certify again what was certified before.
        mutate: whether the mutants are tried too; without them nothing is kept, nor taken from before.

    Yields:
        One per exercise, the moment it is known, with its holes.

    Raises:
        ContentError: there is no key to certify with.
    """
    wanted = [(exercise, certificate_fingerprint(exercise, seeds)) for exercise in exercises]
    trusted = mutate and not fresh
    known = {e.name: recall(folder, e, fingerprint) if trusted else None for e, fingerprint in wanted}
    new = certify_each([e for e, _ in wanted if known[e.name] is None], bench, seeds, jobs, mutate)
    for exercise, fingerprint in wanted:
        if (before := known[exercise.name]) is not None:
            yield Certified(before, before=True)
            continue
        found, unkept = next(new), None
        if mutate and not found.holes and certificate_fingerprint(exercise, seeds) == fingerprint:
            try:
                keep(folder, found, fingerprint)
            except UserError as error:
                unkept = error.text
        yield Certified(found, unkept=unkept)
