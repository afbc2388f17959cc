"""Prepare what a student hands in: one archive with a manifest, and a receipt.

Only the exercises' own files are sent. Everything else that is found is named with the reason why it
stays: nothing is left out in silence, and no secret leaves by accident. Light: no numpy.
"""

import io
import json
import re
import stat
import time
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from ..exercises import Chapter, Exercise, Text
from .entries import CACHES, Refusal, open_plain, zip_entries
from .files import UserError, unreadable, write_new
from .reading import MAX_FILE, decode
from .workspace import MARKER, PRIVATE, Workspace, course_version, is_stub

MAX_ALL = 2 << 20
EPOCH = (1980, 1, 1, 0, 0, 0)
SECRETS = re.compile(
    r"\.env.*|id_(rsa|dsa|ecdsa|ed25519).*|.*\.(pem|key|pfx|p12|ppk|kdbx)|\.netrc|\.git-credentials"
    r"|\.pypirc|\.npmrc|\.htpasswd|.*(secret|credential|password|token).*",
    re.IGNORECASE,
)
CACHE = re.compile(r"\.git|\.venv|\.\w+_cache|\.ipynb_checkpoints|\.idea|\.DS_Store|.*\.py[co]")
GIVEN = re.compile(
    r"statement\.(fr|en)\.md|test_\w+\.py|README\.md|LISEZMOI\.md|\.gitignore|\.vscode|" + re.escape(MARKER)
)
OLD = re.compile(r".*\.py\.bak-\d+|.*\.zip|dlx-reports|" + re.escape(PRIVATE))
REASONS = {
    "secret": Text(fr="ressemble à un secret", en="looks like a secret"),
    "link": Text(fr="est un lien", en="is a link"),
    "cache": Text(fr="cache ou réglage d'un outil", en="a tool's cache or settings"),
    "large": Text(fr="dépasse 1 Mio", en="is larger than 1 MiB"),
    "special": Text(fr="n'est pas un fichier ordinaire", en="is not a plain file"),
    "course": Text(fr="vient du cours", en="comes from the course"),
    "old": Text(fr="ancienne version, archive ou fichier de dlx", en="old version, archive or file of dlx"),
    "stub": Text(fr="encore le fichier de départ", en="still the first file"),
    "unknown": Text(fr="n'est pas un fichier d'exercice", en="is not an exercise file"),
    "other": Text(
        fr="un autre fichier du même exercice est rendu", en="another file of this exercise is sent"
    ),
}


@dataclass(frozen=True)
class Sent:
    """A file that goes into the archive; `warning` says why it would not count, or None."""

    exercise: Exercise
    name: str
    data: bytes
    warning: Text | None


@dataclass(frozen=True)
class Kept:
    """A file or folder that stays, and why."""

    name: str
    why: Text


@dataclass(frozen=True)
class Plan:
    """What `dlx submit` is about to do."""

    workspace: Workspace
    chapter: Chapter
    sent: tuple[Sent, ...]
    kept: tuple[Kept, ...]


@dataclass(frozen=True)
class Receipt:
    """What the student keeps: enough to prove which archive was prepared, and when."""

    archive: Path
    path: Path
    content: Mapping[str, Any]


# --- what goes and what stays ---------------------------------------------------------------------
def plan(workspace: Workspace, chapter: Chapter) -> Plan:
    """Look at every file of the chapter, and at those beside it.

    Raises:
        UserError: there is nothing to send, or too much, or a file cannot be read.
    """
    sent: list[Sent] = []
    kept: list[Kept] = []
    mine = workspace.files(chapter.exercises)
    for path in _seen(workspace, chapter):
        exercise = next((e for e, file in mine.items() if file == path), None)
        why = _why_kept(path, exercise, chapter)
        name = path.relative_to(workspace.root).as_posix()
        if why is not None or exercise is None:
            kept.append(Kept(name + ("/" if path.is_dir() else ""), why or REASONS["unknown"]))
        else:
            sent.append(_sent(exercise, path))
    _check_size(sent, kept, chapter)
    return Plan(workspace, chapter, tuple(sent), tuple(kept))


def _seen(workspace: Workspace, chapter: Chapter) -> Iterator[Path]:
    """What lies where exercise files may lie: at the root, in the chapter, in each exercise's folder.
    Any other folder counts as one thing, and the other chapters not at all."""
    home = workspace.root / chapter.name
    folders = [workspace.root, home, *(home / exercise.slug for exercise in chapter.exercises)]
    others = {workspace.root / name for name in workspace.chapters}
    for folder in folders:
        if folder.is_symlink() or not folder.is_dir():
            continue
        try:
            children = sorted(folder.iterdir())
        except OSError as error:
            raise unreadable(folder, error) from error
        for path in children:
            entered = path in folders and path.is_dir() and not path.is_symlink()
            if not entered and path not in others - {home}:
                yield path


def _why_kept(path: Path, exercise: Exercise | None, chapter: Chapter) -> Text | None:
    """The reason why a file stays, or None if it goes."""
    found = path.lstat()
    name = path.name
    if stat.S_ISLNK(found.st_mode):
        return REASONS["link"]
    if exercise is not None:
        large = found.st_size > MAX_FILE
        return REASONS["large"] if large else REASONS["stub"] if is_stub(path, exercise) else None
    patterns = ((SECRETS, "secret"), (GIVEN, "course"), (OLD, "old"), (CACHE, "cache"))
    reason = next((word for pattern, word in patterns if pattern.fullmatch(name)), None)
    if reason is not None or name in CACHES:
        return REASONS[reason or "cache"]
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        return REASONS["special"]
    if found.st_size > MAX_FILE:
        return REASONS["large"]
    same = any(name == f"{exercise.slug}.py" for exercise in chapter.exercises)
    return REASONS["other"] if same else REASONS["unknown"]


def _sent(exercise: Exercise, path: Path) -> Sent:
    try:
        with open_plain(path) as stream:
            data = stream.read(MAX_FILE + 1)
    except (OSError, Refusal) as error:
        cause = error if isinstance(error, OSError) else OSError(str(error))
        raise unreadable(path, cause) from error
    name = f"{exercise.name}/{exercise.slug}.py"
    return Sent(exercise, name, data, decode(path.name, data).problem)


def _check_size(sent: list[Sent], kept: list[Kept], chapter: Chapter) -> None:
    if not sent:
        slugs = {f"{exercise.slug}.py" for exercise in chapter.exercises}
        mine = [k for k in kept if k.name.rpartition("/")[2] in slugs]
        fr = " ".join(f"{k.name} : {k.why.fr}." for k in mine)
        en = " ".join(f"{k.name}: {k.why.en}." for k in mine)
        raise UserError(
            fr=f"Rien à rendre pour {chapter.name}. {fr}".strip(),
            en=f"Nothing to hand in for {chapter.name}. {en}".strip(),
        )
    if sum(len(file.data) for file in sent) > MAX_ALL:
        raise UserError(
            fr="Vos fichiers dépassent 2 Mio en tout : ils seraient refusés. Retirez-en les données.",
            en="Your files are larger than 2 MiB in all: they would be refused. Take the data out of them.",
        )


# --- the archive and the receipt ------------------------------------------------------------------
def hand_in(what: Plan, student: str, now: float | None = None) -> Receipt:
    """Write the archive, read it back as the grader will, and write the receipt.

    Raises:
        UserError: a file cannot be written.
    """
    moment = time.gmtime(now)
    manifest = _manifest(what, student, time.strftime("%Y-%m-%dT%H:%M:%SZ", moment))
    data = _archive(what, manifest)
    name = "-".join([what.chapter.name, _plain(student), time.strftime("%Y%m%dT%H%M%SZ", moment)])
    archive = _write(what.workspace.root, name, ".zip", data)
    _read_back(archive, what)
    content = {
        "schema": "dlx-receipt/1",
        "archive": archive.name,
        "sha256": sha256(data).hexdigest(),
        "bytes": len(data),
        **{key: value for key, value in manifest.items() if key != "schema"},
    }
    receipts = what.workspace.root / PRIVATE / "receipts"
    path = _write(receipts, archive.stem, ".json", _json(content))
    return Receipt(archive, path, content)


def _manifest(what: Plan, student: str, created: str) -> dict[str, Any]:
    return {
        "schema": "dlx-submission/1",
        "student": student,
        "chapter": what.chapter.name,
        "exercises": [file.exercise.name for file in what.sent],
        "created": created,
        "dlx_version": course_version(),
        "course_version": what.workspace.course_version,
        "files": {file.name: sha256(file.data).hexdigest() for file in what.sent},
    }


def _archive(what: Plan, manifest: Mapping[str, Any]) -> bytes:
    """The same files and manifest always give the same bytes."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name, data in [("manifest.json", _json(manifest)), *((f.name, f.data) for f in what.sent)]:
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            archive.writestr(info, data)
    return memory.getvalue()


def _json(content: Mapping[str, Any]) -> bytes:
    return (json.dumps(content, indent=1) + "\n").encode()


def _plain(student: str) -> str:
    """A name that every system and every upload form takes."""
    ascii_ = unicodedata.normalize("NFKD", student).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "_", ascii_).strip("_")[:40] or "student"


def _write(folder: Path, stem: str, ending: str, data: bytes) -> Path:
    path, number = folder / f"{stem}{ending}", 1
    while not write_new(path, data):
        number += 1
        path = folder / f"{stem}-{number}{ending}"
    return path


def _read_back(archive: Path, what: Plan) -> None:
    """The student must never find out from the teacher that the archive was broken."""
    with zip_entries(archive) as entries:
        found = {e.path: e.read(MAX_FILE + 1) for e in entries if e.why is None}
    for file in what.sent:
        if found.get(file.name) != file.data:
            raise RuntimeError(f"{archive.name} does not hold {file.name} as it was")
